"""What one text states, ready to be compared."""

from __future__ import annotations

from collections.abc import Hashable
from operator import attrgetter

from signlint.analysis.text.view import View
from signlint.analysis.values.fact import PLAIN, Fact
from signlint.analysis.values.fold import fold

Placed = tuple[Fact, int]
"""A fact, and how far its span is to be moved: a writing that means the same everywhere is read only once."""


class Stated:
    """What one text states.

    `figures` are facts of the folded text, `marks` of the text as given. To compare two texts that agree, nobody
    needs the spans: `facts` are put in their places when they are first asked for.
    """

    __slots__ = (
        "_facts",
        "_figures",
        "_marks",
        "_text",
        "demands",
        "keys",
        "limits",
        "loose",
        "names",
        "numbers",
        "weak",
    )

    def __init__(self, text: tuple[str, str], marks: list[Fact], figures: list[Placed]) -> None:
        self._text = text
        self._marks = marks
        self._figures = figures
        self._facts: tuple[Fact, ...] | None = None
        loose = self.loose = [*marks, *[f for f, _ in figures]]
        """The facts in any order, with spans that say nothing."""
        self.demands: list[Fact] = []
        self.names: list[Fact] = []
        self.limits: list[Fact] = []
        # all meanings, plain numbers and numbers that may stand for something: what `agree` looks at
        self.keys: set[Hashable] = set()
        self.numbers: set[Hashable] = set()
        self.weak: set[Hashable] = set()
        for f in loose:
            self._add(f)

    def _add(self, f: Fact) -> None:
        self.keys |= f.keys
        self.weak |= f.weak
        if f.hard:
            self.demands.append(f)
        if f.kind in PLAIN:
            self.numbers.add(f.value)
        elif f.kind == "name":
            self.names.append(f)
        if f.bound:
            self.limits.append(f)

    def meets(self, other: Stated) -> bool:
        """Whether each fact that `other` demands agrees with one of these (`signlint.analysis.values.fact.agree`)."""
        keys, numbers, weak = self.keys, self.numbers, self.weak
        for f in other.demands:
            if keys.isdisjoint(f.keys) and numbers.isdisjoint(f.weak) and not (f.kind in PLAIN and f.value in weak):
                return False
        return True

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts in order; spans count the text as given."""
        if self._facts is None:
            text, lang = self._text
            view = fold(masked(text, self._marks), lang)
            found = [*self._marks, *[_placed(f, by, text, view) for f, by in self._figures]]
            self._facts = tuple(sorted(found, key=attrgetter("start", "end")))
        return self._facts


NOTHING = Stated(("", ""), [], [])


def masked(text: str, found: list[Fact]) -> str:
    """`text` with the marks blanked out, so that their digits are not read again."""
    if not found:
        return text
    out, at = [], 0
    for f in sorted(found, key=attrgetter("start", "end")):
        out += [text[at : f.start], "\x00" * (f.end - max(at, f.start))]
        at = max(at, f.end)
    return "".join([*out, text[at:]])


def _placed(f: Fact, by: int, text: str, view: View) -> Fact:
    start, end = view.span(f.start + by, f.end + by)
    said = text[start:end]
    return f if said == f.text and start == f.start else f.at(start, end, said)
