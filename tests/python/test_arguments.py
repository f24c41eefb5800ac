"""Arguments: whatever is passed, the answer is the library's own, short, and names the argument."""

import inspect
import itertools
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import numpy
import pandas
import pytest

import skinheal as sh
from skinheal import figure

SESSION = sh.microneedling(depth_mm=1.5)
NUMBER = sh.assumed(1.0, "1/d", (0.5, 2.0), "a rate")
TIMELINE = sh.simulate(sh.Protocol().at(0, SESSION), sh.skin(), times=[0, 1, 2])
FILE = sh.ProtocolFile(sh.Protocol().at(0, SESSION), sh.skin(), 2, [0, 1, 2])

WRONG = {
    "None": None, "text": "x", "no whole number": 1.5, "less than nothing": -1,
    "not a number": float("nan"), "endless": float("inf"), "2**70": 2**70, "10**9999": 10**9999,
    "no list": [], "no dict": {}, "object": object(), "bytes": b"x", "half a sign": "\udcff",
    "a Series": pandas.Series([1.0, 2.0]), "an array": numpy.zeros((2, 2)), "a date": date(2026, 1, 1),
    "a million times": [0.0] * 1_000_000, "a long text": "y" * 1_000_000, "a function": len,
    "a type": int, "a complex number": 1j, "a set": {1, 2}, "True": True,
}  # fmt: skip

# What is right, by the name of the argument; the wrong value takes the place of one of them.
RIGHT = {
    "site": "cheek", "age": 35, "conditions": [], "protocol": sh.Protocol().at(0, SESSION),
    "skin": sh.skin(), "days": 2, "times": None, "model": None, "parameters": None,
    "value": 1.0, "unit": "1/d", "range": (0.5, 2.0), "meaning": "a rate", "source": ("", ""),
    "grade": "low", "rows": [], "obtained": "assumed", "name": "waugh2007", "variant": None,
    "seed": 1, "member": 0, "threads": None, "uncertainty": 0, "day": 1, "side": "after",
    "treatment": SESSION, "start": 0, "end": 1, "care": sh.care("occlusion"),
    "turn": sh.Turn("monocyte_influx", "set", 1.0, 0, 1), "species": "fibroblasts",
}  # fmt: skip


def builder() -> sh.ModelBuilder:
    return sh.ModelBuilder("mine").species("x")


def process() -> sh.ProcessBuilder:
    return builder().process("x.loss")


def call(function: Callable, **right: object) -> tuple[Callable, dict]:
    return function, right


