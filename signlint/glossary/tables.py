"""Terms as rows of a table, for CSV files and workbooks.

One row is one term. A language has up to four columns: ``en``, ``en:admitted``,
``en:forbidden`` (several forms parted by `` | ``) and ``en:status``; Japanese also
``ja:reading``. What these cannot say (why a form is forbidden, where it is looked for …) is
in the column ``details``, as JSON, so that nothing is lost on the way out and back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from signlint import language, params
from signlint.errors import GlossaryError, joined
from signlint.glossary.terms import Entry, Forbidden, Term
from signlint.glossary.writing import ordered
from signlint.messages import Bilingual, suggestion

_ABOUT = ("id", "domain", "cite", "note")
_PARTS = ("admitted", "forbidden", "status", "reading")
_BAR = " | "


def header(terms: Sequence[Term]) -> list[str]:
    """The columns that these terms need."""
    langs = ordered({lang for term in terms for lang in term.entries})
    columns = [f"{lang}{part}" for lang in langs for part in ("", ":reading", ":admitted", ":forbidden", ":status")]
    return [*_ABOUT, *(c for c in columns if not c.endswith(":reading") or c == "ja:reading"), "details"]


def row(term: Term, columns: Sequence[str]) -> list[str]:
    """The cells of one term under `columns`."""
    cells = {"id": term.id, "domain": term.domain, "cite": term.cite, "note": term.note}
    for lang, entry in term.entries.items():
        cells[lang] = entry.preferred
        cells[f"{lang}:reading"] = entry.reading
        cells[f"{lang}:admitted"] = _BAR.join(entry.admitted)
        cells[f"{lang}:forbidden"] = _BAR.join(one.form for one in entry.forbidden)
        cells[f"{lang}:status"] = entry.status
    details = {lang: found for lang, entry in term.entries.items() if (found := _details(entry, lang))}
    cells["details"] = json.dumps(details, ensure_ascii=False, separators=(",", ":")) if details else ""
    return [cells.get(column, "") for column in columns]


def _details(entry: Entry, lang: str) -> dict[str, Any]:
    """What the plain columns do not hold."""
    found: dict[str, Any] = {}
    if entry.policy:
        found["policy"] = entry.policy
    if entry.confidence != "high":
        found["confidence"] = entry.confidence
    if entry.cite:
        found["cite"] = entry.cite
    if entry.reading and lang != language.SOURCE:
        found["reading"] = entry.reading
    forbidden = {one.form: extra for one in entry.forbidden if (extra := _extra(one))}
    return {**found, **({"forbidden": forbidden} if forbidden else {})}


def _extra(one: Forbidden) -> dict[str, Any]:
    values = {
        "use": list(one.use),
        "why": dict(one.why),
        "inside": one.inside,
        "anywhere": one.anywhere,
        "except": list(one.except_),
    }
    return {key: value for key, value in values.items() if value}


def read_rows(rows: Iterable[Sequence[str]], path: str) -> list[Term]:
    """The terms of a table with a header row. Languages may be named in any known spelling.

    Without an id column the row number makes one; without a domain it is ``own``.
    Raises GlossaryError, with the row, for what cannot be read.
    """
    lines = iter(rows)
    names = list(enumerate(next(lines, ()), 1))
    unknown = [_unknown(name, path, at) for at, name in names if _column(name) is None]
    if unknown:
        raise joined([*unknown, GlossaryError(_USABLE, path, 1)])
    columns = [_column(name) or "" for _, name in names]
    if not any(column in language.LANGUAGES or ":" not in column for column in columns if column):
        raise GlossaryError(Bilingual("1行目に言語の名前が必要です", "the first row must name languages"), path, 1)
    found = [
        _term(dict(zip(columns, map(str.strip, line), strict=False)), path, number)
        for number, line in enumerate(lines, 2)
        if any(cell.strip() for cell in line)
    ]
    return found


def _column(name: str) -> str | None:
    """What a heading stands for: a column of `header`, "" for one without a name, None for what is not known."""
    head, _, part = name.strip().partition(":")
    if head.lower() in (*_ABOUT, "details", "") and not part:
        return head.lower()
    tag = language.canonical(head)
    if tag is None or part not in ("", *_PARTS):
        return None
    if tag == language.READING and head != tag:  # 読み in a list of words is how the Japanese of the row is read
        return f"{language.SOURCE}:reading"
    return f"{tag}:{part}" if part else tag


def _unknown(name: str, path: str, at: int) -> GlossaryError:
    tag = language.canonical(name.partition(":")[0])
    known = [*_ABOUT, "details", *language.known_spellings(), *(f"{tag}:{p}" for p in _PARTS if tag)]
    tail = suggestion(name, known)
    what = Bilingual(f"'{name}' という列はわかりません{tail.ja}", f"no column named '{name}'{tail.en}")
    return GlossaryError(what, path, 1, at)


_HEADINGS = ", ".join([*_ABOUT, "ja", "ja:reading", "en", "en:admitted", "en:forbidden", "en:status"])
_USABLE = Bilingual(
    f"使える見出し: {_HEADINGS}（ほかの言語も同じです。日本語、英語のような言語の名前でも書けます）",
    f"usable headings: {_HEADINGS} (and so for every language, by its tag or its name)",
)


def _term(cells: Mapping[str, str], path: str, number: int) -> Term:
    details = _parsed(cells.get("details", ""), path, number)
    entries = {}
    for lang in dict.fromkeys(c.partition(":")[0] for c in cells if c and c not in (*_ABOUT, "details")):
        entry = _entry(cells, lang, details.get(lang, {}), path, number)
        if entry.allowed or entry.forbidden:
            entries[lang] = entry
    if not entries:
        raise GlossaryError(Bilingual("用語がありません", "there is no term in this row"), path, number)
    ident = cells.get("id") or f"row-{number}"
    return Term(
        ident, cells.get("domain") or "own", cells.get("cite", ""), entries, cells.get("note", ""), path, number
    )


def _parsed(cell: str, path: str, number: int) -> dict[str, Any]:
    try:
        found = json.loads(cell) if cell else {}
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or not all(isinstance(value, dict) for value in found.values()):
        what = Bilingual("details の列は JSON でなければなりません", "the column details must be JSON")
        raise GlossaryError(what, path, number)
    return found


def _entry(cells: Mapping[str, str], lang: str, details: Mapping[str, Any], path: str, number: int) -> Entry:
    extra = details.get("forbidden", {})
    data: dict[str, Any] = {key: value for key, value in details.items() if key != "forbidden"}
    data["preferred"] = cells.get(lang, "")
    data["admitted"] = _several(cells.get(f"{lang}:admitted", ""))
    forms = _several(cells.get(f"{lang}:forbidden", ""))
    data["forbidden"] = [{**(extra.get(form, {}) if isinstance(extra, dict) else {}), "form": form} for form in forms]
    for part in ("status", "reading"):
        if cells.get(f"{lang}:{part}"):
            data[part] = cells[f"{lang}:{part}"]
    try:
        entry: Entry = params.build(Entry, data)
    except params.ParamError as error:
        raise GlossaryError(error.what, path, number) from None
    return entry


def _several(cell: str) -> list[str]:
    return [form.strip() for form in cell.split(_BAR.strip()) if form.strip()]
