"""How often reviewers agreed with each rule, from what they said of the texts it marks.

A finding on a text that was signed OK is a false alarm by a native's word; one on a text that was
corrected is right, unless the rule still marks the corrected text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from signlint.language import SOURCE
from signlint.model import Document, Finding, Location, Straight, Text, Unit
from signlint.review.signoffs import SignOff

Lint = Callable[[Sequence[Document]], Iterable[Finding]]
"""The engine's `lint`, with the rules that are looked at."""


@dataclass(frozen=True, slots=True)
class RuleScore:
    """How many findings of a rule natives agreed with, and how many not."""

    rule: str
    agreed: int
    disagreed: int

    @property
    def share(self) -> float:
        """The part that natives agreed with, 0 … 1."""
        return self.agreed / (self.agreed + self.disagreed)


def score(records: Sequence[SignOff], lint: Lint, kinds: Callable[[str], str]) -> list[RuleScore]:
    """The score of every rule that marks a text of `records`, the one that most findings were wrong of first.

    `kinds` gives the kind of a unit by its id ("" = unknown). Answers that only want to discuss do not count.
    """
    judged = [r for r in records if r.verdict in ("ok", "fix")]
    before = _found(lint, [_unit(i, r, r.target, kinds) for i, r in enumerate(judged)])
    after = _found(lint, [_unit(i, r, r.corrected, kinds) for i, r in enumerate(judged) if r.corrected])
    counts: dict[str, list[int]] = {}
    for number, rule in sorted(before):
        right = judged[int(number)].verdict == "fix" and (number, rule) not in after
        counts.setdefault(rule, [0, 0])[0 if right else 1] += 1
    made = [RuleScore(rule, *both) for rule, both in counts.items()]
    return sorted(made, key=lambda one: (-one.disagreed, one.share, one.rule))


def _unit(number: int, record: SignOff, target: str, kinds: Callable[[str], str]) -> Unit:
    values = {SOURCE: record.source, record.lang: target}
    texts = {lang: Text(lang, value, "", Straight(number + 1, 1)) for lang, value in values.items() if value}
    return Unit(str(number), Location("", number + 1, 1), texts, kinds(record.unit))


def _found(lint: Lint, units: Sequence[Unit]) -> set[tuple[str, str]]:
    """Which rule marks which unit's translation."""
    findings = lint([Document("", "catalog", tuple(units))])
    return {(f.unit, f.rule) for f in findings if f.lang not in (SOURCE, "")}
