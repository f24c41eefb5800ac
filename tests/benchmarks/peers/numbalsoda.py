"""numbalsoda: LSODA in C++, and the whole chain (parameters, health, sessions) compiled by numba."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable

import numba
import numbalsoda
import numpy as np

from measure import Run, Solver
from peers.task import Task

LADDER = [1e-2, 3e-3, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8]


def chain(task: Task) -> Callable[[np.ndarray, float], tuple[np.ndarray, bool]]:
    """run(values of the parameters, rtol) gives (outputs, whether LSODA said that it succeeded)."""
    rhs = task.jitted["rhs"]
    derive, health, jump = (task.jitted[name] for name in ("derive", "health", "jump"))
    size, length, count, outputs = task.size, task.source[1], len(task.model.parameters), len(task.times)

    @numba.cfunc(numbalsoda.lsoda_sig)
    def rates(t, y, f, p):
        rhs(t, numba.carray(y, (size,)), numba.carray(p, (length,)), numba.carray(f, (size,)))

    address, lsoda = rates.address, numbalsoda.lsoda
    grids = tuple(np.concatenate([[leg.start], leg.times]) for leg in task.legs)
    doses = np.array([leg.doses for leg in task.legs])
    first = np.array([leg.first for leg in task.legs])
    kept = np.array([leg.outputs for leg in task.legs])

    @numba.njit
    def run(values, rtol):
        p = np.zeros(length)
        p[:count] = values
        derive(p)
        y, z, out, succeeded = np.zeros(size), np.zeros(size), np.empty((outputs, size)), True
        health(p, y)
        for k, grid in enumerate(grids):
            jump(y, p, doses[k], z)
            rows, success = lsoda(address, z, grid, p, rtol, 0.01 * rtol)
            succeeded = succeeded and success
            out[first[k] : first[k] + kept[k]] = rows[1 : kept[k] + 1]
            y = rows[-1].copy()
        return out, succeeded

    run._keep_alive = rates  # numba knows the address alone
    return run


def solvers(task: Task) -> list[Solver]:
    run, values = chain(task), np.array(task.model.values)

    def make(rtol: float) -> Run:
        def one_run() -> np.ndarray:
            out, succeeded = run(values, rtol)
            if not succeeded:
                raise RuntimeError("LSODA failed")
            return out

        return one_run

    return [Solver("numbalsoda LSODA", importlib.metadata.version("numbalsoda"), make, LADDER)]
