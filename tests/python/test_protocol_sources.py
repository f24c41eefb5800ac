"""Protocol files: where they may come from, and how they are written."""

import io
import json
import os
import subprocess
import sys

import pytest

import skinheal as sh


@pytest.fixture
def text(course) -> str:
    return json.dumps(course)


@pytest.mark.parametrize("name", ["course.json", "course.JSON", "a.txt", "no ending"])
def test_a_text_that_does_not_begin_with_a_brace_is_the_name_of_a_file(name, text, tmp_path):
    path = tmp_path / name
    path.write_text(text)
    assert sh.read_protocol(str(path)) == sh.read_protocol(path) == sh.read_protocol(text)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match="no such file .* taken for the name of a file"):
        sh.read_protocol("course.JSON")
    with pytest.raises(FileNotFoundError, match="there is no such file"):
        sh.read_protocol(tmp_path / "a.json")


def test_text_bytes_and_open_files_are_read(text):
    expected = sh.read_protocol(text)
    marked = "\ufeff\n " + text
    for source in (
        marked, text.encode(), bytearray(text.encode()), memoryview(marked.encode()),
        io.StringIO(marked), io.BytesIO(text.encode()), io.BytesIO(marked.encode()),
    ):  # fmt: skip
        assert sh.read_protocol(source) == expected


def test_standard_input_is_read(text):
    code = "import sys, skinheal; print(skinheal.read_protocol(sys.stdin{}).horizon_days)"
    for stream in ("", ".buffer"):
        command = [sys.executable, "-c", code.format(stream)]
        done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
        assert done.stdout == "10.0\n"


@pytest.mark.parametrize("source", ["", " \n", "[1]\n", b"", "\ud800{", "x" * 5000, "a\0b"])
def test_what_can_be_neither_is_refused_as_a_protocol(source):
    with pytest.raises((sh.Misuse, FileNotFoundError)):
        sh.read_protocol(source)


def test_other_things_are_told_by_their_kind():
    with pytest.raises(sh.WrongType, match="path, JSON text, bytes or an open file; got 5"):
        sh.read_protocol(5)


def test_a_device_without_end_is_read_no_further_than_allowed():
    with open("/dev/zero", "rb") as endless, pytest.raises(sh.Misuse, match="8000000|zero byte"):
        sh.read_protocol(endless)


def test_a_failed_writing_leaves_the_old_file_as_it_was(text, tmp_path):
    path = tmp_path / "old.json"
    path.write_text("the old one")
    code = (
        "import resource, sys, skinheal\n"
        "file = skinheal.read_protocol(sys.stdin)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))\n"
        "try:\n    skinheal.write_protocol(file, sys.argv[1])\n"
        "except OSError as problem:\n    print(problem.strerror)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], input=text, capture_output=True, text=True, check=True
    )
    assert done.stdout == "File too large\n"
    assert path.read_text() == "the old one" and os.listdir(tmp_path) == ["old.json"]


def test_writing_keeps_links_and_permissions(text, tmp_path):
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    written = sh.write_protocol(sh.read_protocol(text), link)
    assert link.is_symlink() and real.read_text() == written
    assert real.stat().st_mode & 0o777 == 0o640
