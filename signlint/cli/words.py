"""The reader's language on the command line: help texts and errors follow it too."""

from __future__ import annotations

import os

from signlint.console import reader_language
from signlint.messages import Bilingual

OPTION = "--message-lang"


def say(ja: str, en: str) -> str:
    """The sentence in the reader's language."""
    return Bilingual(ja, en).pick(reader_language(None))


def adopt(args: list[str]) -> None:
    """Let ``--message-lang`` in `args` decide the language of everything, help included.

    The command modules build their help texts when they are imported, before options are parsed.
    """
    for i, arg in enumerate(args):
        value = args[i + 1] if arg == OPTION and i + 1 < len(args) else arg.partition("=")[2]
        if arg.partition("=")[0] == OPTION and value in ("ja", "en"):
            os.environ["SIGNLINT_LANG"] = value
