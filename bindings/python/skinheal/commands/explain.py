"""skinheal explain NAME"""

from typing import Annotated

import typer

from skinheal import Model, standard_model
from skinheal._arguments import identifier
from skinheal.console import say
from skinheal.faults import UnknownName
from skinheal.shelf import Shelf

Name = Annotated[str, typer.Argument(help="a species, observable, process or parameter")]


def explain(name: Name) -> None:
    """Explain a species, observable, process or parameter of the standard model."""
    say(explanation(standard_model(), name))


def explanation(model: Model, name: str) -> str:
    name = identifier("the name", name)
    if name in model.species or name in model.observables:
        return model.explain(name)
    if name in model.parameters:
        return _parameter(model, name)
    if name in model.processes:
        return _process(model, name)
    everything = [*model.species, *model.observables, *model.processes, *model.parameters]
    raise _nothing_named(name, everything)


def _parameter(model: Model, name: str) -> str:
    quantity = model.parameter(name)
    used_by = [process.name for process in model.processes.values() if name in process.parameters]
    source = ", ".join(part for part in quantity.source if part) or "none"
    return "\n".join([
        f"{name} = {quantity.value:g} {quantity.unit}",
        f"  {quantity.meaning}",
        f"  range {quantity.range.low:g} to {quantity.range.high:g}",
        f"  {quantity.obtained}, grade {quantity.grade}, source: {source}",
        f"  used by {', '.join(used_by) or 'no process'}",
    ])  # fmt: skip


def _process(model: Model, name: str) -> str:
    process = model.processes[name]
    changes = ", ".join(f"{amount:+g} {s}" for s, amount in process.stoichiometry.items())
    lines = [name, f"  {process.about}" if process.about else "", f"  rate = {process.rate}",
             f"  changes {changes or 'nothing'}", *(f"  {model.parameter(p)}"
                                                    for p in process.parameters)]  # fmt: skip
    return "\n".join(line for line in lines if line)


def _nothing_named(name: str, everything: list[str]) -> UnknownName:
    try:
        Shelf("name in the model", dict.fromkeys(everything, None))[name]
    except UnknownName as unknown:
        return unknown
    raise AssertionError(name)
