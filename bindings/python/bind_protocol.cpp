// Protocol: when is what done.

#include <algorithm>

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

// A protocol of more parts than this is not shown in full.
constexpr std::size_t most_shown = 12;

template <class Items, class Show>
std::string shown_items(const Items& items, const char* what, Show show) {
  std::string text;
  for (std::size_t i = 0; i < std::min(items.size(), most_shown); ++i) text += show(items[i]);
  if (items.size() <= most_shown) return text;
  return text + " ... " + std::to_string(items.size() - most_shown) + " more " + what;
}

std::string course_text(const Course& course) {
  const std::string text =
      ".at(" + number(course.first_day) + ", " + repr_of(py::cast(course.treatment)) + ")";
  if (course.times == 1) return text;
  return text + ".every(" + number(course.every_days) + ", " + std::to_string(course.times) + ")";
}

std::string care_interval_text(const CareInterval& interval) {
  return ".during(" + number(interval.from_day) + ", " + number(interval.until_day) + ", " +
         repr_of(py::cast(interval.care)) + ")";
}

std::string turn_text(const Turn& turn) { return ".turn(" + repr_of(turn_record(turn)) + ")"; }

std::string protocol_text(const Protocol& protocol) {
  return "Protocol()" + shown_items(protocol.courses(), "courses", course_text) +
         shown_items(protocol.cares(), "intervals of care", care_interval_text) +
         shown_items(protocol.turns(), "turns", turn_text);
}

// The state of a pickle: plain values, so that no other type need travel.

py::tuple act_state(const std::string& name, const Settings& settings) {
  return py::make_tuple(name, settings);
}

py::tuple state_of(const Protocol& protocol) {
  const auto course = [](const Course& c) {
    return py::make_tuple(c.first_day, c.every_days, c.times,
                          act_state(c.treatment.name(), c.treatment.settings()));
  };
  const auto care_state = [](const CareInterval& c) {
    return py::make_tuple(c.from_day, c.until_day, act_state(c.care.name(), c.care.settings()));
  };
  const auto turn_state = [](const Turn& t) {
    return py::make_tuple(t.from_day, t.until_day, t.parameter,
                          t.operation == Turn::Operation::set, t.value, t.by);
  };
  return py::make_tuple(list_of(protocol.courses(), course), list_of(protocol.cares(), care_state),
                        list_of(protocol.turns(), turn_state));
}

Protocol with_course_state(const Protocol& protocol, const py::tuple& state) {
  const auto act = state[3].cast<py::tuple>();
  const Protocol longer =
      protocol.at(state[0].cast<double>(),
                  treatment(act[0].cast<std::string>(), settings_from(act[1])));
  const int times = state[2].cast<int>();
  return times == 1 ? longer : longer.every(state[1].cast<double>(), times);
}

Protocol with_care_state(const Protocol& protocol, const py::tuple& state) {
  const auto act = state[2].cast<py::tuple>();
  return protocol.during(state[0].cast<double>(), state[1].cast<double>(),
                         care(act[0].cast<std::string>(), settings_from(act[1])));
}

Protocol with_turn_state(const Protocol& protocol, const py::tuple& state) {
  const bool sets = state[3].cast<bool>();
  return protocol.turn({.parameter = state[2].cast<std::string>(),
                        .operation = sets ? Turn::Operation::set : Turn::Operation::multiply,
                        .value = state[4].cast<double>(),
                        .from_day = state[0].cast<double>(),
                        .until_day = state[1].cast<double>(),
                        .by = state[5].cast<std::string>()});
}

Protocol protocol_of_state(const py::tuple& state) {
  Protocol protocol;
  for (const auto item : state[0]) protocol = with_course_state(protocol, item.cast<py::tuple>());
  for (const auto item : state[1]) protocol = with_care_state(protocol, item.cast<py::tuple>());
  for (const auto item : state[2]) protocol = with_turn_state(protocol, item.cast<py::tuple>());
  return protocol;
}

}  // namespace

void bind_protocol(py::module_& module) {
  py::class_<Protocol>(module, "Protocol", R"(When is what done; times come first, in days.

A protocol is a value: each call gives a new one, and it can be compared, hashed, copied and
pickled. Sessions at one moment act in the order in which they were added. A session at day 0 acts,
and so does one at the horizon (there the timeline shows the state after it). Care from day 0 until
day 3 is over at day 3.)")
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
      .def("__len__", &Protocol::session_count)
      .def("__bool__", [](const Protocol&) { return true; })
      .def("__eq__", &Protocol::operator==, py::is_operator())
      .def("__hash__", &Protocol::hash)
      .def("__copy__", [](const py::object& self) { return self; })
      .def("__deepcopy__", [](const py::object& self, const py::object&) { return self; }, "memo"_a)
      .def(py::pickle(&state_of, &protocol_of_state))
      .def("__repr__", &protocol_text);
}

}  // namespace skinheal::python
