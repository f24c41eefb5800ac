"""Days: numbers are days; time differences keep their own unit, whatever carries them."""

import datetime
import itertools
from datetime import timedelta

import numpy
import pandas
import pytest

import skinheal as sh

ONCE = sh.Protocol().at(0, sh.tape_stripping())
HOURS = [0, 12, 24]


def times(given: object) -> list[float]:
    return sh.simulate(ONCE, sh.skin(), times=given).times.tolist()


CARRIERS = {
    "timedelta64[h]": numpy.array(HOURS, "timedelta64[h]"),
    "timedelta64[12h]": numpy.array([0, 1, 2], "timedelta64[12h]"),
    "timedelta64[ns]": numpy.array(HOURS, "timedelta64[h]").astype("timedelta64[ns]"),
    "timedelta64[ps]": numpy.array([n * 3600 * 10**12 for n in HOURS], "timedelta64[ps]"),
    "timedeltas": [timedelta(hours=n) for n in HOURS],
    "timedelta64 in a list": [numpy.timedelta64(n, "h") for n in HOURS],
    "units side by side": [0, timedelta(hours=12), numpy.timedelta64(1440, "m")],
    "objects": numpy.array([timedelta(hours=n) for n in HOURS], dtype=object),
    "TimedeltaIndex": pandas.to_timedelta(HOURS, unit="h"),
    "Series of Timedelta": pandas.Series(pandas.to_timedelta(HOURS, unit="h")),
    "Timedeltas": [pandas.Timedelta(hours=n) for n in HOURS],
    "numbers": [0, 0.5, 1], "tuple": (0, 0.5, 1), "array": numpy.array([0, 0.5, 1]),
    "float32": numpy.array([0, 0.5, 1], "float32"), "Series": pandas.Series([0, 0.5, 1]),
    "Index": pandas.Index([0, 0.5, 1]), "generator": (n / 24 for n in HOURS),
    "no mask": numpy.ma.array([0, 0.5, 1]), "range of numpy": numpy.arange(0, 1.5, 0.5),
}  # fmt: skip


@pytest.mark.parametrize("carrier", CARRIERS)
def test_half_days_are_half_days_whatever_carries_them(carrier):
    assert times(CARRIERS[carrier]) == [0, 0.5, 1]


@pytest.mark.parametrize("unit, count, day", [
    ("W", 1, 7.0), ("D", 3, 3.0), ("h", 1, 1 / 24), ("m", 1, 1 / 1440), ("s", 1, 1 / 86400),
    ("ms", 1, 1 / 86400e3), ("us", 1, 1 / 86400e6), ("ns", 86400 * 10**9 + 1, 1.0000000000000115),
    ("ps", 10**12, 1 / 86400), ("fs", 10**15, 1 / 86400), ("as", 10**18, 1 / 86400),
])  # fmt: skip
def test_every_unit_of_fixed_length_is_converted_exactly(unit, count, day):
    assert times([0, numpy.timedelta64(count, unit)]) == [0, day]
    assert times(numpy.array([0, count], f"timedelta64[{unit}]")) == [0, day]


