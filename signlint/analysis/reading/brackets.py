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
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from signlint.analysis.text.fold import fold
from signlint.analysis.text.letters import hiragana, is_kanji, mora_count

REACH = 40
"""How far before the bracket a base may begin, in code points."""

# No kanji are named here: Python takes 5 ms to compile a class with all of them.
_CHARS = "[\\w・.．%％\u3099\u309a]+"
# The word before the bracket, and with up to four more before it: 緑市 中央町（みどりし ちゅうおうちょう）
_WORDS = [re.compile(f"(?:{_CHARS}[ \u3000]){{{n}}}{_CHARS}$") for n in range(5)]
_SPACED = re.compile("(?<=[^ \u3000])[ \u3000]+(?=[^ \u3000])")
_KATAKANA_WORD = re.compile("[ァ-ヺー]{2,}$")
_KATAKANA = re.compile("[ァ-ヺー]+")
# Latin letters, and katakana behind them: AED（エーイーディー）, Wi-Fi（ワイファイ）, ICカード（アイシーカード）
_LETTERS = re.compile("(?<![A-Za-z0-9])(?=[0-9.+&/'-]*[A-Za-z])[A-Za-z0-9.+&/'－-]+([ァ-ヺー]*)$")
_FIGURES = "0-9０-９A-Za-zＡ-Ｚａ-ｚ.．%％"
_PLAIN_KANA = "ぁ-ゟァ-ヴヷ-ヺーヽヾ\u3099\u309a"
_PART = re.compile(
    f"(?P<kanji>[^{_PLAIN_KANA}{_FIGURES}・ \u3000]+)|(?P<figures>[{_FIGURES}]+)|(?P<dot>[・ \u3000])|(?P<kana>.)"
)

# Readings of what is counted, without the number (9時（じ）). A longer reading that ends in one
# of these takes the number in (1階（いっかい）, 2日（ふつか）, 1人（ひとり）).
_COUNTERS = {
    "時": ("じ",), "分": ("ふん", "ぷん", "ぶん"), "日": ("にち", "か", "ひ", "び"), "月": ("がつ", "げつ", "つき"),
    "年": ("ねん", "とし"), "階": ("かい", "がい"), "人": ("にん", "り", "ひと", "じん"), "番": ("ばん",),
    "円": ("えん",), "度": ("ど",), "回": ("かい",), "歳": ("さい",), "才": ("さい",), "号": ("ごう",),
    "台": ("だい",), "本": ("ほん", "ぼん", "ぽん"), "枚": ("まい",), "個": ("こ",), "名": ("めい",),
    "件": ("けん",), "週": ("しゅう",), "秒": ("びょう",), "杯": ("はい", "ばい", "ぱい"),
    "匹": ("ひき", "びき", "ぴき"), "つ": ("つ",),
}  # fmt: skip
_READ_AS_ONE = ("ついたち", "はつか", "はたち")

# What explanations are made of, and what readings of words of several kanji hardly ever end in.
_PLAIN_WORDS = re.compile(
    "(?:ところ|こと|もの|ひと|とき|ばしょ|くすり|みず|おかね|ない|ください|です|ます|した|する|って|たい|など)$"
    "|する|ている|てある"
)
_INFLECTS = frozenset(map(chr, range(ord("ぁ"), ord("ゖ") + 1))) - frozenset("をがはにでのもとやへ")
"""Kana behind the bracket that may be the ending of the word before it."""
_ENOUGH = 0.65
# Measured (difflib ratio): slips in real catalogs stay above 0.8; 高台（たかいところ） has 0.6,
# 病人（びょうきの ひと） 0.5.


class Bracketed(NamedTuple):
    """What a bracketed reading reads, `start` and `end` counted back from the bracket.

    `base` is as written, without the white space before the bracket; `reading` is without spaces
    and dots and with widths folded (katakana stays katakana).
    """

    start: int
    end: int
    base: str
    reading: str


def read_before(before: str, inside: str, after: str) -> Bracketed | None:
    """What the bracketed kana `inside` read at the end of `before`; None when they are no reading.

    `before` is the text since the last notation; `after` is the code point that follows the closing
    bracket ("" at the end).
    """
    word = before.rpartition(" ")[2]
    # Where the kana hold no gap only the last word can be the base, and no word holds a space. So signs
    # that say the same words again and again are looked up by the word, not by all that stands before it.
    if " " in inside or "\u3000" in inside or not word or word.isspace():
        word = before
    return _read_before(word[-REACH:], inside, after in _INFLECTS)


@lru_cache(maxsize=16_384)
def _read_before(before: str, inside: str, inflects: bool) -> Bracketed | None:
    view = fold(before.rstrip())
    text = view.text
    end = len(before) - len(before.rstrip())
    kana = re.sub("[ \u3000・･]", "", fold(inside).text)
    reading = hiragana(kana)
    gaps = len(_SPACED.findall(inside))
    spelled = _LETTERS.search(text) if not end and _KATAKANA.fullmatch(kana) else None
    if spelled and kana.endswith(spelled[1]):
        found = [spelled[0]]
    else:
        found = list(_candidates(text, reading, inflects, min(gaps, 4)))
    if gaps:
        found.sort(key=lambda base: -_alike(_dictionary(base), reading))
    if not found or not _is_reading(found[0], inside, reading, gaps > 0 or end > 0):
        return None
    start = view.span(len(text) - len(found[0]), len(text))[0]
    return Bracketed(len(before) - start, end, before[start : len(before) - end], kana)


