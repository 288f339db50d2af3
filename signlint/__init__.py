"""signlint: checks the text of Japanese public signs, notices and forms.

The main verbs::

    import signlint

    settings = signlint.load_settings("signlint.yaml")
    documents, skipped = signlint.read("signs/")
    report = signlint.lint(documents, signlint.load_rules(settings), settings, skipped)
    signlint.write_report(report, sys.stdout, format="sarif")

Names are imported when they are first used, so that ``import signlint`` costs nothing.
"""

from __future__ import annotations

__version__ = "0.1.0"

TYPE_CHECKING = False  # the name is what type checkers know; `typing` would cost half of --version
if TYPE_CHECKING:
    from typing import Any

    from signlint.config import Settings
    from signlint.config import load as load_settings
    from signlint.errors import SignlintError
    from signlint.glossary import Term, Termbase
    from signlint.model import Document, Finding, Location, Report, Severity, Text, Unit
    from signlint.readers import ReadOptions
    from signlint.reporters import write as write_report
    from signlint.rules import Rule
    from signlint.run import RuleSet, lint, load_rules, read
    from signlint.run import termbase as load_termbase

_HOME = {
    "Document": "signlint.model",
    "Finding": "signlint.model",
    "Location": "signlint.model",
    "ReadOptions": "signlint.readers",
    "Report": "signlint.model",
    "Rule": "signlint.rules",
    "RuleSet": "signlint.run",
    "Settings": "signlint.config",
    "Severity": "signlint.model",
    "SignlintError": "signlint.errors",
    "Term": "signlint.glossary",
    "Termbase": "signlint.glossary",
    "Text": "signlint.model",
    "Unit": "signlint.model",
    "lint": "signlint.run",
    "load_rules": "signlint.run",
    "load_settings": "signlint.config:load",
    "load_termbase": "signlint.run:termbase",
    "read": "signlint.run",
    "write_report": "signlint.reporters:write",
}

__all__ = [
    "Document",
    "Finding",
    "Location",
    "ReadOptions",
    "Report",
    "Rule",
    "RuleSet",
    "Settings",
    "Severity",
    "SignlintError",
    "Term",
    "Termbase",
    "Text",
    "Unit",
    "__version__",
    "lint",
    "load_rules",
    "load_settings",
    "load_termbase",
    "read",
    "write_report",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"module 'signlint' has no attribute '{name}'")
    from importlib import import_module

    module, _, attribute = _HOME[name].partition(":")
    return getattr(import_module(module), attribute or name)
