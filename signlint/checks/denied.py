"""`denied`: what the Japanese forbids or says cannot be done, and its translation allows.

A prohibition may be said by what to do instead (土足厳禁: Shoes off), so that no word is missing for sure:
only a text that allows something, or that names the very act and denies nothing, is surely wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from signlint import language
from signlint.analysis.text.view import View
from signlint.checks.contract import Context, Match, UnitSubject
from signlint.checks.copy import is_copy
from signlint.checks.pattern import caseless, expression, found_in
from signlint.messages import Bilingual
from signlint.model import Severity

NAME = "denied"
SCOPE = "unit"
VALUES = ("source",)
PAIRS = True

NEAR = 4
"""How far the act may stand before what denies it (code points): 駐車はご遠慮ください, 触らないでください."""


@dataclass(frozen=True, slots=True)
class Params:
    """Where the Japanese matches `source` (and not `source-unless`), a translation must have a word of `denies`.

    One without is wrong if it has a word of `allows`, or the act of `acts` (act → language → expression, ``ja``
    is needed) that stands before `source` in the Japanese. Other translations are notes, and only where the Japanese
    matches `hint`. Where it matches `doubt` (it forbids one way of doing a thing), nothing is more than a note. All are
    regular expressions, compared without regard to case; for Easy Japanese without furigana and spaces.
    """

    source: str
    denies: Mapping[str, str]
    allows: Mapping[str, str] = field(default_factory=dict)
    acts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    source_unless: str = ""
    doubt: str = ""
    hint: str = ""

    def __post_init__(self) -> None:
        for act in self.acts.values():
            if language.SOURCE not in act:
                raise ValueError(Bilingual("どの動作にも ja が必要です", "every act needs 'ja'"))


def validate(params: Params) -> None:
    """Compile the expressions, which otherwise waits until a text asks for them."""
    of_source = (params.source, params.source_unless, params.doubt, params.hint)
    of_acts = (pattern for act in params.acts.values() for pattern in act.values())
    for pattern in (*of_source, *params.denies.values(), *params.allows.values(), *of_acts):
        expression(pattern)


def check(subject: UnitSubject, params: Params, context: Context) -> Iterable[Match]:
    """One match for each text that does not deny what the Japanese does."""
    source = subject.japanese
    hit = found_in(source, params.source, params.source_unless)
    return _matches(subject, params, source, hit) if source and hit else ()


def _matches(subject: UnitSubject, params: Params, source: View, hit: re.Match[str]) -> Iterator[Match]:
    related = ((language.SOURCE, *source.span(*hit.span())),)
    act = _act(params, source.text, hit)
    doubtful = bool(params.doubt and caseless(params.doubt).search(source.text))
    hinted = bool(params.hint and caseless(params.hint).search(source.text))
    for lang, view in _texts(subject, params, subject.unit.texts[language.SOURCE].value):
        if not view.text.strip() or caseless(params.denies[lang]).search(view.text):
            continue
        wrong = _allowed(view.text, params.allows.get(lang, ""), act.get(lang, ""))
        if wrong or (hinted and not language.is_japanese(lang)):  # Easy Japanese is to say what to do instead
            cap = None if wrong and not doubtful else Severity.NOTE
            span = view.span(*(wrong or (0, len(view.text))))
            yield Match(*span, {"source": hit.group()}, lang=lang, related=related, cap=cap)


def _texts(subject: UnitSubject, params: Params, japanese: str) -> Iterator[tuple[str, View]]:
    """The texts to look at: Easy Japanese without furigana and spaces, others as given."""
    for lang, text in subject.unit.texts.items():
        if lang not in params.denies or is_copy(text.value, japanese, lang):
            continue  # that nothing was translated is said once
        yield lang, subject.analysis(lang).tight if language.is_japanese(lang) else View(text.value)


def _act(params: Params, japanese: str, denial: re.Match[str]) -> Mapping[str, str]:
    """What the Japanese denies, in other languages; empty where it is none of the acts."""
    for act in params.acts.values():
        for hit in caseless(act[language.SOURCE]).finditer(japanese):
            if -len(denial.group()) <= denial.start() - hit.end() <= NEAR:
                return act
    return {}


def _allowed(text: str, allows: str, act: str) -> tuple[int, int] | None:
    for pattern in filter(None, (allows, act)):
        hit = caseless(pattern).search(text)
        if hit:
            return hit.span()
    return None
