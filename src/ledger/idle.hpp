// Species that nothing in the ledger knows: mostly a name that was written in two ways.
#pragma once

#include <vector>

#include "ledger/rates.hpp"

namespace skinheal {

// A fault for each species that no process, observable or spill reads or changes. Parameters may stand idle:
// what stands outside the ledger (a treatment, a skin, a reader) may read or change them.
void report_idle_species(const Model::Data& data, const std::vector<OpenProcess>& open, FaultList& faults);

}  // namespace skinheal
