"""CVODE from C, called without Python in between: KLU with the sparse analytic Jacobian, and dense."""

from __future__ import annotations

import ctypes
import subprocess
from pathlib import Path

import numpy as np

from languages import c_source
from measure import Run, Solver
from peers.task import Task

LADDER = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9]
KINDS = {"KLU, analytic Jacobian": 0, "dense, analytic Jacobian": 1, "dense, differenced Jacobian": 2}
LIBRARIES = "cvode nvecserial sunmatrixdense sunmatrixsparse sunlinsoldense sunlinsolklu".split()
FLAGS = "-O3 -march=native -fno-math-errno -fPIC -shared -I/usr/include/suitesparse".split()


class _Problem(ctypes.Structure):
    _fields_ = [
        *((name, ctypes.c_int) for name in ("species", "entries", "parameters", "doses", "sessions", "outputs")),
        *((name, ctypes.c_void_p) for name in ("row", "column_starts", "p", "start", "session_doses", "session_days")),
        ("times", ctypes.c_void_p),
    ]


def _compiled(task: Task) -> ctypes.CDLL:
    model, library = task.work / "cascade.c", task.work / "libcascade.so"
    model.write_text(c_source(task.model)[0])
    harness = Path(__file__).with_name("cvode.c")
    libraries = [f"-lsundials_{name}" for name in LIBRARIES]
    command = ["cc", *FLAGS, str(harness), str(model), "-o", str(library), *libraries, "-lm"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError("cannot be compiled here: " + done.stderr.strip().splitlines()[0])
    return ctypes.CDLL(str(library))


def _problem(task: Task) -> tuple[_Problem, list[np.ndarray]]:
    model = task.model
    columns = [column for _, column in model.entries]
    arrays = [
        np.array([row for row, _ in model.entries], dtype=np.int32),
        np.searchsorted(columns, np.arange(task.size + 1)).astype(np.int32),
        task.parameters, task.start, np.array([leg.doses for leg in task.legs]),
        np.array([leg.start for leg in task.legs] + [model.horizon]), task.times,
    ]  # fmt: skip
    counts = (
        task.size, len(columns), len(task.parameters), len(task.legs[0].doses), len(task.legs), len(task.times)
    )  # fmt: skip
    return _Problem(*counts, *(array.ctypes.data for array in arrays)), arrays


def _version() -> str:
    for folder in ("/usr/include", "/usr/local/include"):
        header = Path(folder, "sundials/sundials_config.h")
        if header.exists():
            return header.read_text().split('SUNDIALS_VERSION "')[1].split('"')[0]
    return "unknown"


def solvers(task: Task) -> list[Solver]:
    library = _compiled(task)
    library.solve.restype = ctypes.c_long
    problem, arrays = _problem(task)

    def make(kind: int, rtol: float) -> Run:
        def run() -> np.ndarray:
            out = np.empty((len(task.times), task.size))
            flag = library.solve(
                ctypes.byref(problem), kind, ctypes.c_double(rtol), ctypes.c_double(0.01 * rtol),
                ctypes.c_void_p(out.ctypes.data),
            )  # fmt: skip
            if flag < 0:
                raise RuntimeError(f"CVODE ended with flag {flag}")
            return out

        run.arrays = arrays  # C knows their addresses alone
        return run

    version = _version()
    return [
        Solver(f"CVODE in C, {name}", version, lambda q, kind=kind: make(kind, q), LADDER, rounds=5 if kind == 0 else 3)
        for name, kind in KINDS.items()
    ]
