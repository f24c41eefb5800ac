"""What a notebook shows: short, one idea a line, escaped, and never a flood."""

import collections.abc
import copy
import gc
import pickle
import weakref

import numpy
import pandas
import pytest

import skinheal as sh

LONGEST = 1000


@pytest.fixture(scope="module")
def banded() -> sh.Timeline:
    return sh.simulate(sh.Protocol().at(0, sh.tape_stripping()), sh.skin(), days=20, uncertainty=4)


SHELVES = {
    "sites": sh.sites, "conditions": sh.conditions, "treatments": sh.treatments,
    "cares": sh.cares, "agents": sh.agents, "solvers": sh.solvers, "modules": sh.modules,
    "bibliography": sh.bibliography, "promises": sh.promises, "scenarios": sh.scenarios,
    "published models": sh.published_models,
    "parameters": lambda: sh.standard_model().parameters,
    "species": lambda: sh.standard_model().species,
    "processes": lambda: sh.standard_model().processes,
    "observables": lambda: sh.standard_model().observables,
}  # fmt: skip
LISTS = {
    "provenance": sh.provenance, "milestones": sh.milestones, "age effects": sh.age_effects,
    "rows": lambda: sh.validate(sh.standard_model()).rows,
    "sessions": lambda: sh.Protocol().at(0, sh.tape_stripping()).every(1, 3000).sessions,
}  # fmt: skip


@pytest.mark.parametrize("name", [*SHELVES, *LISTS])
def test_collections_are_short_and_say_how_many_there_are(name):
    shown = {**SHELVES, **LISTS}[name]()
    assert len(repr(shown)) < LONGEST and "\n" not in repr(shown)
    assert str(len(shown)) in repr(shown) or len(shown) <= 12
    for each in shown.values() if isinstance(shown, dict) else shown:
        assert len(repr(each)) < LONGEST and "\n" not in repr(each)


@pytest.mark.parametrize("name", [*SHELVES, *LISTS])
def test_a_notebook_shows_a_table_without_script(name):
    shown = {**SHELVES, **LISTS}[name]()
    table = shown._repr_html_()
    assert table.count("<table>") == 1 and table.count("<tr>") <= 62
    assert "<script" not in table and len(table) < 100_000


def test_what_is_told_is_escaped():
    hostile = sh.Shelf("<script>", {"<script>x</script>": sh.Peak(1.0, 2.0)})
    assert "<script" not in hostile._repr_html_() and "&lt;script&gt;" in hostile._repr_html_()


def test_a_band_is_short_and_cannot_be_changed(banded):
    assert len(repr(banded.band)) < LONGEST and len(repr(banded.uncertainty)) < LONGEST
    assert "members=4" in repr(banded.uncertainty)
    for change in (
        lambda: banded.band.pop("tewl"), lambda: banded.band.clear(), lambda: banded.band.popitem(),
        lambda: banded.band.update(a=1), lambda: banded.band.setdefault("a", 1),
        lambda: banded.band.__setitem__("self", banded), lambda: banded.band.__delitem__("tewl"),
        lambda: banded.band.__ior__({}),
    ):  # fmt: skip
        with pytest.raises(TypeError, match=r"dict\(shelf\) is a copy"):
            change()
    assert list(banded.band) == banded.names


def test_a_band_says_from_where_to_where_it_goes_and_not_every_number(banded):
    shown, table = repr(banded.band["collagen_i"]), banded.band._repr_html_()
    assert len(shown) < 120 and f"of {len(banded.times)} times" in shown and " to " in shown
    assert "<td>1 to 1</td>" in table or " to " in table
    assert "[" not in table.partition("<table>")[2] and "Band" not in table


def test_a_band_of_what_was_not_reached_is_not_known():
    nothing = numpy.full(3, numpy.nan)
    assert "low not known" in repr(sh.records.Band(nothing, nothing, nothing))


def test_an_outcome_in_a_notebook_is_its_sentence(banded):
    class Printer:
        def text(self, said):
            self.said = said

    printer = Printer()
    banded.outcome._repr_pretty_(printer, False)
    assert printer.said == str(banded.outcome) == "completed on day 20"


def test_a_peak_shows_few_digits_and_keeps_all():
    peak = sh.Peak(61.77364360876915, 1.135739239995215)
    assert repr(peak) == "Peak(day=61.774, value=1.1357)" and peak.value == 1.135739239995215


