// Ctrl-C while the core works without the GIL, and the end of Python meanwhile.
#pragma once

#include <pybind11/pybind11.h>

#include <chrono>
#include <optional>
#include <utility>

#include "gil.hpp"

namespace skinheal::python {

// Says whether a Python signal handler (Ctrl-C) raised something, and keeps what it raised. Once
// true, it stays true: one call of ours may be several runs of the core, and each must stop.
class SignalWatch {
 public:
  bool operator()() {
    if (raised_ || python_leaves_us()) return true;
    const auto now = Clock::now();
    if (now < next_look_) return false;
    look();
    next_look_ = Clock::now() + interval;
    return raised_.has_value();
  }

  // With the GIL held.
  void rethrow() {
    if (raised_) throw std::move(*raised_);
  }

 private:
  using Clock = std::chrono::steady_clock;
  // Seldom enough to cost nothing, and often enough that Ctrl-C acts within 0.05 s.
  static constexpr auto interval = std::chrono::milliseconds(20);

  void look() {
    const PyGILState_STATE state = take_gil([] { return PyGILState_Ensure(); });
    if (PyErr_CheckSignals() != 0) raised_.emplace();
    PyGILState_Release(state);
  }

  Clock::time_point next_look_ = Clock::now() + interval;
  std::optional<py::error_already_set> raised_;
};

}  // namespace skinheal::python
