"""JUnit XML, as CI servers read it: a suite for each file, a test case for each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from signlint.console import escape_controls, is_utf
from signlint.model import Finding, Report, Severity
from signlint.reporters.options import Options, shown_path
from signlint.reporters.outcome import is_incomplete
from signlint.reporters.phrases import advice, citation, place, scope

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def write(report: Report, out: TextIO, lang: str, options: Options) -> None:
    """Errors and warnings are failures; notes pass, with their message as output.

    The first suite stands for the run itself, so that a clean run is not an empty file (which servers take
    for a broken one) and a run that did not read everything has an error.
    """
    from xml.etree.ElementTree import Element, indent, tostring

    suites = Element("testsuites", name="signlint")
    _run(suites, report, lang)
    files: dict[str, list[Finding]] = {}
    for finding in report.findings:
        files.setdefault(shown_path(finding.location.path, options.root), []).append(finding)
    for path, findings in files.items():
        _suite(suites, path, findings, lang)
    indent(suites)
    xml = tostring(suites, encoding="unicode") if is_utf(out) else tostring(suites, encoding="us-ascii").decode("ascii")
    out.write(f'<?xml version="1.0" encoding="{"UTF-8" if is_utf(out) else "US-ASCII"}"?>\n{xml}\n')


def _run(suites: Element, report: Report, lang: str) -> None:
    from xml.etree.ElementTree import SubElement

    broken = is_incomplete(report)
    suite = SubElement(suites, "testsuite", name="signlint", tests="1", failures="0", errors=str(int(broken)))
    case = SubElement(suite, "testcase", classname="signlint", name="run")
    if broken:
        error = SubElement(case, "error", message=scope(report, lang))
        error.text = "\n".join(escape_controls(e.text(lang)) for e in report.broken) or None
    SubElement(case, "system-out").text = scope(report, lang)


def _suite(suites: Element, path: str, findings: list[Finding], lang: str) -> None:
    from xml.etree.ElementTree import SubElement

    failed = sum(f.severity > Severity.NOTE for f in findings)
    name = escape_controls(path)
    suite = SubElement(suites, "testsuite", name=name, tests=str(len(findings)), failures=str(failed), errors="0")
    for finding in findings:
        _case(suite, finding, name, lang)


def _case(suite: Element, finding: Finding, path: str, lang: str) -> None:
    from xml.etree.ElementTree import SubElement

    where = place(finding.location)
    parts = (finding.rule, finding.unit, finding.lang, f"({where})" if where else "")
    case = SubElement(suite, "testcase", classname=path, name=escape_controls(" ".join(p for p in parts if p)))
    message = escape_controls(finding.message.pick(lang))
    if finding.severity is Severity.NOTE:
        SubElement(case, "system-out").text = _body(finding, path, message, lang)
        return
    failure = SubElement(case, "failure", type=finding.severity.label, message=message)
    failure.text = _body(finding, path, message, lang)


def _body(finding: Finding, path: str, message: str, lang: str) -> str:
    where = ":".join(part for part in (path, place(finding.location)) if part)
    lines = [f"{where}: {message}"]
    lines += [f"→ {text}" for text in advice(finding, lang)]
    return "\n".join([*lines, *([citation(finding.cite, lang)] if finding.cite else [])])
