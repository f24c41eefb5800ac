"""skinheal cares"""

from skinheal import cares as shelf
from skinheal.console import show_table
from skinheal.settings_text import settings_text


def cares() -> None:
    """List what can be done around a session."""
    rows = [[k.name, k.about, settings_text(k.settings)] for k in shelf().values()]
    show_table("Care", ["name", "what it is", "settings [allowed; default]"], rows)
