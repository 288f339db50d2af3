"""The outputs of ``check``: each turns a report into text; none knows how findings come about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, TextIO

from signlint.errors import UsageError
from signlint.messages import not_found
from signlint.model import Report
from signlint.reporters.options import Options, RuleInfo, describe
from signlint.reporters.outcome import exit_code

__all__ = [
    "DESCRIBING",
    "FORMATS",
    "SUFFIXES",
    "Options",
    "RuleInfo",
    "describe",
    "exit_code",
    "output_schema",
    "write",
]

Reporter = Callable[[Report, TextIO, str, Options], None]

FORMATS: Mapping[str, str] = {
    "terminal": "signlint.reporters.terminal",
    "concise": "signlint.reporters.concise",
    "json": "signlint.reporters.plain_json",
    "sarif": "signlint.reporters.sarif",
    "github": "signlint.reporters.github",
    "junit": "signlint.reporters.junit",
    "csv": "signlint.reporters.csv_rows",
}
"""Every output by the name that ``--format`` takes; its module is loaded when it is written."""

DESCRIBING = frozenset({"sarif"})
"""The outputs that tell of the rules themselves, and need `describe`."""


SUFFIXES: Mapping[str, str] = {".csv": "csv", ".json": "json", ".sarif": "sarif"}
"""The output that a file's name asks for where no format is given."""


def output_schema() -> dict[str, Any]:
    """The JSON Schema of ``--format json``; see `signlint.reporters.schema`."""
    from signlint.reporters import schema

    return schema.output_schema()


def write(report: Report, out: TextIO, *, format: str, lang: str = "en", options: Options | None = None) -> None:
    """Write `report` to `out` as `format`, speaking `lang` (``"ja"`` or ``"en"``).

    `out` should have gone through `signlint.console.prepare`. Raises UsageError for an unknown format.
    """
    if format not in FORMATS:
        raise UsageError(not_found(format, FORMATS, "出力形式", "output format"))
    reporter: Reporter = import_module(FORMATS[format]).write
    reporter(report, out, lang, options or Options())
