// The shelf of signals: who makes each, how it fades and whom it stirs.
//
// A signal's stimulations of other processes stand in its own file. What cannot happen without the
// signal (`requires_`) stands with the process.
#pragma once

#include "skinheal/model_builder.hpp"

namespace skinheal::cascade {

void alarm(ModelBuilder& model);
void epidermal_alarm(ModelBuilder& model);
void flush(ModelBuilder& model);
void il1(ModelBuilder& model);
void tgf_beta(ModelBuilder& model);
void pdgf(ModelBuilder& model);
void vegf(ModelBuilder& model);
void kgf(ModelBuilder& model);

}  // namespace skinheal::cascade
