#include "skinheal/sensitivity.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <set>

#include "ledger/model_data.hpp"
#include "run/checks.hpp"
#include "run/directions.hpp"
#include "run/peak_tangents.hpp"
#include "run/peaks.hpp"
#include "run/reader.hpp"
#include "run/record.hpp"
#include "run/schedule_tangents.hpp"
#include "run/tangent_run.hpp"
#include "skinheal/fault.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::vector<std::size_t> places_of(const Model& model, const std::vector<std::string>& names) {
  const auto all = model.data()->value_names();
  std::vector<std::size_t> places;
  std::vector<Fault> faults;
  std::set<std::string> known;
  for (const auto& name : names) {
    const auto it = std::ranges::find(all, name);
    if (it == all.end()) faults.push_back({"of", unknown_name("species or observable", name, all)});
    if (!known.insert(name).second) faults.push_back({"of", formatted("'{}' is named twice", name)});
    places.push_back(static_cast<std::size_t>(it - all.begin()));
  }
  if (!faults.empty()) throw Misuse(std::move(faults));
  return places;
}

void check_asked(const SimulateOptions& options, const SensitivityOptions& asked) {
  std::vector<Fault> faults;
  if (asked.of.empty()) faults.push_back({"of", "is empty; name at least one state or observable"});
  if (asked.to.empty()) faults.push_back({"to", "is empty; name at least one number of the run"});
  const auto width = asked.width;
  if (width != 1 && width != 2 && width != 4 && width != 8) {
    faults.push_back({"width", formatted("got {}; must be 1, 2, 4 or 8", width)});
  }
  if (options.solver.solver != "rodas5p") {
    faults.push_back({"solver", formatted("got '{}'; what is differentiated are the steps of 'rodas5p'",
                                          options.solver.solver)});
  }
  if (!faults.empty()) throw Misuse(std::move(faults));
}

std::string unit_of(const Model& model, std::size_t place) {
  const auto& species = model.species();
  return place < species.size() ? species[place].unit : model.observables()[place - species.size()].unit;
}

std::string ratio(const std::string& of, const std::string& to) {
  if (to.empty() || to == "1") return of.empty() ? "1" : of;
  return formatted("({})/({})", of.empty() ? "1" : of, to);
}

// Reads every name that was asked for at every time.
class Columns {
 public:
  Columns(const Model::Data& model, TangentRun& run, const std::vector<std::size_t>& places, Sensitivity& result)
      : model_(model), run_(run), places_(places), result_(result),
        pushed_(run.frame().width()) {}

  void read(std::size_t time, double day, const double* x, const std::vector<double>& tangents) {
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const auto species = model_.species.size();
      if (places_[i] < species) {
        value(i, time) = x[places_[i]];
        read_state(i, time, tangents);
      } else {
        run_.frame().observable(places_[i] - species, {&day, x}, &value(i, time));
        read_observable(i, time, tangents);
      }
    }
  }

 private:
  double& value(std::size_t i, std::size_t time) { return result_.values[i * result_.times.size() + time]; }
  double& derivative(std::size_t i, std::size_t direction, std::size_t time) {
    return result_.derivatives[(i * result_.to.size() + direction) * result_.times.size() + time];
  }

  void read_state(std::size_t i, std::size_t time, const std::vector<double>& tangents) {
    const auto width = run_.frame().width();
    for (std::size_t d = 0; d < result_.to.size(); ++d) {
      derivative(i, d, time) = tangents[(d / width * model_.species.size() + places_[i]) * width + d % width];
    }
  }

  void read_observable(std::size_t i, std::size_t time, const std::vector<double>& tangents) {
    const auto width = run_.frame().width();
    for (std::size_t pack = 0; pack < run_.frame().packs(); ++pack) {
      const double* state = tangents.data() + pack * model_.species.size() * width;
      if (!run_.frame().push(pack, {nullptr, state}, pushed_.data())) std::ranges::fill(pushed_, 0.0);
      for (std::size_t k = 0; k < width && pack * width + k < result_.to.size(); ++k) {
        derivative(i, pack * width + k, time) = pushed_[k];
      }
    }
  }

  const Model::Data& model_;
  TangentRun& run_;
  const std::vector<std::size_t>& places_;
  Sensitivity& result_;
  std::vector<double> pushed_;
};

