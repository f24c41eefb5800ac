"""skinheal explain NAME"""

import re
from typing import Annotated

import typer

import skinheal
from skinheal.console import hanging, say, width

Name = Annotated[str, typer.Argument(
    help="a species, observable, process or number: fibroblasts, front_speed, needle.crush")]


def explain(name: Name) -> None:
    """Explain a species, observable, process or number.

    Numbers are those of the standard model, of skins, of what is done, of care and of agents, as
    `skinheal provenance` lists them.
    """
    lines = skinheal.explain(name).rstrip("\n").split("\n")
    room = width()
    for line in lines:
        say(hanging(without_unit_one(line), room))


def without_unit_one(line: str) -> str:
    """'= 0.5 1  [0.2 to 2]' as '= 0.5  [0.2 to 2]': what has no unit is told without one."""
    line = re.sub(r"(= \S+) 1(  \[)", r"\1\2", line)
    return re.sub(r"(^  |, )unit 1(?:, |$)", r"\1", line).rstrip(", ")
