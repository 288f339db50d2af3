"""Draw docs/check.svg and docs/check.ja.svg: what `signlint check` really prints, for the README.

    .venv/bin/python docs/picture.py

A test compares the words in the pictures with what the program prints now.
"""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parent
COMMAND = ("check", "examples/kumamoto", "--select", "easy-japanese,multilingual/kana,multilingual/numbers")
WIDTH = 100
CELL = 12.2  # width of one cell in the SVG that rich writes
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
    """The picture as SVG, without the web font that rich links to, and with full-width text at its width."""
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True, legacy_windows=False)
    console.print(Text.from_ansi(output(lang)))
    svg = console.export_svg(title=f"signlint {' '.join(COMMAND)}", unique_id="signlint")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return re.sub(r'textLength="[0-9.]+"([^>]*>)(.*?)</text>', _widen, svg)


def _widen(match: re.Match[str]) -> str:
    """rich squeezes a text into as many cells as it has characters; full-width ones need two."""
    from rich.cells import cell_len

    cells = cell_len(html.unescape(match[2]))
    return f'textLength="{cells * CELL:.1f}"{match[1]}{match[2]}</text>'


def main() -> None:
    """Write both pictures."""
    for lang, name in LANGS.items():
        (DOCS / name).write_text(draw(lang), encoding="utf-8")


if __name__ == "__main__":
    main()
