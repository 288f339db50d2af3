"""`copy`: a translation that is the Japanese itself, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from signlint import language
from signlint.analysis.late import late
from signlint.checks.contract import Context, Match, UnitSubject

NAME = "copy"
SCOPE = "unit"

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]")
_HAN = late("[\u3400-\u9fff々]")
_HOLLOW = re.compile(
    r"(?i)\s*(?:n/?a|tbd|todo|tba|xxx+|-{2,}|…|未定|未訳|翻訳中|要翻訳|untranslated|not translated)\s*"
)


@dataclass(frozen=True, slots=True)
class Params:
    """`what`: ``source`` (the Japanese stands in the translation), ``english`` (the English does), ``empty``
    (nothing stands there) or ``hollow`` (``N/A``, ``TBD`` and the like stand there).
    """

    what: Literal["source", "english", "empty", "hollow"]


def concerns(params: Params, langs: tuple[str, ...], multilingual: bool) -> bool:
    """Japanese and its reading are no translations; Easy Japanese is one that may be a copy."""
    return any(not language.is_japanese(lang) or (lang == language.EASY and params.what == "source") for lang in langs)


def check(subject: UnitSubject, params: Params, context: Context) -> Iterator[Match]:
    """One match for each translation that is none."""
    for lang in subject.langs:
        if language.is_japanese(lang) and (lang != language.EASY or params.what == "source"):
            continue
        text = subject.unit.texts[lang].value
        if _SEEN[params.what](subject, lang, text):
            yield Match(0, len(text), lang=lang)


def is_copy(text: str, source: str, lang: str) -> bool:
    """Whether a text is the characters of the Japanese, where its language cannot be written so.

    Kanji names are the same in Chinese, and a name in Latin letters is the same everywhere.
    """
    if source.strip() != text.strip():
        return False
    if language.info(lang).script in ("Hans", "Hant"):
        return bool(_KANA.search(text))
    return bool(_KANA.search(text) or _HAN.search(text))


def _is_copy(subject: UnitSubject, lang: str, text: str) -> bool:
    source = subject.unit.texts.get(language.SOURCE)
    return source is not None and is_copy(text, source.value, lang)


def _is_english(subject: UnitSubject, lang: str, text: str) -> bool:
    """The same words as the English, of which one at least is no name (it begins small)."""
    english = subject.unit.texts.get("en")
    if english is None or lang == "en" or english.value.strip() != text.strip():
        return False
    source = subject.unit.texts.get(language.SOURCE)
    words = text.split()
    plain = any(word[0].islower() and word.isalpha() for word in words) and len(words) > 1
    return plain and (source is None or source.value.strip() != text.strip())


def _is_empty(subject: UnitSubject, lang: str, text: str) -> bool:
    source = subject.unit.texts.get(language.SOURCE)
    return not text.strip() and source is not None and bool(source.value.strip())


def _is_hollow(subject: UnitSubject, lang: str, text: str) -> bool:
    source = subject.unit.texts.get(language.SOURCE)
    if source is not None and source.value.strip() == text.strip():
        return False
    return _HOLLOW.fullmatch(text) is not None


_SEEN = {"source": _is_copy, "english": _is_english, "empty": _is_empty, "hollow": _is_hollow}
