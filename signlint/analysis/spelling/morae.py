"""Kana as morae: what both romanization and Hangul transcription read.

A mora is one beat of the reading: あ, きゃ, ん, っ, ー. Hiragana, half-width and full-width
katakana are one; whatever is no kana only parts words.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_SMALL = "ァィゥェォャュョヮ"
_MORA = re.compile(rf"[ァ-ヴ][{_SMALL}]?|ー")
_VOWELS = {
    "a": "アカガサザタダナハバパマヤラワヮァャ",
    "i": "イキギシジチヂニヒビピミリヰィ",
    "u": "ウクグスズツヅヌフブプムユルヴゥュ",
    "e": "エケゲセゼテデネヘベペメレヱェ",
    "o": "オコゴソゾトドノホボポモヨロヲォョ",
}
_VOWEL_OF = {kana: vowel for vowel, row in _VOWELS.items() for kana in row}


class Mora(NamedTuple):
    """One mora in katakana; `start` and `end` are places in the text as given, `first` begins a word."""

    kana: str
    start: int
    end: int
    first: bool

    @property
    def vowel(self) -> str:
        """a, i, u, e, o, or "" (ン ッ ー)."""
        return _VOWEL_OF.get(self.kana[-1], "")


def plain_katakana(text: str) -> str:
    """`text` with hiragana, half-width and circled forms as plain katakana (length may change)."""
    folded = unicodedata.normalize("NFKC", text)
    return (
        "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in folded).replace("ヵ", "カ").replace("ヶ", "ケ")
    )


def _folded(text: str) -> tuple[str, list[int]]:
    """Katakana of `text` with, for each character, where it starts in `text`; a voicing mark joins its kana."""
    out: list[str] = []
    starts: list[int] = []
    for at, char in enumerate(text):
        if char in "ﾞﾟ\u3099\u309a゛゜" and out:
            mark = "\u3099" if char in "ﾞ\u3099゛" else "\u309a"
            joined = unicodedata.normalize("NFC", out[-1] + mark)
            out[-1] = joined if len(joined) == 1 else out[-1]
            continue
        for piece in plain_katakana(char):
            out.append(piece)
            starts.append(at)
    return "".join(out), [*starts, len(text)]


def morae(text: str) -> tuple[Mora, ...]:
    """The morae of `text`, in order. A lone small kana counts as a large one; other signs part words."""
    plain, starts = _folded(text)
    found: list[Mora] = []
    last = -1
    for match in _MORA.finditer(plain):
        kana = match[0]
        if len(kana) == 1 and kana in _SMALL:
            kana = chr(ord(kana) + 1)
        if kana == "ッ" or kana[0] != "ッ":
            found.append(Mora(kana, starts[match.start()], starts[match.end()], match.start() != last))
        last = match.end()
    return tuple(found)


_LONG = {"a": "アー", "i": "イー", "u": "ウー", "e": "エー", "o": "ウオー"}


def is_long(at: int, beats: tuple[Mora, ...]) -> bool:
    """Whether this mora may only lengthen the vowel before it (おう おお うう ああ ええ, ー; えい is not one)."""
    if at == 0 or beats[at].first:
        return False
    return beats[at].kana in _LONG.get(beats[at - 1].vowel, "")


def begins_word(at: int, beats: tuple[Mora, ...]) -> bool:
    """Whether a う, お or い that may be long belongs to the next word: いの|うえ, とよ|おか, の|おうち, おお|うら.

    Two kanji meet there and the vowel is kept, as in まち|いっちょうめ. Kana alone cannot tell for sure; these are
    the usual ones, and the third of おおう: no vowel is that long.
    """
    start = at
    while start > max(1, at - _RUN) and is_long(start - 1, beats):
        start -= 1
    begins = True
    for place in range(start, at + 1):
        begins = (not begins and beats[place].kana != "ー") or _usually_begins(place, beats)
    return begins


_RUN = 4
"""How many vowels before this one are looked at."""


def _usually_begins(at: int, beats: tuple[Mora, ...]) -> bool:
    previous, mora = beats[at - 1], beats[at]
    following = beats[at + 1].kana if at + 1 < len(beats) else ""
    if mora.kana == "ウ":
        return previous.kana in ("ノ", "ツ", "ス", "モ") and following in ("エ", "チ", "ラ", "ミ", "シ")
    if mora.kana == "イ":
        return following == "ッ"
    own = following in tuple("カガクチノモヤンウ") and previous.kana not in ("オ", "ト", "コ", "ホ")
    return mora.kana == "オ" and previous.vowel == "o" and (own or following == "オ")


def endings(beats: tuple[Mora, ...]) -> dict[str, int]:
    """Each ending of the reading with the number of morae before it (the whole is not an ending)."""
    return {"".join(m.kana for m in beats[at:]): at for at in range(1, len(beats))}


_KATAKANA_WORD = re.compile("[ァ-ヴー]{2,}")


def foreign_words(ja: str, beats: tuple[Mora, ...]) -> dict[int, int]:
    """Where the reading holds a word that `ja` writes in katakana: first mora → the one after."""
    found: dict[int, int] = {}
    kana = [m.kana for m in beats]
    for word in _KATAKANA_WORD.findall(unicodedata.normalize("NFKC", ja)):
        sounds = [m.kana for m in morae(word)]
        for at in range(len(kana) - len(sounds) + 1):
            if sounds and kana[at : at + len(sounds)] == sounds:
                found[at] = at + len(sounds)
    return found
