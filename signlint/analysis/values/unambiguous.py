"""Figures that mean the same wherever they stand, such as ``3階``, ``9400円`` and ``410 m``.

Most figures of a sign are of this kind. They are one short row at the front of the grammar, and what such a
writing says is read once (by the other rows) and kept. A row may stand here only if, at its place, the other
rows would take the same characters whatever is before and after them:

- no look-behind of theirs sees anything: `_BEFORE` keeps away from every character that one looks for;
- a plain figure is followed by nothing that continues a figure (``.5``, ``万``) or may begin what another row
  wants after one (`_after_figure`), with or without the one space that rows allow;
- after a unit comes nothing that a longer unit or another row wants (``分`` before ``の``, ``月`` before a day);
- list markers (``(2)``, ``※2``) are left to the other rows, as they are told by what is around them.

What a row takes beyond the figure (番, 年) begins no other value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from signlint.analysis.values import cjk
from signlint.analysis.values.alternatives import grouped
from signlint.analysis.values.clock import POST
from signlint.analysis.values.vocabulary import CURRENCIES, OLD_ERAS, PERCENT, SCALES, WORD_UNITS, months

ALONE = "\x01"
"""Before a writing that is to be read by the other rows: no row of this module may follow it."""

_BEFORE = rf"(?<![{ALONE}0-9.:/+,※*注-])"
_N = "[0-9]{1,8}+"
_FIGURE = rf"{_N}(?:,[0-9]{{3}}){{0,3}}+"
_PERCENT = r"%(?!\s?(?i:引|オフ|off|discount|割|优|優|折))"
_NO_MARKER = r"(?<=[1-9][0-9]{2})(?=[)、])"  # 100 and more never count a list
_OTHER = (
    rf"[0-2]?[0-9]:[0-5][0-9](?![0-9:])(?!\s*{POST})",
    "0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,5}(?![0-9-])",
    "(?!24/7)[0-9]{1,3}/[0-9]{1,3}(?![0-9/.-])",
)
_METRIC = "(?:km|cm|mm|kg|m)"

_NEXT = rf"0-9{cjk.K}{cjk.M}만억조천백"
_HALF = "(?:午[前後]|[上下]午|오[전후]) ?"
_MORE = r"\s?(?:[歳才岁歲세살]\s?[0-9一-十半반]|[ダ다打]|[个個]半)"  # 1歳6か月, 2ダース
_CLOCK = rf"(?:{cjk.O_CLOCK})(?:{_N} ?(?:分(?![の以之])|분)|(?!\s?[{_NEXT}半반]))"
_NO_UNIT = r"(?![A-Za-z²³]|\s?[半반])"
_CJK = (
    "[円엔원]",
    "日[元圆圓]",
    rf"[月월](?: ?{_N} ?[日일]|(?![間间曜]|\s?[{_NEXT}]))",
    "年(?![間间])",
    "階(?![建段堂級層席])",
    "[层層樓楼층]",
    rf"{_METRIC}(?![A-Za-z0-9²³])",
    _CLOCK,
)
_OWN = {
    "ja": (rf"(?:分(?:間)?(?![の之間])|[時日週年]間|メートル){_NO_UNIT}", "日(?![間元圆圓币幣以])"),
    "zh": (rf"(?:分[钟鐘]|小[时時]|天|米|公[尺里斤]){_NO_UNIT}", "日(?![間元圆圓币幣])"),
    "ko": (rf"(?:분(?![의간])|시간|일간|개월|미터){_NO_UNIT}",),
}


def row(lang: str, spaced: bool) -> str:
    """The expression for the bare subtag `lang`; `spaced`: it parts its words by spaces."""
    if lang in _OWN:
        tails = [rf" ?(?:{'|'.join([*_CJK, *_OWN[lang]])})", "(?<![0-9]{3})F(?![A-Za-z0-9])", *_plain(lang)]
        others = [*_OTHER, rf"{_HALF}{_N} ?{_CLOCK}", *_kanji(lang)]
    elif spaced:
        tails = [rf" ?{_METRIC}(?![\w²³])", r"(?<![0-9]{3})F(?!\w)", *(_english() if lang == "en" else ())]
        others = [*_OTHER, *([r"(?<!\w)[Ff]loors?\s[0-9]{1,2}(?![0-9])"] if lang == "en" else ())]
    else:
        tails, others = [], [*_OTHER]
    tails += [_PERCENT, _NO_MARKER]
    return rf"{_BEFORE}(?:{_FIGURE}(?:{'|'.join(tails)})|{'|'.join(others)})"


def _plain(lang: str) -> list[str]:
    """What may stand after a figure that numbers or counts something in Japanese, Chinese or Korean."""
    return ["[番号]", rf"(?!{_MORE})(?!\s?[{_after_figure(lang)}]|\s\s)(?![)、])"]


def _kanji(lang: str) -> list[str]:
    """Figures in Chinese characters; Korean does not count with them."""
    if lang == "ko":
        return []
    eras = "".join(sorted({name[1] for name in OLD_ERAS if name[0] in cjk.K + cjk.M}))
    return [rf"[{cjk.K}{cjk.M}]{{1,8}}+(?!{_MORE})(?!\s?[{_after_figure(lang)}歳才号番名人{eras}]|\s\s)"]


def _after_figure(lang: str) -> str:
    """The characters by which a row may go on after a figure that it begins with (escaped, for a class)."""
    counted = [*WORD_UNITS[lang], *"|".join([*CURRENCIES.values(), PERCENT]).split("|")]
    marks = "0123456789.,:/-(%AaPpFsnrtkcmg"
    units = "年년月월時じ时点點시階か层層樓楼층丁초쵸정分분ぶ割할折次密音数"
    own = "만억조천백" if lang == "ko" else ""
    return re.escape("".join(sorted({*marks, *units, *cjk.K, *cjk.M, *own, *(word[0] for word in counted)})))


_GOES_ON = r"(?i:and\sa\s|years?\b[^.;:(]{0,8}[0-9])"


def _english() -> list[str]:
    """What may stand after an English figure: what it counts, and other words than another row wants there."""
    of = _heads(months("en"))
    words = [*SCALES["en"], *WORD_UNITS["en"], *"|".join([*CURRENCIES.values(), PERCENT]).split("|"), "chome"]
    short = r"(?i:(?:mm|cm|km|kg|m|g|t|h)(?![a-z])|de\s|ng\s|[ap]\.?\s?m|chō)"
    risky = rf"{_heads([*months('en'), *words])}|[oO][fF]\s(?:{of})|{short}|{_GOES_ON}"
    return [
        r" (?:yen|minutes?|hours?|days?|weeks?|months?|met(?:er|re)s?)(?![\w²³]|\sand\sa\s)",
        rf"(?=[,:;](?![0-9])|[!?\"]|\s?\Z|\s(?!{risky})[A-Za-z])",
    ]


def _heads(words: Iterable[str]) -> str:
    """What `words` of more than two letters begin with, as alternatives; those in other scripts are left out."""
    found = {head[0].lower() for word in words if len(word) > 2 and (head := re.match("[A-Za-z]{1,3}", word))}
    return grouped(found)
