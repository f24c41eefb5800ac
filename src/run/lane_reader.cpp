#include "run/lane_reader.hpp"

#include <algorithm>
#include <set>

namespace skinheal {
namespace {

constexpr std::size_t few = 4;

}  // namespace

LaneReader::LaneReader(const Program& program, const std::vector<std::size_t>& quantities, std::size_t lanes)
    : lanes_(lanes), species_(program.shape().species), rows_(quantities) {
  std::set<std::uint32_t> states;
  std::set<std::size_t> observables;
  for (const auto quantity : quantities) {
    if (quantity < species_) {
      states.insert(static_cast<std::uint32_t>(quantity));
    } else {
      observables.insert(quantity - species_);
    }
  }
  // A few of them read a few states; compiled code reads all of both at once.
  const auto most = program.has_compiled_code() ? few : program.shape().observables / 3;
  all_ = observables.size() > most;
  for (const auto observable : observables) {
    const auto& read = program.states_of_observable(observable);
    states.insert(read.begin(), read.end());
  }
  if (all_) {
    for (std::uint32_t i = 0; i < species_; ++i) states.insert(i);
  } else {
    observables_.assign(observables.begin(), observables.end());
  }
  states_.assign(states.begin(), states.end());
  values_.resize((species_ + program.shape().observables) * lanes);
}

void LaneReader::read(Frame& frame, const double* days) {
  const ProgramInput input{days, values_.data()};
  double* const out = values_.data() + species_ * lanes_;
  if (all_) frame.compute(Function::observables, input, out);
  for (const auto observable : observables_) frame.observable(observable, input, out + observable * lanes_);
}

}  // namespace skinheal
