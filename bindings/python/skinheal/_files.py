"""Files: written beside their place and put there when complete, so that an old file is never lost."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path


def write_safely(path: str | os.PathLike[str], content: str | bytes) -> None:
    """Write a file whole or not at all; raises OSError, and then the old file is as it was.

    What is no ordinary file (a terminal, a pipe, /dev/stdout) is written to directly, and a link
    stays a link.
    """
    target = Path(path).resolve() if Path(path).is_symlink() else Path(path)
    data = content.encode() if isinstance(content, str) else content
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    waiting = _beside(target)
    try:
        _write(waiting, data)
        if target.exists():
            os.chmod(waiting, target.stat().st_mode & 0o777)
        os.replace(waiting, target)
    except BaseException:
        with suppress(OSError):
            waiting.unlink()
        raise


def _beside(target: Path) -> Path:
    """A name in the same folder that nobody has: only there can a file be put in place at once."""
    return target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}")


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def write_together(
    contents: Mapping[str, bytes], folder: Path, stale: Sequence[str] = ()
) -> list[Path]:
    """Write several files of a folder, all or none; `stale` ones go when the new ones are there."""
    folder.mkdir(parents=True, exist_ok=True)
    waiting = {folder / name: _beside(folder / name) for name in contents}
    try:
        for beside, content in zip(waiting.values(), contents.values(), strict=True):
            _write(beside, content)
        for target, beside in waiting.items():
            os.replace(beside, target)
    finally:
        for beside in waiting.values():  # those that were put in place are there no more
            with suppress(OSError):
                beside.unlink()
    for name in stale:
        (folder / name).unlink(missing_ok=True)
    return list(waiting)
