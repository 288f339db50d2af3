"""Aligning a reading, mora by mora, with a spelling of it that may be wrong, and what that spelling is.

One engine for Latin letters and for Hangul (as conjoining jamo): each mora has some spellings,
each with a mark that says which habit it follows ("" = the standard one).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

WILD = "\0"
"""Stands in a target for a translated word: it may take the place of any morae."""

Choices = Sequence[tuple[str, str]]
"""The spellings of one mora with their marks; the first is the standard one."""


LONGEST = 40
"""Morae of a name; longer texts are sentences."""
BRACKETED = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
OK, VARIANT, TYPO = "ok", "variant", "typo"


class Verdict(NamedTuple):
    """What a spelling of a reading is.

    `level`: ``ok``; ``variant`` (a usual habit, but not by the rule or the profile: 쿠마모토, Kōen); ``typo`` (not
    this reading); of Latin letters also ``nonhepburn`` (wrong on signs). `expected` is the spelling by the rule;
    `start`, `end` the stretch of the text that differs; `marks` the habits seen.
    """

    level: str
    expected: str = ""
    start: int = 0
    end: int = 0
    marks: frozenset[str] = frozenset()


class Alignment(NamedTuple):
    """How a target fits: `cost` in characters (0 = every mora is spelled in a known way), the marks
    of the spellings used, and the stretch of the target that differs (empty at cost 0)."""

    cost: int
    marks: frozenset[str]
    start: int = 0
    end: int = 0

    def stretch(self, places: Sequence[int]) -> tuple[int, int]:
        """The stretch that differs in the text where the characters of the target have these `places`."""
        start = min(self.start, len(places) - 1)
        return places[start], places[max(min(self.end, len(places)) - 1, start)] + 1


class _Step(NamedTuple):
    morae: int
    chars: int
    cost: int = 0
    mark: str = ""


class _State(NamedTuple):
    cost: int
    rank: int
    back: tuple[int, int] = (0, 0)
    step: _Step = _Step(0, 0)


class Problem(NamedTuple):
    """What is to be aligned.

    `free` maps the mora where a foreign word starts to the one after its end: such a stretch may
    be written with any letters. `rank` orders marks where more than one spelling fits.
    """

    choices: Sequence[Choices]
    target: str
    rank: Mapping[str, int]
    free: Mapping[int, int]


def align(problem: Problem, limit: int = 0) -> Alignment | None:
    """The cheapest way to read the target as the morae, with at most `limit` characters wrong.

    None if there is none; with limit 0 only known spellings count. Time grows with morae times characters.
    """
    size, length = len(problem.choices), len(problem.target)
    table: list[dict[int, _State]] = [{} for _ in range(size + 1)]
    table[0][0] = _State(0, 0)
    for i, row in enumerate(table):
        for j in range(length + 1):
            if j not in row or row[j].cost > limit:
                continue
            for step in _steps(problem, i, j):
                _offer(table, problem.rank, (i, j), step)
            if limit:
                for step in _edits(problem, i, j):
                    _offer(table, problem.rank, (i, j), step)
    fits = length in table[size] and table[size][length].cost <= limit
    return _collect(table, length) if fits else None


def _offer(table: list[dict[int, _State]], rank: Mapping[str, int], at: tuple[int, int], step: _Step) -> None:
    state = table[at[0]][at[1]]
    row, to = table[at[0] + step.morae], at[1] + step.chars
    new = _State(state.cost + step.cost, state.rank + rank.get(step.mark, 0), at, step)
    if to not in row or new[:2] < row[to][:2]:
        row[to] = new


def _steps(problem: Problem, i: int, j: int) -> Iterator[_Step]:
    """Moves that cost nothing."""
    target = problem.target
    if i < len(problem.choices):
        for spelling, mark in problem.choices[i]:
            if target.startswith(spelling, j):
                yield _Step(1, len(spelling), 0, mark)
    if target.startswith(WILD, j):
        yield _Step(0, 1)
        if i < len(problem.choices):
            yield _Step(1, 0)
    if i in problem.free:
        for end in range(j, len(target) + 1):
            yield _Step(problem.free[i] - i, end - j)


def _edits(problem: Problem, i: int, j: int) -> Iterator[_Step]:
    """Moves that differ: a mora written otherwise, a mora left out, a character too many."""
    target = problem.target
    if j < len(target) and target[j] != WILD:
        yield _Step(0, 1, 1)
    if i == len(problem.choices):
        return
    standard = problem.choices[i][0][0]
    for end in range(j, min(j + 4, len(target)) + 1):
        part = target[j:end]
        if WILD in part:
            break
        yield _Step(1, end - j, max(1, distance(standard, part)))


@lru_cache(maxsize=4096)
def distance(a: str, b: str) -> int:
    """Levenshtein distance: insertions, deletions and substitutions."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def _collect(table: list[dict[int, _State]], length: int) -> Alignment:
    """Follow the best way back and gather its marks and the stretch that differs."""
    i, j = len(table) - 1, length
    final = table[i][j]
    marks: set[str] = set()
    starts: list[int] = []
    ends: list[int] = []
    while (i, j) != (0, 0):
        state = table[i][j]
        marks.add(state.step.mark)
        if state.step.cost:
            starts.append(state.back[1])
            ends.append(j)
        i, j = state.back
    return Alignment(final.cost, frozenset(marks - {""}), min(starts, default=0), max(ends, default=0))
