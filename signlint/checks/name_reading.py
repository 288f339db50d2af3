"""How the Japanese of a unit is read, with how far that can be trusted. No check: what several of them share.

The unit's own reading goes first; then kana and furigana of its texts, the glossaries, and last the
table of readings, from which nothing follows but a note. The dictionary misreads one place name in ten
(law 6), and is not asked: what it would propose for a name is wrong more often than the name.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from signlint import language
from signlint.analysis import Analysis, analyse
from signlint.analysis.reading.furigana import find
from signlint.analysis.reading.readings import overrides, readings
from signlint.analysis.spelling.align import TYPO, Verdict
from signlint.analysis.spelling.morae import plain_katakana
from signlint.analysis.text.lazy_pattern import lazy_pattern
from signlint.analysis.text.tokens import Token
from signlint.checks.contract import Context, UnitSubject
from signlint.glossary import loose
from signlint.model import Severity

LONGEST = 24
"""Longer Japanese is no name (code points)."""
TRANSLATED = ("語", "人")
"""Languages and peoples are translated: 韓国語 is Korean, not a mistyped Kankokugo."""

_KANA = re.compile(r"[ぁ-ゖァ-ヺーｦ-ﾟ・･\s　]+")
_KANJI = lazy_pattern("[々〆㐀-䶿一-鿿]")
_PLACE = frozenset({"地名", "人名"})


class NameReading(NamedTuple):
    """`kana` of the whole Japanese, which is `ja`; `others` are as likely.

    `cap` is the highest severity that may follow from it, None for any.
    """

    kana: str
    cap: Severity | None
    ja: str
    others: tuple[str, ...] = ()


def reading_of(subject: UnitSubject, context: Context) -> NameReading | None:
    """The best reading of the unit's Japanese; None where there is none or it is no name."""
    return subject.shared(_reading_of, context)


def _reading_of(subject: UnitSubject, context: Context) -> NameReading | None:
    source = subject.text(language.SOURCE)
    if source is None or not 0 < len(source.value) <= 3 * LONGEST:
        return None
    analysis = subject.analysis(language.SOURCE)
    ja = analysis.bare.text
    if not 0 < len(ja) <= LONGEST:
        return None
    own = subject.text(language.READING)
    if own is not None and own.value.strip():
        return NameReading(own.value, None, source.value)
    if _KANA.fullmatch(ja):
        return NameReading(ja, Severity.NOTE, ja, tuple(ja.removesuffix(end) for end in _KINDS if ja.endswith(end)))
    kana = _furigana(subject, ja) or context.termbase.readings.get(ja, "")
    if kana:
        return NameReading(kana, Severity.WARNING, ja)
    if not _KANJI.search(ja):
        return None
    # what nothing was left out of, and what reads as no furigana, has the same words when it is analysed alone
    whole = analysis.plain.text == ja and not find(ja)
    return _from_dictionary(analysis) if whole else _from_what_is_left(ja)


_KINDS = ("し", "く", "まち", "ちょう", "むら", "そん", "けん", "えき")
"""市 区 町 村 県 駅 in kana: a translation may leave them out."""


def _furigana(subject: UnitSubject, ja: str) -> str:
    """The reading that furigana give for the whole Japanese, in its own text or the Easy Japanese."""
    for lang in (language.SOURCE, language.EASY):
        text = subject.text(lang)
        if text is None or not ("（" in text.value or "(" in text.value or "《" in text.value or "|" in text.value):
            continue
        analysis = subject.analysis(lang)
        if analysis.ruby and analysis.tight.text == ja:
            return _read_out(analysis)
    return ""


def _read_out(analysis: Analysis) -> str:
    """The text with each base read; "" if a kanji is left without furigana."""
    out: list[str] = []
    at = 0
    for ruby in analysis.ruby:
        out += [analysis.value[at : ruby.start], ruby.reading]
        at = ruby.end
    kana = "".join((*out, analysis.value[at:]))
    return kana if _KANA.fullmatch(kana) else ""


_SUFFIXES = {
    "市": ("し",),
    "町": ("ちょう", "まち"),
    "村": ("むら", "そん"),
    "区": ("く",),
    "県": ("けん",),
    "駅": ("えき",),
}


@lru_cache(maxsize=4096)
def _from_what_is_left(ja: str) -> NameReading | None:
    """The same of what white space, furigana and notes leave: other words than in the text as given."""
    return _from_dictionary(analyse(ja, language.SOURCE))


def _from_dictionary(analysis: Analysis) -> NameReading | None:
    """One proper name of the table of readings, alone or with the kind of place after it."""
    ja = analysis.plain.text
    tokens = analysis.tokens
    suffix = tokens[-1].word.surface if len(tokens) == 2 and tokens[-1].word.surface in _SUFFIXES else ""
    if len(tokens) != (2 if suffix else 1) or not is_proper(tokens[0]) or tokens[-1].end != len(ja):
        return None
    first = readings(analysis)[0]
    if first.end != tokens[0].end or ja[: first.end] not in overrides():
        return None
    kana, *others = (first.kana + end for end in _SUFFIXES.get(suffix, ("",)))
    return NameReading(kana, Severity.NOTE, ja, tuple(others))


def by_best(reading: NameReading, judge: Callable[[str], Verdict]) -> Verdict:
    """What `judge` says of a spelling by the reading that fits it best: the last, if none does."""
    verdict = judge(reading.kana)
    for other in reading.others:
        if verdict.level != TYPO:
            break
        verdict = judge(other)
    return verdict


def is_common_word(reading: NameReading) -> bool:
    """Whether the Japanese is one word of the dictionary, read as there: it is translated rather than spelled.

    落石 read ラクセキ is falling rocks; read オチイシ it is a place.
    """
    analysis = analyse(reading.ja, language.SOURCE)
    if len(analysis.tokens) != 1:
        return False
    word = analysis.tokens[0].word
    return word.pos2 != "固有名詞" and plain_katakana(word.kana) == plain_katakana(reading.kana).strip()


def is_settled(reading: NameReading, lang: str, text: str, context: Context) -> bool:
    """Whether the text is a form that the glossaries allow for the Japanese."""
    entries = (term.entries.get(lang) for term in context.termbase.whole(reading.ja))
    return any(loose(text, lang) in {loose(form, lang) for form in entry.allowed} for entry in entries if entry)


def settled(reading: NameReading, lang: str, context: Context) -> str:
    """What the glossaries want the Japanese to be in `lang`; "" where they do not know it."""
    entries = (term.entries.get(lang) for term in context.termbase.whole(reading.ja))
    return next((entry.preferred for entry in entries if entry and entry.preferred), "")


def has_proper_name(analysis: Analysis) -> bool:
    """Whether a Japanese text names a place or a person."""
    return any(map(is_proper, analysis.tokens))


def said_otherwise(reading: NameReading, lang: str, text: str, marks: frozenset[str], context: Context) -> bool:
    """Whether a text that is wholly another word is a translation after all."""
    return ("different" in marks and is_common_word(reading)) or is_settled(reading, lang, text, context)


def whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    """The span widened to whole words: nobody finds the mistake by the letter in which it lies."""
    while start > 0 and _IN_WORD.match(text[start - 1]):
        start -= 1
    while end < len(text) and _IN_WORD.match(text[end]):
        end += 1
    return start, end


_IN_WORD = re.compile(r"[^\W\d_]|[-'’\u0300-\u036f]")


def is_proper(token: Token) -> bool:
    """Whether a word is the name of a place or person."""
    return token.word.pos2 == "固有名詞" and token.word.pos3 in _PLACE and len(token.word.surface) > 1
