"""Groups of commands that answer an unknown name in the reader's language."""

from __future__ import annotations

import click

from signlint.cli.words import say
from signlint.messages import suggestion


class Commands(click.Group):
    """A group that says "did you mean" for a command that is not there."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        known = self.list_commands(ctx)
        if args and args[0] not in known and not args[0].startswith("-"):
            tail = suggestion(args[0], known)
            ctx.fail(say(f"'{args[0]}' というコマンドはありません{tail.ja}", f"no command named '{args[0]}'{tail.en}"))
        return super().resolve_command(ctx, args)
