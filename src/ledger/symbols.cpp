#include "ledger/symbols.hpp"
#include "words/format.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace skinheal {
namespace {

bool is_identifier(const std::string& name) {
  if (name.empty() || !(std::islower(static_cast<unsigned char>(name.front())))) return false;
  return std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::islower(c) || std::isdigit(c) || c == '_' || c == '.';
  });
}

// Words of the formula language.
const std::vector<std::string> reserved = {"time", "pi",  "exp", "log",      "log10", "sqrt",
                                           "min",  "max", "step", "positive", "healthy"};

void check_identifier(const std::string& name) {
  if (std::find(reserved.begin(), reserved.end(), name) != reserved.end()) {
    throw Misuse(formatted("'{}' is a word of the formula language", name));
  }
  if (!is_identifier(name)) {
    throw Misuse(formatted("'{}' is no name: a name begins with a small letter and holds small "
                             "letters, digits, underscores and dots",
                             name));
  }
}

void check_quantity(const Quantity& quantity) {
  const auto& [low, high] = quantity.range;
  if (!std::isfinite(quantity.value)) throw Misuse("the value is not finite");
  if (!(low <= quantity.value && quantity.value <= high)) {
    throw Misuse(formatted("the value {:g} is outside its range {:g} to {:g}", quantity.value,
                             low, high));
  }
  if (quantity.meaning.empty()) throw Misuse("the meaning is missing");
  if (quantity.source.key.empty() &&
      (quantity.obtained == Obtained::measured || quantity.obtained == Obtained::derived)) {
    throw Misuse(formatted("a {} number needs a source", to_string(quantity.obtained)));
  }
}

template <class Map>
std::vector<std::string> keys(const Map& map) {
  std::vector<std::string> result;
  for (const auto& entry : map) result.push_back(entry.first);
  return result;
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
  }
}

