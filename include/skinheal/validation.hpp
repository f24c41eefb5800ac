// Validation: the model held against what has been measured.
//
// Each milestone is a measurement from the literature: an observable, the injury and skin in which
// it was seen, how it is read off a timeline, and the range that follows from the spread of the
// source by a rule that is stated once (milestone_rule()). validate() simulates every scenario and
// says which milestones the model meets. All rows weigh the same.
//
//   const auto report = validate();
//   report.in_range();  report.rows.front().why;
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "skinheal/modules.hpp"
#include "skinheal/protocol_file.hpp"
#include "skinheal/quantity.hpp"
#include "skinheal/timeline.hpp"

namespace skinheal {

// How one number is read off a timeline. Days count from the first session.
struct Measure {
  std::string kind;  // see measure_kinds()
  std::string observable;
  std::string scenario;
  std::map<std::string, double> numbers;  // day, over_day, fraction, level, from_day ...
};

struct Milestone {
  std::string id;
  std::string group;     // part of the cascade
  std::string quantity;  // what is compared, in words
  Measure measure;
  std::optional<Measure> over;  // the value is divided by this one
  std::string unit;             // "1", "d", "h" or "min"
  double low = 0.0;             // acceptable range; infinite where a side is open
  double high = 0.0;
  std::string measured;  // what the source reports
  Source source;
  std::string confidence;  // in whom, and how directly
  std::string explanation;  // why the model misses it, where it does
};

// One way to read a number, with what it needs.
struct MeasureKind {
  std::string name;
  std::string about;
  std::vector<std::string> numbers;
};

const std::vector<MeasureKind>& measure_kinds();
const std::vector<Milestone>& milestones();
const std::map<std::string, ProtocolFile>& scenarios();
// How ranges follow from the sources.
std::string_view milestone_rule();

// Reads a number off a timeline, in days for times. NaN where it cannot be read.
double measure(const Timeline& timeline, const Measure& how);

struct ValidationRow {
  Milestone milestone;
  double value = 0.0;
  bool in_range = false;
  std::string why;  // empty where the value is in range
};

struct Validation {
  std::vector<ValidationRow> rows;
  std::string model_hash;
  bool completed = true;  // false if it was cancelled: then what was not reached is out of range
  std::size_t in_range() const noexcept;
};

struct ValidateOptions {
  int threads = 0;                       // 0: as many as the machine has
  std::function<bool()> cancelled = {};  // polled now and then on the caller's thread; true stops
};

// `parameters` take the place of the recorded values; the skins of the scenarios still apply to them.
Validation validate(const Model& model = standard_model(),
                    const std::map<std::string, double>& parameters = {},
                    const ValidateOptions& options = {});

// The same for many sets of parameters at once, on all threads: for a fit or a sensitivity.
std::vector<Validation> validate_many(const Model& model,
                                      const std::vector<std::map<std::string, double>>& parameter_sets,
                                      const ValidateOptions& options = {});

// {"rows": [{"id", "quantity", "low", "high", "value", "in_range", "citation", "why"}, ...]}
std::string to_json(const Validation& validation);

}  // namespace skinheal
