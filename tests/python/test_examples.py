"""Every Python example runs, and every protocol among the examples gives its three results.

The C++ examples are compiled and run by tests/programs.cmake.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def name(path):
    return str(path.relative_to(EXAMPLES))


def run(*words, cwd):
    environment = {**os.environ, "MPLBACKEND": "Agg"}
    subprocess.run([sys.executable, *map(str, words)], cwd=cwd, env=environment, check=True, timeout=280)


@pytest.mark.parametrize("example", sorted(EXAMPLES.rglob("*.py")), ids=name)
def test_a_python_example_runs(example, tmp_path):
    run(example, cwd=tmp_path)


@pytest.mark.parametrize("protocol", sorted(EXAMPLES.glob("protocols/*.json")), ids=name)
def test_an_example_protocol_gives_a_table_a_figure_and_a_summary(protocol, tmp_path):
    run("-m", "skinheal", "simulate", protocol, "--out", "out", cwd=tmp_path)
    for result in ("timeline.csv", "timeline.png", "timeline.svg", "summary.json"):
        assert (tmp_path / "out" / result).stat().st_size > 0
