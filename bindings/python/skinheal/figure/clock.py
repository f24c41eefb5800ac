"""Clock: the time axis that all panels share.

After a single session time is logarithmic, since the first hours matter as much as the months;
over a course it is linear, with a mark at each session. A course that is followed for much longer
than it lasts is told like a single session, as it would be a needle at the left end otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from . import ruler
from .names import DAYS_PER_MONTH, DAYS_PER_YEAR, duration

WOUND = "wound"  # of a published model, which begins with one

MINUTE, HOUR, WEEK = 1 / 1440, 1 / 24, 7.0

MOST_CLOSE = 12_000  # points after all sessions together
MOST_MARKED = 120  # sessions that can be told apart on one axis

LONG_AFTER = 16.0  # a course is followed for long if the horizon is this many times its length

# Ticks of a logarithmic axis; the first of these that there is room for are taken.
_NAMED = (
    (1.0, "1 d"), (HOUR, "1 h"), (WEEK, "1 wk"), (DAYS_PER_MONTH, "1 mo"), (6 * HOUR, "6 h"),
    (3.0, "3 d"), (3 * DAYS_PER_MONTH, "3 mo"), (DAYS_PER_YEAR, "1 y"), (10 * MINUTE, "10 min"),
    (6 * DAYS_PER_MONTH, "6 mo"), (MINUTE, "1 min"), (3 * DAYS_PER_YEAR, "3 y"),
    (10 * DAYS_PER_YEAR, "10 y"), (3 * HOUR, "3 h"), (30 * MINUTE, "30 min"), (3 * MINUTE, "3 min"),
    (14.0, "2 wk"), (12 * HOUR, "12 h"),
)

# Largest horizon in days for which a unit serves, its length in days, its name and its steps.
_UNITS = (
    (2.0, HOUR, "hours", (1, 2, 3, 6, 12)),
    (21.0, 1.0, "days", (1, 2, 3, 7)),
    (2.2 * DAYS_PER_YEAR, WEEK, "weeks", (1, 2, 4, 8, 12, 26)),
    (float("inf"), DAYS_PER_YEAR, "years", (1, 2, 5, 10, 20, 50)),
)


@dataclass(frozen=True)
class Clock:
    """A time axis from `start` to `end`, both in days since `origin` (a day of the protocol)."""

    logarithmic: bool
    origin: float
    start: float
    end: float
    moments: tuple[float, ...]  # days of the protocol on which something was done
    about: str

    def fractions_to_days(self, fractions: np.ndarray) -> np.ndarray:
        """Days of the protocol at fractions of the axis' length."""
        if self.logarithmic:
            return self.origin + self.start * (self.end / self.start) ** fractions
        return self.origin + self.start + (self.end - self.start) * fractions

    def fraction(self, day: float) -> float:
        """Where on the axis a day of the protocol is, between 0 and 1 inside the axis."""
        return float(self.fractions(np.array([day]))[0])

    def fractions(self, days: np.ndarray) -> np.ndarray:
        """The same for many days at once."""
        since = days - self.origin
        if self.logarithmic:
            since = np.maximum(since, 1e-9)
            return np.asarray(np.log(since / self.start) / np.log(self.end / self.start))
        return np.asarray((since - self.start) / (self.end - self.start))

    def shows(self, day: float) -> bool:
        """Whether a day of the protocol lies on the axis."""
        return -1e-9 <= self.fraction(day) <= 1 + 1e-9

    def says(self, day: float) -> str:
        """A day in words, as a reader finds it on the axis."""
        if self.logarithmic:
            return duration(day - self.origin)
        length, unit, _ = _unit(self.end)
        number = day / length
        return f"{unit.removesuffix('s')} {number:.1f}" if number < 3 else (
            f"{unit.removesuffix('s')} {number:.0f}")

    def shown(self) -> np.ndarray:
        """The days on the axis on which something was done."""
        days = np.array(self.moments, dtype=float)
        across = self.fractions(days)
        return days[(across >= -1e-9) & (across <= 1 + 1e-9)]

    @property
    def crowded(self) -> bool:
        """Whether so many sessions share a linear axis that none of them is seen by itself."""
        return not self.logarithmic and self.shown().size > MOST_MARKED

    def latest_moment(self, day: float) -> float | None:
        """The last day up to `day` on which something was done."""
        past = [moment for moment in self.moments if moment <= day + 1e-9]
        return past[-1] if past else None


