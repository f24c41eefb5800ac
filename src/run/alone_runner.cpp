#include "run/alone_runner.hpp"

#include "run/lane_reader.hpp"
#include "run/member_way.hpp"
#include "run/run.hpp"
#include "run/summit.hpp"

namespace skinheal {
namespace {

constexpr int points_a_step = 8;

class AloneReader {
 public:
  AloneReader(const std::shared_ptr<const Program>& program, const Wanted& wanted)
      : wanted_(wanted), frame_(program->frame()), reader_(*program, wanted.quantities, 1) {}

  MemberReadings read(const Schedule& schedule, const Trajectory& trajectory, double* values) {
    schedule_ = &schedule;
    trajectory_ = &trajectory;
    leg_ = none;
    frame_->set_baseline(schedule.baseline.data());
    MemberReadings readings;
    if (wanted_.healthy) readings.healthy = healthy();
    const auto count = wanted_.times.size();
    readings.values = values;
    MemberWay way;
    way.begin(schedule, wanted_.times);
    for (std::size_t t = 0; t < count; ++t, way.pass_time()) {
      read_at(way.next_time());
      double* const row = values + t * wanted_.quantities.size();
      for (std::size_t q = 0; q < wanted_.quantities.size(); ++q) row[q] = reader_.value(q, 0);
    }
    if (wanted_.peaks) find_peaks(readings);
    return readings;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::vector<double> healthy() {
    frame_->set_parameters(schedule_->baseline.data());
    frame_->compute(Function::health, {}, reader_.place());
    const double day = 0.0;
    reader_.read(*frame_, &day);
    std::vector<double> values;
    for (std::size_t q = 0; q < wanted_.quantities.size(); ++q) values.push_back(reader_.value(q, 0));
    return values;
  }

  void read_at(double day) {
    std::size_t leg = 0;
    while (leg + 1 < schedule_->legs.size() && schedule_->legs[leg + 1].from_day <= day) ++leg;
    if (leg != leg_) frame_->set_parameters(schedule_->legs[leg].values.data());
    leg_ = leg;
    trajectory_->evaluate(day, false, reader_.place());
    reader_.read(*frame_, &day);
  }

  void find_peaks(MemberReadings& readings) {
    std::vector<Summit> summits(wanted_.quantities.size());
    const auto look_at = [&](double day) {
      read_at(day);
      for (std::size_t q = 0; q < summits.size(); ++q) summits[q].take(day, reader_.value(q, 0));
    };
    for (const auto& segment : trajectory_->segments()) {
      if (segment.length == 0.0) continue;
      for (int i = 0; i < points_a_step; ++i) look_at(segment.start + segment.length * i / points_a_step);
    }
    look_at(trajectory_->end());
    readings.peak_days.resize(summits.size());
    readings.peak_values.resize(summits.size());
    for (std::size_t q = 0; q < summits.size(); ++q) summits[q].place(readings.peak_days[q], readings.peak_values[q]);
  }

  const Wanted& wanted_;
  std::unique_ptr<Frame> frame_;
  LaneReader reader_;
  const Schedule* schedule_ = nullptr;
  const Trajectory* trajectory_ = nullptr;
  std::size_t leg_ = none;
};

}  // namespace

void run_alone(const std::shared_ptr<const Program>& program, const Wanted& wanted, const SolverOptions& options,
               LaneTraffic& traffic) {
  AloneReader reader(program, wanted);
  auto own = options;
  own.cancelled = [&traffic] { return traffic.stopped(); };
  own.time_limit_seconds = 0.0;  // that of the ensemble holds for all members together
  while (auto member = traffic.next()) {
    const auto result = run(program, member->schedule, own, Trajectory(program->shape().species));
    if (result.ending == Ending::cancelled) return;
    if (result.ending == Ending::completed) {
      const auto readings = reader.read(member->schedule, result.trajectory, traffic.place(*member, 0));
      traffic.arrived(*member, readings, result.statistics);
    } else {
      traffic.failed(*member, result.ending, result.day, result.statistics);
    }
  }
}

}  // namespace skinheal
