"""JSON as the same tree as YAML, with places.

The stdlib's ``json`` tells no positions, and libyaml refuses ``\\ud83d\\ude00``; so this
scanner (RFC 8259) is ours. It is iterative and has the same limit of depth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NoReturn

from signlint.errors import ReadError
from signlint.messages import Bilingual
from signlint.model import Place, Straight
from signlint.places import Lazy, line_starts, locate
from signlint.yaml_tree import MapNode, Node, ScalarNode, SeqNode
from signlint.yaml_tree.messages import DEEP, MAX_DEPTH

_TOKEN = re.compile(
    r"""[ \t\r\n]*+(?:
      (?P<mark>[{}\[\],:])
    | "(?P<text>(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+)"
    | (?P<literal>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![\w.])
    )""",
    re.VERBOSE,
)
_SPACE = re.compile(r"[ \t\r\n]*")
_PIECE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]", re.DOTALL
)
_ESCAPE = re.compile(_PIECE.pattern.removesuffix("|[^\\\\]"), re.DOTALL)
_SIMPLE = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


@dataclass(slots=True, eq=False)
class JsonScalar(ScalarNode):
    """A string (`style` ``"``) or a number, true, false, null as written (`style` "")."""

    def place(self) -> Place:
        if not self.style or self.end - self.start - 2 == len(self.value):
            return Straight(self.line, self.column + len(self.style))
        return Lazy(self.line, self.column + 1, self.source[self.start + 1 : self.end - 1], offsets)


def offsets(raw: str) -> list[int]:
    """The index in a raw JSON string of each code point of its value, and of its end."""
    return [*(m.start() for m in _PIECE.finditer(raw)), len(raw)]


def _unescape(found: re.Match[str]) -> str:
    escape = found[0]
    if len(escape) == 12:
        return chr(0x10000 + ((int(escape[2:6], 16) - 0xD800) << 10) + int(escape[8:], 16) - 0xDC00)
    if escape[1] == "u":
        return chr(int(escape[2:], 16))
    return _SIMPLE.get(escape[1], escape[1])


def parse(text: str, path: str) -> Node | None:
    """The value of a JSON file as a tree; None if the file is empty.

    Raises ReadError with line and column.
    """
    return _Scanner(text, path, line_starts(text)).run()


@dataclass(slots=True)
class _Scanner:
    text: str
    path: str
    lines: list[int]
    nesting: list[MapNode | SeqNode] = field(default_factory=list)
    root: Node | None = None
    key: ScalarNode | None = None

    def run(self) -> Node | None:
        """Read value after value; `state` says what may come next."""
        pos, state = 0, "value"
        end = len(self.text.rstrip(" \t\r\n"))
        while pos < end:
            token = _TOKEN.match(self.text, pos, end)
            if not token:
                self.unknown(pos)
            kind = token.lastgroup or ""
            state = self.step(state, kind, token.start(kind), token[kind])
            pos = token.end()
        if self.nesting or state == "colon":
            self.fail(_UNCLOSED, self.nesting[-1])
        return self.root

    def step(self, state: str, kind: str, start: int, word: str) -> str:
        """Take one token; the state after it."""
        if kind == "mark":
            return self.mark(state, start, word)
        if state == "first-key" or state == "key":
            if kind != "text":
                self.fail(_KEY, start)
            self.key = self.scalar(kind, start, word)
            return "colon"
        if state not in ("value", "first-value"):
            missing = _COLON if state == "colon" else _COMMA if self.nesting else _AFTER
            self.fail(missing, start - (kind == "text"))
        return self.attach(self.scalar(kind, start, word))

    def mark(self, state: str, start: int, word: str) -> str:
        if word in "{[" and state in ("value", "first-value"):
            return self.enter(start, word)
        if word == ":" and state == "colon":
            return "value"
        if word == "," and state == "next":
            return "key" if isinstance(self.nesting[-1], MapNode) else "value"
        if word in "}]" and state in ("next", "first-key", "first-value") and self.closes(word):
            self.nesting.pop()
            return "next" if self.nesting else "end"
        self.fail(_TRAILING if word in "}]" and state in ("key", "value") else _MARK.fill({"mark": word}), start)

    def closes(self, word: str) -> bool:
        return bool(self.nesting) and isinstance(self.nesting[-1], MapNode) == (word == "}")

    def enter(self, start: int, word: str) -> str:
        if len(self.nesting) >= MAX_DEPTH:
            self.fail(DEEP, start)
        line, column = locate(self.lines, start)
        node = MapNode(line, column) if word == "{" else SeqNode(line, column)
        self.attach(node)
        self.nesting.append(node)
        return "first-key" if word == "{" else "first-value"

    def attach(self, node: Node) -> str:
        if not self.nesting:
            self.root = node
            return "end"
        parent = self.nesting[-1]
        if isinstance(parent, SeqNode):
            parent.items.append(node)
        elif self.key:
            parent.items.append((self.key, node))
        return "next"

    def scalar(self, kind: str, start: int, word: str) -> ScalarNode:
        quote = 1 if kind == "text" else 0
        value = _ESCAPE.sub(_unescape, word) if quote and "\\" in word else word
        line, column = locate(self.lines, start - quote)
        end = start + len(word) + quote
        return JsonScalar(value, line, column, '"' * quote, start - quote, end, self.text)

    def unknown(self, pos: int) -> NoReturn:
        """Say what is wrong where no token fits."""
        space = _SPACE.match(self.text, pos)
        start = space.end() if space else pos
        char = self.text[start]
        if char == '"':
            self.fail(_STRING, start)
        if self.text.startswith(("//", "/*"), start):
            self.fail(COMMENT, start)
        self.fail(_QUOTE if char == "'" or char.isalpha() else _MARK.fill({"mark": char}), start)

    def fail(self, what: Bilingual, at: int | Node) -> NoReturn:
        line, column = locate(self.lines, at) if isinstance(at, int) else (at.line, at.column)
        raise ReadError(what, self.path, line, column)


_UNCLOSED = Bilingual("かっこが閉じていません", "this bracket is not closed")
_KEY = Bilingual('キーは "…" で囲んでください', 'a key must be a string in "…"')
_COMMA = Bilingual("前の値との間に「,」がありません", "',' is missing before this")
_COLON = Bilingual("キーの後に「:」がありません", "':' is missing after the key")
_AFTER = Bilingual("最後の値の後に余分なものがあります", "something follows the end of the file's value")
_TRAILING = Bilingual(
    "「,」の後に値がありません（最後の「,」は取ってください）", "no value after ',' (take the last comma away)"
)
_MARK = Bilingual("ここに「{mark}」は書けません", "unexpected '{mark}'")
_STRING = Bilingual(
    '" が閉じていないか、改行や正しくない「\\」が中にあります',
    "a \"…\" that is not closed, or holds a line break or a wrong '\\'",
)
COMMENT = Bilingual("JSON にコメントは書けません", "JSON has no comments")
_QUOTE = Bilingual('文字は "…" で囲んでください', 'text must be put in "…"')
