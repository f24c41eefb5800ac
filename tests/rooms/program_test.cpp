// The program of a model: its functions agree with one another, alone, in lanes, and with differences.
#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "ledger/model_data.hpp"
#include "numbers/draws.hpp"
#include "program/program_system.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

std::vector<Model> all_models() {
  std::vector<Model> models{standard_model()};
  for (const auto& entry : published_models()) models.push_back(published_model(entry.name));
  return models;
}

// A place away from health, where all that can move moves.
struct Place {
  double day = 1.25;
  std::vector<double> state, doses, baseline, now;

  explicit Place(const Model& model, std::uint64_t seed = 1) {
    const auto& data = *model.data();
    const auto factor = [&](std::size_t i, std::uint64_t part) {
      return 0.8 + 0.4 * uniform(scrambled(seed) + 1000 * part + i);
    };
    baseline = data.parameter_values();
    for (std::size_t i = 0; i < baseline.size(); ++i) baseline[i] *= factor(i, 1);
    now = baseline;
    for (std::size_t i = 0; i < now.size(); ++i) now[i] *= factor(i, 2);
    for (std::size_t i = 0; i < data.species.size(); ++i) state.push_back(0.1 + 0.8 * factor(i, 3));
    for (std::size_t i = 0; i < data.doses.size(); ++i) doses.push_back(0.3 * factor(i, 4));
  }
};

std::vector<double> computed(const std::shared_ptr<const Program>& program, Function function,
                             const Place& point) {
  const auto frame = program->frame();
  frame->set_baseline(point.baseline.data());
  frame->set_parameters(point.now.data());
  std::vector<double> out(program->size(function));
  frame->compute(function, {&point.day, point.state.data(), point.doses.data()}, out.data());
  return out;
}

constexpr Function of_every_run[] = {Function::derivative, Function::linear,  Function::observables,
                                     Function::health,     Function::closures, Function::corners,
                                     Function::jump};
constexpr Function questions[] = {Function::rates, Function::amounts, Function::observable_by_state};
constexpr Function derivatives[] = {
    Function::by_parameter,  Function::by_baseline,   Function::health_by_baseline,
    Function::jump_by_state, Function::jump_by_dose,  Function::jump_by_parameter,
    Function::jump_by_baseline, Function::observable_by_parameter, Function::observable_by_baseline};

bool same_bits(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

void check_lanes(const std::shared_ptr<const Program>& program, Function function,
                 const std::vector<Place>& points) {
  const auto lanes = points.size();
  const auto side_by_side = [&](auto member) {
    std::vector<double> all;
    for (std::size_t i = 0; i < (points[0].*member).size(); ++i) {
      for (const auto& point : points) all.push_back((point.*member)[i]);
    }
    return all;
  };
  const auto frame = program->frame(lanes);
  frame->set_baseline(side_by_side(&Place::baseline).data());
  frame->set_parameters(side_by_side(&Place::now).data());
  std::vector<double> days, out(program->size(function) * lanes);
  for (const auto& point : points) days.push_back(point.day);
  const auto state = side_by_side(&Place::state), doses = side_by_side(&Place::doses);
  frame->compute(function, {days.data(), state.data(), doses.data()}, out.data());
  for (std::size_t k = 0; k < lanes; ++k) {
    const auto alone = computed(program, function, points[k]);
    bool same = true;
    for (std::size_t i = 0; i < alone.size(); ++i) same = same && same_bits(alone[i], out[i * lanes + k]);
    INFO("function " << static_cast<int>(function) << ", lane " << k << " of " << lanes);
    CHECK(same);
  }
}

// A matrix function against differences of what it is the derivative of.
void check_derivative(const std::shared_ptr<const Program>& program, Function function,
                      std::vector<double> Place::*variable, const Place& at,
                      const std::function<std::vector<double>(const Place&)>& of) {
  const auto entries = computed(program, function, at);
  const auto& pattern = program->pattern(function);
  const auto rows = pattern.row_starts.size() - 1;
  for (std::size_t column = 0; column < (at.*variable).size(); ++column) {
    auto above = at, below = at;
    const double step = 1e-6 * std::max(1e-3, std::abs((at.*variable)[column]));
    (above.*variable)[column] += step;
    (below.*variable)[column] -= step;
    const auto high = of(above), low = of(below);
    for (std::size_t row = 0; row < rows; ++row) {
      double entry = 0.0;
      for (auto k = pattern.row_starts[row]; k < pattern.row_starts[row + 1]; ++k) {
        if (pattern.columns[k] == column) entry = entries[k];
      }
      const double difference = (high[row] - low[row]) / (2.0 * step);
      // What rounding of the values leaves of a difference.
      const double noise = 4e-15 * (1.0 + std::abs(high[row]) + std::abs(low[row])) / step;
      INFO("function " << static_cast<int>(function) << ", row " << row << ", column " << column);
      CHECK(entry == Approx(difference).epsilon(2e-5).margin(noise));
    }
  }
}

}  // namespace

