"""New values for YAML scalars, in the style they have where the value allows it.

Every candidate is parsed in a small document of its own before it is taken: YAML has too
many rules about plain and folded scalars (1.1 §9) to be trusted by hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from signlint.errors import ReadError
from signlint.places import end_before
from signlint.writers.edit import MOVED, UNSAFE, Edit
from signlint.writers.nodes import by_place
from signlint.writers.splice import Splice, changes, splice
from signlint.yaml_tree import MapNode, ScalarNode, parse
from signlint.yaml_tree.places import offsets

_BREAK = re.compile("\r\n|[\r\n]")
_ESCAPE = re.compile('["\\\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]')
_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def splices(text: str, edits: Sequence[Edit]) -> list[Splice]:
    """The pieces to change in a file's `text`."""
    try:
        nodes = by_place(parse(text, ""))
    except ReadError:
        raise edits[0].refuse(MOVED) from None
    found = _BREAK.search(text)
    newline = found[0] if found else "\n"
    flow: list[frozenset[int]] = []

    def in_flow(node: ScalarNode) -> bool:
        if not flow:
            flow.append(_flow_starts(text))
        return node.start in flow[0]

    made = []
    for edit in edits:
        node = nodes.get(edit.start)
        if node is None or node.value != edit.text.value:
            raise edit.refuse(MOVED)
        raw = next(
            (raw for raw in _candidates(node, edit.value, newline) if _holds(raw, node, edit.value, in_flow)), None
        )
        if raw is None:
            raise edit.refuse(UNSAFE)
        made.append(Splice(node.start, node.end, raw))
    return made


def _candidates(node: ScalarNode, value: str, newline: str) -> Iterator[str]:
    """Ways to write `value` in place of the node, the one that changes least first."""
    if node.style != "" or not _other_type(value):
        yield _patched(node, value, newline)
        yield from _whole(node, value, newline)
    kept = _tail(node.raw) if node.style in ("|", ">") else ""
    yield _double(value) + kept


def _patched(node: ScalarNode, value: str, newline: str) -> str:
    """The scalar as written, only the parts that differ replaced."""
    index = offsets(node.raw, node.style, node.value)
    parts = []
    for start, end, new in changes(node.value, value):
        stop = end_before(node.raw, index, end) if end > start else index[start]
        parts.append(Splice(index[start], stop, _written(new, node, newline)))
    return splice(node.raw, parts)


def _written(part: str, node: ScalarNode, newline: str) -> str:
    """A part of the scalar's new value, in its style."""
    if node.style == '"':
        return _double(part)[1:-1]
    if node.style == "'":
        return part.replace("'", "''")
    if node.style in ("|", ">"):
        between = newline + " " * _indent(node)
        return part.replace("\n", between if node.style == "|" else newline + between)
    return part


def _whole(node: ScalarNode, value: str, newline: str) -> Iterator[str]:
    """All of the scalar anew, in its style, a paragraph a line."""
    if node.style == "":
        yield value
    elif node.style == "'":
        yield "'" + value.replace("'", "''") + "'"
    elif node.style in ("|", ">"):
        header = _BREAK.split(node.raw, maxsplit=1)[0]
        indent = " " * _indent(node)
        lines = value.rstrip("\n").split("\n")
        joint = newline if node.style == "|" else newline * 2
        yield header + newline + joint.join(indent + line if line else "" for line in lines) + _tail(node.raw)


def _indent(node: ScalarNode) -> int:
    """How far the content of a block scalar is indented: its first character's column tells."""
    _, column = node.place().at(0)
    leading = len(node.value) - len(node.value.lstrip("\n"))
    if leading:
        _, column = node.place().at(min(leading, len(node.value)))
    return column - 1


def _tail(raw: str) -> str:
    """What follows the last character of a block scalar: its line break and blank lines."""
    return raw[len(raw.rstrip(" \t\r\n")) :]


def _double(value: str) -> str:
    return '"' + _ESCAPE.sub(lambda m: _NAMED.get(m[0]) or _code(m[0]), value) + '"'


def _code(char: str) -> str:
    return f"\\x{ord(char):02X}" if ord(char) < 0x100 else f"\\u{ord(char):04X}"


def _holds(raw: str, node: ScalarNode, value: str, in_flow: Callable[[ScalarNode], bool]) -> bool:
    """Whether the written form reads as `value` where the node stands."""
    if node.style in ("|", ">"):
        if node.raw.endswith(("\n", "\r")) and not raw.endswith(("\n", "\r")):
            return False  # what follows would be glued to it
        return _reads(_parent(node) * " " + "k: " + raw, value)
    if not _reads(f"k: {raw}\n", value):
        return False
    return bool(node.style) or raw[:1] in "'\"" or _reads(f"{{k: {raw}\n }}\n", value) or not in_flow(node)


def _parent(node: ScalarNode) -> int:
    """The indentation that an indicator in the header (``|2``) counts from."""
    digit = re.match(r"[|>][-+]?([1-9])", node.raw)
    return max(0, _indent(node) - int(digit[1])) if digit else 0


def _reads(document: str, value: str) -> bool:
    try:
        root = parse(document, "")
    except ReadError:
        return False
    if not isinstance(root, MapNode) or len(root.items) != 1:
        return False
    found = root.items[0][1]
    return isinstance(found, ScalarNode) and found.value == value


def _other_type(value: str) -> bool:
    """Whether another YAML reader would take the plain scalar for a number, a date or a truth value."""
    import yaml

    tag: str = _resolver().resolve(yaml.ScalarNode, value, (True, False))
    return tag != "tag:yaml.org,2002:str"


@cache
def _resolver() -> Any:
    from yaml.resolver import Resolver

    return Resolver()


def _flow_starts(text: str) -> frozenset[int]:
    """Where the scalars inside ``[…]`` and ``{…}`` start."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: set[int] = set()
    open_: list[bool] = []
    event: Any
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            open_.append(bool(event.flow_style))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            open_.pop()
        elif isinstance(event, yaml.ScalarEvent) and open_ and open_[-1]:
            found.add(event.start_mark.index if event.start_mark else -1)
    return frozenset(found)
