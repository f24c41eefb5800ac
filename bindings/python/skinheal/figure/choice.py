"""Choice: which quantities are shown, in which panels and on which scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from skinheal.faults import Misuse

from . import look
from .clock import Clock, samples_of
from .curves import FLOOR, SCALES, largest_change, read


@dataclass(frozen=True)
class Panel:
    """A panel: its title, the names of at most five quantities, and their scale.

    `floor` is the least change, relative to health, that counts as a response.
    """

    title: str
    names: tuple[str, ...]
    scale: str = "peak"
    floor: float = FLOOR

    def __post_init__(self) -> None:
        if self.scale not in SCALES:
            raise Misuse(
                f"panel '{self.title}': no scale '{self.scale}'; there are {', '.join(SCALES)}")
        if len(self.names) > look.MOST_CURVES:
            raise Misuse(
                f"panel '{self.title}': {len(self.names)} curves, at most {look.MOST_CURVES} "
                f"can be told apart")


WHOLE_SKIN = (
    Panel("Cells", ("neutrophils", "macrophages_m1", "macrophages_m2", "fibroblasts",
                    "myofibroblasts")),
    Panel("Signals", ("pdgf", "il1", "tgf_beta", "vegf", "kgf")),
    Panel("Matrix", ("collagen_iii", "collagen_i", "elastin", "hyaluronan"), "healthy"),
)

#: Short needles open so little of the skin that real changes are below the usual floor.
FLOOR_OF_SHORT_NEEDLES = 2e-5

EPIDERMIS_ONLY = (
    Panel("Barrier", ("pore_area", "tewl", "barrier", "electrical_barrier"),
          floor=FLOOR_OF_SHORT_NEEDLES),
    Panel("Keratinocytes", ("keratinocytes_migrating", "keratinocytes_proliferating",
                            "keratinocytes_differentiating", "epidermal_thickness"),
          floor=FLOOR_OF_SHORT_NEEDLES),
    Panel("Dermis", ("fibroblasts", "capillaries", "collagen_iii", "collagen_i", "elastin"),
          "healthy"),
)

#: If none of these moves by more than the floor, the dermis did not respond.
DERMIS = ("fibroblasts", "capillaries", "collagen_i", "collagen_iii", "elastin", "hyaluronan")


def chosen(timeline: Any, panels: Any, relative: Any, silent: bool) -> tuple[Panel, ...]:
    """The panels to draw; `panels` and `relative` as in `timeline_figure`.

    `silent` says that the dermis did not respond, so that its panels would be empty.
    """
    given = _given(panels) if panels is not None else _fitting(timeline, silent)
    if relative is None:
        return given
    scales = {panel.title: relative for panel in given} if isinstance(relative, str) else relative
    return tuple(
        replace(panel, scale=scales.get(panel.title, panel.scale)) for panel in given)


def change_of_dermis(timeline: Any, clock: Clock) -> float | None:
    """The largest relative change of anything in the dermis.

    None where nothing was done, or for a model without a dermis.
    """
    held = [name for name in DERMIS if name in set(timeline)]
    if not held or not clock.moments:
        return None
    grid = samples_of(timeline, clock, 300)
    return max(largest_change(timeline, name, read(timeline, name, grid)) for name in held)


def _given(panels: Mapping[str, Sequence[str]] | Sequence[Panel]) -> tuple[Panel, ...]:
    if not isinstance(panels, Mapping):
        return tuple(panels)
    usual = {panel.title: panel.scale for panel in WHOLE_SKIN + EPIDERMIS_ONLY}
    return tuple(
        Panel(title, tuple(names), usual.get(title, "peak")) for title, names in panels.items())


def _fitting(timeline: Any, silent: bool) -> tuple[Panel, ...]:
    """The usual panels as far as the model has their quantities."""
    held = set(timeline)
    usual = EPIDERMIS_ONLY if silent else WHOLE_SKIN
    kept = [
        replace(panel, names=tuple(name for name in panel.names if name in held))
        for panel in usual
    ]
    kept = [panel for panel in kept if panel.names]
    return tuple(kept) or (Panel("Curves", tuple(list(timeline)[:look.MOST_CURVES])),)
