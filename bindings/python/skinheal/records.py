"""Plain data: what the library tells, as records that can be read but not changed.

The compiled core makes these records (see bindings/python/bindings.hpp). Small ones unpack:
`day, value = timeline.peak("neutrophils")`.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from skinheal._core import Care, Treatment

Layer = Literal["surface", "epidermis", "dermis", "hypodermis"]
Kind = Literal[
    "opening", "hole_count", "barrier", "cell", "vessel", "fibre", "signal", "fluid", "exudate", "agent",
    "record",
]  # fmt: skip
Grade = Literal["high", "moderate", "low", "very low"]
Obtained = Literal["measured", "derived", "fitted", "assumed"]
Operation = Literal["multiply", "set"]
Side = Literal["before", "after"]
SettingValue = float | bool | str


class Range(NamedTuple):
    """From where to where a value may plausibly lie."""

    low: float
    high: float


class Source(NamedTuple):
    """A key of the bibliography, and the place inside that source."""

    key: str
    locator: str


@dataclass(frozen=True)
class Quantity:
    """A number that can be held to account: where it comes from and how sure it is."""

    value: float
    unit: str
    range: Range
    meaning: str
    source: Source = Source("", "")
    obtained: Obtained = "assumed"
    grade: Grade = "very low"

    def __str__(self) -> str:
        said_by = f", {self.source.key}" if self.source.key else ""
        return f"{self.value:g} {self.unit} ({self.obtained}{said_by}; {self.meaning})"


class Peak(NamedTuple):
    """A largest value, and when."""

    day: float
    value: float


class Contribution(NamedTuple):
    """What one process did to a species at one time, in the species' unit per day."""

    process: str
    rate: float


class SessionMark(NamedTuple):
    """One moment at which the protocol acted."""

    day: float
    text: str


class Session(NamedTuple):
    """One treatment of a protocol."""

    day: float
    treatment: Treatment


class CareInterval(NamedTuple):
    """Care from a day until a day; over at its end."""

    from_day: float
    until_day: float
    care: Care


class Turn(NamedTuple):
    """A parameter turned for an interval."""

    parameter: str
    operation: Operation = "multiply"
    value: float = 1.0
    from_day: float = 0.0
    until_day: float = 0.0


@dataclass(frozen=True)
class Outcome:
    """How a run ended. Ask `completed` first; `advice` says what to try if it is not."""

    ending: str
    day: float
    species: str
    process: str
    advice: str
    message: str

    @property
    def completed(self) -> bool:
        return self.ending == "completed"

    def __str__(self) -> str:
        return self.message


@dataclass(frozen=True)
class Statistics:
    """What a run cost."""

    steps: int
    rejected_steps: int
    rhs_evaluations: int
    jacobian_evaluations: int
    decompositions: int
    seconds: float


@dataclass(frozen=True)
class Species:
    """A state of a model."""

    name: str
    layer: Layer
    kind: Kind
    unit: str
    healthy: float
    about: str


@dataclass(frozen=True)
class Observable:
    """What is read off the states: a formula with a unit, a source and a grade of evidence."""

    name: str
    unit: str
    about: str
    formula: str
    source: Source
    grade: Grade


@dataclass(frozen=True)
class Process:
    """A process of a model; `stoichiometry` is what one unit of its rate makes or takes."""

    name: str
    about: str
    rate: str
    stoichiometry: dict[str, float]
    parameters: list[str]


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
    """What is known of one setting; `standard` is its default, None if it must be given."""

    name: str
    unit: str
    about: str
    standard: SettingValue | None
    low: float
    high: float
    whole: bool
    choices: list[str]


@dataclass(frozen=True)
class TreatmentKind:
    """An item on the shelf of treatments."""

    name: str
    about: str
    settings: list[Setting]
    quantities: list[Quantity]
    family: str


@dataclass(frozen=True)
class CareKind:
    """An item on the shelf of care."""

    name: str
    about: str
    settings: list[Setting]
    quantities: list[Quantity]


class Content(NamedTuple):
    """The agent species that an agent fills, and how much a microlitre brings to a mm3."""

    species: str
    amount_per_ul: Quantity
    layer: Layer


@dataclass(frozen=True)
class Agent:
    """What mesotherapy injects; without a mechanism that has evidence, `why` says so."""

    name: str
    about: str
    grade: Grade
    contents: list[Content]
    why: str


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
class ParameterChange:
    """One parameter of the model multiplied or set."""

    parameter: str
    operation: Operation
    amount: Quantity


@dataclass(frozen=True)
class StartChange:
    """What a species starts with, as a fraction of its healthy value."""

    species: str
    fraction: Quantity


@dataclass(frozen=True)
class Condition:
    """A condition of the skin; `sites` says where it can be, and is empty if that is anywhere."""

    name: str
    about: str
    parameters: list[ParameterChange]
    start: list[StartChange]
    sites: list[str]


@dataclass(frozen=True)
class AgeEffect:
    """A parameter that goes with age; `slope` is its relative change per year."""

    parameter: str
    about: str
    slope: Quantity


@dataclass(frozen=True)
class SolverInfo:
    """A way in which time passes."""

    name: str
    order: int
    stiff: bool
    about: str
