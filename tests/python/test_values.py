"""Values: they compare, hash, pickle and copy; what only the library makes cannot be made empty."""

import copy
import multiprocessing
import pickle
import subprocess
import sys

import pytest

import skinheal as sh

QUANTITY = sh.assumed(1.0, "1/d", (0.5, 2.0), "a rate", ("waugh2007", "table 1"))
VALUES = {
    "skin": sh.skin("forearm", 72, ["smoker"]), "plain skin": sh.skin(),
    "treatment": sh.microneedling(depth_mm=1.5, device="pen"), "no settings": sh.tape_stripping(),
    "mesotherapy": sh.mesotherapy(agent="hyaluronic_acid"), "care": sh.care("occlusion"),
    "quantity": QUANTITY, "session": sh.Session(1.0, sh.tape_stripping()),
    "turn": sh.Turn("k", "set", 1.0, 0, 1),
}  # fmt: skip


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_value_travels_and_stays_equal(name, protocol):
    value = VALUES[name]
    again = pickle.loads(pickle.dumps(value, protocol))
    assert again == value and hash(again) == hash(value) and repr(again) == repr(value)


@pytest.mark.parametrize("name", VALUES)
def test_a_value_can_be_copied_and_be_a_key(name):
    value = VALUES[name]
    for again in (copy.copy(value), copy.deepcopy(value), copy.deepcopy([value])[0]):
        assert again == value and hash(again) == hash(value)
    assert {value: 1}[copy.copy(value)] == 1 and value != 5 and not value == "x"


def test_values_that_differ_are_unequal():
    assert len(set(VALUES.values())) == len(VALUES)
    assert sh.microneedling(depth_mm=1.5) != sh.microneedling(depth_mm=1.4)
    assert sh.care("occlusion") != sh.tape_stripping()
    assert sh.skin(age=35) != sh.skin(age=36)


def test_the_order_of_conditions_is_of_no_account():
    one, other = (sh.skin("cheek", 50, order) for order in (["smoker", "photoaged"],
                                                            ["photoaged", "smoker"]))  # fmt: skip
    assert one == other and hash(one) == hash(other)


def _needled(skin: sh.Skin) -> float:
    return sh.simulate(sh.Protocol().at(0, VALUES["treatment"]), skin, days=3).peak("tewl").value


def test_values_go_to_other_processes():
    skins = [sh.skin(age=age) for age in (30, 60)]
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(_needled, skins) == [_needled(skin) for skin in skins]


@pytest.mark.parametrize("name", VALUES)
def test_a_value_cannot_be_changed(name):
    for field in ("name", "age", "site", "value", "anything"):
        with pytest.raises(AttributeError):
            setattr(VALUES[name], field, 1)


MADE_BY_THE_LIBRARY = (sh.Skin, sh.Treatment, sh.Care, sh.Timeline, sh.Model, sh.Module,
                       sh.ProcessBuilder, sh.Validation)  # fmt: skip


@pytest.mark.parametrize("kind", MADE_BY_THE_LIBRARY, ids=lambda kind: kind.__name__)
def test_nothing_can_be_made_empty(kind):
    for make in (kind, lambda: kind.__new__(kind), lambda: kind(1, a=2)):
        with pytest.raises(TypeError, match=f"{kind.__name__} is made by "):
            make()
    with pytest.raises(TypeError):
        object.__new__(kind)


def test_a_subinterpreter_is_refused_and_does_not_hang():
    interpreters = pytest.importorskip("_xxsubinterpreters")
    assert interpreters is not None
    text = """
import _xxsubinterpreters as interpreters
one = interpreters.create()
try:
    interpreters.run_string(one, "import skinheal")
except BaseException as refused:
    print("ImportError" in str(refused), "main interpreter" in str(refused))
"""
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["True", "True"], done.stderr
