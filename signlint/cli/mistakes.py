"""A mistake on the command line, said in the reader's language (click only speaks English)."""

from __future__ import annotations

import re

import click
from click.exceptions import NoArgsIsHelpError

from signlint.messages import Bilingual, not_found, suggestion


def text(error: click.ClickException, lang: str) -> str:
    """``signlint: what; did you mean …`` and where to look for help."""
    if isinstance(error, NoArgsIsHelpError):
        return error.format_message()
    said = _said(error).pick(lang)
    lines = [f"signlint: {said}"]
    if isinstance(error, click.UsageError) and error.ctx is not None:
        command = error.ctx.command_path
        lines.append(Bilingual(f"使い方: {command} --help", f"see: {command} --help").pick(lang))
    return "\n".join(lines)


def _said(error: click.ClickException) -> Bilingual:
    plain = error.format_message()
    if isinstance(error, click.NoSuchOption):
        name = error.option_name
        return not_found(name, error.possibilities or [], "オプション", "option")
    if isinstance(error, click.MissingParameter):
        return _missing(error)
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if isinstance(error, click.BadOptionUsage):
        return _bad_usage(error.option_name, plain)
    if isinstance(error, click.FileError):
        return Bilingual(f"{error.ui_filename} を開けません", plain)
    if plain.startswith("Got unexpected extra argument"):
        extra = plain.partition("(")[2].rstrip(").")
        return Bilingual(f"余分な引数があります: {extra}", f"too many arguments: {extra}")
    return Bilingual(plain, plain)


_WANTED = {
    "paths": Bilingual("ファイルかフォルダー", "a file or a folder"),
    "files": Bilingual("ファイル", "a file"),
    "source": Bilingual("取り込むファイル", "the file to import"),
    "path": Bilingual("書くファイルの名前", "the file to write"),
    "PACK/NAME": Bilingual("ルール集とルールの名前", "the names of pack and rule"),
    "name": Bilingual("ファイルの種類", "the sort of file"),
    "text": Bilingual("文かファイル", "a text or a file"),
    "ids": Bilingual("名前（ID）", "a name (id)"),
    "word": Bilingual("調べる言葉", "a word to look up"),
    "unit": Bilingual("項目の ID", "the id of a unit"),
    "old": Bilingual("今までの ID", "the old id"),
    "new": Bilingual("新しい ID", "the new id"),
}
"""What the arguments of the commands are, by how help writes them or by name."""

_OUTPUT = Bilingual(
    "-o で書くファイルを指定してください（例: -o review.html）",
    "give the file to write with -o, such as -o review.html",
)


def _missing(error: click.MissingParameter) -> Bilingual:
    """An argument or a required option that is not given: what it should be."""
    parameter = error.param
    if parameter is None or error.ctx is None:
        return Bilingual(error.format_message(), error.format_message())
    if parameter.name == "output":
        return _OUTPUT
    if isinstance(parameter, click.Option):
        name, about = parameter.opts[0], (parameter.help or "").rstrip("。.")
        return Bilingual(f"{name} を指定してください（{about}）", f"{name} is missing ({about})")
    name = parameter.make_metavar(error.ctx)
    wanted = _WANTED.get(name) or _WANTED.get(parameter.name or "", Bilingual("値", "a value"))
    return Bilingual(f"{wanted.ja}を指定してください（{name}）", f"{name} is missing: give {wanted.en}")


def _bad_usage(option: str, plain: str) -> Bilingual:
    """A value where there must be none, or none where there must be one: click tells them apart only in words."""
    if "does not take a value" in plain:
        return Bilingual(f"{option} に値は付けられません", f"{option} takes no value")
    return Bilingual(f"{option} に値が必要です", f"{option} needs a value")


def _bad_value(error: click.BadParameter) -> Bilingual:
    plain = error.format_message()
    parameter = error.param
    if parameter is None:
        return Bilingual(plain, plain)
    name = parameter.opts[-1] if isinstance(parameter, click.Option) else parameter.human_readable_name
    if isinstance(parameter.type, click.Choice):
        choices = [str(c) for c in parameter.type.choices]
        given = error.message.split("'")[1] if "'" in error.message else ""
        tail, listed = suggestion(given, choices), ", ".join(choices)
        return Bilingual(
            f"{name} に '{given}' は使えません。使えるのは {listed} です{tail.ja}",
            f"{name}: '{given}' is not one of {listed}{tail.en}",
        )
    if isinstance(parameter.type, click.Path) and not parameter.type.file_okay:
        found = _QUOTED.search(error.message)
        given = found[1] if found else name
        return Bilingual(
            f"{given} はファイルです。フォルダーを指定してください", f"{given} is a file: name a folder, not a file"
        )
    number = _number(parameter.type)
    wrong = f"{number}で書いてください" if number else "使えない値です"
    found = _QUOTED.search(error.message)
    quoted = f"「{found[1] or found[2]}」は" if found else ""
    return Bilingual(f"{name}: {quoted}{wrong}", f"{name}: {error.message.rstrip('.')}")


_QUOTED = re.compile(r"'(.*)'|^(\S+) is not in the range")


def _number(kind: object) -> str:
    """What numbers an option takes, in Japanese; "" if it takes none."""
    if isinstance(kind, click.IntRange):
        return f"{kind.min}以上の整数" if kind.max is None else f"{kind.min}から{kind.max}までの整数"
    return "整数" if kind is click.INT else ""
