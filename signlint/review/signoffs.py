r"""Sign-offs: what reviewers said, one JSON object a line in ``signoffs/<lang>.jsonl``.

Lines are sorted and hold no line numbers and no time of any run, so that ``merge=union`` joins what two
people signed in two branches (the stores of other tools that hold either are fought over in every
merge). Nothing is ever deleted: a later answer stands beside the earlier ones. What cannot be
understood is an error with its place, and stays in the file as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from signlint import language
from signlint.errors import ReviewError, unreadable
from signlint.messages import Bilingual
from signlint.review.sheet import VERDICTS, Signed, Verdict, text_hash

VERSION = 1
MAX_BYTES = 200 * 2**20

_KEYS = ("v", "unit", "lang", "verdict", "reviewer", "date", "hash", "source", "target", "corrected", "note", "decides")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class SignOff:
    """One answer to one text. `hash` is `text_hash` of `lang`, `source` and `target`, the texts it was given for.

    `corrected` is what the reviewer wrote instead (the text with it counts as OK by this reviewer).
    `decides` marks a decision of the office: earlier answers to the same texts no longer count.
    `more` is a JSON object of fields that this version does not know; they are written back.
    """

    unit: str
    lang: str
    verdict: Verdict
    reviewer: str
    date: str
    hash: str
    source: str
    target: str
    corrected: str = ""
    note: str = ""
    decides: bool = False
    more: str = "{}"

    @property
    def agreed(self) -> str:
        """The hash of the texts that this answer calls OK; "" if it calls none so."""
        if self.verdict == "ok":
            return self.hash
        if self.verdict == "fix" and self.corrected:
            return _corrected_hash(self.lang, self.source, self.corrected)
        return ""

    def signed(self) -> Signed:
        """What a review sheet shows of it."""
        return Signed(
            self.verdict, self.reviewer, self.date, self.note, self.corrected, self.source, self.target
        )  # fmt: skip


@lru_cache(maxsize=65536)
def _corrected_hash(lang: str, source: str, corrected: str) -> str:
    return text_hash(lang, source, corrected)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All sign-offs of a project. `unknown` keeps, by language, the lines that were not understood."""

    records: tuple[SignOff, ...] = ()
    errors: tuple[ReviewError, ...] = ()
    unknown: Mapping[str, tuple[bytes, ...]] = field(default_factory=dict)

    def with_records(self, more: Iterable[SignOff]) -> Ledger:
        """The ledger with `more`; what is there already is not there twice."""
        return Ledger(tuple(dict.fromkeys((*self.records, *more))), self.errors, self.unknown)

    def history(self, unit: str, lang: str = "") -> list[SignOff]:
        """What was said of a unit, the oldest first."""
        found = [r for r in self.records if r.unit == unit and lang in ("", r.lang)]
        return sorted(found, key=lambda r: (r.date, r.lang, line(r)))


def load(folder: Path) -> Ledger:
    """All sign-offs of `folder`; an empty ledger without one. Wrong lines are in `Ledger.errors`."""
    records: list[SignOff] = []
    errors: list[ReviewError] = []
    unknown: dict[str, tuple[bytes, ...]] = {}
    for path in sorted(folder.glob("*.jsonl")):
        if language.canonical(path.stem) != path.stem:
            errors.append(ReviewError(_NAME, str(path)))
            continue
        wrong = []
        for number, raw in enumerate(_read(path).split(b"\n"), 1):
            raw = raw.removesuffix(b"\r")
            if not raw.strip():
                continue
            try:
                records.append(_record(raw, path.stem))
            except _Wrong as problem:
                errors.append(ReviewError(problem.what, str(path), number))
                wrong.append(raw)
        if wrong:
            unknown[path.stem] = tuple(dict.fromkeys(wrong))
    return Ledger(tuple(dict.fromkeys(records)), tuple(errors), unknown)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as problem:
        raise unreadable(problem, str(path), ReviewError) from None
    if len(data) > MAX_BYTES:
        raise ReviewError(_LARGE.fill({"limit": f"{MAX_BYTES // 2**20} MiB"}), str(path))
    return data.removeprefix(b"\xef\xbb\xbf")


def renamed(ledger: Ledger, old: str, new: str) -> Ledger:
    """The ledger with the records of unit `old` under the id `new`."""
    records = (replace(r, unit=new) if r.unit == old else r for r in ledger.records)
    return Ledger(tuple(dict.fromkeys(records)), ledger.errors, ledger.unknown)


def files(folder: Path, ledger: Ledger, langs: Iterable[str]) -> dict[Path, bytes]:
    """The content of the files of `langs`: sorted lines, then those that were not understood, as they were."""
    made: dict[Path, bytes] = {}
    for lang in sorted(set(langs)):
        lines = sorted({line(r) for r in ledger.records if r.lang == lang})
        raw = [one.encode() for one in lines] + list(ledger.unknown.get(lang, ()))
        made[folder / f"{lang}.jsonl"] = b"".join(one + b"\n" for one in raw)
    return made


