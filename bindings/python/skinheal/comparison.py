"""One quantity of our model beside that of published models, each on its own scale."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy
from numpy import float64
from numpy.typing import NDArray

from skinheal import _core
from skinheal._arguments import identifier
from skinheal._evidence import published_models, scenarios
from skinheal._simulate import simulate, simulate_published
from skinheal.faults import Misuse

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from skinheal._core import Timeline
    from skinheal.records import PublishedModel

OURS = "skinheal"
POINTS = 301
CAPTION = ("These are models of different wounds in different units: compare shapes and times, "
           "not amounts. Illustrative, not medical advice.")

Curve = tuple[NDArray[float64], NDArray[float64]]


def curves(quantity: str, scenario: str, days: float, relative: str) -> dict[str, Curve]:
    """Days and values of each model that knows the quantity, relative to its own peak or end."""
    quantity = identifier("quantity", quantity)
    if relative not in ("peak", "end"):
        raise Misuse(_core.unknown_name("scale", identifier("relative", relative), ["peak", "end"]))
    others = _that_know(quantity)
    found = {OURS: _scaled(_ours(quantity, scenario, days)[quantity], days, relative)}
    for name, model in others.items():
        until = min(days, model.horizon)
        values = _theirs(model, until)[model.quantities[quantity]]
        found[name] = _scaled(values, until, relative)
    return found


def figure(
    named: Mapping[str, Curve], quantity: str, scenario: str, relative: str
) -> Figure:
    from skinheal.figure import compare_figure

    about = f"skinheal: {scenarios()[scenario].title}. The others: the wound of their paper."
    return compare_figure(named, quantity, subtitle=about, unit=f"relative to its own {relative}",
                          caption=CAPTION)  # fmt: skip


def csv_text(found: Mapping[str, Curve], relative: str) -> str:
    """One line a model and day."""
    lines = [f"model,day,relative to own {relative}"]
    for name, (days, values) in found.items():
        points = zip(days.tolist(), values.tolist(), strict=True)
        lines += [f"{name},{day!r},{value!r}" for day, value in points]
    return "\n".join([*lines, ""])


def summary(name: str, curve: Curve, relative: str) -> str:
    """'Waugh 2007: peak on day 12.5, 0.41 of its own end on day 14'."""
    days, values = curve
    text = f"{name}: largest on day {days[numpy.nanargmax(values)]:.3g}"
    if days[-1] < 14:
        return text
    return f"{text}, {numpy.interp(14, days, values):.2g} of its own {relative} on day 14"


def _that_know(quantity: str) -> dict[str, PublishedModel]:
    models = published_models()
    known = {name: model for name, model in models.items() if quantity in model.quantities}
    if not known:
        common = sorted({one for model in models.values() for one in model.quantities
                         if one in _in_ours()})
        raise Misuse(_core.unknown_name("quantity to compare", quantity, common))
    return known


def _in_ours() -> set[str]:
    model = _core.standard_model()
    return {*model.species, *model.observables}


def _grid(days: float) -> list[float]:
    """Finer in the first hours, since the axis of the figure is logarithmic."""
    early = numpy.geomspace(0.01, days, POINTS)
    even = numpy.linspace(0.0, days, POINTS)
    grid: list[float] = numpy.unique(numpy.concatenate([early[:-1], even])).tolist()
    return grid


def _ours(quantity: str, scenario: str, days: float) -> Timeline:
    asked = scenarios()[scenario]
    if quantity not in _in_ours():
        raise Misuse(_core.unknown_name("state or observable", quantity, sorted(_in_ours())))
    return simulate(asked.protocol, asked.skin, times=_grid(days))


def _theirs(model: PublishedModel, days: float) -> Timeline:
    return simulate_published(model.name, times=_grid(days))


def _scaled(values: NDArray[float64], days: float, relative: str) -> Curve:
    unit = values[-1] if relative == "end" else numpy.nanmax(values)
    return numpy.asarray(_grid(days)), values / unit if unit else values
