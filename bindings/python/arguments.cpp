#include "arguments.hpp"

#include <limits>
#include <string_view>

namespace skinheal::python {
namespace {

[[noreturn]] void refuse_argument(const std::string& where, std::string message) {
  throw Misuse(std::vector<Fault>{{where, std::move(message)}});
}

// What would pass for a number but is none: yes and no, and NumPy's times, which would lose their unit.
bool only_looks_like_a_number(py::handle given) {
  if (PyBool_Check(given.ptr())) return true;
  const std::string_view type = Py_TYPE(given.ptr())->tp_name;
  return type.starts_with("numpy.bool") || type == "numpy.timedelta64" || type == "numpy.datetime64";
}

}  // namespace

std::string shown_argument(py::handle given) {
  try {
    constexpr std::size_t longest = 60;
    const auto text = py::module_::import("reprlib").attr("repr")(given);
    const std::string shown = py::str(text.attr("encode")("utf-8", "replace").attr("decode")());
    return shown.size() > longest ? py::type::of(given).attr("__name__").cast<std::string>() : shown;
  } catch (const py::error_already_set&) {  // a stranger's __repr__ may fail
    return "something that cannot be shown";
  }
}

double number_argument(const std::string& where, py::handle given) {
  if (!only_looks_like_a_number(given)) {
    const double number = PyFloat_AsDouble(given.ptr());
    if (PyErr_Occurred() == nullptr) return number;
    PyErr_Clear();
  }
  refuse_argument(where, "expected a number, got " + shown_argument(given));
}

int whole_argument(const std::string& where, py::handle given) {
  const double number = number_argument(where, given);
  constexpr double most = std::numeric_limits<int>::max();
  if (number >= -most && number <= most && number == static_cast<int>(number)) {
    return static_cast<int>(number);
  }
  refuse_argument(where, "expected a whole number of at most " + std::to_string(std::numeric_limits<int>::max()) +
                    ", got " + shown_argument(given));
}

std::string text_argument(const std::string& where, py::handle given) {
  if (!PyUnicode_Check(given.ptr())) refuse_argument(where, "expected a text, got " + shown_argument(given));
  Py_ssize_t size = 0;
  const char* bytes = PyUnicode_AsUTF8AndSize(given.ptr(), &size);
  if (bytes != nullptr) return {bytes, static_cast<std::size_t>(size)};
  PyErr_Clear();
  refuse_argument(where, "holds half of a character (a lone surrogate), which no file can hold");
}

std::vector<double> numbers_argument(const std::string& where, py::handle given) {
  if (PyUnicode_Check(given.ptr()) || PyObject_HasAttrString(given.ptr(), "__iter__") == 0) {
    refuse_argument(where, "expected a row of numbers, got " + shown_argument(given));
  }
  std::vector<double> numbers;
  for (const py::handle item : py::iter(given)) {
    numbers.push_back(number_argument(where + "[" + std::to_string(numbers.size()) + "]", item));
  }
  return numbers;
}

void refuse_kind(const std::string& where, const char* made_by, py::handle given) {
  throw py::type_error(where + " must be made by " + made_by + "; got " + shown_argument(given));
}

}  // namespace skinheal::python
