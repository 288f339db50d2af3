"""Slips of a Japanese keyboard, which YAML takes for something else and speaks of in riddles."""

from __future__ import annotations

import re

from signlint.messages import Bilingual

_SLIPS = (
    (
        re.compile(r" *(\t)"),
        Bilingual("字下げにタブがあります。半角の空白に直してください", "this line is indented with a tab; use spaces"),
    ),
    (
        re.compile("[ \t]*(\u3000)"),
        Bilingual(
            "行の初めに全角の空白があります。半角の空白に直してください",
            "this line starts with a full-width space; use spaces",
        ),
    ),
    (
        re.compile(r" *(?:- +)?[\w.-]+(：)"),
        Bilingual("「：」が全角です。半角の「: 」にしてください", "full-width colon; use “: ”"),
    ),
)


def slip(line: str) -> tuple[Bilingual, int] | None:
    """What is wrong at the beginning of this line, and at which column; None if nothing is."""
    for pattern, what in _SLIPS:
        found = pattern.match(line)
        if found:
            return what, found.start(1) + 1
    return None
