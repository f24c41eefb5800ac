"""Figures of skinheal.

    figure = timeline_figure(timeline, size="slide")
    save(figure, "timeline.svg")

`timeline_figure` tells one healing, `compare_figure` draws one quantity of several runs or
models, `validation_figure` shows where a model agrees with measurements. All return a matplotlib
Figure made without pyplot, so that nothing global is touched and no window is opened.
"""

from .choice import Panel
from .compare import compare_figure
from .curves import Band
from .saving import save, save_png, save_svg
from .timeline import timeline_figure
from .validation import validation_figure

__all__ = [
    "Band", "Panel", "compare_figure", "save", "save_png", "save_svg", "timeline_figure",
    "validation_figure",
]
