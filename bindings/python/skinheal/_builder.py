"""ModelBuilder and Module: what their methods take, and what they do."""

from __future__ import annotations

from skinheal._arguments import identifier, instance, number, text, word
from skinheal._core import ModelBuilder, Module, ProcessBuilder
from skinheal._face import document, made_by, method
from skinheal._numbers import (
    LONGEST_UNIT, Number, formula as read_formula, ledger_number, quantity as read_quantity,
    source as read_source,
)  # fmt: skip
from skinheal.records import Grade, Kind, Layer, Quantity

made_by(Module, "skinheal.modules()")

_core_init = ModelBuilder.__init__
_core_species = ModelBuilder.species
_core_parameter = ModelBuilder.parameter
_core_process = ModelBuilder.process
_core_modify = ModelBuilder.modify
_core_observable = ModelBuilder.observable
_core_phase = ModelBuilder.phase
_core_spill = ModelBuilder.spill
_core_bleed = ModelBuilder.bleed
_core_write = Module.write


@method(ModelBuilder)
def __init__(self: ModelBuilder, name: str) -> None:
    """An empty ledger for a model of this name."""
    _core_init(self, identifier("name", name))


@method(ModelBuilder)
def species(
    self: ModelBuilder, name: str, *, layer: Layer = "dermis", kind: Kind = "signal",
    unit: str = "1", healthy: float = 0.0, about: str = "", healthy_as: str = "",
) -> ModelBuilder:  # fmt: skip
    """Declare a state of the model.

    layer, kind: where it is and what it is; injuries ask for them
    unit: of its amount
    healthy: its value in healthy skin, or `healthy_as`, a formula over parameters

    >>> model = sh.ModelBuilder("mine").species("water", layer="epidermis", healthy=1.0)
    """
    return _core_species(
        self, identifier("name", name), layer=word("layer", layer),
        kind=word("kind", kind), unit=text("unit", unit, LONGEST_UNIT),
        healthy=number("healthy", healthy), about=text("about", about),
        healthy_as=read_formula("healthy_as", healthy_as),
    )  # fmt: skip


@method(ModelBuilder)
def parameter(self: ModelBuilder, name: str, quantity: Quantity) -> ModelBuilder:
    """Declare a number that formulas and rates may name."""
    return _core_parameter(self, identifier("name", name), read_quantity("quantity", quantity))


@method(ModelBuilder)
def process(self: ModelBuilder, name: str) -> ProcessBuilder:
    """Begin a new process, named 'species.verb'.

    >>> model = sh.ModelBuilder("mine").species("water")
    >>> loss = sh.assumed(0.1, "1/d", (0.05, 0.2), "loss of water")
    >>> process = model.process("water.loss").consumes("water").rate(loss)
    """
    return _core_process(self, identifier("name", name))


@method(ModelBuilder)
def modify(self: ModelBuilder, process: str) -> ProcessBuilder:
    """Change a process that is declared elsewhere, before or after."""
    return _core_modify(self, identifier("process", process))


@method(ModelBuilder)
def observable(
    self: ModelBuilder, name: str, formula: str, *, unit: str = "1", about: str = "",
    source: tuple[str, str] = ("", ""), grade: Grade = "low",
) -> ModelBuilder:  # fmt: skip
    """Declare what is read off the states: a formula with a unit."""
    return _core_observable(
        self, identifier("name", name), read_formula("formula", formula),
        unit=text("unit", unit, LONGEST_UNIT), about=text("about", about),
        source=read_source("source", source), grade=word("grade", grade),
    )  # fmt: skip


@method(ModelBuilder)
def phase(self: ModelBuilder, name: str, formula: str) -> ModelBuilder:
    """Declare a phase of healing: a formula from 0 (absent) to 1 (full)."""
    return _core_phase(
        self, identifier("name", name), read_formula("formula", formula)
    )


@method(ModelBuilder)
def spill(self: ModelBuilder, origin: str, into: str, amount: Number) -> ModelBuilder:
    """What an injury takes from `origin` gives `amount` times as much to `into`."""
    return _core_spill(
        self, identifier("origin", origin), identifier("into", into), ledger_number("amount", amount)
    )


@method(ModelBuilder)
def bleed(self: ModelBuilder, origin: str, into: str, amount: Number) -> ModelBuilder:
    """The same where the rim of the wound gives, as cut vessels do."""
    return _core_bleed(
        self, identifier("origin", origin), identifier("into", into), ledger_number("amount", amount)
    )


@method(Module)
def write(self: Module, model: ModelBuilder) -> None:
    """Write this module's species, processes and numbers into a ledger.

    >>> model = sh.ModelBuilder("mine")
    >>> sh.modules()["pdgf"].write(model)
    """
    _core_write(self, instance("model", model, ModelBuilder, "skinheal.ModelBuilder(name)"))


document(Module, name="Its name on the shelf.", room="The room of the biology that it stands in.")
