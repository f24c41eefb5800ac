"""The face: what a user types, and what comes back."""

import inspect
import math

import numpy
import pytest

import skinheal as sh

NAMES = """pore_area barrier tewl erythema keratinocytes_migrating keratinocytes_proliferating
epidermal_thickness platelets fibrin debris neutrophils macrophages_m1 macrophages_m2 macrophages
il1 tgf_beta pdgf vegf kgf fibroblasts myofibroblasts capillaries mmp hyaluronan collagen_iii
collagen_i collagen collagen_i_synthesis collagen_iii_synthesis elastin""".split()


def test_a_timeline_holds_every_canonical_name(timeline):
    assert set(NAMES) <= set(timeline)


def test_names_are_states_first_then_observables(timeline):
    model = timeline.model
    assert list(timeline) == [*model.species, *model.observables] == timeline.names
    assert len(timeline) == len(list(timeline))


def test_a_timeline_becomes_a_dict_of_arrays(timeline):
    assert set(dict(timeline)) == set(timeline)
    assert "collagen_i" in timeline and "collagn" not in timeline and 3 not in timeline


def test_arrays_are_views_that_cannot_be_written(timeline):
    first, again = timeline["collagen_i"], timeline["collagen_i"]
    assert first.dtype == float and numpy.shares_memory(first, again)
    with pytest.raises(ValueError):
        first[0] = 1.0
    with pytest.raises(ValueError):
        first.setflags(write=True)


def test_an_array_keeps_its_timeline_alive(protocol):
    values = sh.simulate(protocol, sh.skin(), days=60)["fibroblasts"]
    copy = values.copy()
    for _ in range(20):  # would reuse the memory, had it been freed
        sh.simulate(protocol, sh.skin(age=60), days=60)
    assert numpy.array_equal(values, copy)


def test_a_horizon_ends_the_grid_and_an_own_grid_is_kept(protocol):
    assert sh.simulate(protocol, sh.skin(), days=90).times[[0, -1]].tolist() == [0.0, 90.0]
    own = [0.0, 0.5, 7.0, 60.0]
    assert sh.simulate(protocol, sh.skin(), times=own).times.tolist() == own
    assert sh.simulate(protocol, sh.skin(), times=numpy.array(own)).times.tolist() == own


def test_the_grid_never_changes_the_run(protocol):
    coarse = sh.simulate(protocol, sh.skin(), times=[60.0])
    fine = sh.simulate(protocol, sh.skin(), times=numpy.linspace(0, 60, 1001))
    assert coarse["collagen_i"][-1] == fine["collagen_i"][-1]
    assert coarse.statistics.steps == fine.statistics.steps


def test_one_moment_is_read_by_name(timeline):
    moment = timeline.at(7.0)
    assert list(moment) == list(timeline)
    assert moment["fibroblasts"] == timeline.sample("fibroblasts", [7.0])[0]
    with pytest.raises(KeyError, match="did you mean 'fibroblasts'"):
        moment["fibroblast"]


def test_a_session_has_two_sides(timeline):
    before, after = timeline.at(28, side="before"), timeline.at(28)
    assert before["pore_area"] < 1e-3 < after["pore_area"]


def test_a_run_tells_what_was_asked(timeline, protocol):
    assert timeline.protocol == protocol
    assert timeline.skin == sh.skin("cheek", 35)
    assert [session.day for session in timeline.sessions] == [0, 28, 56]
    assert timeline.solver == "rodas5p"
    assert timeline.outcome.completed and timeline.outcome.ending == "completed"
    assert timeline.statistics.steps > 0


def test_a_peak_unpacks_into_day_and_value(timeline):
    day, value = timeline.peak("neutrophils")
    assert value >= timeline["neutrophils"].max() * (1 - 1e-9)
    assert 0 < day < 180


def test_the_peaks_of_all_names_are_the_peaks_of_each(timeline):
    peaks = timeline.peaks()
    assert list(peaks) == timeline.names
    for name in ("neutrophils", "collagen_i", "tewl"):
        assert peaks[name] == timeline.peak(name)
    with pytest.raises(KeyError, match="did you mean 'tewl'"):
        peaks["twel"]


def test_contributions_say_what_makes_and_removes(timeline):
    species = list(timeline.model.species)
    made = timeline.contributions("fibroblasts", day=10)
    assert "fibroblasts" in species
    rates = [contribution.rate for contribution in made]
    assert max(rates) > 0 > min(rates)
    assert [abs(rate) for rate in rates] == sorted(map(abs, rates), reverse=True)


def test_sessions_at_day_zero_and_at_the_horizon_act(protocol):
    only_last = sh.Protocol().at(10, sh.microneedling(depth_mm=1.5))
    timeline = sh.simulate(only_last, sh.skin(), days=10)
    assert timeline["pore_area"][-1] > 0 and timeline.at(10, "before")["pore_area"] == 0
    assert sh.simulate(protocol, sh.skin(), days=56)["pore_area"][0] > 0


def test_parameters_are_set_by_name(protocol):
    name = next(iter(sh.standard_model().parameters))
    value = sh.standard_model().parameter(name).value
    timeline = sh.simulate(protocol, sh.skin(), days=56, parameters={name: value})
    assert timeline.parameters == {name: value}


