#include "skinheal/parameter.hpp"

#include <utility>

#include "skinheal/fault.hpp"

namespace skinheal {
namespace {

bool same_number(const Quantity& left, const Quantity& right) {
  return left.value == right.value && left.unit == right.unit && left.range.low == right.range.low &&
         left.range.high == right.range.high;
}

}  // namespace

std::vector<Parameter> joined(std::vector<Parameter> parameters, const std::vector<Parameter>& more) {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < parameters.size(); ++i) places.emplace(parameters[i].name, i);
  for (const Parameter& parameter : more) {
    const auto [place, added] = places.emplace(parameter.name, parameters.size());
    if (added) {
      parameters.push_back(parameter);
    } else if (!same_number(parameters[place->second].quantity, parameter.quantity)) {
      throw Misuse("the name '" + parameter.name + "' stands for two different numbers");
    }
  }
  return parameters;
}

ParameterSet::ParameterSet(std::vector<Parameter> parameters) : parameters_(std::move(parameters)) {
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    if (!index_.emplace(parameters_[i].name, i).second) {
      throw Misuse("parameter '" + parameters_[i].name + "' stands there twice");
    }
  }
}

std::optional<std::size_t> ParameterSet::find(const std::string& name) const {
  const auto it = index_.find(name);
  return it == index_.end() ? std::nullopt : std::optional(it->second);
}

std::size_t ParameterSet::index(const std::string& name) const {
  if (const auto found = find(name)) return *found;
  std::vector<std::string> names;
  for (const auto& entry : index_) names.push_back(entry.first);
  throw Misuse(unknown_name("parameter", name, names));
}

std::vector<double> ParameterSet::values() const {
  std::vector<double> result;
  for (const auto& parameter : parameters_) result.push_back(parameter.quantity.value);
  return result;
}

double Values::operator[](const std::string& name) const {
  const auto index = set_->index(name);
  return numbers_ == nullptr ? set_->list()[index].quantity.value : numbers_[index];
}

}  // namespace skinheal
