"""Look: colours, dashes and sizes, in one place.

Five colours that colour-blind readers can tell apart, each tied to its own dash so that curves
also hold in grey print, and three sizes of paper. All lengths are inches, all type is in points.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import matplotlib.style

from skinheal.faults import Misuse

from . import fonts

INK = "#23252b"
GREY = "#5c6370"
LIGHT = "#e6e8ec"
PAPER = "#ffffff"
ALERT = "#b3261e"

#: Colour and dash of the first, second, ... curve of a panel. A dash is in line widths. The colours
#: were chosen to be far apart for readers without red, green or blue cones as well, and dark enough
#: for text on paper.
STROKES: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("#bd5500", ()),
    ("#0845a9", (6.0, 1.8)),
    ("#12855b", (2.2, 1.3)),
    ("#95639c", (6.5, 1.6, 1.4, 1.6)),
    ("#1c1e24", (1.1, 1.3)),
)

PHASES: tuple[tuple[str, str, str], ...] = (
    ("phase_haemostasis", "Haemostasis", "#b03a4a"),
    ("phase_inflammation", "Inflammation", "#a86000"),
    ("phase_proliferation", "Proliferation", "#1f7a52"),
    ("phase_remodelling", "Remodelling", "#3567a8"),
)

MOST_CURVES = len(STROKES)


@dataclass(frozen=True)
class Size:
    """A sheet: its measures in inches and its type in points."""

    name: str
    width: float
    height: float | None  # none: as tall as its content
    dpi: int
    left: float
    right: float  # at least; names beside the ribbon may ask for more
    edge: float  # least distance of any text from the edge of the sheet
    panel: float  # height of one of three panels, where the sheet grows
    title: float
    text: float
    head: float
    label: float
    tick: float
    small: float
    stroke: float
    names_beside_ribbon: bool = True

    def shrunk(self, factor: float) -> Size:
        """The same sheet with smaller type, for content that would not fit."""
        kinds = ("title", "text", "head", "label", "tick", "small")
        return replace(self, **{kind: max(6.0, getattr(self, kind) * factor) for kind in kinds})

    def with_room_on_the_right(self, inches: float) -> Size:
        """The same sheet with a right margin of at least `inches`."""
        return replace(self, right=max(self.right, inches))


SIZES: dict[str, Size] = {
    "slide": Size("slide", 13.333, 7.5, 144, 1.25, 0.3, 0.3, 1.3,
                  23, 14, 14, 12.5, 12, 10.5, 2.3),
    "page": Size("page", 7.2, None, 300, 0.82, 0.14, 0.14, 1.3,
                 12.5, 8.6, 9.2, 8, 7.6, 6.6, 1.5),
    "column": Size("column", 85 / 25.4, None, 600, 0.62, 0.16, 0.06, 1.02,
                   9, 6.8, 7.4, 6.6, 6.4, 6, 1.1, names_beside_ribbon=False),
}


def size_named(name: str) -> Size:
    """The sheet of that name; raises Misuse with the names that there are."""
    if name not in SIZES:
        raise Misuse(f"no size '{name}'; there are {', '.join(map(repr, SIZES))}")
    return SIZES[name]


@contextmanager
def house_style(text: str = "") -> Iterator[None]:
    """Matplotlib's own defaults for as long as a figure is made or saved.

    A figure must not change with the settings of whoever draws it, and its type must be one that
    matplotlib ships. Only signs of `text` that this type lacks are drawn with installed fonts; for
    those that none has, the figure says so, and Matplotlib need not warn of each.
    """
    settings = {
        "font.family": list(fonts.families(text)),
        "svg.fonttype": "none",
        "svg.hashsalt": "skinheal",
        "axes.unicode_minus": True,
        "text.parse_math": False,
    }
    with warnings.catch_warnings(), matplotlib.style.context(["default", settings]):
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        yield
