// Diagnosis: which species and process a run broke down at, and what to try.
#pragma once

#include <string>
#include <vector>

#include "ledger/model_data.hpp"
#include "run/notes.hpp"
#include "run/run.hpp"
#include "skinheal/recording.hpp"

namespace skinheal {

// How a run ended, in words, with the species and the process at fault.
Outcome outcome_of(const RunResult& result, const Recording& recording, const Model::Data& model,
                   const SolverOptions& options);

// Notes each observable that is not a number in healthy skin, after a session or at the end of a run that was
// completed.
void note_what_is_no_number(const Recording& recording, const Model::Data& model, Notes& notes);

}  // namespace skinheal
