// Members over threads and lanes.
#include "skinheal/ensemble.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <utility>

#include "ledger/model_data.hpp"
#include "run/alone_runner.hpp"
#include "run/checks.hpp"
#include "run/ensemble_checks.hpp"
#include "run/gathering.hpp"
#include "run/many.hpp"
#include "run/record.hpp"
#include "skinheal/execution.hpp"
#include "skinheal/fault.hpp"
#include "words/format.hpp"
#include "words/hashing.hpp"

namespace skinheal {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto progress_every = std::chrono::milliseconds(50);
constexpr std::size_t most_diagnosed = 1000;  // failures that are run again to name species and process

class Members {
 public:
  Members(const Protocol& protocol, const Skin& skin, const Grid& grid, const Model& model,
          const SimulateOptions& options, const EnsembleOptions& asked)
      : model_(model), options_(options), asked_(asked),
        names_(asked.outputs.empty() ? model.data()->value_names() : asked.outputs),
        wanted_{places_of_outputs(names_, model), grid.times, asked.relative, asked.peaks},
        planner_(protocol, skin, grid.times.back(), model, options), ranges_(planner_),
        plan_{planner_, ranges_, {}, asked.seed, model.data()->knows_health},
        count_(asked.draws ? asked.draws->members() : asked.members),
        gathering_(count_, names_.size(), grid.times.size(), asked), arrived_(count_, 0) {
    if (asked.draws) plan_.draws = placed(*asked.draws, planner_, model);
  }

  Ensemble run() {
    const auto workers = workers_wanted();
    run_many(workers, {static_cast<int>(workers), [this] { return wish_to_stop(); }},
             [this](std::size_t, const std::atomic<bool>& stop) { work(stop); });
    if (asked_.progress) asked_.progress(done_, count_);
    return result();
  }

 private:
  // The members of one worker.
  class Traffic final : public LaneTraffic {
   public:
    Traffic(Members& all, const std::atomic<bool>& stop) : all_(all), stop_(stop), source_(all.plan_, *all.model_.data()) {}

    std::optional<LaneMember> next() override {
      while (!stop_) {
        const auto index = all_.next_++;
        if (index >= all_.count_) return std::nullopt;
        auto member = source_.plan(index);
        all_.redrawn_ += member.redrawn;
        if (member.impossible.empty()) return LaneMember{index, std::move(member.schedule)};
        all_.note_failure(index, {Ending::no_health, 0.0, {}, member.impossible, {}});
      }
      return std::nullopt;
    }
    double* place(const LaneMember& member, std::size_t lane) override {
      if (double* const kept = all_.gathering_.place(member.index)) return kept;
      if (own_.size() <= lane) own_.resize(lane + 1);
      own_[lane].resize(all_.gathering_.values_of_a_member());
      return own_[lane].data();
    }
    void arrived(const LaneMember& member, const MemberReadings& readings, const Statistics& statistics) override {
      all_.gathering_.take(member.index, readings);
      all_.arrived_[member.index] = 1;
      all_.count(statistics);
    }
    void failed(const LaneMember& member, Ending ending, double day, const Statistics& statistics) override {
      all_.count(statistics);
      all_.note_failure(member.index, all_.diagnosed(member, ending, day));
    }
    bool stopped() override { return stop_; }

   private:
    Members& all_;
    const std::atomic<bool>& stop_;
    MemberSource source_;
    std::vector<std::vector<double>> own_;  // values of the member in each lane, where members are counted
  };

  // No more than lanes can be filled.
  std::size_t workers_wanted() const {
    const auto lanes = lane_count(instruction_set());
    const auto most = std::max<std::size_t>(1, (count_ + lanes - 1) / lanes);
    const auto threads = asked_.threads > 0 ? static_cast<std::size_t>(asked_.threads) : available_threads();
    return std::min(threads, most);
  }

  void work(const std::atomic<bool>& stop) {
    Traffic traffic(*this, stop);
    const auto& program = model_.data()->program;
    if (options_.solver.solver == "rodas5p") {
      run_lanes(program, wanted_, options_.solver, lane_count(instruction_set()), traffic);
    } else {
      run_alone(program, wanted_, options_.solver, traffic);
    }
  }

  // Asked by the caller's own thread alone.
  bool wish_to_stop() {
    const auto now = Clock::now();
    if (asked_.progress && now - last_progress_ >= progress_every) {
      last_progress_ = now;
      asked_.progress(done_, count_);
    }
    if (options_.solver.cancelled && options_.solver.cancelled()) {
      ending_of_the_rest_ = Ending::cancelled;
      return true;
    }
    const double limit = options_.solver.time_limit_seconds;
    if (!(limit > 0.0) || std::chrono::duration<double>(now - started_).count() <= limit) return false;
    ending_of_the_rest_ = Ending::time_limit;
    return true;
  }

  void count(const Statistics& statistics) {
    steps_ += statistics.steps + statistics.rejected_steps;
    ++done_;
  }

  void note_failure(std::size_t member, Outcome outcome) {
    const std::lock_guard lock(mutex_);
    failures_.push_back({member, std::move(outcome)});
  }

