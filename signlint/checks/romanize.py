"""`romanize`: names in Latin letters that are not what their kana reading gives (see `analysis.romaji`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from signlint import language
from signlint.analysis.align import TYPO, Verdict
from signlint.analysis.romaji import NONHEPBURN, judge
from signlint.checks.contract import Context, Match, UnitSubject
from signlint.checks.name_reading import (
    TRANSLATED,
    NameReading,
    by_best,
    has_proper_name,
    reading_of,
    said_otherwise,
    settled,
)
from signlint.model import Severity

NAME = "romanize"
SCOPE = "unit"
VALUES = ("expected", "reading")

_LATIN = "ja-Latn"
_WORD = re.compile("[A-Za-zÀ-ɏ]{3}")


@dataclass(frozen=True, slots=True)
class Params:
    """`what`: ``typo`` (the letters are not this reading) or ``style`` (they are, in a spelling that signs
    do not use: si, tya, oh)."""

    what: Literal["typo", "style"]


def check(subject: UnitSubject, params: Params, context: Context) -> Iterator[Match]:
    """One match for each text in Latin letters whose name is spelled otherwise than it is read."""
    langs = [lang for lang in subject.langs if _is_latin(lang) and _WORD.search(subject.unit.texts[lang].value)]
    reading = reading_of(subject, context) if langs else None
    if reading is None or reading.ja.endswith(TRANSLATED):
        return
    wanted = TYPO if params.what == "typo" else NONHEPBURN
    for lang in langs:
        text = subject.unit.texts[lang].value
        verdict = verdict_on(reading, text if lang in _SURE else _names_in(text), context.romanization)
        if verdict.level != wanted or not (lang in _SURE or _is_meant(subject, verdict)):
            continue
        if wanted == TYPO and said_otherwise(reading, lang, text, verdict.marks, context):
            continue
        cap = reading.cap if lang in _SURE or reading.cap is Severity.NOTE else Severity.WARNING
        expected = _expected(verdict, reading, lang, text, context)
        values = {"expected": expected, "reading": reading.kana.strip()}
        suggestions = () if _is_part_only(verdict) else (expected,)
        yield Match(verdict.start, verdict.end, values, suggestions, lang=lang, cap=cap)


def _expected(verdict: Verdict, reading: NameReading, lang: str, text: str, context: Context) -> str:
    """How to write what is marked: if that is the whole text, as the glossaries do (熊本城 is Kumamoto Castle)."""
    whole = verdict.end - verdict.start == len(text.strip())
    return (whole and settled(reading, lang, context)) or verdict.expected


def _is_part_only(verdict: Verdict) -> bool:
    """Whether another name stands for some of a long reading, and English for the rest, nobody knows how much."""
    return "different" in verdict.marks and 2 * (verdict.end - verdict.start) < len(verdict.expected)


_SURE = ("en", _LATIN)


def _is_latin(lang: str) -> bool:
    return lang == _LATIN or (not language.is_japanese(lang) and language.info(lang).script == "Latn")


@lru_cache(maxsize=8192)
def verdict_on(reading: NameReading, text: str, profile: str) -> Verdict:
    """What the spelling is by the reading that fits best."""
    return by_best(reading, lambda kana: judge(kana, text, profile, reading.ja))


_OWN_WORD = re.compile(r"(?=[^\W\d_])[^\W\d_]+")
_NAME_WORD = re.compile(r"[A-ZĀĒĪŌŪ][a-zāēīōū'’-]{2,}")


def _names_in(text: str) -> str:
    """`text` with blanks in place of words that cannot be Japanese names, for languages without a list of words."""
    return _OWN_WORD.sub(lambda m: m[0] if _NAME_WORD.fullmatch(m[0]) else " " * len(m[0]), text)


def _is_meant(subject: UnitSubject, verdict: Verdict) -> bool:
    """In other languages than English only a proper name that is nearly right is known to be one."""
    return "different" not in verdict.marks and has_proper_name(subject.analysis(language.SOURCE))
