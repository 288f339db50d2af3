"""Fold the spellings of one and the same text, with the way back.

UniDic takes full-width digits, half-width katakana and decomposed kana for unknown words
(DESIGN law 6), so texts are folded before anything looks at them. Folded are: canonical
composition (NFC, which also turns compatibility ideographs into unified ones), full-width
ASCII letters and digits, half-width kana and its punctuation, variation selectors,
zero-width characters, Unicode spaces and control characters. Japanese punctuation and
full-width symbols stay as written: rules are about them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from signlint.analysis.text.view import View

_HALF_KANA = "".join(map(chr, range(0xFF61, 0xFF9E)))
_FULL_KANA = (
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテト"
    "ナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
)
# Sets of characters as ranges: the first and the last, or one alone
_DROPPED = (
    "\u00ad", "\u034f", "\u180b\u180e", "\u200b\u200f", "\u202a\u202e", "\u2060\u2064", "\u2066\u206f",
    "\ufe00\ufe0f", "\ufeff", "\U000e0001\U000e01ef",
)  # fmt: skip
_SPACES = ("\t", "\u00a0", "\u1680", "\u2000\u200a", "\u202f", "\u205f", "\u3000")
_BREAKS = ("\x0b\x0c", "\r", "\x85", "\u2028\u2029")
_CONTROLS = ("\x00\x08", "\x0e\x1f", "\x7f\x84", "\x86\x9f")
_WIDE = ("０９", "ＡＺ", "ａｚ")


def _class(ranges: Iterable[str]) -> str:
    """The ranges as a class of regular expressions."""
    return "[" + "".join(f"{one[0]}-{one[-1]}" for one in ranges) + "]"


def _points(ranges: Iterable[str]) -> list[int]:
    """All code points of the ranges."""
    return [point for one in ranges for point in range(ord(one[0]), ord(one[-1]) + 1)]


_ODD = re.compile(_class((*_CONTROLS, *_SPACES, *_BREAKS, *_WIDE, "\uff61\uff9f", *_DROPPED, "\ud800\udfff")))
_DROP = re.compile(_class(_DROPPED))
_MOVING = re.compile(_class((*_DROPPED, "\uff9e\uff9f")))

# The second halves of canonical compositions whose combining class is 0 (UnicodeData.txt,
# field 5): class alone does not tell that they join what stands before them.
_JOINING = frozenset(
    "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e\u1b35"
    "\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd\U000115af\U00011930"
) | frozenset(map(chr, [*range(0x1161, 0x1176), *range(0x11A8, 0x11C3)]))


def _build_table() -> dict[int, str]:
    table = {ord(half): full for half, full in zip(_HALF_KANA, _FULL_KANA, strict=True)}
    table |= {0xFF9E: "\u3099", 0xFF9F: "\u309a"}
    table |= {point: chr(point - ord("Ａ") + ord("A")) for point in _points(_WIDE)}
    return table | dict.fromkeys(_points(_BREAKS), "\n") | dict.fromkeys(_points((*_SPACES, *_CONTROLS)), " ")


_TABLE = _build_table()
_SURROGATE = re.compile("[\ud800-\udfff]")


def fold(value: str) -> View:
    """`value` folded (see the module), each code point knowing where it came from.

    Never raises; a lone surrogate becomes U+FFFD. When nothing changes the view is the
    identity; when only single code points were exchanged it has no maps either.
    """
    if value.isascii() and value.isprintable():  # what is odd in ASCII are its controls
        return View(value)
    odd = _ODD.search(value) is not None
    if not odd and unicodedata.is_normalized("NFC", value):
        return View(value)
    text = _SURROGATE.sub("\ufffd", value).translate(_TABLE) if odd else value
    if unicodedata.is_normalized("NFC", text) and not (odd and _MOVING.search(value)):
        return View(text)
    return _move(text)


def _move(text: str) -> View:
    """Drop what has no width and compose; one group of code points at a time."""
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for group in _groups(text):
        start, end = _core(text, *group)
        composed = unicodedata.normalize("NFC", _DROP.sub("", text[start:end]))
        folded.append(composed)
        for n in range(len(composed)):
            whole = len(composed) != end - start
            starts.append(start if whole else start + n)
            ends.append(end if whole else start + n + 1)
    return View("".join(folded), starts, ends)


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """The group without the dropped code points at either side."""
    while start < end and _DROP.match(text, end - 1):
        end -= 1
    while start < end and _DROP.match(text, start):
        start += 1
    return start, end


def _groups(text: str) -> list[tuple[int, int]]:
    """Spans that normalization cannot reach across: a starter and what joins it."""
    heads = [i for i, ch in enumerate(text) if i == 0 or not _joins(ch)]
    return list(zip(heads, [*heads[1:], len(text)], strict=True)) if text else []


def _joins(ch: str) -> bool:
    return unicodedata.combining(ch) != 0 or ch in _JOINING or _DROP.match(ch) is not None


def through(outer: View, inner: View) -> View:
    """`outer`, made from ``inner.text``, as a view of what `inner` was made from."""
    if outer.starts is None or outer.ends is None:
        return inner if outer.text is inner.text else inner.spelled(outer.text)
    if not inner.moved:
        return outer
    spans = [inner.span(start, end) for start, end in zip(outer.starts, outer.ends, strict=True)]
    return View(outer.text, [start for start, _ in spans], [end for _, end in spans])
