"""libRoadRunner: the model as SBML, sessions as its events; CVODE with code that it compiles itself."""

from __future__ import annotations

import antimony
import numpy as np
import roadrunner

from languages import antimony_source
from measure import Run, Solver
from peers.task import Task

LADDER = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8]


def sbml(task: Task) -> str:
    text = antimony_source(task.model, task.jump(task.start, task.legs[0]))
    if antimony.loadAntimonyString(text) < 0:
        raise RuntimeError(antimony.getLastError())
    return antimony.getSBMLString("cascade")


def solvers(task: Task) -> list[Solver]:
    roadrunner.Logger.setLevel(roadrunner.Logger.LOG_FATAL)
    model = roadrunner.RoadRunner(sbml(task))
    model.timeCourseSelections = [f"x{i}" for i in range(task.size)]
    integrator = model.getIntegrator()
    integrator.maximum_num_steps = 1_000_000
    count = len(task.times)

    def make(rtol: float) -> Run:
        def run() -> np.ndarray:
            model.resetToOrigin()
            integrator.relative_tolerance, integrator.absolute_tolerance = rtol, 0.01 * rtol
            return np.asarray(model.simulate(0, task.model.horizon, count + 1))[1:]

        return run

    return [Solver("libRoadRunner, SBML events", roadrunner.__version__, make, LADDER)]
