// Timeline: what happened. Values go to NumPy as read-only views that keep the timeline alive.

#include <pybind11/numpy.h>

#include <algorithm>

#include "bindings.hpp"

namespace skinheal::python {
namespace {

constexpr const char* what_it_holds = "state or observable";

py::array view(const std::vector<double>& values, const py::object& owner) {
  py::array_t<double> array(static_cast<py::ssize_t>(values.size()), values.data(), owner);
  array.attr("setflags")("write"_a = false);
  return array;
}

py::array item(const py::object& self, const std::string& name) try {
  return view(self.cast<const Run&>()[name], self);
} catch (const Misuse& misuse) {
  throw UnknownName(misuse.faults());
}

Side side_of(const std::string& word) {
  if (word == "before") return Side::before;
  if (word == "after") return Side::after;
  throw Misuse(unknown_name("side", word, {"before", "after"}));
}

// All values at one time, in the order of the model.
py::object at(const Run& self, double day, const std::string& side) {
  const Readings values = self.at(day, side_of(side));
  py::dict ordered;
  for (const std::string& name : self.names()) ordered[py::str(name)] = values.at(name);
  return py::module_::import("skinheal.shelf").attr("Shelf")(what_it_holds, ordered);
}

py::array table(const Run& self, const std::vector<std::string>& names) {
  const std::vector<double> values = self.table(names);
  return py::array_t<double>({static_cast<py::ssize_t>(self.times().size()), static_cast<py::ssize_t>(names.size())},
                             values.data());
}

py::array sample(const Run& self, const std::string& name, const std::vector<double>& days,
                 const std::string& side) {
  const std::vector<double> values = self.values(name, days, side_of(side));
  return py::array_t<double>(static_cast<py::ssize_t>(values.size()), values.data());
}

py::object session_mark_record(const SessionMark& mark) {
  return record("SessionMark", mark.day, mark.text);
}

py::object contribution_record(const Contribution& contribution) {
  return record("Contribution", contribution.process, contribution.rate);
}

py::object peak_record(const Peak& peak) { return record("Peak", peak.day, peak.value); }

py::object peaks_shelf(const Run& self) {
  const std::vector<Peak> peaks = self.peaks();
  const std::vector<std::string> names = self.names();
  py::dict named;
  for (std::size_t i = 0; i < names.size(); ++i) named[py::str(names[i])] = peak_record(peaks[i]);
  return py::module_::import("skinheal.shelf").attr("Shelf")(what_it_holds, named);
}

bool holds(const Run& self, const std::string& name) {
  const std::vector<std::string> names = self.names();
  return std::find(names.begin(), names.end(), name) != names.end();
}

py::object kept_days(const Run& self) {
  const auto& trajectory = self.recording().trajectory;
  if (trajectory.kept() == Keep::dense) return py::none();
  std::vector<double> days;
  for (const auto& segment : trajectory.segments()) {
    if (days.empty() || days.back() != segment.start) days.push_back(segment.start);
  }
  return read_only(days);
}

std::string timeline_text(const Run& self) {
  const std::string last = self.times().empty() ? "0" : repr_of(py::cast(self.times().back()));
  return "<Timeline of model '" + self.model().name() + "': " + last + " days, " +
         std::to_string(self.sessions().size()) + " sessions, " +
         std::to_string(self.names().size()) + " names on " + std::to_string(self.times().size()) +
         " times, " + std::string(to_string(self.outcome().ending)) + ">";
}

}  // namespace

py::object statistics_record(const Statistics& spent) {
  return record("Statistics", spent.steps, spent.rejected_steps, spent.rhs_evaluations,
                spent.jacobian_evaluations, spent.decompositions, spent.seconds);
}

py::object outcome_record(const Outcome& outcome) {
  return record("Outcome", to_string(outcome.ending), outcome.day, outcome.species, outcome.process,
                outcome.advice, outcome.message());
}

void bind_timeline(py::module_& module) {
  // What the methods take is judged in skinheal/_timeline.py, which also says what they do.
  py::class_<Run>(module, "Timeline", R"(What happened: every state and observable, by name.

A timeline is a mapping from names to read-only arrays on `timeline.times` (days); it can be read
at any other time as well, unless its run was asked to keep="grid". Values at the day of a session
are those after it. What a run did not
reach is NaN, and `timeline.outcome` says why. Made by `skinheal.simulate`.

>>> session = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5))
>>> timeline = sh.simulate(session, sh.skin(), days=30)
>>> timeline["collagen_i"].shape == timeline.times.shape
True
>>> timeline.outcome.completed
True)")
      .def_property_readonly(
          "times", [](const py::object& self) { return view(self.cast<const Run&>().times(), self); },
          "The days of the arrays, rising; read-only.")
      .def_property_readonly("names", &Timeline::names,
                             "All names: states first, then observables, as in the model.")
      .def("__iter__", [](const Run& self) { return py::iter(py::cast(self.names())); })
      .def("__len__", [](const Run& self) { return self.names().size(); })
      .def("__contains__", &holds, "name"_a)
      .def("__contains__", [](const Run&, const py::object&) { return false; })
      .def("__getitem__", &item, "name"_a)
      .def("at", &at, "day"_a, "side"_a = "after")
      .def("table", &table, "names"_a)
      .def("sample", &sample, "name"_a, "days"_a, "side"_a = "after")
      .def("healthy", &Timeline::healthy, "name"_a)
      .def("unit", &Timeline::unit, "name"_a)
      .def(
          "peak",
          [](const Run& self, const std::string& name) { return peak_record(self.peak(name)); },
          "name"_a)
      .def("peaks", &peaks_shelf,
           R"(The peaks of all names, by name, found in one pass; far cheaper than `peak` for each.

>>> timeline = sh.simulate(sh.Protocol().at(0, sh.tape_stripping()), sh.skin(), days=3)
>>> timeline.peaks()["tewl"] == timeline.peak("tewl")
True)")
      .def(
          "contributions",
          [](const Run& self, const std::string& species, double day) {
            return list_of(self.contributions(species, day), contribution_record);
          },
          "species"_a, "day"_a)
      .def_readonly("protocol", &Run::protocol, "The protocol that was run.")
      .def_readonly("skin", &Run::skin, "The skin on which it was run.")
      .def_property_readonly(
          "solver", [](const Run& self) { return self.options.solver.solver; },
          "The name of the solver.")
      .def_property_readonly(
          "rtol", [](const Run& self) { return self.options.solver.rtol; },
          "The relative tolerance of one step.")
      .def_property_readonly(
          "atol", [](const Run& self) { return self.options.solver.atol; },
          "The absolute tolerance of one step, in the unit of each species.")
      .def_property_readonly(
          "parameters", [](const Run& self) { return self.options.parameters; },
          "The parameters that were set by name, as a new dict.")
      .def_property_readonly(
          "in_place_of_recorded", [](const Run& self) { return self.options.in_place_of_recorded; },
          "The parameters that took the place of recorded ones, as a new dict.")
      .def_property_readonly(
          "keep", [](const Run& self) { return to_string(self.recording().trajectory.kept()); },
          "What was kept of the run: 'dense', any day can be read, or 'grid', the days of kept_days alone.")
      .def_property_readonly("kept_days", &kept_days,
                             "The days that can be read where keep is 'grid': the times, days on which something "
                             "was done, and some between. None where every day can be.")
      .def_property_readonly(
          "sessions", [](const Run& self) { return list_of(self.sessions(), session_mark_record); },
          "The moments at which the protocol acted, each with its day and what was done.")
      .def_property_readonly(
          "outcome", [](const Run& self) { return outcome_record(self.outcome()); },
          "How the run ended; ask `outcome.completed` first.")
      .def_property_readonly(
          "statistics", [](const Run& self) { return statistics_record(self.statistics()); },
          "What the run cost: steps, evaluations, seconds.")
      .def_readonly("uncertainty", &Run::uncertainty,
                    "What the ranges of the parameters imply, or None if that was not asked for.")
      .def_property_readonly(
          "band",
          [](const Run& self) -> py::object {
            if (self.uncertainty.is_none()) return py::none();
            return self.uncertainty.attr("bands");
          },
          "The bands of timeline.uncertainty by name: low, median and high on timeline.times.")
      .def_property_readonly("notes", &Timeline::notes,
                             "What one should know of the run, as sentences; mostly none.")
      .def_property_readonly("model", &Timeline::model, "The model that was run.")
      .def("__repr__", &timeline_text);
}

}  // namespace skinheal::python
