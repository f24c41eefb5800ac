"""The command line where the world is not as it should be: one line each, and no traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
FILES = ["summary.json", "timeline.csv", "timeline.png", "timeline.svg"]


@pytest.fixture
def shell(tmp_path):
    """Run a line of the shell, in which $skinheal is the command."""

    def run(line: str, **environment: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            ["bash", "-c", line.replace("$skinheal", f"'{sys.executable}' -m skinheal")],
            cwd=tmp_path, env={**os.environ, **environment}, capture_output=True, text=True,
            errors="replace", timeout=120)  # fmt: skip

    return run


@pytest.fixture
def titled(written, course):
    def write(title: str) -> Path:
        return written(course | {"title": title})

    return write


NOTEBOOK = "module://matplotlib_inline.backend_inline"


@pytest.mark.parametrize("backend", [NOTEBOOK, "module://missing", "tkagg", "nonsense", ""])
def test_the_backend_of_a_notebook_is_of_no_account(shell, written, course, tmp_path, backend):
    written(course)
    done = shell("$skinheal simulate course.json --out out", MPLBACKEND=backend)
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == FILES


def test_other_commands_draw_in_a_notebook_too(shell):
    done = shell("$skinheal compare collagen --days 5 --out out", MPLBACKEND=NOTEBOOK)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
@pytest.mark.parametrize("title", ["Кожа", "ü", "皮", "a – b"])
def test_a_title_that_stdout_cannot_show_is_shown_as_escapes(shell, titled, encoding, title):
    titled(title)
    done = shell("$skinheal simulate course.json --out out", PYTHONIOENCODING=encoding)
    assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr
    assert "not medical advice" in done.stdout


@POSIX
@pytest.mark.parametrize("line", [
    "$skinheal schema > /dev/full", "$skinheal provenance > /dev/full",
    "$skinheal provenance --json > /dev/full", "$skinheal sites > /dev/full",
    "$skinheal schema >&-", "$skinheal provenance >&-", "$skinheal validate --json >&-",
    "$skinheal explain tewl > /dev/full", "$skinheal version >&-",
])  # fmt: skip
def test_an_output_that_takes_nothing_is_told_in_one_line(shell, line):
    if "/dev/full" in line and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    done = shell(line)
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1, done.stderr
    assert done.stderr.startswith("skinheal: ") and "output" in done.stderr


@POSIX
def test_closed_outputs_do_not_keep_files_from_being_written(shell, written, course, tmp_path):
    written(course)
    assert shell("$skinheal simulate course.json --out out --quiet >&- 2>&-").returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == FILES
    assert shell("$skinheal explain nothing_such 2>&-").returncode == 2


def test_a_reader_that_has_seen_enough_is_no_fault(shell):
    done = shell("$skinheal provenance --json | head -1; exit ${PIPESTATUS[0]}")
    assert "Traceback" not in done.stderr and "BrokenPipe" not in done.stderr


@pytest.mark.parametrize("options, said", [
    ("--uncertainty 2147483648", "uncertainty is 2147483648"), ("--uncertainty 1", "2 members"),
    ("--seed 18446744073709551616", "seed is 18446744073709551616"),
    ("--threads 1000 --uncertainty 2", "threads is 1000"), ("--rtol nan", "rtol"),
    ("--atol inf", "atol"), ("--solver $'\\xff'", "solver"), ("--rtol 1e-400", "rtol"),
])  # fmt: skip
def test_an_option_without_sense_is_told_in_one_line(shell, written, course, tmp_path, options, said):
    written(course)
    done = shell(f"$skinheal simulate course.json --out out {options}")
    assert done.returncode == 2 and said in done.stderr and "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1 and not (tmp_path / "out").exists(), done.stderr


@POSIX
@pytest.mark.parametrize("line", [
    "$skinheal explain $'\\xff'", "$skinheal simulate $'\\xff.json' --out out",
    "$skinheal compare $'\\xff' --out out", "$skinheal explain $'a\\x01b'", "$skinheal explain ''",
    "$skinheal explain $(printf 'y%.0s' {1..5000})",
])  # fmt: skip
def test_a_name_that_is_none_is_told_in_one_line(shell, line):
    done = shell(line)
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1 and len(done.stderr) < 500, done.stderr


def test_a_protocol_is_read_from_the_standard_input(shell, written, course, tmp_path):
    written(course)
    done = shell("$skinheal simulate - --out out < course.json")
    assert (done.returncode, done.stderr) == (0, "")
    assert shell("cat course.json | $skinheal simulate - --out again --quiet").returncode == 0
    assert ((tmp_path / "out" / "timeline.csv").read_bytes()
            == (tmp_path / "again" / "timeline.csv").read_bytes())  # fmt: skip
    many = shell("(cat course.json; head -c 1200000 /dev/zero | tr '\\0' ' ') | $skinheal simulate - --out long")
    assert (many.returncode, many.stderr) == (0, "")
    done = shell("echo '{' | $skinheal simulate - --out out")
    assert done.returncode == 2 and done.stderr.startswith("skinheal: -: ")
    done = shell("$skinheal simulate - --out out <&-")
    assert done.returncode == 2 and "standard input" in done.stderr


@pytest.mark.parametrize("title, code", [("x" * 200, 0), ("x" * 201, 2), ("x" * 900_000, 2)])
def test_a_title_has_an_end(shell, titled, title, code):
    titled(title)
    done = shell("$skinheal simulate course.json --out out")
    assert done.returncode == code and len(done.stderr) < 500, done.stderr
    assert "title" in done.stderr or code == 0


def test_threads_of_the_command_and_of_the_variable_give_the_same_band(shell, written, course, tmp_path):
    written(course)
    for out, options, said in [("a", "--threads 1", ""), ("b", "--threads 0", ""), ("c", "", "2")]:
        done = shell(f"$skinheal simulate course.json --out {out} --uncertainty 4 {options}",
                     SKINHEAL_THREADS=said)  # fmt: skip
        assert done.returncode == 0, done.stderr
    bands = {(tmp_path / out / "band.csv").read_bytes() for out in "abc"}
    assert len(bands) == 1
    done = shell("$skinheal simulate course.json --out d --uncertainty 4", SKINHEAL_THREADS="many")
    assert done.returncode == 2 and "SKINHEAL_THREADS is 'many'" in done.stderr


@POSIX
@pytest.mark.parametrize("title", ["三次微针", "emoji 🩹", "\U000f0000"])
def test_signs_without_a_font_are_one_line_of_note(shell, titled, title):
    titled(title)
    done = shell("$skinheal simulate course.json --out out")
    assert done.returncode == 0 and len(done.stderr.splitlines()) <= 1
    assert "Warning" not in done.stderr and ".py" not in done.stderr
    summary = json.loads((titled(title).parent / "out" / "summary.json").read_text())
    assert summary["protocol"]["title"] == title
