"""COPASI (through basico): LSODA on the same SBML that libRoadRunner gets."""

from __future__ import annotations

import importlib.metadata

import basico
import numpy as np

from measure import Run, Solver
from peers.roadrunner import sbml
from peers.task import Task

LADDER = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7]


def solvers(task: Task) -> list[Solver]:
    model = basico.load_model_from_string(sbml(task))
    names = [f"Values[x{i}]" for i in range(task.size)]
    count = len(task.times)

    def make(rtol: float) -> Run:
        def run() -> np.ndarray:
            rows = basico.run_time_course_with_output(
                names, start_time=0.0, duration=task.model.horizon, intervals=count, r_tol=rtol, a_tol=0.01 * rtol,
                method="deterministic", max_steps=1_000_000, model=model,
            )  # fmt: skip
            return rows.to_numpy()[1:]

        return run

    return [Solver("COPASI LSODA", importlib.metadata.version("copasi-basico"), make, LADDER, rounds=2)]
