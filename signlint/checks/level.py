"""`level`: words that are harder than the kind of text allows, each with an easier wording where a source has one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import Literal

from signlint import language
from signlint.analysis import Analysis
from signlint.analysis.reading.furigana import find
from signlint.analysis.text.letters import is_kanji
from signlint.analysis.text.tokens import Token, Word
from signlint.analysis.words.difficulty import WordLevel, in_plain
from signlint.analysis.words.explained import explained
from signlint.analysis.words.grammar import is_name_in_kana
from signlint.analysis.words.lexicon import easier, keep
from signlint.analysis.words.word_facts import Rating
from signlint.checks.contract import Context, Match, TextSubject
from signlint.checks.names import in_place, is_name, place_names
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
    `signlint.analysis.words.difficulty`) by kind of unit; a kind without a number is not looked at.
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
    return _over(found, subject, params, context) if found and not is_name(subject) else iter(())


def _over(found: Sequence[WordLevel], subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    limit = params.max.get(subject.kind, params.max.get("default", inf))
    told = set(params.except_)
    plain = subject.analysis.plain
    for word in found:
        text, lemma, level, difficulty, _, _ = word.rating
        if difficulty > limit and level < params.level and lemma not in told and text not in told:
            names = place_names(text, context.termbase)
            if names and in_place(plain.text, plain.offset(word.start), names):
                continue
            told.add(lemma)
            values, suggestions = _told(text, lemma, level, context.termbase, params.words == "kept")
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
    until = 0
    for at, (start, end, rating) in enumerate(found):
        what, size = _class(rating)
        if not what or rating.lemma in told or start < until:
            continue
        if what in _PIECES and _is_piece(rating):
            until = _whole(found, at, analysis)
            if until > end:
                end = until
                rating = rating._replace(text=analysis.plain.text[start:end])
        kept.setdefault(what, []).append(WordLevel(*span(start, start + size if size else end), rating))
    return kept


_PIECES = frozenset(("other", "katakana"))
_KANJI_WORD = re.compile("[一-龠々]+")
_KATAKANA_RUN = re.compile("[ァ-ヺー]+")
_AFFIXES = frozenset("内外後前中用等別的化性方様間際時毎向済宛付全各")
"""What stands behind any noun, and makes no other word of it."""
UNKNOWN = 5.0
"""The difficulty of what neither a list nor a corpus knows."""


@lru_cache(maxsize=20_000)
def _is_piece(word: Rating) -> bool:
    """A noun that no list knows, nor an easier wording: it may be a piece of a longer word that UniDic cut."""
    if word.level or easier(word.text) or easier(word.lemma):
        return False
    return _is_unknown(word) or _KATAKANA_RUN.match(word.text) is not None


def _is_unknown(word: Rating) -> bool:
    return word.difficulty == UNKNOWN and _KANJI_WORD.fullmatch(word.text) is not None


def _whole(found: Sequence[WordLevel], at: int, analysis: Analysis) -> int:
    """Where the word ends of which the `at`th is a piece: 耳鼻|咽喉|科, 落花|生, カシュー|ナッツ."""
    text = analysis.plain.text
    loan = _KATAKANA_RUN.match(text, found[at].start)
    if loan is not None:
        return loan.end()
    end, last = found[at].end, found[at].rating
    for start, stop, rating in found[at + 1 :]:
        if start != end or not _is_unknown(last) or rating.level or not _KANJI_WORD.fullmatch(rating.text):
            break
        end, last = stop, rating
    return _with_tails(end, analysis.tokens) if _is_unknown(last) else end


def _with_tails(end: int, tokens: Sequence[Token]) -> int:
    """The end of a word with the single kanji behind it: 区市|町|村."""
    at = bisect_left(tokens, (end,))
    while at < len(tokens) and tokens[at].start == end and _is_tail(tokens[at].word):
        at, end = at + 1, tokens[at].end
    return end


def _is_tail(word: Word) -> bool:
    noun = word.pos1 in ("名詞", "接尾辞") and word.pos2 not in ("数詞", "固有名詞")
    return noun and word.size == 1 and is_kanji(word.surface) and word.surface not in _AFFIXES


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
def _told(
    text: str, lemma: str, level: int, base: Termbase, kept: bool
) -> tuple[Mapping[str, str | Bilingual], tuple[str, ...]]:
    """What is said of a word, and what to write instead: the same wherever it stands."""
    suggestion, advice = _easier(text, lemma, base, kept)
    shown = Bilingual(f"N{level}", f"N{level}") if level else _UNLISTED
    return {"level": shown, "advice": advice, "word": lemma}, (suggestion,) if suggestion else ()


_UNLISTED = Bilingual("日本語能力試験の語の表にない語", "in no list of the JLPT levels")


def _easier(text: str, lemma: str, base: Termbase, kept: bool) -> tuple[str, Bilingual]:
    """The glossary's wording, else that of the paraphrases, and how to use it: for a `kept` word, to explain it."""
    wording, policy = _from_glossary(text, lemma, base)
    if not wording and (known := easier(text) or easier(lemma)):
        wording, policy = known.easier, known.policy
    if not wording:
        return "", _EXPLAIN if kept else _SAY_OR_EXPLAIN
    from signlint.analysis.annotate import annotate

    wording = annotate(wording).text  # kanji of advice taken over are kanji without furigana
    if policy == "gloss" or kept:
        shown = f"{text}（{wording}）"
        if any(ruby.end == len(shown) for ruby in find(shown)):  # 印鑑（はんこ） would be a reading of it
            shown = f"{text}＜＝{wording}＞"
        return shown, Bilingual(f"「{shown}」のように説明をつけてください", f"explain it, as in {shown}")
    return wording, Bilingual(f"「{wording}」のように言いかえてください", f"say {wording} or the like")


_EXPLAIN = Bilingual("すぐ後ろの（　）の中で説明してください", "explain it in brackets right behind it")
_SAY_OR_EXPLAIN = Bilingual(
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
