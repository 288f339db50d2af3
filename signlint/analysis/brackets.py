"""Whether bracketed kana are a reading or an explanation, and of what.

A reading spells out what stands before the bracket, so it must fit it: kana of the base come
back in it in their order (取り扱い（とりあつかい）), and each run of kanji has about one to four
morae a kanji (承る（うけたまわる） has five). 避難所（にげる ところ） fits by length alone; kana that
hold spaces, katakana or the words that explanations are made of are therefore compared with
the dictionary's reading of the base. A reading with a slip in it stays a reading, so that it
can be checked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from signlint.analysis.fold import fold
from signlint.analysis.morae import KANJI, hiragana, is_kanji, morae

REACH = 40
"""How far before the bracket a base may begin, in code points."""

_WORD = re.compile(f"[{KANJI}ヶヵ〇ぁ-ゖァ-ヺーゝゞ0-9０-９A-Za-zＡ-Ｚａ-ｚ・.．%％\u3099\u309a]+$")
_KATAKANA_WORD = re.compile("[ァ-ヺー]{2,}$")
_PART = re.compile(
    f"(?P<kanji>[{KANJI}ヶヵ〇]+)|(?P<figures>[0-9０-９A-Za-zＡ-Ｚａ-ｚ.．%％]+)|(?P<dot>・)|(?P<kana>.)"
)
_KANA_MORA = "[ぁ-ゖー]"

# Readings of what is counted, without the number (9時（じ）). A longer reading that ends in one
# of these takes the number in (1階（いっかい）, 2日（ふつか）, 1人（ひとり）).
_COUNTERS = {
    "時": ("じ",), "分": ("ふん", "ぷん", "ぶん"), "日": ("にち", "か", "ひ", "び"), "月": ("がつ", "げつ", "つき"),
    "年": ("ねん", "とし"), "階": ("かい", "がい"), "人": ("にん", "り", "ひと", "じん"), "番": ("ばん",),
    "円": ("えん",), "度": ("ど",), "回": ("かい",), "歳": ("さい",), "才": ("さい",), "号": ("ごう",),
    "台": ("だい",), "本": ("ほん", "ぼん", "ぽん"), "枚": ("まい",), "個": ("こ",), "名": ("めい",),
    "件": ("けん",), "週": ("しゅう",), "秒": ("びょう",), "杯": ("はい", "ばい", "ぱい"),
    "匹": ("ひき", "びき", "ぴき"),
}  # fmt: skip
_ANY_DAY = ("ついたち", "はつか")

# What explanations are made of and readings of kanji hardly ever end in or contain.
_PLAIN_WORDS = re.compile(
    "(?:ところ|こと|もの|ひと|とき|ばしょ|くすり|みず|おかね|ない|ください|です|ます|した|する|って|たい|など)$"
    "|する|ている|てある"
)
_ENOUGH = 0.65
# Measured: wrong readings in the field reach 0.8, 高台（たかいところ） 0.6


def base_of(value: str, floor: int, bracket: int, inside: str, after: str) -> int | None:
    """Where the base of the bracketed kana `inside` begins; None when they are no reading.

    The base ends at `bracket` and begins at or after `floor`; `after` is the code point that
    follows the closing bracket ("" at the end).
    """
    word = _WORD.search(value[max(floor, bracket - REACH) : bracket])
    if word is None:
        return None
    reading = _said(inside)
    at = _start(word[0], reading, after)
    if at is None or not _is_reading(word[0][at:], inside, reading):
        return None
    return bracket - len(word[0]) + at


def _said(kana: str) -> str:
    return hiragana(re.sub("[ \u3000・･]", "", fold(kana).text))


def _start(word: str, reading: str, after: str) -> int | None:
    """The offset in `word` from which `reading` reads it to its end."""
    loan = _KATAKANA_WORD.search(word)
    if loan is not None:
        return loan.start() if hiragana(loan[0]) == reading else None
    counted = _counted(word, reading)
    if counted is not None:
        return counted
    runs = [m.start() for m in re.finditer(f"(?<![{KANJI}ヶヵ〇])[{KANJI}]", word)]
    fitting = [at for at in runs if _fits(word[at:], reading)]
    if fitting:
        return _leading_kana(word, _weekday(word, fitting[0]), reading, after)
    kana = [at for at, ch in enumerate(word) if not is_kanji(ch) and _fits(word[at:], reading)]
    if kana and runs:
        return kana[0]
    inner = [at for at in range(runs[-1] + 1, len(word)) if is_kanji(word[at])] if runs else []
    return next((at for at in inner if _fits(word[at:], reading)), None)


def _counted(word: str, reading: str) -> int | None:
    """2日（ふつか） and 9時（じ）: a figure and one counter before the bracket."""
    m = re.search("[0-9０-９]+$", word[:-1])
    said = _COUNTERS.get(word[-1])
    if m is None or said is None:
        return None
    if reading in said:
        return len(word) - 1
    fits = reading.endswith(said) or reading in _ANY_DAY
    return m.start() if fits and morae(reading) <= 4 * len(m[0]) + 4 else None


def _weekday(word: str, at: int) -> int:
    """28日月曜日（げつようび）: the day of the month is not part of the weekday."""
    m = re.compile("(?<=[0-9０-９]日)[月火水木金土日]曜日?$").search(word, at)
    return m.start() if m else at


def _leading_kana(word: str, at: int, reading: str, after: str) -> int:
    """Take in kana before the first kanji that the reading repeats: お金（おかね）, ごみ箱（ごみばこ）."""
    for size in range(min(6, at), 0, -1):
        head = hiragana(word[at - size : at])
        rest = reading[size:]
        if reading.startswith(head) and _fits(word[at:], rest) and (size > 1 or _polite(head, rest, after)):
            return at - size
    return at


def _polite(head: str, rest: str, after: str) -> bool:
    """お教（おし）え is 教 read おし; お茶（おちゃ） has its お. What follows the bracket tells."""
    if head not in "おごみ":
        return False
    return morae(rest) > 1 or not re.match("[ぁ-ゖ]", after) or after in "をがはにでのもとやへ"


@lru_cache(maxsize=4096)
def _pattern(base: str) -> re.Pattern[str]:
    return re.compile("".join(_piece(m) for m in _PART.finditer(base)))


def _piece(part: re.Match[str]) -> str:
    size = len(part[0])
    if part["kanji"]:
        least = size if size < 3 else size - 1
        return f"{_KANA_MORA}{{{least},{4 * size + 4}}}"
    if part["figures"]:
        return f"{_KANA_MORA}{{{1},{7 * size}}}"
    if part["dot"]:
        return ""
    return re.escape(hiragana(part[0]))


def _fits(base: str, reading: str) -> bool:
    """Whether `reading` can be what `base` is read as, by its kana and its length."""
    if not base or len(base) > REACH:
        return False
    kanji = sum(map(is_kanji, base))
    figures = len(re.findall("[0-9０-９A-Za-zＡ-Ｚａ-ｚ〇]", base))
    kana = morae(reading) - sum(1 for ch in base if "ぁ" <= ch <= "ヺ" and ch not in "ヶヵ")
    if kana > 4 * kanji + 1 + 7 * figures:
        return False
    return _pattern(base).fullmatch(reading) is not None


def _is_reading(base: str, inside: str, reading: str) -> bool:
    """Ask the dictionary where the kana look like an explanation or a name in katakana."""
    if not any(map(is_kanji, base)):
        return True
    spaced = re.search("[^ \u3000][ \u3000]+[^ \u3000]", inside) is not None
    foreign = hiragana(inside) != inside
    if not (spaced or foreign or _PLAIN_WORDS.search(reading)):
        return True
    return _alike(_dictionary(base), reading) >= _ENOUGH


@lru_cache(maxsize=4096)
def _dictionary(base: str) -> str:
    from signlint.analysis.tokens import tokenize

    return hiragana("".join(token.word.kana or token.word.surface for token in tokenize(fold(base).text)))


def _alike(one: str, other: str) -> float:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other, autojunk=False).ratio()
