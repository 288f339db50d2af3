"""Draw docs/check.svg and docs/check.ja.svg: what `signlint check` really prints, for the README.

    .venv/bin/python docs/picture.py

A test compares the words in the pictures with what the program prints now.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parent
COMMAND = ("check", "examples/kumamoto/signs.yaml", "--select", "multilingual")
WIDTH = 100
LANGS = {"en": "check.svg", "ja": "check.ja.svg"}


def output(lang: str) -> str:
    """What the terminal shows, with its colours, in the reader's language."""
    run = subprocess.run(
        [sys.executable, "-m", "signlint", *COMMAND, "--color", "--message-lang", lang],
        cwd=DOCS.parent,
        env={**os.environ, "COLUMNS": str(WIDTH), "TERM": "xterm-256color", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
    )
    if run.returncode != 1:
        raise SystemExit(f"exit {run.returncode}: {run.stderr}")
    return run.stdout


def draw(lang: str) -> str:
    """The picture as SVG, without the web font that rich links to."""
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True, legacy_windows=False)
    console.print(Text.from_ansi(output(lang)))
    svg = console.export_svg(title=f"signlint {' '.join(COMMAND)}", unique_id="signlint")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def main() -> None:
    """Write both pictures."""
    for lang, name in LANGS.items():
        (DOCS / name).write_text(draw(lang), encoding="utf-8")


if __name__ == "__main__":
    main()
