// Published models: what others have written, to be run and drawn beside the standard cascade.

#include "bindings.hpp"

namespace skinheal::python {
namespace {

py::object variant_record(const PublishedVariant& variant) {
  return record("PublishedVariant", variant.name, variant.about, variant.parameters,
                list_of(variant.turns, turn_record));
}

py::object published_record(const PublishedModel& model) {
  return record("PublishedModel", model.name, model.about,
                record("Source", model.source.key, model.source.locator), model.quantities,
                model.horizon, shelf("variant", model.variants, variant_record));
}

}  // namespace

void bind_published(py::module_& module) {
  module.def("published_models",
             [] { return shelf("published model", published_models(), published_record); });
  module.def("published_model", &published_model, py::return_value_policy::reference, "name"_a);
}

}  // namespace skinheal::python
