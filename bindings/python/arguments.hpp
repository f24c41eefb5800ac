// Arguments: what Python gives for a number, a text or one of our own things, and what is said of
// anything else.
//
// A function that takes a py::object asks for its parts here, so that a wrong one is told in a
// sentence and not by the signature of an inner function. What is shown of it is short, however
// large it is. Numbers and texts that cannot be are Misuse; a thing of the wrong kind is a TypeError.
#pragma once

#include <string>
#include <vector>

#include "bindings.hpp"

namespace skinheal::python {

// "'abc'", "[0, 1, 2, 3, 4, 5, ...]": at most some 60 characters.
std::string shown_argument(py::handle given);

// A number; yes and no are none, though Python would take them for 1 and 0.
double number_argument(const std::string& where, py::handle given);
// A whole number that fits an int.
int whole_argument(const std::string& where, py::handle given);
// A text that can be written as UTF-8.
std::string text_argument(const std::string& where, py::handle given);
// A row of numbers: a list, a tuple, an array of one dimension.
std::vector<double> numbers_argument(const std::string& where, py::handle given);

[[noreturn]] void refuse_kind(const std::string& where, const char* made_by, py::handle given);

// One of our own things; `made_by` says how one comes by it: "skinheal.skin(...)".
template <class Thing>
const Thing& thing_argument(const std::string& where, const char* made_by, py::handle given) {
  if (!py::isinstance<Thing>(given)) refuse_kind(where, made_by, given);
  return given.cast<const Thing&>();
}

}  // namespace skinheal::python
