"""Output: old and new results never mix, an old file is never lost, nothing half-written stays."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import skinheal as sh
from skinheal._files import write_safely, write_together
from skinheal.console import UserError
from skinheal.output import write_files

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
FILES = ["summary.json", "timeline.csv", "timeline.png", "timeline.svg"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_band_of_an_older_run_goes_with_that_run(command, written, course, tmp_path):
    path = written(course)
    assert command("simulate", path, "--out", "out", "--uncertainty", 4).returncode == 0
    assert "band.csv" in names(tmp_path / "out")
    (tmp_path / "out" / "notes.txt").write_text("mine")
    assert command("simulate", path, "--out", "out").returncode == 0
    assert names(tmp_path / "out") == sorted([*FILES, "notes.txt"])


@pytest.mark.parametrize("name", [*FILES, "band.csv"])
def test_nothing_is_written_if_a_folder_is_in_the_way(command, written, course, tmp_path, name):
    (tmp_path / "out" / name).mkdir(parents=True)
    done = command("simulate", written(course), "--out", "out")
    assert done.returncode == 2 and f"{name}: this is in the way" in done.stderr
    assert len(done.stderr.splitlines()) == 1 and names(tmp_path / "out") == [name]


@pytest.mark.parametrize("arguments, name", [
    (["validate"], "validation.svg"), (["validate"], "sensitivity.csv"),
    (["compare", "collagen"], "compare.csv"),
])  # fmt: skip
def test_other_commands_look_at_what_is_in_the_way_as_well(command, tmp_path, arguments, name):
    (tmp_path / "out" / name).mkdir(parents=True)
    done = command(*arguments, "--out", "out")
    assert done.returncode == 2 and done.stdout == "" and names(tmp_path / "out") == [name]


def test_files_of_one_result_are_written_all_or_none(tmp_path):
    write_together({"a": b"old", "b": b"old"}, tmp_path)
    (tmp_path / "c").mkdir()
    with pytest.raises(UserError, match="in the way"):
        write_files({"a": b"new", "b": b"new", "c": b"new"}, tmp_path)
    assert (tmp_path / "a").read_bytes() == b"old" and names(tmp_path) == ["a", "b", "c"]


FULL = """
import sys, resource, signal
import skinheal as sh
timeline = sh.simulate(sh.Protocol().at(0, sh.tape_stripping()), sh.skin(), days=30)
figure = timeline.plot()
from skinheal.figure import save
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
path = sys.argv[1]
try:
    timeline.to_csv(path) if path.endswith("csv") else save(figure, path)
except OSError as problem:
    print("refused")
"""


@POSIX
@pytest.mark.parametrize("name", ["timeline.csv", "timeline.png", "timeline.svg"])
def test_a_full_disk_keeps_the_old_file(tmp_path, name):
    path = tmp_path / name
    path.write_text("old")
    done = subprocess.run([sys.executable, "-c", FULL, str(path)], capture_output=True, text=True,
                          timeout=120)  # fmt: skip
    assert done.stdout == "refused\n", done.stderr
    assert path.read_text() == "old" and names(tmp_path) == [name]


def test_a_file_that_is_written_again_keeps_what_it_may(tmp_path):
    path = tmp_path / "table.csv"
    write_safely(path, "one")
    assert path.stat().st_mode & 0o777 == 0o666 & ~_umask()
    path.chmod(0o640)
    write_safely(str(path), b"two")
    assert path.read_bytes() == b"two" and path.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == ["table.csv"]


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@POSIX
def test_a_link_stays_a_link_and_a_device_a_device(tmp_path):
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    write_safely(tmp_path / "link.csv", "new")
    assert (tmp_path / "link.csv").is_symlink() and (tmp_path / "real.csv").read_text() == "new"
    write_safely("/dev/null", "gone")
    assert Path("/dev/null").is_char_device()


def test_a_path_that_is_none_is_told(timeline):
    for wrong in (5, object(), "a\0b"):
        with pytest.raises(sh.Misuse, match="path"):
            timeline.to_csv(wrong)


@POSIX
def test_a_killed_run_leaves_nothing_behind(written, course, tmp_path):
    (tmp_path / "temporary").mkdir()
    path = written(course)
    for delay in (0.6, 0.9, 1.2, 1.5, 1.8):
        process = subprocess.Popen(
            [sys.executable, "-m", "skinheal", "simulate", str(path), "--out", "out", "--quiet"],
            cwd=tmp_path, env={**os.environ, "TMPDIR": str(tmp_path / "temporary")},
            stderr=subprocess.PIPE, text=True)  # fmt: skip
        time.sleep(delay)
        process.send_signal(signal.SIGTERM)
        _, complained = process.communicate(timeout=60)
        assert process.returncode in (0, 128 + signal.SIGTERM, -signal.SIGTERM), complained
        assert names(tmp_path / "temporary") == []
        if (tmp_path / "out").exists():
            assert names(tmp_path / "out") in ([], FILES)


def test_the_picture_needs_no_temporary_folder(command, written, course, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "missing"))
    monkeypatch.chdir(tmp_path)
    done = command("simulate", written(course), "--out", "out")
    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "out" / "summary.json").read_text())["outcome"]["completed"]
