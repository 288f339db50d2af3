"""Bytes read as from standard input."""

from __future__ import annotations

from signlint import readers
from signlint.model import Document, Location, Problem, Skipped


def read_stream(data: bytes, name: str = "-", options: readers.ReadOptions | None = None) -> Document:
    """What is read of `data` when standard input is called `name`; no unit if nothing is."""
    source = readers.stream(name, data, options or readers.ReadOptions())
    if isinstance(source, Skipped):
        return Document(name, "", problems=(Problem("-", Location(name)),))
    return readers.read(source)
