"""The timeline figure: what happens in skin, when, and how sure we are, on one page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from skinheal._core import published_models

from . import crowd, fonts, header, look, names, options, peaks, ribbon, ruler, words
from .choice import Panel, change_of_dermis, chosen
from .clock import WOUND, Clock, clock_for, samples_of
from .curves import FLOOR, Band, Curve, as_band, curve
from .panel import draw_panel, draw_time_axis, time_axis_height
from .sheet import Block, Sheet, gap, lines, stacked

LEAST_PANEL = 0.95  # inches; where a panel would be lower, the type gives way


def timeline_figure(
    timeline: Any,
    *,
    title: str | None = None,
    panels: options.Panels | None = None,
    relative: options.Scale | Mapping[str, options.Scale] | None = None,
    size: options.SizeName = "page",
    band: Band | Mapping[str, tuple[Any, Any]] | None = None,
) -> Figure:
    """Draws a timeline: phases, cells, signals and matrix over one time axis.

    title     what was done; made from the protocol if not given
    panels    names by panel title, at most five each; chosen by what responded if not given
    relative  "peak" (change from health, own largest is 1), "healthy" (healthy skin is 1) or
              "value" (own unit), for all panels or by panel title
    size      "slide" (16:9), "page" (183 mm wide) or "column" (85 mm wide)
    band      lower and upper curves by name, see `Band`; the timeline's own if not given

    Raises Misuse for an option that makes no sense, before anything is drawn.

    >>> from skinheal.figure import timeline_figure
    >>> timeline = sh.simulate(sh.Protocol().at(0, sh.tape_stripping()), sh.skin(), days=3)
    >>> figure = timeline_figure(timeline, title="Tape", panels={"Barrier": ["tewl"]})
    """
    sheet = options.size(size)
    asked = (options.title(title), options.panels(panels), options.relative(relative),
             options.band(band))  # fmt: skip
    words_of_the_user = " ".join([asked[0] or "", *_titles(asked[1])])
    with look.house_style(words_of_the_user):
        return _Drawing(timeline, *asked).on(sheet)


def _titles(panels: Any) -> list[str]:
    if panels is None:
        return []
    return [str(panel.title if isinstance(panel, Panel) else panel) for panel in panels]


class _Drawing:
    """What is drawn, before it is known on which sheet."""

    def __init__(self, timeline: Any, title: str | None, panels: Any, relative: Any,
                 band: Any) -> None:
        self.timeline = timeline
        self.title = words.title(timeline) if title is None else title
        self.clock = _clock(timeline)
        self.band = as_band(band, timeline)
        self.dermis = None if panels else change_of_dermis(timeline, self.clock)
        silent = self.dermis is not None and self.dermis < FLOOR
        self.panels = chosen(timeline, panels, relative, silent)
        grid = samples_of(timeline, self.clock)
        self.curves = [
            [crowd.thinned(curve(timeline, name, self.clock, grid, panel.scale, self.band, panel.floor),
                           self.clock)
             for name in panel.names]
            for panel in self.panels
        ]

    def on(self, size: look.Size) -> Figure:
        """The figure; type becomes smaller where panels would otherwise be squeezed."""
        for factor in (1.0, 0.92, 0.85, 0.78, 0.7):
            sheet = size.shrunk(factor)
            if ribbon.phases(self.timeline):
                sheet = sheet.with_room_on_the_right(ribbon.margin_for_names(sheet))
            blocks = self._blocks(sheet)
            if size.height is None or self._panel_height(size.height, blocks) >= LEAST_PANEL:
                break
        return stacked(sheet, blocks)

    def _panel_height(self, height: float, blocks: list[Block]) -> float:
        fixed = sum(block.height for block in blocks if not block.grows)
        return (height - fixed) / max(1, len(self.panels))

    def _blocks(self, size: look.Size) -> list[Block]:
        return [
            gap(size.edge),
            *self._heading(size),
            *ribbon.ribbon(self.timeline, self.clock, size),
            *self._panel_blocks(size),
            *self._caption(size),
            gap(size.edge),
        ]

    def _heading(self, size: look.Size) -> list[Block]:
        room = size.width - size.edge - size.left
        blocks = [lines(ruler.wrapped(self.title, room, size.title, "bold"), size.title,
                        weight="bold")]
        about = ruler.balanced(words.subtitle(self.timeline, self.title), room, size.text)
        blocks.append(lines(about, size.text, color=look.GREY))
        for note in words.notes(self.timeline, self.dermis):
            rows = ruler.wrapped(note, room, size.text, "bold")
            blocks.append(lines(rows, size.text, weight="bold"))
        return [*blocks, gap(0.9 * ruler.line_height(size.text))]

    def _panel_blocks(self, size: look.Size) -> list[Block]:
        titles = [header.title_width(panel.title, size) for panel in self.panels]
        indent = min(max(titles), size.width / 4) if size.names_beside_ribbon else 0.0
        blocks: list[Block] = []
        for number, (panel, curves) in enumerate(zip(self.panels, self.curves, strict=True)):
            called = [(self._called(panel, curve), curve.flat) for curve in curves]
            blocks.append(gap(0.75 * ruler.line_height(size.text)))
            blocks.append(header.header(panel.title, called, size, indent))
            blocks.append(self._panel(panel, curves, size, number == len(self.panels) - 1))
        return [*blocks, gap(time_axis_height(size))]

    def _called(self, panel: Panel, curve: Curve) -> str:
        """The name of a curve in its panel, with the time of its peak over a course."""
        name = curve.label.removesuffix(f" {panel.title.lower()}")
        if curve.flat:
            return f"{name} (no change)"
        if curve.peak and peaks.beside_names(self.clock, panel.scale):
            return f"{name} {peaks.since_session(curve.peak, self.clock)}"
        return name

    def _panel(self, panel: Panel, curves: list[Curve], size: look.Size, last: bool) -> Block:
        taller = {1: 1.9, 2: 1.35}.get(len(self.panels), 1.0)
        about = self._about(panel)

        def draw(sheet: Sheet, top: float, tall: float) -> None:
            axes = draw_panel(sheet, top, tall, curves, self.clock, panel.scale, about,
                              own_rest=bool(self.timeline.skin.conditions))
            if last:
                draw_time_axis(sheet, top + tall, axes, self.clock)
            _mark_the_unknown(axes, self.timeline, self.clock)

        return Block(size.panel * taller, draw, grows=True)

    def _about(self, panel: Panel) -> str:
        units = dict.fromkeys(self.timeline.unit(name) for name in panel.names)
        return ", ".join(names.unit(unit) for unit in units)

    def _caption(self, size: look.Size) -> list[Block]:
        apart = any(curve.peak and peaks.beside_names(self.clock, panel.scale)
                    for panel, curves in zip(self.panels, self.curves, strict=True)
                    for curve in curves)
        drawn = [name for panel in self.panels for name in panel.names]
        text = words.caption(self.timeline, self.band, apart, drawn, crowd.told(self.clock, self.band)) + self._unseen()
        room = size.width - size.edge - size.left
        return [gap(0.5 * ruler.line_height(size.small)),
                lines(ruler.wrapped(text, room, size.small), size.small, color=look.GREY)]


    def _unseen(self) -> str:
        signs = fonts.without_a_font(" ".join([self.title, *_titles(self.panels)]))
        return f" {words.without_a_font(len(signs))}" if signs else ""


def _clock(timeline: Any) -> Clock:
    moments = [session.day for session in timeline.sessions]
    event = "session" if moments or timeline.model.name not in published_models() else WOUND
    return clock_for(moments, float(timeline.times[-1]), event)


def _mark_the_unknown(axes: Axes, timeline: Any, clock: Clock) -> None:
    """Shades what an incomplete run did not reach."""
    if timeline.outcome.completed:
        return
    stop = max(timeline.outcome.day - clock.origin, clock.start)
    axes.axvspan(stop, clock.end, facecolor=look.LIGHT, alpha=0.55, edgecolor="none", zorder=0.5)
    axes.axvline(stop, color=look.ALERT, linewidth=0.8, zorder=1.4)
