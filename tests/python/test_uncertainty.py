"""Uncertainty: the band that the ranges of the parameters imply."""

import json
from pathlib import Path

import numpy
import pytest

import skinheal as sh
from skinheal.summary import summary_text


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


def test_a_band_of_some_names_is_that_of_all(banded):
    some = run(uncertainty=20, band_of=["neutrophils", "tewl"])
    assert list(some.band) == [name for name in some.names if name in ("neutrophils", "tewl")]
    assert numpy.array_equal(some.band["tewl"].low, banded.band["tewl"].low)
    assert list(run(uncertainty=2, band_of="tewl").band) == ["tewl"]


@pytest.mark.parametrize("options, said", [
    ({"uncertainty": 10, "band_of": ["colagen_i"]}, "did you mean 'collagen_i'"),
    ({"uncertainty": 10, "band_of": []}, "band_of is empty"),
    ({"uncertainty": 10, "band_of": [5]}, r"band_of\[0\] must be a text; got 5"),
    ({"uncertainty": 1_000_000}, "GB of memory, and 2 GB are allowed; ask for fewer"),
])  # fmt: skip
def test_a_band_that_cannot_be_is_refused_before_the_run(options, said, monkeypatch):
    from skinheal import _core

    monkeypatch.setattr(_core, "simulate", lambda *_, **__: pytest.fail("it ran"))
    with pytest.raises(sh.Misuse, match=said):
        run(**options)


def test_every_number_of_a_run_is_drawn_and_can_be_listed():
    asked = {"protocol": sh.Protocol().at(0, sh.microneedling(depth_mm=1.5)), "skin": sh.skin()}
    numbers = sh.parameters(**asked)
    assert {"needle.crush", "cheek.dermis_mm", "front_speed"} <= set(numbers)
    drawn = sh.draw_parameters(member=3, **asked)
    assert set(drawn) == set(numbers)
    for name, value in drawn.items():
        low, high = numbers[name].range
        assert low <= value <= high, name
    alone = sh.draw_parameters(member=3)
    assert list(alone) == list(sh.standard_model().parameters)
    assert alone == {name: drawn[name] for name in alone}
    with pytest.raises(sh.Misuse, match="skin must be made by"):
        sh.draw_parameters(protocol=asked["protocol"])


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
    done = command("simulate", tmp_path / "course.json", "--out", "some", "--uncertainty", 2,
                   "--band-of", "tewl", "--band-of", "il1")  # fmt: skip
    assert done.returncode == 0, done.stderr
    head = (tmp_path / "some" / "band.csv").read_text().splitlines()[0]
    assert [cell.split()[0] for cell in head.split(",")[1::3]] == ["il1", "tewl"]
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert summary["uncertainty"]["members"] == 10


def told(timeline):
    asked = sh.ProtocolFile(timeline.protocol, timeline.skin, 30, [0, 30])
    return summary_text(timeline, asked, [Path("a"), Path("b")])


def test_the_summary_says_how_the_band_was_drawn_and_where_it_lies(banded):
    said = told(banded)
    assert "90% of 20 members" in said and "(band " in said
    assert ("drawn again" in said) == (banded.uncertainty.redrawn > 0)
    assert "Band" not in told(run()) and "(band" not in told(run())


def test_the_summary_names_its_files_one_a_line(banded):
    assert "Wrote\n  a\n  b\n" in told(banded)


def test_what_hardly_is_there_is_called_practically_absent():
    shallow = sh.Protocol().at(0, sh.microneedling(depth_mm=0.25))
    assert "practically absent" in told(sh.simulate(shallow, sh.skin("palm"), days=30))
    assert "its resting level" in told(sh.simulate(shallow, sh.skin(conditions=["smoker"]), days=30))


def test_what_takes_the_place_of_a_recorded_number_is_still_changed_by_the_skin():
    protocol, skin = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5)), sh.skin("cheek", 60, ["smoker"])
    recorded = {"front_speed": sh.parameters(protocol, skin)["front_speed"].value}
    plain = sh.simulate(protocol, skin, days=5)
    placed = sh.simulate(protocol, skin, days=5, in_place_of_recorded=recorded)
    given = sh.simulate(protocol, skin, days=5, parameters=recorded)
    assert numpy.array_equal(placed["tewl"], plain["tewl"]) and placed.notes == plain.notes
    assert not numpy.allclose(given["tewl"], plain["tewl"])
    assert any("'front_speed' was set" in note for note in given.notes)
    assert placed.in_place_of_recorded == recorded


def test_a_drawn_member_is_a_member_of_the_band():
    protocol, skin = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5)), sh.skin()
    timeline = sh.simulate(protocol, skin, days=10, uncertainty=2, seed=0, band_of="tewl")
    assert timeline.uncertainty.redrawn == 0
    rows = [sh.simulate(protocol, skin, times=timeline.times, rtol=1e-4, atol=1e-6, in_place_of_recorded=sh.draw_parameters(
        seed=0, member=member, protocol=protocol, skin=skin))["tewl"] for member in (0, 1)]  # fmt: skip
    low, high = timeline.band["tewl"].low, timeline.band["tewl"].high
    edges = numpy.quantile(rows, [0.05, 0.95], axis=0)
    assert numpy.allclose(low, edges[0], rtol=1e-9) and numpy.allclose(high, edges[1], rtol=1e-9)


def test_another_attempt_is_another_draw():
    first, second = (sh.draw_parameters(seed=5, member=8, attempt=attempt) for attempt in (0, 1))
    assert first != second
