"""What a reviewer sends back. The answer file, version 1, that the HTML page saves as
``answers-<lang>-<reviewer>.json``::

    {"signlint": "answers", "version": 1, "project": "kumamoto-signs", "lang": "ko",
     "reviewer": "Kim Minji", "date": "2026-04-01",
     "answers": [
       {"unit": "castle-gate-01", "hash": "sha256:…", "verdict": "fix",
        "source": "石垣に登らないでください", "target": "돌담에 올라가지 마십시오",
        "corrected": "돌담에 올라가지 마세요", "note": "간판에는 '마세요'가 자연스럽습니다"}]}

``unit``, ``hash``, ``source`` and ``target`` are those of `signlint.review.sheet.Item`, untouched.
``corrected`` and ``note`` may be left out; ``date`` is the day of the answer (ISO 8601) and may also
stand in a single answer. Texts without a verdict are left out. The table formats (XLSX, CSV,
Markdown) have the same fields as columns, named by the first word of their header: see `COLUMNS`.

The file is hostile until shown otherwise: every size is limited, every key known, and the hash of
each answer must be that of the texts it carries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from signlint import language
from signlint.errors import ReviewError
from signlint.messages import Bilingual, suggestion
from signlint.readers.lost_characters import is_lost
from signlint.review import answer_words as words
from signlint.review.sheet import VERDICTS, Verdict, normal, text_hash
from signlint.review.signoffs import SignOff, is_date

VERSION = 1
MAX_BYTES = 50 * 2**20
MAX_ANSWERS = 100_000
MAX_TEXT = 100_000
MAX_NAME = 200
MAX_UNIT = 2_000

COLUMNS = ("unit", "lang", "hash", "source", "target", "verdict", "corrected", "note", "reviewer", "date")
"""Column names of the table formats: a header is one of these, alone or followed by ``/`` or ``:`` or a line
break and a translation (``verdict / 判定``). Other columns are for the reviewer's eyes and are not read. Above the
header may stand rows of a name (``project``, ``lang``, ``reviewer``, ``date``) and its value; a reviewer or date
that is left empty in a row is the one above it. `signlint.cells` says how cells that look like formulas are written."""

_CONTROL = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_IN_TEXT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_HASH = re.compile(r"sha256:[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Frame:
    """What is around the answers of a sheet: `heads` are the headings of its columns as they stand there.

    `places` says where name and day are asked for once for all answers: the line, and the cell ("" = not a cell).
    """

    heads: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, tuple[int, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """One answer as it stands in a file, before anything is believed. `line` is its line or row, 0 = none."""

    values: Mapping[str, str]
    line: int = 0
    sheet: str = ""
    frame: Frame = Frame()

    @property
    def answered(self) -> bool:
        """Whether somebody wrote something into it."""
        return any(self.values.get(key, "").strip() for key in ("verdict", "corrected", "note"))


@dataclass(frozen=True, slots=True)
class RawFile:
    """What a file holds: facts about all of it (project, lang, reviewer, date), and its rows.

    `lossy`: it is saved in an encoding that lacks letters, and what it lacks may have become ``?``.
    """

    about: Mapping[str, str]
    rows: tuple[Row, ...]
    lossy: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A valid answer and where it came from."""

    record: SignOff
    path: str
    line: int = 0
    sheet: str = ""

    def refuse(self, what: Bilingual) -> ReviewError:
        """The answer's place with `what`, as an error to show."""
        return _error(what, self.path, Row({}, self.line, self.sheet))


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """One file: its answers, and what was wrong with single ones."""

    path: str
    answers: tuple[Answer, ...]
    refused: tuple[ReviewError, ...] = ()


def read(path: Path, project: str = "", reviewer: str = "", day: str = "") -> AnswerFile:
    """The answers in a file: ``.json``, ``.xlsx``, ``.csv``, ``.tsv`` or ``.md``.

    `project` is the one that answers must be for ("" = any); `reviewer` and `day` stand in where the file
    does not say. Raises ReviewError when the file as a whole is no answer file of this project.
    """
    from signlint.review import answer_files

    raw = answer_files.read(path)
    theirs = raw.about.get("project", "")
    if project and theirs and theirs != project:
        raise ReviewError(words.PROJECT.fill({"theirs": theirs[:MAX_NAME], "ours": project}), str(path))
    if len(raw.rows) > MAX_ANSWERS:
        raise ReviewError(words.MANY.fill({"limit": MAX_ANSWERS}), str(path))
    given = {"reviewer": reviewer, "date": day, **{k: v for k, v in raw.about.items() if v}}
    answers: list[Answer] = []
    refused: list[ReviewError] = []
    for row in _filled(raw.rows, given):
        try:
            answers.append(Answer(_record(row, raw.lossy), str(path), row.line, row.sheet))
        except _Wrong as problem:
            refused.append(problem.at(str(path), row))
    return _without_doubles(str(path), answers, refused)


def _error(what: Bilingual, path: str, row: Row) -> ReviewError:
    return ReviewError(what, f"{path}[{row.sheet}]" if row.sheet else path, row.line)


