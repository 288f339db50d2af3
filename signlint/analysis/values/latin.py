"""How languages in Latin and other scripts write values: month names, floors, hours, Japanese names."""

from __future__ import annotations

import re

from signlint.analysis.values.alternatives import grouped
from signlint.analysis.values.clock import POST
from signlint.analysis.values.vocabulary import months

_ONES = ("ichi|icc|it|i", "ni", "san", "yon|shi|yo", "go", "roku", "nana|shichi", "hachi|hac|hat|ha", "kyu|ku|kyū|kyuu")
ONES = {word: i for i, row in enumerate(_ONES, 1) for word in row.split("|")}
_ONE = "|".join(sorted(ONES, key=len, reverse=True))
_ROMAJI_END = "(?:ch[oō]me|j[oō]|banch[oō]|ban-ch[oō])"
_ROMAJI = (
    rf"(?<![A-Za-z])(?P<ro>(?P<rt>(?:{_ONE})?(?:j[uū]u?|jut|juc|jup))?(?P<ru>{_ONE})?)[ -]?"
    rf"(?P<rc>{_ROMAJI_END})(?![A-Za-z])"
)
"""Numbers inside romanized names (Nishi-sanchome, Kita-sanjuyo-jo)"""

EN_ABOVE = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
EN_BELOW = {
    "half": 2,
    "halve": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
}
EN_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH = rf"[0-9]{{1,2}}(?:st|nd|rd|th)|{'|'.join(EN_ORDINALS)}"
_UNDER = r"(?:basement|underground|below[- ]ground)"
_BELOW = rf"(?P<b2>{_NTH})[\s-](?:floor[\s,(]+|level[\s,(]+)?{_UNDER}(?:\s(?:floor|level))?"
_FLOORS: dict[str, list[str]] = {
    "en": [
        rf"(?i:{_UNDER}[\s-](?:floor\s|level\s)?(?P<b1>[1-9])(?![0-9]))",
        rf"(?i:{_BELOW}|(?P<b3>{_NTH})[\s-]floors?\b|\bfloors?\s(?P<b4>[0-9]{{1,2}})(?![0-9]))",
    ],
    "vi": [r"(?i:tầng\s(?P<b0>hầm\s)?B?(?P<b4>[0-9]{1,2}))(?![0-9])"],
    "id": [
        r"(?i:(?:lantai\s)?(?P<b0>basement\s|bawah tanah\s)(?P<b5>[0-9])|lantai\s(?:ke-)?(?P<b4>[0-9]{1,2}))(?![0-9])"
    ],
    "th": [r"ชั้น(?P<b0>ใต้ดิน)?\s?(?P<b4>[0-9]{1,2})"],
}
_H = r"(?P<vh>[0-9]{1,2})\s?h(?:\s?(?P<vm>[0-5][0-9]))?(?![A-Za-z0-9])"
_GIO = rf"(?P<vh>[0-9]{{1,2}})\s?(?:giờ|h)\s?(?:(?P<vm>[0-5][0-9])(?:\sphút)?\s?(?P<v1>{POST})?|(?P<v2>{POST})|(?!\w))"
_DOTTED = r"(?i:pukul|jam)\s(?P<vh>[0-9]{1,2})\.(?P<vm>[0-5][0-9])"
_HALVED = "hours?|months?"
_COUNTED_ON = "[0-9:/]"
_ODD: dict[str, list[tuple[str, str]]] = {
    "en": [
        ("soft", r"24/7"),
        ("age", r"(?i:(?P<ay>[0-9]{1,2})[\s-]years?(?:[\s-]olds?)?,?(?:\sand)?\s(?P<ao>[0-9]{1,2})[\s-]months?\b)"),
        (
            "halfmore",
            rf"(?i:(?P<hs>[0-9]{{1,3}})(?:\sand\sa\shalf[\s-](?P<hu>{_HALVED})|\s(?P<hu2>{_HALVED})\sand\sa\shalf)\b)",
        ),
        (
            "said",
            rf"(?i:\b(?P<sn>{'|'.join(EN_ABOVE)}|ten|twelve)[\s-](?P<su>minute|hour|day|week|month|meter|metre)s?\b)",
        ),
        ("part", rf"(?i:\b(?P<a1>{'|'.join(EN_ABOVE)})[\s-](?P<a2>{'|'.join(EN_BELOW)})s?\b)"),
    ],
    "vi": [
        ("soft", rf"(?i:thứ\s)[2-7](?:\s?(?:[-~,/]|đến|tới|và)\s?(?i:thứ\s)?[2-7])*(?!{_COUNTED_ON})"),
        ("age", r"(?P<ay>[0-9]{1,2})\stuổi\s(?:(?P<ao>[0-9]{1,2})\stháng|rưỡi)"),
        ("halfmore", r"(?P<hs>[0-9]{1,2})\s(?P<hu>tiếng)\s(?:đồng hồ\s)?rưỡi"),
        ("date2", r"(?i:(?P<dd3>[0-9]{1,2})\stháng\s(?P<mn3>[0-9]{1,2}))"),
        ("month2", r"(?i:tháng\s(?P<mn4>[0-9]{1,2}))(?![0-9/])"),
        ("hour2", _GIO),
    ],
    "pt": [("soft", r"[2-6](?:ª|a)[\s-]feira"), ("hour2", _H)],
    "fr": [("hour2", _H)],
    "es": [("hour2", _H)],
    "id": [("hour2", _DOTTED + r"|(?<![0-9.,])(?P<vh2>[0-2][0-9])\.(?P<vm2>[0-5][0-9])(?![0-9.,])")],
    "th": [("hour2", r"(?<![0-9.,])(?P<vh>[0-2]?[0-9])\.(?P<vm>[0-5][0-9])\s?(?:น\.|-|ถึง)")],
    "de": [("hour2", r"(?P<vh>[0-9]{1,2})(?:[.:](?P<vm>[0-5][0-9]))?\sUhr")],
}


