"""Fonts: DejaVu Sans, and for signs that it lacks the installed fonts that have them."""

from __future__ import annotations

from functools import lru_cache

from matplotlib.font_manager import FontEntry, fontManager, get_font

HOUSE = "DejaVu Sans"
MOST_FONTS = 4
# Fonts that draw every sign as the same thing have nothing to say.
SAY_NOTHING = ("Last Resort", "LastResort", "Adobe Blank")


@lru_cache(maxsize=256)
def families(text: str) -> tuple[str, ...]:
    """The fonts to draw a text with: ours first, then those that have what ours lacks."""
    return (HOUSE, *(name for name, _ in _helpers(text)))


@lru_cache(maxsize=256)
def without_a_font(text: str) -> str:
    """The signs of a text that no installed font has, in their order."""
    had = frozenset[str]().union(*(signs for _, signs in _helpers(text)))
    return "".join(sign for sign in _lacking(text) if sign not in had)


def _lacking(text: str) -> list[str]:
    """Signs of a text that ours cannot draw; what is not to be seen needs no font."""
    ours = _signs_of(_house_file())
    return list(dict.fromkeys(s for s in text if s.isprintable() and ord(s) not in ours))


@lru_cache(maxsize=256)
def _helpers(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Fonts, each with those lacking signs that it has and no font before it."""
    wanted = set(_lacking(text))
    found: list[tuple[str, frozenset[str]]] = []
    while wanted and len(found) < MOST_FONTS:
        name, signs = max(
            ((entry.name, frozenset(s for s in wanted if ord(s) in _signs_of(entry.fname)))
             for entry in _upright_fonts()),
            key=lambda pair: len(pair[1]), default=("", frozenset()))  # fmt: skip
        if not signs:
            break
        found.append((name, signs))
        wanted -= signs
    return tuple(found)


def _upright_fonts() -> list[FontEntry]:
    """One file of each family, in an order that does not change from run to run."""
    plain = [entry for entry in fontManager.ttflist
             if entry.style == "normal" and not entry.name.startswith(SAY_NOTHING)]
    by_name = {entry.name: entry for entry in sorted(plain, key=lambda one: one.fname, reverse=True)}
    return [by_name[name] for name in sorted(by_name)]


def _house_file() -> str:
    return str(fontManager.findfont(HOUSE))


@lru_cache(maxsize=2048)
def _signs_of(file: str) -> frozenset[int]:
    try:
        return frozenset(get_font(file).get_charmap())
    except (OSError, RuntimeError):  # a font that cannot be read
        return frozenset()
