"""What a reviewer is asked: the model between the checks and every kind of review sheet.

A `Review` holds one `Sheet` for each target language, a sheet one `Item` for each text. It is
built by `signlint.review.compose` and written by the functions in `signlint.review.export`;
a writer needs nothing but what is here. All strings are hostile text of catalogs: a writer
escapes every one of them.

An answer to an item must give back `Item.unit`, `Item.hash`, `Item.source` and `Item.target` as they
are here (see `signlint.review.answers`): the hash says which texts the reviewer saw.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from signlint.messages import Bilingual
from signlint.model import Citation, Location, Severity

VERSION = 1
"""Raise when the meaning of a field changes; answers name the version they were made with."""

Verdict = Literal["ok", "fix", "discuss"]
"""``ok``: as it is. ``fix``: wrong, with the corrected text if the reviewer knows it. ``discuss``: a question."""

VERDICTS: tuple[Verdict, ...] = ("ok", "fix", "discuss")

State = Literal["pending", "signed-off", "stale", "needs-change", "discuss"]
"""Where a text stands: never answered; OK as it is now; was OK, but the Japanese or the translation has
changed since; a reviewer asked for a change that is not made; reviewers disagree or one wants to talk."""

STATES: tuple[State, ...] = ("pending", "stale", "needs-change", "discuss", "signed-off")
"""All states, in the order in which somebody should look at them."""


@dataclass(frozen=True, slots=True)
class Furigana:
    """A piece of Japanese: `base` as written, `reading` its kana ("" = none: show `base` alone).

    The bases of all pieces together are the text without its furigana notation.
    """

    base: str
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of a difference, word by word: ``same``, ``removed`` (only before), ``added`` (only now)."""

    op: Literal["same", "removed", "added"]
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """A finding on the target text.

    `message` and `title` (the rule's) are in Japanese and English: show English to a reviewer who reads
    neither. `span` is half-open in code points of `Item.target` ((0, 0) = the text as a whole), `match` is
    what stands there. `suggestions` are texts for that span. `cite` is the guideline, None if unknown.
    """

    rule: str
    severity: Severity
    message: Bilingual
    title: Bilingual
    span: tuple[int, int]
    match: str
    suggestions: tuple[str, ...] = ()
    cite: Citation | None = None


@dataclass(frozen=True, slots=True)
class TermHint:
    """A glossary term whose Japanese stands in the source.

    `ja` is the term as the glossary prefers it, `preferred`, `admitted` and `forbidden` are its forms in the
    sheet's language (`preferred` may be ""). `status`: ``official``, ``confirmed`` or ``suggested`` (no
    official table was read: say so). `source` names the guideline.
    """

    id: str
    ja: str
    preferred: str
    admitted: tuple[str, ...]
    forbidden: tuple[str, ...]
    status: str
    domain: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Sister:
    """Another unit with the same Japanese (`exact`) or the same words in another form.

    `differs`: its translation is not this item's. `number` is the item's number in this sheet, 0 if it is
    not on it (``--only``).
    """

    unit: str
    ja: str
    target: str
    place: str
    exact: bool
    differs: bool
    number: int = 0


@dataclass(frozen=True, slots=True)
class Signed:
    """The last answer to this text. `date` is ISO 8601, the day of the answer.

    `source` and `target` are the texts it was given for; `corrected` is what the reviewer wrote instead.
    """

    verdict: Verdict
    reviewer: str
    date: str
    note: str = ""
    corrected: str = ""
    source: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One text to be judged.

    `number` counts from 1 within its sheet and is unique there (use it for element ids; `unit` may hold
    quotes, spaces and path separators, and may occur twice). `unit` and `hash` identify the answer.
    `kind` is one of `signlint.model.KINDS` (given or guessed), `place` where the sign stands.
    `photo` is what the catalog says; `photo_file` the path of that file if it lies in the catalog's folder
    and exists, else "": never open `photo` itself.
    `source` is the Japanese as written, `ja` the same in pieces for ruby, `reading` the unit's own kana
    reading, `easy` its Easy Japanese, `english` its English where the sheet's language is another; "" = none.
    `target` is the text to judge, exactly as it stands in the file.
    `location` has path, line and column, or sheet and cell; `path` in it is relative to the working folder.
    `last` is the last answer; `source_diff` and `target_diff` lead from the texts it was given for to the present
    ones (target: from the corrected text, if there was one); () where nothing changed or there is no answer.
    `notes` are further answers to the present texts, with `last` the whole of what reviewers said.
    """

    number: int
    unit: str
    hash: str
    kind: str
    place: str
    photo: str
    photo_file: str
    source: str
    ja: tuple[Furigana, ...]
    reading: str
    easy: str
    english: str
    target: str
    location: Location
    state: State
    findings: tuple[Found, ...] = ()
    terms: tuple[TermHint, ...] = ()
    sisters: tuple[Sister, ...] = ()
    last: Signed | None = None
    notes: tuple[Signed, ...] = ()
    source_diff: tuple[Change, ...] = ()
    target_diff: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """All items for one reviewer. `lang` is the target's tag; `only` is the filter it was made with."""

    lang: str
    project: str
    items: tuple[Item, ...]
    only: str = "all"
    version: int = VERSION


@dataclass(frozen=True, slots=True)
class LangCount:
    """One language for the office: texts by state, texts with findings, and units without a text that need one."""

    lang: str
    texts: int
    states: tuple[tuple[State, int], ...]
    with_findings: int
    missing: int


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule found something in the texts of all languages."""

    rule: str
    title: Bilingual
    severity: Severity
    count: int


@dataclass(frozen=True, slots=True)
class Summary:
    """For the office: counts by language, findings by rule (most first), and what blocks the release, one
    sentence each (nothing = ready)."""

    langs: tuple[LangCount, ...]
    rules: tuple[RuleCount, ...]
    blocking: tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that goes into one export: the sheets in the order of languages, and the office's summary.

    `project` is signlint.yaml's ``project:`` ("" = none); answers carry it back. The summary counts all
    texts, also those that `Sheet.only` left out.
    """

    project: str
    sheets: tuple[Sheet, ...]
    summary: Summary


def spoken(item: Item) -> str:
    """The Japanese with its furigana in brackets, if it has any: not everything can show ruby."""
    if not any(piece.reading for piece in item.ja):
        return ""
    return "".join(f"{p.base}（{p.reading}）" if p.reading else p.base for p in item.ja)


def where(location: Location) -> str:
    """``signs.yaml:12``, or ``signs.xlsx Sheet1!B3``."""
    if location.cell:
        return f"{location.path} {location.sheet}!{location.cell}"
    return f"{location.path}:{location.line}" if location.line else location.path


def normal(text: str) -> str:
    """`text` without the differences that make no other text: NFC, line breaks as LF, outer white space off."""
    return unicodedata.normalize("NFC", _BREAK.sub("\n", text)).strip()


_BREAK = re.compile("\r\n?")


def text_hash(lang: str, source: str, target: str) -> str:
    """``sha256:`` and 64 hex digits over language, Japanese and translation, each `normal`.

    No file name, line or unit id goes in: a moved or renamed text keeps its sign-offs.
    """
    joined = "\0".join((lang, normal(source), normal(target)))
    return "sha256:" + sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
