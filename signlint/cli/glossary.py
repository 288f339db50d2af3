"""``signlint glossary``: look terms up, list, show, test, import and export them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from signlint.cli import layout, options
from signlint.cli.commands import Commands
from signlint.cli.help_texts import say, tell_all
from signlint.console import escape_controls, reader_language
from signlint.messages import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from signlint.errors import GlossaryError
    from signlint.glossary import Entry, Term, Termbase


@click.group(
    "glossary", cls=Commands, help=say("用語集を調べる・書き出す・取り込む。", "Look up, export and import terms.")
)
def command() -> None:
    """The group of commands about glossaries."""


@command.command("lookup", help=say("言葉を用語集で調べます（どの言語でも）。", "Look a word up, in any language."))
@click.argument("word")
@options.configuration
@options.message_lang
def lookup(word: str, config_path: Path | None, profile: str | None, message_lang: str | None) -> int:
    """The terms that the word may mean, best first; exit code 1 if there is none."""
    from signlint.glossary.lookup import lookup as find

    found = find(_termbase(config_path, profile), word)
    if not found:
        click.echo(say(f"「{word}」は用語集にありません。", f"“{word}” is in no glossary."), err=True)
        return 1
    for term in found:
        layout.echo(_line(term), hang=4)
    return 0


@command.command("list", help=say("用語の一覧を表示します。", "List the terms."))
@click.option("--domain", help=say("この分野だけ。", "Only this domain."))
@options.configuration
@options.message_lang
def list_(domain: str | None, config_path: Path | None, profile: str | None, message_lang: str | None) -> int:
    """One line a term."""
    for term in _of_domain(_termbase(config_path, profile), domain):
        layout.echo(_line(term), hang=4)
    return 0


@command.command(
    "show", help=say("用語のすべての言語・出典・使わない言い方を表示します。", "Show a term with all its languages.")
)
@click.argument("ids", nargs=-1, required=True, metavar="TERM...")
@options.configuration
@options.message_lang
def show(ids: tuple[str, ...], config_path: Path | None, profile: str | None, message_lang: str | None) -> int:
    """All that is known of a term, by id or by its Japanese."""
    from signlint.errors import UsageError
    from signlint.glossary.lookup import lookup as find
    from signlint.messages import not_found

    termbase = _termbase(config_path, profile)
    for name in ids:
        terms = [term for term in termbase if term.id == name] or list(termbase.whole(name))
        if not terms:
            raise UsageError(not_found(name, [t.id for t in (find(termbase, name) or termbase)], "用語", "term"))
        for term in terms:
            _page(term, termbase, reader_language(message_lang))
    return 0


@command.command("test", help=say("用語集のファイルに誤りがないか確かめます。", "Check glossary files for mistakes."))
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@options.configuration
@options.message_lang
def test(paths: tuple[Path, ...], config_path: Path | None, profile: str | None, message_lang: str | None) -> int:
    """Exit code 2 if a file has mistakes; every mistake is named with its place."""
    from signlint.glossary import Termbase

    termbase = Termbase.from_paths(paths) if paths else _termbase(config_path, profile)
    mistakes = [*termbase.errors, *_undescribed(termbase)]
    tell_all(mistakes)
    for override in termbase.overridden:
        click.echo(escape_controls(say(f"置き換え: {override}", f"overrides: {override}")))
    click.echo(
        say(
            f"用語 {len(termbase)}、誤り {len(mistakes)}",
            f"terms: {len(termbase)}, mistakes: {len(mistakes)}",
        )
    )
    return 2 if mistakes else 0


def _undescribed(termbase: Termbase) -> Iterator[GlossaryError]:
    """An error for each term that cites a source which neither these glossaries nor the shipped ones describe."""
    from signlint.errors import GlossaryError
    from signlint.glossary import Termbase, shipped_glossaries

    lacking = list(termbase.undescribed())
    shipped = Termbase.from_paths(shipped_glossaries()) if lacking else termbase
    for term, key in lacking:
        if not shipped.citation(key).title:
            what = Bilingual(
                f"{term.id} の出典 '{key}' の説明がありません。sources: に {key}: {{title: 資料の名前}} と書いてください",
                f"nothing says what '{key}', cited by {term.id}, is: write {key}: {{title: its name}} under sources:",
            )
            yield GlossaryError(what, term.path, term.line, 1)


@command.command(
    "export",
    help=say(
        "用語集を書き出します（形式は拡張子で決まります: yaml csv xlsx tbx）。",
        "Write the terms to a file, by its ending: yaml csv xlsx tbx.",
    ),
)
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--domain", help=say("この分野だけ。", "Only this domain."))
@options.configuration
@options.message_lang
def export(
    path: Path, domain: str | None, config_path: Path | None, profile: str | None, message_lang: str | None
) -> int:
    """Write all terms, or those of a domain."""
    import io

    from signlint.errors import UsageError, unwritable
    from signlint.glossary.exchange import export_terms

    stream = io.BytesIO()
    terms = _of_domain(_termbase(config_path, profile), domain)
    export_terms(terms, path.suffix.lstrip(".").lower(), stream)
    try:
        path.write_bytes(stream.getvalue())
    except OSError as problem:
        raise unwritable(problem, str(path), UsageError) from None
    click.echo(say(f"用語 {len(terms)} 件を {path} に書きました", f"wrote {len(terms)} terms to {path}"))
    return 0


@command.command(
    "import",
    help=say(
        "CSV・XLSX・TBXの用語を用語集（YAML）にして表示・保存します。",
        "Turn terms of CSV, XLSX or TBX into a glossary (YAML).",
    ),
)
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help=say("保存するファイル（上書きしません）。", "File to write; an existing one is kept."),
)
@options.message_lang
def import_(source: Path, output: Path | None, message_lang: str | None) -> int:
    """Print the glossary, or write it to a new file."""
    from signlint.errors import UsageError, unwritable
    from signlint.glossary.exchange import import_terms
    from signlint.glossary.writing import dump_yaml

    terms = import_terms(source)
    text = dump_yaml(terms)
    if output is None:
        sys.stdout.write(text)
        return 0
    try:
        with output.open("x", encoding="utf-8", newline="\n") as handle:
            handle.write(text)
    except FileExistsError:
        what = Bilingual(
            f"{output} はもうあります。上書きしないので、ほかの名前にしてください",
            f"{output} is already there and is kept: take another name",
        )
        raise UsageError(what) from None
    except OSError as problem:
        raise unwritable(problem, str(output), UsageError) from None
    click.echo(say(f"用語 {len(terms)} 件を {output} に書きました", f"wrote {len(terms)} terms to {output}"))
    return 0


def _termbase(config_path: Path | None, profile: str | None) -> Termbase:
    from signlint import run

    return run.termbase(options.settings(config_path, profile, Path()))


def _of_domain(termbase: Termbase, domain: str | None) -> list[Term]:
    from signlint.errors import UsageError
    from signlint.messages import not_found

    domains = sorted({term.domain for term in termbase})
    if domain and domain not in domains:
        raise UsageError(not_found(domain, domains, "分野", "domain"))
    return [term for term in termbase if not domain or term.domain == domain]


def _line(term: Term) -> str:
    forms = [f"{lang}: {entry.preferred}" for lang, entry in term.entries.items() if entry.preferred]
    return escape_controls(f"{term.id}  [{term.domain}]  " + "  ".join(forms))


def _page(term: Term, termbase: Termbase, lang: str) -> None:
    from signlint.reporters.phrases import citation

    layout.echo(f"{term.id}  [{term.domain}]")
    for tag, entry in term.entries.items():
        layout.echo(escape_controls(f"  {tag:8} {entry.preferred}" + (f"（{entry.reading}）" if entry.reading else "")))
        for row in _details(entry, lang):
            layout.echo(escape_controls(f"           {row}"))
        if entry.cite or term.cite:
            layout.echo(escape_controls(f"           {citation(termbase.citation(entry.cite or term.cite), lang)}"))


_STATUS = {
    "official": Bilingual("公的な表で確認済み", "official"),
    "confirmed": Bilingual("別の資料で確認済み", "confirmed by another source"),
    "suggested": Bilingual("案（公的な表では未確認）", "suggested (in no official table)"),
}


def _details(entry: Entry, lang: str) -> Sequence[str]:
    rows = [say("状態: ", "status: ") + _STATUS[entry.status].pick(lang)]
    if entry.admitted:
        rows.append(say("使ってもよい: ", "admitted: ") + ", ".join(entry.admitted))
    for forbidden in entry.forbidden:
        reason = forbidden.reason.pick(lang)
        rows.append(say("使わない: ", "forbidden: ") + forbidden.form + (f"（{reason}）" if reason else ""))
    return rows
