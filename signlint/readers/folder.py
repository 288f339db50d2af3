"""Translation folders: one JSON or YAML file per language, joined by the path of keys."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import NamedTuple

from signlint.analysis.text.lazy_pattern import lazy_pattern
from signlint.language import LANGUAGES, SOURCE, canonical, is_japanese
from signlint.model import Document, Location, Text, Unit
from signlint.readers.base import PAIRS, Basket, ReadOptions, Source, Unread
from signlint.readers.json_tree import JsonScalar
from signlint.readers.trees import load_tree
from signlint.yaml_tree import MapNode, Node, ScalarNode, SeqNode, duplicates

SUFFIXES = (".json", ".yaml", ".yml")

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_JAPANESE = lazy_pattern("[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uf900-\ufaff]")
_REGIONAL = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_TAIL = re.compile(r"(?P<base>.+?)[_-](?P<tag>[A-Za-z]{2,3}(?:[_-][A-Za-z0-9]+)*)")


class Tagged(NamedTuple):
    """What a file's name says: the language, and the group of files it belongs to.

    `sure` if a part of the name is nothing but a tag; a name that only ends in one
    (``opt_in.json``) or is a word (``kana.yaml``) counts when other languages stand beside it.
    """

    lang: str
    group: str
    sure: bool = True


def tagged(path: str) -> Tagged | None:
    """The language that a file name (or the name of its folder) carries, or None.

    ``ja.json`` ``zh_CN.json`` ``ja-Hira.i18n.json`` ``messages.ja.yaml`` ``messages_ja.json`` ``en/common.json``.
    """
    pure = PurePath(path)
    parts = pure.name.removesuffix(pure.suffix).split(".")
    for i, part in enumerate(parts):
        lang = _known(part)
        if lang:
            name = ".".join([*parts[:i], "*", *parts[i + 1 :]])
            return Tagged(lang, str(pure.with_name(name + pure.suffix)), part[:2].lower() == lang[:2])
    tail = _TAIL.fullmatch(parts[0])
    lang = _known(tail["tag"]) if tail else None
    if tail and lang:
        name = ".".join([tail["base"] + "_*", *parts[1:]])
        return Tagged(lang, str(pure.with_name(name + pure.suffix)), False)
    lang = _known(pure.parent.name)
    return Tagged(lang, str(pure.parent.with_name("*") / pure.name), False) if lang else None


def tagged_name(path: str) -> str | None:
    """The language in the name of a single text: ``notice.en.md``, ``ja_easy.txt``; its folder does not count."""
    name = PurePath(path).name
    found = tagged(name)
    return found.lang if found else None


def _known(name: str) -> str | None:
    """The language, if it is one of the table: ``is`` or ``to`` in a file name are words, ``no-language`` too."""
    tag = canonical(name) if name else None
    if tag in LANGUAGES:
        return tag
    return tag if tag and _REGIONAL.fullmatch(tag) and tag.split("-")[0] in LANGUAGES else None


class _Leaf(NamedTuple):
    """A text of one file with the key it stands under."""

    key: ScalarNode
    text: Text


_Leaves = dict[str, _Leaf]


def read(source: Source) -> Document:
    """All files of a translation folder as one document; one bad file does not stop the others."""
    basket = Basket(source.path)
    files: dict[str, _Leaves] = {}
    chosen: dict[str, str] = {}
    encodings: list[str] = []
    for lang, path in source.files:
        try:
            root, encoding = load_tree(path, source.options)
        except Unread as stop:
            basket.problems.append(stop.problem)
            continue
        encodings.append(encoding)
        leaves = _leaves(basket, root, lang, path)
        if lang not in files or _fuller(basket, lang, (chosen[lang], files[lang]), (path, leaves)):
            files[lang], chosen[lang] = leaves, path
    _join(basket, files, source.options)
    return basket.document("folder", tuple(p for _, p in source.files), next(filter(None, encodings), ""))


def _fuller(basket: Basket, lang: str, old: tuple[str, _Leaves], new: tuple[str, _Leaves]) -> bool:
    """Whether the second file of a language has more texts than the first; both are named.

    A left-over copy (zh-cn.json beside zh_CN.json) is the one that was not kept up.
    """
    filled = [sum(bool(leaf.text.value.strip()) for leaf in leaves.values()) for _, leaves in (old, new)]
    kept, other = (new[0], old[0]) if filled[1] > filled[0] else (old[0], new[0])
    basket.problem("two-files", Location(other), {"lang": lang, "kept": kept, "other": other}, lang=lang)
    return kept == new[0]


def _leaves(basket: Basket, root: Node | None, lang: str, path: str) -> _Leaves:
    """The texts of a file by the path of keys; of equal keys the last one counts, as in JSON."""
    if root is not None and not isinstance(root, MapNode):
        basket.shape(Location(path, root.line, root.column), PAIRS, lang=lang)
        return {}
    for first, again in duplicates(root):
        values = {"key": again.value, "line": str(first.line)}
        basket.problem("duplicate-key", _span(path, again), values, lang=lang)
    found: _Leaves = {}
    for id, key, node in _walk(_unwrapped(root, lang), ""):
        text = basket.text(lang, node.value, node.place(), path, id)
        if id in found and found[id].key.value != key.value:  # {"a.b": …} and {"a": {"b": …}}
            basket.problem("duplicate-id", _span(path, key), {"id": id, "line": str(found[id].key.line)}, id, lang)
        found[id] = _Leaf(key, text)
    return found


def _unwrapped(root: MapNode | None, lang: str) -> MapNode:
    """Rails puts the language around everything: ``ja: {home: …}``."""
    if root and len(root.items) == 1 and canonical(root.items[0][0].value) == lang:
        inner = root.items[0][1]
        if isinstance(inner, MapNode):
            return inner
    return root or MapNode(1, 1)


def _walk(node: MapNode, prefix: str) -> Iterator[tuple[str, ScalarNode, ScalarNode]]:
    """Id, key and value of every text. Numbers, true, false and null of JSON are not texts."""
    for key, value in node.items:
        id = f"{prefix}{key.value}"
        members = [value] if not isinstance(value, SeqNode) else value.items
        for i, member in enumerate(members):
            own = id if not isinstance(value, SeqNode) else f"{id}.{i}"
            if isinstance(member, MapNode):
                yield from _walk(member, f"{own}.")
            elif isinstance(member, ScalarNode) and (member.style or not isinstance(member, JsonScalar)):
                yield own, key, member


def _span(path: str, key: ScalarNode) -> Location:
    return Text("", key.value, path, key.place()).locate(0, len(key.value))


def _join(basket: Basket, files: Mapping[str, _Leaves], options: ReadOptions) -> None:
    """One unit for each path of keys, in the order of the Japanese file, then of the others."""
    order = sorted(files, key=lambda lang: lang != SOURCE)
    ids = dict.fromkeys(id for lang in order for id in files[lang])
    # kanji alone are Japanese where nobody writes Chinese
    no_chinese = not any(lang.startswith("zh") for lang in files)
    keyed = no_chinese or any(map(is_japanese, files)) or any(_KANA.search(id) for id in ids)
    for id in ids:
        leaves = {lang: files[lang][id] for lang in order if id in files[lang]}
        first = next(iter(leaves.values()))
        texts = {lang: leaf.text for lang, leaf in leaves.items()}
        if SOURCE not in texts and keyed and _JAPANESE.search(first.key.value):
            texts = {SOURCE: _stand_in(basket, first), **texts}
        at = _span(first.text.path, first.key)
        if not id.strip() and not any(text.value.strip() for text in texts.values()):
            continue  # `"": ""`, which some translation tools leave behind
        if not id.strip():
            id = f"{PurePath(at.path).stem}-{at.line}"
            basket.problem("missing-id", at, {"id": id}, id)
        basket.add(Unit(id, at, texts, options.mapping(at.path).default_kind))


def _stand_in(basket: Basket, leaf: _Leaf) -> Text:
    """The key as the Japanese text, where translations are keyed by it and no file has it.

    That is what the translator translated, and what the program shows in Japanese.
    """
    return basket.text(SOURCE, leaf.key.value, leaf.key.place(), leaf.text.path)
