"""Shelf: named things, to be read, that say what is near when a name is misspelt."""

from collections.abc import Mapping
from html import escape
from typing import Any, NoReturn, TypeVar

from skinheal import _core
from skinheal._arguments import shown
from skinheal._table import html_table
from skinheal.faults import UnknownName

Item = TypeVar("Item")

MOST_NAMES, LONGEST_NAME = 12, 200


class Shelf(dict[str, Item]):
    """Iterating gives the names, in the order of the library. `dict(shelf)` is a copy to change.

    >>> sh.sites()["cheek"].name
    'cheek'
    >>> sh.Shelf("fruit", {"apple": 1, "pear": 2})
    Shelf(fruit: 'apple', 'pear')
    """

    def __init__(self, what: str, items: Mapping[str, Item]) -> None:
        super().__init__(items)
        self.what = what

    def __missing__(self, name: object) -> NoReturn:
        said = name if isinstance(name, str) else shown(name)
        readable = said[:LONGEST_NAME].encode(errors="backslashreplace").decode()
        raise UnknownName(_core.unknown_name(self.what, readable, list(self)))

    def __repr__(self) -> str:
        shown = list(map(repr, self))
        if len(shown) > MOST_NAMES:
            shown = [*shown[:MOST_NAMES - 1], f"... {len(self)} in all"]
        return f"Shelf({self.what}: {', '.join(shown)})"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self))

    def _repr_html_(self) -> str:
        return f"<p>{escape(self.what)}: {len(self)}</p>" + html_table(self.values(), list(self))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.what, dict(self))

    def __copy__(self) -> "Shelf[Item]":
        return self

    def _refuse(self, *arguments: object, **named: object) -> NoReturn:
        """Refused: a shelf is only to be read."""
        raise TypeError("a shelf is only to be read; dict(shelf) is a copy that can be changed")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse
