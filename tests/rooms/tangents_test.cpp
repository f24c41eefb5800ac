// Derivatives along directions: of a program against derivatives by rule, of one step against differences.
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "ledger/model_data.hpp"
#include "numbers/draws.hpp"
#include "program/tangent_frame.hpp"
#include "run/numeric_derivative.hpp"
#include "skinheal/skinheal.hpp"
#include "solvers/tangent_rodas5p.hpp"

using namespace skinheal;

namespace {

using Numbers = std::vector<double>;

Numbers drawn_around(const Numbers& values, std::uint64_t part, double spread) {
  Numbers result;
  for (std::size_t i = 0; i < values.size(); ++i) {
    result.push_back(values[i] * (1.0 + spread * (uniform(scrambled(part) + i) - 0.5)));
  }
  return result;
}

Numbers direction_of(std::size_t size, std::uint64_t part) {
  Numbers result;
  for (std::size_t i = 0; i < size; ++i) result.push_back(uniform(scrambled(77 + part) + i) - 0.5);
  return result;
}

// A place away from health and a direction in which everything moves.
struct Place {
  double day = 1.25;
  Numbers state, doses, baseline, now;
  Numbers state_moves, dose_moves, baseline_moves, now_moves;

  explicit Place(const Model& model) {
    const auto& data = *model.data();
    baseline = drawn_around(data.parameter_values(), 1, 0.2);
    now = drawn_around(baseline, 2, 0.2);
    state = drawn_around(Numbers(data.species.size(), 0.5), 3, 0.8);
    doses = drawn_around(Numbers(data.doses.size(), 0.3), 4, 0.5);
    state_moves = direction_of(state.size(), 1);
    dose_moves = direction_of(doses.size(), 2);
    baseline_moves = direction_of(baseline.size(), 3);
    now_moves = direction_of(now.size(), 4);
  }
};

Numbers in_lane(const Numbers& values, std::size_t width, std::size_t lane) {
  Numbers all(values.size() * width, 0.0);
  for (std::size_t i = 0; i < values.size(); ++i) all[i * width + lane] = values[i];
  return all;
}

// What the matrix of derivatives by rule makes of a direction, added to `out`.
void add_by_rule(const Model::Data& data, const std::shared_ptr<const Program>& program, Function matrix,
                 const Place& place, const Numbers& direction, Numbers& out) {
  const auto frame = program->frame();
  frame->set_baseline(place.baseline.data());
  frame->set_parameters(place.now.data());
  Numbers entries(program->size(matrix));
  frame->compute(matrix, {&place.day, place.state.data(), place.doses.data()}, entries.data());
  const double* first = entries.data() + (matrix == Function::linear ? data.species.size() : 0);
  const auto& pattern = program->pattern(matrix);
  for (std::size_t row = 0; row + 1 < pattern.row_starts.size(); ++row) {
    for (auto e = pattern.row_starts[row]; e < pattern.row_starts[row + 1]; ++e) {
      out[row] += first[e] * direction[pattern.columns[e]];
    }
  }
}

Numbers pushed(const Model::Data& data, Function function, const Place& place, std::size_t width,
               std::size_t lane) {
  const auto frame = data.program->tangent_frame(2, width);
  frame->set_baseline(place.baseline.data());
  frame->set_parameters(place.now.data());
  frame->push_numbers(1, in_lane(place.baseline_moves, width, lane).data(),
                      in_lane(place.now_moves, width, lane).data());
  frame->push_numbers(0, nullptr, nullptr);
  Numbers values(data.program->size(function)), tangents(values.size() * width), alone;
  frame->compute(function, {&place.day, place.state.data(), place.doses.data()}, values.data());
  const bool jump = function == Function::jump, health = function == Function::health;
  const auto state = in_lane(place.state_moves, width, lane), doses = in_lane(place.dose_moves, width, lane);
  frame->push(1, {nullptr, health ? nullptr : state.data(), jump ? doses.data() : nullptr}, tangents.data());
  for (std::size_t i = 0; i < values.size(); ++i) alone.push_back(tangents[i * width + lane]);
  return alone;
}

void check_close(const Numbers& got, const Numbers& expected) {
  REQUIRE(got.size() == expected.size());
  for (std::size_t i = 0; i < got.size(); ++i) {
    INFO("number " << i);
    CHECK(got[i] == Approx(expected[i]).epsilon(1e-10).margin(1e-12));
  }
}

}  // namespace

