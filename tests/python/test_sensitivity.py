"""Derivatives by name and time, from Python."""

import numpy
import pytest
import skinheal as sh

OF = ["collagen_i", "tewl", "neutrophils"]
TO = ["needle.crush", "sessions[1].depth_mm", "fibroblast_division", "initial.fibroblasts", "courses[0].every_days"]


def course(second=10.0):
    return sh.Protocol().at(0, sh.microneedling(depth_mm=1.5)).at(second, sh.microneedling(depth_mm=1.5))


def found(of=OF, to=TO, **more):
    return sh.sensitivity(course(), sh.skin(), times=[1, 9, 12, 20], of=of, to=to, **more)


def test_a_sensitivity_is_an_array_by_name_name_and_time():
    derivatives = found()
    assert derivatives.derivatives.shape == (len(OF), len(TO), 4)
    assert derivatives.values.shape == (len(OF), 4)
    row = derivatives["tewl", "needle.crush"]
    assert (row == derivatives.derivatives[1, 0]).all()
    assert not row.flags.writeable
    assert derivatives.unit("tewl", "sessions[1].depth_mm").endswith("/(mm)")
    assert derivatives.outcome.completed
    assert repr(derivatives) == "<Sensitivity of 3 to 5, on 4 times>"


def test_it_is_the_difference_of_two_runs():
    derivatives = found(rtol=1e-9, atol=1e-12)
    value = derivatives.to_values[TO.index("needle.crush")]
    low, high = (
        sh.simulate(course(), sh.skin(), times=[1, 9, 12, 20], rtol=1e-9, atol=1e-12,
                    parameters={"needle.crush": value * factor})
        for factor in (0.999, 1.001)
    )  # fmt: skip
    for name in OF:
        slope = (high[name] - low[name]) / (0.002 * value)
        assert derivatives[name, "needle.crush"] == pytest.approx(slope, rel=1e-4, abs=1e-9)
        peak = (high.peak(name).value - low.peak(name).value) / (0.002 * value)
        assert derivatives.peak(name, "needle.crush").value == pytest.approx(peak, rel=1e-3, abs=1e-9)


def test_every_order_of_names_gives_the_same_numbers_under_the_right_names():
    first, second = found(), found(of=OF[::-1], to=TO[2:] + TO[:2])
    for of in OF:
        for to in TO:
            assert (first[of, to] == second[of, to]).all()
            assert (found(of=[of], to=[to])[of, to] == first[of, to]).all()


def test_what_comes_before_a_setting_acts_does_not_depend_on_it():
    derivatives = found()
    assert derivatives["collagen_i", "sessions[1].depth_mm"][:2] == pytest.approx(0)
    assert derivatives["collagen_i", "sessions[1].depth_mm"][2] != 0


def test_relative_sensitivities_are_percent_for_percent():
    derivatives = found()
    share = derivatives.relative("collagen_i", "needle.crush")
    by_hand = derivatives["collagen_i", "needle.crush"] * derivatives.to_values[0] / derivatives.values[0]
    assert share == pytest.approx(by_hand)


def test_peaks_are_left_out_on_request():
    derivatives = found(peaks=False)
    assert derivatives.peaks == [] and derivatives.peak_days.size == 0
    assert numpy.isfinite(derivatives.derivatives).all()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"of": []}, "of: is empty"),
        ({"to": []}, "to: is empty"),
        ({"of": ["twel"]}, "did you mean 'tewl'"),
        ({"to": ["needle.crash"]}, "did you mean 'needle.crush'"),
        ({"to": ["sessions[2].depth_mm"]}, r"2 session\(s\)"),
        ({"to": ["sessions[0].passes"]}, "whole number"),
        ({"to": ["tewl"]}, "no number of this run 'tewl'"),
        ({"of": 5}, "of"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_is_near(options, sentence):
    with pytest.raises(sh.Misuse, match=sentence):
        found(**options)


def test_a_name_that_was_not_asked_for_says_which_were():
    with pytest.raises(sh.UnknownName, match="did you mean 'tewl'"):
        found()["twel", "needle.crush"]


def test_at_zero_injury_healthy_skin_moves_and_stays():
    healthy = sh.sensitivity(sh.Protocol(), sh.skin(), times=[0, 100], of=["tewl"], to=["cheek.tewl"])
    assert healthy["tewl", "cheek.tewl"] == pytest.approx([1, 1])
