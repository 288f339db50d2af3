"""The kinds of review sheet, by suffix. Each writer is one function in a module of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from signlint.review.sheet import Review


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Wishes about a review sheet. `ui` is the language of its own words, "" = the reviewer's (each sheet's)."""

    ui: str = ""


Render = Callable[[Review, ExportOptions], bytes]
"""A writer: the whole file as bytes. It reads no file but `Item.photo_file` and knows no clock."""

WRITERS = {
    "html": "signlint.review.html:render",
    "xlsx": "signlint.review.xlsx:render",
    "md": "signlint.review.markdown:render",
    "csv": "signlint.review.csv_sheet:render",
}
"""Format → the function that renders it, imported when it is used."""


def render(review: Review, format: str, options: ExportOptions | None = None) -> bytes:
    """`review` as a file of `format`, one of `WRITERS` (KeyError for any other)."""
    module, _, name = WRITERS[format].partition(":")
    write: Render = getattr(import_module(module), name)
    return write(review, options or ExportOptions())
