"""What a Timeline can do with Python's own tools: tables and pictures.

These become methods of Timeline. pandas and matplotlib are imported when they are asked for.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from skinheal._core import Timeline

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from pandas import DataFrame


def _heading(timeline: Timeline, name: str) -> str:
    return f"{name} [{timeline.unit(name)}]"


def to_csv(self: Timeline, path: str | os.PathLike[str] | None = None) -> str:
    """Every state and observable as CSV; numbers read back exactly, nan is what was not reached.

    The first line names each column with its unit. Written to `path` too if one is given.
    """
    heading = ["time [d]", *(_heading(self, name) for name in self)]
    columns = [self.times.tolist(), *(self[name].tolist() for name in self)]
    rows = [",".join(map(repr, row)) for row in zip(*columns, strict=True)]
    text = "\n".join([",".join(heading), *rows, ""])
    if path is not None:
        Path(path).write_text(text, encoding="utf-8")
    return text


def to_frame(self: Timeline) -> DataFrame:
    """A pandas DataFrame, indexed by time in days; `frame.attrs["units"]` holds the units."""
    import pandas

    index = pandas.Index(self.times, name="time")
    frame = pandas.DataFrame({name: self[name] for name in self}, index=index)
    frame.attrs["units"] = {name: self.unit(name) for name in self}
    return frame


def plot(self: Timeline, **options: Any) -> Figure:
    """The figure of this timeline; options are those of skinheal.figure.timeline_figure."""
    from skinheal.figure import timeline_figure

    return timeline_figure(self, **options)


for _method in (to_csv, to_frame, plot):
    _method.__qualname__ = f"Timeline.{_method.__name__}"
    setattr(Timeline, _method.__name__, _method)
