"""`share`: sentences in which too many of the words are hard ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from signlint.analysis import Analysis
from signlint.analysis.difficulty import WordLevel, keep, words
from signlint.analysis.explained import explained
from signlint.checks.contract import Context, Match, TextSubject

NAME = "share"
SCOPE = "text"


@dataclass(frozen=True, slots=True)
class Params:
    """`level`: a word of a higher JLPT level than this is hard (3 = harder than N3, or in no list).
    `max`: the highest share of hard words, in per cent, by kind of unit; a kind without a number
    is not looked at. `least`: sentences of fewer words, `hard`: of fewer hard words, pass.
    Names, words that are explained, and words to keep are not hard.
    """

    level: int
    max: Mapping[str, float]
    least: int = 3
    hard: int = 2


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Each sentence over the limit, with its ``percent``, ``limit``, ``part`` and ``whole``."""
    limit = params.max.get(subject.kind, params.max.get("default", inf))
    found = words(subject.analysis)
    if limit == inf or len(found) < params.least:
        return
    if sum([word.level < params.level for word in found]) < params.hard:
        return
    told = explained(subject.analysis)
    for start, end, inside in _sentences(subject.analysis, found):
        counted = [word for word in inside if word.content and not word.is_name]
        hard = [word.text for word in counted if word.level < params.level and _is_hard(word, told)]
        percent = 100 * len(hard) / max(1, len(counted))
        if len(counted) >= params.least and len(hard) >= params.hard and percent > limit:
            yield Match(start, end, values=_values(percent, limit, hard, len(counted)))


def _is_hard(word: WordLevel, told: frozenset[str]) -> bool:
    return word.lemma not in told and (keep(word.lemma) or keep(word.text)) is None


def _sentences(analysis: Analysis, found: Sequence[WordLevel]) -> Iterator[tuple[int, int, list[WordLevel]]]:
    """Each sentence's span in the text as given, and its words."""
    for sentence in analysis.sentences:
        start, end = analysis.plain.span(*sentence)
        yield start, end, [word for word in found if start <= word.start < end]


def _values(percent: float, limit: float, hard: list[str], whole: int) -> dict[str, str]:
    shown = "、".join(dict.fromkeys(hard))
    return {
        "percent": f"{percent:.0f}",
        "limit": f"{limit:g}",
        "part": str(len(hard)),
        "whole": str(whole),
        "words": shown,
    }
