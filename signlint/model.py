"""What a text, a place and a finding are. No I/O, only values.

Spans are half-open and count code points of the text *as given*; lines and columns
are 1-based and count code points of the file's line (a tab is one). Values are named tuples:
a run makes hundreds of thousands of them, and frozen dataclasses take four times as long to make.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, NamedTuple, Protocol

from signlint.errors import SignlintError
from signlint.messages import Bilingual

KINDS = (
    "name",
    "guidance",
    "prohibition",
    "warning",
    "instruction",
    "explanation",
    "notice",
    "emergency",
    "label",
    "title",
)
"""Kinds of unit (DESIGN §3): they decide required languages and limits."""


class Severity(IntEnum):
    """How bad a finding is; the names are SARIF's."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word used in YAML, JSON and on the screen."""
        return self.name.lower()


SEVERITIES = {s.label: s for s in Severity}

NOTHING: Mapping[str, Any] = {}
"""What a mapping is that was not given: one object for all, which nobody changes (a proxy cannot be pickled)."""


class Location(NamedTuple):
    """A place in a file. Lines and columns are 1-based; 0 means that there is none.

    `end_column` is exclusive. A workbook has `sheet` and `cell` instead of lines; in a CSV file `cell` is what a
    spreadsheet shows as another row than the line, beside these.
    """

    path: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    sheet: str = ""
    cell: str = ""

    @property
    def is_in_workbook(self) -> bool:
        """Whether sheet and cell are its place, and not line and column."""
        return bool(self.sheet or (self.cell and not self.line))


class Place(Protocol):
    """Where the code points of one text stand in its file."""

    def at(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of code point `offset` (0 … length)."""
        ...

    def until(self, offset: int) -> tuple[int, int]:
        """Where a stretch that ends before code point `offset` ends: not after what the file has between the two."""
        ...


class Straight(NamedTuple):
    """A text that stands in its file as it is, on one line."""

    line: int
    column: int

    def at(self, offset: int) -> tuple[int, int]:
        return self.line, self.column + offset

    def until(self, offset: int) -> tuple[int, int]:
        return self.line, self.column + offset


class Text(NamedTuple):
    """One language of a unit, as written. `lang` is a canonical tag of `signlint.language`."""

    lang: str
    value: str
    path: str
    place: Place
    sheet: str = ""
    cell: str = ""

    def locate(self, start: int, end: int) -> Location:
        """The place of the span [start, end) of this text."""
        line, column = self.place.at(start)
        end_line, end_column = self.place.until(end) if end != start else (line, column)
        return Location(self.path, line, column, end_line, end_column, self.sheet, self.cell)


class Ignore(NamedTuple):
    """A suppression written as data: this rule is silent for this unit (and language)."""

    rule: str
    reason: str
    location: Location
    lang: str = ""
    text_hash: str = ""


class Unit(NamedTuple):
    """One sign or form field with its texts.

    `texts` maps canonical language tags to texts, in file order; the kana reading is
    ``texts["ja-Hrkt"]``. `kind` is "" when the file does not say (see `analysis.kinds`).
    `fields` holds the other strings of a unit that have a place: ``place``, ``pictogram``, ``photo``, …
    `layout` is the catalog's ``layout:`` mapping, checked by the layout rules.
    """

    id: str
    location: Location
    texts: Mapping[str, Text]
    kind: str = ""
    fields: Mapping[str, Text] = NOTHING
    layout: Mapping[str, object] = NOTHING
    ignores: tuple[Ignore, ...] = ()


class Problem(NamedTuple):
    """Something wrong with a file as such, found by its reader.

    `rule` is the id of a rule of the ``catalog`` pack, whose message is filled with `values`.
    """

    rule: str
    location: Location
    values: Mapping[str, str] = NOTHING
    unit: str = ""
    lang: str = ""


class Document(NamedTuple):
    """What a reader made of one file or translation folder.

    `paths` are the files read. `encoding` is "" for UTF-8, else the codec that was assumed.
    """

    path: str
    format: str
    units: tuple[Unit, ...] = ()
    problems: tuple[Problem, ...] = ()
    paths: tuple[str, ...] = ()
    encoding: str = ""

    @property
    def is_in_one_language(self) -> bool:
        """Whether no other language is missing from it, and its units are lines, known by their number."""
        return self.format in ("text", "markdown")


class Citation(NamedTuple):
    """The source of a rule or term: `source` is its key, `title` … from the pack's list."""

    source: str
    title: str = ""
    publisher: str = ""
    year: str = ""
    url: str = ""
    where: str = ""


class Fix(NamedTuple):
    """A machine's correction: put `text` in place of the finding's span."""

    text: str
    safe: bool = False


class Related(NamedTuple):
    """A second place that a finding speaks of, such as the Japanese of a wrong translation."""

    lang: str
    location: Location
    match: str


# Not frozen: a frozen one takes three times as long to make, and a run makes thousands.
@dataclass(slots=True)
class Finding:
    """One thing found, ready for any reporter. `text` is the whole text it is in."""

    rule: str
    severity: Severity
    message: Bilingual
    unit: str
    lang: str
    location: Location
    span: tuple[int, int]
    match: str
    text: str = ""
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    cite: Citation | None = None
    related: tuple[Related, ...] = ()
    fingerprint: str = ""


class Skipped(NamedTuple):
    """A file that was not checked, and why."""

    path: str
    reason: Bilingual


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a run has to say; reporters know only this.

    `unread` counts files that could not be read (exit code 2); `assumed` names the files
    that were not UTF-8 with the codec that was taken; `hidden` findings count, though they are not to be shown, and
    `elsewhere` is the number of those that were not asked for and do not; `broken` are rules and terms that did not
    load, so that they checked nothing (exit code 2).
    """

    findings: tuple[Finding, ...] = ()
    files: int = 0
    units: int = 0
    texts: int = 0
    rules: int = 0
    skipped: tuple[Skipped, ...] = ()
    assumed: tuple[tuple[str, str], ...] = ()
    unread: int = 0
    suppressed: int = 0
    broken: tuple[SignlintError, ...] = ()
    hidden: tuple[Finding, ...] = ()
    elsewhere: int = 0

    def count(self, severity: Severity) -> int:
        """How many findings have exactly this severity."""
        return sum(f.severity is severity for f in (*self.findings, *self.hidden))
