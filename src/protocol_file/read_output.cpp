#include "protocol_file/read_output.hpp"

#include <optional>
#include <utility>

#include "protocol_file/file_rules.hpp"
#include "protocol_file/output_grid.hpp"
#include "protocol_file/protocol_fields.hpp"
#include "skinheal/simulate.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

std::vector<double> stepped_times(const Fields& output, double horizon, const Protocol& protocol) {
  const auto step = output.number(protocol_fields::output_every_days());
  if (!step) return {};
  auto wrong = file_rules::time_count(even_count(*step, horizon));
  if (!wrong) return even_times(*step, horizon, protocol);
  output.fault_at("every_days", std::move(*wrong));
  return {};
}

// Stops at the first fault: an unsorted list would repeat it at every entry.
std::vector<double> listed_times(const Fields& output, double horizon,
                                 std::vector<Fault>& faults) {
  const JsonValue* field = output.find("times_days");
  const auto& items = output.list("times_days");
  if (field->type == JsonValue::Type::list && items.empty()) {
    output.fault_at("times_days", "is empty; give at least one day");
  }
  if (items.size() > protocol_fields::most_times) {
    output.fault_at("times_days", formatted("has {} entries; at most {} are read", items.size(),
                                            protocol_fields::most_times));
    return {};
  }
  std::vector<double> times;
  for (const JsonValue& item : items) {
    const std::string path = "output.times_days[" + std::to_string(times.size()) + "]";
    const auto value = read_value(protocol_fields::output_time(), item, path, faults);
    if (!value) return {};
    const double time = std::get<double>(*value);
    const auto before = times.empty() ? std::nullopt : std::optional(times.back());
    if (auto wrong = file_rules::time(before, time, horizon)) {
      faults.push_back({placed(path, item.line), std::move(*wrong)});
      return {};
    }
    times.push_back(time);
  }
  return times;
}

}  // namespace

std::vector<double> read_output(const Fields& file, double horizon, const Protocol& protocol,
                                std::vector<Fault>& faults) {
  const JsonValue* field = file.find("output");
  if (field == nullptr) return settled_times(days(horizon, protocol).times, horizon, protocol);
  const Fields output(*field, "output", faults);
  if (!output.usable()) return {};
  output.allow_only("output", {"every_days", "times_days"});
  const bool even = output.find("every_days") != nullptr;
  if (even == (output.find("times_days") != nullptr)) {
    output.fault_here("give either every_days, a step, or times_days, a list");
    return {};
  }
  return even ? stepped_times(output, horizon, protocol) : listed_times(output, horizon, faults);
}

}  // namespace skinheal
