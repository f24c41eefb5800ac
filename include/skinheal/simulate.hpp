// simulate: the one verb of the library.
//
//   const auto timeline = simulate(protocol, skin("cheek", 35), days(180));
//
// Given a protocol, a skin and a horizon or an output grid, it runs a model and gives a Timeline.
// The grid never changes the steps of the solver. Numerical endings are in Timeline::outcome(); Misuse is thrown
// before anything is computed, for
//  - a grid that is empty, not rising, not finite or begins before day 0,
//  - a session beyond the horizon (one at the same moment as the horizon acts, see moment.hpp),
//  - a parameter that neither model, skin nor treatments have, a value that is not finite or has the wrong sign,
//  - parameters with which healthy skin cannot be in balance,
//  - an unknown solver, and tolerances and limits that make no sense.
#pragma once

#include "skinheal/modules.hpp"
#include "skinheal/protocol.hpp"
#include "skinheal/request.hpp"
#include "skinheal/skin.hpp"
#include "skinheal/timeline.hpp"

namespace skinheal {

Timeline simulate(const Protocol& protocol, const Skin& skin, const Grid& grid,
                  const Model& model = standard_model(), const SimulateOptions& options = {});

// All numbers that such a run depends on, by name: the model's, then those of the skin and of what is done. Each can
// be set (SimulateOptions::parameters), turned (Protocol::turn) and drawn (uncertainty()).
ParameterSet parameters_of_run(const Model& model, const Protocol& protocol, const Skin& skin);

}  // namespace skinheal
