// Emitted code, the interpreter, every instruction set and every lane: one and the same result, bit for bit.
#include <algorithm>
#include <bit>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "ledger/model_data.hpp"
#include "numbers/draws.hpp"
#include "program/interpreter.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

// What a test chooses is put back at its end.
class Execution {
 public:
  Execution(InstructionSet set, bool compiled) {
    use_instruction_set(set);
    use_compiled_code(compiled);
  }
  ~Execution() {
    use_instruction_set(set_before_);
    use_compiled_code(compiled_before_);
  }
  Execution(const Execution&) = delete;
  Execution& operator=(const Execution&) = delete;

 private:
  InstructionSet set_before_ = instruction_set();
  bool compiled_before_ = compiled_code_is_used();
};

using Numbers = std::vector<double>;

// Where a program is asked: as many places as there are lanes, value by value.
struct Places {
  Numbers parameters, day, state, doses, diagonal;

  // Those of lanes `first` and up; each place depends on its own number alone. Numbers about 1, or about 0 if `negative`.
  Places(const Numbers& recorded, const ProgramShape& shape, std::size_t first, std::size_t lanes, bool negative) {
    const auto fill = [&](Numbers& values, std::size_t count, std::uint64_t part, auto value) {
      for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = first; k < first + lanes; ++k) {
          values.push_back(value(i, uniform(scrambled(31 * part + k) + i)));
        }
      }
    };
    fill(parameters, recorded.size(), 1, [&](std::size_t i, double u) { return recorded[i] * (0.7 + 0.6 * u); });
    fill(day, 1, 2, [](std::size_t, double u) { return 10.0 * u; });
    fill(state, shape.species, 3, [&](std::size_t, double u) { return negative ? 1e-3 * (u - 0.5) : 2.0 * u; });
    fill(doses, shape.doses, 4, [](std::size_t, double u) { return u; });
    fill(diagonal, 1, 5, [](std::size_t, double u) { return 1.0 + 1e4 * u; });
  }
};

// Everything that a step asks of a program, one value after another, each for all lanes.
Numbers computed(const Program& program, const Places& at, std::size_t lanes) {
  const auto frame = program.frame(lanes);
  frame->set_baseline(at.parameters.data());
  frame->set_parameters(at.parameters.data());
  const ProgramInput input{at.day.data(), at.state.data(), at.doses.data()};
  Numbers all;
  const auto add = [&](const Numbers& values) { all.insert(all.end(), values.begin(), values.end()); };
  for (std::size_t i = 0; i < function_count; ++i) {
    const auto function = static_cast<Function>(i);
    Numbers out(program.size(function) * lanes);
    frame->compute(function, input, out.data());
    add(out);
    if (function != Function::linear || out.empty()) continue;
    const auto linear = program.linear_solver(lanes);
    linear->factorise(out.data() + program.shape().species * lanes, at.diagonal.data());
    Numbers solved(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(program.shape().species * lanes));
    linear->solve(solved.data());
    add(solved);
  }
  return all;
}

bool same_bits(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (std::isnan(a) && std::isnan(b));
}

// Numbers of every lane that are not those of the plainest way: one lane, interpreted, on the baseline set.
std::size_t differences(const Program& program, const Numbers& recorded, bool negative) {
  std::vector<Numbers> plain;
  for (std::size_t k = 0; k < 8; ++k) {
    const Execution way(InstructionSet::baseline, false);
    plain.push_back(computed(program, Places(recorded, program.shape(), k, 1, negative), 1));
  }
  std::size_t count = 0;
  for (const auto set : instruction_sets()) {
    for (const bool compiled : {false, true}) {
      const Execution way(set, compiled);
      for (const std::size_t lanes : {1u, 2u, 4u, 8u}) {
        const auto values = computed(program, Places(recorded, program.shape(), 0, lanes, negative), lanes);
        for (std::size_t i = 0; i < values.size(); ++i) {
          if (!same_bits(values[i], plain[i % lanes][i / lanes])) ++count;
        }
      }
    }
  }
  return count;
}

// A program of random formulas over every operation.
class RandomProgram {
 public:
  explicit RandomProgram(std::uint64_t seed) : seed_(seed) {}

  std::shared_ptr<const Program> make() {
    nodes_ = {graph_.constant(0.5), graph_.constant(-2.0), graph_.time()};
    for (std::uint32_t i = 0; i < species; ++i) nodes_.push_back(graph_.species(i));
    for (std::uint32_t i = 0; i < parameters; ++i) nodes_.push_back(graph_.parameter(i));
    for (int i = 0; i < 120; ++i) nodes_.push_back(next());
    std::vector<NodeId> slope, linear;
    for (std::size_t i = 0; i < species; ++i) slope.push_back(pick());
    linear = slope;
    SparsityPattern pattern{{0}, {}};
    for (std::uint32_t row = 0; row < species; ++row) {
      for (std::uint32_t column = 0; column < species; ++column) {
        if (row != column && uniform(++seed_) > 0.4) continue;
        pattern.columns.push_back(column);
        linear.push_back(pick());
      }
      pattern.row_starts.push_back(static_cast<std::uint32_t>(pattern.columns.size()));
    }
    for (std::size_t i = 0; i < species; ++i) linear.push_back(pick());
    return interpreted(graph_, {species, parameters, 0, 3},
                       {{Function::linear, linear, pattern},
                        {Function::derivative, slope},
                        {Function::observables, {pick(), pick(), pick()}}});
  }

