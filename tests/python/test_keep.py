"""What is kept of a run: its steps, or its grid, both edges of its sessions and its peaks."""

import json
import pickle

import numpy as np
import pytest
from numpy.testing import assert_array_equal

import skinheal as sh
from skinheal.figure import compare_figure, crowd, timeline_figure
from skinheal.figure.clock import clock_for, samples
from skinheal.figure.curves import Curve

NEEDLING = sh.microneedling(depth_mm=1.5)


def course(times=3, every=28.0, **options):
    protocol = sh.Protocol().at(0, NEEDLING).every(days=every, times=times)
    return sh.simulate(protocol, sh.skin(), days=every * times, **options)


@pytest.fixture(scope="module")
def dense():
    return course()


@pytest.fixture(scope="module")
def grid():
    return course(keep="grid")


def words_of(figure):
    return " ".join(text.get_text() for text in figure.texts)


def test_a_grid_has_the_numbers_of_the_dense_run(dense, grid):
    assert (dense.keep, grid.keep) == ("dense", "grid")
    for name in dense:
        assert_array_equal(grid[name], dense[name], strict=True)
        assert grid.peak(name) == dense.peak(name)
    assert grid.peaks() == dense.peaks()
    assert grid.to_csv() == dense.to_csv()
    for side in ("before", "after"):
        assert grid.at(28, side) == dense.at(28, side)


def test_other_days_are_refused_with_what_was_kept(grid):
    for ask in (lambda: grid.at(3.3), lambda: grid.sample("tewl", [0, 3.3]),
                lambda: grid.contributions("tewl", 3.3)):  # fmt: skip
        with pytest.raises(sh.Misuse, match=r"day 3\.3 was not kept: .* with keep 'dense' any day can be read"):
            ask()
    with pytest.raises(sh.Misuse, match="did you mean 'grid'"):
        course(keep="grit")


def test_every_day_that_was_kept_can_be_read(dense, grid):
    assert dense.kept_days is None
    days = grid.kept_days
    assert set(grid.times) <= set(days) and {28.0, 56.0} <= set(days) and (np.diff(days) > 0).all()
    for side in ("before", "after"):
        assert_array_equal(grid.sample("tewl", days, side), dense.sample("tewl", days, side))


def test_a_grid_travels(grid):
    again = pickle.loads(pickle.dumps(grid))
    assert again.keep == "grid" and again.peaks() == grid.peaks()
    assert_array_equal(again["tewl"], grid["tewl"], strict=True)


def test_a_band_of_a_grid_is_that_of_the_dense_run():
    bands = [course(times=1, uncertainty=5, band_of=["tewl"], keep=keep).band["tewl"] for keep in ("dense", "grid")]
    assert_array_equal(*bands, strict=True)


@pytest.mark.parametrize("times, every, options", [
    (1, 90, {}), (3, 28, {}), (1, 0.2, {}), (3, 28, {"step_limit": 200}),
], ids=["one session", "a course", "five hours", "a run that stops early"])  # fmt: skip
def test_a_grid_is_drawn_through_its_days(times, every, options):
    figure = timeline_figure(course(times, every, keep="grid", **options))
    assert all(axes.lines or axes.images or axes.collections for axes in figure.axes)


def test_a_grid_is_compared_with_runs_that_have_other_sessions(dense):
    other = course(times=2, every=21.0, keep="grid")
    assert "tewl" in other and compare_figure({"a": dense, "b": other}, "tewl").axes


def straight(clock):
    grid = samples(clock)
    heights = grid.days / clock.end
    return Curve("x", "x", grid, heights, None, None, False, None)


def test_a_curve_of_many_sessions_is_its_mean_in_a_band():
    clock = clock_for(np.arange(0.0, 7000.0, 7.0).tolist(), 7000.0)
    assert clock.crowded and crowd.bins(clock) <= crowd.MOST_BINS
    curve = straight(clock)
    thin = crowd.thinned(curve, clock)
    assert thin.heights == pytest.approx(thin.samples.days / clock.end)  # of a straight line the middle
    assert (thin.low <= thin.heights).all() and (thin.heights <= thin.high).all()
    assert thin.high.max() == curve.heights.max() and thin.low.min() == curve.heights.min()


def test_what_was_not_reached_of_many_sessions_is_no_mean():
    clock = clock_for(np.arange(0.0, 7000.0, 7.0).tolist(), 7000.0)
    curve = straight(clock)
    curve.heights[curve.samples.days > 3500] = np.nan
    thin = crowd.thinned(curve, clock)
    late = thin.samples.days > 3540
    assert np.isnan(thin.heights[late]).all() and np.isfinite(thin.heights[thin.samples.days < 3460]).all()


def test_few_sessions_are_drawn_as_they_are():
    clock = clock_for([0.0, 28.0, 56.0], 84.0)
    assert not clock.crowded and crowd.told(clock, None) == ""
    curve = straight(clock)
    assert crowd.thinned(curve, clock) is curve


def test_the_largest_value_of_a_column_is_found_and_an_empty_one_lies_between():
    found = crowd.largest_in_columns(np.array([0.1, 0.2, 0.9]), np.array([1.0, 3.0, 5.0]), 4)
    assert found.tolist() == pytest.approx([3.0, np.interp(0.375, [0.2, 0.9], [3, 5]),
                                            np.interp(0.625, [0.2, 0.9], [3, 5]), 5.0])  # fmt: skip


@pytest.fixture(scope="module")
def weekly():
    return {"skin": {"site": "cheek", "age": 35}, "horizon_days": 1610,
            "sessions": [{"day": 0, "treatment": "microneedling", "depth_mm": 1.5, "every_days": 7,
                          "times": 230}]}  # fmt: skip


def test_a_long_course_is_written_from_its_grid_as_from_its_steps(command, written, weekly, tmp_path):
    file = written(weekly)
    done = command("simulate", file, "--out", "grid")
    assert done.returncode == 0 and done.stderr == ""
    assert "Kept: " in done.stdout and "both edges of sessions" in done.stdout
    as_dense = command("simulate", file, "--out", "dense", "--keep", "dense")
    assert as_dense.returncode == 0 and "Kept: " not in as_dense.stdout
    told, kept = (tmp_path / name / "timeline.csv" for name in ("grid", "dense"))
    assert told.read_bytes() == kept.read_bytes()
    summaries = [json.loads((tmp_path / name / "summary.json").read_text()) for name in ("grid", "dense")]
    assert [one["kept"] for one in summaries] == ["grid", "dense"]
    assert summaries[0]["observables"] == summaries[1]["observables"]
    for one in ("grid", "dense"):
        drawn = (tmp_path / one / "timeline.svg").read_text()
        assert "230 sessions are too many to be marked" in drawn
        assert len(drawn) < 1_500_000  # no stroke for each session


def test_a_word_that_keeps_nothing_is_refused(command, written, course, tmp_path):
    refused = command("simulate", written(course), "--out", "out", "--keep", "gird")
    assert refused.returncode == 2 and "gird" in refused.stderr
    assert not (tmp_path / "out").exists()
