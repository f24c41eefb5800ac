"""The command line. A command is one file in skinheal/commands and one line in the list below."""

import os
import signal
import sys

import typer

from skinheal.commands.agents import agents
from skinheal.commands.cares import cares
from skinheal.commands.compare import compare
from skinheal.commands.conditions import conditions
from skinheal.commands.explain import explain
from skinheal.commands.promises import promises
from skinheal.commands.provenance import provenance
from skinheal.commands.schema import schema
from skinheal.commands.simulate import simulate
from skinheal.commands.sites import sites
from skinheal.commands.solvers import solvers
from skinheal.commands.treatments import treatments
from skinheal.commands.validate import validate
from skinheal.commands.version import version
from skinheal.console import (
    UserError, complain, finish_output, forget_output, prepare_output,
)  # fmt: skip
from skinheal.faults import Misuse

COMMANDS = (
    simulate, explain, validate, provenance, compare, promises, schema, treatments, agents, cares,
    sites, conditions, solvers, version,
)  # fmt: skip

MISUSED, INTERRUPTED = 2, 128 + signal.SIGINT

app = typer.Typer(
    help="How skin heals after micropuncture. Illustrative, not medical advice.",
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
)  # fmt: skip
for command in COMMANDS:
    app.command()(command)


def main() -> None:
    """Run one command; what a user did wrong ends with a plain message and exit code 2."""
    # No window is opened, so what a notebook has chosen for its own pictures is of no account.
    os.environ["MPLBACKEND"] = "agg"
    prepare_output()
    _leave_tidily()
    sys.exit(_ended())


def _leave_tidily() -> None:
    """Let a wish to end unwind, as Ctrl-C does, so that no half-written file stays behind."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, lambda given, _: sys.exit(128 + given))


def _ended() -> int:
    """The exit code of a command."""
    try:
        return _code_of_app()
    except (UserError, Misuse) as fault:
        complain(str(fault))
        return MISUSED
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output, say `head`, has seen enough
        forget_output()
        return 0
    except OSError as problem:
        forget_output()
        complain(f"the output cannot be written: {problem.strerror or problem}")
        return MISUSED
    except MemoryError:
        complain("this needs more memory than there is")
        return MISUSED


def _code_of_app() -> int:
    try:
        app()
        code: object = 0
    except SystemExit as ended:
        code = ended.code
    finish_output()
    return code if isinstance(code, int) else 0


if __name__ == "__main__":
    main()
