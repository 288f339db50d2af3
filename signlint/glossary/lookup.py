"""Looking up a word in all languages, as a person would."""

from __future__ import annotations

from signlint.glossary.termbase import Termbase
from signlint.glossary.terms import Term, fold

_CLOSE = 0.75


def lookup(termbase: Termbase, word: str, limit: int = 20) -> list[Term]:
    """The terms that `word` may mean, best first: the same, beginning so, holding it, then alike.

    Preferred, admitted and forbidden forms of every language count, and readings and ids.
    """
    key = fold(word, "ja")
    if not key:
        return []
    forms = [(term, _forms(term)) for term in termbase]
    ranked = [(rank, at, term) for at, (term, own) in enumerate(forms) if (rank := _rank(key, own)) is not None]
    if ranked:
        return [term for _, _, term in sorted(ranked, key=lambda one: one[:2])[:limit]]
    return _alike(key, forms)[:limit]


Forms = list[tuple[str, bool]]
"""Folded forms, and whether each is a forbidden one."""


def _forms(term: Term) -> Forms:
    found = [(term.id, False)]
    for entry in term.entries.values():
        found += [(form, False) for form in (entry.reading, *entry.allowed)]
        found += [(forbidden.form, True) for forbidden in entry.forbidden]
    return [(fold(form, "ja"), forbidden) for form, forbidden in found if form]


def _rank(key: str, forms: Forms) -> tuple[int, bool, int] | None:
    """How well the best of `forms` fits: (kind, forbidden, characters too many); None if none holds `key`."""
    ranks = [(_kind(key, form), forbidden, len(form)) for form, forbidden in forms if key in form]
    return min(ranks, default=None)


def _kind(key: str, form: str) -> int:
    if form == key:
        return 0
    return 1 if form.startswith(key) else 2


def _alike(key: str, forms: list[tuple[Term, Forms]]) -> list[Term]:
    from difflib import get_close_matches

    owners: dict[str, list[Term]] = {}
    for term, own in forms:
        for form, _ in own:
            owners.setdefault(form, []).append(term)
    close = get_close_matches(key, owners, n=5, cutoff=_CLOSE)
    found = {term.id: term for form in close for term in owners[form]}
    return list(found.values())
