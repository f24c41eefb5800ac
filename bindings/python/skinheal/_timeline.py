"""Timeline: what its methods take, and what it can do with Python's own tools.

pandas and matplotlib are imported when they are asked for.
"""

from __future__ import annotations

import os
from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, Unpack

import numpy
from numpy import float64
from numpy.typing import NDArray

from skinheal._arguments import identifier, path as read_path, texts, word
from skinheal._core import Timeline
from skinheal._days import day as read_day, days as read_days, is_one
from skinheal._face import made_by, method
from skinheal.faults import Misuse, UnknownName
from skinheal._files import write_safely
from skinheal.records import Contribution, Peak, Side
from skinheal.shelf import Shelf

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from pandas import DataFrame

    from skinheal.figure.options import FigureOptions

Day = float | timedelta | numpy.timedelta64
Default = TypeVar("Default")

# What a number takes in a table: once in the timeline, and again in a frame, or as an object and as text.
BYTES_IN_FRAME, BYTES_AS_TEXT = 16.0, 50.0
LINES_AT_ONCE = 500
MOST_BYTES = 4e9

made_by(Timeline, "skinheal.simulate(...)")

_getitem, _at, _sample = Timeline.__getitem__, Timeline.at, Timeline.sample
_table = Timeline.table
_peak, _contributions = Timeline.peak, Timeline.contributions
_healthy, _unit = Timeline.healthy, Timeline.unit


def _last(timeline: Timeline) -> float:
    return float(timeline.times[-1])


@method(Timeline)
def __getitem__(self: Timeline, name: str) -> NDArray[float64]:
    """One quantity on `timeline.times`, as a read-only array; KeyError says what is near."""
    if not isinstance(name, str):
        raise UnknownName("a timeline holds quantities by name, say timeline['collagen_i']; "
                          "timeline.at(day) holds all of one day")  # fmt: skip
    return _getitem(self, identifier("name", name))


@method(Timeline)
def at(self: Timeline, day: Day, side: Side = "after") -> Shelf[float]:
    """All values at one time, by name, from the solver's dense output.

    day: a number of days, or a timedelta; within the timeline
    side: 'before' is the other edge of a session's jump

    >>> timeline = sh.simulate(sh.Protocol().at(0, sh.tape_stripping()), sh.skin(), days=3)
    >>> timeline.at(0)["barrier"] < timeline.at(0, side="before")["barrier"]
    True
    """
    return _at(self, read_day("day", day, _last(self)), word("side", side))


@method(Timeline)
def sample(
    self: Timeline, name: str, days: Day | Iterable[Day] | NDArray[Any], side: Side = "after"
) -> Any:
    """One quantity at any times, from the solver's dense output.

    days: a row of days (or of time differences) within the timeline, which gives an array; a
        single day gives a number
    side: 'before' is the other edge of a session's jump

    >>> timeline = sh.simulate(sh.Protocol().at(0, sh.tape_stripping()), sh.skin(), days=3)
    >>> timeline.sample("tewl", [0, 1, 2]).shape
    (3,)
    >>> timeline.sample("tewl", 1) < timeline.sample("tewl", 0)
    True
    """
    read, asked, last = identifier("name", name), word("side", side), _last(self)
    if is_one(days):
        return float(_sample(self, read, [read_day("days", days, last)], asked)[0])
    return _sample(self, read, read_days("days", days, last), asked)


@method(Timeline)
def table(self: Timeline, names: Iterable[str] | None = None) -> NDArray[float64]:
    """Some quantities on the timeline's times, side by side: one row for each time, one column for
    each name. All quantities unless named. Much cheaper than one after the other.

    >>> timeline = sh.simulate(sh.Protocol().at(0, sh.tape_stripping()), sh.skin(), times=[0, 1, 2])
    >>> timeline.table(["tewl", "il1"]).shape
    (3, 2)
    >>> bool((timeline.table("tewl")[:, 0] == timeline["tewl"]).all())
    True
    """
    return _table(self, list(self) if names is None else texts("names", names))


@method(Timeline)
def healthy(self: Timeline, name: str) -> float:
    """The value of a quantity in healthy skin of this kind, in its unit."""
    return _healthy(self, identifier("name", name))


@method(Timeline)
def unit(self: Timeline, name: str) -> str:
    """The unit of a quantity; '1' is a share or a number relative to health.

    >>> timeline = sh.simulate(sh.Protocol(), sh.skin(), days=1)
    >>> timeline.unit("tewl")
    'g/m2/h'
    """
    return _unit(self, identifier("name", name))


@method(Timeline)
def peak(self: Timeline, name: str) -> Peak:
    """The largest value of a quantity and its day, found on the dense output and not on the grid.

    >>> timeline = sh.simulate(sh.Protocol().at(0, sh.tape_stripping()), sh.skin(), days=3)
    >>> day, value = timeline.peak("tewl")
    >>> bool(value >= timeline["tewl"].max())
    True
    """
    return _peak(self, identifier("name", name))


