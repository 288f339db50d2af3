"""The review as Markdown: readable as it is, answered in the blocks marked ``answer``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from signlint import language
from signlint.review.diff import inline
from signlint.review.export import ExportOptions
from signlint.review.sheet import Item, Review, Sheet, spoken
from signlint.review.sheet_words import HEADERS, said

_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-!|<>~&])")

_HOW = {
    "ja": "下の `answer` の欄に、`verdict:`（`ok`、`fix`、`discuss` のどれか）、必要なら `corrected:`（直した文）と "
    "`note:`（コメント）を書いてください。最初の欄に名前（`reviewer:`）と日付（`date:`）を書いてください。ほかは変えないでください。",
    "en": "In each block marked `answer` fill in `verdict:` (`ok`, `fix` or `discuss`) and, where you like, "
    "`corrected:` (the corrected text) and `note:`. Put your name (`reviewer:`) and the day (`date:`) into the first "
    "block. Please change nothing else.",
}


def render(review: Review, options: ExportOptions) -> bytes:
    """All sheets, one after the other."""
    lines = [line for sheet in review.sheets for line in _sheet(sheet, options.ui or sheet.lang)]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _sheet(sheet: Sheet, ui: str) -> Iterator[str]:
    ui = "ja" if ui.startswith("ja") else "en"
    title = {"ja": "訳の確認", "en": "Native check"}[ui]
    yield f"# {title}: {_name(sheet.lang, ui)}" + (f" ({escape(sheet.project)})" if sheet.project else "")
    yield from ("", _HOW[ui], "", "```signlint")
    yield f"project: {_string(sheet.project)}"
    yield from ("reviewer: ", "date: ", "```", "")
    for item in sheet.items:
        yield from _item(sheet, item, ui)


def _item(sheet: Sheet, item: Item, ui: str) -> Iterator[str]:
    place = f" ({escape(item.place)})" if item.place else ""
    yield f"## {item.number}. {escape(item.unit)}{place}: {said(item.state, ui)}"
    yield ""
    for name, text in (("source", spoken(item) or item.source), *_texts(item)):
        if text:
            yield f"- {HEADERS[name].pick(ui).partition('（')[0].partition(' (')[0]}: {escape(text)}"
    for found in item.findings:
        cite = f" [{escape(found.cite.title)}]" if found.cite and found.cite.title else ""
        yield f"- ⚠ {escape(found.message.pick(ui))}{cite}"
    for term in item.terms:
        forms = " / ".join((term.preferred, *term.admitted))
        yield f"- {HEADERS['terms'].pick(ui)}: {escape(term.ja)} = {escape(forms)}"
    for sister in item.sisters:
        yield f"- {HEADERS['sisters'].pick(ui)}: {escape(sister.ja)} = {escape(sister.target)}"
    for changes in (item.source_diff, item.target_diff):
        if changes:
            yield f"- {HEADERS['changed'].pick(ui)}: {escape(inline(changes))}"
    yield from ("", "> " + escape(item.target), "", "```answer", f"unit: {_string(item.unit)}", f"lang: {sheet.lang}")
    yield from (f"hash: {item.hash}", f"source: {_string(item.source)}", f"target: {_string(item.target)}")
    yield from ("verdict: ", "corrected: ", "note: ", "```", "")


def _texts(item: Item) -> tuple[tuple[str, str], ...]:
    return ("reading", item.reading), ("easy", item.easy), ("english", item.english)


def _name(lang: str, ui: str) -> str:
    """The language's name for a reader of `ui`."""
    known = language.info(lang)
    return known.ja if ui == "ja" else known.en


def escape(text: str) -> str:
    """`text` as plain words of one line: no mark of Markdown or HTML in it works."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    return _MARKS.sub(r"\\\1", shown)


def _string(text: str) -> str:
    """A JSON string, on one line whatever is in it."""
    return re.sub(
        "[\x7f-\x9f\u2028\u2029\ud800-\udfff]", lambda m: f"\\u{ord(m[0]):04x}", json.dumps(text, ensure_ascii=False)
    )
