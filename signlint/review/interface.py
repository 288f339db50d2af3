"""The words of review sheets in the languages of reviewers: one file each in ``interfaces/``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from signlint import language
from signlint.messages import fill
from signlint.review.answer_words import VERDICT_LABELS

INTERFACES = tuple(VERDICT_LABELS)
"""The languages of the interface, in the order of the switch."""

_OWN_NAMES = {
    "en": "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文", "zh-Hant-HK": "繁體中文（香港）", "ko": "한국어",
    "vi": "Tiếng Việt", "ne": "नेपाली", "id": "Bahasa Indonesia", "my": "မြန်မာဘာသာ", "fil": "Filipino",
    "pt": "Português", "es": "Español", "fr": "Français", "de": "Deutsch", "it": "Italiano", "ru": "Русский",
    "uk": "Українська", "th": "ไทย", "km": "ខ្មែរ", "lo": "ລາວ", "mn": "Монгол", "ms": "Bahasa Melayu", "no": "Norsk",
    "hi": "हिन्दी", "bn": "বাংলা", "si": "සිංහල", "ur": "اردو", "ar": "العربية", "fa": "فارسی", "tr": "Türkçe",
    "ja": "日本語", "ja-simple": "やさしい日本語",
}  # fmt: skip


Words = Mapping[str, str]
"""The words of one interface by key; ``tag`` is its language."""


@cache
def words(ui: str) -> Words:
    """Every word of the interface in `ui`, one of `INTERFACES`; the verdicts are those that answers are read with."""
    path = Path(__file__).with_name("interfaces") / f"{ui}.toml"
    verdicts: Words = {str(verdict): label for verdict, label in VERDICT_LABELS[ui].items()}
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    return {"tag": ui, **verdicts, **{key: fill(text, verdicts) for key, text in written.items()}}


def own_name(tag: str) -> str:
    """What a language calls itself; its English name where that is not known."""
    return _OWN_NAMES.get(tag) or language.info(tag).en


def message_lang(ui: str) -> str:
    """Findings are said in Japanese and in English: which of the two a reader of `ui` gets.

    Who judges a translation of Japanese reads Japanese. English is for those who read it, and for languages that
    have no interface of their own.
    """
    return "en" if ui == "en" else "ja"
