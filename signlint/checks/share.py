"""`share`: sentences in which too many of the words are hard ones."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from signlint.analysis import Analysis
from signlint.analysis.text.letters import KANJI
from signlint.analysis.words.difficulty import WordLevel, in_plain, words
from signlint.analysis.words.explained import explained
from signlint.analysis.words.lexicon import keep
from signlint.analysis.words.word_facts import Rating
from signlint.checks.contract import Context, Match, TextSubject, demand_kinds
from signlint.checks.names import in_place, is_name, place_names

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
    found = in_plain(subject.analysis)
    if limit == inf or len(found) < params.least:
        return iter(())
    level = params.level
    above = [(s, w) for s, _, w in found if w.level < level and w.content and not w.is_name]
    if len(above) < params.hard:
        return iter(())
    told = explained(subject.analysis)
    text, termbase = subject.analysis.plain.text, context.termbase
    above = [(s, w) for s, w in above if w.lemma not in told and not _passes(w)]
    hard = [w for s, w in above if not in_place(text, s, place_names(w.text, termbase))]
    # no sentence has more hard words than the text; the same test as that of the sentences below
    if len(hard) < params.hard or is_name(subject):
        return iter(())
    return _over(subject.analysis, params, limit, frozenset(map(id, hard)))


def _over(analysis: Analysis, params: Params, limit: float, hard: frozenset[int]) -> Iterator[Match]:
    """The sentences over the limit; `hard` are the ids of the ratings of hard words."""
    for start, end, inside in _sentences(analysis):
        compounds = _compounds(inside)
        told = ["".join([w.text for w in c]) for c in compounds if not hard.isdisjoint(map(id, c))]
        percent = 100 * len(told) / max(1, len(compounds))
        if len(compounds) >= params.least and len(told) >= params.hard and percent > limit:
            yield Match(start, end, values=_values(percent, limit, told, len(compounds)))


@lru_cache(maxsize=20_000)
def _passes(word: Rating) -> bool:
    return is_doubtful(word) or (keep(word.lemma) or keep(word.text)) is not None


_HIRAGANA = re.compile("[ぁ-ゖー]+")
_NOUN = re.compile(f"[{KANJI}ァ-ヺー]+")


def is_doubtful(word: Rating) -> bool:
    """A word in hiragana that is short or in no list: UniDic often tears kana apart into words that are not there."""
    return (word.level == 0 or len(word.text) < 3) and _HIRAGANA.fullmatch(word.text) is not None


def _compounds(found: Sequence[WordLevel]) -> list[list[Rating]]:
    """The words that count, those of one compound noun together: プライバシー|ポリシー is one thing to learn."""
    compounds: list[list[Rating]] = []
    behind, before = -1, ""
    for start, end, word in found:
        if not word.content or word.is_name:
            continue
        if start == behind and _NOUN.fullmatch(before) and _NOUN.match(word.text):
            compounds[-1].append(word)
        else:
            compounds.append([word])
        behind, before = end, word.text
    return compounds


def _sentences(analysis: Analysis) -> Iterator[tuple[int, int, Sequence[WordLevel]]]:
    """Each sentence's span in the text as given, and its words."""
    found = words(analysis)
    starts = [word.start for word in found]
    for sentence in analysis.sentences:
        start, end = analysis.plain.span(*sentence)
        yield start, end, found[bisect_left(starts, start) : bisect_left(starts, end)]


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
