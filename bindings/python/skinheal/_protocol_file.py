"""Protocol files: read, written and checked by the C++ core, so that both faces agree."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol as Shape

import numpy
from numpy.typing import NDArray

from skinheal import _core
from skinheal._arguments import instance, refuse_type, text
from skinheal._core import Protocol, ProtocolFile, Skin
from skinheal._days import unjudged_day, unjudged_days
from skinheal._face import document, method
from skinheal._files import write_safely
from skinheal._values import MADE_BY_SKIN

# The core refuses more than 8 MB, so more need not be read (a device may have no end).
_MORE_THAN_ALLOWED = 8_000_001
_LONGEST_PATH = 4096

Day = float | timedelta | numpy.timedelta64

_core_init = ProtocolFile.__init__


@method(ProtocolFile)
def __init__(
    self: ProtocolFile, protocol: Protocol, skin: Skin, horizon_days: Day,
    times: Iterable[Day] | NDArray[Any], title: str = "",
) -> None:  # fmt: skip
    _core_init(
        self,
        instance("protocol", protocol, Protocol, "skinheal.Protocol()"),
        instance("skin", skin, Skin, MADE_BY_SKIN),
        unjudged_day("horizon_days", horizon_days),
        unjudged_days("times", times).tolist(),
        text("title", title),
    )


document(
    ProtocolFile,
    title="What the figure is called; empty where the file does not say.",
    skin="The skin that the protocol is for.",
    protocol="When is what done.",
    horizon_days="The last day that is simulated.",
    times="The days of the output, rising.",
)


class Readable(Shape):
    """An open file, in text or in bytes: sys.stdin, or what open(...) gives."""

    def read(self, size: int = -1, /) -> str | bytes: ...


Source = str | bytes | bytearray | memoryview | os.PathLike[str] | Readable


@method(ProtocolFile)
def _columns(self: ProtocolFile) -> dict[str, Any]:
    return {
        "title": self.title, "sessions": len(self.protocol.sessions), "days": self.times[-1],
        "site": self.skin.site.name, "age": self.skin.age,
    }  # fmt: skip


def read_protocol(source: Source) -> ProtocolFile:
    """Read a protocol from a file or from JSON text.

    A text that begins with { is JSON; any other text, or a path object, is the name of a file. Bytes
    are JSON, and an open file is read. A byte order mark is skipped. Raises Misuse with every fault,
    each with its place in the file, and OSError for a file that cannot be read.
    """
    return _core.read_protocol(_content(source))


def write_protocol(file: ProtocolFile, path: str | os.PathLike[str] | None = None) -> str:
    """The protocol as JSON, in full; written to `path` too if one is given.

    A file that is there already is replaced when the new one is complete, and not before.
    """
    written = _core.write_protocol(instance(
        "file", file, ProtocolFile, "skinheal.read_protocol(...) or skinheal.ProtocolFile(...)"))
    if path is not None:
        write_safely(path, written)
    return written


def protocol_schema() -> str:
    """The JSON schema of protocol files (draft 2020-12)."""
    return _core.protocol_schema()


def _content(source: Source) -> bytes:
    """What is to be read, as bytes, so that the core judges text that is not UTF-8 as well."""
    if isinstance(source, str):
        return _bytes(source) if _is_json(source) else _read_path(source)
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source)
    if isinstance(source, os.PathLike):
        return _read_path(source)
    if not hasattr(source, "read"):
        refuse_type("source", "a path, JSON text, bytes or an open file", source)
    content = source.read(_MORE_THAN_ALLOWED)
    return _bytes(content) if isinstance(content, str) else bytes(content)


def _is_json(given: str) -> bool:
    """Text that begins with {, and what can be no name of a file."""
    begins = given[:1000].lstrip("\ufeff \t\r\n")
    if begins.startswith("{") or not begins:
        return True
    if len(given) > _LONGEST_PATH or any(sign in given for sign in "\0\n\r"):
        return True
    try:
        os.fsencode(given)
    except UnicodeEncodeError:
        return True
    return False


def _bytes(given: str) -> bytes:
    return given.encode("utf-8", "surrogatepass")


def _read_path(path: str | os.PathLike[str]) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(_MORE_THAN_ALLOWED)
    except FileNotFoundError:
        said = "there is no such file"
        if isinstance(path, str):
            said += " (a text that does not begin with { is taken for the name of a file)"
        raise FileNotFoundError(errno.ENOENT, said, os.fspath(path)) from None
