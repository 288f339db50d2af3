"""CSV and TSV catalogs: one row a unit, one column a language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import PurePath
from typing import NamedTuple

from signlint.language import EASY, SOURCE, known_spellings, of_heading
from signlint.model import Document, Ignore, Location, Text, Unit
from signlint.readers.base import Basket, FileMapping, Source, hints, said
from signlint.readers.csv_cells import DELIMITERS, Cell, CellError, rows
from signlint.readers.decode import load
from signlint.readers.keys import HEADERS, IDENTIFIERS, OTHERS, fold, kind_of

HEADER_WITHIN = 10
"""The header may stand below a title; it is looked for in this many rows."""

SAMPLE = 100
"""Rows that are looked at to tell what a column holds that no header explains."""

_RANK = {fold(name): rank for rank, name in enumerate((*IDENTIFIERS, "no", "id"))}
_LAST = ("no", "id")
"""Also languages (Norwegian, Indonesian): the identifier only if no better column is there."""


def read(source: Source) -> Document:
    """A table as a document; whatever is wrong in it is among the problems.

    Raises Unread if the file cannot be read or decoded at all.
    """
    path = source.files[0][1]
    text, encoding = load(path, source.options)
    basket = Basket(source.path)
    mapping = source.options.mapping(path)
    try:
        _rows(basket, path, mapping, rows(text, _delimiter(text, path, mapping)))
    except CellError as error:
        basket.problem("syntax", Location(path, error.line, error.column), said(error.what))
    return basket.document("table", (path,), encoding)


def _delimiter(text: str, path: str, mapping: FileMapping) -> str:
    """The mark with which the header has most languages; else the one of the suffix."""
    usual = "\t" if PurePath(path).suffix.lower() in (".tsv", ".tab") else ","
    score = {mark: _best_header(text, mark, mapping) for mark in DELIMITERS}
    if any(score.values()):
        return max(DELIMITERS, key=lambda mark: (score[mark], mark == usual))
    return _widest(text, usual)


def _widest(text: str, usual: str = ",") -> str:
    """The mark that parts a table into most columns."""
    width = {mark: max(map(len, first_rows(text, mark)), default=0) for mark in DELIMITERS}
    return max(DELIMITERS, key=lambda mark: (width[mark], mark == usual))


def holds_texts(text: str) -> bool:
    """Whether the beginning of a table shows Japanese beside another language, under whatever headers."""
    from signlint.readers.columns import is_table_of_texts

    return is_table_of_texts(first_rows(text, _widest(text), SAMPLE))


def languages(text: str, mapping: FileMapping) -> set[str]:
    """The languages that the header of a table names; none if it is no table of texts."""
    best = max(DELIMITERS, key=lambda mark: _best_header(text, mark, mapping))
    head = first_rows(text, best)
    header = max(head, key=lambda row: _understood(row, mapping), default=[])
    found = _identified(header, [_role(cell.value, mapping) for cell in header])
    return {role.removeprefix("lang:") for role in found if role.startswith("lang:")}


def _best_header(text: str, mark: str, mapping: FileMapping) -> int:
    return max((_understood(row, mapping) for row in first_rows(text, mark)), default=0)


def first_rows(text: str, mark: str, most: int = HEADER_WITHIN) -> list[list[Cell]]:
    """The first rows, among which the header must be, up to one that cannot be read."""
    head: list[list[Cell]] = []
    with suppress(CellError):
        head.extend(islice(rows(text, mark), most))
    return head


def _understood(row: Sequence[Cell], mapping: FileMapping) -> int:
    """How many cells of a row are names of columns; 0 without any language among them."""
    roles = [_role(cell.value, mapping) for cell in row]
    return len([r for r in roles if r]) if any(r.startswith("lang:") for r in roles) else 0


def _role(header: str, mapping: FileMapping) -> str:
    """What a column holds: ``id``, a key's name, ``lang:`` and a tag; "" if unknown."""
    header = header.strip()
    if header and header == mapping.id:
        return "id"
    if header and header == mapping.kind:
        return "kind"
    header = mapping.columns.get(header, header)
    folded = fold(header)
    if folded in HEADERS:
        return HEADERS[folded]
    if folded == "no" and header != "no" and not mapping.id:  # No. NO № : a number; only "no" can be Norwegian
        return "id"
    if folded in _RANK and folded not in _LAST and not mapping.id:
        return "id"
    tag = of_heading(header) if folded else None
    return f"lang:{tag}" if tag else ""


