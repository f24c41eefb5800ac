"""skinheal validate"""

from pathlib import Path
from typing import Annotated

import typer

import skinheal
from skinheal import Validation
from skinheal.console import say, show_table
from skinheal.output import check_folder, check_targets, pictures, write_files
from skinheal.validation_report import (
    drawn_rows, number, range_text, said, total, validation_csv,
)  # fmt: skip

SENSITIVITY = "sensitivity.csv"
FILES = ["validation.json", "validation.csv", "validation.png", "validation.svg", SENSITIVITY]

Json = Annotated[bool, typer.Option("--json", help="print the report as JSON, and nothing else")]
Out = Annotated[Path | None, typer.Option(help="a folder for the report and its picture")]
Sensitivity = Annotated[bool, typer.Option(
    "--sensitivity", help="also ask which row depends on which fitted parameter (slower)")]


Threads = Annotated[int | None, typer.Option(
    min=0, help="how many may work on it; 0 is all cores [default: what SKINHEAL_THREADS says]")]


def validate(
    json: Json = False, out: Out = None, sensitivity: Sensitivity = False, threads: Threads = None
) -> None:
    """Hold the model against what has been measured.

    Prints each milestone with the measured range, the simulated value and, where it is out of
    range, the reason. --out writes validation.json, .csv, .png and .svg; --sensitivity writes
    sensitivity.csv there as well.
    """
    if out is not None:
        check_folder(out)
        check_targets(FILES, out)
    report = skinheal.validate(threads=threads)
    if json:
        say(report.to_json())
    else:
        _show(report)
    elasticities = _sensitivity(json, threads) if sensitivity else None
    if out is not None:
        written = write_files(_contents(report, elasticities), out, none_of=[SENSITIVITY])
        if not json:
            say(f"Wrote {', '.join(map(str, written))}")


def _show(report: Validation) -> None:
    groups = dict.fromkeys(row.group for row in report.rows)
    for group in groups:
        rows = [row for row in report.rows if row.group == group]
        cells = [[row.quantity, range_text(row), number(row.value), said(row.citation),
                  "in" if row.in_range else "OUT"] for row in rows]
        headings = ["what was measured", "measured range", "model", "source", "in or out"]
        hits = sum(row.in_range for row in rows)
        title = f"{group[:1].upper()}{group[1:]}: {hits} of {len(rows)} in range"
        show_table(title, headings, cells, fold_first=True)
        say()
    _show_misses(report)
    say(total(report))


def _show_misses(report: Validation) -> None:
    misses = [row for row in report.rows if not row.in_range]
    if misses:
        rows = [[row.quantity, row.why] for row in misses]
        show_table("Out of range, and why", ["what was measured", "why"], rows, fold_first=True)
        say()


def _sensitivity(quiet: bool, threads: int | None) -> dict[str, dict[str, float]]:
    from skinheal.milestone_elasticities import milestone_elasticities, serve_one_row

    elasticities = milestone_elasticities(threads=threads)
    alone = serve_one_row(elasticities)
    if quiet:
        return elasticities
    say(f"{len(alone)} of {len(elasticities)} fitted parameters serve one row only, which is a "
        f"smell:")  # fmt: skip
    for name, row in alone.items():
        say(f"  {name}: {row}")
    return elasticities


def _contents(
    report: Validation, elasticities: dict[str, dict[str, float]] | None
) -> dict[str, bytes]:
    from skinheal.figure import validation_figure
    from skinheal.milestone_elasticities import elasticities_csv

    figure = validation_figure(drawn_rows(report), subtitle=f"Model {report.model_hash}")
    contents = {
        "validation.json": report.to_json().encode(),
        "validation.csv": validation_csv(report).encode(),
        **pictures(figure, "validation"),
    }
    if elasticities is not None:
        contents[SENSITIVITY] = elasticities_csv(elasticities).encode()
    return contents
