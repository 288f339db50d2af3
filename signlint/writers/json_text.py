"""New values for strings of JSON files, escaped as the file escapes."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from signlint.errors import ReadError
from signlint.readers.json_tree import offsets, parse
from signlint.writers.edit import MOVED, Edit
from signlint.writers.nodes import by_place
from signlint.writers.splice import Splice, changes

_ESCAPED = re.compile(r"\\u[0-9a-fA-F]{4}")
_UPPER = re.compile(r"\\u(?=[0-9a-fA-F]*[A-F])[0-9A-F]{4}")


def splices(text: str, edits: Sequence[Edit]) -> list[Splice]:
    """The pieces to change in a file's `text`: of each string only the parts that differ."""
    try:
        nodes = by_place(parse(text, ""))
    except ReadError:
        raise edits[0].refuse(MOVED) from None
    # a file that writes Japanese in escapes has no other character than ASCII
    ascii_only = text.isascii() and bool(_ESCAPED.search(text))
    upper = bool(_UPPER.search(text))
    made = []
    for edit in edits:
        node = nodes.get(edit.start)
        if node is None or node.value != edit.text.value or not node.style:
            raise edit.refuse(MOVED)
        raw = node.raw[1:-1]
        index = offsets(raw)
        base = node.start + 1
        for start, end, new in changes(node.value, edit.value):
            made.append(Splice(base + index[start], base + index[end], _escape(new, raw, ascii_only, upper)))
    return made


def _escape(value: str, raw: str, ascii_only: bool, upper: bool) -> str:
    escaped = json.dumps(value, ensure_ascii=ascii_only)[1:-1]
    if upper:
        escaped = _ESCAPED.sub(lambda m: "\\u" + m[0][2:].upper(), escaped)
    return escaped.replace("/", "\\/") if "\\/" in raw else escaped
