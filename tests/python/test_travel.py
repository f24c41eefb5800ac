"""Models and timelines go to other processes, and come back the same."""

import copy
import pickle
from concurrent.futures import ProcessPoolExecutor

import numpy
import pytest

import skinheal as sh


def own_model(name="one pool"):
    builder = sh.ModelBuilder(name)
    builder.species("x", kind="cell", healthy=1.0, about="a pool")
    builder.process("x.loss").consumes("x").rate(sh.assumed(0.5, "1/d", (0.1, 1.0), "loss"))
    return builder.seal()


def course(model=None, **options):
    protocol = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5)).every(days=28, times=2)
    return sh.simulate(protocol, sh.skin("cheek", 60, ["smoker"]), days=40, model=model, **options)


def travelled(thing):
    return pickle.loads(pickle.dumps(thing))


@pytest.mark.parametrize("model", [sh.standard_model(), sh.published_model("adler2020"), own_model()],
                         ids=lambda model: model.name)  # fmt: skip
def test_a_model_that_is_pickled_is_the_same(model):
    again = travelled(model)
    assert again == model
    assert hash(again) == hash(model)
    assert again.equations() == model.equations()
    assert copy.copy(model) is model and copy.deepcopy(model) is model


def test_models_that_differ_are_unequal():
    assert own_model() == own_model()
    assert own_model() != own_model("another")
    assert own_model() != "one pool"
    assert len({own_model(), own_model(), sh.standard_model()}) == 2


@pytest.mark.parametrize("model", [None, own_model()], ids=["standard", "own"])
def test_a_timeline_that_is_pickled_reads_the_same_to_the_last_bit(model):
    timeline = course(model, parameters={} if model else {"front_speed": 0.5},
                      in_place_of_recorded={} if model else {"plug_rate": 3.0})  # fmt: skip
    again = travelled(timeline)
    for name in timeline:
        assert numpy.array_equal(timeline[name], again[name], equal_nan=True)
        assert timeline.peak(name) == again.peak(name)
    assert again.at(3.3) == timeline.at(3.3)
    assert (again.protocol, again.skin, again.model) == (timeline.protocol, timeline.skin, timeline.model)
    assert (again.outcome, again.notes, again.sessions) == (timeline.outcome, timeline.notes, timeline.sessions)
    assert (again.solver, again.rtol, again.atol) == (timeline.solver, timeline.rtol, timeline.atol)
    assert again.parameters == timeline.parameters
    assert again.in_place_of_recorded == timeline.in_place_of_recorded
    assert copy.copy(timeline) is timeline and copy.deepcopy(timeline) is timeline


def test_a_band_travels_with_its_timeline_and_stays_to_be_read():
    timeline = course(uncertainty=4)
    again = travelled(timeline)
    for name, band in timeline.band.items():
        assert numpy.array_equal(band.low, again.band[name].low)
        assert not again.band[name].low.flags.writeable
    assert again.uncertainty.members == 4


def test_runs_are_shared_out_to_processes():
    with ProcessPoolExecutor(2) as processes:
        there = processes.submit(course).result()
    assert numpy.array_equal(there["collagen_i"], course()["collagen_i"])
