"""Where texts stand, as the rules of the ``review`` pack ask for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from signlint.model import Document, Unit
from signlint.review.signoffs import Ledger
from signlint.review.status import Book
from signlint.review.units import Subject, subjects

Hashes = Mapping[tuple[str, str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Gate:
    """Called with a unit and a language it has a text in; answers a `signlint.review.sheet.State`."""

    book: Book
    hashes: Hashes
    by_text: frozenset[str]

    def __call__(self, unit: Unit, lang: str) -> str:
        subject = Subject(unit.id, unit, _NOWHERE)
        current = subject.hash(lang)
        if unit.location.path in self.by_text:
            return self.book.of_text(current).state
        others = self.hashes.get((unit.id, lang), frozenset()) - {current}
        return self.book.standing(unit.id, lang, current, others, (subject.source, unit.texts[lang].value)).state


_NOWHERE = Document("", "")


def gate(documents: Iterable[Document], ledger: Ledger) -> Gate:
    """The states of the texts of `documents` by the sign-offs of `ledger`."""
    found = list(documents)
    hashes: dict[tuple[str, str], set[str]] = {}
    for subject in subjects(found):
        for lang in subject.unit.texts:
            if subject.text(lang):
                hashes.setdefault((subject.id, lang), set()).add(subject.hash(lang))
    lines = frozenset(path for d in found if d.is_in_one_language for path in (d.path, *d.paths))
    return Gate(Book(ledger), {key: frozenset(own) for key, own in hashes.items()}, lines)
