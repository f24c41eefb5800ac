"""Days: times as users write them. A number is in days; what knows its own unit keeps it.

`datetime.timedelta` and NumPy's `timedelta64` in any unit, alone, in lists, arrays and pandas
objects, are converted. A date is refused, since a protocol begins on day 0 and knows no calendar.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import islice
from typing import Any

import numpy
from numpy import float64
from numpy.typing import NDArray

from skinheal import _core
from skinheal._arguments import number, refuse_type, shown
from skinheal.faults import Misuse, WrongType

LAST_DAY = 36_525.0  # a hundred years, as in protocol files
MOST_TIMES = 10_000_000  # in one row; an iterable need not have an end
WANTED = "days, as numbers or as time differences (timedelta)"

# How many of a unit a day has. Months and years have no fixed length, so they are refused.
_PER_DAY = {
    "W": Fraction(1, 7), "D": Fraction(1), "h": Fraction(24), "m": Fraction(1440),
    "s": Fraction(86_400), "ms": Fraction(86_400 * 10**3), "us": Fraction(86_400 * 10**6),
    "ns": Fraction(86_400 * 10**9), "ps": Fraction(86_400 * 10**12),
    "fs": Fraction(86_400 * 10**15), "as": Fraction(86_400 * 10**18),
}  # fmt: skip


def day(name: str, value: Any, last: float = LAST_DAY) -> float:
    """One time from day 0 to `last`."""
    return _within(name, _one(name, value), last)


def unjudged_day(name: str, value: Any) -> float:
    """One time, or a stretch of it, within bounds that the core judges."""
    return _one(name, value)


def unjudged_days(name: str, value: Any) -> NDArray[float64]:
    """A row of them."""
    return _row(name, value)


def is_one(value: Any) -> bool:
    """Whether something is one time, right or wrong, and no row of times."""
    return not isinstance(value, Iterable) or getattr(value, "ndim", 1) == 0


def days(name: str, value: Any, last: float = LAST_DAY) -> NDArray[float64]:
    """A row of times from day 0 to `last`."""
    read = _row(name, value)
    for index in numpy.flatnonzero(~((read >= 0) & (read <= last))):
        _within(f"{name}[{index}]", float(read[index]), last)
    return read


def _within(name: str, read: float, last: float) -> float:
    if numpy.isnan(read):
        raise Misuse(f"{name} is NaN; allowed are days from 0 to {last:g}")
    if not (0 <= read <= last or _core.same_moment(read, last)):
        raise Misuse(f"{name} is {read:g}; allowed are days from 0 to {last:g}")
    return read


def _one(name: str, value: Any) -> float:
    if isinstance(value, numpy.ndarray) and value.ndim == 0:
        value = value[()]
    if isinstance(value, numpy.timedelta64):  # pandas' Timedelta is a datetime.timedelta
        return float(_converted(name, numpy.array([value]))[0])
    if isinstance(value, datetime.timedelta):
        return _of_timedelta(name, value)
    if isinstance(value, (datetime.date, numpy.datetime64)):
        _refuse_dates(name)
    return number(name, value)


def _of_timedelta(name: str, value: datetime.timedelta) -> float:
    if value != value:  # pandas' NaT
        raise Misuse(f"{name} is not a time (NaT)")
    nanoseconds = getattr(value, "nanoseconds", 0)  # pandas' Timedelta is finer
    microseconds = value // datetime.timedelta(microseconds=1)
    return float(Fraction(microseconds * 1000 + nanoseconds, 86_400 * 10**9))


def _row(name: str, value: Any) -> NDArray[float64]:
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        refuse_type(name, f"a row of {WANTED}", value)
    if (dimensions := getattr(value, "ndim", 1)) != 1:
        raise Misuse(f"{name} must be one row of days; got {dimensions} dimensions")
    if isinstance(value, numpy.ma.MaskedArray) and numpy.ma.is_masked(value):
        raise Misuse(f"{name} has masked values; give the days that are meant")
    if not hasattr(value, "dtype"):
        value = list(islice(value, MOST_TIMES + 1))
    if len(value) > MOST_TIMES:
        raise Misuse(f"{name} has more than {MOST_TIMES} times; ask for fewer")
    return _listed(name, value) if isinstance(value, list) else _converted(name, numpy.asarray(value))


def _listed(name: str, items: list[Any]) -> NDArray[float64]:
    """A list may hold numbers and time differences of several units side by side."""
    if items and all(type(item) in (int, float) for item in items):  # by far the most frequent
        try:
            return _finite(name, numpy.array(items, dtype=float))
        except OverflowError:
            pass
    if any(isinstance(item, (list, tuple)) or getattr(item, "ndim", 0) for item in items):
        raise Misuse(f"{name} must be one row of days; got 2 dimensions")
    return numpy.array([_item(f"{name}[{i}]", item) for i, item in enumerate(items)], dtype=float)


def _item(name: str, value: Any) -> float:
    if value is numpy.ma.masked:
        raise Misuse(f"{name} is masked; give the day that is meant")
    return _one(name, value)


def _converted(name: str, given: NDArray[Any]) -> NDArray[float64]:
    kind = given.dtype.kind
    if kind == "M":
        _refuse_dates(name)
    if kind == "m":
        return _of_differences(name, given)
    if kind == "O":
        return _listed(name, given.tolist())
    if kind not in "iuf":
        raise WrongType(f"{name} must be a row of {WANTED}; got an array of {given.dtype}")
    return _finite(name, given.astype(float))


def _of_differences(name: str, given: NDArray[Any]) -> NDArray[float64]:
    if numpy.isnat(given).any():
        place = int(numpy.flatnonzero(numpy.isnat(given))[0])
        raise Misuse(f"{name}[{place}] is not a time (NaT)")
    unit, step = numpy.datetime_data(given.dtype)
    if unit not in _PER_DAY:
        said = "has no unit" if unit == "generic" else f"is in {unit}, which has no fixed length"
        raise Misuse(f"{name} {said}; give days, hours, minutes or seconds")
    per_day = _PER_DAY[unit] / step
    counts = given.astype("int64")
    largest = int(numpy.abs(counts).max(initial=0)) * per_day.denominator
    if max(largest, per_day.numerator) < 2**53:  # one division of two exact numbers, rounded once
        return numpy.asarray(counts * per_day.denominator / float(per_day.numerator))
    return numpy.array([float(Fraction(int(count)) / per_day) for count in counts])


def _finite(name: str, read: NDArray[float64]) -> NDArray[float64]:
    for index in numpy.flatnonzero(~numpy.isfinite(read))[:1]:
        raise Misuse(f"{name}[{index}] must be a finite number; got {shown(float(read[index]))}")
    return read


def _refuse_dates(name: str) -> None:
    raise Misuse(f"{name} holds dates; a protocol begins on day 0, so give days since then, "
                 f"say (dates - dates[0])")  # fmt: skip
