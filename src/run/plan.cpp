#include "run/plan.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ledger/health.hpp"
#include "run/doses.hpp"
#include "run/parameters.hpp"
#include "skinheal/moment.hpp"
#include "words/format.hpp"
#include "words/number_text.hpp"

namespace skinheal {
namespace {

class Planner {
 public:
  Planner(const Protocol& protocol, const Skin& skin, double horizon, const Model& model,
          const SimulateOptions& options)
      : protocol_(protocol), skin_(skin), model_(*model.data()),
        parameters_(model, protocol, skin, options, plan_.notes) {
    plan_.schedule.horizon = horizon;
  }

  Plan make() {
    auto& schedule = plan_.schedule;
    schedule.baseline = parameters_.of_model(parameters_.baseline());
    schedule.start = healthy_state(model_, schedule.baseline);
    change_start();
    note_what_comes_too_late();
    for (const double day : days()) add_moment(day);
    const double last = schedule.moments.back().day;
    if (same_moment(last, schedule.horizon)) schedule.horizon = last;
    return std::move(plan_);
  }

 private:
  void change_start() {
    for (const auto& change : skin_.starts(parameters_.named(parameters_.baseline()))) {
      const auto species = model_.species_index.find(change.species);
      if (species != model_.species_index.end()) {
        plan_.schedule.start[species->second] *= change.fraction;
        continue;
      }
      plan_.notes.add(formatted("the skin starts with another '{}', which this model does not have",
                                change.species));
    }
  }

  void note_what_comes_too_late() {
    const auto note = [&](const std::string& what, double day) {
      if (earlier(day, plan_.schedule.horizon)) return;
      plan_.notes.add(formatted("{} begins on day {}, and the run ends on day {}", what, number_text(day),
                                number_text(plan_.schedule.horizon)));
    };
    for (const auto& interval : protocol_.cares()) note(interval.care.name(), interval.from_day);
    for (const auto& turn : protocol_.turns()) note(formatted("the turn of '{}'", turn.parameter), turn.from_day);
  }

  // Days of sessions and edges of turns up to the horizon, rising; those of one moment are one day.
  std::vector<double> days() const {
    std::vector<double> all{0.0};
    for (const auto& session : protocol_.sessions()) all.push_back(session.day);
    const auto edges = parameters_.edges();
    std::copy_if(edges.begin(), edges.end(), std::back_inserter(all), [&](double day) {
      return day >= 0.0 && !earlier(plan_.schedule.horizon, day);
    });
    std::stable_sort(all.begin(), all.end());
    std::vector<double> distinct;
    for (const double day : all) {
      if (distinct.empty() || earlier(distinct.back(), day)) distinct.push_back(day);
    }
    return distinct;
  }

  void add_moment(double day) {
    const auto values = parameters_.advance_to(day);
    auto& legs = plan_.schedule.legs;
    auto of_model = parameters_.of_model(values);
    if (legs.empty() || legs.back().values != of_model) legs.push_back({day, std::move(of_model)});
    Moment moment{day, legs.size() - 1, {}};
    for (; next_session_ < protocol_.sessions().size(); ++next_session_) {
      const auto& session = protocol_.sessions()[next_session_];
      if (!same_moment(session.day, day)) break;
      moment.jumps.push_back(doses_of_session(session, values));
      plan_.sessions.push_back({day, session.treatment.text()});
    }
    plan_.schedule.moments.push_back(std::move(moment));
  }

  std::vector<double> doses_of_session(const Session& session, const std::vector<double>& values) {
    const auto& treatment = session.treatment;
    const auto injury = treatment.injury(skin_, parameters_.named(values));
    auto doses = doses_of(injury, model_);
    for (const auto& agent : doses.unknown) {
      plan_.notes.add(formatted("{} brings '{}', which this model does not have", treatment.name(), agent));
    }
    const bool meant_to_act = !injury.losses.empty() || !injury.openings.empty();
    if (meant_to_act && !doses.acts) {
      plan_.notes.add(formatted("{} changes nothing: this model has no tissue that it reaches",
                                treatment.name()));
    }
    return std::move(doses.values);
  }

  const Protocol& protocol_;
  const Skin& skin_;
  const Model::Data& model_;
  Plan plan_;
  RunParameters parameters_;
  std::size_t next_session_ = 0;
};

}  // namespace

Plan plan(const Protocol& protocol, const Skin& skin, double horizon, const Model& model,
          const SimulateOptions& options) {
  return Planner(protocol, skin, horizon, model, options).make();
}

}  // namespace skinheal
