"""The ways of looking. The registry is written out by hand; modules load when first used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_MODULES = {
    "agree": "signlint.checks.agree",
    "balance": "signlint.checks.balance",
    "choice": "signlint.checks.choice",
    "consistent": "signlint.checks.consistent",
    "copy": "signlint.checks.copy",
    "date": "signlint.checks.date",
    "denied": "signlint.checks.denied",
    "furigana": "signlint.checks.furigana",
    "habits": "signlint.checks.habits",
    "items": "signlint.checks.items",
    "level": "signlint.checks.level",
    "limit": "signlint.checks.limit",
    "pair": "signlint.checks.pair",
    "pattern": "signlint.checks.pattern",
    "place": "signlint.checks.place",
    "reader": "signlint.checks.reader",
    "require": "signlint.checks.require",
    "romanize": "signlint.checks.romanize",
    "same-name": "signlint.checks.same_name",
    "script": "signlint.checks.script",
    "share": "signlint.checks.share",
    "signoff": "signlint.checks.signoff",
    "style": "signlint.checks.style",
    "term": "signlint.checks.term",
    "tokens": "signlint.checks.tokens",
    "transcribe": "signlint.checks.transcribe",
}

NAMES = tuple(_MODULES)


def get(name: str) -> Any:
    """The check module `name`; see `contract`. KeyError for a name not in NAMES."""
    return import_module(_MODULES[name])
