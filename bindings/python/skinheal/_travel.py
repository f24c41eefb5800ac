"""Travel: models and timelines are pickled and copied, so that they can go to another process.

A model goes as the ledger that it was sealed from, and is sealed again where it arrives; the standard
model goes as its name. A timeline goes as its recording, with all that was asked for.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from skinheal import _core
from skinheal._core import Model, Protocol, Skin, Timeline
from skinheal._face import method
from skinheal.records import Band, Uncertainty
from skinheal.shelf import Shelf


@method(Model)
def __eq__(self: Model, other: object) -> bool:
    if not isinstance(other, Model):
        return NotImplemented
    return self.hash == other.hash and _core.write_model(self) == _core.write_model(other)


@method(Model)
def __hash__(self: Model) -> int:
    return hash(self.hash)


@method(Model, called="__reduce__")
def _reduce_model(self: Model) -> tuple[Any, ...]:
    if self == _core.standard_model():
        return _core.standard_model, ()
    return _core.read_model, (_core.write_model(self),)


@method(Timeline, called="__reduce__")
def _reduce_timeline(self: Timeline) -> tuple[Any, ...]:
    return _timeline, (
        _core.timeline_bytes(self), self.model, self.protocol, self.skin, self.solver, self.rtol,
        self.atol, self.parameters, self.in_place_of_recorded, self.uncertainty,
    )  # fmt: skip


def _timeline(
    recording: bytes, model: Model, protocol: Protocol, skin: Skin, solver: str, rtol: float,
    atol: float, parameters: dict[str, float], in_place_of_recorded: dict[str, float],
    uncertainty: Uncertainty | None,
) -> Timeline:  # fmt: skip
    to_read = _with_bands_to_read(uncertainty) if uncertainty else None
    return _core.timeline_from(
        recording, model, protocol, skin, solver, rtol, atol, parameters, in_place_of_recorded, to_read
    )


def _with_bands_to_read(found: Uncertainty) -> Uncertainty:
    """NumPy forgets on the way that an array is only to be read."""
    return dataclasses.replace(
        found, bands=_to_read(found.bands), relative_bands=_to_read(found.relative_bands)
    )


def _to_read(bands: Shelf[Band]) -> Shelf[Band]:
    return Shelf(bands.what, {name: Band(*map(_core.read_only, band)) for name, band in bands.items()})


def _itself(self: Any, *memo: object) -> Any:
    """What cannot be changed is its own copy."""
    return self


for _owner in (Model, Timeline):
    for _name in ("__copy__", "__deepcopy__"):
        setattr(_owner, _name, _itself)
