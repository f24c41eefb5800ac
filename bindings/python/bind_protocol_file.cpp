// Protocol files: a user's calendar as JSON.

#include "bindings.hpp"

namespace skinheal::python {

void bind_protocol_file(py::module_& module) {
  py::class_<ProtocolFile>(module, "ProtocolFile",
                           "A protocol with the skin it is for, a horizon and an output grid.")
      .def(py::init([](const Protocol& protocol, const Skin& skin, double horizon_days,
                       std::vector<double> times, std::string title) {
             return ProtocolFile{.title = std::move(title),
                                 .skin = skin,
                                 .protocol = protocol,
                                 .horizon_days = horizon_days,
                                 .times = std::move(times)};
           }),
           "protocol"_a, "skin"_a, "horizon_days"_a, "times"_a, "title"_a = "")
      .def_readonly("title", &ProtocolFile::title)
      .def_readonly("skin", &ProtocolFile::skin)
      .def_readonly("protocol", &ProtocolFile::protocol)
      .def_readonly("horizon_days", &ProtocolFile::horizon_days)
      .def_readonly("times", &ProtocolFile::times)
      .def("__repr__", [](const ProtocolFile& self) {
        return "<ProtocolFile '" + self.title +
               "': " + std::to_string(self.protocol.sessions().size()) + " sessions, " +
               repr_of(py::cast(self.horizon_days)) + " days, on " + repr_of(py::cast(self.skin)) +
               ">";
      });

  module.def("read_protocol", &read_protocol, "json"_a);
  module.def("write_protocol", &write_protocol, "file"_a);
  module.def("protocol_schema", &protocol_schema);
}

}  // namespace skinheal::python
