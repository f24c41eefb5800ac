"""skinheal simulate FILE --out DIR"""

import sys
from pathlib import Path
from typing import Annotated

import typer

import skinheal
from skinheal import Misuse, ProtocolFile, Timeline
from skinheal.console import UserError, complain, say
from skinheal.output import BAND, check_folder, check_targets, write_all
from skinheal.records import Keep

NOT_COMPLETED = 3

LONG_COURSE = 200  # sessions; the steps of a longer one take more than 100 MB
MOST_STEPS_OF_A_SESSION = 2_000  # where the many sessions of a course need more than the usual limit

FILES = ["timeline.csv", "timeline.png", "timeline.svg", "summary.json", BAND]
STDIN = Path("-")

File = Annotated[Path, typer.Argument(
    help="the protocol, as JSON (see `skinheal schema`); - is the standard input")]
Out = Annotated[Path, typer.Option(help="the folder for the results; made if it is not there")]
Solver = Annotated[str, typer.Option(help="one of `skinheal solvers`")]
Rtol = Annotated[float, typer.Option(help="relative tolerance of one step")]
Atol = Annotated[float, typer.Option(help="absolute tolerance of one step")]
Uncertainty = Annotated[int, typer.Option(
    min=0, help="draw this many members from the ranges of the parameters, for a band")]
BandOf = Annotated[list[str] | None, typer.Option(
    help="what gets a band, given once for each name [default: all]")]
Seed = Annotated[int, typer.Option(min=0, help="of the draws")]
Threads = Annotated[int | None, typer.Option(
    min=0, help="how many may draw the band; 0 is all cores [default: what SKINHEAL_THREADS says]")]
Kept = Annotated[Keep | None, typer.Option(
    help="what is kept of the run while the files are made: dense, every step, or grid, the output times, both "
         "edges of sessions and some days between, which needs little memory [default: grid of a course of more than "
         f"{LONG_COURSE} sessions, else dense]")]
Quiet = Annotated[bool, typer.Option("--quiet", help="print no summary")]


def simulate(
    file: File, out: Out, solver: Solver = "rodas5p", rtol: Rtol = 1e-6, atol: Atol = 1e-9,
    uncertainty: Uncertainty = 0, band_of: BandOf = None, seed: Seed = 1, threads: Threads = None,
    keep: Kept = None, quiet: Quiet = False,
) -> None:  # fmt: skip
    """Run a protocol file and write its healing timeline.

    Writes timeline.csv, timeline.png, timeline.svg and summary.json, and with --uncertainty also
    band.csv (without it, an old band.csv goes, since it belongs to another run). Nothing is written
    if the file has a fault (exit code 2); a run that cannot be finished writes what it reached, and
    nan for the rest (exit code 3).
    """
    asked = read(file)
    check_folder(out)
    check_targets(FILES, out)
    timeline = skinheal.simulate(
        asked.protocol, asked.skin, times=asked.times, solver=solver, rtol=rtol, atol=atol,
        uncertainty=uncertainty, band_of=band_of or None, seed=seed, threads=threads,
        keep=keep or kept_of(asked), step_limit=step_limit(asked),
    )  # fmt: skip
    written = write_all(timeline, asked, out)
    _note_boxes(asked.title)
    if not quiet:
        from skinheal.summary import summary_text

        say(summary_text(timeline, asked, written))
    _end(timeline, file)


def kept_of(asked: ProtocolFile) -> Keep:
    """The files tell of the output times alone, so that the steps of a long course need not be kept for them."""
    return "grid" if len(asked.protocol) > LONG_COURSE else "dense"


def step_limit(asked: ProtocolFile) -> int:
    return max(1_000_000, MOST_STEPS_OF_A_SESSION * len(asked.protocol))


def read(file: Path) -> ProtocolFile:
    """The protocol of a file; every complaint begins with the file's name."""
    try:
        return _read_stdin() if file == STDIN else skinheal.read_protocol(file)
    except Misuse as misuse:
        raise UserError(_faults(file, misuse)) from None
    except IsADirectoryError:
        raise UserError(f"{file}: this is a folder, not a protocol file") from None
    except FileNotFoundError:
        raise UserError(f"{file}: there is no such file") from None
    except OSError as problem:
        raise UserError(f"{file}: cannot be read: {problem.strerror}") from None


def _read_stdin() -> ProtocolFile:
    if sys.stdin is None:
        raise UserError("-: the standard input is closed")
    # Bytes, so that the core judges text that is not UTF-8 as well.
    return skinheal.read_protocol(sys.stdin.buffer)


def _faults(file: Path, misuse: Misuse) -> str:
    places = [f"{where}: {said}" if where else said for where, said in misuse.faults]
    return "\n".join(f"{file}: {place}" for place in places)


def _note_boxes(title: str) -> None:
    from skinheal.figure.fonts import without_a_font

    if signs := without_a_font(title):
        complain(f"note: no installed font has {signs}; boxes stand for them in the picture")


def _end(timeline: Timeline, file: Path) -> None:
    if timeline.outcome.completed:
        return
    complain(f"{file}: not completed: {timeline.outcome.message}")
    raise typer.Exit(NOT_COMPLETED)
