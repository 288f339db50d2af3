"""The group of all commands; each is imported when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from signlint import __version__
from signlint.cli.commands import Commands
from signlint.cli.help_texts import say

_COMMANDS = {
    "check": "signlint.cli.check:command",
    "rules": "signlint.cli.rules:command",
    "score": "signlint.cli.score:command",
    "furigana": "signlint.cli.furigana:command",
    "explain": "signlint.cli.explain:command",
    "glossary": "signlint.cli.glossary:command",
    "schema": "signlint.cli.schema:command",
    "report": "signlint.cli.report:command",
    "review": "signlint.cli.review:command",
    "init": "signlint.cli.init:command",
}


class LazyGroup(Commands):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        module, _, attribute = _COMMANDS[name].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=say(
        "公共の看板・お知らせ・申請書の文章を、翻訳の確認（ネイティブチェック）の前に点検します。",
        "Check the text of Japanese public signs, notices and forms before the native check.",
    ),
)
@click.version_option(
    __version__,
    "-V",
    "--version",
    message="signlint %(version)s",
    help=say("版を表示します。", "Show the version and exit."),
)
def main() -> None:
    """The group of all commands."""
