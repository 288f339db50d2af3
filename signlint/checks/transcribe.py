"""`transcribe`: names in Hangul that are not what their kana reading gives (외래어 표기법; see `analysis.hangul`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from signlint.analysis.spelling.align import TYPO, VARIANT, Verdict
from signlint.analysis.spelling.hangul import judge
from signlint.checks.contract import Context, Match, UnitSubject
from signlint.checks.name_reading import (
    TRANSLATED,
    NameReading,
    by_best,
    is_settled,
    reading_of,
    said_otherwise,
    settled,
    whole_word,
)

NAME = "transcribe"
SCOPE = "unit"
VALUES = ("expected", "reading")
PAIRS = True

_KOREAN = "ko"
_UNSURE = frozenset({"long", "final"})
"""Kana alone do not tell where one kanji ends: 大羽根園 is rightly 오바네엔."""
_HANGUL = re.compile("[가-힣]")


@dataclass(frozen=True, slots=True)
class Params:
    """`what`: ``typo`` (the Hangul is not this reading) or ``style`` (it is, but not by the rule: 쿠마모토)."""

    what: Literal["typo", "style"]


def check(subject: UnitSubject, params: Params, context: Context) -> Iterable[Match]:
    """One match if the Korean spells the name otherwise than it is read."""
    judged = subject.shared(_judged, context)
    if judged is None or judged[1].level != (TYPO if params.what == "typo" else VARIANT):
        return ()
    return _matches(subject, *judged, context)


def _judged(subject: UnitSubject, context: Context) -> tuple[NameReading, Verdict] | None:
    """How the name is read, and what the Hangul is by that; None where it is no name in Hangul."""
    text = subject.text(_KOREAN)
    if text is None or not _HANGUL.search(text.value):
        return None
    reading = reading_of(subject, context)
    if reading is None or reading.ja.endswith(TRANSLATED):
        return None
    return reading, _verdict(reading, text.value)


def _matches(subject: UnitSubject, reading: NameReading, verdict: Verdict, context: Context) -> Iterator[Match]:
    text = subject.unit.texts[_KOREAN].value
    if verdict.marks and verdict.marks <= _UNSURE:
        return
    if verdict.level == TYPO and said_otherwise(reading, _KOREAN, text, verdict.marks, context):
        return
    if is_settled(reading, _KOREAN, text, context):
        return
    start, end = whole_word(text, verdict.start, verdict.end)
    whole = end - start == len(text.strip())
    expected = (whole and settled(reading, _KOREAN, context)) or verdict.expected
    values = {"expected": expected, "reading": reading.kana.strip()}
    yield Match(start, end, values, (expected,), lang=_KOREAN, cap=reading.cap)


@lru_cache(maxsize=8192)
def _verdict(reading: NameReading, text: str) -> Verdict:
    """What the Hangul is by the reading that fits best."""
    return by_best(reading, lambda kana: judge(kana, text, reading.ja))
