"""The command line: parse, call, exit code. Sub-commands load when they are used."""

from __future__ import annotations

import sys

from signlint.errors import SignlintError, reason
from signlint.messages import Bilingual


def run(args: list[str]) -> int:
    """Run `args` and return the exit code: 0 clean, 1 findings, 2 a mistake in the command or its files."""
    from signlint.cli.help_texts import adopt
    from signlint.console import prepare, reader_language

    adopt(args)
    prepare(sys.stdout)
    prepare(sys.stderr)

    import click

    from signlint.cli.main import main

    try:
        result = main.main(args, prog_name="signlint", standalone_mode=False)
        sys.stdout.flush()
    except SignlintError as error:
        for one in error.every:
            click.echo(f"signlint: {one.text(reader_language(None))}", err=True)
        return 2
    except click.ClickException as problem:
        from signlint.cli import mistakes

        click.echo(mistakes.text(problem, reader_language(None)), err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:  # the reader of our output (``| head``) is gone: no error, and nothing more can be said
        _silence_output()
        return 141
    except OSError as problem:
        _silence_output()
        click.echo(f"signlint: {_refused(problem).pick(reader_language(None))}", err=True)
        return 2
    return result if isinstance(result, int) else 0


def _refused(problem: OSError) -> Bilingual:
    """What the system refused where no command expected it: a full disk, a folder that is gone or closed."""
    why = reason(problem)
    if problem.filename is not None:
        name = str(problem.filename)
        return Bilingual(f"{name}: {why.ja}", f"{name}: {why.en}")
    if isinstance(problem, FileNotFoundError):
        return Bilingual("今いるフォルダーは、もうありません", "the current folder is no longer there")
    return Bilingual(f"読み書きに失敗しました（{why.ja}）", f"reading or writing failed ({why.en})")


def _silence_output() -> None:
    """Drop what cannot be written, which Python would try to write again at the end."""
    import os

    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
