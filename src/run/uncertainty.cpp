#include "skinheal/uncertainty.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <exception>
#include <mutex>
#include <numbers>
#include <system_error>
#include <thread>

#include "ledger/health.hpp"
#include "ledger/model_data.hpp"
#include "skinheal/fault.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

constexpr int most_attempts = 50;
constexpr int most_threads = 256;
// Standard deviations from the middle of a normal distribution to the ends of its middle 90 %.
constexpr double deviations_at_ends = 1.6448536269514722;

// A stateless generator: the number depends on where it is used, not on what was drawn before.
std::uint64_t scrambled(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

// Between zero and one, both excluded.
double uniform(std::uint64_t key) {
  return (static_cast<double>(scrambled(key) >> 11) + 0.5) * 0x1.0p-53;
}

double normal(std::uint64_t key) {
  const double radius = std::sqrt(-2.0 * std::log(uniform(key)));
  return radius * std::cos(2.0 * std::numbers::pi * uniform(key ^ 0x5851f42d4c957f2dULL));
}

double draw(const Quantity& quantity, std::uint64_t key) {
  const auto [low, high] = quantity.range;
  if (!(high > low)) return quantity.value;
  if (low <= 0.0) return low + (high - low) * uniform(key);
  const double middle = std::log(quantity.value);
  const double below = (middle - std::log(low)) / deviations_at_ends;
  const double above = (std::log(high) - middle) / deviations_at_ends;
  const double z = normal(key);
  return std::clamp(std::exp(middle + z * (z < 0.0 ? below : above)), low, high);
}

// A model that starts wounded has no health to be stable.
bool healthy_skin_is_stable(const Model& model, const SimulateOptions& options) {
  if (!model.data().knows_health) return true;
  auto values = options.drawn;
  for (const auto& [name, value] : options.parameters) values.insert_or_assign(name, value);
  try {
    return growth_at_health(model, values) < 0.0;
  } catch (const Misuse&) {
    return false;
  }
}

class Draws {
 public:
  Draws(const Protocol& protocol, const Skin& skin, const Grid& grid, const Model& model,
        const SimulateOptions& options, const UncertaintyOptions& draws)
      : protocol_(protocol), skin_(skin), grid_(grid), model_(model), options_(options),
        draws_(draws), members_(static_cast<std::size_t>(draws.members)) {}

  Uncertainty run() {
    const auto available = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    const int wanted = draws_.threads > 0 ? draws_.threads : available;
    start(std::min({wanted, draws_.members, most_threads}));
    watch();
    for (auto& thread : threads_) thread.join();
    if (error_) std::rethrow_exception(error_);
    return gather();
  }

 private:
  struct Member {
    std::vector<std::vector<double>> columns;
    bool complete = false;
    int redrawn = 0;
  };

  // As many threads as the system gives, at least one.
  void start(int count) {
    for (int i = 0; i < count; ++i) {
      ++working_;
      try {
        threads_.emplace_back([this] { work(); });
      } catch (const std::system_error&) {
        --working_;
        if (threads_.empty()) throw;
        return;
      }
    }
  }

  // The caller's wish to stop is asked for by the caller's own thread.
  void watch() {
    while (working_ > 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      if (options_.solver.cancelled && !stop_ && options_.solver.cancelled()) stop_ = true;
    }
  }

  void work() {
    for (int member = next_++; member < draws_.members && !stop_; member = next_++) {
      try {
        members_[static_cast<std::size_t>(member)] = run_member(member);
      } catch (...) {
        const std::lock_guard lock(mutex_);
        if (!error_) error_ = std::current_exception();
        stop_ = true;
      }
    }
    --working_;
  }

  Member run_member(int index) {
    Member member;
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
      auto options = options_;
      options.solver.cancelled = [this] { return stop_.load(); };
      const auto values = draw_parameters(model_, draws_.seed, index, attempt);
      for (std::size_t i = 0; i < values.size(); ++i) {
        options.drawn.emplace(model_.parameters()[i].name, values[i]);
      }
      if (healthy_skin_is_stable(model_, options)) {
        try {
          const auto timeline = simulate(protocol_, skin_, grid_, model_, options);
          member.complete = timeline.outcome().completed();
          for (const auto& name : timeline.names()) member.columns.push_back(timeline[name]);
          return member;
        } catch (const Misuse&) {
          // The skin's changes on top of this draw leave no healthy balance: draw again. Faults of
          // the call itself were found by the run of the centre, before any draw.
        }
      }
      ++member.redrawn;
    }
    throw Misuse(formatted("{} draws in a row had no stable healthy skin; the ranges of this "
                             "model are too wide for it",
                             most_attempts));
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

  // Of the parameters that were drawn.
  double assumed_share() const {
    double drawn = 0.0, assumed = 0.0;
    for (const auto& [name, quantity] : model_.parameters()) {
      if (options_.parameters.contains(name)) continue;
      drawn += 1.0;
      if (quantity.obtained == Obtained::assumed) assumed += 1.0;
    }
    return drawn > 0.0 ? assumed / drawn : 0.0;
  }

  void gather_bands(const std::vector<const Member*>& complete, Uncertainty& result) const {
    std::vector<std::string> names;
    for (const auto& species : model_.species()) names.push_back(species.name);
    for (const auto& observable : model_.observables()) names.push_back(observable.name);
    const double tail = 0.5 * (1.0 - draws_.coverage);
    std::vector<double> sample(complete.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
      Band band;
      for (std::size_t k = 0; k < grid_.times.size(); ++k) {
        for (std::size_t m = 0; m < complete.size(); ++m) sample[m] = complete[m]->columns[i][k];
        std::sort(sample.begin(), sample.end());
        band.low.push_back(quantile(sample, tail));
        band.median.push_back(quantile(sample, 0.5));
        band.high.push_back(quantile(sample, 1.0 - tail));
      }
      result.bands.emplace(names[i], std::move(band));
    }
  }

  static double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
  }

  const Protocol& protocol_;
  const Skin& skin_;
  const Grid& grid_;
  const Model& model_;
  const SimulateOptions& options_;
  const UncertaintyOptions& draws_;
  std::vector<Member> members_;
  std::vector<std::thread> threads_;
  std::atomic<int> next_{0};
  std::atomic<int> working_{0};
  std::atomic<bool> stop_{false};
  std::mutex mutex_;
  std::exception_ptr error_;
};

}  // namespace

std::vector<double> draw_parameters(const Model& model, std::uint64_t seed, int member,
                                    int attempt) {
  const auto run = scrambled(scrambled(seed) ^ static_cast<std::uint64_t>(member)) +
                   static_cast<std::uint64_t>(attempt) * 0x2545f4914f6cdd1dULL;
  std::vector<double> values;
  for (std::size_t i = 0; i < model.parameters().size(); ++i) {
    values.push_back(draw(model.parameters()[i].quantity, scrambled(run ^ scrambled(i))));
  }
  return values;
}

Uncertainty uncertainty(const Protocol& protocol, const Skin& skin, const Grid& grid,
                        const Model& model, const SimulateOptions& options,
                        const UncertaintyOptions& draws) {
  if (draws.members < 2 || draws.members > 1'000'000) {
    throw Misuse(formatted("members is {}; allowed are 2 to 1000000", draws.members));
  }
  if (!(draws.coverage > 0.0 && draws.coverage < 1.0)) {
    throw Misuse(formatted("coverage is {}; allowed is anything between 0 and 1",
                             draws.coverage));
  }
  simulate(protocol, skin, grid, model, options);  // finds the faults of the call
  return Draws(protocol, skin, grid, model, options, draws).run();
}

}  // namespace skinheal
