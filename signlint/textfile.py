"""The user's own files that are always UTF-8: settings, rules, glossaries, suppressions.

Catalogs come in any encoding and have a reader for that (`signlint.readers.decode`); these are written for signlint.
"""

from __future__ import annotations

from pathlib import Path

from signlint.errors import SignlintError, unreadable
from signlint.messages import Bilingual

SETTINGS = "signlint.yaml"
SUPPRESSIONS = "signlint-suppressions.yaml"
"""Their names beside the catalogs."""

_NOT_UTF8 = Bilingual("UTF-8 ではありません。UTF-8 で保存し直してください", "this is not UTF-8: save the file as UTF-8")


def read(path: Path, error: type[SignlintError]) -> str:
    """The file's text without byte order mark. Raises `error` where it cannot be opened or is not UTF-8."""
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise unreadable(problem, str(path), error) from None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as problem:
        raise error(_NOT_UTF8, str(path), *_place(problem.object[: problem.start])) from None


def _place(before: bytes) -> tuple[int, int]:
    """Line and column of what follows these bytes, which are UTF-8."""
    lines = before.decode("utf-8", "ignore").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines), len(lines[-1]) + 1