CALLS = {
    "skin": call(sh.skin, site="cheek", age=35, conditions=[]),
    "treatment": call(sh.treatment, name="microneedling", depth_mm=1.5),
    "microneedling": call(sh.microneedling, depth_mm=1.5, device="pen", passes=1),
    "care": call(sh.care, name="occlusion"),
    "simulate": call(
        sh.simulate, protocol=RIGHT["protocol"], skin=sh.skin(), days=2, model=None,
        solver="rodas5p", rtol=1e-6, atol=1e-9, parameters=None, step_limit=1000,
        time_limit_seconds=None, longest_step=None, uncertainty=0, band_of=None, seed=1, threads=None,
        keep="dense"),
    "simulate on times": call(
        sh.simulate, protocol=RIGHT["protocol"], skin=sh.skin(), times=[0, 1]),
    "sensitivity": call(
        sh.sensitivity, protocol=RIGHT["protocol"], skin=sh.skin(), days=2, of=["tewl"],
        to=["needle.crush"], rtol=1e-4, atol=1e-7, errors_in_norm=False, peaks=True, parameters={},
        in_place_of_recorded={}, longest_step=1, step_limit=1000, time_limit_seconds=None),
    "simulate_published": call(
        sh.simulate_published, name="waugh2007", variant=None, days=2, rtol=1e-6),
    "draw_parameters": call(
        sh.draw_parameters, model=None, seed=1, member=0, protocol=RIGHT["protocol"],
        skin=sh.skin()),
    "ensemble": call(
        sh.ensemble, protocol=RIGHT["protocol"], skin=sh.skin(), days=2, members=3, draws=None,
        outputs=["tewl"], quantiles=[0.5], relative=False, peaks=False, keep_values=False, model=None,
        solver="rodas5p", rtol=1e-4, atol=1e-6, parameters=None, in_place_of_recorded=None,
        longest_step=None, step_limit=1000, time_limit_seconds=None, seed=1, threads=None,
        memory_limit_bytes=1e9),
    "ensemble of draws": call(
        sh.ensemble, protocol=RIGHT["protocol"], skin=sh.skin(), times=[0, 1], draws={"needle.crush": [5.0, 6.0]},
        outputs=["tewl"]),
    "use_instruction_set": call(sh.use_instruction_set, name=sh.instruction_set()),
    "use_compiled_code": call(sh.use_compiled_code, use=True),
    "parameters": call(sh.parameters, protocol=RIGHT["protocol"], skin=sh.skin(), model=None),
    "explain": call(sh.explain, name="needle.crush", model=None),
    "validate": call(
        sh.validate, model=sh.published_model("cooper2015"), parameters=None, threads=1),
    "provenance": call(sh.provenance, model=None),
    "provenance_faults": call(sh.provenance_faults, model=None),
    "share": call(sh.share, rows=[], obtained="assumed"),
    "published_model": call(sh.published_model, name="waugh2007"),
    "write_standard_cascade": call(sh.write_standard_cascade, model=sh.ModelBuilder("mine")),
    **{made.__name__: call(made, value=1.0, unit="1/d", range=(0.5, 2.0), meaning="m",
                           source=("", ""), grade="low")
       for made in (sh.measured, sh.derived, sh.fitted, sh.assumed)},
    "ProtocolFile": call(
        sh.ProtocolFile, protocol=RIGHT["protocol"], skin=sh.skin(), horizon_days=2,
        times=[0, 1, 2], title=""),
    "Protocol.at": call(sh.Protocol().at, day=0, treatment=SESSION),
    "Protocol.every": call(RIGHT["protocol"].every, days=7, times=2),
    "Protocol.during": call(sh.Protocol().during, start=0, end=1, care=sh.care("occlusion")),
    "Protocol.turn": call(sh.Protocol().turn, turn=RIGHT["turn"]),
    "Treatment.injury": call(SESSION.injury, skin=sh.skin()),
    "Model.parameter": call(sh.standard_model().parameter, name="monocyte_influx"),
    "Model.explain": call(sh.standard_model().explain, name="fibroblasts"),
    "Timeline.at": call(TIMELINE.at, day=1, side="after"),
    "Timeline.table": call(TIMELINE.table, names=["tewl"]),
    "Timeline.sample": call(TIMELINE.sample, name="tewl", days=[1], side="after"),
    "Timeline.healthy": call(TIMELINE.healthy, name="tewl"),
    "Timeline.unit": call(TIMELINE.unit, name="tewl"),
    "Timeline.peak": call(TIMELINE.peak, name="tewl"),
    "Timeline.contributions": call(TIMELINE.contributions, species="tewl", day=1),
    "Timeline.plot": call(
        TIMELINE.plot, title=None, panels={"Barrier": ["tewl"]}, relative=None, size="page",
        band=None),
    "compare_figure": call(
        figure.compare_figure, curves={"ours": TIMELINE}, quantity="tewl", title=None,
        subtitle="", relative="value", unit="", caption="", size="page"),
    "ModelBuilder": call(sh.ModelBuilder, name="mine"),
    "ModelBuilder.species": call(
        builder().species, name="y", layer="dermis", kind="signal", unit="1", healthy=0.0,
        about="", healthy_as=""),
    "ModelBuilder.parameter": call(builder().parameter, name="k", quantity=NUMBER),
    "ModelBuilder.process": call(builder().process, name="x.loss"),
    "ModelBuilder.modify": call(builder().modify, process="x.loss"),
    "ModelBuilder.observable": call(
        builder().observable, name="o", formula="x", unit="1", about="", source=("", ""),
        grade="low"),
    "ModelBuilder.phase": call(builder().phase, name="p", formula="x"),
    "ModelBuilder.spill": call(builder().spill, origin="x", into="y", amount=NUMBER),
    "ModelBuilder.bleed": call(builder().bleed, origin="x", into="y", amount=NUMBER),
    "Module.write": call(sh.modules()["pdgf"].write, model=sh.ModelBuilder("mine")),
    "ProcessBuilder.about": call(process().about, text="a loss"),
    "ProcessBuilder.consumes": call(process().consumes, species="x", amount=1.0),
    "ProcessBuilder.produces": call(process().produces, species="x", amount=1.0),
    "ProcessBuilder.catalysed_by": call(process().catalysed_by, name="x"),
    "ProcessBuilder.stimulated_by": call(
        process().stimulated_by, name="x", gain=NUMBER, half=NUMBER, exponent=1),
    "ProcessBuilder.inhibited_by": call(process().inhibited_by, name="x", half=NUMBER, exponent=1),
    "ProcessBuilder.requires_": call(process().requires_, name="x", half=NUMBER, exponent=1),
    "ProcessBuilder.crowded_by": call(process().crowded_by, weights={"x": 1.0}, capacity=NUMBER),
    "ProcessBuilder.times": call(process().times, formula="x"),
    "ProcessBuilder.rate": call(process().rate, constant=NUMBER),
    "ProcessBuilder.balances": call(process().balances, species="x"),
    "ProcessBuilder.rate_formula": call(process().rate_formula, formula="x"),
}  # fmt: skip

