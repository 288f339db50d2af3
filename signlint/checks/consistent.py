"""`consistent`: one catalog, one name for one thing (JTA14 chapter 6: 統一性・連続性).

Everything is counted in one pass over the catalog; of two ways the rarer one is reported, of two that
are as frequent the later one. The other way is only proposed where most texts go it, and never where it
has a mistake of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from signlint import language
from signlint.checks.contract import CatalogSubject, Context, Match, UnitSubject
from signlint.checks.script import is_clean
from signlint.glossary import Termbase, fold, loose
from signlint.messages import Bilingual
from signlint.model import Severity

NAME = "consistent"
SCOPE = "catalog"
VALUES = ("lang", "other", "where")

LONGEST = 60
"""Longer texts are prose: they may be said in two ways (code points)."""
NAMES = frozenset({"name", "label", "title"})


@dataclass(frozen=True, slots=True)
class Params:
    """`what`: ``source`` (the same Japanese is translated in two ways), ``target`` (two Japanese names
    have the same translation) or ``term`` (a glossary term is rendered by two of its allowed forms).
    """

    what: Literal["source", "target", "term"]


def check(subject: CatalogSubject, params: Params, context: Context) -> Iterator[Match]:
    """One match for each text that goes another way than most of its kind."""
    if params.what == "term":
        yield from _terms(subject, context.termbase)
    else:
        yield from _WAYS[params.what](subject)


def _source(subject: UnitSubject) -> str:
    text = subject.text(language.SOURCE)
    return subject.analysis(language.SOURCE).tight.text if text and 0 < len(text.value) <= 3 * LONGEST else ""


def _targets(subject: UnitSubject) -> Iterator[tuple[str, str]]:
    for lang in subject.langs:
        value = subject.unit.texts[lang].value
        if not language.is_japanese(lang) and value.strip() and len(value) <= 3 * LONGEST:
            yield lang, value


def _two_translations(subject: CatalogSubject) -> Iterator[Match]:
    groups: dict[tuple[str, str, str], list[UnitSubject]] = defaultdict(list)
    for unit in subject:
        source = _source(unit)
        if source and len(source) <= LONGEST:
            groups[source, _reading(unit), _use(unit)].append(unit)
    for units in groups.values():
        if len(units) > 1:
            yield from _other_ways(units)


def _reading(subject: UnitSubject) -> str:
    """Names in the same kanji with another reading are other names (木幡 is Kohata and Kowata)."""
    text = subject.text(language.READING)
    return fold(text.value, language.READING) if text else ""


def _use(subject: UnitSubject) -> str:
    """What an id that is the Japanese says of where it stands (件.tested, 件.reports); "" for other ids."""
    source = subject.unit.texts[language.SOURCE].value.strip()
    return subject.unit.id.removeprefix(source) if subject.unit.id.startswith(f"{source}.") else ""


def _other_ways(units: Sequence[UnitSubject]) -> Iterator[Match]:
    ways: dict[str, dict[str, list[UnitSubject]]] = defaultdict(lambda: defaultdict(list))
    for unit in units:
        for lang, value in _targets(unit):
            ways[lang][loose(value, lang)].append(unit)
    several = {lang: found for lang, found in ways.items() if sum(map(len, found.values())) > 1}
    if len(several) >= EVERYWHERE and all(len(found) > 1 for found in several.values()):
        yield _meant(units)
        return
    for lang, found in several.items():
        if len(found) > 1:
            yield from _minority(found, lang)


EVERYWHERE = 3
"""What differs in every one of so many languages is meant: その他 is “other languages” here, “other needs” there."""


def _meant(units: Sequence[UnitSubject]) -> Match:
    """One note on the Japanese, which says two things by one word."""
    text = units[-1].unit.texts[language.SOURCE].value
    values = {"other": text, "where": units[0].unit.id, **_lang(language.SOURCE)}
    return Match(0, len(text), values, lang=language.SOURCE, unit=units[-1].unit, cap=Severity.NOTE)


def _minority(found: Mapping[str, Sequence[UnitSubject]], lang: str) -> Iterator[Match]:
    """The texts that are not as most are; of equals the first way without a mistake is taken for the usual one."""
    most = max(found.values(), key=lambda way: (_is_fit(way[0], lang), len(way)))
    usual = most[0]
    other = usual.unit.texts[lang].value.strip()
    for way in found.values():
        sure = len(most) >= CLEARLY * len(way) and _is_fit(usual, lang)
        for unit in () if way[0] is usual else way:
            value = unit.unit.texts[lang].value
            values = {"other": other, "where": usual.unit.id, **_lang(lang)}
            yield Match(0, len(value), values, (other,) if sure else (), lang=lang, unit=unit.unit)


CLEARLY = 2
"""How many times as frequent a way is that the others should go too."""


def _is_fit(subject: UnitSubject, lang: str) -> bool:
    """Whether a text may be proposed for another: nothing is wrong with its characters."""
    source = subject.text(language.SOURCE)
    return is_clean(subject.unit.texts[lang].value.strip(), lang, source.value if source else "")


def _lang(lang: str) -> dict[str, str | Bilingual]:
    return {"lang": language.info(lang).name}


def _one_translation(subject: CatalogSubject) -> Iterator[Match]:
    groups: dict[tuple[str, str], dict[str, UnitSubject]] = defaultdict(dict)
    for unit in subject:
        source = _source(unit) if unit.kind in NAMES else ""
        if len(source) > 1:
            for lang, value in _targets(unit):
                groups[lang, fold(value, lang)].setdefault(source, unit)
    for (lang, _), names in groups.items():
        if len(names) > 1:
            first, *others = names.items()
            for source, unit in others:
                if _differ(first[1], unit, first[0], source):
                    values = {"other": first[0], "where": first[1].unit.id, **_lang(lang)}
                    yield Match(0, len(unit.unit.texts[lang].value), values, lang=lang, unit=unit.unit)


_KANA = re.compile("[ぁ-ゖァ-ヺー・]+")


def _differ(a: UnitSubject, b: UnitSubject, left: str, right: str) -> bool:
    """Whether two Japanese names are more than two spellings, or a longer and a shorter form of one."""
    if _KANA.fullmatch(left) or _KANA.fullmatch(right):
        return False
    same_sound = bool(_reading(a)) and _reading(a) == _reading(b)
    return not same_sound and left not in right and right not in left


def _terms(subject: CatalogSubject, base: Termbase) -> Iterator[Match]:
    used: dict[tuple[str, str], dict[str, list[UnitSubject]]] = defaultdict(lambda: defaultdict(list))
    for unit in subject:
        source = _source(unit)
        targets = list(_targets(unit)) if source else []
        for term in base.whole(source) if targets else ():
            for lang, value in targets:
                entry = term.entries.get(lang)
                if entry and entry.admitted:
                    form = _form(value, lang, entry.allowed)
                    if form:
                        used[term.id, lang][form].append(unit)
    for (_, lang), found in used.items():
        if len(found) > 1:
            yield from _minority(found, lang)


def _form(value: str, lang: str, allowed: Sequence[str]) -> str:
    """The allowed form that the text is; "" if none. “Public Toilets” is the same way as “Toilet”."""
    text = loose(value, lang)
    forms = sorted({loose(form, lang) for form in allowed}, key=len)
    return next((form for form in forms if form in text), "")


_WAYS = {"source": _two_translations, "target": _one_translation}
