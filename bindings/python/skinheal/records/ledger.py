"""The ledger: species, observables and processes of a model."""

from dataclasses import dataclass

from skinheal.records.numbers import Grade, Kind, Layer, Source


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
