"""What every reader uses: options, sources, and a basket for units and problems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path, PurePath

from signlint.errors import SignlintError
from signlint.messages import Bilingual, did_you_mean, fill
from signlint.model import KINDS, Document, Ignore, Location, Place, Problem, Text, Unit
from signlint.readers.keys import KIND_NAMES
from signlint.readers.lost_characters import without_lost

UNREAD = frozenset({"catalog/unreadable", "catalog/too-large", "catalog/binary", "catalog/encoding", "catalog/syntax"})
"""Problems that mean: a file, or the rest of it, could not be read (exit code 2)."""

REPLACEMENT = "\u034f"
"""Stands for what no text may hold: one for one, so that no place moves, and nothing that another rule speaks of.

Combining grapheme joiner: it has no look and no meaning of its own, and unlike a space parts no words.
"""

PAIRS = Bilingual("「キー: 値」の組", "keys and values")
"""What a mapping is called to the user."""

_FORBIDDEN = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class FileMapping:
    """What the user's configuration says about the files that match the pattern `path`.

    `columns` maps a column header or a key to a language (any spelling) or to a field of a
    unit; `id` and `kind` name columns; `default_kind` is the kind where none is written;
    `lang` is the language of a text or translation file.
    """

    path: str
    columns: Mapping[str, str] = field(default_factory=dict)
    id: str = ""
    kind: str = ""
    default_kind: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read.

    `as_lang` is the language of plain text; `encoding` is taken instead of guessing. Files in
    folders that match one of `ignore` are left out; patterns count from the folder `base`.
    `given` holds what has no file, such as standard input, by its name.
    """

    as_lang: str = ""
    encoding: str = ""
    mappings: tuple[FileMapping, ...] = ()
    ignore: tuple[str, ...] = ()
    base: Path | None = None
    given: Mapping[str, bytes] = field(default_factory=dict)

    def mapping(self, path: str) -> FileMapping:
        """The first mapping whose pattern matches `path` (or the end of it)."""
        return next((m for m in self.mappings if self._matches(path, m.path)), FileMapping("*"))

    def ignored(self, path: str) -> bool:
        """Whether a file found in a folder shall be left out."""
        return any(self._matches(path, pattern) for pattern in self.ignore)

    def _matches(self, path: str, pattern: str) -> bool:
        posix = PurePath(path).as_posix()
        if self.base is not None:
            full, base = Path(path).absolute(), self.base.absolute()
            posix = full.relative_to(base).as_posix() if full.is_relative_to(base) else posix
        pattern = pattern.removeprefix("./")
        plain = pattern.replace("**/", "")
        inside = posix.startswith(pattern.rstrip("/*") + "/") if pattern.rstrip("/*") else False
        folder = inside and (pattern.endswith("/") or "*" not in pattern or pattern.endswith("/**"))
        return folder or fnmatch(posix, pattern) or fnmatch(posix, plain) or PurePath(posix).match(plain)


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read: one file, or the files of one translation folder.

    `files` are (language, path); the language is "" where the file itself says it.
    """

    path: str
    format: str
    files: tuple[tuple[str, str], ...]
    options: ReadOptions = field(default_factory=ReadOptions)


class Unread(Exception):
    """Stops the reading of one file; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def said(what: Bilingual) -> dict[str, str]:
    """A sentence in both languages as values for a rule's message."""
    return {"what_ja": what.ja, "what_en": what.en}


def hints(word: str, known: Iterable[str]) -> dict[str, str]:
    """A “did you mean” as values for the end of a message, which has its full stop from here in English."""
    return hinted(did_you_mean(word, known))


def hinted(best: str | None) -> dict[str, str]:
    """The same for what was meant, if that is known."""
    if best is None:
        return {"hint_ja": "", "hint_en": "."}
    return {"hint_ja": f"（「{best}」ではありませんか？）", "hint_en": f"; did you mean “{best}”?"}


def syntax(error: SignlintError) -> Problem:
    """An error with a place as a problem of the file."""
    return Problem("catalog/syntax", Location(error.path, error.line, error.column), said(error.what))


@dataclass(slots=True)
class Basket:
    """Units and problems of one document while it is read."""

    path: str
    units: list[Unit] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    seen: dict[str, Location] = field(default_factory=dict)

    def problem(
        self, rule: str, at: Location, values: Mapping[str, str] | None = None, unit: str = "", lang: str = ""
    ) -> None:
        """Note a problem; `rule` without the pack's name."""
        self.problems.append(Problem(f"catalog/{rule}", at, values or {}, unit, lang))

    def text(self, lang: str, value: str, place: Place, path: str = "", unit: str = "", cell: str = "") -> Text:
        """A text; NUL and lone surrogates in it are a problem, and replaced; where there is nothing else, by spaces."""
        text = Text(lang, value, path or self.path, place, cell=cell)
        found = _FORBIDDEN.search(value)
        if not found:
            return text
        self.problem("character", text.locate(*found.span()), {"code": f"U+{ord(found[0]):04X}"}, unit, lang)
        empty = not _FORBIDDEN.sub("", value).strip()
        return Text(lang, _FORBIDDEN.sub(" " if empty else REPLACEMENT, value), text.path, place, cell=cell)

    def shape(self, at: Location, expected: Bilingual, unit: str = "", lang: str = "") -> None:
        """Note that something else was expected here."""
        self.problem("shape", at, {"expected_ja": expected.ja, "expected_en": expected.en}, unit, lang)

    def unknown_kind(self, at: Location, written: str, unit: str) -> None:
        """Note a kind that does not exist, with the one that was probably meant, and all that there are."""
        listed = {"kinds_ja": "・".join(names[0] for names in KIND_NAMES.values()), "kinds_en": ", ".join(KINDS)}
        known = [*KINDS, *(name for names in KIND_NAMES.values() for name in names)]
        self.problem("unknown-kind", at, {"kind": written, **listed, **hints(written, known)}, unit)

    def keep_ignore(
        self, ignores: list[Ignore], ignore: Ignore, unit: str, how: str = "{rule: {rule}, reason: …}"
    ) -> None:
        """Keep a suppression that names a rule and a reason; note a problem otherwise, with `how` to write it."""
        if ignore.rule and ignore.reason:
            ignores.append(ignore)
        else:
            values = {"rule": ignore.rule or "…"}
            self.problem("ignore-reason", ignore.location, {**values, "how": fill(how, values)}, unit)

    def add(self, unit: Unit) -> None:
        """Keep the unit; an id that another unit has is a problem."""
        first = self.seen.setdefault(unit.id, unit.location)
        if first is not unit.location:
            self.problem("duplicate-id", unit.location, {"id": unit.id, "line": str(first.line)}, unit.id)
        self.units.append(unit)

    def document(self, format: str, paths: tuple[str, ...], encoding: str = "") -> Document:
        """All of it as a document; one without units and problems is empty, which is a problem too."""
        if not self.units and not self.problems:
            self.problem("empty", Location(self.path))
        units, lost = without_lost(self.units, encoding)
        return Document(self.path, format, tuple(units), (*self.problems, *lost), paths, encoding)
