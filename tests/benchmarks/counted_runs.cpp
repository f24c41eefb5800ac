// Fixed runs whose instructions instructions.py counts: each a process of its own, which it holds against "nothing",
// where the model is made and what is done once in a process is done, as in all others.
//
//   skinheal_counted_runs nothing|empty_call|session_1e-3|session_1e-6|band
#include <functional>
#include <iostream>
#include <map>
#include <string>

#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

constexpr int calls = 10;  // of an empty call, which is small beside its process
constexpr int members = 8;

SimulateOptions with_tolerance(double rtol) {
  SimulateOptions options;
  options.solver.rtol = rtol;
  options.solver.atol = 0.01 * rtol;
  return options;
}

Protocol one_session() {
  return Protocol().at(0, treatment("microneedling", {{"depth_mm", 1.5}, {"density_per_cm2", 200.0}}));
}

double run(double horizon, double rtol) {
  return simulate(one_session(), skin("cheek", 35), times({horizon}), standard_model(), with_tolerance(rtol))
      .values("collagen", {horizon})
      .front();
}

double empty_calls() {
  double sum = 0.0;
  for (int call = 0; call < calls; ++call) sum += run(0.0, 1e-6);
  return sum;
}

double band() {
  const auto found = uncertainty(one_session(), skin("cheek", 35), days(28), standard_model(), with_tolerance(1e-4),
                                 {.members = members, .threads = 1, .names = {"collagen", "neutrophils"}});
  return found.bands.at("collagen").median.back();
}

const std::map<std::string, std::function<double()>> runs = {
    {"nothing", [] { return 0.0; }},
    {"empty_call", empty_calls},
    {"session_1e-3", [] { return run(28.0, 1e-3); }},
    {"session_1e-6", [] { return run(28.0, 1e-6); }},
    {"band", band},
};

}  // namespace

int main(int count, char** arguments) {
  const auto found = count == 2 ? runs.find(arguments[1]) : runs.end();
  if (found == runs.end()) {
    std::cerr << "usage: skinheal_counted_runs nothing|empty_call|session_1e-3|session_1e-6|band\n";
    return 1;
  }
  const double once = run(0.01, 1e-3);
  std::cout << once + found->second() << '\n';
}
