"""Crowd: courses of so many sessions that none of them is seen by itself.

Drawn stroke by stroke such a course is a wall of ink, behind which every other curve vanishes. So the axis
is divided into bins of a few sessions; a curve becomes its mean over each bin, in a band from its lowest to
its highest value there, and the marks of the sessions become one bar. The caption says so.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .clock import Clock, Samples
from .curves import Band, Curve
from .names import duration

MOST_BINS = 240
SESSIONS_IN_A_BIN = 2  # at least, since a mean over half a session is none


def thinned(curve: Curve, clock: Clock) -> Curve:
    """A curve as it is drawn: itself, or its mean and its lowest and highest value in each bin."""
    if not clock.crowded:
        return curve
    edges = _edges(clock)
    middles = (edges[:-1] + edges[1:]) / 2
    days = curve.samples.days
    low = curve.heights if curve.low is None else curve.low
    high = curve.heights if curve.high is None else curve.high
    return replace(
        curve, samples=Samples(middles, np.zeros(middles.size, dtype=bool)),
        heights=_means(days, curve.heights, edges),
        low=-_largest(days, -low, edges), high=_largest(days, high, edges),
    )  # fmt: skip


def told(clock: Clock, band: Band | None) -> str:
    """What a reader must know of a course that is drawn like this; empty of any other."""
    if not clock.crowded:
        return ""
    edges = _edges(clock)
    span = "" if band is not None else ", in a band from the lowest to the highest value"
    return (f"{clock.shown().size} sessions are too many to be marked: the bar on top is their time, and "
            f"each curve its mean over {duration(edges[1] - edges[0])}{span}.")


def largest_in_columns(fractions: np.ndarray, values: np.ndarray, columns: int) -> np.ndarray:
    """The largest value in each of so many columns of the axis; one without any lies between its neighbours."""
    within = (fractions >= 0) & (fractions <= 1)
    found = _largest(fractions[within], values[within], np.linspace(0, 1, columns + 1))
    middles = (np.arange(columns) + 0.5) / columns
    filled = np.interp(middles, fractions, values)
    return np.asarray(np.where(np.isnan(found), filled, found))


def bins(clock: Clock) -> int:
    """How many bins there are."""
    return _edges(clock).size - 1


def _edges(clock: Clock) -> np.ndarray:
    """Bins of whole sessions, as far as these are even: else the means would go up and down with their number."""
    interval = float(np.median(np.diff(clock.shown())))
    sessions = max(SESSIONS_IN_A_BIN, np.ceil((clock.end - clock.start) / interval / MOST_BINS))
    first = clock.origin + clock.start
    inner = np.arange(first, clock.origin + clock.end - 0.5 * sessions * interval, sessions * interval)
    return np.append(inner, clock.origin + clock.end)


def _largest(days: np.ndarray, values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """The largest number in each bin; NaN where there is none."""
    found = np.full(edges.size - 1, np.nan)
    place = np.clip(np.searchsorted(edges, days, side="right") - 1, 0, found.size - 1)
    np.fmax.at(found, place, values)
    return found


def _means(days: np.ndarray, values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """The mean over time in each bin; NaN in those that were not wholly reached."""
    known = np.isfinite(values)
    if not known.any():
        return np.full(edges.size - 1, np.nan)
    steps = np.diff(days[known]) * (values[known][1:] + values[known][:-1]) / 2
    area = np.concatenate([[0.0], np.cumsum(steps)])
    until = np.interp(edges, days[known], area, left=np.nan, right=np.nan)
    return np.asarray(np.diff(until) / np.diff(edges))
