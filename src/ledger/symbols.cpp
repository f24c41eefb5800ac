#include "ledger/symbols.hpp"

#include <algorithm>
#include <utility>

#include "words/format.hpp"
#include "words/on_exit.hpp"
#include "words/utf8.hpp"

namespace skinheal {
namespace {

template <class Map>
std::vector<std::string> keys(const Map& map) {
  std::vector<std::string> result;
  for (const auto& entry : map) result.push_back(entry.first);
  return result;
}

}  // namespace

Measured Symbols::number(const Number& number, const std::string& name, LowerBound bound) {
  const auto* text = std::get_if<std::string>(&number);
  const auto read = text == nullptr ? parameter(name) : formula(*text);
  if (data_.graph[read.node].depends_on_state) {
    throw Misuse(formatted("'{}' must be a number, but '{}' depends on species or time", name,
                             shown_utf8(*text, 80)));
  }
  keep(read, name, bound);
  return read;
}

void Symbols::keep(const Measured& read, const std::string& name, LowerBound bound) {
  const auto& node = data_.graph[read.node];
  if (node.operation == Operation::parameter) return keep_parameter(node.index, bound);
  const auto values = data_.parameter_values();
  Evaluator evaluate(data_.graph, {.parameters = values.data(), .baseline = values.data()});
  const double value = evaluate(read.node);
  if (bound.allows(value)) return;
  throw Misuse(formatted("'{}' comes to {:g} {}; it must be {}", name, value, read.unit.text(), bound.text()));
}

void Symbols::keep_parameter(std::uint32_t index, LowerBound bound) {
  const auto& [name, quantity] = data_.parameters[index];
  data_.bounds[index] = data_.bounds[index].stricter(bound);
  if (!bound.allows(quantity.value)) {
    throw Misuse(formatted("'{}' is {:g} {}; it must be {}", name, quantity.value, quantity.unit, bound.text()));
  }
  // Draws never take the end of a range that begins at zero, so a bound that is not allowed may begin one.
  if (quantity.range.low < bound.value) {
    throw Misuse(formatted("the range of '{}' begins at {:g} {}, and a draw would turn a sign; it must be at least {:g}",
                           name, quantity.range.low, quantity.unit, bound.value));
  }
}

void Symbols::read_healthy_values() {
  for (std::uint32_t i = 0; i < data_.species.size(); ++i) {
    data_.healthy.push_back(data_.graph.constant(data_.species[i].healthy));
  }
  for (const auto& [name, options] : ledger_.species) {
    if (options.healthy_as.empty() || faulty_.contains(name)) continue;
    faults_.guard(formatted("healthy value of '{}'", name), [&, &name = name, &options = options] {
      read_healthy_value(name, options);
    });
  }
  health_.species = data_.healthy;
}

// Healthy values are read one after the other, so none of them can be asked for yet.
void Symbols::read_healthy_value(const std::string& name, const SpeciesOptions& options) {
  const auto read = formula(options.healthy_as, [](const std::string&) -> Measured {
    throw Misuse("a healthy value may depend on parameters only, not on another healthy value");
  });
  const auto index = data_.species_index.at(name);
  if (data_.graph[read.node].depends_on_state) throw Misuse("may depend on parameters only");
  if (!(read.unit == species_units_[index])) {
    throw Misuse(formatted("is in [{}], the species in [{}]", read.unit.text(),
                             species_units_[index].text()));
  }
  data_.healthy[index] = at_health(read.node);
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

// Read once; its faults are told under its own name, whoever asks for it first.
Measured Symbols::observable(std::uint32_t index) {
  const auto& name = data_.observables[index].name;
  if (!observables_.contains(index)) {
    must_be_sound(name);
    faults_.guard(formatted("observable '{}'", name),
                  [&] { observables_.emplace(index, read_observable(index)); });
  }
  if (!observables_.contains(index)) {
    faulty_.insert(name);
    throw AlreadyTold{};
  }
  if (!being_read_.empty()) {
    auto& chain = chains_[being_read_.back()];
    chain = std::max(chain, chains_[index] + 1);
  }
  return observables_.at(index);
}

// The limit is one of chains and not of reading, so that it does not matter in which order they stand.
Measured Symbols::read_observable(std::uint32_t index) {
  constexpr std::size_t longest_chain = 200;
  const auto check = [&](std::size_t length) {
    if (length <= longest_chain) return;
    throw Misuse(formatted("observables name one another more than {} deep", longest_chain));
  };
  if (std::find(being_read_.begin(), being_read_.end(), index) != being_read_.end()) {
    throw Misuse("depends on itself");
  }
  check(being_read_.size() + 1);
  being_read_.push_back(index);
  const OnExit leave([this] { being_read_.pop_back(); });
  chains_[index] = 1;
  const auto read = formula(data_.observables[index].formula);
  check(chains_[index]);
  return read;
}

void Symbols::must_be_sound(const std::string& name) const {
  if (faulty_.contains(name)) throw AlreadyTold{};
}

std::vector<std::string> Symbols::known_names() const {
  auto names = keys(data_.species_index);
  for (const auto& name : keys(data_.observable_index)) names.push_back(name);
  for (const auto& name : keys(data_.parameter_index)) names.push_back(name);
  return names;
}

Measured Symbols::value(const std::string& name) {
  must_be_sound(name);
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
  const auto read = value(name);
  return {at_health(read.node), read.unit};
}

Measured Symbols::parameter(const std::string& name) {
  must_be_sound(name);
  const auto it = data_.parameter_index.find(name);
  if (it == data_.parameter_index.end()) {
    throw Misuse(unknown_name("parameter", name, keys(data_.parameter_index)));
  }
  return {data_.graph.parameter(it->second), parameter_units_[it->second]};
}

Measured Symbols::formula(const std::string& text) {
  return formula(text, [this](const std::string& name) { return healthy(name); });
}

Measured Symbols::formula(const std::string& text,
                          const std::function<Measured(const std::string&)>& healthy) {
  const Scope scope{[this](const std::string& name) { return value(name); }, healthy, &nesting_};
  return read_formula(data_.graph, text, scope);
}

// Every parameter is declared when this is first asked for.
NodeId Symbols::at_health(NodeId id) {
  for (auto i = health_.parameters.size(); i < data_.parameters.size(); ++i) {
    health_.parameters.push_back(data_.graph.baseline(static_cast<std::uint32_t>(i)));
  }
  return substitute(data_.graph, id, health_);
}

std::uint32_t Symbols::species(const std::string& name) const {
  must_be_sound(name);
  const auto it = data_.species_index.find(name);
  if (it == data_.species_index.end()) {
    throw Misuse(unknown_name("species", name, keys(data_.species_index)));
  }
  return it->second;
}

}  // namespace skinheal
