"""simulate: the one verb."""

from collections.abc import Mapping

import numpy
from numpy.typing import ArrayLike

from skinheal import _core
from skinheal._core import Model, Protocol, Skin, Timeline
from skinheal.faults import Misuse

COVERAGE = 0.9  # share of the members inside the band


def _expect(value: object, kind: type, name: str, made_by: str) -> None:
    if not isinstance(value, kind):
        raise TypeError(f"{name} must be made by {made_by}; got {value!r}")


def _own_grid(times: ArrayLike) -> list[float]:
    try:
        grid = numpy.asarray(times, dtype=float)
    except (TypeError, ValueError) as reason:
        raise Misuse(f"times must be numbers, in days: {reason}") from None
    if grid.ndim != 1:
        raise Misuse(f"times must be one row of days; got {grid.ndim} dimensions")
    listed: list[float] = grid.tolist()
    return listed


def _grid(protocol: Protocol, days: float | None, times: ArrayLike | None) -> list[float]:
    if days is not None and times is not None:
        raise Misuse("got both days and times; give a horizon (days=180) or your own grid (times=)")
    if times is not None:
        return _own_grid(times)
    if days is None:
        raise Misuse("how long? Give a horizon (days=180) or your own grid (times=[0, 1, 7])")
    return _core.days(days, protocol)


def simulate(
    protocol: Protocol,
    skin: Skin,
    days: float | None = None,
    *,
    times: ArrayLike | None = None,
    model: Model | None = None,
    solver: str = "rodas5p",
    rtol: float = 1e-6,
    atol: float = 1e-9,
    parameters: Mapping[str, float] | None = None,
    step_limit: int = 1_000_000,
    time_limit_seconds: float | None = None,
    uncertainty: int = 0,
    seed: int = 1,
) -> Timeline:
    """Run a protocol on a skin and give its timeline.

    protocol: when is what done (see Protocol)
    skin: on whom and where (see skin)
    days: the horizon; the grid is fine after each session and coarse later
    times: your own grid instead, rising, in days; it never changes the solver's steps
    model: the standard model unless given
    solver: one of solvers()
    rtol, atol: tolerances of one step, relative and in each species' unit
    parameters: values by name, over those of the model and the skin
    step_limit, time_limit_seconds: what the run may spend
    uncertainty: how many members to draw from the ranges of the parameters, for timeline.band
    seed: of the draws; the same seed gives the same band

    Raises Misuse for what makes no sense. A run that cannot be finished is not an error: what it
    did not reach is NaN, and timeline.outcome says why. Other threads run meanwhile, and Ctrl-C
    ends the run.
    """
    _expect(protocol, Protocol, "protocol", "skinheal.Protocol()")
    _expect(skin, Skin, "skin", "skinheal.skin(...)")
    timeline = _core.simulate(
        protocol,
        skin,
        times=_grid(protocol, days, times),
        model=_core.standard_model() if model is None else model,
        solver=solver,
        rtol=rtol,
        atol=atol,
        parameters=dict(parameters or {}),
        step_limit=step_limit,
        time_limit_seconds=time_limit_seconds or 0.0,
    )
    _draw_band(timeline, uncertainty, seed)
    return timeline


def _draw_band(timeline: Timeline, members: int, seed: int) -> None:
    if members < 0 or seed < 0:
        raise Misuse(f"uncertainty and seed are 0 or more; got {members} and {seed}")
    if members:
        _core.draw_band(timeline, members, seed, COVERAGE, 0)
