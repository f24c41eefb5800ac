"""The report of a validation: rows for the table, the CSV and the figure."""

import csv
import io
import math
import re
from typing import Any

from skinheal._core import Validation
from skinheal.records import ValidationRow

FIELDS = (
    "id", "group", "quantity", "unit", "low", "high", "value", "in_range", "citation", "why",
)  # fmt: skip


def as_dict(row: ValidationRow) -> dict[str, Any]:
    return {field: getattr(row, field) for field in FIELDS}


def validation_csv(report: Validation) -> str:
    """One line a milestone; an open end is inf, what could not be read is nan."""
    text = io.StringIO()
    writer = csv.DictWriter(text, FIELDS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(as_dict(row) for row in report.rows)
    return text.getvalue()


def drawn_rows(report: Validation) -> list[dict[str, Any]]:
    """The rows as the figure wants them, with sources as a reader says them."""
    return [{**as_dict(row), "citation": said(row.citation)} for row in report.rows]


def said(key: str) -> str:
    """'gupta2011' as 'Gupta 2011'."""
    return re.sub(r"^(\w)([^\W\d]*)(\d{4}\w?)$", lambda m: f"{m[1].upper()}{m[2]} {m[3]}", key)


def number(value: float) -> str:
    return f"{value:.3g}" if math.isfinite(value) else "not reached"


def range_text(row: ValidationRow) -> str:
    """'2 to 4 d', 'at most 2 h'."""
    unit = "" if row.unit == "1" else f" {row.unit}"
    if math.isinf(row.low):
        return f"at most {row.high:.3g}{unit}"
    if math.isinf(row.high):
        return f"at least {row.low:.3g}{unit}"
    return f"{row.low:.3g} to {row.high:.3g}{unit}"


def total(report: Validation) -> str:
    count = len(report)
    return f"{report.in_range} of {count} milestones in range ({report.in_range / count:.0%})"
