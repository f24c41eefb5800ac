#include "protocol_file/read_course.hpp"

#include <utility>

#include "words/number_text.hpp"
#include "protocol_file/protocol_fields.hpp"
#include "acts/settings.hpp"

namespace skinheal {
namespace {

// Reads the calendar entry by entry into one protocol.
class CourseReader {
 public:
  CourseReader(std::optional<double> horizon, std::vector<Fault>& faults)
      : horizon_(horizon), faults_(faults) {}

  void read_session(const Fields& session);
  void read_care(const Fields& care);
  void read_turn(const Fields& turn);
  Protocol take() { return std::move(protocol_); }

 private:
  struct Repeats {
    double every_days = 0.0;
    int times = 1;
  };
  struct Interval {
    double from_day = 0.0;
    double until_day = 0.0;
  };
  std::optional<Repeats> read_repeats(const Fields& session);
  std::optional<Interval> read_interval(const Fields& entry);
  std::optional<Settings> read_settings(const Fields& entry, const std::string& owner,
                                        const std::vector<Setting>& table,
                                        std::vector<std::string> own_fields);
  bool inside_horizon(const Fields& session, double day, const Repeats& repeats);
  bool few_enough(const Fields& session, const Repeats& repeats);

  std::optional<double> horizon_;
  std::vector<Fault>& faults_;
  Protocol protocol_;
  std::size_t session_count_ = 0;
};

// The item with this name, which the table of fields has found to be on the shelf.
template <typename Item>
const Item& named(const std::vector<Item>& shelf, const std::string& name) {
  for (const Item& item : shelf) {
    if (item.name == name) return item;
  }
  throw Misuse(name + " is on no shelf");
}

std::optional<Settings> CourseReader::read_settings(const Fields& entry, const std::string& owner,
                                                    const std::vector<Setting>& table,
                                                    std::vector<std::string> own_fields) {
  const std::size_t before = faults_.size();
  Settings settings;
  for (const Setting& setting : table) {
    own_fields.push_back(setting.name);
    if (auto value = entry.value(setting)) {
      settings.emplace(setting.name, std::move(*value));
    } else if (entry.find(setting.name) == nullptr && !setting.standard) {
      entry.fault_at(setting.name, missing_setting(setting));
    }
  }
  entry.allow_only(owner, own_fields);
  return faults_.size() == before ? std::optional(std::move(settings)) : std::nullopt;
}

std::optional<CourseReader::Repeats> CourseReader::read_repeats(const Fields& session) {
  const bool has_every = session.find("every_days") != nullptr;
  const bool has_times = session.find("times") != nullptr;
  if (has_every && !has_times) {
    session.fault_at("times", "is missing: every_days says how often, times how many in all");
  }
  if (has_times && !has_every) {
    session.fault_at("every_days", "is missing: times says how many in all, every_days how often");
  }
  const auto every = session.number(protocol_fields::every_days());
  const auto times = session.number(protocol_fields::times());
  if (!has_every && !has_times) return Repeats{};
  if (!every || !times) return std::nullopt;
  return Repeats{*every, static_cast<int>(*times)};
}

bool CourseReader::inside_horizon(const Fields& session, double day, const Repeats& repeats) {
  if (!horizon_) return true;
  const std::string horizon = ", after the horizon on day " + number_text(*horizon_);
  if (day > *horizon_) {
    session.fault_at("day", "the session is on day " + number_text(day) + horizon);
    return false;
  }
  const double last = day + (repeats.times - 1) * repeats.every_days;
  if (last <= *horizon_) return true;
  session.fault_at("times", "the last of " + std::to_string(repeats.times) +
                                " sessions is on day " + number_text(last) + horizon);
  return false;
}

bool CourseReader::few_enough(const Fields& session, const Repeats& repeats) {
  const std::size_t most = protocol_fields::most_sessions;
  const bool were_few = session_count_ <= most;
  session_count_ += static_cast<std::size_t>(repeats.times);
  if (were_few && session_count_ > most) {
    session.fault_here("more than " + std::to_string(most) + " sessions in all");
  }
  return session_count_ <= most;
}

void CourseReader::read_session(const Fields& session) {
  if (!session.usable()) return;
  const auto day = session.required_number(protocol_fields::day());
  const auto repeats = read_repeats(session);
  const auto name = session.required_word(protocol_fields::treatment());
  // Which fields there may be depends on the treatment: without one, nothing more can be said.
  if (!name) return;
  const auto settings = read_settings(session, *name, named(treatments(), *name).settings,
                                      {"day", "treatment", "every_days", "times"});
  if (!day || !repeats || !inside_horizon(session, *day, *repeats)) return;
  if (!few_enough(session, *repeats) || !settings) return;
  protocol_ = protocol_.at(*day, treatment(*name, *settings));
  if (repeats->times > 1) protocol_ = protocol_.every(repeats->every_days, repeats->times);
}

std::optional<CourseReader::Interval> CourseReader::read_interval(const Fields& entry) {
  const auto from = entry.required_number(protocol_fields::from_day());
  const auto until = entry.required_number(protocol_fields::until_day());
  if (!from || !until) return std::nullopt;
  if (*until <= *from) {
    entry.fault_at("until_day", "the interval ends on day " + number_text(*until) +
                                    ", not after its start on day " + number_text(*from));
    return std::nullopt;
  }
  if (horizon_ && *from > *horizon_) {
    entry.fault_at("from_day", "the interval starts on day " + number_text(*from) +
                                   ", after the horizon on day " + number_text(*horizon_));
    return std::nullopt;
  }
  return Interval{*from, *until};
}

void CourseReader::read_care(const Fields& entry) {
  if (!entry.usable()) return;
  const auto interval = read_interval(entry);
  const auto name = entry.required_word(protocol_fields::care());
  if (!name) return;
  const auto settings = read_settings(entry, *name, named(cares(), *name).settings,
                                      {"care", "from_day", "until_day"});
  if (!interval || !settings) return;
  protocol_ = protocol_.during(interval->from_day, interval->until_day, care(*name, *settings));
}

void CourseReader::read_turn(const Fields& entry) {
  if (!entry.usable()) return;
  entry.allow_only("a turn", {"parameter", "multiply", "set", "from_day", "until_day"});
  const auto interval = read_interval(entry);
  entry.require("parameter", "the name of a parameter of the model");
  const auto parameter = entry.text("parameter");
  if (parameter && parameter->empty()) entry.fault_at("parameter", "is empty");
  const auto factor = entry.number(protocol_fields::multiply());
  const auto value = entry.number(protocol_fields::set());
  const bool has_factor = entry.find("multiply") != nullptr;
  const bool has_value = entry.find("set") != nullptr;
  if (has_factor == has_value) {
    entry.fault_here("give either multiply, a factor on the parameter, or set, its value");
    return;
  }
  if (!interval || !parameter || parameter->empty() || (!factor && !value)) return;
  protocol_ = protocol_.turn({*parameter,
                              factor ? Turn::Operation::multiply : Turn::Operation::set,
                              factor ? *factor : *value, interval->from_day,
                              interval->until_day});
}

std::string entry_path(const char* list, std::size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "]";
}

}  // namespace

Protocol read_course(const Fields& file, std::optional<double> horizon,
                     std::vector<Fault>& faults) {
  CourseReader reader(horizon, faults);
  std::size_t index = 0;
  for (const JsonValue& entry : file.list("sessions")) {
    reader.read_session(Fields(entry, entry_path("sessions", index++), faults));
  }
  index = 0;
  for (const JsonValue& entry : file.list("care")) {
    reader.read_care(Fields(entry, entry_path("care", index++), faults));
  }
  index = 0;
  for (const JsonValue& entry : file.list("turns")) {
    reader.read_turn(Fields(entry, entry_path("turns", index++), faults));
  }
  return reader.take();
}

}  // namespace skinheal
