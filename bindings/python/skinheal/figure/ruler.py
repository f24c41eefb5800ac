"""Ruler: how wide a text is before it is drawn, and where to break it.

Widths are those of the outlines without hinting, so that they are the same for every resolution;
`SPARE` covers what hinting adds.
"""

from __future__ import annotations

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
