#include "run/directions.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "ledger/model_data.hpp"
#include "run/moved_protocol.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/inventory.hpp"
#include "skinheal/moment.hpp"
#include "skinheal/simulate.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

constexpr double small_share = 0.05;  // of a number, or of its range where it is zero

// "sessions[2].depth_mm" taken apart.
struct Path {
  std::string list;
  std::size_t index;
  std::string member;
};

std::optional<Path> path_of(const std::string& name) {
  const auto open = name.find('['), close = name.find("].");
  if (open == std::string::npos || close == std::string::npos || close < open) return std::nullopt;
  Path path{name.substr(0, open), 0, name.substr(close + 2)};
  const char *first = name.data() + open + 1, *last = name.data() + close;
  const auto read = std::from_chars(first, last, path.index);
  if (read.ec != std::errc() || read.ptr != last || first == last) return std::nullopt;
  return path;
}

// Part of a course of sessions, by their place in time.
std::vector<std::size_t> sessions_of(const Course& course, const Protocol& protocol) {
  std::vector<std::size_t> found;
  const auto& sessions = protocol.sessions();
  for (int repeat = 0; repeat < course.times; ++repeat) {
    const double day = course.first_day + course.every_days * repeat;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      const bool same_act = sessions[i].treatment.text() == course.treatment.text();
      if (!same_act || !same_moment(sessions[i].day, day)) continue;
      found.push_back(i);
      break;
    }
  }
  return found;
}

class Finder {
 public:
  explicit Finder(const RunCall& call)
      : call_(call), set_(parameters_of_run(call.model, call.protocol, call.skin)) {}

  Direction find(const std::string& name) const {
    auto direction = of_number(name);
    if (!direction) direction = of_initial(name);
    if (!direction) direction = of_path(name);
    if (!direction) refuse_unknown(name);
    direction->name = name;
    return *direction;
  }

 private:
  std::optional<Direction> of_number(const std::string& name) const {
    const auto index = set_.find(name);
    if (!index) return std::nullopt;
    const auto& quantity = set_[*index].quantity;
    Direction direction;
    direction.unit = quantity.unit;
    direction.index = *index;
    if (*index < call_.model.parameters().size()) direction.kind = Direction::Kind::model_number;
    direction.value = value_of(name, quantity);
    direction.reach = small_share * std::abs(direction.value);
    if (direction.value == 0.0) direction.reach = small_share * (quantity.range.high - quantity.range.low);
    if (direction.reach == 0.0) direction.reach = small_share;
    direction.planned = [call = call_, name](double value) {
      return plan(call.protocol, call.skin, call.horizon, call.model, with_number(call.options, name, value));
    };
    return direction;
  }

  double value_of(const std::string& name, const Quantity& quantity) const {
    const auto& options = call_.options;
    if (const auto it = options.parameters.find(name); it != options.parameters.end()) return it->second;
    const auto it = options.in_place_of_recorded.find(name);
    return it != options.in_place_of_recorded.end() ? it->second : quantity.value;
  }

  std::optional<Direction> of_initial(const std::string& name) const {
    const std::string start = "initial.";
    if (!name.starts_with(start)) return std::nullopt;
    const auto species = name.substr(start.size());
    const auto& known = call_.model.data()->species_index;
    const auto it = known.find(species);
    if (it == known.end()) {
      std::vector<std::string> names;
      for (const auto& entry : known) names.push_back(entry.first);
      throw Misuse({{name, unknown_name("species", species, names)}});
    }
    Direction direction;
    direction.kind = Direction::Kind::initial;
    direction.index = it->second;
    direction.unit = call_.model.species()[it->second].unit;
    return direction;
  }

  std::optional<Direction> of_path(const std::string& name) const {
    const auto path = path_of(name);
    if (!path) return std::nullopt;
    if (path->list == "sessions") {
      check_place(name, "session", path->index, call_.protocol.sessions().size());
      return of_sessions(name, {path->index}, *path);
    }
    if (path->list == "courses") {
      const auto courses = call_.protocol.courses();
      check_place(name, "course", path->index, courses.size());
      const auto& course = courses[path->index];
      if (path->member == "every_days") return of_interval(name, course);
      return of_sessions(name, sessions_of(course, call_.protocol), *path);
    }
    if (path->list == "turns" && path->member == "value") {
      check_place(name, "turn", path->index, call_.protocol.turns().size());
      return of_turn(path->index);
    }
    return std::nullopt;
  }

  static void check_place(const std::string& name, const char* what, std::size_t index, std::size_t count) {
    if (index < count) return;
    throw Misuse({{name, count == 0 ? formatted("the protocol has no {}", what)
                                    : formatted("the protocol has {} {}(s), counted from 0 to {}", count, what,
                                                count - 1)}});
  }

  Direction of_sessions(const std::string& name, const std::vector<std::size_t>& sessions, const Path& path) const {
    const auto& first = call_.protocol.sessions()[sessions.front()];
    if (path.member == "day") return of_days(sessions, std::vector<double>(sessions.size(), 1.0), first.day);
    const auto& setting = setting_of(name, first.treatment.kind(), path);
    Direction direction;
    direction.unit = setting.unit;
    direction.value = std::get<double>(first.treatment.settings().at(path.member));
    direction.reach = small_share * std::max(std::abs(direction.value), 1e-3 * (setting.high - setting.low));
    direction.planned = [call = call_, sessions, member = path.member](double value) {
      const auto moved = with_setting(call.protocol, sessions, member, value);
      return plan(moved, call.skin, call.horizon, call.model, call.options);
    };
    return direction;
  }

