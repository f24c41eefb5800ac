"""Sensitivity: how much what comes out moves with what goes in."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy
from numpy import float64
from numpy.typing import NDArray

from skinheal import _core
from skinheal.faults import UnknownName
from skinheal.records.runs import Outcome, Peak, Statistics


class PeakSensitivity(NamedTuple):
    """How a peak moves: its day and its value, each per unit of a number. nan where it has no derivative."""

    day: float
    value: float

    def __repr__(self) -> str:
        return f"PeakSensitivity(day={self.day:.5g}, value={self.value:.5g})"


@dataclass(frozen=True, eq=False)
class Sensitivity:
    """The derivatives of every name in `of` with respect to every name in `to`.

    `derivatives` has the axes (of, to, time), in the order in which the names were asked for;
    `found["collagen_i", "needle.crush"]` is one row of it. `units` are those of each pair.
    `values` are those of the run itself, with the axes (of, time), and `to_values` the numbers.
    """

    times: NDArray[float64]
    of: list[str]
    to: list[str]
    derivatives: NDArray[float64]
    values: NDArray[float64]
    to_values: NDArray[float64]
    units: list[list[str]]
    peaks: list[Peak]
    peak_values: NDArray[float64]
    peak_days: NDArray[float64]
    why_no_peak: list[str]
    outcome: Outcome
    statistics: Statistics
    notes: list[str]

    def __getitem__(self, pair: tuple[str, str]) -> NDArray[float64]:
        """The derivative of one name with respect to another, on the times."""
        row: NDArray[float64] = self.derivatives[self._place(pair)]
        return row

    def relative(self, of: str, to: str) -> NDArray[float64]:
        """By how many percent one name moves when another moves by one; nan where it is zero."""
        place = self._place((of, to))
        with numpy.errstate(divide="ignore", invalid="ignore"):
            share = self.derivatives[place] * self.to_values[place[1]] / self.values[place[0]]
        return numpy.where(self.values[place[0]] == 0.0, numpy.nan, share)

    def peak(self, of: str, to: str) -> PeakSensitivity:
        """How the peak of one name moves with another."""
        place = self._place((of, to))
        return PeakSensitivity(float(self.peak_days[place]), float(self.peak_values[place]))

    def unit(self, of: str, to: str) -> str:
        """The unit of one derivative."""
        i, j = self._place((of, to))
        return self.units[i][j]

    def _place(self, pair: tuple[str, str]) -> tuple[int, int]:
        places = []
        for what, name, names in (("of", pair[0], self.of), ("to", pair[1], self.to)):
            if name not in names:
                raise UnknownName(_core.unknown_name(f"name among those asked {what}", name, names))
            places.append(names.index(name))
        return places[0], places[1]

    def __repr__(self) -> str:
        return f"<Sensitivity of {len(self.of)} to {len(self.to)}, on {len(self.times)} times>"
