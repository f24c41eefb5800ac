"""skinheal compare QUANTITY --out DIR"""

from pathlib import Path
from typing import Annotated

import typer

from skinheal import comparison
from skinheal.console import say
from skinheal.output import check_folder, check_targets, pictures, write_files
from skinheal.validation_report import said

FILES = ["compare.csv", "compare.png", "compare.svg"]

Quantity = Annotated[str, typer.Argument(help="collagen, macrophages, tgf_beta ...")]
Out = Annotated[Path, typer.Option(help="the folder for the figure; made if it is not there")]
Scenario = Annotated[str, typer.Option(help="the injury in our model: a scenario of `validate`")]
Days = Annotated[float, typer.Option(help="how long", min=1.0, max=1000.0)]
Relative = Annotated[str, typer.Option(help="each model to its own 'peak' or 'end'")]


def compare(
    quantity: Quantity, out: Out, scenario: Scenario = "punch", days: Days = 60.0,
    relative: Relative = "peak",
) -> None:  # fmt: skip
    """Draw one quantity of our model and of published models.

    Each curve is relative to its own peak or end, since the models have no common unit. They are
    models of different wounds: compare shapes and times. Writes compare.csv, .png and .svg.
    """
    check_folder(out)
    check_targets(FILES, out)
    curves = comparison.curves(quantity, scenario, days, relative)
    named = {said(name): curve for name, curve in curves.items()}
    figure = comparison.figure(named, quantity, scenario, relative)
    contents = {
        "compare.csv": comparison.csv_text(curves, relative).encode(),
        **pictures(figure, "compare"),
    }
    written = write_files(contents, out)
    for name, curve in named.items():
        say(comparison.summary(name, curve, relative))
    say(f"Wrote {', '.join(map(str, written))}")
