"""``signlint rules stats``: which rules natives agree with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from signlint import engine, run
from signlint.cli.catalogs import open_desk
from signlint.cli.help_texts import say, tell_all
from signlint.model import Document, Finding
from signlint.review.precision import score


def table(paths: Sequence[str], config_path: Path | None, profile: str | None) -> int:
    """Print a row for each rule that marks a text somebody judged; 2 if something could not be read."""
    desk = open_desk(paths, config_path, profile)
    rule_set = run.load_rules(desk.settings)
    tell_all(rule_set.errors)
    rules = [r for r in rule_set.rules if r.check not in ("reader", "signoff")]
    runner = engine.Engine(rules, run.context(desk.settings), replace(run.policy(desk.settings), easy="off"))

    def lint(documents: Sequence[Document]) -> Iterable[Finding]:
        return runner.lint(documents)

    kinds = {s.id: s.unit.kind for s in desk.subjects}
    scores = score(desk.ledger.records, lint, lambda unit: kinds.get(unit, ""))
    if not scores:
        click.echo(say("指摘のある文への回答はまだありません", "no text with a finding has been judged yet"))
    for one in scores:
        said = say(
            f"同意 {one.agreed}、不同意 {one.disagreed}（{one.share:.0%}）",
            f"agreed {one.agreed}, disagreed {one.disagreed} ({one.share:.0%})",
        )
        click.echo(f"{one.rule:44}{said}")
    return 2 if desk.wrong or rule_set.errors else 0
