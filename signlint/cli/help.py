"""``--help`` in the reader's language, wrapped by the width of text on the screen (click counts characters)."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

import click

from signlint.cli.help_texts import say
from signlint.console import ambiguous_width, width, wrap

_HEADINGS = {"Options": "オプション", "Commands": "コマンド", "Arguments": "引数"}
_TERMS = 23
"""Cells for options and commands; longer ones get a line of their own."""

_EXTRA = re.compile(r"\[(default: |required)")


class Formatter(click.HelpFormatter):
    """Click's help page with the headings translated and lines broken where Japanese may be."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        head = f"{say('使い方: ', 'Usage: ') if prefix is None else prefix}{prog}"
        whole = f"{head} {args}".rstrip()
        self.write(f"{whole}\n" if width(whole) <= self.width else f"{head}\n    {args}\n")

    def write_heading(self, heading: str) -> None:
        super().write_heading(say(_HEADINGS.get(heading, heading), heading))

    def write_text(self, text: str) -> None:
        for line in self._wrapped(text, self.width - self.current_indent):
            self.write(f"{'':>{self.current_indent}}{line}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        pairs = list(rows)
        column = min(max(width(term) for term, _ in pairs), _TERMS) + col_spacing
        margin = " " * (self.current_indent + column)
        for term, text in pairs:
            lines = self._wrapped(_extra(text), self.width - len(margin))
            head = " " * self.current_indent + term
            if width(term) + col_spacing <= column:
                head += " " * (len(margin) - width(head)) + lines.pop(0)
            self.write(head.rstrip() + "\n")
            self.write("".join(f"{margin}{line}\n" for line in lines if line))

    def _wrapped(self, text: str, room: int) -> list[str]:
        return wrap(" ".join(text.split()), max(room, 10), ambiguous_width(sys.stdout))


def _extra(text: str) -> str:
    """The remarks that click puts behind an option, in the reader's language."""
    words = {"default: ": say("既定: ", "default: "), "required": say("必須", "required")}
    return _EXTRA.sub(lambda found: f"[{words[found[1]]}", text)


class Context(click.Context):
    """A context whose help pages are ours."""

    formatter_class = Formatter


class Command(click.Command):
    """A command whose help page is in the reader's language."""

    context_class = Context

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [_usage(piece) for piece in super().collect_usage_pieces(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("この説明を表示します。", "Show this message and exit.")
        return option

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence, whole: `limit` is of characters, and a cut sentence says nothing."""
        first = _SENTENCE.split(self.short_help or self.help or "", maxsplit=1)[0]
        return first if first.endswith(("。", ".")) else f"{first}."


_SENTENCE = re.compile(r"(?<=。)|;\s|(?<=[.])\s")


def _usage(piece: str) -> str:
    words = {"[OPTIONS]": "[オプション]", "COMMAND [ARGS]...": "コマンド [引数]..."}
    return say(words.get(piece, piece), piece)
