"""Values: a skin, a treatment and care compare, hash, pickle and copy by what they were made from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from skinheal import _core
from skinheal._arguments import instance
from skinheal._core import Care, Skin, Treatment
from skinheal._face import document, made_by, method
from skinheal.records import Injury

MADE_BY_SKIN = "skinheal.skin(...)"
MADE_BY_TREATMENT = "skinheal.microneedling(...) or another treatment"
MADE_BY_CARE = "skinheal.care(...)"

made_by(Skin, MADE_BY_SKIN)
made_by(Treatment, MADE_BY_TREATMENT)
made_by(Care, MADE_BY_CARE)


def _skin_key(skin: Skin) -> tuple[Any, ...]:
    return skin.site.name, skin.age, frozenset(skin.conditions)


def _act_key(act: Treatment | Care) -> tuple[Any, ...]:
    return act.name, frozenset(act.settings.items())


def _make_value(
    owner: type, key: Callable[[Any], tuple[Any, ...]], made: Callable[[Any], tuple[Any, ...]]
) -> None:
    """`key` is what equal things share; `made` is a function and its arguments that make it anew."""

    @method(owner)
    def __eq__(self: Any, other: object) -> bool:
        return key(self) == key(other) if isinstance(other, owner) else NotImplemented

    @method(owner)
    def __hash__(self: Any) -> int:
        return hash(key(self))

    @method(owner)
    def __reduce__(self: Any) -> tuple[Any, ...]:
        return made(self)

    @method(owner)
    def __copy__(self: Any) -> Any:
        return self

    @method(owner)
    def __deepcopy__(self: Any, memo: object) -> Any:
        return self


_make_value(Skin, _skin_key, lambda it: (_core.skin, (it.site.name, it.age, it.conditions)))
_make_value(Treatment, _act_key, lambda it: (_core.treatment, (it.name, it.settings)))
_make_value(Care, _act_key, lambda it: (_core.care, (it.name, it.settings)))

document(
    Skin,
    site="The body site, with the thickness of its layers.",
    age="The age in years.",
    conditions="The names of its conditions, as they were given.",
)
for _act in (Treatment, Care):
    document(
        _act,
        name="Its name on the shelf.",
        settings="All settings by name, with the defaults of those that were not given.",
        text="What it is, as titles and summaries say it.",
    )

_injury = Treatment.injury


@method(Treatment)
def injury(self: Treatment, skin: Skin) -> Injury:
    """What it does to this skin: the doses that a model sees.

    >>> injury = sh.microneedling(depth_mm=1.5).injury(sh.skin())
    >>> injury.openings[0].dose > 0
    True
    """
    return _injury(self, instance("skin", skin, Skin, MADE_BY_SKIN))
