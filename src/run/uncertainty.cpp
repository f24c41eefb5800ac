#include "skinheal/uncertainty.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "ledger/health.hpp"
#include "ledger/model_data.hpp"
#include "run/bands.hpp"
#include "run/checks.hpp"
#include "run/many.hpp"
#include "run/plan.hpp"
#include "run/reader.hpp"
#include "run/record.hpp"
#include "skinheal/fault.hpp"
#include "words/format.hpp"
#include "words/number_text.hpp"

namespace skinheal {
namespace {

constexpr int most_attempts = 50;
constexpr int most_members = 1'000'000;

std::vector<std::string> names_of_band(const Model& model, const UncertaintyOptions& draws) {
  return draws.names.empty() ? model.data()->value_names() : draws.names;
}

// Throws Misuse with what is near.
std::vector<std::size_t> indices_of(const std::vector<std::string>& names, const Model& model) {
  const auto all = model.data()->value_names();
  std::vector<std::size_t> indices;
  for (const auto& name : names) {
    const auto place = std::find(all.begin(), all.end(), name);
    if (place == all.end()) throw Misuse(unknown_name("species or observable", name, all));
    indices.push_back(static_cast<std::size_t>(place - all.begin()));
  }
  return indices;
}

class Members {
 public:
  Members(const Protocol& protocol, const Skin& skin, const Grid& grid, const Model& model,
          const SimulateOptions& options, const UncertaintyOptions& draws)
      : protocol_(protocol), skin_(skin), grid_(grid), model_(model), options_(options), draws_(draws),
        parameters_(parameters_of_run(model, protocol, skin)), names_(names_of_band(model, draws)),
        wanted_(indices_of(names_, model)) {
    members_.resize(static_cast<std::size_t>(draws.members));
  }

  Uncertainty run() {
    const ManyOptions many{draws_.threads, [this] { return time_is_over() || is_cancelled(); }};
    run_many(members_.size(), many, [this](std::size_t i, const std::atomic<bool>& stop) {
      members_[i] = run_member(static_cast<int>(i), stop);
    });
    return gather();
  }

 private:
  struct Member {
    std::vector<std::vector<double>> rows;  // of each wanted name, on the grid
    std::vector<double> healthy;            // of each wanted name
    bool complete = false;
    int redrawn = 0;
  };

  bool is_cancelled() const { return options_.solver.cancelled && options_.solver.cancelled(); }
  bool time_is_over() const {
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - started_;
    const double limit = options_.solver.time_limit_seconds;
    return limit > 0.0 && spent.count() > limit;
  }

  Member run_member(int index, const std::atomic<bool>& stop) const {
    Member member;
    auto options = options_;
    options.solver.cancelled = [&stop] { return stop.load(); };
    options.solver.time_limit_seconds = 0.0;  // that of the call holds for all members together
    for (int attempt = 0; attempt < most_attempts && !stop; ++attempt) {
      options.in_place_of_recorded = options_.in_place_of_recorded;
      options.in_place_of_recorded.merge(draw_parameters(parameters_, draws_.seed, index, attempt));
      const auto planned = plan(protocol_, skin_, grid_.times.back(), model_, options);
      if (healthy_skin_is_stable(planned.schedule)) {
        const auto recording = record(planned, grid_.times, model_, options.solver);
        member.complete = recording.outcome.completed();
        Reader reader(recording, *model_.data());
        member.rows = reader.rows(wanted_, instants(recording, grid_.times, Side::after));
        const auto healthy = reader.healthy();
        for (const auto wanted : wanted_) member.healthy.push_back(healthy[wanted]);
        return member;
      }
      ++member.redrawn;
    }
    if (stop) return member;
    throw Misuse(formatted("{} draws in a row had no stable healthy skin; the ranges of this "
                           "model are too wide for it",
                           most_attempts));
  }

  // A model that starts wounded has no health to be stable. The balance is asked first, as it costs little.
  bool healthy_skin_is_stable(const Schedule& schedule) const {
    const auto& model = *model_.data();
    if (!impossible_balance(model, schedule.baseline).empty()) return false;
    return !model.knows_health || growth_at_health(model, schedule.baseline) < 0.0;
  }

