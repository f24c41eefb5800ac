// Phases of healing, told by what goes on and never by the calendar.
//
// A textbook gives four phases with days to each, but a shallow needle and a punch keep different
// calendars, and the phases overlap. Here each phase is on as far as its own activity outweighs the
// activities before and after it, whatever the size of the wound: platelets until leukocytes do,
// inflammation until repairing macrophages do, proliferation until new collagen I does. An activity below the floor does not count, so healthy skin and traces have no phase; the floor
// of remodelling is the larger one, since that phase has none after it and fades out by itself.
//
//   phase = own^2 / (own^2 + other^2 + floor^2), with
//   clotting      platelets                  leukocytes  neutrophils + macrophages_m1
//   inflaming     il1 + leukocytes           repairing   excess of macrophages_m2
//   proliferating wound fibroblasts, excess of dividing keratinocytes and of fibroblasts,
//                 cells that migrate at the edges of holes
//   ripening      excess of new collagen I
//
// A needle that stays in the epidermis has only the epidermal parts of the proliferation. The
// weights are choices that put the borders of a 1.5 mm session where textbooks have them.
#include <initializer_list>
#include <string>

#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

using std::string;

constexpr const char* clotting = "platelets";
constexpr const char* leukocytes = "(neutrophils + macrophages_m1)";
constexpr const char* inflaming = "(il1 + neutrophils + macrophages_m1)";
constexpr const char* repairing = "(phase_repairing_weight * positive(macrophages_m2 - 1))";
constexpr const char* proliferating =
    "(phase_fibroblast_weight * wound_fibroblasts"
    " + phase_division_weight * positive(keratinocytes_proliferating - 1)"
    " + phase_division_weight * positive(fibroblasts - 1)"
    " + phase_edge_weight * keratinocytes_migrating)";
constexpr const char* ripening = "(phase_collagen_weight * positive(collagen_i_new - 1))";

// How far one activity outweighs others. Squares make the border clear and keep it smooth.
string outweighs(const string& own, std::initializer_list<string> others) {
  const string square = own + "^2";
  string sum = square;
  for (const string& other : others) sum += " + " + other + "^2";
  return square + " / (" + sum + ")";
}

void weights(ModelBuilder& model) {
  model.parameter(
      "phase_floor",
      assumed(0.002, "1", {0.0005, 0.01},
              "activity, in leukocytes, below which a phase does not count as present"));
  model.parameter("phase_remodelling_floor",
                  assumed(0.15, "1", {0.02, 0.5},
                          "activity of remodelling, in leukocytes, at which it counts half; larger "
                          "than the other floor, so that the phase fades out and does not stop"));
  model.parameter(
      "phase_repairing_weight",
      assumed(0.6, "1", {0.3, 1},
              "inflammatory activity that an excess of repairing macrophages of 1 outweighs"));
  model.parameter("phase_fibroblast_weight",
                  assumed(30, "1", {10, 60},
                          "inflammatory activity that a wound fibroblast level of 1 outweighs"));
  model.parameter("phase_division_weight",
                  assumed(1.5, "1", {0.5, 5},
                          "inflammatory activity that an excess of 1 of dividing keratinocytes, or "
                          "of fibroblasts, outweighs"));
  model.parameter(
      "phase_edge_weight",
      assumed(0.01, "1", {0.003, 0.1},
              "activity of proliferation when all cells at the edges of holes migrate"));
  model.parameter("phase_collagen_weight",
                  assumed(1.5, "1", {0.5, 5},
                          "inflammatory activity that an excess of new collagen I of 1 outweighs"));
}

}  // namespace

void phases(ModelBuilder& model) {
  weights(model);
  model.phase("haemostasis", outweighs(clotting, {leukocytes, "phase_floor"}));
  model.phase("inflammation", outweighs(inflaming, {clotting, repairing, "phase_floor"}));
  model.phase("proliferation", outweighs(proliferating, {inflaming, ripening, "phase_floor"}));
  model.phase("remodelling", outweighs(ripening, {proliferating, "phase_remodelling_floor"}));
}

}  // namespace skinheal::cascade
