// Thickness of the living epidermis, relative to the site's own.
//
//   epidermal_thickness = thickness_proliferating keratinocytes_proliferating
//                         + (1 - thickness_proliferating) keratinocytes_differentiating
//
// It is also what crowds the dividing layers (see epidermis/keratinocytes.cpp). Thickest at 48 h
// after stripping. Lasting thickening (+40 % at a year) was claimed from biopsies without control
// and is not reproduced. Papers: zeeuwen2012, aust2008.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void epidermal_thickness(ModelBuilder& model) {
  model.parameter("thickness_proliferating",
                  assumed(0.5, "1", {0.3, 0.7},
                          "share of the dividing layers in the thickness of the living epidermis"));
  model.observable("epidermal_thickness",
                   {.about = "thickness of the living epidermis, relative to healthy skin",
                    .source = {"zeeuwen2012", "abstract"},
                    .grade = Grade::moderate},
                   "thickness_proliferating * keratinocytes_proliferating"
                   " + (1 - thickness_proliferating) * keratinocytes_differentiating");
}

}  // namespace skinheal::cascade
