"""Execution: by which instructions of this machine a run is computed. It changes how long a run takes, and no bit."""

from __future__ import annotations

from skinheal import _core
from skinheal._arguments import identifier, truth


def instruction_sets() -> list[str]:
    """Those that the library was built for and this machine has: "baseline", then "avx2" and "avx512".

    >>> sh.instruction_sets()[0]
    'baseline'
    """
    return list(_core.instruction_sets())


def instruction_set() -> str:
    """What is in use: the last of instruction_sets(), or what SKINHEAL_INSTRUCTION_SET says.

    >>> sh.instruction_set() in sh.instruction_sets()
    True
    """
    return _core.instruction_set()


def use_instruction_set(name: str) -> None:
    """Use another one from now on, in the whole process: for a comparison.

    >>> before = sh.instruction_set()
    >>> sh.use_instruction_set("baseline")
    >>> sh.instruction_set()
    'baseline'
    >>> sh.use_instruction_set(before)
    """
    _core.use_instruction_set(identifier("name", name))


def use_compiled_code(use: bool = True) -> None:
    """Whether the standard cascade runs on code that was compiled for it, or on the interpreter that every
    model can run on. It is, unless SKINHEAL_COMPILED_CODE is 0.

    >>> sh.use_compiled_code(False)
    >>> slow = sh.simulate(sh.Protocol().at(0, sh.tape_stripping()), sh.skin(), days=3)
    >>> sh.use_compiled_code(True)
    >>> fast = sh.simulate(sh.Protocol().at(0, sh.tape_stripping()), sh.skin(), days=3)
    >>> bool((slow["il1"] == fast["il1"]).all())
    True
    """
    _core.use_compiled_code(truth("use", use))
