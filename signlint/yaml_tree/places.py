"""From a decoded YAML scalar back to its characters in the file, for every scalar style.

YAML 1.1 §9.3 (flow scalars) and §9.2 (block scalars) say how a scalar is folded; PyYAML
gives only its start and end. Each function here walks the raw scalar once and yields
*atoms*: the decoded character with the index in the raw text that it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Atom = tuple[str, int]
Line = tuple[int, int, str]
"""Start and end of a line's characters, and its line break as YAML reads it."""

_YAML_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_SPACE = " \t\r\n\x85\u2028\u2029"
_SPACES = re.compile("[ \t\r\n\x85\u2028\u2029]*")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_WIDTHS = {"x": 2, "u": 4, "U": 8}


def offsets(raw: str, style: str, value: str) -> list[int]:
    """The index in `raw` of each code point of `value`, and of its end.

    `raw` is the scalar as written, quotes and block header included; `style` is PyYAML's
    (``""``, ``'``, ``"``, ``|``, ``>``).
    """
    atoms = _block_atoms(raw, style, value) if style in ("|", ">") else list(_flow(raw, style))
    starts = [index for _, index in atoms[: len(value)]]
    if style in ("|", ">"):
        return [*starts, starts[-1] + 1 if starts else len(raw)]
    return [*starts, len(raw) - (1 if style else 0)]


def _break(found: str) -> str:
    return found if found in "\u2028\u2029" else "\n"


def _flow(raw: str, style: str) -> Iterator[Atom]:
    """Atoms of a plain, single-quoted or double-quoted scalar."""
    i, n = (1, len(raw) - 1) if style else (0, len(raw))
    while i < n:
        c = raw[i]
        if c in _SPACE:
            end = _end_of_space(raw, i, n)
            yield from _folded_space(raw, i, end)
            i = end
        elif style == '"' and c == "\\":
            atoms, i = _escape(raw, i, n)
            yield from atoms
        else:
            yield c, i
            i += 2 if style == c == "'" else 1


def _end_of_space(raw: str, start: int, end: int) -> int:
    found = _SPACES.match(raw, start, end)
    return found.end() if found else start


def _folded_space(raw: str, start: int, end: int) -> Iterator[Atom]:
    """White space inside a flow scalar: kept on one line, folded over line breaks."""
    breaks = list(_YAML_BREAK.finditer(raw, start, end))
    if not breaks:
        yield from ((raw[k], k) for k in range(start, end))
        return
    first = _break(breaks[0][0])
    if first != "\n":
        yield first, breaks[0].start()
    elif len(breaks) == 1:
        yield " ", breaks[0].start()
    yield from ((_break(m[0]), m.start()) for m in breaks[1:])


def _escape(raw: str, i: int, n: int) -> tuple[list[Atom], int]:
    """The atoms of the escape at `i`, and where it ends."""
    broken = _YAML_BREAK.match(raw, i + 1)
    if broken:
        end = _end_of_space(raw, broken.end(), n)
        return [(_break(m[0]), m.start()) for m in _YAML_BREAK.finditer(raw, broken.end(), end)], end
    letter = raw[i + 1]
    width = _WIDTHS.get(letter)
    if width is None:
        return [(_ESCAPES.get(letter, letter), i)], i + 2
    return [(chr(int(raw[i + 2 : i + 2 + width], 16)), i)], i + 2 + width


def _block_atoms(raw: str, style: str, value: str) -> list[Atom]:
    """Atoms of a literal or folded scalar.

    The indentation may be given in the header relative to a parent that is not in `raw`;
    so the one that decodes to `value` is taken, the usual one (that of the first line with text) first.
    """
    lines = _lines(raw)
    for indent in _indents(raw, lines):
        atoms = list(_block(raw, lines, indent, style == ">"))
        if "".join([c for c, _ in atoms[: len(value)]]) == value:
            return atoms
    return [(c, 0) for c in value]


def _lines(raw: str) -> list[Line]:
    header = _YAML_BREAK.search(raw)
    lines: list[Line] = []
    start = header.end() if header else len(raw)
    for found in _YAML_BREAK.finditer(raw, start):
        lines.append((start, found.start(), _break(found[0])))
        start = found.end()
    if start < len(raw):
        lines.append((start, len(raw), ""))
    return lines


def _indents(raw: str, lines: Sequence[Line]) -> list[int]:
    leads = [end - start - len(raw[start:end].lstrip(" ")) for start, end, _ in lines]
    most = max(leads, default=0)
    usual = next((lead for lead, (start, end, _) in zip(leads, lines, strict=True) if end - start > lead), most)
    return [usual, *(k for k in range(most + 1) if k != usual)]


def _block(raw: str, lines: Sequence[Line], indent: int, folded: bool) -> Iterator[Atom]:
    """Atoms with every trailing line break; chomping is left to the length of the value."""
    empty: list[Atom] = []
    previous: tuple[Atom, bool] | None = None
    for start, end, ending in lines:
        if end - start <= indent and not raw[start:end].strip(" "):
            empty.append((ending, end))
            continue
        body = start + indent
        text = raw[body : body + 1] not in (" ", "\t")
        if previous:
            yield from _join(previous, bool(empty), folded and text)
        yield from empty
        empty = []
        yield from zip(raw[body:end], range(body, end), strict=True)
        previous = ((ending, end), text)
    if previous and previous[0][0]:
        yield previous[0]
    yield from (atom for atom in empty if atom[0])


def _join(previous: tuple[Atom, bool], empty: bool, folded: bool) -> Iterator[Atom]:
    """What stands between two lines of a block scalar: a break, a space or nothing."""
    (ending, index), text = previous
    if not (folded and text and ending == "\n"):
        yield ending, index
    elif not empty:
        yield " ", index
