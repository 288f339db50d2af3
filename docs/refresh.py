"""Run the READMEs' blocks and write down what they print now; draw the pictures and list the rules again.

    .venv/bin/python docs/refresh.py

For when the output has changed on purpose. Read the difference before committing it: tests/test_readme.py
only holds the READMEs to the program, not the program to what it should say. What still matches is left as it
stands, with the … that someone put for what changes often; the rest is written in full: shorten it again.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

DOCS = Path(__file__).resolve().parent
sys.path[:0] = [str(DOCS), str(DOCS.parent / "tests")]

import picture  # noqa: E402
from test_readme import LANGS, Step, matches, run_step, steps  # noqa: E402

import rules  # noqa: E402

# What differs between machines and grows with every rule: a test takes … for anything.
_VARIES = (
    (re.compile(r"\d+(?= rules\b|ルール)"), "…"),
    (re.compile(r"(?<=^# rules in force: ).*|(?<=^# 有効なルール: ).*"), "…"),
    (re.compile(r"(?<=^# config: ).*(?=/examples)"), "…"),
)


def printed(step: Step, lines: list[str]) -> str:
    """A command and its output as a block shows them."""
    first, *more = step.command.split("\n")
    shown = [f"$ {first}", *(f"> {line}" for line in more)]
    if matches(step.expected, lines):
        return "\n".join([*shown, *step.expected])
    for line in lines:
        for pattern, mark in _VARIES:
            line = pattern.sub(mark, line.rstrip())
        shown.append(line)
    return "\n".join(shown)


def refresh(name: str) -> None:
    """Fill the blocks of one README anew, in order, in one folder."""
    readme = DOCS.parent / name
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        shutil.copytree(DOCS.parent / "examples", folder / "examples")
        code = 0

        def fill(block: re.Match[str]) -> str:
            nonlocal code
            out = []
            for step in steps(block[1]):
                code, lines = run_step(step, code, folder, LANGS[name])
                if any(line.startswith("Traceback ") for line in lines):
                    raise SystemExit(f"$ {step.command}\n" + "\n".join(lines))
                out.append(printed(step, lines))
            return "```console\n" + "\n".join(out) + "\n```"

        text = readme.read_text(encoding="utf-8")
        text = re.sub(r"^```console\n(.*?)^```$", fill, text, flags=re.MULTILINE | re.DOTALL)
        readme.write_text(text, encoding="utf-8")


def main() -> None:
    """Both READMEs, both pictures, the list of rules."""
    for name in LANGS:
        refresh(name)
    picture.main()
    rules.main()


if __name__ == "__main__":
    main()
