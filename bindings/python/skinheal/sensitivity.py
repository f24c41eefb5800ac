"""Sensitivity: which milestone depends on which parameter.

Each parameter is moved by 5 % to either side, and every milestone is read again. The elasticity
is the relative change of the reading over that of the parameter. A parameter on which only one
milestone depends is a smell: it may have been tuned for that row instead of for a mechanism.
A parameter that a skin changes (by age, by a condition) is held at the model's own value.
"""

import math
import os
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from skinheal._core import Model, standard_model, validate
from skinheal.records import Obtained

STEP = 0.05
DEPENDS = 0.05  # an elasticity from which a row is said to depend on a parameter

Elasticities = Mapping[str, Mapping[str, float]]  # of each row, by parameter


def fitted_parameters(model: Model, obtained: Obtained = "fitted") -> list[str]:
    """The parameters that were moved to meet milestones."""
    found = model.parameters.items()
    return [name for name, quantity in found if quantity.obtained == obtained and quantity.value]


def sensitivity(
    parameters: Sequence[str] | None = None, model: Model | None = None
) -> dict[str, dict[str, float]]:
    """The elasticity of every milestone to each parameter; nan where a reading failed."""
    chosen = model or standard_model()
    names = fitted_parameters(chosen) if parameters is None else list(parameters)
    with ThreadPoolExecutor(os.cpu_count()) as threads:  # the core runs without the GIL
        found = threads.map(lambda name: _elasticities(chosen, name), names)
        return dict(zip(names, found, strict=True))


def serve_one_row(elasticities: Elasticities) -> dict[str, str]:
    """The parameters on which one row only depends, with that row."""
    depend = {name: _depending(rows) for name, rows in elasticities.items()}
    return {name: rows[0] for name, rows in depend.items() if len(rows) == 1}


def sensitivity_csv(elasticities: Elasticities) -> str:
    """One line a milestone, one column a parameter."""
    names = list(elasticities)
    rows = list(next(iter(elasticities.values()), {}))
    lines = [",".join(["milestone", *names])]
    lines += [",".join([row, *(f"{elasticities[n][row]:.4g}" for n in names)]) for row in rows]
    return "\n".join([*lines, ""])


def _depending(rows: Mapping[str, float]) -> list[str]:
    return [row for row, elasticity in rows.items() if abs(elasticity) >= DEPENDS]


def _elasticities(model: Model, name: str) -> dict[str, float]:
    value = model.parameter(name).value
    below, above = (validate(model, {name: value * factor}) for factor in (1 - STEP, 1 + STEP))
    pairs = zip(below.rows, above.rows, strict=True)
    return {low.id: _elasticity((low.value, high.value)) for low, high in pairs}


def _elasticity(readings: Iterable[float]) -> float:
    low, high = readings
    middle = (low + high) / 2
    if low == high:
        return 0.0
    return (high - low) / abs(middle) / (2 * STEP) if middle else math.nan
