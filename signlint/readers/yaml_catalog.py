"""The native catalog (DESIGN §4): ``signs:``, ``units:`` or ``forms:``, each a list of units."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath

from signlint.language import LANGUAGES, canonical
from signlint.messages import Bilingual
from signlint.model import Document, Ignore, Location, Text, Unit
from signlint.readers.base import PAIRS, Basket, FileMapping, Source, hints, said
from signlint.readers.keys import HEADERS, IGNORE_KEYS, KEYS, LISTS, fold, kind_of
from signlint.readers.trees import load_tree
from signlint.yaml_tree import MapNode, Node, ScalarNode, SeqNode, duplicates, plain
from signlint.yaml_tree.slips import slip

_LIST = Bilingual("「- 」で始まる項目のリスト", "a list of items that start with '- '")
_IGNORE = Bilingual("{rule: …, reason: …} の形", "{rule: …, reason: …}")
_TEXT = Bilingual("文字", "text")


@dataclass(slots=True)
class _Parts:
    """What one entry of the list is made of, as it is read."""

    location: Location
    id: str = ""
    kind: str = ""
    texts: dict[str, Text] = field(default_factory=dict)
    fields: dict[str, Text] = field(default_factory=dict)
    layout: dict[str, object] = field(default_factory=dict)
    ignores: list[Ignore] = field(default_factory=list)
    spelled: dict[str, str] = field(default_factory=dict)


def read(source: Source) -> Document:
    """A catalog file as a document; whatever is wrong in it is among the problems.

    Raises Unread if the file cannot be read or parsed at all.
    """
    path = source.files[0][1]
    root, encoding = load_tree(path, source.options)
    reader = _Reader(Basket(source.path), path, source.options.mapping(path))
    reader.root(root)
    return reader.basket.document("catalog", (path,), encoding)


@dataclass(frozen=True, slots=True)
class _Reader:
    basket: Basket
    path: str
    mapping: FileMapping
    roles: dict[str, str] = field(default_factory=dict)

    def at(self, node: Node) -> Location:
        return Location(self.path, node.line, node.column)

    def span(self, node: ScalarNode) -> Location:
        return Text("", node.value, self.path, node.place()).locate(0, len(node.value))

    def shape(self, node: Node, expected: Bilingual, unit: str = "") -> None:
        if not isinstance(node, ScalarNode) or not self.slip(node, unit):
            self.basket.shape(self.at(node), expected, unit)

    def slip(self, node: ScalarNode, unit: str) -> bool:
        """Whether the text only came about by a slip, such as a full-width colon, which is noted then."""
        found = None if node.style else slip(node.value)
        if found:
            at = Location(self.path, node.line, node.column + found[1] - 1)
            self.basket.problem("syntax", at, said(found[0]), unit)
        return found is not None

    def root(self, root: Node | None) -> None:
        if root is None:
            return
        if not isinstance(root, MapNode) or not any(key.value in LISTS for key, _ in root.items):
            self.basket.problem("not-a-catalog", self.at(root))
            return
        for first, again in duplicates(root):
            values = {"key": again.value, "line": str(first.line)}
            self.basket.problem("duplicate-key", self.span(again), values)
        for key, value in root.items:
            if key.value in LISTS:
                self.entries(value)
            else:
                self.unknown(key, list(LISTS), "")

    def entries(self, node: Node) -> None:
        if isinstance(node, ScalarNode) and not node.value:
            return
        if not isinstance(node, SeqNode):
            self.shape(node, _LIST)
            return
        for entry in node.items:
            if isinstance(entry, MapNode):
                self.entry(entry)
            else:
                self.shape(entry, PAIRS)

    def entry(self, node: MapNode) -> None:
        parts = _Parts(self.at(node), kind=self.mapping.default_kind)
        parts.id = self.id_of(node)
        for key, value in node.items:
            self.pair(parts, key, value)
        unit = Unit(parts.id, parts.location, parts.texts, parts.kind, parts.fields, parts.layout, tuple(parts.ignores))
        self.basket.add(unit)

    def id_of(self, node: MapNode) -> str:
        found = node.get(self.mapping.id or "id")
        if isinstance(found, ScalarNode) and found.value.strip():
            return found.value
        made_up = f"{PurePath(self.path).stem}-{len(self.basket.units) + 1}"
        self.basket.problem("missing-id", self.at(node), {"id": made_up}, made_up)
        return made_up

    def role(self, name: str) -> str:
        """What the key is: the name of a `Key`, or ``lang:`` and a tag; "" if unknown."""
        if name not in self.roles:
            self.roles[name] = self.find_role(name)
        return self.roles[name]

    def find_role(self, name: str) -> str:
        name = self.mapping.columns.get(name, name)
        if name == (self.mapping.id or "id"):
            return "id"
        if name in KEYS and name != "id":
            return name
        if name == self.mapping.kind:
            return "kind"
        tag = canonical(name)
        return f"lang:{tag}" if tag else HEADERS.get(fold(name), "")

    def pair(self, parts: _Parts, key: ScalarNode, value: Node) -> None:
        role = self.role(key.value)
        if role == "layout":
            self.layout(parts, value)
        elif role == "ignore":
            self.ignore(parts, value)
        elif not role:
            self.unknown(key, [*KEYS, *LANGUAGES], parts.id)
        elif not isinstance(value, ScalarNode):
            self.shape(value, _TEXT, parts.id)
        elif role == "kind":
            self.kind(parts, value)
        elif role.startswith("lang:"):
            self.text(parts, key, role.removeprefix("lang:"), value)
        elif role != "id":
            text = self.basket.text("", value.value, value.place(), self.path, parts.id)
            parts.fields[role] = text

    def text(self, parts: _Parts, key: ScalarNode, tag: str, value: ScalarNode) -> None:
        text = self.basket.text(tag, value.value, value.place(), self.path, parts.id)
        if parts.spelled.setdefault(tag, key.value) != key.value:  # the same key twice has its own problem
            self.basket.problem("duplicate-language", self.span(key), {"key": key.value, "lang": tag}, parts.id, tag)
        parts.texts[tag] = text

    def kind(self, parts: _Parts, value: ScalarNode) -> None:
        kind = kind_of(value.value)
        if kind:
            parts.kind = kind
        elif value.value.strip():
            self.basket.unknown_kind(self.span(value), value.value, parts.id)

    def layout(self, parts: _Parts, value: Node) -> None:
        if isinstance(value, MapNode):
            parts.layout = plain(value)
        else:
            self.shape(value, PAIRS, parts.id)

    def ignore(self, parts: _Parts, value: Node) -> None:
        for item in value.items if isinstance(value, SeqNode) else [value]:
            if isinstance(item, MapNode):
                self.one_ignore(parts, item)
            elif isinstance(item, ScalarNode) and item.value.strip():  # only the name of a rule
                self.basket.keep_ignore(parts.ignores, Ignore(item.value.strip(), "", self.span(item)), parts.id)
            else:
                self.shape(item, _IGNORE, parts.id)

    def one_ignore(self, parts: _Parts, node: MapNode) -> None:
        found: dict[str, ScalarNode] = {}
        for key, value in node.items:
            if key.value not in IGNORE_KEYS:
                self.unknown(key, list(IGNORE_KEYS), parts.id)
            elif isinstance(value, ScalarNode):
                found[key.value] = value
            else:
                self.shape(value, _TEXT, parts.id)
        values = {name: scalar.value.strip() for name, scalar in found.items()}
        at = self.span(found["rule"]) if "rule" in found else self.at(node)
        ignore = Ignore(values.get("rule", ""), values.get("reason", ""), at, self.language(parts, found.get("lang")))
        self.basket.keep_ignore(parts.ignores, ignore, parts.id)

    def language(self, parts: _Parts, node: ScalarNode | None) -> str:
        tag = canonical(node.value) if node else ""
        if node and not tag:
            self.unknown(node, list(LANGUAGES), parts.id)
        return tag or ""

    def unknown(self, node: ScalarNode, known: list[str], unit: str) -> None:
        if not self.slip(node, unit):
            values = {"key": node.value, **hints(node.value, known)}
            self.basket.problem("unknown-key", self.span(node), values, unit)
