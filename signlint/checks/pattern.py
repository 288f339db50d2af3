"""`pattern`: a regular expression on one text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from signlint.analysis.text.view import View
from signlint.checks.contract import Context, Match, TextSubject, Triggers
from signlint.messages import Bilingual
from signlint.model import Fix

NAME = "pattern"
SCOPE = "text"


@dataclass(frozen=True, slots=True)
class Params:
    """`match`: regular expressions, any of which hits; a group named ``m`` narrows the span.

    `unless`: a hit that overlaps one of these is dropped. `view`: which reading of the text is
    searched (``raw`` as given; ``plain`` without furigana, widths folded; ``tight`` also without
    spaces; ``bare`` also without bracketed glosses). `words`: literals, one of which must occur
    in the text, written so, for the rule to be tried on it; without any it is tried on every text.
    `boundary`: the hit must start and end between tokens.
    `suggest` and `replace` are templates: ``{0}`` is the hit, ``{1}`` … its groups.
    """

    match: tuple[str, ...]
    unless: tuple[str, ...] = ()
    view: Literal["raw", "plain", "tight", "bare"] = "tight"
    words: tuple[str, ...] = ()
    boundary: bool = False
    suggest: tuple[str, ...] = ()
    replace: str | None = None
    safe: bool = False


def values(params: Params) -> set[str]:
    """What a message may name: the groups with names."""
    return {name for pattern in params.match for name in expression(pattern).groupindex}


def validate(params: Params) -> None:
    """Compile the expressions, which otherwise waits until a text may hold what they look for."""
    for pattern in (*params.match, *params.unless):
        expression(pattern)


@cache
def expression(pattern: str) -> re.Pattern[str]:
    """`pattern` compiled; raises ValueError, for the rule's author, where it is wrong."""
    try:
        return re.compile(pattern)
    except re.error as error:
        raise ValueError(
            Bilingual(
                f"正規表現 '{pattern}' が正しくありません: {error}",
                f"the regular expression '{pattern}' is wrong: {error}",
            )
        ) from None


@cache
def caseless(pattern: str) -> re.Pattern[str]:
    """`pattern` compiled, without regard to case where a letter of it has one: sets of kanji take longer with it."""
    return re.compile(pattern, re.IGNORECASE if _has_case(pattern) else 0)


def found_in(view: View | None, pattern: str, unless: str) -> re.Match[str] | None:
    """The first hit of `pattern` in a text that `unless` is not found in; None where there is no text."""
    hit = caseless(pattern).search(view.text) if view else None
    return None if hit is None or view is None or (unless and caseless(unless).search(view.text)) else hit


def _has_case(pattern: str) -> bool:
    return pattern.upper() != pattern.lower()


_NUMBERED = re.compile(r"\\[1-9]|\(\?P=|\(\?\(|\(\?[a-zA-Z]+\)")


def finder(patterns: Sequence[str], caseless: bool = True) -> Callable[[str], object]:
    """What tells whether one of several expressions is found in a text: one search, if they can be put together.

    Without regard to case where they are `caseless`. Names of groups are taken off; expressions that refer to a
    group, or set a flag for all, are searched one by one.
    """
    if not any(map(_NUMBERED.search, patterns)):
        parts = [f"(?i:{one})" if caseless and _has_case(one) else one for one in patterns]
        return re.compile(re.sub(r"(?<!\\)\(\?P<\w+>", "(?:", "|".join(parts))).search
    flags = re.IGNORECASE if caseless else 0
    each = [re.compile(one, flags).search for one in patterns]
    return lambda text: any(search(text) for search in each)


def triggers(params: Params) -> Triggers:
    """The literals that the rule's author named; a rule without any is tried on every text."""
    return Triggers(literals=frozenset(params.words))


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Yield every hit that no exception overlaps."""
    view: View = getattr(subject.analysis, params.view)
    spared: list[tuple[int, int]] | None = None
    for pattern in params.match:
        for hit in expression(pattern).finditer(view.text):
            start, end = hit.span("m") if "m" in hit.re.groupindex else hit.span()
            if spared is None:
                spared = exceptions(params.unless, view.text)
            if any(s < end and start < e for s, e in spared):
                continue
            where = view.span(start, end)
            if params.boundary and not on_boundary(subject, where):
                continue
            yield _match(hit, where, params)


def exceptions(patterns: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    """The spans of `text` that the exceptions cover."""
    return [hit.span() for pattern in patterns for hit in expression(pattern).finditer(text)]


def on_boundary(subject: TextSubject, span: tuple[int, int]) -> bool:
    """Whether a span of the text as given starts and ends where tokens do."""
    analysis = subject.analysis
    edges = [analysis.plain.span(t.start, t.end) for t in analysis.tokens]
    return any(s == span[0] for s, _ in edges) and any(e == span[1] for _, e in edges)


def _match(hit: re.Match[str], span: tuple[int, int], params: Params) -> Match:
    groups = {str(i): g or "" for i, g in enumerate((hit.group(), *hit.groups()))}
    groups |= {k: v or "" for k, v in hit.groupdict().items()}
    fix = None if params.replace is None else Fix(_expand(params.replace, groups), params.safe)
    suggestions = tuple(_expand(s, groups) for s in params.suggest)
    return Match(*span, values={k: v for k, v in groups.items() if not k.isdigit()}, suggestions=suggestions, fix=fix)


def _expand(template: str, groups: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda m: groups.get(m[1], m[0]), template)
