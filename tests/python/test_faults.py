"""Misuse: every message says what was got and what is near."""

import pytest

import skinheal as sh

NOTHING = sh.Protocol()


@pytest.mark.parametrize(
    "misuse, said",
    [
        (lambda: sh.skin("cheeek"), "did you mean 'cheek'"),
        (lambda: sh.skin(age=300), "300"),
        (lambda: sh.skin(conditions=["smokr"]), "did you mean 'smoker'"),
        (lambda: sh.care("oclusion"), "did you mean 'occlusion'"),
        (lambda: sh.treatment("microneedlin"), "did you mean 'microneedling'"),
        (lambda: sh.microneedling(dept_mm=1.5), "did you mean 'depth_mm'"),
        (lambda: sh.microneedling(depth_mm=1500), "1500"),
        (lambda: sh.microneedling(depth_mm="deep"), "deep"),
        (lambda: sh.microneedling(depth_mm=[1.5]), "neither a number nor a text"),
        (lambda: sh.microneedling(depth_mm=1.5, device="penn"), "did you mean 'pen'"),
        (lambda: sh.microneedling(), "depth_mm"),
        (lambda: NOTHING.at(-1, sh.tape_stripping()), "-1"),
        (lambda: NOTHING.at(float("nan"), sh.tape_stripping()), "finite"),
        (lambda: sh.simulate(NOTHING, sh.skin()), "how long"),
        (lambda: sh.simulate(NOTHING, sh.skin(), days=1, times=[1]), "both days and times"),
        (lambda: sh.simulate(NOTHING, sh.skin(), times=["a"]), "times[0] must be a number"),
        (lambda: sh.simulate(NOTHING, sh.skin(), times=[[1.0]]), "2 dimensions"),
        (lambda: sh.simulate(NOTHING, sh.skin(), times=[1, 0]), "times"),
        (lambda: sh.simulate(NOTHING, sh.skin(), days=float("inf")), "inf"),
        (lambda: sh.simulate(NOTHING, sh.skin(), days=1, solver="rodas"), "did you mean 'rodas5p'"),
        (lambda: sh.simulate(NOTHING, sh.skin(), days=1, rtol=-1), "rtol"),
        (lambda: sh.simulate(NOTHING, sh.skin(), days=1, parameters={"nope": 1}), "nope"),
        (lambda: sh.standard_model().explain("fibroblats"), "did you mean 'fibroblasts'"),
        (lambda: sh.ModelBuilder("x").species("a", layer="dermiss"), "did you mean 'dermis'"),
        (lambda: sh.read_protocol("{"), ""),
    ],
)  # fmt: skip
def test_misuse_says_what_was_got_and_what_is_near(misuse, said):
    with pytest.raises(sh.Misuse) as caught:
        misuse()
    assert said in str(caught.value)
    assert isinstance(caught.value, ValueError)
    assert caught.value.faults


def test_every_fault_is_reported_together():
    with pytest.raises(sh.Misuse) as caught:
        sh.microneedling(depth_mm=1500, device="penn", pases=2)
    assert len(caught.value.faults) == 3
    assert all(fault.message for fault in caught.value.faults)


def test_a_misspelt_name_is_a_key_error_that_can_be_read(timeline):
    with pytest.raises(KeyError) as caught:
        timeline["colagen_i"]
    assert str(caught.value).endswith("did you mean 'collagen_i'?")
    assert isinstance(caught.value, sh.UnknownName) and isinstance(caught.value, sh.Misuse)


def test_a_shelf_says_what_is_near():
    with pytest.raises(KeyError, match="no site 'cheeek'; did you mean 'cheek'"):
        sh.sites()["cheeek"]


@pytest.mark.parametrize("argument", [{"protocol": "a"}, {"skin": "cheek"}])
def test_things_of_another_type_are_refused_by_name(argument):
    given = {"protocol": NOTHING, "skin": sh.skin(), "days": 1} | argument
    with pytest.raises(TypeError, match="must be made by skinheal"):
        sh.simulate(**given)


def test_positions_of_settings_are_refused():
    with pytest.raises(TypeError, match=r"microneedling\(\) takes 0 positional"):
        sh.microneedling(1.5)
