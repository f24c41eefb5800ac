// Sensitivities: derivatives against differences of whole runs, dual numbers, closed forms and one another.
#include "skinheal/sensitivity.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

using Numbers = std::vector<double>;

const Numbers grid{0.0, 0.2, 2.0, 7.0, 7.5, 9.0, 14.0, 20.0};
const std::vector<std::string> watched{"collagen_i", "neutrophils", "tewl", "fibroblasts", "hydration"};

SimulateOptions exact() {
  SimulateOptions options;
  options.solver.rtol = 1e-9;
  options.solver.atol = 1e-12;
  return options;
}

// Settings of a course with an agent, care and a turn, each of which can be moved.
struct Treated {
  double first_depth = 1.5, second_depth = 1.0, density = 180.0, second_day = 7.0, turned = 0.5;

  Protocol protocol() const {
    return Protocol()
        .at(0, microneedling({{"depth_mm", first_depth}, {"density_per_cm2", density}}))
        .at(second_day, microneedling_with_agent({{"depth_mm", second_depth}, {"agent", "prp"}}))
        .during(second_day, second_day + 3.0, care("nsaid"))
        .turn({"tgf_decay", Turn::Operation::multiply, turned, 4.0, 5.0});
  }
};

Skin old_smoker() { return skin("cheek", 50, {"smoker"}); }

Timeline run(const Treated& course, const std::map<std::string, double>& numbers = {}) {
  auto options = exact();
  options.in_place_of_recorded = numbers;
  return simulate(course.protocol(), old_smoker(), times(grid), standard_model(), options);
}

Sensitivity asked(const std::vector<std::string>& to, SensitivityOptions more = {}) {
  more.of = watched;
  more.to = to;
  return sensitivity(Treated().protocol(), old_smoker(), times(grid), standard_model(), exact(), more);
}

// Against the difference of runs on both sides, extrapolated once.
void check_against_runs(const Sensitivity& found, const std::string& to, double value,
                        const std::function<Timeline(double)>& at) {
  const double h = 1e-3 * std::max(std::abs(value), 1e-2);
  const Timeline runs[4] = {at(value - 2 * h), at(value - h), at(value + h), at(value + 2 * h)};
  const auto slope = [&](const std::function<double(const Timeline&)>& reading) {
    const Numbers y{reading(runs[0]), reading(runs[1]), reading(runs[2]), reading(runs[3])};
    return (8.0 * (y[2] - y[1]) - (y[3] - y[0])) / (12.0 * h);
  };
  for (const auto& of : watched) {
    INFO(of << " to " << to);
    const auto got = found.over_time(of, to);
    Numbers expected;
    double scale = 1e-6 / std::max(std::abs(value), 1e-2);
    for (std::size_t k = 0; k < grid.size(); ++k) {
      expected.push_back(slope([&](const Timeline& one) { return one[of][k]; }));
      scale = std::max(scale, std::abs(expected.back()));
    }
    for (std::size_t k = 0; k < grid.size(); ++k) {
      INFO("day " << grid[k]);
      CHECK(got[k] == Approx(expected[k]).margin(3e-5 * scale));
    }
    const auto& peak = found.peak(of, to);
    const double values = slope([&](const Timeline& one) { return one.peak(of).value; });
    CHECK(peak.value == Approx(values).margin(3e-5 * scale));
    if (std::isnan(peak.day)) continue;
    const double days = slope([&](const Timeline& one) { return one.peak(of).day; });
    CHECK(peak.day == Approx(days).epsilon(1e-3).margin(3e-3 / std::max(std::abs(value), 1e-2)));
  }
}

// A number with its derivative: arithmetic carries both.
struct Dual {
  double value = 0.0, tangent = 0.0;
};
Dual operator+(Dual a, Dual b) { return {a.value + b.value, a.tangent + b.tangent}; }
Dual operator-(Dual a, Dual b) { return {a.value - b.value, a.tangent - b.tangent}; }
Dual operator*(Dual a, Dual b) { return {a.value * b.value, a.tangent * b.value + a.value * b.tangent}; }
Dual operator/(Dual a, Dual b) {
  const double ratio = a.value / b.value;
  return {ratio, (a.tangent - ratio * b.tangent) / b.value};
}
Dual number(double value) { return {value, 0.0}; }

