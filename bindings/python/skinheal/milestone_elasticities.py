"""Milestone elasticities: which milestone depends on which parameter.

Each parameter is moved by 5 % to either side, and every milestone is read again. The elasticity
is the relative change of the reading over that of the parameter. A parameter on which only one
milestone depends is a smell: it may have been tuned for that row instead of for a mechanism.
The parameters are those of the model, and the numbers of skins and of what is done as well; what
age and conditions change still applies to them.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from skinheal import _core
from skinheal._core import Model, Validation
from skinheal._evidence import provenance
from skinheal._shelves import or_standard
from skinheal._threads import threads as read_threads
from skinheal.faults import Misuse
from skinheal.records import Obtained, Quantity

STEP = 0.05
DEPENDS = 0.05  # an elasticity from which a row is said to depend on a parameter

Elasticities = Mapping[str, Mapping[str, float]]  # of each row, by parameter


def fitted_parameters(model: Model, obtained: Obtained = "fitted") -> list[str]:
    """The parameters that were moved to meet milestones."""
    found = _numbers(model).items()
    return [name for name, quantity in found if quantity.obtained == obtained and quantity.value]


def milestone_elasticities(
    parameters: Sequence[str] | None = None, model: Model | None = None,
    threads: int | None = None,
) -> dict[str, dict[str, float]]:  # fmt: skip
    """The elasticity of every milestone to each parameter; nan where a reading failed."""
    chosen = or_standard(model)
    names = fitted_parameters(chosen) if parameters is None else list(parameters)
    numbers = _numbers(chosen)
    moved = [{name: value} for name in names for value in _either_side(_value(numbers, name))]
    reports = _core.validate_many(chosen, moved, read_threads(threads))
    pairs = zip(reports[::2], reports[1::2], strict=True)
    return {name: _elasticities(*pair) for name, pair in zip(names, pairs, strict=True)}


def serve_one_row(elasticities: Elasticities) -> dict[str, str]:
    """The parameters on which one row only depends, with that row."""
    depend = {name: _depending(rows) for name, rows in elasticities.items()}
    return {name: rows[0] for name, rows in depend.items() if len(rows) == 1}


def elasticities_csv(elasticities: Elasticities) -> str:
    """One line a milestone, one column a parameter."""
    names = list(elasticities)
    rows = list(next(iter(elasticities.values()), {}))
    lines = [",".join(["milestone", *names])]
    lines += [",".join([row, *(f"{elasticities[n][row]:.4g}" for n in names)]) for row in rows]
    return "\n".join([*lines, ""])


def _depending(rows: Mapping[str, float]) -> list[str]:
    return [row for row, elasticity in rows.items() if abs(elasticity) >= DEPENDS]


def _numbers(model: Model) -> dict[str, Quantity]:
    return {row.name: row.quantity for row in provenance(model)}


def _value(numbers: Mapping[str, Quantity], name: str) -> float:
    if name not in numbers:
        raise Misuse(_core.unknown_name("parameter", name, list(numbers)))
    return numbers[name].value


def _either_side(value: float) -> tuple[float, float]:
    return value * (1 - STEP), value * (1 + STEP)


def _elasticities(below: Validation, above: Validation) -> dict[str, float]:
    pairs = zip(below.rows, above.rows, strict=True)
    return {low.id: _elasticity((low.value, high.value)) for low, high in pairs}


def _elasticity(readings: Iterable[float]) -> float:
    low, high = readings
    middle = (low + high) / 2
    if low == high:
        return 0.0
    return (high - low) / abs(middle) / (2 * STEP) if middle else math.nan
