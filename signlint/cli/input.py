"""What a command is given: a text on the command line, a file, or standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from signlint.model import Problem


def content(argument: str) -> str:
    """The text itself, or what the file of that name (``-``: standard input) holds.

    Raises ReadError for a file that is no text.
    """
    from signlint.errors import ReadError
    from signlint.messages import Bilingual
    from signlint.readers.base import Unread
    from signlint.readers.decode import decode

    if argument == "-":
        data, name = sys.stdin.buffer.read(), "-"
    elif _is_file(argument):
        data, name = Path(argument).read_bytes(), argument
    else:
        return argument
    try:
        return decode(data, name)[0].rstrip("\n")
    except Unread:
        what = Bilingual("文字コードが分からないか、テキストではありません", "not a text in a known encoding")
        raise ReadError(what, name) from None


def _is_file(argument: str) -> bool:
    try:
        return Path(argument).is_file()
    except (OSError, ValueError):  # too long for a file name, or a NUL in it
        return False


def tell(problems: Iterable[Problem], lang: str) -> None:
    """Problems of files, as lines on standard error; the words are those of the ``catalog`` pack."""
    import click

    from signlint import rules

    messages = {r.id: r.message for r in rules.load_pack(rules.pack_folder("catalog", Path())).rules}
    for problem in problems:
        at = problem.location
        place = ":".join([at.path, *(str(n) for n in (at.line, at.column) if n)])
        said = messages[problem.rule].fill(problem.values).pick(lang)
        click.echo(f"signlint: {place}: {said}", err=True)
