"""``signlint furigana``: add readings to text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from signlint.cli import options
from signlint.cli.help import Command
from signlint.cli.help_texts import say

if TYPE_CHECKING:
    from signlint.analysis.annotate import Style


@click.command(
    "furigana",
    cls=Command,
    help=say(
        "ふりがなを付けて表示します。ファイルは書きかえません。読みが不確かなところには「？」が付きます。",
        "Print text with readings added; files are not changed. A doubtful reading is followed by ？.",
    ),
)
@click.argument("text", metavar="TEXT|FILE|-")
@click.option(
    "--style",
    type=click.Choice(["brackets", "html", "aozora", "denden"]),
    default="brackets",
    show_default=True,
    help=say("書き方。", "Notation."),
)
@click.option(
    "--from-grade",
    type=click.IntRange(1, 7),
    default=1,
    show_default=True,
    help=say(
        "この学年以上で習う漢字を含む言葉だけに付けます（7は小学校より後）。",
        "Only words with a kanji of this school grade or later (7: after primary school).",
    ),
)
@click.option("--first-only", is_flag=True, help=say("同じ言葉には最初だけ付けます。", "Each word only once."))
@click.option("--spaces", is_flag=True, help=say("文節の間をあけます（分かち書き）。", "Put spaces between phrases."))
@options.message_lang
def command(text: str, style: Style, from_grade: int, first_only: bool, spaces: bool, message_lang: str | None) -> int:
    """Print the annotated text; doubtful words are listed on standard error."""
    from signlint.analysis.annotate import Wishes, annotate
    from signlint.cli.input import content

    result = annotate(content(text), Wishes(style, from_grade, first_only, spaces))
    click.echo(result.text)
    if result.unsure:
        words = "、".join(result.unsure)
        click.echo(say(f"読みを確かめてください: {words}", f"please check the reading of: {words}"), err=True)
    return 0
