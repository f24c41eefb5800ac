"""ProcessBuilder: what its words take, and what they do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from skinheal._arguments import identifier, number, numbers_by_name, text as read_text, whole_number
from skinheal._core import ProcessBuilder
from skinheal._face import made_by, method
from skinheal._numbers import Number, formula as read_formula, ledger_number
from skinheal.records import Quantity

MOST_EXPONENT = 1_000

made_by(ProcessBuilder, "ModelBuilder.process(...)")

_core_about = ProcessBuilder.about
_core_consumes = ProcessBuilder.consumes
_core_produces = ProcessBuilder.produces
_core_catalysed_by = ProcessBuilder.catalysed_by
_core_stimulated_by = ProcessBuilder.stimulated_by
_core_inhibited_by = ProcessBuilder.inhibited_by
_core_requires = ProcessBuilder.requires_
_core_crowded_by = ProcessBuilder.crowded_by
_core_times = ProcessBuilder.times
_core_rate = ProcessBuilder.rate
_core_balances = ProcessBuilder.balances
_core_rate_formula = ProcessBuilder.rate_formula


def _exponent(value: Any) -> int:
    return whole_number("exponent", value, 1, MOST_EXPONENT)


@method(ProcessBuilder)
def about(self: ProcessBuilder, text: str) -> ProcessBuilder:
    """Say what the process is, in a sentence."""
    return _core_about(self, read_text("text", text))


@method(ProcessBuilder)
def consumes(self: ProcessBuilder, species: str, amount: float = 1.0) -> ProcessBuilder:
    """Remove `amount` units for each unit of the rate, which is proportional to the species."""
    return _core_consumes(self, identifier("species", species), number("amount", amount))


@method(ProcessBuilder)
def produces(
    self: ProcessBuilder, species: str, amount: float | Number = 1.0
) -> ProcessBuilder:
    """Make `amount` units for each unit of the rate; a yield may be a number of the ledger."""
    read = amount if isinstance(amount, (str, Quantity)) else number("amount", amount)
    if not isinstance(read, float):
        read = ledger_number("amount", read)
    return _core_produces(self, identifier("species", species), read)


@method(ProcessBuilder)
def catalysed_by(self: ProcessBuilder, name: str) -> ProcessBuilder:
    """Make the rate proportional to something that is not used up."""
    return _core_catalysed_by(self, identifier("name", name))


@method(ProcessBuilder)
def stimulated_by(
    self: ProcessBuilder, name: str, *, gain: Number, half: Number, exponent: int = 1
) -> ProcessBuilder:
    """The factor 1 + gain x^n / (half^n + x^n), divided by its healthy value."""
    return _core_stimulated_by(
        self, identifier("name", name), gain=ledger_number("gain", gain), half=ledger_number("half", half),
        exponent=_exponent(exponent),
    )  # fmt: skip


@method(ProcessBuilder)
def inhibited_by(
    self: ProcessBuilder, name: str, *, half: Number, exponent: int = 1
) -> ProcessBuilder:
    """The factor 1 / (1 + (x / half)^n), divided by its healthy value."""
    return _core_inhibited_by(
        self, identifier("name", name), half=ledger_number("half", half), exponent=_exponent(exponent)
    )


@method(ProcessBuilder)
def requires_(
    self: ProcessBuilder, name: str, *, half: Number, exponent: int = 1
) -> ProcessBuilder:
    """The factor x^n / (half^n + x^n): nothing happens without x."""
    return _core_requires(
        self, identifier("name", name), half=ledger_number("half", half), exponent=_exponent(exponent)
    )


@method(ProcessBuilder)
def crowded_by(
    self: ProcessBuilder, weights: Mapping[str, float], capacity: Number
) -> ProcessBuilder:
    """The factor 1 - sum(weight x) / capacity, divided by its healthy value."""
    return _core_crowded_by(
        self, numbers_by_name("weights", weights), ledger_number("capacity", capacity)
    )


@method(ProcessBuilder)
def times(self: ProcessBuilder, formula: str) -> ProcessBuilder:
    """Any other factor, as a formula."""
    return _core_times(self, read_formula("formula", formula))


@method(ProcessBuilder)
def rate(self: ProcessBuilder, constant: Number) -> ProcessBuilder:
    """The rate constant: a Quantity, or a formula over parameters."""
    return _core_rate(self, ledger_number("constant", constant))


@method(ProcessBuilder)
def balances(self: ProcessBuilder, species: str) -> ProcessBuilder:
    """Let the rate constant be what closes the healthy balance of this species."""
    return _core_balances(self, identifier("species", species))


@method(ProcessBuilder)
def rate_formula(self: ProcessBuilder, formula: str) -> ProcessBuilder:
    """The last resort: the whole rate as a formula."""
    return _core_rate_formula(self, read_formula("formula", formula))
