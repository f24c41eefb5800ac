// Gathering: what is asked of the members of an ensemble, taken from each as it comes to its end.
//
// Members come in any order and from any thread; what is gathered depends on neither. As long as they fit into memory,
// all values are kept and quantiles are exact; otherwise they are counted.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

#include "run/lane_runner.hpp"
#include "run/quantiles.hpp"
#include "skinheal/ensemble.hpp"

namespace skinheal {

class Gathering {
 public:
  // Columns are times, and in each the names; for what a member has one of, names alone.
  Gathering(std::size_t members, std::size_t names, std::size_t times, const EnsembleOptions& asked);

  // Bytes that keeping all values takes, and whether that is allowed.
  static double bytes(std::size_t members, std::size_t names, std::size_t times, const EnsembleOptions& asked);

  // Values of one member; null where members are counted, and a place of the caller's own serves.
  double* place(std::size_t member) noexcept;
  std::size_t values_of_a_member() const noexcept { return names_ * times_; }
  void take(std::size_t member, const MemberReadings& readings);
  // When all have come: into the result, over threads.
  void finish(const std::vector<bool>& arrived, int threads, Ensemble& result);

 private:
  // Numbers of each member, kept or counted.
  struct Sample {
    std::size_t columns = 0;
    std::unique_ptr<double[]> kept;  // members * columns; those of a member that failed are never written
    std::unique_ptr<CountedSample[]> counted;
  };

  Sample make(std::size_t columns) const;
  void put(Sample& sample, std::size_t member, const double* values) const;
  MemberValues kept_values(const std::vector<bool>& arrived);
  void put_relative(std::size_t member, const MemberReadings& readings);
  std::vector<double> quantiles(const Sample& sample, std::size_t names, const std::vector<std::size_t>& members,
                                int threads) const;

  std::size_t members_, names_, times_;
  const EnsembleOptions& asked_;
  bool exact_;
  Sample values_, relative_, peak_values_, peak_days_;
  std::mutex mutex_;
  std::vector<bool> healthy_everywhere_;  // of each name
};

}  // namespace skinheal
