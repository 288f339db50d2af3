"""The review workbook: for offices that live in Excel. One sheet for each language, and how to fill it in.

The columns that answers are read from have the names of `signlint.review.answers.COLUMNS`; the rest is for
the reviewer's eyes. Every cell is written as text, whatever it looks like.
"""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from typing import Any

from signlint import language
from signlint.review.answer_words import interface
from signlint.review.export import ExportOptions
from signlint.review.interface import Words, message_lang, own_name, words
from signlint.review.sheet import STATES, VERDICTS, Item, Review, Sheet, Summary
from signlint.review.xlsx_cells import COLUMNS, INDEX, SIZES, answerable, height, visible, written

_SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_HEADER = 4
_UNLOCKED = {"format_columns": True, "format_rows": True, "autofilter": True}


def render(review: Review, options: ExportOptions) -> bytes:
    """`review` as an XLSX workbook; the words are the reviewer's, in a workbook of several languages the office's."""
    from xlsxwriter import Workbook

    out = BytesIO()
    alone = len(review.sheets) == 1
    t = words(interface(review.sheets[0].lang if alone else language.SOURCE, options.ui))
    with Workbook(out, {"in_memory": True, **_SAFE}) as book:
        # without a date xlsxwriter takes that of the run, and the same review would give another file
        book.set_properties({"title": f"signlint {t['title']}", "created": datetime(2000, 1, 1)})
        formats = _formats(book)
        _instructions(book, t, formats)
        if not alone:
            _summary(book, review.summary, t, formats)
        for sheet in review.sheets:
            _sheet(book, sheet, review.project, words(interface(sheet.lang, options.ui)), formats)
    return out.getvalue()


_TINTS = {
    "ok": ("#E6F3EA", "#1A6B3A"),
    "fix": ("#FBEEDF", "#8A4000"),
    "discuss": ("#EFEAF9", "#5A3D9E"),
    "error": ("#FBE7E6", "#A8201A"),
    "warning": ("#FFF3D9", "#7A4A00"),
    "note": ("#E8EEF5", "#2F4A66"),
}


def _formats(book: Any) -> dict[str, Any]:
    base = {"text_wrap": True, "valign": "top", "num_format": "@", "font_size": 11}
    edge = {**base, "border": 1, "border_color": "#D9D6CE"}
    made = {
        "plain": base,
        "title": {**base, "font_size": 16, "bold": True, "text_wrap": False},
        "head": {**edge, "bold": True, "bg_color": "#1D4E6B", "font_color": "#FFFFFF", "valign": "vcenter"},
        "label": {**base, "font_color": "#585D66", "text_wrap": False},
        "fixed": edge,
        "small": {**edge, "font_size": SIZES["small"], "font_color": "#585D66"},
        "target": {**edge, "font_size": SIZES["target"]},
        "field": {**edge, "bg_color": "#FFFBE0", "locked": False},
        "held": {**edge, "bg_color": "#EFEFEF", "font_color": "#585D66", "italic": True},
    }
    tints = {name: {"bg_color": ground, "font_color": ink, "bold": True} for name, (ground, ink) in _TINTS.items()}
    return {name: book.add_format(properties) for name, properties in {**made, **tints}.items()}


def _page(book: Any, name: str) -> Any:
    """A protected sheet for a wide page. Names: 31 characters, without those that Excel keeps for itself."""
    page = book.add_worksheet(re.sub(r"[\[\]:*?/\\']", " ", name)[:31])
    page.protect("", _UNLOCKED)
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.set_footer("&C&P / &N")
    return page


def _instructions(book: Any, t: Words, formats: dict[str, Any]) -> None:
    page = _page(book, t["instructions"])
    page.set_column(0, 0, 90)
    page.write_string(0, 0, t["title"], formats["title"])
    for row, key in enumerate(("sheet_1", "sheet_2", "sheet_3", "sheet_4"), 2):
        page.set_row(row, 40)
        page.write_string(row, 0, f"{row - 1}. {t[key]}", formats["plain"])


