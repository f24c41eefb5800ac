"""Protocol: what its methods take, and what they do."""

from __future__ import annotations

import math
from datetime import timedelta

import numpy

from skinheal import _core
from skinheal._arguments import identifier, instance, number, whole_number
from skinheal._core import Care, Protocol, ProtocolFile, Treatment
from skinheal._days import LAST_DAY, day as read_day, length
from skinheal._face import document, method
from skinheal._values import MADE_BY_CARE, MADE_BY_TREATMENT
from skinheal.faults import Misuse
from skinheal.records import Operation, Turn

Day = float | timedelta | numpy.timedelta64
MOST_TIMES = 1_000_000

_at, _every, _during, _turn = Protocol.at, Protocol.every, Protocol.during, Protocol.turn


@method(Protocol)
def at(self: Protocol, day: Day, treatment: Treatment) -> Protocol:
    """Add a session on a day; gives a new protocol.

    day: from the beginning, 0 to 36 525, or a timedelta
    treatment: what is done, made by the function of its name

    Raises Misuse for a day that is none.

    >>> sh.Protocol().at(0, sh.microneedling(depth_mm=1.5)).at(28, sh.tape_stripping()).last_day
    28.0
    """
    return _at(
        self, read_day("day", day),
        instance("treatment", treatment, Treatment, MADE_BY_TREATMENT),
    )  # fmt: skip


@method(Protocol)
def every(self: Protocol, days: Day, times: int) -> Protocol:
    """Repeat the session that was added last; gives a new protocol.

    days: the interval
    times: how often it happens in all, the first included

    Raises Misuse without a session to repeat, and for an interval or a number that is none.

    >>> protocol = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5)).every(days=28, times=3)
    >>> [session.day for session in protocol.sessions]
    [0.0, 28.0, 56.0]
    """
    interval = length("days", days)
    count = whole_number("times", times, 1, MOST_TIMES)
    if interval * (count - 1) > LAST_DAY:
        raise Misuse(f"every {interval:g} days, {count} times: the last session would be after "
                     f"day {LAST_DAY:g}")  # fmt: skip
    return _every(self, interval, count)


@method(Protocol)
def during(self: Protocol, start: Day, end: Day, care: Care) -> Protocol:
    """Add care from one day until another, on which it is over; gives a new protocol.

    >>> protocol = sh.Protocol().during(0, 3, sh.care("occlusion"))
    >>> protocol.cares[0].until_day
    3.0
    """
    return _during(
        self, read_day("start", start), read_day("end", end),
        instance("care", care, Care, MADE_BY_CARE),
    )  # fmt: skip


@method(Protocol)
def turn(self: Protocol, turn: Turn) -> Protocol:
    """Turn a single parameter for an interval; gives a new protocol.

    >>> turn = sh.Turn("monocyte_influx", "multiply", 0.5, from_day=0, until_day=10)
    >>> len(sh.Protocol().turn(turn).turns)
    1
    """
    given = instance("turn", turn, Turn, "skinheal.Turn(...)")
    read = Turn(
        identifier("turn.parameter", given.parameter),
        _operation(given.operation),
        number("turn.value", given.value),
        read_day("turn.from_day", given.from_day),
        read_day("turn.until_day", given.until_day, last=math.inf),  # beyond the last day: without end
    )
    return _turn(self, read)


def _operation(given: str) -> Operation:
    read = identifier("turn.operation", given)
    if read not in ("multiply", "set"):
        raise Misuse("turn.operation: " + _core.unknown_name("operation", read, ["multiply", "set"]))
    return "set" if read == "set" else "multiply"


document(
    Protocol,
    sessions="The sessions, by day; those of one moment in the order in which they were added.",
    cares="The intervals of care.",
    turns="The parameters that are turned.",
    last_day="The day of the last session; 0 if there is none.",
)
document(
    ProtocolFile,
    title="What the figure is called; empty where the file does not say.",
    skin="The skin that the protocol is for.",
    protocol="When is what done.",
    horizon_days="The last day that is simulated.",
    times="The days of the output, rising.",
)
