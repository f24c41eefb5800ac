// The promises of clinics: each is answered, and no answer names what does not exist.
#include "skinheal/promises.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"
#include "skinheal/modules.hpp"
#include "skinheal/provenance.hpp"

using namespace skinheal;

TEST_CASE("every promise is there once, with an answer and what was found") {
  std::set<std::string> names;
  for (const auto& promise : promises()) {
    INFO(promise.name);
    CHECK(names.insert(promise.name).second);
    CHECK_FALSE(promise.name.empty());
    CHECK_FALSE(promise.answer.empty());
    CHECK_FALSE(promise.found.empty());
  }
  CHECK_FALSE(names.empty());
}

TEST_CASE("an observable that answers a promise is one of the standard model") {
  const auto& observables = standard_model().observables();
  const auto& species = standard_model().species();
  for (const auto& promise : promises()) {
    if (promise.observable.empty()) continue;
    INFO(promise.name << ": " << promise.observable);
    CHECK((std::ranges::find(observables, promise.observable, &Observable::name) != observables.end() ||
           std::ranges::find(species, promise.observable, &Species::name) != species.end()));
  }
}

TEST_CASE("the sources of a promise are in the bibliography, and a promise that is kept has one") {
  for (const auto& promise : promises()) {
    INFO(promise.name);
    for (const auto& key : promise.sources) {
      INFO(key);
      CHECK(std::ranges::find(bibliography(), key, &Reference::key) != bibliography().end());
    }
    if (promise.grade != Grade::very_low) CHECK_FALSE(promise.sources.empty());
  }
}