@dataclass(frozen=True, slots=True)
class _Columns:
    """The header: the role of each column, and its text."""

    line: int
    roles: list[str]
    names: list[str]


def _rows(basket: Basket, path: str, mapping: FileMapping, found: Iterator[list[Cell]]) -> None:
    """Find the header, then make a unit of each row."""
    head = list(islice(found, SAMPLE))
    if not head:
        return
    scores = [_understood(row, mapping) for row in head[:HEADER_WITHIN]]
    start = next((i for i, score in enumerate(scores) if score > 1 or (score and i == 0)), None)
    if start is None:
        _no_language(basket, path, head)
        return
    table = _Table(basket, path, mapping, _header(basket, path, mapping, head[start], head[start + 1 :]))
    for row in (*head[start + 1 :], *found):
        table.row(row)


def _no_language(basket: Basket, path: str, head: list[list[Cell]]) -> None:
    from signlint.readers.columns import how, language_of, scripts

    names = [cell.value.strip() for cell in head[0]]
    texts = {names[i]: language_of(script) for i, script in scripts(head[1:], range(len(names))).items() if names[i]}
    first = next((name for name in names if name), "…")
    values = {"headers": ", ".join(names[:8]), "how": how(path, texts or {first: SOURCE})}
    basket.problem("no-language", Location(path, head[0][0].line, 1), values)


def _header(basket: Basket, path: str, mapping: FileMapping, row: list[Cell], below: list[list[Cell]]) -> _Columns:
    roles = _identified(row, [_role(cell.value, mapping) for cell in row])
    seen: dict[str, str] = {}
    unknown = [i for i, cell in enumerate(row) if not roles[i] and cell.value.strip()]
    for i, (cell, role) in enumerate(zip(row, roles, strict=True)):
        name = cell.value.strip()
        if role.startswith("lang:") and seen.setdefault(role, name) is not name:
            tag = role.removeprefix("lang:")
            basket.problem("duplicate-language", _at(path, cell), {"key": name, "lang": tag, "first": seen[role]})
            roles[i] = ""
    _unread(basket, path, row, _Unread(unknown, below, {role.removeprefix("lang:") for role in seen}))
    present = {cell.value.strip() for cell in row}
    for wanted in (mapping.id, mapping.kind, *mapping.columns):
        if wanted and wanted not in present:
            values = {"column": wanted, **hints(wanted, present)}
            basket.problem("missing-column", Location(path, row[0].line, 1), values)
    if "id" not in roles:
        basket.problem("no-id-column", Location(path, row[0].line, 1), {"stem": PurePath(path).stem})
    return _Columns(row[0].line, roles, [cell.value.strip() for cell in row])


class _Unread(NamedTuple):
    """The columns that no header explains, the rows below the header, and the languages that are read."""

    columns: list[int]
    below: list[list[Cell]]
    langs: set[str]


def _unread(basket: Basket, path: str, row: list[Cell], what: _Unread) -> None:
    """Note the columns that are not read, and that there is no Japanese to compare translations with."""
    alone = not {SOURCE, EASY} & what.langs
    if not what.columns and not (alone and len(what.langs) > 1):
        return
    from signlint.readers.columns import covered, how, language_of, scripts

    texts = scripts(what.below, what.columns)
    names = [cell.value.strip() for cell in row]
    for i in what.columns:
        hint = hints(names[i], [] if fold(names[i]) in OTHERS or i not in texts else [*known_spellings(), *HEADERS])
        lang = language_of(texts.get(i, ""))
        values = {"column": names[i], "how": how(path, {names[i]: lang}), **hint}
        if i in texts and not covered(texts[i], what.langs):
            basket.problem("unread-texts", _at(path, row[i]), values)
        else:
            basket.problem("unknown-column", _at(path, row[i]), values)
    if alone and (len(what.langs) > 1 or texts):
        source = next((names[i] for i, script in texts.items() if language_of(script) == SOURCE), "…")
        values = {"headers": ", ".join(name for name in names if name), "how": how(path, {source: SOURCE})}
        basket.problem("no-source", Location(path, row[0].line, 1), values)


