// Pigmentation: pigment above the skin's own, read as the risk of a dark mark.
//
//   pigmentation = melanin - 1
//
// One of 30 left a trial with a severe mark (Chawla 2014), none of 60 had one (Fabbrocini 2014);
// how often by phototype and depth is not known. See epidermis/melanin.cpp. Papers: chawla2014.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void pigmentation(ModelBuilder& model) {
  model.observable("pigmentation",
                   {.about = "pigment above the skin's own, 0 is none: the risk of a dark mark",
                    .source = {"chawla2014", "abstract"},
                    .grade = Grade::very_low},
                   "melanin - 1");
}

}  // namespace skinheal::cascade
