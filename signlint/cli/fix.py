"""``signlint check --fix``, ``--unsafe-fixes`` and ``--diff``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from signlint.cli.words import say
from signlint.errors import UsageError
from signlint.messages import Bilingual

if TYPE_CHECKING:
    from signlint.config import Settings
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

    def __bool__(self) -> bool:
        return self.fix or self.diff

    def demand(self, paths: Sequence[str]) -> bool:
        """Whether anything is to be mended. Raises UsageError for options that make no sense together."""
        if self.unsafe and not self:
            raise UsageError(_NEEDS_FIX)
        if self and "-" in paths:
            raise UsageError(_STREAM)
        return bool(self)


def run_fixes(paths: Sequence[str], settings: Settings, rule_set: RuleSet, how: ReadOptions, wish: Wish) -> int:
    """Mend the files (or show how, with ``--diff``); how many findings were mended."""
    from signlint.cli import other_settings
    from signlint.cli.catalogs import tell_all
    from signlint.writers.files import file_diff, write_all

    mend = _mender(paths, settings, rule_set, how, wish.unsafe)
    done = mend()
    tell_all(done.errors)
    if wish.diff:
        other_settings.tell(settings, done.files)
        for path, data in done.files.items():
            click.echo(file_diff(Path(path), data), nl=False)
        return len(done.applied)
    count = 0
    for _ in range(PASSES):
        if not done.files:
            break
        write_all({Path(path): data for path, data in done.files.items()})
        count += len(done.applied)
        done = mend()
    click.echo(say(f"{count} 件を直しました", f"fixed {count}"), err=True)
    return count


def _mender(
    paths: Sequence[str], settings: Settings, rule_set: RuleSet, how: ReadOptions, unsafe: bool
) -> Callable[[], Fixed]:
    from signlint import readers, run
    from signlint.writers import fixing

    def mend() -> Fixed:
        sources, _ = readers.discover([Path(p) for p in paths], how)
        documents = [readers.read(source) for source in sources]
        report = run.lint(documents, rule_set, settings)
        return fixing.fixed(sources, documents, report.findings, unsafe)

    return mend
