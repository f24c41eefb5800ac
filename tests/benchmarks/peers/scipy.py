"""SciPy: odeint and solve_ivp, with a right-hand side compiled by numba and in plain Python."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import scipy
from scipy.integrate import odeint, solve_ivp

from measure import Run, Solver
from peers.task import Leg, Task

Rates = Callable[[float, np.ndarray], np.ndarray]


def _numba_rates(task: Task) -> Rates:
    rhs, p, size = task.jitted["rhs"], task.parameters, task.size

    def rates(t: float, y: np.ndarray) -> np.ndarray:
        f = np.empty(size)
        rhs(t, y, p, f)
        return f

    return rates


def _python_rates(task: Task) -> Rates:
    rhs, p, size = task.python["rhs"], task.parameters.tolist(), task.size

    def rates(t: float, y: np.ndarray) -> list[float]:
        f = [0.0] * size
        rhs(t, y.tolist(), p, f)
        return f

    return rates


def _odeint(task: Task, rates: Rates, rtol: float) -> Run:
    def leg_by_odeint(leg: Leg, state: np.ndarray) -> np.ndarray:
        times = np.concatenate([[leg.start], leg.times])
        return odeint(rates, state, times, rtol=rtol, atol=0.01 * rtol, tfirst=True, mxstep=100_000)[1:]

    return lambda: task.by_legs(leg_by_odeint)


def _solve_ivp(task: Task, rates: Rates, method: str, rtol: float) -> Run:
    def leg_by_solve_ivp(leg: Leg, state: np.ndarray) -> np.ndarray:
        solution = solve_ivp(
            rates, (leg.start, leg.end), state, method=method, t_eval=leg.times, rtol=rtol, atol=0.01 * rtol
        )
        if not solution.success:
            raise RuntimeError(solution.message)
        return solution.y.T

    return lambda: task.by_legs(leg_by_solve_ivp)


def solvers(task: Task) -> list[Solver]:
    version, fast, slow = scipy.__version__, _numba_rates(task), _python_rates(task)
    ladder = [1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8]
    return [
        Solver("SciPy odeint, numba rates", version, lambda q: _odeint(task, fast, q), ladder),
        Solver("SciPy odeint, Python rates", version, lambda q: _odeint(task, slow, q), ladder[:6], rounds=2),
        Solver(
            "SciPy solve_ivp LSODA, numba rates", version, lambda q: _solve_ivp(task, fast, "LSODA", q), ladder[:6],
            rounds=3,
        ),
        Solver(
            "SciPy solve_ivp BDF, numba rates", version, lambda q: _solve_ivp(task, fast, "BDF", q), ladder[:6],
            rounds=2,
        ),
        Solver(
            "SciPy solve_ivp LSODA, Python rates", version, lambda q: _solve_ivp(task, slow, "LSODA", q), ladder[:6],
            rounds=2,
        ),
    ]  # fmt: skip
