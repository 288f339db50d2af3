"""YAML as a tree in which every node knows its line and column and every scalar is text.

Built from PyYAML's events, not with its ``compose()`` or ``load()``: these crash the
interpreter on deep nesting (yaml/pyyaml#895), read ``no`` as False and ``12:30`` as
45045, and drop duplicate keys. Tags, anchors and aliases are refused, so that neither
Python objects nor alias bombs can be written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from signlint.errors import ReadError, SignlintError
from signlint.messages import Bilingual
from signlint.model import Place, Straight
from signlint.places import BREAK, Lazy, line_starts, locate
from signlint.yaml_tree.messages import (
    ALIAS,
    CHARACTER,
    COMPLEX_KEY,
    DEEP,
    DOCUMENTS,
    LIBYAML,
    MAX_DEPTH,
    OTHER,
    TAG,
    TWICE,
)
from signlint.yaml_tree.places import offsets
from signlint.yaml_tree.slips import slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


# Not frozen: a catalog of 10,000 signs makes 200,000 of them, and frozen ones take three times as long to make.
@dataclass(slots=True, eq=False)
class ScalarNode:
    """A scalar. `value` is always text; `style` is ``""`` (plain), ``'``, ``"``, ``|`` or ``>``.

    `line` and `column` are those of its first character as written (a quote, ``|`` …);
    `start` and `end` are code points of `source`, the text of the whole file.
    """

    value: str
    line: int
    column: int
    style: str
    start: int
    end: int
    source: str = field(repr=False)

    @property
    def raw(self) -> str:
        """The scalar as written, quotes included."""
        return self.source[self.start : self.end]

    def place(self) -> Place:
        """Where each character of `value` stands in the file."""
        quote = 1 if self.style in ("'", '"') else 0
        raw = self.raw
        if self.style not in ("|", ">") and raw[quote : len(raw) - quote] == self.value and "\n" not in raw:
            return Straight(self.line, self.column + quote)
        return Lazy(self.line, self.column, raw, partial(offsets, style=self.style, value=self.value))


@dataclass(slots=True, eq=False)
class MapNode:
    """A mapping. `items` holds all pairs in file order, also those with the same key."""

    line: int
    column: int
    items: list[tuple[ScalarNode, Node]] = field(default_factory=list)

    def get(self, key: str) -> Node | None:
        """The value of the first pair with this key, or None."""
        return next((value for name, value in self.items if name.value == key), None)


@dataclass(slots=True, eq=False)
class SeqNode:
    """A list."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


Node = ScalarNode | MapNode | SeqNode


def parse(text: str, path: str, error: type[SignlintError] = ReadError, unique: bool = False) -> Node | None:
    """The one document of a YAML file as a tree; None if it is empty.

    `path` is only named in errors. With `unique` a key that is there twice is an error too;
    without, both pairs are in the tree (see `duplicates`).

    Raises `error` (a kind of SignlintError) with line and column for whatever cannot be read.
    """
    text = text.removeprefix("\ufeff")
    try:
        _refuse_unprintable(text)
        root = _Builder(text).build()
        twice = next(duplicates(root), None) if unique else None
        if twice:
            raise _Mistake(TWICE.fill({"key": twice[1].value, "line": twice[0].line}), twice[1].line, twice[1].column)
    except _Mistake as mistake:
        raise error(mistake.what, path, mistake.line, mistake.column) from None
    return root


def plain(node: Node | None) -> Any:
    """The tree as str, list and dict (None for an empty file); of equal keys the last one counts."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, SeqNode):
        return [plain(item) for item in node.items]
    return {key.value: plain(value) for key, value in node.items} if node else None


def node_at(node: Node | None, keys: Sequence[str | int]) -> Node | None:
    """The node that `keys` leads to, or the last one on the way."""
    for key in keys:
        below: Node | None = None
        if isinstance(node, MapNode):
            below = node.get(str(key))
        elif isinstance(node, SeqNode) and isinstance(key, int) and key < len(node.items):
            below = node.items[key]
        if below is None:
            break
        node = below
    return node


def duplicates(node: Node | None) -> Iterator[tuple[ScalarNode, ScalarNode]]:
    """Each key that its mapping already has, after the first one; the whole tree, in file order."""
    if isinstance(node, SeqNode):
        for item in node.items:
            yield from duplicates(item)
    elif isinstance(node, MapNode):
        seen: dict[str, ScalarNode] = {}
        for key, value in node.items:
            if seen.setdefault(key.value, key) is not key:
                yield seen[key.value], key
            yield from duplicates(value)


class _Mistake(Exception):
    """What is wrong and where, before the caller's error class is known."""

    def __init__(self, what: Bilingual, line: int, column: int) -> None:
        super().__init__(what, line, column)
        self.what, self.line, self.column = what, line, column


