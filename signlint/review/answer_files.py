"""From an answer file of any format to its rows; nothing in them is believed yet (see `answers`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from signlint.cells import unguard
from signlint.errors import ReadError, ReviewError, unreadable
from signlint.messages import Bilingual, suggestion
from signlint.readers import json_tree
from signlint.readers.base import Unread
from signlint.readers.csv_cells import DELIMITERS, CellError, rows
from signlint.readers.decode import decode
from signlint.review import answer_words as words
from signlint.review.answers import COLUMNS, MAX_BYTES, VERSION, Frame, RawFile, Row
from signlint.yaml_tree import MapNode, Node, ScalarNode, SeqNode, duplicates

ABOUT = ("project", "lang", "reviewer", "date")
_TOP = ("signlint", "version", *ABOUT, "answers")
_ANSWER = tuple(key for key in COLUMNS if key not in ("lang", "reviewer"))
_NEEDED = frozenset({"unit", "hash", "source", "target", "verdict"})
_HEADER_WITHIN = 30


def read(path: Path) -> RawFile:
    """The rows of a file, by its suffix. Raises ReviewError for what is no answer file."""
    readers = {".json": _json, ".xlsx": _workbook, ".csv": _table, ".tsv": _table, ".md": _markdown}
    reader = readers.get(path.suffix.lower())
    if path.suffix.lower() == ".xlsm":
        raise ReviewError(words.MACROS, str(path))
    if path.suffix.lower() in (".html", ".htm"):
        raise ReviewError(words.PAGE, str(path))
    if reader is None:
        raise ReviewError(words.SUFFIX.fill({"suffix": path.suffix or path.name}), str(path))
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as problem:
        raise unreadable(problem, str(path), ReviewError) from None
    if len(data) > MAX_BYTES:
        raise ReviewError(words.LARGE.fill({"limit": f"{MAX_BYTES // 2**20} MiB"}), str(path))
    return reader(data, str(path))


def holds_answers(path: Path) -> bool:
    """Whether somebody has filled in the sheet at `path`; one that cannot be taken for certain counts as filled in."""
    if not path.is_file():
        return False
    try:
        return any(row.answered for row in read(path).rows)
    except ReviewError as error:
        return error.what in (words.FENCE, words.FORGED, words.MACROS)


def _text(data: bytes, path: str) -> tuple[str, bool]:
    """The text, and whether its encoding lacks letters: every sheet holds Japanese, so one in ASCII has lost it."""
    try:
        text, codec = decode(data, path)
    except Unread:
        raise ReviewError(words.NO_ANSWERS, path) from None
    return text, codec == "cp932" or text.isascii()


def _json(data: bytes, path: str) -> RawFile:
    try:
        root = json_tree.parse(_text(data, path)[0], path)
    except ReadError as error:
        raise ReviewError(error.what, path, error.line, error.column) from None
    top = _Object(root, path, _TOP)
    if top.text("signlint", False) != "answers":
        raise ReviewError(words.NO_ANSWERS, path)
    version = top.get("version")
    if not isinstance(version, ScalarNode) or version.style or version.value != str(VERSION):
        written = version.value if isinstance(version, ScalarNode) else "?"
        raise ReviewError(words.VERSION.fill({"version": written[:20]}), path)
    for key in ("lang", "reviewer"):
        if top.get(key) is None:
            raise top.wrong(root, words.SHAPE, key=key, what=words.TEXT)
    answers = top.get("answers")
    if not isinstance(answers, SeqNode):
        raise top.wrong(answers or root, words.SHAPE, key="answers", what=words.LIST)
    objects = [(_Object(node, path, _ANSWER), node.line) for node in answers.items]
    about = {key: top.text(key, False) for key in ABOUT}
    rows = [(line, {key: one.text(key, key in _NEEDED) for key in _ANSWER}) for one, line in objects]
    found = [
        Row({**values, "date": values["date"] or about["date"], "reviewer": about["reviewer"]}, line)
        for line, values in rows
    ]
    return RawFile(about, tuple(found))


class _Object:
    """An object of the answer file: only known keys, each once, all text."""

    def __init__(self, node: Node | None, path: str, keys: Sequence[str]) -> None:
        self.path = path
        if not isinstance(node, MapNode):
            raise self.wrong(node, words.SHAPE, key="{ }", what=words.OBJECT)
        self.node = node
        for key, _ in node.items:
            if key.value not in keys:
                hint = suggestion(key.value[:40], keys)
                raise self.wrong(key, words.KEY, key=key.value[:40], hint=hint)
        twice = next(duplicates(MapNode(0, 0, [(k, ScalarNode("", 0, 0, "", 0, 0, "")) for k, _ in node.items])), None)
        if twice:
            raise self.wrong(twice[1], words.TWICE, key=twice[1].value)

    def get(self, key: str) -> Node | None:
        return self.node.get(key)

    def text(self, key: str, needed: bool) -> str:
        found = self.node.get(key)
        if found is None and not needed:
            return ""
        if not isinstance(found, ScalarNode) or not found.style:
            raise self.wrong(found or self.node, words.SHAPE, key=key, what=words.TEXT)
        return found.value

    def wrong(self, node: Node | None, template: Bilingual, **values: object) -> ReviewError:
        at = (node.line, node.column) if node else (0, 0)
        return ReviewError(template.fill(values), self.path, *at)


Cells = list[tuple[int, list[str]]]
"""Rows of a table, each with its number."""


def _table(data: bytes, path: str) -> RawFile:
    text, lossy = _text(data, path)
    for mark in DELIMITERS:
        try:
            cells = [(row[0].line, [cell.value for cell in row]) for row in rows(text, mark)]
        except CellError as error:
            problem = ReviewError(error.what, path, error.line, error.column)
            if mark == DELIMITERS[-1]:
                raise problem from None
            continue
        found = _from_cells(cells, "")
        if found:
            return replace(found, lossy=lossy)
    raise ReviewError(words.COLUMNS, path)


def _from_cells(cells: Cells, sheet: str) -> RawFile | None:
    """The rows below the header, and what stands above it; None for a table without the columns."""
    about: dict[str, str] = {}
    places: dict[str, tuple[int, str]] = {}
    for at, (line, row) in enumerate(cells[:_HEADER_WITHIN]):
        names = [_name(cell) for cell in row]
        if set(names) >= _NEEDED:
            columns = {name: i for i, name in reversed(list(enumerate(names))) if name in COLUMNS}
            heads = {name: " ".join(row[i].split()) for name, i in columns.items()}
            places |= {name: (line, "") for name in ("reviewer", "date") if name in heads}
            return RawFile(about, tuple(_rows(cells[at + 1 :], columns, sheet, Frame(heads, places))))
        if names and names[0] in ABOUT and len(row) > 1:
            places[names[0]] = (line, f"B{line}" if sheet else "")
            about[names[0]] = unguard(row[1]).strip()
    return None


def _name(header: str) -> str:
    """The first word of a header: ``verdict / 判定`` is ``verdict``."""
    return re.split(r"[\s/／:：]", header.strip().casefold(), maxsplit=1)[0]


def _rows(cells: Cells, columns: dict[str, int], sheet: str, frame: Frame) -> Iterator[Row]:
    for line, row in cells:
        values = {name: unguard(row[i]) for name, i in columns.items() if i < len(row)}
        if any(values.values()):
            yield Row(values, line, sheet, frame)


def _workbook(data: bytes, path: str) -> RawFile:
    from signlint.review.workbook import sheets

    about: dict[str, str] = {}
    found: list[Row] = []
    seen = False
    for name, cells in sheets(data, path):
        one = _from_cells(cells, name)
        if one:
            seen = True
            about = {**one.about, **about}
            # what stands above the table of one sheet is for that sheet
            shared = {key: value for key, value in one.about.items() if key != "project" and value}
            found += [replace(row, values={**shared, **_said(row)}) for row in one.rows]
    if not seen:
        raise ReviewError(words.COLUMNS, path)
    return RawFile({"project": about.get("project", "")}, tuple(found))


def _said(row: Row) -> dict[str, str]:
    return {key: value for key, value in row.values.items() if value}


_FENCE = re.compile(r"^```(signlint|answer)[ \t]*\n(.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
_OPEN = re.compile(r"^```(signlint|answer)[ \t]*$", re.MULTILINE)
_FIELD = re.compile(rf"({'|'.join((*COLUMNS, 'project'))})[ \t]*[:：][ \t]?(.*)")
_JSON_KEYS = frozenset({"unit", "source", "target", "project"})


def _markdown(data: bytes, path: str) -> RawFile:
    text, lossy = _text(data, path)
    text = text.replace("\r\n", "\n")
    above: dict[str, str] = {}
    frame = Frame()
    found: list[Row] = []
    blocks = list(_FENCE.finditer(text))
    if len(blocks) != len(_OPEN.findall(text)):
        raise ReviewError(words.FENCE, path)
    for block in blocks:
        line = text.count("\n", 0, block.start()) + 1
        values = _fields(block[2], path, line)
        if block[1] == "signlint":  # one for each language of the file: its name and date go with what follows
            above = values
            frame = Frame({}, {"reviewer": (line, ""), "date": (line, "")})
        else:
            found.append(Row({**above, **values}, line, "", frame))
    if not blocks:
        raise ReviewError(words.NO_ANSWERS, path)
    return RawFile({"project": above.get("project", "")}, tuple(found), lossy)


def _fields(body: str, path: str, line: int) -> dict[str, str]:
    """``key: value`` lines; lines without a key go on with the value above. What we wrote stands in JSON strings."""
    values: dict[str, str] = {}
    key = ""
    for number, written in enumerate(body.split("\n"), line + 1):
        field = _FIELD.fullmatch(written)
        if field and field[1] not in values:
            key, value = field[1], field[2]
            values[key] = _string(value, path, number) if key in _JSON_KEYS else value
        elif key and written.strip():
            values[key] += "\n" + written
    return {key: value.strip() if key not in _JSON_KEYS else value for key, value in values.items()}


def _string(written: str, path: str, line: int) -> str:
    try:
        node = json_tree.parse(written, path)
    except ReadError:
        node = None
    if not isinstance(node, ScalarNode) or not node.style:
        raise ReviewError(words.FORGED, path, line)
    return node.value