def line(record: SignOff) -> str:
    """A record as it stands in its file: by unit, then as the keys are ordered; empty fields left out."""
    data: dict[str, Any] = {"v": VERSION}
    for key in _KEYS[1:]:
        value = getattr(record, key)
        if value:
            data[key] = value
    data.setdefault("source", "")
    # unit first: sorted lines then stand by unit
    ordered = {"unit": data.pop("unit"), **data, **json.loads(record.more)}
    return json.dumps(ordered, ensure_ascii=False, separators=(",", ":")).translate(_ODD)


# a line of a file for editors and git is one record: NEL, LS and PS would part it, lone surrogates have no bytes
_ODD = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029, 0x7F, *range(0xD800, 0xE000))}


class _Wrong(Exception):
    """A line that is no sign-off, and why."""

    def __init__(self, what: Bilingual) -> None:
        super().__init__(what)
        self.what = what


def _record(raw: bytes, lang: str) -> SignOff:
    data = _parse(raw)
    if data.get("v") != VERSION:
        raise _Wrong(_NEWER.fill({"version": str(data.get("v"))}))
    for key in ("unit", "verdict", "reviewer", "date", "hash", "source", "target", "corrected", "note"):
        if not isinstance(data.get(key, ""), str):
            raise _Wrong(_TEXT.fill({"key": key}))
    for key in ("unit", "verdict", "reviewer", "date", "hash"):
        if not data.get(key):
            raise _Wrong(_MISSING.fill({"key": key}))
    if data.get("lang") != lang:
        raise _Wrong(_LANG.fill({"lang": str(data.get("lang")), "file": lang}))
    if data["verdict"] not in VERDICTS:
        raise _Wrong(_VERDICT.fill({"verdict": data["verdict"]}))
    if not is_date(data["date"]):
        raise _Wrong(_WHEN.fill({"date": data["date"]}))
    known = {key: data[key] for key in _KEYS[1:] if key in data and key != "decides"}
    more = {key: value for key, value in data.items() if key not in _KEYS}
    made = SignOff(
        **{"source": "", "target": "", **known},
        decides=data.get("decides") is True,
        more=json.dumps(more, ensure_ascii=False, sort_keys=True),
    )
    if made.hash != text_hash(lang, made.source, made.target):
        raise _Wrong(_HASH)
    return made


def _parse(raw: bytes) -> dict[str, Any]:
    try:
        data = json.loads(raw.decode("utf-8"), object_pairs_hook=_unique)
    except (ValueError, RecursionError):
        conflict = raw.startswith((b"<<<<<<<", b"=======", b">>>>>>>"))
        raise _Wrong(_CONFLICT if conflict else _JSON) from None
    if not isinstance(data, dict):
        raise _Wrong(_JSON)
    return data


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _Wrong(_TWICE)
    return made


def is_date(written: str) -> bool:
    """Whether `written` is a day, ``2026-04-01``."""
    if not _DATE.fullmatch(written):
        return False
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


_NAME = Bilingual(
    "サインオフのファイル名は言語のタグ（ko.jsonl など）にしてください",
    "a sign-off file is named by a language tag, such as ko.jsonl",
)
_LARGE = Bilingual("大きすぎます（{limit} まで）", "is too large (at most {limit})")
_JSON = Bilingual("この行は JSON として読めません（そのまま残します）", "this line is not JSON (it is kept as it is)")
_CONFLICT = Bilingual(
    "マージの衝突の印です。.gitattributes に「signoffs/*.jsonl merge=union」を書き、この行を消してください",
    "a mark of a merge conflict: put 'signoffs/*.jsonl merge=union' into .gitattributes and delete this line",
)
_TWICE = Bilingual("同じキーが2回あります", "a key is there twice")
_NEWER = Bilingual(
    "版 {version} の記録は、この signlint では読めません（そのまま残します）",
    "this signlint cannot read records of version {version} (it is kept as it is)",
)
_TEXT = Bilingual("{key} は文字でなければなりません", "{key} must be text")
_MISSING = Bilingual("{key} がありません", "{key} is missing")
_LANG = Bilingual(
    "lang は {lang} ですが、ファイルは {file} のものです", "lang is {lang}, but the file is that of {file}"
)
_VERDICT = Bilingual("判定 {verdict} はありません（ok、fix、discuss）", "no verdict named {verdict} (ok, fix, discuss)")
_WHEN = Bilingual("日付 {date} は 2026-04-01 のように書いてください", "write the date {date} as 2026-04-01")
_HASH = Bilingual("hash が source と target に合いません", "the hash is not that of source and target")
