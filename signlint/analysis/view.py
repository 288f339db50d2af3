"""A text as some step wants to read it, with the way back to the text as given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

Gaps = Callable[[], Iterable[tuple[int, int]]]
"""Tells which spans of a text were left out, in order and without overlaps."""


class View:
    """`text`, and for each of its code points where it starts and ends in the text as given.

    Most views are read and never asked for a place. What `without` leaves out is therefore only
    remembered, and the places are made when the first of them is asked for.
    """

    __slots__ = ("_ends", "_gaps", "_inner", "_starts", "text")

    def __init__(self, text: str, starts: Sequence[int] | None = None, ends: Sequence[int] | None = None) -> None:
        self.text = text
        self._starts = starts
        self._ends = ends
        self._inner: View | None = None
        self._gaps: Gaps | None = None

    @property
    def starts(self) -> Sequence[int] | None:
        """Where each code point starts; None when nothing was moved (offsets are the same)."""
        self._settle()
        return self._starts

    @property
    def ends(self) -> Sequence[int] | None:
        """Where each code point ends; None when nothing was moved."""
        self._settle()
        return self._ends

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text as given that [start, end) of this view stands for.

        An empty span maps to an empty one; what the view left out in the middle is included.
        """
        if self._gaps is not None:
            self._settle()
        if self._starts is None or self._ends is None:
            return start, end
        if start == end:
            at = self._starts[start] if start < len(self._starts) else self._length()
            return at, at
        return self._starts[start], self._ends[end - 1]

    def _length(self) -> int:
        return self._ends[-1] if self._ends else 0

    def select(self, keep: Sequence[int]) -> View:
        """The view that holds only the code points at the indices `keep`, in order."""
        text = "".join([self.text[i] for i in keep])
        starts, ends = self._maps()
        return View(text, [starts[i] for i in keep], [ends[i] for i in keep])

    def without(self, gaps: Gaps, text: str) -> View:
        """This view less the spans that `gaps` will tell when a place is first asked for; `text` is what remains."""
        view = View(text)
        view._inner, view._gaps = self, gaps
        return view

    def spelled(self, text: str) -> View:
        """A view of the same places with `text`, which has one code point for each of this one's."""
        view = View(text, self._starts, self._ends)
        view._inner, view._gaps = self._inner, self._gaps
        return view

    def _maps(self) -> tuple[Sequence[int], Sequence[int]]:
        starts, ends = self.starts, self.ends
        if starts is None or ends is None:
            return range(len(self.text)), range(1, len(self.text) + 1)
        return starts, ends

    def _settle(self) -> None:
        """Make the places of what is left between the gaps."""
        gaps, inner = self._gaps, self._inner
        if gaps is None or inner is None:
            return
        inner_starts, inner_ends = inner._maps()
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for start, end in (*gaps(), (len(inner_starts), 0)):
            starts += inner_starts[at:start]
            ends += inner_ends[at:start]
            at = end
        self._starts, self._ends = starts, ends
        self._gaps = None  # last, so that another thread sees either the gaps or the places; `_inner` stays for it