REFUSED = {
    "dates": (pandas.date_range("2026-01-01", periods=3), "dates"),
    "datetimes": ([datetime.datetime(2026, 1, 1)], "dates"),
    "days of a calendar": ([datetime.date(2026, 1, 1)], "dates"),
    "datetime64": (numpy.array(["2026-01-01"], "datetime64[D]"), "dates"),
    "NaT": (numpy.array([0, "NaT"], "timedelta64[h]"), r"times\[1\] is not a time"),
    "pandas' NaT": (pandas.to_timedelta([0, None], unit="h"), r"times\[1\] is not a time"),
    "texts": (["0", "1"], r"times\[0\] must be a number"), "a text": ("0 1", "row of days"),
    "an array of texts": (numpy.array(["0", "1"]), "row of days"), "bytes": (b"01", "row of days"),
    "masked": (numpy.ma.array([0, 1], mask=[False, True]), "masked"),
    "complex": (numpy.array([0, 1j]), "complex"), "truths": ([True], "number"),
    "an array of truths": (numpy.array([True]), "bool"), "a scalar": (5, "row of days"),
    "two dimensions": ([[0, 1]], "2 dimensions"), "a cube": (numpy.zeros((1, 1, 1)), "3 dimensions"),
    "NaN": ([0, float("nan")], r"times\[1\]"), "below zero": ([-1, 0], r"times\[0\] is -1"),
    "after the last day": ([0, 36526], r"times\[1\] is 36526; allowed are days from 0 to 36525"),
    "an object": ([object()], "number"), "a dict": ({0: 1}, "row of days"), "None in it": ([None], "number"),
    "months": (numpy.array([1], "timedelta64[M]"), "no fixed length"),
    "no unit": (numpy.array([1], "timedelta64"), "no unit"),
    "a frame": (pandas.DataFrame({"a": [0.0, 1.0]}), "2 dimensions"),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_row_of_days_is_refused_with_a_sentence(what):
    given, said = REFUSED[what]
    with pytest.raises(sh.Misuse, match=said):
        times(given)


HALF = [0.5, timedelta(hours=12), numpy.timedelta64(12, "h"), pandas.Timedelta(hours=12),
        numpy.float32(0.5)]  # fmt: skip


@pytest.mark.parametrize("half", HALF, ids=lambda half: type(half).__name__)
def test_one_time_is_read_alike_everywhere(half, timeline):
    assert sh.simulate(ONCE, sh.skin(), days=half).times[-1] == 0.5
    assert timeline.at(half) == timeline.at(0.5)
    assert timeline.sample("tewl", half) == timeline.sample("tewl", [0.5])[0]
    assert timeline.sample("tewl", [half])[0] == timeline.sample("tewl", 0.5)
    assert timeline.contributions("tewl", half) == timeline.contributions("tewl", 0.5)
    assert sh.Protocol().at(half, sh.tape_stripping()).last_day == 0.5
    assert ONCE.every(half, 2).last_day == 0.5


@pytest.mark.parametrize("day", [-1, 1e9, float("nan"), 181, datetime.date(2026, 1, 1), "1",
                                 pandas.NaT, numpy.timedelta64("NaT"), None])  # fmt: skip
def test_a_day_outside_the_timeline_is_refused(day, timeline):
    for ask in (timeline.at, lambda day: timeline.sample("tewl", [day]),
                lambda day: timeline.contributions("tewl", day)):  # fmt: skip
        with pytest.raises(sh.Misuse, match="day"):
            ask(day)


def test_a_horizon_has_an_end():
    with pytest.raises(sh.Misuse, match="days is 36526; allowed are days from 0 to 36525"):
        sh.simulate(ONCE, sh.skin(), days=36526)
    with pytest.raises(sh.Misuse, match="36525"):
        ONCE.at(1e300, sh.tape_stripping())
    with pytest.raises(sh.Misuse, match="1000000000 sessions in all; a protocol has at most 100000"):
        ONCE.every(days=1e-6, times=10**9)


@pytest.mark.parametrize("step, count", [(1.1, 3), (0.1, 3), (0.7, 9)])
def test_a_day_that_is_the_last_one_but_for_rounding_is_read(step, count):
    last = float(f"{step * count:.10g}")
    timeline = sh.simulate(sh.Protocol().at(0, sh.microneedling(depth_mm=1)), sh.skin(), days=last)
    beside = numpy.nextafter(max(step * count, last), numpy.inf)
    assert timeline.at(beside) == timeline.at(last)
    assert timeline.sample("tewl", [0.0, beside])[-1] == timeline["tewl"][-1]
    with pytest.raises(sh.Misuse, match="allowed are days from 0"):
        timeline.at(last + 1e-3)


def test_names_of_a_band_need_a_band():
    with pytest.raises(sh.Misuse, match="give both"):
        sh.simulate(sh.Protocol(), sh.skin(), days=1, band_of=["tewl"])


def test_a_row_of_times_without_an_end_is_refused():
    with pytest.raises(sh.Misuse, match="times has more than 10000000 times"):
        sh.simulate(sh.Protocol(), sh.skin(), times=itertools.repeat(0.0))
    with pytest.raises(sh.Misuse, match="times has more than 10000000 times"):
        sh.simulate(sh.Protocol(), sh.skin(), times=numpy.linspace(0, 1, 10_000_001))


def test_the_memory_of_a_table_is_told_before_it_is_taken():
    timeline = sh.simulate(sh.Protocol(), sh.skin(), times=numpy.linspace(0, 1, 3_000_000))
    for table in (timeline.to_csv, timeline.to_frame):
        with pytest.raises(sh.Misuse, match=r"3000000 times needs \d.* GB of memory, and 4 GB"):
            table()
