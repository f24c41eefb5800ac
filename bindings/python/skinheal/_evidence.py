"""Evidence: the model against measurements, the source of every number, what others wrote."""

from collections.abc import Mapping

from skinheal import _core
from skinheal._core import Model, ProtocolFile, Validation
from skinheal.faults import Fault
from skinheal.records import (
    Milestone, Obtained, Promise, ProvenanceRow, PublishedModel, Reference,
)  # fmt: skip
from skinheal.shelf import Shelf


def _or_standard(model: Model | None) -> Model:
    return _core.standard_model() if model is None else model


def validate(
    model: Model | None = None, parameters: Mapping[str, float] | None = None
) -> Validation:
    """Hold a model against what has been measured.

    Simulates the injury of each milestone and says which rows are in range:
    `report.in_range`, `report.rows[0].why`, `report.to_json()`. `parameters` are values by name,
    over those of the model and of the skins. Other threads run meanwhile.
    """
    return _core.validate(_or_standard(model), dict(parameters or {}))


def milestones() -> list[Milestone]:
    """The measurements from the literature, with the range that each leaves."""
    return _core.milestones()


def milestone_rule() -> str:
    """How the ranges follow from the sources."""
    return _core.milestone_rule()


def scenarios() -> Shelf[ProtocolFile]:
    """The injuries and skins in which the milestones were measured."""
    return _core.scenarios()


def provenance(model: Model | None = None) -> list[ProvenanceRow]:
    """Every number that a simulation can depend on, with its source."""
    return _core.provenance(_or_standard(model))


def provenance_faults(model: Model | None = None) -> list[Fault]:
    """What is wrong with these numbers: missing fields, values out of range, unknown sources."""
    return _core.provenance_faults(_or_standard(model))


def share(rows: list[ProvenanceRow], obtained: Obtained = "assumed") -> float:
    """The share of all numbers that was obtained in this way, 0 to 1."""
    found = sum(row.quantity.obtained == obtained for row in rows)
    return found / len(rows) if rows else 0.0


def bibliography() -> Shelf[Reference]:
    """The sources, by key."""
    return _core.bibliography()


def bibtex() -> str:
    """The bibliography as BibTeX."""
    return _core.bibtex()


def promises() -> Shelf[Promise]:
    """What clinics promise, and what was found behind it."""
    return _core.promises()


def published_models() -> Shelf[PublishedModel]:
    """Models that others have published, written in the same ledger."""
    return _core.published_models()


def published_model(name: str) -> Model:
    """One of them, to be read or to be simulated: `simulate(..., model=published_model(name))`."""
    return _core.published_model(name)
