"""`agree`: facts (numbers, times, URLs, placeholders …) that must be the same in every language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from signlint import language
from signlint.checks.contract import Context, Match, UnitSubject
from signlint.messages import Bilingual
from signlint.model import Severity

if TYPE_CHECKING:
    from signlint.analysis.values import Difference, Fact

NAME = "agree"
SCOPE = "unit"
VALUES = ("langs", "source", "target", "what")
PAIRS = True


@dataclass(frozen=True, slots=True)
class Params:
    """`facts`: the kinds of fact this rule compares (see `signlint.analysis.values`);
    `besides`: all kinds but these. `against`: the language they are compared with.
    `may_drop`: Easy Japanese may leave details out on purpose, so one that is missing there is a note.
    """

    facts: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    against: Literal["ja"] = "ja"
    may_drop: bool = False


def _compared(subject: UnitSubject) -> tuple[list[tuple[str, Difference]], int]:
    """All differences, each with its language, and how many translations there are.

    One that is the Japanese itself (an address, a telephone number) counts, and agrees.
    """
    from signlint.analysis.values import compare  # 25 ms, which a file in one language need not wait for

    found: list[tuple[str, Difference]] = []
    compared = 0
    source = subject.unit.texts[language.SOURCE].value
    for lang, text in subject.unit.texts.items():
        if lang == language.SOURCE or lang == language.READING or not text.value.strip():
            continue
        compared += not language.is_japanese(lang)
        for difference in compare(source, language.SOURCE, text.value, lang):
            found.append((lang, difference))
    return found, compared


def check(subject: UnitSubject, params: Params, context: Context) -> Iterable[Match]:
    """One match for each fact that is missing, added or changed; one for all languages where the Japanese
    stands alone against at least three that are all of them and say the same."""
    if not subject.filled(language.SOURCE):
        return ()
    found, compared = subject.shared(_compared)
    return _matches(subject, params, [one for one in found if _asked(one[1], params)], compared) if found else ()


def _matches(
    subject: UnitSubject, params: Params, found: list[tuple[str, Difference]], compared: int
) -> Iterator[Match]:
    alone = _alone(found, compared) if compared >= EVERYWHERE and len(found) >= EVERYWHERE else {}
    missing: dict[str, list[Difference]] = {}
    for lang, difference in found:
        if difference.source is not None and _fact(difference) in alone:
            continue
        if difference.what == "missing":
            missing.setdefault(lang, []).append(difference)
        else:
            yield _match([difference], lang, subject.unit.texts[lang].value, params)
    for lang, differences in missing.items():
        yield _match(differences, lang, subject.unit.texts[lang].value, params)
    for difference, langs in alone.values():
        yield _of_source(difference, langs, params)


EVERYWHERE = 3
"""A fact of the Japanese that so many translations, and all there are, have otherwise, and alike, may well be wrong
in the Japanese."""


def _fact(difference: Difference) -> tuple[int, int]:
    assert difference.source is not None
    return difference.source.start, difference.source.end


def _alone(found: list[tuple[str, Difference]], compared: int) -> dict[tuple[int, int], tuple[Difference, list[str]]]:
    """The facts of the Japanese that every translation lacks or has alike, with those languages."""
    groups: dict[tuple[int, int], dict[str, Difference]] = {}
    for lang, difference in found:
        if difference.source is not None and difference.kind != "date-order" and not language.is_japanese(lang):
            groups.setdefault(_fact(difference), {})[lang] = difference
    return {
        fact: (next(iter(group.values())), list(group))
        for fact, group in groups.items()
        if len(group) == compared and _alike(list(group.values()))
    }


def _alike(differences: list[Difference]) -> bool:
    """Whether the translations say one thing: then one of them is not wrong in a way of its own."""
    from signlint.analysis.values.fact import agree

    first = differences[0].target
    if first is None:
        return all(one.target is None for one in differences)
    return all(one.target and agree(first, one.target) and first.bound == one.target.bound for one in differences)


def _of_source(difference: Difference, langs: list[str], params: Params) -> Match:
    fact = difference.source
    assert fact is not None
    names = [language.info(lang) for lang in langs]
    values: dict[str, str | Bilingual] = {
        "source": _said(fact, difference.kind in ("bound", "edge")),
        "langs": Bilingual("・".join(n.ja for n in names), ", ".join(n.en for n in names)),
    }
    said = Bilingual(
        "日本語の「{source}」は、どの訳（{langs}）とも違います。どちらが正しいか確かめてください",
        "“{source}” of the Japanese is in none of the translations ({langs}); check which is right",
    )
    what = {**values, "what": said.fill(values)}
    return Match(fact.start, fact.end, what, lang=language.SOURCE, cap=_cap(difference, language.SOURCE, params))


def _asked(difference: Difference, params: Params) -> bool:
    if params.facts:
        return difference.kind in params.facts
    return difference.kind not in params.besides


_WHAT = {
    "missing": Bilingual("日本語の「{source}」がありません", "“{source}” of the Japanese is missing"),
    "added": Bilingual("日本語にない「{target}」があります", "“{target}” is not in the Japanese"),
    "edge": Bilingual(
        "日本語では「{source}」ですが「{target}」になっていて、その数が入りません",
        "the Japanese says “{source}”, this says “{target}”, which leaves that number out",
    ),
    "date-order": Bilingual(
        "日本語の「{source}」が「{target}」と書いてあります。この言語では日・月の順に読まれます",
        "“{source}” of the Japanese is written “{target}”, which this language reads with the day first",
    ),
    "unit": Bilingual(
        "日本語では「{source}」ですが「{target}」になっています。単位がちがいます",
        "the Japanese says “{source}”, this says “{target}”: another unit",
    ),
    "changed": Bilingual(
        "日本語では「{source}」ですが「{target}」になっています", "the Japanese says “{source}”, this says “{target}”"
    ),
}

_SEVERAL = Bilingual("日本語の「{source}」がありません", "“{source}” of the Japanese are missing")


_BOUNDS = {
    ">=": Bilingual("以上", "or more"),
    ">": Bilingual("より多い", "more than"),
    "<=": Bilingual("以下", "or less"),
    "<": Bilingual("未満", "less than"),
}


def _said(fact: Fact | None, turned: bool) -> str | Bilingual:
    """The fact as written; with what it means where the two sides only differ in the limit."""
    if fact is None:
        return ""
    if not turned or fact.bound not in _BOUNDS:
        return fact.text
    bound = _BOUNDS[fact.bound]
    return Bilingual(f"{fact.text}（{bound.ja}）", f"{fact.text} ({bound.en})")


_SIZES = frozenset({"measure", "duration", "percent", "fraction"})


def _way(difference: Difference) -> str:
    """What is said of a difference: a key of `_WHAT`."""
    source, target = difference.source, difference.target
    if source and target and {source.kind, target.kind} <= _SIZES and not source.weak.isdisjoint(target.weak):
        return "edge" if difference.kind == "edge" else "unit"
    return difference.kind if difference.kind in _WHAT else difference.what


def _cap(difference: Difference, lang: str, params: Params) -> Severity | None:
    """No error where only the limit itself is left out, as translators write "over 65" for 65歳以上 everywhere.

    What is measured and not counted (37.5℃, 4 days) has no next one, and より多い is the easy word for 以上.
    """
    easy = params.may_drop and lang == language.EASY
    if easy and difference.what == "missing":
        return Severity.NOTE
    if difference.kind != "edge":
        return None
    sides = [side for side in (difference.source, difference.target) if side]
    measured = any(side.kind in _SIZES or isinstance(side.value, Fraction) for side in sides)
    return Severity.NOTE if easy or measured else Severity.WARNING


def _day_first(written: str) -> str:
    return re.sub(r"([0-9]+)([./-])([0-9]+)", r"\3\2\1", written, count=1)


def _match(differences: list[Difference], lang: str, text: str, params: Params) -> Match:
    """One difference, or all facts that are missing from a text: they have one place, which is all of it."""
    difference, *more = differences
    source, target = difference.source, difference.target
    turned = difference.kind in ("bound", "edge")
    values = {"source": _said(source, turned), "target": _said(target, turned)}
    what = _WHAT[_way(difference)]
    caps = {_cap(one, lang, params) for one in differences}
    if more:
        texts = [one.source.text for one in differences if one.source]
        values["source"], what = Bilingual("」「".join(texts), "”, “".join(texts)), _SEVERAL
    start, end = (target.start, target.end) if target else (0, len(text))
    return Match(
        start,
        end,
        values={**values, "what": what.fill(values)},
        suggestions=(_day_first(target.text),) if target and difference.kind == "date-order" else (),
        lang=lang,
        cap=None if None in caps else max(cap for cap in caps if cap is not None),
        related=tuple((language.SOURCE, one.source.start, one.source.end) for one in differences if one.source),
    )
