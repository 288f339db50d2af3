"""`copy`: a translation that is the Japanese itself, or nothing at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from signlint import language
from signlint.analysis.text.lazy_pattern import lazy_pattern
from signlint.checks.contract import Context, Match, UnitSubject

NAME = "copy"
SCOPE = "unit"

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]")
_HAN = lazy_pattern("[\u3400-\u9fff々]")
_HOLLOW = re.compile(
    r"(?i)\s*(?:n/?a|tbd|todo|tba|xxx+|-{2,}|…|未定|未訳|翻訳中|要翻訳|untranslated|not translated"
    r"|(?:待|未)翻[译譯]|翻[译譯]中|번역 ?(?:예정|중|필요)|미번역|chưa dịch|đang dịch|lorem ipsum\b.*)\s*"
)
_TO_DO = re.compile(r"\s*(?:TODO|FIXME|TBD)(?![A-Za-zぁ-んァ-ヶー]).*", re.DOTALL)
"""What the Japanese, too, says to oneself: TODO 後で. 未定 (to be decided) may be meant there."""


@dataclass(frozen=True, slots=True)
class Params:
    """`what`: ``source`` (the Japanese stands in the translation), ``english`` (the English does), ``empty``
    (nothing stands there) or ``hollow`` (``N/A``, ``TBD`` and the like stand there).
    """

    what: Literal["source", "english", "empty", "hollow"]


def concerns(params: Params, langs: tuple[str, ...], multilingual: bool) -> bool:
    """Japanese and its reading are no translations; Easy Japanese is one that may be a copy."""
    if params.what == "hollow" and language.SOURCE in langs:
        return True
    return any(not language.is_japanese(lang) or (lang == language.EASY and params.what == "source") for lang in langs)


def check(subject: UnitSubject, params: Params, context: Context) -> list[Match]:
    """One match for each translation that is none."""
    found = subject.shared(_copies)
    return [Match(0, len(subject.unit.texts[lang].value), lang=lang) for what, lang in found if what == params.what]


def _copies(subject: UnitSubject) -> list[tuple[str, str]]:
    """What each text is instead of a translation, with its language."""
    texts = subject.unit.texts
    source = texts[language.SOURCE].value.strip() if language.SOURCE in texts else None
    english = texts["en"].value.strip() if "en" in texts else None
    found: list[tuple[str, str]] = []
    for lang, text in texts.items():
        if lang == language.SOURCE and _TO_DO.fullmatch(text.value):
            found.append(("hollow", lang))
        if lang != language.EASY and language.is_japanese(lang):
            continue
        bare = text.value.strip()
        if bare == source:
            if lang != language.EASY and is_copy(bare, source, lang):
                found.append(("source", lang))
            continue
        if not bare and source:
            found.append(("empty", lang))
        if bare == english and lang != "en" and _is_plain(bare):
            found.append(("english", lang))
        if _HOLLOW.fullmatch(text.value):
            found.append(("hollow", lang))
    return found


def is_copy(text: str, source: str, lang: str) -> bool:
    """Whether a text is the characters of the Japanese, where its language cannot be written so.

    Kanji names are the same in Chinese, and a name in Latin letters is the same everywhere.
    """
    if source.strip() != text.strip():
        return False
    if language.info(lang).script in ("Hans", "Hant"):
        return bool(_KANA.search(text))
    return bool(_KANA.search(text) or _HAN.search(text))


def _is_plain(english: str) -> bool:
    """Whether one word at least is no name (it begins small)."""
    words = english.split()
    return len(words) > 1 and any(word[0].islower() and word.isalpha() for word in words)