def clock_for(moments: Sequence[float], horizon: float, event: str = "session") -> Clock:
    """The axis for a protocol with sessions at `moments` (days) and its last day.

    `event` is what happened then; the wound of a published model is none of our sessions.
    """
    days = tuple(sorted(set(moments)))
    if days and horizon - days[0] > LONG_AFTER * (days[-1] - days[0]):
        return _since_the_event(days, horizon - days[0], event)
    unit = _unit(horizon)[1]
    since = "since the first session" if days and days[0] == 0 else "of the protocol"
    if event == WOUND:
        since = f"since the {WOUND}"
    return Clock(False, 0.0, 0.0, max(horizon, 1e-6), days, f"{unit} {since}")


def _since_the_event(days: tuple[float, ...], length: float, event: str) -> Clock:
    start = min(30 * MINUTE, length / 300)
    about = f"time since the {'' if len(days) == 1 else 'first '}{event} (log scale)"
    return Clock(True, days[0], start, length, days, about)


def _unit(horizon: float) -> tuple[float, str, tuple[int, ...]]:
    return next(unit[1:] for unit in _UNITS if horizon <= unit[0])


def ticks(clock: Clock, inches: float, points: float) -> list[tuple[float, str]]:
    """Position in days since the origin and text of each tick that fits on the axis."""
    return _named(clock, inches, points) if clock.logarithmic else _even(clock, inches, points)


def _named(clock: Clock, inches: float, points: float) -> list[tuple[float, str]]:
    taken: list[tuple[float, float, float, str]] = []
    for since, text in _NAMED:
        if not clock.start * 0.999 <= since <= clock.end * 1.02:
            continue
        since = min(since, clock.end)
        middle = inches * clock.fraction(clock.origin + since)
        half = ruler.width(text, points) / 2 + 0.5 * points / ruler.POINTS_PER_INCH
        if all(middle + half < left or right < middle - half for left, right, *_ in taken):
            taken.append((middle - half, middle + half, since, text))
    return [(since, text) for _, _, since, text in sorted(taken)]


def _even(clock: Clock, inches: float, points: float) -> list[tuple[float, str]]:
    length, _, steps = _unit(clock.end)
    units = clock.end / length
    room = 1.6 * ruler.width(f"{units:.0f}", points)
    most = min(12.0, inches / room)
    step = next((step for step in steps if units / step <= most), steps[-1])
    numbers = np.arange(0, units * (1 + 1e-9), step)
    return [(number * length, f"{number:g}") for number in numbers]


@dataclass(frozen=True)
class Samples:
    """The days at which curves are read; a moment of the protocol stands there twice."""

    days: np.ndarray
    before: np.ndarray  # whether the value just before the day is meant

    def since(self, clock: Clock) -> np.ndarray:
        """The same as positions on the axis."""
        return self.days - clock.origin


def samples(clock: Clock, number: int = 700) -> Samples:
    """Days for smooth curves: even on the axis, denser after each session, both sides of jumps."""
    even = clock.fractions_to_days(np.linspace(0, 1, number))
    moments = clock.shown()
    late = np.geomspace(10 * MINUTE, 60.0, _close_to_each(len(moments)))
    close = (moments[:, None] + late[None, :]).ravel()
    return _with_edges(moments, np.concatenate([even, close[close <= even[-1]]]))


def samples_of(timeline: Any, clock: Clock, number: int = 700) -> Samples:
    """The days at which the curves of a timeline are read: those that it has kept, if these are not all."""
    if keeps_every_day(timeline):
        return samples(clock, number)
    days = np.asarray(timeline.kept_days, dtype=float)
    across = clock.fractions(days)
    return _with_edges(clock.shown(), days[(across >= -1e-9) & (across <= 1 + 1e-9)])


def keeps_every_day(timeline: Any) -> bool:
    """Whether a timeline can be read on any day, and not on those of kept_days alone."""
    return getattr(timeline, "keep", "dense") == "dense"


def _with_edges(moments: np.ndarray, days: np.ndarray) -> Samples:
    """These days, and each moment twice."""
    after = np.unique(np.concatenate([days, moments]))
    days = np.concatenate([moments, after])
    before = np.arange(days.size) < moments.size
    order = np.lexsort((~before, days))
    return Samples(days[order], before[order])


def _close_to_each(moments: int) -> int:
    """Points after each session: fewer where so many sessions share the axis that none is seen."""
    return max(16, min(120, MOST_CLOSE // max(1, moments)))
