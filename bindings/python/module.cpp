// The table of contents of skinheal._core. What a user sees is the package around it.

#include "bindings.hpp"

PYBIND11_MODULE(_core, module, pybind11::mod_gil_not_used()) {
  namespace rooms = skinheal::python;
  module.doc() = "The compiled core of skinheal. Use it through `import skinheal`.";
  module.attr("__version__") = SKINHEAL_VERSION;

  rooms::bind_faults(module);
  rooms::bind_quantity(module);
  rooms::bind_skin(module);
  rooms::bind_treatment(module);
  rooms::bind_protocol(module);
  rooms::bind_protocol_file(module);
  rooms::bind_model(module);
  rooms::bind_model_builder(module);
  rooms::bind_timeline(module);
  rooms::bind_simulate(module);
  rooms::bind_ensemble(module);
  rooms::bind_uncertainty(module);
  rooms::bind_sensitivity(module);
  rooms::bind_validation(module);
  rooms::bind_provenance(module);
  rooms::bind_published(module);
  rooms::bind_files(module);
}
