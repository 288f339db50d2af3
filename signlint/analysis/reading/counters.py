"""Figures with what they count: 3日 is みっか, 10分 じゅっぷん, 1人 ひとり.

Dictionaries read the counter without the figure before it (日 as か, 分 as ふん). The table
``rules/lexicon/counters.tsv`` has what the figure changes; the rest follows by rule. Figures over four
digits, and sounds that hundreds change (百分 ひゃっぷん), are left alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from signlint.data import rows

_ONES = (
    ("れい", "ぜろ"), ("いち",), ("に",), ("さん",), ("よん", "し"), ("ご",), ("ろく",), ("なな", "しち"), ("はち",),
    ("きゅう", "く"),
)  # fmt: skip
_HUNDREDS = (
    "",
    "ひゃく",
    "にひゃく",
    "さんびゃく",
    "よんひゃく",
    "ごひゃく",
    "ろっぴゃく",
    "ななひゃく",
    "はっぴゃく",
    "きゅうひゃく",
)
_THOUSANDS = ("", "せん", "にせん", "さんぜん", "よんせん", "ごせん", "ろくせん", "ななせん", "はっせん", "きゅうせん")
_DIGITS = 4


class Counter(NamedTuple):
    """A row of the table; see there."""

    tail: str
    after: Mapping[int, tuple[str, ...]]
    alone: Mapping[int, tuple[str, ...]]
    other: tuple[str, ...]


class Counted(NamedTuple):
    """How a figure and its counter are read: `whole`, all usual readings, the likeliest first; `tail`, the likeliest
    of the counter behind the figure, "" where the two are read as one (ついたち); `other`, see the table."""

    whole: tuple[str, ...]
    tail: str
    other: tuple[str, ...]

    def fits(self, reading: str) -> bool:
        """Whether `reading` is one of figure and counter, or of the counter alone."""
        return reading in self.other or any(whole.endswith(reading) for whole in self.whole)


@cache
def counters() -> Mapping[str, Counter]:
    """The table by counter."""
    return {
        counter: Counter(tail, _numbered(after), _numbered(alone), tuple(other.split("|")) if other else ())
        for counter, tail, after, alone, other in rows("counters.tsv")
    }


def _numbered(field: str) -> dict[int, tuple[str, ...]]:
    pairs = [part.partition("=") for part in field.split()]
    return {int(number): tuple(kana.split("|")) for number, _, kana in pairs}


@lru_cache(maxsize=4096)
def counted(figure: str, counter: str) -> Counted | None:
    """How `figure` (digits) with this counter is read; None where the table does not tell."""
    row = counters().get(counter)
    if row is None or not figure.isascii() or not figure.isdecimal() or len(figure) > _DIGITS:
        return None
    number = int(figure)
    regular = _regular(number, row)
    alone = row.alone.get(number)
    if alone:
        return Counted(alone, _tail(alone[0], row, regular), row.other)
    return Counted(regular, _tail(regular[0], row, regular), row.other) if regular else None


def _regular(number: int, row: Counter) -> tuple[str, ...]:
    """The readings of the number with the counter; () where the table does not tell them."""
    tens, last = number // 10 % 10, number % 10
    great = _THOUSANDS[number // 1000] + _HUNDREDS[number // 100 % 10]
    if last and row.after.get(last):
        return _joined(great, _tens(tens), row.after[last])
    if not last and 10 in row.after:  # ten itself changes its sound before the counter: じゅっぷん
        return _joined(great, _ONES[tens] if tens > 1 else ("",), row.after[10]) if tens else ()
    if row.tail == "つ":
        return ()
    ones = _ONES[last] if last or not number else ("",)
    return _joined(great, _tens(tens), [one + row.tail for one in ones])


def _tens(tens: int) -> tuple[str, ...]:
    return tuple([ones + "じゅう" for ones in _ONES[tens]]) if tens > 1 else ("じゅう" * tens,)


def _joined(great: str, tens: Sequence[str], ends: Sequence[str]) -> tuple[str, ...]:
    return tuple([great + ten + end for ten, end in product(tens, ends)])


_VOICED = str.maketrans("かこさしはひふほ", "がござじばびぶぼ")
_HARD = str.maketrans("はひふほ", "ぱぴぷぽ")


def _tail(whole: str, row: Counter, regular: tuple[str, ...]) -> str:
    """The end of `whole` that reads the counter, if it can be told from the figure's."""
    if whole not in regular:
        return ""
    forms = {row.tail, row.tail[0].translate(_VOICED) + row.tail[1:], row.tail[0].translate(_HARD) + row.tail[1:]}
    return next((form for form in sorted(forms) if whole.endswith(form)), "")