def _summary(book: Any, summary: Summary, t: Words, formats: dict[str, Any]) -> None:
    page = _page(book, t["summary"])
    page.set_column(0, 0, 44)
    page.set_column(1, 1 + len(STATES) + 2, 16)
    lang = message_lang(t["tag"])
    blocking = [one.pick(lang) for one in summary.blocking] or [t["nothing_blocks"]]
    heads = ["language", "texts", *(f"state_{one}" for one in STATES), "with_findings", "missing"]
    rows = [(t["blocking"],)] + [(one,) for one in blocking] + [(), tuple(t[key] for key in heads)]
    for one in summary.langs:
        states = dict(one.states)
        counts = (one.texts, *(states.get(state, 0) for state in STATES), one.with_findings, one.missing)
        rows.append((own_name(one.lang), *map(str, counts)))
    rows += [(), (t["rule"], t["severity"], t["count"])]
    rows += [(r.title.pick(lang), t["severity_" + r.severity.label], str(r.count), r.rule) for r in summary.rules]
    heads_at = {0, len(blocking) + 2, len(blocking) + 4 + len(summary.langs)}
    for number, row in enumerate(rows):
        page.set_row(number, 36 if number in heads_at - {0} else 18)
        for column, value in enumerate(row):
            page.write_string(number, column, visible(value), formats["head" if number in heads_at else "fixed"])


def _sheet(book: Any, sheet: Sheet, project: str, t: Words, formats: dict[str, Any]) -> None:
    page = _page(book, f"{sheet.lang} {own_name(sheet.lang)}")
    _above(page, sheet, project, t, formats)
    rows = [_cells(item, sheet.lang, t) for item in sheet.items]
    _columns(page, rows, t, formats)
    for number, (item, cells) in enumerate(zip(sheet.items, rows, strict=True), _HEADER + 1):
        _row(page, number, cells, answerable(item), formats)
    last = _HEADER + max(len(sheet.items), 1)
    _choices(page, last, t, formats)
    page.autofilter(_HEADER, 0, last, len(COLUMNS) - 1)
    page.freeze_panes(_HEADER + 1, 2)
    page.repeat_rows(_HEADER)
    page.print_area(0, 0, last, INDEX["findings"])


def _above(page: Any, sheet: Sheet, project: str, t: Words, formats: dict[str, Any]) -> None:
    """What is said once for all rows: a name in the first column, its value beside it."""
    for row, (name, value) in enumerate((("project", written(visible(project))), ("lang", sheet.lang))):
        page.write_string(row, 0, name, formats["label"])
        page.write_string(row, 1, value, formats["label"])
    for row, name in enumerate(("reviewer", "date"), 2):
        page.write_string(row, 0, f"{name} / {t[name]}", formats["label"])
        page.write_blank(row, 1, None, formats["field"])
    page.write_string(1, 3, t["sheet_2"], formats["label"])
    page.write_string(2, 3, t["sheet_3"], formats["label"])


def _cells(item: Item, lang: str, t: Words) -> list[str]:
    own = {"lang": lang} if answerable(item) else {"lang": lang, "findings": t["sheet_hold"]}
    return [own.get(column.name) or column.cell(item, t) for column in COLUMNS]


def _columns(page: Any, rows: list[list[str]], t: Words, formats: dict[str, Any]) -> None:
    """Widths and header; columns for the eye in which nothing stands are left out of sight."""
    for index, column in enumerate(COLUMNS):
        empty = column.format != "field" and not any(row[index] for row in rows)
        page.set_column(index, index, column.width or 4, None, {"hidden": empty or not column.width})
        title = f"{column.name} / {t[column.word]}" if column.word else column.name
        page.write_string(_HEADER, index, title, formats["head"])
    page.set_row(_HEADER, 36)


def _row(page: Any, row: int, cells: list[str], open_to_answers: bool, formats: dict[str, Any]) -> None:
    page.set_row(row, height(zip(cells, COLUMNS, strict=True)))
    for index, (text, column) in enumerate(zip(cells, COLUMNS, strict=True)):
        held = column.format == "field" and not open_to_answers
        style = formats["held" if held else column.format]
        if text:
            page.write_string(row, index, text, style)
        else:
            page.write_blank(row, index, None, style)


def _choices(page: Any, last: int, t: Words, formats: dict[str, Any]) -> None:
    """The list of verdicts, and the colours of verdicts and severities."""
    first, verdict, severity = _HEADER + 1, INDEX["verdict"], INDEX["severity"]
    page.data_validation(
        first,
        verdict,
        last,
        verdict,
        {
            "validate": "list",
            "source": [t[one] for one in VERDICTS],
            "error_title": t["verdict"],
            "error_message": t["sheet_2"][:255],
        },
    )
    shown: list[tuple[int, str, str]] = [(verdict, one, t[one]) for one in VERDICTS]
    shown += [(severity, one, t[f"severity_{one}"]) for one in ("error", "warning", "note")]
    for column, name, word in shown:
        rule = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": formats[name]}
        page.conditional_format(first, column, last, column, rule)
