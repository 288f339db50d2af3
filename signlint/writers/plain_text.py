"""New values for the lines of plain text and the blocks of Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from signlint.places import line_starts
from signlint.writers.edit import EMPTY, LINE, MARKUP, MOVED, Edit
from signlint.writers.splice import Change, Splice, changes


def splices(text: str, edits: Sequence[Edit]) -> list[Splice]:
    """The pieces to change in a file's `text`: of each unit only the parts that differ."""
    starts = line_starts(text)
    return [one for edit in edits for one in _splices(text, starts, edit)]


def _splices(text: str, starts: list[int], edit: Edit) -> list[Splice]:
    if not edit.value.strip():
        raise edit.refuse(EMPTY)
    return [_splice(text, starts, edit, change) for change in changes(edit.text.value, edit.value)]


def _splice(text: str, starts: list[int], edit: Edit, change: Change) -> Splice:
    start, end, middle = change
    if "\n" in middle or "\r" in middle:
        raise edit.refuse(LINE)
    first, last = (_index(starts, edit.text.place.at(at)) for at in (start, max(start, end - 1)))
    stop = last + 1 if end > start else first
    if text[first:stop] != edit.text.value[start:end]:
        # a stretch that reads otherwise in the file holds marks, or the file is another by now
        raise edit.refuse(MARKUP if stop - first > end - start else MOVED)
    return Splice(first, stop, middle)


def _index(starts: list[int], place: tuple[int, int]) -> int:
    line, column = place
    return starts[min(line, len(starts)) - 1] + column - 1
