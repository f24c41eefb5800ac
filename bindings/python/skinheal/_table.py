"""Tables: records as HTML, for a notebook. Everything is escaped, and cells are cut to a line."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from html import escape
from itertools import islice
from typing import Any

LONGEST_CELL = 80
MOST_ROWS = 60


def html_table(records: Iterable[Any], names: Sequence[str] = ()) -> str:
    """One row a record, one column a field; the first of many only, with their number."""
    given = list(records)
    shown = given[:MOST_ROWS]
    if not shown:
        return "<p>nothing</p>"
    fields = [field for field in columns_of(shown[0]) if not (names and field == "name")]
    head = ["", *fields] if names else fields
    rows = [
        ([names[number]] if names else []) + _cells(one, fields) for number, one in enumerate(shown)
    ]
    more = f"<p>... and {len(given) - MOST_ROWS} more</p>" if len(given) > MOST_ROWS else ""
    body = "".join(_row("td", row) for row in rows)
    return f"<table><thead>{_row('th', head)}</thead><tbody>{body}</tbody></table>{more}"


def fields_of(record: Any) -> list[str]:
    """The names of a record's fields; a thing that is no record has one, itself."""
    if dataclasses.is_dataclass(record):
        return [field.name for field in dataclasses.fields(record)]
    return list(getattr(record, "_fields", [""]))


def columns_of(record: Any) -> dict[str, Any]:
    """What stands under each heading; a record may say it itself, in a method `_columns`."""
    if hasattr(record, "_columns"):
        return dict(record._columns())
    return {field: getattr(record, field) if field else record for field in fields_of(record)}


def _cells(record: Any, fields: Sequence[str]) -> list[str]:
    said = columns_of(record)
    return [short(said[field]) for field in fields]


def short(value: Any, longest: int = LONGEST_CELL) -> str:
    """A value in one line."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, (list, dict)):
        said = ", ".join(short(one, longest) for one in islice(value, 12))
    else:
        said = str(value)
    said = " ".join(said.split())
    return said if len(said) <= longest else said[: longest - 1] + "…"


def _row(cell: str, texts: Sequence[str]) -> str:
    return "<tr>" + "".join(f"<{cell}>{escape(text)}</{cell}>" for text in texts) + "</tr>"
