"""Write skinheal/_treatments.pyi from the shelf: python bindings/python/stubs/make_treatment_stubs.py

Run it after a treatment or care has changed; a test says when it is due.
"""

from pathlib import Path

import skinheal as sh

STUB = Path(__file__).parents[1] / "skinheal" / "_treatments.pyi"
HEAD = """\
# Written by bindings/python/stubs/make_treatment_stubs.py from the shelf: do not edit.

from typing import Any, Literal, overload

from skinheal._core import Care, Treatment

def treatment(name: str, **settings: Any) -> Treatment: ...
"""


def annotation(setting: sh.Setting) -> str:
    if setting.choices:
        return f"Literal[{', '.join(map(quoted, setting.choices))}]"
    if isinstance(setting.standard, (bool, str)):
        return type(setting.standard).__name__
    return "int" if setting.whole else "float"


def quoted(text: str) -> str:
    return f'"{text}"'


def arguments(settings: list[sh.Setting]) -> list[str]:
    ordered = sorted(settings, key=lambda setting: setting.standard is not None)
    return [
        f"{setting.name}: {annotation(setting)}" + ("" if setting.standard is None else " = ...")
        for setting in ordered
    ]


def function(name: str, leading: list[str], settings: list[sh.Setting], result: str) -> str:
    listed = leading + (["*", *arguments(settings)] if settings else [])
    line = f"def {name}({', '.join(listed)}) -> {result}: ..."
    if len(line) <= 100:
        return line + "\n"
    return "\n".join([f"def {name}(", *(f"    {one}," for one in listed), f") -> {result}: ...", ""])


def care_function(kinds: list[sh.CareKind]) -> str:
    marker = "@overload\n" if len(kinds) > 1 else ""
    return "".join(
        marker + function("care", [f"name: Literal[{quoted(kind.name)}]"], kind.settings, "Care")
        for kind in kinds
    )


def stub() -> str:
    made = [function(k.name, [], k.settings, "Treatment") for k in sh.treatments().values()]
    cares = list(sh.cares().values())
    care = care_function(cares) if cares else "def care(name: str, **settings: Any) -> Care: ...\n"
    names = ["care", "treatment", *sh.treatments()]
    listed = "".join(f"    {quoted(name)},\n" for name in names)
    return "\n".join([HEAD, *made, care, f"__all__ = [\n{listed}]\n"])


if __name__ == "__main__":
    STUB.write_text(stub(), encoding="utf-8")
    print(f"wrote {STUB}")
