"""``signlint rules``: list, show, test and start rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from signlint.cli import layout, options
from signlint.cli.commands import Commands
from signlint.cli.help_texts import say, tell_all
from signlint.console import reader_language

if TYPE_CHECKING:
    from signlint.ruletest import Outcome
    from signlint.run import RuleSet


@click.group("rules", cls=Commands, help=say("ルールを見る・試す・作る。", "List, show, test and start rules."))
def command() -> None:
    """The group of commands about rules."""


@command.command("list", help=say("ルールの一覧を表示します。", "List the rules."))
@options.configuration
@click.option("--all", "every", is_flag=True, help=say("使っていないルールも表示します。", "Also those that are off."))
@options.message_lang
def list_(config_path: Path | None, profile: str | None, every: bool, message_lang: str | None) -> int:
    """One line a rule: severity, id, title."""
    from signlint.console import width
    from signlint.reporters.phrases import SEVERITY_WORDS

    rule_set = _load(config_path, profile, every)
    lang = reader_language(message_lang)
    narrow = (layout.columns() or 100) < 80
    for rule in rule_set.rules:
        severity = SEVERITY_WORDS[rule.severity].pick(lang)
        head = f"{severity}{' ' * (8 - width(severity))}{rule.id:44}"
        title = rule.title.pick(lang)
        if narrow:
            click.echo(head.rstrip())
            layout.echo(" " * 8 + title)
        else:
            layout.echo(head + title, hang=len(head))
    return _errors(rule_set)


@command.command(
    "show", help=say("ルールの説明・出典・例を表示します。", "Show why a rule is there, its source and examples.")
)
@click.argument("ids", nargs=-1, required=True, metavar="RULE...")
@options.configuration
@options.message_lang
def show(ids: tuple[str, ...], config_path: Path | None, profile: str | None, message_lang: str | None) -> int:
    """The page of each rule."""
    from signlint import rules
    from signlint.cli.show import rule_text

    rule_set = _load(config_path, profile, every=True)
    lang = reader_language(message_lang)
    for number, name in enumerate(ids):
        layout.echo(("\n" if number else "") + rule_text(rules.find(rule_set.rules, name), lang), hang=4)
    return _errors(rule_set)


@command.command("test", help=say("ルールの例を実行して確かめます。", "Run the examples that the rules carry."))
@click.argument("packs", nargs=-1, metavar="[PACK]...")
@options.configuration
@options.message_lang
def test(packs: tuple[str, ...], config_path: Path | None, profile: str | None, message_lang: str | None) -> int:
    """Exit code 1 if an example does not hold, 2 if a rule does not load."""
    from dataclasses import replace

    from signlint import ruletest, run

    settings = options.settings(config_path, profile, Path(packs[0] if packs else "."))
    if packs:
        settings = replace(settings, packs=packs, rules={}, base=Path())
    rule_set = run.load_rules(settings, select=("*",))
    lang = reader_language(message_lang)
    outcome = ruletest.run(rule_set.rules, run.context(settings))
    _tell(outcome, len(rule_set.errors), lang)
    return _errors(rule_set) or (1 if outcome.failures else 0)


def _tell(outcome: Outcome, broken: int, lang: str) -> None:
    """Each failure, and the numbers; `broken` mistakes keep rules from loading."""
    for failure in outcome.failures:
        named = (failure.path, failure.rule, failure.example, failure.what.pick(lang))
        click.echo(": ".join(part for part in named if part))
    click.echo(
        say(
            f"ルール {outcome.rules}、例 {outcome.examples}、まだ正しく判定できない例 {outcome.todo}、失敗 {len(outcome.failures)}"
            + (f"、ルールの誤り {broken}" if broken else ""),
            f"rules: {outcome.rules}, examples: {outcome.examples}, known misses: {outcome.todo}, "
            f"failures: {len(outcome.failures)}" + (f", mistakes in rules: {broken}" if broken else ""),
        )
    )


@command.command(
    "stats",
    help=say(
        "確認の記録（サインオフ）から、ルールごとにネイティブが同意した割合を表示します。",
        "From the sign-offs: how often natives agreed with each rule.",
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@options.configuration
@options.message_lang
def stats(paths: tuple[str, ...], config_path: Path | None, profile: str | None, message_lang: str | None) -> int:
    """The rules that most findings were wrong of come first."""
    from signlint.cli.rule_stats import table

    return table(paths, config_path, profile)


@command.command(
    "new",
    help=say(
        "新しいルールのひな形を作ります（例: ourcity/elevator）。",
        "Start a rule from a template, such as ourcity/elevator.",
    ),
)
@click.argument("path", metavar="PACK/NAME", type=click.Path(path_type=Path))
@options.message_lang
def new(path: Path, message_lang: str | None) -> int:
    """Write PACK/NAME.yaml, and pack.yaml if the pack is new."""
    from signlint.cli.show_run import flow
    from signlint.cli.template import packs_to_name, start_rule

    for written in start_rule(path):
        click.echo(say(f"{written} を作りました", f"wrote {written}"))
    click.echo(say(f"次に: signlint rules test {path.parent}", f"next: signlint rules test {path.parent}"))
    packs = packs_to_name(path.parent, options.settings(None, None, path.parent))
    if packs:
        named = f"packs: {flow(packs)}"
        click.echo(say(f"使うには signlint.yaml に {named} と書きます", f"to use it, write {named} in signlint.yaml"))
    return 0


def _load(config_path: Path | None, profile: str | None, every: bool) -> RuleSet:
    from signlint import run

    settings = options.settings(config_path, profile, Path())
    return run.load_rules(settings, select=("*",) if every else ())


def _errors(rule_set: RuleSet) -> int:
    tell_all(rule_set.errors)
    return 2 if rule_set.errors else 0
