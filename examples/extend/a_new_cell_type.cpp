// How to add a cell type: mast cells, which wait in the dermis and call for help when hurt.
//
// The cell says in which layer it lives and that it is a cell; from then on every treatment wounds
// it, because treatments aim at layers and kinds and know no cell by name. What a wounded cell sets
// free is a spill. In the library this would be one file under src/cascade/dermis/ and one line on the
// shelf in src/cascade/modules.inc. The rates are assumed for the tutorial.
#include <cstdio>
#include <skinheal/skinheal.hpp>

using namespace skinheal;

namespace {

void mast_cells(ModelBuilder& model) {
  model.species("mast_cells", {.layer = Layer::dermis, .kind = Kind::cell, .healthy = 1.0,
                               .about = "mast cells around the vessels, relative to healthy skin"});
  // The loss is balanced in healthy skin by a basal production that the ledger adds.
  model.process("mast_cells.loss").consumes("mast_cells")
      .rate(assumed(0.02, "1/d", {0.005, 0.05}, "turnover of mast cells"));
  model.spill("mast_cells", "alarm", assumed(0.2, "1", {0.05, 0.5}, "alarm of a burst mast cell"));
}

}  // namespace

int main() {
  ModelBuilder builder("cascade with mast cells");
  write_standard_cascade(builder);
  mast_cells(builder);
  const auto model = builder.seal();

  const auto protocol = Protocol().at(0, microneedling({{"depth_mm", 1.5}}));
  const auto with = simulate(protocol, skin("cheek", 35), days(30, protocol), model);
  const auto without = simulate(protocol, skin("cheek", 35), days(30, protocol));
  std::printf("mast cells after the session: %.2f of healthy\n", with.at(0)["mast_cells"]);
  std::printf("neutrophil peak: %.3f with mast cells, %.3f without\n",
              with.peak("neutrophils").value, without.peak("neutrophils").value);
  return with.at(0)["mast_cells"] < 1.0 &&
                 with.peak("neutrophils").value > without.peak("neutrophils").value
             ? 0
             : 1;
}
