"""Groups of commands that answer an unknown name in the reader's language."""

from __future__ import annotations

from typing import Any

import click

from signlint.cli.help import Command
from signlint.cli.help_texts import say
from signlint.messages import suggestion


class Commands(Command, click.Group):
    """A group that says "did you mean" for a command that is not there."""

    command_class = Command

    def __init__(self, *args: Any, **named: Any) -> None:
        """``--message-lang`` is taken before the sub-command too; it is adopted before parsing (see `words.adopt`)."""
        super().__init__(*args, **named)
        self.params.append(
            click.Option(
                ["--message-lang"],
                type=click.Choice(["ja", "en"]),
                expose_value=False,
                help=say(
                    "表示に使う言語（初期値は環境に合わせます）。", "Language of messages (default: your locale)."
                ),
            )
        )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        known = self.list_commands(ctx)
        if args and args[0] not in known and not args[0].startswith("-"):
            tail = suggestion(args[0], known)
            ctx.fail(say(f"'{args[0]}' というコマンドはありません{tail.ja}", f"no command named '{args[0]}'{tail.en}"))
        return super().resolve_command(ctx, args)
