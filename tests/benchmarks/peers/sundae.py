"""scikit-sundae: CVODE (dense LU, differenced Jacobian) with a right-hand side compiled by numba."""

from __future__ import annotations

import numpy as np
import sksundae

from measure import Run, Solver
from peers.task import Leg, Task

LADDER = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9]


def _run(task: Task, rtol: float) -> Run:
    rhs, p = task.jitted["rhs"], task.parameters

    def rates(t: float, y: np.ndarray, f: np.ndarray) -> None:
        rhs(t, y, p, f)

    cvode = sksundae.cvode.CVODE(rates, rtol=rtol, atol=0.01 * rtol, max_num_steps=1_000_000)

    def leg_by_cvode(leg: Leg, state: np.ndarray) -> np.ndarray:
        solution = cvode.solve(np.concatenate([[leg.start], leg.times]), state)
        if not solution.success:
            raise RuntimeError(solution.message)
        return solution.y[1:]

    return lambda: task.by_legs(leg_by_cvode)


def solvers(task: Task) -> list[Solver]:
    return [
        Solver("scikit-sundae CVODE, numba rates", sksundae.__version__, lambda q: _run(task, q), LADDER, rounds=3)
    ]
