"""Readers: one module per format, from a file to a `signlint.model.Document`.

`discover` finds what there is to read, `read` reads it. Formats are resolved through the
table below, so that only the readers that are needed are imported.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

from signlint.model import Document
from signlint.readers.base import UNREAD, FileMapping, ReadOptions, Source, Unread
from signlint.readers.discover import discover, stream

if TYPE_CHECKING:
    from typing import Any

__all__ = [
    "READERS",
    "UNREAD",
    "FileMapping",
    "ReadOptions",
    "Source",
    "discover",
    "read",
    "stream",
]

READERS = {
    "catalog": "signlint.readers.yaml_catalog",
    "table": "signlint.readers.table",
    "folder": "signlint.readers.folder",
    "text": "signlint.readers.plain",
    "markdown": "signlint.readers.markdown",
}
"""Format → the module with its ``read(source)``."""


def read(source: Source) -> Document:
    """The document of a source. What is wrong with its files is among its problems; never raises for them."""
    reader: Any = import_module(READERS[source.format])
    paths = tuple(path for _, path in source.files)
    try:
        with _paused_collector():
            document: Document = reader.read(source)
    except Unread as stop:
        return Document(source.path, source.format, (), (stop.problem,), paths)
    return document


@contextmanager
def _paused_collector() -> Iterator[None]:
    """Readers make many small values that stay, and no cycles; looking for some took half of the time (measured)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