def _candidates(text: str, reading: str, inflects: bool, gaps: int) -> Iterator[str]:
    """What the reading may read: of the last word, and of as many before it as it has gaps."""
    for pattern in _WORDS[: gaps + 1]:
        word = pattern.search(text)
        at = _start(word[0], reading, inflects) if word else None
        if word and at is not None:
            yield word[0][at:]


@lru_cache(maxsize=16_384)
def _start(word: str, reading: str, inflects: bool) -> int | None:
    """The offset in `word` from which `reading` reads it to its end; signs say the same words again and again."""
    loan = _KATAKANA_WORD.search(word)
    if loan is not None and hiragana(loan[0]) == reading:
        return loan.start()
    counted = _counted(word, reading)
    if counted is not None:
        return counted
    runs = _run_heads(word)
    fitting = next((at for at in runs if _fits(word[at:], reading)), None)
    if fitting is not None:
        return _leading_kana(word, _tighter(word, _weekday(word, fitting), reading), reading, inflects)
    kana = (at for at, ch in enumerate(word) if not is_kanji(ch) and _fits(word[at:], reading))
    first = next(kana, None)
    if first is not None and runs:
        return first
    inner = range(runs[-1] + 1, len(word)) if runs else range(0)
    return next((at for at in inner if is_kanji(word[at]) and _fits(word[at:], reading)), None)


def _run_heads(word: str) -> list[int]:
    """Where a run of kanji (with ヶ and 〇 in it) begins."""
    return [at for at, ch in enumerate(word) if is_kanji(ch) and not (at and _goes_on(word[at - 1]))]


def _goes_on(ch: str) -> bool:
    return ch in "ヶヵ〇" or is_kanji(ch)


def _tighter(word: str, at: int, reading: str) -> int:
    """各保健所（ほけんじょ）: a reading short for its kanji may be that of the last word only."""
    base = word[at:]
    if len(base) < 3 or not all(map(is_kanji, base)) or mora_count(reading) >= 1.5 * len(base):
        return at
    if _dictionary(base) == reading:
        return at
    return next((at + n for n in range(1, len(base)) if _dictionary(base[n:]) == reading), at)


def _counted(word: str, reading: str) -> int | None:
    """2日（ふつか） and 9時（じ）: a figure and one counter before the bracket."""
    m = re.search("(?<![0-9０-９])[0-9０-９]+$", word[:-1])
    said = _COUNTERS.get(word[-1])
    if m is None or said is None:
        return None
    if reading in said:
        return len(word) - 1
    fits = reading.endswith(said) or reading in _READ_AS_ONE
    return m.start() if fits and mora_count(reading) <= 4 * len(m[0]) + 4 else None


def _weekday(word: str, at: int) -> int:
    """28日月曜日（げつようび）: the day of the month is not part of the weekday."""
    m = re.compile("(?<=[0-9０-９]日)[月火水木金土日]曜日?$").search(word, at)
    return m.start() if m else at


def _leading_kana(word: str, at: int, reading: str, inflects: bool) -> int:
    """Take in kana before the first kanji that the reading repeats: お金（おかね）, ごみ箱（ごみばこ）."""
    for size in range(min(6, at), 0, -1):
        head = hiragana(word[at - size : at])
        rest = reading[size:]
        if reading.startswith(head) and _fits(word[at:], rest) and (size > 1 or _polite(head, rest, inflects)):
            return at - size
    return at


def _polite(head: str, rest: str, inflects: bool) -> bool:
    """お教（おし）え is 教 read おし; お茶（おちゃ） has its お. What follows the bracket tells."""
    return head in "おごみ" and (mora_count(rest) > 1 or not inflects)


def _fits(base: str, reading: str) -> bool:
    """Whether `reading` can be what `base` is read as, by its kana and its length.

    Keeps the set of offsets that can be reached in the reading: no backtracking.
    """
    if not base or not any(map(is_kanji, base)):
        return False
    reached = {0}
    for part in _PART.finditer(base):
        reached = _after(part, reading, reached)
    return len(reading) in reached


def _after(part: re.Match[str], reading: str, reached: set[int]) -> set[int]:
    if part["dot"]:
        return reached
    if part["kana"]:
        kana = hiragana(part[0])
        return {at + 1 for at in reached if reading.startswith(kana, at)}
    size = len(part[0])
    least = 1 if part["figures"] else size if size < 3 else size - 1
    most = 7 * size if part["figures"] else 4 * size + 3
    return {end for at in reached for end in range(at + least, min(at + most, len(reading)) + 1)}


def _is_reading(base: str, inside: str, reading: str, apart: bool) -> bool:
    """Ask the dictionary where the kana look like an explanation or a name in katakana."""
    kanji = sum(map(is_kanji, base))
    if kanji == 0:
        return True
    foreign = hiragana(inside) != inside and hiragana(base) == base
    wordy = kanji > 1 and _PLAIN_WORDS.search(reading) is not None
    if not (apart or foreign or wordy):
        return True
    return _alike(_dictionary(base), reading) >= _ENOUGH


@lru_cache(maxsize=4096)
def _dictionary(base: str) -> str:
    from signlint.analysis.reading.readings import read

    return "".join(reading.kana for reading in read(fold(base).text))


def _alike(one: str, other: str) -> float:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other, autojunk=False).ratio()
