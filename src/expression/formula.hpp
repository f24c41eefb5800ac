// Formulas as users type them, read into the graph with their units checked on the way.
//
// Grammar: sums, products, unary minus, powers (^, right to left), brackets, calls. Names are
// words of letters, digits, underscores and dots. See model_builder.hpp for the functions.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "expression/graph.hpp"
#include "skinheal/unit.hpp"

namespace skinheal {

struct Measured {
  NodeId node;
  Unit unit;
};

// Gives a meaning to the names in a formula; throws Misuse for a name that it does not know.
struct Scope {
  std::function<Measured(const std::string& name)> name;
  // The value of a name in healthy skin.
  std::function<Measured(const std::string& name)> healthy;
};

// Throws Misuse that says at which character the formula stops making sense.
Measured read_formula(Graph& graph, std::string_view text, const Scope& scope);

}  // namespace skinheal
