"""What the commands say, and how: results on stdout, complaints on stderr."""

import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

LONGEST_LINE = 400
MOST_LINES = 12


class UserError(Exception):
    """What a user did wrong outside the library: a missing file, a place one cannot write to."""


def plain(text: str) -> str:
    """One line of at most 400 signs, without the control signs that a file may carry."""
    visible = "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in text)
    return visible if len(visible) <= LONGEST_LINE else visible[:LONGEST_LINE] + " ..."


def complain(message: str) -> None:
    """Write a few lines to stderr."""
    lines = message.splitlines() or [""]
    shown = [plain(line) for line in lines[:MOST_LINES]]
    if len(lines) > MOST_LINES:
        shown.append(f"... and {len(lines) - MOST_LINES} more")
    print("skinheal: " + "\n".join(shown), file=sys.stderr)


def say(text: str = "") -> None:
    print(text)


def show_table(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[str]], fold_first: bool = False
) -> None:
    """A table on stdout, as wide as the terminal, or 100 signs where there is none.

    The first column, a name, stays on one line unless it is to be folded.
    """
    console = Console(highlight=False, markup=False, width=None if sys.stdout.isatty() else 100)
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    for number, heading in enumerate(headings):
        table.add_column(heading, no_wrap=number == 0 and not fold_first, overflow="fold")
    for row in rows:
        table.add_row(*row)
    console.print(table)
