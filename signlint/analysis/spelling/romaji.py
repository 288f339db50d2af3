"""Judging a romanized name against its reading: what is right, another habit, wrong, or a typing error.

The text may hold English words (Park, Mt., Station), numbers and foreign words beside the name;
where it is plainly a translation nothing is said.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from signlint.analysis.spelling.align import (
    BRACKETED,
    LONGEST,
    OK,
    TYPO,
    VARIANT,
    WILD,
    Alignment,
    Choices,
    Problem,
    Verdict,
    align,
)
from signlint.analysis.spelling.hepburn import FINE, RANK, WRONG, all_choices, plainest, romanize
from signlint.analysis.spelling.morae import Mora, endings, foreign_words
from signlint.analysis.spelling.place_words import ENGLISH, LEFT_OUT, romaji_like

NONHEPBURN = "nonhepburn"
"""The level of a spelling that is wrong on signs, whatever the profile."""

_PUNCTUATION = str.maketrans("", "", " -'’")
_TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|['’ʼ`\u0300-\u036f])*|\d+", re.UNICODE)
_ROMAJI = re.compile(
    r"(?:(?:[kgnhbpmr]y?|sh?|sy|zy?|jy?|ts?|ch|ty|cy|dy?|f|w|y|v)?[aeiou][\u0304\u0302]?|h(?=[kgszjtcdnhfbpmryw]|$)"
    r"|n(?![aeiouy])|m(?=[bpm])|([kstpcgdbz])(?=\1)|s(?=sh)|t(?=ch)|c(?=ch))+"
)


class _Token(NamedTuple):
    letters: str
    places: tuple[int, ...]
    english: bool
    foreign: bool


def is_romaji(word: str) -> bool:
    """Whether a word of small letters could be Japanese sounds throughout, in whatever spelling."""
    return _ROMAJI.fullmatch(word) is not None


def _tokens(latin: str) -> Iterator[_Token]:
    """Words of `latin` as plain letters (macron and circumflex kept as marks) with their places."""
    for match in _TOKEN.finditer(latin):
        letters: list[str] = []
        places: list[int] = []
        for at in range(match.start(), match.end()):
            for char in unicodedata.normalize("NFD", latin[at].lower()):
                if (char.isascii() and char.isalpha()) or char in "\u0304\u0302":
                    letters.append(char)
                    places.append(at)
        word = "".join(letters)
        acronym = match[0].isupper() and len(word) <= 4
        foreign = not is_romaji(word)
        english = len(word) < 2 or word in romaji_like() or word in ENGLISH or (acronym and foreign)
        yield _Token(word, tuple(places), english, foreign)


def _plain_letters(latin: str) -> str:
    """The letters of an unmarked Latin text, small; "" if it has other letters or digits."""
    bare = latin.translate(_PUNCTUATION).lower()
    return bare if bare.isascii() and bare.isalpha() else ""


def judge(kana: str, latin: str, profile: str = "gsi2026", ja: str = "") -> Verdict:
    """How `latin` (the English of a name) spells the reading `kana`.

    Common nouns may be translated, words of foreign origin (katakana in `ja`) may be written in any
    way, and a text that is plainly a translation is ``ok``. Hyphens, spaces, apostrophes and
    capitals are free. Raises KeyError for an unknown profile.
    """
    fine = FINE[profile]
    if _plain_letters(latin) == plainest(kana):
        return Verdict(OK)
    cases = tuple(_cases(kana, latin, ja))
    for case in cases:
        fit = case.align()
        if fit is not None:
            return _by_marks(fit.marks, fine, WRONG[profile], (romanize(case.kana, profile), *case.span()))
    if not cases or any(case.is_part() for case in cases):
        return Verdict(OK)
    outside = BRACKETED.sub(" ", latin)
    if outside != latin and judge(kana, outside, profile, ja).level != TYPO:
        return Verdict(OK)
    return _misfit(cases, profile, ja)


def _cases(kana: str, latin: str, ja: str) -> Iterator[_Case]:
    """The ways to read the text: a common noun translated, or added to a name that has it (Suwa-jinja Shrine)."""
    tokens = tuple(_tokens(latin))
    choices, beats = all_choices(kana)
    if not beats or len(beats) > LONGEST or len(latin) > 3 * LONGEST or all(t.english for t in tokens):
        return
    free = foreign_words(ja, beats)
    several = sum(m.first for m in beats) > 1
    for rest, size in _without_common_noun(tokens, beats, ja):
        within = {at: end for at, end in free.items() if end <= size}
        yield _Case(rest, choices[:size], within, several, kana[: beats[size - 1].end])


class _Case(NamedTuple):
    tokens: tuple[_Token, ...]
    choices: tuple[Choices, ...]
    free: Mapping[int, int]
    several: bool
    kana: str

    def target(self, wild_foreign: bool = False) -> tuple[str, list[int]]:
        """The letters to align, translated words as `WILD`, with the place of each in the text."""
        letters: list[str] = []
        places: list[int] = []
        for token in self.tokens:
            if token.english or (wild_foreign and token.foreign):
                letters.append(WILD)
                places.append(token.places[0] if token.places else 0)
            else:
                letters.extend(token.letters)
                places.extend(token.places)
        return "".join(letters), places

    def span(self, names_only: bool = False) -> tuple[int, int]:
        """Where the words stand; with `names_only` those that may be romaji, if there are any."""
        names = [t for t in self.tokens if t.places and not (t.english or t.foreign)] if names_only else []
        words = names or [t for t in self.tokens if t.places]
        return words[0].places[0], words[-1].places[-1] + 1

    @property
    def limit(self) -> int:
        """How many wrong letters still make the same name, mistyped."""
        return max(2, (self.letters - self.foreign or self.letters) * 45 // 100)

    @property
    def letters(self) -> int:
        """How many letters are not English."""
        return sum(len(t.letters) for t in self.tokens if not t.english)

    @property
    def foreign(self) -> int:
        """How many letters are of words that cannot be romaji."""
        return sum(len(t.letters) for t in self.tokens if t.foreign and not t.english)

    def is_translated(self, fit: Alignment | None, ja_known: bool) -> bool:
        """Whether the words that cannot be romaji are English rather than mistyped: the rest fits without them."""
        if not self.foreign or self.align(wild_foreign=True) is None:
            return False
        near = fit is not None and fit.cost <= max(2 if self.foreign > 4 else 1, self.foreign * 34 // 100)
        return not (near and ja_known and not self.free)

    def is_part(self) -> bool:
        """Whether the text spells only the beginning or the end of the reading: much of it, or whole words.

        One mora too few is a typing error.
        """
        if self.letters < (5 if self.several else 7):
            return False
        bare = self._replace(free={})
        if any(bare._replace(choices=fewer).align() for fewer in (self.choices[1:], self.choices[:-1])):
            return False
        return bare.align(before=WILD) is not None or bare.align(after=WILD) is not None

    def align(self, limit: int = 0, wild_foreign: bool = False, before: str = "", after: str = "") -> Alignment | None:
        """Align with at most `limit` letters wrong; `before` and `after` are `WILD` or nothing."""
        target = before + self.target(wild_foreign)[0] + after
        return align(Problem(self.choices, target, RANK, self.free), limit)


def _without_common_noun(
    tokens: tuple[_Token, ...], beats: tuple[Mora, ...], ja: str
) -> Iterator[tuple[tuple[_Token, ...], int]]:
    """Take off one common noun that the reading ends in: translated (… Park / …コウエン) or left out (市)."""
    tails = endings(beats)
    for token in (tokens[-1], tokens[0]):
        for noun in ENGLISH.get(token.letters, ()):
            if noun in tails:
                rest = tuple(t for t in tokens if t is not token)
                yield rest, tails[noun]
                yield rest, len(beats)
                return
    yield tokens, len(beats)
    yield from ((tokens, tails[noun]) for noun in LEFT_OUT.get(ja[-1:], ()) if noun in tails)


def _by_marks(
    marks: frozenset[str], fine: frozenset[str], wrong: frozenset[str], named: tuple[str, int, int]
) -> Verdict:
    """The verdict on a spelling whose every mora is known; `named`: how it is written rightly, and its span."""
    odd = marks - fine
    if not odd:
        return Verdict(OK, marks=marks)
    return Verdict(NONHEPBURN if odd & wrong else VARIANT, *named, marks)


def _misfit(cases: tuple[_Case, ...], profile: str, ja: str) -> Verdict:
    """The verdict on a spelling that no habit explains: a typing error, another name, or a translation."""
    case, fit = min(((c, c.align(c.limit)) for c in cases), key=lambda pair: pair[1].cost if pair[1] else 999)
    target, places = case.target()
    if not case.letters or any(one.is_translated(fit, bool(ja)) for one in cases):
        return Verdict(OK)
    expected = romanize(case.kana, profile)
    if fit is not None:
        return Verdict(TYPO, expected, *fit.stretch(places))
    if case.letters < 4 or case.free or not _another_name(case, target):
        return Verdict(OK)
    return Verdict(TYPO, expected, *case.span(names_only=True), frozenset({"different"}))


def _another_name(case: _Case, target: str) -> bool:
    """Whether a text that fits badly is still a name (then: a wrong reading or the neighbour's) and no translation.

    Beside English words only a name that begins like the reading counts.
    """
    if not case.foreign and WILD not in target:
        return True
    names = case.letters - case.foreign
    alike = bool(case.choices[0][0][0]) and target.startswith(case.choices[0][0][0])
    return alike and names >= 5 and case.align(names * 7 // 10, wild_foreign=True) is not None


_MARKS = {
    "macron": re.compile("\u0304"),
    "circumflex": re.compile("\u0302"),
    "m": re.compile(r"m(?=[bmp])"),
    "tch": re.compile(r"tch"),
    "cch": re.compile(r"cch"),
    "ou": re.compile(r"ou(?![aeiou])"),
    "oo": re.compile(r"oo|uu"),
    "oh": re.compile(r"oh(?![aeiou])"),
    "kunrei": re.compile(r"(?<![sct])hu|(?<!t)(?<!d)(?:[st]y[auo]|[sztd]i(?!ng)|tu|jy[auo])"),
}


def regime(latin: str) -> frozenset[str]:
    """The habits of romanization that a Latin text shows: macron, circumflex, m, tch, cch, ou, oo, oh, kunrei.

    Only words that are Japanese sounds throughout are looked at, so that English is left alone; for
    "two regimes in one catalog". A single word is weak evidence (``doumo`` may be a name).
    """
    words = [token.letters for token in _tokens(latin) if not token.english and not token.foreign]
    return frozenset(mark for mark, pattern in _MARKS.items() if any(pattern.search(word) for word in words))


def spells(kana: str, latin: str, profile: str = "gsi2026") -> bool:
    """Whether `latin` is one of the spellings of `kana` that `profile` accepts, and no translation.

    Hyphens, spaces, apostrophes and capitals are free.
    """
    choices, _ = all_choices(kana)
    letters = "".join(token.letters for token in _tokens(latin))
    fine = FINE[profile] | {""}
    allowed = tuple(tuple(form for form in forms if form[1] in fine) or forms[:1] for forms in choices)
    return align(Problem(allowed, letters, RANK, {})) is not None
