"""`calendar`: a full date with the weekday beside it, and the calendar has another one.

Only the date itself is needed: each text is looked at alone, the Japanese as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from signlint import language
from signlint.checks.contract import Context, Match, TextSubject, Triggers
from signlint.messages import Bilingual

if TYPE_CHECKING:
    from signlint.analysis.values import Fact

NAME = "calendar"
SCOPE = "text"
VALUES = ("date", "day")


@dataclass(frozen=True, slots=True)
class Params:
    """Nothing to set: the calendar is the same for all."""


# Monday first. Names, abbreviations and order are those of the CLDR.
_NAMES = {
    "en": r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?",
    "vi": "thứ (?:hai|2)|thứ (?:ba|3)|thứ (?:tư|4)|thứ (?:năm|5)|thứ (?:sáu|6)|thứ (?:bảy|7)|chủ nhật|cn",
    "pt": "segunda(?:-feira)?|terça(?:-feira)?|quarta(?:-feira)?|quinta(?:-feira)?|sexta(?:-feira)?|sábado|domingo",
    "es": "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    "fr": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "id": "senin|selasa|rabu|kamis|jumat|sabtu|minggu",
    "fil": "lunes|martes|miyerkules|huwebes|biyernes|sabado|linggo",
    "de": "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag",
    "it": "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
}
_CJK = {
    "ja": r"[(（]\s?(?P<a>{0})(?:曜日?)?[)）・,、祝]|\s?(?P<b>{0})曜",
    "zh": r"[(（]\s?(?:星期|礼拜|禮拜|周|週)?(?P<a>{0})\s?[)）]|[,，、]?\s?(?:星期|礼拜|禮拜|周|週)(?P<b>{0})",
    "ko": r"[(（]\s?(?P<a>{0})(?:요일)?\s?[)）]|[,、]?\s?(?P<b>{0})요일",
}
_SIGNS = {"ja": "月火水木金土日", "zh": "一二三四五六日天", "ko": "월화수목금토일"}
_BETWEEN = re.compile(r"[\s,，、.()年]*(?:(?:năm|de|del|of|tahun)\s)?\s*", re.I)
_DAYS = tuple(
    Bilingual(f"{ja}曜日", en)
    for ja, en in zip("月火水木金土日", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(), strict=True)
)
_MONTHS = "January February March April May June July August September October November December".split()


def triggers(params: Params) -> Triggers:
    """The beginnings of years."""
    eras = (f"{letter}{year}" for letter in "RHS" for year in range(1, 10))
    return Triggers(literals=frozenset(("19", "20", "令和", "平成", "昭和", "레이와", "헤이세이", *eras)))


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """One match for each weekday that is not the date's own."""
    base = subject.lang.split("-")[0]
    if subject.lang == language.READING or not (base in _CJK or base in _NAMES):
        return
    view = subject.analysis.plain
    if not _YEAR.search(view.text) or not _weekday(base).search(view.text):
        return
    from signlint.analysis.values import facts  # 25 ms, which a text without a date need not wait for

    for days, (start, end), said in _dated(facts(view.text, subject.lang), view.text, base):
        if said not in {day.weekday() for day in days}:
            day = days[0]
            whole = Bilingual(
                f"{day.year}年{day.month}月{day.day}日", f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
            )
            yield Match(*view.span(start, end), {"date": whole, "day": _DAYS[day.weekday()]})


_YEAR = re.compile(r"(?:19|20)\d\d|令和|平成|昭和|[RHS]\d|레이와|헤이세이")


@cache
def _weekday(base: str) -> re.Pattern[str]:
    """A weekday anywhere: looked for before all figures of a text are read."""
    return _after(base) if base in _CJK else re.compile(_NAMES[base], re.I)


def _dated(found: tuple[Fact, ...], text: str, base: str) -> Iterator[tuple[list[date], tuple[int, int], int]]:
    """Each full date with a weekday beside it: the days it may be, where the weekday stands and which it is."""
    years = [f for f in found if isinstance(f.value, int) and 1900 <= f.value <= 2100 and f.kind in ("year", "number")]
    for f in found:
        if f.kind != "date":
            continue
        for year in years:
            between = _gap(text, f, year, base)
            days = list(_days(year.value, f))
            where = between or _beside(text, min(f.start, year.start), max(f.end, year.end), base)
            if between is not None and days and where:
                yield days, *where
                break


Place = tuple[tuple[int, int], int] | tuple[()]


def _gap(text: str, day: Fact, year: Fact, base: str) -> Place | None:
    """None where the two are not parts of one date; the weekday that stands between them, if any."""
    first, last = (year, day) if year.start <= day.start else (day, year)
    if _BETWEEN.fullmatch(text, first.end, max(first.end, last.start)):
        return ()
    named = _after(base).match(text, first.end)
    return _place(named, base) if named and _BETWEEN.fullmatch(text, named.end(), last.start) else None


def _beside(text: str, start: int, end: int, base: str) -> Place:
    """The weekday behind a date, or else the one before it."""
    if found := _after(base).match(text, end):
        return _place(found, base)
    found = _before(base).search(text[max(0, start - 40) : start])
    return _place(found, base, max(0, start - 40)) if found else ()


def _place(found: re.Match[str], base: str, by: int = 0) -> Place:
    name = found.lastgroup or ""
    start, end = found.span(name)
    nth = _SIGNS[base].index(found[name]) % 7 if base in _SIGNS else int(name[1:])
    return ((start + by, end + by), 6 if found[name] == "天" else nth)


def _days(year: object, of: Fact) -> Iterator[date]:
    """The days that a date can be in a year: two, where the writing leaves the order open."""
    for key in sorted(of.keys, key=str):
        match year, key:
            case int(), ("date", int(month), int(day)):
                with suppress(ValueError):  # 31 June has no weekday
                    yield date(year, month, day)


@cache
def _after(base: str) -> re.Pattern[str]:
    if base in _CJK:
        return re.compile(_CJK[base].format(f"[{_SIGNS[base]}]"))
    return re.compile(rf"[\s,.]*(?P<open>[(（])?\s?(?:{_named(base)})(?!\w)(?(open)\.?\s?[)）])", re.I)


@cache
def _before(base: str) -> re.Pattern[str]:
    if base in _CJK:
        return re.compile(rf"(?:{_CJK[base].format(f'[{_SIGNS[base]}]')})[\s,，、]*$")
    return re.compile(rf"(?<!\w)(?:{_named(base)})\.?[\s,，]*(?:(?:the|ngày|le|el|dia|día|den|der)\s)?$", re.I)


def _named(base: str) -> str:
    names = re.findall(r"(?:[^|(]|\((?:[^()]|\([^()]*\))*\))+", _NAMES[base])
    return "|".join(f"(?P<d{min(nth, 6)}>{name})" for nth, name in enumerate(names) if nth < 7)
