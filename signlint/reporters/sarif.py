"""SARIF 2.1.0 (OASIS standard), as GitHub code scanning and SARIF viewers read it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, TextIO
from urllib.parse import quote

import signlint
from signlint.console import escape_controls
from signlint.errors import SignlintError
from signlint.messages import Bilingual
from signlint.model import Finding, Location, Report, Severity
from signlint.reporters.options import Options, RuleInfo, shown_path
from signlint.reporters.phrases import advice, citation, place, scope
from signlint.reporters.plain_json import dump

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "SRCROOT"


def write(report: Report, out: TextIO, lang: str, options: Options) -> None:
    """One run; paths under the root are relative to ``SRCROOT``, whose place is not disclosed."""
    rules = _rules(report, options)
    index = {rule.id: number for number, rule in enumerate(rules)}
    driver = {
        "name": "signlint",
        "version": signlint.__version__,
        "language": lang,
        "rules": [_rule(rule, lang) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": lang,
        "invocations": [_invocation(report, lang, options)],
        "originalUriBaseIds": {_ROOT: {"description": _message("The folder that signlint was run in.")}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(f, index[f.rule], lang, options) for f in report.findings],
    }
    dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, out)


def _rules(report: Report, options: Options) -> list[RuleInfo]:
    """The rules that ran, and those only known from a finding, by id."""
    known = dict(options.rules)
    for f in report.findings:
        if f.rule not in known:
            known[f.rule] = RuleInfo(f.rule, Bilingual(f.rule, f.rule), Bilingual("", ""), f.cite, f.severity)
    return [known[rule] for rule in sorted(known)]


def _rule(rule: RuleInfo, lang: str) -> dict[str, Any]:
    title, why = rule.title.pick(lang), rule.why.pick(lang)
    described: dict[str, Any] = {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in re.findall(r"\w+", rule.id.replace("_", " "))) or rule.id,
        "shortDescription": _message(title),
        "fullDescription": _message(why or title),
        "help": _help(rule, lang),
        "defaultConfiguration": {"level": rule.severity.label},
        "properties": {"tags": [rule.id.partition("/")[0]]},
    }
    if rule.cite is not None and re.match(r"https?://[!-~]+$", rule.cite.url):
        described["helpUri"] = quote(rule.cite.url, safe=":/?#[]@!$&'()*+,;=%~")
    return described


def _help(rule: RuleInfo, lang: str) -> dict[str, str]:
    source = citation(rule.cite, lang) if rule.cite else ""
    parts = (rule.why.pick(lang), rule.help.pick(lang), source)
    return _message("\n\n".join(part for part in parts if part) or rule.title.pick(lang))


def _message(text: str) -> dict[str, str]:
    """A plain message. ``[text](target)`` would be an embedded link (SARIF §3.11.6): catalogs get none."""
    lines = [escape_controls(line) for line in text.split("\n")]
    return {"text": "\n".join(lines).replace("](", "]\\(")}


def _result(finding: Finding, index: int, lang: str, options: Options) -> dict[str, Any]:
    hints = "".join(f"\n→ {text}" for text in advice(finding, lang))
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": finding.severity.label,
        "message": _message(finding.message.pick(lang).replace("\n", " ") + hints),
        "locations": [_location(finding.location, finding.unit, options)],
        "properties": {"unit": finding.unit, "lang": finding.lang},
    }
    if finding.fingerprint:
        result["partialFingerprints"] = {"signlint/v1": finding.fingerprint}
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(r.location, finding.unit, options), "message": _message(f"{r.lang}: {r.match}")}
            for number, r in enumerate(finding.related, 1)
        ]
    if _replaceable(finding):
        result["fixes"] = [_fix(finding, lang, options)]
    return result


def _location(location: Location, unit: str, options: Options) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(location.path, options)}
    if location.line:
        physical["region"] = _region(location)
    names = [{"name": name, "kind": kind} for name, kind in ((unit, "unit"), (_cell(location), "cell")) if name]
    return {"physicalLocation": physical, **({"logicalLocations": names} if names else {})}


def _cell(location: Location) -> str:
    return place(location) if location.is_in_workbook else ""


def _region(location: Location) -> dict[str, int]:
    region = {"startLine": location.line, "startColumn": location.column or 1}
    if location.end_line and location.end_column:
        region |= {"endLine": location.end_line, "endColumn": location.end_column}
    return region


def _artifact(path: str, options: Options) -> dict[str, str]:
    """A percent-encoded URI: relative to the root, or ``file:`` for a path outside it."""
    shown = shown_path(path, options.root)
    absolute = PurePosixPath(shown).is_absolute() or PureWindowsPath(shown).is_absolute()
    encoded = quote(shown.encode("utf-8", "surrogatepass"), safe="/:" if absolute else "/")
    if not absolute:
        return {"uri": encoded, "uriBaseId": _ROOT}
    return {"uri": f"file:///{encoded.lstrip('/')}"}


def _replaceable(finding: Finding) -> bool:
    """Whether the fix can be typed into the file as it is: one line, and no character that a format quotes."""
    place, fix = finding.location, finding.fix
    if fix is None or not place.line or place.end_line != place.line:
        return False
    return place.end_column - place.column == len(finding.match) and not re.search(r"[\s\"'\\,:#&<>]", fix.text)


def _fix(finding: Finding, lang: str, options: Options) -> dict[str, Any]:
    text = finding.fix.text if finding.fix else ""
    replacement = {"deletedRegion": _region(finding.location), "insertedContent": {"text": text}}
    change = {"artifactLocation": _artifact(finding.location.path, options), "replacements": [replacement]}
    return {"description": _message(advice(finding, lang)[0]), "artifactChanges": [change]}


def _invocation(report: Report, lang: str, options: Options) -> dict[str, Any]:
    """What was read and what was not (DESIGN §7, "no silent pass")."""
    notes = [_notification(Severity.NOTE, scope(report, lang))]
    for s in report.skipped:
        where = [{"physicalLocation": {"artifactLocation": _artifact(s.path, options)}}]
        notes.append({**_notification(Severity.WARNING, s.reason.pick(lang)), "locations": where})
    for path, codec in report.assumed:
        where = [{"physicalLocation": {"artifactLocation": _artifact(path, options)}}]
        notes.append({**_notification(Severity.NOTE, codec), "locations": where})
    broken = [
        {**_notification(Severity.ERROR, e.what.pick(lang)), "locations": [_location(_where(e), "", options)]}
        for e in report.broken
    ]
    return {
        "executionSuccessful": not (report.unread or report.broken),
        "toolExecutionNotifications": notes,
        **({"toolConfigurationNotifications": broken} if broken else {}),
    }


def _where(error: SignlintError) -> Location:
    return Location(error.path, error.line, error.column)


def _notification(level: Severity, text: str) -> dict[str, Any]:
    return {"level": level.label, "message": _message(text)}
