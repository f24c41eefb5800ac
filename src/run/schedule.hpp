// Schedule: all that a run is given, as numbers.
//
// Before anything is computed, the protocol, the skin and the options have become this: moments at which a state
// jumps or parameters change, with the doses of each jump and the parameters of each leg. A schedule knows no
// treatment and no biology, so a run needs nothing else.
#pragma once

#include <cstddef>
#include <vector>

#include "skinheal/recording.hpp"

namespace skinheal {

// What happens at one moment: the parameters of a leg begin to hold, then the jumps follow one another.
struct Moment {
  double day = 0.0;
  std::size_t leg = 0;
  std::vector<std::vector<double>> jumps;  // doses of each, see ledger/dose_layout.hpp
};

struct Schedule {
  std::vector<double> baseline;    // of each parameter of the model
  std::vector<double> start;       // the state before day 0
  std::vector<ParameterLeg> legs;  // the first from day 0
  std::vector<Moment> moments;     // rising, the first at day 0
  double horizon = 0.0;
};

}  // namespace skinheal