def _identified(row: list[Cell], roles: list[str]) -> list[str]:
    """The roles with one identifier at most: the best-ranked header; ``id`` and ``no`` may step in."""
    folded = [fold(cell.value) for cell in row]
    ranked = sorted((_RANK[name], i) for i, name in enumerate(folded) if roles[i] == "id" and name in _RANK)
    given = [i for i, role in enumerate(roles) if role == "id"]
    if not given:
        ranked = sorted((-_RANK[name], i) for i, name in enumerate(folded) if name in _LAST and roles[i] != "")
    best = ranked[0][1] if ranked else next(iter(given), -1)
    return ["id" if i == best else "number" if role == "id" else role for i, role in enumerate(roles)]


def _at(path: str, cell: Cell) -> Location:
    return Text("", cell.value, path, cell.place()).locate(0, len(cell.value))


@dataclass(slots=True)
class _Table:
    basket: Basket
    path: str
    mapping: FileMapping
    columns: _Columns
    count: int = 0
    ignores: list[Ignore] = field(default_factory=list)

    def row(self, row: list[Cell]) -> None:
        """One unit; a row without any text is none."""
        self.count += 1
        if not any(cell.value.strip() for cell in row):
            return
        if self.is_shifted(row):
            return
        id = self.id_of(row)
        texts: dict[str, Text] = {}
        fields: dict[str, Text] = {}
        kind, self.ignores = self.mapping.default_kind, []
        for i, (role, cell) in enumerate(zip(self.columns.roles, row, strict=False)):
            if not cell.value.strip() or role in ("", "id"):
                continue
            if role.startswith("lang:"):
                tag = role.removeprefix("lang:")
                texts[tag] = self.basket.text(tag, cell.value, cell.place(), self.path, id, cell.name(i))
            elif role == "kind":
                kind = self.kind(cell, id) or kind
            elif role == "ignore":
                self.ignore(cell, id)
            else:
                fields[role] = self.basket.text("", cell.value, cell.place(), self.path, id)
        at = Location(self.path, row[0].line, row[0].column)
        self.basket.add(Unit(id, at, texts, kind, fields, {}, tuple(self.ignores)))

    def is_shifted(self, row: list[Cell]) -> bool:
        """Whether there is text beyond the last column: nobody knows which cells slipped, so none is checked.

        A row that ends too early is noted too, and read.
        """
        wanted = len(self.columns.roles)
        shifted = any(cell.value.strip() for cell in row[wanted:])
        at, values = Location(self.path, row[0].line, row[0].column), {"cells": str(len(row)), "columns": str(wanted)}
        if shifted:
            self.basket.problem("ragged-row", at, values)
        elif len(row) < wanted:
            self.basket.problem("short-row", at, values)
        return shifted

    def id_of(self, row: list[Cell]) -> str:
        made_up = f"{PurePath(self.path).stem}-{self.count}"
        if "id" not in self.columns.roles:
            return made_up
        at = self.columns.roles.index("id")
        written = row[at].value.strip() if at < len(row) else ""
        if not written:
            self.basket.problem("missing-id", Location(self.path, row[0].line, 1), {"id": made_up}, made_up)
        return written or made_up

    def kind(self, cell: Cell, id: str) -> str:
        kind = kind_of(cell.value)
        if kind is None:
            self.basket.unknown_kind(_at(self.path, cell), cell.value.strip(), id)
        return kind or ""

    def ignore(self, cell: Cell, id: str) -> None:
        """``rule: reason; rule: reason``."""
        place, start = cell.place(), 0
        for part in cell.value.replace("；", ";").split(";"):
            rule, _, reason = part.replace("：", ":").partition(":")
            at = start + len(part) - len(part.lstrip())
            start += len(part) + 1
            if part.strip():
                span = Text("", cell.value, self.path, place).locate(at, at + len(rule.strip()))
                self.basket.keep_ignore(self.ignores, Ignore(rule.strip(), reason.strip(), span), id, "{rule}: …")
