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
        if self._starts is None:
            self._lines = line_starts(self.raw)
            self._starts = self.decode(self.raw)
        index = self._starts[min(offset, len(self._starts) - 1)]
        line, column = locate(self._lines, index)
        return (self.line, self.column + index) if line == 1 else (self.line + line - 1, column)

    def until(self, offset: int) -> tuple[int, int]:
        """The same; between two code points of the text there is nothing else in the file."""
        return self.at(offset)


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
