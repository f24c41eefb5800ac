#include "protocol_file/read_course.hpp"

#include <utility>

#include "acts/calendar.hpp"
#include "acts/settings.hpp"
#include "protocol_file/file_rules.hpp"
#include "protocol_file/protocol_fields.hpp"
#include "skinheal/moment.hpp"
#include "words/format.hpp"
#include "words/number_text.hpp"
#include "words/plain_text.hpp"
#include "words/shelf.hpp"

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

// A name of a user's own, if it can be one.
std::optional<std::string> read_name(const Fields& entry, const std::string& field) {
  auto name = entry.text(field);
  auto wrong = name ? name_fault(*name) : std::nullopt;
  if (!wrong) return name;
  entry.fault_at(field, std::move(*wrong));
  return std::nullopt;
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
  if (auto wrong = horizon_ ? file_rules::session(day, *horizon_) : std::nullopt) {
    session.fault_at("day", std::move(*wrong));
    return false;
  }
  const double last = repeated_day(day, repeats.every_days, repeats.times - 1);
  const double end = horizon_.value_or(Protocol::latest_day);
  if (!earlier(end, last)) return true;
  session.fault_at("times", formatted("the last of {} sessions is on day {}, after {} day {}", repeats.times,
                                      number_text(last), horizon_ ? "the horizon on" : "the last there is,",
                                      number_text(end)));
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
  const auto settings = read_settings(session, *name, on_shelf("treatment", treatments(), *name).settings,
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
  if (auto wrong = file_rules::interval_end(*from, *until)) {
    entry.fault_at("until_day", std::move(*wrong));
    return std::nullopt;
  }
  auto wrong = horizon_ ? file_rules::interval_start(*from, *horizon_) : std::nullopt;
  if (!wrong) return Interval{*from, *until};
  entry.fault_at("from_day", std::move(*wrong));
  return std::nullopt;
}

void CourseReader::read_care(const Fields& entry) {
  if (!entry.usable()) return;
  const auto interval = read_interval(entry);
  const auto name = entry.required_word(protocol_fields::care());
  if (!name) return;
  const auto settings = read_settings(entry, *name, on_shelf("care", cares(), *name).settings,
                                      {"care", "from_day", "until_day"});
  if (!interval || !settings) return;
  protocol_ = protocol_.during(interval->from_day, interval->until_day, care(*name, *settings));
}

void CourseReader::read_turn(const Fields& entry) {
  if (!entry.usable()) return;
  entry.allow_only("a turn", {"parameter", "multiply", "set", "by", "from_day", "until_day"});
  const auto interval = read_interval(entry);
  entry.require("parameter", "the name of a parameter of the model");
  const auto parameter = read_name(entry, "parameter");
  const auto by = entry.find("by") == nullptr ? std::optional<std::string>("") : read_name(entry, "by");
  const auto factor = entry.number(protocol_fields::multiply());
  const auto value = entry.number(protocol_fields::set());
  const bool has_factor = entry.find("multiply") != nullptr;
  const bool has_value = entry.find("set") != nullptr;
  if (has_factor == has_value) {
    entry.fault_here("give either multiply, a factor on the parameter, or set, its value");
    return;
  }
  if (!interval || !parameter || !by || (!factor && !value)) return;
  protocol_ = protocol_.turn({*parameter,
                              factor ? Turn::Operation::multiply : Turn::Operation::set,
                              factor ? *factor : *value, interval->from_day,
                              interval->until_day, *by});
}

std::string entry_path(const char* list, std::size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "]";
}

// Of the entries of a list, no more than a file may have.
template <class Read>
void read_list(const Fields& file, const char* list, std::size_t most, std::vector<Fault>& faults,
               Read read) {
  const auto& entries = file.list(list);
  if (entries.size() > most) {
    return file.fault_at(list, formatted("has {} entries; at most {} are read", entries.size(), most));
  }
  std::size_t index = 0;
  for (const JsonValue& entry : entries) read(Fields(entry, entry_path(list, index++), faults));
}

}  // namespace

Protocol read_course(const Fields& file, std::optional<double> horizon,
                     std::vector<Fault>& faults) {
  CourseReader reader(horizon, faults);
  using protocol_fields::most_intervals;
  read_list(file, "sessions", protocol_fields::most_sessions, faults,
            [&](const Fields& entry) { reader.read_session(entry); });
  read_list(file, "care", most_intervals, faults,
            [&](const Fields& entry) { reader.read_care(entry); });
  read_list(file, "turns", most_intervals, faults,
            [&](const Fields& entry) { reader.read_turn(entry); });
  return reader.take();
}

}  // namespace skinheal
