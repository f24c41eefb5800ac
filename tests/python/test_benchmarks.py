"""What the benchmark computes itself: curves, error, and programs written from expressions."""

import math
import sys
from pathlib import Path

import numpy
import pytest
from hypothesis import given, strategies as st

FOLDER = Path(__file__).parents[1] / "benchmarks"
sys.path.append(str(FOLDER))

from expressions import ARITHMETIC, Exported, Session, with_numbers  # noqa: E402
from instructions import excess  # noqa: E402
from languages import antimony_source, c_source, diffsl_source, python_source  # noqa: E402
from measure import cost_at, frontier, relative_error  # noqa: E402

# --- curves -------------------------------------------------------------------------------------------------


def test_a_cost_is_interpolated_in_both_logarithms() -> None:
    assert cost_at([(1e-2, 1.0), (1e-4, 100.0)], 1e-3) == pytest.approx(10.0)


def test_a_point_that_is_beaten_in_both_does_not_count() -> None:
    points = [(1e-2, 1.0), (1e-3, 50.0), (1e-4, 10.0)]
    assert frontier(points) == [(1e-4, 10.0), (1e-2, 1.0)]
    assert cost_at(points, 1e-3) == pytest.approx(math.sqrt(10.0))


def test_a_solver_that_is_better_than_asked_costs_its_cheapest_point() -> None:
    assert cost_at([(1e-4, 2.0), (1e-6, 3.0)], 1e-3) == 2.0


def test_a_solver_that_never_comes_down_to_an_error_has_no_cost_there() -> None:
    assert cost_at([(1e-2, 1.0), (math.inf, 0.1)], 1e-3) is None
    assert cost_at([], 1e-3) is None


def test_a_nan_is_an_infinite_error() -> None:
    reference, peaks = numpy.ones((2, 2)), numpy.array([1.0, 2.0])
    values = reference + numpy.array([[0.0, 0.2], [0.05, 0.0]])
    assert relative_error(values, reference, peaks) == pytest.approx(0.1)
    values[1, 1] = math.nan
    assert relative_error(values, reference, peaks) == math.inf


# --- programs -----------------------------------------------------------------------------------------------

STATES, PARAMETERS, DOSES = 2, 2, 1
LEAVES = [
    ("constant", -1.0), ("constant", 0.0), ("constant", 1.5), ("time", 0), ("species", 0), ("species", 1),
    ("parameter", 0), ("parameter", 1), ("dose", 0),
]  # fmt: skip
ARITIES = {"positive": 1, "step": 1, "minimum": 2, "maximum": 2, "choice": 3}


@st.composite
def graphs(draw: st.DrawFn) -> list[tuple]:
    """Nodes as the library exports them; what could overflow or divide by zero is left out."""
    nodes: list[tuple] = list(LEAVES)
    for _ in range(draw(st.integers(1, 12))):
        place = st.integers(0, len(nodes) - 1)
        kind = draw(st.sampled_from(["sum", "product", "power", *ARITIES]))
        if kind == "power":
            nodes.append((kind, draw(st.integers(2, 3)), draw(place)))
        elif kind in ARITIES:
            nodes.append((kind, 0, *(draw(place) for _ in range(ARITIES[kind]))))
        else:
            nodes.append((kind, 0, *draw(st.lists(place, min_size=2, max_size=3))))
    return nodes


def plainly(nodes: list[tuple], time: float, y: list[float], p: list[float], d: list[float]) -> list[float]:
    """The value of each node, one after the other."""
    leaves = {"species": y, "parameter": p, "dose": d}
    values: list[float] = []
    for operation, number, *arguments in nodes:
        if operation == "constant":
            values.append(number)
        elif operation == "time":
            values.append(time)
        elif operation in leaves:
            values.append(leaves[operation][number])
        else:
            values.append(ARITHMETIC[operation](number, *(values[a] for a in arguments)))
    return values


def exported(nodes: list[tuple], outputs: list[int]) -> Exported:
    """The outputs as a jump, the one function that may read everything but time."""
    functions = {"derivative": [3, 3], "health": [6, 7], "jacobian": [2], "jump": outputs}
    return Exported(
        nodes=nodes, functions=functions, entries=[(0, 0)], species=["a", "b"], parameters=["k", "l"],
        values=[0.7, -1.3], start=[0.1, 0.2], sessions=[Session(0.0, (0.4,)), Session(7.0, (0.4,))], horizon=9.0,
        hash="",
    )  # fmt: skip


@given(graphs())
def test_a_written_program_computes_what_its_expressions_say(nodes: list[tuple]) -> None:
    outputs = [place for place in range(len(nodes)) if ("time", 0) not in below(nodes, place)]
    model = exported(nodes, outputs)
    source, length = python_source(model)
    names: dict = {}
    exec(source, names)
    y, d = [0.3, -0.6], [0.4]
    p = model.values + [0.0] * (length - PARAMETERS)
    names["derive"](p)
    found = [0.0] * len(outputs)
    names["jump"](y, p, d, found)
    expected = plainly(nodes, 0.0, y, model.values, d)
    assert found == pytest.approx([expected[place] for place in outputs], rel=1e-9, abs=1e-12)


def below(nodes: list[tuple], place: int) -> set[tuple]:
    found, open_places = set(), [place]
    while open_places:
        node = nodes[open_places.pop()]
        found.add(node[:2])
        open_places += node[2:]
    return found


@given(graphs())
def test_numbers_in_the_place_of_parameters_and_doses_change_no_value(nodes: list[tuple]) -> None:
    y, p, d = [0.3, -0.6], [0.7, 0.0], [0.4]
    folded, places = with_numbers(nodes, range(len(nodes)), p, d)
    assert not [node for node in folded if node[0] in ("parameter", "dose")]
    values = plainly(folded, 2.0, y, p, d)
    expected = plainly(nodes, 2.0, y, p, d)
    assert [values[place] for place in places] == pytest.approx(expected, rel=1e-9, abs=1e-12)


# dx/dt = k x / (x + l), where both languages of numbers see numbers, and the reciprocal is one term
RATE = [*LEAVES, ("sum", 0, 4, 7), ("power", -1, 9), ("product", 0, 6, 4, 10), ("power", -2, 9)]


def test_a_reciprocal_is_computed_once() -> None:
    model = exported(RATE, [11, 12])
    model.functions["derivative"] = [11, 12]
    body = python_source(model)[0].partition("def rhs")[2].partition("def ")[0]
    assert body.count("1.0 / ") == 1
    assert c_source(model)[0].partition("void rhs")[2].partition("void ")[0].count("1.0 / ") == 1


def test_models_for_compilers_of_their_own_hold_numbers_and_no_parameters() -> None:
    model = exported(RATE, [4, 5])
    model.functions["derivative"] = [11, 12]
    model.functions["jump"] = [8, 5]
    assert "0.7" in diffsl_source(model) and "p[" not in diffsl_source(model)
    text = antimony_source(model, [0.5, 0.2])
    assert "at (time >= 7.0): x0 = 0.4;" in text  # the second session; the first is in the start
    assert "x0 = 0.5;" in text


# --- instructions -------------------------------------------------------------------------------------------


def test_more_instructions_than_the_margin_allows_are_told() -> None:
    ceilings = {"empty_call": 1000, "band": 1000}
    assert excess({"empty_call": 1100, "band": 900}, ceilings) == []
    (fault,) = excess({"empty_call": 1101, "band": 900}, ceilings)
    assert "horizon 0: 1,101 instructions" in fault


def test_a_run_without_a_ceiling_is_told() -> None:
    (fault,) = excess({"band": 900}, {})
    assert "no ceiling" in fault
