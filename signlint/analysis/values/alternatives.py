"""Alternatives for regular expressions, in an order and a shape that `re` is quick with."""

from __future__ import annotations

import re
from collections.abc import Iterable


def by_length(words: Iterable[str]) -> list[str]:
    """The longest first, as alternatives want them."""
    return sorted(words, key=len, reverse=True)


def either(words: Iterable[str]) -> str:
    """Literal alternatives, the longest first."""
    return "|".join(map(re.escape, by_length(words)))


def grouped(words: Iterable[str]) -> str:
    """Literal alternatives without regard to case, as a look-ahead needs them: by their first letter.

    For text that is folded (`signlint.analysis.values.fold`): then a letter of ASCII has only its own two cases,
    and as a set of two `re` passes over it without trying what follows.
    """
    by_first: dict[str, list[str]] = {}
    for word in sorted(words):
        by_first.setdefault(word[0].lower(), []).append(re.escape(word[1:]))
    return "|".join(f"{_cases(first)}(?i:{'|'.join(rest)})" for first, rest in by_first.items())


def _cases(letter: str) -> str:
    return f"[{letter}{letter.upper()}]" if letter.isascii() else f"(?i:{letter})"
