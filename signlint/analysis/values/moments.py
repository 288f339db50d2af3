"""Readers of dates, times, floors, phone numbers and postal codes: one function per kind of writing."""

from __future__ import annotations

import re
from dataclasses import replace

from signlint.analysis.values import fact
from signlint.analysis.values.clock import half_of_day
from signlint.analysis.values.fact import Fact, Number, Span
from signlint.analysis.values.latin import EN_ORDINALS
from signlint.analysis.values.numerals import cjk, digits
from signlint.analysis.values.quantities import figure
from signlint.analysis.values.vocabulary import ERAS, OLD_ERAS, months

DAY_FIRST = frozenset("vi id ms pt es fr it de ru uk th my".split())
"""Languages in which 4/1 is the fourth of January (CLDR date formats yMd and Md)."""
_INT = re.compile(r"[0-9]+")


def ymd(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    a, b, c = (int(x) for x in _INT.findall(m[0]))
    if a > 31:
        return [fact.year(at, a), _day(at, b, c)]
    return [fact.year(at, c), _day(at, a, b, both=True)]


def _day(at: Span, a: int, b: int, both: bool = False) -> Fact:
    orders = [(a, b)] if a <= 12 or not both else []
    if both and b <= 12 and a != b:
        orders.append((b, a))
    return fact.date(at, *(orders or [(a, b)]))


def phone(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    """National digits with the leading 0.

    Not by `phonenumbers`: two texts are compared digit by digit, which needs no numbering
    plan, while its validity rules drop short codes (119, #7119) and mistyped numbers.
    """
    number = "".join(_INT.findall(m[0].replace("(0)", "")))
    if m[0].startswith("#"):
        return [fact.keyed(at, "phone", m[0], weak=(int(number),))]
    if m[0].startswith("+") and number.startswith("81"):
        number = "0" + number[2:].lstrip("0")
    return [fact.keyed(at, "phone", number)]


def postal(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    return [fact.keyed(at, "postal", "".join(_INT.findall(m[0])))]


def clock(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    hour, minute = (int(x) for x in re.findall(r"[0-9]+(?=:)|(?<=:)[0-9]+", m[0])[:2])
    word = m["ck1"] or m["ck2"] or ""
    return [fact.time(at, hour, minute, half_of_day(word, hour))] if hour <= 29 else []


def clockbare(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    hour, *minute = (int(x) for x in _INT.findall(m[0]))
    return [fact.time(at, hour, minute[0] if minute else 0, half_of_day(m["cb2"], hour))]


def hour(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    hour = cjk(m["hh"], lang)
    minute = 30 if m["hx"] else cjk(m["hm"], lang) if m["hm"] else 0
    hard = m["hh"][0].isdecimal() or bool(m["h1"])
    if not isinstance(hour, int) or not isinstance(minute, int) or hour > 29 or minute > 59:
        return [] if hour is None else [fact.number(at, hour, hard)]
    return [fact.time(at, hour, minute, half_of_day(m["h1"] or "", hour), hard)]


def hour2(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    found = {k: v for k, v in m.groupdict().items() if k in ("vh", "vm", "vh2", "vm2", "v1", "v2") and v}
    hour, minute = int(found.get("vh") or found.get("vh2") or 0), found.get("vm") or found.get("vm2")
    word = found.get("v1") or found.get("v2") or ""
    if hour > 24:
        return [fact.number(at, hour)]
    if lang == "vi" and minute is None and not word:  # 13 giờ is an hour of the day, 24 giờ may be a day long
        bare = fact.number(at, hour)
        return [replace(bare, keys=bare.keys | fact.time(at, hour, 0).keys)]
    one = fact.time(at, hour, int(minute or 0), half_of_day(word, hour))
    if "." in m[0] and lang in ("th", "id"):
        plain = digits(f"{hour}.{minute or 0}", "en")  # 37.50 may be no time at all
        return [one] if plain is None else [fact.also(one, fact.number(at, plain))]
    return [one]


def floor(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    groups = m.groupdict()
    said = next((v for k in ("b1", "b2", "b3", "b4", "b5") if (v := groups.get(k))), None)
    if said is None:
        level = int(_INT.findall(m[0])[0])
        return [fact.floor(at, -level if m[0].startswith("B") else level)]
    hard = said[0].isdecimal()
    level = int(_INT.findall(said)[0]) if hard else EN_ORDINALS.index(said.lower()) + 1
    under = bool(groups.get("b1") or groups.get("b2") or groups.get("b0") or re.search(r"\bB[0-9]", m[0]))
    return [fact.floor(at, -level if under else level, hard)]


def floor2(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    level = cjk(m["f2"], lang)
    if level is None:
        return []
    hard = m["f2"][0].isdecimal() or (lang == "ja" and len(m["f2"]) < 3)
    return [fact.floor(at, -level if m["f1"] else level, hard)]


def era(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    if m["er"] is None:
        n, *day = (int(x) for x in _INT.findall(m[0]))
        return [fact.year(at, ERAS[m[0][0]] + n), *([fact.date(at, (day[0], day[1]))] if day else [])]
    n = 1 if m["en"] in ("元", "원") else int(figure(m["en"], lang) or 0)
    return [fact.year(at, ERAS[m["er"].lower()] + n)]


def oldera(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    n = 1 if m["on"] == "元" else int(figure(m["on"], lang) or 0)
    return [fact.also(fact.number(at, n, hard=False), fact.year(at, OLD_ERAS[m["oe"]] + n))]


def year(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    return [fact.year(at, int(_INT.findall(m[0])[0]))]


def date(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    groups = m.groupdict()
    if name := groups.get("dn1") or groups.get("dn2"):
        day = int(_INT.findall(groups.get("dd1") or groups.get("dd2") or "0")[0])
        return [fact.date(at, (months(lang)[name.lower()], day))]
    pair: tuple[Number | None, ...]
    if groups.get("dm"):
        pair = cjk(m["dm"], lang), cjk(m["dd"], lang)
    else:
        pair = tuple(int(x) for x in _INT.findall(m[0]))[:2]
    if not all(isinstance(x, int) for x in pair):
        return []
    return [fact.date(at, (int(pair[0] or 0), int(pair[1] or 0)))]


def date2(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    return [fact.date(at, (int(m["mn3"]), int(m["dd3"])))]


def month(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    said = m.groupdict().get("mo")
    if said is None:
        return [fact.month(at, months(lang)[m[0].lower()], hard=False)]
    value = cjk(said, lang)
    if not isinstance(value, int) or not 1 <= value <= 12:
        return [] if value is None else [fact.number(at, value, said[0].isdecimal())]
    return [fact.month(at, value, said[0].isdecimal())]


def month2(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    value = int(m["mn4"])
    return [fact.month(at, value)] if value <= 12 else [fact.number(at, value)]
