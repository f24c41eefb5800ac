// The graph of expressions: every formula of a model is a node here.
//
// Nodes are hash-consed: building the same expression twice gives the same node, so shared terms
// are shared by construction. Sums and products are n-ary, flat and sorted; constants are folded.
// The order of terms is fixed when a node is made, which fixes every last digit of its value.
//
// Folding is algebra: 0 * x is 0, x - x is 0 and x / x is 1, for any x, also where a number in its place would
// give none. An argument has always a smaller id than the node that reads it.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace skinheal {

enum class Operation : std::uint8_t {
  constant,
  time,
  species,    // a state, by index
  parameter,  // a parameter as it is now
  baseline,   // a parameter before any interval turned it
  dose,       // a number of an injury, by index: what a session does
  sum,
  product,
  power,  // integer exponent
  real_power,
  exponential,
  exponential_minus_one,  // exact where the exponential is near one
  logarithm,
  square_root,
  positive_part,  // x if above zero, else zero
  step,           // one if x is above zero, else zero
  minimum,        // the smaller of two
  maximum,        // the larger of two
  choice,         // the second if the first is above zero, else the third: what derivatives are made of
};

using NodeId = std::uint32_t;

struct Node {
  Operation operation = Operation::constant;
  double value = 0.0;       // of a constant
  std::uint32_t index = 0;  // of a species, parameter or dose
  int exponent = 0;         // of an integer power
  std::vector<NodeId> arguments = {};
  bool depends_on_state = false;  // on a species, time or dose
  std::uint32_t depth = 1;        // nodes on the longest way down, this one included

  bool operator==(const Node& other) const;
};

// Deeper nodes than this are refused where they are read: derivatives and the tape go down by recursion.
inline constexpr std::uint32_t deepest_node = 500;
// What a formula may raise something to, and what the graph itself can hold (derivatives go a little further).
inline constexpr int highest_power = 64;

class Graph {
 public:
  NodeId constant(double value);
  NodeId time();
  NodeId species(std::uint32_t index);
  NodeId parameter(std::uint32_t index);
  NodeId baseline(std::uint32_t index);
  NodeId dose(std::uint32_t index);
  NodeId sum(std::vector<NodeId> terms);
  NodeId product(std::vector<NodeId> factors);
  // Throws Misuse far beyond `highest_power`, before an int overflows.
  NodeId power(NodeId base, int exponent);
  NodeId real_power(NodeId base, NodeId exponent);
  NodeId exponential(NodeId argument);
  NodeId exponential_minus_one(NodeId argument);
  NodeId logarithm(NodeId argument);
  NodeId square_root(NodeId argument);
  NodeId positive_part(NodeId argument);
  NodeId step(NodeId argument);
  NodeId minimum(NodeId a, NodeId b);
  NodeId maximum(NodeId a, NodeId b);
  NodeId choice(NodeId condition, NodeId above, NodeId otherwise);

  NodeId add(NodeId a, NodeId b) { return sum({a, b}); }
  NodeId subtract(NodeId a, NodeId b) { return sum({a, negative(b)}); }
  NodeId multiply(NodeId a, NodeId b) { return product({a, b}); }
  NodeId divide(NodeId a, NodeId b) { return product({a, power(b, -1)}); }
  NodeId negative(NodeId a) { return product({constant(-1.0), a}); }

  const Node& operator[](NodeId id) const { return nodes_[id]; }
  std::size_t size() const noexcept { return nodes_.size(); }
  bool is_constant(NodeId id) const { return nodes_[id].operation == Operation::constant; }
  bool is_zero(NodeId id) const { return is_constant(id) && nodes_[id].value == 0.0; }

  // The same operation on other arguments.
  NodeId rebuild(NodeId id, std::vector<NodeId> arguments);

 private:
  NodeId intern(Node node);
  std::pair<double, NodeId> split_coefficient(NodeId term);
  NodeId unary(Operation operation, NodeId argument, double (*fold)(double));
  NodeId extreme(Operation operation, NodeId a, NodeId b, double (*fold)(double, double));

  std::vector<Node> nodes_;
  std::unordered_multimap<std::size_t, NodeId> known_;
};

// What stands for a species or parameter during a substitution; npos keeps it as it is.
struct Substitution {
  static constexpr NodeId keep = static_cast<NodeId>(-1);
  std::vector<NodeId> species;
  std::vector<NodeId> parameters;
};

NodeId substitute(Graph& graph, NodeId id, const Substitution& substitution);

// What a derivative is taken with respect to.
struct Variable {
  Operation operation;  // species, parameter, baseline, dose or time
  std::uint32_t index = 0;
};

// Derivatives of many expressions with respect to one variable share their common parts.
class Differentiator {
 public:
  Differentiator(Graph& graph, Variable variable) : graph_(graph), variable_(variable) {}
  NodeId operator()(NodeId id);

 private:
  NodeId derive(NodeId id);
  NodeId derive_product(const Node& node);
  NodeId derive_extreme(const Node& node);

  Graph& graph_;
  Variable variable_;
  std::unordered_map<NodeId, NodeId> known_;
};

// Where one of these passes zero, an expression has a step or kink at a moment that it tells by itself: the
// switching expressions of its step, positive, min and max that read time and parameters alone. Throws Misuse
// for one that is not linear in time, or that holds another step or kink.
std::vector<NodeId> corners_in_time(Graph& graph, const std::vector<NodeId>& expressions);

// Point that an expression is evaluated at.
struct Point {
  const double* species = nullptr;
  const double* parameters = nullptr;
  const double* baseline = nullptr;
  double time = 0.0;
  const double* doses = nullptr;
};

// The slow, plain evaluator; judges the tape, and serves where speed does not matter.
class Evaluator {
 public:
  Evaluator(const Graph& graph, Point values) : graph_(graph), values_(values) {}
  double operator()(NodeId id);

 private:
  double compute(const Node& node);

  const Graph& graph_;
  Point values_;
  std::unordered_map<NodeId, double> known_;
};

// Names for printing, by index.
struct SymbolNames {
  std::vector<std::string> species;
  std::vector<std::string> parameters;
};

// As a formula to be looked at; told by its size where it is too long for that. It does not say whether a parameter
// is meant as it is now or as it is in the baseline, and some operations (`choice`, expm1, doses) are no formula.
std::string print(const Graph& graph, NodeId id, const SymbolNames& names);
// The same times a number, as a term of a sum: "+ 2 * a * b", "- (a - b)".
std::string print_term(const Graph& graph, NodeId id, const SymbolNames& names, double factor);

// The largest size of an exponent among the factors of an expression, 1 if none is a power.
int largest_power(const Graph& graph, NodeId id);

// Indices of all species that an expression reads, rising.
std::vector<std::uint32_t> species_in(const Graph& graph, NodeId id);
// Indices of all parameters that an expression reads (now or as baseline), rising.
std::vector<std::uint32_t> parameters_in(const Graph& graph, NodeId id);

}  // namespace skinheal
