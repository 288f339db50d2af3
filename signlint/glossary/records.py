"""Terms as the compiled table keeps them, and back.

Named tuples, which JSON writes as lists: raise `termbase.SCHEMA` when their fields change.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from signlint import language
from signlint.glossary.terms import Confidence, Entry, Forbidden, Policy, Status, Term, fold


class ForbiddenRecord(NamedTuple):
    """A forbidden form; `ja` and `en` say why."""

    form: str
    use: list[str]
    ja: str
    en: str
    inside: bool
    anywhere: bool
    except_: list[str]


class EntryRecord(NamedTuple):
    """One language of a term."""

    preferred: str
    admitted: list[str]
    forbidden: list[ForbiddenRecord]
    status: Status
    reading: str
    policy: Policy
    confidence: Confidence
    cite: str


class Record(NamedTuple):
    """A term; `path` is the number of its file among those of the run."""

    id: str
    domain: str
    cite: str
    note: str
    path: int
    line: int
    entries: Mapping[str, EntryRecord]


def dumps(record: Record) -> str:
    """The record as one string: a table of strings is read five times as fast as one of lists,
    and a run needs few of its terms."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def loads(record: str) -> Record:
    """What `dumps` was given."""
    made = Record._make(json.loads(record))
    return made._replace(entries={lang: _loaded(entry) for lang, entry in made.entries.items()})


def _loaded(values: Iterable[Any]) -> EntryRecord:
    made = EntryRecord._make(values)
    return made._replace(forbidden=[ForbiddenRecord._make(one) for one in made.forbidden])


def entry_record(entry: Entry) -> EntryRecord:
    """The record of one language of a term."""
    return EntryRecord(
        preferred=entry.preferred,
        admitted=list(entry.admitted),
        forbidden=[_forbidden_record(one) for one in entry.forbidden],
        status=entry.status,
        reading=entry.reading,
        policy=entry.policy,
        confidence=entry.confidence,
        cite=entry.cite,
    )


def _forbidden_record(one: Forbidden) -> ForbiddenRecord:
    ja, en = one.reason
    return ForbiddenRecord(one.form, list(one.use), ja, en, one.inside, one.anywhere, list(one.except_))


def term(record: Record, path: str, own: bool) -> Term:
    """The term that a record stands for."""
    made = {lang: _entry(entry) for lang, entry in record.entries.items()}
    return Term(record.id, record.domain, record.cite, made, record.note, path, record.line, own)


def _entry(record: EntryRecord) -> Entry:
    return Entry(
        preferred=record.preferred,
        admitted=tuple(record.admitted),
        forbidden=tuple(_forbidden(one) for one in record.forbidden),
        status=record.status,
        reading=record.reading,
        policy=record.policy,
        confidence=record.confidence,
        cite=record.cite,
    )


def _forbidden(record: ForbiddenRecord) -> Forbidden:
    why = {"ja": record.ja, "en": record.en} if record.ja or record.en else {}
    return Forbidden(record.form, tuple(record.use), why, record.inside, record.anywhere, tuple(record.except_))


def merge(records: list[Record]) -> tuple[list[Record], list[list[Any]]]:
    """The records with later ones laid over earlier ones, and who lost to whom.

    A term overrides an earlier one with its id, or with its preferred Japanese and domain,
    language by language: a city that only settles its English keeps the other languages.
    The second list holds ``[id, path before, line before, path after, line after]``.
    """
    kept: list[Record] = []
    places: dict[object, int] = {}
    lost: list[list[Any]] = []
    for record in records:
        keys = _keys(record)
        at = next((places[key] for key in keys if key in places), len(kept))
        if at < len(kept):
            old = kept[at]
            lost.append([old.id, old.path, old.line, record.path, record.line])
            record = record._replace(entries={**_cited(old.entries, old.cite), **record.entries})
            kept[at] = record
        else:
            kept.append(record)
        places.update(dict.fromkeys(keys, at))
    return kept, lost


def _cited(entries: Mapping[str, EntryRecord], cite: str) -> dict[str, EntryRecord]:
    """The entries with their own source: the term's will be that of the later glossary."""
    return {lang: entry._replace(cite=entry.cite or cite) for lang, entry in entries.items()}


def _keys(record: Record) -> list[object]:
    entry = record.entries.get(language.SOURCE)
    pair = [(fold(entry.preferred, language.SOURCE), record.domain)] if entry and entry.preferred else []
    return [record.id, *pair]
