// LaneReader: quantities of all lanes at once, each lane at a time of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "program/aligned.hpp"
#include "program/program.hpp"

namespace skinheal {

class LaneReader {
 public:
  LaneReader(const Program& program, const std::vector<std::size_t>& quantities, std::size_t lanes);

  // The states that must be known to read the quantities.
  const std::vector<std::uint32_t>& states() const noexcept { return states_; }
  // Where they are put, state i of lane k at i * lanes + k.
  double* place() noexcept { return values_.data(); }

  // Reads them at these days, with the parameters of the frame.
  void read(Frame& frame, const double* days);
  // Quantity number q (of those asked for) in a lane.
  double value(std::size_t q, std::size_t lane) const { return values_[rows_[q] * lanes_ + lane]; }

 private:
  std::size_t lanes_, species_;
  bool all_;                            // observables are cheaper together
  std::vector<std::size_t> observables_;  // read one by one
  std::vector<std::size_t> rows_;       // of each quantity, in `values_`
  std::vector<std::uint32_t> states_;
  AlignedVector values_;                // states, then observables
};

}  // namespace skinheal
