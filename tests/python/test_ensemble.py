"""Ensembles in Python: the same members as C++ runs, as arrays by name, and every fault told first."""

import os
import signal
import threading

import numpy
import pytest

import skinheal as sh

COURSE = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5, density_per_cm2=200)).every(days=14, times=2)
SKIN = sh.skin("cheek", 35)
TIMES = [0.0, 0.5, 2.0, 7.0, 14.0, 20.0, 30.0]
NAMES = ["il1", "collagen_i", "erythema"]


def run(**asked):
    return sh.ensemble(COURSE, SKIN, times=TIMES, **asked)


def test_a_member_has_the_bits_of_simulate_with_its_numbers():
    draws = {"needle.crush": numpy.linspace(4.0, 6.0, 7), "fibroblast_division": numpy.linspace(0.9, 1.1, 7)}
    known = sh.parameters(COURSE, SKIN)
    draws = {name: values for name, values in draws.items() if name in known}
    found = run(draws=draws, outputs=NAMES, keep_values=True)
    assert found.members == 7 and not found.failures
    for member in range(7):
        numbers = {name: float(values[member]) for name, values in draws.items()}
        alone = sh.simulate(COURSE, SKIN, times=TIMES, rtol=1e-4, atol=1e-6, in_place_of_recorded=numbers)
        for place, name in enumerate(NAMES):
            assert (found.values[member, :, place] == alone[name]).all()


def test_bands_are_the_quantiles_of_the_members_by_name():
    found = run(members=40, outputs=NAMES, quantiles=(0.25, 0.5), keep_values=True, peaks=True, relative=True)
    for place, name in enumerate(NAMES):
        expected = numpy.quantile(found.values[:, :, place], [0.25, 0.5], axis=0)
        assert numpy.allclose(found[name], expected, rtol=1e-14, atol=0)
        assert found.peak_values[name].shape == (2,)
    assert list(found.relative_bands) == NAMES
    with pytest.raises(sh.UnknownName, match="collagen_i"):
        found["collagen_ii"]


def test_values_alone_need_no_quantiles():
    found = run(members=5, outputs=NAMES, quantiles=(), keep_values=True)
    assert found.values.shape == (5, len(TIMES), len(NAMES)) and not found.bands


def test_arrays_can_not_be_written_to():
    found = run(members=5, outputs="il1", keep_values=True)
    for array in (found["il1"], found.values, found.times):
        with pytest.raises(ValueError):
            array[...] = 0


def test_a_band_of_simulate_is_an_ensemble():
    timeline = sh.simulate(COURSE, SKIN, times=TIMES, uncertainty=30, band_of=NAMES, seed=5)
    found = run(members=30, outputs=NAMES, seed=5, relative=True)
    for name in NAMES:
        band = timeline.uncertainty.bands[name]
        assert numpy.allclose(numpy.stack([band.low, band.median, band.high]), found[name], rtol=1e-12, atol=0)


def test_two_protocols_are_compared_member_by_member():
    shallow = sh.Protocol().at(0, sh.microneedling(depth_mm=0.5)).every(days=14, times=2)
    asked = {"members": 25, "outputs": NAMES, "keep_values": True, "times": TIMES}
    deep, other = sh.ensemble(COURSE, SKIN, **asked), sh.ensemble(shallow, SKIN, **asked)
    difference = deep.compare(other)
    assert numpy.allclose(difference.values, deep.values - other.values)
    assert numpy.allclose(difference["il1"][1], numpy.median(difference.values[:, :, 0], axis=0))
    assert (deep.compare(deep)["il1"] == 0).all()
    with pytest.raises(sh.Misuse, match="same draws"):
        deep.compare(sh.ensemble(shallow, SKIN, seed=9, **asked))
    with pytest.raises(sh.Misuse, match="keep_values"):
        deep.compare(sh.ensemble(shallow, SKIN, **{**asked, "keep_values": False}))
    with pytest.raises(sh.Misuse, match="same grid"):
        deep.compare(sh.ensemble(shallow, SKIN, **{**asked, "times": TIMES[:-1]}))


class Uniform:
    """A distribution as scipy.stats has them."""

    def __init__(self, low, high):
        self.low, self.high = low, high

    def ppf(self, share):
        return self.low + (self.high - self.low) * share


