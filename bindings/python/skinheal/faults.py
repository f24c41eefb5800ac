"""Misuse: what is raised when the library is asked for something that makes no sense.

Numerical endings (a step limit, a blow-up) are not faults: they are values, see
`Timeline.outcome`.
"""

from typing import NamedTuple


class Fault(NamedTuple):
    """One thing that is wrong, with the place where it is wrong."""

    where: str
    message: str


class Misuse(ValueError):
    """Says where, what was got, what is allowed and what is near; carries every fault found.

    >>> try:
    ...     sh.skin("cheeek")
    ... except sh.Misuse as misuse:
    ...     print(misuse)
    no site 'cheeek'; did you mean 'cheek'?
    """

    def __init__(self, message: str, faults: tuple[Fault, ...] | None = None) -> None:
        self.faults = (Fault("", message),) if faults is None else faults
        super().__init__(message, self.faults)

    def __str__(self) -> str:
        # KeyError, a base of UnknownName, would show the message in quotes and escapes.
        return str(self.args[0])


class UnknownName(Misuse, KeyError):
    """A name in a subscript that is not there; the message says which name is near."""


class WrongType(Misuse, TypeError):
    """An argument of another type than is meant; the message names it and what it must be."""
