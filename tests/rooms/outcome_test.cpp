#include "skinheal/outcome.hpp"

#include "catch.hpp"

namespace skinheal::testing {

TEST_CASE("an outcome is one readable sentence") {
  Outcome outcome;
  outcome.day = 180.0;
  CHECK(outcome.message() == "completed on day 180");
  outcome = {Ending::not_finite, 3.5, "il1", "il1.release", "look at its rate"};
  CHECK(outcome.message() ==
        "stopped on day 3.5: a value became infinite or not a number, in species 'il1' of process "
        "'il1.release'; look at its rate");
  outcome = {Ending::step_limit, 12.0, "", "", "allow more steps"};
  CHECK(outcome.message() ==
        "stopped on day 12: the limit of steps was reached; allow more steps");
}

TEST_CASE("only a run that was completed says that it is") {
  for (const auto ending : {Ending::completed, Ending::step_limit, Ending::time_limit, Ending::cancelled,
                            Ending::step_too_small, Ending::not_finite}) {
    Outcome outcome;
    outcome.ending = ending;
    CHECK(outcome.completed() == (ending == Ending::completed));
    CHECK(outcome.message().starts_with(outcome.completed() ? "completed on day" : "stopped on day"));
  }
}

TEST_CASE("every ending has a name of its own") {
  CHECK(to_string(Ending::step_limit) == "step_limit");
  CHECK(to_string(Ending::cancelled) == "cancelled");
  CHECK(to_string(Ending::not_finite) == "not_finite");
  CHECK(to_string(Ending::completed) == "completed");
  CHECK(to_string(Ending::time_limit) == "time_limit");
  CHECK(to_string(Ending::step_too_small) == "step_too_small");
}

}  // namespace skinheal::testing
