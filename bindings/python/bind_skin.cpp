// Skin, and the shelves of sites, conditions and effects of age.

#include "bindings.hpp"

namespace skinheal::python {
namespace {

py::object site_record(const Site& site) {
  return record("Site", site.name, site.about, site.stratum_corneum_mm, site.epidermis_mm,
                site.dermis_mm, site.hypodermis_mm, site.appendage_spacing_mm, site.tewl,
                site.hair_density);
}

py::object change_record(const Condition::Change& change) {
  return record("Change", change.parameter, to_word(change.operation), change.amount);
}

py::object start_record(const Condition::Start& start) {
  return record("Start", start.species, start.fraction);
}

py::object start_change_record(const StartChange& change) {
  return record("StartChange", change.species, change.fraction, change.by);
}

py::object condition_record(const Condition& condition) {
  return record("Condition", condition.name, condition.about,
                list_of(condition.changes, change_record), list_of(condition.starts, start_record),
                condition.sites);
}

py::object age_effect_record(const AgeEffect& effect) {
  return record("AgeEffect", effect.parameter, effect.about, effect.slope);
}

std::string skin_text(const Skin& skin) {
  std::string text = "skin(site='" + skin.site().name + "', age=" + repr_of(py::cast(skin.age()));
  if (!skin.conditions().empty()) text += ", conditions=" + repr_of(py::cast(skin.conditions()));
  return text + ")";
}

}  // namespace

std::string repr_of(const py::object& object) { return py::repr(object).cast<std::string>(); }

void bind_skin(py::module_& module) {
  py::class_<Skin>(module, "Skin", "On whom and where: a body site, an age and conditions.")
      .def_property_readonly("site", [](const Skin& skin) { return site_record(skin.site()); })
      .def_property_readonly("age", &Skin::age)
      .def_property_readonly("conditions", &Skin::conditions)
      .def_property_readonly(
          "parameters", [](const Skin& skin) { return parameter_shelf(parameters_of(skin)); },
          "Every number that this skin rests on, by name.")
      .def(
          "turns", [](const Skin& skin) { return list_of(skin.turns(), turn_record); },
          "All that this skin changes in the parameters of a model, for good.")
      .def(
          "starts",
          [](const Skin& skin) { return list_of(skin.starts(), start_change_record); },
          "What species start with, as a fraction of their healthy value.")
      .def("__repr__", &skin_text);

  module.def("skin", &skin, "site"_a, "age"_a, "conditions"_a);
  module.def("sites", [] { return shelf("site", sites(), site_record); });
  module.def("conditions", [] { return shelf("condition", conditions(), condition_record); });
  module.def("age_effects", [] { return list_of(age_effects(), age_effect_record); });
}

}  // namespace skinheal::python
