// The standard cascade, compiled: one lane, and as many as the instruction set has.
#include "program/kernels.hpp"
#include "program/lanes/lanes.hpp"
#include "program/of_each_set.hpp"

namespace skinheal {
namespace {

#include "compiled/cascade.inc"

template <class T>
struct Compiled {
  static void parameters_of(double* r) { parameters(in_lanes<T>(r)); }
  static void derivative_at(const double* r, const double* t, const double* x, double* out) {
    derivative(in_lanes<T>(r), in_lanes<T>(t), in_lanes<T>(x), in_lanes<T>(out));
  }
  static void linear_at(const double* r, const double* t, const double* x, double* out) {
    linear(in_lanes<T>(r), in_lanes<T>(t), in_lanes<T>(x), in_lanes<T>(out));
  }
  static void observables_at(const double* r, const double* t, const double* x, double* out) {
    observables(in_lanes<T>(r), in_lanes<T>(t), in_lanes<T>(x), in_lanes<T>(out));
  }
  static void decompose(const double* j, const double* d, double* f, double* check) {
    factorise(in_lanes<T>(j), *in_lanes<T>(d), in_lanes<T>(f), in_lanes<T>(check));
  }
  static void solve_in_place(const double* f, double* v) { solve(in_lanes<T>(f), in_lanes<T>(v)); }

  static constexpr CompiledKernels kernels = {parameters_of, derivative_at, linear_at,
                                              observables_at, decompose, solve_in_place};
};

// Wider numbers than the set has would be kept in memory.
template <class T>
constexpr CompiledKernels where_it_fits() {
  if constexpr (width<T> == 1 || width<T> == SKINHEAL_LANE_COUNT) return Compiled<T>::kernels;
  return {};
}

}  // namespace

#if SKINHEAL_LANE_COUNT == 2
extern const std::uint64_t identity_of_the_cascade;
const std::uint64_t identity_of_the_cascade = identity;
#endif

extern const CompiledKernels SKINHEAL_OF_THE_SET(cascade_kernels)[4];
const CompiledKernels SKINHEAL_OF_THE_SET(cascade_kernels)[4] = {
    where_it_fits<double>(), where_it_fits<Two>(), where_it_fits<Four>(), where_it_fits<Eight>()};

}  // namespace skinheal
