"""Runs: what was done, how it ended and what it cost."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from skinheal._core import Care, Treatment
from skinheal.records.numbers import Operation


class Peak(NamedTuple):
    """A largest value, and when. It shows itself with few digits; the values are exact."""

    day: float
    value: float

    def __repr__(self) -> str:
        return f"Peak(day={self.day:.5g}, value={self.value:.5g})"


class Contribution(NamedTuple):
    """What one process did to a species at one time, in the species' unit per day."""

    process: str
    rate: float

    def __str__(self) -> str:
        return f"{self.rate:+10.3g}  {self.process}"


class SessionMark(NamedTuple):
    """One moment at which the protocol acted."""

    day: float
    text: str

    def __str__(self) -> str:
        return f"day {self.day:g}: {self.text}"


class Session(NamedTuple):
    """One treatment of a protocol."""

    day: float
    treatment: Treatment

    def __str__(self) -> str:
        return f"day {self.day:g}: {self.treatment.text}"


class CareInterval(NamedTuple):
    """Care from a day until a day; over at its end."""

    from_day: float
    until_day: float
    care: Care

    def __str__(self) -> str:
        return f"days {self.from_day:g} to {self.until_day:g}: {self.care.text}"


class Turn(NamedTuple):
    """A parameter turned for an interval; without a beginning (minus infinity) it holds for good.

    `by` names the number that gave the value, if one did: "nsaid.closing".
    """

    parameter: str
    operation: Operation = "multiply"
    value: float = 1.0
    from_day: float = 0.0
    until_day: float = 0.0
    by: str = ""


@dataclass(frozen=True)
class Outcome:
    """How a run ended. Ask `completed` first; `advice` says what to try if it is not."""

    ending: str
    day: float
    species: str
    process: str
    advice: str
    message: str

    @property
    def completed(self) -> bool:
        """Whether the run reached its horizon."""
        return self.ending == "completed"

    def __str__(self) -> str:
        return self.message

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(self.message)


@dataclass(frozen=True)
class Statistics:
    """What a run cost."""

    steps: int
    rejected_steps: int
    rhs_evaluations: int
    jacobian_evaluations: int
    decompositions: int
    seconds: float


@dataclass(frozen=True)
class SolverInfo:
    """A way in which time passes."""

    name: str
    order: int
    stiff: bool
    about: str