  // The same run again, alone: it ends in the same way, and says where.
  Outcome diagnosed(const LaneMember& member, Ending ending, double day) {
    if (diagnosed_++ >= most_diagnosed) return {ending, day, {}, {}, {}};
    auto options = options_.solver;
    options.cancelled = {};
    options.time_limit_seconds = 0.0;
    Plan plan;
    plan.schedule = member.schedule;
    return record(plan, wanted_.times, model_, options, Keep::dense).outcome;
  }

  Ensemble result() {
    Ensemble all;
    all.times = wanted_.times;
    all.names = names_;
    all.quantiles = asked_.quantiles;
    all.members = count_;
    all.redrawn = redrawn_;
    all.draws_hash = draws_hash();
    all.assumed_share = asked_.draws ? 0.0 : assumed_share();
    all.steps = steps_;
    note_those_that_were_not_run();
    std::sort(failures_.begin(), failures_.end(),
              [](const MemberFailure& a, const MemberFailure& b) { return a.member < b.member; });
    all.failures = std::move(failures_);
    gathering_.finish({arrived_.begin(), arrived_.end()}, static_cast<int>(workers_wanted()), all);
    all.seconds = std::chrono::duration<double>(Clock::now() - started_).count();
    return all;
  }

  void note_those_that_were_not_run() {
    std::vector<bool> known(count_, false);
    for (const auto& failure : failures_) known[failure.member] = true;
    for (std::size_t i = 0; i < count_; ++i) {
      if (!arrived_[i] && !known[i]) failures_.push_back({i, {ending_of_the_rest_, 0.0, {}, {}, {}}});
    }
  }

  std::uint64_t draws_hash() const {
    Fnv1a hash;
    hash.add(std::uint64_t{count_});
    if (!asked_.draws) {
      hash.add(asked_.seed);
      return hash.state();
    }
    for (const auto& name : asked_.draws->names) hash.add(name);
    for (const double value : asked_.draws->values) hash.add(value);
    return hash.state();
  }

  // Of the numbers that were drawn: not those that are held, nor those whose range is a point.
  double assumed_share() const {
    double drawn = 0.0, assumed = 0.0;
    for (std::size_t i = 0; i < planner_.set().size(); ++i) {
      const auto& quantity = planner_.set()[i].quantity;
      if (planner_.is_held(i) || !(quantity.range.high > quantity.range.low)) continue;
      drawn += 1.0;
      if (quantity.obtained == Obtained::assumed) assumed += 1.0;
    }
    return drawn > 0.0 ? assumed / drawn : 0.0;
  }

  const Model& model_;
  const SimulateOptions& options_;
  const EnsembleOptions& asked_;
  std::vector<std::string> names_;
  Wanted wanted_;
  Planner planner_;
  ParameterDraws ranges_;
  MemberPlan plan_;
  std::size_t count_;
  Gathering gathering_;
  std::vector<char> arrived_;  // one byte each, as threads write side by side
  std::atomic<std::size_t> next_{0}, done_{0}, redrawn_{0}, steps_{0}, diagnosed_{0};
  std::mutex mutex_;
  std::vector<MemberFailure> failures_;
  Ending ending_of_the_rest_ = Ending::cancelled;
  Clock::time_point started_ = Clock::now(), last_progress_ = started_;
};

}  // namespace

SimulateOptions member_options() {
  SimulateOptions options;
  options.solver.rtol = 1e-4;
  options.solver.atol = 1e-6;
  return options;
}

std::vector<double> Ensemble::quantile(const std::string& name, double quantile) const {
  const auto output = std::find(names.begin(), names.end(), name);
  if (output == names.end()) throw Misuse(unknown_name("output", name, names));
  const auto place = std::find(quantiles.begin(), quantiles.end(), quantile);
  if (place == quantiles.end()) {
    std::string known;
    for (const double one : quantiles) known += formatted("{}{}", known.empty() ? "" : ", ", one);
    throw Misuse(formatted("quantile {} was not asked for; there are {}", quantile, known));
  }
  const auto row = static_cast<std::size_t>(output - names.begin()) * quantiles.size() +
                   static_cast<std::size_t>(place - quantiles.begin());
  const auto begin = bands.begin() + static_cast<std::ptrdiff_t>(row * times.size());
  return {begin, begin + static_cast<std::ptrdiff_t>(times.size())};
}

bool Ensemble::cancelled() const noexcept {
  return std::any_of(failures.begin(), failures.end(),
                     [](const MemberFailure& failure) { return failure.outcome.ending == Ending::cancelled; });
}

Ensemble ensemble(const Protocol& protocol, const Skin& skin, const Grid& grid, const Model& model,
                  const SimulateOptions& options, const EnsembleOptions& asked) {
  check_call(protocol, grid, options);
  check_ensemble(asked, grid, model);
  check_balance(model, plan(protocol, skin, grid.times.back(), model, options).schedule);
  return Members(protocol, skin, grid, model, options, asked).run();
}

}  // namespace skinheal
