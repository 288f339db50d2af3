"""Cells of tables that people open in a spreadsheet: no text in them may become a formula."""

from __future__ import annotations

import re

# What a spreadsheet takes for a formula (OWASP, CSV Injection), with the apostrophes that already guard it
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def guard(text: str) -> str:
    """`text` for a cell: what a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(cell: str) -> str:
    """What `guard` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