  static constexpr std::size_t species = 7, parameters = 5;

 private:
  NodeId pick() { return nodes_[static_cast<std::size_t>(uniform(++seed_) * static_cast<double>(nodes_.size()))]; }

  NodeId next() {
    const auto a = pick(), b = pick(), c = pick();
    switch (static_cast<int>(uniform(++seed_) * 14.0)) {
      case 0: return graph_.sum({a, b, c});
      case 1: return graph_.subtract(a, b);
      case 2: return graph_.product({a, b, c});
      case 3: return graph_.divide(a, graph_.add(graph_.constant(1.5), graph_.multiply(b, b)));
      case 4: return graph_.power(a, 3);
      case 5: return graph_.exponential(graph_.minimum(a, graph_.constant(1.0)));
      case 6: return graph_.exponential_minus_one(graph_.minimum(b, graph_.constant(1.0)));
      case 7: return graph_.logarithm(graph_.positive_part(a));
      case 8: return graph_.square_root(graph_.multiply(a, a));
      case 9: return graph_.positive_part(graph_.subtract(a, b));
      case 10: return graph_.step(graph_.subtract(a, b));
      case 11: return graph_.real_power(graph_.positive_part(a), graph_.constant(1.3));
      case 12: return graph_.maximum(a, b);
      default: return graph_.choice(a, b, c);
    }
  }

  std::uint64_t seed_;
  Graph graph_;
  std::vector<NodeId> nodes_;
};

}  // namespace

TEST_CASE("the standard cascade is compiled, and so is every model that differs from it in numbers only") {
  CHECK(standard_model().data()->program->has_compiled_code());
  ModelBuilder builder("another name");
  write_standard_cascade(builder);
  CHECK(builder.seal().data()->program->has_compiled_code());
}

TEST_CASE("a model that differs in structure is interpreted") {
  for (const auto& entry : published_models()) {
    CHECK_FALSE(published_model(entry.name).data()->program->has_compiled_code());
  }
}

TEST_CASE("compiled or interpreted, on every instruction set and in every lane, a model gives the same bits") {
  std::vector<Model> models{standard_model()};
  for (const auto& entry : published_models()) models.push_back(published_model(entry.name));
  for (const auto& model : models) {
    INFO(model.name());
    const auto& data = *model.data();
    for (const bool negative : {false, true}) {
      CHECK(differences(*data.program, data.parameter_values(), negative) == 0);
    }
    CHECK(differences(*data.questions(), data.parameter_values(), false) == 0);
  }
}

TEST_CASE("random formulas give the same bits on every instruction set and in every lane") {
  const Numbers recorded{0.3, 1.7, -0.4, 2.2, 1.0};
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    INFO("seed " << seed);
    CHECK(differences(*RandomProgram(1000 * seed).make(), recorded, seed % 2 == 0) == 0);
  }
}

TEST_CASE("a course has the same steps and the same last state on every instruction set, compiled or not") {
  const auto protocol = Protocol().at(0, microneedling({{"depth_mm", 1.5}, {"density_per_cm2", 200}})).every(28, 2);
  const auto run = [&] { return simulate(protocol, skin("cheek", 35), times({1.0, 90.0})); };
  const auto first = run();
  for (const auto set : instruction_sets()) {
    for (const bool compiled : {false, true}) {
      const Execution way(set, compiled);
      const auto again = run();
      CHECK(again.statistics().steps == first.statistics().steps);
      CHECK(again.at(90.0) == first.at(90.0));
      CHECK(again.at(1.0) == first.at(1.0));
    }
  }
}

TEST_CASE("an instruction set that is not there is refused with those that are") {
  CHECK_THROWS_WITH(instruction_set_from("avx22"), Catch::Contains("avx2"));
  CHECK(instruction_sets().front() == InstructionSet::baseline);
  for (const auto set : {InstructionSet::baseline, InstructionSet::avx2, InstructionSet::avx512}) {
    CHECK(instruction_set_from(to_string(set)) == set);
    const auto& sets = instruction_sets();
    if (std::find(sets.begin(), sets.end(), set) != sets.end()) continue;
    WARN("this machine lacks " << to_string(set) << ": it was not tested");
    CHECK_THROWS_WITH(use_instruction_set(set), Catch::Contains("baseline"));
  }
}
