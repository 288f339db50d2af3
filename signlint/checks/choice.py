"""`choice`: one of a few words that shut each other out (left or right, Monday or Tuesday) came out as another.

A text is wrong when its Japanese has one member of a group that it lacks, and it has one that the Japanese
lacks. A text that names more, fewer or none of them is left alone: there are other ways to say it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from signlint import language
from signlint.analysis.text.view import View
from signlint.checks.contract import Context, Match, UnitSubject
from signlint.checks.pattern import caseless, expression, finder
from signlint.messages import Bilingual

NAME = "choice"
SCOPE = "unit"
VALUES = ("source",)
PAIRS = True

Group = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Params:
    """`groups`: group → member → language → regular expression, without regard to case; ``ja`` is needed.
    `longest`: longer Japanese (code points) is prose that may speak of both. `japanese`: each group with its
    Japanese expressions.
    """

    groups: Mapping[str, Group]
    longest: int = 80
    japanese: Sequence[tuple[tuple[str, ...], Group]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for group in self.groups.values():
            for patterns in group.values():
                if language.SOURCE not in patterns:
                    raise ValueError(Bilingual("どの語にも ja が必要です", "every member needs 'ja'"))
        japanese = [(tuple([one[language.SOURCE] for one in group.values()]), group) for group in self.groups.values()]
        object.__setattr__(self, "japanese", japanese)


def validate(params: Params) -> None:
    """Compile the expressions, which otherwise waits until a text asks for them."""
    for group in params.groups.values():
        for patterns in group.values():
            for pattern in patterns.values():
                expression(pattern)


def check(subject: UnitSubject, params: Params, context: Context) -> Iterable[Match]:
    """One match for each translation that has another member of a group than its Japanese."""
    plain = subject.japanese
    if plain is None or len(plain.text) > params.longest:
        return ()
    if len(subject.unit.texts[language.SOURCE].value) > 3 * params.longest:
        return ()
    groups = [group for patterns, group in params.japanese if _may_name(patterns)(plain.text)]
    return _matches(subject, groups, plain) if groups else ()


@cache
def _may_name(patterns: tuple[str, ...]) -> Callable[[str], object]:
    """What tells whether a Japanese text may name a member of a group."""
    return finder(patterns)


def _matches(subject: UnitSubject, groups: list[Group], plain: View) -> Iterator[Match]:
    for group in groups:
        named = _found(group, language.SOURCE, plain.text)
        for lang, text in subject.unit.texts.items() if named else ():
            wrong = _wrong(group, named, lang, text.value)
            if wrong:
                said, hit = wrong
                related = ((language.SOURCE, *plain.span(*said.span())),)
                yield Match(*hit.span(), {"source": said.group()}, lang=lang, related=related)


def _found(group: Group, lang: str, text: str) -> dict[str, re.Match[str]]:
    """The members that a text names, with the first place of each."""
    found = {}
    for member, patterns in group.items():
        hit = caseless(patterns[lang]).search(text) if lang in patterns else None
        if hit:
            found[member] = hit
    return found


def _wrong(
    group: Group, named: dict[str, re.Match[str]], lang: str, value: str
) -> tuple[re.Match[str], re.Match[str]] | None:
    """A member that only the Japanese names, and one that only the translation does."""
    if language.is_japanese(lang) or not value.strip():
        return None
    found = _found(group, lang, value)
    lost = [hit for member, hit in named.items() if member not in found and lang in group[member]]
    added = [hit for member, hit in found.items() if member not in named]
    return (lost[0], added[0]) if lost and added else None
