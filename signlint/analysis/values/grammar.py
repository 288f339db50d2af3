"""How values are written: one regular expression per language, put together from tables.

Order matters: the first row that fits a place wins.
"""

from __future__ import annotations

import re
from functools import cache

from signlint.analysis.values import cjk, latin, unambiguous
from signlint.analysis.values.alternatives import either
from signlint.analysis.values.clock import EN_HALF, POST
from signlint.analysis.values.numerals import COMMA_DECIMAL
from signlint.analysis.values.vocabulary import CURRENCIES, PERCENT, SCALES, UNITS, WORD_UNITS

CJK = frozenset(cjk.NUMBERS)
UNSPACED = frozenset({"th", "my", "km", "lo"})

_PHONE = (
    r"(?<![0-9+-])(?:\+\s?81[-\s.(]{0,2}(?:\(0\)|0)?[-\s.)]{0,2}"
    r"(?:[0-9]{9,10}|[0-9]{1,4}[-\s.)]{1,2}[0-9]{1,4}[-\s.]?[0-9]{4})"
    r"|0[0-9]{1,4}[-\s.(]{1,2}[0-9]{1,4}[-\s.)]{1,2}[0-9]{3,5}|\(0[0-9]{1,4}\)\s?[0-9]{1,4}[-\s][0-9]{3,5}"
    r"|0[0-9]{8,10}|\+[1-9][0-9]{0,2}(?:[-\s.()]{0,2}[0-9]){7,11})(?![0-9])"
)
_COVID = r"(?:covid|코로나[가-힣 ]{0,12}|コロナ|โควิด|कोभिड|कोविड|ကိုဗစ်|ကိုဗစ်|ковид|新冠|肺炎)[- ]?19(?![0-9])"
_NOT_NAME = (
    r"(?!(?i:tel|fax|no|ext|exit|level|lv|line|gate|room|route|bus|nos|vol|ke|ika|alas|pang|mag|cat|phase|zone|fy|[ap]m)"
    r"[-.]?[0-9])(?![A-Za-z-]{0,60}[0-9]+-?ch[oō]me)"
)
_NAME = rf"(?<![A-Za-z0-9]){_NOT_NAME}(?:[A-Za-z]+-){{0,9}}[A-Za-z]+-?[0-9]+[A-Za-z0-9]*(?:\.[0-9]+)?(?![0-9:])"


@cache
def unit_table(lang: str) -> dict[str, tuple[str, int]]:
    """Unit → (base unit, factor) for the bare subtag `lang`; symbols of the SI hold everywhere."""
    return UNITS | WORD_UNITS.get(lang, {})


def _number(lang: str) -> str:
    """A figure, or one or more with scale words after them (Thai ``2 ล้าน 5 แสน``)."""
    if lang in CJK:
        return cjk.NUMBERS[lang]
    groups = r"[0-9]{1,3}(?:[ .][0-9]{3})+(?![0-9])(?:,[0-9]+)?|" if lang in COMMA_DECIMAL else ""
    n = f"(?:{groups}{cjk.DIGITS})"
    if lang not in SCALES:
        return n
    edge = "" if lang in UNSPACED else r"(?![\w-])"
    one = rf"{n}[\s-]?(?:{either(list(SCALES[lang]))}){edge}"
    return rf"(?:{one}(?:\s?{one})*|{n})"


def _marked(lang: str) -> list[tuple[str, str]]:
    """Writings that punctuation gives away, alike in all languages."""
    before = cjk.pre(lang) if lang not in ("th", "km", "lo") else rf"{EN_HALF}\s*"
    return [
        ("ymd", r"(?<![0-9])(?:(?:19|20)[0-9]{2})(?:[./-])[0-9]{1,2}[./-][0-9]{1,2}(?![0-9])"),
        ("dmy", r"(?<![0-9])[0-9]{1,2}[./-][0-9]{1,2}[./-](?:19|20)[0-9]{2}(?![0-9])"),
        ("phone", _PHONE + r"|#[0-9]{4}(?![0-9])"),
        ("postal", r"(?:〒\s?)?(?<![0-9-])[0-9]{3}-[0-9]{4}(?![0-9-])"),
        (
            "clock",
            rf"(?P<ck1>{before})?(?<![0-9])(?<![0-9]:)[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])(?:\s*(?P<ck2>{POST}))?",
        ),
        ("clockbare", rf"(?<![0-9.])1?[0-9](?:\.[0-5][0-9])?\s?(?P<cb2>{EN_HALF})"),
    ]


def _counted(lang: str, n: str) -> list[tuple[str, str]]:
    """Figures with what they count, and at last figures alone."""
    edge = "" if lang in CJK or lang in UNSPACED else r"(?!\w)"
    units = rf"(?P<mu>{either(list(unit_table(lang)))})(?![A-Za-z²³]|(?<=[a-z])[0-9]){edge}"
    return [
        ("floor", r"(?<![A-Za-z0-9])B[ -]?[1-9](?:F|階|层|層|樓|楼|층)?(?![A-Za-z0-9.])"),
        ("floor", r"(?<![0-9.])[0-9]{1,2}/?F(?![A-Za-z0-9])"),
        ("name", rf"(?i:{_COVID})|{_NAME}"),
        ("slash", r"(?<![0-9/.])[0-9]{1,3}/[0-9]{1,3}(?![0-9/])"),
        ("money", rf"[¥$€₩]\s?{n}|{n}[\s-]?(?:{'|'.join(CURRENCIES.values())}){edge}"),
        ("percent", rf"{n}\s?(?:{PERCENT})"),
        ("measure", rf"(?P<ms>{n})[\s-]?{units}"),
        ("ordinal", r"[0-9]+(?:st|nd|rd|th)\b"),
        ("number", n),
    ]


@cache
def pattern(lang: str) -> re.Pattern[str]:
    """Every way a value is written in the bare subtag `lang`; the last group's name says which one it was."""
    n = _number(lang)
    if lang in CJK:
        start, own = cjk.starts(lang), cjk.rows(lang)
    else:
        start, own = ("" if lang in UNSPACED else f"(?={latin.starts(lang)})"), latin.rows(lang, lang in UNSPACED)
    rows = enumerate([*_marked(lang), *own, *_counted(lang, n)])
    others = "|".join(f"(?P<{name}_{i}>{row})" for i, (name, row) in rows)
    alone = unambiguous.row(lang, lang not in UNSPACED)
    if lang in CJK:  # where a free figure may start, another row may too
        return re.compile(f"{start}(?:(?P<free>{alone})|{others})")
    return re.compile(f"(?=[0-9Ff])(?P<free>{alone})|{start}(?:{others})")
