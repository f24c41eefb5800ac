"""simulate: the one verb."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, Unpack, TypedDict

import numpy
from numpy.typing import NDArray

from skinheal import _core
from skinheal._arguments import (
    identifier, instance, number, numbers_by_name, texts, whole_number, word,
)  # fmt: skip
from skinheal._core import Model, Protocol, ProtocolFile, Skin, Timeline
from skinheal._days import day as read_day, days as read_days
from skinheal._shelves import or_standard
from skinheal._threads import threads as read_threads
from skinheal.faults import Misuse
from skinheal.records import Keep, Quantity
from skinheal.shelf import Shelf

COVERAGE = 0.9  # share of the members inside the band
MOST_MEMBERS = 1_000_000
MOST_STEPS = 10**12
LARGEST_SEED = 2**64 - 1

Day = float | timedelta | numpy.timedelta64
Days = Iterable[Day] | NDArray[Any]


class _RunOptions(TypedDict, total=False):
    solver: str
    rtol: float
    atol: float
    parameters: Mapping[str, float] | None
    in_place_of_recorded: Mapping[str, float] | None
    longest_step: Day | None
    step_limit: int
    time_limit_seconds: float | None
    keep: Keep
    uncertainty: int
    band_of: Iterable[str] | None
    seed: int
    threads: int | None


def simulate(
    protocol: Protocol | ProtocolFile,
    skin: Skin | None = None,
    days: Day | None = None,
    *,
    times: Days | None = None,
    model: Model | None = None,
    solver: str = "rodas5p",
    rtol: float = 1e-6,
    atol: float = 1e-9,
    parameters: Mapping[str, float] | None = None,
    in_place_of_recorded: Mapping[str, float] | None = None,
    longest_step: Day | None = None,
    step_limit: int = 1_000_000,
    time_limit_seconds: float | None = None,
    keep: Keep = "dense",
    uncertainty: int = 0,
    band_of: Iterable[str] | None = None,
    seed: int = 1,
    threads: int | None = None,
) -> Timeline:
    """Run a protocol on a skin and give its timeline.

    protocol: when is what done (see Protocol); a ProtocolFile brings skin and times with it
    skin: on whom and where (see skin)
    days: the horizon; the grid is fine after each session and coarse later
    times: your own grid instead, rising; it never changes the solver's steps. Times are numbers of
        days from 0 to 36 525, or time differences (timedelta, timedelta64, pandas' Timedelta)
    model: the standard model unless given
    solver: one of solvers()
    rtol, atol: tolerances of one step, relative and in each species' unit
    parameters: values by name, over those of the model and the skin
    in_place_of_recorded: values by name that the skin still changes, as those that are recorded: a
        draw (see draw_parameters) or a fit
    longest_step: how long a step of the solver may be, in days or as a time difference; as long as
        the tolerance allows unless given
    step_limit, time_limit_seconds: what the run may spend: steps of a run, and in a band of each
        member; seconds of a run, and of all members of a band together. No limit of time unless given
    keep: 'dense' keeps every step, 2 kB each, and the timeline can be read on any day; 'grid' keeps its
        times, both edges of sessions, some days between (timeline.kept_days) and the peaks, so that a
        course of thousands of sessions fits into memory. Every other day is then refused
    uncertainty: how many members to draw from the ranges of all numbers, for timeline.uncertainty;
        their tolerances are 1e-4 and 1e-6 or looser (see ensemble, which a band is one of)
    band_of: the names that get a band, all unless given; few names need little memory
    seed: of the draws; the same seed gives the same band
    threads: how many may draw the band; None is what the variable SKINHEAL_THREADS says, and 0 all
        cores

    Raises Misuse for what makes no sense, before anything is computed. A run that cannot be
    finished is not an error: what it did not reach is NaN, and timeline.outcome says why. Other
    threads run meanwhile, and Ctrl-C ends the run.

    >>> protocol = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5))
    >>> timeline = sh.simulate(protocol, sh.skin(age=50), days=30)
    >>> bool(timeline["collagen_i"][-1] > timeline.healthy("collagen_i"))
    True
    """
    asked, on, grid = read_what(protocol, skin, days, times)
    read_model = or_standard(model)
    members, drawn_from = _members(uncertainty), whole_number("seed", seed, 0, LARGEST_SEED)
    names, on_threads = _names(band_of), read_threads(threads)
    if names and not members:
        raise Misuse("band_of names what gets a band, and uncertainty how many members draw it; give both")
    if members:
        _core.check_band(grid, read_model, members, COVERAGE, names)
    timeline = _core.simulate(
        asked,
        on,
        times=grid,
        model=read_model,
        solver=identifier("solver", solver),
        rtol=number("rtol", rtol),
        atol=number("atol", atol),
        parameters=numbers_by_name("parameters", parameters),
        in_place_of_recorded=numbers_by_name("in_place_of_recorded", in_place_of_recorded),
        longest_step=0.0 if longest_step is None else read_day("longest_step", longest_step),
        step_limit=whole_number("step_limit", step_limit, 1, MOST_STEPS),
        time_limit_seconds=read_seconds(time_limit_seconds),
        keep=word("keep", keep),
    )
    if members:
        _core.draw_band(timeline, members, drawn_from, COVERAGE, on_threads, names)
    return timeline


def simulate_published(
    name: str, variant: str | None = None, days: Day | None = None, *, times: Days | None = None,
    **options: Unpack[_RunOptions],
) -> Timeline:  # fmt: skip
    """Run one variant of a published model, as its paper has it.

    name: one of published_models()
    variant: one of its variants, the first unless given
    days, times: as in simulate; its own horizon unless given
    options: those of simulate; parameters go over those of the variant

    >>> timeline = sh.simulate_published("waugh2007", days=20)
    >>> timeline.outcome.completed
    True
    """
    found = _core.published_models()[identifier("name", name)]
    called = next(iter(found.variants)) if variant is None else identifier("variant", variant)
    chosen = found.variants[called]
    protocol = Protocol()
    for turn in chosen.turns:
        protocol = protocol.turn(turn)
    over = numbers_by_name("parameters", options.get("parameters"))
    options["parameters"] = {**chosen.parameters, **over}
    return simulate(
        protocol, _core.skin("cheek", 35.0, []),
        found.horizon if days is None and times is None else days, times=times,
        model=_core.published_model(found.name), **options,
    )  # fmt: skip


def draw_parameters(
    model: Model | None = None, seed: int = 1, member: int = 0, *,
    protocol: Protocol | None = None, skin: Skin | None = None, attempt: int = 0,
) -> dict[str, float]:  # fmt: skip
    """The numbers of one member of a band, by name: a draw from the range of each.

    Those of the model; with a protocol and a skin those of what is done and of the skin as well. They
    take the place of the recorded numbers: `simulate(..., in_place_of_recorded=drawn)` is the member.
    A band draws a member again, as the next attempt, where healthy skin would not be stable.

    >>> drawn = sh.draw_parameters(seed=1, member=3)
    >>> drawn == sh.draw_parameters(seed=1, member=3) != sh.draw_parameters(seed=1, member=4)
    True
    >>> session = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5))
    >>> "needle.crush" in sh.draw_parameters(protocol=session, skin=sh.skin())
    True
    """
    drawn = (whole_number("seed", seed, 0, LARGEST_SEED), whole_number("member", member, 0, MOST_MEMBERS - 1),
             whole_number("attempt", attempt, 0))  # fmt: skip
    if protocol is None and skin is None:
        return _core.draw_parameters(or_standard(model), *drawn)
    return _core.draw_parameters_of_run(or_standard(model), _protocol(protocol), _skin(skin), *drawn)


def parameters(protocol: Protocol, skin: Skin, model: Model | None = None) -> Shelf[Quantity]:
    """All numbers that a run depends on, by name, as they are recorded: of the model, the skin and
    what is done.

    Each can be set by its name: `simulate(..., parameters={"needle.crush": 5})`. What site, age and
    conditions make of a number of the model is then set aside, which the notes of the timeline say.

    >>> session = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5))
    >>> sh.parameters(session, sh.skin())["needle.crush"].obtained
    'fitted'
    """
    return _core.parameters_of_run(or_standard(model), _protocol(protocol), _skin(skin))


def read_what(
    protocol: Any, skin: Any, days: Any, times: Any
) -> tuple[Protocol, Skin, list[float]]:
    """What is run, on which skin, on which grid."""
    if isinstance(protocol, ProtocolFile):
        return _of_file(protocol, skin, days, times)
    asked = _protocol(protocol)
    if skin is None:
        raise Misuse("on which skin? Give one: simulate(protocol, skinheal.skin(...), days=180)")
    return asked, _skin(skin), _grid(asked, days, times)


def _of_file(
    file: ProtocolFile, skin: Any, days: Any, times: Any
) -> tuple[Protocol, Skin, list[float]]:
    """A file has a skin and times; what is said beside it goes over them."""
    on = file.skin if skin is None else _skin(skin)
    said = days is not None or times is not None
    return file.protocol, on, _grid(file.protocol, days, times) if said else list(file.times)


def _protocol(given: Any) -> Protocol:
    return instance("protocol", given, Protocol, "skinheal.Protocol()")


def _skin(given: Any) -> Skin:
    return instance("skin", given, Skin, "skinheal.skin(...)")


def _grid(protocol: Protocol, days: Any, times: Any) -> list[float]:
    if days is not None and times is not None:
        raise Misuse("got both days and times; give a horizon (days=180) or your own grid (times=)")
    if times is not None:
        grid: list[float] = read_days("times", times).tolist()
        if not grid:
            raise Misuse("times is empty; give at least one time")
        return grid
    if days is None:
        raise Misuse("how long? Give a horizon (days=180) or your own grid (times=[0, 1, 7])")
    return _core.days(read_day("days", days), protocol)


def _members(given: Any) -> int:
    members = whole_number("uncertainty", given, 0, MOST_MEMBERS)
    if members == 1:
        raise Misuse("uncertainty is 1; a band needs 2 members or more, and 0 is no band")
    return members


def _names(given: Any) -> list[str]:
    """Of what gets a band; none stands for all."""
    if given is None:
        return []
    names = texts("band_of", given)
    if not names:
        raise Misuse("band_of is empty; name a state or observable, or leave it out for all")
    return names


def read_seconds(given: Any) -> float:
    """None and 0 are no limit."""
    return 0.0 if given is None else number("time_limit_seconds", given, 0.0, math.inf, "s")
