"""skinheal provenance"""

import csv
import dataclasses
import io
import json
from collections import Counter
from typing import Annotated

import typer

import skinheal
from skinheal import Misuse, ProvenanceRow
from skinheal.console import complain, say, show_table

FAULTY = 1
WORDS = ("measured", "derived", "fitted", "assumed")

Json = Annotated[bool, typer.Option("--json", help="print the numbers as JSON")]
Csv = Annotated[bool, typer.Option("--csv", help="print the numbers as CSV")]
Bibtex = Annotated[bool, typer.Option("--bibtex", help="print the bibliography as BibTeX")]
Check = Annotated[bool, typer.Option(
    "--check", help="only look for faults; exit code 1 if there are any")]


def provenance(
    json: Json = False, csv: Csv = False, bibtex: Bibtex = False, check: Check = False
) -> None:
    """Show where every number comes from."""
    asked = [name for name, given in (("--json", json), ("--csv", csv), ("--bibtex", bibtex),
                                      ("--check", check)) if given]
    if len(asked) > 1:
        raise Misuse(f"got {' and '.join(asked)}; give one of them")
    if check:
        _check()
    elif bibtex:
        say(skinheal.bibtex())
    else:
        say(_text(json, csv)) if json or csv else _show(skinheal.provenance())


def _check() -> None:
    faults = skinheal.provenance_faults()
    if faults:
        complain("\n".join(f"{fault.where}: {fault.message}" for fault in faults))
        raise typer.Exit(FAULTY)
    say(f"{len(skinheal.provenance())} numbers, no fault")


def _text(as_json: bool, as_csv: bool) -> str:
    rows = [_flat(row) for row in skinheal.provenance()]
    if as_json:
        references = [dataclasses.asdict(one) for one in skinheal.bibliography().values()]
        report = {"summary": _counts(skinheal.provenance()), "rows": rows,
                  "bibliography": references}  # fmt: skip
        return json.dumps(report, indent=2)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().rstrip("\n")


def _flat(row: ProvenanceRow) -> dict[str, str | float]:
    number = row.quantity
    return {
        "owner": row.owner, "name": row.name, "value": number.value, "unit": number.unit,
        "low": number.range.low, "high": number.range.high, "meaning": number.meaning,
        "source": number.source.key, "locator": number.source.locator,
        "obtained": number.obtained, "grade": number.grade,
    }  # fmt: skip


def _counts(rows: list[ProvenanceRow]) -> dict[str, int]:
    found = Counter[str](row.quantity.obtained for row in rows)
    return {word: found[word] for word in WORDS}


def _show(rows: list[ProvenanceRow]) -> None:
    headings = ["name", "value", "range", "obtained", "grade", "source"]
    for owner in dict.fromkeys(row.owner for row in rows):
        cells = [_cells(row) for row in rows if row.owner == owner]
        show_table(owner[:1].upper() + owner[1:], headings, cells, fold_first=True)
        say()
    _show_sources()
    counts = _counts(rows)
    shares = [f"{count} {word} ({count / len(rows):.0%})" for word, count in counts.items()]
    say(f"{len(rows)} numbers: {', '.join(shares)}")


def _cells(row: ProvenanceRow) -> list[str]:
    number = row.quantity
    unit = "" if number.unit == "1" else f" {number.unit}"
    source = ", ".join(part for part in number.source if part)
    return [row.name, f"{number.value:.4g}{unit}",
            f"{number.range.low:.3g} to {number.range.high:.3g}", number.obtained, number.grade,
            source]  # fmt: skip


def _show_sources() -> None:
    rows = []
    for entry in skinheal.bibliography().values():
        doi = entry.fields.get("doi", "")
        told = [entry.fields.get("title", ""), doi and f"doi:{doi}"]
        rows.append([entry.key, entry.fields.get("year", ""), ". ".join(filter(None, told))])
    show_table("Sources (--bibtex gives them in full)", ["key", "year", "title"], rows)
    say()
