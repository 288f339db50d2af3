"""`date`: dates and times that readers from abroad read wrongly or not at all, with the other way to write them.

ISA 2020 asks for Western years, 年月日 instead of slashes, 午前 and 午後, and から…まで instead of ～.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from signlint import language
from signlint.analysis.text.lazy_pattern import lazy_pattern
from signlint.checks.contract import Context, Match, TextSubject, Triggers
from signlint.model import Severity

NAME = "date"
SCOPE = "text"
VALUES = ("written", "year")

Find = Literal["era", "slash", "clock", "range"]


@dataclass(frozen=True, slots=True)
class Params:
    """`find`: years of an era, dates with slashes or dots, 24-hour times, or ranges with ～."""

    find: Find


Found = Iterator[tuple[re.Match[str], str]]
"""What is to be written otherwise, and how."""


def triggers(params: Params) -> Triggers:
    """Literals without which nothing can be found."""
    return Triggers(literals=frozenset(_LITERALS[params.find]))


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Each place with ``written``, the way to write it, and for eras ``year``.

    In a Japanese text that is not Easy Japanese this is never more than a note.
    """
    view = subject.analysis.tight
    cap = Severity.NOTE if subject.lang == language.SOURCE else None
    for hit, written in _FINDERS[params.find](view.text):
        values = {"written": written, "year": written.partition("年")[0]}
        yield Match(*view.span(*hit.span()), values=values, suggestions=(written,), cap=cap)


# The year before the first year of each era.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "R": 2018, "H": 1988, "S": 1925}
_ERA = re.compile("(?P<era>令和|平成|昭和|大正|明治)(?P<year>元|[0-9]{1,2}|[一二三四五六七八九十]{1,3})年")
_SHORT_ERA = re.compile(
    "(?<![A-Za-z0-9])(?P<era>[RHS])(?P<year>[0-9]{1,2})[./．／](?P<m>[0-9]{1,2})[./．／](?P<d>[0-9]{1,2})(?![0-9])"
)
_WESTERN_AFTER = re.compile("[（(](?:19|20)[0-9]{2}")
_WESTERN_BEFORE = re.compile("(?:19|20)[0-9]{2}年?[（(]$")
_LAW = re.compile("度?(?:[^。、]{0,12})?(?:法律|政令|省令|府令|条例|規則|告示|訓令)第")
_FIGURES = {c: i for i, c in enumerate("〇一二三四五六七八九")}


def _eras(text: str) -> Found:
    """Years of an era; not in the name of a law, nor where the Western year stands beside."""
    for hit in _ERA.finditer(text):
        beside = _WESTERN_AFTER.match(text, hit.end()) or _WESTERN_BEFORE.search(
            text[max(0, hit.start() - 8) : hit.start()]
        )
        if not beside and not _LAW.match(text, hit.end()):
            yield hit, f"{_ERAS[hit['era']] + _number(hit['year'])}年"
    for hit in _SHORT_ERA.finditer(text):
        if _is_date(hit["m"], hit["d"]):
            yield hit, f"{_ERAS[hit['era']] + int(hit['year'])}年{int(hit['m'])}月{int(hit['d'])}日"


def _number(text: str) -> int:
    if text == "元":
        return 1
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (10 * _FIGURES.get(tens, 1) if ten else 0) + _FIGURES.get(ones, 0)


_FULL = re.compile(
    r"(?<![0-9/.／．])(?P<y>(?:19|20)[0-9]{2})(?P<sep>[/.／．])(?P<m>[0-9]{1,2})(?P=sep)(?P<d>[0-9]{1,2})(?![0-9/.／．])"
)
_MONTH_DAY = re.compile(
    r"(?<![0-9/.／．年])(?P<m>[0-9]{1,2})[/／](?P<d>[0-9]{1,2})(?![0-9/／]|ページ|枚|\s?(?:サイズ|カップ))"
)
_WEEKDAY = re.compile("[（(][月火水木金土日][曜・）)]")


