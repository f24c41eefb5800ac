#include "expression/formula.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <numbers>
#include <vector>

#include "skinheal/fault.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

const std::vector<std::string> function_names = {"exp", "log",      "log10", "sqrt",   "min",
                                                 "max", "positive", "step",  "healthy"};

class Reader {
 public:
  Reader(Graph& graph, std::string_view text, const Scope& scope)
      : graph_(graph), text_(text), scope_(scope) {}

  Measured read() {
    const auto result = sum();
    skip_spaces();
    if (position_ < text_.size()) stop("an operator or the end");
    return result;
  }

 private:
  [[noreturn]] void stop(const std::string& expected) const {
    const auto got = position_ < text_.size() ? formatted("'{}'", text_[position_])
                                              : std::string("the end");
    fail(formatted("expected {} at character {}, got {}", expected, position_ + 1, got));
  }

  [[noreturn]] void fail(const std::string& message) const {
    throw Misuse(formatted("formula '{}': {}", text_, message));
  }

  void skip_spaces() {
    while (position_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[position_]))) {
      ++position_;
    }
  }

  bool take(char c) {
    skip_spaces();
    if (position_ >= text_.size() || text_[position_] != c) return false;
    ++position_;
    return true;
  }

  void require(char c) {
    if (!take(c)) stop(formatted("'{}'", c));
  }

  // A bare zero takes any unit, so that max(x, 0) can be written.
  void same_unit(const Measured& a, const Measured& b, const char* what) const {
    if (a.unit == b.unit || graph_.is_zero(a.node) || graph_.is_zero(b.node)) return;
    fail(formatted("{} of different units: [{}] and [{}]", what, a.unit.text(), b.unit.text()));
  }

  void no_unit(const Measured& a, const char* what) const {
    if (!a.unit.dimensionless()) {
      fail(formatted("{} needs a number without unit, got [{}]", what, a.unit.text()));
    }
  }

  Measured sum() {
    auto left = product();
    for (;;) {
      const bool plus = take('+');
      if (!plus && !take('-')) return left;
      const auto right = product();
      same_unit(left, right, "a sum");
      if (graph_.is_zero(left.node)) left.unit = right.unit;
      left.node = plus ? graph_.add(left.node, right.node) : graph_.subtract(left.node, right.node);
    }
  }

  Measured product() {
    auto left = signed_power();
    for (;;) {
      const bool times = take('*');
      if (!times && !take('/')) return left;
      const auto right = signed_power();
      left.node = times ? graph_.multiply(left.node, right.node)
                        : graph_.divide(left.node, right.node);
      left.unit = times ? left.unit * right.unit : left.unit / right.unit;
    }
  }

  Measured signed_power() {
    if (++depth_ > 1000) fail("signs, powers and brackets are nested too deep");
    const auto result = signed_power_inside();
    --depth_;
    return result;
  }

  Measured signed_power_inside() {
    if (take('-')) {
      const auto inner = signed_power();
      return {graph_.negative(inner.node), inner.unit};
    }
    if (take('+')) return signed_power();
    const auto base = atom();
    if (!take('^')) return base;
    const auto exponent = signed_power();
    no_unit(exponent, "an exponent");
    return raise(base, exponent);
  }

  Measured raise(const Measured& base, const Measured& exponent) {
    const auto node = graph_.real_power(base.node, exponent.node);
    if (base.unit.dimensionless()) return {node, base.unit};
    const auto& power = graph_[exponent.node];
    if (power.operation != Operation::constant || power.value != std::round(power.value) ||
        std::abs(power.value) > 64.0) {
      fail("a quantity with a unit can only be raised to a whole number up to 64");
    }
    return {node, base.unit.power(static_cast<int>(power.value))};
  }

  Measured atom() {
    skip_spaces();
    if (take('(')) {
      if (++brackets_ > 100) fail("brackets are nested more than 100 deep");
      const auto inner = sum();
      require(')');
      --brackets_;
      return inner;
    }
    if (position_ < text_.size()) {
      const auto c = static_cast<unsigned char>(text_[position_]);
      if (std::isdigit(c) || c == '.') return number();
      if (std::isalpha(c) || c == '_') return named();
    }
    stop("a number, a name or '('");
  }

  Measured number() {
    double value = 0.0;
    const auto* first = text_.data() + position_;
    const auto [last, error] = std::from_chars(first, text_.data() + text_.size(), value);
    if (error != std::errc{} || !std::isfinite(value)) stop("a finite number");
    position_ += static_cast<std::size_t>(last - first);
    return {graph_.constant(value), Unit{}};
  }

  std::string word() {
    skip_spaces();
    const auto start = position_;
    while (position_ < text_.size()) {
      const auto c = static_cast<unsigned char>(text_[position_]);
      if (!std::isalnum(c) && c != '_' && c != '.') break;
      ++position_;
    }
    return std::string(text_.substr(start, position_ - start));
  }

  Measured named() {
    const auto name = word();
    if (take('(')) return call(name);
    if (name == "pi") return {graph_.constant(std::numbers::pi), Unit{}};
    if (name == "time") return {graph_.time(), Unit::parse("d")};
    return scope_.name(name);
  }

  Measured call(const std::string& function) {
    if (function == "healthy") {
      const auto name = word();
      require(')');
      return scope_.healthy(name);
    }
    if (++brackets_ > 100) fail("calls are nested more than 100 deep");
    std::vector<Measured> arguments{sum()};
    while (take(',')) arguments.push_back(sum());
    require(')');
    --brackets_;
    return apply(function, arguments);
  }

  void count(const std::string& function, const std::vector<Measured>& arguments,
             std::size_t needed) const {
    if (arguments.size() != needed) {
      fail(formatted("{} takes {} argument{}, got {}", function, needed, needed == 1 ? "" : "s",
                       arguments.size()));
    }
  }

  Measured apply(const std::string& function, const std::vector<Measured>& arguments) {
    if (function == "min" || function == "max") {
      count(function, arguments, 2);
      return extreme(arguments[0], arguments[1], function == "max");
    }
    if (std::find(function_names.begin(), function_names.end(), function) ==
        function_names.end()) {
      throw Misuse(formatted("formula '{}': {}", text_,
                               unknown_name("function", function, function_names)));
    }
    count(function, arguments, 1);
    const auto& x = arguments.front();
    if (function == "sqrt") return {graph_.square_root(x.node), x.unit.root()};
    if (function == "positive") return {graph_.positive_part(x.node), x.unit};
    if (function == "step") return {graph_.step(x.node), Unit{}};
    no_unit(x, function.c_str());
    if (function == "exp") return {graph_.exponential(x.node), Unit{}};
    const auto log = graph_.logarithm(x.node);
    if (function == "log") return {log, Unit{}};
    return {graph_.multiply(graph_.constant(1.0 / std::numbers::ln10), log), Unit{}};
  }

  // max(a, b) = a + positive(b - a); min(a, b) = a - positive(a - b)
  Measured extreme(const Measured& a, const Measured& b, bool largest) {
    same_unit(a, b, largest ? "max" : "min");
    const auto unit = graph_.is_zero(a.node) ? b.unit : a.unit;
    const auto gap = largest ? graph_.subtract(b.node, a.node) : graph_.subtract(a.node, b.node);
    const auto excess = graph_.positive_part(gap);
    return {largest ? graph_.add(a.node, excess) : graph_.subtract(a.node, excess), unit};
  }

  Graph& graph_;
  std::string_view text_;
  const Scope& scope_;
  std::size_t position_ = 0;
  int depth_ = 0;
  int brackets_ = 0;
};

}  // namespace

Measured read_formula(Graph& graph, std::string_view text, const Scope& scope) {
  return Reader(graph, text, scope).read();
}

}  // namespace skinheal
