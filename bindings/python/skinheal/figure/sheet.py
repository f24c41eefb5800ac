"""Sheet: a figure on which things are placed in inches from its top left corner."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from . import look, ruler


SCREEN = 110  # dots per inch


class Picture(Figure):
    """A figure that a notebook shows without pyplot, which would have to be imported for it."""

    def _repr_png_(self) -> bytes:
        screen = BytesIO()
        with look.house_style():
            self.savefig(screen, format="png", dpi=SCREEN)
        return screen.getvalue()


class Sheet:
    """A figure with a size, and short ways to put text, lines and axes on it."""

    def __init__(self, size: look.Size, height: float) -> None:
        self.size = size
        self.height = height
        self.figure = Picture(figsize=(size.width, height), dpi=size.dpi, facecolor=look.PAPER)

    @property
    def left(self) -> float:
        """Where the time axis begins."""
        return self.size.left

    @property
    def right(self) -> float:
        """Where the time axis ends."""
        return self.size.width - self.size.right

    def text(self, x: float, top: float, text: str, points: float, **kwargs: Any) -> None:
        """One line of text whose line box begins at `top`."""
        middle = top + ruler.line_height(points) / 2
        kwargs = {"color": look.INK, "ha": "left", "va": "center_baseline"} | kwargs
        self.figure.text(
            x / self.size.width, 1 - middle / self.height, text, fontsize=points, **kwargs
        )

    def stroke(self, x: float, until: float, middle: float, colour: str, dash: tuple[float, ...],
               width: float) -> None:
        """A short level line: the swatch beside a name."""
        y = 1 - middle / self.height
        line = Line2D([x / self.size.width, until / self.size.width], [y, y], color=colour,
                      linewidth=width, transform=self.figure.transFigure)
        set_dash(line, dash)
        self.figure.add_artist(line)

    def axes(self, left: float, top: float, width: float, height: float) -> Axes:
        """Axes whose upper left corner is at (left, top)."""
        bottom = self.height - top - height
        return self.figure.add_axes((
            left / self.size.width, bottom / self.height,
            width / self.size.width, height / self.height,
        ))


@dataclass(frozen=True)
class Block:
    """A piece of the sheet over its whole width. A `grows` block shares the height that is left."""

    height: float
    draw: Callable[[Sheet, float, float], None]  # sheet, top, height
    grows: bool = False


def gap(height: float) -> Block:
    """Empty height."""
    return Block(height, lambda sheet, top, tall: None)


def lines(texts: Sequence[str], points: float, **kwargs: Any) -> Block:
    """Lines of text, one under the other, from the left end of the time axis."""

    def draw(sheet: Sheet, top: float, tall: float) -> None:
        for row, text in enumerate(texts):
            sheet.text(sheet.left, top + row * ruler.line_height(points), text, points, **kwargs)

    return Block(len(texts) * ruler.line_height(points), draw)


def stacked(size: look.Size, blocks: Sequence[Block]) -> Figure:
    """A figure of blocks from top to bottom."""
    growing = sum(block.grows for block in blocks)
    wanted = sum(block.height for block in blocks)
    height = size.height or wanted
    extra = (height - wanted) / growing if growing else 0.0
    sheet = Sheet(size, height)
    top = 0.0
    for block in blocks:
        tall = block.height + (extra if block.grows else 0.0)
        block.draw(sheet, top, tall)
        top += tall
    return sheet.figure


def set_dash(line: Line2D, dash: tuple[float, ...]) -> None:
    """Dash a line, in line widths; an empty dash is a solid line."""
    if dash:
        line.set_linestyle((0, dash))
        line.set_dash_capstyle("butt")
    else:
        line.set_solid_capstyle("round")
