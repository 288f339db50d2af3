"""``signlint explain``: one text, its words with level, grade and reading, and what the rules say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from signlint.cli import layout, options
from signlint.cli.help import Command
from signlint.cli.help_texts import say
from signlint.console import escape_controls, reader_language, width

if TYPE_CHECKING:
    from signlint.analysis import Analysis
    from signlint.analysis.text.tokens import Token
    from signlint.analysis.words.difficulty import WordLevel
    from signlint.config import Settings


@click.command(
    "explain",
    cls=Command,
    help=say(
        "1つの文について、言葉ごとの読み・むずかしさと、指摘の理由を表示します。",
        "Show the words of a text with reading and level, its score, and what the rules find.",
    ),
)
@click.argument("text", metavar="TEXT|FILE|-")
@click.option(
    "--as",
    "as_lang",
    default="ja-simple",
    show_default=True,
    metavar="LANG",
    help=say("どの言語として見るか。", "Language to take it as."),
)
@options.configuration
@options.message_lang
def command(text: str, as_lang: str, config_path: Path | None, profile: str | None, message_lang: str | None) -> int:
    """Words, score, findings."""
    from signlint.analysis import analyse
    from signlint.cli.input import content

    lang = reader_language(message_lang)
    value = content(text)
    tag = options.language_tag(as_lang)
    analysis = analyse(value, tag)
    _words(analysis, lang)
    _score(analysis, lang)
    _findings(value, tag, options.settings(config_path, profile, Path()), lang)
    return 0


def _words(analysis: Analysis, lang: str) -> None:
    from signlint.analysis.reading.readings import readings
    from signlint.analysis.words.difficulty import words
    from signlint.analysis.words.lexicon import easier

    levels = {w.start: w for w in words(analysis)}
    last = {token.end: token for token in analysis.tokens}
    rows = []
    for reading in readings(analysis):
        start, _ = analysis.plain.span(reading.start, reading.end)
        word = levels.get(start)
        hint = easier(word.text) or easier(word.lemma) if word and word.level < 4 else None
        surface = analysis.plain.text[reading.start : reading.end]
        level = _level(word) if word else ""
        rows.append(
            (
                surface,
                reading.kana,
                _part(last[reading.end], last[reading.end].start > reading.start),
                level,
                hint.easier if hint else "",
            )
        )
    for row in rows:
        layout.echo(
            "  ".join(
                _padded(escape_controls(cell), size) for cell, size in zip(row, (16, 20, 10, 8, 0), strict=True)
            ).rstrip(),
            hang=18,
        )


def _part(last: Token, of_several: bool) -> str:
    """The part of speech of a word, which its last token decides: 小|学校 is a noun.

    A suffix does by what it makes: 避難|所 is a noun too (UniDic: 接尾辞-名詞的).
    """
    word = last.word
    return word.pos2.removesuffix("的") if of_several and word.pos1 == "接尾辞" else word.pos1


def _level(word: WordLevel) -> str:
    if word.is_name:
        return say("名前など", "name")
    return f"N{word.level} {word.difficulty:.1f}" if word.level else f"--  {word.difficulty:.1f}"


def _padded(text: str, size: int) -> str:
    return text + " " * max(0, size - width(text))


def _score(analysis: Analysis, lang: str) -> None:
    from signlint.analysis.words.score import score

    found = score(analysis)
    if found is None:
        layout.echo(say("点数: 対象外（日本語がありません）", "score: not applicable (no Japanese)"))
        return
    layout.echo(say(f"点数: {found.value}（{found.label.ja}）", f"score: {found.value} ({found.label.en})"))
    for factor in found.factors:
        layout.echo(f"  {factor.value:.2f} × {factor.weight}  {factor.why.pick(lang)}", hang=12)


def _findings(value: str, tag: str, settings: Settings, lang: str) -> None:
    from signlint import run
    from signlint.readers.plain import read_text
    from signlint.reporters.phrases import SEVERITY_WORDS

    report = run.lint([read_text(value, lang=tag)], run.load_rules(settings), settings)
    if not report.findings:
        layout.echo(say("指摘はありません。", "Nothing found."))
    for finding in report.findings:
        layout.echo(
            f"{SEVERITY_WORDS[finding.severity].pick(lang)}: {finding.rule}: {escape_controls(finding.message.pick(lang))}",
            hang=2,
        )
        for suggestion in finding.suggestions:
            layout.echo(f"  → {escape_controls(suggestion)}", hang=2)
