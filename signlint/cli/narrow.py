"""``check --lang`` and ``--min-level``: see less of what was found; and what ``--as`` did not decide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from signlint.cli import options
from signlint.cli.help_texts import say
from signlint.console import escape_controls
from signlint.errors import UsageError
from signlint.messages import Bilingual, shorten
from signlint.model import SEVERITIES, Severity

if TYPE_CHECKING:
    from signlint.model import Document, Finding, Report

F = TypeVar("F", bound=Callable[..., Any])


class Narrow(NamedTuple):
    """What is asked for: findings on texts in `langs` (none: all), shown from `level` on."""

    langs: tuple[str, ...] = ()
    level: Severity = Severity.NOTE


EVERYTHING = Narrow()


def options_of(command: F) -> F:
    """``--lang`` and ``--min-level``."""
    command = click.option(
        "--min-level",
        type=click.Choice(["note", "warning", "error"]),
        default="note",
        show_default=True,
        help=say(
            "この重さ以上の指摘だけを表示します（件数は全部です）。", "Show only findings this bad; all are counted."
        ),
    )(command)
    return click.option(
        "--lang",
        "langs",
        multiple=True,
        metavar="LANG",
        help=say("この言語の文の指摘だけにします（例: en,ko）。", "Only findings on texts in these languages (en,ko)."),
    )(command)


def asked(langs: tuple[str, ...], min_level: str) -> Narrow:
    """The values of the options. Raises UsageError for a language that is none."""
    options.demand_names("--lang", langs, Bilingual("言語", "language"))
    return Narrow(tuple(options.language_tag(name) for name in options.names(langs)), SEVERITIES[min_level])


def demand_texts(documents: Iterable[Document], narrow: Narrow) -> None:
    """UsageError if something was read, but nothing in a language that is asked for: that would be no check."""
    found = {lang for document in documents for unit in document.units for lang in unit.texts}
    missing = [lang for lang in narrow.langs if lang not in found]
    if found and missing:
        names = ", ".join(missing)
        raise UsageError(Bilingual(f"{names} の文がありません（--lang）", f"there is no text in {names} (--lang)"))


def in_langs(findings: Iterable[Finding], narrow: Narrow) -> list[Finding]:
    """The findings on texts in the languages, and those that speak of a whole file."""
    return [f for f in findings if not narrow.langs or not f.lang or f.lang in narrow.langs]


def narrowed(report: Report, narrow: Narrow) -> Report:
    """The report with what is asked for; it counts what is left out."""
    kept = in_langs(report.findings, narrow)
    shown = tuple(f for f in kept if f.severity >= narrow.level)
    hidden = tuple(f for f in kept if f.severity < narrow.level)
    return replace(report, findings=shown, hidden=hidden, elsewhere=len(report.findings) - len(kept))


def tell_idle(documents: Sequence[Document], as_lang: str) -> None:
    """One line on standard error if ``--as`` decided nothing about some files, which name their languages."""
    idle = [d.path for d in documents if as_lang and not _decided(d, as_lang)]
    if idle:
        names = escape_controls(shorten(", ".join(idle), 200))
        said = say(
            f"--as {as_lang} は {names} には効きません（何語かはファイルに書いてあります）",
            f"--as {as_lang} has no effect on {names}, which says itself what languages it is in",
        )
        click.echo(f"signlint: {said}", err=True)


def _decided(document: Document, tag: str) -> bool:
    if document.format in ("catalog", "table"):
        return False
    return not document.units or any(tag in unit.texts for unit in document.units)
