"""Stubs: what type checkers read is what there is."""

import ast
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

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
    pytest.importorskip("mypy")
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