def rows(lang: str, unspaced: bool) -> list[tuple[str, str]]:
    """(reader, pattern) for the bare subtag `lang`; an earlier row wins."""
    out = [
        ("era", r"(?i:(?P<er>reiwa|heisei|sh[oō]wa|taisho|meiji)\s(?P<en>[0-9]{1,2}))(?![0-9])"),
        ("chome", r"(?i:[0-9]{1,2}[\s-]?ch[oō]me)(?![a-z])"),
        ("romaji", rf"(?i:{_ROMAJI})"),
    ]
    if months(lang):
        out += _named_dates(lang, "" if unspaced else r"(?!\w)")
    return out + [("floor", row) for row in _FLOORS.get(lang, [])] + _ODD.get(lang, [])


_WORDS = (
    *EN_ABOVE[1:],
    *EN_ORDINALS,
    "ten",
    "basement",
    "underground",
    "below",
    "floor",
    "tầng",
    "tháng",
    "thứ",
    "lantai",
)
_MORE = (
    "bawah",
    "pukul",
    "jam",
    "reiwa",
    "heisei",
    "showa",
    "shōwa",
    "taisho",
    "meiji",
    "am",
    "pm",
    "a.",
    "p.",
    "covid",
)


def starts(lang: str) -> str:
    """A look-ahead that only the places where a row, or any other value, can start pass."""
    known = grouped({word[:3].lower() for word in (*_WORDS, *_MORE, "ban", *months(lang))})
    firsts = "".join(sorted({word[0] + word[0].upper() for word in ONES}))
    romaji = rf"[{firsts}](?i:[a-zū]{{0,20}}?[ -]?{_ROMAJI_END})"
    long = rf"(?=[A-Za-z-]{{61}})(?:{grouped({word[:3] for word in ('a', *ONES)})})"  # may hold a digit after all
    word = rf"{known}|[aA][\s-]|(?i:j[oōuū]|ch[oō])|{romaji}|[A-Za-z-]{{0,60}}+[0-9]|{long}|[^\x00-\u04ff]"
    return rf"(?=[0-9¥$€₩+#(〒])|(?<![^\W\d_])(?:{word})"


def _named_dates(lang: str, edge: str) -> list[tuple[str, str]]:
    names = "|".join(re.escape(w) for w in sorted(months(lang), key=len, reverse=True))
    day = r"[0-9]{1,2}(?![0-9:])(?:st|nd|rd|th|er|º|\.)?"
    return [
        ("date", rf"(?i:(?<!\w)(?P<dn1>{names})\.?\s?(?P<dd1>{day})(?!\s?[ap]\.?m)(?![0-9]))"),
        ("date", rf"(?i:(?<![0-9.])(?<![0-9]:)(?P<dd2>{day})\s?(?:of\s|de\s|ng\s)?(?P<dn2>{names}){edge})"),
        ("month", rf"(?i:(?<!\w)(?:{names}){edge})"),
    ]
