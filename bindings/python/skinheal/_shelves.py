"""The shelves, the skin, and the standard model: functions of the core with a signature."""

from collections.abc import Iterable

from skinheal import _core
from skinheal._core import Model, ModelBuilder, Module, Skin
from skinheal.records import (
    AgeEffect, Agent, CareKind, Condition, Grade, Quantity, Site, SolverInfo, TreatmentKind,
)  # fmt: skip
from skinheal.shelf import Shelf

NO_SOURCE = ("", "")


def skin(site: str = "cheek", age: float = 35.0, conditions: Iterable[str] = ()) -> Skin:
    """On whom and where: a body site, an age in years (18 to 100), and conditions.

    `sites()` and `conditions()` list what there is.
    """
    if isinstance(conditions, str):  # a text is an iterable of letters, and never meant as one
        conditions = [conditions]
    return _core.skin(site, age, list(conditions))


def standard_model() -> Model:
    """The standard cascade of skin healing after micropuncture."""
    return _core.standard_model()


def modules() -> Shelf[Module]:
    """The biology of the standard cascade; `modules()["pdgf"].write(model)` takes one of them."""
    return _core.modules()


def write_standard_cascade(model: ModelBuilder) -> None:
    """Write the whole standard cascade into a ledger, to add to it before sealing."""
    _core.write_standard_cascade(model)


def treatments() -> Shelf[TreatmentKind]:
    """What can be done in a session, with settings, units and ranges."""
    return _core.treatments()


def cares() -> Shelf[CareKind]:
    """What can be done around a session."""
    return _core.cares()


def agents() -> Shelf[Agent]:
    """What mesotherapy can inject, each with its grade of evidence."""
    return _core.agents()


def sites() -> Shelf[Site]:
    """Body sites with their layer thicknesses."""
    return _core.sites()


def conditions() -> Shelf[Condition]:
    """Conditions of the skin, and what each changes."""
    return _core.conditions()


def age_effects() -> list[AgeEffect]:
    """The parameters that go with age."""
    return _core.age_effects()


def solvers() -> Shelf[SolverInfo]:
    """The solvers by name, the default first."""
    return _core.solvers()


def measured(
    value: float, unit: str, range: tuple[float, float], meaning: str,
    source: tuple[str, str] = NO_SOURCE, grade: Grade = "moderate",
) -> Quantity:  # fmt: skip
    """A number that was read off a source."""
    return _core.measured(value, unit, range, meaning, source, grade)


def derived(
    value: float, unit: str, range: tuple[float, float], meaning: str,
    source: tuple[str, str] = NO_SOURCE, grade: Grade = "low",
) -> Quantity:  # fmt: skip
    """A number computed from measured ones; the locator of its source says how."""
    return _core.derived(value, unit, range, meaning, source, grade)


def fitted(
    value: float, unit: str, range: tuple[float, float], meaning: str,
    source: tuple[str, str] = NO_SOURCE, grade: Grade = "low",
) -> Quantity:  # fmt: skip
    """A number chosen so that the model meets measurements."""
    return _core.fitted(value, unit, range, meaning, source, grade)


def assumed(
    value: float, unit: str, range: tuple[float, float], meaning: str,
    source: tuple[str, str] = NO_SOURCE, grade: Grade = "very low",
) -> Quantity:  # fmt: skip
    """A modelling choice."""
    return _core.assumed(value, unit, range, meaning, source, grade)
