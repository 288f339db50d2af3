"""``signlint report``: the sheets that reviewers get."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from signlint.cli import options
from signlint.cli.help import Command
from signlint.cli.help_texts import say, tell_all
from signlint.errors import UsageError
from signlint.messages import Bilingual, suggestion

if TYPE_CHECKING:
    from signlint.cli.catalogs import Desk
    from signlint.review.sheet import Review

FORMATS = ("html", "xlsx", "md", "csv")


@click.command(
    "report",
    cls=Command,
    help=say(
        "ネイティブチェックのシートを作ります。-o に {lang} を入れると、言語ごとに別のファイルにします。",
        "Write the sheets for the native check; with {lang} in -o, a file for each language.",
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--output",
    "-o",
    required=True,
    metavar="FILE",
    help=say("書くファイル（.html .xlsx .md .csv）。", "The file to write (.html .xlsx .md .csv)."),
)
@click.option(
    "--lang",
    "langs",
    multiple=True,
    metavar="LANG",
    help=say("この言語だけ（例: ko,vi）。", "Only these languages, such as ko,vi."),
)
@click.option(
    "--only",
    type=click.Choice(["all", "pending", "stale", "findings"]),
    default="all",
    show_default=True,
    help=say(
        "まだ確認していない文、確認後に変わった文、指摘のある文だけにします。",
        "Only texts that await review, have changed since, or have findings.",
    ),
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help=say("形式（初期値はファイル名から）。", "Format (default: by the file's name)."),
)
@click.option(
    "--ui",
    default="",
    metavar="LANG",
    help=say(
        "シートの説明に使う言語（初期値は確認する言語）。",
        "Language of the sheet's own words (default: the reviewer's).",
    ),
)
@click.option(
    "--overwrite",
    is_flag=True,
    help=say("回答の入ったファイルにも上書きします。", "Write over a file that holds answers, too."),
)
@options.configuration
@options.message_lang
def command(
    paths: tuple[str, ...], output: str, langs: tuple[str, ...], only: str, format_: str | None, ui: str,
    overwrite: bool, config_path: Path | None, profile: str | None, message_lang: str | None,
) -> int:  # fmt: skip
    """Check, put together, write."""
    from signlint.cli.catalogs import absent, open_desk

    format_ = format_ or _by_suffix(output)
    tags = [options.language_tag(name) for name in options.names(langs)]
    desk = open_desk(paths, config_path, profile)
    for wrong in absent(desk, tags):
        raise wrong
    review, errors = _review(desk, tags, only)
    if not review.sheets:
        raise UsageError(Bilingual("確認する訳がありません", "there is no translation to review"))
    review = _worth_sending(review)
    parts = _parts(review, output)
    if not overwrite:
        _spare(parts, desk)
    _write(parts, format_, options.language_tag(ui))
    for path, part in parts.items():
        counts = ", ".join(f"{sheet.lang} {len(sheet.items)}" for sheet in part.sheets)
        click.echo(f"{path}: {counts}")
    return 2 if desk.wrong or errors else 0


def _by_suffix(output: str) -> str:
    suffix = Path(output).suffix.lower().removeprefix(".")
    suffix = {"htm": "html", "markdown": "md"}.get(suffix, suffix)
    if suffix in FORMATS:
        return suffix
    tail = suggestion(suffix, FORMATS)
    raise UsageError(
        Bilingual(
            f"'.{suffix}' の形式では書けません{tail.ja}。.html .xlsx .md .csv のどれかにするか、--format を付けてください",
            f"cannot write '.{suffix}'{tail.en}; use .html, .xlsx, .md or .csv, or give --format",
        )
    )


def _review(desk: Desk, langs: Sequence[str], only: str) -> tuple[Review, int]:
    """The review, and how many rules did not load (each is said)."""
    from signlint import run
    from signlint.review.compose import Material, compose

    rule_set = run.load_rules(desk.settings)
    tell_all(rule_set.errors)
    report = run.lint(desk.catalogs.documents, rule_set, desk.settings, desk.skipped)
    material = Material(
        desk.subjects,
        report,
        desk.ledger,
        run.termbase(desk.settings),
        rule_set.by_id(),
        desk.required,
        desk.settings.default_kind,
        desk.settings.project,
        Path.cwd(),
    )
    return compose(material, langs, only), len(rule_set.errors)


def _worth_sending(review: Review) -> Review:
    """The review without sheets on which nothing stands, each of which is named; a sheet must be left."""
    empty = [sheet.lang for sheet in review.sheets if not sheet.items]
    left = tuple(sheet for sheet in review.sheets if sheet.items)
    if empty:
        langs = ", ".join(empty)
        what = Bilingual(
            f"{langs}: 送る文がないので、シートを作りません（--only {review.sheets[0].only}）",
            f"{langs}: nothing to send, so no sheet is written (--only {review.sheets[0].only})",
        )
        if not left:
            raise UsageError(what)
        click.echo(f"signlint: {say(*what)}", err=True)
    return replace(review, sheets=left)


def _parts(review: Review, output: str) -> dict[Path, Review]:
    """The files by path: one for all languages, or one for each."""
    if "{lang}" not in output:
        return {Path(output): review}
    return {Path(output.replace("{lang}", s.lang)): replace(review, sheets=(s,)) for s in review.sheets}


def _spare(paths: Iterable[Path], desk: Desk) -> None:
    """Raises UsageError for a file that somebody wrote by hand: one with answers, or a catalog that was read."""
    from signlint.review.answer_files import holds_answers

    catalogs = {Path(path).resolve() for document in desk.catalogs.documents for path in document.paths}
    for path in paths:
        if path.resolve() in catalogs:
            held = Bilingual("はカタログな", "is a catalog")
        elif holds_answers(path):
            held = Bilingual("には回答が入っている", "holds answers")
        else:
            continue
        raise UsageError(
            Bilingual(
                f"{path} {held.ja}ので、上書きしません。別の名前にするか --overwrite を付けてください",
                f"{path} {held.en}: not written over; choose another name or give --overwrite",
            )
        )


def _write(parts: Mapping[Path, Review], format_: str, ui: str) -> None:
    from signlint.review.export import ExportOptions, render
    from signlint.writers.files import write_all

    write_all({path: render(part, format_, ExportOptions(ui)) for path, part in parts.items()})
