// The ways to read one number off a timeline.

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "skinheal/fault.hpp"
#include "skinheal/validation.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

struct Point {
  double day;
  double value;
};

// A quantity as a curve that is fine where the timeline's own grid is and can be refined.
class Curve {
 public:
  Curve(const Timeline& timeline, const Measure& how)
      : timeline_(timeline), how_(how), days_(timeline.times()),
        values_(timeline[how.observable]), healthy_(timeline.healthy(how.observable)) {}

  double healthy() const { return healthy_; }
  double at(double day) const { return timeline_.values(how_.observable, {day}).front(); }
  double start() const { return at(0.0); }

  double number(const std::string& name) const { return how_.numbers.at(name); }
  double number(const std::string& name, double otherwise) const {
    const auto it = how_.numbers.find(name);
    return it == how_.numbers.end() ? otherwise : it->second;
  }

  // The largest value between two days.
  Point peak(double from, double until) const {
    Point best{nan, -std::numeric_limits<double>::infinity()};
    std::size_t index = 0;
    for (std::size_t i = 0; i < days_.size(); ++i) {
      if (days_[i] < from || days_[i] > until || !(values_[i] > best.value)) continue;
      best = {days_[i], values_[i]};
      index = i;
    }
    if (!std::isfinite(best.value)) return {nan, nan};
    return refined(best, index > 0 ? days_[index - 1] : days_[index],
                   index + 1 < days_.size() ? days_[index + 1] : days_[index], from, until);
  }

  Point peak() const {
    return peak(number("from_day", 0.0),
                number("until_day", std::numeric_limits<double>::infinity()));
  }

  // The first day from `from` on at which `reached(value)` turns true.
  double first(double from, const std::function<bool(double)>& reached) const {
    double before = from;
    for (std::size_t i = 0; i < days_.size(); ++i) {
      if (days_[i] < from) continue;
      if (reached(values_[i])) return days_[i] == from ? from : crossing(before, days_[i], reached);
      before = days_[i];
    }
    return std::numeric_limits<double>::infinity();
  }

  // The last day on which `holds(value)` is true; negative infinity if it never is.
  double last(const std::function<bool(double)>& holds) const {
    for (std::size_t i = days_.size(); i-- > 0;) {
      if (!holds(values_[i])) continue;
      if (i + 1 == days_.size()) return std::numeric_limits<double>::infinity();
      return crossing(days_[i], days_[i + 1], [&](double value) { return !holds(value); });
    }
    return -std::numeric_limits<double>::infinity();
  }

  double smallest(double from, double until) const {
    double result = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < days_.size(); ++i) {
      if (days_[i] >= from && days_[i] <= until) result = std::min(result, values_[i]);
    }
    return result;
  }

 private:
  // Looks twice more between the neighbours of a grid point.
  Point refined(Point best, double left, double right, double from, double until) const {
    constexpr int pieces = 20;
    left = std::max(left, from);
    right = std::min(right, until);
    for (int round = 0; round < 2 && right > left; ++round) {
      std::vector<double> days;
      for (int i = 0; i <= pieces; ++i) days.push_back(left + (right - left) * i / pieces);
      const auto values = timeline_.values(how_.observable, days);
      for (std::size_t i = 0; i < days.size(); ++i) {
        if (values[i] > best.value) best = {days[i], values[i]};
      }
      const double width = (right - left) / pieces;
      left = std::max(best.day - width, from);
      right = std::min(best.day + width, until);
    }
    return best;
  }

  double crossing(double left, double right, const std::function<bool(double)>& reached) const {
    for (int i = 0; i < 40 && right - left > 1e-9; ++i) {
      const double middle = 0.5 * (left + right);
      (reached(at(middle)) ? right : left) = middle;
    }
    return right;
  }

  const Timeline& timeline_;
  const Measure& how_;
  const std::vector<double>& days_;
  const std::vector<double>& values_;
  double healthy_;
};

double time_to_fraction(const Curve& curve) {
  const auto peak = curve.peak();
  const double level = curve.healthy() + curve.number("fraction") * (peak.value - curve.healthy());
  return curve.first(peak.day, [&](double value) { return value <= level; });
}

// A level counts from zero, or relative to the healthy value where there is one.
double duration_above(const Curve& curve) {
  const double level = curve.number("level") * (curve.healthy() > 0.0 ? curve.healthy() : 1.0);
  return std::max(0.0, curve.last([&](double value) { return value > level; }));
}

double time_until_recovered(const Curve& curve) {
  const double level = curve.number("level") * curve.healthy();
  return std::max(0.0, curve.last([&](double value) { return value < level; }));
}

