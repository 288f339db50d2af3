"""JSON that is safe to print anywhere, and the public contract of ``check --format json`` (DESIGN §7)."""

from __future__ import annotations

import re
from typing import Any, TextIO

import signlint
from signlint.console import is_utf
from signlint.model import Citation, Finding, Fix, Location, Report, Severity
from signlint.reporters.options import Options, shown_path

VERSION = 1

# What JSON allows raw but a terminal or an editor obeys: DEL, C1, bidi controls, line separators, BOM.
_ACTIVE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def dump(value: object, out: TextIO) -> None:
    """Write `value` as indented JSON: all ASCII if the stream is not Unicode, so that nothing is lost.

    A lone surrogate, which other languages' JSON readers refuse, becomes U+FFFD; spans stay right.
    """
    import json

    text = _SURROGATE.sub("\ufffd", json.dumps(value, ensure_ascii=False, indent=2))
    text = _ACTIVE.sub(_escape, text)
    out.write((text if is_utf(out) else _ASCII.sub(_escape, text)) + "\n")


_ASCII = re.compile(r"[^\x00-\x7f]")


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def write(report: Report, out: TextIO, lang: str, options: Options) -> None:
    """Version 1 of the contract; `output_schema` in `signlint.reporters.schema` describes it."""
    dump(
        {
            "version": VERSION,
            "tool": {"name": "signlint", "version": signlint.__version__},
            "summary": _summary(report, lang, options),
            "findings": [_finding(f, lang, options) for f in report.findings],
        },
        out,
    )


def _summary(report: Report, lang: str, options: Options) -> dict[str, Any]:
    return {
        "files": report.files,
        "units": report.units,
        "texts": report.texts,
        **{s.label: report.count(s) for s in sorted(Severity, reverse=True)},
        "rules": report.rules,
        "suppressed": report.suppressed,
        "unread": report.unread,
        "skipped": [{"path": shown_path(s.path, options.root), "reason": s.reason.pick(lang)} for s in report.skipped],
        "assumed": [{"path": shown_path(p, options.root), "encoding": codec} for p, codec in report.assumed],
    }


def _finding(finding: Finding, lang: str, options: Options) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message.pick(lang),
        "unit": finding.unit,
        "lang": finding.lang,
        **_place(finding.location, options),
        "span": list(finding.span),
        "match": finding.match,
        "suggestions": list(finding.suggestions),
        "fix": _fix(finding.fix),
        "cite": _cite(finding.cite),
        "fingerprint": finding.fingerprint,
    }


def _place(location: Location, options: Options) -> dict[str, Any]:
    """The path, then sheet and cell in a workbook; lines and columns are null where there are none."""
    cell = {"sheet": location.sheet, "cell": location.cell} if location.sheet or location.cell else {}
    return {
        "path": shown_path(location.path, options.root),
        **cell,
        "line": location.line or None,
        "column": location.column or None,
        "endLine": location.end_line or None,
        "endColumn": location.end_column or None,
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    return None if fix is None else {"text": fix.text, "safe": fix.safe}


def _cite(cite: Citation | None) -> dict[str, str] | None:
    """Source and place always; what else is known of the source after them."""
    if cite is None:
        return None
    more = {"title": cite.title, "publisher": cite.publisher, "year": cite.year, "url": cite.url}
    return {"source": cite.source, "where": cite.where, **{key: value for key, value in more.items() if value}}
