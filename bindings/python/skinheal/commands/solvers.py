"""skinheal solvers"""

from skinheal import solvers as shelf
from skinheal.console import show_table


def solvers() -> None:
    """List the solvers, the default first."""
    rows = [[s.name, str(s.order), "stiff" if s.stiff else "", s.about] for s in shelf().values()]
    show_table("Solvers", ["name", "order", "for", "what it is"], rows)
