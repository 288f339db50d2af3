"""A text as some step wants to read it, with the way back to the text as given."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence


class View:
    """`text`, and for each of its code points where it starts and ends in the text as given.

    `starts` and `ends` are None when nothing was moved (offsets are the same).
    """

    __slots__ = ("_ends", "_starts", "text")
    text: str

    def __init__(self, text: str, starts: Sequence[int] | None = None, ends: Sequence[int] | None = None) -> None:
        self.text = text
        self._starts = starts
        self._ends = ends

    @property
    def moved(self) -> bool:
        """Whether offsets of this view are others than those of the text as given."""
        return self._starts is not None

    @property
    def starts(self) -> Sequence[int] | None:
        """Where each code point starts."""
        return self._starts

    @property
    def ends(self) -> Sequence[int] | None:
        """Where each code point ends."""
        return self._ends

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text as given that [start, end) of this view stands for.

        An empty span maps to an empty one; what the view left out in the middle is included.
        """
        if self._starts is None or self._ends is None:
            return start, end
        if start == end:
            return self._empty(start)
        return self._starts[start], self._ends[end - 1]

    def _empty(self, at: int) -> tuple[int, int]:
        size = len(self.text)
        place = self.span(at, at + 1)[0] if at < size else self.span(size - 1, size)[1] if size else 0
        return place, place

    def offset(self, place: int) -> int:
        """The first offset of this view that stands for `place` of the text as given, or for what follows it."""
        return place if self._starts is None else bisect_left(self._starts, place)

    def select(self, keep: Sequence[int]) -> View:
        """The view that holds only the code points at the indices `keep`, in order."""
        text = "".join([self.text[i] for i in keep])
        starts, ends = self.starts, self.ends
        if starts is None or ends is None:
            return View(text, list(keep), [i + 1 for i in keep])
        return View(text, [starts[i] for i in keep], [ends[i] for i in keep])

    def spelled(self, text: str) -> View:
        """A view of the same places with `text`, which has one code point for each of this one's."""
        return View(text, self._starts, self._ends)


Gaps = Callable[[str], Iterable[tuple[int, int]]]
"""Tells which spans of a view's text were left out, in order and without overlaps."""


class Rest(View):
    """`text` is what is left of `inner` without its `gaps`.

    Most texts are read and never asked for a place: the gaps are asked for with the first one.
    """

    __slots__ = ("_cuts", "_gaps", "_gone", "_inner")

    def __init__(self, text: str, inner: View, gaps: Gaps) -> None:
        self.text = text
        self._inner = inner
        self._gaps = gaps
        self._cuts: list[int] | None = None  # the offsets of this view where gaps are,
        self._gone: list[int] = [0]  # and how much is gone before the first, the second, …, behind the last

    @property
    def moved(self) -> bool:
        """True: something was left out."""
        return True

    @property
    def starts(self) -> Sequence[int]:
        """Where each code point starts."""
        return [self.span(at, at + 1)[0] for at in range(len(self.text))]

    @property
    def ends(self) -> Sequence[int]:
        """Where each code point ends."""
        return [self.span(at, at + 1)[1] for at in range(len(self.text))]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """See `View.span`."""
        if start == end:
            return self._empty(start)
        cuts, gone = self._cuts or self._cut(), self._gone
        return self._inner.span(start + gone[bisect_right(cuts, start)], end + gone[bisect_right(cuts, end - 1)])

    def offset(self, place: int) -> int:
        """See `View.offset`."""
        cuts, gone = self._cuts or self._cut(), self._gone
        at = self._inner.offset(place)
        gaps = bisect_right(range(len(cuts)), at, key=lambda gap: cuts[gap] + gone[gap])
        return max(at - gone[gaps], cuts[gaps - 1]) if gaps else at

    def spelled(self, text: str) -> View:
        """See `View.spelled`."""
        return Rest(text, self._inner, self._gaps)

    def _cut(self) -> list[int]:
        cuts: list[int] = []
        gone = [0]
        for start, end in self._gaps(self._inner.text):
            if start < end:
                cuts.append(start - gone[-1])
                gone.append(gone[-1] + end - start)
        self._gone = gone
        self._cuts = cuts  # last: another thread that sees it sees `_gone` too
        return cuts
