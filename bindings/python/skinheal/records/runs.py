"""Runs: what was done, how it ended and what it cost."""

from dataclasses import dataclass
from typing import NamedTuple

from skinheal._core import Care, Treatment
from skinheal.records.numbers import Operation


class Peak(NamedTuple):
    """A largest value, and when."""

    day: float
    value: float


class Contribution(NamedTuple):
    """What one process did to a species at one time, in the species' unit per day."""

    process: str
    rate: float


class SessionMark(NamedTuple):
    """One moment at which the protocol acted."""

    day: float
    text: str


class Session(NamedTuple):
    """One treatment of a protocol."""

    day: float
    treatment: Treatment


class CareInterval(NamedTuple):
    """Care from a day until a day; over at its end."""

    from_day: float
    until_day: float
    care: Care


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