void Symbols::declare_observables() {
  const auto declare = [&](const std::string& name, const std::string& unit,
                           const ObservableOptions& options, const std::string& formula) {
    const auto index = static_cast<std::uint32_t>(data_.observables.size());
    faults_.guard(formatted("observable '{}'", name), [&] {
      check_identifier(name);
      if (data_.species_index.contains(name)) throw Misuse("is the name of a species too");
      if (!data_.observable_index.emplace(name, index).second) throw Misuse("is declared twice");
      data_.observables.push_back(
          {name, unit, options.about, formula, options.source, options.grade});
    });
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

void Symbols::declare_parameter(const std::string& name, const Quantity& quantity) {
  const auto index = static_cast<std::uint32_t>(data_.parameters.size());
  auto unit = Unit{};
  faults_.guard(formatted("parameter '{}'", name), [&] {
    check_identifier(name);
    if (data_.species_index.contains(name) || data_.observable_index.contains(name)) {
      throw Misuse("is the name of a species or observable too");
    }
    if (!data_.parameter_index.emplace(name, index).second) throw Misuse("is declared twice");
    check_quantity(quantity);
    unit = Unit::parse(quantity.unit);
  });
  parameter_units_.push_back(unit);
  data_.parameters.push_back({name, quantity});
  data_.symbols.parameters.push_back(name);
}

void Symbols::declare(const std::string& name, const Number& number) {
  if (const auto* quantity = std::get_if<Quantity>(&number)) declare_parameter(name, *quantity);
}

Measured Symbols::number(const Number& number, const std::string& name) {
  const auto* text = std::get_if<std::string>(&number);
  if (text == nullptr) return parameter(name);
  const auto read = formula(*text);
  if (data_.graph[read.node].depends_on_state) {
    throw Misuse(formatted("'{}' must be a number, but '{}' depends on species or time", name,
                             *text));
  }
  return read;
}

void Symbols::read_healthy_values() {
  for (std::uint32_t i = 0; i < data_.species.size(); ++i) {
    data_.healthy.push_back(data_.graph.constant(data_.species[i].healthy));
  }
  for (const auto& [name, options] : ledger_.species) {
    if (options.healthy_as.empty() || !data_.species_index.contains(name)) continue;
    faults_.guard(formatted("healthy value of '{}'", name), [&, &name = name,
                                                               &options = options] {
      // Values that other formulas give are not there yet, in whatever order they stand.
      reading_healthy_values_ = true;
      const auto read = formula(options.healthy_as);
      reading_healthy_values_ = false;
      const auto index = data_.species_index.at(name);
      if (data_.graph[read.node].depends_on_state) {
        throw Misuse("may depend on parameters only");
      }
      if (!(read.unit == species_units_[index])) {
        throw Misuse(formatted("is in [{}], the species in [{}]", read.unit.text(),
                                 species_units_[index].text()));
      }
      data_.healthy[index] = at_health(read.node);
    });
  }
  reading_healthy_values_ = false;
}

void Symbols::read_observables() {
  for (std::uint32_t i = 0; i < data_.observables.size(); ++i) {
    NodeId node = data_.graph.constant(0.0);
    faults_.guard(formatted("observable '{}'", data_.observables[i].name), [&] {
      const auto read = observable(i);
      const auto unit = Unit::parse(data_.observables[i].unit);
      if (!(read.unit == unit) && !data_.graph.is_zero(read.node)) {
        throw Misuse(formatted("is declared in [{}], its formula gives [{}]",
                                 data_.observables[i].unit, read.unit.text()));
      }
      node = read.node;
    });
    data_.observable.push_back(node);
  }
}

Measured Symbols::observable(std::uint32_t index) {
  if (const auto it = observables_.find(index); it != observables_.end()) return it->second;
  if (!being_read_.insert(index).second) {
    throw Misuse(formatted("observable '{}' depends on itself", data_.observables[index].name));
  }
  try {
    const auto read = formula(data_.observables[index].formula);
    being_read_.erase(index);
    return observables_.emplace(index, read).first->second;
  } catch (...) {
    being_read_.erase(index);
    throw;
  }
}

std::vector<std::string> Symbols::known_names() const {
  auto names = keys(data_.species_index);
  for (const auto& name : keys(data_.observable_index)) names.push_back(name);
  for (const auto& name : keys(data_.parameter_index)) names.push_back(name);
  return names;
}

Measured Symbols::value(const std::string& name) {
  if (const auto it = data_.species_index.find(name); it != data_.species_index.end()) {
    return {data_.graph.species(it->second), species_units_[it->second]};
  }
  if (const auto it = data_.observable_index.find(name); it != data_.observable_index.end()) {
    return observable(it->second);
  }
  if (data_.parameter_index.contains(name)) return parameter(name);
  throw Misuse(unknown_name("species, observable or parameter", name, known_names()));
}

Measured Symbols::healthy(const std::string& name) {
  if (reading_healthy_values_) {
    throw Misuse("a healthy value may depend on parameters only, not on another healthy value");
  }
  const auto read = value(name);
  return {at_health(read.node), read.unit};
}

Measured Symbols::parameter(const std::string& name) {
  const auto it = data_.parameter_index.find(name);
  if (it == data_.parameter_index.end()) {
    throw Misuse(unknown_name("parameter", name, keys(data_.parameter_index)));
  }
  return {data_.graph.parameter(it->second), parameter_units_[it->second]};
}

Measured Symbols::formula(const std::string& text) {
  const Scope scope{[this](const std::string& name) { return value(name); },
                    [this](const std::string& name) { return healthy(name); }};
  return read_formula(data_.graph, text, scope);
}

NodeId Symbols::at_health(NodeId id) {
  Substitution by;
  by.species = data_.healthy;
  for (std::uint32_t i = 0; i < data_.parameters.size(); ++i) {
    by.parameters.push_back(data_.graph.baseline(i));
  }
  return substitute(data_.graph, id, by);
}

std::uint32_t Symbols::species(const std::string& name) const {
  const auto it = data_.species_index.find(name);
  if (it == data_.species_index.end()) {
    throw Misuse(unknown_name("species", name, keys(data_.species_index)));
  }
  return it->second;
}

}  // namespace skinheal
