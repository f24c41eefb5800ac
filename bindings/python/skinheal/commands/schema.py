"""skinheal schema"""

from skinheal import protocol_schema
from skinheal.console import say


def schema() -> None:
    """Print the JSON schema of protocol files."""
    say(protocol_schema())
