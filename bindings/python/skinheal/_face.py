"""Face: how classes of the core get methods that judge their arguments and explain themselves.

The core's own methods take what C++ takes and complain in the words of the bindings. A method
written here goes in their place, reads its arguments with `_arguments`, and calls them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn, TypeVar

Function = TypeVar("Function", bound=Callable[..., Any])


def method(owner: type, called: str = "") -> Callable[[Function], Function]:
    """Puts a function into a class, under its own name or as `called`."""

    def put(function: Function) -> Function:
        name = called or function.__name__
        function.__name__ = name
        function.__qualname__ = f"{owner.__name__}.{name}"
        function.__module__ = "skinheal"
        setattr(owner, name, function)
        return function

    return put


def document(owner: type, **said: str) -> None:
    """Says what properties of a class are."""
    for name, text in said.items():
        setattr(owner, name, property(getattr(owner, name).fget, doc=text))


def made_by(owner: type, how: str) -> None:
    """Refuses to make an empty thing, which the core could not read without harm."""

    def __new__(cls: type, *arguments: object, **named: object) -> NoReturn:
        raise TypeError(f"{owner.__name__} is made by {how}, and not by calling the class")

    setattr(owner, "__new__", staticmethod(__new__))
