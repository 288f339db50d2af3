"""What furigana should be where they stand: with the figure before them, and in the word they are a part of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from signlint.analysis.counters import Counted, counted, counters
from signlint.analysis.fold import fold
from signlint.analysis.furigana import Ruby
from signlint.analysis.letters import hiragana, is_kanji
from signlint.analysis.plausible import plausible

if TYPE_CHECKING:
    from signlint.analysis import Analysis


class Figure(NamedTuple):
    """A figure with its counter, as written without furigana, and how it is read."""

    text: str
    counted: Counted


_FIGURE = re.compile("([0-9]*)([^0-9]+)")
_FIGURE_BEFORE = re.compile("(?<![0-9])[0-9]+$")
# In 1,500円 and 1.5本 the last figures are not the number, and 2、3日 and 10～20分 may be read as one
_PARTED = re.compile("[0-9][,.，．、・～〜\\-−–/:：]?$")
_REACH = 8


@cache
def _last_letters() -> frozenset[str]:
    return frozenset(counter[-1] for counter in counters())


def figure(analysis: Analysis, one: Ruby) -> Figure | None:
    """The figure that `one` reads with its counter, or reads the counter of; None where it reads something else."""
    if one.base[-1] not in _last_letters():
        return None
    parts = _FIGURE.fullmatch(fold(one.base).text)
    if parts is None or parts[2] not in counters():
        return None
    text = analysis.plain.text
    start = analysis.plain.offset(one.base_start)
    digits = parts[1]
    if not digits:
        before = _FIGURE_BEFORE.search(text[max(0, start - _REACH) : start])
        digits = before[0] if before else ""
        start -= len(digits)
    found = counted(digits, parts[2]) if digits and not _PARTED.search(text[max(0, start - 2) : start]) else None
    if found is None or _tells_more(text[start - 1 : start], one.reading):
        return None
    written = digits + parts[2]
    if written == "1日" and text[start - 1 : start] == "月":
        found = found._replace(whole=found.whole[:1])  # the first of a month is no いちにち
    return Figure(written, found) if _ends(text, start + len(written), written) else None


def _tells_more(before: str, reading: str) -> bool:
    """Whether the reading begins with that of the counter before: 12月29日（がつにち）, 4月1日（がつついたち）."""
    return before in counters() and hiragana(reading).startswith(counters()[before].tail)


def _ends(text: str, end: int, written: str) -> bool:
    """Whether the counter is the whole word: 1人前 and 1日目 are read in other ways."""
    return end >= len(text) or not is_kanji(text[end]) or written[-1] in "年月"


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
    from signlint.analysis.tokens import tokenize

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
