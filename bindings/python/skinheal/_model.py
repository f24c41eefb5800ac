"""Model: what its methods take, and what it holds."""

from __future__ import annotations

from skinheal._arguments import identifier
from skinheal._core import Model, Validation
from skinheal._face import document, made_by, method
from skinheal.records import Quantity

made_by(Model, "ModelBuilder.seal(), skinheal.standard_model() or published_model(name)")
made_by(Validation, "skinheal.validate()")

_parameter, _explain = Model.parameter, Model.explain


@method(Model)
def parameter(self: Model, name: str) -> Quantity:
    """The record of one parameter; raises Misuse with what is near.

    >>> sh.standard_model().parameter("monocyte_influx").value > 0
    True
    """
    return _parameter(self, identifier("name", name))


@method(Model)
def explain(self: Model, name: str) -> str:
    """What stands behind a name of the model, as text.

    The balance of a species, the formula of an observable, the rate of a process, or a parameter
    and what reads it; `skinheal.explain` knows the numbers of skins and acts as well.

    >>> sh.standard_model().explain("tewl").startswith("tewl: ")
    True
    """
    return _explain(self, identifier("name", name))


document(
    Model,
    name="What it was called when it was begun.",
    species="The states by name, in the order of the model.",
    parameters="The numbers by name, each with unit, range and source.",
    observables="What is read off the states, by name.",
    processes="The processes by name, each with its rate as text.",
    phases="The names of the phases of healing.",
)
document(
    Validation,
    rows="One row a milestone: the measured range, the value found, and why if they disagree.",
    model_hash="The hash of the model that was held against the milestones.",
)
