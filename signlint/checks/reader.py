"""`reader`: what a reader already found in a file. Rules of the ``catalog`` pack carry its messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from signlint.checks.contract import CatalogSubject, Context, Match

NAME = "reader"
SCOPE = "catalog"
VALUES = None  # each problem has its own


@dataclass(frozen=True, slots=True)
class Params:
    """Nothing to set: the reader decides."""


def check(subject: CatalogSubject, params: Params, context: Context) -> Iterator[Match]:
    """Nothing: the engine turns the reader's problems into findings itself."""
    yield from ()
