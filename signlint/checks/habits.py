"""`habits`: two ways of writing in the texts of one language, told once for a catalog.

Neither way is wrong; a.m. here and AM there is. Romanization habits follow facts §3 (m or n before b, m, p;
macrons or none; Chuo-ku or Chuo Ward).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from signlint import language
from signlint.analysis.spelling.hepburn import romanize
from signlint.analysis.spelling.morae import morae
from signlint.analysis.spelling.romaji import regime
from signlint.checks.contract import CatalogSubject, Context, Match, UnitSubject
from signlint.checks.pattern import expression, finder

NAME = "habits"
SCOPE = "catalog"
VALUES = ("few", "many", "other", "usual", "where")

Ways = dict[str, list[tuple[UnitSubject, int, int]]]


@dataclass(frozen=True, slots=True)
class Params:
    """`of`: ``romanization`` (of names with a reading), or ``writing``: the first of `ways`, an expression
    by the name of each way, that matches a text says how it is written. `least`: how many texts must follow
    the usual way. `short`: only texts of at most so many code points.
    """

    of: Literal["romanization", "writing"]
    ways: dict[str, str] | None = None
    least: int = 3
    short: int = 0


def validate(params: Params) -> None:
    """Compile the expressions, which otherwise waits for a catalog."""
    for pattern in (params.ways or {}).values():
        expression(pattern)


def check(subject: CatalogSubject, params: Params, context: Context) -> Iterator[Match]:
    """One match for each language that is written in two ways, at the first text of the rarer one."""
    found: dict[tuple[str, str], Ways] = defaultdict(lambda: defaultdict(list))
    may_show = finder([*(params.ways or {}).values()], caseless=False) if params.of == "writing" else None
    for unit in subject:
        _collect(found, unit, params, may_show)
    for (lang, _), ways in found.items():
        usual = max(ways, key=lambda way: len(ways[way]))
        others = [way for way in ways if way != usual]
        if others and len(ways[usual]) >= params.least:
            yield _match(ways, usual, others[0], lang)


def _match(ways: Ways, usual: str, other: str, lang: str) -> Match:
    unit, start, end = ways[other][0]
    values = {"usual": usual, "other": other, "many": str(len(ways[usual])), "few": str(len(ways[other]))}
    return Match(start, end, {**values, "where": ways[usual][0][0].unit.id}, lang=lang, unit=unit.unit)


def _collect(
    found: dict[tuple[str, str], Ways], unit: UnitSubject, params: Params, may_show: Callable[[str], object] | None
) -> None:
    if may_show is None and language.READING not in unit.unit.texts:
        return
    for lang, text in unit.unit.texts.items():
        if lang == language.SOURCE or (may_show and not may_show(text.value)) or language.is_japanese(lang):
            continue
        for topic, way, start, end in _writing(text.value, params) if may_show else _romanization(unit, text.value):
            found[lang, topic][way].append((unit, start, end))


Seen = tuple[str, str, int, int]


def _writing(value: str, params: Params) -> list[Seen]:
    if params.short and len(value) > params.short:
        return []
    hits = [(way, hit) for way, pattern in (params.ways or {}).items() if (hit := re.search(pattern, value))]
    return [("", way, hit.start(), hit.end()) for way, hit in hits]


_KATAKANA = re.compile("[ァ-ヴー]{2}")
_LABIAL = re.compile("n[bmp]|m[bp]|mm")
_PLAIN = str.maketrans("āēīōū", "aeiou")
_MACRON = re.compile("[āēīōūĀĒĪŌŪ]")


def _romanization(unit: UnitSubject, value: str) -> Iterator[Seen]:
    """Which way a name goes where its reading leaves the choice."""
    reading = unit.text(language.READING)
    source = unit.text(language.SOURCE)
    if (
        reading is None
        or source is None
        or _KATAKANA.search(source.value)
        or len(value) > 40
        or len(reading.value) > 40
    ):
        return
    if value.lower().translate(_PLAIN)[:2] != romanize(reading.value)[:2].lower():
        return  # a translation
    marks = regime(value)
    beats = [mora.kana for mora in morae(reading.value)]
    if any(a == "ン" and b[0] in "バビブベボパピプペポマミムメモ" for a, b in pairwise(beats)):
        hit = _LABIAL.search(value.lower())
        if hit:
            yield "n", "m" if hit[0][0] == "m" else "n", hit.start(), hit.end()
    macron = _MACRON.search(value)
    if macron:
        yield "long", "macron", macron.start(), macron.end()
    elif not marks and any(a[-1] in "オコソトノホモヨロゴゾドボポョ" and b == "ウ" for a, b in pairwise(beats)):
        yield "long", "plain", 0, len(value)
