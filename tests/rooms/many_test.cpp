#include "run/many.hpp"

#include <atomic>
#include <stdexcept>
#include <vector>

#include "catch.hpp"

using namespace skinheal;

TEST_CASE("every job is done once, on any number of threads") {
  for (const int threads : {0, 1, 2, 7, 1000}) {
    std::vector<std::atomic<int>> done(100);
    const bool all = run_many(done.size(), {threads}, [&](std::size_t i, const std::atomic<bool>&) { ++done[i]; });
    CHECK(all);
    for (const auto& times : done) CHECK(times == 1);
  }
}

TEST_CASE("no job is done where there is none") {
  CHECK(run_many(0, {}, [](std::size_t, const std::atomic<bool>&) { FAIL("a job that does not exist"); }));
}

TEST_CASE("the wish to stop is heard, and told") {
  std::atomic<int> done{0};
  std::atomic<bool> wish{false};
  const bool all = run_many(1000, {2, [&] { return wish.load(); }},
                            [&](std::size_t, const std::atomic<bool>& stop) {
                              wish = true;
                              while (!stop) {
                              }
                              ++done;
                            });
  CHECK_FALSE(all);
  CHECK(done <= 2);
}

TEST_CASE("the first exception of a job stops the others and is passed on") {
  std::atomic<int> begun{0};
  CHECK_THROWS_WITH(run_many(100000, {2}, [&](std::size_t i, const std::atomic<bool>&) {
    ++begun;
    if (i == 3) throw std::runtime_error("the third");
  }), "the third");
  CHECK(begun < 100000);
}

TEST_CASE("an exception of the wish to stop stops all jobs and is passed on") {
  CHECK_THROWS_WITH(run_many(1000, {2, []() -> bool { throw std::runtime_error("no wish"); }},
                             [](std::size_t, const std::atomic<bool>& stop) {
                               while (!stop) {
                               }
                             }),
                    "no wish");
}
