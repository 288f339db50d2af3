"""What one token must be, for rules on words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from signlint.analysis.text.tokens import PerWord, Word
from signlint.analysis.words.word_facts import level_of
from signlint.checks.pattern import expression

REMEMBERED = 4096
"""For how many words it is remembered what a rule makes of them."""

Test = Callable[[Word], bool]


@dataclass(frozen=True, slots=True)
class Condition:
    """What one token must be. Alternatives are or-ed, keys are and-ed; ``!x`` forbids x.

    `cType` and `cForm` compare by beginning (``五段`` holds for ``五段-カ行``), the rest exactly.
    `surface` is the word as written (widths folded), `lemma` the dictionary's headword,
    `orth` its usual spelling, `reading` the headword in katakana. `like`: a regular expression for
    the whole surface. `above`: the word is harder than this JLPT level (4 = harder than N4, or in
    no list). `touch`: no space before it. An `optional` token may be absent. `fits` tells of a word
    whether it is what is asked.
    """

    surface: tuple[str, ...] = ()
    lemma: tuple[str, ...] = ()
    orth: tuple[str, ...] = ()
    reading: tuple[str, ...] = ()
    pos: tuple[str, ...] = ()
    pos2: tuple[str, ...] = ()
    pos3: tuple[str, ...] = ()
    cType: tuple[str, ...] = ()
    cForm: tuple[str, ...] = ()
    goshu: tuple[str, ...] = ()
    like: str = ""
    above: int = 0
    touch: bool = False
    optional: bool = False
    fits: PerWord[bool] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        names = ("surface", "lemma", "pos", "pos2", "pos3", "orth", "reading", "goshu", "cType", "cForm")
        found = [_test(name, getattr(self, name)) for name in names if getattr(self, name)]
        if self.like:
            found.append(_Like(expression(self.like)))
        if self.above:
            found.append(_Above(self.above))
        object.__setattr__(self, "fits", PerWord(partial(_all, tuple(found)), REMEMBERED))


def _all(tests: tuple[Test, ...], word: Word) -> bool:
    return all(test(word) for test in tests)


_ATTRIBUTE = {"pos": "pos1", "cType": "ctype", "cForm": "cform", "orth": "orth_base", "reading": "lform"}
_BY_BEGINNING = frozenset({"cType", "cForm"})


@dataclass(frozen=True, slots=True)
class _Values:
    """One of `wanted` (none = any), and none of `forbidden`."""

    attribute: str
    wanted: tuple[str, ...]
    forbidden: tuple[str, ...]
    begins: bool

    def __call__(self, word: Word) -> bool:
        value: str = getattr(word, self.attribute)
        if self.begins:
            return (not self.wanted or value.startswith(self.wanted)) and not value.startswith(self.forbidden)
        return (not self.wanted or value in self.wanted) and value not in self.forbidden


def _test(name: str, values: tuple[str, ...]) -> Test:
    wanted = tuple(v for v in values if not v.startswith("!"))
    forbidden = tuple(v[1:] for v in values if v.startswith("!"))
    return _Values(_ATTRIBUTE.get(name, name), wanted, forbidden, name in _BY_BEGINNING)


@dataclass(frozen=True, slots=True)
class _Like:
    pattern: re.Pattern[str]

    def __call__(self, word: Word) -> bool:
        return self.pattern.fullmatch(word.surface) is not None


@dataclass(frozen=True, slots=True)
class _Above:
    level: int

    def __call__(self, word: Word) -> bool:
        return level_of(word) < self.level
