"""Where a model agrees with measurements: one line per milestone, on one page.

The measured range is a bar that has the same place in every line, whatever its numbers: a value
is placed by the logarithm of its distance from the ends of its own range (linearly where the
range reaches zero or below). The dot is what the model gave. So the eye runs down one strip:
dots inside it are hits, everything outside is a miss, and how far outside counts in widths of
the range. More lines than a portrait page can hold stand in two strips side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import isfinite, log
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from skinheal.faults import Misuse

from . import look, ruler
from .names import readable, sentence
from .names import unit as unit_in_words
from .sheet import Sheet

PAGE = look.Size("portrait", 8.27, 11.69, 200, 0.55, 0.5, 0.5, 0.0, 14, 8.5, 7.6, 6.3, 6.3, 6.3,
                 1.0)
Groups = dict[str, list[dict[str, Any]]]

REACH = 1.5  # how many widths of the range are shown on either side of it
TALLEST_ROW = 0.2  # inches
HIT, MISS = look.STROKES[2][0], look.STROKES[0][0]


@dataclass(frozen=True)
class Columns:
    """Left ends of the columns, in inches, and the right end of the last."""

    what: float
    track: float
    measured: float
    model: float
    source: float
    end: float

    def shifted(self, by: float) -> Columns:
        return Columns(self.what + by, self.track + by, self.measured + by, self.model + by,
                       self.source + by, self.end + by)


COLUMNS = Columns(0.5, 3.45, 5.25, 6.35, 6.9, 7.87)
STRIP = 7.75  # inches from one strip of lines to the next
MOST_LINES = 105  # of one strip; a group's head counts one and a half


def validation_figure(rows: Iterable[Mapping[str, Any]], *, title: str | None = None,
                      subtitle: str = "", caption: str = "Illustrative, not medical advice.",
                      ) -> Figure:
    """Draws milestones against a model.

    A row has `id`, `quantity` (what was measured, in words), `low` and `high` (either may be
    None or infinite: a range with one end), `value` (what the model gave; None or NaN: never
    reached), `in_range` and `citation`; `group` (part of the cascade) and `unit` may be given.
    """
    given = [_with_known_ends(row) for row in rows]
    if not given:
        raise Misuse("no milestones to draw")
    groups = _grouped(given)
    said = " ".join([title or "", subtitle, caption, *(str(row["quantity"]) for row in given)])
    with look.house_style(said):
        strips = _strips(_grouped(given))
        size = replace(PAGE, width=PAGE.width + STRIP * (len(strips) - 1))
        sheet = Sheet(size, _height(strips))
        top = _heading(sheet, given, title, subtitle)
        bottom = sheet.height - PAGE.edge - 0.2
        step = min(TALLEST_ROW, (bottom - top) / max(map(_lines, strips)))
        for number, groups in enumerate(strips):
            _strip(sheet, COLUMNS.shifted(number * STRIP), groups, top, bottom, step)
        _foot(sheet, caption)
        return sheet.figure


def _lines(groups: Groups) -> float:
    return sum(len(members) + 1.5 for members in groups.values())


def _strips(groups: Groups) -> list[Groups]:
    """The groups in one strip, or in two of much the same height."""
    if _lines(groups) <= MOST_LINES or len(groups) == 1:
        return [groups]
    items = list(groups.items())
    cuts = [(dict(items[:at]), dict(items[at:])) for at in range(1, len(items))]
    return list(min(cuts, key=lambda cut: max(map(_lines, cut))))


def _strip(sheet: Sheet, columns: Columns, groups: Groups, top: float, bottom: float,
           step: float) -> None:
    _key(sheet, columns, top - _key_height())
    axes = _track(sheet, columns, top, bottom)
    for group, members in groups.items():
        _group(sheet, columns, group, members, top, step)
        top += 1.5 * step
        for row in members:
            _row(sheet, columns, axes, row, top, step)
            top += step


def position(value: float, low: float | None, high: float | None) -> float:
    """Where a value lies: 0 at the low end of its range, 1 at the high end, beyond outside.

    With one end open a factor of two is one width; so it is for a range without width.
    """
    if low is None or high is None or low == high:
        return _from_one_end(value, low, high)
    if low > 0 and value > 0:
        return log(value / low) / log(high / low)
    return (value - low) / (high - low) if low <= 0 else -REACH


def _from_one_end(value: float, low: float | None, high: float | None) -> float:
    end = high if low is None else low
    if end is None:
        return 0.5
    by = log(value / end, 2) if value > 0 and end > 0 else (value - end) / (abs(end) or 1.0)
    if low is None:
        return 1 + by
    return by if high is None else 0.5 + by


def _with_known_ends(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with None for an end that is open."""
    ends = {side: row[side] for side in ("low", "high")}
    known = {side: end if end is not None and isfinite(end) else None
             for side, end in ends.items()}
    return {**row, **known}


def _grouped(rows: list[dict[str, Any]]) -> Groups:
    groups: Groups = {}
    for row in rows:
        groups.setdefault(str(row.get("group") or "milestones"), []).append(row)
    return groups


def _height(strips: list[Groups]) -> float:
    """That of a portrait page, or less if there is less to say."""
    return min(PAGE.height or 0.0, 2.4 + TALLEST_ROW * max(map(_lines, strips)))


def _heading(sheet: Sheet, rows: list[dict[str, Any]], title: str | None, subtitle: str) -> float:
    hits = sum(bool(row["in_range"]) for row in rows)
    title = title or f"{hits} of {len(rows)} measured milestones in range"
    room = COLUMNS.end - COLUMNS.what
    top = PAGE.edge
    for text, points, style in ((title, PAGE.title, {"weight": "bold"}),
                                (subtitle, PAGE.text, {"color": look.GREY})):
        for line in ruler.wrapped(text, room, points, style.get("weight", "normal")):
            sheet.text(COLUMNS.what, top, line, points, **style)
            top += ruler.line_height(points)
    return top + 0.06 + _key_height()


