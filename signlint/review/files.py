"""Writing files so that a crash leaves each of them whole: the old one or the new one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from signlint.errors import ReviewError, unwritable

SUFFIX = ".signlint-tmp"


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write several files: all drafts are on the disk before the first old file is replaced.

    Killed while it drafts, it leaves every old file; killed between two replacements, it leaves whole
    files, some old and some new, in the order of `files`. Raises ReviewError when a file cannot be written,
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
        raise unwritable(problem, str(problem.filename or ""), ReviewError) from None
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
