"""New values for cells of CSV and TSV files (RFC 4180)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from signlint.places import line_starts
from signlint.readers.csv_cells import DELIMITERS
from signlint.writers.edit import MOVED, Edit
from signlint.writers.splice import Splice

_QUOTED = re.compile('"((?:[^"]++|"")*+)"')


def splices(text: str, edits: Sequence[Edit]) -> list[Splice]:
    """The pieces to change in a file's `text`. A cell keeps its quotes, and gets them where the value needs them."""
    starts = line_starts(text)
    return [_splice(text, starts, edit) for edit in edits]


def _splice(text: str, starts: list[int], edit: Edit) -> Splice:
    line, column = edit.start
    at = starts[line - 1] + column - 1 if line <= len(starts) else len(text)
    old = edit.text.value
    # no cell without quotes follows a quote: before it there is a delimiter or the start of a line
    quoted = _QUOTED.match(text, at - 1) if at and text[at - 1] == '"' else None
    if quoted:
        if quoted[1].replace('""', '"') != old:
            raise edit.refuse(MOVED)
        return Splice(at, quoted.end() - 1, edit.value.replace('"', '""'))
    if not text.startswith(old, at):
        raise edit.refuse(MOVED)
    end = at + len(old)
    return Splice(at, end, _cell(edit.value, _delimiter(text, at, end)))


def _delimiter(text: str, start: int, end: int) -> str:
    """The mark beside the cell; all of them for the only cell of a row."""
    beside = {text[start - 1 : start], text[end : end + 1]} & set(DELIMITERS)
    return beside.pop() if len(beside) == 1 else DELIMITERS


def _cell(value: str, delimiters: str) -> str:
    if not re.search(f'["\r\n{delimiters}]', value):
        return value
    return '"' + value.replace('"', '""') + '"'