  Uncertainty gather() const {
    Uncertainty result;
    result.times = grid_.times;
    result.members = draws_.members;
    std::vector<const Member*> complete;
    for (const auto& member : members_) {
      result.redrawn += member.redrawn;
      if (member.complete) complete.push_back(&member);
    }
    result.unfinished = draws_.members - static_cast<int>(complete.size());
    result.assumed_share = assumed_share();
    if (!complete.empty()) gather_bands(complete, result);
    return result;
  }

  // Of the numbers that were drawn: not those that are held, nor those whose range is a point.
  double assumed_share() const {
    double all = 0.0, assumed = 0.0;
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
      const auto& [name, quantity] = parameters_[i];
      const bool held = options_.parameters.contains(name) || options_.in_place_of_recorded.contains(name);
      if (held || !(quantity.range.high > quantity.range.low)) continue;
      all += 1.0;
      if (quantity.obtained == Obtained::assumed) assumed += 1.0;
    }
    return all > 0.0 ? assumed / all : 0.0;
  }

  void gather_bands(const std::vector<const Member*>& complete, Uncertainty& result) const {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      std::vector<const std::vector<double>*> rows;
      std::vector<double> healthy;
      for (const auto* member : complete) {
        rows.push_back(&member->rows[i]);
        healthy.push_back(member->healthy[i]);
      }
      result.bands.emplace(names_[i], band_of(rows, std::vector<double>(rows.size(), 1.0), draws_.coverage));
      const bool known = std::all_of(healthy.begin(), healthy.end(), [](double value) { return value > 0.0; });
      if (known) result.relative_bands.emplace(names_[i], band_of(rows, healthy, draws_.coverage));
    }
  }

  const Protocol& protocol_;
  const Skin& skin_;
  const Grid& grid_;
  const Model& model_;
  const SimulateOptions& options_;
  const UncertaintyOptions& draws_;
  ParameterSet parameters_;
  std::vector<std::string> names_;
  std::vector<std::size_t> wanted_;
  std::vector<Member> members_;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

// Told before it is taken.
void check_memory(const Grid& grid, const Model& model, const UncertaintyOptions& draws) {
  const auto names = names_of_band(model, draws).size();
  const double needed = 8.0 * static_cast<double>(draws.members) * static_cast<double>(names) *
                        static_cast<double>(grid.times.size());
  if (needed <= draws.memory_limit_bytes) return;
  throw Misuse(formatted("a band of {} members x {} names x {} times needs {:.2g} GB of memory, and {:.2g} GB "
                         "are allowed; ask for fewer members, names or times",
                         draws.members, names, grid.times.size(), needed / 1e9, draws.memory_limit_bytes / 1e9));
}

}  // namespace

void check_uncertainty(const Grid& grid, const Model& model, const UncertaintyOptions& draws) {
  if (draws.members < 2 || draws.members > most_members) {
    throw Misuse(formatted("members is {}; allowed are 2 to {}", draws.members, most_members));
  }
  if (!(draws.coverage > 0.0 && draws.coverage < 1.0)) {
    throw Misuse(formatted("coverage is {}; allowed is anything between 0 and 1",
                           number_text(draws.coverage)));
  }
  if (draws.threads < 0) {
    throw Misuse(formatted("threads is {}; allowed are 0 (all of the machine) and more", draws.threads));
  }
  indices_of(draws.names, model);
  check_memory(grid, model, draws);
}

Uncertainty uncertainty(const Protocol& protocol, const Skin& skin, const Grid& grid,
                        const Model& model, const SimulateOptions& options,
                        const UncertaintyOptions& draws) {
  check_uncertainty(grid, model, draws);
  check_call(protocol, grid, options);
  check_balance(model, plan(protocol, skin, grid.times.back(), model, options).schedule);
  return Members(protocol, skin, grid, model, options, draws).run();
}

}  // namespace skinheal