@method(Timeline)
def contributions(self: Timeline, species: str, day: Day) -> list[Contribution]:
    """What made and removed a quantity at one time, per day and in its unit, largest first.

    For an observable each process counts by how much the species that it changes move it.

    >>> timeline = sh.simulate(sh.Protocol().at(0, sh.tape_stripping()), sh.skin(), days=3)
    >>> timeline.contributions("barrier", day=1)[0].rate > 0
    True
    """
    return _contributions(self, identifier("species", species), read_day("day", day, _last(self)))


@method(Timeline)
def keys(self: Timeline) -> KeysView[str]:
    """The names, as a dict has them."""
    return KeysView(self)


@method(Timeline)
def items(self: Timeline) -> ItemsView[str, NDArray[float64]]:
    """Names and arrays, as a dict has them."""
    return ItemsView(self)


@method(Timeline)
def values(self: Timeline) -> ValuesView[NDArray[float64]]:
    """The arrays, as a dict has them; `sample` gives one quantity at days of your own."""
    return ValuesView(self)


@method(Timeline)
def get(self: Timeline, name: str, default: Any = None) -> Any:
    """The array of this name, or what is said in its place."""
    return self[name] if name in self else default


@method(Timeline)
def __array__(self: Timeline, *arguments: Any, **named: Any) -> NoReturn:
    # NumPy and pandas would otherwise make an array or a frame of the names.
    raise TypeError("a timeline is a mapping from names to arrays: timeline.to_frame() is a table "
                    "of them, timeline['collagen_i'] is one, dict(timeline) holds all")  # fmt: skip


def _heading(timeline: Timeline, name: str) -> str:
    return f"{name} [{timeline.unit(name)}]"


def _check_room(timeline: Timeline, bytes_of_a_number: float) -> None:
    """Told before it is taken."""
    needed = bytes_of_a_number * len(timeline.names) * len(timeline.times)
    if needed > MOST_BYTES:
        raise Misuse(
            f"a table of {len(timeline.names)} names x {len(timeline.times)} times needs "
            f"{needed / 1e9:.2g} GB of memory, and {MOST_BYTES / 1e9:.2g} GB are allowed; "
            "ask for fewer times, or for one name at a time: timeline[name]")  # fmt: skip


@method(Timeline)
def to_csv(self: Timeline, path: str | os.PathLike[str] | None = None) -> str:
    """Every state and observable as CSV; numbers read back exactly, nan is what was not reached.

    The first line names each column with its unit. Written to `path` too if one is given; the
    file that was there stays until the new one is complete.

    >>> timeline = sh.simulate(sh.Protocol(), sh.skin(), times=[0, 1])
    >>> timeline.to_csv().splitlines()[0].split(",")[0]
    'time [d]'
    """
    target = None if path is None else read_path("path", path)
    _check_room(self, BYTES_AS_TEXT)
    heading = ["time [d]", *(_heading(self, name) for name in self)]
    text = "".join([",".join(heading), "\n", *_csv_rows([self.times, *self.values()])])
    if target is not None:
        write_safely(target, text)
    return text


def _csv_rows(columns: list[NDArray[float64]]) -> Iterator[str]:
    """Some lines at a time: a number as an object takes three times as much as its text."""
    for first in range(0, columns[0].size, LINES_AT_ONCE):
        numbers = [column[first:first + LINES_AT_ONCE].tolist() for column in columns]
        yield "".join([",".join(map(repr, row)) + "\n" for row in zip(*numbers, strict=True)])


@method(Timeline)
def to_frame(self: Timeline) -> DataFrame:
    """A pandas DataFrame, indexed by time in days; `frame.attrs["units"]` holds the units.

    Raises ImportError without pandas.
    """
    try:
        import pandas
    except ModuleNotFoundError:
        raise ImportError("to_frame needs pandas: pip install pandas; "
                          "to_csv() does without") from None  # fmt: skip
    _check_room(self, BYTES_IN_FRAME)
    index = pandas.Index(self.times, name="time")
    frame = pandas.DataFrame(dict(self.items()), index=index)
    frame.attrs["units"] = {name: self.unit(name) for name in self}
    return frame


@method(Timeline)
def plot(self: Timeline, **options: Unpack[FigureOptions]) -> Figure:
    """The figure of this timeline, a matplotlib Figure.

    Options are those of skinheal.figure.timeline_figure: title, panels, relative, size and band.
    """
    from skinheal.figure import timeline_figure
    from skinheal.figure.options import checked_options

    return timeline_figure(self, **checked_options(options))


Mapping.register(Timeline)
