"""Markdown: every heading, paragraph, list item and table cell is a unit.

Code, front matter, comments and link targets are left out; emphasis marks are taken off.
Furigana notations stay as they are. Only what notices are made of (CommonMark 0.31
chapters 4 and 5, GitHub's tables) is known; the rest is read as paragraphs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial

from signlint.language import SOURCE
from signlint.model import Document, Location, Place, Straight, Unit
from signlint.places import Marked, line_starts, locate
from signlint.readers.base import Basket, Source
from signlint.readers.decode import load

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)")
_QUOTE = re.compile(r"(?: {0,3}>[ \t]?)+")
_DELIMITER_ROW = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL = re.compile(r"(?:[^|\\]|\\.)+")
_TARGET = re.compile(r" {0,3}\[[^\]]+\]:[ \t]*\S")
_COMMENT = re.compile("<!--.*?(?:-->|$)", re.DOTALL)
# emphasis, and of links and images only the words; [漢字](かんじ) is furigana, so only an address may hold Japanese
_ADDRESS = r"\]\((?:[!-'*-~]*|(?:https?:/|\.{0,2})/[^\s()]*)\)"
_MARKUP = re.compile(rf"\*\*|~~|!?\[(?=[^\]\n]{{0,500}}{_ADDRESS})|(?<=[^\s]){_ADDRESS}")

Piece = tuple[int, int]
"""Start and end of a part of the file."""


def read(source: Source) -> Document:
    """A Markdown file as a document. Raises Unread if it cannot be read or decoded."""
    lang, path = source.files[0]
    text, encoding = load(path, source.options)
    kind = source.options.mapping(path).default_kind
    return read_markdown(text, source.path, lang or SOURCE, kind, encoding)


def read_markdown(value: str, path: str = "-", lang: str = SOURCE, kind: str = "", encoding: str = "") -> Document:
    """Markdown text as a document; the id of a unit is its line, ``L12``, in a table ``L12.2``."""
    basket = Basket(path)
    starts, text = line_starts(value), _COMMENT.sub(_blank, value)
    blocks = _Blocks(text)
    blocks.run(_lines(text, starts))
    for pieces, heading in blocks.done:
        _unit(basket, text, starts, pieces, lang, "title" if heading else kind)
    return basket.document("markdown", (path,), encoding)


def _unit(basket: Basket, source: str, starts: list[int], pieces: list[Piece], lang: str, kind: str) -> None:
    """One block; its lines are joined by line breaks, marks of emphasis and links left out."""
    value, indices = _joined(source, pieces)
    if not value.strip():
        return
    line, column = locate(starts, indices[0])
    id, n = f"L{line}", 1
    while id in basket.seen:
        n += 1
        id = f"L{line}.{n}"
    place: Place = Straight(line, column)
    if indices[-1] - indices[0] != len(value) or "\n" in value:
        raw = source[indices[0] : indices[-1]]
        place = Marked(line, column, raw, partial(_given, indices=tuple(i - indices[0] for i in indices)))
    text = basket.text(lang, value, place, unit=id)
    at = text.locate(0, len(value))
    basket.add(Unit(id, Location(at.path, line, column, at.end_line, at.end_column), {lang: text}, kind))


def _given(raw: str, indices: tuple[int, ...]) -> tuple[int, ...]:
    return indices


def _joined(source: str, pieces: list[Piece]) -> tuple[str, list[int]]:
    """The text of the pieces and where each of its code points (and its end) is in the file."""
    value: list[str] = []
    indices: list[int] = []
    end = pieces[0][0]
    for number, (start, stop) in enumerate(pieces):
        if number:
            value.append("\n")
            indices.append(end)
        at = start
        for mark in (*_MARKUP.finditer(source, start, stop), None):
            until = mark.start() if mark else stop
            value.append(source[at:until])
            indices.extend(range(at, until))
            at = mark.end() if mark else stop
        end = stop
    return "".join(value), [*indices, end]


def _blank(found: re.Match[str]) -> str:
    """As many spaces, line breaks kept, so that no place moves."""
    return re.sub(r"[^\r\n]", " ", found[0])


def _lines(text: str, starts: list[int]) -> list[Piece]:
    """Start and end of every line that is not front matter."""
    ends = [*starts[1:], len(text)]
    lines = [(start, start + len(text[start:end].rstrip("\r\n"))) for start, end in zip(starts, ends, strict=True)]
    if text[slice(*lines[0])].rstrip() == "---":
        closing = (i for i, (start, end) in enumerate(lines) if i and text[start:end].rstrip() in ("---", "..."))
        return lines[next(closing, -1) + 1 :]
    return lines


@dataclass(slots=True)
class _Blocks:
    """The blocks of a text; `done` holds the pieces of each, and whether it is a heading."""

    text: str
    done: list[tuple[list[Piece], bool]] = field(default_factory=list)
    paragraph: list[Piece] = field(default_factory=list)
    fence: str = ""
    listed: bool = False
    table: bool = False

    def run(self, lines: list[Piece]) -> None:
        for (start, end), below in zip(lines, [*lines[1:], (0, 0)], strict=True):
            quote = _QUOTE.match(self.text, start, end)
            start = quote.end() if quote else start
            if not self.code(self.text[start:end]):
                self.line(start, end, self.text[slice(*below)])
        self.flush()

    def flush(self, heading: bool = False) -> None:
        if self.paragraph:
            self.done.append((self.paragraph, heading))
        self.paragraph = []

    def code(self, line: str) -> bool:
        """Whether the line is code: between fences, or indented outside of lists and paragraphs."""
        fence = _FENCE.match(line)
        if self.fence:
            if fence and fence[1].startswith(self.fence) and not line[fence.end() :].strip():
                self.fence = ""
            return True
        if fence:
            self.flush()
            self.fence = fence[1]
            return True
        return not self.paragraph and not self.listed and line.startswith(("    ", "\t"))

    def line(self, start: int, end: int, below: str) -> None:
        """Take one line that is not code; `below` is the next one."""
        line = self.text[start:end]
        self.table = "|" in line and (self.table or bool(_DELIMITER_ROW.match(below) and "-" in below))
        if not line.strip() or _TARGET.match(line):
            self.flush()
        elif self.table:
            self.flush()
            self.cells(start, end)
        elif self.paragraph and not self.listed and _UNDERLINE.match(line):
            self.flush(heading=True)
        elif _RULE.match(line):
            self.flush()
        else:
            self.words(start, end, line)

    def words(self, start: int, end: int, line: str) -> None:
        """A heading, the start of a list item, or a line of a paragraph."""
        heading, item = _HEADING.match(line), _ITEM.match(line)
        if heading or item:
            self.flush()
        if heading:
            closing = _CLOSING.search(line, heading.end())
            self.done.append(([self.trim(start + heading.end(), start + closing.start() if closing else end)], True))
            return
        if item:
            self.listed = True
        elif not self.paragraph and not line.startswith((" ", "\t")):
            self.listed = False
        self.paragraph.append(self.trim(start + item.end() if item else start, end))

    def cells(self, start: int, end: int) -> None:
        """The cells of a table row, each a block; the row of dashes has none."""
        if _DELIMITER_ROW.match(self.text[start:end]):
            return
        for cell in _CELL.finditer(self.text, start, end):
            self.done.append(([self.trim(*cell.span())], False))

    def trim(self, start: int, end: int) -> Piece:
        """The part without ASCII white space around it."""
        part = self.text[start:end]
        inner = part.strip(" \t")
        left = part.index(inner) if inner else 0
        return start + left, start + left + len(inner)
