"""Options that several commands share, and what they mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from signlint import config, language
from signlint.cli.help_texts import say
from signlint.errors import UsageError
from signlint.messages import Bilingual, suggestion

F = TypeVar("F", bound=Callable[..., Any])


def message_lang(command: F) -> F:
    """``--message-lang``: adopted before parsing (see `words.adopt`); here only checked and described."""
    return click.option(
        "--message-lang",
        type=click.Choice(["ja", "en"]),
        help=say("表示に使う言語（初期値は環境に合わせます）。", "Language of messages (default: your locale)."),
    )(command)


def configuration(command: F) -> F:
    """``--config`` and ``--profile``."""
    command = click.option(
        "--profile", help=say("使うプロファイル（例: kumamoto）。", "Profile to use, such as kumamoto.")
    )(command)
    return click.option(
        "--config",
        "config_path",
        type=click.Path(path_type=Path),
        help=say(
            "使う signlint.yaml（初期値は上のフォルダーへ順に探します）。",
            "The signlint.yaml to use (default: found upward).",
        ),
    )(command)


def catalogs(command: F) -> F:
    """``--catalog``: which catalogs, and with them which sign-offs, a command about reviews is about."""
    return click.option(
        "--catalog",
        "-C",
        "catalogs",
        multiple=True,
        metavar="PATH",
        help=say(
            "カタログのファイルやフォルダー（初期値は今のフォルダー）。",
            "Files and folders of catalogs (default: here).",
        ),
    )(command)


def settings(config_path: Path | None, profile: str | None, start: Path) -> config.Settings:
    """The settings in force for files at `start`. Raises UsageError for a --config that is not there."""
    if config_path is not None and not config_path.is_file():
        raise UsageError(
            Bilingual(f"設定ファイル {config_path} がありません", f"there is no config file {config_path}")
        )
    if config_path is not None:
        found = config.load(config_path, profile)
        return replace(found, origin={**found.origin, "config": "--config"})
    folder = start if start.is_dir() else start.parent
    found = config.load(config.find_upward(folder), profile)
    if found.path is None:
        # without settings nothing names the project: the sign-offs are those of the folder that was named
        found = replace(found, signoffs=str(folder / found.signoffs))
    return found


def language_tag(spelling: str | None) -> str:
    """The canonical tag of a language option; UsageError with "did you mean" for an unknown one."""
    if not spelling:
        return ""
    tag = language.canonical(spelling)
    if tag is None:
        raise UsageError(language.unknown(spelling))
    return tag


_ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp932", "shift_jis", "euc-jp", "iso-2022-jp", "gb18030", "gbk", "big5", "euc-kr", "cp949", "cp1252", "latin-1")  # fmt: skip
"""Encodings of texts in the languages of signs, to be meant by a misspelt name."""


def encoding_name(spelling: str | None) -> str:
    """The value of ``--encoding``; UsageError with "did you mean" for one that Python has no text codec of."""
    try:
        b"a".decode(spelling or "utf-8", "ignore")
    except (LookupError, ValueError):
        tail = suggestion(str(spelling).lower(), _ENCODINGS)
        raise UsageError(
            Bilingual(f"'{spelling}' という文字コードはありません{tail.ja}", f"no encoding named '{spelling}'{tail.en}")
        ) from None
    return spelling or ""


def names(values: tuple[str, ...]) -> tuple[str, ...]:
    """Values of an option that may be repeated or written with commas."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def demand_rule_names(select: tuple[str, ...], ignore: tuple[str, ...]) -> None:
    """``--select`` and ``--ignore``, as `demand_names`."""
    rule = Bilingual("ルール", "rule")
    demand_names("--select", select, rule)
    demand_names("--ignore", ignore, rule)


def demand_names(option: str, values: tuple[str, ...], what: Bilingual) -> None:
    """An option that is given must name something: in CI an empty variable would run every rule."""
    if values and not names(values):
        raise UsageError(Bilingual(f"{option} に{what.ja}の名前がありません", f"{option} names no {what.en}"))
