"""A mistake on the command line, said in the reader's language (click only speaks English)."""

from __future__ import annotations

import click

from signlint.messages import Bilingual, suggestion


def text(error: click.ClickException, lang: str) -> str:
    """``signlint: what; did you mean …`` and where to look for help."""
    said = _said(error).pick(lang)
    lines = [f"signlint: {said}"]
    if isinstance(error, click.UsageError) and error.ctx is not None:
        command = error.ctx.command_path
        lines.append(Bilingual(f"使い方: {command} --help", f"see: {command} --help").pick(lang))
    return "\n".join(lines)


def _said(error: click.ClickException) -> Bilingual:
    plain = error.format_message()
    if isinstance(error, click.NoSuchOption):
        tail = suggestion(error.option_name, error.possibilities or [])
        name = error.option_name
        return Bilingual(f"'{name}' というオプションはありません{tail.ja}", f"no option named '{name}'{tail.en}")
    if isinstance(error, click.MissingParameter):
        name = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
        return Bilingual(f"{name} が必要です", f"{name} is missing")
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if isinstance(error, click.BadOptionUsage):
        return Bilingual(f"{error.option_name} に値が必要です", f"{error.option_name} needs a value")
    if isinstance(error, click.FileError):
        return Bilingual(f"{error.ui_filename} を開けません", plain)
    if plain.startswith("Got unexpected extra argument"):
        extra = plain.partition("(")[2].rstrip(").")
        return Bilingual(f"余分な引数があります: {extra}", f"too many arguments: {extra}")
    return Bilingual(plain, plain)


def _bad_value(error: click.BadParameter) -> Bilingual:
    plain = error.format_message()
    parameter = error.param
    if parameter is None:
        return Bilingual(plain, plain)
    name = parameter.opts[-1] if parameter.opts else str(parameter.name)
    if isinstance(parameter.type, click.Choice):
        choices = [str(c) for c in parameter.type.choices]
        given = error.message.split("'")[1] if "'" in error.message else ""
        tail, listed = suggestion(given, choices), ", ".join(choices)
        return Bilingual(
            f"{name} に '{given}' は使えません。使えるのは {listed} です{tail.ja}",
            f"{name}: '{given}' is not one of {listed}{tail.en}",
        )
    return Bilingual(f"{name} の値が正しくありません（{error.message}）", f"{name}: {error.message}")
