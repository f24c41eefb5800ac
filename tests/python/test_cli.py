"""The command line: files, words, exit codes."""

import csv
import json
import math

import pytest

import skinheal as sh

FILES = ["summary.json", "timeline.csv", "timeline.png", "timeline.svg"]


def strictly(text: str) -> dict:
    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is not JSON")

    return json.loads(text, parse_constant=refuse)


@pytest.fixture
def ran(command, written, course, tmp_path):
    done = command("simulate", written(course), "--out", "out")
    assert done.returncode == 0, done.stderr
    return done, tmp_path / "out"


def test_simulate_writes_four_files_and_a_summary(ran):
    done, out = ran
    assert sorted(path.name for path in out.iterdir()) == FILES
    assert done.stderr == ""
    for words in ("microneedling", "cheek", "neutrophils", "peak", "timeline.csv",
                  "not medical advice"):  # fmt: skip
        assert words in done.stdout


def test_the_table_holds_every_name_with_its_unit(ran):
    with open(ran[1] / "timeline.csv", newline="") as file:
        rows = list(csv.reader(file))
    model = sh.standard_model()
    assert rows[0][0] == "time [d]"
    assert [heading.split(" [")[0] for heading in rows[0][1:]] == [
        *model.species, *model.observables,
    ]  # fmt: skip
    assert "tewl [g/m2/h]" in rows[0]
    assert [float(row[0]) for row in rows[1:]] == list(range(11))


def test_the_summary_is_strict_json_with_all_that_is_needed_to_repeat_the_run(ran):
    summary = strictly((ran[1] / "summary.json").read_text())
    assert summary["model"]["hash"] == sh.standard_model().hash
    assert summary["outcome"]["completed"] is True
    assert summary["solver"]["name"] == "rodas5p"
    assert summary["versions"]["skinheal"] == sh.__version__
    assert set(summary["species"]) == set(sh.standard_model().species)
    assert {"unit", "healthy", "peak_day", "peak_value", "grade"} <= set(
        summary["observables"]["tewl"])
    again = sh.read_protocol(json.dumps(summary["protocol"]))
    assert [session.day for session in again.protocol.sessions] == [0]


def test_quiet_says_nothing(command, written, course):
    done = command("simulate", written(course), "--out", "out", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    "content, said",
    [
        ("{", "line"),
        ("", "course.json"),
        ('{"skin": {"site": "cheeek"}}', "did you mean 'cheek'"),
        ("\x1b[31m{", "course.json"),
        ("[" * 100_000, "course.json"),
    ],
)
def test_a_fault_of_the_file_is_told_in_few_lines_and_nothing_is_written(
    command, written, tmp_path, content, said
):
    done = command("simulate", written(content), "--out", "out")
    assert done.returncode == 2
    assert done.stdout == "" and not (tmp_path / "out").exists()
    assert done.stderr.startswith("skinheal: ") and "course.json: " in done.stderr.splitlines()[0]
    assert said in done.stderr and len(done.stderr.splitlines()) <= 13
    assert "Traceback" not in done.stderr and "\x1b" not in done.stderr


def test_a_fault_in_the_options_writes_nothing(command, written, course, tmp_path):
    done = command("simulate", written(course), "--out", "out", "--solver", "rodas")
    assert done.returncode == 2 and "did you mean 'rodas5p'" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_missing_file_and_a_folder_are_told_plainly(command, tmp_path):
    for path in ("missing.json", tmp_path):
        done = command("simulate", path, "--out", "out")
        assert done.returncode == 2 and str(path) in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_a_file_in_place_of_the_folder_is_told_before_the_run(command, written, course):
    path = written(course)
    for out in (path, path / "below"):
        done = command("simulate", path, "--out", out)
        assert done.returncode == 2 and "file" in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_a_run_that_cannot_be_finished_is_written_with_gaps(command, written, course, tmp_path):
    course["horizon_days"] = 3650
    course["output"] = {"every_days": 365}
    # An influx that no double can carry.
    course["turns"] = [{"from_day": 1, "until_day": 50, "parameter": "monocyte_influx",
                        "multiply": 1e300}]  # fmt: skip
    done = command("simulate", written(course), "--out", "out")
    assert done.returncode == 3 and "not completed" in done.stderr
    summary = strictly((tmp_path / "out" / "summary.json").read_text())
    assert summary["outcome"]["completed"] is False
    with open(tmp_path / "out" / "timeline.csv", newline="") as file:
        assert math.isnan(float(list(csv.reader(file))[-1][1]))


def test_the_schema_is_json(command):
    done = command("schema")
    assert done.returncode == 0 and strictly(done.stdout)["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize(
    "shelf, item",
    [("treatments", "microneedling"), ("agents", "hyaluronic_acid"), ("cares", "occlusion"),
     ("sites", "cheek"), ("conditions", "smoker"), ("solvers", "rodas5p")],
)  # fmt: skip
def test_a_shelf_is_listed(command, shelf, item):
    done = command(shelf)
    assert done.returncode == 0 and item in done.stdout


@pytest.mark.parametrize("kind", ["species", "observables", "parameters", "processes"])
def test_explain_knows_everything_in_the_model(command, kind):
    name = next(iter(getattr(sh.standard_model(), kind)))
    done = command("explain", name)
    assert done.returncode == 0 and name in done.stdout


def test_explain_says_what_is_near(command):
    done = command("explain", "fibroblats")
    assert done.returncode == 2 and "did you mean 'fibroblasts'" in done.stderr


def test_version_tells_the_version_and_the_model(command):
    assert sh.__version__ in command("version").stdout


def test_explain_fits_the_width_and_shows_no_unit_of_one(command):
    lines = command("explain", "fibroblasts").stdout.splitlines()
    assert max(map(len, lines)) <= 100
    assert not [line for line in lines if " 1 1  [" in line or "unit 1," in line]
    assert any("crowding_collagen = 0.05  [0.02 to 0.2]" in line for line in lines)


@pytest.mark.parametrize("line, said", [
    ("    a = 1 1  [1 to 1]  a factor; assumed", "    a = 1  [1 to 1]  a factor; assumed"),
    ("    a = 0.5 1/d  [0.1 to 1]  a rate", "    a = 0.5 1/d  [0.1 to 1]  a rate"),
    ("  unit 1, evidence low, source a2001", "  evidence low, source a2001"),
    ("  layer dermis, kind cell, unit 1, healthy value 1", "  layer dermis, kind cell, healthy value 1"),
    ("  unit 1/d, evidence low", "  unit 1/d, evidence low"),
])  # fmt: skip
def test_what_has_no_unit_is_told_without_one(line, said):
    from skinheal.commands.explain import without_unit_one

    assert without_unit_one(line) == said


def test_a_long_line_hangs_and_no_word_of_it_is_broken():
    from skinheal.console import hanging

    lines = hanging("    + " + " * ".join(["a_rather_long_name"] * 12), 60).splitlines()
    assert len(lines) > 2 and max(map(len, lines)) <= 60
    assert all(line.startswith(" " * 10) for line in lines[1:])
    assert sum(line.count("a_rather_long_name") for line in lines) == 12


def test_conditions_say_what_a_change_does(command):
    said = " ".join(command("conditions").stdout.split())
    assert "x 0.73" in said and "collagen made per fibroblast" in said and "multiply" not in said


@pytest.mark.parametrize("name", ["treatments", "cares"])
def test_settings_are_told_without_quotes_or_words_of_python(command, name):
    said = command(name).stdout
    assert "'" not in said and "True" not in said and "False" not in said


def test_validate_has_a_heading_over_in_and_out(command):
    assert "in or out" in command("validate").stdout
