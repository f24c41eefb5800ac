#include "run/plan.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>

#include "acts/same_acts.hpp"
#include "run/doses.hpp"
#include "skinheal/moment.hpp"
#include "words/format.hpp"
#include "words/number_text.hpp"

namespace skinheal {
namespace {

struct ActHash {
  std::size_t operator()(const Treatment* act) const { return hashed_act(0, *act); }
};
struct SameAct {
  bool operator()(const Treatment* left, const Treatment* right) const { return same(*left, *right); }
};

}  // namespace

// One plan in the making. What is to be said about it goes to `told`, if somebody wants to hear it.
class Planner::Member {
 public:
  Member(const Planner& planner, const double* values, HealthJudge& judge, Plan* told)
      : planner_(planner), numbers_(planner.numbers_), judge_(judge), told_(told),
        parameters_(numbers_, values, told == nullptr ? nullptr : &told->notes), doses_(planner.acts_.size()) {
    schedule_.horizon = planner.horizon_;
  }

  Schedule make() {
    const auto& baseline = parameters_.baseline();
    judge_.set_baseline(baseline.data());
    schedule_.baseline.assign(baseline.begin(), end_of_model(baseline));
    schedule_.start = judge_.state();
    change_start();
    if (told_ != nullptr) note_what_comes_too_late();
    const auto all = days();
    schedule_.moments.reserve(all.size());
    for (const double day : all) add_moment(day);
    const double last = schedule_.moments.back().day;
    if (same_moment(last, schedule_.horizon)) schedule_.horizon = last;
    return std::move(schedule_);
  }

 private:
  // The doses of one act, and of which values they are.
  struct KnownDoses {
    std::size_t version;
    Doses doses;
  };

  std::vector<double>::const_iterator end_of_model(const std::vector<double>& values) const {
    return values.begin() + static_cast<std::ptrdiff_t>(numbers_.model_count());
  }

  void change_start() {
    const auto& model = numbers_.model();
    for (const auto& change : numbers_.skin().starts(numbers_.named(parameters_.baseline()))) {
      const auto species = model.species_index.find(change.species);
      if (species != model.species_index.end()) {
        schedule_.start[species->second] *= change.fraction;
      } else if (told_ != nullptr) {
        told_->notes.add(formatted("the skin starts with another '{}', which this model does not have",
                                   change.species));
      }
    }
  }

  void note_what_comes_too_late() {
    const auto note = [&](const std::string& what, double day) {
      if (earlier(day, schedule_.horizon)) return;
      told_->notes.add(formatted("{} begins on day {}, and the run ends on day {}", what, number_text(day),
                                 number_text(schedule_.horizon)));
    };
    const auto& protocol = numbers_.protocol();
    for (const auto& interval : protocol.cares()) note(interval.care.name(), interval.from_day);
    for (const auto& turn : protocol.turns()) note(formatted("the turn of '{}'", turn.parameter), turn.from_day);
  }

  // Days of sessions and edges of turns up to the horizon, rising; those of one moment are one day.
  std::vector<double> days() const {
    std::vector<double> all{0.0};
    for (const auto& session : numbers_.protocol().sessions()) all.push_back(session.day);
    const auto edges = parameters_.edges();
    std::copy_if(edges.begin(), edges.end(), std::back_inserter(all), [&](double day) {
      return day >= 0.0 && !earlier(schedule_.horizon, day);
    });
    std::stable_sort(all.begin(), all.end());
    std::vector<double> distinct;
    for (const double day : all) {
      if (distinct.empty() || earlier(distinct.back(), day)) distinct.push_back(day);
    }
    return distinct;
  }

  void add_moment(double day) {
    const auto& values = parameters_.advance_to(day);
    auto& legs = schedule_.legs;
    const auto end = end_of_model(values);
    const bool same_leg = !legs.empty() && std::equal(values.begin(), end, legs.back().values.begin());
    if (!same_leg) legs.push_back({day, {values.begin(), end}});
    Moment moment{day, legs.size() - 1, {}};
    const auto& sessions = numbers_.protocol().sessions();
    for (; next_session_ < sessions.size(); ++next_session_) {
      const auto& session = sessions[next_session_];
      if (!same_moment(session.day, day)) break;
      moment.jumps.push_back(doses_of_act(planner_.act_of_[next_session_], values));
      if (told_ != nullptr) told_->sessions.push_back({day, session.treatment.text()});
    }
    schedule_.moments.push_back(std::move(moment));
  }

  // Asked once for as long as no number is turned, however often it is done.
  const std::vector<double>& doses_of_act(std::size_t act, const std::vector<double>& values) {
    auto& known = doses_[act];
    if (known && known->version == parameters_.version()) return known->doses.values;
    const auto& treatment = *planner_.acts_[act];
    const auto injury = treatment.injury(numbers_.skin(), numbers_.named(values));
    known = KnownDoses{parameters_.version(), doses_of(injury, numbers_.model())};
    if (told_ != nullptr) note_what_finds_nothing(treatment, injury, known->doses);
    return known->doses.values;
  }

  void note_what_finds_nothing(const Treatment& treatment, const Injury& injury, const Doses& doses) {
    for (const auto& agent : doses.unknown) {
      told_->notes.add(formatted("{} brings '{}', which this model does not have", treatment.name(), agent));
    }
    const bool meant_to_act = !injury.losses.empty() || !injury.openings.empty();
    if (meant_to_act && !doses.acts) {
      told_->notes.add(formatted("{} changes nothing: this model has no tissue that it reaches",
                                 treatment.name()));
    }
  }

  const Planner& planner_;
  const RunNumbers& numbers_;
  HealthJudge& judge_;
  Plan* told_;
  Schedule schedule_;
  RunParameters parameters_;
  std::vector<std::optional<KnownDoses>> doses_;  // of each act
  std::size_t next_session_ = 0;
};

Planner::Planner(const Protocol& protocol, const Skin& skin, double horizon, const Model& model,
                 const SimulateOptions& options)
    : numbers_(model, protocol, skin, options, notes_), horizon_(horizon) {
  std::unordered_map<const Treatment*, std::size_t, ActHash, SameAct> known;
  for (const auto& session : numbers_.protocol().sessions()) {
    const auto [place, added] = known.emplace(&session.treatment, acts_.size());
    if (added) acts_.push_back(&session.treatment);
    act_of_.push_back(place->second);
  }
}

Plan Planner::plan() const {
  HealthJudge judge(numbers_.model());
  Plan made;
  made.notes = notes_;
  made.schedule = Member(*this, recorded().data(), judge, &made).make();
  return made;
}

Schedule Planner::schedule(const double* values, HealthJudge& judge) const {
  numbers_.check_all(values);
  return Member(*this, values, judge, nullptr).make();
}

Schedule Planner::schedule(const double* values) const {
  HealthJudge judge(numbers_.model());
  return schedule(values, judge);
}

Plan plan(const Protocol& protocol, const Skin& skin, double horizon, const Model& model,
          const SimulateOptions& options) {
  return Planner(protocol, skin, horizon, model, options).plan();
}

}  // namespace skinheal
