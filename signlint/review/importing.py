"""Answers in: what they would change, and changing it.

`plan` writes nothing. What it proposes is whole: the sign-off files and the catalogs as they
will be. `apply` writes them so that a crash leaves whole files, and importing again finishes
what a crash left; importing twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from signlint.errors import ReviewError, WriteError
from signlint.messages import Bilingual
from signlint.model import Document, Text
from signlint.readers.base import Source
from signlint.review import import_words as words
from signlint.review.answers import Answer
from signlint.review.diff import difference, inline
from signlint.review.sheet import normal
from signlint.review.signoffs import Ledger, SignOff, files
from signlint.review.status import Book, Standing
from signlint.review.units import Subject, subjects
from signlint.writers import Edit, EncodingError, can_write, rewrite_each
from signlint.writers.files import write_all

MOST_SHOWN = 200
"""Characters of a text that a refusal shows."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A text that the import changes, on whose word."""

    unit: str
    lang: str
    text: Text
    value: str
    reviewers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What importing would do.

    `new` are the sign-offs that are not there yet, `known` counts those that are. `corrections` go into
    the catalogs; where the encoding of one lacks a letter, nothing at all is written. `refused` are answers that are
    not taken, `kept` corrections that cannot be written (their sign-offs are). `conflicts` are texts on which
    reviewers disagree. `files` is what would be written.
    """

    new: tuple[SignOff, ...]
    known: int
    corrections: tuple[Correction, ...]
    refused: tuple[ReviewError, ...]
    kept: tuple[WriteError, ...]
    conflicts: tuple[ReviewError, ...]
    files: Mapping[Path, bytes]


@dataclass(frozen=True, slots=True)
class Catalogs:
    """The catalogs as they were read: each document with the source it came from."""

    sources: tuple[Source, ...]
    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    """An answer that is about a text as it is now."""

    answer: Answer
    subject: Subject


def plan(answers: Sequence[Answer], catalogs: Catalogs, ledger: Ledger, folder: Path) -> Plan:
    """What taking in `answers` would do; `folder` is where sign-offs are kept.

    The order of the answers makes no difference.
    """
    found = subjects(catalogs.documents)
    hits, accepted, refused = _sort(answers, found, ledger)
    had = set(ledger.records)
    new = tuple(dict.fromkeys(a.record for a in accepted if a.record not in had))
    merged = ledger.with_records(new)
    wanted, conflicts = _decide(hits, Book(merged))
    made, corrections, kept = _write(catalogs, wanted)
    if any(isinstance(error, EncodingError) for error in kept):
        # half a table of corrections is hard to tell from a whole one, and importing again does it all
        kept.append(WriteError(words.HALTED))
        return Plan((), 0, (), tuple(refused), tuple(kept), tuple(conflicts), {})
    signed = files(folder, merged, {record.lang for record in new}) if new else {}
    known = len({a.record for a in accepted} & had)
    return Plan(new, known, corrections, tuple(refused), tuple(kept), tuple(conflicts), {**signed, **made})


def apply(plan: Plan) -> None:
    """Write what was planned, sign-offs first: what people said is kept whatever happens after.

    Raises WriteError when a file cannot be written; then none is.
    """
    write_all(plan.files)


def _sort(
    answers: Sequence[Answer], found: Sequence[Subject], ledger: Ledger
) -> tuple[list[_Hit], list[Answer], list[ReviewError]]:
    """The answers to texts as they are now, all answers to be kept, and those refused."""
    by_id: dict[str, list[Subject]] = {}
    for subject in found:
        by_id.setdefault(subject.id, []).append(subject)
    had = set(ledger.records)
    hits: list[_Hit] = []
    accepted: list[Answer] = []
    refused: list[ReviewError] = []
    for answer in answers:
        record = answer.record
        texts = [(s, s.hash(record.lang)) for s in by_id.get(record.unit, ()) if s.text(record.lang)]
        own = [_Hit(answer, s) for s, current in texts if current == record.hash]
        hits += own
        if own or record in had or any(current == record.agreed for _, current in texts):
            accepted.append(answer)
        else:
            refused.append(_refusal(answer, [s for s, _ in texts], by_id, found))
    return hits, accepted, refused


def _refusal(
    answer: Answer, texts: Sequence[Subject], by_id: Mapping[str, list[Subject]], found: Sequence[Subject]
) -> ReviewError:
    """Why an answer is not taken: the unit is gone, or says something else now."""
    record = answer.record
    values: dict[str, object] = {"unit": record.unit, "lang": record.lang}
    if not texts:
        renamed = [s.id for s in found if s.text(record.lang) and s.hash(record.lang) == record.hash]
        if renamed:
            return answer.refuse(words.RENAMED.fill({**values, "new": renamed[0]}))
        return answer.refuse((words.NO_TEXT if record.unit in by_id else words.NO_UNIT).fill(values))
    subject = max(texts, key=lambda s: _same(record, s))
    now, source = normal(subject.unit.texts[record.lang].value), normal(subject.source)
    parts = [(record.source, source, words.SOURCE), (record.target, now, words.TARGET)]
    said = [what.fill({"seen": _short(seen), "now": _short(is_)}) for seen, is_, what in parts if seen != is_]
    changed = Bilingual("。".join(one.ja for one in said), "; ".join(one.en for one in said))
    return answer.refuse(words.CHANGED.fill({**values, "changed": changed}))


def _same(record: SignOff, subject: Subject) -> int:
    """How many of the two texts are still those that were answered: of several units, the likeliest is meant."""
    target = normal(subject.unit.texts[record.lang].value)
    return (normal(subject.source) == record.source) + (target == record.target)


def _short(text: str) -> str:
    shown = text.replace("\n", "⏎")
    return shown if len(shown) <= MOST_SHOWN else shown[:MOST_SHOWN] + "…"


def _decide(hits: Iterable[_Hit], book: Book) -> tuple[list[Correction], list[ReviewError]]:
    """The corrections that nobody contradicts, and the texts on which reviewers disagree."""
    corrections: list[Correction] = []
    conflicts: list[ReviewError] = []
    seen: set[tuple[int, str]] = set()
    for hit in hits:
        lang, subject = hit.answer.record.lang, hit.subject
        if (id(subject), lang) in seen:
            continue
        seen.add((id(subject), lang))
        standing = book.standing(subject.id, lang, hit.answer.record.hash)
        corrected = {r.agreed: r for r in standing.answers if r.agreed and r.verdict == "fix"}
        if standing.state == "needs-change" and len(corrected) == 1:
            (record,) = corrected.values()
            text = subject.unit.texts[lang]
            people = tuple(r.reviewer for r in standing.answers if r.agreed)
            corrections.append(Correction(subject.id, lang, text, _fitted(text.value, record.corrected), people))
        elif standing.state == "discuss" and (len({r.verdict for r in standing.answers}) > 1 or len(corrected) > 1):
            conflicts.append(_conflict(hit, standing))
    return corrections, conflicts


def _fitted(old: str, corrected: str) -> str:
    """The corrected text with the outer white space and the line breaks of the old one."""
    inner = old.strip()
    lead, tail = old[: old.index(inner)], old[old.index(inner) + len(inner) :]
    return lead + (corrected.replace("\n", "\r\n") if "\r\n" in inner else corrected) + tail


def _conflict(hit: _Hit, standing: Standing) -> ReviewError:
    said = ", ".join(
        f"{r.reviewer}: {r.verdict}" + (f" “{_short(r.corrected)}”" if r.corrected else "") for r in standing.answers
    )
    record = hit.answer.record
    return hit.answer.refuse(words.CONFLICT.fill({"unit": record.unit, "lang": record.lang, "said": said}))


def _write(
    catalogs: Catalogs, wanted: Sequence[Correction]
) -> tuple[dict[Path, bytes], tuple[Correction, ...], list[WriteError]]:
    """The catalogs with the corrections, those that went in, and why the others did not."""
    made: dict[Path, bytes] = {}
    done: list[Correction] = []
    kept: list[WriteError] = []
    for source, document in zip(catalogs.sources, catalogs.documents, strict=True):
        paths = set(document.paths)
        texts = {id(text) for unit in document.units for text in unit.texts.values()}
        own = [c for c in wanted if c.text.path in paths and id(c.text) in texts]
        written, left, errors = _one(source, document, own)
        made.update({Path(path): data for path, data in written.items()})
        done += left
        kept += errors
    return made, tuple(done), kept


def _one(
    source: Source, document: Document, own: list[Correction]
) -> tuple[dict[str, bytes], list[Correction], list[WriteError]]:
    """One document; a correction that cannot be written is left out, and the others go in."""
    errors = [_unwritable(c) for c in own if not can_write(document, c.text.path)]
    edits = {id(c.text): Edit(c.text, c.value) for c in own if can_write(document, c.text.path)}
    files, made, more = rewrite_each(source, document, list(edits.values()))
    done = {id(edit.text) for edit in made}
    return files, [c for c in own if id(c.text) in done], [*errors, *more]


def _unwritable(correction: Correction) -> WriteError:
    values = {"unit": correction.unit, "lang": correction.lang, "value": _short(correction.value)}
    return WriteError(words.BY_HAND.fill(values), correction.text.path, *correction.text.place.at(0))


def shown(correction: Correction, with_file: bool = False) -> str:
    """A correction in one line, with what changes marked."""
    changes = difference(correction.text.value, correction.value, correction.lang)
    file = f"{correction.text.path}: " if with_file else ""
    return f"{file}{correction.unit} [{correction.lang}] {inline(changes)} ({', '.join(correction.reviewers)})"
