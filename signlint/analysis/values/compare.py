"""Whether two texts state the same facts.

A hard fact needs a fact on the other side that it agrees with; soft facts only help.
Facts are taken as sets: a text may say a value twice where the other says it once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from signlint.analysis.values.bounds import ends_range, leaves_out, negates, same_limit
from signlint.analysis.values.extract import stated
from signlint.analysis.values.fact import PLAIN, Difference, Fact, agree
from signlint.analysis.values.fold import fold
from signlint.analysis.values.moments import DAY_FIRST
from signlint.analysis.values.statement import Stated
from signlint.analysis.values.vocabulary import WORDS
from signlint.language import is_japanese

_NUMERIC = frozenset("number ordinal measure duration money percent fraction floor block year month date time".split())
_COPIED = frozenset({"placeholder", "tag"})
_WORTH = re.compile(r"[\d{%<@〇一二三四五六七八九十百千①-⑳]|://|www\.|\.[a-z]{2}|\$t\(")


# The Japanese of a sign is compared with each of its translations, one after the other.
_of_source = lru_cache(maxsize=64)(stated)


def compare(source: str, source_lang: str, target: str, target_lang: str) -> tuple[Difference, ...]:
    """What `target` does not state as `source` does; languages are canonical tags.

    Easy Japanese may explain more than its source, so what it only adds is not reported.
    """
    if source == target or not source.strip() or not target.strip():
        return ()  # an untranslated copy or an empty cell is for other checks
    if not (_WORTH.search(source) or _WORTH.search(target)):
        return ()
    a, b = _of_source(source, source_lang), stated(target, target_lang)
    if not (a.demands or a.names or b.demands or b.names):
        return ()
    turned = tuple(_turned_days(a, b)) if target_lang.split("-")[0] in DAY_FIRST and _SLASHED.search(target) else ()
    if _agree(a, b, source, target):
        return turned
    missing = [f for f in _unmet(a.facts, b.facts) if not _in_words(f, target_lang)]
    added = [f for f in _unmet(b.facts, a.facts) if not _in_words(f, source_lang)]
    if missing and added:
        missing, added = _without_ends(missing, added, target, target_lang)
        added, missing = _without_ends(added, missing, source, source_lang)
    found = [
        *_paired(missing, added, a.facts, b.facts),
        *_names(a.facts, b.facts),
        *_limits(a.facts, b.facts, source, target),
    ]
    if is_japanese(source_lang) and is_japanese(target_lang):
        found = [d for d in found if d.what != "added"]
    return (*found, *turned)


def _without_ends(limits: list[Fact], numbers: list[Fact], text: str, lang: str) -> tuple[list[Fact], list[Fact]]:
    """Without what 未満 in one text and the end of a range in the other say alike: 70歳以上75歳未満 is 70 to 74."""
    view = fold(text, lang)
    ends = [g for g in numbers if g.kind in PLAIN and ends_range(view.text, view.offset(g.start))]
    under = [(f, f.value - 1) for f in limits if f.bound == "<" and f.kind in PLAIN and isinstance(f.value, int)]
    gone = {id(one) for f, last in under for g in ends if g.value == last for one in (f, g)}
    return [f for f in limits if id(f) not in gone], [g for g in numbers if id(g) not in gone]


def _agree(a: Stated, b: Stated, source: str, target: str) -> bool:
    """Whether plainly nothing differs; told without the spans of the facts.

    Where each side has what the other demands nothing is missing or added. Names only differ from names and
    limits from limits, and for these it makes no difference where they stand.
    """
    if not (a.meets(b) and b.meets(a)) or (a.names and b.names):
        return False
    return not (a.limits and b.limits and any(_limits(a.loose, b.loose, source, target)))


def _unmet(demands: Iterable[Fact], offers: tuple[Fact, ...]) -> list[Fact]:
    demands = tuple(demands)
    open_ = [f for f in demands if f.hard and not any(agree(f, g) for g in offers)]
    if not open_:
        return []
    loose = [g for g in offers if not any(agree(f, g) for f in demands)]
    return [f for f in open_ if not _in_parts(f, offers, loose)]


def _in_parts(f: Fact, offers: tuple[Fact, ...], loose: list[Fact]) -> bool:
    """Whether the numbers of a date stand apart on the other side, or a number inside a date there.

    At least one of them must stand alone (``11～20 May``); else two dates could swap their days.
    """
    if f.parts:
        alone = {g.value for g in offers if g.kind in PLAIN or g.kind == "month"}
        numbers = alone | {n for g in offers for n in _numbers(g)}
        return all(n in numbers for n in f.parts) and any(n in alone for n in f.parts)
    return f.kind in PLAIN and any(f.value in g.parts for g in loose)


def _numbers(g: Fact) -> Iterator[object]:
    if g.kind in PLAIN or g.kind == "fraction":
        yield g.value
    yield from g.weak
    yield from g.parts


def _in_words(f: Fact, lang: str) -> bool:
    """Whether a small number may be a word of a language whose number words are not known here."""
    return f.kind in PLAIN and isinstance(f.value, int) and f.value <= 12 and lang.split("-")[0] not in WORDS


def _paired(missing: list[Fact], added: list[Fact], a: tuple[Fact, ...], b: tuple[Fact, ...]) -> Iterator[Difference]:
    """Differences with the two sides of one mistake put together, nearest kind first."""
    rest = list(added)
    spare = [g for g in b if _stray(g, a)]
    for f in missing:
        other = _partner(f, rest) or _partner(f, spare)
        if other is None:
            yield Difference("missing", f.kind, f, None)
            continue
        (rest if other in rest else spare).remove(other)
        yield Difference("changed", f.kind, f, other)
    spare = [f for f in a if _stray(f, b)]
    for g in rest:
        other = _partner(g, spare)
        yield Difference("changed" if other else "added", g.kind, other, g)


def _stray(f: Fact, others: tuple[Fact, ...]) -> bool:
    """Whether a soft fact is likely the other side of a mistake: answered by nothing, and no "a" or "all"."""
    vague = f.value in (0, 1, 100) and not f.text[:1].isdecimal()
    return not f.hard and not vague and not any(agree(f, g) for g in others)


def _partner(f: Fact, among: list[Fact]) -> Fact | None:
    same = next((g for g in among if g.kind == f.kind), None)
    if same is not None:
        return same
    group = next((kinds for kinds in (_NUMERIC, _COPIED, frozenset({"phone", "postal"})) if f.kind in kinds), None)
    return next((g for g in among if group and g.kind in group), None)


_SLASHED = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})(?:[./-][0-9]{4})?")


def _turned_days(a: Stated, b: Stated) -> Iterator[Difference]:
    """Dates in figures with the month first, as in Japanese, in a language that reads the day first."""
    for f in a.facts:
        if f.kind != "date" or len(f.keys) > 1:
            continue
        same = [(g, _SLASHED.fullmatch(g.text)) for g in b.facts if g.kind == "date" and agree(f, g)]
        figures = {tuple(map(int, m.groups())) if m else () for _, m in same}
        if figures == {f.value} and len(set(figures.pop())) == 2:
            yield Difference("changed", "date-order", f, same[0][0])


def _names(a: tuple[Fact, ...], b: tuple[Fact, ...]) -> Iterator[Difference]:
    """Names with digits: reported only against another name, since a translation may do without."""
    mine = [f for f in a if f.kind == "name" and not any(agree(f, g) for g in b)]
    theirs = [g for g in b if g.kind == "name" and not any(agree(f, g) for f in a)]
    for f in mine:
        other = next((g for g in theirs if _sisters(str(f.value), str(g.value))), None)
        if other is not None:
            theirs.remove(other)
            yield Difference("changed", "name", f, other)


def _sisters(x: str, y: str) -> bool:
    """``A4`` and ``A3``, ``JY17`` and ``JK17``: the same letters, or two short codes."""
    letters = re.sub(r"[0-9.]", "", x), re.sub(r"[0-9.]", "", y)
    return letters[0] == letters[1] or (len(letters[0]) <= 2 and len(letters[1]) <= 2)


def _limits(a: Iterable[Fact], b: Iterable[Fact], source: str, target: str) -> Iterator[Difference]:
    turned: bool | None = None
    for f in a:
        if not f.bound:
            continue
        others = [g for g in b if agree(f, g)]
        if any(_same_end(f, g) for g in others):
            continue
        if not others or any(not g.bound or g.bound == f.bound for g in others):
            continue
        if turned is None:
            turned = negates(source) != negates(target)
        if any(same_limit(f.bound, g.bound, turned) for g in others):
            continue
        edge = next((g for g in others if leaves_out(f.bound, g.bound, turned)), None)
        yield Difference("changed", "edge" if edge else "bound", f, edge or others[0])


def _same_end(f: Fact, g: Fact) -> bool:
    """``<6`` and ``<=5``: one limit on whole numbers."""
    return any(isinstance(key, tuple) and key[0] == "limit" for key in f.keys & g.keys)
