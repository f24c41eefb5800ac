"""One quantity of several runs, models or skins, with the look of the timeline figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from skinheal._arguments import identifier, mapping
from skinheal._core import published_models
from skinheal.faults import Misuse
from skinheal.validation_report import said

from . import crowd, header, look, options, ruler
from .clock import WOUND, Clock, Samples, clock_for, keeps_every_day, samples_of
from .curves import Curve, Peak, curve
from .names import readable, sentence
from .names import unit as unit_in_words
from .panel import draw_panel, draw_time_axis, time_axis_height
from .sheet import Block, Sheet, gap, lines, stacked


def compare_figure(
    curves: Mapping[str, Any],
    quantity: str,
    *,
    title: str | None = None,
    subtitle: str = "",
    relative: options.Scale = "value",
    unit: str = "",
    caption: str = "Illustrative, not medical advice.",
    size: options.SizeName = "page",
) -> Figure:
    """Draws the same quantity several times.

    curves    by label: a timeline, or (days, values) of any model; at most five
    relative  "value", "peak" or "healthy"; the last two want timelines
    unit      unit of the values, for the axis; read off the first timeline if not given

    Raises Misuse for an option that makes no sense, before anything is drawn.
    """
    curves = mapping("curves", curves, key=options.short_text)
    heading = options.title(title) or f"{sentence(readable(identifier('quantity', quantity)))} compared"
    about, below = options.short_text("subtitle", subtitle), options.short_text("caption", caption)
    scale, sheet = options.scale("relative", relative), options.size(size)
    options.short_text("unit", unit)
    if not 0 < len(curves) <= look.MOST_CURVES:
        raise Misuse(
            f"{len(curves)} curves to compare; between 1 and {look.MOST_CURVES} can be told apart")
    with look.house_style(" ".join([heading, about, below, unit, *curves])):
        clock = _shared_clock(curves)
        drawn = [_drawn(_called(label), given, quantity, clock, scale) for label, given in curves.items()]
        return stacked(sheet, _blocks(sheet, heading, about, below, drawn, clock, scale,
                                      _about(curves, quantity, unit),
                                      sentence(readable(quantity))))


def _called(label: str) -> str:
    """A published model by its authors: 'Waugh 2006'."""
    return said(label) if label in published_models() else label


def _shared_clock(curves: Mapping[str, Any]) -> Clock:
    """The axis of the longest run, with the sessions of all."""
    moments = {session.day for given in curves.values() if _is_timeline(given)
               for session in given.sessions}
    horizon = max(float(np.max(given.times if _is_timeline(given) else given[0]))
                  for given in curves.values())
    return clock_for(sorted(moments or {0.0}), horizon, "session" if moments else WOUND)


def _is_timeline(given: Any) -> bool:
    return hasattr(given, "times")


def _drawn(label: str, given: Any, quantity: str, clock: Clock, relative: str) -> Curve:
    if _is_timeline(given):
        end = min(clock.end, float(given.times[-1]) - clock.origin)
        shorter = replace(clock, end=end, moments=_moments_to_read(given, clock))
        found = crowd.thinned(curve(given, quantity, shorter, samples_of(given, shorter), relative), shorter)
        return replace(found, label=label, flat=False)
    if relative != "value":
        raise Misuse(f"'{label}' is given as days and values, so it has no healthy value; "
                         f"draw it with relative=\"value\"")
    days, values = (np.asarray(part, dtype=float) for part in given)
    grid = Samples(days, np.zeros(days.size, dtype=bool))
    return Curve(quantity, label, grid, values, None, None, False, _summit(days, values, clock))


def _moments_to_read(given: Any, clock: Clock) -> tuple[float, ...]:
    """The sessions of all, or the timeline's own where it was kept on these alone."""
    if keeps_every_day(given):
        return clock.moments
    return tuple(sorted({session.day for session in given.sessions}))


def _summit(days: np.ndarray, values: np.ndarray, clock: Clock) -> Peak | None:
    at = int(np.nanargmax(values))
    inside = 0 < at < days.size - 1 and clock.shows(float(days[at]))
    return Peak(float(days[at]), float(values[at]), None, False) if inside else None


def _about(curves: Mapping[str, Any], quantity: str, unit: str) -> str:
    units = [unit] if unit else [
        given.unit(quantity) for given in curves.values() if _is_timeline(given)]
    return unit_in_words(units[0]) if units else readable(quantity)


def _blocks(size: look.Size, title: str, subtitle: str, caption: str, curves: list[Curve],
            clock: Clock, scale: str, about: str, head: str) -> list[Block]:
    room = size.width - size.edge - size.left

    def draw(sheet: Sheet, top: float, tall: float) -> None:
        axes = draw_panel(sheet, top, tall, curves, clock, scale, about)
        draw_time_axis(sheet, top + tall, axes, clock)

    names = [(one.label, False) for one in curves]
    return [
        gap(size.edge),
        lines(ruler.wrapped(title, room, size.title, "bold"), size.title, weight="bold"),
        lines(ruler.wrapped(subtitle, room, size.text), size.text, color=look.GREY),
        gap(0.8 * ruler.line_height(size.text)),
        header.header(head, names, size, 0.0),
        Block(2.0 * size.panel, draw, grows=True),
        gap(time_axis_height(size) + 0.5 * ruler.line_height(size.small)),
        lines(ruler.wrapped(caption, room, size.small), size.small, color=look.GREY),
        gap(size.edge),
    ]