double first_fraction(const Curve& curve) {
  const double level = curve.number("fraction") * curve.peak().value;
  return curve.first(0.0, [&](double value) { return value >= level; });
}

// The first rise above the lowest value of the first weeks.
double first_rise(const Curve& curve) {
  const double until = curve.number("until_day", 20.0);
  const double lowest = curve.smallest(0.0, until);
  const double lowest_day = curve.first(0.0, [&](double value) { return value <= lowest; });
  const double level = lowest + curve.number("rise");
  return curve.first(lowest_day, [&](double value) { return value >= level; });
}

// The lowest point between two peaks, relative to the lower of them.
double dip(const Curve& curve) {
  const double between = curve.number("between_day");
  const auto first = curve.peak(curve.number("from_day", 0.0), between);
  const auto second = curve.peak(between, curve.number("until_day", 1e9));
  return curve.smallest(first.day, second.day) / std::min(first.value, second.value);
}

struct Reader {
  MeasureKind kind;
  double (*read)(const Curve& curve);
};

const std::vector<Reader>& readers() {
  static const std::vector<Reader> shelf = {
      {{"value", "the value on a day", {"day"}},
       [](const Curve& c) { return c.at(c.number("day")); }},
      {{"relative", "the value on a day, relative to health", {"day"}},
       [](const Curve& c) { return c.at(c.number("day")) / c.healthy(); }},
      {{"excess", "the value on a day less the healthy one", {"day"}},
       [](const Curve& c) { return c.at(c.number("day")) - c.healthy(); }},
      {{"closed", "one less the value on a day", {"day"}},
       [](const Curve& c) { return 1.0 - c.at(c.number("day")); }},
      {{"recovered", "share of the first departure from health that is made good", {"day"}},
       [](const Curve& c) {
         return 1.0 - (c.at(c.number("day")) - c.healthy()) / (c.start() - c.healthy());
       }},
      {{"ratio", "the value on one day over that on another", {"day", "over_day"}},
       [](const Curve& c) { return c.at(c.number("day")) / c.at(c.number("over_day")); }},
      {{"excess_ratio", "the excess on one day over that on another", {"day", "over_day"}},
       [](const Curve& c) {
         return (c.at(c.number("day")) - c.healthy()) / (c.at(c.number("over_day")) - c.healthy());
       }},
      {{"peak_time", "the time of the largest value", {}},
       [](const Curve& c) { return c.peak().day; }},
      {{"peak_value", "the largest value", {}}, [](const Curve& c) { return c.peak().value; }},
      {{"peak_fold", "the largest value relative to health", {}},
       [](const Curve& c) { return c.peak().value / c.healthy(); }},
      {{"peak_excess", "the largest value less the healthy one", {}},
       [](const Curve& c) { return c.peak().value - c.healthy(); }},
      {{"ratio_to_peak", "the value on a day over the largest", {"day"}},
       [](const Curve& c) { return c.at(c.number("day")) / c.peak().value; }},
      {{"excess_ratio_to_peak", "the excess on a day over the largest excess", {"day"}},
       [](const Curve& c) {
         return (c.at(c.number("day")) - c.healthy()) / (c.peak().value - c.healthy());
       }},
      {{"time_to_fraction", "time at which the excess has fallen to a fraction of its largest",
        {"fraction"}},
       time_to_fraction},
      {{"duration_above", "last time above a level (relative to health where that is not zero)",
        {"level"}},
       duration_above},
      {{"time_until_recovered", "last time below a level relative to health", {"level"}},
       time_until_recovered},
      {{"first_fraction", "first time at a fraction of the largest value", {"fraction"}},
       first_fraction},
      {{"first_rise", "first time at which the value has risen by so much from its lowest",
        {"rise"}},
       first_rise},
      {{"dip", "lowest point between two peaks, relative to the lower of them", {"between_day"}},
       dip},
  };
  return shelf;
}

}  // namespace

const std::vector<MeasureKind>& measure_kinds() {
  static const auto kinds = [] {
    std::vector<MeasureKind> result;
    for (const auto& reader : readers()) result.push_back(reader.kind);
    return result;
  }();
  return kinds;
}

double measure(const Timeline& timeline, const Measure& how) {
  std::vector<std::string> names;
  for (const auto& reader : readers()) {
    names.push_back(reader.kind.name);
    if (reader.kind.name != how.kind) continue;
    for (const auto& number : reader.kind.numbers) {
      if (!how.numbers.contains(number)) {
        throw Misuse(formatted("measure '{}' needs the number '{}'", how.kind, number));
      }
    }
    return reader.read(Curve(timeline, how));
  }
  throw Misuse(unknown_name("measure", how.kind, names));
}

}  // namespace skinheal