# Arguments whose message needs no name: what is near is said of the thing itself.
SAYS_WHAT_IS_NEAR = "no "


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("name", CALLS)
def test_a_wrong_value_is_told_in_our_words_or_taken(name, wrong):
    function, right = CALLS[name]
    for argument in right:
        try:
            function(**{**right, argument: WRONG[wrong]})
        except sh.Misuse as misuse:
            said = str(misuse)
            assert len(said) < 1500, (argument, said[:200])
            assert argument in said or SAYS_WHAT_IS_NEAR in said or _names_a_like(argument, said), (
                argument, said)  # fmt: skip
            for foreign in ("incompatible function arguments", "pybind11", "std::", "_core."):
                assert foreign not in said, (argument, said)


def _names_a_like(argument: str, said: str) -> bool:
    """Faults that the core tells by its own place: a day of `every`, an interval of `during`."""
    places = {"times": "sessions in all", "end": "interval", "start": "interval", "turn": "interval",
              "day": "day", "days": "day", "horizon_days": "horizon", "protocol": "skin", "skin": "how long",
              "age": "age", "parameters": "parameter"}  # fmt: skip
    return places.get(argument, argument) in said


@pytest.mark.parametrize("name", CALLS)
def test_an_object_is_refused_wherever_it_is_passed(name):
    function, right = CALLS[name]
    for argument in right:
        with pytest.raises(sh.Misuse, match=argument.rstrip("_")):
            function(**{**right, argument: object()})


@pytest.mark.parametrize("name", CALLS)
def test_what_is_right_is_taken(name):
    function, right = CALLS[name]
    if name != "validate":  # a published model has no layers to be wounded
        function(**right)


def test_every_public_function_with_arguments_is_tried():
    tried = {function.__name__ for function, _ in CALLS.values()}
    for name in sh.__all__:
        thing = getattr(sh, name)
        if inspect.isfunction(thing) and inspect.signature(thing).parameters:
            assert name in tried | set(sh.treatments()) | FILES, name


FILES = {"read_protocol", "write_protocol"}  # see the tests of protocol files


def test_every_public_method_with_arguments_is_tried():
    for kind in (sh.Protocol, sh.Treatment, sh.Care, sh.Model, sh.ModelBuilder, sh.ProcessBuilder,
                 sh.Module, sh.Timeline, sh.Skin, sh.Validation):  # fmt: skip
        for name, thing in vars(kind).items():
            if not name.startswith("_") and inspect.isfunction(thing):
                takes = len(inspect.signature(thing).parameters) > 1
                assert not takes or f"{kind.__name__}.{name}" in {*CALLS, *ELSEWHERE}, (kind, name)


ELSEWHERE = {"Timeline.get", "Timeline.to_csv"}


def test_a_wrong_type_is_a_type_error_as_well_as_misuse():
    with pytest.raises(TypeError, match=r"age must be a number; got 'old'") as caught:
        sh.skin(age="old")
    assert isinstance(caught.value, sh.WrongType) and isinstance(caught.value, sh.Misuse)


@pytest.mark.parametrize("given", [
    {"monocyte_influx": 1}, pandas.Series({"monocyte_influx": 1.0}), pandas.Series(dtype=float),
    {"monocyte_influx": numpy.float32(1)}, {},
])  # fmt: skip
def test_parameters_are_taken_from_anything_like_a_dict(given):
    assert set(sh.simulate(RIGHT["protocol"], sh.skin(), days=1, parameters=given).parameters) == set(
        given.keys())  # fmt: skip