class Question {
 public:
  Question(const RunCall& call, const Grid& grid, const SensitivityOptions& asked)
      : call_(call), asked_(asked), places_(places_of(call.model, asked.of)),
        directions_(directions_of(call, asked.to)),
        plan_(plan(call.protocol, call.skin, call.horizon, call.model, call.options)) {
    check_balance(call.model, plan_.schedule);
    result_.times = grid.times;
    result_.of = asked.of;
    result_.to = asked.to;
    lay_out();
  }

  Sensitivity answer() {
    const auto tangents = schedule_tangents(call_, plan_, directions_);
    auto recording = record(plan_, result_.times, call_.model, call_.options.solver, Keep::dense);
    result_.outcome = recording.outcome;
    if (asked_.errors_in_norm) refine(recording, tangents);
    result_.statistics = recording.statistics;
    result_.notes = recording.notes;
    if (asked_.peaks) find_peaks(recording);
    go(recording, tangents);
    leave_out_kinks(tangents);
    return std::move(result_);
  }

 private:
  void lay_out() {
    const auto pairs = places_.size() * directions_.size(), count = result_.times.size();
    result_.values.assign(places_.size() * count, unknown);
    result_.derivatives.assign(pairs * count, unknown);
    for (auto& direction : directions_) {
      if (direction.kind == Direction::Kind::initial) direction.value = plan_.schedule.start[direction.index];
      result_.to_values.push_back(direction.value);
    }
    for (const auto place : places_) {
      for (const auto& direction : directions_) {
        result_.units.push_back(ratio(unit_of(call_.model, place), direction.unit));
      }
    }
  }

  // Steps in which the derivatives are as exact as the states.
  void refine(Recording& recording, const std::vector<ScheduleTangent>& tangents) {
    const auto fractions = start_fractions(*call_.model.data(), plan_.schedule);
    TangentRun run(*call_.model.data()->program, plan_.schedule, fractions, tangents, asked_.width);
    const auto& solver = call_.options.solver;
    std::vector<double> sizes;
    for (const double value : result_.to_values) sizes.push_back(value == 0.0 ? 1.0 : std::abs(value));
    recording.trajectory = run.refined(recording.trajectory, {solver.rtol, solver.atol}, sizes, stop());
    recording.statistics.steps = recording.trajectory.segments().size();
  }

  // The budgets of the run hold for all that follows it too.
  TangentRun::Stop stop() {
    return [this](double day) {
      const auto& solver = call_.options.solver;
      const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - started_;
      if (solver.cancelled && solver.cancelled()) {
        result_.outcome.ending = Ending::cancelled;
      } else if (solver.time_limit_seconds > 0.0 && spent.count() > solver.time_limit_seconds) {
        result_.outcome.ending = Ending::time_limit;
      } else {
        return false;
      }
      result_.outcome.day = day;
      return true;
    };
  }

  void find_peaks(const Recording& recording) {
    for (const auto place : places_) result_.peaks.push_back(peak_of(place, recording, *call_.model.data()));
    result_.peak_derivatives.assign(places_.size() * directions_.size(), {unknown, unknown});
    result_.why_no_peak.assign(places_.size(), {});
  }

  // Readings of the grid, then those of peaks, in order of time.
  std::vector<Reading> readings(const Recording& recording) const {
    std::vector<Reading> all;
    for (std::size_t i = 0; i < result_.times.size(); ++i) all.push_back({recording.moment(result_.times[i]), i});
    for (std::size_t i = 0; i < result_.peaks.size(); ++i) {
      const auto& peak = result_.peaks[i];
      if (peak.value == peak.value) all.push_back({peak.day, result_.times.size() + i});
    }
    std::ranges::stable_sort(all, {}, &Reading::day);
    return all;
  }

