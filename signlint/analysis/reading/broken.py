"""Furigana whose brackets or tags are broken. Brackets of two widths are for the check `balance`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signlint.analysis.text.lazy_pattern import lazy_pattern
from signlint.analysis.text.letters import KANJI

_UNCLOSED = lazy_pattern(f"[{KANJI}][（(][ぁ-ゖー \u3000]{{1,20}}(?=[^ぁ-ゖー \u3000）)]|$)")
_UNOPENED = lazy_pattern(f"[{KANJI}][ぁ-ゖー]{{1,12}}[）)]")
# More than one blank is room to write in, as forms have
_EMPTY = lazy_pattern(f"[{KANJI}](?:（[ \u3000]?）|\\([ \u3000]?\\)|《[ \u3000]*》)")
_DOUBLED = lazy_pattern(f"[{KANJI}](?:（（|\\(\\()[ぁ-ゖー]+[）)]+")
_RUBY_TAG = re.compile("<(/?)ruby[^<>]*>", re.IGNORECASE)


def broken(value: str, empty: bool = True) -> Iterator[tuple[int, int]]:
    """Unclosed, unopened, `empty` (if wanted) and doubled brackets of a reading; <ruby> without its end."""
    if _TIDY.fullmatch(value):
        return
    for sign, pattern in ((_NOTHING, _EMPTY), (_TWICE, _DOUBLED)):
        if (empty or pattern is not _EMPTY) and sign.search(value):
            yield from (hit.span() for hit in pattern.finditer(value))
    lone = _lone_brackets(value)
    for pattern, at in ((_UNCLOSED, 1), (_UNOPENED, -1)):
        for hit in pattern.finditer(value) if lone else ():
            if (hit.start() + 1 if at == 1 else hit.end() - 1) in lone:
                yield hit.span()
    yield from _lone_tags(value)


def _lone_tags(value: str) -> Iterator[tuple[int, int]]:
    tags = [(hit.span(), not hit[1]) for hit in _RUBY_TAG.finditer(value)]
    for number, (span, opens) in enumerate(tags):
        closed = number + 1 < len(tags) and not tags[number + 1][1]
        opened = number > 0 and tags[number - 1][1]
        if not (closed if opens else opened):
            yield span


# Round brackets each with its like and with something in it, none inside another, and no other notation
_TIDY = re.compile(
    "[^（）()《<]*(?:(?:（[^（）()《<\\s][^（）()《<]*）|\\([^（）()《<\\s][^（）()《<]*\\))[^（）()《<]*)*"
)
# Looked for first: the expressions below name all kanji, which takes long to compile and to search
_NOTHING = re.compile("（[ \u3000]?）|\\([ \u3000]?\\)|《[ \u3000]*》")
_TWICE = re.compile("（（|\\(\\(")


def _lone_brackets(value: str) -> set[int]:
    """Where round brackets without a partner stand."""
    opened: list[int] = []
    lone: set[int] = set()
    for hit in re.finditer("[（(）)]", value):
        if hit[0] in "（(":
            opened.append(hit.start())
        elif opened:
            opened.pop()
        else:
            lone.add(hit.start())
    return lone | set(opened)
