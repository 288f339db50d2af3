"""What a regular expression cannot match without: strings, one of which must be in the text.

Read from the parsed expression, so that a rule need not name them. What is found is a proof, not a
guess: of things in a row any one may be asked for, of alternatives each must give its own; where a
part says nothing (``.``, ``\\d``, what may be missing, what must not follow), another one has to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import product
from typing import Any, NamedTuple

# Private parts of the standard library: a Python without them knows nothing of expressions, and tries all.
op: Any = getattr(re, "_constants", None)
_parser: Any = getattr(re, "_parser", None)

MOST = 26
"""How many strings may stand for one stretch of an expression (``\\.[a-z]`` has 26)."""

_COMMON = (
    " eaoitnsrlhcdumpgyfbwv.,0123456789STACPREINOML-:kx'いのんにでてをはくすだがかしなとまるきこうつれさらりもちょっけ"
)
_RARITY = {char: at for at, char in enumerate(_COMMON)}
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT) if op else ()
# Beyond upper and lower case: what re.IGNORECASE takes for these letters (a test asks it)
_ALIKE = {"i": "\u0130\u0131", "k": "\u212a", "s": "\u017f"}


class _Place(NamedTuple):
    """The characters that may stand at one place of an expression, and the `rarity` of the commonest."""

    rarity: int
    chars: frozenset[str]


class _Needs(NamedTuple):
    """`strings`, one of which must be there. The greater, the fewer texts have one: `rarity` is that of the
    commonest string, `fewness` the number of strings below zero."""

    rarity: int
    fewness: int
    strings: frozenset[str]


_NOTHING = _Needs(-1, 0, frozenset())


def rarity(char: str) -> int:
    """How seldom texts hold `char`: the higher, the less often."""
    return _RARITY.get(char, len(_COMMON))


@cache
def needed(patterns: tuple[str, ...], pieces: bool = True) -> frozenset[str]:
    """Strings without white space, one of which is in every text that one of `patterns` matches.

    None where nothing can be said. Without `pieces` each is one character: for texts that something
    was taken out of, whose neighbours need not be neighbours in the text as given.
    """
    if not (op and _parser):
        return frozenset()
    each = []
    for pattern in patterns:
        tree = _parser.parse(pattern)
        each.append(_of_row(tree, tree.state.flags, pieces))
    return _one_of(each).strings


def _one_of(each: Sequence[_Needs]) -> _Needs:
    """What alternatives need: one of the strings of all, if every one has some."""
    if not all(needs.strings for needs in each):
        return _NOTHING
    strings = frozenset().union(*[needs.strings for needs in each])
    return _Needs(min(needs.rarity for needs in each), -len(strings), strings)


def _of_row(row: Iterable[Any], flags: int, pieces: bool) -> _Needs:
    """The best that one part of a row needs, or some characters of it that stand side by side."""
    best = _NOTHING
    run: list[_Place] = []
    for code, value in (*row, (None, None)):
        place = _place(code, value, flags)
        if place:
            run.append(place)
            continue
        if run:
            best = max(best, _best_stretch(run, pieces))
            run = []
        best = max(best, _of_part(code, value, flags, pieces))
    return best


def _of_part(code: Any, value: Any, flags: int, pieces: bool) -> _Needs:
    if code is op.SUBPATTERN:
        _, more, less, row = value
        return _of_row(row, (flags | more) & ~less, pieces)
    if code is op.ATOMIC_GROUP:
        return _of_row(value, flags, pieces)
    if code is op.ASSERT:
        return _of_row(value[1], flags, pieces)
    if code in _REPEATS and value[0]:
        return _of_row(value[2], flags, pieces)
    if code is op.BRANCH:
        return _one_of([_of_row(row, flags, pieces) for row in value[1]])
    return _NOTHING


def _place(code: Any, value: Any, flags: int) -> _Place | None:
    """The characters that a literal or a small class stands for; None for anything else, and for white space."""
    caseless = bool(flags & op.SRE_FLAG_IGNORECASE)
    if code is op.LITERAL:
        return _of_chars(((code, value),), caseless)
    return _of_chars(tuple(value), caseless) if code is op.IN else None


@cache
def _of_chars(items: tuple[Any, ...], caseless: bool) -> _Place | None:
    chars = set(_members(items))
    if caseless:
        if not all(char.isascii() or char.lower() == char.upper() for char in chars):
            return None  # other scripts have equals of their own
        chars = {alike for char in chars for alike in (char.lower(), char.upper(), *_ALIKE.get(char.lower(), ""))}
    if not chars or any(map(str.isspace, chars)):
        return None
    return _Place(min(map(rarity, chars)), frozenset(chars))


def _members(items: tuple[Any, ...]) -> str:
    """The characters of a class; none where it is not a list of `MOST` at most."""
    found = ""
    for kind, what in items:
        if kind not in (op.LITERAL, op.RANGE):
            return ""
        low, high = what if kind is op.RANGE else (what, what)
        if high - low + len(found) >= MOST:
            return ""
        found += "".join(map(chr, range(low, high + 1)))
    return found


def _best_stretch(run: Sequence[_Place], pieces: bool) -> _Needs:
    """What the best places side by side spell: from each place on as many as keep the strings few."""
    best, stretch = (-1, 0), run
    for start in range(len(run)):
        end, ways, seldom = start, 1, 0
        while end < len(run) and (end == start or (pieces and ways * len(run[end].chars) <= MOST)):
            ways *= len(run[end].chars)
            seldom += run[end].rarity
            end += 1
        if (seldom, -ways) > best:
            best, stretch = (seldom, -ways), run[start:end]
        if end == len(run) and pieces:
            break  # what begins later is a part of this
    return _Needs(*best, frozenset(map("".join, product(*[place.chars for place in stretch]))))
