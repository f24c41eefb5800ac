"""The task as peers see it: numbers, the outputs of each leg between two sessions, and generated Python."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from expressions import Exported
from languages import python_source


@dataclass(frozen=True)
class Leg:
    """From a session (its doses) to the next one or the horizon."""

    start: float
    end: float
    doses: np.ndarray
    times: np.ndarray  # the outputs, and the end if it is none
    outputs: int  # how many of the times are outputs
    first: int  # index of the first output


class Task:
    def __init__(self, model: Exported, times: np.ndarray, work: Path) -> None:
        self.model, self.times, self.work = model, times, work
        self.size = len(model.species)
        if set(times) & {session.day for session in model.sessions}:
            raise ValueError("an output on the day of a session is read after it; choose another grid")
        self.legs = [self._leg(i) for i in range(len(model.sessions))]

    def _leg(self, number: int) -> Leg:
        sessions = self.model.sessions
        start = sessions[number].day
        end = sessions[number + 1].day if number + 1 < len(sessions) else self.model.horizon
        inside = np.flatnonzero((self.times > start) & (self.times <= end))
        times = self.times[inside]
        if times[-1] != end:
            times = np.append(times, end)
        return Leg(start, end, np.array(sessions[number].doses), times, len(inside), int(inside[0]))

    @cached_property
    def source(self) -> tuple[str, int]:
        return python_source(self.model)

    @cached_property
    def python(self) -> dict:
        names: dict = {}
        exec(self.source[0], names)  # noqa: S102: this is the generator's own text
        return names

    @cached_property
    def jitted(self) -> dict:
        """The same, compiled by numba."""
        import numba

        jit = numba.njit(error_model="numpy")
        names = {name: jit(self.python[name]) for name in ("derive", "rhs", "health", "jump")}
        names["rhs"](0.0, self.start, self.parameters, np.empty(self.size))
        return names

    @cached_property
    def parameters(self) -> np.ndarray:
        """And behind them what follows from them."""
        p = np.zeros(self.source[1])
        p[: len(self.model.values)] = self.model.values
        self.python["derive"](p)
        return p

    @cached_property
    def start(self) -> np.ndarray:
        return np.array(self.model.start)

    def jump(self, state: np.ndarray, leg: Leg) -> np.ndarray:
        after = np.empty(self.size)
        self.python["jump"](state, self.parameters, leg.doses, after)
        return after

    def by_legs(self, solve: Callable[[Leg, np.ndarray], np.ndarray]) -> np.ndarray:
        """All outputs from a solver that takes one leg: solve(leg, state at its start) gives a row for each time."""
        state, out = self.start, np.empty((len(self.times), self.size))
        for leg in self.legs:
            rows = solve(leg, self.jump(state, leg))
            out[leg.first : leg.first + leg.outputs] = rows[: leg.outputs]
            state = np.ascontiguousarray(rows[-1])
        return out
