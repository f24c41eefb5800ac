"""Output: the files of a run or a report, written together or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from skinheal._core import ProtocolFile, Timeline
from skinheal.console import UserError
from skinheal.summary import summary_json

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def check_folder(folder: Path) -> None:
    """Refuse, before anything is computed, a folder in which one could not write."""
    if folder.exists() and not folder.is_dir():
        raise UserError(f"{folder}: this is a file, not a folder for the results")
    there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not there.is_dir():
        raise UserError(f"{folder}: {there} is a file, so there can be no folder in it")
    if not os.access(there, os.W_OK | os.X_OK):
        raise UserError(f"{folder}: no permission to write in {there}")


def write_all(timeline: Timeline, asked: ProtocolFile, folder: Path) -> list[Path]:
    """Make everything first; then write, so that a failure leaves no half of a result."""
    contents = {
        "timeline.csv": timeline.to_csv().encode(),
        **pictures(timeline.plot(title=asked.title or None), "timeline"),
        "summary.json": summary_json(timeline, asked).encode(),
    }
    if timeline.uncertainty is not None:
        contents["band.csv"] = band_csv(timeline).encode()
    return write_files(contents, folder)


def write_files(contents: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Write all of them into a folder, or none."""
    try:
        return _write(contents, folder)
    except OSError as problem:
        raise UserError(f"{folder}: cannot write there: {problem.strerror}") from None


def pictures(figure: "Figure", name: str) -> Mapping[str, bytes]:
    """A figure as PNG and SVG, by file name."""
    from skinheal.figure import save

    with tempfile.TemporaryDirectory(prefix="skinheal-") as folder:
        paths = [save(figure, Path(folder) / f"{name}.{kind}") for kind in ("png", "svg")]
        return {path.name: path.read_bytes() for path in paths}


def band_csv(timeline: Timeline) -> str:
    """Low, median and high of every name; numbers read back exactly."""
    heading = ["time [d]"]
    columns = [timeline.times.tolist()]
    for name, band in (timeline.band or {}).items():
        heading += [f"{name} {edge} [{timeline.unit(name)}]" for edge in band._fields]
        columns += [edge.tolist() for edge in band]
    rows = [",".join(map(repr, row)) for row in zip(*columns, strict=True)]
    return "\n".join([",".join(heading), *rows, ""])


def _write(contents: Mapping[str, bytes], folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".skinheal-", dir=folder) as waiting:
        for name, content in contents.items():
            (Path(waiting) / name).write_bytes(content)
        for name in contents:
            os.replace(Path(waiting) / name, folder / name)
    return [folder / name for name in contents]