def _slashes(text: str) -> Found:
    """2024/4/1 and 4/1, in either width; 1/2 and 3/4 are fractions unless a weekday follows, 24/7 is no date."""
    for hit in _FULL.finditer(text):
        if _is_date(hit["m"], hit["d"]):
            yield hit, f"{hit['y']}年{int(hit['m'])}月{int(hit['d'])}日"
    for hit in _MONTH_DAY.finditer(text):
        month, day = int(hit["m"]), int(hit["d"])
        told = _WEEKDAY.match(text, hit.end()) is not None or month > day or day > 12
        if _is_date(hit["m"], hit["d"]) and told:
            yield hit, f"{month}月{day}日"


def _is_date(month: str, day: str) -> bool:
    return 1 <= int(month) <= 12 and 1 <= int(day) <= 31


_CLOCK = re.compile(
    "(?<![0-9:：.])(?:午後)?(?P<h>1[3-9]|2[0-4])"
    "(?:時(?!間)(?:(?P<half>半)|(?P<m>[0-9]{1,2})分)?|[:：](?P<m2>[0-5][0-9])(?![0-9:：]))"
)


def _clocks(text: str) -> Found:
    for hit in _CLOCK.finditer(text):
        hour, minute = int(hit["h"]), int(hit["m"] or hit["m2"] or 0)
        said = "夜の12時" if hour == 24 else f"午後{hour - 12}時"
        yield hit, said + ("半" if hit["half"] else f"{minute}分" if minute else "")


_NOTE = "(?:[（(][月火水木金土日祝・]+(?:曜日?)?[）)])?"
_TIME = "(?:午前|午後)?[0-9]{1,2}(?:[:：][0-9]{2}|時(?:[0-9]{1,2}分|半)?)"
_DATE = f"(?:[0-9]{{4}}年)?(?:[0-9]{{1,2}}月)?[0-9]{{1,2}}日{_NOTE}"
_DAY = f"(?:{_DATE}|(?:[0-9]{{4}}年)?[0-9]{{1,2}}月|[0-9]{{4}}年|[月火水木金土日]曜日?)"
_AMOUNT = "[0-9][0-9,.]*(?:円|歳|才|人|階|分|年|度|回|個|枚|か月|週間?|日間|時間|kg|km|cm|m|%|％)?"
_SIDE = f"(?:{_TIME}|{_DAY}|{_AMOUNT})"
_PLAIN_SIDE = f"(?:{_TIME}|{_DAY})"
_RANGE = lazy_pattern(
    f"(?<![0-9A-Za-z-])(?:(?P<a>{_SIDE})[〜～~](?P<b>{_SIDE})|(?P<a2>{_PLAIN_SIDE})[-－―–‐](?P<b2>{_PLAIN_SIDE})"
    f"|(?P<a3>{_PLAIN_SIDE})[〜～~](?![0-9ぁ-んァ-ヶ一-龠])|(?<![0-9ぁ-んァ-ヶ一-龠ー〜～）)])[〜～~](?P<b4>{_PLAIN_SIDE}))"
)


def _ranges(text: str) -> Found:
    """Ranges of times, days and amounts; a hyphen only between times or days (telephone numbers have hyphens)."""
    for hit in _RANGE.finditer(text):
        start, end = hit["a"] or hit["a2"] or hit["a3"], hit["b"] or hit["b2"] or hit["b4"]
        until = "" if text.startswith("まで", hit.end()) else "まで"
        parts = ([f"{start}から"] if start else []) + ([f"{end}{until}"] if end else [])
        yield hit, " ".join(parts)


_FINDERS: dict[Find, Callable[[str], Found]] = {"era": _eras, "slash": _slashes, "clock": _clocks, "range": _ranges}
_LITERALS: dict[Find, tuple[str, ...]] = {
    "era": ("令和", "平成", "昭和", "大正", "明治", *(f"{e}{n}" for e in "RHS" for n in range(1, 10))),
    "slash": ("/", ".", "／", "．"),
    "clock": (*(f"{h}時" for h in range(13, 25)), ":", "："),
    "range": tuple("〜～~-－―–‐"),
}
