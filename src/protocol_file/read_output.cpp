#include "protocol_file/read_output.hpp"

#include <cmath>
#include <utility>

#include "words/number_text.hpp"
#include "protocol_file/protocol_fields.hpp"
#include "skinheal/simulate.hpp"

namespace skinheal {
namespace {

std::vector<double> with_horizon(std::vector<double> times, double horizon) {
  if (times.empty() || times.back() < horizon) times.push_back(horizon);
  return times;
}

std::vector<double> even_times(const Fields& output, double horizon) {
  const auto step = output.number(protocol_fields::output_every_days());
  if (!step) return {};
  const double count = std::floor(horizon / *step) + 1.0;
  if (count > static_cast<double>(protocol_fields::most_times)) {
    output.fault_at("every_days", "gives " + number_text(count) + " output times; at most " +
                                      std::to_string(protocol_fields::most_times) +
                                      " are written");
    return {};
  }
  std::vector<double> times;
  for (double i = 0.0; i < count; ++i) {
    // A product and not a running sum, so that day 28 is day 28; rounding must not pass the end.
    if (i * *step <= horizon) times.push_back(i * *step);
  }
  return with_horizon(std::move(times), horizon);
}

bool follows(const JsonValue& item, double time, const std::vector<double>& times, double horizon,
             const std::string& path, std::vector<Fault>& faults) {
  const std::string where = placed(path, item.line);
  if (time > horizon) {
    faults.push_back({where, "day " + number_text(time) + " is after the horizon on day " +
                                 number_text(horizon)});
    return false;
  }
  if (times.empty() || time > times.back()) return true;
  faults.push_back({where, "day " + number_text(time) + " comes after day " +
                               number_text(times.back()) + "; the times must rise"});
  return false;
}

// Stops at the first fault: an unsorted list would repeat it at every entry.
std::vector<double> listed_times(const Fields& output, double horizon,
                                 std::vector<Fault>& faults) {
  const JsonValue* field = output.find("times_days");
  const auto& items = output.list("times_days");
  if (field->type == JsonValue::Type::list && items.empty()) {
    output.fault_at("times_days", "is empty; give at least one day");
  }
  std::vector<double> times;
  for (const JsonValue& item : items) {
    const std::string path = "output.times_days[" + std::to_string(times.size()) + "]";
    const auto value = read_value(protocol_fields::output_time(), item, path, faults);
    if (!value) return {};
    const double time = std::get<double>(*value);
    if (!follows(item, time, times, horizon, path, faults)) return {};
    times.push_back(time);
  }
  return times.empty() ? times : with_horizon(std::move(times), horizon);
}

}  // namespace

std::vector<double> read_output(const Fields& file, double horizon, const Protocol& protocol,
                                std::vector<Fault>& faults) {
  const JsonValue* field = file.find("output");
  if (field == nullptr) return with_horizon(days(horizon, protocol).times, horizon);
  const Fields output(*field, "output", faults);
  if (!output.usable()) return {};
  output.allow_only("output", {"every_days", "times_days"});
  const bool even = output.find("every_days") != nullptr;
  if (even == (output.find("times_days") != nullptr)) {
    output.fault_here("give either every_days, a step, or times_days, a list");
    return {};
  }
  return even ? even_times(output, horizon) : listed_times(output, horizon, faults);
}

}  // namespace skinheal
