"""``signlint check --fix``, ``--unsafe-fixes`` and ``--diff``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from signlint.cli.help_texts import say, tell_all
from signlint.cli.narrow import EVERYTHING, Narrow, in_langs
from signlint.errors import UsageError, WriteError
from signlint.messages import Bilingual

if TYPE_CHECKING:
    from signlint.config import Settings
    from signlint.model import Document, Skipped
    from signlint.readers import ReadOptions
    from signlint.run import RuleSet
    from signlint.writers.fixing import Fixed

PASSES = 5
"""A fix may bring up another finding; after so many rounds two rules are undoing each other."""

_NEEDS_FIX = Bilingual(
    "--unsafe-fixes は --fix か --diff といっしょに使います", "--unsafe-fixes goes with --fix or --diff"
)
_STREAM = Bilingual("標準入力（-）は --fix で直せません", "standard input (-) cannot be fixed in place")


@dataclass(frozen=True, slots=True)
class Wish:
    """What the options ask for."""

    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    narrow: Narrow = EVERYTHING

    def __bool__(self) -> bool:
        return self.fix or self.diff

    def demand(self, paths: Sequence[str]) -> bool:
        """Whether anything is to be mended. Raises UsageError for options that make no sense together."""
        if self.unsafe and not self:
            raise UsageError(_NEEDS_FIX)
        if self and "-" in paths:
            raise UsageError(_STREAM)
        return bool(self)


class _Round(NamedTuple):
    """What one look at the files gave: the fixes, what was read, and what was left out."""

    fixed: Fixed
    documents: list[Document]
    skipped: list[Skipped]


def run_fixes(paths: Sequence[str], settings: Settings, rule_set: RuleSet, how: ReadOptions, wish: Wish) -> int | None:
    """Mend the files, which are to be checked again then; with ``--diff`` show how, and return the exit code."""
    mend = _mender(paths, settings, rule_set, how, wish)
    seen = mend()
    tell_all(seen.fixed.errors)
    if wish.diff:
        return _show(seen, settings)
    count = 0
    stuck: dict[str, WriteError] = {}
    for _ in range(PASSES):
        written = _written(seen.fixed.files, stuck)
        if not written:
            break
        count += sum(finding.location.path in written for finding in seen.fixed.applied)
        seen = mend()
    tell_all(list(stuck.values()))
    click.echo(say(f"{count} 件を直しました", f"fixed {count}") if count else _nothing(), err=True)
    return None


def _written(files: Mapping[str, bytes], stuck: dict[str, WriteError]) -> set[str]:
    """The files that could be written, each on its own; why the others could not goes into `stuck`."""
    from signlint.writers.files import write_all

    written = set()
    for path, data in files.items():
        try:
            if path not in stuck:
                write_all({Path(path): data})
                written.add(path)
        except WriteError as error:
            stuck[path] = WriteError(error.what, path)
    return written


def _show(seen: _Round, settings: Settings) -> int:
    """Print what would change. 0 if there is nothing, 1 if there is, 2 if anything could not be read."""
    from signlint.cli import other_settings
    from signlint.cli.input import tell, tell_skipped
    from signlint.console import reader_language
    from signlint.readers import UNREAD
    from signlint.reporters.phrases import NOTHING
    from signlint.writers.files import file_diff

    other_settings.tell(settings, seen.fixed.files)
    for path, data in seen.fixed.files.items():
        click.echo(file_diff(Path(path), data), nl=False)
    unread = [p for document in seen.documents for p in document.problems if p.rule in UNREAD]
    empty = not any(unit.texts for document in seen.documents for unit in document.units)
    tell(p for d in seen.documents for p in d.problems if empty or p.rule in UNREAD)
    if empty:
        tell_skipped(seen.skipped)
        click.echo(NOTHING.pick(reader_language(None)), err=True)
    elif not seen.fixed.files:
        click.echo(_nothing(), err=True)
    return 2 if unread or empty else int(bool(seen.fixed.applied))


def _nothing() -> str:
    return say("直すところはありません。", "Nothing to fix.")


def _mender(
    paths: Sequence[str], settings: Settings, rule_set: RuleSet, how: ReadOptions, wish: Wish
) -> Callable[[], _Round]:
    from signlint import readers, run
    from signlint.writers import fixing

    def mend() -> _Round:
        sources, skipped = readers.discover([Path(p) for p in paths], how)
        documents = [readers.read(source) for source in sources]
        report = run.lint(documents, rule_set, settings)
        findings = in_langs(report.findings, wish.narrow)
        return _Round(fixing.fixed(sources, documents, findings, wish.unsafe), documents, skipped)

    return mend
