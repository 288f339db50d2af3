"""Terms: what a word must, may and must not be called in each language (DESIGN §6).

`Termbase.from_paths` loads glossaries, `Termbase.whole` and `Termbase.find` match them.
"""

from __future__ import annotations

from signlint.glossary.termbase import Forbidding, Override, Termbase, shipped_glossaries
from signlint.glossary.terms import Entry, Forbidden, Term, fold, loose

__all__ = [
    "Entry",
    "Forbidden",
    "Forbidding",
    "Override",
    "Term",
    "Termbase",
    "fold",
    "loose",
    "shipped_glossaries",
]