// Signal that cells make and that feeds back on them: made, half, loss and growth are its numbers.
Model feedback() {
  ModelBuilder builder("feedback");
  builder.starts_wounded()
      .species("signal", {.kind = Kind::signal, .healthy = 2.0})
      .species("cells", {.kind = Kind::cell, .healthy = 0.5});
  builder.parameter("half", assumed(0.7, "1", {0.1, 2.0}, "signal of half the effect"));
  builder.process("signal.loss").consumes("signal").rate(assumed(1.3, "1/d", {0.5, 3.0}, "loss"));
  builder.process("signal.making").produces("signal").catalysed_by("cells").rate(
      assumed(0.8, "1/d", {0.1, 2.0}, "making"));
  builder.process("cells.growth").produces("cells").catalysed_by("cells").times("signal/(half + signal)").rate(
      assumed(0.9, "1/d", {0.1, 2.0}, "growth"));
  builder.process("cells.death").consumes("cells").times("cells").rate(assumed(0.6, "1/d", {0.1, 2.0}, "crowding"));
  builder.observable("product", {}, "signal*cells^2");
  return builder.seal();
}

struct FeedbackNumbers {
  Dual half = number(0.7), loss = number(1.3), making = number(0.8), growth = number(0.9), death = number(0.6);
  Dual signal = number(2.0), cells = number(0.5);
};

// The same equations by the classical Runge-Kutta method with dual numbers through everything.
Dual product_by_dual_numbers(const FeedbackNumbers& p, double horizon) {
  Dual x[2] = {p.signal, p.cells};
  const int steps = 4000;
  const Dual h = number(horizon / steps);
  const auto rate = [&](const Dual* y, Dual* out) {
    out[0] = p.making * y[1] - p.loss * y[0];
    out[1] = p.growth * y[1] * (y[0] / (p.half + y[0])) - p.death * y[1] * y[1];
  };
  for (int step = 0; step < steps; ++step) {
    Dual k[4][2], y[2];
    rate(x, k[0]);
    const double reach[3] = {0.5, 0.5, 1.0};
    for (int stage = 0; stage < 3; ++stage) {
      for (int i = 0; i < 2; ++i) y[i] = x[i] + number(reach[stage]) * h * k[stage][i];
      rate(y, k[stage + 1]);
    }
    for (int i = 0; i < 2; ++i) {
      x[i] = x[i] + h / number(6.0) * (k[0][i] + number(2.0) * (k[1][i] + k[2][i]) + k[3][i]);
    }
  }
  return x[0] * x[1] * x[1];
}

}  // namespace

TEST_CASE("sensitivities to numbers of model, skin, needles, agents and care are the differences of runs") {
  const std::vector<std::string> names{"fibroblast_division", "front_speed",  "tgf_decay",     "needle.crush",
                                       "cheek.dermis_mm",     "cheek.tewl",   "age.front_speed",
                                       "smoker.synthesis_i_factor", "nsaid.closing", "prp.growth_factor_depot"};
  const auto found = asked(names);
  for (std::size_t i = 0; i < names.size(); ++i) {
    check_against_runs(found, names[i], found.to_values[i],
                       [&](double value) { return run({}, {{names[i], value}}); });
  }
}

TEST_CASE("sensitivities to settings of sessions and to turns are the differences of runs") {
  const auto found = asked({"sessions[0].depth_mm", "sessions[1].depth_mm", "courses[0].density_per_cm2",
                            "turns[0].value"});
  const std::pair<std::string, double Treated::*> settings[] = {{"sessions[0].depth_mm", &Treated::first_depth},
                                                               {"sessions[1].depth_mm", &Treated::second_depth},
                                                               {"courses[0].density_per_cm2", &Treated::density},
                                                               {"turns[0].value", &Treated::turned}};
  for (const auto& [name, setting] : settings) {
    check_against_runs(found, name, Treated().*setting, [&, which = setting](double value) {
      Treated course;
      course.*which = value;
      return run(course);
    });
  }
}