TEST_CASE("a program's tangents are its derivatives by rule, in every lane") {
  const auto model = standard_model();
  const auto& data = *model.data();
  const Place place(model);
  const auto derivatives = data.derivatives(), questions = data.questions();
  struct Parts {
    Function function;
    std::shared_ptr<const Program> by_state_program;
    Function by_state, by_now, by_baseline;
  };
  const Parts all[] = {
      {Function::derivative, data.program, Function::linear, Function::by_parameter, Function::by_baseline},
      {Function::observables, questions, Function::observable_by_state, Function::observable_by_parameter,
       Function::observable_by_baseline},
      {Function::jump, derivatives, Function::jump_by_state, Function::jump_by_parameter,
       Function::jump_by_baseline}};
  for (const auto& parts : all) {
    Numbers expected(data.program->size(parts.function), 0.0);
    add_by_rule(data, parts.by_state_program, parts.by_state, place, place.state_moves, expected);
    add_by_rule(data, derivatives, parts.by_now, place, place.now_moves, expected);
    add_by_rule(data, derivatives, parts.by_baseline, place, place.baseline_moves, expected);
    if (parts.function == Function::jump) {
      add_by_rule(data, derivatives, Function::jump_by_dose, place, place.dose_moves, expected);
    }
    check_close(pushed(data, parts.function, place, 1, 0), expected);
    check_close(pushed(data, parts.function, place, 4, 2), expected);
    check_close(pushed(data, parts.function, place, 8, 7), expected);
  }
}

TEST_CASE("the tangents of health are its derivatives by rule") {
  const auto model = standard_model();
  const auto& data = *model.data();
  Place place(model);
  place.baseline = data.parameter_values();
  Numbers expected(data.species.size(), 0.0);
  add_by_rule(data, data.derivatives(), Function::health_by_baseline, place, place.baseline_moves, expected);
  check_close(pushed(data, Function::health, place, 2, 1), expected);
}

TEST_CASE("what no input of a pack moves is told, and not written") {
  const auto model = standard_model();
  const auto frame = model.data()->program->tangent_frame(1, 2);
  const auto values = model.data()->parameter_values();
  frame->set_baseline(values.data());
  frame->set_parameters(values.data());
  frame->push_numbers(0, nullptr, nullptr);
  const auto state = model.healthy_state();
  const double day = 0.0;
  Numbers slope(state.size()), tangents(2 * state.size(), -3.0);
  frame->compute(Function::derivative, {&day, state.data()}, slope.data());
  CHECK_FALSE(frame->push(0, {}, tangents.data()));
  CHECK(tangents == Numbers(2 * state.size(), -3.0));
}

TEST_CASE("tangents of every function of the formula language are those of differences") {
  const std::string formulas[] = {"exp(-x)", "1 - exp(-x)", "log(1 + x)", "sqrt(x)", "positive(x - 0.2)",
                                  "positive(0.2 - x)", "min(x, 2*x)", "max(x, 3*x - 1)", "x^3/(1 + x^2)",
                                  "(x + 1)^(-2)", "x^k", "step(x - 0.1)*x", "k*x/(half + x)"};
  for (const auto& formula : formulas) {
    ModelBuilder builder("one formula");
    builder.starts_wounded().species("x", {.kind = Kind::cell, .healthy = 0.7});
    builder.parameter("k", assumed(1.3, "1", {0.5, 2.0}, "an exponent"));
    builder.parameter("half", assumed(0.6, "1", {0.1, 1.0}, "half of the effect"));
    builder.process("x.growth").produces("x").rate_formula("(" + formula + ") * speed");
    builder.parameter("speed", assumed(1.0, "1/d", {0.5, 2.0}, "unit of a rate"));
    const auto model = builder.seal();
    const auto& program = *model.data()->program;
    const auto at = [&](double by) {
      const auto frame = program.frame();
      auto numbers = model.data()->parameter_values();
      for (auto& number : numbers) number += 0.5 * by;
      frame->set_baseline(numbers.data());
      frame->set_parameters(numbers.data());
      const double day = 0.0, x = 0.7 + by;
      double slope = 0.0;
      frame->compute(Function::derivative, {&day, &x}, &slope);
      return Numbers{slope};
    };
    const auto frame = program.tangent_frame(1, 1);
    const auto numbers = model.data()->parameter_values();
    const Numbers moves(numbers.size(), 0.5);
    frame->set_baseline(numbers.data());
    frame->set_parameters(numbers.data());
    frame->push_numbers(0, moves.data(), moves.data());
    const double day = 0.0, x = 0.7, one = 1.0;
    double slope = 0.0, tangent = 0.0;
    frame->compute(Function::derivative, {&day, &x}, &slope);
    frame->push(0, {nullptr, &one}, &tangent);
    const auto expected = numeric_derivative(at, 0.0, 0.05, at(0.0));
    INFO(formula);
    const double difference = expected.slopes.empty() ? 0.0 : expected.slopes[0].value;
    CHECK(tangent == Approx(difference).epsilon(1e-9));
  }
}

