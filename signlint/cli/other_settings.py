"""One signlint.yaml, and one folder of sign-offs, holds for a whole run: say which others lie nearer to the
files and are not used."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from signlint import config
from signlint.cli.help_texts import say
from signlint.console import escape_controls
from signlint.reporters.options import shown_path

_NAMED = 3


def tell(settings: config.Settings, files: Iterable[str]) -> None:
    """One line on standard error if some of `files` alone would have had other settings; none after ``--config``."""
    if settings.origin.get("config") == "--config":
        return
    others = _nearer(settings, files)
    if not others:
        return
    names = _list(others)
    used = (
        _shown(settings.path)
        if settings.path
        else say("はじめからの設定（signlint.yaml なし）", "the default settings")
    )
    said = say(
        f"{names} は使いません。1回の実行で使う設定は1つで、今回は {used} です。使うときは、"
        "そのフォルダーだけを別に実行するか、--config で指定してください",
        f"{names}: not used; one run has one set of settings, here {used}. To use it, run signlint on its folder "
        "alone, or name it with --config",
    )
    click.echo(f"signlint: {escape_controls(said)}", err=True)


def tell_signoffs(settings: config.Settings, files: Iterable[str]) -> None:
    """One line on standard error if sign-offs lie beside some of `files`, and no settings say that others hold."""
    used = settings.base / settings.signoffs
    beside = dict.fromkeys(Path(os.path.dirname(file)) / used.name for file in files)
    others = [folder for folder in beside if folder.resolve() != used.resolve() and any(folder.glob("*.jsonl"))]
    if settings.path or not others:
        return
    names = _list(others)
    said = say(
        f"{names} のサインオフは数えません。そのフォルダーだけを指定して実行するか、signlint init で全体の設定を作ってください",
        f"{names}: sign-offs that do not count here; name that folder alone, or make settings for all with signlint init",
    )
    click.echo(f"signlint: {escape_controls(said)}", err=True)


def _nearer(settings: config.Settings, files: Iterable[str]) -> list[Path]:
    """The settings that the files would have had alone, other than those in force, in the order of the files."""
    folders = dict.fromkeys(os.path.dirname(file) for file in files)
    found = dict.fromkeys(config.find_upward(Path(folder)) for folder in folders)
    return [path for path in found if path is not None and path != settings.path]


def _list(paths: list[Path]) -> str:
    names = ", ".join(_shown(path) for path in paths[:_NAMED])
    more = len(paths) - _NAMED
    return names + (say(f" ほか {more} ファイル", f" and {more} more") if more > 0 else "")


def _shown(path: Path) -> str:
    return shown_path(str(path), Path.cwd())
