"""Hostile text made fit to be shown: characters that cannot be seen, or that turn the line around, stand as codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from signlint.model import Severity
from signlint.review.sheet import Found

if TYPE_CHECKING:
    from markupsafe import Markup

# C0 and C1 controls but tab and line feed, marks of direction (UAX 9: overrides, embeddings and isolates), line and
# paragraph separators, zero-width no-break space, lone surrogates, noncharacters
_ODD = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)


def code(char: str) -> str:
    """``U+202E``."""
    return f"U+{ord(char):04X}"


def plain(text: str) -> str:
    """`text` for attributes and lines: odd characters as ``[U+202E]``, line breaks as spaces."""
    return _ODD.sub(lambda m: f"[{code(m[0])}]", text.replace("\r\n", "\n")).replace("\n", " ")


def shown(text: str) -> Markup:
    """`text` as HTML with each odd character as a small box of its code."""
    from markupsafe import Markup, escape

    pieces: list[str] = []
    at = 0
    text = text.replace("\r\n", "\n")
    for odd in _ODD.finditer(text):
        pieces += [escape(text[at : odd.start()]), Markup('<span class="odd">'), code(odd[0]), Markup("</span>")]
        at = odd.end()
    return Markup("").join([*pieces, escape(text[at:])])


def marked(text: str, findings: Iterable[Found]) -> list[tuple[str, str]]:
    """`text` in pieces, each with the severity of the worst finding on it ("" = none)."""
    spans = [(f.span, f.severity) for f in findings if 0 <= f.span[0] < f.span[1] <= len(text)]
    cuts = sorted({0, len(text), *(edge for span, _ in spans for edge in span)})
    made: list[tuple[str, str]] = []
    for start, end in pairwise(cuts):
        label = _worst([severity for (a, b), severity in spans if a <= start and end <= b])
        if made and made[-1][1] == label:
            made[-1] = (made[-1][0] + text[start:end], label)
        else:
            made.append((text[start:end], label))
    return made


def _worst(severities: Sequence[Severity]) -> str:
    return max(severities).label if severities else ""


_SCRIPT = {code: f"\\u{code:04x}" for code in (*map(ord, "<>&\u2028\u2029\x7f\ufeff"), *range(0xD800, 0xE000))}


def script_json(data: object) -> Markup:
    """`data` as JSON that can stand in a ``<script>``: nothing in it ends the element, and it has bytes."""
    import json

    from markupsafe import Markup

    return Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_SCRIPT))
