// Many: jobs that do not know of one another, on threads.
//
// Bands, validation and sensitivities are made of runs that can go side by side. Each job is a number; `work` does
// it on some thread, and what it has to hand over it hands to its own place, or under its own lock. The result
// must not depend on which thread does which job, nor in which order.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

namespace skinheal {

// How many threads the machine has: those that this process may use.
std::size_t available_threads() noexcept;

struct ManyOptions {
  int threads = 0;                      // 0: as many as the machine has
  std::function<bool()> cancelled = {};  // asked now and then on the caller's own thread; true stops
};

// Calls work(i, stop) once for each i below `count`, and returns when all is done or stopped: false if it was stopped.
// `stop` turns true when the caller wishes to stop; work that takes long looks at it. The first exception of any job, or of
// `cancelled`, stops the others and is passed on.
bool run_many(std::size_t count, const ManyOptions& options,
              const std::function<void(std::size_t, const std::atomic<bool>& stop)>& work);

}  // namespace skinheal
