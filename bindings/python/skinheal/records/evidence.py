"""Evidence: what was measured, where numbers come from, and how sure we are."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from numpy import float64, isnan
from numpy.typing import NDArray

from skinheal.records.numbers import Grade, Quantity, Source
from skinheal.records.runs import Turn
from skinheal.shelf import Shelf


@dataclass(frozen=True)
class Measure:
    """How one number is read off a timeline; days count from the first session."""

    kind: str
    observable: str
    scenario: str
    numbers: dict[str, float]

    def __str__(self) -> str:
        return " ".join(f"{self.kind} of {self.observable} in {self.scenario}".split("_"))


class MeasureKind(NamedTuple):
    """One way to read a number, with what it needs."""

    name: str
    about: str
    numbers: list[str]


@dataclass(frozen=True)
class Milestone:
    """A measurement from the literature; an end of the range is infinite where it is open."""

    id: str
    group: str
    quantity: str
    measure: Measure
    over: Measure | None
    unit: str
    low: float
    high: float
    measured: str
    source: Source
    confidence: str
    explanation: str

    def __str__(self) -> str:
        return f"{self.quantity}: {self.measured}"


@dataclass(frozen=True)
class ValidationRow:
    """What a model makes of one milestone; `why` is empty where the value is in range."""

    milestone: Milestone
    value: float
    in_range: bool
    why: str

    def __str__(self) -> str:
        return f"{'in ' if self.in_range else 'OUT'}  {self.quantity}: {self.value:.3g} {self.unit}"

    @property
    def id(self) -> str:
        """The name of the milestone."""
        return self.milestone.id

    @property
    def group(self) -> str:
        """The part of the cascade."""
        return self.milestone.group

    @property
    def quantity(self) -> str:
        """What was measured, in words."""
        return self.milestone.quantity

    @property
    def unit(self) -> str:
        """The unit of range and value."""
        return self.milestone.unit

    @property
    def low(self) -> float:
        """The low end of the measured range."""
        return self.milestone.low

    @property
    def high(self) -> float:
        """The high end of the measured range."""
        return self.milestone.high

    @property
    def citation(self) -> str:
        """The key of the source in the bibliography."""
        return self.milestone.source.key

    def _columns(self) -> dict[str, Any]:
        return {
            "quantity": self.quantity, "low": self.low, "high": self.high, "value": self.value,
            "unit": self.unit, "in_range": self.in_range, "citation": self.citation, "why": self.why,
        }  # fmt: skip


@dataclass(frozen=True)
class Reference:
    """One entry of the bibliography: author, title, year, doi, note and so on in `fields`."""

    key: str
    type: str
    fields: dict[str, str]

    def _columns(self) -> dict[str, Any]:
        told = {name: self.fields.get(name, "") for name in ("author", "year", "title", "doi")}
        return {"type": self.type, **told}


@dataclass(frozen=True)
class ProvenanceRow:
    """A number on which simulations can depend; `owner` is a model, a site, a treatment ..."""

    owner: str
    name: str
    quantity: Quantity

    def __str__(self) -> str:
        return f"{self.name} of {self.owner}: {self.quantity.amount()}"

    def _columns(self) -> dict[str, Any]:
        number = self.quantity
        return {
            "owner": self.owner, "name": self.name, "value": number.amount(), "range": number.range,
            "obtained": number.obtained, "grade": number.grade, "source": number.source,
            "meaning": number.meaning,
        }  # fmt: skip


@dataclass(frozen=True)
class Promise:
    """What is promised in clinics, and what was found behind it."""

    name: str
    answer: str
    looked_for: str
    found: str
    observable: str
    grade: Grade
    sources: list[str]


@dataclass(frozen=True)
class PublishedVariant:
    """One case of a published model: what its paper sets otherwise."""

    name: str
    about: str
    parameters: dict[str, float]
    turns: list[Turn]


@dataclass(frozen=True)
class PublishedModel:
    """A published model; `quantities` leads from common names to its own."""

    name: str
    about: str
    source: Source
    quantities: dict[str, str]
    horizon: float
    variants: Shelf[PublishedVariant]


class Band(NamedTuple):
    """Where the members of an uncertainty run lie, on the times of the timeline."""

    low: NDArray[float64]
    median: NDArray[float64]
    high: NDArray[float64]

    def __repr__(self) -> str:
        edges = ", ".join(f"{name} {extent(edge)}" for name, edge in self._asdict().items())
        return f"<Band of {len(self.low)} times: {edges}>"

    def _columns(self) -> dict[str, Any]:
        edges = {name: extent(edge) for name, edge in self._asdict().items()}
        return {**edges, "times": len(self.low)}


def extent(values: NDArray[float64]) -> str:
    """From where to where an array goes: '0.98 to 1.1'."""
    known = values[~isnan(values)]
    return f"{known.min():.4g} to {known.max():.4g}" if known.size else "not known"


@dataclass(frozen=True)
class Uncertainty:
    """What the ranges of the parameters imply, as bands by name.

    A band holds the share `coverage` of the members; in `relative_bands` each member is divided by
    its own skin at rest, where healthy skin has any. It does not know of mechanisms that the model lacks. `redrawn` draws had no stable healthy skin; `unfinished` members are not in the
    band; `assumed_share` is the share of assumed numbers among the parameters that were drawn.
    """

    bands: Shelf[Band]
    relative_bands: Shelf[Band]
    members: int
    seed: int
    coverage: float
    redrawn: int
    unfinished: int
    assumed_share: float