def _filled(rows: Iterable[Row], about: Mapping[str, str]) -> Iterator[Row]:
    """The rows that were answered, each with language, reviewer and date, which may be given once for all."""
    above = dict(about)
    for row in rows:
        above.update({key: row.values[key] for key in ("reviewer", "date") if row.values.get(key)})
        if row.answered:
            shared = {key: row.values.get(key) or above.get(key, "") for key in ("lang", "reviewer", "date")}
            yield replace(row, values={**row.values, **shared})


class _Wrong(Exception):
    """An answer that is refused, and why; `key` names what all answers of a sheet have in common."""

    def __init__(self, what: Bilingual, key: str = "", **values: object) -> None:
        super().__init__(what)
        self.what, self.key = what.fill(values), key

    def at(self, path: str, row: Row) -> ReviewError:
        """At the row; of what is asked for once, always at the same place, so that it can be said once."""
        line, cell = row.frame.places.get(self.key, (0, ""))
        head = row.frame.heads.get(self.key, "")
        if cell:
            where = words.CELL.fill({"sheet": row.sheet, "cell": cell})
        else:
            where = words.COLUMN.fill({"head": head}) if head else words.FILE
        return _error(self.what.fill({"where": where}), path, replace(row, line=line or row.line))


def _record(row: Row, lossy: bool) -> SignOff:
    """The sign-off that an answer means, after everything about it was looked at."""
    values = row.values
    for key, value in values.items():
        limit = {"reviewer": MAX_NAME, "unit": MAX_UNIT}.get(key, MAX_TEXT)
        if len(value) > limit:
            raise _Wrong(words.LONG, key=key, size=len(value), limit=limit)
    lang = _lang(values.get("lang", ""))
    verdict = verdict_of(values.get("verdict", ""), lang)
    reviewer, day = " ".join(values.get("reviewer", "").split()), values.get("date", "").strip()
    if not reviewer or _CONTROL.search(reviewer):
        raise _Wrong(words.REVIEWER, "reviewer")
    if not is_date(day):
        raise _Wrong(words.DATE_FORM if day else words.DATE, "date", date=day[:40])
    source, target = normal(values.get("source", "")), normal(values.get("target", ""))
    corrected, note = _clean(values, "corrected"), _clean(values, "note")
    if corrected == target:
        corrected = ""
    if verdict == "ok" and corrected:
        raise _Wrong(words.OK_AND_CORRECTED)
    if lossy:
        _refuse_lost({"reviewer": reviewer, "corrected": corrected}, source, target)
    said = values.get("hash", "").strip()
    if not _HASH.fullmatch(said) or said != text_hash(lang, source, target):
        if lossy and "?" in source + target:
            raise _Wrong(words.LOST, part=words.LOST_PARTS["target"])
        head = row.frame.heads.get("corrected")
        raise _Wrong(words.FORGED_CELL if head else words.FORGED, head=head, unit=values.get("unit", ""))
    if not values.get("unit", "").strip():
        raise _Wrong(words.UNIT)
    return SignOff(values["unit"], lang, verdict, reviewer, day, said, source, target, corrected, note)


def _lang(written: str) -> str:
    tag = written.strip()
    if not tag or language.canonical(tag) != tag or tag in (language.SOURCE, language.READING):
        hint = suggestion(tag[:40], language.LANGUAGES)
        raise _Wrong(words.LANG, lang=tag[:40], hint=hint)
    return tag


def _refuse_lost(written: Mapping[str, str], *beside: str) -> None:
    """Refuse an answer in which the encoding of its file turned letters into ``?``."""
    for key, text in written.items():
        if is_lost(text, beside if key == "corrected" else ()):
            raise _Wrong(words.LOST, part=words.LOST_PARTS[key])


def _clean(values: Mapping[str, str], key: str) -> str:
    text = normal(values.get(key, ""))
    found = _IN_TEXT.search(text)
    if found:
        raise _Wrong(words.CHARACTER, key=key, code=f"U+{ord(found[0]):04X}")
    return text


def verdict_of(written: str, lang: str = "en") -> Verdict:
    """The verdict that a word of any of our languages means. Raises the error of an answer without one.

    `lang` is that of the sheet, whose own words the error names.
    """
    word = normal(written).casefold()
    for verdict in VERDICTS:
        if word == verdict or word in (labels[verdict].casefold() for labels in words.VERDICT_LABELS.values()):
            return verdict
    own = "・".join(words.VERDICT_LABELS[words.interface(lang)].values())
    raise _Wrong(words.VERDICT if word else words.NO_VERDICT, verdict=written.strip()[:40], own=own)


def _without_doubles(path: str, answers: Iterable[Answer], refused: list[ReviewError]) -> AnswerFile:
    """The same answer twice counts once; two answers of one person to one text count not at all."""
    kept: dict[tuple[str, ...], Answer] = {}
    doubled: set[tuple[str, ...]] = set()
    for answer in answers:
        record = answer.record
        key = (record.unit, record.lang, record.hash, record.reviewer)
        first = kept.setdefault(key, answer)
        if first.record != record:
            doubled.add(key)
            refused.append(answer.refuse(words.DOUBLE.fill({"unit": record.unit, "line": first.line})))
    return AnswerFile(path, tuple(a for key, a in kept.items() if key not in doubled), tuple(refused))
