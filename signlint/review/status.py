"""Where every text stands: pending, signed off, stale, to be changed, to be discussed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from signlint.model import Text
from signlint.review.sheet import VERDICTS, State, Verdict, normal
from signlint.review.signoffs import Ledger, SignOff, line
from signlint.review.units import Subject, is_text_id, reviewed

Required = Callable[[Subject], Collection[str]]
"""The languages that a unit must have."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What was said of a text.

    `answers` are those that count for the present texts; `last` is the last answer to any texts of the
    unit, `was` the last one that called them OK (for stale texts).
    """

    state: State
    answers: tuple[SignOff, ...] = ()
    last: SignOff | None = None
    was: SignOff | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a subject and where it stands."""

    subject: Subject
    text: Text
    hash: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Orphan:
    """Sign-offs of a unit that has no text in this language any more.

    `renamed` are the units that now have the very texts that were signed.
    """

    unit: str
    lang: str
    records: tuple[SignOff, ...]
    renamed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LangStatus:
    """One language: its texts, the units that need a text in it and have none, and the orphans."""

    lang: str
    entries: tuple[Entry, ...]
    missing: tuple[str, ...] = ()
    orphans: tuple[Orphan, ...] = ()

    def count(self, state: State) -> int:
        """How many texts are in this state."""
        return sum(entry.standing.state == state for entry in self.entries)

    @property
    def ready(self) -> bool:
        """Whether there are texts, every one signed off, and none missing."""
        return bool(self.entries) and not self.missing and self.count("signed-off") == len(self.entries)


class Book:
    """The sign-offs of a ledger by unit and by the texts they are about."""

    def __init__(self, ledger: Ledger) -> None:
        self.by_unit: dict[tuple[str, str], list[SignOff]] = {}
        self.by_text: dict[str, list[SignOff]] = {}
        for record in ledger.records:
            self.by_unit.setdefault((record.unit, record.lang), []).append(record)
            if is_text_id(record.unit):
                for one in _about(record):
                    self.by_text.setdefault(one, []).append(record)

    def of_text(self, current: str) -> Standing:
        """Where a text stands that has no id of its own: what was said of the very same texts counts."""
        return self._among(self.by_text.get(current, []), current)

    def standing(
        self, unit: str, lang: str, current: str, others: Collection[str] = (), texts: tuple[str, str] | None = None
    ) -> Standing:
        """Where the text stands whose hash is `current`.

        `others` are the hashes of other units with the same id: what was said of those is not about this one. Where
        there are some, what was said of texts that nobody has any more is about this one only if one of its `texts`,
        the Japanese and the translation, is still the same.
        """
        if is_text_id(unit):
            return self.of_text(current)
        said: Iterable[SignOff] = self.by_unit.get((unit, lang), ())
        if others:
            said = [r for r in said if current in _about(r) or (not _about(r) & set(others) and _alike(r, texts))]
        return self._among(list(said), current)

    def _among(self, records: list[SignOff], current: str) -> Standing:
        if not records:
            return Standing("pending")
        last = max(records, key=_when)
        answers = settle([r for r in records if current in _about(r)], current)
        if answers:
            return Standing(_agreed(answers, current), tuple(answers), last)
        signed = [r for r in records if r.agreed]
        was = max(signed, key=_when, default=None)
        return Standing("stale" if was else "pending", (), last, was)


def _alike(record: SignOff, texts: tuple[str, str] | None) -> bool:
    if texts is None:
        return True
    source, target = map(normal, texts)
    return bool(source and source == record.source) or target in (record.target, record.corrected)


def _about(record: SignOff) -> set[str]:
    return {record.hash, record.agreed} - {""}


def _when(record: SignOff) -> tuple[str, bool, int, str]:
    """Order of answers: by day; on one day a decision, then the less happy verdict comes last."""
    return record.date, record.decides, VERDICTS.index(record.verdict), line(record)


def settle(records: Iterable[SignOff], current: str) -> list[SignOff]:
    """The answers that count for the present texts: the last of each reviewer, from the last decision on.

    The order of `records` makes no difference.
    """
    ordered = sorted(records, key=_when)
    decided = max((i for i, r in enumerate(ordered) if r.decides), default=0)
    by_reviewer = {record.reviewer: record for record in ordered[decided:]}
    return sorted(by_reviewer.values(), key=_when)


def verdict(record: SignOff, current: str) -> Verdict:
    """What the answer says of the present texts: who asked for a change calls the changed text OK."""
    return "ok" if record.agreed == current else record.verdict


def _agreed(answers: Sequence[SignOff], current: str) -> State:
    found = {verdict(record, current) for record in answers}
    if found == {"ok"}:
        return "signed-off"
    if found == {"fix"}:
        corrections = {record.agreed for record in answers} - {""}
        return "needs-change" if len(corrections) < 2 else "discuss"
    return "discuss"


def status(
    found: Sequence[Subject], ledger: Ledger, langs: Sequence[str], required: Required | None = None
) -> tuple[LangStatus, ...]:
    """Where the texts of `found` stand in each of `langs`."""
    book = Book(ledger)
    return tuple(_language(found, book, lang, required) for lang in langs)


def _language(found: Sequence[Subject], book: Book, lang: str, required: Required | None) -> LangStatus:
    texts = [(subject, text, subject.hash(lang)) for subject, text in reviewed(found, lang)]
    hashes: dict[str, set[str]] = {}
    for subject, _, current in texts:
        hashes.setdefault(subject.id, set()).add(current)
    entries = [
        Entry(
            subject,
            text,
            current,
            book.standing(subject.id, lang, current, hashes[subject.id] - {current}, (subject.source, text.value)),
        )
        for subject, text, current in texts
    ]
    missing = [s.id for s in found if required and lang in required(s) and s.text(lang) is None]
    return LangStatus(lang, tuple(entries), tuple(missing), tuple(_orphans(book, lang, hashes)))


def _orphans(book: Book, lang: str, hashes: Mapping[str, set[str]]) -> list[Orphan]:
    owners: dict[str, list[str]] = {}
    for unit, own in hashes.items():
        for one in own:
            owners.setdefault(one, []).append(unit)
    made = []
    for (unit, tag), records in sorted(book.by_unit.items()):
        if tag == lang and unit not in hashes and not is_text_id(unit):
            said = {one for record in records for one in _about(record)}
            renamed = sorted({owner for one in said for owner in owners.get(one, ())})
            made.append(Orphan(unit, lang, tuple(records), tuple(renamed)))
    return made
