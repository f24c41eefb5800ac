"""skinheal conditions"""

from skinheal import Condition
from skinheal import conditions as shelf
from skinheal.console import show_table


def conditions() -> None:
    """List conditions of the skin, and what each changes."""
    rows = [[c.name, c.about, _changes(c)] for c in shelf().values()]
    show_table("Conditions", ["name", "what it is", "changes"], rows)


def _changes(condition: Condition) -> str:
    changes = [f"{c.parameter} ({c.operation} {c.amount.value:g})" for c in condition.changes]
    starts = [f"{c.species} starts at {c.fraction.value:g}" for c in condition.starts]
    return ", ".join(changes + starts)
