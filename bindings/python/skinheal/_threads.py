"""Threads: how many a call may use."""

from __future__ import annotations

import os
from typing import Any

from skinheal._arguments import whole_number
from skinheal.faults import Misuse

VARIABLE = "SKINHEAL_THREADS"
MOST = 256  # as many as the core starts


def threads(value: Any) -> int:
    """The number for the core: 0 stands for all cores of the machine.

    None is what the variable SKINHEAL_THREADS says, or 0 where it says nothing.
    """
    return _from_environment() if value is None else whole_number("threads", value, 0, MOST)


def _from_environment() -> int:
    said = os.environ.get(VARIABLE, "").strip()
    if not said:
        return 0
    if not (said.isascii() and said.isdigit() and len(said) < 9 and int(said) <= MOST):
        raise Misuse(f"{VARIABLE} is {said[:40]!r}; allowed are 0 (all cores) to {MOST}")
    return int(said)
