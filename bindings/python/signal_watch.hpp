// Ctrl-C while the core works without the GIL.
#pragma once

#include <pybind11/pybind11.h>

#include <chrono>
#include <optional>
#include <utility>

namespace skinheal::python {

namespace py = pybind11;

// Says whether a Python signal handler (Ctrl-C) raised something, and keeps what it raised.
class SignalWatch {
 public:
  bool operator()() {
    const auto now = Clock::now();
    if (now < next_look_) return false;
    const bool raised = look();
    next_look_ = Clock::now() + interval;
    return raised;
  }

  // With the GIL held.
  void rethrow() {
    if (raised_) throw std::move(*raised_);
  }

 private:
  using Clock = std::chrono::steady_clock;
  // Seldom enough to cost nothing, and often enough that Ctrl-C acts within 0.05 s.
  static constexpr auto interval = std::chrono::milliseconds(20);

  bool look() {
    py::gil_scoped_acquire gil;
    if (PyErr_CheckSignals() == 0) return false;
    raised_.emplace();
    return true;
  }

  Clock::time_point next_look_ = Clock::now() + interval;
  std::optional<py::error_already_set> raised_;
};

}  // namespace skinheal::python
