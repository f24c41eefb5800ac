// How to add a growth factor: epidermal growth factor (EGF), from a platelet to a dividing cell.
//
// A growth factor is one function. It says who makes the factor, how it fades and whom it stirs,
// in the words of the ledger; the file of the cell that it stirs is not opened. To make it part of
// the library, put the function into a file of its own under src/cascade/signals/ and add one line to the
// shelf in src/cascade/modules.inc. Here it joins a model of our own, which needs no change of the library.
//
// The rates are assumed for the tutorial; a real module would name its sources.
#include <cstdio>
#include <skinheal/skinheal.hpp>

using namespace skinheal;

namespace {

void egf(ModelBuilder& model) {
  model.species("egf", {.layer = Layer::epidermis, .kind = Kind::signal, .healthy = 1.0,
                        .about = "epidermal growth factor, relative to healthy skin"});
  model.process("egf.release").about("platelets release it with the clot")
      .produces("egf").catalysed_by("platelets")
      .rate(assumed(20.0, "1/d", {5.0, 60.0}, "EGF that a full clot's platelets release"));
  model.process("egf.clearance").about("it is taken up and lost within hours")
      .consumes("egf").rate(assumed(8.0, "1/d", {4.0, 16.0}, "clearance of EGF"));
  model.modify("keratinocytes_proliferating.division")
      .stimulated_by("egf", {.gain = assumed(2.0, "1", {0.5, 4.0}, "largest gain of division"),
                             .half = assumed(4.0, "1", {2.0, 8.0}, "EGF at half of the gain")});
}

Model cascade_with_egf() {
  ModelBuilder builder("cascade with EGF");
  write_standard_cascade(builder);
  egf(builder);
  return builder.seal();
}

}  // namespace

int main() {
  const auto model = cascade_with_egf();
  std::printf("%s\n", model.explain("egf").c_str());

  const auto protocol = Protocol().at(0, microneedling({{"depth_mm", 1.5}}));
  const auto with = simulate(protocol, skin("cheek", 35), days(14, protocol), model);
  const auto without = simulate(protocol, skin("cheek", 35), days(14, protocol));
  std::printf("keratinocytes at day 2: %.3f with EGF, %.3f without\n",
              with.at(2)["keratinocytes_proliferating"],
              without.at(2)["keratinocytes_proliferating"]);
  // A guest does not disturb a healthy house: nothing moves without an injury.
  const auto rest = simulate({}, skin("cheek", 35), times({365}), model);
  return rest["egf"].back() == 1.0 &&
                 with.at(2)["keratinocytes_proliferating"] >
                     without.at(2)["keratinocytes_proliferating"]
             ? 0
             : 1;
}
