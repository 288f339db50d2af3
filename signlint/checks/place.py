"""`place`: a translation that names another prefecture than its Japanese and its catalog.

Texts are copied from one city's catalog to another's, and the translations still say Tokyo.
The catalog's own prefecture may always be named (県内 is “in Kumamoto Prefecture”). In a catalog whose
Japanese names no prefecture at all any other place may be its own, but hardly the capital, which
such a catalog would name; and a sentence that does not speak of its own city names none.
A city named like a prefecture (熊本市) is wrong wherever the Japanese names another city.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from signlint import language
from signlint.analysis.text.letters import hiragana
from signlint.checks.contract import CatalogSubject, Context, Match, UnitSubject
from signlint.glossary import Term, Termbase
from signlint.glossary.matching import Forms
from signlint.glossary.terms import flat
from signlint.messages import Bilingual
from signlint.model import Severity

NAME = "place"
SCOPE = "catalog"
VALUES = ("lang", "place")


@dataclass(frozen=True, slots=True)
class Params:
    """`domain` is the glossary domain of the places; `mentions` is how many Japanese texts of a
    catalog must name a prefecture before the catalog counts as its own.
    """

    domain: str = "place-prefecture"
    mentions: int = 2


class Place(NamedTuple):
    """A prefecture: its name without the type word, and that word (東京, 都)."""

    stem: str
    kind: str
    term: Term


# "Tokyo Metropolis" is Tokyo in a sentence; so in every language of the glossary
_TYPES = {"en": (" Prefecture", " Metropolis"), "zh-Hans": "县府都", "zh-Hant": "縣府都", "ko": "현부도"}
# Korean writes them onto the name
_WRITTEN_ON = {"ko": ("시", "시청", "현", "현청", "부", "역")}
# Common words that are also names: a mountain pass, for the greater part, a palace, a country, a market price …
_WORDS = frozenset({"山口", "大分", "宫城", "宮城", "나라", "시가", "사가", "미에", "지바", "saga", "nara"})


def check(subject: CatalogSubject, params: Params, context: Context) -> Iterator[Match]:
    """One match for each name of a foreign prefecture in a translation."""
    files: dict[str, list[UnitSubject]] = {}
    for unit in subject:
        files.setdefault(unit.unit.location.path, []).append(unit)
    for units in files.values():
        if not any(language.is_target(lang) for unit in units for lang in unit.langs):
            continue
        places = _places(context.termbase, params.domain)
        counts = _mentions(units, places)
        home = _home(counts, places, params.mentions)
        for unit in units:
            if home or not counts:
                yield from _foreign(unit, home, context.termbase, params.domain)
            yield from _other_city(unit, home, context.termbase, params.domain)


@lru_cache(maxsize=4)
def _places(base: Termbase, domain: str) -> Mapping[str, Place]:
    """Stem → place, of all terms in the domain."""
    terms = [term for term in base.of_domain(domain) if term.ja.preferred]
    found = [Place(*_split(term.ja.preferred), term) for term in terms]
    return {place.stem: place for place in found}


def _split(name: str) -> tuple[str, str]:
    return (name[:-1], name[-1]) if name[-1] in "都府県" else (name, name[-1])


@lru_cache(maxsize=32)
def _names(base: Termbase, domain: str, lang: str) -> tuple[Mapping[str, Place], Forms]:
    """Folded name in `lang` → place. Languages in Latin letters share the English names."""
    key = "en" if language.info(lang).script == "Latn" else lang
    found: dict[str, Place] = {}
    for place in _places(base, domain).values():
        name = flat(_stem(place.term.entries[key].preferred, key)) if key in place.term.entries else ""
        if len(name) > 1 and name not in _WORDS:
            found |= {name + end: place for end in ("", *_WRITTEN_ON.get(key, ()))}
    return found, Forms(found)


def _stem(name: str, lang: str) -> str:
    """The name without its type word; 北海道 and 홋카이도 are no 北海 and 홋카이."""
    if lang == "en":
        return next((name.removesuffix(one) for one in _TYPES["en"] if name.endswith(one)), name)
    return name[:-1] if len(name) > 2 and name[-1] in _TYPES.get(lang, "") and name != "홋카이도" else name


def _mentions(units: list[UnitSubject], places: Mapping[str, Place]) -> Counter[str]:
    """How many Japanese texts of a catalog name each prefecture."""
    stems = Forms(places)
    counts: Counter[str] = Counter()
    for unit in units:
        source = unit.text(language.SOURCE)
        if source is not None:
            counts.update({stem for _, _, stem in stems.find(source.value, language.SOURCE)})
    return counts


def _home(counts: Counter[str], places: Mapping[str, Place], mentions: int) -> Place | None:
    """The prefecture that a catalog speaks of: more often than of any other by a quarter, and in a
    third of all mentions; None where none stands out, as in a list of all stations of Japan."""
    if not counts:
        return None
    (stem, most), (_, second) = [*counts.most_common(2), ("", 0)][:2]
    clear = most >= mentions and 4 * most >= 5 * second and 3 * most >= counts.total()
    return places[stem] if clear else None


PROSE = 40
"""Longer Japanese (code points) leaves out who acts, and its translation may name the office."""

_NAMES = frozenset({"name", "label", "title"})
_CAPITAL = "東京"
# Words by which a text speaks of its own town: 本市では, 市役所, 県内, 駅前, 当館
_OWN = re.compile("[都道府県市区町村島本当駅港]|空港")


def _foreign(unit: UnitSubject, home: Place | None, base: Termbase, domain: str) -> Iterator[Match]:
    source = unit.text(language.SOURCE)
    if source is None:
        return
    for lang in unit.langs:
        if language.is_japanese(lang):
            continue
        names, forms = _names(base, domain, lang)
        value = unit.unit.texts[lang].value
        for start, end, name in forms.find(value, lang):
            place = names[name]
            if place is home or _is_meant(source.value, place, name) or _is_aside(value, start, source.value):
                continue
            if home is not None:
                yield Match(start, end, _values(place, lang), lang=lang, unit=unit.unit)
            elif _is_stranger(place, unit.kind, source.value):
                cap = Severity.WARNING if len(source.value) <= PROSE else Severity.NOTE
                yield Match(start, end, _values(place, lang), lang=lang, unit=unit.unit, cap=cap)


_CITY = re.compile("[一-龥ぁ-んァ-ヶー]市(?![民内外場街役立営中])|[一-龥ぁ-んァ-ヶー]市(?:役所|民病院|民会館)")
_AS_CITY = {
    "en": re.compile(r"(?= City\b| ?-shi\b)", re.I),
    "zh": re.compile("(?=市(?![民内內外场場街中]))"),
    "ko": re.compile("(?<=시)|(?<=시청)"),
}


def _other_city(unit: UnitSubject, home: Place | None, base: Termbase, domain: str) -> Iterator[Match]:
    """The city of the home prefecture's name, or of any where no home is known, for another city."""
    source = unit.text(language.SOURCE)
    if source is None or not _CITY.search(source.value):
        return
    for lang in unit.langs:
        as_city = None if language.is_japanese(lang) else _AS_CITY.get(lang.split("-")[0])
        if as_city is None:
            continue
        names, forms = _names(base, domain, lang)
        value = unit.unit.texts[lang].value
        for start, end, name in forms.find(value, lang):
            place = names[name]
            told = home is not None and place is not home  # by `_foreign`
            if not told and as_city.match(value, end) and not _is_meant(source.value, place, name):
                yield Match(start, end, _values(place, lang), lang=lang, unit=unit.unit)


