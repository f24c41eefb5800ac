#include "skinheal/fault.hpp"

#include "catch.hpp"
#include "words/edit_distance.hpp"

using namespace skinheal;

TEST_CASE("The distance of two words counts slips of the finger") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("depht", "depth") == 1);
  CHECK(edit_distance("Cheek", "cheek") == 0);
}

TEST_CASE("The nearest name is found for a slip and none for a stranger") {
  const std::vector<std::string> names = {"cheek", "neck", "forearm", "depth_mm"};
  CHECK(nearest("cheeek", names) == "cheek");
  CHECK(nearest("froearm", names) == "forearm");
  CHECK(nearest("depth", names) == "depth_mm");
  CHECK(nearest("moon", names).empty());
  CHECK(nearest("", names).empty());
  CHECK(nearest("x", names).empty());
  CHECK(nearest(std::string(1000, 'c'), names).empty());
}

TEST_CASE("An unknown name is told with what is near or with what there is") {
  CHECK(unknown_name("site", "nek", {"cheek", "neck"}) == "no site 'nek'; did you mean 'neck'?");
  CHECK(unknown_name("site", "sun", {"cheek", "neck"}) == "no site 'sun'; there are: cheek, neck");
  CHECK(unknown_name("site", "moon", {}) == "no site 'moon'");
}

TEST_CASE("Misuse carries its faults and says them all") {
  const Misuse one(std::vector<Fault>{{"skin.age", "is odd"}});
  CHECK(std::string(one.what()) == "skin.age: is odd");
  const Misuse two(std::vector<Fault>{{"a", "is odd"}, {"", "is even"}});
  CHECK(std::string(two.what()) == "2 faults:\n  a: is odd\n  is even");
  CHECK(two.faults().size() == 2);
}

TEST_CASE("A long list of faults or names is told by its beginning and its length") {
  std::vector<Fault> faults(30, {"here", "is odd"});
  const Misuse many(faults);
  CHECK_THAT(many.what(), Catch::Contains("30 faults:") && Catch::Contains("and 10 more"));
  CHECK(many.faults().size() == 30);
  std::vector<std::string> names;
  for (int i = 0; i < 135; ++i) names.push_back("name" + std::to_string(i));
  CHECK(unknown_name("process", "zzz", names) ==
        "no process 'zzz'; there are: name0, name1, name2, name3, name4 and 130 more");
}

TEST_CASE("A zero byte does not cut a message") {
  const Misuse fault(std::vector<Fault>{{std::string("a\0b", 3), std::string("is \0 odd", 8)}});
  CHECK(std::string(fault.what()) == "a?b: is ? odd");
}
