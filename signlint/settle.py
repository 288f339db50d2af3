"""Findings put in order: no doubles, a stable order, a fingerprint each."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from signlint.model import Finding


def settle(findings: Iterable[Finding]) -> list[Finding]:
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
