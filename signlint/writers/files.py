"""Files as a whole: writing them so that a crash leaves the old one or the new one, and showing what is new in one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from signlint.errors import WriteError, unwritable
from signlint.readers.base import Unread
from signlint.readers.decode import decode

SUFFIX = ".signlint-tmp"


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write several files: all drafts are on the disk before the first old file is replaced.

    Killed while it drafts, it leaves every old file; killed between two replacements, it leaves whole
    files, some old and some new, in the order of `files`. Raises WriteError when a file cannot be written,
    with nothing replaced.
    """
    drafts: list[tuple[Path, Path]] = []
    try:
        for path, data in files.items():
            real = path.resolve()  # a link stays a link
            drafts.append((_draft(real, data), real))
        for draft, target in drafts:
            os.replace(draft, target)
            _sync(target.parent)
    except OSError as problem:
        raise unwritable(problem, str(problem.filename or ""), WriteError) from None
    finally:
        for draft, _ in drafts:
            draft.unlink(missing_ok=True)


def _draft(target: Path, data: bytes) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}{SUFFIX}")
    with draft.open("wb") as handle:
        handle.write(data)
        handle.flush()
        os.fsync(handle.fileno())
    with suppress(OSError):
        draft.chmod(target.stat().st_mode)
    return draft


def _sync(folder: Path) -> None:
    """Make the new name durable; Windows has no way to."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def file_diff(path: Path, data: bytes) -> str:
    """What would change in a file, as a unified diff."""
    from difflib import unified_diff

    try:
        old = decode(path.read_bytes(), str(path))[0] if path.exists() else ""
        new = decode(data, str(path))[0]
    except (OSError, Unread):
        return f"--- {path}\n+++ {path}\n"
    pieces = unified_diff(old.splitlines(True), new.splitlines(True), str(path), str(path), n=1)
    return "".join(piece if piece.endswith("\n") else piece + "\n\\ No newline at end of file\n" for piece in pieces)
