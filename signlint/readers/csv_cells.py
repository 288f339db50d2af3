"""Cells of a CSV or TSV file (RFC 4180) with their places.

Ours only because the stdlib's ``csv`` tells no column, and no line inside a quoted cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from signlint.messages import Bilingual
from signlint.model import Place, Straight
from signlint.places import Lazy, line_starts, locate

DELIMITERS = ",\t;"


@dataclass(slots=True)
class Cell:
    """One cell: its text, where it starts in the file, and how it is written there.

    `row` is its row in a spreadsheet, which counts a row of several lines as one.
    """

    value: str
    line: int
    column: int
    raw: str = field(repr=False)
    row: int = 0

    def place(self) -> Place:
        """Where each character of the text stands."""
        if self.raw == self.value:
            return Straight(self.line, self.column)
        if len(self.raw) == len(self.value) + 2 and "\n" not in self.raw and "\r" not in self.raw:
            return Straight(self.line, self.column + 1)
        return Lazy(self.line, self.column, self.raw, offsets)

    def name(self, index: int) -> str:
        """``H26`` of the cell in column `index` of a spreadsheet; "" where its row is the line."""
        if self.row == self.line:
            return ""
        letters, left = "", index + 1
        while left:
            left, letter = divmod(left - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{self.row}"


class CellError(Exception):
    """A quote that is wrong: what, line, column."""

    def __init__(self, what: Bilingual, line: int, column: int) -> None:
        super().__init__(what, line, column)
        self.what, self.line, self.column = what, line, column


def rows(text: str, delimiter: str) -> Iterator[list[Cell]]:
    """The rows of `text`, empty lines left out.

    Raises CellError at a quote that is not closed, or text after a closing quote.
    """
    pattern, starts = _PATTERNS[delimiter], line_starts(text)
    row: list[Cell] = []
    pos, end, number = 0, len(text), 1
    while pos < end:
        found = pattern.match(text, pos)
        if found is None:  # the pattern takes any text, but mypy cannot know
            return
        row.append(_cell(found, pos, starts, number))
        pos = found.end()
        if found[3] != delimiter or pos == end:
            if len(row) > 1 or row[0].value.strip():
                yield row
            row = []
            number += 1


def _cell(found: re.Match[str], pos: int, starts: list[int], row: int) -> Cell:
    line, column = locate(starts, pos)
    quoted, bare = found[1], found[2]
    if quoted is None:
        if bare.startswith('"'):
            raise CellError(_OPEN, line, column)
        return Cell(bare, line, column, bare, row)
    if bare:
        raise CellError(_AFTER, *locate(starts, found.start(2)))
    return Cell(quoted.replace('""', '"'), line, column, f'"{quoted}"', row)


def offsets(raw: str) -> list[int]:
    """The index in a quoted cell of each code point of its text, and of its end."""
    return [*(m.start() for m in _CHARACTER.finditer(raw, 1, len(raw) - 1)), len(raw) - 1]


_CHARACTER = re.compile('""|.', re.DOTALL)
_PATTERNS = {
    mark: re.compile(rf'(?:"((?:[^"]++|"")*+)")?([^{mark}\r\n]*)({mark}|\r\n|\r|\n|\Z)') for mark in DELIMITERS
}
_OPEN = Bilingual('「"」が閉じていません', "this quote is not closed")
_AFTER = Bilingual(
    '「"」が閉じた後に文字があります（文字としての " は "" と書きます）',
    'text after a closing quote (write a quote as text twice: "")',
)
