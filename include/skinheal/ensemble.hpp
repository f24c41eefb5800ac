// Ensemble: one protocol in many members, from a thousand to a million.
//
// Members differ in the numbers of the run: drawn from the ranges of the records, or given as draws of your own. They
// run over all cores and over the lanes of the processor, and what is asked of them is gathered on the way: quantiles
// at the times of the grid, and of each member's largest value and its day. A member has the bits of simulate() with
// its numbers and these options, whatever shares its lanes: the same for any number of threads and any order.
//
//   const auto all = ensemble(protocol, skin("cheek", 35), days(60), standard_model(), member_options(),
//                             {.members = 10'000, .outputs = {"collagen_i"}});
//   all.quantile("collagen_i", 0.5)                    // the median, in time
//
// A range above zero is drawn log-normally, so that 90 % of the draws of a number lie inside it, and cut at its ends;
// one that reaches zero is drawn uniformly; one that is a point is not drawn. Draws in which healthy skin could not
// exist or would not be stable are drawn again, and counted. A number's draw depends on its name, the seed and the
// member, and on nothing else, so two protocols can be compared member by member (see compare()). Draws of your own
// are taken as they are; those without a healthy skin are failures, as are runs that do not come to their end.
//
// Memory: 8 bytes for each member, output and time as long as that is below `memory_limit_bytes`, and quantiles are
// exact. Beyond it, members are counted in bins of a relative width of 1/256 instead: memory does not grow with
// members, and a quantile is within 0.2 % of its value (Ensemble::quantile_error).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "skinheal/simulate.hpp"

namespace skinheal {

// Values that take the place of the recorded ones, one row of names for each member.
struct Draws {
  std::vector<std::string> names;
  std::vector<double> values;  // members * names, member by member

  std::size_t members() const noexcept { return names.empty() ? 0 : values.size() / names.size(); }
};

// Numbers that are not copied when they are handed on.
class MemberValues {
 public:
  MemberValues() = default;
  MemberValues(std::shared_ptr<const double[]> numbers, std::size_t size) : numbers_(std::move(numbers)), size_(size) {}

  bool empty() const noexcept { return size_ == 0; }
  std::size_t size() const noexcept { return size_; }
  double operator[](std::size_t i) const noexcept { return numbers_[static_cast<std::ptrdiff_t>(i)]; }
  const double* begin() const noexcept { return numbers_.get(); }
  const double* end() const noexcept { return numbers_.get() + size_; }

 private:
  std::shared_ptr<const double[]> numbers_;
  std::size_t size_ = 0;
};

struct EnsembleOptions {
  std::size_t members = 1000;           // of draws from the ranges
  std::optional<Draws> draws = {};      // instead of those; then as many members as rows
  std::uint64_t seed = 1;
  std::vector<std::string> outputs = {};              // states and observables; empty: all
  // Rising, inside 0 and 1; none, if so wished, where values are kept.
  std::vector<double> quantiles = {0.05, 0.5, 0.95};
  bool relative = false;     // also of each member divided by its own healthy skin
  bool peaks = false;        // also of the largest value of each output and its day
  bool keep_values = false;  // every member's values too; refused beyond the memory limit
  int threads = 0;           // 0: as many as the machine has
  double memory_limit_bytes = 1e9;
  // Asked on the caller's own thread, some times a second: how many members are done, of how many.
  std::function<void(std::size_t, std::size_t)> progress = {};
};

// Tolerances for members: what a band needs, and not what a single curve does (rtol 1e-4, atol 1e-6).
SimulateOptions member_options();

struct MemberFailure {
  std::size_t member = 0;
  Outcome outcome;
};

struct Ensemble {
  std::vector<double> times;
  std::vector<std::string> names;
  std::vector<double> quantiles;
  std::size_t members = 0;
  std::size_t redrawn = 0;               // draws without a stable healthy skin
  std::vector<MemberFailure> failures;   // by index; these are in no quantile
  double quantile_error = 0.0;           // relative; zero where quantiles are exact
  double assumed_share = 0.0;            // of the numbers that were drawn from their ranges
  std::uint64_t draws_hash = 0;          // of what the members were drawn from; two of one hash can be compared
  std::size_t steps = 0;                 // of all members, refused ones too
  double seconds = 0.0;

  // names * quantiles * times. NaN at times at which a member is not a number.
  std::vector<double> bands;
  std::vector<double> relative_bands;    // as `bands`, where asked for
  std::vector<bool> known_in_health;     // of each name, whether healthy skin has it in every member; NaN otherwise
  std::vector<double> peak_values;       // names * quantiles
  std::vector<double> peak_days;         // names * quantiles
  MemberValues values;                   // members * times * names, where kept; NaN for members that failed

  // One quantile of one output in time. Throws Misuse with what is near.
  std::vector<double> quantile(const std::string& name, double quantile) const;
  bool cancelled() const noexcept;       // some members were not run
};

// options.parameters and options.in_place_of_recorded hold in all members. options.solver.time_limit_seconds is that of
// all members together: those that do not come to their end by then are failures. Throws Misuse like simulate(), for
// options out of range, a misspelt name, draws of a wrong shape or with values that are not allowed, and for more
// memory than the limit allows, all before the first run; and for ranges so wide that fifty draws in a row have no
// stable healthy skin, which only the draws can tell.
Ensemble ensemble(const Protocol& protocol, const Skin& skin, const Grid& grid,
                  const Model& model = standard_model(), const SimulateOptions& options = member_options(),
                  const EnsembleOptions& asked = {});

// The first less the second, member by member: of two ensembles over the same draws and times, with values kept.
// Throws Misuse for others.
Ensemble compare(const Ensemble& first, const Ensemble& second);

}  // namespace skinheal
