"""Numbers of the ledger: what its writers take for a quantity, a formula or a source."""

from __future__ import annotations

from typing import Any

from skinheal._arguments import identifier, instance, number, pair, refuse_type, text
from skinheal.records import Quantity

Number = Quantity | str  # a quantity, or a formula over parameters
LONGEST_FORMULA = 100_000
LONGEST_UNIT = 1_000


def formula(name: str, value: Any) -> str:
    return text(name, value, LONGEST_FORMULA)


def quantity(name: str, value: Any) -> Quantity:
    """A quantity with fields of the right types, told by field."""
    it = instance(name, value, Quantity, "skinheal.measured(...), derived, fitted or assumed")
    number(f"{name}.value", it.value)
    text(f"{name}.unit", it.unit, LONGEST_UNIT)
    pair(f"{name}.range", it.range, number)
    text(f"{name}.meaning", it.meaning)
    pair(f"{name}.source", it.source, text)
    identifier(f"{name}.obtained", it.obtained)
    identifier(f"{name}.grade", it.grade)
    return it


def ledger_number(name: str, value: Any) -> Number:
    if isinstance(value, str):
        return formula(name, value)
    if not isinstance(value, Quantity):
        refuse_type(name, "a Quantity, say skinheal.assumed(...), or a formula over parameters", value)
    return quantity(name, value)
