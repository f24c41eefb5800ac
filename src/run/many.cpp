#include "run/many.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace skinheal {
namespace {

constexpr int most_threads = 256;
constexpr auto look_every = std::chrono::milliseconds(1);

using Work = std::function<void(std::size_t, const std::atomic<bool>&)>;

class Pool {
 public:
  Pool(std::size_t count, const ManyOptions& options, const Work& work)
      : count_(count), options_(options), work_(work) {}

  bool run() {
    try {
      start(threads_wanted());
      if (threads_.empty()) work_alone();
      watch();
    } catch (...) {
      keep(std::current_exception());
    }
    for (auto& thread : threads_) thread.join();
    if (error_) std::rethrow_exception(error_);
    return !stop_;
  }

 private:
  std::size_t threads_wanted() const {
    const auto wanted = options_.threads > 0 ? static_cast<std::size_t>(options_.threads) : available_threads();
    return std::min({wanted, count_, static_cast<std::size_t>(most_threads)});
  }

  // As many threads as the system gives.
  void start(std::size_t count) {
    threads_.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      ++working_;
      try {
        threads_.emplace_back([this] { work(); });
      } catch (const std::exception&) {  // neither a thread nor the memory for one
        --working_;
        return;
      }
    }
  }

  // Where the system gives no thread, the caller's own asks between two jobs.
  void work_alone() {
    while (next_ < count_ && !stop_) {
      if (options_.cancelled && options_.cancelled()) {
        stop_ = true;
      } else {
        do_one(next_++);
      }
    }
  }

  // The caller's wish to stop is asked for by the caller's own thread.
  void watch() {
    std::unique_lock lock(mutex_);
    while (!done_.wait_for(lock, look_every, [this] { return working_ == 0; })) {
      lock.unlock();
      if (options_.cancelled && !stop_ && options_.cancelled()) stop_ = true;
      lock.lock();
    }
  }

  // The first exception stops all jobs.
  void keep(std::exception_ptr error) {
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = std::move(error);
    stop_ = true;
  }

  void do_one(std::size_t job) {
    try {
      work_(job, stop_);
    } catch (...) {
      keep(std::current_exception());
    }
  }

  void work() {
    for (std::size_t job = next_++; job < count_ && !stop_; job = next_++) do_one(job);
    const std::lock_guard lock(mutex_);
    --working_;
    done_.notify_all();
  }

  std::size_t count_;
  const ManyOptions& options_;
  const Work& work_;
  std::vector<std::thread> threads_;
  std::atomic<std::size_t> next_{0};
  std::atomic<std::size_t> working_{0};
  std::atomic<bool> stop_{false};
  std::mutex mutex_;
  std::condition_variable done_;
  std::exception_ptr error_;
};

}  // namespace

std::size_t available_threads() noexcept { return std::max(1u, std::thread::hardware_concurrency()); }

bool run_many(std::size_t count, const ManyOptions& options, const Work& work) {
  return Pool(count, options, work).run();
}

}  // namespace skinheal
