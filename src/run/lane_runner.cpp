#include "run/lane_runner.hpp"

#include <algorithm>
#include <utility>

#include "run/corners.hpp"
#include "run/lane_reader.hpp"
#include "run/member_way.hpp"
#include "run/summit.hpp"

namespace skinheal {
namespace {

constexpr int points_a_step = 8;

// One number a lane for each of a model's parameters.
class LaneNumbers {
 public:
  LaneNumbers(std::size_t count, std::size_t lanes) : lanes_(lanes), values_(count * lanes) {}
  void set(std::size_t lane, const std::vector<double>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) values_[i * lanes_ + lane] = values[i];
  }
  void set_all(const std::vector<double>& values) {
    for (std::size_t lane = 0; lane < lanes_; ++lane) set(lane, values);
  }
  const std::vector<double>& values() const noexcept { return values_; }

 private:
  std::size_t lanes_;
  std::vector<double> values_;
};

class Runner {
 public:
  Runner(const std::shared_ptr<const Program>& program, const Wanted& wanted, const SolverOptions& options,
         std::size_t lanes, LaneTraffic& traffic, const LaneMember& first)
      : program_(program), wanted_(wanted), traffic_(traffic), baseline_(program->shape().parameters, lanes),
        now_(program->shape().parameters, lanes), system_(program, nullptr, all_lanes(first, lanes), lanes),
        integrator_(system_, options), reader_(*program, wanted.quantities, lanes), riders_(lanes), days_(lanes),
        shares_(lanes), wants_(lanes), state_(program->shape().species) {
    baseline_.set_all(first.schedule.baseline);
    now_.set_all(first.schedule.baseline);
  }

  void go(LaneMember first) {
    board(0, std::move(first));
    for (std::size_t k = 0; k < riders_.size(); ++k) look_after(k);
    while (integrator_.any_going() && !traffic_.stopped()) {
      integrator_.attempt();
      read_steps();
      for (std::size_t k = 0; k < riders_.size(); ++k) look_after(k);
    }
  }

 private:
  struct Rider {
    bool aboard = false;
    LaneMember member;
    MemberWay way;
    std::size_t leg = none;
    MemberReadings readings;
    std::vector<Summit> summits;
  };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  static std::vector<double> all_lanes(const LaneMember& member, std::size_t lanes) {
    LaneNumbers numbers(member.schedule.baseline.size(), lanes);
    numbers.set_all(member.schedule.baseline);
    return numbers.values();
  }

  Frame& frame() { return system_.frame(); }

  // Until the lane is on its way with somebody, or nobody is left.
  void look_after(std::size_t k) {
    auto& rider = riders_[k];
    for (;;) {
      if (!rider.aboard) {
        auto next = traffic_.next();
        if (!next) return;
        board(k, std::move(*next));
      }
      const auto status = integrator_.status(k);
      if (status == LaneIntegrator::Status::going) return;
      if (status == LaneIntegrator::Status::failed) {
        fail(k);
      } else {
        go_on(k);
      }
    }
  }

  void board(std::size_t k, LaneMember member) {
    auto& rider = riders_[k];
    rider.aboard = true;
    rider.member = std::move(member);
    rider.leg = none;
    const auto& schedule = rider.member.schedule;
    rider.way.begin(schedule, wanted_.times);
    rider.readings.values = traffic_.place(rider.member, k);
    if (wanted_.peaks) rider.summits.assign(wanted_.quantities.size(), Summit{});
    integrator_.begin(k);
    baseline_.set(k, schedule.baseline);
    now_.set(k, schedule.baseline);
    frame().set_baseline(baseline_.values().data());
    frame().set_parameters(now_.values().data());
    if (wanted_.healthy) read_health(k);
    state_ = schedule.start;
    integrator_.send(k, 0.0, state_.data(), 0.0);
  }

  void read_health(std::size_t k) {
    frame().compute(Function::health, {}, reader_.place());
    std::fill(days_.begin(), days_.end(), 0.0);
    reader_.read(frame(), days_.data());
    auto& healthy = riders_[k].readings.healthy;
    healthy.resize(wanted_.quantities.size());
    for (std::size_t q = 0; q < healthy.size(); ++q) healthy[q] = reader_.value(q, k);
  }

  // From one stop to the next, with what happens there.
  void go_on(std::size_t k) {
    auto& way = riders_[k].way;
    const double day = integrator_.time(k);
    integrator_.state(k, state_.data());
    while (!way.has_leg()) {
      const auto* moment = way.next_moment();
      if (moment != nullptr && moment->day == day) {
        act(k, *moment);
        way.pass_moment();
      } else if (way.at_the_end(day)) {
        return arrive(k, day);
      } else {
        const double stop = way.next_stop();
        auto legs = corners_between(*program_, frame(), k, day, stop);
        legs.push_back(stop);
        way.set_legs(std::move(legs));
      }
    }
    integrator_.send(k, day, state_.data(), way.take_leg());
  }

  void act(std::size_t k, const Moment& moment) {
    auto& rider = riders_[k];
    if (moment.leg != rider.leg) {
      now_.set(k, rider.member.schedule.legs[moment.leg].values);
      frame().set_parameters(now_.values().data());
      rider.leg = moment.leg;
    }
    for (const auto& doses : moment.jumps) jump(k, moment.day, doses);
  }

