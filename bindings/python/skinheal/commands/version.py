"""skinheal version"""

from skinheal import __version__, standard_model
from skinheal.console import say


def version() -> None:
    """Print the version, and the standard model's hash."""
    say(f"skinheal {__version__}, standard model {standard_model().hash}")
