"""Treatments: what they do to the tissue, and what stands on their shelves."""

from dataclasses import dataclass
from typing import NamedTuple

from skinheal.records.numbers import Grade, Kind, Layer, Quantity, SettingValue
from skinheal.shelf import Shelf


class Opening(NamedTuple):
    """Opens the surface; half_gap_mm is how far the epithelium must travel to close one hole."""

    dose: float
    half_gap_mm: float


class Loss(NamedTuple):
    """Of every species of this kind in this layer, exp(-dose) survives; a share is spilt."""

    layer: Layer
    kind: Kind
    dose: float
    spilt: float


class Gift(NamedTuple):
    """An amount of an agent that is brought in."""

    agent: str
    amount: float


@dataclass(frozen=True)
class Injury:
    """What one session does to the tissue, in words that know nothing of the model."""

    openings: list[Opening]
    losses: list[Loss]
    gifts: list[Gift]


@dataclass(frozen=True)
class Setting:
    """What is known of one setting; `standard` is its default, None if it must be given.

    `phrase` is how titles say it, with {} for the value; they leave out a setting without one.
    """

    name: str
    unit: str
    about: str
    standard: SettingValue | None
    low: float
    high: float
    whole: bool
    choices: list[str]
    phrase: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class TreatmentKind:
    """An item on the shelf of treatments; `parameters` turn its settings into doses."""

    name: str
    about: str
    settings: list[Setting]
    parameters: Shelf[Quantity]


@dataclass(frozen=True)
class CareKind:
    """An item on the shelf of care; `parameters` say by how much it turns the model's."""

    name: str
    about: str
    settings: list[Setting]
    parameters: Shelf[Quantity]


class Content(NamedTuple):
    """The agent species that an agent fills, and how much a microlitre brings to a mm3."""

    species: str
    amount_per_ul: Quantity
    layer: Layer

    def __str__(self) -> str:
        return f"{self.species} in the {self.layer}"


@dataclass(frozen=True)
class Agent:
    """What mesotherapy injects; without a mechanism that has evidence, `why` says so."""

    name: str
    about: str
    grade: Grade
    contents: list[Content]
    why: str
