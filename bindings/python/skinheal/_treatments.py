"""One function for each treatment on the shelf, made from the shelf's own table.

A treatment that is added to the C++ library needs no line here. Type checkers read
_treatments.pyi, which bindings/python/stubs/make_treatment_stubs.py writes from the same table.
"""

import inspect
from collections.abc import Callable
from typing import Any, Literal

from skinheal import _core
from skinheal._arguments import identifier, setting_value
from skinheal._core import Care, Treatment
from skinheal.records import Setting, TreatmentKind
from skinheal.settings_text import allowed, standard


def treatment(name: str, **settings: Any) -> Treatment:
    """The treatment of this name; `treatments()` lists what there is.

    Raises Misuse with every fault of the settings.

    >>> sh.treatment("microneedling", depth_mm=1.5) == sh.microneedling(depth_mm=1.5)
    True
    """
    return _core.treatment(identifier("name", name), _judged(settings))


def care(name: str, **settings: Any) -> Care:
    """Care around a session, by its name; `cares()` lists what there is.

    >>> sh.care("occlusion").name
    'occlusion'
    """
    return _core.care(identifier("name", name), _judged(settings))


def _judged(settings: dict[str, Any]) -> dict[str, Any]:
    """Settings whose values can be shown in a line; whether they fit is for the shelf to judge."""
    return {name: setting_value(name, value) for name, value in settings.items()}


def _annotation(setting: Setting) -> object:
    if setting.choices:
        return Literal[tuple(setting.choices)]
    if isinstance(setting.standard, (bool, str)):
        return type(setting.standard)
    return int if setting.whole else float


def _parameter(setting: Setting) -> inspect.Parameter:
    default: Any = inspect.Parameter.empty if setting.standard is None else setting.standard
    if setting.whole and isinstance(default, float):
        default = int(default)
    return inspect.Parameter(
        setting.name, inspect.Parameter.KEYWORD_ONLY,
        default=default, annotation=_annotation(setting),
    )  # fmt: skip


def _help(kind: TreatmentKind) -> str:
    lines = [kind.about, ""]
    for setting in kind.settings:
        lines.append(f"{setting.name}: {setting.about} [{allowed(setting)}; {standard(setting)}]")
    return "\n".join(lines).rstrip()


def _function(kind: TreatmentKind) -> Callable[..., Treatment]:
    def make(**settings: Any) -> Treatment:
        return _core.treatment(kind.name, _judged(settings))

    # Required settings come first, as readers expect.
    ordered = sorted(kind.settings, key=lambda setting: setting.standard is not None)
    signature = inspect.Signature([_parameter(s) for s in ordered], return_annotation=Treatment)
    make.__name__ = make.__qualname__ = kind.name
    make.__module__ = "skinheal"
    make.__doc__ = _help(kind)
    setattr(make, "__signature__", signature)
    return make


_functions = {kind.name: _function(kind) for kind in _core.treatments().values()}
globals().update(_functions)
__all__ = ["care", "treatment", *_functions]
