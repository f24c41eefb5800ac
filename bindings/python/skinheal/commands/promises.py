"""skinheal promises"""

from skinheal import promises as shelf
from skinheal.console import show_table


def promises() -> None:
    """List what clinics promise, and what was found behind it."""
    rows = [[p.name, p.answer, p.observable, p.grade, ", ".join(p.sources)]
            for p in shelf().values()]  # fmt: skip
    headings = ["promise", "answer", "observable", "evidence", "sources"]
    show_table("Promises", headings, rows, fold_first=True)
