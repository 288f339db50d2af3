"""Findings: made of what checks and readers found and of the rules' messages, and put in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b

from signlint.checks.contract import Match
from signlint.messages import Bilingual, shorten
from signlint.model import Document, Finding, Problem, Related, Severity, Text, Unit
from signlint.rules import Rule

QUOTED = 40
"""How much of what was found a message quotes, in code points; the finding has all of it."""

KEPT = 20_000
"""How many messages are remembered."""


class Findings:
    """Makes findings by the `rules` in force, which are looked up by id."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = rules
        self._messages: dict[tuple[object, ...], Bilingual] = {}

    def of_match(
        self, rule: Rule, match: Match, text: Text | None, unit: Unit, document: Document, cap: int | None = None
    ) -> Finding:
        """What `match` means in `text`, or in the unit as a whole; no severity goes over `cap`."""
        severity = rule.severity
        for highest in (cap, match.cap):
            if highest is not None and highest < severity:
                severity = Severity(highest)
        value = text.value if text else ""
        found = value[match.start : match.end]
        name = value if document.is_in_one_language else unit.id
        return Finding(
            rule=rule.id,
            severity=severity,
            message=self._message(rule, found, match.values),
            unit=unit.id,
            lang=text.lang if text else match.lang,
            location=text.locate(match.start, match.end) if text else unit.location,
            span=(match.start, match.end) if text else (0, 0),
            match=found,
            text=value,
            suggestions=match.suggestions,
            fix=match.fix,
            cite=match.cite or rule.cite,
            related=tuple([_related(unit, *r) for r in match.related]),
            fingerprint=f"{rule.id}\0{name}\0{text.lang if text else ''}\0{found}",
        )

    def _message(self, rule: Rule, found: str, values: Mapping[str, str | Bilingual]) -> Bilingual:
        """The rule's message for this match; equal ones, of which catalogs have many, are made once."""
        key = (rule.id, found, *values.values())
        message = self._messages.get(key)
        if message is None:
            if len(self._messages) > KEPT:
                self._messages.clear()
            message = self._messages[key] = rule.message.fill({"match": shorten(found, QUOTED), **values})
        return message

    def of_problems(self, problems: Iterable[Problem]) -> list[Finding]:
        """What `problems` (of readers or suppressions) mean; nothing where the rule is not in force."""
        return [_of_problem(self._rules[p.rule], p) for p in problems if p.rule in self._rules]


def _of_problem(rule: Rule, problem: Problem) -> Finding:
    return Finding(
        rule=problem.rule,
        severity=rule.severity,
        message=rule.message.fill(problem.values),
        unit=problem.unit,
        lang=problem.lang,
        location=problem.location,
        span=(0, 0),
        match="",
        cite=rule.cite,
        fingerprint=f"{problem.rule}\0{problem.unit}\0{problem.lang}\0{sorted(problem.values.items())}",
    )


def _related(unit: Unit, lang: str, start: int, end: int) -> Related:
    text = unit.texts[lang]
    return Related(lang, text.locate(start, end), text.value[start:end])


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Without doubles, in a stable order (place, rule), each with its fingerprint."""
    keyed = sorted([(_order(finding), n, finding) for n, finding in enumerate(findings)])
    kept: list[Finding] = []
    last: object = None
    group: list[Finding] = []  # those with the same key; doubles are among them
    for key, _, finding in keyed:
        if key != last:
            last, group = key, []
        if not any(one.location == finding.location and one.lang == finding.lang for one in group):
            group.append(finding)
            kept.append(finding)
    return _fingerprinted(kept)


def _order(finding: Finding) -> tuple[object, ...]:
    at = finding.location
    return (at.path, at.sheet, at.line, at.column, at.cell, finding.unit, finding.rule, finding.message.en)


def _fingerprinted(findings: list[Finding]) -> list[Finding]:
    """The n-th of equal findings gets n into its fingerprint; no line number does.

    Set in place: the findings are the engine's own, and `dataclasses.replace` would take longer than all the rest.
    """
    counts: dict[str, int] = {}
    for finding in findings:
        nth = counts[finding.fingerprint] = counts.get(finding.fingerprint, 0) + 1
        digest = blake2b(f"{finding.fingerprint}\0{nth}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        finding.fingerprint = digest
    return findings
