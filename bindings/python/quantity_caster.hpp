// How a Quantity crosses: as the Python record skinheal.Quantity, both ways.
//
// A pybind11 caster must be seen by every source that passes the type, so bindings.hpp includes
// this file first.
#pragma once

#include <pybind11/pybind11.h>

#include "skinheal/quantity.hpp"

namespace skinheal::python {

pybind11::object quantity_record(const Quantity& quantity);
// Throws Misuse for a word that is none of the enums'.
Quantity quantity_from(pybind11::handle record);
bool is_quantity(pybind11::handle object);

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

}  // namespace pybind11::detail
