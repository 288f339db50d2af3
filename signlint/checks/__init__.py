"""The ways of looking. The registry is written out by hand; modules load when first used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_MODULES = {
    "agree": "signlint.checks.agree",
    "balance": "signlint.checks.balance",
    "copy": "signlint.checks.copy",
    "date": "signlint.checks.date",
    "furigana": "signlint.checks.furigana",
    "level": "signlint.checks.level",
    "limit": "signlint.checks.limit",
    "pair": "signlint.checks.pair",
    "pattern": "signlint.checks.pattern",
    "reader": "signlint.checks.reader",
    "require": "signlint.checks.require",
    "romanize": "signlint.checks.romanize",
    "script": "signlint.checks.script",
    "share": "signlint.checks.share",
    "style": "signlint.checks.style",
    "term": "signlint.checks.term",
    "tokens": "signlint.checks.tokens",
    "transcribe": "signlint.checks.transcribe",
}

NAMES = tuple(_MODULES)


def get(name: str) -> Any:
    """The check module `name`; see `contract`. KeyError for a name not in NAMES."""
    return import_module(_MODULES[name])
