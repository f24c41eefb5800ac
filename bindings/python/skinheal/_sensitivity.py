"""sensitivity: derivatives of what comes out with respect to what goes in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from skinheal import _core
from skinheal._arguments import number, numbers_by_name, texts, truth, whole_number
from skinheal._core import Model, Protocol, ProtocolFile, Skin
from skinheal._days import day as read_day
from skinheal._shelves import or_standard
from skinheal._simulate import MOST_STEPS, Day, Days, read_seconds, read_what
from skinheal.records import Sensitivity


def sensitivity(
    protocol: Protocol | ProtocolFile,
    skin: Skin | None = None,
    days: Day | None = None,
    *,
    of: Iterable[str],
    to: Iterable[str],
    times: Days | None = None,
    model: Model | None = None,
    rtol: float = 1e-5,
    atol: float = 1e-8,
    errors_in_norm: bool = False,
    peaks: bool = True,
    parameters: Mapping[str, float] | None = None,
    in_place_of_recorded: Mapping[str, float] | None = None,
    longest_step: Day | None = None,
    step_limit: int = 1_000_000,
    time_limit_seconds: float | None = None,
) -> Sensitivity:
    """How much what comes out moves with what goes in: exact derivatives, by name and time.

    protocol, skin, days, times, model: as in simulate
    of: names of states and observables
    to: names of what is moved, in any mixture: numbers of the run ("fibroblast_division",
        "needle.crush", see parameters()), "initial.fibroblasts", "sessions[0].depth_mm",
        "courses[0].depth_mm", "sessions[2].day" (all that happens at that moment moves with it),
        "courses[0].day", "courses[0].every_days", "turns[0].value"
    rtol, atol: of one step; what is differentiated are the very steps of the run
    errors_in_norm: keep the derivatives within these tolerances as well, in more steps
    peaks: also how peaks move, in value and day
    parameters, in_place_of_recorded, longest_step, step_limit, time_limit_seconds: as in simulate.
        A number moves where it is set, else as it is recorded: what the skin makes of it goes along

    From doses, days and numbers on the derivatives are exact to rounding; how treatments and skins
    make these is differentiated by extrapolated differences. Where there is no derivative it is
    nan, and the notes say why. Raises Misuse for what makes no sense, before anything is computed.

    >>> session = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5))
    >>> found = sh.sensitivity(session, sh.skin(), days=30, of=["collagen_i"],
    ...                        to=["sessions[0].depth_mm", "needle.crush"])
    >>> bool(found["collagen_i", "sessions[0].depth_mm"][-1] > 0)
    True
    """
    asked, on, grid = read_what(protocol, skin, days, times)
    return _core.sensitivity(
        asked,
        on,
        times=grid,
        model=or_standard(model),
        of=texts("of", of),
        to=texts("to", to, identifiers=False),
        rtol=number("rtol", rtol),
        atol=number("atol", atol),
        errors_in_norm=truth("errors_in_norm", errors_in_norm),
        peaks=truth("peaks", peaks),
        parameters=numbers_by_name("parameters", parameters),
        in_place_of_recorded=numbers_by_name("in_place_of_recorded", in_place_of_recorded),
        longest_step=0.0 if longest_step is None else read_day("longest_step", longest_step),
        step_limit=whole_number("step_limit", step_limit, 1, MOST_STEPS),
        time_limit_seconds=read_seconds(time_limit_seconds),
    )
