// Where the numbers are from: the list, the checker and the bibliography.
#include "skinheal/provenance.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"
#include "skinheal/model_builder.hpp"
#include "skinheal/skin.hpp"

using namespace skinheal;

namespace {

// A model whose one number is this one.
Model model_of(const Quantity& quantity) {
  ModelBuilder builder("one number");
  builder.species("x", {.healthy = 1.0, .about = "what decays"});
  builder.process("x.decay").consumes("x").rate(quantity);
  return builder.seal();
}

std::string faults_of(const Quantity& quantity) {
  std::string text;
  for (const auto& fault : provenance_faults(model_of(quantity))) {
    text += fault.where + ": " + fault.message + "\n";
  }
  return text;
}

Quantity read_in(const std::string& key, const std::string& locator) {
  return measured(0.5, "1/d", {0.2, 0.8}, "a rate", {key, locator});
}

std::size_t rows_of(const std::vector<ProvenanceRow>& rows, const std::string& owner) {
  return static_cast<std::size_t>(std::ranges::count(rows, owner, &ProvenanceRow::owner));
}

}  // namespace

TEST_CASE("every number of the library has a meaning, a unit, a range around it and what source it needs") {
  for (const auto& fault : provenance_faults()) {
    INFO(fault.where << ": " << fault.message);
    CHECK(false);
  }
  CHECK(provenance().size() > 400);
}

TEST_CASE("the list holds every parameter of the model and the layers of every site") {
  const auto rows = provenance();
  for (const auto& parameter : standard_model().parameters()) {
    INFO(parameter.name);
    CHECK(std::ranges::find(rows, parameter.name, &ProvenanceRow::name) != rows.end());
  }
  for (const auto& site : sites()) {
    const auto states = [&](double value) {
      return std::ranges::any_of(rows, [&](const auto& row) {
        return row.owner.find(site.name) != std::string::npos && row.quantity.value == value;
      });
    };
    INFO(site.name);
    CHECK(states(site.dermis_mm.value));
    CHECK(states(site.stratum_corneum_mm.value));
    CHECK(states(site.tewl.value));
  }
}

TEST_CASE("another model brings its own numbers, and the rest stays") {
  const auto own = provenance(model_of(read_in("koivukangas1999", "abstract")));
  CHECK(rows_of(own, "model") == 1);
  CHECK(own.size() - 1 == provenance().size() - rows_of(provenance(), "model"));
}

TEST_CASE("a source that the bibliography does not have is told with what is near") {
  CHECK(faults_of(read_in("koivukangas1999", "abstract")).empty());
  CHECK_THAT(faults_of(read_in("koivukangas1998", "abstract")),
             Catch::Contains("x.decay.rate") && Catch::Contains("did you mean 'koivukangas1999'"));
}

TEST_CASE("a number that was read somewhere says where in its source") {
  CHECK_THROWS_WITH(model_of(read_in("koivukangas1999", "")), Catch::Contains("place in the source"));
  CHECK(faults_of(assumed(0.5, "1/d", {0.2, 0.8}, "a rate")).empty());
}

TEST_CASE("the shares of all ways to obtain a number are one together") {
  const auto rows = provenance();
  double sum = 0.0;
  for (const auto obtained : {Obtained::measured, Obtained::derived, Obtained::fitted, Obtained::assumed}) {
    sum += share(rows, obtained);
  }
  CHECK(sum == Approx(1.0));
}

TEST_CASE("a share is a count over all rows, and of no rows it is none") {
  const auto row = [](Obtained obtained) {
    ProvenanceRow made;
    made.quantity.obtained = obtained;
    return made;
  };
  const std::vector<ProvenanceRow> rows = {row(Obtained::measured), row(Obtained::assumed),
                                           row(Obtained::assumed), row(Obtained::fitted)};
  CHECK(share(rows, Obtained::assumed) == 0.5);
  CHECK(share(rows, Obtained::measured) == 0.25);
  CHECK(share(rows, Obtained::derived) == 0.0);
  CHECK(share({}, Obtained::assumed) == 0.0);
}

TEST_CASE("the bibliography is the whole of the BibTeX, each entry once and with its fields") {
  const auto text = std::string(bibtex());
  CHECK(std::ranges::count(text, '@') == static_cast<std::ptrdiff_t>(bibliography().size()));
  std::set<std::string> keys;
  for (const auto& reference : bibliography()) {
    INFO(reference.key);
    CHECK(keys.insert(reference.key).second);
    CHECK(text.find("@" + reference.type + "{" + reference.key + ",") != std::string::npos);
    for (const auto* field : {"author", "title", "year", "note"}) {
      INFO(field);
      REQUIRE(reference.fields.contains(field));
      const auto& value = reference.fields.at(field);
      CHECK_FALSE(value.empty());
      CHECK(value.find_first_of("{}") == std::string::npos);
    }
  }
}

TEST_CASE("Any number explains itself with what has it, and a misspelt one says what is near") {
  using Catch::Contains;
  CHECK_THAT(explain("needle.crush"), Contains("needle.crush = ") && Contains("treatment microneedling") &&
                                          Contains("treatment mesotherapy"));
  CHECK_THAT(explain("cheek.dermis_mm"), Contains("site cheek"));
  CHECK_THAT(explain("nsaid.closing"), Contains("care nsaid"));
  CHECK(explain("tewl") == standard_model().explain("tewl"));
  CHECK_THROWS_WITH(explain("needle.crash"), Contains("did you mean 'needle.crush'"));
}
