"""``signlint score``: how easy texts are, and why."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from signlint.cli import layout, options
from signlint.cli.help import Command
from signlint.cli.help_texts import say
from signlint.cli.input import content, demand_no_path, is_file, japanese, read, tell, tell_skipped
from signlint.console import escape_controls, reader_language
from signlint.messages import Bilingual, shorten

if TYPE_CHECKING:
    from signlint.analysis import Analysis
    from signlint.analysis.words.score import Score


class Scored(NamedTuple):
    """One text with its score; `score` is None where there is no Japanese to score."""

    path: str
    line: int
    unit: str | None
    lang: str
    text: str
    score: Score | None


@click.command(
    "score",
    cls=Command,
    help=say(
        "日本語のやさしさを0～100で表します（大きいほどやさしい）。文、ファイル、フォルダーを書けます。- は標準入力（1行に1文）。",
        "How easy Japanese is, 0 to 100 (higher is easier): a text, files or folders; - reads standard input, one text a line.",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="TEXT|PATH...|-")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["terminal", "json"]),
    default="terminal",
    show_default=True,
    help=say("出力の形式。", "Output format."),
)
@options.message_lang
def command(paths: tuple[str, ...], output_format: str, message_lang: str | None) -> int:
    """Score every Japanese text (Easy Japanese where a unit has it), then each file as a whole."""
    lang = reader_language(message_lang)
    scored = [one for path in paths for one in _scores(path)]
    if output_format == "json":
        click.echo(json.dumps({"version": 1, "texts": [_record(one, lang) for one in scored]}, ensure_ascii=False))
    else:
        _show(scored, lang)
    if not scored:
        click.echo(say("signlint: 日本語の文がありません。", "signlint: There is no Japanese text to score."), err=True)
    return 0 if scored else 2


def _scores(path: str) -> Iterator[Scored]:
    from signlint.analysis import analyse
    from signlint.analysis.words.score import score

    lines = _lines(path)
    if lines is not None:
        for number, line in enumerate(lines, 1):
            yield Scored("-", number, None, "ja", line, score(analyse(line, "ja")))
        return
    for name, number, unit, lang, text in _texts(path):
        yield Scored(name, number, unit, lang, text, score(analyse(text, lang)))


def _lines(path: str) -> list[str] | None:
    """The texts of standard input or of the argument itself; None for a file or a folder."""
    if path == "-":
        return content("-").splitlines()
    if is_file(path) or Path(path).is_dir():
        return None
    demand_no_path(path)
    return path.splitlines()


def _texts(path: str) -> Iterator[tuple[str, int, str | None, str, str]]:
    """The Japanese texts under `path`; problems of the files are told on standard error, all if there is no text."""
    from signlint.readers import UNREAD

    documents, skipped = read(path)
    if not documents:
        tell_skipped(skipped)
    for document in documents:
        found = list(japanese(document))
        tell(p for p in document.problems if not found or p.rule in UNREAD)
        for id, text in found:
            name = None if document.is_in_one_language else id
            yield text.path, text.locate(0, 0).line, name, text.lang, text.value


def _record(one: Scored, lang: str) -> dict[str, Any]:
    score = one.score
    record: dict[str, Any] = {"line": one.line, "path": one.path, "unit": one.unit, "lang": one.lang}
    if score is None:
        return {**record, "score": None, "level": None, "sure": False, "factors": {}}
    factors = {f.name: {"value": round(f.value, 3), "weight": f.weight, "why": f.why.pick(lang)} for f in score.factors}
    return {**record, "score": score.value, "level": score.label.pick(lang), "sure": score.sure, "factors": factors}


def _show(scored: list[Scored], lang: str) -> None:
    from signlint.cli.paint import painted

    for one in scored:
        where = f"{one.path}:{one.line}" + (f" {one.unit} ({one.lang})" if one.unit else "")
        if one.score is None:
            layout.echo(f"  --.-  {where}  {_why_not(one.text)}")
            continue
        layout.echo(f"{one.score.value:6.1f}  {one.score.label.pick(lang)}  {where}")
        layout.echo(f"        {painted(_analysis(one))}")
        for factor in one.score.factors:
            layout.echo(
                f"        {_NAMES[factor.name].pick(lang)}  {factor.value:.2f}  {factor.why.pick(lang)}", hang=15
            )
    _summary(scored)


def _why_not(text: str) -> str:
    """Why a text has no score."""
    if _JAPANESE.search(text):
        return say("短すぎて計れません", "too short to score")
    return say("対象外（日本語がありません）", "not applicable (no Japanese)")


_JAPANESE = re.compile("[ぁ-ゖァ-ヺｦ-ﾝ々㐀-鿿]")


def _analysis(one: Scored) -> Analysis:
    from signlint.analysis import analyse

    return analyse(escape_controls(shorten(one.text, SHOWN)), one.lang)


SHOWN = 200
"""How much of a text is shown with its score, in code points; the score is that of all of it."""


def _summary(scored: list[Scored]) -> None:
    """The mean; where both are there, that of the Japanese and that of the Easy Japanese: one says little of the other."""
    found: dict[str, list[float]] = {}
    for one in scored:
        if one.score:
            found.setdefault(one.lang, []).append(one.score.value)
    names = {lang: _LANGS[lang] if len(found) > 1 else Bilingual("", "") for lang in sorted(found)}
    means = [_mean(values, names[lang]) for lang, values in sorted(found.items())]
    if means:
        layout.echo(say("／", ", ").join(means))


def _mean(values: list[float], name: Bilingual) -> str:
    mean = sum(values) / len(values)
    number = "1 text" if len(values) == 1 else f"{len(values)} texts"
    return say(f"{name.ja}平均 {mean:.1f}（{len(values)}文）", f"{name.en}mean {mean:.1f} ({number})")


_LANGS = {"ja": Bilingual("ふつうの日本語 ", "Japanese "), "ja-simple": Bilingual("やさしい日本語 ", "Easy Japanese ")}
_NAMES = {
    "words": Bilingual("ことば", "words  "),
    "grammar": Bilingual("文法　", "grammar"),
    "kanji": Bilingual("漢字　", "kanji  "),
    "length": Bilingual("長さ　", "length "),
}
