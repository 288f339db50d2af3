"""Terms as JSON-able lists, as the compiled table keeps them, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from signlint import language
from signlint.glossary.terms import Entry, Forbidden, Term, fold

Record = list[Any]
"""``[id, domain, cite, note, number of path, line, {lang: entry}]``"""


CITE = 7
"""Where an entry's record has its source."""


def dumps(record: Record) -> str:
    """The record as one string: a table of strings is read five times as fast as one of lists,
    and a run needs few of its terms."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def loads(record: str) -> Record:
    """What `dumps` was given."""
    made: Record = json.loads(record)
    return made


def entry_record(entry: Entry) -> Record:
    """``[preferred, admitted, forbidden, status, reading, policy, confidence, cite]``"""
    forbidden = [_forbidden_record(one) for one in entry.forbidden]
    return [
        entry.preferred,
        list(entry.admitted),
        forbidden,
        entry.status,
        entry.reading,
        entry.policy,
        entry.confidence,
        entry.cite,
    ]


def _forbidden_record(one: Forbidden) -> Record:
    reason = one.reason
    return [one.form, list(one.use), reason.ja, reason.en, one.inside, one.anywhere, list(one.except_)]


def term(record: Record, path: str, own: bool) -> Term:
    """The term that a record stands for."""
    ident, domain, cite, note, _, line, entries = record
    made = {lang: _entry(entry) for lang, entry in entries.items()}
    return Term(ident, domain, cite, made, note, path, line, own)


def _entry(record: Record) -> Entry:
    preferred, admitted, forbidden, *rest = record
    return Entry(preferred, tuple(admitted), tuple(_forbidden(one) for one in forbidden), *rest)


def _forbidden(record: Record) -> Forbidden:
    form, use, ja, en, inside, anywhere, except_ = record
    why = {"ja": ja, "en": en} if ja or en else {}
    return Forbidden(form, tuple(use), why, inside, anywhere, tuple(except_))


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
            lost.append([old[0], old[4], old[5], record[4], record[5]])
            record = [*record[:6], {**_cited(old[6], old[2]), **record[6]}]
            kept[at] = record
        else:
            kept.append(record)
        places.update(dict.fromkeys(keys, at))
    return kept, lost


def _cited(entries: Mapping[str, Any], cite: str) -> dict[str, Any]:
    """The entries with their own source: the term's will be that of the later glossary."""
    return {lang: [*entry[:CITE], entry[CITE] or cite, *entry[CITE + 1 :]] for lang, entry in entries.items()}


def _keys(record: Record) -> list[object]:
    entry = record[6].get(language.SOURCE)
    pair = [(fold(entry[0], language.SOURCE), record[1])] if entry and entry[0] else []
    return [record[0], *pair]
