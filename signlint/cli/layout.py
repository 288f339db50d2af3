"""Lines for a person: wrapped at the width of the terminal, as they are where the output is piped."""

from __future__ import annotations

import shutil
import sys

import click

from signlint.console import ambiguous_width, wrap

_NARROWEST = 40


def columns() -> int | None:
    """The cells of a line, or None without a terminal: what a program reads must not be broken."""
    return max(shutil.get_terminal_size().columns, _NARROWEST) if sys.stdout.isatty() else None


def echo(text: str, hang: int = 0) -> None:
    """Print `text`, line by line; what does not fit goes on `hang` cells further in than its line begins."""
    for line in text.split("\n"):
        click.echo("\n".join(_broken(line, columns(), hang)))


def _broken(line: str, room: int | None, hang: int) -> list[str]:
    body = line.lstrip(" ")
    margin = len(line) - len(body)
    if room is None or not body:
        return [line]
    first, *rest = wrap(body, room - margin, ambiguous_width(sys.stdout))
    if not rest:
        return [line]
    inner = min(margin + hang, room // 2)
    more = wrap(body[len(first) :].lstrip(), room - inner, ambiguous_width(sys.stdout))
    return [" " * margin + first, *(" " * inner + part for part in more)]
