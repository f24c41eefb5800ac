"""Shelf: a dict of named things that says what is near when a name is misspelt."""

from collections.abc import Mapping
from typing import NoReturn, TypeVar

from skinheal import _core
from skinheal.faults import UnknownName

Item = TypeVar("Item")


class Shelf(dict[str, Item]):
    """Iterating gives the names, in the order of the library."""

    def __init__(self, what: str, items: Mapping[str, Item]) -> None:
        super().__init__(items)
        self.what = what

    def __missing__(self, name: object) -> NoReturn:
        raise UnknownName(_core.unknown_name(self.what, str(name), list(self)))