  void go(const Recording& recording, const std::vector<ScheduleTangent>& tangents) {
    const auto& model = *call_.model.data();
    const auto fractions = start_fractions(model, plan_.schedule);
    TangentRun run(*model.program, plan_.schedule, fractions, tangents, asked_.width);
    Columns columns(model, run, places_, result_);
    PeakTangents peaks(model, run, plan_.schedule, recording.trajectory);
    run.go(recording.trajectory, readings(recording),
           [&](const Reading& reading, const double* x, const std::vector<double>& moved) {
             if (reading.index < result_.times.size()) {
               columns.read(reading.index, reading.day, x, moved);
             } else {
               const auto i = reading.index - result_.times.size();
               auto* out = result_.peak_derivatives.data() + i * directions_.size();
               result_.why_no_peak[i] = peaks.read(places_[i], reading.day, x, moved, directions_.size(), out);
             }
           },
           stop());
  }

  void leave_out_kinks(const std::vector<ScheduleTangent>& tangents) {
    const auto count = result_.times.size(), width = directions_.size();
    for (std::size_t d = 0; d < width; ++d) {
      if (!tangents[d].kink) continue;
      result_.notes.push_back(formatted("'{}' stands at a corner of its effect, where there is no derivative",
                                        directions_[d].name));
      for (std::size_t i = 0; i < places_.size(); ++i) {
        std::fill_n(result_.derivatives.data() + (i * width + d) * count, count, unknown);
        if (asked_.peaks) result_.peak_derivatives[i * width + d] = {unknown, unknown};
      }
    }
  }

  RunCall call_;
  const SensitivityOptions& asked_;
  std::vector<std::size_t> places_;
  std::vector<Direction> directions_;
  Plan plan_;
  Sensitivity result_;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

std::size_t place_of(const std::vector<std::string>& names, const std::string& name, const char* what) {
  const auto it = std::ranges::find(names, name);
  if (it == names.end()) throw Misuse(unknown_name(what, name, names));
  return static_cast<std::size_t>(it - names.begin());
}

}  // namespace

std::size_t Sensitivity::pair(const std::string& of_name, const std::string& to_name) const {
  return place_of(of, of_name, "name among those asked of") * to.size() +
         place_of(to, to_name, "name among those asked to");
}

std::vector<double> Sensitivity::over_time(const std::string& of_name, const std::string& to_name) const {
  const auto first = derivatives.begin() + static_cast<std::ptrdiff_t>(pair(of_name, to_name) * times.size());
  return {first, first + static_cast<std::ptrdiff_t>(times.size())};
}

const PeakSensitivity& Sensitivity::peak(const std::string& of_name, const std::string& to_name) const {
  const auto place = pair(of_name, to_name);
  if (peak_derivatives.empty()) throw Misuse("no peaks were asked for; ask with peaks = true");
  return peak_derivatives[place];
}

SimulateOptions sensitivity_defaults() {
  SimulateOptions options;
  options.solver.rtol = 1e-5;
  options.solver.atol = 1e-8;
  return options;
}

Sensitivity sensitivity(const Protocol& protocol, const Skin& skin, const Grid& grid, const Model& model,
                        const SimulateOptions& options, const SensitivityOptions& asked) {
  check_asked(options, asked);
  check_call(protocol, grid, options);
  const RunCall call{protocol, skin, grid.times.back(), model, options};
  return Question(call, grid, asked).answer();
}

Sensitivity sensitivity(const Protocol& protocol, const Skin& skin, const Grid& grid,
                        const SensitivityOptions& asked) {
  return sensitivity(protocol, skin, grid, standard_model(), sensitivity_defaults(), asked);
}

}  // namespace skinheal
