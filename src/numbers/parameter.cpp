#include "skinheal/parameter.hpp"

#include <bit>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "skinheal/fault.hpp"

namespace skinheal {
namespace {

bool same_number(const Quantity& left, const Quantity& right) {
  return left.value == right.value && left.unit == right.unit && left.range.low == right.range.low &&
         left.range.high == right.range.high;
}

}  // namespace

std::vector<Parameter> joined(std::vector<Parameter> parameters, std::vector<Parameter> more) {
  parameters.reserve(parameters.size() + more.size());  // so that no name moves
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < parameters.size(); ++i) places.emplace(parameters[i].name, i);
  for (Parameter& parameter : more) {
    const auto known = places.find(parameter.name);
    if (known == places.end()) {
      parameters.push_back(std::move(parameter));
      places.emplace(parameters.back().name, parameters.size() - 1);
    } else if (!same_number(parameters[known->second].quantity, parameter.quantity)) {
      throw Misuse("the name '" + parameter.name + "' stands for two different numbers");
    }
  }
  return parameters;
}

ParameterSet::ParameterSet(std::vector<Parameter> parameters)
    : ParameterSet(nullptr, std::move(parameters)) {}

ParameterSet::ParameterSet(std::shared_ptr<const ParameterSet> base, std::vector<Parameter> more)
    : base_(std::move(base)), base_size_(base_ ? base_->size() : 0), own_(std::move(more)),
      table_(std::bit_ceil(2 * own_.size() + 1)) {
  for (std::size_t i = 0; i < own_.size(); ++i) {
    const auto& name = own_[i].name;
    const bool known = base_ && base_->find(name);
    if (known || !enter(i)) {
      throw Misuse("parameter '" + name + "' stands there twice");
    }
  }
}

bool ParameterSet::enter(std::size_t own) {
  auto& entry = table_[place(own_[own].name, hash_of(own_[own].name))];
  if (entry != 0) return false;
  entry = static_cast<std::uint32_t>(own + 1);
  return true;
}

std::size_t ParameterSet::place(const std::string& name, std::size_t hash) const {
  const std::size_t last = table_.size() - 1;  // a power of two, and never full
  std::size_t at = hash & last;
  while (table_[at] != 0 && own_[table_[at] - 1].name != name) at = (at + 1) & last;
  return at;
}

std::optional<std::size_t> ParameterSet::find(const std::string& name, std::size_t hash) const {
  const auto entry = table_.empty() ? 0 : table_[place(name, hash)];
  if (entry != 0) return base_size_ + entry - 1;
  return base_ ? base_->find(name, hash) : std::nullopt;
}

std::size_t ParameterSet::index(const std::string& name) const {
  if (const auto found = find(name)) return *found;
  throw Misuse(unknown_name("parameter", name, names()));
}

std::vector<Parameter> ParameterSet::list() const {
  std::vector<Parameter> result;
  for (std::size_t i = 0; i < size(); ++i) result.push_back((*this)[i]);
  return result;
}

std::vector<std::string> ParameterSet::names() const {
  std::vector<std::string> result;
  for (std::size_t i = 0; i < size(); ++i) result.push_back((*this)[i].name);
  return result;
}

std::vector<double> ParameterSet::values() const {
  std::vector<double> result(size());
  for (std::size_t i = 0; i < size(); ++i) result[i] = (*this)[i].quantity.value;
  return result;
}

double Values::operator[](const std::string& name) const {
  const auto index = set_->index(name);
  return numbers_ == nullptr ? (*set_)[index].quantity.value : numbers_[index];
}

}  // namespace skinheal
