"""CasADi: CVODES with derivatives that CasADi finds itself, on the generated rates as CasADi's expressions."""

from __future__ import annotations

import casadi
import numpy as np

from languages import CASADI, python_source
from measure import Run, Solver
from peers.task import Leg, Task

LADDER = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9]


def _rates(task: Task) -> tuple[casadi.SX, casadi.SX]:
    """The generated Python, run on symbols in the place of numbers."""
    names = {name: getattr(casadi, name) for name in ("exp", "expm1", "log", "sqrt", "fmax", "fmin", "if_else")}
    source = python_source(task.model, CASADI)[0].partition("\n")[2]  # without the import of Python's own
    exec(source, names)  # noqa: S102: this is the generator's own text
    y, f = casadi.SX.sym("y", task.size), casadi.SX.zeros(task.size)
    names["rhs"](0.0, y, task.parameters.tolist(), f)
    return y, f


def solvers(task: Task) -> list[Solver]:
    y, f = _rates(task)

    def make(rtol: float) -> Run:
        options = {"reltol": rtol, "abstol": 0.01 * rtol, "max_num_steps": 1_000_000, "linear_solver": "csparse"}
        legs = {
            leg.start: casadi.integrator("leg", "cvodes", {"x": y, "ode": f}, leg.start, leg.times, options)
            for leg in task.legs
        }

        def one_leg(leg: Leg, state: np.ndarray) -> np.ndarray:
            return np.asarray(legs[leg.start](x0=state)["xf"]).T

        return lambda: task.by_legs(one_leg)

    return [Solver("CasADi CVODES", casadi.__version__, make, LADDER, rounds=3)]
