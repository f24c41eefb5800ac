// The loops that every model can run on: the tape, and the sparse decomposition by levels.
#include "program/kernels.hpp"
#include "program/lanes/lanes.hpp"
#include "program/of_each_set.hpp"
#include "program/tape.hpp"

namespace skinheal {
namespace {

using Code = const std::uint32_t*;

// `count` operations of one kind: out = body(a), body(a, b) or body(a, b, c).
template <class T, int operands, class Body>
inline Code loop(Code code, std::uint32_t count, T* r, Body body) {
  for (std::uint32_t i = 0; i < count; ++i, code += operands + 1) {
    if constexpr (operands == 1) {
      r[code[0]] = body(r[code[1]]);
    } else if constexpr (operands == 2) {
      r[code[0]] = body(r[code[1]], r[code[2]]);
    } else {
      r[code[0]] = body(r[code[1]], r[code[2]], r[code[3]]);
    }
  }
  return code;
}

template <class T>
inline Code run_of(Opcode opcode, Code code, std::uint32_t n, T* r) {
  switch (opcode) {
    case Opcode::add: return loop<T, 2>(code, n, r, [](const T& a, const T& b) -> T { return a + b; });
    case Opcode::subtract: return loop<T, 2>(code, n, r, [](const T& a, const T& b) -> T { return a - b; });
    case Opcode::multiply: return loop<T, 2>(code, n, r, [](const T& a, const T& b) -> T { return a * b; });
    case Opcode::multiply3:
      return loop<T, 3>(code, n, r, [](const T& a, const T& b, const T& c) -> T { return a * b * c; });
    case Opcode::negate: return loop<T, 1>(code, n, r, [](const T& a) -> T { return -a; });
    case Opcode::reciprocal: return loop<T, 1>(code, n, r, [](const T& a) -> T { return 1.0 / a; });
    case Opcode::multiply_add:
      return loop<T, 3>(code, n, r, [](const T& a, const T& b, const T& c) -> T { return c + a * b; });
    case Opcode::multiply_subtract:
      return loop<T, 3>(code, n, r, [](const T& a, const T& b, const T& c) -> T { return c - a * b; });
    case Opcode::exponential: return loop<T, 1>(code, n, r, [](const T& a) -> T { return exponential(a); });
    case Opcode::exponential_minus_one:
      return loop<T, 1>(code, n, r, [](const T& a) -> T { return exponential_minus_one(a); });
    case Opcode::logarithm: return loop<T, 1>(code, n, r, [](const T& a) -> T { return logarithm(a); });
    case Opcode::square_root: return loop<T, 1>(code, n, r, [](const T& a) -> T { return square_root(a); });
    case Opcode::positive_part: return loop<T, 1>(code, n, r, [](const T& a) -> T { return positive_part(a); });
    case Opcode::step: return loop<T, 1>(code, n, r, [](const T& a) -> T { return step(a); });
    case Opcode::power: return loop<T, 2>(code, n, r, [](const T& a, const T& b) -> T { return raised(a, b); });
    case Opcode::minimum: return loop<T, 2>(code, n, r, [](const T& a, const T& b) -> T { return minimum(a, b); });
    case Opcode::maximum: return loop<T, 2>(code, n, r, [](const T& a, const T& b) -> T { return maximum(a, b); });
    case Opcode::choice:
      return loop<T, 3>(code, n, r, [](const T& a, const T& b, const T& c) -> T { return choice(a, b, c); });
  }
  return code;
}

template <class T>
void execute(Code code, Code end, double* registers) {
  while (code != end) code = run_of<T>(static_cast<Opcode>(code[0]), code + 2, code[1], in_lanes<T>(registers));
}

template <class T>
void factorise(const EliminationView& plan, const double* jacobian, const double* diagonal, double* factors,
               double* check) {
  T* const f = in_lanes<T>(factors);
  T* const inverse = f + plan.entry_count;
  const T* const j = in_lanes<T>(jacobian);
  for (std::uint32_t i = 0; i < plan.entry_count; ++i) f[i] = T{};
  for (std::uint32_t i = 0; i < plan.size; ++i) f[plan.diagonal[i]] = *in_lanes<T>(diagonal);
  for (std::uint32_t i = 0; i < plan.source_count; ++i) f[plan.targets[i]] = f[plan.targets[i]] - j[plan.sources[i]];
  std::uint32_t p = 0, m = 0, u = 0;
  for (std::uint32_t l = 0; l < plan.level_count; ++l) {
    const auto& level = plan.levels[l];
    for (; p < level.pivots; ++p) inverse[plan.pivots[p]] = 1.0 / f[plan.diagonal[plan.pivots[p]]];
    for (; m < level.multipliers; m += 2) {
      const auto* at = plan.multipliers + m;
      f[at[0]] = f[at[0]] * inverse[at[1]];
    }
    for (; u < level.updates; u += 3) {
      const auto* at = plan.updates + u;
      f[at[0]] = f[at[0]] - f[at[1]] * f[at[2]];
    }
  }
  // An infinite pivot has a finite inverse, so both are looked at: 0 x is 0 where x is finite.
  T sum = T{};
  for (std::uint32_t i = 0; i < plan.size; ++i) sum = sum + (0.0 * f[plan.diagonal[i]] + 0.0 * inverse[i]);
  *in_lanes<T>(check) = sum;
}

template <std::size_t count>
inline Lanes<count> operator*(const Lanes<count>& a, double b) { return b * a; }

// A factor is one for each lane, or one for all of them.
template <class T, class Factor>
void solve(const EliminationView& plan, const double* factors, double* values, double* work) {
  const Factor* const f = in_lanes<Factor>(factors);
  const Factor* const inverse = f + plan.entry_count;
  T* const v = in_lanes<T>(values);
  T* const x = in_lanes<T>(work);
  const auto take_away = [&](T rest, std::uint32_t from, std::uint32_t to) -> T {
    for (auto p = from; p < to; ++p) rest = rest - f[p] * x[plan.columns[p]];
    return rest;
  };
  for (std::uint32_t row = 0; row < plan.size; ++row) {
    x[row] = take_away(v[plan.order[row]], plan.starts[row], plan.diagonal[row]);
  }
  for (std::uint32_t row = plan.size; row-- > 0;) {
    x[row] = take_away(x[row], plan.diagonal[row] + 1, plan.starts[row + 1]) * inverse[row];
    v[plan.order[row]] = x[row];
  }
}

template <class T>
constexpr Kernels of_width = {execute<T>, factorise<T>, solve<T, T>, solve<T, double>};

}  // namespace

extern const Kernels SKINHEAL_OF_THE_SET(kernels_of)[4];
const Kernels SKINHEAL_OF_THE_SET(kernels_of)[4] = {of_width<double>, of_width<Two>, of_width<Four>,
                                                    of_width<Eight>};

}  // namespace skinheal
