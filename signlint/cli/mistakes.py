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
        name = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
        return Bilingual(f"{name} が必要です", f"{name} is missing")
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
    number = _number(parameter.type)
    wrong = f"{number}で書いてください" if number else "使えない値です"
    found = _QUOTED.search(error.message)
    quoted = f"「{found[1] or found[2]}」は" if found else ""
    return Bilingual(f"{name}: {quoted}{wrong}", f"{name}: {error.message.rstrip('.')}")


_QUOTED = re.compile(r"'(.*)'|^(\S+) is not in the range")


def _number(kind: object) -> str:
    """What numbers an option takes, in Japanese; "" if it takes none."""
    if isinstance(kind, click.IntRange):
        return f"{kind.min}から{kind.max}までの整数"
    return "整数" if kind is click.INT else ""
