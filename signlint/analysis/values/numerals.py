"""Numerals to numbers: grouped digits, kanji numerals, 万 and 억, million and triệu."""

from __future__ import annotations

import re
from fractions import Fraction

from signlint.analysis.values.fact import Number

DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")}
DIGIT |= {"零": 0, "壱": 1, "弐": 2, "参": 3, "两": 2, "兩": 2, "両": 2}
SMALL = {"十": 10, "百": 100, "千": 1000, "백": 100, "천": 1000}
BIG = {"万": 10**4, "萬": 10**4, "만": 10**4, "億": 10**8, "亿": 10**8, "억": 10**8, "兆": 10**12, "조": 10**12}
_PIECE = re.compile(r"[0-9][0-9,.]*|.")

COMMA_DECIMAL = frozenset("vi id pt es fr de it ru uk ms tr pl nl".split())
"""Languages that write 1.000 for a thousand and 0,5 for a half (CLDR symbols)."""


def digits(token: str, lang: str) -> Number | None:
    """The number that `token`, digits with ``.`` ``,`` and spaces, is in `lang`; None if it is none.

    `lang` is a bare subtag. ``1,000`` is a thousand everywhere but where the comma is
    decimal and the groups do not fit.
    """
    token = token.replace(" ", "").replace("'", "")
    if token.isdecimal():
        return int(token[:40])
    group, point = (".", ",") if lang in COMMA_DECIMAL else (",", ".")
    whole, _, rest = token.partition(point)
    if not rest.isdecimal() or not _grouped(whole, group):
        return _other_style(token, group, point)
    if lang in COMMA_DECIMAL and len(rest) == 3 and whole.isdecimal() and whole != "0":
        return int(whole + rest)  # 1,000 written the English way
    return _decimal(whole.replace(group, ""), rest)


def _other_style(token: str, group: str, point: str) -> Number | None:
    for sign in (group, point):
        if _grouped(token, sign):
            return int(token.replace(sign, ""))
    whole, _, rest = token.partition(group)
    if whole.isdecimal() and rest.isdecimal() and group == ".":
        return _decimal(whole, rest)  # 37.5 in a language of decimal commas
    return None


def _grouped(token: str, sign: str) -> bool:
    """Whether groups of three (or, for lakhs, of two and a last of three) are parted by `sign`."""
    first, *rest = token.split(sign)
    if not rest:
        return token.isdecimal()
    if not (first.isdecimal() and len(first) <= 3 and all(part.isdecimal() for part in rest)):
        return False
    return len(rest[-1]) == 3 and all(len(part) in (2, 3) for part in rest[:-1])


def _decimal(whole: str, rest: str) -> Number:
    value = Fraction(int((whole + rest)[:40]), 10 ** len(rest[:40]))
    return int(value) if value.denominator == 1 else value


def cjk(token: str, lang: str) -> Number | None:
    """The number that `token`, digits and kanji or Hangul multipliers, is; None if it is none."""
    if token.isascii():
        return digits(token, lang)
    if all(c in DIGIT for c in token):
        return int("".join(str(DIGIT[c]) for c in token)) if len(token) < 40 else None
    total: Number = 0
    section: Number = 0
    last: Number | None = None
    for piece in _PIECE.findall(token.replace(" ", "")):
        if piece in BIG:
            section += last or 0
            total += (section or 1) * BIG[piece]
            section, last = 0, None
        elif piece in SMALL:
            section += (1 if last is None else last) * SMALL[piece]
            last = None
        else:
            value = DIGIT[piece] if piece in DIGIT else digits(piece.rstrip(",."), lang)
            if value is None:
                return None
            last = value if last is None else last * 10 + value
    return total + section + (last or 0)
