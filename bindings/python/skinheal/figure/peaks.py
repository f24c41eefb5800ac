"""Peaks: a dot at the largest change of each curve, with its time in words, staggered.

After one session the words stand at the dots. Over a course the peaks of cells and signals crowd
behind a session; there the words go beside the names instead, as the time since that session.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot, inf, isinf
from typing import Any

import numpy as np

from . import ruler
from .clock import Clock
from .curves import Curve, Peak
from .names import duration

LEVELS = 4  # heights at which a label may stand before it is given up
DOT = 2.4  # diameter of a dot in line widths of the curve
SPARE = 1e-6  # inches; what touches does not meet
LEADING = 1.15  # height of a label in heights of its type

Box = tuple[float, float, float, float]  # left, bottom, right, top; inches from the lower left


@dataclass(frozen=True)
class Label:
    """A label of the curve with that number, in its place."""

    number: int
    box: Box
    text: str
    dot: tuple[float, float]

    def leader(self) -> tuple[float, float] | None:
        """The point of the box from which a line must lead to the dot, if that is not close."""
        left, bottom, right, top = self.box
        (x, y), tall = self.dot, top - bottom
        end = min(max(x, left), right), min(max(y, bottom), top)
        far = hypot(end[0] - x, end[1] - y) > 0.9 * tall
        return end if far else None


def beside_names(clock: Clock, scale: str) -> bool:
    """Whether peak times stand beside the names of the curves and not at their dots."""
    return scale == "peak" and not clock.logarithmic and len(clock.moments) > 1


def since_session(peak: Peak, clock: Clock) -> str:
    """'+22 h': how long after the latest session the peak came."""
    latest = clock.latest_moment(peak.day)
    return f"+{duration(peak.day - (latest or 0.0))}"


def spoken(peak: Peak, clock: Clock, scale: str) -> str:
    """'22 h', or with the size where that is the message: '+32%, 6 wk'."""
    when = clock.says(peak.day)
    if scale != "healthy" or peak.share is None:
        return when
    digits = 0 if abs(peak.share) >= 0.01 else 1
    return f"{peak.share:+.{digits}%}, {when}".replace("-", "−")


def labels(curves: Sequence[Curve], clock: Clock, scale: str, place: Callable[[Any], Any],
           inches: tuple[float, float], points: float) -> list[Label]:
    """Labels in the places where they meet no other and cover the least of the curves.

    `place` turns a height on the scale into inches; `inches` is the size of the panel, in which
    the labels stay unless its height is infinite.
    """
    if beside_names(clock, scale):
        return []
    clear = 0.5 * points / ruler.POINTS_PER_INCH
    shown = sorted(((curve.peak, number) for number, curve in enumerate(curves) if curve.peak),
                   key=lambda pair: pair[0].day)
    dots = {number: (inches[0] * clock.fraction(peak.day), place(peak.height))
            for peak, number in shown}
    taken = [(x - clear, y - clear, x + clear, y + clear) for x, y in dots.values()]
    unbound = isinf(inches[1])
    ink = _ink(curves, clock, place, inches[0])
    found = []
    for peak, number in shown:
        text = spoken(peak, clock, scale)
        size = (ruler.width(text, points) + clear, LEADING * points / ruler.POINTS_PER_INCH)
        places = _places(dots[number], size, clear, inches[0], below=peak.below_health)
        free = [box for box in places if (unbound or _within(box, inches[1]))
                and not any(_meet(box, other) for other in taken)]
        if free:
            best = min(free, key=lambda box: _covered(ink, box) + 4 * free.index(box))
            taken.append(best)
            found.append(Label(number, best, text, dots[number]))
    return found


def room_needed(curves: Sequence[Curve], clock: Clock, scale: str, wide: float,
                points: float) -> tuple[float, float]:
    """Inches that labels need above the highest and under the lowest dot, were all equally high."""
    flat = labels(curves, clock, scale, lambda height: 0.0, (wide, inf), points)
    boxes = [label.box for label in flat]
    return max((box[3] for box in boxes), default=0.0), -min((box[1] for box in boxes), default=0.0)


def _places(dot: tuple[float, float], size: tuple[float, float], clear: float, wide: float,
            below: bool) -> list[Box]:
    """Where a label may stand, best first: over (or under) its dot, to its sides, farther off."""
    (x, y), (long, tall) = dot, size
    found = []
    for level in range(LEVELS):
        off = 1.1 * clear + level * 1.02 * tall
        bottom = y - off - tall if below else y + off
        for left in (x - long / 2, x - 0.15 * long, x - 0.85 * long):
            left = min(max(left, 0.0), wide - long)
            found.append((left, bottom, left + long, bottom + tall))
    beside = [left for left in (x + clear, x - clear - long) if 0 <= left <= wide - long]
    return found + [(left, y - tall / 2, left + long, y + tall / 2) for left in beside]


def _ink(curves: Sequence[Curve], clock: Clock, place: Callable[[Any], Any],
         wide: float) -> np.ndarray:
    """Points of all curves, in inches."""
    points = [np.column_stack([wide * clock.fractions(curve.samples.days),
                               place(curve.heights) + np.zeros_like(curve.heights)])
              for curve in curves]
    return np.concatenate(points) if points else np.empty((0, 2))


def _covered(ink: np.ndarray, box: Box) -> int:
    left, bottom, right, top = box
    x, y = ink[:, 0], ink[:, 1]
    return int(np.count_nonzero((x > left) & (x < right) & (y > bottom) & (y < top)))


def _within(box: Box, tall: float) -> bool:
    return box[1] >= -SPARE and box[3] <= tall + SPARE


def _meet(one: Box, other: Box) -> bool:
    return (one[0] < other[2] - SPARE and other[0] < one[2] - SPARE
            and one[1] < other[3] - SPARE and other[1] < one[3] - SPARE)
