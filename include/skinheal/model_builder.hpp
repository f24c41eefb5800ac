// ModelBuilder: the ledger in which biology is written.
//
// A biology module is a function that takes a ModelBuilder and writes species, parameters and
// processes into it. It names what it needs from other modules; names are resolved when the
// ledger is sealed, so the order of the modules does not matter. Sealing reports every fault of
// the model together and gives an immutable Model (see model.hpp).
//
//   void pdgf(ModelBuilder& model) {
//     model.species("pdgf", {.layer = Layer::dermis, .kind = Kind::signal, .healthy = 1.0,
//                            .about = "platelet-derived growth factor"});
//     model.process("pdgf.release").produces("pdgf").catalysed_by("platelets")
//         .rate(assumed(2.0, "1/d", {0.5, 6}, "release by one unit of platelets"));
//     model.process("pdgf.clearance").consumes("pdgf")
//         .rate(measured(4.0, "1/d", {2, 8}, "clearance", {"waugh2007", "table 1"}));
//     model.modify("fibroblasts.proliferation").stimulated_by("pdgf", {...});
//   }
//
// The rate of a process is a product: its rate constant, one factor x for each species that is
// consumed or catalyses, and one factor for each modifier. Amounts are in the unit of the
// species, time in days.
//
// *Healthy skin is a steady state by construction.* Stimulations and inhibitions are divided by
// their value in healthy skin. A species with a healthy value above zero whose processes do not
// balance there gets a process `<species>.basal_production` that makes good the difference,
// unless one of its processes says `balances(species)`: then that process' rate constant is what
// closes the balance. A species that is absent in healthy skin must have no flow there. Hence a
// new module cannot move the healthy state.
//
// *Nothing falls below zero by construction* where rates are products of catalysts, modifiers and what is consumed:
// rate constants and yields are at least 0, halves and capacities above 0, gains at least -1, and so are the low
// ends of their ranges; amounts are above 0. Who writes a formula that goes below zero (in `times`, `rate_formula`)
// or crowds beyond the capacity has said so.
//
// Wherever a name is read (catalysts, modifiers, formulas) an observable serves as well as a
// species. Formulas are text over names, numbers, + - * / ^ ( ), exp, log, log10, sqrt, min, max,
// positive (x if above 0, else 0), step (1 if above 0, else 0), healthy(name), pi and time. They are algebra:
// x / x is 1 and 0 * x is 0 for any x. What is computed from no number (log of -1) is none, through min, max,
// positive and step too. Whole powers go up to 64, formulas to 20 000 characters, and observables may name one
// another 200 deep. A step or kink that depends on time alone must be linear in time and hold no other.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "skinheal/model.hpp"
#include "skinheal/quantity.hpp"
#include "skinheal/tissue.hpp"

namespace skinheal {

struct SpeciesOptions {
  Layer layer = Layer::dermis;
  Kind kind = Kind::signal;
  std::string unit = "1";
  double healthy = 0.0;
  std::string about = {};
  // The healthy value as a formula over parameters, instead of the number above.
  std::string healthy_as = {};
};

// A number in the ledger: a Quantity that is written here and nowhere else, or a formula over
// parameters that stand elsewhere (mostly just the name of one).
using Number = std::variant<Quantity, std::string>;

// A saturating influence: half of the effect at `half`, in the unit of what stimulates.
struct Saturation {
  Number gain = {};  // fold of the rate at saturation, less one (inhibited_by, requires_: unused)
  Number half = {};
  int exponent = 1;
};

struct ObservableOptions {
  std::string unit = "1";
  std::string about = {};
  Source source = {};
  Grade grade = Grade::low;
};

// One process (or a change of one that stands elsewhere), written word by word. `about`, `rate`, `balances` and
// `rate_formula` may be said once.
class ProcessBuilder {
 public:
  ProcessBuilder& about(std::string text);

  // Removes `amount` units of the species for each unit of the rate; the rate is proportional to
  // the species.
  ProcessBuilder& consumes(const std::string& species, double amount = 1.0);
  ProcessBuilder& produces(const std::string& species, double amount = 1.0);
  // The same with a yield: a Quantity is named "<process>.<species>.yield".
  ProcessBuilder& produces(const std::string& species, Number yield);

  // Proportional to this species or observable.
  ProcessBuilder& catalysed_by(const std::string& name);
  // (1 + gain x^n / (half^n + x^n)), divided by its healthy value.
  ProcessBuilder& stimulated_by(const std::string& name, Saturation saturation);
  // 1 / (1 + (x / half)^n), divided by its healthy value.
  ProcessBuilder& inhibited_by(const std::string& name, Saturation saturation);
  // x^n / (half^n + x^n): nothing happens without x. Divided by its healthy value if that is not
  // zero.
  ProcessBuilder& requires_(const std::string& name, Saturation saturation);
  // 1 - sum(weight x) / capacity over a group: logistic crowding, divided by its healthy value.
  struct Share {
    std::string name;
    double weight = 1.0;
  };
  ProcessBuilder& crowded_by(std::vector<Share> group, Number capacity);
  // Any other factor, as a formula; not divided by anything.
  ProcessBuilder& times(std::string formula);

  // The rate constant; a Quantity is named "<process>.rate".
  ProcessBuilder& rate(Number constant);
  // The rate constant is what closes the healthy balance of this species.
  ProcessBuilder& balances(const std::string& species);
  // The last resort: the whole rate as a formula (nothing is multiplied to it).
  ProcessBuilder& rate_formula(std::string formula);

 private:
  friend class ModelBuilder;
  explicit ProcessBuilder(std::shared_ptr<struct ProcessRecord> record);
  std::shared_ptr<struct ProcessRecord> record_;
};

class ModelBuilder {
 public:
  explicit ModelBuilder(std::string name);
  ~ModelBuilder();
  ModelBuilder(ModelBuilder&&) noexcept;
  ModelBuilder& operator=(ModelBuilder&&) noexcept;

  // At least one process, observable or spill must name it.
  ModelBuilder& species(const std::string& name, SpeciesOptions options);
  // One that no formula reads is allowed: what stands outside the ledger may read it.
  ModelBuilder& parameter(const std::string& name, Quantity quantity);
  // A new process, "species.verb"; or a change of one that another module declares.
  ProcessBuilder process(const std::string& name);
  ProcessBuilder modify(const std::string& process);
  ModelBuilder& observable(const std::string& name, ObservableOptions options,
                           std::string formula);
  // A phase of healing: a formula that is 0 when it is absent and 1 when it is at its height.
  ModelBuilder& phase(const std::string& name, std::string formula);
  // What an injury takes from `from` (or, for an opening, adds to it) gives `yield` times as much
  // to `into`. Only what stays in the tissue spills (Injury::Loss::spilt).
  ModelBuilder& spill(const std::string& from, const std::string& into, Number yield);
  // The same where the rim of the wound gives, as cut vessels do, whether or not what is taken is
  // carried away.
  ModelBuilder& bleed(const std::string& from, const std::string& into, Number yield);
  // For models of a wound that know no healthy skin: the healthy values are starting values,
  // nothing is divided by health and no balance is closed.
  ModelBuilder& starts_wounded();

  // Throws Misuse with every fault of the model.
  Model seal() const;

 private:
  std::unique_ptr<struct Ledger> ledger_;
};

}  // namespace skinheal
