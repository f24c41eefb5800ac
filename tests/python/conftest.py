"""What several tests need: a small course, its timeline, and the command line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import skinheal as sh

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def protocol() -> sh.Protocol:
    session = sh.microneedling(depth_mm=1.5, density_per_cm2=200)
    return sh.Protocol().at(0, session).every(days=28, times=3)


@pytest.fixture(scope="session")
def timeline(protocol: sh.Protocol) -> sh.Timeline:
    return sh.simulate(protocol, skin=sh.skin(site="cheek", age=35), days=180)


@pytest.fixture
def course() -> dict:
    """A protocol file, as a dict to be bent."""
    return {
        "skin": {"site": "cheek", "age": 35},
        "sessions": [{"day": 0, "treatment": "microneedling", "depth_mm": 1.5}],
        "horizon_days": 10,
        "output": {"every_days": 1},
    }


@pytest.fixture
def command(tmp_path: Path):
    """Run `skinheal ...` in a folder of its own."""

    def run(*arguments: object) -> subprocess.CompletedProcess:
        return subprocess.run(
            [sys.executable, "-m", "skinheal", *map(str, arguments)],
            cwd=tmp_path, capture_output=True, text=True, timeout=120,
        )  # fmt: skip

    return run


@pytest.fixture
def written(tmp_path: Path):
    """Write a protocol file and give its path."""

    def write(content: object) -> Path:
        path = tmp_path / "course.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return path

    return write
