"""From a place the grammar found to the facts it states: one function per kind of writing."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from signlint.analysis.values import fact
from signlint.analysis.values.fact import Fact, Number, Span
from signlint.analysis.values.grammar import (
    CHOMES,
    CJK,
    CURRENCIES,
    EN_ABOVE,
    EN_BELOW,
    ERAS,
    ONES,
    SIGNS,
    half_of_day,
    unit_table,
)
from signlint.analysis.values.numerals import SCALES, cjk, digits
from signlint.analysis.values.words import months

_LEADING = re.compile(r"[0-9〇零一二三四五六七八九十百千壱弐参两兩]")
_WITH_SCALE = re.compile(r"([0-9][0-9., ]*(?<![., ]))([^0-9]*)")
_OFF = re.compile(r"\s?(?:引|オフ|off\b|discount|할인|优惠|優惠|折扣)", re.I)
_INT = re.compile(r"[0-9]+")
_LIST = re.compile(r"(?:^|\n)\s*[(*※・-]?\s?$|[(※*注]\s?$")
_CURRENCY = {name: re.compile(rf"(?:{words})$") for name, words in CURRENCIES.items()}
_TEN = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def figure(token: str, lang: str) -> Number | None:
    """The number of `token` with its scale word, if any: ``2.5 million``, ``2億8千万``."""
    if lang in CJK:
        return cjk(token, lang)
    total: Number = 0
    for match in _WITH_SCALE.finditer(token):
        value = digits(match[1], lang)
        if value is None:
            return None
        total += value * SCALES.get(lang, {}).get(match[2].strip(" -").lower(), 1)
    return total


def _number(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    value = figure(m[0], lang)
    if value is None:  # 1.2.3 and 1,2,3: not one number but a few
        return [fact.number((at[0] + d.start(), at[0] + d.end(), d[0]), int(d[0][:40])) for d in _INT.finditer(m[0])]
    label = lang in CJK and m.string[m.end() : m.end() + 1] in ("番", "号")
    one = fact.number(at, value, m[0][0].isdecimal() and not _is_marker(m, value), label=label)
    if lang == "th" and isinstance(value, int) and 2400 <= value <= 2700:
        return [fact.also(one, fact.year(at, value - 543))]  # the Buddhist era
    return [one]


def _is_marker(m: re.Match[str], value: Number) -> bool:
    """Whether the figure only counts a list or a footnote: ``(2)``, ``2. ``, ``※2``."""
    if value >= 30 or isinstance(value, Fraction):
        return False
    before, after = m.string[max(0, m.start() - 8) : m.start()], m.string[m.end() : m.end() + 2]
    if after[:1] == ")" and (before[-1:].isspace() or before[-1:] in "、。,;"):
        return True
    if not _LIST.search(before):
        return False
    return before[-1:] in ("※", "*", "注") or after[:1] == ")" or (after[:1] in (".", "．", "、", ")") and before[-1:] != "(")


def _ymd(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    a, b, c = (int(x) for x in _INT.findall(m[0]))
    if a > 31:
        return [fact.year(at, a), _day(at, b, c)]
    return [fact.year(at, c), _day(at, a, b, both=True)]


def _day(at: Span, a: int, b: int, both: bool = False) -> Fact:
    orders = [(a, b)] if a <= 12 or not both else []
    if both and b <= 12 and a != b:
        orders.append((b, a))
    return fact.date(at, *(orders or [(a, b)]))


def _phone(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
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


def _postal(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    return [fact.keyed(at, "postal", "".join(_INT.findall(m[0])))]


def _clock(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    hour, minute = (int(x) for x in re.findall(r"[0-9]+(?=:)|(?<=:)[0-9]+", m[0])[:2])
    word = m["ck1"] or m["ck2"] or ""
    return [fact.time(at, hour, minute, half_of_day(word, hour))] if hour <= 29 else []


def _clockbare(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    hour, *minute = (int(x) for x in _INT.findall(m[0]))
    return [fact.time(at, hour, minute[0] if minute else 0, half_of_day(m["cb2"], hour))]


def _hour(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    hour = cjk(m["hh"], lang)
    minute = 30 if m["hx"] else cjk(m["hm"], lang) if m["hm"] else 0
    hard = m["hh"][0].isdecimal() or bool(m["h1"])
    if not isinstance(hour, int) or not isinstance(minute, int) or hour > 29 or minute > 59:
        return [] if hour is None else [fact.number(at, hour, hard)]
    return [fact.time(at, hour, minute, half_of_day(m["h1"] or "", hour), hard)]


def _hour2(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    found = {k: v for k, v in m.groupdict().items() if k in ("vh", "vm", "vh2", "vm2", "v1", "v2") and v}
    hour, minute = int(found.get("vh") or found.get("vh2") or 0), found.get("vm") or found.get("vm2")
    word = found.get("v1") or found.get("v2") or ""
    if hour > 24 or (minute is None and not word and "h" not in m[0]):
        return [fact.number(at, hour)]
    one = fact.time(at, hour, int(minute or 0), half_of_day(word, hour))
    if "." in m[0] and lang in ("th", "id"):
        one = fact.also(one, fact.number(at, digits(m[0], "en") or 0) if m[0].replace(".", "").isdecimal() else one)
    return [one]


def _floor(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    groups = m.groupdict()
    said = next((v for k in ("b1", "b2", "b3", "b4", "b5") if (v := groups.get(k))), None)
    if said is None:
        level = int(_INT.findall(m[0])[0])
        return [fact.floor(at, -level if m[0].startswith("B") else level)]
    hard = said[0].isdecimal()
    level = int(_INT.findall(said)[0]) if hard else _TEN.index(said.lower()) + 1
    under = bool(groups.get("b1") or groups.get("b2") or groups.get("b0") or re.search(r"\bB[0-9]", m[0]))
    return [fact.floor(at, -level if under else level, hard)]


def _floor2(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    level = cjk(m["f2"], lang)
    if level is None:
        return []
    hard = m["f2"][0].isdecimal() or (lang == "ja" and len(m["f2"]) < 3)
    return [fact.floor(at, -level if m["f1"] else level, hard)]


def _chome(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    value = CHOMES.get(m[0])
    if value is None:
        token = re.sub(r"\s?(?:丁目?|[초쵸]메|정목|[\s-]?ch[oôō]me)$", "", m[0], flags=re.I)
        value = cjk(token, lang)  # type: ignore[assignment]
    return [] if value is None else [Fact("block", value, *at, keys=frozenset({("n", value)}), weak=frozenset({value}))]


def _romaji(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    if not m["ro"]:
        return []
    tens = re.sub(r"(?:j[uū]u?|jut|juc|jup)$", "", (m["rt"] or "").lower())
    value = (ONES.get(tens, 1) * 10 if m["rt"] else 0) + ONES.get((m["ru"] or "").lower(), 0)
    kind = "block" if m["rc"].lower().startswith("ch") else "number"
    return [Fact(kind, value, *at, hard=False, keys=frozenset({("n", value)}), weak=frozenset({value}))]


def _era(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    if m["er"] is None:
        era = m[0][0]
        n, *day = (int(x) for x in _INT.findall(m[0]))
        return [fact.year(at, ERAS[era] + n), *([fact.date(at, (day[0], day[1]))] if day else [])]
    else:
        era, n = m["er"].lower(), 1 if m["en"] in ("元", "원") else figure(m["en"], lang) or 0  # type: ignore[assignment]
    return [fact.year(at, ERAS[era] + int(n))]


def _year(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    return [fact.year(at, int(_INT.findall(m[0])[0]))]


def _date(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    groups = m.groupdict()
    if name := groups.get("dn1") or groups.get("dn2"):
        day = int(_INT.findall(groups.get("dd1") or groups.get("dd2") or "0")[0])
        return [fact.date(at, (months(lang)[name.lower()], day))]
    if groups.get("dm"):
        pair = cjk(m["dm"], lang), cjk(m["dd"], lang)
    else:
        pair = tuple(int(x) for x in _INT.findall(m[0]))[:2]  # type: ignore[assignment]
    if not all(isinstance(x, int) for x in pair):
        return []
    return [fact.date(at, (int(pair[0] or 0), int(pair[1] or 0)))]


def _date2(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    return [fact.date(at, (int(m["mn3"]), int(m["dd3"])))]


def _month(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    said = m.groupdict().get("mo")
    if said is None:
        return [fact.month(at, months(lang)[m[0].lower()], hard=False)]
    value = cjk(said, lang)
    if not isinstance(value, int) or not 1 <= value <= 12:
        return [] if value is None else [fact.number(at, value, said[0].isdecimal())]
    return [fact.month(at, value, said[0].isdecimal())]


def _month2(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    value = int(m["mn4"])
    return [fact.month(at, value)] if value <= 12 else [fact.number(at, value)]


def _slash(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    a, b = (int(x) for x in m[0].split("/"))
    keys: set[tuple[object, ...]] = {("date", a, b), ("date", b, a)}
    if b:
        keys.add(("share", Fraction(a, b)))
    kind = "date" if 1 <= min(a, b) and (a <= 12 or b <= 12) and max(a, b) <= 31 else "fraction"
    value = (a, b) if kind == "date" else Fraction(a, b or 1)
    return [Fact(kind, value, *at, hard=a != b, keys=frozenset(keys), parts=(a, b))]


def _fraction(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    below, above = cjk(m["q1"], lang), cjk(m["q2"], lang)
    if not below or above is None:
        return []
    return [fact.share(at, Fraction(above) / below, "fraction", (below, above), hard=m["q1"][0].isdecimal() or len(m["q1"]) < 3)]


def _part(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    above = EN_ABOVE.index(m["a1"].lower())
    return [fact.share(at, Fraction(above or 1, EN_BELOW[m["a2"].lower()]), "fraction", hard=False)]


def _percent(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    token = re.match(r"[0-9.,〇一二三四五六七八九十百千 ]*[0-9〇一二三四五六七八九十百千]", m[0])
    value = figure(token[0], lang) if token else None
    if value is None:
        return []
    if _OFF.match(m.string, m.end()):
        return [fact.discount(at, Fraction(value) / 100, value, paid=False)]
    return [fact.share(at, Fraction(value) / 100, "percent", (value,))]


def _percent2(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    if m["p5"]:
        said = cjk(m["p5"], lang) or 0
        left = Fraction(said) / (100 if said >= 10 else 10)
        return [fact.discount(at, 1 - left, said, paid=True)]
    said = cjk(m["p2"] or m["p3"], lang) or 0
    if m["p2"]:
        return [fact.share(at, Fraction(said) / 100, "percent", (said,))]
    part = Fraction(said) / 10 + Fraction(cjk(m["p4"] or "0", lang) or 0) / 100
    if _OFF.match(m.string, m.end()):
        return [fact.discount(at, part, said, paid=False)]
    return [fact.share(at, part, "percent", (said,))]


def _money(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    currency = SIGNS.get(m[0][0]) or next((c for c, words in _CURRENCY.items() if words.search(m[0])), "yen")
    token = m[0][1:].strip() if m[0][0] in SIGNS else _CURRENCY[currency].sub("", m[0]).strip(" -")
    value = figure(token, lang)
    if value is None:
        return []
    one = fact.money(at, value, currency)
    return [one if token[0].isdecimal() or lang == "ja" else one.softened()]


def _measure(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    value = figure(m["ms"], lang)
    if value is None:
        return []
    base, factor = unit_table(lang)[m["mu"]]
    one = fact.measure(at, value, m["mu"], base, factor)
    return [one if m["ms"][0].isdecimal() else one.softened()]


def _ordinal(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    return [fact.number(at, int(_INT.findall(m[0])[0][:40]), kind="ordinal")]


def _counted(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    token = re.match(r"[^歳才号番名人]+", m[0])
    value = cjk(token[0], lang) if token else None
    return [] if value is None else [fact.number(at, value, lang == "ja")]


def _name(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    found = _INT.findall(m[0])
    return [fact.code(at, re.sub(r"[\s-]", "", m[0].upper()), int(found[-1][:9]))]


def _soft(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    return [fact.number(at, int(n), hard=False) for n in _INT.findall(m[0])]


READERS: dict[str, Callable[[re.Match[str], Span, str], list[Fact]]] = {
    "number": _number, "ymd": _ymd, "dmy": _ymd, "phone": _phone, "postal": _postal, "clock": _clock, "clockbare": _clockbare,
    "hour": _hour, "hour2": _hour2, "floor": _floor, "floor2": _floor2, "chome": _chome, "romaji": _romaji, "era": _era, "year": _year, "date": _date,
    "date2": _date2, "month": _month, "month2": _month2, "slash": _slash, "fraction": _fraction, "percent": _percent,
    "percent2": _percent2, "money": _money, "measure": _measure, "ordinal": _ordinal, "counted": _counted, "name": _name, "soft": _soft, "part": _part,
}  # fmt: skip
