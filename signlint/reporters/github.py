"""GitHub Actions workflow commands, which the runner turns into annotations.

GitHub shows 10 annotations of a kind for each step (docs: "Workflow commands", limits): the worst come first,
the rest is counted in a notice and left to the other formats.
"""

from __future__ import annotations

from typing import TextIO

from signlint.console import escape_controls, inert
from signlint.errors import SignlintError
from signlint.messages import Bilingual
from signlint.model import Finding, Report, Severity
from signlint.reporters.options import Options, shown_path
from signlint.reporters.phrases import advice, citation, counts, place, scope

LIMIT = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write(report: Report, out: TextIO, lang: str, options: Options) -> None:
    """At most ten annotations and one notice; ends with the plain summary."""
    for error in report.broken[:LIMIT]:
        out.write(_broken(error, lang, options) + "\n")
    worst = sorted(report.findings, key=lambda f: -f.severity)[:LIMIT]
    for finding in worst:
        out.write(_annotation(finding, lang, options) + "\n")
    summary = f"{counts(report, lang)}{'；' if lang == 'ja' else '; '}{scope(report, lang)}"
    out.write(f"::notice title=signlint::{_data(_notice(report, len(worst), summary, lang))}\n")
    out.write(inert(summary) + "\n")


def _broken(error: SignlintError, lang: str, options: Options) -> str:
    """The annotation of a rule or term that did not load."""
    properties = {"file": shown_path(error.path, options.root), "line": error.line, "col": error.column}
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value)
    return f"::error {listed}::{_data(error.what.pick(lang))}"


def _notice(report: Report, shown: int, summary: str, lang: str) -> str:
    if shown == len(report.findings):
        return summary
    said = Bilingual("重いものから {n} 件を表示しました。", "The worst {n} are shown.").fill({"n": shown})
    return f"{summary}\n{said.pick(lang)}"


def _annotation(finding: Finding, lang: str, options: Options) -> str:
    properties = {"file": shown_path(finding.location.path, options.root), **_region(finding)}
    properties["title"] = " ".join(part for part in (finding.rule, finding.unit) if part)
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    lines = [_where(finding) + finding.message.pick(lang), *(f"→ {text}" for text in advice(finding, lang))]
    if finding.cite:
        lines.append(citation(finding.cite, lang))
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(chr(10).join(lines))}"


def _where(finding: Finding) -> str:
    """Sheet and cell, which an annotation has no property for."""
    at = finding.location
    return f"{place(at)}: " if at.is_in_workbook else ""


def _region(finding: Finding) -> dict[str, int]:
    """Line and columns; an end column only within one line, where GitHub can mark it."""
    at = finding.location
    if not at.column:
        return {"line": at.line} if at.line else {}
    region = {"line": at.line, "col": at.column}
    if at.end_line > at.line:
        return region | {"endLine": at.end_line}
    return region | {"endColumn": max(at.column, at.end_column)}


def _data(text: str) -> str:
    """The escapes of actions/toolkit for a command's message, after making other controls visible."""
    text = "\n".join(escape_controls(line) for line in text.split("\n"))
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The escapes for a property: also ``:`` and ``,``."""
    return _data(text.replace("\n", " ")).replace(":", "%3A").replace(",", "%2C")
