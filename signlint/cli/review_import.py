"""``signlint review import``: answers in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from signlint.cli import options
from signlint.cli.help import Command
from signlint.cli.help_texts import line, say, tell_all
from signlint.errors import ReviewError

if TYPE_CHECKING:
    from signlint.cli.catalogs import Desk
    from signlint.review.answers import Answer
    from signlint.review.importing import Plan


@click.command(
    "import",
    cls=Command,
    help=say(
        "回答ファイル（.json .xlsx .csv .md）をサインオフにし、直した文をカタログに書きます。",
        "Turn answer files (.json .xlsx .csv .md) into sign-offs and write corrections into the catalogs.",
    ),
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@options.catalogs
@click.option(
    "--diff",
    is_flag=True,
    help=say("何も書かず、ファイルの変更を表示します。", "Write nothing; show how files would change."),
)
@click.option(
    "--dry-run", is_flag=True, help=say("何も書かず、結果だけを表示します。", "Write nothing; say what would happen.")
)
@click.option(
    "--learn",
    is_flag=True,
    help=say(
        "確認された訳を用語集の差分として提案します（書きません）。",
        "Propose glossary terms from what was confirmed, as a patch (never written).",
    ),
)
@click.option(
    "--by",
    "reviewer",
    default="",
    metavar="NAME",
    help=say("確認した人（ファイルにないとき）。", "The reviewer, where a file does not say."),
)
@click.option(
    "--date",
    "day",
    default="",
    metavar="DATE",
    help=say("回答の日（ファイルにないとき）。", "The day of the answers, where a file does not say."),
)
@options.configuration
@options.message_lang
def command(
    files: tuple[Path, ...], catalogs: tuple[str, ...], diff: bool, dry_run: bool, learn: bool, reviewer: str,
    day: str, config_path: Path | None, profile: str | None, message_lang: str | None,
) -> int:  # fmt: skip
    """Exit code 1 if something was refused or is in conflict, 2 if a file is no answer file or holds no answer."""
    from signlint.cli.catalogs import open_desk
    from signlint.review import importing
    from signlint.writers.files import file_diff

    desk = open_desk(catalogs, config_path, profile)
    answers, refused, failed = _answers(files, desk.settings.project, reviewer, day)
    plan = importing.plan(answers, desk.catalogs, desk.ledger, desk.folder)
    if diff:
        for path, data in plan.files.items():
            click.echo(file_diff(path, data), nl=False)
    elif not dry_run:
        importing.apply(plan)
    _tell(plan, len(refused), written=bool(plan.files) and not (diff or dry_run))
    if learn:
        _propose(desk, plan, answers)
    problems = [*refused, *plan.refused, *plan.kept, *plan.conflicts]
    # what all answers of a sheet lack is said once
    tell_all(list({error.text(): error for error in [*failed, *problems]}.values()))
    return 2 if failed or desk.wrong else 1 if problems else 0


def _answers(
    files: Sequence[Path], project: str, reviewer: str, day: str
) -> tuple[list[Answer], list[ReviewError], list[ReviewError]]:
    """All answers, those refused for themselves, and the files that are no answer files or hold no answer."""
    from signlint.review import answer_words, answers

    found: list[Answer] = []
    refused: list[ReviewError] = []
    failed: list[ReviewError] = []
    for path in files:
        try:
            one = answers.read(path, project, reviewer, day)
        except ReviewError as error:
            failed.append(error)
            continue
        found += one.answers
        refused += one.refused
        if not one.answers and not one.refused:
            failed.append(ReviewError(answer_words.EMPTY, str(path)))
    return found, refused, failed


def _tell(plan: Plan, refused: int, written: bool) -> None:
    """The corrections and the counts; `refused` are answers that did not even reach the plan."""
    from signlint.review.importing import shown

    several = len({correction.text.path for correction in plan.corrections}) > 1
    for correction in plan.corrections:
        click.echo(line(shown(correction, several)))
    refused += len(plan.refused)
    langs = sorted({record.lang for record in plan.new})
    counts = ", ".join(f"{lang} {sum(r.lang == lang for r in plan.new)}" for lang in langs) or "0"
    ja = f"新しいサインオフ {counts}、取りこみ済み {plan.known}、修正 {len(plan.corrections)}、受け取らない回答 {refused}"
    en = f"new sign-offs {counts}; already there {plan.known}; corrections {len(plan.corrections)}; refused {refused}"
    click.echo(say(ja, en) + ("" if written else say("（書いていません）", " (nothing was written)")))


def _propose(desk: Desk, plan: Plan, answers: Sequence[Answer]) -> None:
    from signlint import run
    from signlint.review.learning import patch

    taken = {*plan.new, *desk.ledger.records}
    records = [a.record for a in answers if a.record in taken]
    text = patch(records, run.termbase(desk.settings), desk.settings.base)
    click.echo(text or say("用語集に提案することはありません", "nothing to propose for the glossary"), nl=not text)
