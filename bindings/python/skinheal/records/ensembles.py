"""Ensembles: what many members of one protocol gave."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import numpy
from numpy import float64
from numpy.typing import NDArray

from skinheal.faults import Misuse
from skinheal.records.runs import Outcome
from skinheal.shelf import Shelf


class MemberFailure(NamedTuple):
    """A member that has no run, or whose run did not come to its end."""

    member: int
    outcome: Outcome

    def __str__(self) -> str:
        return f"member {self.member}: {self.outcome.message}"


@dataclass(frozen=True, eq=False)
class Ensemble:
    """What was asked of many members of one protocol.

    `ensemble["collagen_i"]` has one row for each of `quantiles` and one column for each of `times`;
    `relative_bands`, `peak_values` and `peak_days` hold what was asked for in the same way, without
    the times for peaks. `values` holds each member (members, times, names) where these were kept;
    NaN is what a member did not reach. `failures` are the members that are in no quantile, by index.
    `quantile_error` says how far a quantile may be off, relative to its value: 0 where members
    were kept, and 1/512 where there were too many of them for the memory that was allowed.
    `redrawn` draws had no stable healthy skin; `assumed_share` is the share of assumed numbers
    among those that were drawn.
    """

    times: NDArray[float64]
    names: tuple[str, ...]
    quantiles: NDArray[float64]
    members: int
    bands: Shelf[NDArray[float64]] = field(repr=False)
    relative_bands: Shelf[NDArray[float64]] = field(repr=False)
    peak_values: Shelf[NDArray[float64]] = field(repr=False)
    peak_days: Shelf[NDArray[float64]] = field(repr=False)
    values: NDArray[float64] | None = field(repr=False)
    failures: list[MemberFailure]
    redrawn: int
    quantile_error: float
    assumed_share: float
    draws_hash: int = field(repr=False)
    steps: int
    seconds: float

    def __repr__(self) -> str:
        failed = f", {len(self.failures)} failed" if self.failures else ""
        return (
            f"<Ensemble of {self.members} members{failed}: {len(self.names)} outputs at "
            f"{len(self.times)} times to day {self.times[-1]:g}>"
        )

    def __getitem__(self, name: str) -> NDArray[float64]:
        """The quantiles of one output in time."""
        return self.bands[name]

    def compare(self, other: Ensemble) -> Ensemble:
        """The band of the difference: this less the other, member by member.

        Both must have the same draws, times and outputs, and their values kept.

        >>> asked = {"skin": sh.skin(), "days": 7, "members": 20, "outputs": "il1", "keep_values": True}
        >>> deep, shallow = (
        ...     sh.ensemble(sh.Protocol().at(0, sh.microneedling(depth_mm=depth)), **asked)
        ...     for depth in (1.5, 0.5)
        ... )
        >>> bool(deep.compare(shallow)["il1"].max() > 0)
        True
        """
        if not isinstance(other, Ensemble):
            raise Misuse(f"an ensemble is compared with an ensemble; got a {type(other).__name__}")
        _check_that_they_compare(self, other)
        assert self.values is not None and other.values is not None
        values = self.values - other.values
        failures = {failure.member: failure for failure in [*other.failures, *self.failures]}
        kept = numpy.delete(values, list(failures), axis=0)
        return replace(
            self, values=values, bands=_bands(self, kept), failures=[failures[m] for m in sorted(failures)],
            relative_bands=_no_shelf(), peak_values=_no_shelf(), peak_days=_no_shelf(), redrawn=0,
        )  # fmt: skip


def _no_shelf() -> Shelf[NDArray[float64]]:
    return Shelf("output", {})


def _bands(like: Ensemble, values: NDArray[float64]) -> Shelf[NDArray[float64]]:
    if not len(values):
        found = numpy.full((len(like.quantiles), *values.shape[1:]), numpy.nan)
    else:
        found = numpy.quantile(values, like.quantiles, axis=0)
    return Shelf("output", {name: found[:, :, i] for i, name in enumerate(like.names)})


def _check_that_they_compare(first: Ensemble, second: Ensemble) -> None:
    def expect(holds: Any, what: str) -> None:
        if not holds:
            raise Misuse(f"two ensembles are compared {what}")

    kept = first.values is not None and second.values is not None
    expect(kept, "member by member; ask for both with keep_values=True")
    same = (first.draws_hash, first.members) == (second.draws_hash, second.members)
    expect(same, "over the same draws; give both the same seed and number of members, or the same draws")
    expect(numpy.array_equal(first.times, second.times), "on the same times; give both the same grid")
    expect(first.names == second.names, "by the same outputs; give both the same names")
