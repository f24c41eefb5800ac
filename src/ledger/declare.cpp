// Declarations: every name of a ledger once, with its unit; what is wrong with one is told here.
#include <algorithm>
#include <cctype>
#include <cmath>

#include "ledger/symbols.hpp"
#include "numbers/quantity_check.hpp"
#include "words/format.hpp"
#include "words/utf8.hpp"

namespace skinheal {
namespace {

bool is_identifier(const std::string& name) {
  if (name.empty() || !(std::islower(static_cast<unsigned char>(name.front())))) return false;
  return std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::islower(c) || std::isdigit(c) || c == '_' || c == '.';
  });
}

void check_identifier(const std::string& name) {
  constexpr std::size_t longest_name = 100;
  const auto& reserved = formula_words();
  const auto shown = shown_utf8(name, 40);
  if (std::find(reserved.begin(), reserved.end(), name) != reserved.end()) {
    throw Misuse(formatted("'{}' is a word of the formula language", shown));
  }
  if (name.size() > longest_name) {
    throw Misuse(formatted("'{}' is no name: it has {} characters, at most {} are allowed", shown,
                           name.size(), longest_name));
  }
  if (!is_identifier(name)) {
    throw Misuse(formatted("'{}' is no name: a name begins with a small letter and holds small "
                             "letters, digits, underscores and dots",
                             shown));
  }
}

}  // namespace

Symbols::Symbols(const Ledger& ledger, Model::Data& data, FaultList& faults)
    : ledger_(ledger), data_(data), faults_(faults) {
  declare_species();
  declare_observables();
  for (const auto& parameter : ledger.parameters) {
    declare_parameter(parameter.name, parameter.quantity);
  }
}

void Symbols::declare_species() {
  for (const auto& [name, options] : ledger_.species) {
    const auto index = static_cast<std::uint32_t>(data_.species.size());
    const auto before = faults_.size();
    faults_.guard(formatted("species '{}'", name), [&, &name = name, &options = options] {
      check_identifier(name);
      const auto unit = Unit::parse(options.unit);
      if (!(options.healthy >= 0.0) || !std::isfinite(options.healthy)) {
        throw Misuse(formatted("the healthy value {:g} is not a finite number of at least zero",
                                 options.healthy));
      }
      if (!data_.species_index.emplace(name, index).second) throw Misuse("is declared twice");
      species_units_.push_back(unit);
      data_.species.push_back({name, options.layer, options.kind, options.unit, options.healthy,
                               options.about});
      data_.symbols.species.push_back(name);
    });
    if (faults_.size() > before) faulty_.insert(name);
  }
}

void Symbols::declare_observables() {
  const auto declare = [&](const std::string& name, const std::string& unit,
                           const ObservableOptions& options, const std::string& formula) {
    const auto index = static_cast<std::uint32_t>(data_.observables.size());
    const auto before = faults_.size();
    faults_.guard(formatted("observable '{}'", name), [&] {
      check_identifier(name);
      if (data_.species_index.contains(name)) throw Misuse("is the name of a species too");
      if (!data_.observable_index.emplace(name, index).second) throw Misuse("is declared twice");
      data_.observables.push_back(
          {name, unit, options.about, formula, options.source, options.grade});
    });
    if (faults_.size() > before) faulty_.insert(name);
  };
  for (const auto& [name, options, formula] : ledger_.observables) {
    declare(name, options.unit, options, formula);
  }
  for (const auto& [name, formula] : ledger_.phases) {
    ObservableOptions options;
    options.about = "how far the phase of " + name + " is on, 0 to 1";
    declare("phase_" + name, "1", options, formula);
    data_.phases.push_back(name);
  }
}

// A number is known by its name even if it is wrong, so that no reader takes it for a misspelt one.
void Symbols::declare_parameter(const std::string& name, const Quantity& quantity) {
  const auto index = static_cast<std::uint32_t>(data_.parameters.size());
  const auto before = faults_.size();
  faults_.guard(formatted("parameter '{}'", name), [&] {
    check_identifier(name);
    if (data_.species_index.contains(name) || data_.observable_index.contains(name)) {
      throw Misuse("is the name of a species or observable too");
    }
    if (!data_.parameter_index.emplace(name, index).second) throw Misuse("is declared twice");
  });
  parameter_units_.push_back(checked(name, quantity));
  data_.parameters.push_back({name, quantity});
  data_.bounds.emplace_back();
  data_.symbols.parameters.push_back(name);
  if (faults_.size() > before) faulty_.insert(name);
}

Unit Symbols::checked(const std::string& name, const Quantity& quantity) {
  const auto faults = quantity_faults(quantity);
  for (const auto& fault : faults) faults_.add(formatted("parameter '{}'", name), fault);
  try {
    return Unit::parse(quantity.unit);
  } catch (const Misuse&) {
    return {};  // told above
  }
}

void Symbols::declare(const std::string& name, const Number& number) {
  if (const auto* quantity = std::get_if<Quantity>(&number)) declare_parameter(name, *quantity);
}

}  // namespace skinheal