  // The frame jumps in all lanes, and only this one takes it.
  void jump(std::size_t k, double day, const std::vector<double>& doses) {
    const auto lanes = riders_.size(), size = state_.size();
    jump_state_.assign(size * lanes, 0.0);
    jump_doses_.assign(doses.size() * lanes, 0.0);
    after_.resize(size * lanes);
    for (std::size_t i = 0; i < size; ++i) jump_state_[i * lanes + k] = state_[i];
    for (std::size_t i = 0; i < doses.size(); ++i) jump_doses_[i * lanes + k] = doses[i];
    std::fill(days_.begin(), days_.end(), day);
    frame().compute(Function::jump, {days_.data(), jump_state_.data(), jump_doses_.data()}, after_.data());
    for (std::size_t i = 0; i < size; ++i) state_[i] = after_[i * lanes + k];
  }

  void arrive(std::size_t k, double day) {
    auto& rider = riders_[k];
    const auto lanes = riders_.size();
    for (std::size_t i = 0; i < state_.size(); ++i) reader_.place()[i * lanes + k] = state_[i];
    days_[k] = day;
    reader_.read(frame(), days_.data());
    while (rider.way.next_time() == day) keep(k);
    if (wanted_.peaks) look_for_peaks(k, day);
    end_peaks(rider);
    traffic_.arrived(rider.member, rider.readings, integrator_.statistics(k));
    leave(k);
  }

  void fail(std::size_t k) {
    auto& rider = riders_[k];
    traffic_.failed(rider.member, integrator_.ending(k), integrator_.time(k), integrator_.statistics(k));
    leave(k);
  }

  void leave(std::size_t k) {
    riders_[k].aboard = false;
    integrator_.park(k);
  }

  // What is wanted of the steps just made: each lane at its own next time, until none has one left.
  void read_steps() {
    drawn_ = false;
    while (place_times()) {
      read_at_shares();
      for (std::size_t k = 0; k < riders_.size(); ++k) {
        if (wants_[k]) keep(k);
      }
    }
    if (wanted_.peaks) sample_steps();
  }

  bool place_times() {
    bool any = false;
    for (std::size_t k = 0; k < riders_.size(); ++k) {
      wants_[k] = false;
      if (!integrator_.moved(k)) continue;
      const double begin = integrator_.step_begin(k), time = riders_[k].way.next_time();
      if (!(time < integrator_.time(k))) continue;
      wants_[k] = any = true;
      days_[k] = time;
      shares_[k] = std::min((time - begin) / integrator_.step_length(k), 1.0);
    }
    return any;
  }

  void read_at_shares() {
    if (!drawn_) integrator_.draw(reader_.states());
    drawn_ = true;
    integrator_.evaluate(reader_.states(), shares_.data(), reader_.place());
    reader_.read(frame(), days_.data());
  }

  void keep(std::size_t k) {
    auto& rider = riders_[k];
    const auto count = wanted_.quantities.size();
    double* const row = rider.readings.values + rider.way.time_index() * count;
    for (std::size_t q = 0; q < count; ++q) row[q] = reader_.value(q, k);
    rider.way.pass_time();
  }

  void sample_steps() {
    for (int point = 0; point < points_a_step; ++point) {
      const double share = static_cast<double>(point) / points_a_step;
      for (std::size_t k = 0; k < riders_.size(); ++k) {
        shares_[k] = share;
        days_[k] = integrator_.moved(k) ? integrator_.step_begin(k) + share * integrator_.step_length(k) : 0.0;
      }
      read_at_shares();
      for (std::size_t k = 0; k < riders_.size(); ++k) {
        if (integrator_.moved(k)) look_for_peaks(k, days_[k]);
      }
    }
  }

  void look_for_peaks(std::size_t k, double day) {
    auto& summits = riders_[k].summits;
    for (std::size_t q = 0; q < summits.size(); ++q) summits[q].take(day, reader_.value(q, k));
  }

  void end_peaks(Rider& rider) const {
    rider.readings.peak_days.resize(rider.summits.size());
    rider.readings.peak_values.resize(rider.summits.size());
    for (std::size_t q = 0; q < rider.summits.size(); ++q) {
      rider.summits[q].place(rider.readings.peak_days[q], rider.readings.peak_values[q]);
    }
  }

  std::shared_ptr<const Program> program_;
  const Wanted& wanted_;
  LaneTraffic& traffic_;
  LaneNumbers baseline_, now_;
  ProgramSystem system_;
  LaneIntegrator integrator_;
  LaneReader reader_;
  std::vector<Rider> riders_;
  std::vector<double> days_, shares_;
  std::vector<char> wants_;  // which lanes read at these
  std::vector<double> state_, jump_state_, jump_doses_, after_;
  bool drawn_ = false;
};

}  // namespace

void run_lanes(const std::shared_ptr<const Program>& program, const Wanted& wanted, const SolverOptions& options,
               std::size_t lanes, LaneTraffic& traffic) {
  auto first = traffic.next();
  if (!first) return;
  Runner runner(program, wanted, options, lanes, traffic, *first);
  runner.go(std::move(*first));
}

}  // namespace skinheal