TEST_CASE("every lane has the bits that it would have alone, in every function of every model") {
  for (const auto& model : all_models()) {
    INFO(model.name());
    for (const std::size_t lanes : {1u, 2u, 4u, 8u}) {
      std::vector<Place> points;
      for (std::size_t k = 0; k < lanes; ++k) points.emplace_back(model, k + 1);
      for (const auto function : of_every_run) check_lanes(model.data()->program, function, points);
      for (const auto function : questions) check_lanes(model.data()->questions(), function, points);
      for (const auto function : derivatives) check_lanes(model.data()->derivatives(), function, points);
    }
  }
}

TEST_CASE("an observable alone has the bits that it has among all") {
  for (const auto& model : all_models()) {
    const Place point(model);
    const auto& program = model.data()->program;
    const auto all = computed(program, Function::observables, point);
    const auto frame = program->frame();
    frame->set_baseline(point.baseline.data());
    frame->set_parameters(point.now.data());
    for (std::size_t i = 0; i < all.size(); ++i) {
      // What it does not need may be anything.
      std::vector<double> state(point.state.size(), std::nan(""));
      for (const auto k : program->states_of_observable(i)) state[k] = point.state[k];
      double alone = 0.0;
      frame->observable(i, {&point.day, state.data()}, &alone);
      INFO(model.name() << ": " << model.observables()[i].name);
      CHECK(same_bits(alone, all[i]));
    }
  }
}

TEST_CASE("the rates of the processes times what they make are the derivative, to rounding") {
  for (const auto& model : all_models()) {
    const Place point(model);
    const auto asked = model.data()->questions();
    const auto rates = computed(asked, Function::rates, point);
    const auto amounts = computed(asked, Function::amounts, point);
    const auto derivative = computed(model.data()->program, Function::derivative, point);
    const auto& pattern = asked->pattern(Function::amounts);
    std::vector<double> sum(derivative.size(), 0.0), size(derivative.size(), 0.0);
    for (std::size_t i = 0; i < rates.size(); ++i) {
      for (auto k = pattern.row_starts[i]; k < pattern.row_starts[i + 1]; ++k) {
        sum[pattern.columns[k]] += rates[i] * amounts[k];
        size[pattern.columns[k]] += std::abs(rates[i] * amounts[k]);
      }
    }
    for (std::size_t i = 0; i < sum.size(); ++i) {
      INFO(model.name() << ": " << model.species()[i].name);
      CHECK(std::abs(sum[i] - derivative[i]) <= 1e-12 * size[i]);
    }
  }
}

TEST_CASE("every derivative of the standard cascade agrees with differences") {
  const auto& model = standard_model();
  const Place at(model);
  const auto& program = model.data()->program;
  const auto asked = model.data()->derivatives();
  const auto of = [&](Function function) {
    return [&, function](const Place& point) { return computed(program, function, point); };
  };
  check_derivative(asked, Function::by_parameter, &Place::now, at, of(Function::derivative));
  check_derivative(asked, Function::by_baseline, &Place::baseline, at, of(Function::derivative));
  check_derivative(asked, Function::health_by_baseline, &Place::baseline, at, of(Function::health));
  check_derivative(model.data()->questions(), Function::observable_by_state, &Place::state, at, of(Function::observables));
  check_derivative(asked, Function::jump_by_state, &Place::state, at, of(Function::jump));
  check_derivative(asked, Function::jump_by_dose, &Place::doses, at, of(Function::jump));
  check_derivative(asked, Function::jump_by_parameter, &Place::now, at, of(Function::jump));
  check_derivative(asked, Function::jump_by_baseline, &Place::baseline, at, of(Function::jump));
  check_derivative(asked, Function::observable_by_parameter, &Place::now, at, of(Function::observables));
  check_derivative(asked, Function::observable_by_baseline, &Place::baseline, at, of(Function::observables));
}

TEST_CASE("a yield of what healthy skin holds gives the jump a derivative by the baseline") {
  ModelBuilder builder("spilling");
  builder.species("cell", {.layer = Layer::dermis, .kind = Kind::cell, .healthy = 1.0, .about = "cells"});
  builder.species("alarm", {.about = "what they spill"});
  builder.parameter("k", assumed(0.5, "1", {0.1, 1.0}, "alarm of a cell"));
  builder.process("cell.loss").consumes("cell").rate(assumed(0.5, "1/d", {0.1, 1.0}, "loss"));
  builder.process("alarm.decay").consumes("alarm").rate(assumed(4.0, "1/d", {1.0, 9.0}, "decay"));
  builder.spill("cell", "alarm", "k * healthy(cell)");
  const auto model = builder.seal();
  const auto asked = model.data()->derivatives();
  const Place at(model);
  const auto jump = [&](const Place& point) { return computed(model.data()->program, Function::jump, point); };
  check_derivative(asked, Function::jump_by_parameter, &Place::now, at, jump);
  check_derivative(asked, Function::jump_by_baseline, &Place::baseline, at, jump);
}

