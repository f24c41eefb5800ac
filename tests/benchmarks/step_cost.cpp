// How far a step is from its limit: nanoseconds of an attempted step of the default solver beside the sum of what it
// must compute, each timed alone on a state of the run. As JSON.
//
//   skinheal_step_cost task.json
#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "skinheal/skinheal.hpp"
#include "solvers/rodas5p_tableau.hpp"

using namespace skinheal;

namespace {

constexpr double day = 3.0;        // of the state that is looked at: cells of inflammation are there
constexpr double step_day = 0.05;  // a step of usual length there
constexpr double rtol = 1e-3;

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// The least of many, in nanoseconds: what disturbs only adds.
template <class Work>
double nanoseconds(int calls, Work work) {
  double least = 1e300;
  for (int round = 0; round < 30; ++round) {
    const double before = cpu_seconds();
    for (int call = 0; call < calls; ++call) work();
    least = std::min(least, (cpu_seconds() - before) / calls);
  }
  return 1e9 * least;
}

ProtocolFile task(const char* path) {
  std::ifstream stream(path);
  if (!stream) throw std::runtime_error(std::string("cannot read ") + path);
  return read_protocol(std::string{std::istreambuf_iterator<char>(stream), {}});
}

std::vector<double> state_of(const Timeline& timeline) {
  std::vector<double> state;
  for (const auto& species : standard_model().species()) state.push_back(timeline.at(day)[species.name]);
  return state;
}

// Of each kernel its time; a step has one of linearise and factorise, and as many of the others as it has stages (the
// first stage's dx/dt comes with the Jacobian).
nlohmann::json kernels(const std::vector<double>& state) {
  const auto system = standard_model().bind();
  std::vector<double> slope(state.size()), by_time(state.size()), jacobian(system->pattern().entry_count());
  const auto linear = system->linear_solver();
  const double diagonal = 1.0 / (rodas5p::gamma * step_day);
  const double linearise = nanoseconds(
      1000, [&] { system->linearise(day, state.data(), slope.data(), jacobian.data(), by_time.data()); });
  const double factorise = nanoseconds(1000, [&] { linear->factorise(jacobian.data(), &diagonal); });
  const double rhs = nanoseconds(1000, [&] { system->rhs(day, state.data(), slope.data()); });
  auto solution = slope;
  const double solve = nanoseconds(1000, [&] {
    solution = slope;
    linear->solve(solution.data());
  });
  const auto stages = static_cast<double>(rodas5p::stages);
  return {{"linearise", linearise}, {"factorise", factorise}, {"rhs", rhs}, {"solve", solve},
          {"sum", linearise + factorise + (stages - 1) * rhs + stages * solve}};
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 2) throw std::runtime_error("usage: skinheal_step_cost PROTOCOL_FILE");
  const auto file = task(arguments[1]);
  SimulateOptions options;
  options.solver.rtol = rtol;
  options.solver.atol = 0.01 * rtol;
  const auto grid = times({file.horizon_days()});
  const auto run = [&] { return simulate(file.protocol(), file.skin(), grid, standard_model(), options); };
  const auto timeline = run();
  const auto& statistics = timeline.statistics();
  const auto attempted = static_cast<double>(statistics.steps + statistics.rejected_steps);
  auto found = kernels(state_of(timeline));
  found["steps"] = attempted;
  found["step"] = nanoseconds(3, run) / attempted;
  std::cout << found.dump() << '\n';
} catch (const std::exception& fault) {
  std::cerr << fault.what() << '\n';
  return 1;
}
