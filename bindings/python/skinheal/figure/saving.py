"""Saving: files whose bytes depend on the figure alone, not on the clock or on settings."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from matplotlib.figure import Figure

from skinheal.faults import Misuse

from . import look


def save_png(figure: Figure, path: str | PathLike[str], dpi: float | None = None) -> Path:
    """Writes a PNG at the resolution of the figure, or at `dpi` dots per inch."""
    return _save(figure, path, "png", {"Software": "skinheal"}, dpi)


def save_svg(figure: Figure, path: str | PathLike[str]) -> Path:
    """Writes an SVG in which text stays text, so that it can be searched and edited."""
    return _save(figure, path, "svg", {"Date": None, "Creator": "skinheal"}, None)


def save(figure: Figure, path: str | PathLike[str]) -> Path:
    """Writes a PNG or an SVG, as the name of the file says."""
    savers = {".png": save_png, ".svg": save_svg}
    suffix = Path(path).suffix.lower()
    if suffix not in savers:
        raise Misuse(f"cannot save a figure as '{suffix}'; there are .png and .svg: {path}")
    return savers[suffix](figure, path)


def _save(figure: Figure, path: str | PathLike[str], kind: str, metadata: dict[str, str | None],
          dpi: float | None) -> Path:
    with look.house_style():
        figure.savefig(path, format=kind, metadata=metadata,
                       dpi=figure.dpi if dpi is None else dpi)
    return Path(path)
