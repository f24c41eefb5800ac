"""Python writes in the same ledger as C++."""

import math

import pytest

import skinheal as sh


def decay() -> sh.ModelBuilder:
    model = sh.ModelBuilder("decay")
    model.species("cells", layer="dermis", kind="cell", healthy=1.0, about="things that die")
    (model.process("cells.death").about("they die").consumes("cells")
        .rate(sh.assumed(0.5, "1/d", (0.1, 1.0), "rate of death")))  # fmt: skip
    model.observable("doubled", "2 * cells", unit="1", about="twice as many")
    return model


def test_a_small_model_meets_its_closed_form():
    punch = sh.Protocol().at(0, sh.punch(diameter_mm=3, depth_mm=2))
    timeline = sh.simulate(punch, sh.skin(), times=[0, 1, 2, 5], model=decay().seal(), rtol=1e-9)
    lost = 1 - timeline["cells"][0]
    assert lost > 0.5
    for day, value in zip(timeline.times, timeline["cells"], strict=True):
        assert value == pytest.approx(1 - lost * math.exp(-0.5 * day), abs=1e-7)
    assert timeline["doubled"].tolist() == pytest.approx((2 * timeline["cells"]).tolist())


def test_words_can_be_chained():
    model = sh.ModelBuilder("words")
    process = model.species("a", healthy=1.0).species("b", healthy=1.0).process("a.turnover")
    half = sh.assumed(1.0, "1", (0.5, 2.0), "half of the effect")
    gain = sh.assumed(2.0, "1", (1.0, 4.0), "gain")
    same = (process.about("all words").consumes("a").produces("b", 0.5).catalysed_by("b")
        .stimulated_by("b", gain=gain, half=half).inhibited_by("a", half=half, exponent=2)
        .requires_("b", half=half).crowded_by({"a": 1.0}, half).times("1 + b")
        .rate(sh.measured(1.0, "1/d", (0.5, 2.0), "rate", ("ghadially1995", "table 1"))))  # fmt: skip
    assert same is process


def test_a_guest_does_not_move_the_healthy_state():
    model = sh.ModelBuilder("cascade with mast cells")
    sh.write_standard_cascade(model)
    model.species("mast_cells", kind="cell", healthy=1.0, about="guests")
    (model.process("mast_cells.loss").about("guests leave").consumes("mast_cells")
        .rate(sh.assumed(0.1, "1/d", (0.05, 0.2), "rate")))  # fmt: skip
    timeline = sh.simulate(sh.Protocol(), sh.skin(), days=100, model=model.seal())
    for name in timeline:
        assert timeline[name] == pytest.approx(timeline.healthy(name), rel=1e-9, abs=1e-12)


def test_sealing_says_what_is_near():
    model = decay()
    birth = sh.assumed(1.0, "1/d", (0.5, 2.0), "rate of birth")
    model.process("cells.birth").about("they come").produces("cels").rate(birth)
    with pytest.raises(sh.Misuse, match="did you mean 'cells'"):
        model.seal()


@pytest.mark.parametrize(
    "misuse, said",
    [
        (lambda: sh.ModelBuilder("m").process("a.b").rate(2.0), r"constant must be .* assumed\(2, .* got 2\.0"),
        (lambda: sh.ModelBuilder("m").process("a.b").rate(None), "got None"),
        (lambda: sh.ModelBuilder("m").process("a.b").inhibited_by("a", half=1), "half must be a number that says where it is from"),
        (lambda: sh.ModelBuilder("m").process("a.b").produces("a", None), "amount must be a number; got None"),
        (lambda: sh.ModelBuilder("m").spill("a", "b", 0.5), "amount must be a number that says where it is from"),
        (
            lambda: sh.measured(1.0, "1/d", (0.5, 2.0), "a rate", source="waugh2007"),
            r"source must be two texts.*got 'waugh2007'",
        ),
        (lambda: sh.ModelBuilder("m").observable("o", "1", source="waugh2007"), "source must be two texts"),
        (lambda: sh.assumed(1.0, "1/d", 2.0, "a rate"), r"range must be two numbers.*got 2\.0"),
        (lambda: sh.assumed(1.0, "1/d", ("0", "1"), "a rate"), r"range\[0\] must be a number; got '0'"),
    ],
)  # fmt: skip
def test_what_is_no_number_source_or_range_is_told_in_words_of_the_ledger(misuse, said):
    with pytest.raises(sh.Misuse, match=said):
        misuse()


def test_a_negative_rate_is_refused_before_it_can_drive_anything_below_zero():
    model = decay()
    rate = sh.assumed(-1.0, "1/d", (-2.0, 0.0), "a sign that was turned")
    model.process("cells.leak").produces("cells").catalysed_by("cells").rate(rate)
    with pytest.raises(sh.Misuse, match=r"'cells\.leak\.rate' is -1 1/d; it must be at least 0"):
        model.seal()
