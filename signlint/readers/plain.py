"""Plain text: every line that is not empty is a unit, ``L12`` the one of line 12."""

from __future__ import annotations

from signlint.language import SOURCE
from signlint.model import Document, Location, Straight, Unit
from signlint.places import BREAK
from signlint.readers.base import Basket, Source
from signlint.readers.decode import load


def read(source: Source) -> Document:
    """A text file as a document. Raises Unread if it cannot be read or decoded."""
    lang, path = source.files[0]
    text, encoding = load(path, source.options)
    mapping = source.options.mapping(path)
    return read_text(text, source.path, lang or SOURCE, mapping.default_kind, encoding)


def read_text(value: str, path: str = "-", lang: str = SOURCE, kind: str = "", encoding: str = "") -> Document:
    """A text that is already there, such as standard input: a unit for each line."""
    basket = Basket(path)
    for number, line in enumerate(BREAK.split(value), 1):
        if line.strip():
            id = f"L{number}"
            text = basket.text(lang, line, Straight(number, 1), path, id)
            basket.add(Unit(id, Location(path, number, 1, number, len(line) + 1), {lang: text}, kind))
    return basket.document("text", (path,), encoding)