// At the very day the difference has a jump: the derivative is that after a session that comes earlier.
TEST_CASE("the sensitivity to the day of a session is the difference of runs, care that begins there with it") {
  const auto found = asked({"sessions[1].day"});
  for (const auto& of : watched) {
    const double h = 0.01;
    const auto at = [&](double by) {
      Treated course;
      course.second_day += by;
      return run(course);
    };
    const Timeline runs[4] = {at(-2 * h), at(-h), at(h), at(2 * h)};
    const auto got = found.over_time(of, "sessions[1].day");
    double scale = 1e-6;
    for (const double one : got) scale = std::max(scale, std::abs(one));
    for (std::size_t k = 0; k < grid.size(); ++k) {
      if (grid[k] == 7.0) continue;
      const double near = runs[2][of][k] - runs[1][of][k], far = runs[3][of][k] - runs[0][of][k];
      const double slope = (8.0 * near - far) / (12.0 * h);
      INFO(of << " on day " << grid[k]);
      CHECK(got[k] == Approx(slope).margin(1e-4 * scale));
    }
  }
  CHECK(found.over_time("collagen_i", "sessions[1].day")[1] == 0.0);
}

TEST_CASE("the whole course moves with its first day, and its later sessions with its interval") {
  const auto make = [](double first, double step) {
    return Protocol().at(first, microneedling({{"depth_mm", 1.0}})).every(step, 3);
  };
  const auto at = [&](double first, double step) {
    return simulate(make(first, step), skin(), times({15.0}), standard_model(), exact());
  };
  SensitivityOptions more{.of = {"collagen_iii"}, .to = {"courses[0].day", "courses[0].every_days"}};
  const auto found = sensitivity(make(2.0, 5.0), skin(), times({15.0}), standard_model(), exact(), more);
  const auto slope = [&](double first, double step) {
    const double h = 0.01;
    return (at(2.0 + h * first, 5.0 + h * step)["collagen_iii"][0] -
            at(2.0 - h * first, 5.0 - h * step)["collagen_iii"][0]) / (2.0 * h);
  };
  CHECK(found.derivatives[0] == Approx(slope(1.0, 0.0)).epsilon(1e-3));
  CHECK(found.derivatives[1] == Approx(slope(0.0, 1.0)).epsilon(1e-3));
}

TEST_CASE("a session at the horizon or on day 0 can still move, to the side on which there is room") {
  const auto protocol = Protocol().at(0, microneedling({{"depth_mm", 1.0}})).every(10, 2);
  SensitivityOptions more{.of = {"tewl"}, .to = {"sessions[0].day", "sessions[1].day"}};
  const auto found = sensitivity(protocol, skin(), times({1.0, 10.0}), standard_model(), exact(), more);
  const auto later = simulate(Protocol().at(1e-4, microneedling({{"depth_mm", 1.0}})), skin(), times({1.0}),
                              standard_model(), exact());
  const auto then = simulate(protocol, skin(), times({1.0, 10.0}), standard_model(), exact());
  CHECK(found.derivatives[0] == Approx((later["tewl"][0] - then["tewl"][0]) / 1e-4).epsilon(1e-3));
  CHECK(std::isfinite(found.derivatives[3]));
  CHECK(found.derivatives[3] != 0.0);
}

TEST_CASE("sensitivities are those of dual numbers through a whole run") {
  const auto model = feedback();
  SensitivityOptions more{.of = {"product"},
                          .to = {"half", "signal.loss.rate", "signal.making.rate", "cells.growth.rate",
                                 "cells.death.rate", "initial.signal", "initial.cells"}};
  const auto found = sensitivity({}, skin(), times({3.0}), model, exact(), more);
  Dual FeedbackNumbers::*const members[] = {&FeedbackNumbers::half,   &FeedbackNumbers::loss,
                                            &FeedbackNumbers::making, &FeedbackNumbers::growth,
                                            &FeedbackNumbers::death,  &FeedbackNumbers::signal,
                                            &FeedbackNumbers::cells};
  for (std::size_t i = 0; i < more.to.size(); ++i) {
    FeedbackNumbers numbers;
    (numbers.*members[i]).tangent = 1.0;
    const auto product = product_by_dual_numbers(numbers, 3.0);
    INFO(more.to[i]);
    CHECK(found.values[0] == Approx(product.value).epsilon(1e-8));
    CHECK(found.derivatives[i] == Approx(product.tangent).epsilon(1e-7));
  }
}

