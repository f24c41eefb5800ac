"""Uncertainty: the band that the ranges of the parameters imply."""

import json

import numpy
import pytest

import skinheal as sh


@pytest.fixture(scope="module")
def banded() -> sh.Timeline:
    return run(uncertainty=20)


def run(**options) -> sh.Timeline:
    protocol = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5))
    return sh.simulate(protocol, skin=sh.skin(), days=30, **options)


def test_no_band_unless_it_is_asked_for():
    assert run().band is None and run().uncertainty is None


def test_every_name_has_a_band_on_the_times_of_the_timeline(banded):
    assert list(banded.band) == banded.names
    for band in banded.band.values():
        assert len(band.low) == len(banded.times)
        assert (band.low <= band.median).all() and (band.median <= band.high).all()
        assert not band.low.flags.writeable


def test_the_same_seed_gives_the_same_band_and_another_seed_another(banded):
    high = banded.band["neutrophils"].high
    assert numpy.array_equal(run(uncertainty=20).band["neutrophils"].high, high)
    assert not numpy.array_equal(run(uncertainty=20, seed=2).band["neutrophils"].high, high)


def test_it_says_how_it_was_drawn(banded):
    drawn = banded.uncertainty
    assert (drawn.members, drawn.seed, drawn.coverage) == (20, 1, 0.9)
    assert 0 < drawn.assumed_share < 1


def test_the_band_is_drawn_and_the_caption_says_what_it_is(banded):
    from skinheal.figure import timeline_figure

    def said(figure) -> str:
        return " ".join(text.get_text() for text in figure.texts)

    assert "Bands: the middle 90%" in said(timeline_figure(banded))
    assert f"{banded.uncertainty.assumed_share:.0%}" in said(timeline_figure(banded))
    assert "Bands" not in said(run().plot())


def test_less_than_no_members_is_misuse():
    with pytest.raises(sh.Misuse, match="uncertainty is -1; allowed are 0"):
        run(uncertainty=-1)


def test_the_command_writes_the_band(command, written, course, tmp_path):
    done = command("simulate", written(course), "--out", "out", "--uncertainty", 10)
    assert done.returncode == 0, done.stderr
    head = (tmp_path / "out" / "band.csv").read_text().splitlines()[0]
    assert head.startswith("time [d],") and "neutrophils median [" in head
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert summary["uncertainty"]["members"] == 10
