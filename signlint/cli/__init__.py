"""The command line: parse, call, exit code. Sub-commands load when they are used."""

from __future__ import annotations

import sys


def run(args: list[str]) -> int:
    """Run `args` and return the exit code: 0 clean, 1 findings, 2 a mistake in the command or its files."""
    from signlint.cli.words import adopt
    from signlint.console import prepare, reader_language

    adopt(args)
    prepare(sys.stdout)
    prepare(sys.stderr)

    import click

    from signlint.cli.main import main
    from signlint.errors import SignlintError

    try:
        result = main.main(args, prog_name="signlint", standalone_mode=False)
    except SignlintError as error:
        click.echo(f"signlint: {error.text(reader_language(None))}", err=True)
        return 2
    except click.ClickException as problem:
        from signlint.cli import mistakes

        click.echo(mistakes.text(problem, reader_language(None)), err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        return _closed_pipe()
    return result if isinstance(result, int) else 0


def _closed_pipe() -> int:
    """The reader of our output (``| head``) is gone: not an error, and nothing more can be said."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 141
