#include "expression/formula.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <utility>
#include <vector>

#include "skinheal/fault.hpp"
#include "words/format.hpp"
#include "words/on_exit.hpp"
#include "words/utf8.hpp"

namespace skinheal {
namespace {

constexpr std::size_t longest_formula = 20'000;
constexpr std::size_t shown_length = 80;

const std::vector<std::string> function_names = {"exp", "log",      "log10", "sqrt",   "min",
                                                 "max", "positive", "step",  "healthy"};

// What was meant by signs that look like arithmetic.
std::string_view meant_by(std::string_view character) {
  constexpr std::pair<std::string_view, std::string_view> meanings[] = {
      {"\u00D7", "*"}, {"\u00B7", "*"},  {"\u22C5", "*"},  {"\u2212", "-"}, {"\u2013", "-"},
      {"\u00F7", "/"}, {"\u00B2", "^2"}, {"\u00B3", "^3"}, {"*", "^"}};
  for (const auto& [sign, meaning] : meanings) {
    if (sign == character) return meaning;
  }
  return {};
}

// Signs, powers and brackets within one another, over all formulas that read one another. Reading goes down by
// recursion, and a stack of a few megabytes must hold it also in a build that watches every access.
constexpr int deepest_nesting = 500;

class Reader {
 public:
  Reader(Graph& graph, std::string_view text, const Scope& scope)
      : graph_(graph), text_(text), scope_(scope) {}

  Measured read() {
    if (text_.size() > longest_formula) {
      fail(formatted("it has {} characters; at most {} are read: name its parts as observables",
                     text_.size(), longest_formula));
    }
    const auto result = sum();
    skip_spaces();
    if (position_ < text_.size()) stop("an operator or the end");
    if (graph_[result.node].depth > deepest_node) {
      fail(formatted("with what it reads it is nested {} deep; at most {} are computed",
                     graph_[result.node].depth, deepest_node));
    }
    return result;
  }

 private:
  [[noreturn]] void stop(const std::string& expected) const {
    const auto place = characters_in(text_.substr(0, position_)) + 1;
    const auto character = first_character(text_.substr(position_));
    const auto got =
        character.empty() ? "the end" : formatted("'{}'", shown_utf8(character, shown_length));
    const auto meant = meant_by(character);
    const auto advice = meant.empty() ? "" : formatted("; did you mean '{}'?", meant);
    fail(formatted("expected {} at character {}, got {}{}", expected, place, got, advice));
  }

