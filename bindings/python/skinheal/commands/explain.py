"""skinheal explain NAME"""

from typing import Annotated

import typer

import skinheal
from skinheal.console import say

Name = Annotated[str, typer.Argument(
    help="a species, observable, process or number: fibroblasts, front_speed, needle.crush")]


def explain(name: Name) -> None:
    """Explain a species, observable, process or number.

    Numbers are those of the standard model, of skins, of what is done, of care and of agents, as
    `skinheal provenance` lists them.
    """
    say(skinheal.explain(name).rstrip("\n"))
