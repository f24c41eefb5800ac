"""pydiffsol: BDF of diffsol with its own just-in-time compiler, a sparse and a dense LU, leg by leg."""

from __future__ import annotations

import numpy as np
import pydiffsol

from languages import diffsl_source
from measure import Run, Solver
from peers.task import Leg, Task

LADDER = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8]
FIRST_STEP = 1e-3


def _run(task: Task, ode: pydiffsol.Ode, rtol: float) -> Run:
    def leg_by_bdf(leg: Leg, state: np.ndarray) -> np.ndarray:
        ode.t0 = leg.start
        ode.h0 = FIRST_STEP
        return np.asarray(ode.solve_dense(state, leg.times).ys).T

    def run() -> np.ndarray:
        ode.ode_solver = pydiffsol.bdf
        ode.rtol, ode.atol = rtol, 0.01 * rtol
        return task.by_legs(leg_by_bdf)

    return run


def solvers(task: Task) -> list[Solver]:
    source, version = diffsl_source(task.model), pydiffsol.version()
    kinds = {"sparse LU": pydiffsol.faer_sparse, "dense LU": pydiffsol.nalgebra_dense}
    found = []
    for name, matrix in kinds.items():
        ode = pydiffsol.Ode(source, matrix_type=matrix, linear_solver=pydiffsol.lu)
        found.append(Solver(f"pydiffsol BDF, {name}", version, lambda q, ode=ode: _run(task, ode, q), LADDER))
    return found
