"""``signlint check``: read, run the rules, report, exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from signlint.cli import narrow, options
from signlint.cli.fix import Wish, run_fixes
from signlint.cli.help import Command
from signlint.cli.help_texts import say, tell_all
from signlint.cli.output import demand_no_input, write
from signlint.cli.progress import progress
from signlint.console import reader_language
from signlint.errors import UsageError
from signlint.messages import Bilingual

if TYPE_CHECKING:
    from signlint.config import Settings
    from signlint.model import Document, Report, Skipped
    from signlint.readers import ReadOptions
    from signlint.run import RuleSet, States

_FORMATS = ("terminal", "concise", "json", "sarif", "github", "junit", "csv")


@click.command(
    "check",
    cls=Command,
    help=say(
        "ファイルやフォルダーの看板データを点検します。PATH の代わりに - と書くと標準入力を読みます。",
        "Check the sign texts in files and folders; - reads standard input, one text a line.",
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--select",
    multiple=True,
    metavar="RULE",
    help=say("このルール（またはルール集）だけを使います。", "Run only these rules or packs."),
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULE",
    help=say("このルール（またはルール集）を使いません。", "Leave out these rules or packs."),
)
@options.configuration
@click.option(
    "--as",
    "as_lang",
    metavar="LANG",
    help=say(
        "テキストと標準入力の言語（例: ja-simple）。", "Language of plain text and standard input, such as ja-simple."
    ),
)
@click.option(
    "--encoding", help=say("文字コード（初期値は自動で調べます）。", "Encoding of the files (default: found out).")
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note"]),
    default="error",
    show_default=True,
    help=say("この重さ以上の指摘があれば終了コードを1にします。", "Exit with 1 if there is a finding this bad."),
)
@narrow.options_of
@click.option(
    "--max-warnings",
    type=click.IntRange(min=0),
    metavar="N",
    help=say("警告が N 件を超えたら終了コードを1にします。", "Exit with 1 if there are more warnings than N."),
)
@click.option(
    "--exit-zero", is_flag=True, help=say("指摘があっても終了コードを0にします。", "Exit with 0 whatever was found.")
)
@click.option(
    "--output-format",
    "--format",
    "output_format",
    type=click.Choice(_FORMATS),
    metavar="FORMAT",
    help=say(
        f"出力の形式: {', '.join(_FORMATS)}（初期値は terminal。-o のファイル名が .csv .json .sarif で終わるときはその形式）。",
        f"Output format: {', '.join(_FORMATS)} (default: terminal, or what the name given to -o ends in: "
        ".csv, .json, .sarif).",
    ),
)
@click.option("--output", "-o", type=click.Path(path_type=Path), help=say("結果を書くファイル。", "File to write to."))
@click.option(
    "--stdin-filename",
    metavar="PATH",
    help=say("標準入力の内容をこの名前のファイルとして扱います。", "Take standard input as the file of this name."),
)
@click.option("--statistics", is_flag=True, help=say("ルールごとの件数も表示します。", "Count the findings by rule."))
@click.option("--fix", is_flag=True, help=say("安全に直せるものを直します。", "Mend what is safe to mend."))
@click.option(
    "--unsafe-fixes",
    is_flag=True,
    help=say("意味が変わるかもしれない修正もします。", "Also fixes that may change the meaning."),
)
@click.option(
    "--diff", is_flag=True, help=say("直さずに、変更だけを表示します。", "Change nothing; show what would be fixed.")
)
@click.option(
    "--cache/--no-cache",
    default=True,
    help=say(
        "前回から変わらない項目の結果を使い回すかどうか。", "Whether to reuse what unchanged units gave last time."
    ),
)
@click.option(
    "--show-settings",
    is_flag=True,
    help=say("有効な設定とその出どころを表示して終わります。", "Show the settings in force and where each came from."),
)
@click.option(
    "--show-files",
    is_flag=True,
    help=say("点検するファイルを表示して終わります。", "Show the files that would be checked."),
)
@click.option(
    "--color/--no-color",
    default=None,
    help=say("色を付けるかどうか（初期値は画面に合わせます）。", "Colours or none (default: as the terminal)."),
)
@options.message_lang
def command(
    paths: tuple[str, ...], select: tuple[str, ...], ignore: tuple[str, ...], config_path: Path | None,
    profile: str | None, as_lang: str | None, encoding: str | None, fail_on: str, max_warnings: int | None,
    langs: tuple[str, ...], min_level: str, exit_zero: bool, output_format: str | None, output: Path | None,
    stdin_filename: str | None, statistics: bool, fix: bool, unsafe_fixes: bool, diff: bool, cache: bool,
    show_settings: bool, show_files: bool, color: bool | None, message_lang: str | None,
) -> int:  # fmt: skip
    """Check and report."""
    from signlint import run
    from signlint.model import SEVERITIES
    from signlint.reporters.outcome import exit_code

    lang = reader_language(message_lang)
    options.demand_rule_names(select, ignore)
    paths = _inputs(paths, stdin_filename, output is not None and (diff or show_settings or show_files))
    start = Path(stdin_filename or next((p for p in paths if p != "-"), "."))
    settings = options.settings(config_path, profile, start)
    rule_set = run.load_rules(settings, options.names(select), options.names(ignore))
    tell_all(rule_set.errors)
    if show_settings:
        return _show_settings(settings, rule_set)
    run.demand_rules(rule_set, options.names(select))
    wish = Wish(fix, unsafe_fixes, diff, narrow.asked(langs, min_level))
    if wish.demand(paths):
        code = run_fixes(paths, settings, rule_set, _how(settings, as_lang, encoding), wish)
        if code is not None:
            return code
    documents, skipped = _read(paths, settings, as_lang, encoding, stdin_filename)
    if show_files:
        return _show_files(documents, skipped, lang)
    narrow.demand_texts(documents, wish.narrow)
    demand_no_input(output, documents)
    states = _states(settings, documents, rule_set)
    with progress(sum(len(d.units) for d in documents), lang) as tick:
        report = run.lint(documents, rule_set, settings, skipped, tick, states, cache, _is_whole(paths, settings))
    report = narrow.narrowed(report, wish.narrow)
    write(report, rule_set, output, output_format, lang, color, statistics)
    code = exit_code(report, SEVERITIES[fail_on], max_warnings, exit_zero)
    _tell_limit(report, max_warnings, lang)
    return _Held.with_(code, (documents, report))


class _Held(int):
    """An exit code that holds on to what was read and found, which `signlint.__main__` need not take apart."""

    what: object = None

    @classmethod
    def with_(cls, code: int, what: object) -> _Held:
        """The code, with what it came from."""
        held = cls(code)
        held.what = what
        return held


def _states(settings: Settings, documents: Sequence[Document], rule_set: RuleSet) -> States | None:
    """The states of the native check, for rules that ask for them. Raises ReviewError for a wrong sign-off."""
    if not any(rule.check == "signoff" for rule in rule_set.rules):
        return None
    from signlint.review import signoffs
    from signlint.review.gate import gate

    ledger = signoffs.load(settings.base / settings.signoffs)
    if ledger.errors:
        raise ledger.errors[0]
    return gate(documents, ledger)


def _tell_limit(report: Report, limit: int | None, lang: str) -> None:
    from signlint.model import Severity

    warnings = report.count(Severity.WARNING)
    if limit is not None and warnings > limit:
        what = Bilingual(
            f"警告が {warnings} 件あり、--max-warnings の {limit} 件を超えました",
            f"{warnings} warnings, more than the {limit} of --max-warnings",
        )
        click.echo(f"signlint: {what.pick(lang)}", err=True)


_NO_REPORT = Bilingual(
    "-o は点検の結果を書くファイルです。--diff、--show-settings、--show-files といっしょには使いません",
    "-o is for the report of a check: it does not go with --diff, --show-settings or --show-files",
)
_NO_STREAM = Bilingual(
    "--stdin-filename は標準入力（-）につける名前です。ほかの PATH といっしょには使いません",
    "--stdin-filename names what standard input (-) holds: it does not go with other paths",
)
_NO_STDIN = Bilingual("標準入力が閉じています", "standard input is closed")


def _inputs(paths: tuple[str, ...], stdin_filename: str | None, no_report: bool) -> tuple[str, ...]:
    """The paths to read: standard input where only that has a name, else this folder where none is named.

    Raises UsageError for options that make no sense together, among them -o where there is `no_report`.
    """
    if no_report:
        raise UsageError(_NO_REPORT)
    if stdin_filename and "-" not in paths:
        if paths:
            raise UsageError(_NO_STREAM)
        return ("-",)
    return paths or (".",)


def _is_whole(paths: Sequence[str], settings: Settings) -> bool:
    """Whether all is read that the settings are for."""
    base = settings.base.resolve()
    return any(path != "-" and base.is_relative_to(Path(path).resolve()) for path in paths)


def _how(settings: Settings, as_lang: str | None, encoding: str | None) -> ReadOptions:
    from signlint import run

    return run.read_options(settings, options.language_tag(as_lang), options.encoding_name(encoding))


def _read(
    paths: Sequence[str], settings: Settings, as_lang: str | None, encoding: str | None, stdin_name: str | None
) -> tuple[list[Document], list[Skipped]]:
    from signlint import readers, run
    from signlint.cli import other_settings
    from signlint.model import Skipped

    how = _how(settings, as_lang, encoding)
    documents, skipped = run.read([p for p in paths if p != "-"], how)
    if "-" in paths:
        if sys.stdin is None:
            raise UsageError(_NO_STDIN)
        source = readers.stream(stdin_name or "-", sys.stdin.buffer.read(), how)
        if isinstance(source, Skipped):
            skipped.append(source)
        else:
            documents.append(readers.read(source))
    other_settings.tell(settings, [path for document in documents for path in document.paths])
    narrow.tell_idle(documents, how.as_lang)
    return documents, skipped


def _show_settings(settings: Settings, rule_set: RuleSet) -> int:
    from signlint.cli.show_run import settings_text

    click.echo("\n".join(settings_text(settings, rule_set)))
    return 2 if rule_set.errors else 0


def _show_files(documents: Sequence[Document], skipped: Sequence[Skipped], lang: str) -> int:
    from signlint.cli.input import tell
    from signlint.cli.show_run import files_text
    from signlint.readers import UNREAD

    for line in files_text(documents, skipped, lang):
        click.echo(line)
    unread = [problem for document in documents for problem in document.problems if problem.rule in UNREAD]
    tell(unread)
    return 2 if unread or not documents else 0
