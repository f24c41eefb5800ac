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


def limits(name: str, value: Any) -> tuple[float, float]:
    """The range of a quantity."""
    return pair(name, value, number, "two numbers, (low, high)")


def source(name: str, value: Any) -> tuple[str, str]:
    return pair(name, value, text, 'two texts, (key of the bibliography, place in it), as in '
                '("waugh2007", "table 1")')  # fmt: skip


def quantity(name: str, value: Any) -> Quantity:
    """A quantity with fields of the right types, told by field."""
    it = instance(name, value, Quantity, "skinheal.measured(...), derived, fitted or assumed")
    number(f"{name}.value", it.value)
    text(f"{name}.unit", it.unit, LONGEST_UNIT)
    limits(f"{name}.range", it.range)
    text(f"{name}.meaning", it.meaning)
    source(f"{name}.source", it.source)
    identifier(f"{name}.obtained", it.obtained)
    identifier(f"{name}.grade", it.grade)
    return it


def ledger_number(name: str, value: Any) -> Number:
    if isinstance(value, str):
        return formula(name, value)
    if not isinstance(value, Quantity):
        refuse_type(name, 'a number that says where it is from, assumed(2, "1/d", (1, 4), "what it '
                    'means"), measured, derived or fitted, or a formula over parameters, as text', value)
    return quantity(name, value)
