"""`share`: sentences in which too many of the words are hard ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from signlint.analysis import Analysis
from signlint.analysis.difficulty import WordLevel, keep, words
from signlint.analysis.explained import explained
from signlint.analysis.morae import KANJI
from signlint.checks.contract import Context, Match, TextSubject, demand_kinds

NAME = "share"
SCOPE = "text"
VALUES = ("limit", "part", "percent", "whole", "words")


@dataclass(frozen=True, slots=True)
class Params:
    """`level`: a word of a higher JLPT level than this is hard (3 = harder than N3, or in no list).
    `max`: the highest share of hard words, in per cent, by kind of unit; a kind without a number
    is not looked at. `least`: sentences of fewer words, `hard`: of fewer hard words, pass.
    Names, words that are explained, and words to keep are not hard. The parts of a compound count as one.
    """

    level: int
    max: Mapping[str, float]
    least: int = 3
    hard: int = 2


def validate(params: Params) -> None:
    """The limits are for kinds of unit that there are."""
    demand_kinds(params.max)


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Each sentence over the limit, with its ``percent``, ``limit``, ``part``, ``whole`` and ``words``."""
    limit = params.max.get(subject.kind, params.max.get("default", inf))
    found = words(subject.analysis)
    if limit == inf or len(found) < params.least:
        return
    if sum([word.level < params.level for word in found]) < params.hard:
        return
    told = explained(subject.analysis)
    for start, end, inside in _sentences(subject.analysis, found):
        compounds = list(_compounds(inside))
        hard = ["".join(w.text for w in c) for c in compounds if any(_is_hard(w, params.level, told) for w in c)]
        percent = 100 * len(hard) / max(1, len(compounds))
        if len(compounds) >= params.least and len(hard) >= params.hard and percent > limit:
            yield Match(start, end, values=_values(percent, limit, hard, len(compounds)))


def _is_hard(word: WordLevel, level: int, told: frozenset[str]) -> bool:
    if word.level >= level or word.lemma in told or is_doubtful(word):
        return False
    return (keep(word.lemma) or keep(word.text)) is None


_HIRAGANA = re.compile("[ぁ-ゖー]+")
_NOUN = re.compile(f"[{KANJI}ァ-ヺー]+")


def is_doubtful(word: WordLevel) -> bool:
    """A word in hiragana that is short or in no list: UniDic often tears kana apart into words that are not there."""
    return (word.level == 0 or len(word.text) < 3) and _HIRAGANA.fullmatch(word.text) is not None


def _compounds(found: Sequence[WordLevel]) -> Iterator[list[WordLevel]]:
    """The words that count, those of one compound noun together: プライバシー|ポリシー is one thing to learn."""
    compound: list[WordLevel] = []
    for word in found:
        if not word.content or word.is_name:
            continue
        if compound and not (compound[-1].end == word.start and _NOUN.fullmatch(compound[-1].text)):
            yield compound
            compound = []
        compound.append(word)
    if compound:
        yield compound


def _sentences(analysis: Analysis, found: Sequence[WordLevel]) -> Iterator[tuple[int, int, list[WordLevel]]]:
    """Each sentence's span in the text as given, and its words."""
    for sentence in analysis.sentences:
        start, end = analysis.plain.span(*sentence)
        yield start, end, [word for word in found if start <= word.start < end]


SHOWN = 8
"""How many of the hard words a message names."""


def _values(percent: float, limit: float, hard: list[str], whole: int) -> dict[str, str]:
    told = list(dict.fromkeys(hard))
    shown = "、".join(told[:SHOWN]) + ("…" if len(told) > SHOWN else "")
    return {
        "percent": f"{percent:.0f}",
        "limit": f"{limit:g}",
        "part": str(len(hard)),
        "whole": str(whole),
        "words": shown,
    }
