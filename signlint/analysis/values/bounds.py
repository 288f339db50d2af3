"""Limits attached to a number: 以上 and "or more", 未満 and "under".

以上 and 以下 include the number, 未満 and 超 do not (facts R7.6).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from signlint.analysis.values.vocabulary import BOUND_AFTER, BOUND_BEFORE, NEGATION

_FILL_BEFORE = {
    "en": r"\s+(?:the age of |age |aged |a |about )?[¥$]?$",
    "zh": r"(?:了|于|於|过)?\s*$",
    "ja": r"(?:で|、|:)?\s*$",
}
_FILL_AFTER = {
    "en": r"[\s-]*(?:(?!or |and |to )[a-z°℃%.-]+ ){0,3}?",
    "ja": r"(?:[^\d\s。、,.・~\-()「」以未超]{0,6}?)",
    "zh": r"(?:[^\d\s。、，,.~\-()以未超]{0,5}?)",
    "ko": r" ?(?:[^\d\s,.~()]{0,4}? ?)",
    "th": r"\s?\S{0,8}?\s?",
}
_WORDS_AFTER = r"[\s-]*(?:(?!ou |o |atau |trở )[^\W\d]+ ){0,3}?"

_OPPOSITE = {">=": "<", "<": ">=", ">": "<=", "<=": ">"}


@cache
def _before(lang: str) -> re.Pattern[str] | None:
    rows = BOUND_BEFORE.get(lang)
    if rows is None:
        return None
    lead = "" if lang in ("zh", "ja", "ko", "th") else r"(?:(?<=\W)|^)"
    return re.compile(lead + _options(rows) + _FILL_BEFORE.get(lang, r"\s*$"), re.I)


@cache
def _after(lang: str) -> re.Pattern[str] | None:
    rows = BOUND_AFTER.get(lang)
    return None if rows is None else re.compile(_FILL_AFTER.get(lang, _WORDS_AFTER) + _options(rows), re.I)


def _options(rows: list[tuple[str, str]]) -> str:
    return "(?:" + "|".join(f"(?P<g{i}>{pattern})" for i, (pattern, _) in enumerate(rows)) + ")"


# A part of every writing of a bound, as literals: these are found much faster than the expressions are
_SIGNS = {
    "ja": "以|いじょう|いか|いない|未満|みまん|に満たない|より|超|こえ|最|少なくとも|上限",
    "zh": "至少|至多|最|于|於|超|上限|未满|未滿|不满|不滿|不到|不足|以|之内|之內|或更多",
    "ko": "최소|적어도|최대|이상|이하|이내|미만|초과|넘",
    "en": "than|least|most|minimum|min.|max|exceed|within|over|above|under|below|plus|+|more|less|older|younger|up to"
    "| up|higher|lower|greater|fewer|longer|shorter|taller|larger|smaller|heavier|lighter|wider|down",
}


@cache
def _gate(lang: str) -> Callable[[str], object]:
    signs = _SIGNS.get(lang, "").split("|")
    if lang == "en":  # nearly every letter begins one of its signs
        return lambda text: any(map(text.lower().__contains__, signs))
    if lang in _SIGNS:
        return re.compile("|".join(map(re.escape, signs))).search
    rows = [*BOUND_BEFORE.get(lang, ()), *BOUND_AFTER.get(lang, ())]
    return re.compile("|".join(pattern for pattern, _ in rows) if rows else "(?!)", re.I).search


def has_bounds(text: str, lang: str) -> bool:
    """Whether anything that `bound_at` looks for may stand in the folded `text`; most texts have nothing of it."""
    return bool(_gate(lang)(text))


def bound_at(text: str, start: int, end: int, lang: str) -> str:
    """The bound that `lang` (bare subtag) puts on the number at [start, end) of the folded `text`; "" if none."""
    if (after := _after(lang)) and (m := after.match(text, end)):
        return _pick(BOUND_AFTER[lang], m)
    if (before := _before(lang)) and (m := before.search(text[max(0, start - 32) : start])):
        return _pick(BOUND_BEFORE[lang], m)
    return ""


def _pick(rows: list[tuple[str, str]], match: re.Match[str]) -> str:
    return next((bound for i, (_, bound) in enumerate(rows) if match[f"g{i}"]), "")


_TO = r"(?:-|~|to|through|から|至|到|부터|đến|tới|a|à|até|al|sampai|hingga|hanggang)"
_RANGE = re.compile(rf"[0-9](?:[^0-9\n]{{0,9}}[^0-9a-z])?{_TO}\s*$", re.I)


def ends_range(text: str, start: int) -> bool:
    """Whether the number at `start` of the folded `text` is the end of a range, which includes it: the 74 of 70–74."""
    return _RANGE.search(text[max(0, start - 24) : start]) is not None


def negates(text: str) -> bool:
    """Whether `text` forbids, excludes or restricts, which turns "under 6" into "6 or over"."""
    return bool(NEGATION.search(text))


def same_limit(a: str, b: str, turned: bool) -> bool:
    """Whether two bounds on one number are the same limit.

    `turned` says that exactly one of the texts is negative: then the complement fits too.
    A bound on one side only is left to the reader.
    """
    if not a or not b or a == b:
        return True
    return turned and _OPPOSITE[a] == b


def leaves_out(a: str, b: str, turned: bool) -> bool:
    """Whether the second bound only leaves out the number that the first includes: "over 65" for 65歳以上."""
    return b in (a.rstrip("="), _OPPOSITE.get(a, "").rstrip("=") if turned else "")
