// Quantity: a number that can be held to account, as the record skinheal.Quantity.

#include "bindings.hpp"

namespace skinheal::python {
namespace {

using Maker = Quantity (*)(double, std::string, Range, std::string, Source, Grade);

void bind_maker(py::module_& module, const char* name, Maker maker, const char* grade,
                const char* about) {
  module.def(
      name,
      [maker](double value, std::string unit, Range range, std::string meaning, Source source,
              const std::string& grade_word) {
        return maker(value, std::move(unit), range, std::move(meaning), std::move(source),
                     grade_of(grade_word));
      },
      "value"_a, "unit"_a, "range"_a, "meaning"_a, "source"_a = Source{}, "grade"_a = grade, about);
}

py::handle quantity_class() {
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> storage;
  return storage
      .call_once_and_store_result(
          [] { return py::module_::import("skinheal.records").attr("Quantity"); })
      .get_stored();
}

}  // namespace

Range range_from(py::handle object) {
  const auto [low, high] = object.cast<std::pair<double, double>>();
  return {low, high};
}

Source source_from(py::handle object) {
  auto [key, locator] = object.cast<std::pair<std::string, std::string>>();
  return {std::move(key), std::move(locator)};
}

Grade grade_of(const std::string& word) {
  return enumerator("grade", word, {Grade::high, Grade::moderate, Grade::low, Grade::very_low});
}

bool is_quantity(py::handle object) { return py::isinstance(object, quantity_class()); }

py::object quantity_record(const Quantity& quantity) {
  return quantity_class()(
      quantity.value, quantity.unit, record("Range", quantity.range.low, quantity.range.high),
      quantity.meaning, record("Source", quantity.source.key, quantity.source.locator),
      to_string(quantity.obtained), to_string(quantity.grade));
}

Quantity quantity_from(py::handle from) {
  return {.value = from.attr("value").cast<double>(),
          .unit = from.attr("unit").cast<std::string>(),
          .range = range_from(from.attr("range")),
          .meaning = from.attr("meaning").cast<std::string>(),
          .source = source_from(from.attr("source")),
          .obtained = enumerator(
              "way to obtain a number", from.attr("obtained").cast<std::string>(),
              {Obtained::measured, Obtained::derived, Obtained::fitted, Obtained::assumed}),
          .grade = grade_of(from.attr("grade").cast<std::string>())};
}

void bind_quantity(py::module_& module) {
  bind_maker(module, "measured", &measured, "moderate", "A number that was read off a source.");
  bind_maker(module, "derived", &derived, "low",
             "A number computed from measured ones; the locator of its source says how.");
  bind_maker(module, "fitted", &fitted, "low",
             "A number chosen so that the model meets measurements.");
  bind_maker(module, "assumed", &assumed, "very low", "A modelling choice.");
}

}  // namespace skinheal::python
