"""`level`: words that are harder than the kind of text allows, each with an easier wording where a source has one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import Literal

from signlint import language
from signlint.analysis import Analysis
from signlint.analysis.difficulty import WordLevel, easier, in_plain, keep, words
from signlint.analysis.explained import explained
from signlint.analysis.grammar import is_name_in_kana
from signlint.checks.contract import Context, Match, TextSubject
from signlint.checks.share import is_doubtful
from signlint.glossary import Termbase
from signlint.messages import Bilingual

NAME = "level"
SCOPE = "text"


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


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """The first place of each hard word that is not explained in the text, not a name and not kept."""
    found = _hard(subject.analysis).get(params.words)
    if not found:
        return
    limit = params.max.get(subject.kind, params.max.get("default", inf))
    told = set(params.except_)
    for word in found:
        passes = word.difficulty <= limit or word.level >= params.level
        if not passes and word.lemma not in told and word.text not in told:
            told.add(word.lemma)
            yield _match(word, context)


def _hard(analysis: Analysis) -> dict[str, list[WordLevel]]:
    """The words that rules of this check may mark, by what they are; kept with the analysis, as its own parts are."""
    kept: dict[str, list[WordLevel]] | None = analysis.__dict__.get("_hard_words")
    if kept is None:
        kept = analysis.__dict__["_hard_words"] = {}
        if is_name_in_kana(analysis):
            return kept
        pairs = zip(words(analysis), in_plain(analysis), strict=True)
        hard = ((w, p) for w, p in pairs if w.difficulty > 1 and w.content and not w.is_name and not is_doubtful(w))
        found = [_noun(w, p.start, analysis) for w, p in hard]
        told = explained(analysis) if found else frozenset()
        for word in found:
            if word.lemma not in told:
                kept.setdefault(_class(word), []).append(word)
    return kept


_KATAKANA = re.compile("[ァ-ヺー・]{2,}")
_VERB = re.compile("[一-龠々]{2}.*")


def _class(word: WordLevel) -> str:
    if (keep(word.lemma) or keep(word.text)) is not None:
        return "kept"
    if _KATAKANA.match(word.text):
        return "katakana"
    return "verbs" if word.lemma.endswith("する") and _VERB.match(word.text) else "other"


def _noun(word: WordLevel, start: int, analysis: Analysis) -> WordLevel:
    """Of a verb of 漢語 and する the noun's place only: 変更さ, of 変更されました, would be cut in the middle."""
    stem = word.lemma.removesuffix("する")
    at = word.text.find(stem) if stem != word.lemma else -1
    return word if at < 0 else word._replace(end=analysis.plain.span(start, start + at + len(stem))[1])


def _match(word: WordLevel, context: Context) -> Match:
    values, suggestions = _told(word.text, word.lemma, word.level, context.termbase)
    return Match(word.start, word.end, values=values, suggestions=suggestions)


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
