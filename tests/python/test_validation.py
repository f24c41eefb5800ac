"""Validation: the model against measurements, from Python and from the command line."""

import csv
import json
import math
import signal
import sys
import threading

import pytest

import skinheal as sh

FIELDS = {"id", "quantity", "low", "high", "value", "in_range", "citation", "why"}


@pytest.fixture(scope="module")
def report() -> sh.Validation:
    return sh.validate()


def test_every_milestone_has_a_row(report):
    assert [row.id for row in report.rows] == [milestone.id for milestone in sh.milestones()]
    assert len(report) == len(report.rows) >= 70
    assert report.model_hash == sh.standard_model().hash


def test_a_row_is_in_range_or_says_why_not(report):
    for row in report.rows:
        inside = math.isfinite(row.value) and row.low <= row.value <= row.high
        assert row.in_range == inside and bool(row.why) != inside, row.id
    assert report.in_range == sum(row.in_range for row in report.rows)


def test_every_row_cites_the_bibliography_and_a_scenario(report):
    for row in report.rows:
        assert row.citation in sh.bibliography(), row.id
        assert row.milestone.measure.scenario in sh.scenarios(), row.id


def test_the_json_has_what_was_promised(report):
    rows = json.loads(report.to_json())["rows"]
    assert len(rows) == len(report) and all(set(row) >= FIELDS for row in rows)


def test_parameters_change_the_report_and_a_misspelt_one_is_misuse(report):
    name = next(iter(sh.standard_model().parameters))
    with pytest.raises(sh.Misuse, match="did you mean"):
        sh.validate(parameters={name + "x": 1.0})
    changed = sh.validate(parameters=_halved_influx())
    assert [row.value for row in changed.rows] != [row.value for row in report.rows]


def _halved_influx() -> dict[str, float]:
    found = sh.standard_model().parameters.items()
    name, quantity = next((n, q) for n, q in found if q.obtained == "fitted" and q.value)
    return {name: quantity.value / 2}


def test_other_threads_run_meanwhile():
    reports = []
    threads = [threading.Thread(target=lambda: reports.append(sh.validate())) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert reports[0].to_json() == reports[1].to_json()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_ends_a_validation():
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a parent may have it ignored
    asked = threading.Timer(0.1, signal.raise_signal, [signal.SIGINT])
    asked.start()
    with pytest.raises(KeyboardInterrupt):
        for _ in range(1000):
            sh.validate()


def test_reports_are_the_same_on_any_number_of_threads(report):
    assert sh.validate(threads=1).to_json() == report.to_json()
    with pytest.raises(sh.Misuse, match="threads is -1"):
        sh.validate(threads=-1)


def test_numbers_of_acts_are_set_by_name(report):
    value = next(row.quantity.value for row in sh.provenance() if row.name == "needle.crush")
    changed = sh.validate(parameters={"needle.crush": 0.5 * value})
    assert [row.value for row in changed.rows] != [row.value for row in report.rows]


def test_fitted_numbers_of_treatments_and_skins_are_moved_as_well():
    from skinheal.milestone_elasticities import fitted_parameters, milestone_elasticities

    names = fitted_parameters(sh.standard_model())
    assert "needle.crush" in names and len(names) == len(set(names))
    assert any(milestone_elasticities(["needle.crush"])["needle.crush"].values())
    with pytest.raises(sh.Misuse, match="did you mean 'needle.crush'"):
        milestone_elasticities(["needle.crash"])


def test_elasticities_name_parameters_that_serve_one_row():
    from skinheal.milestone_elasticities import (
        elasticities_csv, milestone_elasticities, serve_one_row,
    )  # fmt: skip

    found = milestone_elasticities(list(_halved_influx()))
    assert all(set(rows) == {m.id for m in sh.milestones()} for rows in found.values())
    assert len(elasticities_csv(found).splitlines()) == 1 + len(sh.milestones())
    alone = serve_one_row({"a": {"x": 0.3, "y": 0.0}, "b": {"x": 0.3, "y": 1.0}})
    assert alone == {"a": "x"}


def test_the_command_prints_a_table_and_writes_the_report(command, tmp_path, report):
    done = command("validate", "--out", "out")
    assert done.returncode == 0 and done.stderr == "", done.stderr
    assert f"{report.in_range} of {len(report)} milestones in range" in done.stdout
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == {f"validation.{kind}" for kind in ("csv", "json", "png", "svg")}
    with open(tmp_path / "out" / "validation.csv", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(report)


def test_the_command_prints_nothing_but_json_when_asked(command, report):
    done = command("validate", "--json")
    assert json.loads(done.stdout)["in_range"] == report.in_range and done.stderr == ""


def test_compare_draws_our_model_beside_the_published_ones(command, tmp_path):
    done = command("compare", "macrophages", "--out", "out")
    assert done.returncode == 0, done.stderr
    assert "skinheal" in done.stdout and "Waugh 2007" in done.stdout
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".csv", ".png", ".svg"}


@pytest.mark.parametrize(("arguments", "says"), [
    (("colagen",), "did you mean 'collagen'"),
    (("collagen", "--scenario", "punsh"), "did you mean 'punch'"),
    (("collagen", "--relative", "start"), "no scale 'start'"),
])  # fmt: skip
def test_compare_says_what_is_wrong(command, arguments, says):
    done = command("compare", *arguments, "--out", "out")
    assert done.returncode == 2 and says in done.stderr
