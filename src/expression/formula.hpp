// Formulas as users type them, read into the graph with their units checked on the way.
//
// Grammar: sums, products, unary minus, powers (^, right to left), brackets, calls. Names are
// words of letters, digits, underscores and dots. See model_builder.hpp for the functions. Powers, depth and
// length have limits (graph.hpp), told before the work.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

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
  // Signs and brackets that are open in formulas whose names are being read, so that formulas which read one
  // another do not nest too deep together.
  int* nesting = nullptr;
};

// The words that the language keeps for itself: functions, pi and time.
const std::vector<std::string>& formula_words();

// Throws Misuse that says at which character the formula stops making sense.
Measured read_formula(Graph& graph, std::string_view text, const Scope& scope);

}  // namespace skinheal
