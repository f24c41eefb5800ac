#include "program/emitter.hpp"

#include <algorithm>
#include <map>

#include "program/elimination.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

// A statement's right-hand side; {0}, {1}, {2} stand for the operands.
const char* expression_of(Opcode opcode) {
  switch (opcode) {
    case Opcode::add: return "{0} + {1}";
    case Opcode::subtract: return "{0} - {1}";
    case Opcode::multiply: return "{0} * {1}";
    case Opcode::multiply3: return "{0} * {1} * {2}";
    case Opcode::negate: return "-{0}";
    case Opcode::reciprocal: return "1.0 / {0}";
    case Opcode::multiply_add: return "{2} + {0} * {1}";
    case Opcode::multiply_subtract: return "{2} - {0} * {1}";
    case Opcode::exponential: return "exponential({0})";
    case Opcode::exponential_minus_one: return "exponential_minus_one({0})";
    case Opcode::logarithm: return "logarithm({0})";
    case Opcode::square_root: return "square_root({0})";
    case Opcode::positive_part: return "positive_part({0})";
    case Opcode::step: return "step({0})";
    case Opcode::power: return "raised({0}, {1})";
    case Opcode::minimum: return "minimum({0}, {1})";
    case Opcode::maximum: return "maximum({0}, {1})";
    case Opcode::choice: return "choice({0}, {1}, {2})";
  }
  return "";
}

std::string filled(std::string text, const std::vector<std::string>& operands) {
  for (std::size_t i = 0; i < operands.size(); ++i) {
    const std::string mark{'{', static_cast<char>('0' + i), '}'};
    text.replace(text.find(mark), mark.size(), operands[i]);
  }
  return text;
}

// Names of registers inside one function: what it computes is a local, states and time come from outside.
class Names {
 public:
  Names(const RegisterLayout& layout, const std::vector<Instruction>& instructions) : layout_(layout) {
    for (const auto& one : instructions) locals_.emplace(one.out, formatted("v{}", locals_.size()));
  }

  std::string operator()(std::uint32_t slot) const {
    if (const auto local = locals_.find(slot); local != locals_.end()) return local->second;
    if (slot == layout_.time()) return "t[0]";
    const auto state = slot - layout_.species(0);
    return state < layout_.species_count ? formatted("x[{}]", state) : formatted("r[{}]", slot);
  }

 private:
  const RegisterLayout& layout_;
  std::map<std::uint32_t, std::string> locals_;
};

class Emitter {
 public:
  explicit Emitter(const Lowered& code) : code_(code), elimination_(code.pattern(Function::linear)),
                                          view_(elimination_.view()) {}

  std::string text() {
    line("// Written by tools/emit_cascade.cpp from the instructions of the model; do not change it by hand.");
    line("");
    line(formatted("constexpr std::uint64_t identity = 0x{:016x}ULL;", identity_of(code_)));
    parameters();
    function("derivative", code_[Function::derivative]);
    function("linear", code_[Function::linear]);
    function("observables", code_[Function::observables]);
    decomposition();
    solution();
    return std::move(text_);
  }

 private:
  void line(const std::string& text) { text_ += text + '\n'; }

  void begin(const std::string& head) {
    line("");
    line("template <class T>");
    line(formatted("inline void {} {{", head));
  }

  std::string value(const Instruction& instruction, const Names& name) const {
    std::vector<std::string> operands;
    for (const auto operand : operands_of(instruction)) operands.push_back(name(operand));
    return filled(expression_of(instruction.opcode), operands);
  }

  // What follows from parameters stays in the registers, where the other functions read it.
  void parameters() {
    begin("parameters(T* __restrict r)");
    const Names name(code_.layout, {});
    for (const auto& one : code_.parameters) line(formatted("  r[{}] = {};", one.out, value(one, name)));
    line("}");
  }

  void function(const char* title, const Straight& function) {
    begin(formatted("{}([[maybe_unused]] const T* __restrict r, [[maybe_unused]] const T* __restrict t,\n"
                    "            [[maybe_unused]] const T* __restrict x, T* __restrict out)",
                    title));
    const Names name(code_.layout, function.instructions);
    for (const auto& one : function.instructions) {
      line(formatted("  const T {} = {};", name(one.out), value(one, name)));
    }
    for (std::size_t i = 0; i < function.outputs.size(); ++i) {
      line(formatted("  out[{}] = {};", i, name(function.outputs[i])));
    }
    line("}");
  }

