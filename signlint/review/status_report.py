"""Where the review stands, for a person, a program and a badge."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from signlint import language
from signlint.console import escape_controls, reader_language
from signlint.messages import Bilingual
from signlint.review.diff import difference, inline
from signlint.review.sheet import STATES, State, where
from signlint.review.signoffs import SignOff
from signlint.review.status import Entry, LangStatus, Orphan

VERSION = 1
_HEAD = Bilingual("{lang}（{tag}）: {texts} 文のうち {states}", "{lang} ({tag}): {texts} texts, {states}")
_MISSING = Bilingual("訳がない {n}: {units}", "without a translation {n}: {units}")
_ORPHAN = Bilingual("記録だけがある項目: {unit}（{n} 件）", "records of a unit that is not here: {unit} ({n})")
_RENAMED = Bilingual(
    " → 同じ文の {new} ですか: signlint review rename {unit} {new}",
    " → is it {new}? signlint review rename {unit} {new}",
)
_NOT_READY = Bilingual("{langs}: まだ確認がそろっていません", "{langs}: not ready")
_READY = Bilingual("{langs}: すべて確認済みです", "{langs}: all signed off")
_SHOWN = 20
_STATES: Mapping[State, Bilingual] = {
    "pending": Bilingual("未確認", "pending"),
    "signed-off": Bilingual("確認済み", "signed off"),
    "stale": Bilingual("確認後に変更", "stale (changed since)"),
    "needs-change": Bilingual("要修正", "needs change"),
    "discuss": Bilingual("要相談", "discuss"),
}


def lines(stands: Sequence[LangStatus], required: Sequence[str]) -> Iterator[str]:
    """One line a language, then the texts that need somebody, and what `required` says."""
    ui = reader_language(None)
    for stand in stands:
        counts = [f"{_STATES[s].pick(ui)} {stand.count(s)}" for s in reversed(STATES) if stand.count(s)]
        states = (" / " if ui == "ja" else ", ").join(counts) or "0"
        values = {"lang": language.info(stand.lang).name, "tag": stand.lang, "texts": len(stand.entries)}
        yield _HEAD.fill({**values, "states": states}).pick(ui)
        for entry in stand.entries:
            if entry.standing.state not in ("signed-off", "pending"):
                yield escape_controls(f"  {_entry(entry, ui)}".replace("\n", "⏎"))
        if stand.missing:
            units = ", ".join(stand.missing[:_SHOWN]) + (" …" if len(stand.missing) > _SHOWN else "")
            yield escape_controls("  " + _MISSING.fill({"n": len(stand.missing), "units": units}).pick(ui))
        for orphan in stand.orphans:
            yield escape_controls("  " + _orphan(orphan).pick(ui))
    for what, ready in ((_READY, True), (_NOT_READY, False)):
        named = [s.lang for s in stands if s.lang in required and s.ready is ready]
        if named:
            yield what.fill({"langs": ", ".join(named)}).pick(ui)


def _entry(entry: Entry, ui: str) -> str:
    at = where(entry.text.locate(0, len(entry.text.value)))
    standing = entry.standing
    said = "; ".join(
        f"{r.reviewer}: {r.verdict}" + "".join(f" “{part}”" for part in (r.corrected, r.note) if part)
        for r in standing.answers
    )
    changed = " / ".join(filter(None, map(inline, changes(entry))))
    return f"{_STATES[standing.state].pick(ui)}  {entry.subject.id}  {at}  {said or changed}"


def changes(entry: Entry) -> tuple[Any, Any]:
    """How the Japanese and the translation differ from what was signed."""
    was = entry.standing.was
    if was is None or entry.standing.state != "stale":
        return (), ()
    target = was.corrected or was.target
    return (
        difference(was.source, entry.subject.source.strip(), language.SOURCE),
        difference(target, entry.text.value.strip(), entry.text.lang),
    )


def _orphan(orphan: Orphan) -> Bilingual:
    said = _ORPHAN.fill({"unit": orphan.unit, "n": len(orphan.records)})
    if not orphan.renamed:
        return said
    hint = _RENAMED.fill({"unit": orphan.unit, "new": orphan.renamed[0]})
    return Bilingual(said.ja + hint.ja, said.en + hint.en)


def history_line(record: SignOff) -> str:
    """One answer in one line."""
    texts = record.target + (f" → {record.corrected}" if record.corrected else "")
    parts = (record.date, f"[{record.lang}]", record.reviewer, record.verdict, f"“{texts}”", record.note)
    return "  ".join(part for part in parts if part)


def as_json(stands: Sequence[LangStatus], required: Sequence[str], met: bool) -> str:
    """``review status --format json``, version 1."""
    data = {
        "version": VERSION,
        "required": list(required),
        "met": met,
        "languages": [_language(stand) for stand in stands],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _language(stand: LangStatus) -> dict[str, Any]:
    return {
        "lang": stand.lang,
        "texts": len(stand.entries),
        "states": {state: stand.count(state) for state in STATES},
        "ready": stand.ready,
        "missing": list(stand.missing),
        "items": [_item(entry) for entry in stand.entries if entry.standing.state != "signed-off"],
        "orphans": [
            {"unit": o.unit, "records": len(o.records), "renamed": list(o.renamed)} for o in stand.orphans
        ],
    }  # fmt: skip


def _item(entry: Entry) -> dict[str, Any]:
    at = entry.text.locate(0, len(entry.text.value))
    source, target = changes(entry)
    return {
        "unit": entry.subject.id,
        "state": entry.standing.state,
        "hash": entry.hash,
        "path": at.path,
        "line": at.line or None,
        "column": at.column or None,
        "sheet": at.sheet,
        "cell": at.cell,
        "changed": {"source": inline(source), "target": inline(target)},
        "answers": [
            {"reviewer": r.reviewer, "date": r.date, "verdict": r.verdict, "corrected": r.corrected, "note": r.note}
            for r in entry.standing.answers
        ],
    }


def badge(stands: Sequence[LangStatus]) -> str:
    """A shields.io endpoint (schema 1): signed-off texts of all texts, by language."""
    done = [(s.lang, s.count("signed-off"), len(s.entries)) for s in stands]
    message = " · ".join(f"{lang} {signed}/{texts}" for lang, signed, texts in done) or "–"
    ready = bool(stands) and all(s.ready for s in stands)
    started = any(signed for _, signed, _ in done)
    color = "brightgreen" if ready else "yellow" if started else "red"
    return json.dumps(
        {"schemaVersion": 1, "label": "native check", "message": message, "color": color}, ensure_ascii=False
    )
