"""Findings remembered from one run to the next: a unit that did not change is not looked at again.

What is kept is keyed by the content of a unit (its texts, kind and fields) and by everything that
could change the answer: the program, its data, the rules with their settings, the glossaries, the
profile. There is no file name and no time stamp of a catalog in it (DESIGN §9), so nothing ever
needs to be invalidated. JSON, never pickle; a damaged file counts as none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from signlint import compiled
from signlint.checks.contract import Match
from signlint.data import data_root
from signlint.messages import Bilingual
from signlint.model import Citation, Fix, Severity, Unit
from signlint.rules import Rule

LEAST = 300
"""Units below which a run is quicker than its memory."""

MOST = 60_000
"""Units kept for one set of rules; beyond it only those of the last run stay."""

KIND = "findings"

Hit = tuple[str, str, int | None, Match]
"""Rule id, language of the text ("" = as the match says), highest severity, match."""


class Memory:
    """What units gave in earlier runs with the same rules."""

    def __init__(self, name: str) -> None:
        self._name = name
        found = compiled.recall(name)
        self._old: dict[str, Any] = found if isinstance(found, dict) else {}
        self._used: dict[str, Any] = {}

    def key(self, unit: Unit, multilingual: bool) -> str:
        """The key of a unit: its content, not its id or place."""
        return _key(unit, multilingual)

    def recall(self, key: str) -> tuple[str, list[Hit]] | None:
        """The kind and the hits of a unit that was seen before, or None."""
        record = self._old.get(key)
        if record is None:
            return None
        self._used[key] = record
        kind, hits = record
        return kind, [_hit(one) for one in hits]

    def keep(self, key: str, kind: str, hits: Iterable[Hit]) -> None:
        """Remember a unit."""
        self._used[key] = [kind, [_record(*hit) for hit in hits]]

    def save(self) -> None:
        """Write what is new; without a cache folder nothing is kept."""
        if self._used.keys() <= self._old.keys():
            return
        entries = {**self._old, **self._used}
        compiled.remember(KIND, self._name, entries if len(entries) <= MOST else self._used)


def open_memory(rules: Sequence[Rule], settings: str, glossaries: Sequence[Path]) -> Memory:
    """The memory of runs with these rules. `settings` is everything else that the answers depend on."""
    digest = blake2b(digest_size=16)
    for path in _program():
        at = path.stat()
        digest.update(f"{path}\0{at.st_size}\0{at.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    for path in glossaries:
        digest.update(path.read_bytes())
    for rule in rules:
        digest.update(repr((rule.id, rule.langs, rule.kinds, rule.check, rule.settings)).encode())
    digest.update(settings.encode())
    return Memory(f"{KIND}-{digest.hexdigest()}.json")


def _program() -> list[Path]:
    """The program and its data: while either is worked on, nothing old may be believed."""
    root = data_root()
    code = sorted(Path(__file__).parent.rglob("*.py"))
    return [*code, *sorted(root.glob("rules/**/*.[ty][sa][vm]*")), *sorted(root.glob("glossaries/*.yaml"))]


def _key(unit: Unit, multilingual: bool) -> str:
    parts = [unit.kind, str(multilingual)]
    for texts in (unit.texts, unit.fields):
        for lang, text in texts.items():
            parts += (lang, text.value)
        parts.append("")
    content = "\0".join([f"{len(part)}:{part}" for part in parts])
    return blake2b(content.encode("utf-8", "surrogatepass"), digest_size=15).hexdigest()


def _record(rule: str, lang: str, cap: int | None, match: Match) -> list[Any]:
    values = {k: list(v) if isinstance(v, Bilingual) else v for k, v in match.values.items()}
    fix = [match.fix.text, match.fix.safe] if match.fix else None
    cite = match.cite
    source = [cite.source, cite.title, cite.publisher, cite.year, cite.url, cite.where] if cite else None
    record = [rule, lang, cap, match.start, match.end, match.lang, None if match.cap is None else int(match.cap)]
    return [*record, values, list(match.suggestions), fix, [list(r) for r in match.related], source]


def _hit(record: list[Any]) -> Hit:
    rule, lang, cap, start, end, own, highest, values, suggestions, fix, related, source = record
    said = {k: Bilingual(*v) if isinstance(v, list) else v for k, v in values.items()}
    match = Match(
        start,
        end,
        said,
        tuple(suggestions),
        Fix(*fix) if fix else None,
        own,
        None if highest is None else Severity(highest),
        None,
        tuple((r[0], r[1], r[2]) for r in related),
        Citation(*source) if source else None,
    )
    return rule, lang, cap, match
