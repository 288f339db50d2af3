"""What the command line says, in the reader's language: help texts and errors follow it too."""

from __future__ import annotations

import os
from collections.abc import Iterable

import click

from signlint.console import escape_controls, reader_language
from signlint.errors import SignlintError
from signlint.messages import Bilingual

OPTION = "--message-lang"


def say(ja: str, en: str) -> str:
    """The sentence in the reader's language."""
    return Bilingual(ja, en).pick(reader_language(None))


def adopt(args: list[str]) -> None:
    """Let ``--message-lang`` in `args` decide the language of everything, help included.

    The command modules build their help texts when they are imported, before options are parsed.
    """
    for i, arg in enumerate(args):
        value = args[i + 1] if arg == OPTION and i + 1 < len(args) else arg.partition("=")[2]
        if arg.partition("=")[0] == OPTION and value in ("ja", "en"):
            os.environ["SIGNLINT_LANG"] = value


def tell_all(errors: Iterable[SignlintError]) -> None:
    """One line each on standard error, in the reader's language."""
    for error in errors:
        click.echo(f"signlint: {line(error.text(reader_language(None)))}", err=True)


def line(text: str) -> str:
    """Text from the user's files for a terminal: one line, nothing in it obeyed."""
    return escape_controls(text.replace("\n", "⏎"))
