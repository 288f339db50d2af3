"""What changed between two texts, word by word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from signlint import language
from signlint.review.sheet import Change

MOST = 1_500
"""Words that are compared; a longer text counts as wholly new (comparing is quadratic)."""

_WORD = re.compile(r"\s+|[^\s.,;:!?()\[\]{}\"'“”‘’、。，．・：；！？「」（）-]+|.")


def words(text: str, lang: str) -> list[str]:
    """`text` in the pieces that a reader takes as one; joined they are `text` again.

    Words where the script parts them by spaces; else characters with their marks, and Latin words.
    """
    if language.info(lang).spaces:
        return _WORD.findall(text)
    return list(_clusters(text))


def _clusters(text: str) -> Iterator[str]:
    piece = ""
    for char in text:
        joined = unicodedata.category(char)[0] == "M" or (
            char.isascii() and char.isalnum() and piece[-1:].isascii() and piece[-1:].isalnum()
        )
        if piece and not joined:
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def difference(before: str, now: str, lang: str) -> tuple[Change, ...]:
    """The pieces that lead from `before` to `now`; () if they are the same."""
    if before == now:
        return ()
    old, new = words(before, lang), words(now, lang)
    if max(len(old), len(new)) > MOST:
        return _pair(before, now)
    from difflib import SequenceMatcher

    changes: list[Change] = []
    for op, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        removed, added = "".join(old[a:b]), "".join(new[c:d])
        changes += [Change("same", removed)] if op == "equal" else _pair(removed, added)
    return tuple(changes)


def _pair(removed: str, added: str) -> tuple[Change, ...]:
    both = (Change("removed", removed), Change("added", added))
    return tuple(change for change in both if change.text)


def inline(changes: tuple[Change, ...]) -> str:
    """The difference in one line of plain text: ``Mind the [-gap-]{+step+}``."""
    marks = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
    return "".join(f"{marks[c.op][0]}{c.text}{marks[c.op][1]}" for c in changes)
