"""Listing: a list of records that prints short, with its length."""

from typing import Any, TypeVar

from skinheal._table import html_table, short

Item = TypeVar("Item")
SHOWN = 3
LINES, LONGEST_LINE = 8, 100


class Listing(list[Item]):
    """A list in every way, but for how it is shown: the first few, and how many there are.

    >>> rows = sh.provenance()
    >>> repr(rows).startswith(f"[{len(rows)} of ProvenanceRow: ")
    True
    """

    def __repr__(self) -> str:
        if not self:
            return "[]"
        first = ", ".join(short(one, 60) for one in self[:SHOWN])
        more = ", ..." if len(self) > SHOWN else ""
        return f"[{len(self)} of {type(self[0]).__name__}: {first}{more}]"

    def __str__(self) -> str:
        """One a line, as `print` shows it."""
        lines = [_line(one) for one in self[:LINES]]
        if len(self) > LINES:
            lines.append(f"... and {len(self) - LINES} more")
        return "\n".join(lines) or "[]"

    def _repr_html_(self) -> str:
        return html_table(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self))


def _line(one: object) -> str:
    """Columns stay where they are, which `short` would draw together."""
    said = str(one)
    return said if len(said) <= LONGEST_LINE and "\n" not in said else short(one, LONGEST_LINE)
