"""`level`: words that are harder than the kind of text allows, each with an easier wording where a source has one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import Literal

from signlint import language
from signlint.analysis import Analysis
from signlint.analysis.difficulty import WordLevel, in_plain
from signlint.analysis.explained import explained
from signlint.analysis.grammar import is_name_in_kana
from signlint.analysis.lexicon import easier, keep
from signlint.analysis.word_facts import Rating
from signlint.checks.contract import Context, Match, TextSubject
from signlint.checks.share import is_doubtful
from signlint.glossary import Termbase
from signlint.messages import Bilingual

NAME = "level"
SCOPE = "text"
VALUES = ("advice", "level", "word")


@dataclass(frozen=True, slots=True)
class Params:
    """`words`: ``verbs`` of 漢語 and する, words in ``katakana``, ``kept`` ones that readers meet in
    real life (rules/lexicon/keep.tsv), or all ``other``. `max`: the highest difficulty (0 … 5, see
    `signlint.analysis.difficulty`) by kind of unit; a kind without a number is not looked at.
    `level`: words of this JLPT level or an easier one pass (5 = N5). `except_`: words that other
    rules are about, or that pass.
    """

    words: Literal["verbs", "katakana", "kept", "other"]
    max: Mapping[str, float]
    level: int = 6
    except_: frozenset[str] = frozenset()


def silent(subject: TextSubject) -> bool:
    """Where all words are easy, names, or explained."""
    return not subject.analysis.shared(_hard)


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """The first place of each hard word that is not explained in the text, not a name and not kept."""
    found = subject.analysis.shared(_hard).get(params.words)
    return _over(found, subject.kind, params, context) if found else iter(())


def _over(found: Sequence[WordLevel], kind: str, params: Params, context: Context) -> Iterator[Match]:
    limit = params.max.get(kind, params.max.get("default", inf))
    told = set(params.except_)
    for word in found:
        text, lemma, level, difficulty, _, _ = word.rating
        if difficulty > limit and level < params.level and lemma not in told and text not in told:
            told.add(lemma)
            values, suggestions = _told(text, lemma, level, context.termbase)
            yield Match(word.start, word.end, values=values, suggestions=suggestions)


def _hard(analysis: Analysis) -> Mapping[str, Sequence[WordLevel]]:
    """The words that rules of this check may mark, by what they are."""
    found = [w for w in in_plain(analysis) if w[2].difficulty > 1 and w[2].content and not w[2].is_name]
    return _sorted(found, analysis) if found and not is_name_in_kana(analysis) else _NO_WORDS


_NO_WORDS: Mapping[str, Sequence[WordLevel]] = {}


def _sorted(found: Sequence[WordLevel], analysis: Analysis) -> dict[str, list[WordLevel]]:
    told = explained(analysis)
    span = analysis.plain.span
    kept: dict[str, list[WordLevel]] = {}
    for start, end, rating in found:
        what, size = _class(rating)
        if what and rating.lemma not in told:
            kept.setdefault(what, []).append(WordLevel(*span(start, start + size if size else end), rating))
    return kept


_KATAKANA = re.compile("[ァ-ヺー・]{2,}")
_VERB = re.compile("[一-龠々]{2}.*")


@lru_cache(maxsize=20_000)
def _class(word: Rating) -> tuple[str, int]:
    """What a word is for `Params.words` ("" where it is doubtful), and how much of it is marked (0 = all)."""
    if is_doubtful(word):
        return "", 0
    size = _noun(word)
    if (keep(word.lemma) or keep(word.text)) is not None:
        return "kept", size
    if _KATAKANA.match(word.text):
        return "katakana", size
    return "verbs" if word.lemma.endswith("する") and _VERB.match(word.text) else "other", size


def _noun(word: Rating) -> int:
    """Of a verb of 漢語 and する the noun's place only: 変更さ, of 変更されました, would be cut in the middle."""
    stem = word.lemma.removesuffix("する")
    at = word.text.find(stem) if stem != word.lemma else -1
    return 0 if at < 0 else at + len(stem)


@lru_cache(maxsize=20_000)
def _told(text: str, lemma: str, level: int, base: Termbase) -> tuple[Mapping[str, str | Bilingual], tuple[str, ...]]:
    """What is said of a word, and what to write instead: the same wherever it stands."""
    suggestion, advice = _easier(text, lemma, base)
    shown = Bilingual(f"N{level}", f"N{level}") if level else _UNLISTED
    return {"level": shown, "advice": advice, "word": lemma}, (suggestion,) if suggestion else ()


_UNLISTED = Bilingual("日本語能力試験の語の表にない語", "in no list of the JLPT levels")


def _easier(text: str, lemma: str, base: Termbase) -> tuple[str, Bilingual]:
    """The glossary's wording, else that of the paraphrases, and how to use it."""
    wording, policy = _from_glossary(text, lemma, base)
    if not wording and (known := easier(text) or easier(lemma)):
        wording, policy = known.easier, known.policy
    if not wording:
        return "", _EXPLAIN
    if policy == "gloss":
        shown = f"{text}（{wording}）"
        return shown, Bilingual(f"「{shown}」のように説明をつけてください", f"explain it, as in {shown}")
    return wording, Bilingual(f"「{wording}」のように言いかえてください", f"say {wording} or the like")


_EXPLAIN = Bilingual(
    "やさしい言葉に言いかえるか、すぐ後ろの（　）の中で説明してください",
    "use an easier word, or explain it in brackets right behind it",
)


def _from_glossary(text: str, lemma: str, base: Termbase) -> tuple[str, str]:
    for form in dict.fromkeys((text, lemma)):
        for term in base.whole(form):
            entry = term.entries.get(language.EASY)
            if entry is not None and entry.preferred:
                return entry.preferred, entry.policy
    return "", ""
