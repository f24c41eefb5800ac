// Protocol: when is what done.

#include "bindings.hpp"

namespace skinheal::python {
namespace {

Turn turn_from(py::handle given) {
  const auto operation = given.attr("operation").cast<std::string>();
  if (operation != "multiply" && operation != "set") {
    throw Misuse(unknown_name("operation", operation, {"multiply", "set"}));
  }
  return {.parameter = given.attr("parameter").cast<std::string>(),
          .operation = operation == "set" ? Turn::Operation::set : Turn::Operation::multiply,
          .value = given.attr("value").cast<double>(),
          .from_day = given.attr("from_day").cast<double>(),
          .until_day = given.attr("until_day").cast<double>(),
          .by = given.attr("by").cast<std::string>()};
}

py::object session_record(const Session& session) {
  return record("Session", session.day, session.treatment);
}

py::object care_interval_record(const CareInterval& interval) {
  return record("CareInterval", interval.from_day, interval.until_day, interval.care);
}

std::string number(double value) { return repr_of(py::cast(value)); }

std::string protocol_text(const Protocol& protocol) {
  std::string text = "Protocol()";
  for (const Session& session : protocol.sessions()) {
    text += ".at(" + number(session.day) + ", " + repr_of(py::cast(session.treatment)) + ")";
  }
  for (const CareInterval& interval : protocol.cares()) {
    text += ".during(" + number(interval.from_day) + ", " + number(interval.until_day) + ", " +
            repr_of(py::cast(interval.care)) + ")";
  }
  for (const Turn& turn : protocol.turns()) text += ".turn(" + repr_of(turn_record(turn)) + ")";
  return text;
}

}  // namespace

void bind_protocol(py::module_& module) {
  py::class_<Protocol>(module, "Protocol", R"(When is what done; times come first, in days.

A protocol is a value: each call gives a new one. Sessions at one moment act in the order in which
they were added. A session at day 0 acts, and so does one at the horizon (there the timeline shows
the state after it). Care from day 0 until day 3 is over at day 3.)")
      .def(py::init<>())
      .def("at", &Protocol::at, "day"_a, "treatment"_a, "Add a session.")
      .def("every", &Protocol::every, "days"_a, "times"_a,
           "Repeat the session that was added last, so that it happens `times` times in all.")
      .def("during", &Protocol::during, "start"_a, "end"_a, "care"_a, "Add care for an interval.")
      .def(
          "turn",
          [](const Protocol& self, const py::object& turn) { return self.turn(turn_from(turn)); },
          "turn"_a, "Turn a single parameter for an interval (see skinheal.Turn).")
      .def_property_readonly(
          "sessions", [](const Protocol& self) { return list_of(self.sessions(), session_record); })
      .def_property_readonly(
          "cares", [](const Protocol& self) { return list_of(self.cares(), care_interval_record); })
      .def_property_readonly(
          "turns", [](const Protocol& self) { return list_of(self.turns(), turn_record); })
      .def_property_readonly("last_day", &Protocol::last_day)
      .def("__len__", [](const Protocol& self) { return self.sessions().size(); })
      .def("__bool__", [](const Protocol&) { return true; })
      .def("__eq__", &Protocol::operator==, py::is_operator())
      .def("__repr__", &protocol_text);
}

}  // namespace skinheal::python
