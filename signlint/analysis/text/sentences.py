"""Sentences, as spans.

A sentence ends at a stop or a line end. A stop inside brackets or quotes does not end it
(「止まれ。」と書いてある。), unless they hold more than `LONG` code points. Closing brackets and
quotes right after the stop belong to it.
"""

from __future__ import annotations

import re

LONG = 60
"""Brackets that hold more than this are taken for a passage with sentences of its own."""

_OPEN = "「『（(【〔［[〈《＜“‘"
_CLOSE = "」』）)】〕］]〉》＞”’"
_PAIRS = dict(zip(_CLOSE, _OPEN, strict=True))
# Stops of the languages of signs: Japanese and Chinese, Latin, Devanagari, Burmese, Khmer, Arabic, Ethiopic.
_ALWAYS = "。！？｡।॥။៕។؟۔።"
_MARK = re.compile(f"[{_ALWAYS}!?.．\n{re.escape(_OPEN + _CLOSE)}]")
_BRACKET = re.compile(f"[{re.escape(_OPEN)}]")
_ANY_STOP = re.compile(f"[{_ALWAYS}!?.．\n]")
ENDS = f"{_ALWAYS}!?.．{_CLOSE}\"'"
"""The marks that a sentence may end in; where it does not, its end is that of the text or of a line."""

# Where none of these is, a sentence ends at every stop and nowhere else: no need to look at each.
_UNUSUAL = re.compile(f"[!?.．\n{re.escape(_OPEN + _CLOSE)}\"']")
_USUAL_SENTENCE = re.compile(
    rf"(?:[^\s{_ALWAYS}][^{_ALWAYS}]*+)?[{_ALWAYS}]+|[^\s{_ALWAYS}](?:[^{_ALWAYS}]*[^\s{_ALWAYS}])?"
)
_TAIL = re.compile(f"[{_ALWAYS}!?.．]*[{re.escape(_CLOSE)}\"']*")
_SPACE_AFTER = re.compile("\\s|$|[\"'”’）)」』】]")

# Words that end in a full stop without ending a sentence.
_SHORT = re.compile(
    r"(?:\b(?:a\.m|p\.m|A\.M|P\.M|e\.g|i\.e|Mt|St|Sts|Dr|Mr|Mrs|Ms|No|Nos|Ave|Av|Rd|Blvd|Bldg|Fl|Ext|Tel|Fax|"
    r"Co|Ltd|Inc|Corp|vs|approx|min|max|incl|excl|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|"
    r"Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|Sr|Sra|Srta|Jl|Jln|Tn|Ny|TP|Q|P|Blg|Brgy|Sto|Sta|art|núm|nº|pág|"
    r"[A-Z])|(?:^|\s)(?:\d+|[a-zA-Z]|[ivx]+))$"
)


def split(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of `text` as half-open spans without the white space around them.

    Every code point that is not white space is in exactly one sentence.
    """
    if not _UNUSUAL.search(text):
        return tuple([m.span() for m in _USUAL_SENTENCE.finditer(text)])
    return by_marks(text)


def by_marks(text: str) -> tuple[tuple[int, int], ...]:
    """`split`, with a look at each mark."""
    if not _ANY_STOP.search(text):
        return _trimmed(text, [(0, len(text))])
    quoted = _quoted(text)
    cuts: list[int] = []
    for mark in _ANY_STOP.finditer(text):
        at = mark.start()
        if at < (cuts[-1] if cuts else 0) or not _ends(text, at, quoted, cuts[-1] if cuts else 0):
            continue
        tail = _TAIL.match(text, at) if text[at] != "\n" else None
        cuts.append(tail.end() if tail else at + 1)
    return _trimmed(text, list(zip([0, *cuts], [*cuts, len(text)], strict=True)))


def _ends(text: str, at: int, quoted: bytearray, since: int) -> bool:
    """Whether the mark at `at` ends a sentence that began at or after `since`."""
    mark = text[at]
    if mark == "\n":
        return True
    if quoted[at]:
        return False
    if mark in _ALWAYS:
        return True
    if mark in "!?":
        return bool(_SPACE_AFTER.match(text, at + 1)) or not text[max(at - 1, 0)].isascii()
    return _full_stop(text, at, since)


def _full_stop(text: str, at: int, since: int) -> bool:
    """A . or ． that is no decimal point, abbreviation, list number, address or file name."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == "．":
        return not (after.isalnum() and after.isascii())
    if not after or after == "\n":
        return True
    if not _SPACE_AFTER.match(text, at + 1):
        return before != "" and not before.isascii() and after != "." and not after.isascii()
    return not _SHORT.search(text[max(since, at - 12) : at])


def _quoted(text: str) -> bytearray:
    """For each code point, whether it stands inside a short pair of brackets on one line."""
    inside = bytearray(len(text))
    if not _BRACKET.search(text):
        return inside
    opened: list[tuple[str, int]] = []
    for mark in _MARK.finditer(text):
        ch, at = mark[0], mark.start()
        if ch == "\n":
            opened.clear()
        elif ch in _OPEN:
            opened.append((ch, at))
        elif opened and _PAIRS.get(ch) == opened[-1][0]:
            start = opened.pop()[1]
            if at - start - 1 <= LONG:
                inside[start:at] = b"\x01" * (at - start)
    return inside


def _trimmed(text: str, spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    kept = []
    for start, end in spans:
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if left < right:
            kept.append((left, right))
    return tuple(kept)
