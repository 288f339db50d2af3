"""The review as Markdown: readable as it is, answered in the blocks marked ``answer``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from signlint.review.answer_words import interface
from signlint.review.diff import inline
from signlint.review.export import ExportOptions
from signlint.review.interface import Words, own_name, words
from signlint.review.sheet import Item, Review, Sheet, spoken
from signlint.review.xlsx_cells import finding

_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-!|<>~&])")


def render(review: Review, options: ExportOptions) -> bytes:
    """All sheets, one after the other."""
    lines = [line for sheet in review.sheets for line in _sheet(sheet, words(interface(sheet.lang, options.ui)))]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _sheet(sheet: Sheet, t: Words) -> Iterator[str]:
    yield f"# {t['title']}: {own_name(sheet.lang)}" + (f" ({escape(sheet.project)})" if sheet.project else "")
    yield from ("", t["answer_blocks"], "", "```signlint")
    yield f"project: {_string(sheet.project)}"
    yield from ("reviewer: ", "date: ", "```", "")
    for item in sheet.items:
        yield from _item(sheet, item, t)


def _item(sheet: Sheet, item: Item, t: Words) -> Iterator[str]:
    place = f" ({escape(item.place)})" if item.place else ""
    yield f"## {item.number}. {escape(item.unit)}{place}: {t['state_' + item.state]}"
    yield ""
    for key, text in (("japanese", spoken(item) or item.source), *_texts(item)):
        if text:
            yield f"- {t[key]}: {escape(text)}"
    for found in item.findings:
        yield f"- ⚠ {escape(finding(found, t))}"
    for term in item.terms:
        forms = " / ".join((term.preferred, *term.admitted))
        yield f"- {t['terms']}: {escape(term.ja)} = {escape(forms)}"
    for sister in item.sisters:
        yield f"- {t['sisters']}: {escape(sister.ja)} = {escape(sister.target)}"
    for changes in (item.source_diff, item.target_diff):
        if changes:
            yield f"- {t['changed']}: {escape(inline(changes))}"
    yield from ("", "> " + escape(item.target), "", "```answer", f"unit: {_string(item.unit)}", f"lang: {sheet.lang}")
    yield from (f"hash: {item.hash}", f"source: {_string(item.source)}", f"target: {_string(item.target)}")
    yield from ("verdict: ", "corrected: ", "note: ", "```", "")


def _texts(item: Item) -> tuple[tuple[str, str], ...]:
    return ("reading", item.reading), ("easy", item.easy), ("english", item.english)


def escape(text: str) -> str:
    """`text` as plain words of one line: no mark of Markdown or HTML in it works."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    return _MARKS.sub(r"\\\1", shown)


def _string(text: str) -> str:
    """A JSON string, on one line whatever is in it."""
    return re.sub(
        "[\x7f-\x9f\u2028\u2029\ud800-\udfff]", lambda m: f"\\u{ord(m[0]):04x}", json.dumps(text, ensure_ascii=False)
    )
