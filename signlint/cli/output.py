"""Where ``signlint check`` writes what it found."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from signlint.errors import UsageError, unwritable
from signlint.messages import Bilingual

if TYPE_CHECKING:
    from signlint.model import Document, Report
    from signlint.run import RuleSet

_INPUT = Bilingual(
    "{path} は点検するファイルなので、結果を書きません。-o に別の名前を書いてください",
    "{path} is one of the files to check and is not written over: give -o another name",
)
_CLOSED = Bilingual(
    "標準出力が閉じています。-o で書くファイルを指定してください", "standard output is closed: name a file with -o"
)


def demand_no_input(output: Path | None, documents: Sequence[Document]) -> None:
    """UsageError if the report would be written over a file that was read."""
    if output is None or not output.exists():
        return
    for path in (path for document in documents for path in document.paths):
        if Path(path).exists() and output.samefile(path):
            raise UsageError(_INPUT.fill({"path": str(output)}))


def write(
    report: Report,
    rule_set: RuleSet,
    output: Path | None,
    output_format: str | None,
    lang: str,
    color: bool | None,
    stats: bool,
) -> None:
    """Write the report to `output` (None: standard output), in the format asked for or that its name tells."""
    from signlint import reporters

    output_format = output_format or reporters.SUFFIXES.get(output.suffix.lower() if output else "", "terminal")
    told = reporters.describe(rule_set.rules) if stats or output_format in reporters.DESCRIBING else {}
    how = reporters.Options(color=color, root=Path.cwd(), statistics=stats, rules=told)
    with _stream(output) as out:
        reporters.write(report, out, format=output_format, lang=lang, options=how)
    if output_format == "csv":  # a table has no place for what was read
        _tell_summary(report, lang)


def _tell_summary(report: Report, lang: str) -> None:
    from signlint.reporters.phrases import NOTHING, counts, scope

    found = counts(report, lang) if report.texts else NOTHING.pick(lang)
    click.echo(f"signlint: {found}{'；' if lang == 'ja' else '; '}{scope(report, lang)}", err=True)


@contextmanager
def _stream(output: Path | None) -> Iterator[TextIO]:
    if output is None:
        if sys.stdout is None:
            raise UsageError(_CLOSED)
        yield sys.stdout
        return
    try:
        handle = output.open("w", encoding="utf-8", newline="\n")
    except OSError as problem:
        raise unwritable(problem, str(output), UsageError) from None
    with handle:
        yield handle
