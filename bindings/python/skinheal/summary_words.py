"""The peaks of a run in words, in the order in which healing goes."""

import math

import numpy

from skinheal._core import Timeline
from skinheal.records import Peak

STORY = (
    ("pore_area", "open surface"),
    ("tewl", "water loss"),
    ("il1", "inflammatory signal (IL-1)"),
    ("neutrophils", "neutrophils"),
    ("macrophages_m1", "inflammatory macrophages"),
    ("macrophages_m2", "repairing macrophages"),
    ("keratinocytes_migrating", "migrating keratinocytes"),
    ("keratinocytes_proliferating", "proliferating keratinocytes"),
    ("fibroblasts", "fibroblasts"),
    ("myofibroblasts", "myofibroblasts"),
    ("capillaries", "capillaries"),
    ("collagen_iii", "collagen III"),
    ("collagen_i", "collagen I"),
    ("elastin", "elastin"),
)
UNCHANGED = 0.01  # of the healthy value
ABSENT = 1e-4  # in any unit; what never has more is practically absent


def key_moments(timeline: Timeline) -> list[str]:
    """One line for each of the main actors that a reader would ask for."""
    peaks = timeline.peaks()
    told = [(label, moment(timeline, name, peaks[name])) for name, label in STORY if name in timeline]
    width = max((len(label) for label, _ in told), default=0)
    below = "\n" + " " * (width + 4)
    return [f"  {label:<{width}}  {said.replace('), ', '),' + below)}" for label, said in told]


def moment(timeline: Timeline, name: str, peak: Peak) -> str:
    """How far a quantity went from health: '21 % below healthy at once, 60 % above on day 9.0'."""
    healthy, unit = timeline.healthy(name), timeline.unit(name)
    if not math.isfinite(peak.value):
        return "not known"
    if healthy == 0:
        return _of_a_wound_alone(timeline, name, peak, unit)
    day, lowest = _lowest(timeline, name)
    above = [(peak.day, peak.value / healthy)] if peak.value > (1 + UNCHANGED) * healthy else []
    below = [(day, lowest / healthy)] if lowest < (1 - UNCHANGED) * healthy else []
    rest = "its resting level" if timeline.skin.conditions else "healthy"
    told = [
        f"{_relative(ratio, rest)} {when(day)}{_in_band(timeline, name, day)}"
        for day, ratio in sorted(above + below)
    ]
    return ", ".join(told) or "unchanged"


def _of_a_wound_alone(timeline: Timeline, name: str, peak: Peak, unit: str) -> str:
    """What healthy skin has none of."""
    if peak.value <= 0:
        return "stays absent"
    if peak.value < ABSENT:
        return "practically absent"
    return f"peak {_with(peak.value, unit)} {when(peak.day)}{_in_band(timeline, name, peak.day)}"


def _in_band(timeline: Timeline, name: str, day: float) -> str:
    """Where the members lie on that day: ' (band 1.1 to 1.4 times)'; nothing without a band."""
    found = timeline.uncertainty
    if found is None or name not in found.bands:
        return ""
    relative = name in found.relative_bands
    band = found.relative_bands[name] if relative else found.bands[name]
    low, high = (float(numpy.interp(day, timeline.times, edge)) for edge in (band.low, band.high))
    if not math.isfinite(low + high):
        return ""
    return f" (band {low:.3g} to {high:.3g}{' times' if relative else ''})"


def when(day: float) -> str:
    if day < 1 / 48:
        return "at once"
    if day < 2:
        return f"after {24 * day:.0f} h"
    return f"on day {day:.0f}" if day >= 10 else f"on day {day:.1f}"


def _lowest(timeline: Timeline, name: str) -> tuple[float, float]:
    values = timeline[name]
    if numpy.isnan(values).all():
        return math.nan, math.nan
    index = int(numpy.nanargmin(values))
    return float(timeline.times[index]), float(values[index])


def _relative(ratio: float, rest: str) -> str:
    if ratio >= 3:
        return f"{ratio:.2g} times {rest}"
    percent = 100 * abs(ratio - 1)
    return f"{percent:.{int(percent < 10)}f} % {'above' if ratio > 1 else 'below'} {rest}"


def _with(value: float, unit: str) -> str:
    return f"{value:.2g}" + ("" if unit == "1" else f" {unit}")
