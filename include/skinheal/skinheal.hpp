// skinheal: the timeline of skin healing after micropuncture. Includes everything public.
//
// Illustrative, not medical advice.
#pragma once

#include "skinheal/fault.hpp"
#include "skinheal/injury.hpp"
#include "skinheal/model.hpp"
#include "skinheal/model_builder.hpp"
#include "skinheal/modules.hpp"
#include "skinheal/outcome.hpp"
#include "skinheal/parameter_change.hpp"
#include "skinheal/promises.hpp"
#include "skinheal/protocol.hpp"
#include "skinheal/protocol_file.hpp"
#include "skinheal/provenance.hpp"
#include "skinheal/published.hpp"
#include "skinheal/quantity.hpp"
#include "skinheal/simulate.hpp"
#include "skinheal/skin.hpp"
#include "skinheal/solver.hpp"
#include "skinheal/system.hpp"
#include "skinheal/timeline.hpp"
#include "skinheal/tissue.hpp"
#include "skinheal/treatment.hpp"
#include "skinheal/uncertainty.hpp"
#include "skinheal/unit.hpp"
#include "skinheal/validation.hpp"
#include "skinheal/version.hpp"
