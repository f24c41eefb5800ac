"""Ruler: how wide a text is before it is drawn, and where to break it.

Widths are those of the outlines without hinting, so that they are the same for every resolution;
`SPARE` covers what hinting adds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from matplotlib import rcParams
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

SPARE = 1.03
POINTS_PER_INCH = 72.0
LINE = 1.36  # distance of two baselines in heights of type


def width(text: str, points: float, weight: str = "normal") -> float:
    """Width of one line of text in the type of the house style, in inches."""
    families = rcParams["font.family"]
    return _width(text, points, weight, tuple(families))


@lru_cache(maxsize=4096)
def _width(text: str, points: float, weight: str, families: tuple[str, ...]) -> float:
    if not text:
        return 0.0
    font = FontProperties(family=list(families), size=points, weight=weight)
    extent, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return SPARE * float(extent) / POINTS_PER_INCH


def line_height(points: float) -> float:
    """Height that one line of text takes, in inches."""
    return LINE * points / POINTS_PER_INCH


def wrapped(text: str, room: float, points: float, weight: str = "normal") -> list[str]:
    """Text broken into lines that are at most `room` inches wide."""
    lines: list[str] = []
    if not text:
        return lines
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, points, weight) <= room:
            lines[-1] = longer
        else:
            lines.extend(_pieces(word, room, points, weight))
    return lines


def balanced(parts: Sequence[str], room: float, points: float) -> list[str]:
    """Parts in as few lines as they need, of nearly one length, so that no part ends up alone.

    No line ends with the dot that stands between two parts.
    """
    fewest = separated(parts, room, points)
    widest = max((width(part, points) for part in parts), default=0.0)
    for share in (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95):
        lines = separated(parts, share * room, points)
        if widest <= share * room and len(lines) == len(fewest):
            return lines
    return fewest


def separated(parts: Sequence[str], room: float, points: float) -> list[str]:
    """Parts with a dot between those that share a line; only a part wider than a line is broken."""
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]} · {part}" if lines else part
        if lines and width(longer, points) <= room:
            lines[-1] = longer
        else:
            lines.extend(wrapped(part, room, points))
    return lines


def _pieces(word: str, room: float, points: float, weight: str) -> list[str]:
    """A word without spaces, broken wherever it has to be."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, points, weight) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def shortened(text: str, room: float, points: float, weight: str = "normal") -> str:
    """Text with its end replaced by an ellipsis if it is wider than `room` inches."""
    if width(text, points, weight) <= room:
        return text
    kept = text
    while kept and width(kept.rstrip() + "…", points, weight) > room:
        kept = kept[:-1]
    return kept.rstrip(" ,;(") + "…"