class _Builder:
    """Events in, tree out, without recursion."""

    def __init__(self, text: str) -> None:
        self.text = text
        # libyaml counts NEL, LS and PS as line ends, editors do not: then lines are counted again
        self.lines = line_starts(text) if _ODD_BREAK.search(text) else None
        self.top: list[Node] = []
        self.open: list[list[Node]] = [self.top]
        self.nodes: list[Node] = []

    def build(self) -> Node | None:
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(self.text)
        try:
            self._read(loader.get_event, yaml)
        except yaml.YAMLError as problem:
            raise self._explain(problem) from None
        finally:
            loader.dispose()
        return self.top[0] if self.top else None

    def _read(self, get_event: Any, yaml: Any) -> None:
        scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        ends, stop = (yaml.MappingEndEvent, yaml.SequenceEndEvent), yaml.StreamEndEvent
        while True:
            event = get_event()
            kind = type(event)
            if kind is scalar:
                self._scalar(event)
            elif kind in ends:
                self._close()
            elif kind is mapping or kind is sequence:
                self._open(event, kind is mapping)
            elif kind is stop:
                return
            elif kind is yaml.AliasEvent:
                raise self._mistake(ALIAS, event.start_mark)
            elif kind is yaml.DocumentStartEvent and self.top:
                raise self._mistake(DOCUMENTS, event.start_mark)

    def _scalar(self, event: Any) -> None:
        mark = event.start_mark
        if event.anchor is not None or event.tag is not None:
            raise self._mistake(ALIAS if event.anchor is not None else TAG, mark)
        line, column = self._at(mark) if self.lines else (mark.line + 1, mark.column + 1)
        end = event.end_mark.index
        self.open[-1].append(ScalarNode(event.value, line, column, event.style or "", mark.index, end, self.text))

    def _open(self, event: Any, mapping: bool) -> None:
        mark = event.start_mark
        if event.anchor is not None or event.tag is not None:
            raise self._mistake(ALIAS if event.anchor is not None else TAG, mark)
        if len(self.open) > MAX_DEPTH:
            raise self._mistake(DEEP, mark)
        line, column = self._at(mark)
        node = MapNode(line, column) if mapping else SeqNode(line, column)
        self.open[-1].append(node)
        self.nodes.append(node)
        self.open.append([])

    def _close(self) -> None:
        children = self.open.pop()
        node = self.nodes.pop()
        if isinstance(node, SeqNode):
            node.items = children
        elif isinstance(node, MapNode):
            node.items = list(zip(map(_key, children[::2]), children[1::2], strict=True))

    def _at(self, mark: Any) -> tuple[int, int]:
        return locate(self.lines, mark.index) if self.lines else (mark.line + 1, mark.column + 1)

    def _mistake(self, what: Bilingual, mark: Any) -> _Mistake:
        return _Mistake(what, *(self._at(mark) if mark else (0, 0)))

    def _explain(self, problem: Any) -> _Mistake:
        """PyYAML's message in our words, where it stopped or (for what is not closed) where it began."""
        said = str(getattr(problem, "problem", None) or getattr(problem, "reason", None) or problem)
        known, at_start = next(((ours, at_start) for part, ours, at_start in LIBYAML if part in said), (None, False))
        marks = (getattr(problem, "problem_mark", None), getattr(problem, "context_mark", None))
        mark = (marks[1] if at_start else marks[0]) or marks[0] or marks[1]
        mistake = self._mistake(known or OTHER.fill({"said": said}), mark)
        return self._slip(mistake.line, mistake.column) or mistake

    def _slip(self, line: int, column: int) -> _Mistake | None:
        """What is wrong in the line where libyaml stopped, if we know better.

        Or in the one before: where it stopped at the first colon, it took that line for the beginning of a text.
        """
        lines = ["", *BREAK.split(self.text)]
        first = line < len(lines) and lines[line].find(":") == column - 1
        for number in (line - 1, line) if first else (line,):
            found = slip(lines[number]) if number < len(lines) else None
            if found:
                return _Mistake(found[0], number, found[1])
        return None


def _key(node: Node) -> ScalarNode:
    if not isinstance(node, ScalarNode):
        raise _Mistake(COMPLEX_KEY, node.line, node.column)
    return node


def _refuse_unprintable(text: str) -> None:
    found = _UNPRINTABLE.search(text)
    if found:
        what = CHARACTER.fill({"code": f"U+{ord(found[0]):04X}"})
        raise _Mistake(what, *locate(line_starts(text[: found.start()]), found.start()))


# YAML 1.1 §5.1; a lone surrogate or NUL that came this far would end in an error without a place
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_ODD_BREAK = re.compile("[\x85\u2028\u2029]")
