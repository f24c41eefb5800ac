"""skinheal agents"""

from skinheal import agents as shelf
from skinheal.console import show_table


def agents() -> None:
    """List what mesotherapy can inject, with the grade of its evidence."""
    rows = [[a.name, a.grade, a.about, a.why] for a in shelf().values()]
    show_table("Agents", ["name", "evidence", "what it is", "remark"], rows)
