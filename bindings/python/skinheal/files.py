"""Files: written whole or not at all, so that what was there before is never lost half way."""

import contextlib
import os
import tempfile
from pathlib import Path


def replace_file(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file beside the old one and put it in its place when it is complete.

    A link stays a link, and the permissions of the old file stay. What is no ordinary file (a
    device, a pipe) is written to as it is. Raises OSError; the old file is then untouched.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    with tempfile.TemporaryDirectory(prefix=".skinheal-", dir=target.parent) as waiting:
        beside = Path(waiting) / "content"
        _write_to_disk(beside, content)
        with contextlib.suppress(FileNotFoundError):
            beside.chmod(target.stat().st_mode & 0o7777)
        os.replace(beside, target)


def _write_to_disk(path: Path, content: bytes) -> None:
    """A full disk may be told only when the content really goes there."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
