"""A subinterpreter cannot have the core: say so, where the core would wait for ever.

Python 3.12 and later refuse such an import by themselves.
"""

import importlib
import sys


def refuse_subinterpreters() -> None:
    if sys.version_info >= (3, 12):
        return
    try:
        interpreters = importlib.import_module("_xxsubinterpreters")
    except ImportError:  # a Python without them
        return
    if interpreters.get_current() != interpreters.get_main():
        raise ImportError("skinheal can be imported in the main interpreter only")


refuse_subinterpreters()
