"""The review as one CSV table: for offices whose tools read nothing else, and for scripts."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from signlint.review.answers import COLUMNS, guard
from signlint.review.diff import inline
from signlint.review.export import ExportOptions
from signlint.review.sheet import Item, Review, Sheet, spoken, where
from signlint.review.sheet_words import HEADERS, said

EXTRA = ("place", "reading", "easy", "english", "findings", "terms", "sisters", "status", "last", "changed", "file")
"""Columns for the reviewer's eyes; they are not read back."""

_ORDER = (
    "unit", "lang", "place", "source", "reading", "easy", "english", "target", "verdict", "corrected", "note",
    "findings", "terms", "sisters", "status", "last", "changed", "reviewer", "date", "file", "hash",
)  # fmt: skip
assert set(_ORDER) == {*COLUMNS, *EXTRA}


def render(review: Review, options: ExportOptions) -> bytes:
    """All sheets in one table. UTF-8 with a mark, without which Excel on a Japanese Windows shows mojibake."""
    out = StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow([f"{name} / {_header(name, options.ui)}" for name in _ORDER])
    for sheet in review.sheets:
        for item in sheet.items:
            values = _values(sheet, item, options.ui or sheet.lang)
            table.writerow([guard(values.get(name, "")) for name in _ORDER])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def _header(name: str, ui: str) -> str:
    """The header for a person: the office reads Japanese, the reviewer may not."""
    return HEADERS[name].pick(ui) if ui else " / ".join(HEADERS[name])


def _values(sheet: Sheet, item: Item, ui: str) -> dict[str, str]:
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
        "findings": _lines([f.message.pick(ui) for f in item.findings]),
        "terms": _lines([f"{t.ja} = {' / '.join((t.preferred, *t.admitted))}" for t in item.terms]),
        "sisters": _lines([f"{s.ja} = {s.target} ({s.unit})" for s in item.sisters]),
        "status": said(item.state, ui),
        "last": _last(item),
        "changed": _lines([inline(item.source_diff), inline(item.target_diff)]),
        "file": where(item.location),
    }


def _last(item: Item) -> str:
    if item.last is None:
        return ""
    return " ".join(filter(None, (item.last.date, item.last.reviewer, item.last.verdict, item.last.note)))


def _lines(parts: Sequence[str]) -> str:
    return "\n".join(part for part in parts if part)
