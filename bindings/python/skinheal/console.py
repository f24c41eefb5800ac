"""What the commands say, and how: results on stdout, complaints on stderr."""

import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import TextIO

from rich.console import Console
from rich.table import Table

WITHOUT_A_TERMINAL, LEAST_WIDTH = 100, 40
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
    if sys.stderr is not None:  # it was closed by whoever started us
        print("skinheal: " + "\n".join(shown), file=sys.stderr)


def say(text: str = "") -> None:
    """Write to stdout."""
    print(text, file=_stdout())


def _stdout() -> TextIO:
    if sys.stdout is None:
        raise UserError("the standard output is closed, so there is nowhere to say the result")
    return sys.stdout


def prepare_output() -> None:
    """Let stdout show signs that its encoding lacks as escapes, where it would else give up."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def finish_output() -> None:
    """Write what is still waiting, so that a full disk is told here and not when Python ends."""
    if sys.stdout is not None:
        sys.stdout.flush()


def forget_output() -> None:
    """Let nothing be written any more, not even when Python ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def width() -> int:
    """Signs in a line of the terminal, or 100 where there is none."""
    return shutil.get_terminal_size().columns if _stdout().isatty() else WITHOUT_A_TERMINAL


def hanging(line: str, room: int) -> str:
    """A line in as many as it needs; what follows the first stands deeper than it."""
    margin = line[: len(line) - len(line.lstrip())]
    return textwrap.fill(
        line, max(room, LEAST_WIDTH), subsequent_indent=margin + "      ",
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def show_table(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[str]], fold_first: bool = False
) -> None:
    """A table on stdout, as wide as the terminal, or 100 signs where there is none.

    The first column, a name, stays on one line unless it is to be folded.
    """
    stdout = _stdout()
    console = Console(file=stdout, highlight=False, markup=False, safe_box=True,
                      width=None if stdout.isatty() else WITHOUT_A_TERMINAL)  # fmt: skip
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    for number, heading in enumerate(headings):
        table.add_column(heading, no_wrap=number == 0 and not fold_first, overflow="fold")
    for row in rows:
        table.add_row(*row)
    console.print(table)