  [[noreturn]] void fail(const std::string& message) const {
    throw Misuse(formatted("formula '{}': {}", shown_utf8(text_, shown_length), message));
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
  Unit common_unit(const Measured& a, const Measured& b, const char* what) const {
    if (graph_.is_zero(a.node)) return b.unit;
    if (a.unit == b.unit || graph_.is_zero(b.node)) return a.unit;
    fail(formatted("{} of different units: [{}] and [{}]", what, a.unit.text(), b.unit.text()));
  }

  void no_unit(const Measured& a, const char* what) const {
    if (!a.unit.dimensionless()) {
      fail(formatted("{} needs a number without unit, got [{}]", what, a.unit.text()));
    }
  }

  using Join = NodeId (Graph::*)(std::vector<NodeId>);

  // The first terms or factors are joined one by one, so that formulas that begin alike share nodes; the rest is
  // gathered and joined once, since a step for each would copy all that stand before it.
  class Parts {
   public:
    Parts(Graph& graph, Join join, NodeId first) : graph_(graph), join_(join), parts_{first} {}
    void add(NodeId next) {
      parts_.push_back(next);
      if (++count_ <= joined_singly) parts_ = {joined()};
    }
    NodeId joined() const { return parts_.size() == 1 ? parts_.front() : (graph_.*join_)(parts_); }

   private:
    static constexpr int joined_singly = 32;
    Graph& graph_;
    Join join_;
    std::vector<NodeId> parts_;
    int count_ = 0;
  };

  Measured sum() {
    auto first = product();
    Parts terms(graph_, &Graph::sum, first.node);
    for (;;) {
      const bool plus = take('+');
      if (!plus && !take('-')) return {terms.joined(), first.unit};
      const auto right = product();
      first.unit = common_unit(first, right, "a sum");
      if (graph_.is_zero(first.node)) first.node = right.node;
      terms.add(plus ? right.node : graph_.negative(right.node));
    }
  }

  Measured product() {
    const auto first = signed_power();
    auto unit = first.unit;
    Parts factors(graph_, &Graph::product, first.node);
    for (;;) {
      const bool times = take('*');
      if (!times && !take('/')) break;
      const auto right = signed_power();
      factors.add(times ? right.node : graph_.power(right.node, -1));
      unit = times ? unit * right.unit : unit / right.unit;
    }
    const auto node = factors.joined();
    check_power(node);
    return {node, unit};
  }

  // Equal factors come together, and so do powers of powers.
  void check_power(NodeId id) const {
    const int reached = largest_power(graph_, id);
    if (reached <= highest_power) return;
    fail(formatted("its factors multiply to a power of {}; at most {} is allowed", reached, highest_power));
  }

  Measured signed_power() {
    auto& nesting = scope_.nesting == nullptr ? nesting_ : *scope_.nesting;
    if (nesting >= deepest_nesting) fail("signs, powers and brackets are nested too deep");
    ++nesting;
    const OnExit leave([&nesting] { --nesting; });
    return signed_power_inside();
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
    check_power(node);
    check_exponent(base.node, exponent.node);
    if (base.unit.dimensionless()) return {node, base.unit};
    const auto& power = graph_[exponent.node];
    if (power.operation != Operation::constant || power.value != std::round(power.value) ||
        std::abs(power.value) > highest_power) {
      fail(formatted("a quantity with a unit can only be raised to a whole number up to {}", highest_power));
    }
    return {node, base.unit.power(static_cast<int>(power.value))};
  }

  // One rule for x^100 and for (x^10)^10.
  void check_exponent(NodeId base, NodeId exponent) const {
    const auto& power = graph_[exponent];
    const bool whole = power.operation == Operation::constant && power.value == std::round(power.value);
    if (!whole || std::abs(power.value) <= highest_power || graph_.is_constant(base)) return;
    fail(formatted("a power of {:g}; at most {} is allowed", power.value, highest_power));
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
    if (error == std::errc::result_out_of_range) stop(out_of_range({first, last}));
    if (error != std::errc{} || !std::isfinite(value)) stop("a finite number");
    position_ += static_cast<std::size_t>(last - first);
    return {graph_.constant(value), Unit{}};
  }

  // Says on which side; the digits alone do not.
  static std::string out_of_range(const std::string& digits) {
    if (std::abs(std::strtod(digits.c_str(), nullptr)) > 1.0) return "a finite number";
    return "0 or a number that is further from it (1e-300 is, " + shown_utf8(digits, 20) + " is not)";
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
      fail(unknown_name("function", function, function_names));
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

  Measured extreme(const Measured& a, const Measured& b, bool largest) {
    const auto unit = common_unit(a, b, largest ? "max" : "min");
    return {largest ? graph_.maximum(a.node, b.node) : graph_.minimum(a.node, b.node), unit};
  }

  Graph& graph_;
  std::string_view text_;
  const Scope& scope_;
  std::size_t position_ = 0;
  int nesting_ = 0;
  int brackets_ = 0;
};

}  // namespace

const std::vector<std::string>& formula_words() {
  static const auto words = [] {
    auto all = function_names;
    all.insert(all.end(), {"pi", "time"});
    return all;
  }();
  return words;
}

Measured read_formula(Graph& graph, std::string_view text, const Scope& scope) {
  return Reader(graph, text, scope).read();
}

}  // namespace skinheal
