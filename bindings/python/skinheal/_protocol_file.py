"""Protocol files: read, written and checked by the C++ core, so that both faces agree."""

import os
from pathlib import Path

from skinheal import _core
from skinheal._core import ProtocolFile

# The core refuses more than a megabyte, so more need not be read (a device may have no end).
_MORE_THAN_ALLOWED = 1_000_001


def read_protocol(source: str | os.PathLike[str]) -> ProtocolFile:
    """Read a protocol from a file or from JSON text.

    A path object, or a text that ends in .json, is the name of a file; any other text is JSON.
    Raises Misuse with every fault, each with its place in the file.
    """
    if isinstance(source, str) and not source.endswith(".json"):
        return _core.read_protocol(source)
    # Bytes, so that the core judges text that is not UTF-8 as well.
    with Path(source).open("rb") as file:
        return _core.read_protocol(file.read(_MORE_THAN_ALLOWED))


def write_protocol(file: ProtocolFile, path: str | os.PathLike[str] | None = None) -> str:
    """The protocol as JSON, in full; written to `path` too if one is given."""
    text = _core.write_protocol(file)
    if path is not None:
        Path(path).write_text(text, encoding="utf-8")
    return text


def protocol_schema() -> str:
    """The JSON schema of protocol files (draft 2020-12)."""
    return _core.protocol_schema()