def test_a_limit_on_steps_ends_in_an_outcome_and_nan(protocol):
    timeline = sh.simulate(protocol, sh.skin(), days=180, step_limit=20)
    assert not timeline.outcome.completed
    assert timeline.outcome.ending == "step_limit" and "step_limit" in str(timeline.outcome)
    assert numpy.isnan(timeline["collagen_i"][-1]) and not numpy.isnan(timeline["collagen_i"][0])


@pytest.mark.parametrize("solver", sh.solvers())
def test_every_solver_runs_by_name(solver):
    once = sh.Protocol().at(0, sh.microneedling(depth_mm=0.1))
    timeline = sh.simulate(once, sh.skin(), days=0.5, solver=solver)
    assert timeline.outcome.completed and timeline.solver == solver


def test_defaults_are_those_of_the_shelf():
    defaults = inspect.signature(sh.simulate).parameters
    assert defaults["solver"].default == next(iter(sh.solvers()))


@pytest.mark.parametrize("name", sh.treatments())
def test_every_treatment_has_a_function_with_a_signature_and_help(name):
    function, kind = getattr(sh, name), sh.treatments()[name]
    parameters = inspect.signature(function).parameters
    assert set(parameters) == {setting.name for setting in kind.settings}
    assert all(p.kind is p.KEYWORD_ONLY for p in parameters.values())
    assert all(setting.name in function.__doc__ for setting in kind.settings)


def test_the_numbers_of_what_is_done_are_named():
    incision = sh.treatments()["incision"]
    assert incision.parameters["incision.suture_removal"].unit == "d"
    assert "removal.dose" in incision.parameters and "removal.rim_share" not in incision.parameters
    with pytest.raises(KeyError, match="did you mean 'incision.suture_removal'"):
        incision.parameters["incision.suture_remove"]
    session = sh.mesotherapy(agent="prp")
    assert session.parameters["prp.growth_factor_depot"].source.key == "akingboye2019"
    assert set(session.parameters) > set(sh.treatments()["mesotherapy"].parameters)
    assert sh.care("nsaid").parameters == sh.cares()["nsaid"].parameters


def test_what_turns_a_parameter_says_which_number_did():
    assert [turn.by for turn in sh.care("occlusion").turns()] == ["occlusion.cover"]
    (sutured,) = sh.incision().turns()
    assert sutured.by == "incision.sutured_share" and sutured.until_day == 10


def test_what_a_skin_changes_holds_for_good():
    person = sh.skin("cheek", 60, ["smoker"])
    by = {turn.by: turn for turn in person.turns()}
    assert by["cheek.tewl"].operation == "set"
    assert by["smoker.synthesis_i_factor"].value == 0.82
    assert set(by) <= set(person.parameters) and person.starts() == []
    assert all(turn.from_day == -math.inf and turn.until_day == math.inf for turn in by.values())


def test_a_turn_that_names_its_number_is_kept_by_a_protocol():
    turn = sh.Turn("plug_rate", "multiply", 0.43, 0, 3, "nsaid.closing")
    assert sh.Protocol().turn(turn).turns == [turn]
    assert sh.Protocol().turn(turn) != sh.Protocol().turn(turn._replace(by=""))
    endless = sh.Protocol().turn(turn._replace(until_day=math.inf))
    assert endless.turns[0].until_day == 36525


def test_a_protocol_is_a_value(protocol):
    longer = protocol.at(100, sh.microneedling(depth_mm=0.5))
    assert len(protocol) == 3 and len(longer) == 4 and longer != protocol
    assert protocol.during(0, 3, sh.care("occlusion")).cares[0].until_day == 3


def test_a_repr_can_be_typed(protocol):
    again = eval(repr(protocol), {name: getattr(sh, name) for name in sh.__all__})
    assert again == protocol
    assert eval(repr(sh.skin("forearm", 72, ["smoker"])), {"skin": sh.skin}).age == 72


def test_the_model_explains_itself():
    model = sh.standard_model()
    assert "fibroblasts" in model.explain("fibroblasts")
    assert len(model.hash) == 16 and model.growth_at_health() < 0
    quantity = next(iter(model.parameters.values()))
    assert quantity.range.low <= quantity.value <= quantity.range.high
    assert quantity.obtained in ("measured", "derived", "fitted", "assumed")


def test_a_number_explains_itself_wherever_it_is():
    text = sh.standard_model().explain("front_speed")
    quantity = sh.standard_model().parameter("front_speed")
    assert quantity.meaning in text and quantity.source.key in text and "read by" in text
    needle = sh.explain("needle.crush")
    assert "needle.crush = " in needle and "treatment microneedling" in needle
    assert "site cheek" in sh.explain("cheek.dermis_mm")
    assert "care nsaid" in sh.explain("nsaid.closing")
    assert sh.explain("tewl") == sh.standard_model().explain("tewl")
    with pytest.raises(sh.Misuse, match="did you mean 'needle.crush'"):
        sh.explain("needle.crash")


def test_protocol_files_make_the_round_trip(course, tmp_path):
    import json

    file = sh.read_protocol(json.dumps(course))
    path = tmp_path / "again.json"
    text = sh.write_protocol(file, path)
    again = sh.read_protocol(path)
    assert sh.write_protocol(again) == text
    assert again.protocol == file.protocol and again.skin == file.skin
    assert again.times == file.times and again.horizon_days == 10
