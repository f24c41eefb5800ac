"""Protocol: what its methods take, and what they do."""

from __future__ import annotations

import math
from datetime import timedelta

import numpy

from skinheal._arguments import identifier, instance, number, text, whole_number, word
from skinheal._core import Care, Protocol, Treatment
from skinheal._days import unjudged_day as read_day
from skinheal._face import document, method
from skinheal._values import MADE_BY_CARE, MADE_BY_TREATMENT
from skinheal.records import Turn

Day = float | timedelta | numpy.timedelta64

_init = Protocol.__init__
_at, _every, _during, _turn = Protocol.at, Protocol.every, Protocol.during, Protocol.turn


@method(Protocol)
def __init__(self: Protocol) -> None:
    _init(self)


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
    return _every(self, read_day("days", days), whole_number("times", times))


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
        word("turn.operation", given.operation),
        number("turn.value", given.value),
        read_day("turn.from_day", given.from_day),
        _end("turn.until_day", given.until_day),
        text("turn.by", given.by),
    )
    return _turn(self, read)


def _end(name: str, given: Day) -> float:
    """A day, or infinity for what has no end."""
    return math.inf if isinstance(given, float) and given == math.inf else read_day(name, given)


document(
    Protocol,
    sessions="The sessions, by day; those of one moment in the order in which they were added.",
    cares="The intervals of care.",
    turns="The parameters that are turned.",
    last_day="The day of the last session; 0 if there is none.",
)
