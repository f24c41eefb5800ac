"""Saving: files whose bytes depend on the figure alone, not on the clock or on settings."""

from __future__ import annotations

import re
from io import BytesIO
from os import PathLike
from pathlib import Path

from matplotlib.figure import Figure

from skinheal._arguments import path as read_path
from skinheal._files import write_safely
from skinheal.faults import Misuse

from . import look


def save_png(figure: Figure, path: str | PathLike[str], dpi: float | None = None) -> Path:
    """Writes a PNG at the resolution of the figure, or at `dpi` dots per inch."""
    write_safely(path, as_bytes(figure, "png", dpi))
    return Path(path)


def save_svg(figure: Figure, path: str | PathLike[str]) -> Path:
    """Writes an SVG in which text stays text, so that it can be searched and edited."""
    write_safely(path, as_bytes(figure, "svg"))
    return Path(path)


def save(figure: Figure, path: str | PathLike[str]) -> Path:
    """Writes a PNG or an SVG, as the name of the file says."""
    savers = {".png": save_png, ".svg": save_svg}
    suffix = read_path("path", path).suffix.lower()
    if suffix not in savers:
        raise Misuse(f"cannot save a figure as '{suffix}'; there are .png and .svg: {path}")
    return savers[suffix](figure, path)


def as_bytes(figure: Figure, kind: str, dpi: float | None = None) -> bytes:
    """The figure as the content of a file of this kind, "png" or "svg"."""
    metadata: dict[str, str | None] = (
        {"Software": "skinheal"} if kind == "png" else {"Date": None, "Creator": "skinheal"})
    content = BytesIO()
    with look.house_style():
        figure.savefig(content, format=kind, metadata=metadata,
                       dpi=figure.dpi if dpi is None else dpi)
    return content.getvalue() if kind == "png" else _valid_xml(content.getvalue())


def _valid_xml(content: bytes) -> bytes:
    """XML has no place for some signs that a title may hold; they become the sign for such."""
    return _NOT_XML.sub("\ufffd", content.decode()).encode()


_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
