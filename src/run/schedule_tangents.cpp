#include "run/schedule_tangents.hpp"

#include <algorithm>
#include <cmath>

#include "ledger/health.hpp"
#include "ledger/model_data.hpp"
#include "skinheal/fault.hpp"

namespace skinheal {
namespace {

using Numbers = std::vector<double>;

// A schedule as one row of numbers: baseline, starts, then each moment with parameters, day and doses.
class Layout {
 public:
  Layout(const Model::Data& model, const Schedule& schedule)
      : model_(model), parameters_(schedule.baseline.size()), species_(schedule.start.size()) {
    for (const auto& moment : schedule.moments) jumps_.push_back(moment.jumps.size());
  }

  // Throws Misuse where other things happen than in the schedule that the layout was made for.
  Numbers row(const Schedule& schedule) const {
    Numbers all = schedule.baseline;
    append(all, start_fractions(model_, schedule));
    if (schedule.moments.size() != jumps_.size()) throw Misuse("another number of moments");
    for (std::size_t m = 0; m < jumps_.size(); ++m) {
      const auto& moment = schedule.moments[m];
      if (moment.jumps.size() != jumps_[m]) throw Misuse("another number of sessions at one moment");
      append(all, schedule.legs[moment.leg].values);
      all.push_back(moment.day);
      for (const auto& doses : moment.jumps) append(all, doses);
    }
    return all;
  }

  void place(const Slope& slope, ScheduleTangent& tangent) const {
    auto at = slope.place;
    if (at < parameters_) return tangent.baseline.push_back({at, slope.value});
    at -= parameters_;
    if (at < species_) return tangent.start_fraction.push_back({at, slope.value});
    at -= species_;
    for (std::size_t m = 0; m < jumps_.size(); ++m) {
      const auto length = parameters_ + 1 + jumps_[m] * model_.doses.size();
      if (at < length) return place_in_moment(at, slope.value, tangent.moments[m]);
      at -= length;
    }
  }

  // The parameter at this place of a row, or none.
  std::size_t parameter_at(std::size_t at) const {
    if (at < parameters_) return at;
    at -= parameters_;
    if (at < species_) return no_parameter;
    at -= species_;
    for (const auto jumps : jumps_) {
      const auto length = parameters_ + 1 + jumps * model_.doses.size();
      if (at < length) return at < parameters_ ? at : no_parameter;
      at -= length;
    }
    return no_parameter;
  }
  static constexpr std::size_t no_parameter = static_cast<std::size_t>(-1);

  ScheduleTangent empty() const {
    ScheduleTangent tangent;
    for (const auto jumps : jumps_) tangent.moments.push_back({{}, 0.0, std::vector<std::vector<Slope>>(jumps)});
    return tangent;
  }

 private:
  static void append(Numbers& all, const Numbers& more) { all.insert(all.end(), more.begin(), more.end()); }

  void place_in_moment(std::size_t at, double value, MomentTangent& moment) const {
    if (at < parameters_) return moment.parameters.push_back({at, value});
    if (at == parameters_) {
      moment.day = value;
      return;
    }
    const auto dose = at - parameters_ - 1;
    moment.jumps[dose / model_.doses.size()].push_back({dose % model_.doses.size(), value});
  }

  const Model::Data& model_;
  std::size_t parameters_, species_;
  std::vector<std::size_t> jumps_;  // of each moment
};

class Differences {
 public:
  Differences(const RunCall& call, const Plan& planned)
      : call_(call), layout_(*call.model.data(), planned.schedule), row_(layout_.row(planned.schedule)) {}

  std::vector<ScheduleTangent> of(const std::vector<Direction>& directions) {
    std::vector<ScheduleTangent> tangents(directions.size(), layout_.empty());
    const bool together = own_kinds_only() && together_possible(directions, tangents);
    for (std::size_t i = 0; i < directions.size(); ++i) {
      const auto& direction = directions[i];
      if (direction.kind == Direction::Kind::initial) {
        tangents[i].start.push_back({direction.index, 1.0});
      } else if (direction.kind == Direction::Kind::planned || !together) {
        tangents[i] = alone(direction);
      }
    }
    return tangents;
  }

 private:
  // What a shelf holds reads numbers of its own and none of the model's; what others make may read any.
  bool own_kinds_only() const {
    const auto& shelf = treatments();
    return std::ranges::all_of(call_.protocol.sessions(), [&](const Session& session) {
      const auto* kind = &session.treatment.kind();
      return kind >= shelf.data() && kind < shelf.data() + shelf.size();
    });
  }

  // A number of the model is multiplied or replaced, and acts on its own place alone: one difference tells the
  // slopes of all of them. False if something else moved after all.
  bool together_possible(const std::vector<Direction>& directions, std::vector<ScheduleTangent>& tangents) const {
    std::vector<std::size_t> direction_of(call_.model.parameters().size(), none);
    std::vector<double> moved_by(directions.size(), 0.0);
    auto options = call_.options;
    for (std::size_t i = 0; i < directions.size(); ++i) {
      const auto& direction = directions[i];
      if (direction.kind != Direction::Kind::model_number) continue;
      const double to = direction.value == 0.0 ? 1.0 : direction.value + std::abs(direction.value);
      options = with_number(std::move(options), direction.name, to);
      direction_of[direction.index] = i;
      moved_by[i] = to - direction.value;
    }
    Numbers moved;
    try {
      moved = layout_.row(plan(call_.protocol, call_.skin, call_.horizon, call_.model, options).schedule);
    } catch (const Misuse&) {
      return false;
    }
    if (moved.size() != row_.size()) return false;
    for (std::size_t at = 0; at < moved.size(); ++at) {
      if (moved[at] == row_[at] || is_fraction(at)) continue;
      const auto parameter = layout_.parameter_at(at);
      const auto i = parameter == Layout::no_parameter ? none : direction_of[parameter];
      if (i == none) return forget(tangents);
      layout_.place({at, (moved[at] - row_[at]) / moved_by[i]}, tangents[i]);
    }
    return true;
  }

  // Fractions of healthy skin rest on the skin alone; health itself may not exist at such values.
  bool is_fraction(std::size_t at) const {
    const auto parameters = call_.model.parameters().size();
    return at >= parameters && at < parameters + call_.model.species().size();
  }

  bool forget(std::vector<ScheduleTangent>& tangents) const {
    for (auto& tangent : tangents) tangent = layout_.empty();
    return false;
  }

  ScheduleTangent alone(const Direction& direction) const {
    const auto derivative = numeric_derivative(
        [&](double value) { return layout_.row(direction.planned(value).schedule); }, direction.value,
        direction.reach, row_);
    auto tangent = layout_.empty();
    tangent.kink = derivative.kink;
    for (const auto& slope : derivative.slopes) layout_.place(slope, tangent);
    return tangent;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  RunCall call_;
  Layout layout_;
  Numbers row_;
};

}  // namespace

std::vector<double> start_fractions(const Model::Data& model, const Schedule& schedule) {
  auto fractions = healthy_state(model, schedule.baseline);
  for (std::size_t i = 0; i < fractions.size(); ++i) {
    const double healthy = fractions[i];
    fractions[i] = healthy == 0.0 || !std::isfinite(healthy) ? 1.0 : schedule.start[i] / healthy;
  }
  return fractions;
}

std::vector<ScheduleTangent> schedule_tangents(const RunCall& call, const Plan& plan,
                                               const std::vector<Direction>& directions) {
  return Differences(call, plan).of(directions);
}

}  // namespace skinheal
