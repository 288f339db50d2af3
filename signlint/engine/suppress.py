"""Suppressions are data: ``ignore:`` of a unit, an ``ignore`` column, or signlint-suppressions.yaml.

Each needs a reason; one that matches nothing is itself a finding; rules with ``gate: hard``
cannot be suppressed (DESIGN §7).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from signlint import language, params, textfile
from signlint.errors import ConfigError
from signlint.messages import Bilingual
from signlint.model import Document, Finding, Ignore, Location, Problem
from signlint.readers.base import hinted
from signlint.rules import Rule
from signlint.rules.names import closest
from signlint.yaml_tree import node_at, parse, plain

HASH = 12
"""How many hex digits of a hash are compared."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of signlint-suppressions.yaml. `hash` is `text_hash` of the text it was written for."""

    unit: str
    rule: str
    reason: str
    lang: str = ""
    hash: str = ""


@dataclass(frozen=True, slots=True)
class SuppressionFile:
    """The keys of signlint-suppressions.yaml."""

    suppressions: tuple[Entry, ...] = ()


class Outcome(NamedTuple):
    """What is left, how many were suppressed, and what is wrong with the suppressions."""

    findings: list[Finding]
    suppressed: int
    problems: list[Problem]


def text_hash(text: str) -> str:
    """The first hex digits of SHA-256 of a text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:HASH]


def load_file(path: Path) -> list[tuple[str, Ignore]]:
    """The entries of a suppressions file as (unit id, Ignore). Raises ConfigError with the place."""
    node = parse(textfile.read(path, ConfigError), str(path), ConfigError, unique=True)
    try:
        made: SuppressionFile = params.build(SuppressionFile, plain(node) or {})
        for i, entry in enumerate(made.suppressions):
            _demand(entry, ("suppressions", i))
    except params.ParamError as error:
        raise ConfigError(error.what, str(path), *params.place_of(node, error)) from None
    out = []
    for i, entry in enumerate(made.suppressions):
        at = node_at(node, ("suppressions", i))
        where = Location(str(path), at.line if at else 1, at.column if at else 1)
        short = entry.hash.removeprefix("sha256:")[:HASH].lower()
        out.append((entry.unit, Ignore(entry.rule, entry.reason, where, language.canonical(entry.lang) or "", short)))
    return out


def _demand(entry: Entry, keys: params.Keys) -> None:
    """What the types cannot say. Raises ParamError."""
    if not entry.reason.strip():
        raise params.ParamError(keys, Bilingual("reason（理由）が必要です", "a reason is required"))
    if entry.lang and language.canonical(entry.lang) is None:
        raise params.ParamError((*keys, "lang"), language.unknown(entry.lang))
    if entry.hash and not _HASH.fullmatch(entry.hash):
        raise params.ParamError((*keys, "hash"), _NO_HASH.fill({"digits": HASH}))


_HASH = re.compile(rf"(?:sha256:)?[0-9a-fA-F]{{{HASH},64}}")
_NO_HASH = Bilingual(
    "hash は文の SHA-256（16進数、初めの{digits}字以上）です",
    "hash is the SHA-256 of the text: its first {digits} hex digits or more",
)


def apply(
    findings: Sequence[Finding],
    documents: Sequence[Document],
    from_file: Sequence[tuple[str, Ignore]],
    rules: Mapping[str, Rule],
    every_rule: Collection[str],
    whole: bool = True,
) -> Outcome:
    """Take the suppressed findings out. `every_rule` are all ids that exist, also those not run.

    An entry of the file whose unit was not read is told only of a `whole` project: a part need not have it.
    """
    entries = [(u.id, u.location.path, i) for d in documents for u in d.units for i in u.ignores]
    entries += [(unit, "", ignore) for unit, ignore in from_file]
    by_unit: dict[str, list[tuple[str, Ignore]]] = {}
    for unit, path, ignore in entries:
        by_unit.setdefault(unit, []).append((path, ignore))
    used: set[Ignore] = set()
    kept = [f for f in findings if not _suppressed(f, by_unit.get(f.unit, ()), rules, used)]
    read = {unit.id for document in documents for unit in document.units}
    ran = [(u, i) for u, _, i in entries if i not in used and (whole or u in read)]
    problems = [_unused(unit, ignore, rules, every_rule) for unit, ignore in ran]
    return Outcome(kept, len(findings) - len(kept), [p for p in problems if p])


def _suppressed(
    finding: Finding, entries: Sequence[tuple[str, Ignore]], rules: Mapping[str, Rule], used: set[Ignore]
) -> bool:
    rule = rules.get(finding.rule)
    if rule is None or rule.hard:
        return False
    hit = False
    for path, ignore in entries:
        same_text = not ignore.text_hash or ignore.text_hash == text_hash(finding.text)
        same_lang = not ignore.lang or ignore.lang == finding.lang
        same_file = not path or path == finding.location.path or not finding.location.path
        if ignore.reason.strip() and covers(ignore.rule, finding.rule) and same_lang and same_text and same_file:
            used.add(ignore)
            hit = True
    return hit


def covers(pattern: str, rule: str) -> bool:
    """Whether `pattern` (a rule id, a pack, or a pack with ``/*``) names `rule`."""
    return pattern == rule or pattern.removesuffix("/*") == rule.partition("/")[0]


def _unused(unit: str, ignore: Ignore, rules: Mapping[str, Rule], every_rule: Collection[str]) -> Problem | None:
    """A suppression that did nothing: unknown rule, or nothing to suppress. Silent for rules not run."""
    if not any(covers(ignore.rule, rule) for rule in every_rule):
        values = {"rule": ignore.rule, **hinted(closest(ignore.rule, every_rule))}
        return Problem("catalog/unknown-rule", ignore.location, values, unit)
    if not any(covers(ignore.rule, rule) for rule in rules):
        return None
    hard = [r for r in rules.values() if covers(ignore.rule, r.id) and r.hard]
    name = "catalog/hard-gate" if hard else "catalog/unused-ignore"
    return Problem(name, ignore.location, {"rule": ignore.rule}, unit)
