"""A text as some step wants to read it, with the way back to the text as given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """`text`, and for each of its code points where it starts and ends in the text as given.

    `starts` and `ends` are None when nothing was moved (offsets are the same).
    """

    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text as given that [start, end) of this view stands for.

        An empty span maps to an empty one; what the view left out in the middle is included.
        """
        if self.starts is None or self.ends is None:
            return start, end
        if start == end:
            at = self.starts[start] if start < len(self.starts) else self._length()
            return at, at
        return self.starts[start], self.ends[end - 1]

    def _length(self) -> int:
        return self.ends[-1] if self.ends else 0

    def select(self, keep: Sequence[int]) -> View:
        """The view that holds only the code points at the indices `keep`, in order."""
        text = "".join([self.text[i] for i in keep])
        if self.starts is None or self.ends is None:
            return View(text, list(keep), [i + 1 for i in keep])
        return View(text, [self.starts[i] for i in keep], [self.ends[i] for i in keep])
