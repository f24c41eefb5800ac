"""Panel: curves over the shared time axis, with their bands, dots and axes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.ticker import FixedLocator, Locator, MaxNLocator, NullFormatter, NullLocator

from . import look, peaks, ruler
from .clock import Clock, ticks
from .curves import Curve
from .sheet import Sheet, set_dash

#: Least height of a panel relative to health, so that a change of no account looks like none.
LEAST_SPAN = 0.1

# Shares of the height of a panel that labels may take over and under the curves, and that is left
# to the curves in any case. Labels that find no room then are left out.
MOST_ABOVE, MOST_UNDER, LEAST_SHARE = 0.4, 0.3, 0.4
SPINE = 0.04  # inches between a label and the time axis

SCALE_WORDS = {
    "peak": ("change from healthy,\nrelative to own peak", "change, relative\nto own peak",
             "own peak = 1"),
    "healthy": ("healthy skin = 1", "health = 1"),
    "rest": ("this skin at rest = 1", "at rest = 1"),
}


def draw_panel(sheet: Sheet, top: float, tall: float, curves: Sequence[Curve], clock: Clock,
               scale: str, about: str = "", own_rest: bool = False) -> Axes:
    """Draws one panel between `top` and `top + tall` (inches) and returns its axes.

    `about` says what the y axis is where the scale does not. `own_rest`: the skin has a condition, so
    that what the curves are relative to is its own rest and not healthy skin.
    """
    wide = sheet.right - sheet.left
    axes = sheet.axes(sheet.left, top, wide, tall)
    _frame(axes, sheet.size)
    _time(axes, clock)
    limits = _limits(curves, clock, scale, (wide, tall), sheet.size)
    axes.set_ylim(*limits)
    axes.yaxis.set_major_locator(_locator(scale, tall, limits, sheet.size))
    _reference_line(axes, scale, limits, sheet.size)
    _session_lines(axes, clock, sheet.size)
    for number, curve in enumerate(curves):
        _draw_curve(axes, curve, clock, number, sheet.size)
    _draw_peaks(axes, curves, clock, scale, limits, (wide, tall), sheet.size)
    said = "rest" if own_rest and scale == "healthy" else scale
    _say(sheet, top, tall, SCALE_WORDS.get(said, (about,)))
    return axes


def draw_time_axis(sheet: Sheet, top: float, axes: Axes, clock: Clock) -> None:
    """Ticks and title of the time axis under the last panel."""
    size = sheet.size
    marks = ticks(clock, sheet.right - sheet.left, size.tick)
    axes.xaxis.set_major_locator(FixedLocator([position for position, _ in marks]))
    axes.set_xticklabels([text for _, text in marks])
    axes.tick_params(axis="x", labelbottom=True, labelsize=size.tick)
    middle = (sheet.left + sheet.right) / 2
    sheet.text(middle, top + ruler.line_height(size.tick) * 1.25, clock.about, size.label,
               ha="center")


def time_axis_height(size: look.Size) -> float:
    """Inches under the last panel."""
    return ruler.line_height(size.tick) * 1.25 + ruler.line_height(size.label)


def _frame(axes: Axes, size: look.Size) -> None:
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set(color=look.GREY, linewidth=0.45 * size.stroke)
    axes.patch.set_visible(False)
    axes.grid(axis="y", color=look.LIGHT, linewidth=0.45 * size.stroke)
    axes.set_axisbelow(True)
    axes.tick_params(color=look.GREY, labelcolor=look.GREY, labelsize=size.tick,
                     width=0.45 * size.stroke, length=2.2 * size.stroke, pad=1.6 * size.stroke)


def _time(axes: Axes, clock: Clock) -> None:
    if clock.logarithmic:
        axes.set_xscale("log")
    axes.set_xlim(clock.start, clock.end)
    axes.xaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_minor_formatter(NullFormatter())
    marks = ticks(clock, axes.bbox.width / axes.figure.dpi, 8)
    axes.xaxis.set_major_locator(FixedLocator([position for position, _ in marks]))
    axes.tick_params(axis="x", labelbottom=False)


def _limits(curves: Sequence[Curve], clock: Clock, scale: str, inches: tuple[float, float],
            size: look.Size) -> tuple[float, float]:
    """Lower and upper end of the scale, with room for the labels of the peaks."""
    low, high = _extent(curves, scale)
    margin = 0.05 * (high - low)
    above, under = peaks.room_needed(curves, clock, scale, inches[0], size.tick)
    above, under = min(above, MOST_ABOVE * inches[1]), min(under, MOST_UNDER * inches[1])
    heights = [curve.peak.height for curve in curves if curve.peak] or [low, high]
    bottom = low - margin
    if under > 0:
        left = inches[1] - above - under - SPINE
        per_inch = (max(heights) - min(heights)) / max(left, LEAST_SHARE * inches[1])
        bottom = min(bottom, min(heights) - (under + SPINE) * per_inch)
    per_inch = (max(heights) - bottom) / max(inches[1] - above, LEAST_SHARE * inches[1])
    return bottom, max(high + margin, max(heights) + above * per_inch)


def _extent(curves: Sequence[Curve], scale: str) -> tuple[float, float]:
    edges = [edge for curve in curves for edge in (curve.heights, curve.low, curve.high)
             if edge is not None]
    every = np.concatenate(edges) if edges else np.empty(0)
    every = every[np.isfinite(every)]
    home = {"peak": [0.0, 1.0], "healthy": [1.0], "value": []}[scale]
    every = np.concatenate([every, home])
    low, high = (float(every.min()), float(every.max())) if every.size else (0.0, 1.0)
    least = LEAST_SPAN if scale == "healthy" else 1e-12 + 0.1 * abs(high)
    lack = max(0.0, least - (high - low)) / 2
    return low - lack, high + lack


def _locator(scale: str, tall: float, limits: tuple[float, float],
             size: look.Size) -> Locator:
    """Ticks of a scale; above the own peak there is nothing to tell."""
    if scale == "peak":
        needed = ruler.line_height(size.tick) * (limits[1] - limits[0]) / tall
        halves = [-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0]
        return FixedLocator(halves if needed <= 0.5 else halves[::2] if needed <= 1 else [0.0])
    return MaxNLocator(max(2, min(5, int(tall / 0.28))), steps=[1, 2, 5, 10])


def _reference_line(axes: Axes, scale: str, limits: tuple[float, float], size: look.Size) -> None:
    """Healthy skin, and on the scale relative to it also its tick."""
    if scale == "value":
        return
    health = 1.0 if scale == "healthy" else 0.0
    axes.axhline(health, color=look.GREY, linewidth=0.5 * size.stroke, zorder=1.5)


def _session_lines(axes: Axes, clock: Clock, size: look.Size) -> None:
    """One collection and not a line each; none where they would be a wall."""
    since = [day - clock.origin for day in clock.shown() if day > clock.origin]
    if not since or clock.crowded:
        return
    axes.add_collection(LineCollection(
        [[(day, 0.0), (day, 1.0)] for day in since], transform=axes.get_xaxis_transform(),
        colors=look.GREY, linewidths=0.45 * size.stroke, linestyles=[(0, (1, 2.5))], zorder=1.4,
        alpha=0.8), autolim=False)  # fmt: skip


def _draw_curve(axes: Axes, curve: Curve, clock: Clock, number: int, size: look.Size) -> None:
    colour, dash = look.STROKES[number]
    since = curve.samples.since(clock)
    if curve.low is not None and curve.high is not None:
        axes.fill_between(since, curve.low, curve.high, color=colour, alpha=0.13, linewidth=0,
                          zorder=1.6)
    thinner = min(1.0, max(0.55, 8 / max(1, len(clock.moments))))  # many sessions, many strokes
    if clock.crowded:  # of which one mean is left
        thinner = 1.0
    (line,) = axes.plot(since, curve.heights, color=colour, linewidth=thinner * size.stroke,
                        solid_joinstyle="round", dash_joinstyle="round",
                        zorder=2.5 + 0.05 * number)
    set_dash(line, dash)


def _draw_peaks(axes: Axes, curves: Sequence[Curve], clock: Clock, scale: str,
                limits: tuple[float, float], inches: tuple[float, float], size: look.Size) -> None:
    low, high = limits

    def place(height: float) -> float:
        return (height - low) / (high - low) * inches[1]

    for number, curve in enumerate(curves):
        if curve.peak:
            axes.plot([curve.peak.day - clock.origin], [curve.peak.height], "o", zorder=4,
                      color=look.STROKES[number][0], markersize=peaks.DOT * size.stroke,
                      markeredgecolor=look.PAPER, markeredgewidth=0.5 * size.stroke)
    for label in peaks.labels(curves, clock, scale, place, inches, size.tick):
        colour = look.STROKES[label.number][0]
        left, bottom, right, top = label.box
        if (end := label.leader()) is not None:
            ends = np.array([label.dot, end]) / inches
            axes.plot(*ends.T, transform=axes.transAxes, color=colour, zorder=3.9,
                      linewidth=0.35 * size.stroke)
        axes.text((left + right) / 2 / inches[0], (bottom + top) / 2 / inches[1], label.text,
                  transform=axes.transAxes, ha="center", va="center_baseline",
                  fontsize=size.tick, color=colour, zorder=5,
                  bbox={"facecolor": look.PAPER, "alpha": 0.75, "edgecolor": "none", "pad": 0.1})


def _say(sheet: Sheet, top: float, tall: float, ways: Sequence[str]) -> None:
    """What the scale is, in words along the left edge: the fullest of several ways that fits."""
    size = sheet.size
    room = 1.25 * tall  # the row of names above leaves the margin free
    fitting = [way for way in ways
               if all(ruler.width(row, size.small) <= room for row in way.split("\n"))]
    rows = fitting[0].split("\n") if fitting else ruler.wrapped(ways[-1], room, size.small)
    for number, row in enumerate(rows):
        x = size.edge + (number + 0.5) * ruler.line_height(size.small) * 0.9
        sheet.figure.text(x / size.width, 1 - (top + tall / 2) / sheet.height, row,
                          rotation="vertical", ha="center", va="center", fontsize=size.small,
                          color=look.GREY)