  // Row by row; the pivots of a row in the order of the levels, see elimination.hpp.
  void decomposition() {
    begin("factorise(const T* __restrict j, const T& d, T* __restrict f, T* __restrict check)");
    line("  T sum = T{};");
    for (std::uint32_t row = 0; row < view_.size; ++row) {
      gather(row);
      eliminate(row);
    }
    line("  *check = sum;");
    line("}");
  }

  void gather(std::uint32_t row) {
    std::map<std::uint32_t, std::string> from;
    for (std::uint32_t i = 0; i < view_.source_count; ++i) {
      if (view_.targets[i] >= view_.starts[row] && view_.targets[i] < view_.starts[row + 1]) {
        from[view_.targets[i]] = formatted(" - j[{}]", view_.sources[i]);
      }
    }
    for (auto p = view_.starts[row]; p < view_.starts[row + 1]; ++p) {
      const char* first = p == view_.diagonal[row] ? "d" : "T{}";
      line(formatted("  T w{} = {}{};", p, first, from[p]));
    }
  }

  void eliminate(std::uint32_t row) {
    const std::vector<std::uint32_t> lower(view_.columns + view_.starts[row], view_.columns + view_.diagonal[row]);
    for (const auto pivot : elimination_.by_level(lower)) {
      const auto multiplier = elimination_.entry(row, pivot);
      line(formatted("  w{0} = w{0} * i{1};", multiplier, pivot));
      for (auto q = view_.diagonal[pivot] + 1; q < view_.starts[pivot + 1]; ++q) {
        line(formatted("  w{0} = w{0} - w{1} * w{2};", elimination_.entry(row, view_.columns[q]), multiplier, q));
      }
    }
    for (auto p = view_.starts[row]; p < view_.starts[row + 1]; ++p) line(formatted("  f[{0}] = w{0};", p));
    line(formatted("  const T i{} = f[{}] = 1.0 / w{};", row, view_.entry_count + row, view_.diagonal[row]));
    line(formatted("  sum = sum + (0.0 * w{} + 0.0 * i{});", view_.diagonal[row], row));
  }

  void solution() {
    begin("solve(const T* __restrict f, T* __restrict v)");
    for (const auto row : by_dependence(false)) {
      line(formatted("  T x{} = v[{}]{};", row, view_.order[row], taken(view_.starts[row], view_.diagonal[row])));
    }
    for (const auto row : by_dependence(true)) {
      const auto rest = taken(view_.diagonal[row] + 1, view_.starts[row + 1]);
      line(formatted("  x{0} = v[{1}] = (x{0}{2}) * f[{3}];", row, view_.order[row], rest, view_.entry_count + row));
    }
    line("}");
  }

  // Rows of a triangle, those first that wait for fewest others: a processor works on neighbours side by side, and
  // what a row computes does not depend on when it does so.
  std::vector<std::uint32_t> by_dependence(bool upper) const {
    std::vector<std::uint32_t> rows(view_.size), level(view_.size, 0);
    for (std::uint32_t i = 0; i < view_.size; ++i) {
      const auto row = rows[i] = upper ? view_.size - 1 - i : i;
      const auto first = upper ? view_.diagonal[row] + 1 : view_.starts[row];
      const auto last = upper ? view_.starts[row + 1] : view_.diagonal[row];
      for (auto p = first; p < last; ++p) level[row] = std::max(level[row], level[view_.columns[p]] + 1);
    }
    std::stable_sort(rows.begin(), rows.end(), [&](auto a, auto b) { return level[a] < level[b]; });
    return rows;
  }

  std::string taken(std::uint32_t from, std::uint32_t to) const {
    std::string text;
    for (auto p = from; p < to; ++p) text += formatted(" - f[{}] * x{}", p, view_.columns[p]);
    return text;
  }

  const Lowered& code_;
  Elimination elimination_;
  EliminationView view_;
  std::string text_;
};

}  // namespace

std::string emitted(Graph& graph, const ProgramShape& shape, const std::vector<FunctionNodes>& functions) {
  const auto code = lowered(graph, shape, functions);
  return Emitter(code).text();
}

}  // namespace skinheal
