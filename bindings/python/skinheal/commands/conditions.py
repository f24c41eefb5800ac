"""skinheal conditions"""

from skinheal import Change, Condition
from skinheal import conditions as shelf
from skinheal.console import show_table


def conditions() -> None:
    """List conditions of the skin, and what each changes."""
    rows = [[c.name, c.about, _changes(c)] for c in shelf().values()]
    show_table("Conditions", ["name", "what it is", "changes"], rows)


def _changes(condition: Condition) -> str:
    starts = [f"{c.species} starts at {c.fraction.amount()}" for c in condition.starts]
    return "\n".join([*map(_change, condition.changes), *starts])


def _change(change: Change) -> str:
    """'collagen made per fibroblast: x 0.73 (synthesis_skin)'."""
    sign = "x " if change.operation == "multiply" else ""
    return f"{change.amount.meaning}: {sign}{change.amount.amount()} ({change.parameter})"