@pytest.mark.parametrize("given", [numpy.int64(2), numpy.float32(2), numpy.array(2.0), 2, True])
def test_numbers_of_other_kinds_are_numbers(given):
    if given is True:
        with pytest.raises(sh.Misuse, match="days must be a number; got True"):
            sh.simulate(RIGHT["protocol"], sh.skin(), days=given)
    else:
        assert sh.simulate(RIGHT["protocol"], sh.skin(), days=given).times[-1] == 2


@pytest.mark.parametrize("options, said", [
    ({"uncertainty": -1}, "uncertainty is -1"), ({"uncertainty": 2.5}, "uncertainty must be"),
    ({"uncertainty": 2**31}, "uncertainty is 2147483648"), ({"seed": 1.5}, "seed must be"),
    ({"seed": 2**64}, "seed is"), ({"seed": None}, "seed must be"), ({"threads": -1}, "threads is"),
    ({"step_limit": -1}, "step_limit is -1"), ({"uncertainty": 1}, "2 members or more"),
])  # fmt: skip
def test_options_are_judged_before_the_run(options, said, monkeypatch):
    from skinheal import _core

    monkeypatch.setattr(_core, "simulate", lambda *_, **__: pytest.fail("it ran"))
    with pytest.raises(sh.Misuse, match=said):
        sh.simulate(RIGHT["protocol"], sh.skin(), days=2, **options)


def test_an_unknown_option_of_a_plot_says_what_is_near():
    with pytest.raises(TypeError, match="no option 'sise'; did you mean 'size'"):
        TIMELINE.plot(sise="slide")
    with pytest.raises(sh.Misuse, match="panels is empty"):
        TIMELINE.plot(panels=[])
    with pytest.raises(sh.Misuse, match="title must be a text; got 5"):
        TIMELINE.plot(title=5)


def test_a_field_of_a_turn_is_told_by_its_name():
    for field, wrong in [("parameter", 5), ("operation", None), ("value", "x"),
                         ("from_day", "x"), ("until_day", {})]:  # fmt: skip
        with pytest.raises(sh.Misuse, match=f"turn.{field}"):
            sh.Protocol().turn(sh.Turn("k", "set", 1.0, 0, 1)._replace(**{field: wrong}))
    with pytest.raises(sh.Misuse, match="did you mean 'multiply'"):
        sh.Protocol().turn(sh.Turn("k", "multply", 1.0, 0, 1))


def test_a_million_times_do_not_fill_the_message():
    with pytest.raises(sh.Misuse) as caught:
        sh.simulate(RIGHT["protocol"], sh.skin(), times=[0.0] * 1_000_000, rtol="x")
    assert len(str(caught.value)) < 200


def test_care_and_turns_that_begin_after_the_end_of_a_run_are_noted():
    protocol = (sh.Protocol().at(0, SESSION).during(10, 12, sh.care("nsaid"))
                .turn(sh.Turn("front_speed", "multiply", 0.5, 50, 60)))  # fmt: skip
    notes = sh.simulate(protocol, sh.skin(), days=5).notes
    assert "nsaid begins on day 10, and the run ends on day 5" in notes
    assert "the turn of 'front_speed' begins on day 50, and the run ends on day 5" in notes
    assert sh.simulate(protocol, sh.skin(), days=55).notes == []


def test_a_protocol_is_made_of_nothing():
    for wrong in ({"zzz": 1}, {"day": 0}):
        with pytest.raises(TypeError, match=r"^Protocol\.__init__\(\) got an unexpected"):
            sh.Protocol(**wrong)


@pytest.mark.parametrize("read", [
    lambda wrong: sh.skin(age=wrong), lambda wrong: sh.Protocol().at(wrong, SESSION),
    lambda wrong: sh.simulate(sh.Protocol(), sh.skin(), days=wrong),
])  # fmt: skip
def test_a_signalling_nan_is_no_number(read):
    with pytest.raises(sh.Misuse, match="finite"):
        read(Decimal("sNaN"))


def test_a_bare_array_is_no_list_of_conditions():
    with pytest.raises(sh.WrongType, match="conditions must be a list of texts"):
        sh.skin(conditions=numpy.array(1.0))


def test_a_list_of_texts_without_an_end_is_refused():
    with pytest.raises(sh.Misuse, match="band_of has more than 100000 texts"):
        sh.simulate(sh.Protocol(), sh.skin(), days=1, uncertainty=2, band_of=itertools.repeat("tewl"))
