"""``signlint report``: the sheets that reviewers get."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from signlint.cli import options
from signlint.cli.words import say
from signlint.errors import UsageError
from signlint.messages import Bilingual, suggestion

if TYPE_CHECKING:
    from signlint.cli.catalogs import Desk
    from signlint.review.sheet import Review

FORMATS = ("html", "xlsx", "md", "csv")


@click.command(
    "report",
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
@options.configuration
@options.message_lang
def command(
    paths: tuple[str, ...], output: str, langs: tuple[str, ...], only: str, format_: str | None, ui: str,
    config_path: Path | None, profile: str | None, message_lang: str | None,
) -> int:  # fmt: skip
    """Check, put together, write."""
    from signlint.cli.catalogs import open_desk

    format_ = format_ or _by_suffix(output)
    tags = [options.language_tag(name) for name in options.names(langs)]
    desk = open_desk(paths, config_path, profile)
    review, errors = _review(desk, tags, only)
    if not review.sheets:
        raise UsageError(Bilingual("確認する訳がありません", "there is no translation to review"))
    written = _write(review, output, format_, options.language_tag(ui))
    for path, part in written.items():
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
    from signlint.cli.catalogs import tell_all
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


def _write(review: Review, output: str, format_: str, ui: str) -> dict[Path, Review]:
    """The files by path: one for all languages, or one for each."""
    from signlint.review.export import ExportOptions, render
    from signlint.writers.files import write_all

    parts = {Path(output): review}
    if "{lang}" in output:
        parts = {Path(output.replace("{lang}", s.lang)): replace(review, sheets=(s,)) for s in review.sheets}
    write_all({path: render(part, format_, ExportOptions(ui)) for path, part in parts.items()})
    return parts
