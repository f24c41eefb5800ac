// Burden: what a course costs the person, as days of redness, of swelling and of open skin.
//
// A day counts in full where the sign is far above the threshold at which it is seen, and not at
// all far below. The burden of a year ago is half forgotten. All expected reactions were gone by
// day seven in 85 studies (Chu 2021); that the three weigh alike is a choice.
//
//   d(burden)/dt = R2(erythema) + R2(oedema) + R2(pore_area) - burden_forgetting burden
//
// Papers: chu2021.
#include <string>

#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

struct Sign {
  const char* name;
  const char* about;
  const char* threshold;
};

void count(ModelBuilder& model, const Sign& sign) {
  model.process(std::string("burden.") + sign.name)
      .about(sign.about)
      .produces("burden")
      .rate("burden_weight")
      .requires_(sign.name, {.half = sign.threshold, .exponent = 2});
}

}  // namespace

void burden(ModelBuilder& model) {
  model.parameter("burden_weight",
                  assumed(1, "1", {0.5, 1}, "days that a day with a clear sign counts"));
  model.parameter("burden_forgetting",
                  assumed(0.0019, "1/d", {0.0005, 0.01},
                          "rate at which past burden stops to count: half in a year"));
  model.parameter("redness_seen", assumed(0.1, "1", {0.05, 0.2},
                                          "erythema at the threshold of the eye; reading is by eye "
                                          "in most sources"));
  model.parameter("swelling_seen", assumed(0.1, "1", {0.05, 0.3}, "oedema that is just seen"));
  model.parameter("opening_felt",
                  assumed(0.05, "1", {0.01, 0.3}, "open share of the surface that is just felt"));
  model.species("burden", {.layer = Layer::surface,
                           .kind = Kind::record,
                           .unit = "d",
                           .about = "days of redness, swelling and open skin of about a year"});
  count(model, {"erythema", "days of redness", "redness_seen"});
  count(model, {"oedema", "days of swelling", "swelling_seen"});
  count(model, {"pore_area", "days of open skin", "opening_felt"});
  model.process("burden.forgetting")
      .about("what is long past counts less")
      .consumes("burden")
      .rate("burden_forgetting");
}

}  // namespace skinheal::cascade
