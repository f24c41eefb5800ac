"""Evidence: the model against measurements, the source of every number, what others wrote."""

from collections.abc import Mapping, Sequence

from skinheal import _core
from skinheal._arguments import identifier, instance, numbers_by_name, refuse_type
from skinheal._core import Model, ProtocolFile, Validation
from skinheal._shelves import or_standard
from skinheal._threads import threads as read_threads
from skinheal.faults import Fault, Misuse
from skinheal.records import (
    Milestone, Obtained, Promise, ProvenanceRow, PublishedModel, Reference,
)  # fmt: skip
from skinheal.shelf import Shelf

WAYS = ("measured", "derived", "fitted", "assumed")


def validate(
    model: Model | None = None, parameters: Mapping[str, float] | None = None,
    threads: int | None = None,
) -> Validation:  # fmt: skip
    """Hold a model against what has been measured.

    Simulates the injury of each milestone and says which rows are in range:
    `report.in_range`, `report.rows[0].why`, `report.to_json()`.

    parameters: values by name that take the place of recorded ones, as those of provenance(); what
        age and conditions change still applies to them
    threads: None is what the variable SKINHEAL_THREADS says, and 0 all cores

    Other threads run meanwhile, and Ctrl-C ends it. Raises Misuse for a name that is none.

    >>> report = sh.validate()
    >>> 0 < report.in_range <= len(report)
    True
    """
    return _core.validate(
        or_standard(model), numbers_by_name("parameters", parameters), read_threads(threads)
    )


def milestones() -> list[Milestone]:
    """The measurements from the literature, with the range that each leaves.

    >>> row = sh.milestones()[0]
    >>> row.low < row.high
    True
    """
    return _core.milestones()


def milestone_rule() -> str:
    """How the ranges follow from the sources, as text."""
    return _core.milestone_rule()


def scenarios() -> Shelf[ProtocolFile]:
    """The injuries and skins in which the milestones were measured, by name.

    >>> sh.simulate(sh.scenarios()["punch"]).outcome.completed
    True
    """
    return _core.scenarios()


def provenance(model: Model | None = None) -> list[ProvenanceRow]:
    """Every number that a simulation can depend on, with its source.

    model: the standard model unless given

    >>> rows = sh.provenance()
    >>> rows[0].quantity.range.low <= rows[0].quantity.value
    True
    """
    return _core.provenance(or_standard(model))


def provenance_faults(model: Model | None = None) -> list[Fault]:
    """What is wrong with these numbers: missing fields, values out of range, unknown sources.

    >>> sh.provenance_faults()
    []
    """
    return _core.provenance_faults(or_standard(model))


def explain(name: str, model: Model | None = None) -> str:
    """What stands behind a name, as text: a species, observable, process or number.

    The numbers are those of the model, of skins, of what is done, of care and of agents, as
    provenance() lists them. Raises Misuse with what is near.

    >>> sh.explain("needle.crush").startswith("needle.crush = ")
    True
    """
    return _core.explain(identifier("name", name), or_standard(model))


def share(rows: Sequence[ProvenanceRow], obtained: Obtained = "assumed") -> float:
    """The share of all numbers that was obtained in this way, 0 to 1.

    rows: of provenance()
    obtained: 'measured', 'derived', 'fitted' or 'assumed'

    >>> 0 < sh.share(sh.provenance(), "assumed") < 1
    True
    """
    if not isinstance(rows, (list, tuple)):
        refuse_type("rows", "a list, as provenance() gives", rows)
    for index, row in enumerate(rows):
        instance(f"rows[{index}]", row, ProvenanceRow, "skinheal.provenance()")
    if identifier("obtained", obtained) not in WAYS:
        raise Misuse("obtained: " + _core.unknown_name("way to obtain a number", obtained, WAYS))
    found = sum(row.quantity.obtained == obtained for row in rows)
    return found / len(rows) if rows else 0.0


def bibliography() -> Shelf[Reference]:
    """The sources, by key.

    >>> "title" in sh.bibliography()["waugh2007"].fields
    True
    """
    return _core.bibliography()


def bibtex() -> str:
    """The bibliography as BibTeX, as text."""
    return _core.bibtex()


def promises() -> Shelf[Promise]:
    """What clinics promise, and what was found behind it, by name."""
    return _core.promises()


def published_models() -> Shelf[PublishedModel]:
    """Models that others have published, written in the same ledger, by name.

    >>> list(sh.published_models()["waugh2007"].variants)[0] != ""
    True
    """
    return _core.published_models()


def published_model(name: str) -> Model:
    """One of them, to be read or to be simulated: `simulate(..., model=published_model(name))`.

    Raises Misuse with what is near. `simulate_published` runs it as its paper has it.

    >>> sh.published_model("reynolds2006").name
    'reynolds2006'
    """
    return _core.published_model(identifier("name", name))
