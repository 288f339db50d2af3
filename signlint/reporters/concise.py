"""One line for each finding, ``path:line:col: severity rule message``, and the summary as the last line."""

from __future__ import annotations

from typing import TextIO

from signlint.console import escape_controls, inert, width
from signlint.model import Finding, Report
from signlint.reporters.options import Options, shown_path
from signlint.reporters.phrases import NOTHING, SEVERITY_WORDS, counts, place, remarks, scope, statistics


def write(report: Report, out: TextIO, lang: str, options: Options) -> None:
    """The severity of a finding stays English: editors and problem matchers read these lines."""
    for finding in report.findings:
        out.write(inert(_line(finding, lang, options)) + "\n")
    if options.statistics:
        for rule, severity, number in statistics(report):
            word = SEVERITY_WORDS[severity].pick(lang)
            out.write(f"{number:6,}  {word}{' ' * (9 - width(word))}{escape_controls(rule)}\n")
    if not report.texts:
        out.writelines(inert(line) + "\n" for line in (*remarks(report, lang, options), NOTHING.pick(lang)))
    out.write(f"{counts(report, lang)}{'；' if lang == 'ja' else '; '}{scope(report, lang)}\n")


def _line(finding: Finding, lang: str, options: Options) -> str:
    path = escape_controls(shown_path(finding.location.path, options.root))
    where = ":".join(part for part in (path, place(finding.location)) if part)
    message = escape_controls(finding.message.pick(lang))
    return f"{where}: {finding.severity.label} {escape_controls(finding.rule)} {message}"
