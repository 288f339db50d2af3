"""The command line, called from a test."""

from __future__ import annotations

import pytest

from signlint.cli import run


def signlint(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    """The exit code, and what was printed to standard output and standard error."""
    code = run(list(args))
    out = capsys.readouterr()
    return code, out.out, out.err
