"""ensemble: one protocol in many members."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn

import numpy
from numpy.typing import NDArray

from skinheal import _core
from skinheal._arguments import (
    identifier, mapping, number, numbers_by_name, refuse_type, texts, truth, whole_number,
)  # fmt: skip
from skinheal._core import Model, Protocol, ProtocolFile, Skin
from skinheal._days import day as read_day
from skinheal._shelves import or_standard
from skinheal._simulate import LARGEST_SEED, MOST_STEPS, Day, Days, read_seconds, read_what
from skinheal._threads import threads as read_threads
from skinheal.faults import Misuse
from skinheal.records.ensembles import Ensemble

MOST_MEMBERS = 10**9


def ensemble(
    protocol: Protocol | ProtocolFile,
    skin: Skin | None = None,
    days: Day | None = None,
    *,
    members: int | None = None,
    draws: Mapping[str, Any] | None = None,
    outputs: Iterable[str] | None = None,
    quantiles: Iterable[float] = (0.05, 0.5, 0.95),
    relative: bool = False,
    peaks: bool = False,
    keep_values: bool = False,
    times: Days | None = None,
    model: Model | None = None,
    solver: str = "rodas5p",
    rtol: float = 1e-4,
    atol: float = 1e-6,
    parameters: Mapping[str, float] | None = None,
    in_place_of_recorded: Mapping[str, float] | None = None,
    longest_step: Day | None = None,
    step_limit: int = 1_000_000,
    time_limit_seconds: float | None = None,
    seed: int = 1,
    threads: int | None = None,
    memory_limit_bytes: float = 1e9,
    progress: Callable[[int, int], Any] | None = None,
) -> Ensemble:
    """Run a protocol in many members, and give the quantiles of what is asked for.

    protocol, skin, days, times, model, solver, parameters, in_place_of_recorded, longest_step,
    step_limit: as in simulate; what they set holds in all members
    members: how many to draw from the ranges of all numbers, 1000 unless given
    draws: values by name instead of those: an array with one value for each member, or a
        distribution with a ppf or rvs, as those of scipy.stats (then say how many members)
    outputs: states and observables, all unless given
    quantiles: rising, between 0 and 1
    relative: also of each member divided by its own healthy skin
    peaks: also of the largest value of each output and its day
    keep_values: every member's values as well
    rtol, atol: what a band needs, and not what a single curve does
    time_limit_seconds: of all members together; those that are not done by then are failures
    seed: of the draws; the same seed gives the same members, so that protocols can be compared
        member by member (see Ensemble.compare)
    threads: how many; None is what the variable SKINHEAL_THREADS says, and 0 all cores
    memory_limit_bytes: where members do not fit into it they are counted, and a quantile is off by
        up to 1/512 of its value; values to be kept are refused beyond it
    progress: called now and then with the number of members done, and of all

    A member has the bits of simulate with its numbers and these tolerances, for any number of
    threads. Raises Misuse for what makes no sense, before anything is computed. Members that fail
    are told by index and are in no quantile.

    >>> session = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5))
    >>> found = sh.ensemble(session, sh.skin(), days=14, members=50, outputs=["fibroblasts"])
    >>> found["fibroblasts"].shape == (3, len(found.times))
    True
    """
    asked, on, grid = read_what(protocol, skin, days, times)
    wanted = _members(members, draws)
    drawn_from = whole_number("seed", seed, 0, LARGEST_SEED)
    names, values = _draws(draws, wanted, drawn_from)
    if progress is not None and not callable(progress):
        refuse_type("progress", "a function of two numbers", progress)
    return _core.ensemble(
        asked, on, times=grid, model=or_standard(model),
        options={
            "solver": identifier("solver", solver),
            "rtol": number("rtol", rtol),
            "atol": number("atol", atol),
            "parameters": numbers_by_name("parameters", parameters),
            "in_place_of_recorded": numbers_by_name("in_place_of_recorded", in_place_of_recorded),
            "longest_step": 0.0 if longest_step is None else read_day("longest_step", longest_step),
            "step_limit": whole_number("step_limit", step_limit, 1, MOST_STEPS),
            "time_limit_seconds": read_seconds(time_limit_seconds),
        },
        members=wanted, draw_names=names, draw_values=values, seed=drawn_from,
        outputs=_outputs(outputs), quantiles=_quantiles(quantiles), relative=truth("relative", relative),
        peaks=truth("peaks", peaks), keep_values=truth("keep_values", keep_values), threads=read_threads(threads),
        memory_limit_bytes=number("memory_limit_bytes", memory_limit_bytes, 1.0, unit="bytes"), progress=progress,
    )  # fmt: skip


def _outputs(given: Any) -> list[str]:
    """None stands for all."""
    if given is None:
        return []
    names = texts("outputs", given)
    if not names:
        raise Misuse("outputs is empty; name a state or observable, or leave it out for all")
    return names


def _quantiles(given: Any) -> list[float]:
    given = [given] if isinstance(given, (int, float)) else given
    if isinstance(given, (str, bytes, Mapping)) or not isinstance(given, Iterable):
        refuse_type("quantiles", "a list of numbers", given)
    return [number(f"quantiles[{i}]", one) for i, one in enumerate(given)]


def _members(members: Any, draws: Any) -> int:
    """As many as are said, or as the draws have."""
    said = None if members is None else whole_number("members", members, 1, MOST_MEMBERS)
    if draws is None:
        return 1000 if said is None else said
    read = mapping("draws", draws)
    if not read:
        raise Misuse("draws is empty; name a number, or leave it out to draw from the ranges")
    for name, one in read.items():
        if not _is_distribution(one) and not _has_length(one):
            _refuse_draw(name, one)
    lengths = {name: len(one) for name, one in read.items() if not _is_distribution(one)}
    for name, length in lengths.items():
        if said is not None and length != said:
            raise Misuse(f"draws[{name!r}] has {length} values, and members is {said}; each member needs one")
        if length != next(iter(lengths.values())):
            first, many = next(iter(lengths.items()))
            raise Misuse(f"draws[{name!r}] has {length} values, and draws[{first!r}] {many}; each member needs one")
    if lengths:
        return next(iter(lengths.values()))
    if said is None:
        raise Misuse("draws are distributions alone; say how many members")
    return said


def _draws(given: Any, members: int, seed: int) -> tuple[list[str], NDArray[numpy.float64] | None]:
    if given is None:
        return [], None
    read = mapping("draws", given)
    columns = [_column(name, one, members, seed) for name, one in read.items()]
    return list(read), numpy.ascontiguousarray(numpy.stack(columns, axis=1))


def _column(name: str, given: Any, members: int, seed: int) -> NDArray[numpy.float64]:
    """Of one number, for each member; a draw depends on its name and the seed alone."""
    if _is_distribution(given):
        generator = numpy.random.default_rng([seed, zlib.crc32(name.encode())])
        if hasattr(given, "ppf"):
            given = given.ppf(generator.uniform(size=members))
        else:
            given = given.rvs(size=members, random_state=generator)
    if isinstance(given, numpy.ma.MaskedArray):  # what is masked is no number
        given = numpy.where(given.mask, numpy.nan, given.data)
    try:
        values = numpy.asarray(given, dtype=numpy.float64)
    except (TypeError, ValueError):
        _refuse_draw(name, given)
    if values.ndim != 1 or len(values) != members:
        raise Misuse(
            f"draws[{name!r}] has the shape {values.shape}; needed are {members} values, one for each member"
        )
    return values


def _refuse_draw(name: str, given: Any) -> NoReturn:
    refuse_type(f"draws[{name!r}]", "numbers, one for each member, or a distribution", given)


def _is_distribution(given: Any) -> bool:
    return hasattr(given, "ppf") or hasattr(given, "rvs")


def _has_length(given: Any) -> bool:
    return hasattr(given, "__len__") and not isinstance(given, (str, bytes))
