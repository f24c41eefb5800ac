"""skinheal's side of the benchmark: one function for each thing that is measured.

Here, and nowhere else in the benchmark, stands how skinheal is called. What the library does not have yet raises
NotBuilt, and the table says so.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

import skinheal as sh

TASK = Path(__file__).with_name("task.json")
FILE = sh.read_protocol(TASK)
PROTOCOL, SKIN, HORIZON = FILE.protocol, FILE.skin, FILE.horizon_days
OUTPUTS = 400
TIMES = HORIZON * np.arange(1, OUTPUTS + 1) / OUTPUTS
STATES = list(sh.standard_model().species)

LADDER = [1e-2, 3e-3, 1e-3, 3e-4, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8]
REFERENCE_RTOL = 1e-11
BAND_NAMES = [
    "collagen", "neutrophils", "il1", "vegf", "wet_area", "pore_area", "hole_number", "macrophages_m1",
    "macrophages_m2", "keratinocytes_migrating",
]  # fmt: skip


def instruction_set() -> str:
    """What skinheal's own code runs on, chosen at run time."""
    return sh.instruction_set()


class NotBuilt(Exception):
    """What the library does not have yet."""


def timeline(rtol: float, in_place: dict[str, float] | None = None) -> sh.Timeline:
    return sh.simulate(
        PROTOCOL, skin=SKIN, times=TIMES, rtol=rtol, atol=0.01 * rtol, in_place_of_recorded=in_place
    )  # fmt: skip


def states(line: sh.Timeline) -> np.ndarray:
    """All states at all outputs, as an array (outputs, states)."""
    return line.table(STATES)


def peaks(line: sh.Timeline) -> np.ndarray:
    """The largest value of each state over all times, also between outputs; infinite for one that is never there."""
    found = line.peaks()
    values = np.array([abs(found[name].value) for name in STATES])
    return np.where(values > 0.0, values, np.inf)


def one_run(rtol: float) -> Callable[[], np.ndarray]:
    return lambda: states(timeline(rtol))


def empty_call() -> object:
    """A whole call whose run has no length."""
    return sh.simulate(FIRST_SESSION, skin=SKIN, times=[0.0])


FIRST_SESSION = sh.Protocol().at(0, FILE.protocol.sessions[0].treatment)


def is_possible(in_place: dict[str, float]) -> bool:
    """Whether these numbers have a healthy skin."""
    try:
        sh.simulate(sh.Protocol(), skin=SKIN, times=[0.0], in_place_of_recorded=in_place)
    except sh.Misuse:
        return False
    return True


# --- ensembles ----------------------------------------------------------------------------------------------


def ensemble_values(names: Sequence[str], values: np.ndarray, rtol: float, threads: int) -> np.ndarray:
    """All states at all outputs of each member, (members, outputs, states); values are (members, names)."""
    return sh.ensemble(
        PROTOCOL, skin=SKIN, times=TIMES, draws=dict(zip(names, values.T, strict=True)), outputs=STATES, rtol=rtol,
        atol=0.01 * rtol, threads=threads, keep_values=True, quantiles=(), memory_limit_bytes=4e9,
    ).values  # fmt: skip


def band(members: int, rtol: float, threads: int) -> object:
    """Bands of ten names over draws of the library's own."""
    return sh.ensemble(
        PROTOCOL, skin=SKIN, times=TIMES, members=members, outputs=BAND_NAMES, quantiles=(0.05, 0.5, 0.95),
        rtol=rtol, atol=0.01 * rtol, threads=threads, memory_limit_bytes=MEMORY_LIMIT,
    )  # fmt: skip


MEMORY_LIMIT = 1e8  # beyond it, members are counted
MEMBERS_FOR_MEMORY = (4_000, 16_000)  # what they need beyond one another is told for a million


# --- sensitivities, interpreted runs ------------------------------------------------------------------------


def sensitivities(parameters: Sequence[str], rtol: float) -> object:
    """Derivatives of all states at all outputs with respect to these parameters."""
    return sh.sensitivity(
        PROTOCOL, skin=SKIN, times=TIMES, of=STATES, to=list(parameters), rtol=rtol, atol=0.01 * rtol, peaks=False
    )  # fmt: skip


def interpreted_run(rtol: float) -> Callable[[], np.ndarray]:
    """one_run, with the interpreter in the place of compiled code."""
    return lambda: interpreted(lambda: states(timeline(rtol)))


def interpreted_ensemble(names: Sequence[str], values: np.ndarray, rtol: float, threads: int) -> np.ndarray:
    """ensemble_values, with the interpreter in the place of compiled code."""
    return interpreted(lambda: ensemble_values(names, values, rtol, threads))


def interpreted(work: Callable[[], np.ndarray]) -> np.ndarray:
    sh.use_compiled_code(False)
    try:
        return work()
    finally:
        sh.use_compiled_code(True)


# --- memory, in a process of its own: python own.py MEMBERS -------------------------------------------------


def peak_megabytes() -> float:
    """Of this process alone: what getrusage tells holds that of the process that began it."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def main() -> None:
    timeline(1e-3)
    before = peak_megabytes()
    band(int(sys.argv[1]), 1e-3, threads=2)
    print(json.dumps({"members": int(sys.argv[1]), "before": before, "after": peak_megabytes()}))


if __name__ == "__main__":
    main()
