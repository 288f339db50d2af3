"""``signlint init``: the files that a repository of sign texts needs."""

from __future__ import annotations

import json
from pathlib import Path

import click

from signlint import textfile
from signlint.cli import layout, options
from signlint.cli.help import Command
from signlint.cli.help_texts import say
from signlint.config import DEFAULT_PROFILE, profiles
from signlint.errors import UsageError, unwritable
from signlint.messages import Bilingual, not_found, suggestion

ATTRIBUTES = "signoffs/*.jsonl text eol=lf merge=union"
"""Two people sign in two branches: git keeps the lines of both."""


@click.command(
    "init",
    cls=Command,
    help=say(
        "設定ファイル signlint.yaml と .gitattributes を作ります。すでにあるものは変えません。",
        "Write signlint.yaml and .gitattributes; what is there already is left as it is.",
    ),
)
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--profile",
    default=DEFAULT_PROFILE,
    show_default=True,
    help=say("使うプロファイル（例: kumamoto）。", "Profile to use, such as kumamoto."),
)
@options.message_lang
def command(folder: Path, profile: str, message_lang: str | None) -> int:
    """Say what was written and what to do next."""
    if profile not in profiles():
        raise UsageError(not_found(profile, profiles(), "プロファイル", "profile"))
    if not folder.is_dir():
        near = suggestion(folder.name, _folders(folder.parent))
        raise UsageError(
            Bilingual(f"フォルダー {folder} がありません{near.ja}", f"there is no folder {folder}{near.en}")
        )
    try:
        _settings(folder / textfile.SETTINGS, profile)
        _attributes(folder / ".gitattributes")
    except OSError as problem:
        raise unwritable(problem, str(problem.filename or folder), UsageError) from None
    where = "" if folder == Path() else f" {folder}"
    layout.echo(
        say(
            f"次に: signlint check{where} で点検、signlint report{where} -o review.html で確認シートを作ります",
            f"next: signlint check{where}, then signlint report{where} -o review.html for the native check",
        ),
        hang=2,
    )
    return 0


def _folders(parent: Path) -> list[str]:
    return [path.name for path in parent.iterdir() if path.is_dir()] if parent.is_dir() else []


def _settings(path: Path, profile: str) -> None:
    if path.exists():
        layout.echo(say(f"{path} はもうあるので、そのままにします", f"{path} is already there: left as it is"))
        return
    project = json.dumps(path.resolve().parent.name, ensure_ascii=False)
    about = say(
        "# signlint の設定。project は確認シートの回答がほかのプロジェクトのものでないことを確かめるための名前です。",
        "# Settings of signlint. The project's name keeps answers of other projects out.",
    )
    path.write_text(f"{about}\nproject: {project}\nprofile: {profile}\n", encoding="utf-8", newline="\n")
    layout.echo(say(f"{path} を作りました", f"wrote {path}"))


def _attributes(path: Path) -> None:
    before = textfile.read(path, UsageError) if path.exists() else ""
    if ATTRIBUTES in before.splitlines():
        layout.echo(say(f"{path} はそのままで使えます", f"{path} needs no change"))
        return
    gap = "" if not before or before.endswith("\n") else "\n"
    with path.open("a", encoding="utf-8", newline="\n") as handle:  # what stands there stays as it is
        handle.write(f"{gap}{ATTRIBUTES}\n")
    layout.echo(
        say(f"{path} を作りました", f"wrote {path}")
        if not before
        else say(f"{path} に書き足しました", f"added to {path}")
    )
    if _under_git(path.parent):
        layout.echo(
            say(
                "  2人が別のブランチで確認しても、git が確認の記録（サインオフ）を1つにまとめます",
                "  sign-offs from two branches are joined by git without a conflict",
            )
        )


def _under_git(folder: Path) -> bool:
    """Whether git keeps the folder; who does not use it need not read of it."""
    here = folder.resolve()
    return any((above / ".git").exists() for above in (here, *here.parents))
