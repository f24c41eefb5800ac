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
from skinheal.console import UserError, complain
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
    try:
        app()
    except (UserError, Misuse) as fault:
        complain(str(fault))
        sys.exit(MISUSED)
    except KeyboardInterrupt:
        complain("interrupted")
        sys.exit(INTERRUPTED)
    except BrokenPipeError:  # the reader of our output, say `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
