// How a Quantity and the value of a setting cross: a Quantity as the Python record
// skinheal.Quantity, both ways; a setting's value as the float, bool or str that it is. What users give for a
// number of the ledger, a range or a source is judged in skinheal/_numbers.py.
//
// A pybind11 caster must be seen by every source that passes the type, so bindings.hpp includes
// this file first.
#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "skinheal/model_builder.hpp"
#include "skinheal/quantity.hpp"
#include "skinheal/treatment.hpp"

namespace skinheal::python {

pybind11::object quantity_record(const Quantity& quantity);
// Throws Misuse for a word that is none of the enums'.
Quantity quantity_from(pybind11::handle record);
bool is_quantity(pybind11::handle object);
Range range_from(pybind11::handle object);
Source source_from(pybind11::handle object);

}  // namespace skinheal::python

namespace pybind11::detail {

template <>
struct type_caster<skinheal::Quantity> {
  PYBIND11_TYPE_CASTER(skinheal::Quantity, const_name("skinheal.Quantity"));

  bool load(handle object, bool) {
    if (!skinheal::python::is_quantity(object)) return false;
    value = skinheal::python::quantity_from(object);
    return true;
  }

  static handle cast(const skinheal::Quantity& quantity, return_value_policy, handle) {
    return skinheal::python::quantity_record(quantity).release();
  }
};

template <>
struct type_caster<skinheal::Number> {
  PYBIND11_TYPE_CASTER(skinheal::Number, const_name("skinheal.Quantity | str"));

  bool load(handle object, bool) {
    if (skinheal::python::is_quantity(object)) {
      value = skinheal::python::quantity_from(object);
      return true;
    }
    if (!isinstance<str>(object)) return false;
    value = object.cast<std::string>();
    return true;
  }
};

template <>
struct type_caster<skinheal::Range> {
  PYBIND11_TYPE_CASTER(skinheal::Range, const_name("tuple[float, float]"));

  bool load(handle object, bool) {
    value = skinheal::python::range_from(object);
    return true;
  }
};

template <>
struct type_caster<skinheal::Source> {
  PYBIND11_TYPE_CASTER(skinheal::Source, const_name("tuple[str, str]"));

  bool load(handle object, bool) {
    value = skinheal::python::source_from(object);
    return true;
  }

  static handle cast(const skinheal::Source& source, return_value_policy, handle) {
    return pybind11::make_tuple(source.key, source.locator).release();
  }
};

// Outwards only: what comes in is judged by hand, see bind_treatment.cpp.
template <>
struct type_caster<skinheal::SettingValue> {
  static constexpr auto name = const_name("float | bool | str");

  static handle cast(const skinheal::SettingValue& value, return_value_policy policy,
                     handle parent) {
    return std::visit(
        [&](const auto& held) {
          return make_caster<std::decay_t<decltype(held)>>::cast(held, policy, parent);
        },
        static_cast<const skinheal::SettingValue::Variant&>(value));
  }
};

}  // namespace pybind11::detail
