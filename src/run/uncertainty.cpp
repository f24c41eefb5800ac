// A band is an ensemble of three quantiles.
#include "skinheal/uncertainty.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ledger/model_data.hpp"
#include "run/ensemble_checks.hpp"
#include "skinheal/ensemble.hpp"
#include "skinheal/fault.hpp"
#include "words/format.hpp"
#include "words/number_text.hpp"

namespace skinheal {
namespace {

constexpr int most_members = 1'000'000;

std::size_t count_of_names(const Model& model, const UncertaintyOptions& draws) {
  return draws.names.empty() ? model.data()->value_names().size() : draws.names.size();
}

// Told before it is taken.
void check_memory(const Grid& grid, const Model& model, const UncertaintyOptions& draws) {
  const auto names = count_of_names(model, draws);
  const double needed = 8.0 * static_cast<double>(draws.members) * static_cast<double>(names) *
                        static_cast<double>(grid.times.size());
  if (needed <= draws.memory_limit_bytes) return;
  throw Misuse(formatted("a band of {} members x {} names x {} times needs {:.2g} GB of memory, and {:.2g} GB "
                         "are allowed; ask for fewer members, names or times, or for an ensemble, which counts "
                         "members where it cannot keep them",
                         draws.members, names, grid.times.size(), needed / 1e9, draws.memory_limit_bytes / 1e9));
}

// The ends of the band and its middle; a band of no width and one of all members are nearly that.
std::vector<double> quantiles_of(double coverage) {
  const double tail = std::min(0.5 * (1.0 - coverage), std::nextafter(0.5, 0.0));
  return {tail, 0.5, std::min(1.0 - tail, std::nextafter(1.0, 0.0))};
}

std::vector<double> row(const std::vector<double>& bands, std::size_t index, std::size_t times) {
  const auto begin = bands.begin() + static_cast<std::ptrdiff_t>(index * times);
  return {begin, begin + static_cast<std::ptrdiff_t>(times)};
}

Band band(const std::vector<double>& bands, std::size_t name, std::size_t times) {
  return {row(bands, 3 * name, times), row(bands, 3 * name + 1, times), row(bands, 3 * name + 2, times)};
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
  places_of_outputs(draws.names, model);
  check_memory(grid, model, draws);
}

Uncertainty uncertainty(const Protocol& protocol, const Skin& skin, const Grid& grid,
                        const Model& model, const SimulateOptions& options,
                        const UncertaintyOptions& draws) {
  check_uncertainty(grid, model, draws);
  const auto all = ensemble(protocol, skin, grid, model, options,
                            {.members = static_cast<std::size_t>(draws.members),
                             .seed = draws.seed,
                             .outputs = draws.names,
                             .quantiles = quantiles_of(draws.coverage),
                             .relative = true,
                             .threads = draws.threads,
                             .memory_limit_bytes = 2.0 * draws.memory_limit_bytes});
  Uncertainty result;
  result.times = all.times;
  result.members = draws.members;
  result.redrawn = static_cast<int>(all.redrawn);
  result.unfinished = static_cast<int>(all.failures.size());
  result.assumed_share = all.assumed_share;
  if (all.failures.size() == all.members) return result;
  for (std::size_t i = 0; i < all.names.size(); ++i) {
    result.bands.emplace(all.names[i], band(all.bands, i, all.times.size()));
    if (!all.known_in_health[i]) continue;
    result.relative_bands.emplace(all.names[i], band(all.relative_bands, i, all.times.size()));
  }
  return result;
}

}  // namespace skinheal