TEST_CASE("a system is derived by its parameters as they are now, and by the baseline") {
  ModelBuilder builder("one pool");
  builder.species("x", {.kind = Kind::cell, .healthy = 2.0, .about = "a pool"});
  builder.process("x.loss").consumes("x").rate(assumed(0.5, "1/d", {0.1, 1.0}, "loss"));
  const auto model = builder.seal();  // basal production makes good what is lost in health: 0.5 * 2
  const auto system = model.bind();
  REQUIRE(system->parameter_count() == 2);
  const auto& pattern = system->parameter_pattern();
  REQUIRE(pattern.columns == std::vector<std::uint32_t>{0, 1});
  const std::vector<double> state{3.0};
  std::vector<double> entries(2);
  system->by_parameters(0.0, state.data(), entries.data());
  CHECK(entries[0] == Approx(-3.0));  // -k x, by k as it is now
  CHECK(entries[1] == Approx(2.0));   // + k x in health, by k of the baseline
}

namespace {

// Of each place, value by value, what a system of as many lanes is given.
std::vector<double> in_lanes(const std::vector<Place>& places, std::vector<double> Place::*member) {
  std::vector<double> all;
  for (std::size_t i = 0; i < (places[0].*member).size(); ++i) {
    for (const auto& place : places) all.push_back((place.*member)[i]);
  }
  return all;
}

void check_lane(const std::vector<double>& values, std::size_t lane, std::size_t lanes,
                const std::vector<double>& alone, const std::string& what) {
  REQUIRE(values.size() == alone.size() * lanes);
  bool same = true;
  for (std::size_t i = 0; i < alone.size(); ++i) same = same && same_bits(values[i * lanes + lane], alone[i]);
  INFO(what << ", lane " << lane << " of " << lanes);
  CHECK(same);
}

// The derivatives by what is turned and by the baseline, as the pattern of a system has them.
std::vector<double> by_all_parameters(const Model& model, const Place& place, const SparsityPattern& pattern) {
  const auto asked = model.data()->derivatives();
  const auto count = static_cast<std::uint32_t>(model.parameters().size());
  std::vector<double> entries;
  std::vector<std::uint32_t> columns;
  const auto add = [&](Function function, std::size_t row, const std::vector<double>& values, std::uint32_t shift) {
    const auto& own = asked->pattern(function);
    for (auto k = own.row_starts[row]; k < own.row_starts[row + 1]; ++k) {
      columns.push_back(own.columns[k] + shift);
      entries.push_back(values[k]);
    }
  };
  const auto now = computed(asked, Function::by_parameter, place);
  const auto baseline = computed(asked, Function::by_baseline, place);
  for (std::size_t row = 0; row < model.species().size(); ++row) {
    CHECK(pattern.row_starts[row] == entries.size());
    add(Function::by_parameter, row, now, 0);
    add(Function::by_baseline, row, baseline, count);
  }
  CHECK(pattern.columns == columns);
  return entries;
}

}  // namespace

TEST_CASE("a system of many lanes gives each what its program gives it alone, also after a turn") {
  const auto& model = standard_model();
  const auto data = model.data();
  for (const std::size_t lanes : {1u, 4u}) {
    std::vector<Place> places;
    for (std::size_t k = 0; k < lanes; ++k) places.emplace_back(model, k + 1);
    ProgramSystem system(data->program, [&] { return data->derivatives(); },
                         in_lanes(places, &Place::baseline), lanes);
    const auto state = in_lanes(places, &Place::state);
    const std::vector<double> days(lanes, places[0].day);
    const auto size = system.size() * lanes, count = system.pattern().entry_count() * lanes;
    std::vector<double> entries(system.parameter_pattern().entry_count() * lanes);
    system.by_parameters(days.data(), state.data(), entries.data());  // before the turn
    system.set_parameters(in_lanes(places, &Place::now));
    std::vector<double> slope(size), linear_slope(size), jacobian(count), by_time(size);
    system.rhs(days.data(), state.data(), slope.data());
    system.linearise(days.data(), state.data(), linear_slope.data(), jacobian.data(), by_time.data());
    system.by_parameters(days.data(), state.data(), entries.data());
    for (std::size_t k = 0; k < lanes; ++k) {
      const auto linear = computed(data->program, Function::linear, places[k]);
      const auto first = linear.begin() + static_cast<std::ptrdiff_t>(system.size());
      const auto last = linear.end() - static_cast<std::ptrdiff_t>(system.size());
      check_lane(slope, k, lanes, computed(data->program, Function::derivative, places[k]), "derivative");
      check_lane(linear_slope, k, lanes, {linear.begin(), first}, "derivative beside the Jacobian");
      check_lane(jacobian, k, lanes, {first, last}, "Jacobian");
      check_lane(by_time, k, lanes, {last, linear.end()}, "derivative by time");
      check_lane(entries, k, lanes, by_all_parameters(model, places[k], system.parameter_pattern()), "by parameters");
    }
  }
}

TEST_CASE("a number of lanes that no program has is refused, and a sign that no rate may have") {
  CHECK_THROWS_WITH(standard_model().data()->program->frame(3), Catch::Contains("1, 2, 4 or 8 lanes"));
  CHECK_THROWS_WITH(standard_model().bind({{"front_speed", -1.0}}), Catch::Contains("front_speed"));
}
