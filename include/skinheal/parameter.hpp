// Parameter: a quantity with a name, and what may be done to it.
//
// All numbers that a run depends on are parameters of one kind: the rates of the model, the numbers that turn a
// needle into an injury ("needle.crush"), the layers of a site ("cheek.dermis_mm"), what an age or a condition
// changes ("smoker.front_speed"), what an agent brings ("prp.growth_factor_depot"). Each can be set, turned
// for an interval, drawn from its range, fitted, explained and listed by its name.
//
//   ParameterSet set({{"needle.crush", fitted(4.1, "1", {2, 9}, "...")}});
//   Values(set)["needle.crush"]
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "skinheal/quantity.hpp"

namespace skinheal {

struct Parameter {
  std::string name;
  Quantity quantity;
};

// A parameter multiplied or set. Without a beginning it holds as long as there is skin, before the first session
// too (what a condition changes): healthy skin is then what follows from it. With one it holds for an interval,
// closed on the left and open on the right, and its edges are breakpoints of the run.
struct Turn {
  enum class Operation { multiply, set };
  std::string parameter;
  Operation operation = Operation::multiply;
  double value = 1.0;
  double from_day = 0.0;
  double until_day = std::numeric_limits<double>::infinity();
  // The parameter that gave the value, if one did: {"plug_rate", multiply, 0.43, 0, 3, "nsaid.closing"}.
  std::string by = {};

  bool always() const noexcept { return from_day == -std::numeric_limits<double>::infinity(); }
};

// The two lists as one, each name once, in the order in which names are met first. Throws Misuse if a name means
// two different numbers.
std::vector<Parameter> joined(std::vector<Parameter> parameters, std::vector<Parameter> more);

// Parameters in an order, found by name. A set may stand on another: the numbers of a run are those of its model,
// which are shared, and some more.
class ParameterSet {
 public:
  ParameterSet() = default;
  // Throws Misuse for a name that stands there twice.
  explicit ParameterSet(std::vector<Parameter> parameters);
  ParameterSet(std::shared_ptr<const ParameterSet> base, std::vector<Parameter> more);

  std::size_t size() const noexcept { return base_size_ + own_.size(); }
  const Parameter& operator[](std::size_t index) const {
    return index < base_size_ ? (*base_)[index] : own_[index - base_size_];
  }
  std::optional<std::size_t> find(const std::string& name) const { return find(name, hash_of(name)); }
  // Throws Misuse with what is near.
  std::size_t index(const std::string& name) const;
  std::vector<Parameter> list() const;
  std::vector<std::string> names() const;
  // The recorded value of each, in order.
  std::vector<double> values() const;

 private:
  static std::size_t hash_of(const std::string& name) noexcept { return std::hash<std::string>()(name); }
  std::optional<std::size_t> find(const std::string& name, std::size_t hash) const;
  // Where in the table the own one of this name stands, or could stand.
  std::size_t place(const std::string& name, std::size_t hash) const;
  bool enter(std::size_t own);

  std::shared_ptr<const ParameterSet> base_;
  std::size_t base_size_ = 0;
  std::vector<Parameter> own_;
  // A table of hashes with open places, since names are asked for at each session of each member of a band: the own
  // ones, counted from 1.
  std::vector<std::uint32_t> table_;
};

// The values that parameters have in one run at one time, by name. Reads what others own: the set and the
// numbers must live as long as this.
class Values {
 public:
  // The recorded values.
  explicit Values(const ParameterSet& set) : set_(&set) {}
  // One number for each parameter of the set.
  Values(const ParameterSet& set, const double* numbers) : set_(&set), numbers_(numbers) {}

  // Throws Misuse with what is near.
  double operator[](const std::string& name) const;

 private:
  const ParameterSet* set_;
  const double* numbers_ = nullptr;
};

}  // namespace skinheal
