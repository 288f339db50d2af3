"""One line of a text with a span marked below it, at the right cells for full-width characters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from signlint.console import cells, escape_controls, width

_BREAK = re.compile("[\r\n\x0b\x0c\x85\u2028\u2029]")
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The shown parts of the line, escaped; `mark` is the line to print below them."""

    before: str
    marked: str
    after: str
    mark: str


def excerpt(text: str, span: tuple[int, int], room: int, ambiguous: int = 1) -> Excerpt:
    """The line of `text` in which `span` begins, windowed to `room` cells around it.

    A span that goes on to the next line is marked to the end of its first line. Looks at no more of the text
    than can be shown, so that many findings in one long text stay linear.
    """
    start, end = _clamp(span, len(text))
    first, last, cut = _line(text, start, room * 2)
    end = max(start, min(end, last))
    before, marked, after = (escape_controls(part) for part in (text[first:start], text[start:end], text[end:last]))
    if cut or width(before + marked + after, ambiguous) > room:
        before, marked, after = _window(before, marked, after, room, ambiguous)
    return Excerpt(before, marked, after, _mark(before, marked, ambiguous))


def _clamp(span: tuple[int, int], length: int) -> tuple[int, int]:
    start = min(max(span[0], 0), length)
    return start, min(max(span[1], start), length)


def _line(text: str, start: int, reach: int) -> tuple[int, int, bool]:
    """Where the line around `start` begins and ends, at most `reach` away, and whether that cut it."""
    low, high = max(0, start - reach), min(len(text), start + reach)
    breaks = [m.end() for m in _BREAK.finditer(text, low, start)]
    following = _BREAK.search(text, start, high)
    first = breaks[-1] if breaks else low
    last = following.start() if following else high
    return first, last, (first == low > 0 and not breaks) or (following is None and high < len(text))


def _window(before: str, marked: str, after: str, room: int, ambiguous: int) -> tuple[str, str, str]:
    """Cut the three parts to `room` cells, keeping as much of the span as fits."""
    dots = width(_CUT, ambiguous)
    room -= 2 * dots
    kept = _head(marked, max(1, room - min(8, width(before, ambiguous))), ambiguous)
    if kept != marked:
        kept, after = kept + _CUT, ""
    spare = max(0, room - width(kept, ambiguous))
    left = min(width(before, ambiguous), max(spare // 2, spare - width(after, ambiguous)))
    start = _tail(before, left, ambiguous)
    end = _head(after, spare - width(start, ambiguous), ambiguous)
    return (start if start == before else _CUT + start), kept, (end if end == after else end + _CUT)


def _head(text: str, room: int, ambiguous: int) -> str:
    used = 0
    for index, size in enumerate(cells(text, ambiguous)):
        used += size
        if used > room:
            return text[:index]
    return text


def _tail(text: str, room: int, ambiguous: int) -> str:
    sizes = list(cells(text, ambiguous))
    used, index = 0, len(text)
    while index and used + sizes[index - 1] <= room:
        index -= 1
        used += sizes[index]
    while 0 < index < len(text) and not sizes[index]:  # a mark must not begin the line without its letter
        index += 1
    return text[index:]


def _mark(before: str, marked: str, ambiguous: int) -> str:
    """Blanks under `before` and carets under `marked`, each as wide as the character above it.

    Ideographic spaces stand under full-width characters: the columns then hold also in the proportional
    and half-fitting fonts of log viewers and editors.
    """
    blanks = "".join(("", " ", "\u3000")[size] for size in cells(before, ambiguous))
    return blanks + ("".join(("", "^", "＾")[size] for size in cells(marked, ambiguous)) or "^")
