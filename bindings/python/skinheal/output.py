"""Output: the files of a run or a report, written together or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from skinheal._core import ProtocolFile, Timeline
from skinheal._files import write_safely as write_safely, write_together
from skinheal.console import UserError
from skinheal.summary import summary_json

if TYPE_CHECKING:
    from matplotlib.figure import Figure

BAND = "band.csv"  # of a run that was asked for one; no other run may leave an old one beside it


def check_folder(folder: Path) -> None:
    """Refuse, before anything is computed, a folder in which one could not write."""
    if folder.exists() and not folder.is_dir():
        raise UserError(f"{folder}: this is a file, not a folder for the results")
    there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not there.is_dir():
        raise UserError(f"{folder}: {there} is a file, so there can be no folder in it")
    if not os.access(there, os.W_OK | os.X_OK):
        raise UserError(f"{folder}: no permission to write in {there}")


def check_targets(names: list[str], folder: Path) -> None:
    """Refuse, before anything is computed, a folder where something is in the way of a file."""
    for name in names:
        target = folder / name
        if target.exists() and not target.is_file():
            raise UserError(f"{target}: this is in the way of a file of results")


def write_all(timeline: Timeline, asked: ProtocolFile, folder: Path) -> list[Path]:
    """Make everything first; then write, so that a failure leaves no half of a result."""
    contents = {
        "timeline.csv": timeline.to_csv().encode(),
        **pictures(timeline.plot(title=asked.title or None), "timeline"),
        "summary.json": summary_json(timeline, asked).encode(),
    }
    if timeline.uncertainty is not None:
        contents[BAND] = band_csv(timeline).encode()
    return write_files(contents, folder, none_of=[BAND])


def write_files(
    contents: Mapping[str, bytes], folder: Path, none_of: list[str] | None = None
) -> list[Path]:
    """Write all of them into a folder, or none.

    `none_of` are files that belong to the same results: an old one that is not written anew goes.
    """
    stale = [name for name in none_of or [] if name not in contents]
    check_targets([*contents, *stale], folder)
    try:
        return write_together(contents, folder, stale)
    except OSError as problem:
        raise UserError(f"{folder}: cannot write there: {problem.strerror}") from None


def pictures(figure: Figure, name: str) -> Mapping[str, bytes]:
    """A figure as PNG and SVG, by file name."""
    from skinheal.figure.saving import as_bytes

    return {f"{name}.{kind}": as_bytes(figure, kind) for kind in ("png", "svg")}


def band_csv(timeline: Timeline) -> str:
    """Low, median and high of every name; numbers read back exactly."""
    heading = ["time [d]"]
    columns = [timeline.times.tolist()]
    for name, band in (timeline.band or {}).items():
        heading += [f"{name} {edge} [{timeline.unit(name)}]" for edge in band._fields]
        columns += [edge.tolist() for edge in band]
    rows = [",".join(map(repr, row)) for row in zip(*columns, strict=True)]
    return "\n".join([",".join(heading), *rows, ""])
