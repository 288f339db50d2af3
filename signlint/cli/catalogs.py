"""Reading catalogs and sign-offs for the commands about reviews."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from signlint import language, readers, run
from signlint.cli import options, other_settings
from signlint.cli.help_texts import say, tell_all
from signlint.console import escape_controls
from signlint.errors import UsageError
from signlint.messages import Bilingual
from signlint.review import signoffs
from signlint.review.importing import Catalogs
from signlint.review.units import Subject, subjects, targets

if TYPE_CHECKING:
    from signlint.config import Settings
    from signlint.model import Skipped


@dataclass(frozen=True, slots=True)
class Desk:
    """What a command about reviews works on. `unread` counts files that could not be read."""

    settings: Settings
    catalogs: Catalogs
    subjects: tuple[Subject, ...]
    skipped: tuple[Skipped, ...]
    ledger: signoffs.Ledger
    unread: int

    @property
    def folder(self) -> Path:
        """Where the sign-offs are kept."""
        return self.settings.base / self.settings.signoffs

    @property
    def wrong(self) -> bool:
        """Whether anything could not be read: then nothing may look complete."""
        return bool(self.unread or self.ledger.errors)

    def required(self, subject: Subject) -> Collection[str]:
        """The languages that the profile asks of a unit (of alternatives, none)."""
        if subject.document.is_in_one_language or not subject.source.strip():
            return ()
        from signlint.analysis.kinds import guess

        kind = subject.unit.kind or self.settings.default_kind or guess(subject.unit)
        table = self.settings.required
        return table.get(kind, table.get("default", ()))


def open_desk(paths: Sequence[str], config_path: Path | None, profile: str | None) -> Desk:
    """Read everything, and say on standard error what could not be read."""
    where = paths or (".",)
    settings = options.settings(config_path, profile, Path(where[0]))
    sources, skipped = readers.discover([Path(p) for p in where], run.read_options(settings))
    documents = tuple(readers.read(source) for source in sources)
    files = [path for document in documents for path in document.paths]
    other_settings.tell(settings, files)
    other_settings.tell_signoffs(settings, files)
    found = tuple(subjects(documents))
    ledger = signoffs.load(settings.base / settings.signoffs)
    unread = [d.path for d in documents if any(p.rule in readers.UNREAD for p in d.problems)]
    for path in unread:
        shown = say(
            f"{path}: 読めません。signlint check で確かめてください", f"{path}: cannot be read; see signlint check"
        )
        click.echo(f"signlint: {escape_controls(shown)}", err=True)
    tell_all(ledger.errors)
    if not found:
        raise UsageError(Bilingual("項目のあるファイルがありません", "no file with units was found"))
    return Desk(settings, Catalogs(tuple(sources), documents), found, tuple(skipped), ledger, len(unread))


def folder_of(paths: Sequence[str], config_path: Path | None, profile: str | None) -> Path:
    """Where the sign-offs of the catalogs at `paths` are kept; see `Desk.folder`."""
    settings = options.settings(config_path, profile, Path((*paths, ".")[0]))
    return settings.base / settings.signoffs


def absent(desk: Desk, langs: Sequence[str]) -> list[UsageError]:
    """In which of `langs` the catalogs have no text at all."""
    there = targets(desk.subjects)
    listed = ", ".join(there) or "–"
    return [
        UsageError(_ABSENT.fill({"lang": language.info(tag).name, "there": listed}))
        for tag in langs
        if tag not in there
    ]


_ABSENT = Bilingual(
    "{lang}の文はありません（カタログの言語: {there}）", "the catalog has no text in {lang} (it has {there})"
)
