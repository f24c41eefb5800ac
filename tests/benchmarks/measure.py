"""Work and precision: what is measured, and how a time at an achieved error is read off a solver's own curve."""

from __future__ import annotations

import gc
import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

Run = Callable[[], np.ndarray]  # (outputs, states)


@dataclass
class Solver:
    """One way to solve the task. `make(rtol)` gives a run; a run that fails raises."""

    name: str
    version: str
    make: Callable[[float], Run]
    tolerances: Sequence[float]
    setup_seconds: float = 0.0
    rounds: int = 7


@dataclass
class Point:
    """One tolerance of one solver."""

    rtol: float
    error: float
    seconds: list[float] = field(default_factory=list)  # CPU time of a run, one for each round
    failure: str = ""

    @property
    def cost(self) -> float:
        return statistics.median(self.seconds) if self.seconds else math.inf


def relative_error(values: np.ndarray, reference: np.ndarray, peaks: np.ndarray) -> float:
    """The largest deviation of any state at any output, in parts of the state's peak; infinite if there is a NaN."""
    errors = np.abs(np.asarray(values) - reference) / peaks
    return float(errors.max()) if np.isfinite(errors).all() else math.inf


def frontier(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Of (error, cost) those that no other point beats in both, by rising error and falling cost."""
    best: list[tuple[float, float]] = []
    for error, cost in sorted(p for p in points if math.isfinite(p[0]) and math.isfinite(p[1]) and p[0] > 0.0):
        if not best or cost < best[-1][1]:
            best.append((error, cost))
    return best


def cost_at(points: Sequence[tuple[float, float]], error: float) -> float | None:
    """The cost at an achieved error, interpolated in both logarithms on the frontier of a solver's own points.

    A solver that is more accurate than asked at its cheapest point costs what that point costs; one that never
    comes down to the error has no cost at it.
    """
    best = frontier(points)
    if not best or error < best[0][0]:
        return None
    if error >= best[-1][0]:
        return best[-1][1]
    errors, costs = np.log(np.array(best)).T
    return float(np.exp(np.interp(math.log(error), errors, costs)))


def cpu_seconds(work: Callable[[], object], calls: int = 1) -> float:
    """CPU time of one call, of all threads, without the garbage collector's."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        before = time.process_time()
        for _ in range(calls):
            work()
        return (time.process_time() - before) / calls
    finally:
        if collecting:
            gc.enable()


LONGEST_FAILURE = 110  # characters
SLICE_SECONDS = 0.02  # a measurement lasts at least about this long


@dataclass
class _Running:
    point: Point
    run: Run
    calls: int = 1


def shortly(fault: Exception) -> str:
    """A fault in one line of a table; some peers write pages."""
    text = " ".join(f"{type(fault).__name__}: {fault}".split())
    return text if len(text) <= LONGEST_FAILURE else text[:LONGEST_FAILURE].rsplit(" ", 1)[0] + " ..."


def first_runs(solver: Solver, error_of: Callable[[np.ndarray], float], say: Callable[[str], None]) -> list[_Running]:
    """One run at each tolerance, for its error and to warm up; a tolerance that fails is told and left out."""
    running = []
    for rtol in solver.tolerances:
        try:
            run = solver.make(rtol)
            error = error_of(run())
        except Exception as fault:  # noqa: BLE001: a peer may fail in any way
            failure = shortly(fault)
            say(f"  {solver.name}, rtol {rtol:.0e}: failed, {failure}")
            running.append(_Running(Point(rtol, math.inf, failure=failure), list))
            continue
        seconds = cpu_seconds(run)
        say(f"  {solver.name}, rtol {rtol:.0e}: error {error:.1e}, {seconds * 1e3:.2f} ms")
        calls = max(1, min(20, int(SLICE_SECONDS / max(seconds, 1e-9))))
        running.append(_Running(Point(rtol, error), run, calls))
    return running


def work_precision(
    solvers: Sequence[Solver], error_of: Callable[[np.ndarray], float], say: Callable[[str], None]
) -> dict[str, list[Point]]:
    """All solvers at all of their tolerances, one after the other within each round, so that they share the weather."""
    running = {solver.name: first_runs(solver, error_of, say) for solver in solvers}
    for number in range(max((solver.rounds for solver in solvers), default=0)):
        for solver in solvers:
            if number < solver.rounds:
                for item in running[solver.name]:
                    if not item.point.failure:
                        item.point.seconds.append(cpu_seconds(item.run, item.calls))
    return {name: [item.point for item in items] for name, items in running.items()}
