#include "run/ensemble_checks.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "ledger/bound.hpp"
#include "ledger/model_data.hpp"
#include "run/gathering.hpp"
#include "skinheal/fault.hpp"
#include "words/format.hpp"
#include "words/number_text.hpp"

namespace skinheal {
namespace {

constexpr std::size_t most_members = 1'000'000'000;
constexpr int most_threads = 256;

std::string size_text(double bytes) {
  return bytes < 1e9 ? formatted("{:.3g} MB", bytes / 1e6) : formatted("{:.3g} GB", bytes / 1e9);
}

void check_quantiles(const std::vector<double>& quantiles, bool keep_values) {
  if (quantiles.empty() && !keep_values) {
    throw Misuse("quantiles is empty; give at least one, inside 0 and 1, or keep the values of all members");
  }
  for (std::size_t i = 0; i < quantiles.size(); ++i) {
    if (!(quantiles[i] > 0.0 && quantiles[i] < 1.0)) {
      throw Misuse(formatted("quantiles[{}] is {}; allowed is anything between 0 and 1", i, number_text(quantiles[i])));
    }
    if (i > 0 && !(quantiles[i] > quantiles[i - 1])) {
      throw Misuse(formatted("quantiles[{}] is {}, not after {}; quantiles must rise", i, number_text(quantiles[i]),
                             number_text(quantiles[i - 1])));
    }
  }
}

void check_draws(const Draws& draws) {
  if (draws.names.empty()) throw Misuse("draws name no number; give at least one name, and a row of values for each member");
  if (draws.values.empty() || draws.values.size() % draws.names.size() != 0) {
    throw Misuse(formatted("draws are {} values for {} names; each member needs one value for each name",
                           draws.values.size(), draws.names.size()));
  }
  std::set<std::string> seen;
  for (const auto& name : draws.names) {
    if (!seen.insert(name).second) throw Misuse(formatted("draws name '{}' twice", name));
  }
}

}  // namespace

std::vector<std::size_t> places_of_outputs(const std::vector<std::string>& outputs, const Model& model) {
  const auto all = model.data()->value_names();
  std::vector<std::size_t> places;
  for (const auto& name : outputs) {
    const auto place = std::find(all.begin(), all.end(), name);
    if (place == all.end()) throw Misuse(unknown_name("species or observable", name, all));
    if (std::count(outputs.begin(), outputs.end(), name) > 1) throw Misuse(formatted("outputs name '{}' twice", name));
    places.push_back(static_cast<std::size_t>(place - all.begin()));
  }
  return places;
}

void check_ensemble(const EnsembleOptions& asked, const Grid& grid, const Model& model) {
  if (asked.draws) check_draws(*asked.draws);
  const auto members = asked.draws ? asked.draws->members() : asked.members;
  if (members < 1 || members > most_members) {
    throw Misuse(formatted("members is {}; allowed are 1 to {}", members, most_members));
  }
  check_quantiles(asked.quantiles, asked.keep_values);
  if (asked.threads < 0 || asked.threads > most_threads) {
    throw Misuse(formatted("threads is {}; allowed are 0 (all of the machine) to {}", asked.threads, most_threads));
  }
  if (!(asked.memory_limit_bytes > 0.0)) {
    throw Misuse(formatted("memory_limit_bytes is {}; allowed are positive numbers", number_text(asked.memory_limit_bytes)));
  }
  places_of_outputs(asked.outputs, model);
  const auto names = asked.outputs.empty() ? model.data()->value_names().size() : asked.outputs.size();
  const double needed = Gathering::bytes(members, names, grid.times.size(), asked);
  if (!asked.keep_values || needed <= asked.memory_limit_bytes) return;
  throw Misuse(formatted("to keep the values of {} members x {} outputs x {} times takes {}, and {} are allowed; ask for "
                         "fewer members, outputs or times, raise the limit, or take quantiles alone",
                         members, names, grid.times.size(), size_text(needed), size_text(asked.memory_limit_bytes)));
}

PlacedDraws placed(const Draws& draws, const Planner& planner, const Model& model) {
  const auto& set = planner.set();
  const auto& data = *model.data();
  PlacedDraws result{{}, &draws.values};
  for (const auto& name : draws.names) {
    const auto place = set.find(name);
    if (!place) throw Misuse(unknown_name("parameter", name, set.names()));
    if (planner.is_held(*place)) {
      throw Misuse(formatted("parameter '{}' is drawn, and set by the options as well; do one of the two", name));
    }
    result.places.push_back(*place);
  }
  for (std::size_t i = 0; i < draws.values.size(); ++i) {
    const auto column = i % draws.names.size(), place = result.places[column];
    const auto bound = place < data.bounds.size() ? data.bounds[place] : LowerBound{};
    try {
      check_value(draws.names[column], draws.values[i], set[place].quantity, bound);
    } catch (const Misuse& fault) {
      throw Misuse(formatted("draws of member {}: {}", i / draws.names.size(), fault.what()));
    }
  }
  return result;
}

}  // namespace skinheal