  static const Setting& setting_of(const std::string& name, const TreatmentKind& kind, const Path& path) {
    const auto it = std::ranges::find(kind.settings, path.member, &Setting::name);
    if (it == kind.settings.end()) {
      std::vector<std::string> names;
      for (const auto& setting : kind.settings) names.push_back(setting.name);
      names.emplace_back("day");
      if (path.list == "courses") names.emplace_back("every_days");
      throw Misuse({{name, unknown_name("setting of " + kind.name, path.member, names)}});
    }
    const bool number = it->choices.empty() && !(it->standard && !std::holds_alternative<double>(*it->standard));
    if (number && !it->whole) return *it;
    throw Misuse({{name, formatted("'{}' is {}; there is no derivative with respect to it", path.member,
                                   number ? "a whole number" : "no number")}});
  }

  Direction of_interval(const std::string& name, const Course& course) const {
    if (course.times < 2) throw Misuse({{name, "this course has one session, and so no interval"}});
    std::vector<double> weights;
    for (int repeat = 0; repeat < course.times; ++repeat) weights.push_back(repeat);
    return of_days(sessions_of(course, call_.protocol), weights, course.every_days);
  }

  // All of these sessions move at once, each by its weight.
  Direction of_days(const std::vector<std::size_t>& sessions, const std::vector<double>& weights,
                    double value) const {
    std::map<double, double> weight_of_mark;
    double largest = 1.0;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      weight_of_mark[call_.protocol.sessions()[sessions[i]].day] = weights[i];
      largest = std::max(largest, weights[i]);
    }
    Direction direction;
    direction.unit = "d";
    direction.value = value;
    direction.reach = nearest_gap() / 4.0 / largest;
    direction.planned = [call = call_, weight_of_mark, value](double moved) {
      return moved_days(call, weight_of_mark, moved - value);
    };
    return direction;
  }

  // A protocol begins on day 0, where nothing can come earlier and what comes later leaves a moment behind. So all
  // is planned some days later, and told as if it were not.
  static Plan moved_days(const RunCall& call, const std::map<double, double>& weight_of_mark, double by) {
    constexpr double days_later = 2.0;
    std::map<double, double> days;
    for (const auto& [day, weight] : weight_of_mark) days[day + days_later] = day + days_later + weight * by;
    auto planned = plan(with_days(later(call.protocol, days_later), days), call.skin, call.horizon + days_later,
                        call.model, call.options);
    auto& moments = planned.schedule.moments;
    for (auto& moment : moments) moment.day -= days_later;
    const bool begun = weight_of_mark.contains(0.0) || (moments.size() > 1 && same_moment(moments[1].day, 0.0));
    if (begun) {
      moments.erase(moments.begin());  // before all that happens
    } else {
      moments.front().day = 0.0;
    }
    return planned;
  }

  // Between two things that happen; moving by less changes no order.
  double nearest_gap() const {
    const auto planned = plan(call_.protocol, call_.skin, call_.horizon, call_.model, call_.options);
    double gap = 1.0, last = 0.0;
    for (const auto& moment : planned.schedule.moments) {
      if (moment.day > last) gap = std::min(gap, moment.day - last);
      last = moment.day;
    }
    return gap;
  }

  Direction of_turn(std::size_t index) const {
    const auto& turn = call_.protocol.turns()[index];
    Direction direction;
    direction.unit = turn.operation == Turn::Operation::set ? "" : "1";
    if (const auto known = set_.find(turn.parameter); known && direction.unit.empty()) {
      direction.unit = set_[*known].quantity.unit;
    }
    direction.value = turn.value;
    direction.reach = turn.value == 0.0 ? small_share : small_share * std::abs(turn.value);
    direction.planned = [call = call_, index](double value) {
      return plan(with_turn(call.protocol, index, value), call.skin, call.horizon, call.model, call.options);
    };
    return direction;
  }

  [[noreturn]] void refuse_unknown(const std::string& name) const {
    const auto& all = inventory();
    const bool elsewhere =
        std::ranges::any_of(all, [&](const InventoryItem& item) { return item.parameter.name == name; });
    if (elsewhere) throw Misuse({{name, "is a number of another skin or act: nothing in this run depends on it"}});
    auto names = set_.names();
    for (const auto& species : call_.model.species()) names.push_back("initial." + species.name);
    for (std::size_t i = 0; i < std::min<std::size_t>(call_.protocol.sessions().size(), 8); ++i) {
      for (const auto& setting : call_.protocol.sessions()[i].treatment.kind().settings) {
        names.push_back(formatted("sessions[{}].{}", i, setting.name));
      }
      names.push_back(formatted("sessions[{}].day", i));
    }
    throw Misuse({{"to", unknown_name("number of this run", name, names)}});
  }

  RunCall call_;
  ParameterSet set_;
};

}  // namespace

SimulateOptions with_number(SimulateOptions options, const std::string& name, double value) {
  auto& place = options.parameters.contains(name) ? options.parameters : options.in_place_of_recorded;
  place[name] = value;
  return options;
}

std::vector<Direction> directions_of(const RunCall& call, const std::vector<std::string>& names) {
  const Finder finder(call);
  std::vector<Direction> directions;
  std::vector<Fault> faults;
  std::set<std::string> known;
  for (const auto& name : names) {
    if (!known.insert(name).second) {
      faults.push_back({"to", formatted("'{}' is named twice", name)});
      continue;
    }
    try {
      directions.push_back(finder.find(name));
    } catch (const Misuse& fault) {
      faults.insert(faults.end(), fault.faults().begin(), fault.faults().end());
    }
  }
  if (!faults.empty()) throw Misuse(std::move(faults));
  return directions;
}

}  // namespace skinheal
