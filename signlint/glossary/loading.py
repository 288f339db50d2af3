"""From glossary files to one JSON-able table with its indexes.

The table is what `signlint.compiled` keeps, so that a run need not parse YAML. A term that
is wrong is left out and its error kept with file, line and column; the others load.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from signlint import language, params, textfile
from signlint.data import data_root
from signlint.errors import GlossaryError, SignlintError, joined
from signlint.glossary.records import Record, dumps, entry_record, merge
from signlint.glossary.terms import Confidence, Entry, flat, fold
from signlint.messages import Bilingual, did_you_mean, not_found
from signlint.rulefile import SourceFile
from signlint.yaml_tree import MapNode, Node, ScalarNode, parse, plain

P = ParamSpec("P")
T = TypeVar("T")

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
        for made in _file(path, number, sources):
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


def _file(path: Path, number: int, sources: dict[str, list[str]]) -> Iterator[Record | GlossaryError]:
    """Every term of a file and every mistake in it; its sources go into `sources`."""
    try:
        root = _root(path)
    except GlossaryError as error:
        yield error
        return
    for key, _ in root.items:
        if key.value not in _TOP:
            yield _at(path, key, not_found(key.value, _TOP, "キー", "key"))
    wrong: list[GlossaryError] = []
    sources.update(_tried(wrong, _sources, path, root) or {})
    yield from wrong
    yield from _terms(path, root, number)


def _tried(wrong: list[GlossaryError], make: Callable[P, T], *args: P.args, **named: P.kwargs) -> T | None:
    """What `make` makes, or None with its mistakes put to `wrong`, so that others can be told with them."""
    try:
        return make(*args, **named)
    except SignlintError as error:
        wrong += [GlossaryError(one.what, one.path, one.line, one.column) for one in error.every]
        return None


def _root(path: Path) -> MapNode:
    node = parse(textfile.read(path, GlossaryError), str(path), GlossaryError, unique=True)
    if not isinstance(node, MapNode):
        what = Bilingual("用語集には 'terms:' が必要です", "a glossary needs 'terms:'")
        raise GlossaryError(what, str(path), 1, 1)
    return node


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
        wrong: list[GlossaryError] = []
        record = _term(path, key, value, number, wrong)
        if wrong or record is None:
            yield from sorted(wrong, key=lambda error: (error.line, error.column))
        else:
            yield record


def _term(path: Path, key: ScalarNode, node: Node, number: int, wrong: list[GlossaryError]) -> Record | None:
    """The term as a record; what is wrong with it goes to `wrong`."""
    _tried(wrong, _demand_id, path, key)
    if not isinstance(node, MapNode):
        what = Bilingual("ここには「言語: 用語」が必要です", "expected 'language: term' pairs here")
        wrong.append(_at(path, node, what))
        return None
    about: TermFile | None = _tried(wrong, _built, TermFile, _about(node), path, node)
    confidence = about.confidence if about else "high"
    values = _languages(path, node, wrong)
    found = {lang: _tried(wrong, _entry, path, lang, value, confidence) for lang, value in values}
    if not found and not wrong:
        wrong.append(_at(path, key, Bilingual("言語が1つもありません", "no language is given")))
    if about is None:
        return None
    records = {lang: entry_record(entry) for lang, entry in found.items() if entry is not None}
    return Record(key.value, about.domain, about.cite, about.note, number, key.line, records)


def _demand_id(path: Path, key: ScalarNode) -> None:
    if not _ID.fullmatch(key.value):
        what = Bilingual(
            f"'{key.value}' は id にできません。英小文字、数字、ハイフンで書いてください",
            f"'{key.value}' is no id: write lower-case letters, digits and hyphens",
        )
        raise _at(path, key, what)


_ABOUT = ("domain", "cite", "confidence", "note")


def _about(node: MapNode) -> dict[str, Any]:
    """The keys beside the languages; a misspelt one, of which `_languages` tells, as what it was meant to be."""
    found = {}
    for key, value in node.items:
        misspelt = key.value not in _ABOUT and language.canonical(key.value) is None
        name = did_you_mean(key.value, _ABOUT) if misspelt else key.value
        if name in _ABOUT:
            found[name] = plain(value)
    return found


def _languages(path: Path, node: MapNode, wrong: list[GlossaryError]) -> Iterator[tuple[str, Node]]:
    seen: set[str] = set()
    for key, value in node.items:
        if key.value in _ABOUT:
            continue
        tag = language.canonical(key.value)
        if tag is None:
            known = (*_ABOUT, *language.known_spellings())
            wrong.append(_at(path, key, not_found(key.value, known, "キー", "key")))
        elif tag in seen:
            wrong.append(_at(path, key, Bilingual(f"'{tag}' が2回あります", f"'{tag}' is given twice")))
        else:
            seen.add(tag)
            yield tag, value


def _entry(path: Path, lang: str, node: Node, confidence: Confidence) -> Entry:
    data = {"preferred": node.value} if isinstance(node, ScalarNode) else plain(node)
    if isinstance(data, dict):
        data.setdefault("confidence", confidence)
        data["forbidden"] = _forbidden(data.get("forbidden", []))
    entry: Entry = _built(Entry, data, path, node)
    wrong = [_at(path, node, what) for what in _against(entry, lang)]
    if wrong:
        raise joined(wrong)
    return entry


def _against(entry: Entry, lang: str) -> Iterator[Bilingual]:
    """What is wrong with an entry beyond the types of its keys."""
    if not entry.allowed and not entry.forbidden:
        yield Bilingual("'preferred' か 'forbidden' が必要です", "'preferred' or 'forbidden' is needed")
    allowed = {fold(form, lang) for form in entry.allowed}
    for forbidden in entry.forbidden:
        if not forbidden.form.strip():
            yield Bilingual("'form' が空です", "'form' is empty")
        elif fold(forbidden.form, lang) in allowed:
            form = forbidden.form
            yield Bilingual(f"'{form}' は使う形と使わない形の両方にあります", f"'{form}' is both allowed and forbidden")


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
        every = [GlossaryError(one.what, str(path), *params.place_of(node, one)) for one in error.every]
        raise joined(every) from None


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
