// Compiling: derivatives, Jacobian and tapes of a model whose processes are known.
#pragma once

#include "ledger/model_data.hpp"

namespace skinheal {

void compile(Model::Data& data);

}  // namespace skinheal
