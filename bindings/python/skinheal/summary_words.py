"""The peaks of a run in words, in the order in which healing goes."""

import math

import numpy

from skinheal._core import Timeline

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
UNCHANGED = 0.005  # of the healthy value


def key_moments(timeline: Timeline) -> list[str]:
    """One line for each of the main actors that a reader would ask for."""
    told = [(label, moment(timeline, name)) for name, label in STORY if name in timeline]
    width = max((len(label) for label, _ in told), default=0)
    return [f"  {label:<{width}}  {said}" for label, said in told]


def moment(timeline: Timeline, name: str) -> str:
    """Where a quantity was farthest from health: 'peak on day 1.2: 34 times healthy'."""
    healthy, unit = timeline.healthy(name), timeline.unit(name)
    peak = timeline.peak(name)
    lowest_day, lowest = _lowest(timeline, name)
    if not math.isfinite(peak.value):
        return "not known"
    if healthy == 0:
        return "stays absent" if peak.value <= 0 else f"peak {when(peak.day)}: {_with(peak.value, unit)}"
    if max(peak.value - healthy, healthy - lowest) < UNCHANGED * healthy:
        return "unchanged"
    if peak.value - healthy >= healthy - lowest:
        return f"peak {when(peak.day)}: {_relative(peak.value, healthy)}"
    return f"lowest {when(lowest_day)}: {_relative(lowest, healthy)}"


def when(day: float) -> str:
    if day == 0:
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


def _relative(value: float, healthy: float) -> str:
    ratio = value / healthy
    if ratio >= 3:
        return f"{ratio:.2g} times healthy"
    return f"{100 * (ratio - 1):+.0f} % of healthy" if abs(ratio - 1) >= 0.1 else (
        f"{100 * (ratio - 1):+.1f} % of healthy")  # fmt: skip


def _with(value: float, unit: str) -> str:
    return f"{value:.2g}" + ("" if unit == "1" else f" {unit}")
