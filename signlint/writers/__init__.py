"""Writing a new value for a text into its file: only that text changes.

Comments, order, quoting style, line ends, byte order mark and encoding stay byte for byte.
What was written is read again before it is given back: if more than the one text would have
changed, nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from signlint import readers
from signlint.errors import WriteError, unreadable
from signlint.messages import Bilingual
from signlint.model import Document, Text
from signlint.readers.base import Source, Unread
from signlint.readers.decode import decode
from signlint.writers import csv_text, json_text, plain_text, yaml_text
from signlint.writers.edit import CHARACTER, MOVED, UNSAFE, Edit
from signlint.writers.splice import EncodingError, Splice, splice_bytes

__all__ = ["Edit", "EncodingError", "can_write", "rewrite", "rewrite_each"]

Splices = Callable[[str, Sequence[Edit]], list[Splice]]

_TREES: Mapping[str, Splices] = {
    ".json": json_text.splices,
    ".yaml": yaml_text.splices,
    ".yml": yaml_text.splices,
}
_FORMATS: Mapping[str, Splices] = {
    "table": csv_text.splices,
    "text": plain_text.splices,
    "markdown": plain_text.splices,
}
# a terminal's commands have no place on a sign; some of them make a file count as binary
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_READ_ONLY = Bilingual(
    "この形式（{format}）のファイルには書きこめません。手で直してください",
    "cannot write into files of this format ({format}): make the change by hand",
)


def can_write(document: Document, path: str) -> bool:
    """Whether texts of the file `path` of `document` can be changed in place."""
    return _writer(document, path) is not None


def _writer(document: Document, path: str) -> Splices | None:
    if document.format in ("catalog", "folder"):
        return _TREES.get(PurePath(path).suffix.lower())
    return _FORMATS.get(document.format)


def rewrite(source: Source, document: Document, edits: Sequence[Edit]) -> dict[str, bytes]:
    """The new content of each file that `edits` change; nothing is written.

    `document` is what was read from `source`. Edits of one text twice are not allowed.
    Raises WriteError at the place of the text that cannot be written.
    """
    by_path: dict[str, list[Edit]] = {}
    for edit in edits:
        new = set(_FORBIDDEN.findall(edit.value)) - set(edit.text.value)
        if new:
            raise edit.refuse(CHARACTER.fill({"code": f"U+{ord(min(new)):04X}"}))
        if edit.value != edit.text.value:
            by_path.setdefault(edit.text.path, []).append(edit)
    made = {path: _file(source, document, path, own) for path, own in by_path.items()}
    if made:
        _verify(source, document, [e for own in by_path.values() for e in own], made)
    return made


def rewrite_each(
    source: Source, document: Document, edits: Sequence[Edit]
) -> tuple[dict[str, bytes], list[Edit], list[WriteError]]:
    """Like `rewrite`, but an edit that cannot be made is left out: files, the edits made, and why not the others."""
    errors: list[WriteError] = []
    left = list(edits)
    while left:
        try:
            return rewrite(source, document, left), left, errors
        except WriteError as error:
            errors.append(error)
            at = (error.path, error.line, error.column)
            rest = [e for e in left if (e.text.path, *e.start) != at]
            left = rest if len(rest) < len(left) else [e for e in left if e.text.path != error.path]
    return {}, [], errors


def _file(source: Source, document: Document, path: str, edits: Sequence[Edit]) -> bytes:
    write = _writer(document, path)
    if write is None:
        raise edits[0].refuse(_READ_ONLY.fill({"format": PurePath(path).suffix or document.format}))
    try:
        data = Path(path).read_bytes()
    except OSError as problem:
        raise unreadable(problem, path, WriteError) from None
    try:
        text, codec = decode(data, path, source.options.encoding)
    except Unread:  # it could be read a moment ago
        raise edits[0].refuse(MOVED) from None
    return splice_bytes(data, text, codec, write(text, edits), path)


def _verify(source: Source, document: Document, edits: Sequence[Edit], made: Mapping[str, bytes]) -> None:
    """Read what would be written, and refuse unless exactly the edited texts are new."""
    again = readers.read(replace(source, options=replace(source.options, given={**source.options.given, **made})))
    wanted = {id(edit.text): edit for edit in edits}
    old, new = (_texts(d) for d in (document, again))
    if len(old) != len(new) or _of_form(document) != _of_form(again):
        raise edits[0].refuse(UNSAFE)
    for before, after in zip(old, new, strict=True):
        edit = wanted.get(id(before))
        if after.value != (edit.value if edit else before.value) or after.lang != before.lang:
            raise (edit or edits[0]).refuse(UNSAFE)


def _of_form(document: Document) -> int:
    """How many problems the file's form has; that texts look damaged is no matter of form."""
    return sum(problem.rule != "catalog/lost-characters" for problem in document.problems)


def _texts(document: Document) -> list[Text]:
    """All texts in file order: one that lost characters stands among a unit's fields, so units tell no order."""
    texts = [text for unit in document.units for text in (*unit.texts.values(), *unit.fields.values())]
    return sorted(texts, key=lambda text: (text.path, text.place.at(0)))
