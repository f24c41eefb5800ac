"""How records show themselves: one line each, with what is long cut short."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

from skinheal._table import short

Record = TypeVar("Record", bound=type)
LONGEST_FIELD = 40
LONGEST_TEXT = 60


def shown_short(owner: Record) -> Record:
    """A class decorator for records with long fields: texts cut, inner collections counted.

    A record of numbers and names alone keeps the repr that can be typed.
    """

    def __repr__(self: Any) -> str:
        fields = dataclasses.fields(self)
        said = ", ".join(f"{one.name}={_field(getattr(self, one.name))}" for one in fields)
        return f"{type(self).__name__}({said})"

    setattr(owner, "__repr__", __repr__)
    return owner


def _field(value: Any) -> str:
    if isinstance(value, str):
        return repr(value if len(value) <= LONGEST_TEXT else value[: LONGEST_TEXT - 1] + "…")
    if isinstance(value, (list, dict)):
        kind = "in all" if value else "none"
        return f"<{len(value)} {kind}>" if len(value) > 3 or not _plain(value) else repr(value)
    if dataclasses.is_dataclass(value) and hasattr(value, "unit"):
        return f"<{short(value, LONGEST_FIELD)}>"
    return short(repr(value), LONGEST_TEXT)


def _plain(values: Any) -> bool:
    return all(isinstance(one, (str, float, int)) for one in values)