def test_distributions_are_drawn_by_name_and_seed():
    draws = {"needle.crush": Uniform(4, 6)}
    first, again = (run(draws=draws, members=20, outputs="il1", keep_values=True) for _ in range(2))
    assert (first.values == again.values).all()
    other = run(draws=draws, members=20, outputs="il1", keep_values=True, seed=2)
    assert (first.values != other.values).any()


def test_members_without_a_healthy_skin_are_told_by_index():
    recorded = sh.standard_model().parameters["mmp_fibroblasts"].value
    found = run(draws={"mmp_fibroblasts": [recorded, 1000 * recorded, recorded]}, outputs=NAMES, keep_values=True)
    (failure,) = found.failures
    assert failure.member == 1 and failure.outcome.ending == "no_health"
    assert "balance" in failure.outcome.message
    assert numpy.isnan(found.values[1]).all() and not numpy.isnan(found.values[[0, 2]]).any()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"members": 0}, "members is 0; allowed are 1 to"),
        ({"members": 10**12}, "allowed are 1 to 1000000000"),
        ({"members": "many"}, "members must be a whole number"),
        ({"outputs": ["fibroblast"]}, "did you mean 'fibroblasts'"),
        ({"outputs": []}, "outputs is empty"),
        ({"quantiles": (0.5, 1.0)}, r"quantiles\[1\] is 1"),
        ({"quantiles": ()}, "quantiles is empty"),
        ({"quantiles": "half"}, "quantiles must be a list of numbers"),
        ({"threads": -1}, "threads"),
        ({"threads": 10_000}, "allowed are 0 to 256"),
        ({"draws": {}}, "draws is empty"),
        ({"draws": {"needle.crush": 5}}, "one for each member"),
        ({"draws": {"needle.crush": [[1.0]]}}, r"has the shape \(1, 1\)"),
        ({"draws": {"needle.crush": [1.0, float("nan")]}}, "draws of member 1: parameter 'needle.crush' is NaN"),
        ({"draws": {"needle.crush": numpy.ma.masked_array([5.0, 6.0], [0, 1])}}, "draws of member 1"),
        ({"draws": {"needle.crush": [1.0], "needle.recoil": [1.0, 2.0]}}, "has 2 values, and draws"),
        ({"draws": {"needle.crusj": [1.0]}}, "did you mean 'needle.crush'"),
        ({"draws": {"needle.crush": [1.0]}, "members": 2}, "has 1 values, and members is 2"),
        ({"draws": {"needle.crush": Uniform(4, 6)}}, "say how many members"),
        ({"draws": {"needle.crush": [5.0]}, "parameters": {"needle.crush": 5}}, "do one of the two"),
        ({"keep_values": True, "members": 10**8}, "to keep the values of 100000000 members"),
        ({"memory_limit_bytes": 0}, "memory_limit_bytes"),
        ({"progress": 3}, "progress must be a function"),
        ({"rtol": 1.0}, "rtol"),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_computed(asked, said):
    with pytest.raises(sh.Misuse, match=said):
        run(**asked)


def test_more_members_than_fit_into_memory_are_counted_and_it_is_told():
    exact = run(members=200, outputs=NAMES)
    counted = run(members=200, outputs=NAMES, memory_limit_bytes=1)
    assert exact.quantile_error == 0 and counted.quantile_error == 1 / 512
    assert numpy.allclose(exact["collagen_i"], counted["collagen_i"], rtol=0.01)


def test_what_progress_raises_comes_back_and_ends_the_members():
    def refuse(done, of):
        raise KeyError(of)

    with pytest.raises(KeyError):
        run(members=200_000, outputs="il1", progress=refuse)


def test_progress_comes_to_its_end():
    told = []
    run(members=50, outputs="il1", progress=lambda done, of: told.append((done, of)))
    assert told[-1] == (50, 50)


def test_ctrl_c_ends_an_ensemble():
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        timer = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
        timer.start()
        with pytest.raises(KeyboardInterrupt):
            run(members=10**6, outputs="il1")
        timer.join()
    finally:
        signal.signal(signal.SIGINT, before)


def test_every_instruction_set_gives_the_same_bits():
    before = sh.instruction_set()
    found = []
    try:
        for name in sh.instruction_sets():
            sh.use_instruction_set(name)
            found.append(run(members=20, outputs=NAMES, keep_values=True).values)
    finally:
        sh.use_instruction_set(before)
    assert all((values == found[0]).all() for values in found)
    with pytest.raises(sh.Misuse, match="did you mean"):
        sh.use_instruction_set("avx3")
