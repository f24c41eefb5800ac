// The loops over directions that every tangent tape can run on.
#include "program/tangent_kernels.hpp"

#include "program/lanes/lanes.hpp"
#include "program/of_each_set.hpp"

namespace skinheal {
namespace {

using Code = const std::uint32_t*;

// What one operation reads: tangents, then weights.
template <class T, std::size_t tangent_count>
struct Operands {
  Code code;
  const double* weights;
  const T* tangents;

  const T& t(std::size_t i) const { return tangents[code[1 + i]]; }
  double w(std::size_t i) const { return weights[code[1 + tangent_count + i]]; }
};

// `count` operations of one kind.
template <class T, std::size_t tangent_count, std::size_t weight_count, class Body>
inline Code loop(Code code, std::uint32_t count, const double* weights, T* tangents, Body body) {
  for (; count > 0; --count, code += 1 + tangent_count + weight_count) {
    tangents[code[0]] = body(Operands<T, tangent_count>{code, weights, tangents});
  }
  return code;
}

// Neither where the weight is no number.
template <class T>
inline T chosen(double weight, const T& above, const T& otherwise) {
  return weight > 0.0 ? above : weight <= 0.0 ? otherwise : T(weight);
}

template <class T>
inline Code run_of(TangentKind kind, Code code, std::uint32_t n, const double* w, T* t) {
  using Single = const Operands<T, 1>&;
  using Pair = const Operands<T, 2>&;
  using Triple = const Operands<T, 3>&;
  switch (kind) {
    case TangentKind::negate: return loop<T, 1, 0>(code, n, w, t, [](Single o) -> T { return -o.t(0); });
    case TangentKind::add: return loop<T, 2, 0>(code, n, w, t, [](Pair o) -> T { return o.t(0) + o.t(1); });
    case TangentKind::subtract: return loop<T, 2, 0>(code, n, w, t, [](Pair o) -> T { return o.t(0) - o.t(1); });
    case TangentKind::scale: return loop<T, 1, 1>(code, n, w, t, [](Single o) -> T { return o.w(0) * o.t(0); });
    case TangentKind::scale_two:
      return loop<T, 2, 2>(code, n, w, t, [](Pair o) -> T { return o.w(0) * o.t(0) + o.w(1) * o.t(1); });
    case TangentKind::scale_three:
      return loop<T, 3, 3>(code, n, w, t, [](Triple o) -> T {
        return o.w(0) * o.t(0) + o.w(1) * o.t(1) + o.w(2) * o.t(2);
      });
    case TangentKind::add_scaled:
      return loop<T, 2, 1>(code, n, w, t, [](Pair o) -> T { return o.t(0) + o.w(0) * o.t(1); });
    case TangentKind::subtract_scaled:
      return loop<T, 2, 1>(code, n, w, t, [](Pair o) -> T { return o.t(0) - o.w(0) * o.t(1); });
    case TangentKind::add_scaled_two:
      return loop<T, 3, 2>(code, n, w, t, [](Triple o) -> T {
        return o.t(0) + (o.w(0) * o.t(1) + o.w(1) * o.t(2));
      });
    case TangentKind::subtract_scaled_two:
      return loop<T, 3, 2>(code, n, w, t, [](Triple o) -> T {
        return o.t(0) - (o.w(0) * o.t(1) + o.w(1) * o.t(2));
      });
    case TangentKind::choose:
      return loop<T, 2, 1>(code, n, w, t, [](Pair o) -> T { return chosen(o.w(0), o.t(0), o.t(1)); });
  }
  return code;
}

template <class T>
void execute(Code code, Code end, const double* weights, double* tangents) {
  while (code != end) {
    code = run_of<T>(static_cast<TangentKind>(code[0]), code + 2, code[1], weights, in_lanes<T>(tangents));
  }
}

template <class T>
void gather(const std::uint32_t* slots, std::size_t count, const double* tangents, double* out) {
  for (std::size_t i = 0; i < count; ++i) in_lanes<T>(out)[i] = in_lanes<T>(tangents)[slots[i]];
}

template <class T>
constexpr TangentKernels of_width = {execute<T>, gather<T>};

}  // namespace

extern const TangentKernels SKINHEAL_OF_THE_SET(tangent_kernels_of)[4];
const TangentKernels SKINHEAL_OF_THE_SET(tangent_kernels_of)[4] = {of_width<double>, of_width<Two>, of_width<Four>,
                                                                   of_width<Eight>};

}  // namespace skinheal
