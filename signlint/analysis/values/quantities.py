"""Readers of plain figures, shares, money, measures and numbered names: one function per kind of writing."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from signlint.analysis.values import fact
from signlint.analysis.values.cjk import CHOMES
from signlint.analysis.values.fact import Fact, Number, Span
from signlint.analysis.values.grammar import CJK, unit_table
from signlint.analysis.values.latin import EN_ABOVE, EN_BELOW, ONES
from signlint.analysis.values.numerals import cjk, digits
from signlint.analysis.values.vocabulary import CURRENCIES, SCALES, SIGNS, WORDS

_WITH_SCALE = re.compile(r"([0-9][0-9., ]*(?<![., ]))([^0-9]*)")
_OFF = re.compile(r"\s?(?:引|オフ|off\b|discount|할인|优惠|優惠|折扣)", re.I)
_INT = re.compile(r"[0-9]+")
_LIST = re.compile(r"(?:^|\n)\s*[(*※・-]?\s?$|[(※*注]\s?$")
_CURRENCY = {name: re.compile(rf"(?:{words})$") for name, words in CURRENCIES.items()}


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


def number(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
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
    return (
        before[-1:] in ("※", "*", "注")
        or after[:1] == ")"
        or (after[:1] in (".", "．", "、", ")") and before[-1:] != "(")
    )


def chome(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    value: Number | None = CHOMES.get(m[0])
    if value is None:
        token = re.sub(r"\s?(?:丁目?|[초쵸]메|정목|[\s-]?ch[oôō]me)$", "", m[0], flags=re.I)
        value = cjk(token, lang)
    return [] if value is None else [Fact("block", value, *at, keys=frozenset({("n", value)}), weak=frozenset({value}))]


def romaji(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    if not m["ro"]:
        return []
    tens = re.sub(r"(?:j[uū]u?|jut|juc|jup)$", "", (m["rt"] or "").lower())
    value = (ONES.get(tens, 1) * 10 if m["rt"] else 0) + ONES.get((m["ru"] or "").lower(), 0)
    kind = "block" if m["rc"].lower().startswith("ch") else "number"
    return [Fact(kind, value, *at, hard=False, keys=frozenset({("n", value)}), weak=frozenset({value}))]


def slash(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    a, b = (int(x) for x in m[0].split("/"))
    keys: set[tuple[object, ...]] = {("date", a, b), ("date", b, a)}
    if b:
        keys.add(("share", Fraction(a, b)))
    kind = "date" if min(a, b) >= 1 and (a <= 12 or b <= 12) and max(a, b) <= 31 else "fraction"
    value = (a, b) if kind == "date" else Fraction(a, b or 1)
    return [Fact(kind, value, *at, hard=a != b, keys=frozenset(keys), parts=(a, b))]


def fraction(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    below, above = cjk(m["q1"], lang), cjk(m["q2"], lang)
    if not below or above is None:
        return []
    return [fact.share(at, Fraction(above) / below, "fraction", (below, above))]


def part(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    above = EN_ABOVE.index(m["a1"].lower())
    return [fact.share(at, Fraction(above or 1, EN_BELOW[m["a2"].lower()]), "fraction", hard=False)]


def said(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    base, factor = unit_table(lang)[m["su"].lower()]
    value = int(WORDS[lang][m["sn"].lower()])
    return [fact.also(fact.measure(at, value, base, factor), fact.number(at, value)).softened()]


def percent(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    token = re.match(r"[0-9.,〇一二三四五六七八九十百千 ]*[0-9〇一二三四五六七八九十百千]", m[0])
    value = figure(token[0], lang) if token else None
    if value is None:
        return []
    if _OFF.match(m.string, m.end()):
        return [fact.discount(at, Fraction(value) / 100, value, paid=False)]
    return [fact.share(at, Fraction(value) / 100, "percent", (value,))]


def percent2(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
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


def money(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    currency = SIGNS.get(m[0][0]) or next((c for c, words in _CURRENCY.items() if words.search(m[0])), "yen")
    token = m[0][1:].strip() if m[0][0] in SIGNS else _CURRENCY[currency].sub("", m[0]).strip(" -")
    value = figure(token, lang)
    if value is None:
        return []
    one = fact.money(at, value, currency)
    return [one if token[0].isdecimal() or lang == "ja" else one.softened()]


def measure(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    value = figure(m["ms"], lang)
    if value is None:
        return []
    base, factor = unit_table(lang)[m["mu"]]
    one = fact.measure(at, value, base, factor)
    return [one if m["ms"][0].isdecimal() else one.softened()]


def halfmore(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    """A duration and a half of its unit: ``1時間半``, ``2 and a half hours``."""
    value = figure(m["hs"], lang)
    if value is None:
        return []
    unit = m["hu"] or m.groupdict().get("hu2") or ""
    base, factor = ("month-count", 1) if unit[-1:] == "月" else unit_table(lang)[unit.lower()]
    one = fact.measure(at, value + Fraction(1, 2), base, factor)
    one = replace(one, hard=m["hs"][0].isdecimal(), parts=(value, Fraction(1, 2)))
    return [one]


def age(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    """Years and months of life, which are months as well: ``1歳6か月``, ``1歳半``, ``18 months``."""
    years, more = figure(m["ay"], lang), figure(m["ao"], lang) if m["ao"] else Fraction(1, 2)
    if years is None or more is None:
        return []
    months = years * 12 + (more if m["ao"] else 6)
    one = fact.measure(at, months, "month-count", 1)
    said = {months, *([] if m["ao"] else [years + more])}
    return [replace(one, hard=m["ay"][0].isdecimal(), weak=frozenset(said), parts=(years, more))]


def dozen(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    """Twelve of something for each; the count of the dozens may be said as well."""
    count = cjk(m["dz"], lang)
    if count is None:
        return []
    hard = count != 1 and m["dz"][0].isdecimal()
    return [fact.also(fact.number(at, count * 12, hard), fact.number(at, count))]


def days(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    """``5日以内``: 日 is a day of the month elsewhere."""
    value = cjk(m["ds"], lang)
    if value is None:
        return []
    one = fact.measure(at, value, "second", 86400)
    return [one if m["ds"][0].isdecimal() else one.softened()]


def ordinal(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    return [fact.number(at, int(_INT.findall(m[0])[0][:40]), kind="ordinal")]


def counted(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    token = re.match(r"[^歳才号番名人]+", m[0])
    value = cjk(token[0], lang) if token else None
    return [] if value is None else [fact.number(at, value, lang == "ja")]


def name(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    found = _INT.findall(m[0])
    return [fact.code(at, re.sub(r"[\s-]", "", m[0].upper()), int(found[-1][:9]))]


def soft(m: re.Match[str], at: Span, lang: str) -> list[Fact]:
    return [fact.number(at, int(n), hard=False) for n in _INT.findall(m[0])]
