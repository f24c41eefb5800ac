// Published models: what others have written, in the same ledger as ours.
//
// Small models of wound inflammation and repair, written out again from their machine-readable
// encodings so that they can be run, explained and drawn beside the standard cascade. They are
// comparators: a reader sees where the field agrees and where not. Each is a model of a wound
// that knows no healthy skin (its start is the wound of its paper, nothing heals back to health
// by construction), and none was made for needling: do not read their days as ours.
//
//   simulate_published("waugh2007", "diabetic", days(60))["collagen"];
//   published_model("reynolds2006").explain("phagocytes");
//   simulate({}, skin(), days(40), published_model("waugh2006"), {.parameters = {{"alpha", 0.8}}});
//
// A variant is a set of parameters and of turns over the one model, never a copy of it: a diabetic
// wound, a dressing given on eight days, a larger insult. Start values are parameters as well
// ("pathogens.start").
//
// Units are those of the source, but time is in days as everywhere. Scales differ between models
// (cells/mm3, cells/mL, no unit at all), so compare shapes and times, or values relative to one
// day, rather than values.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "skinheal/model.hpp"
#include "skinheal/protocol.hpp"
#include "skinheal/simulate.hpp"

namespace skinheal {

// One case of a published model: what its paper or its encoding sets otherwise.
struct PublishedVariant {
  std::string name;
  std::string about;
  std::map<std::string, double> parameters;
  std::vector<Turn> turns;  // pulses and switches

  // A protocol that holds the turns and nothing else.
  Protocol protocol() const;
};

struct PublishedModel {
  std::string name;  // first author and year, the key in the bibliography
  std::string about;
  Source source;
  Model (*build)();
  // From the common name of a quantity ("collagen", "macrophages", "neutrophils", "fibroblasts",
  // "tgf_beta", "hyaluronan", "debris" ...) to its name in this model.
  std::map<std::string, std::string> quantities;
  double horizon = 0.0;  // days in which its story is told
  std::vector<PublishedVariant> variants;  // the default first

  // Throws Misuse with what is near.
  const PublishedVariant& variant(const std::string& variant_name) const;
};

// The shelf, in order of the year.
const std::vector<PublishedModel>& published_models();
const PublishedModel& find_published_model(const std::string& name);
// The model itself, sealed once.
const Model& published_model(const std::string& name);

// Runs one variant. Parameters in the options go over those of the variant.
Timeline simulate_published(const std::string& name, const std::string& variant, const Grid& grid,
                            const SimulateOptions& options = {});

}  // namespace skinheal
