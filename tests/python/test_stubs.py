"""Stubs: what type checkers read is what there is."""

import ast
import runpy
import subprocess
import sys
from pathlib import Path

import skinheal as sh
from skinheal import _core

BINDINGS = Path(__file__).parents[2] / "bindings" / "python"
PACKAGE = Path(sh.__file__).parent


def test_the_package_is_marked_as_typed():
    assert (PACKAGE / "py.typed").exists() and (PACKAGE / "_core.pyi").exists()


def test_the_stub_of_the_treatments_is_up_to_date():
    maker = runpy.run_path(str(BINDINGS / "stubs" / "make_treatment_stubs.py"))
    written = maker["STUB"].read_text(encoding="utf-8")
    assert written == maker["stub"](), "run python bindings/python/stubs/make_treatment_stubs.py"


def declared(body: list[ast.stmt]) -> dict[str, ast.stmt]:
    kinds = (ast.ClassDef, ast.FunctionDef)
    return {node.name: node for node in body if isinstance(node, kinds)}


def public(thing: object) -> set[str]:
    return {name for name in vars(thing) if not name.startswith("_")}


def test_the_stub_of_the_core_names_what_the_core_has():
    stub = declared(ast.parse((BINDINGS / "skinheal" / "_core.pyi").read_text()).body)
    assert set(stub) == public(_core)
    for name, node in stub.items():
        if isinstance(node, ast.ClassDef):
            in_stub = {member for member in declared(node.body) if not member.startswith("_")}
            assert in_stub == public(getattr(_core, name)), name


def test_the_package_passes_a_strict_type_check(tmp_path):
    user = tmp_path / "user.py"
    user.write_text(
        "import skinheal as sh\n"
        "session = sh.microneedling(depth_mm=1.5, device='pen')\n"
        "timeline = sh.simulate(sh.Protocol().at(0, session), sh.skin(), days=1)\n"
        "reveal_type(timeline['collagen_i'])\n"
        "sh.microneedling(depth=1.5)\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), "--python-version",
         "3.11", str(user)],
        capture_output=True, text=True, cwd=tmp_path,
    )  # fmt: skip
    faults = [line for line in done.stdout.splitlines() if ": error:" in line]
    assert "float64" in done.stdout, done.stdout + done.stderr
    assert len(faults) == 1 and 'did you mean "depth_mm"' in faults[0], done.stdout


def test_the_package_itself_passes_a_strict_type_check(tmp_path):
    done = mypy(tmp_path, "--strict", "-p", "skinheal")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_signatures_of_the_stubs_are_those_of_the_core(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "mypy.stubtest", "skinheal._core", "skinheal._treatments",
         "--ignore-missing-stub", "--allowlist", str(BINDINGS / "stubs" / "stubtest_allowlist.txt")],
        capture_output=True, text=True, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_misspelt_option_of_a_plot_is_caught(tmp_path):
    user = tmp_path / "plots.py"
    user.write_text(
        "import skinheal as sh\n"
        "def draw(timeline: sh.Timeline) -> None:\n"
        "    timeline.plot(size='slide', title=None)\n"
        "    timeline.plot(sise='slide')\n"
        "    timeline.plot(size='poster')\n"
        "    timeline.plot(title=5)\n"
    )
    done = mypy(tmp_path, "--strict", str(user))
    faults = [line for line in done.stdout.splitlines() if ": error:" in line]
    assert [int(line.split(":")[1]) for line in faults] == [4, 5, 6], done.stdout


def mypy(folder: Path, *arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir", str(folder / "cache"), "--python-version",
         "3.11", *arguments],
        capture_output=True, text=True, cwd=folder,
    )  # fmt: skip
