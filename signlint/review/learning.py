"""Glossary terms from what reviewers confirmed: proposed as a patch, never written.

A term is proposed where a reviewed text *is* a term of the glossary as a whole: its form is then
confirmed by somebody who speaks the language, with name and day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

from signlint.analysis import analyse
from signlint.errors import GlossaryError
from signlint.glossary import Entry, Term, Termbase, fold
from signlint.glossary.writing import dump_yaml
from signlint.language import SOURCE
from signlint.review.signoffs import SignOff

FILE = Path("glossaries") / "from-review.yaml"
"""The user's glossary that the patch is for; it must be named under ``glossaries:`` in signlint.yaml."""

_KEY = "REVIEW"
_SOURCES = {_KEY: {"title": "Native check: signoffs/", "publisher": "signlint review import --learn"}}


def patch(records: Sequence[SignOff], termbase: Termbase, base: Path) -> str:
    """A unified diff of `FILE` below `base` that takes in what `records` confirm; "" if nothing new.

    Raises GlossaryError when the file that is there cannot be read.
    """
    path = base / FILE
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    own = _own(path) if before else {}
    terms = dict(own)
    for record in sorted(records, key=lambda r: (r.date, r.unit, r.lang, r.reviewer)):
        term = _term(record, termbase)
        form = record.corrected or record.target
        if (
            term is None
            or "\n" in form
            or record.verdict == "discuss"
            or (record.verdict == "fix" and not record.corrected)
        ):
            continue
        old = terms.get(term.id, Term(term.id, term.domain, _KEY, {SOURCE: term.ja}))
        entry = _confirmed(old.entries.get(record.lang) or term.entries.get(record.lang, Entry()), form, record.lang)
        if entry is not None:
            said = f"{record.lang}: {form} ({record.reviewer}, {record.date})"
            note = "; ".join(dict.fromkeys([*filter(None, old.note.split("; ")), said]))
            terms[term.id] = replace(old, entries={**old.entries, record.lang: entry}, note=note)
    if terms == own:
        return ""
    after = dump_yaml(terms.values(), _SOURCES)
    names = (FILE.as_posix() if before else "/dev/null", FILE.as_posix())
    return "".join(unified_diff(before.splitlines(True), after.splitlines(True), *names))


def _own(path: Path) -> dict[str, Term]:
    base = Termbase.from_paths([path], cached=False)
    if base.errors:
        raise GlossaryError(base.errors[0].what, base.errors[0].path, base.errors[0].line, base.errors[0].column)
    return {term.id: replace(term, path="", line=0, own=False) for term in base}


def _term(record: SignOff, termbase: Termbase) -> Term | None:
    """The one term that the signed Japanese is."""
    found = termbase.whole(analyse(record.source, SOURCE).tight.text)
    return found[0] if len(found) == 1 else None


def _confirmed(entry: Entry, form: str, lang: str) -> Entry | None:
    """The entry with `form` as its confirmed preferred form; None if that is what it says already."""
    known = {fold(one, lang) for one in entry.allowed}
    if entry.status != "suggested" and fold(form, lang) in known:
        return None
    if fold(form, lang) in {fold(one.form, lang) for one in entry.forbidden}:
        return None  # the glossary forbids it: a person must settle that
    admitted = tuple(one for one in entry.allowed if fold(one, lang) != fold(form, lang))
    return replace(entry, preferred=form, admitted=admitted, status="confirmed", cite=_KEY)
