"""Arguments: what users pass, judged before anything is computed and told in the library's words.

Every function of the face reads its arguments with these. Each takes the name of the argument
first, so that the message can say which one is meant, and shows no more of a value than fits a line.
"""

from __future__ import annotations

import math
import numbers
import operator
import os
import reprlib
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import numpy

from skinheal.faults import Misuse, WrongType

Thing = TypeVar("Thing")
Word = TypeVar("Word", bound=str)

MOST_TEXTS = 100_000  # in one list
LARGEST_WHOLE = 2**31 - 1  # that the core counts with
LONGEST = 60  # signs of a value that are shown
_short = reprlib.Repr()
_short.maxstring = _short.maxother = _short.maxlong = LONGEST


def shown(value: object) -> str:
    """A value as a message shows it: small ones as typed, large ones by what they are."""
    if isinstance(value, type):
        return f"the type {value.__name__}"
    if value is None or isinstance(value, (bool, int, float, str, bytes)):
        try:
            return _short.repr(value)
        except ValueError:  # more digits than Python likes to print
            return "a number of very many digits"
    if isinstance(value, numpy.generic):
        return _short.repr(value.item()) if value.dtype.kind in "biuf" else f"{value!r:.{LONGEST}}"
    kind = type(value).__name__
    article = "an" if kind[:1].lower() in "aeiou" else "a"
    return f"{article} {kind}" + (f" of {len(value)}" if isinstance(value, (list, tuple)) else "")


def refuse_type(name: str, wanted: str, value: object) -> NoReturn:
    raise WrongType(f"{name} must be {wanted}; got {shown(value)}")


def number(
    name: str, value: Any, low: float = -math.inf, high: float = math.inf, unit: str = ""
) -> float:
    """A finite number from `low` to `high`, both allowed."""
    if not _is_number(value):
        refuse_type(name, "a number", value)
    try:
        read = float(value)
    except OverflowError:
        read = math.inf
    except ValueError:  # a signalling NaN
        read = math.nan
    if not math.isfinite(read):
        raise Misuse(f"{name} must be a finite number; got {shown(value)}")
    if not low <= read <= high:
        raise Misuse(f"{name} is {shown(value)}; allowed {_allowed(low, high, unit)}")
    return read


def whole_number(
    name: str, value: Any, low: int = -LARGEST_WHOLE, high: int = LARGEST_WHOLE
) -> int:
    """A whole number from `low` to `high`, both allowed; unless given, whatever the core can count."""
    if isinstance(value, (bool, numpy.bool_)) or not hasattr(type(value), "__index__"):
        refuse_type(name, "a whole number", value)
    try:
        read = operator.index(value)
    except TypeError:  # an array that holds no single whole number
        refuse_type(name, "a whole number", value)
    if not low <= read <= high:
        raise Misuse(f"{name} is {shown(read)}; allowed are {low} to {high}")
    return read


def truth(name: str, value: Any) -> bool:
    """True or False."""
    if not isinstance(value, (bool, numpy.bool_)):
        refuse_type(name, "True or False", value)
    return bool(value)


def text(name: str, value: Any, longest: int = 1_000_000) -> str:
    """A text, which the core can read as UTF-8."""
    if not isinstance(value, str):
        refuse_type(name, "a text", value)
    if len(value) > longest:
        raise Misuse(f"{name} has {len(value)} signs; at most {longest} are read")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Misuse(f"{name} holds half a sign (a surrogate): {ascii(value)[:LONGEST]}") from None
    return str(value)


def identifier(name: str, value: Any) -> str:
    """The name of a thing. What no name can be is cut short, since messages repeat it."""
    read = text(name, value)
    if len(read) > 200 or not read.isprintable():
        raise Misuse(f"{name} must be a name; got {shown(read)}")
    return read


def word(name: str, value: Word) -> Word:
    """One of a few words that the core knows: judged as a name, and typed as it came."""
    identifier(name, value)
    return value


def setting_value(name: str, value: Any) -> float | bool | str:
    """A number, a truth or a word, as settings of treatments and care are."""
    if isinstance(value, (bool, numpy.bool_)):
        return bool(value)
    if isinstance(value, str):
        return identifier(name, value)
    if not _is_number(value):
        raise WrongType(f"{name}: got {shown(value)}, which is neither a number nor a text")
    return number(name, value)


def instance(name: str, value: Any, kind: type[Thing], made_by: str) -> Thing:
    """A thing of the library's own."""
    if not isinstance(value, kind):
        refuse_type(name, f"made by {made_by}", value)
    return value


def optional(read: Callable[..., Thing], name: str, value: Any, *more: Any) -> Thing | None:
    """The same, where None stands for what is not said."""
    return None if value is None else read(name, value, *more)


def numbers_by_name(name: str, value: Any) -> dict[str, float]:
    """Numbers by name: a dict, or anything like one, as a pandas Series is. None is none."""
    return {key: number(f"{name}[{key!r}]", one) for key, one in mapping(name, value).items()}


def mapping(
    name: str, value: Any, key: Callable[[str, Any], str] = identifier
) -> dict[str, Any]:
    """A mapping from names, as a dict; `key` reads them. None is an empty one."""
    if value is None:
        return {}
    if isinstance(value, type) or not (isinstance(value, Mapping) or _has_items(value)):
        refuse_type(name, "a mapping from names, as a dict is", value)
    return {key(f"each name in {name}", one): value[one] for one in value.keys()}


def texts(name: str, value: Any, identifiers: bool = True) -> list[str]:
    """Several texts; a single one may stand alone."""
    read = identifier if identifiers else text
    if isinstance(value, str):
        return [read(name, value)]
    scalar = isinstance(value, numpy.ndarray) and value.ndim == 0
    if isinstance(value, (bytes, Mapping)) or scalar or not isinstance(value, Iterable):
        refuse_type(name, "a list of texts", value)
    given = list(islice(value, MOST_TEXTS + 1))  # an iterable need not have an end
    if len(given) > MOST_TEXTS:
        raise Misuse(f"{name} has more than {MOST_TEXTS} texts")
    return [read(f"{name}[{index}]", one) for index, one in enumerate(given)]


def pair(
    name: str, value: Any, read: Callable[[str, Any], Thing], wanted: str
) -> tuple[Thing, Thing]:
    """Two things in a row; `wanted` says which."""
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        refuse_type(name, wanted, value)
    return read(f"{name}[0]", value[0]), read(f"{name}[1]", value[1])


def path(name: str, value: Any) -> Path:
    """Where a file is or will be: a text or a path object."""
    try:
        read = os.fspath(value)
    except TypeError:
        refuse_type(name, "a path", value)
    if isinstance(read, bytes):
        read = os.fsdecode(read)
    if "\0" in read:
        raise Misuse(f"{name} holds a zero byte, which no path can: {shown(read)}")
    return Path(read)


def _is_number(value: object) -> bool:
    if isinstance(value, (bool, numpy.bool_, numpy.timedelta64)):
        return False
    if isinstance(value, numpy.ndarray):
        return value.ndim == 0 and value.dtype.kind in "iuf"
    return isinstance(value, (numbers.Real, Decimal))


def _has_items(value: object) -> bool:
    return all(callable(getattr(value, word, None)) for word in ("keys", "__getitem__"))


def _allowed(low: float, high: float, unit: str) -> str:
    said = f" {unit}" if unit else ""
    if math.isinf(high):
        return f"is {low:g}{said} or more"
    if math.isinf(low):
        return f"is {high:g}{said} or less"
    return f"are {low:g} to {high:g}{said}"
