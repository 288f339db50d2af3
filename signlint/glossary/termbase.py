"""All terms of a run: load, look up, match."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from signlint import compiled, language
from signlint.data import data_root
from signlint.errors import GlossaryError, unreadable
from signlint.glossary import records
from signlint.glossary.matching import Forms, Span
from signlint.glossary.terms import Entry, Forbidden, Term, fold
from signlint.messages import Bilingual
from signlint.model import Citation

SCHEMA = 4
"""Raise when the shape of the compiled table changes, or what is refused."""


class Override(NamedTuple):
    """A term that a later glossary replaced, and by which line."""

    id: str
    path: str
    line: int
    by_path: str
    by_line: int


class Forbidding(NamedTuple):
    """A forbidden form that stands in a text at [start, end)."""

    start: int
    end: int
    term: Term
    entry: Entry
    forbidden: Forbidden


def shipped_glossaries() -> tuple[Path, ...]:
    """The glossaries that come with signlint, in the order of their names."""
    return tuple(sorted((data_root() / "glossaries").glob("*.yaml")))


class Termbase:
    """Terms with their indexes. Immutable; a term is only made when something matches it."""

    __slots__ = ("_forms", "_made", "_others", "_paths", "_table", "errors")

    def __init__(self, table: Mapping[str, Any], paths: Sequence[str]) -> None:
        self._table = table
        self._paths = tuple(paths)
        self._made: dict[int, Term] = {}
        self._forms: dict[str, Forms] = {}
        self._others: dict[str, dict[str, list[int]]] = {}
        self.errors: tuple[GlossaryError, ...] = tuple(
            GlossaryError(Bilingual(ja, en), self._paths[path], line, column)
            for ja, en, path, line, column in table["errors"]
        )

    @classmethod
    def from_paths(cls, paths: Sequence[Path], cached: bool = True) -> Termbase:
        """The terms of these files; of two that are the same the later one counts (`overridden`).

        What is wrong in a file is in `errors`; its other terms are there.
        Raises GlossaryError when a file cannot be read at all.
        """

        def build() -> dict[str, Any]:
            from signlint.glossary.loading import table

            return table(paths)

        try:
            table = compiled.load(paths, build, "glossary", SCHEMA) if cached else build()
        except OSError as problem:
            raise unreadable(problem, str(problem.filename), GlossaryError) from None
        return cls(table, [str(path) for path in paths])

    def __len__(self) -> int:
        return len(self._table["terms"])

    def __iter__(self) -> Iterator[Term]:
        return map(self._term, range(len(self)))

    def _term(self, number: int) -> Term:
        found = self._made.get(number)
        if found is None:
            record = records.loads(self._table["terms"][number])
            path = self._paths[record.path]
            own = not Path(path).is_relative_to(data_root() / "glossaries")
            found = self._made[number] = records.term(record, path, own)
        return found

    def of_domain(self, domain: str) -> list[Term]:
        """The terms of one domain; the others are not even read."""
        written = f'"{domain}"'
        numbers = [number for number, record in enumerate(self._table["terms"]) if written in record]
        return [term for term in map(self._term, numbers) if term.domain == domain]

    def forms_in(self, prefix: str) -> list[str]:
        """The Japanese forms, folded, of the domains whose names begin so, such as ``place-``. Makes no term."""
        numbers = {number for number, record in enumerate(self._table["terms"]) if f'"{prefix}' in record}
        return [form for form, those in self._table["whole"].items() if not numbers.isdisjoint(those)]

    @property
    def overridden(self) -> tuple[Override, ...]:
        """The terms that a later glossary replaced."""
        paths = self._paths
        return tuple(
            Override(ident, paths[path], line, paths[by], by_line)
            for ident, path, line, by, by_line in self._table["overridden"]
        )

    @property
    def readings(self) -> Mapping[str, str]:
        """Preferred Japanese → kana reading, where a term gives one (the first term wins)."""
        found: Mapping[str, str] = self._table["readings"]
        return found

    def citation(self, key: str) -> Citation:
        """The source with this key of a glossary's ``sources:``; an unknown key stands for itself."""
        title, publisher, year, url = self._table["sources"].get(key, ("", "", "", ""))
        return Citation(key, title, publisher, year, url)

    def undescribed(self) -> Iterator[tuple[Term, str]]:
        """Each term with a key that it cites and that no ``sources:`` describes; findings show the bare key."""
        for term in self:
            for key in dict.fromkeys((term.cite, *(entry.cite for entry in term.entries.values()))):
                if key and key not in self._table["sources"]:
                    yield term, key

    def whole(self, text: str, lang: str = language.SOURCE) -> tuple[Term, ...]:
        """The terms whose form in `lang` is all of `text` (case, width and spaces folded).

        For Japanese a forbidden form leads to its term too: 避難勧告 is what is now 避難指示.
        Terms of the user's own glossary come alone where there are any.
        """
        numbers = self._whole(lang).get(fold(text, lang), ())
        return _own_first(tuple(self._term(number) for number in numbers))

    def _whole(self, lang: str) -> Mapping[str, list[int]]:
        """Folded form → numbers of terms. Japanese is compiled, another language made when first asked for."""
        if lang == language.SOURCE:
            compiled_index: Mapping[str, list[int]] = self._table["whole"]
            return compiled_index
        index = self._others.get(lang)
        if index is None:
            index = self._others[lang] = {}
            for number, term in enumerate(self):
                allowed = term.entries[lang].allowed if lang in term.entries else ()
                for form in {fold(form, lang) for form in allowed}:
                    index.setdefault(form, []).append(number)
        return index

    def find(
        self, text: str, lang: str = language.SOURCE, boundaries: frozenset[int] | None = None
    ) -> Iterator[tuple[int, int, Term]]:
        """Each (start, end, term) of a Japanese term in `text`, the longest first, none overlapping.

        `boundaries`: where tokens begin and end (see `Forms.find`). Only Japanese is indexed.
        """
        whole = self._table["whole"]
        for start, end, form in self._of("whole", whole).find(text, lang, boundaries):
            for term in _own_first(tuple(self._term(number) for number in whole[form])):
                yield start, end, term

    def forbids(self, lang: str) -> bool:
        """Whether any form is forbidden inside texts of `lang`."""
        return bool(self._table["inside"].get(lang))

    def find_forbidden(self, text: str, lang: str, boundaries: frozenset[int] | None = None) -> Iterable[Forbidding]:
        """Forbidden forms marked ``inside`` or ``anywhere`` that stand in a text of `lang`."""
        if not self.forbids(lang):
            return ()
        found = self._of(lang, self._table["inside"][lang]).find(text, lang, boundaries)
        return self._forbidding(text, lang, found) if found else ()

    def _forbidding(self, text: str, lang: str, found: Iterable[Span]) -> Iterator[Forbidding]:
        forms = self._table["inside"][lang]
        for start, end, form in found:
            for number, at in forms[form]:
                term = self._term(number)
                entry = term.entries[lang]
                forbidden = entry.forbidden[at]
                if not any(_covers(text, start, end, longer) for longer in forbidden.except_):
                    yield Forbidding(start, end, term, entry, forbidden)

    def _of(self, name: str, forms: Mapping[str, Any]) -> Forms:
        found = self._forms.get(name)
        if found is None:
            found = self._forms[name] = Forms(forms)
        return found


def _own_first(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    own = tuple(term for term in terms if term.own)
    return own or terms


def _covers(text: str, start: int, end: int, longer: str) -> bool:
    """Whether [start, end) lies inside an occurrence of `longer`."""
    reach = len(longer)
    at = text.find(longer, max(0, end - reach), start + reach)
    while 0 <= at <= start:
        if at + reach >= end:
            return True
        at = text.find(longer, at + 1, start + reach)
    return False
