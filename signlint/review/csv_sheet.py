"""The review as one CSV table: for offices whose tools read nothing else, and for scripts."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from signlint import language
from signlint.cells import guard
from signlint.review.answer_words import interface
from signlint.review.answers import COLUMNS
from signlint.review.diff import inline
from signlint.review.export import ExportOptions
from signlint.review.interface import Words, words
from signlint.review.sheet import VERDICTS, Item, Review, Sheet, spoken, where
from signlint.review.xlsx_cells import findings

EXTRA = ("place", "reading", "easy", "english", "findings", "terms", "sisters", "status", "last", "changed", "file")
"""Columns for the reviewer's eyes; they are not read back."""

_ORDER = (
    "unit", "lang", "place", "source", "reading", "easy", "english", "target", "verdict", "corrected", "note",
    "findings", "terms", "sisters", "status", "last", "changed", "reviewer", "date", "file", "hash",
)  # fmt: skip
assert set(_ORDER) == {*COLUMNS, *EXTRA}

_WORDS = {"lang": "language", "source": "japanese", "target": "translation", "status": "state"}
"""The words of columns whose names are not those of their words."""

_KEPT = frozenset({"source", "target", "hash"})


def render(review: Review, options: ExportOptions) -> bytes:
    """All sheets in one table. UTF-8 with a mark, without which Excel on a Japanese Windows shows mojibake."""
    out = StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow([_header(name, _readers(review, options)) for name in _ORDER])
    for sheet in review.sheets:
        t = words(interface(sheet.lang, options.ui))
        for item in sheet.items:
            values = _values(sheet, item, t)
            table.writerow([guard(values.get(name, "")) for name in _ORDER])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def _readers(review: Review, options: ExportOptions) -> list[Words]:
    """The words of those who read the header: the reviewer, or of a table of several languages anybody."""
    if options.ui or len(review.sheets) == 1:
        return [words(interface(review.sheets[0].lang, options.ui))]
    return [words(language.SOURCE), words("en")]


def _header(name: str, readers: Sequence[Words]) -> str:
    """The column's name, by which it is read back, and what it is in each reader's language."""
    titles = [t[key] for t in readers if (key := _WORDS.get(name, name)) in t]
    header = " / ".join([name, *titles])
    if name == "verdict":
        return f"{header} ({', '.join([readers[0][one] for one in VERDICTS] if len(readers) == 1 else VERDICTS)})"
    if name == "date":
        return f"{header} (2026-04-01)"
    return f"{header} ({' / '.join(t['keep'] for t in readers)})" if name in _KEPT else header


def _values(sheet: Sheet, item: Item, t: Words) -> dict[str, str]:
    return {
        "unit": item.unit,
        "lang": sheet.lang,
        "hash": item.hash,
        "place": item.place,
        "source": item.source,
        "reading": item.reading or spoken(item),
        "easy": item.easy,
        "english": item.english,
        "target": item.target,
        "findings": findings(item, t),
        "terms": _lines([f"{t.ja} = {' / '.join((t.preferred, *t.admitted))}" for t in item.terms]),
        "sisters": _lines([f"{s.ja} = {s.target} ({s.unit})" for s in item.sisters]),
        "status": t["state_" + item.state],
        "last": _last(item, t),
        "changed": _lines([inline(item.source_diff), inline(item.target_diff)]),
        "file": where(item.location),
    }


def _last(item: Item, t: Words) -> str:
    if item.last is None:
        return ""
    return " ".join(filter(None, (item.last.date, item.last.reviewer, t[item.last.verdict], item.last.note)))


def _lines(parts: Sequence[str]) -> str:
    return "\n".join(part for part in parts if part)