namespace {

const std::vector<std::string> a_mixture{"needle.crush", "tgf_decay", "sessions[1].day", "initial.fibroblasts",
                                         "front_speed", "sessions[0].depth_mm", "fibroblast_division",
                                         "cheek.dermis_mm", "age.front_speed", "nsaid.closing"};

void check_same(const Sensitivity& one, const Sensitivity& other, const std::string& to) {
  for (const auto& of : watched) {
    INFO(of << " to " << to);
    CHECK(one.over_time(of, to) == other.over_time(of, to));
    CHECK(one.peak(of, to).value == other.peak(of, to).value);
  }
}

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

}  // namespace

TEST_CASE("every order and subset of names gives the same numbers under the right names, to the last bit") {
  const auto& names = a_mixture;
  const auto whole = asked(names);
  auto backwards = a_mixture;
  std::ranges::reverse(backwards);
  for (const std::size_t width : {1U, 2U, 4U, 8U}) {
    const auto other = asked(backwards, {.width = width});
    for (const auto& to : names) {
      INFO("to " << to << ", " << width << " at a time");
      check_same(whole, other, to);
    }
  }
  for (std::size_t i = 0; i < names.size(); i += 3) {
    const auto alone = asked({names[i]});
    for (const auto& of : watched) CHECK(alone.over_time(of, names[i]) == whole.over_time(of, names[i]));
  }
  SensitivityOptions one{.of = {"tewl"}, .to = names};
  const auto only = sensitivity(Treated().protocol(), old_smoker(), times(grid), standard_model(), exact(), one);
  for (const auto& to : names) CHECK(only.over_time("tewl", to) == whole.over_time("tewl", to));
}

TEST_CASE("every instruction set and width, compiled or not, gives the same derivatives, to the last bit") {
  const auto& names = a_mixture;
  const auto whole = asked(names);
  for (const auto set : instruction_sets()) {
    for (const bool compiled : {false, true}) {
      const Execution chosen(set, compiled);
      for (const std::size_t width : {1U, 2U, 4U, 8U}) {
        const auto other = asked(names, {.width = width});
        INFO(to_string(set) << ", " << width << " at a time, " << (compiled ? "compiled" : "interpreted"));
        for (const auto& to : names) check_same(whole, other, to);
      }
    }
  }
}

TEST_CASE("without an injury healthy skin moves with its numbers, and stays there") {
  SensitivityOptions more{.of = {"fibroblasts", "tewl"}, .to = {"fibroblast_division", "cheek.tewl"}};
  const auto found = sensitivity({}, skin(), times({0.0, 30.0, 365.0}), standard_model(), exact(), more);
  for (const auto& to : {"fibroblast_division", "cheek.tewl"}) {
    for (const auto& of : more.of) {
      const auto moved = found.over_time(of, to);
      CHECK(moved[1] == Approx(moved[0]).margin(1e-9));
      CHECK(moved[2] == Approx(moved[0]).margin(1e-9));
      CHECK(std::isnan(found.peak(of, to).day));
    }
  }
  CHECK(found.over_time("tewl", "cheek.tewl")[0] == Approx(1.0));
  CHECK_FALSE(found.why_no_peak[0].empty());
}

TEST_CASE("a step of a rate moves with the number that says when") {
  ModelBuilder builder("pulse");
  builder.species("x", {.kind = Kind::signal});
  builder.parameter("start", assumed(5.0, "d", {0.0, 100.0}, "when the pulse begins"));
  builder.parameter("width", assumed(2.0, "d", {0.0, 10.0}, "how long it lasts"));
  builder.process("x.pulse").produces("x").times("step(time - start)*step(start + width - time)")
      .rate(assumed(10.0, "1/d", {1.0, 20.0}, "height of the pulse"));
  builder.process("x.loss").consumes("x").rate(assumed(0.1, "1/d", {0.0, 1.0}, "loss"));
  SensitivityOptions more{.of = {"x"}, .to = {"start", "width", "x.pulse.rate"}};
  const auto found = sensitivity({}, skin(), times({4.0, 6.0, 10.0}), builder.seal(), exact(), more);
  // x = 100 (1 - exp(-0.1 (t - 5))) in the pulse, 100 (1 - exp(-0.2)) exp(-0.1 (t - 7)) after it.
  const auto start = found.over_time("x", "start"), width = found.over_time("x", "width");
  CHECK(start[0] == 0.0);
  CHECK(start[1] == Approx(-10.0 * std::exp(-0.1)).epsilon(1e-6));
  CHECK(start[2] == Approx(10.0 * (1.0 - std::exp(-0.2)) * std::exp(-0.3)).epsilon(1e-6));
  CHECK(width[1] == Approx(0.0).margin(1e-6));
  CHECK(width[2] == Approx(10.0 * std::exp(-0.3)).epsilon(1e-6));
}

