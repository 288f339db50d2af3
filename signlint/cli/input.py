"""What a command is given: a text on the command line, a file, or standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from signlint.errors import ReadError
from signlint.messages import Bilingual

if TYPE_CHECKING:
    from signlint.model import Document, Problem, Skipped, Text

NO_JAPANESE = Bilingual("日本語の文がありません。", "There is no Japanese text.")


def content(argument: str) -> str:
    """The text itself, or what the file of that name (``-``: standard input) holds.

    Of a catalog its Japanese texts, one a line. Raises ReadError for a file that is no text, or is not there.
    """
    if argument == "-":
        return _decoded(sys.stdin.buffer.read(), "-")
    if is_file(argument):
        return _of_file(argument)
    demand_no_path(argument)
    return argument


def _decoded(data: bytes, name: str) -> str:
    from signlint.readers.base import Unread
    from signlint.readers.decode import decode

    try:
        return decode(data, name)[0].rstrip("\n")
    except Unread:
        what = Bilingual("文字コードが分からないか、テキストではありません", "not a text in a known encoding")
        raise ReadError(what, name) from None


def _of_file(path: str) -> str:
    from signlint.readers.formats import UNREADABLE

    documents, skipped = read(path)
    if skipped and PurePath(path).suffix.lower() in UNREADABLE:
        raise ReadError(skipped[0].reason, path)
    if not documents or documents[0].is_in_one_language:
        return _decoded(Path(path).read_bytes(), path)
    found = [text.value for document in documents for _, text in japanese(document)]
    if not found:
        for document in documents:
            tell(document.problems)
        raise ReadError(NO_JAPANESE, path)
    return "\n".join(found)


def read(path: str) -> tuple[list[Document], list[Skipped]]:
    """What is to be read at `path`, with the settings in force there, and what is left out."""
    from signlint import run
    from signlint.cli import options

    return run.read([path], run.read_options(options.settings(None, None, Path(path))))


def japanese(document: Document) -> Iterator[tuple[str, Text]]:
    """The Japanese and Easy Japanese texts of a document, each with the id of its unit."""
    for unit in document.units:
        for lang in ("ja", "ja-simple"):
            text = unit.texts.get(lang)
            if text is not None:
                yield unit.id, text


def is_file(argument: str) -> bool:
    """Whether there is a file of this name; a text may be too long for a name, or hold a NUL."""
    try:
        return Path(argument).is_file()
    except (OSError, ValueError):
        return False


def demand_no_path(argument: str) -> None:
    """ReadError for what looks like the name of a file (there is none): a known extension, or a folder before it."""
    if _looks_like_path(argument):
        raise ReadError(Bilingual(f"{argument} というファイルはありません", f"there is no file {argument}"))


def _looks_like_path(argument: str) -> bool:
    from signlint.readers.discover import MARKDOWN, PLAIN, TABLES
    from signlint.readers.folder import SUFFIXES
    from signlint.readers.formats import UNREADABLE

    path = PurePath(argument)
    if path.suffix.lower() in {*MARKDOWN, *PLAIN, *TABLES, *SUFFIXES, *UNREADABLE}:
        return True
    try:
        return any(sep in argument for sep in ("/", os.sep)) and Path(argument).parent.is_dir()
    except (OSError, ValueError):
        return False


def tell(problems: Iterable[Problem]) -> None:
    """Problems of files, as lines on standard error; the words are those of the ``catalog`` pack."""
    from signlint import rules

    messages = {r.id: r.message for r in rules.load_pack(rules.pack_folder("catalog", Path())).rules}
    for problem in problems:
        at = problem.location
        place = ":".join([at.path, *(str(n) for n in (at.line, at.column) if n)])
        said = messages[problem.rule].fill(problem.values)
        _echo(place, said)


def tell_skipped(skipped: Sequence[Skipped]) -> None:
    """Why files were left out, as lines on standard error."""
    for entry in skipped:
        _echo(entry.path, entry.reason)


def _echo(place: str, said: Bilingual) -> None:
    import click

    from signlint.console import escape_controls, reader_language

    click.echo(f"signlint: {escape_controls(place)}: {escape_controls(said.pick(reader_language(None)))}", err=True)
