"""A place for texts that stand in their file in another form: escaped, folded, indented."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

BREAK = re.compile("\r\n|[\r\n]")
"""What ends a line of a file, as editors count (NEL, LS and PS do not)."""


@dataclass(slots=True)
class Lazy:
    """Where the code points of a decoded text stand, worked out when first asked.

    `raw` is the piece of the file that holds the text, starting at (`line`, `column`).
    `decode` gives for each code point of the text its index in `raw`, and one more index
    for the end; it must pickle (a function of a module, or a `functools.partial` of one).
    """

    line: int
    column: int
    raw: str
    decode: Callable[[str], Sequence[int]]
    _starts: Sequence[int] | None = field(default=None, compare=False, repr=False)
    _lines: Sequence[int] = field(default=(), compare=False, repr=False)

    def at(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of code point `offset` (0 … length)."""
        starts = self._decoded()
        return self._located(starts[min(offset, len(starts) - 1)])

    def until(self, offset: int) -> tuple[int, int]:
        """The same, but before line breaks and indents that are folded away there."""
        return self._located(end_before(self.raw, self._decoded(), offset))

    def _decoded(self) -> Sequence[int]:
        if self._starts is None:
            self._lines = line_starts(self.raw)
            self._starts = self.decode(self.raw)
        return self._starts

    def _located(self, index: int) -> tuple[int, int]:
        line, column = locate(self._lines, index)
        return (self.line, self.column + index) if line == 1 else (self.line + line - 1, column)


_WRITTEN = re.compile(r"\\(?:x..|u.{4}|U.{8}|.)|''|.")
"""One code point of a scalar as YAML writes it, an escape or a doubled quote among them."""


def end_before(raw: str, starts: Sequence[int], offset: int) -> int:
    """The index in `raw` where what is before code point `offset` ends; `starts` as `Lazy.decode` gives them.

    That is where the code point starts, unless the file folds line breaks away between the two.
    """
    last = starts[offset - 1] if 0 < offset < len(starts) else -1
    if last < 0 or not BREAK.search(raw, last + 1, starts[offset]):
        return starts[min(offset, len(starts) - 1)]
    written = _WRITTEN.match(raw, last)
    return written.end() if written else last + 1


class Marked(Lazy):
    """Where a text stands that has marks between its code points, each of which is one in the file too."""

    __slots__ = ()

    def until(self, offset: int) -> tuple[int, int]:
        """Behind the last code point of the stretch, and before the marks that follow, such as a link's target."""
        line, column = self.at(offset - 1)
        return line, column + 1


def line_starts(text: str) -> list[int]:
    """The index at which each line of `text` starts."""
    return [0, *(m.end() for m in BREAK.finditer(text))]


def locate(starts: Sequence[int], index: int) -> tuple[int, int]:
    """The 1-based line and column of `index`, given the starts of the lines."""
    line = bisect_right(starts, index)
    return line, index - starts[line - 1] + 1
