"""`pair`: words in a translation that do not go with words in its Japanese."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from signlint import language
from signlint.analysis.text.view import View
from signlint.checks.contract import Context, Match, UnitSubject
from signlint.checks.copy import is_copy
from signlint.checks.pattern import caseless, expression, found_in

NAME = "pair"
SCOPE = "unit"
VALUES = ("source",)
PAIRS = True


@dataclass(frozen=True, slots=True)
class Params:
    """Where the Japanese matches `source` (and not `source-unless`), the translation must not match
    `forbid`: regular expressions by language tag, compared without regard to case. `unless` spares
    a hit that overlaps it. `suggest` is by language.
    """

    source: str
    forbid: Mapping[str, str]
    source_unless: str = ""
    unless: Mapping[str, str] = field(default_factory=dict)
    suggest: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def validate(params: Params) -> None:
    """Compile the expressions, which otherwise waits until a text asks for them."""
    for pattern in (params.source, params.source_unless, *params.forbid.values()):
        expression(pattern)


def check(subject: UnitSubject, params: Params, context: Context) -> Iterable[Match]:
    """One match for each hit of `forbid`."""
    source = subject.japanese
    hit = found_in(source, params.source, params.source_unless)
    return _matches(subject, params, hit, source) if source and hit else ()


def _matches(subject: UnitSubject, params: Params, hit: re.Match[str], source: View) -> Iterator[Match]:
    related = ((language.SOURCE, *source.span(*hit.span())),)
    japanese = subject.unit.texts[language.SOURCE].value
    for lang, text in subject.unit.texts.items():
        if lang not in params.forbid or is_copy(text.value, japanese, lang):
            continue  # that nothing was translated is said once
        for start, end in _wrong(text.value, lang, params):
            yield Match(start, end, {"source": hit.group()}, params.suggest.get(lang, ()), lang=lang, related=related)


def _wrong(text: str, lang: str, params: Params) -> Iterator[tuple[int, int]]:
    spared = caseless(params.unless[lang]).finditer(text) if lang in params.unless else ()
    spans = [m.span() for m in spared]
    for m in caseless(params.forbid[lang]).finditer(text):
        if not any(s < m.end() and m.start() < e for s, e in spans):
            yield m.span()
