// Jump: what an injury does to a state, as expressions.
//
// The state after a session is an expression over the state before and the doses of the injury (see
// dose_layout.hpp), so it has derivatives, runs on the same tape and can be printed like everything else.
#pragma once

#include <vector>

#include "ledger/model_data.hpp"

namespace skinheal {

// The state of each species after an injury.
std::vector<NodeId> jump_nodes(Model::Data& data);

}  // namespace skinheal
