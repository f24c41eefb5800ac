"""Ribbon: four phases of healing that fade in and out, as the state of the model has them."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.colors import to_rgb

from . import crowd, look, ruler
from .clock import Clock, keeps_every_day, samples_of
from .sheet import Block, Sheet

COLUMNS = 800
GAP = 0.1  # inches between a bar and its name
INSIDE = 4  # samples inside a column, so that a phase shorter than a column is not lost


Phase = tuple[str, str, str]  # quantity, name, colour


def phases(timeline: Any) -> list[Phase]:
    """The phases that the model of a timeline has."""
    held = set(timeline)
    return [phase for phase in look.PHASES if phase[0] in held]


def ribbon(timeline: Any, clock: Clock, size: look.Size) -> list[Block]:
    """A mark for each session of a course, and one bar for each phase that the model has."""
    shown = phases(timeline)
    marks = session_marks(clock, size)
    if not shown:
        return marks
    row = ruler.line_height(size.label) * 0.86
    names = [] if size.names_beside_ribbon else [_names(shown, size)]
    return [*names, *marks, _bars(timeline, clock, shown, row)]


def margin_for_names(size: look.Size) -> float:
    """Inches that the names of the phases need on the right."""
    if not size.names_beside_ribbon:
        return 0.0
    widest = max(ruler.width(label, size.label, "bold") for _, label, _ in look.PHASES)
    return GAP + widest + size.edge


def session_marks(clock: Clock, size: look.Size) -> list[Block]:
    """A triangle at each session of a course, or a bar over all of them where they are too many."""
    if not clock.shown().size:
        return []
    tall = ruler.line_height(size.tick) * 0.8
    return [Block(tall, lambda sheet, top, _: _draw_marks(sheet, clock, top, tall))]


def _draw_marks(sheet: Sheet, clock: Clock, top: float, tall: float) -> None:
    width = sheet.right - sheet.left
    axes = sheet.axes(sheet.left, top, width, tall)
    axes.set_axis_off()
    axes.set(xlim=(0, 1), ylim=(0, 1))
    across = clock.fractions(clock.shown())
    if clock.crowded:
        axes.plot([across[0], across[-1]], [0.5, 0.5], color=look.INK, solid_capstyle="butt",
                  linewidth=0.35 * tall * ruler.POINTS_PER_INCH, clip_on=False)
        return
    closest = min(np.diff(across), default=1.0) * width
    inches = min(tall * 0.85, max(0.8 * closest, 0.02))
    axes.plot(across, [0.5] * len(across), linestyle="none", marker="v", color=look.INK,
              markersize=inches * ruler.POINTS_PER_INCH, markeredgewidth=0, clip_on=False)


def _bars(timeline: Any, clock: Clock, shown: list[Phase], row: float) -> Block:
    def draw(sheet: Sheet, top: float, tall: float) -> None:
        for number, (name, label, colour) in enumerate(shown):
            place = top + number * row
            axes = sheet.axes(sheet.left, place + 0.09 * row, sheet.right - sheet.left, 0.82 * row)
            axes.set_axis_off()
            strength = _strength(timeline, name, clock)
            axes.imshow(_faded(strength, colour), aspect="auto", interpolation="nearest")
            if sheet.size.names_beside_ribbon:
                middle = place + row / 2 - ruler.line_height(sheet.size.label) / 2
                sheet.text(sheet.right + GAP, middle, label, sheet.size.label, color=colour,
                           weight="bold")

    return Block(len(shown) * row, draw)


def _strength(timeline: Any, name: str, clock: Clock) -> np.ndarray:
    """The largest value of a phase inside each column of the bar; NaN where nothing is known."""
    if clock.crowded or not keeps_every_day(timeline):
        days = samples_of(timeline, clock).days
        values = np.asarray(timeline.sample(name, days), dtype=float)
        number = crowd.bins(clock) if clock.crowded else COLUMNS
        return np.asarray(np.clip(crowd.largest_in_columns(clock.fractions(days), values, number), 0.0, 1.0))
    fractions = (np.arange(COLUMNS * INSIDE) + 0.5) / (COLUMNS * INSIDE)
    values = np.asarray(timeline.sample(name, clock.fractions_to_days(fractions)), dtype=float)
    columns = values.reshape(COLUMNS, INSIDE)
    largest = np.where(np.isnan(columns), -np.inf, columns).max(axis=1)
    return np.where(np.isinf(largest), np.nan, np.clip(largest, 0.0, 1.0))


def _faded(strength: np.ndarray, colour: str) -> np.ndarray:
    """A picture one row high: paper where the phase is absent, its colour where it is full."""
    share = np.nan_to_num(strength)[None, :, None]
    return np.asarray((1 - share) + share * np.array(to_rgb(colour)))


def _names(shown: list[Phase], size: look.Size) -> Block:
    """The names of the phases in rows above the bars, where there is no room beside them."""
    widest = max(ruler.width(label, size.label, "bold") for _, label, _ in shown)
    step = widest + ruler.width("  ", size.label)
    fitting = int((size.width - size.edge - size.left) // step)
    in_a_row = next(count for count in (4, 2, 1) if count <= max(1, fitting))
    tall = ruler.line_height(size.label)

    def draw(sheet: Sheet, top: float, height: float) -> None:
        for number, (_, label, colour) in enumerate(shown):
            row, column = divmod(number, in_a_row)
            sheet.text(size.left + column * step, top + row * tall, label, size.label,
                       color=colour, weight="bold")

    return Block(-(-len(shown) // in_a_row) * tall + 0.02, draw)
