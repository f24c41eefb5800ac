// Expressions as plain text, with as few brackets as are needed.

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <vector>

#include "expression/graph.hpp"
#include "expression/walk.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

enum Strength { weak, additive, multiplicative, tight };

struct Text {
  std::string text;
  Strength strength;
};

std::string bracketed(const Text& text, Strength needed) {
  return text.strength >= needed ? text.text : "(" + text.text + ")";
}

class Printer {
 public:
  Printer(const Graph& graph, const SymbolNames& names) : graph_(graph), names_(names) {}

  Text print(NodeId id) const {
    const auto& node = graph_[id];
    const auto call = [&](const char* name) -> Text {
      std::string inside;
      for (const auto argument : node.arguments) {
        inside += (inside.empty() ? "" : ", ") + print(argument).text;
      }
      return {formatted("{}({})", name, inside), tight};
    };
    switch (node.operation) {
      case Operation::constant:
        return {formatted("{}", node.value), node.value < 0.0 ? weak : tight};
      case Operation::time: return {"time", tight};
      case Operation::species: return {names_.species[node.index], tight};
      case Operation::parameter: return {names_.parameters[node.index], tight};
      case Operation::baseline: return {names_.parameters[node.index], tight};
      case Operation::dose: return {formatted("dose_{}", node.index), tight};
      case Operation::sum: return sum(node);
      case Operation::product: return product(node);
      case Operation::power: return power(node);
      case Operation::real_power:
        return {bracketed(print(node.arguments[0]), tight) + "^" +
                    bracketed(print(node.arguments[1]), tight),
                multiplicative};
      case Operation::exponential: return call("exp");
      case Operation::exponential_minus_one: return call("expm1");
      case Operation::logarithm: return call("log");
      case Operation::square_root: return call("sqrt");
      case Operation::positive_part: return call("positive");
      case Operation::step: return call("step");
      case Operation::minimum: return call("min");
      case Operation::maximum: return call("max");
      case Operation::choice: return call("choice");
    }
    return {"?", tight};
  }

 private:
  Text power(const Node& node) const {
    const auto base = bracketed(print(node.arguments.front()), tight);
    if (node.exponent < 0) {
      const auto below = node.exponent == -1 ? base : formatted("{}^{}", base, -node.exponent);
      return {"1 / " + below, multiplicative};
    }
    return {formatted("{}^{}", base, node.exponent), multiplicative};
  }

  Text sum(const Node& node) const {
    std::string text;
    for (const auto term : node.arguments) {
      const auto printed = bracketed(print(term), additive);
      if (text.empty()) {
        text = printed;
      } else if (printed.front() == '-') {
        text += " - " + printed.substr(1);
      } else {
        text += " + " + printed;
      }
    }
    return {text, weak};
  }

  // Numbers first, then parameters, then species, then the rest, as people write a rate.
  std::vector<NodeId> in_reading_order(std::vector<NodeId> factors) const {
    const auto rank = [&](NodeId id) {
      switch (graph_[id].operation) {
        case Operation::constant: return 0;
        case Operation::parameter:
        case Operation::baseline: return 1;
        case Operation::species: return 2;
        default: return 3;
      }
    };
    std::stable_sort(factors.begin(), factors.end(),
                     [&](NodeId a, NodeId b) { return rank(a) < rank(b); });
    return factors;
  }

  Text product(const Node& node) const {
    std::string sign, above, below;
    int below_count = 0;
    const auto join = [](std::string& side, const std::string& factor) {
      side += (side.empty() ? "" : " * ") + factor;
    };
    for (const auto factor : in_reading_order(node.arguments)) {
      const auto& inner = graph_[factor];
      if (inner.operation == Operation::constant && inner.value == -1.0) {
        sign = "-";
      } else if (inner.operation == Operation::constant && inner.value < 0.0) {
        sign = "-";
        join(above, formatted("{}", -inner.value));
      } else if (inner.operation == Operation::power && inner.exponent < 0) {
        const auto base = bracketed(print(inner.arguments.front()), tight);
        join(below, inner.exponent == -1 ? base : formatted("{}^{}", base, -inner.exponent));
        ++below_count;
      } else {
        join(above, bracketed(print(factor), multiplicative));
      }
    }
    if (above.empty()) above = "1";
    if (below.empty()) return {sign + above, sign.empty() ? multiplicative : additive};
    if (below_count > 1) below = "(" + below + ")";
    return {sign + above + " / " + below, sign.empty() ? multiplicative : additive};
  }

  const Graph& graph_;
  const SymbolNames& names_;
};

// Shared parts are written out as often as they are read, so a small graph can be an endless text.
constexpr double longest_print = 20'000.0;

double symbols_in(const Graph& graph, NodeId id) {
  std::unordered_map<NodeId, double> count;
  for (const auto inner : nodes_below(graph, {id})) {
    double total = 1.0;
    for (const auto argument : graph[inner].arguments) total += count.at(argument);
    count.emplace(inner, total);
  }
  return count.at(id);
}

Text printed(const Graph& graph, NodeId id, const SymbolNames& names) {
  const double size = symbols_in(graph, id);
  if (size > longest_print) return {formatted("(a formula of {:.4g} symbols, too long to print)", size), tight};
  return Printer(graph, names).print(id);
}

}  // namespace

std::string print(const Graph& graph, NodeId id, const SymbolNames& names) {
  return printed(graph, id, names).text;
}

std::string print_term(const Graph& graph, NodeId id, const SymbolNames& names, double factor) {
  auto term = printed(graph, id, names);
  const bool leads_with_sign = term.strength == additive || graph.is_constant(id);
  if (leads_with_sign && term.text.front() == '-') {
    term = {term.text.substr(1), multiplicative};
    factor = -factor;
  }
  const auto body = bracketed(term, multiplicative);
  const auto size = std::abs(factor);
  return (factor < 0.0 ? "- " : "+ ") + (size == 1.0 ? body : formatted("{:.4g} * {}", size, body));
}

}  // namespace skinheal
