"""Corrections that a machine can make: from the findings' fixes to the files with them.

Only safe fixes unless unsafe ones are asked for; of fixes that overlap the first wins, and the
others get their turn on the next pass. What is written is read again first (`signlint.writers`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from signlint.errors import WriteError
from signlint.model import Document, Finding, Text
from signlint.readers.base import Source
from signlint.writers import Edit, can_write, rewrite_each

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Fixed:
    """The files with the fixes, the findings that are mended, and why some could not be."""

    files: dict[str, bytes]
    applied: tuple[Finding, ...]
    errors: tuple[WriteError, ...]


def fixed(
    sources: Sequence[Source], documents: Sequence[Document], findings: Iterable[Finding], unsafe: bool = False
) -> Fixed:
    """What the files of `documents` (read from `sources`, in the same order) would be with the findings' fixes."""
    by_text: dict[Key, list[Finding]] = {}
    for finding in findings:
        if finding.fix is not None and (finding.fix.safe or unsafe):
            by_text.setdefault((finding.location.path, finding.unit, finding.lang), []).append(finding)
    files: dict[str, bytes] = {}
    applied: list[Finding] = []
    errors: list[WriteError] = []
    for source, document in zip(sources, documents, strict=True):
        chosen = [(text, own) for text, own in _texts(document, by_text) if can_write(document, text.path)]
        edits = [Edit(text, _value(text.value, own)) for text, own in chosen]
        made, done, problems = rewrite_each(source, document, edits)
        files.update(made)
        errors += problems
        kept = {id(edit.text) for edit in done}
        applied += [finding for text, own in chosen if id(text) in kept for finding in own]
    return Fixed(files, tuple(applied), tuple(errors))


def _texts(document: Document, by_text: dict[Key, list[Finding]]) -> Iterable[tuple[Text, list[Finding]]]:
    """The texts with something to fix, each with the fixes that do not overlap."""
    for unit in document.units:
        for text in unit.texts.values():
            found = by_text.get((text.path, unit.id, text.lang), ())
            own = _apart([f for f in found if f.text == text.value and text.locate(*f.span) == f.location])
            if own:
                yield text, own


def _apart(findings: Iterable[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.span, f.rule)):
        if not kept or finding.span[0] > kept[-1].span[1] or finding.span[0] == kept[-1].span[1] > kept[-1].span[0]:
            kept.append(finding)
    return kept


def _value(text: str, findings: Sequence[Finding]) -> str:
    for finding in reversed(findings):
        start, end = finding.span
        assert finding.fix is not None
        text = text[:start] + finding.fix.text + text[end:]
    return text
