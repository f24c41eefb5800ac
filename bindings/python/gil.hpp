// The GIL, given up for a run and taken back after it, while Python may be ending meanwhile.
//
// When Python ends, it does not wait for daemon threads. Up to Python 3.13 it ends a thread that asks
// for the GIL from then on, by unwinding it, and C++ answers that with std::terminate. So a thread
// that comes back too late is parked: the process ends without it, as it does for any daemon thread.
// Runs are told to stop first, and are waited for (see `stop_all_work`), since they read the
// library's statics, which the end of the process destroys.
#pragma once

#include <pybind11/pybind11.h>

#include <atomic>
#include <chrono>
#include <exception>
#include <optional>
#include <thread>
#include <type_traits>

namespace skinheal::python {

namespace py = pybind11;

// What all threads of the process know about the core's work.
struct Work {
  std::atomic<int> under_way{0};
  std::atomic<bool> ending{false};
  std::atomic<std::thread::id> ended_by{};
};

inline Work& work() {
  static Work one;
  return one;
}

inline bool python_is_finalizing() {
#if PY_VERSION_HEX >= 0x030D0000
  return Py_IsFinalizing() != 0;
#else
  return _Py_IsFinalizing() != 0;
#endif
}

// Whether Python ends, and not at the hands of this thread: handlers that the ending thread calls
// may still use the library.
inline bool python_leaves_us() {
  return (work().ending || python_is_finalizing()) &&
         work().ended_by.load() != std::this_thread::get_id();
}

[[noreturn]] inline void park() {
  for (;;) std::this_thread::sleep_for(std::chrono::hours(1));
}

// Python may begin to end between the question and the call; its unwinding stops here.
template <class Take>
auto take_gil(Take take) {
  if (python_leaves_us()) park();
  try {
    return take();
  } catch (...) {
    park();
  }
}

// Calls `run` without the GIL and gives what it gives, or throws what it throws.
template <class Function>
auto without_gil(Function run) -> std::invoke_result_t<Function> {
  std::optional<std::invoke_result_t<Function>> result;
  std::exception_ptr thrown;
  PyThreadState* const state = PyEval_SaveThread();
  ++work().under_way;
  try {
    result.emplace(run());
  } catch (...) {
    thrown = std::current_exception();
  }
  --work().under_way;
  take_gil([state] { PyEval_RestoreThread(state); });
  if (thrown) std::rethrow_exception(thrown);
  return std::move(*result);
}

// Called by Python's atexit, with the GIL held: runs of other threads are told to stop and are
// waited for. What cannot be told is waited for in vain, and not for long.
inline void stop_all_work() {
  constexpr auto longest = std::chrono::seconds(10);
  work().ended_by = std::this_thread::get_id();
  work().ending = true;
  const py::gil_scoped_release released;
  const auto patience = std::chrono::steady_clock::now() + longest;
  while (work().under_way > 0 && std::chrono::steady_clock::now() < patience) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

}  // namespace skinheal::python
