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


def key_moments(timeline: Timeline) -> list[str]:
    """One line for each of the main actors that a reader would ask for."""
    peaks = timeline.peaks()
    told = [(label, moment(timeline, name, peaks[name])) for name, label in STORY if name in timeline]
    width = max((len(label) for label, _ in told), default=0)
    return [f"  {label:<{width}}  {said}" for label, said in told]


def moment(timeline: Timeline, name: str, peak: Peak) -> str:
    """How far a quantity went from health: '21 % below healthy at once, 60 % above on day 9.0'."""
    healthy, unit = timeline.healthy(name), timeline.unit(name)
    if not math.isfinite(peak.value):
        return "not known"
    if healthy == 0:
        return f"peak {_with(peak.value, unit)} {when(peak.day)}" if peak.value > 0 else "stays absent"
    day, lowest = _lowest(timeline, name)
    above = [(peak.day, peak.value / healthy)] if peak.value > (1 + UNCHANGED) * healthy else []
    below = [(day, lowest / healthy)] if lowest < (1 - UNCHANGED) * healthy else []
    rest = "its rest" if timeline.skin.conditions else "healthy"
    told = [f"{_relative(ratio, rest)} {when(day)}" for day, ratio in sorted(above + below)]
    return ", ".join(told) or "unchanged"


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