def _key_height() -> float:
    return 2 * ruler.line_height(PAGE.small) + 0.04


def _key(sheet: Sheet, columns: Columns, top: float) -> None:
    """The heads of the columns and what the marks mean."""
    points = PAGE.small
    heads = ((columns.what, "what was measured"), (columns.measured, "measured range"),
             (columns.model, "model"), (columns.source, "source"))
    second = top + ruler.line_height(points)
    for x, text in heads:
        sheet.text(x, second, text, points, color=look.GREY, style="italic")
    middle = _across(columns, 0.5)
    sheet.text(middle, top, "measured range", points, color=look.GREY, style="italic",
               ha="center")
    sheet.text(_across(columns, -0.75), second, "model lower", points, color=look.GREY, style="italic",
               ha="center")
    sheet.text(_across(columns, 1.75), second, "model higher", points, color=look.GREY, style="italic",
               ha="center")


def _across(columns: Columns, place: float) -> float:
    """Inches from the left of a place on the track."""
    width = columns.measured - 0.15 - columns.track
    return columns.track + width * (place + REACH) / (1 + 2 * REACH)


def _track(sheet: Sheet, columns: Columns, top: float, bottom: float) -> Axes:
    """Axes over the whole page height in which x is the place on the track and y is inches."""
    axes = sheet.axes(columns.track, top, columns.measured - 0.15 - columns.track, bottom - top)
    axes.set_axis_off()
    axes.set(xlim=(-REACH, 1 + REACH), ylim=(bottom, top))
    return axes


def _group(sheet: Sheet, columns: Columns, group: str, members: list[dict[str, Any]],
           top: float, step: float) -> None:
    hits = sum(bool(row["in_range"]) for row in members)
    low = top + 1.5 * step - ruler.line_height(PAGE.head)
    sheet.text(columns.what, low, sentence(readable(group)), PAGE.head, weight="bold")
    text = f"{hits} of {len(members)} in range"
    sheet.text(columns.track - 0.15, low, text, PAGE.label, color=look.GREY, ha="right")


def _row(sheet: Sheet, columns: Columns, axes: Axes, row: dict[str, Any], top: float,
         step: float) -> None:
    middle = top + step / 2
    hit = bool(row["in_range"])
    _bar(axes, row, middle, step)
    _dot(axes, row, middle, hit)
    line = top + (step - ruler.line_height(PAGE.label)) / 2
    colour, weight = (look.INK, "normal") if hit else (MISS, "bold")
    unit = "" if row.get("unit") in (None, "1") else unit_in_words(str(row["unit"]))
    cells = (
        (columns.what, columns.track - 0.15, sentence(readable(str(row["quantity"]))), colour,
         weight),
        (columns.measured, columns.model - 0.08, f"{_range(row)} {unit}".strip(), look.INK,
         "normal"),
        (columns.model, columns.source - 0.08, _number(row["value"]), colour, weight),
        (columns.source, columns.end, str(row["citation"]), look.GREY, "normal"),
    )
    for left, right, text, ink, weight in cells:
        short = ruler.shortened(text, right - left, PAGE.label, weight)
        sheet.text(left, line, short, PAGE.label, color=ink, weight=weight)


def _bar(axes: Axes, row: dict[str, Any], middle: float, step: float) -> None:
    """The measured range; an open end runs out to the edge of the track in a lighter tone."""
    tall = 0.56 * step
    for left, right, known in ((-REACH, 0.0, row["low"]), (1.0, 1 + REACH, row["high"])):
        if known is None:
            axes.add_patch(Rectangle((left, middle - tall / 2), right - left, tall,
                                     facecolor="#eef1f6", edgecolor="none"))
    axes.add_patch(Rectangle((0, middle - tall / 2), 1, tall, facecolor="#ccd6e6",
                             edgecolor="none"))


def _dot(axes: Axes, row: dict[str, Any], middle: float, hit: bool) -> None:
    value = row["value"]
    if value is None or not isfinite(value):
        axes.plot([0.5], [middle], "x", color=MISS, markersize=4.2, markeredgewidth=1.3)
        return
    place = position(float(value), row["low"], row["high"])
    shown = min(max(place, -REACH + 0.06), 1 + REACH - 0.06)
    marker = "o" if hit else "D"
    if place != shown:
        marker = "<" if place < shown else ">"
    if not hit:
        near = min(max(shown, 0.0), 1.0)
        axes.plot([near, shown], [middle, middle], color=MISS, linewidth=0.9)
    axes.plot([shown], [middle], marker, color=HIT if hit else MISS, markersize=4.2,
              markeredgecolor=look.PAPER, markeredgewidth=0.4, clip_on=False)


def _range(row: Mapping[str, Any]) -> str:
    low, high = row["low"], row["high"]
    if low is None:
        return f"≤ {_number(high)}"
    return f"≥ {_number(low)}" if high is None else f"{_number(low)} to {_number(high)}"


def _number(value: Any) -> str:
    if value is None or not isfinite(value):
        return "none"
    digits = f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
    return digits.replace("-", "−")


def _foot(sheet: Sheet, caption: str) -> None:
    said = ("Green dot: in range. Orange diamond: not; arrow: beyond the strip; cross: never "
            f"reached. Place by logarithm, one range wide. {caption}")
    sheet.text(COLUMNS.what, sheet.height - PAGE.edge, said, PAGE.small, color=look.GREY)
