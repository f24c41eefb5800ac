"""skinheal treatments"""

from skinheal import treatments as shelf
from skinheal.console import show_table
from skinheal.settings_text import settings_text


def treatments() -> None:
    """List what can be done in a session, with settings and allowed ranges."""
    rows = [[k.name, k.about, settings_text(k.settings)] for k in shelf().values()]
    show_table("Treatments", ["name", "what it is", "settings [allowed; default]"], rows)
