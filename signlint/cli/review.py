"""``signlint review``: answers in, where things stand, single decisions, history."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from signlint.cli import options
from signlint.cli.commands import Commands
from signlint.cli.help_texts import line, say, tell_all
from signlint.cli.review_import import command as import_
from signlint.errors import UsageError
from signlint.messages import Bilingual, not_found, suggestion

if TYPE_CHECKING:
    from signlint.cli.catalogs import Desk
    from signlint.review.sheet import Verdict
    from signlint.review.signoffs import SignOff


@click.group(
    "review",
    cls=Commands,
    help=say(
        "ネイティブチェックの回答を取りこみ、状況を見る。",
        "Take in answers of the native check and see where it stands.",
    ),
)
def command() -> None:
    """The group of commands about reviews."""


command.add_command(import_)


@command.command("status", help=say("言語ごとの確認の状況を表示します。", "Show where the review stands, by language."))
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--require",
    multiple=True,
    metavar="LANG",
    help=say(
        "この言語がすべて確認済みでなければ終了コードを1にします。",
        "Exit with 1 unless everything in this language is signed off.",
    ),
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=say("出力の形式。", "Output format."),
)
@click.option(
    "--badge",
    is_flag=True,
    help=say(
        "バッジ用の JSON（shields.io の endpoint 形式）を出します。", "Print JSON for a badge (shields.io endpoint)."
    ),
)
@options.configuration
@options.message_lang
def status_(
    paths: tuple[str, ...], require: tuple[str, ...], output_format: str, badge: bool, config_path: Path | None,
    profile: str | None, message_lang: str | None,
) -> int:  # fmt: skip
    """Exit code 1 when a required language is not ready, 2 when something could not be read."""
    from signlint.cli.catalogs import absent, open_desk
    from signlint.review import status_report
    from signlint.review.status import status
    from signlint.review.units import ordered, targets

    desk = open_desk(paths, config_path, profile)
    required = [options.language_tag(name) for name in options.names(require)]
    tell_all(absent(desk, required))
    langs = ordered([*targets(desk.subjects), *required, *(r.lang for r in desk.ledger.records)])
    stands = status(desk.subjects, desk.ledger, langs, desk.required)
    met = all(stand.ready for stand in stands if stand.lang in required)
    if badge:
        click.echo(status_report.badge([s for s in stands if not required or s.lang in required]))
    elif output_format == "json":
        click.echo(status_report.as_json(stands, required, met))
    else:
        for row in status_report.lines(stands, required):
            click.echo(row)
    return 2 if desk.wrong else 0 if met else 1


@command.command(
    "sign",
    help=say(
        "1つの文について決めたことを記録します。それより前の意見は数えません。",
        "Record a decision on one text; earlier answers to it no longer count.",
    ),
)
@click.argument("unit", metavar="UNIT")
@click.option("--lang", required=True, help=say("言語。", "The language."))
@click.option("--by", "reviewer", required=True, metavar="NAME", help=say("決めた人。", "Who decided."))
@click.option(
    "--verdict",
    type=click.Choice(["ok", "fix", "discuss"]),
    default="ok",
    show_default=True,
    help=say("判定。", "The verdict."),
)
@click.option("--note", default="", help=say("コメント。", "A comment."))
@click.option(
    "--date", "day", default="", metavar="DATE", help=say("決めた日（初期値は今日）。", "The day (default: today).")
)
@options.catalogs
@options.configuration
@options.message_lang
def sign(
    unit: str, lang: str, reviewer: str, verdict: Verdict, note: str, day: str, catalogs: tuple[str, ...],
    config_path: Path | None, profile: str | None, message_lang: str | None,
) -> int:  # fmt: skip
    """Write one record."""
    from signlint.cli.catalogs import open_desk
    from signlint.review.signoffs import files
    from signlint.writers.files import write_all

    desk = open_desk(catalogs, config_path, profile)
    tag = options.language_tag(lang)
    records = _decision(desk, unit, tag, reviewer, verdict, note, day or date.today().isoformat())
    merged = desk.ledger.with_records(records)
    write_all(files(desk.folder, merged, [tag]))
    for record in records:
        click.echo(line(f"{record.unit} [{tag}] {record.verdict} {record.date} {record.reviewer}: {record.target}"))
    return 2 if desk.wrong else 0


def _decision(desk: Desk, unit: str, lang: str, reviewer: str, verdict: Verdict, note: str, day: str) -> list[SignOff]:
    """The record for the units of this id, which may stand in two files with the same texts."""
    from signlint.review.sheet import normal
    from signlint.review.signoffs import SignOff, is_date
    from signlint.review.units import one_text

    found = [s for s in desk.subjects if s.id == unit]
    if not found:
        raise UsageError(not_found(unit, {s.id for s in desk.subjects}, "項目", "unit"))
    texts = [(s, text) for s in found if (text := s.text(lang))]
    if not texts:
        raise UsageError(Bilingual(f"'{unit}' には {lang} の文がありません", f"'{unit}' has no text in {lang}"))
    one_text([s for s, _ in texts], lang)
    name = " ".join(reviewer.split())
    if not name:
        raise UsageError(Bilingual("--by に決めた人の名前を書いてください", "give the name of who decided with --by"))
    if not is_date(day):
        raise UsageError(Bilingual("日付は 2026-11-01 の形で書いてください", "write the date as 2026-11-01"))
    records = (
        SignOff(unit, lang, verdict, name, day, s.hash(lang), normal(s.source), normal(t.value), "", normal(note), True)
        for s, t in texts
    )
    return list(dict.fromkeys(records))


@command.command("log", help=say("ある項目についての意見の記録を表示します。", "Show what was said of a unit."))
@click.argument("unit", metavar="UNIT")
@click.option("--lang", default="", help=say("この言語だけ。", "Only this language."))
@options.catalogs
@options.configuration
@options.message_lang
def log(
    unit: str, lang: str, catalogs: tuple[str, ...], config_path: Path | None, profile: str | None,
    message_lang: str | None,
) -> int:  # fmt: skip
    """The oldest first."""
    from signlint.cli.catalogs import folder_of
    from signlint.review import signoffs, status_report

    ledger = signoffs.load(folder_of(catalogs, config_path, profile))
    tell_all(ledger.errors)
    found = ledger.history(unit, options.language_tag(lang))
    if not found:
        tail = suggestion(unit, {r.unit for r in ledger.records})
        raise UsageError(
            Bilingual(f"'{unit}' の記録はありません{tail.ja}", f"nothing is recorded for '{unit}'{tail.en}")
        )
    for record in found:
        click.echo(line(status_report.history_line(record)))
    return 2 if ledger.errors else 0


@command.command(
    "rename",
    help=say(
        "項目の ID が変わったとき、記録を新しい ID に移します。", "Move the records of a unit whose id has changed."
    ),
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@options.catalogs
@options.configuration
@options.message_lang
def rename(
    old: str, new: str, catalogs: tuple[str, ...], config_path: Path | None, profile: str | None,
    message_lang: str | None,
) -> int:  # fmt: skip
    """Records keep everything but the id."""
    from signlint.cli.catalogs import folder_of
    from signlint.review import signoffs
    from signlint.writers.files import write_all

    folder = folder_of(catalogs, config_path, profile)
    ledger = signoffs.load(folder)
    tell_all(ledger.errors)
    moved = {r.lang for r in ledger.records if r.unit == old}
    if not moved or not new.strip():
        tail = suggestion(old, {r.unit for r in ledger.records})
        raise UsageError(Bilingual(f"'{old}' の記録はありません{tail.ja}", f"nothing is recorded for '{old}'{tail.en}"))
    write_all(signoffs.files(folder, signoffs.renamed(ledger, old, new), moved))
    click.echo(say(f"{old} → {new}: {', '.join(sorted(moved))}", f"{old} → {new}: {', '.join(sorted(moved))}"))
    return 2 if ledger.errors else 0
