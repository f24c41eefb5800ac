// What the rooms of the Python face share.
//
// The face has three kinds of things. Objects with behaviour (Protocol, Model, Timeline, ...) are
// bound here, one room a file. Plain data (a species, a peak, an outcome) crosses as a Python
// record: `record("Peak", ...)` calls the class of that name in skinheal/records.py. Collections
// with names cross as a `shelf`, a dict whose KeyError says which name is near. Words of an enum
// cross as text.
#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "casters.hpp"
#include "skinheal/skinheal.hpp"

namespace skinheal::python {

namespace py = pybind11;
using namespace py::literals;

void bind_faults(py::module_& module);
void bind_quantity(py::module_& module);
void bind_skin(py::module_& module);
void bind_treatment(py::module_& module);
void bind_protocol(py::module_& module);
void bind_protocol_file(py::module_& module);
void bind_model(py::module_& module);
void bind_model_builder(py::module_& module);
void bind_timeline(py::module_& module);
void bind_simulate(py::module_& module);
void bind_ensemble(py::module_& module);
void bind_uncertainty(py::module_& module);
void bind_sensitivity(py::module_& module);
void bind_validation(py::module_& module);
void bind_provenance(py::module_& module);
void bind_published(py::module_& module);
void bind_files(py::module_& module);

// A copy of these numbers as an array that nobody can make writeable.
py::object read_only(const std::vector<double>& values);

// What Python calls a Timeline: a timeline that remembers what was asked for.
struct Run : Timeline {
  Protocol protocol;
  Skin skin;
  SimulateOptions options;
  py::object uncertainty = py::none();  // the Python record, where a band was asked for
};

// A misspelt name in a subscript: in Python a Misuse that is a KeyError as well.
struct UnknownName : Misuse {
  using Misuse::Misuse;
};

// The Python record of this name, made from keyword arguments.
template <class... Arguments>
py::object record(const char* name, Arguments&&... arguments) {
  return py::module_::import("skinheal.records").attr(name)(std::forward<Arguments>(arguments)...);
}

// A skinheal.Shelf over records that are made by `convert` and named by their member `name`.
template <class Items, class Convert>
py::object shelf(const char* what, const Items& items, Convert convert) {
  py::dict named;
  for (const auto& item : items) named[py::str(item.name)] = convert(item);
  return py::module_::import("skinheal.shelf").attr("Shelf")(what, named);
}

// A Python list of what `convert` makes of each item; a notebook shows its length and first items.
template <class Items, class Convert>
py::list list_of(const Items& items, Convert convert) {
  py::list list = py::module_::import("skinheal.records.listing").attr("Listing")();
  for (const auto& item : items) list.append(convert(item));
  return list;
}

// The enumerator whose text is `word`; throws Misuse with what is near.
template <class Enum>
Enum enumerator(const char* what, const std::string& word, std::initializer_list<Enum> all) {
  std::vector<std::string> words;
  for (Enum candidate : all) {
    if (to_string(candidate) == word) return candidate;
    words.emplace_back(to_string(candidate));
  }
  throw Misuse(unknown_name(what, word, words));
}

Layer layer_of(const std::string& word);
Kind kind_of(const std::string& word);
Grade grade_of(const std::string& word);

// Of a dict of numbers, truths and texts, which skinheal/_treatments.py has judged.
Settings settings_from(py::handle given);
// name(first=1.0, second='x'), as one would type it.
std::string call_text(const std::string& name, const Settings& settings);
std::string repr_of(const py::object& object);

py::object outcome_record(const Outcome& outcome);
py::object statistics_record(const Statistics& statistics);
py::object injury_record(const Injury& injury);
py::object parameter_shelf(const std::vector<Parameter>& parameters);
py::object turn_record(const Turn& turn);
std::string to_word(Turn::Operation operation);

}  // namespace skinheal::python