TEST_CASE("the tangent of a step is the difference of two steps, and that of its middle too") {
  const auto model = standard_model();
  const auto& program = *model.data()->program;
  const Place place(model);
  const std::size_t size = place.state.size();
  const double h = 0.02;
  const auto stepped = [&](double by, TangentFrame& frame, TangentRodas5p& step, Numbers& tangents) {
    auto moved = place;
    for (std::size_t i = 0; i < size; ++i) moved.state[i] += by * place.state_moves[i];
    for (std::size_t i = 0; i < place.now.size(); ++i) {
      moved.now[i] += by * place.now[i] * place.now_moves[i];
      moved.baseline[i] += by * place.baseline[i] * place.baseline_moves[i];
    }
    auto now = place.now_moves, baseline = place.baseline_moves;
    for (std::size_t i = 0; i < now.size(); ++i) {
      now[i] *= place.now[i];
      baseline[i] *= place.baseline[i];
    }
    frame.set_baseline(moved.baseline.data());
    frame.set_parameters(moved.now.data());
    frame.push_numbers(0, baseline.data(), now.data());
    tangents = place.state_moves;
    REQUIRE(step.take(place.day, h, moved.state.data(), tangents));
    return step.coefficients();
  };
  const auto frame = program.tangent_frame(1, 1);
  TangentRodas5p step(program, *frame);
  Numbers ignored, tangents, middle(size);
  const auto polynomial = [&](double by) { return stepped(by, *frame, step, ignored); };
  const auto expected = numeric_derivative(polynomial, 0.0, 1e-3, polynomial(0.0));
  stepped(0.0, *frame, step, tangents);
  step.draw(0, 0.5, middle.data());
  Numbers end(size, 0.0), half(size, 0.0), scale(size, 0.0);
  for (const auto& slope : expected.slopes) {
    end[slope.place % size] += slope.value;
    half[slope.place % size] += slope.value * std::pow(0.5, static_cast<double>(slope.place / size));
    scale[slope.place % size] += std::abs(slope.value);
  }
  for (std::size_t i = 0; i < size; ++i) {
    INFO(model.species()[i].name);
    CHECK(tangents[i] == Approx(end[i]).margin(1e-7 * (1.0 + scale[i])));
    CHECK(middle[i] == Approx(half[i]).margin(1e-7 * (1.0 + scale[i])));
  }
}

TEST_CASE("a numeric derivative is exact for polynomials, one-sided at an edge, and knows a corner") {
  const auto cubic = [](double x) { return Numbers{x * x * x, 2.0, 5.0 * x}; };
  const auto inside = numeric_derivative(cubic, 1.5, 0.1, cubic(1.5));
  REQUIRE(inside.slopes.size() == 2);
  CHECK(inside.slopes[0].value == Approx(6.75).epsilon(1e-12));
  CHECK(inside.slopes[1].place == 2);
  CHECK(inside.slopes[1].value == Approx(5.0).epsilon(1e-13));
  CHECK_FALSE(inside.kink);
  const auto at_edge = [&](double x) { return x < 1.5 ? throw Misuse("below") : cubic(x); };
  CHECK(numeric_derivative(at_edge, 1.5, 0.1, cubic(1.5)).slopes[0].value == Approx(6.75).epsilon(1e-9));
  const auto corner = [](double x) { return Numbers{std::max(x - 1.0, 0.0)}; };
  CHECK(numeric_derivative(corner, 1.0, 0.1, corner(1.0)).kink);
  CHECK_FALSE(numeric_derivative(corner, 1.0001, 0.1, corner(1.0001)).kink);
  CHECK(numeric_derivative(corner, 1.0001, 0.1, corner(1.0001)).slopes[0].value == Approx(1.0).epsilon(1e-9));
  const auto nowhere = [](double) -> Numbers { throw Misuse("nowhere"); };
  CHECK_THROWS_AS(numeric_derivative(nowhere, 1.0, 0.1, {0.0}), Misuse);
}