def _is_aside(value: str, start: int, source: str) -> bool:
    """Whether the name says where a named town lies (札幌市: Sapporo City, Hokkaido), or is part of an address."""
    before = value[:start]
    town = before.endswith(", ") and source.endswith(("市", "町", "村", "区", "駅"))
    return town or bool(_ADDRESS.search(before[-80:]))


_ADDRESS = re.compile(r"(?:[:/@.][\w./-]*|[\w-]\.)$", re.ASCII)


def _is_stranger(place: Place, kind: str, source: str) -> bool:
    """Whether a place is foreign to a catalog of which nothing is known."""
    return not _OWN.search(source) and (place.stem == _CAPITAL or kind not in _NAMES)


def _values(place: Place, lang: str) -> Mapping[str, str | Bilingual]:
    return {"place": place.term.ja.preferred, "lang": language.info(lang).name}


def _is_meant(source: str, place: Place, name: str) -> bool:
    """Whether the Japanese may speak of the place: by name, by one character of it (東大, 阪神) or by its
    type word (都が補助します), which of the 県 only the home prefecture is."""
    if name in flat(source) or any(char in source for char in place.stem) or _in_kana(source, place):
        return True
    return place.kind != "県" and place.kind in source


_READINGS = {"都": "と", "府": "ふ", "県": "けん"}


def _in_kana(source: str, place: Place) -> bool:
    reading = place.term.ja.reading.removesuffix(_READINGS.get(place.kind, ""))
    return bool(reading) and reading in hiragana(source)
