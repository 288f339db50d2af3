"""From glossary files to one JSON-able table with its indexes.

The table is what `signlint.compiled` keeps, so that a run need not parse YAML. A term that
is wrong is left out and its error kept with file, line and column; the others load.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from signlint import language, params, textfile
from signlint.data import data_root
from signlint.errors import GlossaryError, SignlintError
from signlint.glossary.records import Record, dumps, entry_record, merge
from signlint.glossary.terms import Confidence, Entry, flat, fold
from signlint.messages import Bilingual, not_found
from signlint.rulefile import SourceFile
from signlint.yaml_tree import MapNode, Node, ScalarNode, parse, plain

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TOP = ("title", "sources", "terms")


@dataclass(frozen=True, slots=True)
class TermFile:
    """The keys of a term beside its languages."""

    domain: str
    cite: str = ""
    confidence: Confidence = "high"
    note: str = ""


def table(paths: Sequence[Path]) -> dict[str, Any]:
    """All terms of `paths`, merged, with the indexes that matching needs."""
    terms: list[Record] = []
    sources: dict[str, list[str]] = {}
    errors: list[list[Any]] = []
    for number, path in enumerate(paths):
        try:
            root = _root(path)
            sources.update(_sources(path, root))
        except GlossaryError as error:
            errors.append(_error_record(error, number))
            continue
        for made in _terms(path, root, number):
            if isinstance(made, GlossaryError):
                errors.append(_error_record(made, number))
            else:
                terms.append(made)
    kept, overridden = merge(terms)
    shipped = data_root() / "glossaries"
    return {
        "terms": [dumps(record) for record in kept],
        "readings": _readings(kept),
        "whole": _whole(kept),
        "inside": _inside(kept, {i for i, path in enumerate(paths) if not path.is_relative_to(shipped)}),
        "sources": sources,
        "errors": errors,
        "overridden": overridden,
    }


def _error_record(error: GlossaryError, path: int) -> list[Any]:
    return [*error.what, path, error.line, error.column]


def _root(path: Path) -> MapNode:
    node = parse(textfile.read(path, GlossaryError), str(path), GlossaryError, unique=True)
    if not isinstance(node, MapNode):
        what = Bilingual("用語集には 'terms:' が必要です", "a glossary needs 'terms:'")
        raise GlossaryError(what, str(path), 1, 1)
    for key, _ in node.items:
        if key.value not in _TOP:
            raise _at(path, key, _unknown_key(key.value, _TOP))
    return node


def _unknown_key(key: str, known: Sequence[str]) -> Bilingual:
    return not_found(key, known, "キー", "key")


def _at(path: Path, node: Node, what: Bilingual) -> GlossaryError:
    return GlossaryError(what, str(path), node.line, node.column)


def _sources(path: Path, root: MapNode) -> dict[str, list[str]]:
    node = root.get("sources")
    if node is None:
        return {}
    built: dict[str, SourceFile] = _built(dict[str, SourceFile], plain(node), path, node)
    return {key: [s.title, s.publisher, s.year, s.url] for key, s in built.items()}


def _terms(path: Path, root: MapNode, number: int) -> Iterator[Record | GlossaryError]:
    node = root.get("terms")
    if node is None or (isinstance(node, ScalarNode) and not node.value):
        return
    if not isinstance(node, MapNode):
        yield _at(path, node, Bilingual("'terms:' の下には「id: 用語」が必要です", "'terms:' holds 'id: term' pairs"))
        return
    for key, value in node.items:
        try:
            yield _term(path, key, value, number)
        except SignlintError as error:
            yield GlossaryError(error.what, error.path, error.line, error.column)


def _term(path: Path, key: ScalarNode, node: Node, number: int) -> Record:
    if not _ID.fullmatch(key.value):
        what = Bilingual(
            f"'{key.value}' は id にできません。英小文字、数字、ハイフンで書いてください",
            f"'{key.value}' is no id: write lower-case letters, digits and hyphens",
        )
        raise _at(path, key, what)
    if not isinstance(node, MapNode):
        raise _at(path, node, Bilingual("ここには「言語: 用語」が必要です", "expected 'language: term' pairs here"))
    about: TermFile = _built(TermFile, _about(node), path, node)
    entries = {lang: _entry(path, lang, value, about) for lang, value in _languages(path, node)}
    if not entries:
        raise _at(path, key, Bilingual("言語が1つもありません", "no language is given"))
    records = {lang: entry_record(entry) for lang, entry in entries.items()}
    return Record(key.value, about.domain, about.cite, about.note, number, key.line, records)


_ABOUT = ("domain", "cite", "confidence", "note")


def _about(node: MapNode) -> dict[str, Any]:
    return {key.value: plain(value) for key, value in node.items if key.value in _ABOUT}


def _languages(path: Path, node: MapNode) -> Iterator[tuple[str, Node]]:
    seen: set[str] = set()
    for key, value in node.items:
        if key.value in _ABOUT:
            continue
        tag = language.canonical(key.value)
        if tag is None:
            raise _at(path, key, _unknown_key(key.value, (*_ABOUT, *language.known_spellings())))
        if tag in seen:
            raise _at(path, key, Bilingual(f"'{tag}' が2回あります", f"'{tag}' is given twice"))
        seen.add(tag)
        yield tag, value


def _entry(path: Path, lang: str, node: Node, about: TermFile) -> Entry:
    data = {"preferred": node.value} if isinstance(node, ScalarNode) else plain(node)
    if isinstance(data, dict):
        data.setdefault("confidence", about.confidence)
        data["forbidden"] = _forbidden(data.get("forbidden", []))
    entry: Entry = _built(Entry, data, path, node)
    if not entry.allowed and not entry.forbidden:
        raise _at(
            path, node, Bilingual("'preferred' か 'forbidden' が必要です", "'preferred' or 'forbidden' is needed")
        )
    allowed = {fold(form, lang) for form in entry.allowed}
    for forbidden in entry.forbidden:
        if not forbidden.form.strip():
            raise _at(path, node, Bilingual("'form' が空です", "'form' is empty"))
        if fold(forbidden.form, lang) in allowed:
            form = forbidden.form
            raise _at(
                path,
                node,
                Bilingual(f"'{form}' は使う形と使わない形の両方にあります", f"'{form}' is both allowed and forbidden"),
            )
    return entry


def _forbidden(value: Any) -> Any:
    """Short forms to long ones: a plain form, one form without a list, one sentence for both languages."""
    if not isinstance(value, list):
        value = [value]
    return [_long(item) for item in value]


def _long(item: Any) -> Any:
    if isinstance(item, str):
        return {"form": item}
    if isinstance(item, dict) and "why" in item:
        why = item["why"]
        both = {"ja": why, "en": why} if isinstance(why, str) else why
        return {**item, "why": both}
    return item


def _built(hint: Any, data: object, path: Path, node: Node) -> Any:
    try:
        return params.convert(hint, data, ())
    except params.ParamError as error:
        raise GlossaryError(error.what, str(path), *params.place_of(node, error)) from None


def _readings(terms: list[Record]) -> dict[str, str]:
    """Preferred Japanese → kana; of two readings the first counts."""
    entries = (record.entries.get(language.SOURCE) for record in reversed(terms))
    return {entry.preferred: entry.reading for entry in entries if entry and entry.preferred and entry.reading}


def _whole(terms: list[Record]) -> dict[str, list[int]]:
    """Folded Japanese (preferred, admitted and forbidden) → numbers of terms."""
    index: dict[str, list[int]] = {}
    for number, record in enumerate(terms):
        entry = record.entries.get(language.SOURCE)
        if not entry:
            continue
        forms = [entry.preferred, *entry.admitted, *(one.form for one in entry.forbidden)]
        for form in dict.fromkeys(fold(form, language.SOURCE) for form in forms if form):
            index.setdefault(form, []).append(number)
    return index


def _inside(terms: list[Record], own: set[int]) -> dict[str, dict[str, list[list[int]]]]:
    """Language → form looked for inside longer texts → (number of term, number of its forbidden form).

    A city means a word it forbids wherever it stands, so all of its `own` count (numbers of
    paths); the shipped tables also hold ordinary words (Window, Home).
    """
    index: dict[str, dict[str, list[list[int]]]] = {}
    for number, record in enumerate(terms):
        for lang, entry in record.entries.items():
            for at, forbidden in enumerate(entry.forbidden):
                if forbidden.inside or forbidden.anywhere or record.path in own:
                    index.setdefault(lang, {}).setdefault(flat(forbidden.form), []).append([number, at])
    return index
