// Compiling: from the processes of a model to the programs that a run and its readers ask.
#pragma once

#include <memory>
#include <string>

#include "ledger/model_data.hpp"

namespace skinheal {

// dx/dt, the jump at an injury, corners in time, and the program of every run.
void compile(Model::Data& data);

// What a step of a run of this model computes, as C++ (see program/emitter.hpp).
std::string as_source(const Model::Data& data);

// The program of what is asked now and then: rates one by one, and how observables follow states.
std::shared_ptr<const Program> compile_questions(const Model::Data& data);

// The program of the derivatives with respect to parameters, and of jumps to states and doses.
std::shared_ptr<const Program> compile_derivatives(const Model::Data& data);

}  // namespace skinheal
