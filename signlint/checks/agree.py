"""`agree`: facts (numbers, times, URLs, placeholders …) that must be the same in every language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from signlint import language
from signlint.analysis.values import Difference, compare
from signlint.checks.contract import Context, Match, UnitSubject
from signlint.messages import Bilingual
from signlint.model import Severity

NAME = "agree"
SCOPE = "unit"
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


@lru_cache(maxsize=8192)
def _differences(source: str, target: str, lang: str) -> tuple[Difference, ...]:
    return compare(source, language.SOURCE, target, lang)


def check(subject: UnitSubject, params: Params, context: Context) -> Iterator[Match]:
    """One match for each fact that is missing, added or changed."""
    source = subject.text(params.against)
    if source is None or not source.value.strip():
        return
    for lang in subject.langs:
        text = subject.unit.texts[lang].value
        if lang == params.against or lang == language.READING or not text.strip() or text == source.value:
            continue
        for difference in _differences(source.value, text, lang):
            if _asked(difference, params):
                yield _match(difference, lang, text, params)


def _asked(difference: Difference, params: Params) -> bool:
    if params.facts:
        return difference.kind in params.facts
    return difference.kind not in params.besides


_WHAT = {
    "missing": Bilingual("日本語の「{source}」がありません", "“{source}” of the Japanese is missing"),
    "added": Bilingual("日本語にない「{target}」があります", "“{target}” is not in the Japanese"),
    "changed": Bilingual(
        "日本語では「{source}」ですが「{target}」になっています", "the Japanese says “{source}”, this says “{target}”"
    ),
}


def _match(difference: Difference, lang: str, text: str, params: Params) -> Match:
    source, target = difference.source, difference.target
    values = {"source": source.text if source else "", "target": target.text if target else ""}
    start, end = (target.start, target.end) if target else (0, len(text))
    return Match(
        start,
        end,
        values={**values, "what": _WHAT[difference.what].fill(values)},
        lang=lang,
        cap=Severity.NOTE if params.may_drop and lang == language.EASY and difference.what == "missing" else None,
        related=((language.SOURCE, source.start, source.end),) if source else (),
    )
