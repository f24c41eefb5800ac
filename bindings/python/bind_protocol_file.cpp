// Protocol files: a user's calendar as JSON.

#include "bindings.hpp"

namespace skinheal::python {
namespace {

std::string file_text(const ProtocolFile& file) {
  return "<ProtocolFile '" + file.title() +
         "': " + std::to_string(file.protocol().session_count()) + " sessions, " +
         repr_of(py::cast(file.horizon_days())) + " days, on " + repr_of(py::cast(file.skin())) + ">";
}

}  // namespace

void bind_protocol_file(py::module_& module) {
  py::class_<ProtocolFile>(module, "ProtocolFile",
                           R"(A protocol with the skin it is for, a horizon and an output grid.

It is a value that cannot be changed; it can be compared, hashed, copied and pickled. Making one
raises Misuse for what read_protocol would refuse, so whatever there is can be written and read.)")
      .def(py::init<Protocol, Skin, double, std::vector<double>, std::string>(), "protocol"_a,
           "skin"_a, "horizon_days"_a, "times"_a, "title"_a = "")
      .def_property_readonly("title", &ProtocolFile::title)
      .def_property_readonly("skin", &ProtocolFile::skin, py::return_value_policy::copy)
      .def_property_readonly("protocol", &ProtocolFile::protocol, py::return_value_policy::copy)
      .def_property_readonly("horizon_days", &ProtocolFile::horizon_days)
      .def_property_readonly("times", &ProtocolFile::times)
      .def("__eq__", &ProtocolFile::operator==, py::is_operator())
      .def("__hash__", &ProtocolFile::hash)
      .def("__copy__", [](const py::object& self) { return self; })
      .def("__deepcopy__", [](const py::object& self, const py::object&) { return self; }, "memo"_a)
      .def(py::pickle(&write_protocol, [](const std::string& text) { return read_protocol(text); }))
      .def("__repr__", &file_text);

  module.def("read_protocol", &read_protocol, "json"_a);
  module.def("write_protocol", &write_protocol, "file"_a);
  module.def("protocol_schema", &protocol_schema);
  module.def("longest_title", [] { return ProtocolFile::longest_title; },
             "How many characters a title may have.");
}

}  // namespace skinheal::python
