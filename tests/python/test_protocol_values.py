"""Protocols are values: one day for one moment, shared, compared, hashed, copied and pickled."""

import copy
import multiprocessing
import pickle
import time

import numpy
import pytest

import skinheal as sh

NEEDLING = sh.microneedling(depth_mm=1.5, device="roller")


def full() -> sh.Protocol:
    return (
        sh.Protocol()
        .at(0, NEEDLING)
        .every(days=1.1, times=4)
        .at(1 / 3, sh.fractional_laser(ablative=False))
        .during(0, 3.3, sh.care("topical_steroid", potency="weak"))
        .turn(sh.Turn("front_speed", "set", -1e-17, 0.5, 2, "nsaid.closing"))
    )


def asked(**changes) -> sh.ProtocolFile:
    parts = {"protocol": full(), "skin": sh.skin(), "horizon_days": 10, "times": [0, 1, 7]}
    return sh.ProtocolFile(**(parts | changes))


def hash_of(value) -> int:
    return hash(value)


@pytest.mark.parametrize("make", [full, asked, sh.Protocol])
def test_values_travel(make):
    value = make()
    for again in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert again == value and hash(again) == hash(value)
    assert len({value, make(), copy.deepcopy([value])[0]}) == 1


def test_values_travel_to_other_processes():
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.map(hash_of, [full(), asked()]) == [hash(full()), hash(asked())]


def test_values_are_told_from_others_and_from_strangers():
    assert full() != full().at(5, NEEDLING) and full() != 5
    assert asked() != asked(title="other") and asked() != full()


def test_values_cannot_be_changed():
    for value, name in ((full(), "sessions"), (asked(), "title"), (asked(), "anything")):
        with pytest.raises(AttributeError):
            setattr(value, name, None)
    asked().times.append(99)
    assert asked().times[-1] == 10


def test_a_repeat_is_on_the_day_that_one_would_write():
    course = sh.Protocol().at(0, NEEDLING).every(days=0.1, times=4)
    assert [session.day for session in course.sessions] == [0, 0.1, 0.2, 0.3]
    assert sh.simulate(course, sh.skin(), days=0.3).outcome.completed


def test_a_hundred_thousand_calls_take_a_moment():
    started = time.perf_counter()
    course = sh.Protocol()
    for i in range(100_000):
        course = course.at(i * 0.25, NEEDLING)
    assert len(course) == 100_000
    assert time.perf_counter() - started < 10  # by copying it would be hours
    with pytest.raises(sh.Misuse, match="at most 100000"):
        course.at(0, NEEDLING)


def test_a_long_course_is_shown_short():
    course = sh.Protocol().at(0, NEEDLING).every(days=7, times=1000)
    assert repr(course).endswith(".every(7.0, 1000)") and len(repr(course)) < 300
    scattered = sh.Protocol()
    for i in range(1000):
        scattered = scattered.at(i * i * 0.01, NEEDLING)
    assert len(repr(scattered)) < 3000 and "more courses" in repr(scattered)
    eval_names = {"Protocol": sh.Protocol, "microneedling": sh.microneedling}
    assert eval(repr(course), eval_names) == course


@pytest.mark.parametrize(
    "call, said",
    [
        (lambda: full().at("0", NEEDLING), "day must be a number; got '0'"),
        (lambda: full().at(None, NEEDLING), "day must be a number; got None"),
        (lambda: full().at(True, NEEDLING), "day must be a number; got True"),
        (lambda: full().at(numpy.timedelta64(12, "M"), NEEDLING), "which has no fixed length"),
        (lambda: full().at(0, 5), "treatment must be made by skinheal.microneedling"),
        (lambda: full().at(0, "x" * 10**6), "treatment must be made by skinheal.microneedling"),
        (lambda: full().every(28, 2.5), "times must be a whole number; got 2.5"),
        (lambda: full().every(28, 10**30), "times is 1000000"),
        (lambda: full().every(28, "3"), "times must be a whole number; got '3'"),
        (lambda: full().every([28], 3), "days must be a number; got a list of 1"),
        (lambda: full().every(1e-6, 10**9), "at most 100000"),
        (lambda: full().during(0, "3", sh.care("nsaid")), "end must be a number; got '3'"),
        (lambda: full().during(0, 3, "nsaid"), "care must be made by skinheal.care(...)"),
        (lambda: full().at(1e300, NEEDLING), "the session is on day 1e+300, not a day from 0 to 36525"),
        (lambda: sh.write_protocol(5), "file must be made by skinheal.read_protocol"),
        (lambda: asked(protocol=5), "protocol must be made by skinheal.Protocol()"),
        (lambda: asked(skin="cheek"), "skin must be made by skinheal.skin(...)"),
        (lambda: asked(horizon_days="9"), "horizon_days must be a number; got '9'"),
        (lambda: asked(times="0"), "times must be a row of days"),
        (lambda: asked(times=5), "time differences (timedelta); got 5"),
        (lambda: asked(times=[0, "1"]), "times[1] must be a number; got '1'"),
        (lambda: asked(times=range(10**5 + 5)), "times[11]: day 11 is after the horizon"),
        (lambda: asked(title=7), "title must be a text; got 7"),
        (lambda: asked(title="\ud800"), "title holds half a sign"),
        (lambda: asked(title="two\nlines"), "title: holds U+000A as character 4"),
        (lambda: asked(horizon_days=float("nan")), "horizon_days must be a finite number; got nan"),
    ],
)  # fmt: skip
def test_what_is_given_wrongly_is_told_in_a_sentence(call, said):
    with pytest.raises((sh.Misuse, TypeError)) as caught:
        call()
    assert said in str(caught.value)
    assert "_core" not in str(caught.value) and len(str(caught.value)) < 300


def test_a_row_of_times_may_be_an_array():
    assert asked(times=numpy.array([0, 1.5])).times == [0, 1.5, 10]