def test_contributions_print_one_process_a_line(banded):
    told = banded.contributions("collagen_i", day=10)
    lines = str(told).splitlines()
    assert len(lines) == len(told) <= 8
    assert lines[0].split() == [f"{told[0].rate:+.3g}", told[0].process]


def test_a_long_list_prints_its_first_lines_and_how_many_more_there_are():
    rows = sh.provenance()
    lines = str(rows).splitlines()
    assert len(lines) == 9 and lines[-1] == f"... and {len(rows) - 8} more"
    assert max(map(len, lines)) <= 100 and str(rows[:0]) == "[]"


RAW = ("Change(", "Setting(", "Source(", "Range(", "Content(", "Quantity(", "Measure(", "Start(", "&lt;", "None")


@pytest.mark.parametrize("name", [*SHELVES, *LISTS])
def test_no_cell_of_a_table_is_a_raw_record(name):
    table = {**SHELVES, **LISTS}[name]()._repr_html_()
    assert not [raw for raw in RAW if raw in table]


def test_the_table_of_provenance_has_range_grade_and_source():
    table = sh.provenance()._repr_html_()
    assert all(f"<th>{heading}</th>" in table for heading in ("value", "range", "grade", "source"))


def test_the_arrays_of_a_band_cannot_be_made_writeable(banded):
    for edge in banded.band["tewl"]:
        with pytest.raises(ValueError):
            edge.flags.writeable = True
        with pytest.raises(ValueError):
            edge[0] = 1.0
    edge, before = banded.band["tewl"].low, banded.band["tewl"].low.copy()
    gc.collect()
    assert numpy.array_equal(edge, before)


def test_shelves_travel_and_stay_what_they_are():
    shelf = sh.sites()
    for again in (pickle.loads(pickle.dumps(shelf)), copy.copy(shelf), copy.deepcopy(shelf)):
        assert isinstance(again, sh.Shelf) and again == shelf
        with pytest.raises(KeyError, match="did you mean 'cheek'"):
            again["cheeek"]
    changed = dict(shelf)
    changed["mine"] = shelf["cheek"]
    assert "mine" not in shelf


def test_a_timeline_is_a_mapping(timeline):
    assert isinstance(timeline, collections.abc.Mapping)
    assert list(timeline.keys()) == list(timeline) == timeline.names
    assert len(timeline.items()) == len(timeline.values()) == len(timeline)
    assert all(array is not None for _, array in timeline.items())
    assert timeline.get("nothing") is None and timeline.get("nothing", 5) == 5
    assert numpy.array_equal(timeline.get("tewl"), timeline["tewl"])
    assert set(dict(timeline)) == {**timeline}.keys() == set(timeline)
    match timeline:
        case {"tewl": tewl}:
            assert numpy.array_equal(tewl, timeline["tewl"])
    with pytest.raises(sh.UnknownName, match="by name"):
        timeline[3]


def test_frames_are_frames_of_values_and_never_of_names(timeline):
    frame = pandas.DataFrame(dict(timeline), index=timeline.times)
    assert (frame.to_numpy() == timeline.to_frame().to_numpy()).all()
    for make in (pandas.DataFrame, numpy.asarray, numpy.array):
        with pytest.raises(TypeError, match="to_frame"):
            make(timeline)


def test_a_frame_without_pandas_says_what_to_install(timeline, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(ImportError, match="pip install pandas"):
        timeline.to_frame()


def test_a_protocol_file_can_be_simulated_as_it_is(course):
    import json

    file = sh.read_protocol(json.dumps(course))
    assert sh.simulate(file).times.tolist() == file.times
    assert sh.simulate(file, days=3).times[-1] == 3
    assert sh.simulate(file, sh.skin(age=70)).skin.age == 70
    with pytest.raises(sh.Misuse, match="on which skin"):
        sh.simulate(file.protocol, days=3)


def test_the_package_shows_what_there_is_to_use_and_no_files():
    assert set(dir(sh)) == {*sh.__all__, "__doc__", "__version__"}


def test_a_timeline_that_nobody_holds_is_freed(banded):
    timeline = sh.simulate(sh.Protocol(), sh.skin(), days=1, uncertainty=2)
    band = weakref.ref(timeline.uncertainty)
    del timeline
    assert band() is None
