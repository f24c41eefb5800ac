// Faults: a C++ Misuse becomes skinheal.Misuse, with its list of faults.

#include "bindings.hpp"

namespace skinheal::python {
namespace {

// Messages may quote a user's file, which need not be UTF-8.
py::str text(const std::string& bytes) {
  return py::reinterpret_steal<py::str>(
      PyUnicode_DecodeUTF8(bytes.data(), static_cast<Py_ssize_t>(bytes.size()), "replace"));
}

void raise(const char* type_name, const Misuse& misuse) {
  py::module_ home = py::module_::import("skinheal.faults");
  py::list faults;
  for (const Fault& fault : misuse.faults()) {
    faults.append(home.attr("Fault")(text(fault.where), text(fault.message)));
  }
  py::object type = home.attr(type_name);
  PyErr_SetObject(type.ptr(), type(text(misuse.what()), py::tuple(faults)).ptr());
}

void translate(std::exception_ptr thrown) {
  try {
    if (thrown) std::rethrow_exception(thrown);
  } catch (const UnknownName& misuse) {
    raise("UnknownName", misuse);
  } catch (const Misuse& misuse) {
    raise("Misuse", misuse);
  }
}

}  // namespace

void bind_faults(py::module_& module) {
  py::register_local_exception_translator(&translate);
  module.def("nearest", &nearest, "word"_a, "candidates"_a,
             "The candidate that a misspelt word most likely meant, or ''.");
  module.def("unknown_name", &unknown_name, "what"_a, "word"_a, "candidates"_a,
             "The sentence that says that there is no such name, and what is near.");
}

}  // namespace skinheal::python
