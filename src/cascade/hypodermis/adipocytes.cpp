// Adipocytes: the fat cells under the skin, which a needle hits and a detergent dissolves.
//
// A fat cell whose membrane was opened dissolves within one to three days (CDT review 2022); dead
// cells are debris and alarm, with swelling and inflammation (Odo 2007). Fat cells are renewed over
// years, so what is lost stays lost for long. Late fibrosis and nodules were seen in the fat half a
// year later, without an amount: they are not modelled, and the collagen of this library is that of
// the dermis.
//
//   d(adipocytes)/dt = adipocyte_turnover (1 - adipocytes) - adipocytes.injury
//   d(adipocytes_dying)/dt = adipocytes.injury - adipocyte_lysis adipocytes_dying
//   fat = adipocytes + adipocytes_dying
//
// Papers: cdt2022, odo2007.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void turnover(ModelBuilder& model) {
  model.parameter("adipocyte_turnover",
                  assumed(0.0003, "1/d", {0.0001, 0.001},
                          "renewal of fat cells: about a tenth a year, a value that was not "
                          "opened"));
  model.species("adipocytes", {.layer = Layer::hypodermis,
                               .kind = Kind::cell,
                               .healthy = 1.0,
                               .about = "fat cells, relative to before"});
  model.process("adipocytes.turnover")
      .about("fat cells die of age and are renewed")
      .consumes("adipocytes")
      .rate("adipocyte_turnover");
}

void lysis(ModelBuilder& model) {
  model.parameter("adipocyte_lysis",
                  derived(0.46, "1/d", {0.23, 1}, "dissolving of fat cells that were opened",
                          {"cdt2022", "passage: lysis within 1 to 3 d; 1 over 2.2 d"}));
  model.parameter("debris_fat",
                  assumed(1, "1", {0.3, 2}, "debris per share of fat cells dissolved",
                          {"odo2007", "abstract: necrosis and phagocytes, no scale"}));
  model.parameter("alarm_fat",
                  assumed(1, "1", {0.1, 2}, "alarm of the skin per share of fat cells dissolved",
                          {"odo2007", "abstract: inflammation in both doses, no scale"}));
  model.species("adipocytes_dying", {.layer = Layer::hypodermis,
                                     .kind = Kind::cell,
                                     .about = "fat cells that were opened and still hold fat"});
  model.process("adipocytes_dying.lysis")
      .about("opened fat cells dissolve")
      .consumes("adipocytes_dying")
      .produces("debris", "debris_fat")
      .produces("alarm", "alarm_fat")
      .rate("adipocyte_lysis");
}

}  // namespace

void adipocytes(ModelBuilder& model) {
  turnover(model);
  lysis(model);
  model.observable("fat",
                   {.about = "fat under the reached skin, relative to before; nothing but a "
                             "detergent or a wound lowers it",
                    .source = {"odo2007", "abstract"}},
                   "adipocytes + adipocytes_dying");
}

}  // namespace skinheal::cascade
