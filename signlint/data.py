"""Where the shipped data lies: rules, glossaries, compiled packs."""

from __future__ import annotations

from functools import cache
from pathlib import Path


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
