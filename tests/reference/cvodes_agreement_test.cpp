// A second opinion on the full cascade: SUNDIALS CVODES (BDF, dense, exact Jacobian).
#include <cvodes/cvodes.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "ledger/bound_model.hpp"
#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

int rhs(realtype t, N_Vector x, N_Vector dxdt, void* system) {
  static_cast<System*>(system)->rhs(t, N_VGetArrayPointer(x), N_VGetArrayPointer(dxdt));
  return 0;
}

int jacobian(realtype t, N_Vector x, N_Vector dxdt, SUNMatrix matrix, void* user, N_Vector,
             N_Vector, N_Vector) {
  auto& system = *static_cast<System*>(user);
  const auto& pattern = system.pattern();
  std::vector<double> entries(pattern.entry_count()), by_time(system.size());
  system.linearise(t, N_VGetArrayPointer(x), N_VGetArrayPointer(dxdt), entries.data(),
                   by_time.data());
  SUNMatZero(matrix);
  for (std::size_t row = 0; row < system.size(); ++row) {
    for (auto k = pattern.row_starts[row]; k < pattern.row_starts[row + 1]; ++k) {
      SM_ELEMENT_D(matrix, static_cast<sunindextype>(row),
                   static_cast<sunindextype>(pattern.columns[k])) = entries[k];
    }
  }
  return 0;
}

// Carries a state from one day to a list of later ones.
class Cvodes {
 public:
  explicit Cvodes(System& system) : system_(system) { SUNContext_Create(nullptr, &context_); }
  ~Cvodes() { SUNContext_Free(&context_); }

  std::vector<std::vector<double>> run(double from, std::vector<double> state,
                                       const std::vector<double>& days) {
    const auto size = static_cast<sunindextype>(state.size());
    N_Vector x = N_VMake_Serial(size, state.data(), context_);
    SUNMatrix matrix = SUNDenseMatrix(size, size, context_);
    SUNLinearSolver linear = SUNLinSol_Dense(x, matrix, context_);
    void* memory = CVodeCreate(CV_BDF, context_);
    CVodeInit(memory, rhs, from, x);
    CVodeSetUserData(memory, &system_);
    CVodeSStolerances(memory, 1e-11, 1e-13);
    CVodeSetMaxNumSteps(memory, 1'000'000);
    CVodeSetLinearSolver(memory, linear, matrix);
    CVodeSetJacFn(memory, jacobian);
    std::vector<std::vector<double>> states;
    for (const double day : days) {
      double reached = from;
      REQUIRE(CVode(memory, day, x, &reached, CV_NORMAL) >= 0);
      states.push_back(state);
    }
    CVodeFree(&memory);
    SUNLinSolFree(linear);
    SUNMatDestroy(matrix);
    N_VDestroy(x);
    return states;
  }

 private:
  System& system_;
  SUNContext context_ = nullptr;
};

std::vector<double> baseline(const Skin& skin, const Model& model) {
  std::vector<double> values;
  for (const auto& parameter : model.parameters()) values.push_back(parameter.quantity.value);
  for (const auto& change : skin.turns()) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (model.parameters()[i].name != change.parameter) continue;
      const bool set = change.operation == Turn::Operation::set;
      values[i] = set ? change.value : values[i] * change.value;
    }
  }
  return values;
}

double largest_error(const std::vector<std::vector<double>>& judge, const Timeline& timeline,
                     std::size_t offset) {
  double largest = 0.0;
  const auto& species = timeline.model().species();
  for (std::size_t i = 0; i < species.size(); ++i) {
    const auto& column = timeline[species[i].name];
    double peak = 1e-3;
    for (const double value : column) peak = std::max(peak, std::abs(value));
    for (std::size_t k = 0; k < judge.size(); ++k) {
      largest = std::max(largest, std::abs(judge[k][i] - column[offset + k]) / peak);
    }
  }
  return largest;
}

}  // namespace

TEST_CASE("the cascade agrees with CVODES within ten times the tolerance") {
  const auto& model = standard_model();
  const auto person = skin("cheek", 35);
  const auto session = microneedling({{"depth_mm", 1.5}});
  BoundModel system(std::shared_ptr<const Model::Data>(std::shared_ptr<void>(), &model.data()),
                    baseline(person, model));
  std::vector<double> first{0.05, 0.2, 0.5, 1.0, 2.0, 4.0, 7.0, 14.0, 21.0};
  std::vector<double> second{28.1, 28.5, 29.0, 31.0, 35.0, 60.0, 120.0, 180.0};

  Cvodes cvodes(system);
  auto state = system.healthy_state();
  system.apply(session.injury(person), state);
  auto before_second = first;
  before_second.push_back(28.0);
  auto judge = cvodes.run(0.0, state, before_second);
  state = judge.back();
  judge.pop_back();
  system.apply(session.injury(person), state);
  const auto later = cvodes.run(28.0, state, second);
  judge.insert(judge.end(), later.begin(), later.end());

  auto grid = first;
  grid.insert(grid.end(), second.begin(), second.end());
  for (const double rtol : {1e-4, 1e-6, 1e-8}) {
    SimulateOptions options;
    options.solver.rtol = rtol;
    options.solver.atol = rtol * 1e-3;
    const auto timeline = simulate(Protocol().at(0, session).every(28, 2), person, times(grid),
                                   model, options);
    INFO("rtol " << rtol);
    CHECK(largest_error(judge, timeline, 0) < 10.0 * rtol);
  }
}
