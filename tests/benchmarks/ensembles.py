"""Ensembles: skinheal beside numbalsoda in numba's prange, on the same draws, at the same error."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

import own
from measure import Point, cpu_seconds, relative_error
from peers.task import Task

SIGMA = 0.2  # of the logarithm of each drawn number
LADDER = [1e-2, 1e-3, 1e-4, 1e-5, 1e-6]
PEER_LADDER = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8]
REFERENCE_RTOL = 1e-9


class Draws:
    """Members whose numbers are those recorded, each times a log-normal factor.

    Drawn are the numbers of the model that this skin leaves as they are; draws without a healthy skin are drawn anew.
    """

    def __init__(self, task: Task, members: int, seed: int = 1) -> None:
        recorded = own.sh.standard_model().parameters
        model = task.model
        self.names = [k for k, v in zip(model.parameters, model.values, strict=True) if recorded[k].value == v]
        base = np.array([recorded[k].value for k in self.names])
        generator, found, self.redrawn = np.random.default_rng(seed), [], 0
        while len(found) < members:
            row = base * np.exp(SIGMA * generator.standard_normal(len(base)))
            if own.is_possible(dict(zip(self.names, row, strict=True))):
                found.append(row)
            else:
                self.redrawn += 1
        self.values = np.array(found)
        self.all_parameters = np.tile(model.values, (members, 1))
        self.all_parameters[:, [model.parameters.index(name) for name in self.names]] = self.values

    def references(self) -> list[tuple[np.ndarray, np.ndarray]]:
        """Of each member its states and their peaks."""
        lines = (own.timeline(REFERENCE_RTOL, dict(zip(self.names, row, strict=True))) for row in self.values)
        return [(own.states(line), own.peaks(line)) for line in lines]


def numbalsoda_ensemble(task: Task) -> Callable[[np.ndarray, float], np.ndarray]:
    import numba

    from peers.numbalsoda import chain

    run, outputs, size = chain(task), len(task.times), task.size

    @numba.njit(parallel=True)
    def ensemble(parameters, rtol):
        out = np.empty((parameters.shape[0], outputs, size))
        for i in numba.prange(parameters.shape[0]):
            out[i], _ = run(parameters[i], rtol)
        return out

    def with_one_thread(parameters: np.ndarray, rtol: float) -> np.ndarray:
        numba.set_num_threads(1)
        return ensemble(parameters, rtol)

    return with_one_thread


def p99(values: np.ndarray, references: Sequence[tuple[np.ndarray, np.ndarray]]) -> float:
    errors = [relative_error(v, reference, peaks) for v, (reference, peaks) in zip(values, references, strict=True)]
    return float(np.quantile(errors, 0.99, method="higher"))


def curves(task: Task, members: int, rounds: int, say: Callable[[str], None]) -> dict:
    """CPU seconds of a member against the p99 of members' errors, in one thread, for both."""
    draws = Draws(task, members)
    say(f"ensemble: {members} members, {draws.redrawn} draws had no healthy skin")
    references = draws.references()
    kinds = {"skinheal": lambda rtol: own.ensemble_values(draws.names, draws.values, rtol, threads=1)}
    try:
        peer = numbalsoda_ensemble(task)
        peer(draws.all_parameters[:1], 1e-3)  # compiles
        kinds["numbalsoda"] = lambda rtol: peer(draws.all_parameters, rtol)
    except ImportError as fault:
        say(f"ensemble: numbalsoda {fault}")
    ladders = {"skinheal": LADDER, "numbalsoda": PEER_LADDER}
    points = {name: [Point(q, p99(run(q), references)) for q in ladders[name]] for name, run in kinds.items()}
    for _ in range(rounds):
        for name, run in kinds.items():
            for point in points[name]:
                point.seconds.append(cpu_seconds(lambda run=run, q=point.rtol: run(q)) / members)
    for name, found in points.items():
        for point in found:
            say(f"  {name}, rtol {point.rtol:.0e}: p99 {point.error:.1e}, {point.cost * 1e6:.0f} us a member")
    return {"members": members, "redrawn": draws.redrawn, "points": points, "draws": draws}


def wall_seconds(work: Callable[[], object], rounds: int) -> float:
    found = []
    for _ in range(rounds):
        before = time.perf_counter()
        work()
        found.append(time.perf_counter() - before)
    return statistics.median(found)


def threads(members: int, rtol: float, rounds: int) -> dict:
    """Wall time of the same band in one thread and in two, one after the other."""
    times: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(rounds):
        for count, found in times.items():
            found.append(wall_seconds(lambda count=count: own.band(members, rtol, count), 1))
    return {"members": members, **{str(count): statistics.median(found) for count, found in times.items()}}


def memory() -> list[dict]:
    """Peak memory of bands, each in a process of its own."""
    script = str(Path(own.__file__))
    runs = [[sys.executable, script, str(members)] for members in own.MEMBERS_FOR_MEMORY]
    return [json.loads(subprocess.run(run, check=True, capture_output=True, text=True).stdout) for run in runs]
