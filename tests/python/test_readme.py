"""The README is a program: its Python runs as it is printed, and its commands name what is there.

Its C++ is compiled and run by tests/programs.cmake.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(*languages):
    pattern = rf"^```(?:{'|'.join(languages)})\n(.*?)^```"
    return re.findall(pattern, README, flags=re.MULTILINE | re.DOTALL)


def commands():
    lines = (line.partition("#")[0].strip() for block in blocks("sh", "bash", "shell") for line in block.splitlines())
    return [line for line in lines if line]


def test_the_python_of_the_readme_runs_as_one_session(tmp_path):
    session = "\n".join(blocks("python"))
    assert session, "the README shows no Python"
    environment = {**os.environ, "MPLBACKEND": "Agg"}
    subprocess.run([sys.executable, "-c", session], cwd=tmp_path, env=environment, check=True, timeout=240)


@pytest.mark.parametrize("command", [c for c in commands() if c.startswith("bash ")])
def test_a_script_that_the_readme_names_is_there(command):
    assert (ROOT / shlex.split(command)[1]).is_file()


@pytest.mark.parametrize("command", [c for c in commands() if re.match(r"(\.venv/bin/)?skinheal ", c)])
def test_a_command_of_the_readme_runs(command, tmp_path):
    words = [str(ROOT / word) if (ROOT / word).is_file() else word for word in shlex.split(command)[1:]]
    subprocess.run([sys.executable, "-m", "skinheal", *words], cwd=tmp_path, check=True, timeout=240)
