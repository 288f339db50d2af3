"""A look at the beginning of a file that was found in a folder: is it ours to read?

Only what is found is looked at; what the user names is read, whatever it looks like.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress

from signlint.analysis.text.lazy_pattern import lazy_pattern
from signlint.readers.base import ReadOptions, Unread
from signlint.readers.csv_cells import DELIMITERS
from signlint.readers.decode import load
from signlint.readers.json_tree import COMMENT
from signlint.readers.trees import load_tree
from signlint.yaml_tree.messages import ALIAS, COMPLEX_KEY, DOCUMENTS, TAG

PEEK = 64 * 1024
"""Bytes to look at; a header or ``signs:`` comes within the first pages."""

LARGE = 2 * 1024 * 1024
"""Bytes; a larger file whose beginning is no catalog is data of another kind, and is not parsed to be sure."""

_CATALOG = re.compile(r"""^\s*\{?\s*["']?(?:signs|units|forms)["']?\s*:(?![ \t]*["'\w])""", re.MULTILINE)
_JAPANESE = lazy_pattern("[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uff66-\uff9d]")


def peek(path: str, options: ReadOptions) -> str | None:
    """The beginning of a file as text, decoded loosely; None if it cannot be opened."""
    data = options.given.get(path)
    try:
        if data is None:
            with open(path, "rb") as file:
                data = file.read(PEEK)
    except (OSError, ValueError):
        return None
    return _loosely(data[:PEEK], options.encoding)


def _loosely(data: bytes, encoding: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "ignore")
    if encoding:
        with suppress(LookupError):  # the reader says that there is no such encoding
            return data.decode(encoding, "ignore")
    try:
        return data[: len(data) - 3 if len(data) == PEEK else None].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        cut = error.start > PEEK - 8  # in the middle of a character
        return data.decode("utf-8-sig" if cut else "cp932", "ignore")


# what programs of other kinds write, and catalogs may not: no syntax errors
_NOT_OURS = frozenset(what.en for what in (ALIAS, TAG, DOCUMENTS, COMPLEX_KEY, COMMENT))


def is_broken_tree(path: str, options: ReadOptions) -> bool:
    """Whether a YAML or JSON file that does not look like a catalog cannot be read at all, and so might be one."""
    try:
        if os.path.getsize(path) <= LARGE:
            load_tree(path, options)
    except Unread as stop:
        return stop.problem.values.get("what_en") not in _NOT_OURS
    except OSError:
        return True
    return False


def is_broken_text(path: str, options: ReadOptions) -> bool:
    """Whether a file has no text that could be read: binary, or in an unknown encoding."""
    try:
        load(path, options)
    except Unread as stop:
        return stop.problem.rule != "catalog/too-large"
    return False


def has_header(head: str) -> bool:
    """Whether the first row of a table can be read."""
    from signlint.readers.table import first_rows

    return any(first_rows(head, mark) for mark in DELIMITERS)


def is_tabbed_table(head: str, path: str, options: ReadOptions) -> bool:
    """Whether a text file is a table: Excel saves one as "Unicode text", with tabs, under .txt."""
    first = next(filter(str.strip, head.splitlines()), "")
    return "\t" in first and is_table(first, path, options)


def holds_texts(head: str) -> bool:
    """Whether a table shows Japanese beside another language, though its header does not say so."""
    from signlint.readers.table import holds_texts

    return holds_texts(head)


def is_catalog(head: str) -> bool:
    """Whether a YAML or JSON file has one of the catalog's lists; ``"units": 12`` is none."""
    return bool(_CATALOG.search(head))


def is_japanese(head: str) -> bool:
    """Whether there is any Japanese in a text."""
    return bool(_JAPANESE.search(head))


def is_table(head: str, path: str, options: ReadOptions) -> bool:
    """Whether a table's header names Japanese, or two languages (data of other kinds often has a reading)."""
    from signlint.language import EASY, SOURCE
    from signlint.readers.table import languages

    found = languages(head, options.mapping(path))
    return bool(found & {SOURCE, EASY}) or len(found) > 1
