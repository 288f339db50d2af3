"""The ways of looking. The registry is written out by hand; modules load when first used."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from importlib import import_module

from signlint.checks.contract import Check, Triggers

_MODULES = {
    "agree": "signlint.checks.agree",
    "balance": "signlint.checks.balance",
    "calendar": "signlint.checks.calendar",
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


@cache
def get(name: str) -> Check:
    """The check `name`. KeyError for a name not in NAMES."""
    said = vars(import_module(_MODULES[name]))
    values: Collection[str] | None = said.get("VALUES", ())
    return Check(
        scope=said["SCOPE"],
        params=said["Params"],
        check=said["check"],
        values=said.get("values", lambda params: values),
        validate=said.get("validate", lambda params: None),
        triggers=said.get("triggers", lambda params: Triggers()),
        silent=said.get("silent"),
        pairs=said.get("PAIRS", False),
        concerns=said.get("concerns", lambda params, langs, multilingual: True),
    )
