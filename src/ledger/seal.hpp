// Sealing: from the records of a ledger to a model that can be run.
#pragma once

#include <memory>

#include "ledger/ledger.hpp"
#include "skinheal/model.hpp"

namespace skinheal {

// Throws Misuse with every fault of the ledger.
std::shared_ptr<const Model::Data> seal_ledger(const Ledger& ledger);

}  // namespace skinheal
