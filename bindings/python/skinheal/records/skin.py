"""Skin: sites, conditions and age."""

from dataclasses import dataclass
from typing import NamedTuple

from skinheal.records.numbers import Operation, Quantity


@dataclass(frozen=True)
class Site:
    """Layer thicknesses and surface facts of a body site."""

    name: str
    about: str
    stratum_corneum_mm: Quantity
    epidermis_mm: Quantity
    dermis_mm: Quantity
    hypodermis_mm: Quantity
    appendage_spacing_mm: Quantity
    tewl: Quantity
    hair_density: Quantity

    @property
    def dermis_depth_mm(self) -> float:
        """Depth at which a needle enters the dermis."""
        return self.stratum_corneum_mm.value + self.epidermis_mm.value


@dataclass(frozen=True)
class Change:
    """A parameter of the model that a condition multiplies or sets; the amount has a name of its
    own, "smoker.front_speed"."""

    parameter: str
    operation: Operation
    amount: Quantity

    def __str__(self) -> str:
        sign = "×" if self.operation == "multiply" else "="
        return f"{self.parameter} {sign} {self.amount.amount()}"


@dataclass(frozen=True)
class Start:
    """What a species starts with under a condition, as a fraction of its healthy value."""

    species: str
    fraction: Quantity

    def __str__(self) -> str:
        return f"{self.species} starts at {self.fraction.amount()}"


class StartChange(NamedTuple):
    """The same on one skin; `by` names the number that said so."""

    species: str
    fraction: float
    by: str


@dataclass(frozen=True)
class Condition:
    """A condition of the skin; `sites` says where it can be, and is empty if that is anywhere."""

    name: str
    about: str
    changes: list[Change]
    starts: list[Start]
    sites: list[str]


@dataclass(frozen=True)
class AgeEffect:
    """A parameter that goes with age; `slope` is its relative change per year."""

    parameter: str
    about: str
    slope: Quantity

    def __str__(self) -> str:
        return f"{self.parameter} by {self.slope.amount()}: {self.about}"
