// Reader: evaluates a recording by the formulas of its model, and nothing that was not asked.
//
// A reader has a workspace: each thread makes its own, for the time of one question.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "ledger/model_data.hpp"
#include "skinheal/recording.hpp"

namespace skinheal {

// A time that has been looked up in a recording, for as long as that lives: looking it up costs as much as reading
// a quantity there.
struct Instant {
  double day = 0.0;
  Trajectory::Place place;
  const std::vector<double>* parameters = nullptr;
};

Instant instant(const Recording& recording, double day, Side side);
std::vector<Instant> instants(const Recording& recording, const std::vector<double>& days, Side side);

class Reader {
 public:
  // Both must live as long as the reader.
  Reader(const Recording& recording, const Model::Data& model);

  // States first, then observables.
  std::size_t size() const noexcept { return model_.species.size() + model_.observables.size(); }
  // All quantities at one time.
  void all(const Instant& at, double* values);
  // One quantity at one time; reads no state that it does not need.
  double one(std::size_t index, const Instant& at);
  // These quantities at many times, one row for each.
  std::vector<std::vector<double>> rows(const std::vector<std::size_t>& wanted,
                                        const std::vector<Instant>& at);
  // The same, one row for each time.
  std::vector<double> table(const std::vector<std::size_t>& wanted, const std::vector<Instant>& at);
  // Of each quantity in healthy skin.
  std::vector<double> healthy();

 private:
  void set_parameters(const std::vector<double>& parameters);

  const Recording& recording_;
  const Model::Data& model_;
  std::unique_ptr<Frame> frame_;
  const std::vector<double>* in_force_ = nullptr;
  std::vector<double> state_;
};

}  // namespace skinheal
