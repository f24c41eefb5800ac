"""The shelves, the skin, and the standard model: functions of the core with a signature."""

from collections.abc import Callable, Iterable
from typing import Any

from skinheal import _core
from skinheal._arguments import identifier, instance, number, text, texts
from skinheal._core import Model, ModelBuilder, Module, Skin
from skinheal._face import method
from skinheal._numbers import LONGEST_UNIT, limits, source as read_source
from skinheal.records import (
    AgeEffect, Agent, CareKind, Condition, Grade, Quantity, Site, SolverInfo, TreatmentKind,
)  # fmt: skip
from skinheal.shelf import Shelf

NO_SOURCE = ("", "")
Maker = Callable[..., Quantity]


def skin(site: str = "cheek", age: float = 35.0, conditions: Iterable[str] | None = ()) -> Skin:
    """On whom and where: a body site, an age in years (18 to 100), and conditions.

    `sites()` and `conditions()` list what there is. Raises Misuse for what there is not. Skins
    compare, hash, pickle and copy by these three, and the order of the conditions is of no account.

    >>> sh.skin(site="forearm", age=60, conditions=["smoker"])
    skin(site='forearm', age=60.0, conditions=['smoker'])
    """
    return _core.skin(
        identifier("site", site), number("age", age),
        [] if conditions is None else texts("conditions", conditions),
    )  # fmt: skip


def standard_model() -> Model:
    """The standard cascade of skin healing after micropuncture.

    >>> model = sh.standard_model()
    >>> "fibroblasts" in model.species
    True
    """
    return _core.standard_model()


def or_standard(given: Any) -> Model:
    """The model that was given, or the standard one for None."""
    if given is None:
        return _core.standard_model()
    return instance("model", given, Model, "skinheal.standard_model() or ModelBuilder.seal()")


def modules() -> Shelf[Module]:
    """The biology of the standard cascade; `modules()["pdgf"].write(model)` takes one of them."""
    return _core.modules()


@method(Module)
def _columns(self: Module) -> dict[str, Any]:
    return {"name": self.name, "room": self.room}


def write_standard_cascade(model: ModelBuilder) -> None:
    """Write the whole standard cascade into a ledger, to add to it before sealing.

    >>> mine = sh.ModelBuilder("mine")
    >>> sh.write_standard_cascade(mine)
    >>> mine = mine.species("egf", layer="epidermis", about="a factor of my own")
    """
    _core.write_standard_cascade(
        instance("model", model, ModelBuilder, "skinheal.ModelBuilder(name)")
    )


def treatments() -> Shelf[TreatmentKind]:
    """What can be done in a session, with settings, units and ranges.

    >>> [setting.name for setting in sh.treatments()["microneedling"].settings][0]
    'depth_mm'
    """
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
    """The solvers by name, the default first.

    >>> list(sh.solvers())[0]
    'rodas5p'
    """
    return _core.solvers()


def _made(
    maker: Maker, value: Any, unit: Any, range: Any, meaning: Any, source: Any, grade: Any
) -> Quantity:
    return maker(
        number("value", value), text("unit", unit, LONGEST_UNIT), limits("range", range),
        text("meaning", meaning), read_source("source", source), identifier("grade", grade),
    )  # fmt: skip


def measured(
    value: float, unit: str, range: tuple[float, float], meaning: str,
    source: tuple[str, str] = NO_SOURCE, grade: Grade = "moderate",
) -> Quantity:  # fmt: skip
    """A number that was read off a source.

    value, unit: the number; units are written as '1/d', 'um', 'pg/mL', '1' for none
    range: from where to where it may plausibly lie
    meaning: what it is, in a few words
    source: a key of the bibliography, and the place inside that source
    grade: 'high', 'moderate', 'low' or 'very low'

    >>> depth = sh.measured(1.5, "mm", (1.2, 1.8), "depth of the dermis", ("mine", "table 2"))
    >>> depth.obtained
    'measured'
    """
    return _made(_core.measured, value, unit, range, meaning, source, grade)


def derived(
    value: float, unit: str, range: tuple[float, float], meaning: str,
    source: tuple[str, str] = NO_SOURCE, grade: Grade = "low",
) -> Quantity:  # fmt: skip
    """A number computed from measured ones; the locator of its source says how. Arguments as those of `measured`."""
    return _made(_core.derived, value, unit, range, meaning, source, grade)


def fitted(
    value: float, unit: str, range: tuple[float, float], meaning: str,
    source: tuple[str, str] = NO_SOURCE, grade: Grade = "low",
) -> Quantity:  # fmt: skip
    """A number chosen so that the model meets measurements. Arguments as those of `measured`."""
    return _made(_core.fitted, value, unit, range, meaning, source, grade)


def assumed(
    value: float, unit: str, range: tuple[float, float], meaning: str,
    source: tuple[str, str] = NO_SOURCE, grade: Grade = "very low",
) -> Quantity:  # fmt: skip
    """A modelling choice. Arguments as those of `measured`."""
    return _made(_core.assumed, value, unit, range, meaning, source, grade)
