"""Kana and kanji: what a character is, and how many morae (拍) they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from signlint.analysis.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from signlint.analysis.text.tokens import Token

# Unified ideographs with extensions A-J, compatibility ideographs, 々 and 〆. 〇 is left out:
# on signs it is a blank to fill in (〇月〇日) more often than a numeral. The compatibility ideographs
# are escaped: an editor that normalizes puts 豈 (U+8C48) for the first one, and the range takes in all Hangul.
KANJI = "々〆㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U0003347f"


_KANJI_RUN = lazy_pattern(f"[{KANJI}ヶヵ]+")
_HIRAGANA = "".join(map(chr, range(0x3041, 0x3097))) + "ゝゞ"
_KATAKANA = "".join(map(chr, range(0x30A1, 0x30F7))) + "ヽヾ"
_TO_HIRAGANA = str.maketrans(_KATAKANA, _HIRAGANA)
_TO_KATAKANA = str.maketrans(_HIRAGANA, _KATAKANA)

# Small kana that are said together with the kana before them. っ and ッ are morae of their own.
_SMALL = re.compile("[ぁぃぅぇぉゃゅょゎァィゥェォャュョヮ]")
_MORA = re.compile("[ぁ-ゔァ-ヴーｦ-ﾝヷ-ヺ]")

# The two estimates come from easy-japanese.md §2d: UniDic has no reading for figures and letters.
PER_DIGIT = 2.0
PER_LETTER = 0.7
_DIGIT = re.compile(r"\d")
_LETTER = re.compile("[A-Za-zＡ-Ｚａ-ｚ]")


def hiragana(text: str) -> str:
    """`text` with its katakana as hiragana; ー and everything else stays."""
    return text.translate(_TO_HIRAGANA)


def katakana(text: str) -> str:
    """`text` with its hiragana as katakana; everything else stays."""
    return text.translate(_TO_KATAKANA)


def is_kanji(ch: str) -> bool:
    """Whether the character is a kanji (々 and 〆 count, the numeral 〇 does not)."""
    return "㐀" <= ch <= "鿿" or ch in "々〆" or "\uf900" <= ch <= "\ufaff" or "\U00020000" <= ch <= "\U0003347f"


def has_kanji(text: str) -> bool:
    """Whether a character of `text` is a kanji (`is_kanji`); for words: in texts a compiled class is faster."""
    return any(map(is_kanji, text))


def kanji_runs(text: str) -> list[tuple[int, int]]:
    """Spans of unbroken kanji; ヶ and ヵ are read with the kanji they stand between: 一ヶ所."""
    found = []
    for run in _KANJI_RUN.finditer(text):
        start, end = run.span()
        while start < end and text[start] in "ヶヵ":
            start += 1
        while start < end and text[end - 1] in "ヶヵ":
            end -= 1
        if start < end:
            found.append((start, end))
    return found


def mora_count(kana: str) -> int:
    """How many morae the kana of `kana` have: きゅう 2, がっこう 4, エレベーター 6.

    What is not kana counts nothing.
    """
    return len(_MORA.findall(kana)) - len(_SMALL.findall(kana))


def estimated_morae(surface: str, kana: str) -> float:
    """Morae of a word: of its reading, or else of its own kana, digits and letters."""
    if kana:
        return float(mora_count(kana))
    figures = PER_DIGIT * len(_DIGIT.findall(surface)) + PER_LETTER * len(_LETTER.findall(surface))
    return mora_count(surface) + figures


def count_morae(tokens: Iterable[Token]) -> float:
    """Morae of a run of tokens; digits and Latin letters are estimated (`estimated_morae`)."""
    return sum(token.word.morae for token in tokens)
