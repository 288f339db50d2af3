"""What stands in the cells of a review workbook."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from unicodedata import east_asian_width

from signlint.cells import guard
from signlint.review.diff import inline
from signlint.review.interface import Words, message_lang
from signlint.review.sheet import Found, Item, where

CELL = 32_767
"""Characters that a cell can hold."""

LONG = 600
"""Texts that a reviewer only looks at are cut off here."""

# what XML 1.0 cannot hold, and what Excel would read as one of its own escapes for that
_INEXACT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")


@dataclass(frozen=True, slots=True)
class Column:
    """`name` as answers know it or for the eye only; `word` its title; `width` in characters, 0 = hidden.

    `cell` gives the text of an item, `format` names how it looks.
    """

    name: str
    word: str
    width: int
    cell: Callable[[Item, Words], str]
    format: str = "fixed"


def exact(text: str) -> bool:
    """Whether a cell can hold `text` so that reading gives it back (but for line breaks, which become LF)."""
    return len(guard(text)) <= CELL and not _INEXACT.search(text)


def visible(text: str, most: int = CELL) -> str:
    """`text` for the eye: what a cell cannot hold replaced, and no longer than `most`."""
    text = _INEXACT.sub(lambda odd: odd[0] if len(odd[0]) > 1 else "\ufffd", text)
    return text if len(text) <= most else text[: most - 1] + "…"


def written(text: str) -> str:
    """`text` so that `cells.unguard` gives it back. The apostrophe is not needed against formulas here:
    the cell's type is text."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return guard(text) if text.startswith("'") else text


def _whole(text: str) -> str:
    return written(text) if exact(text) else visible(text, LONG)


def _looked_at(text: str) -> str:
    return visible(text.replace("\r\n", "\n"), LONG)


def answerable(item: Item) -> bool:
    """Whether a workbook shows the texts exactly, so that an answer to them can be taken back."""
    return all(map(exact, (item.source, item.target, item.unit)))


def _reading(item: Item) -> str:
    """Cells have no ruby: the readings of the kanji, or the unit's own reading."""
    found = [f"{one.base}（{one.reading}）" for one in item.ja if one.reading]
    return " ".join(found) or item.reading


def findings(item: Item, t: Words) -> str:
    """What the checks found, a line each: severity and reason, what is suggested, and the guideline."""
    return "\n".join(finding(one, t) for one in item.findings)


def finding(one: Found, t: Words) -> str:
    """One line of `findings`."""
    cite = f" [{one.cite.title or one.cite.source}]" if one.cite else ""
    tip = f" → {' / '.join(one.suggestions)}" if one.suggestions else ""
    return f"{t['severity_' + one.severity.label]}: {one.message.pick(message_lang(t['tag']))}{tip}{cite}"


def _severity(item: Item, t: Words) -> str:
    return t["severity_" + max(one.severity for one in item.findings).label] if item.findings else ""


def _terms(item: Item, t: Words) -> str:
    lines = []
    for one in item.terms:
        also = f" ({t['admitted']} {', '.join(one.admitted)})" if one.admitted else ""
        never = f" ({t['forbidden']}: {', '.join(one.forbidden)})" if one.forbidden else ""
        doubt = f" – {t['term_suggested']}" if one.status == "suggested" else ""
        lines.append(f"{one.ja} → {one.preferred}{also}{never}{doubt}")
    return "\n".join(lines)


def _last(item: Item, t: Words) -> str:
    if not item.last:
        return ""
    lines = [f"{t[item.last.verdict]} {item.last.reviewer} {item.last.date}", item.last.corrected, item.last.note]
    changes = ((t["japanese"], item.source_diff), (t["translation"], item.target_diff))
    lines += [f"{name}: {inline(diff)}" for name, diff in changes if diff]
    return "\n".join(line for line in lines if line)


def _sisters(item: Item, t: Words) -> str:
    doubt = {True: f" – {t['sister_differs']}", False: ""}
    return "\n".join(f"{one.place or one.unit}: {one.target}{doubt[one.differs]}" for one in item.sisters)


COLUMNS = (
    Column("number", "", 14, lambda item, t: str(item.number), "small"),
    Column("place", "place", 16, lambda item, t: _looked_at(item.place)),
    Column("source", "japanese", 26, lambda item, t: _whole(item.source)),
    Column("english", "english", 22, lambda item, t: _looked_at(item.english), "small"),
    Column("target", "translation", 34, lambda item, t: _whole(item.target), "target"),
    Column("verdict", "verdict", 11, lambda item, t: "", "field"),
    Column("corrected", "corrected", 32, lambda item, t: "", "field"),
    Column("note", "note", 24, lambda item, t: "", "field"),
    Column("findings", "findings", 36, lambda item, t: _looked_at(findings(item, t)), "small"),
    Column("severity", "severity", 10, _severity, "small"),
    Column("reading", "reading", 24, lambda item, t: _looked_at(_reading(item)), "small"),
    Column("easy", "easy", 26, lambda item, t: _looked_at(item.easy), "small"),
    Column("kind", "kind", 11, lambda item, t: t[f"kind_{item.kind}"], "small"),
    Column("terms", "terms", 28, lambda item, t: _looked_at(_terms(item, t)), "small"),
    Column("sisters", "sisters", 28, lambda item, t: _looked_at(_sisters(item, t)), "small"),
    Column(
        "state",
        "last",
        28,
        lambda item, t: _looked_at(f"{t['state_' + item.state]}\n{_last(item, t)}".strip()),
        "small",
    ),
    Column("photo", "photo", 16, lambda item, t: _looked_at(item.photo), "small"),
    Column("file", "file", 20, lambda item, t: _looked_at(where(item.location)), "small"),
    Column("unit", "", 0, lambda item, t: _whole(item.unit)),
    Column("lang", "", 0, lambda item, t: ""),
    Column("hash", "", 0, lambda item, t: item.hash),
)
"""From left to right; the language is the sheet's own."""

INDEX = {column.name: index for index, column in enumerate(COLUMNS)}

SIZES = {"target": 15, "small": 9}
"""Points of the letters of a format, where it is not 11."""


def height(cells: Iterable[tuple[str, Column]]) -> float:
    """Points that a row needs to show its cells, and room for an answer of two lines.

    LibreOffice does not fit the rows of a file that gives no heights, and Excel not all of them.
    """
    needed = [_lines(text, column) * SIZES.get(column.format, 11) * 1.5 for text, column in cells if column.width]
    return min(max([36.0, *needed]), 400)


def _lines(text: str, column: Column) -> int:
    """Lines that `text` takes in the column; wide characters count two."""
    room = column.width * 11 / SIZES.get(column.format, 11)
    return sum(1 + int(_width(line) * 1.08 / room) for line in text.split("\n"))


def _width(line: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in line[:CELL])
