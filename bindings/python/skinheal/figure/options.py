"""Options: what figures take, judged before anything is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypedDict

from skinheal._arguments import identifier, instance, mapping, refuse_type, text, texts
from skinheal._core import longest_title, unknown_name
from skinheal.faults import Misuse, WrongType

from . import look
from .choice import Panel
from .curves import SCALES, Band

LONGEST_TITLE = longest_title()  # of a protocol file
LONGEST_TEXT = 1000

Scale = Literal["peak", "healthy", "value"]
SizeName = Literal["slide", "page", "column"]
Panels = Mapping[str, Sequence[str]] | Sequence[Panel]


class FigureOptions(TypedDict, total=False):
    """Of `Timeline.plot` and `timeline_figure`."""

    title: str | None
    panels: Panels | None
    relative: Scale | Mapping[str, Scale] | None
    size: SizeName
    band: Band | Mapping[str, tuple[Any, Any]] | None


def checked_options(given: FigureOptions) -> FigureOptions:
    """Options whose names are known."""
    known = list(FigureOptions.__annotations__)
    for name in given:
        if name not in known:
            raise WrongType("plot: " + unknown_name("option", name, known))
    return given


def short_text(name: str, given: Any) -> str:
    """A text that is drawn. To break a long one into lines takes seconds, and no figure has room for it."""
    return text(name, given, LONGEST_TEXT)


def title(given: Any) -> str | None:
    return None if given is None else text("title", given, LONGEST_TITLE)


def size(given: Any) -> look.Size:
    return look.size_named(identifier("size", given))


def relative(given: Any) -> str | dict[str, str] | None:
    """One scale for all panels, or scales by the titles of panels."""
    if given is None:
        return None
    if isinstance(given, str):
        return scale("relative", given)
    if not isinstance(given, Mapping):
        refuse_type("relative", f"one of {', '.join(SCALES)}, or a mapping from panel titles", given)
    return {str(key): scale(f"relative[{key!r}]", one) for key, one in given.items()}


def scale(name: str, given: Any) -> str:
    read = identifier(name, given)
    if read not in SCALES:
        raise Misuse(f"{name}: {unknown_name('scale', read, list(SCALES))}")
    return read


def panels(given: Any) -> dict[str, list[str]] | list[Panel] | None:
    """Names by panel title, or panels; at least one."""
    if given is None:
        return None
    if isinstance(given, Mapping):
        read: Any = {
            text("each title in panels", key, LONGEST_TITLE): _names(f"panels[{key!r}]", one)
            for key, one in given.items()
        }
    elif isinstance(given, Sequence) and not isinstance(given, (str, bytes)):
        read = [instance(f"panels[{number}]", one, Panel, "skinheal.figure.Panel(title, names)")
                for number, one in enumerate(given)]  # fmt: skip
    else:
        refuse_type("panels", "a mapping from titles to names, or a list of Panel", given)
    if not read:
        raise Misuse("panels is empty; a figure has one panel or more")
    return read  # type: ignore[no-any-return]


def _names(name: str, given: Any) -> list[str]:
    read = texts(name, given)
    if not read:
        raise Misuse(f"{name} is empty; a panel shows one quantity or more")
    return read


def band(given: Any) -> Any:
    if given is None or isinstance(given, Band):
        return given
    return mapping("band", given)
