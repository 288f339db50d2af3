"""What furigana should be where they stand: with the figure before them, and in the word they are a part of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from signlint.analysis.reading.counters import Counted, counted, counters
from signlint.analysis.reading.furigana import Ruby
from signlint.analysis.reading.plausible import plausible
from signlint.analysis.text.fold import fold
from signlint.analysis.text.letters import hiragana, is_kanji

if TYPE_CHECKING:
    from signlint.analysis.analysis import Analysis


class Figure(NamedTuple):
    """A figure with its counter, as written without furigana, and how it is read."""

    text: str
    counted: Counted


_FIGURE = re.compile("([0-9]*)([^0-9]+)")
# In 1,500円 and 1.5本 the last figures are not the number, and 2、3日 and 10～20分 may be read as one
_PARTED = re.compile("[0-9０-９][,.，．、・～〜\\-−–/:：]?$")
_REACH = 10


def figure(value: str, one: Ruby) -> Figure | None:
    """The figure that `one` reads with its counter, or reads the counter of; None where it reads something else."""
    at = start = one.start
    while at and value[at - 1].isdecimal():
        at -= 1
    if at == start and not one.base[0].isdecimal():
        return None
    before = value[max(0, at - 2) : at]
    if before.endswith(("）", ")")):  # what the bracket before reads: 4月（がつ）1日
        opened = max(value.rfind(sign, max(0, at - _REACH), at) for sign in "（(")
        before = value[opened - 1] if opened > 0 else ""
    return _figure(one.base, one.reading, value[at:start], before, value[one.end : one.end + 1])


@lru_cache(maxsize=20_000)
def _figure(base: str, reading: str, digits: str, before: str, after: str) -> Figure | None:
    """`figure` by what stands around it; signs say the same again and again."""
    parts = _FIGURE.fullmatch(fold(base).text)
    if parts is None or parts[2] not in counters() or (parts[1] and digits):
        return None
    digits, counter, last = parts[1] or fold(digits).text, parts[2], before[-1:]
    found = counted(digits, counter) if digits and not _PARTED.search(before) else None
    if found is None or not _ends(counter, after):
        return None
    if last in counters() and hiragana(reading).startswith(counters()[last].tail):
        return None  # it begins with that of the counter before: 12月29日（がつにち）, 4月1日（がつついたち）
    if digits + counter == "1日" and last == "月":
        found = found._replace(whole=found.whole[:1])  # the first of a month is no いちにち
    return Figure(digits + counter, found)


def _ends(counter: str, after: str) -> bool:
    """Whether the counter is the whole word: 1人前 and 1日目 are read in other ways."""
    return not after or not is_kanji(after) or counter in "年月"


def fits_word(analysis: Analysis, one: Ruby) -> bool:
    """Whether `one` is right as a part of its word: 引（ひ）っ越（こ）す is ひっこす, though 引 alone is not ひ."""
    plain = analysis.plain
    start, end = plain.offset(one.base_start), plain.offset(one.base_end)
    for token in analysis.tokens:
        if token.start <= start and end <= token.end and (token.start, token.end) != (start, end):
            kana = _assembled(plain.text, token.start, token.end, _placed(analysis))
            return kana != "" and plausible(token.word.surface, kana)
    return False


def _placed(analysis: Analysis) -> list[tuple[int, int, str]]:
    offset = analysis.plain.offset
    return [(offset(one.base_start), offset(one.base_end), hiragana(one.reading)) for one in analysis.ruby]


def _assembled(text: str, start: int, end: int, ruby: Sequence[tuple[int, int, str]]) -> str:
    """The kana of a stretch with the readings that stand in it; "" where a kanji of it has none."""
    inside = {first: (last, kana) for first, last, kana in ruby if start <= first and last <= end}
    pieces: list[str] = []
    at = start
    while at < end:
        if at in inside:
            at, kana = inside[at]
            pieces.append(kana)
        elif is_kanji(text[at]):
            return ""
        else:
            pieces.append(hiragana(text[at]))
            at += 1
    return "".join(pieces)


def parted(base: str, reading: str, behind: str) -> tuple[str, str] | None:
    """The reading of a verb's kanji and its ending, where both stand in the brackets: 伝（つたえ）る is つた and え."""
    from signlint.analysis.text.tokens import tokenize

    for at in range(len(reading) - 1, 0, -1):
        word = tokenize(f"{base}{reading[at:]}{behind}")[0].word
        if (
            word.size > len(base)
            and word.pos1 in ("動詞", "形容詞")
            and _agrees(word.surface, word.kana, base, reading)
        ):
            return reading[:at], reading[at:]
    return None


def _agrees(surface: str, kana: str, base: str, reading: str) -> bool:
    """Whether the word begins with the base and is read as the brackets say, as far as they go."""
    said = hiragana(kana)
    return surface.startswith(base) and (said.startswith(reading) or reading.startswith(said))