TEST_CASE("a number that is set by name moves where it is set") {
  auto options = exact();
  options.parameters = {{"front_speed", 0.4}};
  SensitivityOptions more{.of = {"pore_area"}, .to = {"front_speed"}};
  const auto protocol = Protocol().at(0, microneedling({{"depth_mm", 1.0}}));
  const auto found = sensitivity(protocol, skin("cheek", 60), times({0.05}), standard_model(), options, more);
  CHECK(found.to_values[0] == 0.4);
  const auto at = [&](double value) {
    options.parameters["front_speed"] = value;
    return simulate(protocol, skin("cheek", 60), times({0.05}), standard_model(), options)["pore_area"][0];
  };
  CHECK(found.derivatives[0] == Approx((at(0.401) - at(0.399)) / 0.002).epsilon(1e-4));
}

TEST_CASE("errors in the norm hold derivatives that move while the states rest") {
  // Prey and predators at rest; what is put aside swings around it, by cos(t) and sin(t), for ever.
  ModelBuilder builder("hunt");
  builder.starts_wounded()
      .species("prey", {.kind = Kind::cell, .healthy = 1.0})
      .species("hunters", {.kind = Kind::cell, .healthy = 1.0});
  const auto one = [](const char* meaning) { return assumed(1.0, "1/d", {0.5, 2.0}, meaning); };
  builder.process("prey.growth").produces("prey").catalysed_by("prey").rate(one("growth"));
  builder.process("prey.eaten").consumes("prey").times("hunters").rate(one("hunt"));
  builder.process("hunters.growth").produces("hunters").catalysed_by("hunters").times("prey").rate(one("feeding"));
  builder.process("hunters.death").consumes("hunters").rate(one("death"));
  const auto model = builder.seal();
  SensitivityOptions more{.of = {"prey", "hunters"}, .to = {"initial.prey"}};
  const Numbers days{0.5, 3.0, 8.0, 20.0};
  const auto error = [&] {
    const auto found = sensitivity({}, skin(), times(days), model, sensitivity_defaults(), more);
    double largest = 0.0;
    for (std::size_t k = 0; k < days.size(); ++k) {
      largest = std::max(largest, std::abs(found.derivatives[k] - std::cos(days[k])));
      largest = std::max(largest, std::abs(found.derivatives[days.size() + k] - std::sin(days[k])));
    }
    return largest;
  };
  CHECK(error() > 0.1);
  more.errors_in_norm = true;
  CHECK(error() < 1e-3);
}

TEST_CASE("at a corner of a setting's effect there is no derivative, and a note says so") {
  // A roller's tips are as long as its needles, up to the length that their taper would have.
  const auto numbers = parameters_of_run(standard_model(), Treated().protocol(), skin("cheek"));
  const double taper = numbers[numbers.index("needle.taper_ratio")].quantity.value * 0.25;
  SensitivityOptions more{.of = {"pore_area"}, .to = {"tgf_decay", "sessions[0].depth_mm"}};
  const auto at = [&](double length) {
    const auto protocol = Protocol().at(0, microneedling({{"depth_mm", length}, {"device", "roller"}}));
    return sensitivity(protocol, skin("cheek"), times({0.0, 0.01}), standard_model(), exact(), more);
  };
  const auto corner = at(taper), beside = at(1.01 * taper);
  CHECK(std::isnan(corner.over_time("pore_area", "sessions[0].depth_mm")[0]));
  CHECK(std::isnan(corner.peak("pore_area", "sessions[0].depth_mm").value));
  CHECK(std::isfinite(corner.over_time("pore_area", "tgf_decay")[0]));
  REQUIRE(corner.notes.size() == 1);
  CHECK_THAT(corner.notes[0], Catch::Contains("sessions[0].depth_mm") && Catch::Contains("corner"));
  CHECK(std::isfinite(beside.over_time("pore_area", "sessions[0].depth_mm")[0]));
  CHECK(beside.notes.empty());
}
