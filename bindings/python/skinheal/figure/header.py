"""Header: the title of a panel and the names of its curves, in rows that never collide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import look, ruler
from .sheet import Block, Sheet


@dataclass(frozen=True)
class Entry:
    """A name in its place: row and left end of swatch (none for a continued name) and text."""

    row: int
    x: float
    text: str
    number: int
    swatch: bool
    faint: bool


def header(title: str, names: Sequence[tuple[str, bool]], size: look.Size, indent: float) -> Block:
    """The header row of a panel; `names` says of each curve whether it is faint (flat).

    `indent` is the least distance of the first name from the left end, so that the names of
    panels that are stacked begin at one place.
    """
    titles = title_lines(title, size)
    entries, rows = placed(titles, names, size, indent)
    tall = ruler.line_height(max(size.head, size.label)) * 1.02

    def draw(sheet: Sheet, top: float, _: float) -> None:
        for row, line in enumerate(titles):
            sheet.text(sheet.left, top + row * tall, line, size.head, weight="bold")
        for entry in entries:
            _draw(sheet, entry, top + entry.row * tall, tall)

    return Block(rows * tall + 0.03, draw)


def placed(titles: Sequence[str], names: Sequence[tuple[str, bool]], size: look.Size,
           indent: float) -> tuple[list[Entry], int]:
    """Where each name goes, and how many rows that takes together with the lines of the title."""
    left, right = size.left, size.width - size.edge
    after_title = left + max(indent, title_width(titles[-1], size))
    again = left + indent
    entries: list[Entry] = []
    row, x = len(titles) - 1, after_title
    for number, (name, faint) in enumerate(names):
        pieces = ruler.wrapped(name, right - again - swatch(size), size.label)
        for piece_number, piece in enumerate(pieces):
            wide = swatch(size) + ruler.width(piece, size.label)
            if x + wide > right or piece_number:
                row, x = row + 1, again
            entries.append(Entry(row, x, piece, number, piece_number == 0, faint))
            x += wide + _between(size)
    return entries, row + 1


def title_lines(title: str, size: look.Size) -> list[str]:
    """A title in as many lines as it needs."""
    room = size.width - size.edge - size.left
    return ruler.wrapped(title, room, size.head, "bold") or [""]


def title_width(title: str, size: look.Size) -> float:
    """Width of a title together with the space after it, in inches."""
    return ruler.width(title, size.head, "bold") + _between(size)


def swatch(size: look.Size) -> float:
    """Length of the line beside a name together with the space after it, in inches."""
    return 3.3 * size.label / ruler.POINTS_PER_INCH


def _between(size: look.Size) -> float:
    return 1.25 * size.label / ruler.POINTS_PER_INCH


def _draw(sheet: Sheet, entry: Entry, top: float, tall: float) -> None:
    size = sheet.size
    colour, dash = look.STROKES[entry.number]
    end = entry.x + 0.88 * swatch(size)
    if entry.swatch:
        sheet.stroke(entry.x, end, top + tall / 2, colour, dash, size.stroke)
    extra = (tall - ruler.line_height(size.label)) / 2
    sheet.text(entry.x + swatch(size), top + extra, entry.text, size.label, color=colour,
               style="italic" if entry.faint else "normal")
