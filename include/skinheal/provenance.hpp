// Provenance: where every number comes from.
//
// provenance() lists every number that a simulation can depend on: the parameters of a model, and
// the inventory (see inventory.hpp): the layer thicknesses of the sites, the effects of age,
// conditions and care, the numbers that turn a treatment into an injury, the contents of the agents. bibliography() holds the
// sources that they name. provenance_faults() is the checker: it finds missing fields, units that
// cannot be read, values outside their range and sources that the bibliography does not have.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "skinheal/fault.hpp"
#include "skinheal/modules.hpp"
#include "skinheal/quantity.hpp"

namespace skinheal {

// One entry of the bibliography. `fields` holds author, title, year, doi, note (how far the
// source was read) and so on.
struct Reference {
  std::string key;
  std::string type;
  std::map<std::string, std::string> fields;
};

const std::vector<Reference>& bibliography();
// The same as BibTeX, as it was written.
std::string_view bibtex();

struct ProvenanceRow {
  std::string owner;  // "model", "site cheek", "condition smoker", "needle", "care nsaid" ...
  std::string name;   // "front_speed", "cheek.dermis_mm", "smoker.front_speed", "needle.crush"
  Quantity quantity;
};

std::vector<ProvenanceRow> provenance(const Model& model = standard_model());
std::vector<Fault> provenance_faults(const Model& model = standard_model());

// What stands behind a name, as text: of the model (see Model::explain), or a number of a skin, of what is done, of
// care or an agent, with what has it. Throws Misuse with what is near.
std::string explain(const std::string& name, const Model& model = standard_model());

// The share of all numbers that was obtained in this way, 0 to 1.
double share(const std::vector<ProvenanceRow>& rows, Obtained obtained);

}  // namespace skinheal
