"""Where the shipped data lies: rules, glossaries, compiled packs."""

from __future__ import annotations

from functools import cache
from pathlib import Path


def rows(name: str) -> list[list[str]]:
    """The fields of each row of a table of ``rules/lexicon/``; lines that start with # are remarks."""
    text = (data_root() / "rules" / "lexicon" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


@cache
def data_root() -> Path:
    """The folder that holds ``rules/``, ``glossaries/`` and ``compiled/``.

    In a wheel it is ``signlint/_data`` (hatchling force-include). An editable install has
    that copy elsewhere and stale, while the package is imported from the repository: there
    the repository's own folders count.
    """
    package = Path(__file__).resolve().parent
    shipped = package / "_data"
    return shipped if shipped.is_dir() else package.parent
