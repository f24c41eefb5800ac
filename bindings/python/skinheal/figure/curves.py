"""Curves: what is read off a timeline and how it is scaled.

Scales
------
peak     change from healthy skin, the curve's own largest rise being 1 (amplitude is lost); a
         curve that falls more than twice as far as it rises has its deepest fall at -1
healthy  as a multiple of healthy skin (amplitude is the message)
value    as it is, in its own unit

A curve whose change from health stays below a floor is no response: it is drawn against the floor
and not against itself, since otherwise rounding errors would look like biology.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from .clock import Clock, Samples, keeps_every_day
from .names import readable

#: Changes from health below this fraction of the healthy value are drawn as what they are: nothing.
FLOOR = 0.001

#: The floor where the healthy value is zero, as a share of the other (in the quantity's own unit).
SHARE_WITHOUT_HEALTH = 0.1

#: Peaks after different sessions are told as one if they reach this share of the largest.
ALIKE = 0.98

#: A change that the session made at once is not called a peak if it grows by less than this.
JUMP = 0.95

SCALES = ("peak", "healthy", "value")


@dataclass(frozen=True)
class Band:
    """Lower and upper curves around a timeline.

    `curves` maps a name to (low, high) on `days`; none stands for the timeline's own grid.
    `about` says what the band is, for the caption.
    """

    curves: Mapping[str, tuple[Any, Any]]
    days: Any = None
    about: str = "range of the runs that were drawn"


@dataclass(frozen=True)
class Peak:
    """The largest change from health: where on the scale, on which day, how large a share."""

    day: float
    height: float
    share: float | None  # of the healthy value, where that is not zero
    below_health: bool


@dataclass(frozen=True)
class Curve:
    """One quantity, ready to be drawn: days of the protocol against scaled values."""

    name: str
    label: str
    samples: Samples
    heights: np.ndarray
    low: np.ndarray | None
    high: np.ndarray | None
    flat: bool
    peak: Peak | None


def own_band(timeline: Any) -> Band | None:
    """What `simulate(..., uncertainty=N)` has drawn."""
    found = getattr(timeline, "uncertainty", None)
    if found is None:
        return None
    # Members may have another skin at rest; what is drawn is what happens beside that.
    curves = {name: (band.low, band.high) for name, band in found.bands.items()}
    for name, band in found.relative_bands.items():
        healthy = timeline.healthy(name)
        curves[name] = (band.low * healthy, band.high * healthy)
    return Band(curves, None, _about(found))


def _about(found: Any) -> str:
    runs = found.members - found.unfinished
    about = (f"the middle {found.coverage:.0%} of {runs} runs with numbers drawn from their ranges "
             f"({found.assumed_share:.0%} of them assumed), each beside its own skin at rest; "
             "the line is the run with the recorded numbers and need not lie in the middle")
    if found.redrawn:
        about += f"; {found.redrawn} draws without a stable healthy skin were drawn again"
    return about


def as_band(band: Any, timeline: Any) -> Band | None:
    """A band on its own days; a bare mapping lies on the grid of the timeline.

    Where none is given, it is the timeline's own, if its simulation was asked for one.
    """
    if band is None:
        band = own_band(timeline)
    if band is None:
        return None
    given = band if isinstance(band, Band) else Band(band)
    days = timeline.times if given.days is None else given.days
    return Band(given.curves, np.asarray(days, dtype=float), given.about)


def read(timeline: Any, name: str, samples: Samples) -> np.ndarray:
    """Values of a quantity, before the jump where the samples ask for that."""
    values = np.array(timeline.sample(name, samples.days), dtype=float)
    if samples.before.any():
        days = samples.days[samples.before]
        values[samples.before] = timeline.sample(name, days, side="before")
    return values


def largest_change(timeline: Any, name: str, values: np.ndarray) -> float:
    """How far a quantity leaves health, as a fraction of its healthy value if that is not zero."""
    healthy = timeline.healthy(name)
    return float(np.nanmax(np.abs(values - healthy), initial=0.0)) / (abs(healthy) or 1.0)


def is_flat(timeline: Any, name: str, values: np.ndarray, floor: float) -> bool:
    """Whether a quantity never leaves health by more than the floor."""
    return not largest_change(timeline, name, values) > _floor(floor, timeline.healthy(name))


def curve(timeline: Any, name: str, clock: Clock, samples: Samples, scale: str,
          band: Band | None = None, floor: float = FLOOR) -> Curve:
    """Reads and scales one quantity; `floor` is the least relative change that is a response."""
    values = read(timeline, name, samples)
    healthy = timeline.healthy(name)
    shift, unit = _scale(_with_jumps(timeline, name, clock, values), healthy, scale, floor)
    flat = is_flat(timeline, name, values, floor)
    heights = (values - shift) / unit
    peak = None if flat else _peak(timeline, name, clock, samples, values, shift, unit)
    low, high = _edges(band, name, samples, shift, unit)
    return Curve(name, readable(name), samples, heights, low, high, flat, peak)


def _floor(floor: float, healthy: float) -> float:
    return floor if healthy else floor * SHARE_WITHOUT_HEALTH


def _told(values: np.ndarray, healthy: float) -> np.ndarray:
    """The change that a curve is about: its rise, or its fall if that is more than twice as far."""
    change = values - healthy
    rises = 2 * np.nanmax(change, initial=0.0) >= np.nanmax(-change, initial=0.0)
    return change if rises else -change


def _with_jumps(timeline: Any, name: str, clock: Clock, values: np.ndarray) -> np.ndarray:
    """And the values right after each session, where many a curve has its peak: before a logarithmic axis begins."""
    days = [day for day in clock.moments if day <= timeline.times[-1]]
    return np.append(values, timeline.sample(name, days)) if days else values


def _scale(values: np.ndarray, healthy: float, scale: str, floor: float) -> tuple[float, float]:
    """What is subtracted from the values, and by what they are divided."""
    if scale == "value":
        return 0.0, 1.0
    if scale == "healthy" and healthy:
        return 0.0, healthy
    largest = float(np.nanmax(_told(values, healthy), initial=0.0))
    return healthy, max(largest, _floor(floor, healthy) * (abs(healthy) or 1.0))


def _peak(timeline: Any, name: str, clock: Clock, samples: Samples, values: np.ndarray,
          shift: float, unit: float) -> Peak | None:
    """The largest change, unless the axis or a session cuts it off or it is the jump itself."""
    healthy = timeline.healthy(name)
    change = _told(values, healthy)
    at = _summit(change, clock, samples)
    if not 0 < at < change.size - 1 or np.isnan(change[at + 1]) or samples.before[at]:
        return None
    sign = np.sign(values[at] - healthy)
    day, value = float(samples.days[at]), float(values[at])
    if keeps_every_day(timeline):
        day, value = _refined(timeline, name, samples.days[at - 1], samples.days[at + 1], sign)
    if _is_the_jump(timeline, name, clock, day, value):
        return None
    share = value / healthy - 1 if healthy else None
    return Peak(day, (value - shift) / unit, share, value < healthy)


def _is_the_jump(timeline: Any, name: str, clock: Clock, day: float, value: float) -> bool:
    """Whether a peak is hardly more than where the session itself has put the quantity."""
    latest = clock.latest_moment(day)
    if latest is None:
        return False
    healthy, (start,) = timeline.healthy(name), timeline.sample(name, [latest])
    return bool((start - healthy) / (value - healthy) > JUMP)


def _refined(timeline: Any, name: str, after: float, before: float,
             sign: float) -> tuple[float, float]:
    """Day and value of the largest rise or fall between two days, off the dense output."""
    days = np.linspace(after, before, 65)
    values = np.asarray(timeline.sample(name, days), dtype=float)
    at = int(np.nanargmax(sign * values))
    return float(days[at]), float(values[at])


def _summit(change: np.ndarray, clock: Clock, samples: Samples) -> int:
    """Where the change is largest; of sessions that do the same, the one with most room is taken.

    That is the last one, or the first on a logarithmic axis.
    """
    largest = np.nanmax(change)
    if len(clock.moments) > 1:
        around = samples.days > clock.moments[-1]
        if clock.logarithmic:
            around = samples.days < clock.moments[1]
        there = np.where(around & ~np.isnan(change), change, -np.inf)
        if there.max() > ALIKE * largest:
            return int(there.argmax())
    return int(np.nanargmax(change))


def _edges(band: Band | None, name: str, samples: Samples, shift: float,
           unit: float) -> tuple[np.ndarray | None, np.ndarray | None]:
    if band is None or name not in band.curves:
        return None, None
    low, high = (
        (np.interp(samples.days, band.days, np.asarray(edge, dtype=float), np.nan, np.nan) - shift)
        / unit
        for edge in band.curves[name]
    )
    return low, high
