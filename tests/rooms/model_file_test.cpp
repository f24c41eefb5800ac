#include "skinheal/model_file.hpp"

#include <string>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;
using Catch::Contains;

TEST_CASE("a model that is written and read has the same hash, equations and words") {
  const auto check = [](const Model& model) {
    const auto again = read_model(write_model(model));
    INFO(model.name());
    CHECK(again.name() == model.name());
    CHECK(again.hash() == model.hash());
    CHECK(again.equations() == model.equations());
    CHECK(write_model(again) == write_model(model));
    for (const auto& species : model.species()) CHECK(again.explain(species.name) == model.explain(species.name));
  };
  check(standard_model());
  for (const auto& entry : published_models()) check(published_model(entry.name));
}

TEST_CASE("a sealed model does not change when its builder goes on writing") {
  ModelBuilder builder("one pool");
  builder.species("x", {.kind = Kind::cell, .healthy = 1.0, .about = "a pool"});
  auto loss = builder.process("x.loss").consumes("x").rate(assumed(0.5, "1/d", {0.1, 1.0}, "loss"));
  const auto model = builder.seal();
  const auto before = write_model(model);
  loss.times("2");
  CHECK(write_model(model) == before);
  CHECK(read_model(before).hash() == model.hash());
  CHECK(builder.seal().hash() != model.hash());
}

TEST_CASE("what is no model file is refused, and the faults of a model are told as when it is sealed") {
  CHECK_THROWS_WITH(read_model("{}"), Contains("no model file"));
  CHECK_THROWS_WITH(read_model("[1, 2"), Contains("no whole model file"));
  auto text = write_model(published_model("waugh2006"));
  const auto place = text.find("\"1/d\"");
  REQUIRE(place != std::string::npos);
  text.replace(place, 5, "\"1/x\"");
  CHECK_THROWS_WITH(read_model(text), Contains("no unit 'x'"));
  auto kind = write_model(published_model("waugh2006"));
  const auto at = kind.find("\"kind\":\"cell\"");
  REQUIRE(at != std::string::npos);
  kind.replace(at, 13, "\"kind\":\"cel\"");
  CHECK_THROWS_WITH(read_model(kind), Contains("did you mean 'cell'"));
}

TEST_CASE("a model with a text that is not UTF-8 is not written") {
  ModelBuilder builder("one pool");
  builder.species("x", {.kind = Kind::cell, .healthy = 1.0, .about = "\xff"});
  builder.process("x.loss").consumes("x").rate(assumed(0.5, "1/d", {0.1, 1.0}, "loss"));
  CHECK_THROWS_WITH(write_model(builder.seal()), Contains("not UTF-8"));
}
