"""The findings as a table for a spreadsheet: a row each, UTF-8 with the mark by which Excel knows it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TextIO

from signlint.cells import guard
from signlint.console import escape_controls, is_utf
from signlint.errors import SignlintError
from signlint.model import Finding, Report, Severity
from signlint.reporters.options import Options, shown_path
from signlint.reporters.phrases import SEVERITY_WORDS, citation

_PLACE = ("file", "line", "column")
_CELL = ("sheet", "cell")
_REST = ("unit", "language", "severity", "rule", "message", "match", "suggestions", "source", "url")
_BETWEEN = " | "

Row = dict[str, object]


def write(report: Report, out: TextIO, lang: str, options: Options) -> None:
    """One row a finding, the rules and terms that did not load first; ``sheet`` and ``cell`` only for workbooks.

    No cell is a formula, whatever stands in a catalog (OWASP, CSV Injection).
    """
    rows = [*(_broken(e, lang, options) for e in report.broken), *(_row(f, lang, options) for f in report.findings)]
    of_workbooks = any(f.location.sheet or f.location.cell for f in report.findings)
    columns = (*_PLACE, *(_CELL if of_workbooks else ()), *_REST)
    out.write("\ufeff" if is_utf(out) else "")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(_cells(row, columns) for row in rows)


def _cells(row: Row, columns: tuple[str, ...]) -> Iterator[str]:
    for column in columns:
        yield guard(escape_controls(str(row.get(column) or "")))


def _row(finding: Finding, lang: str, options: Options) -> Row:
    at, cite = finding.location, finding.cite
    fixed = () if finding.fix is None else (finding.fix.text,)
    return {
        **_place(at.path, at.line, at.column, options),
        "sheet": at.sheet,
        "cell": at.cell,
        "unit": finding.unit,
        "language": finding.lang,
        "severity": SEVERITY_WORDS[finding.severity].pick(lang),
        "rule": finding.rule,
        "message": finding.message.pick(lang),
        "match": finding.match,
        "suggestions": _BETWEEN.join(dict.fromkeys((*fixed, *finding.suggestions))),
        "source": citation(cite, lang) if cite else "",
        "url": cite.url if cite else "",
    }


def _broken(error: SignlintError, lang: str, options: Options) -> Row:
    place = _place(error.path, error.line, error.column, options)
    return {**place, "severity": SEVERITY_WORDS[Severity.ERROR].pick(lang), "message": error.what.pick(lang)}


def _place(path: str, line: int, column: int, options: Options) -> Row:
    return {"file": shown_path(path, options.root), "line": line, "column": column}
