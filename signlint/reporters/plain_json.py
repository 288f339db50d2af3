"""JSON that is safe to print anywhere, and the public contract of ``check --format json`` (DESIGN §7).

Findings are written one a line, from strings put together here: the encoder of the standard library
takes ten times as long for the indented form, which was a quarter of a run on 10,000 texts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from json.encoder import encode_basestring
from typing import Any, TextIO

import signlint
from signlint.console import is_utf
from signlint.errors import SignlintError
from signlint.model import Citation, Finding, Fix, Location, Report, Severity
from signlint.reporters.options import Options, shown_path

VERSION = 1

# What JSON allows raw but a terminal or an editor obeys: DEL, C1, bidi controls, line separators, BOM.
_ACTIVE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ASCII = re.compile(r"[^\x00-\x7f]")


def dump(value: object, out: TextIO) -> None:
    """Write `value` as indented JSON: all ASCII if the stream is not Unicode, so that nothing is lost.

    A lone surrogate, which other languages' JSON readers refuse, becomes U+FFFD; spans stay right.
    """
    out.write(_safe(json.dumps(value, ensure_ascii=False, indent=2), is_utf(out)) + "\n")


def _safe(text: str, unicode: bool) -> str:
    text = _ACTIVE.sub(_escape, _SURROGATE.sub("\ufffd", text))
    return text if unicode else _ASCII.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


class _Quoted(dict[str, str]):
    """Texts as JSON strings; each distinct one is made once, as units, paths and words come again and again."""

    def __init__(self, unicode: bool) -> None:
        self._unicode = unicode

    def __missing__(self, text: str) -> str:
        quoted = self[text] = self.once(text)
        return quoted

    def once(self, text: str) -> str:
        """A text that will not come again."""
        return _safe(encode_basestring(text), self._unicode)

    def value(self, value: object) -> str:
        """Any JSON value, on one line."""
        return _safe(json.dumps(value, ensure_ascii=False), self._unicode)


def write(report: Report, out: TextIO, lang: str, options: Options) -> None:
    """Version 1 of the contract; `output_schema` in `signlint.reporters.schema` describes it."""
    head = {
        "version": VERSION,
        "tool": {"name": "signlint", "version": signlint.__version__},
        "summary": _summary(report, lang, options),
    }
    quoted = _Quoted(is_utf(out))
    out.write(_safe(json.dumps(head, ensure_ascii=False, indent=2), is_utf(out)).removesuffix("\n}"))
    out.write(',\n  "findings": [')
    before = "\n    "
    for line in _lines(report.findings, quoted, lang, options):
        out.write(f"{before}{line}")
        before = ",\n    "
    out.write("\n  ]\n}\n" if report.findings else "]\n}\n")


def _summary(report: Report, lang: str, options: Options) -> dict[str, Any]:
    return {
        "files": report.files,
        "units": report.units,
        "texts": report.texts,
        **{s.label: report.count(s) for s in sorted(Severity, reverse=True)},
        "rules": report.rules,
        "suppressed": report.suppressed,
        "unread": report.unread,
        **{name: n for name, n in (("hidden", len(report.hidden)), ("elsewhere", report.elsewhere)) if n},
        "broken": [_broken(error, lang, options) for error in report.broken],
        "skipped": [{"path": shown_path(s.path, options.root), "reason": s.reason.pick(lang)} for s in report.skipped],
        "assumed": [{"path": shown_path(p, options.root), "encoding": codec} for p, codec in report.assumed],
    }


def _broken(error: SignlintError, lang: str, options: Options) -> dict[str, Any]:
    place = {"path": shown_path(error.path, options.root), "line": error.line or None, "column": error.column or None}
    return {**place, "message": error.what.pick(lang)}


def _lines(findings: Iterable[Finding], quoted: _Quoted, lang: str, options: Options) -> Iterable[str]:
    """Each finding as one line of JSON."""
    labels = {severity: f'"{severity.label}"' for severity in Severity}
    cites: dict[Citation | None, str] = {}
    for f in findings:
        cite = cites.get(f.cite)
        if cite is None:
            cite = cites[f.cite] = quoted.value(_cite(f.cite))
        suggestions = ", ".join([quoted[s] for s in f.suggestions])
        fix = "null" if f.fix is None else quoted.value(_fix(f.fix))
        yield (
            f'{{"rule": {quoted[f.rule]}, "severity": {labels[f.severity]}, "message": {quoted[f.message.pick(lang)]}, '
            f'"unit": {quoted[f.unit]}, "lang": {quoted[f.lang]}, {_place(f.location, quoted, options)}, '
            f'"span": [{f.span[0]}, {f.span[1]}], "match": {quoted[f.match]}, "suggestions": [{suggestions}], '
            f'"fix": {fix}, "cite": {cite}, "fingerprint": {quoted.once(f.fingerprint)}}}'
        )


def _place(at: Location, quoted: _Quoted, options: Options) -> str:
    """The path, then sheet and cell in a workbook; lines and columns are null where there are none."""
    cell = f'"sheet": {quoted[at.sheet]}, "cell": {quoted[at.cell]}, ' if at.is_in_workbook else ""
    return (
        f'"path": {quoted[shown_path(at.path, options.root)]}, {cell}'
        f'"line": {at.line or "null"}, "column": {at.column or "null"}, '
        f'"endLine": {at.end_line or "null"}, "endColumn": {at.end_column or "null"}'
    )


def _fix(fix: Fix) -> dict[str, Any]:
    return {"text": fix.text, "safe": fix.safe}


def _cite(cite: Citation | None) -> dict[str, str] | None:
    """Source and place always; what else is known of the source after them."""
    if cite is None:
        return None
    more = {"title": cite.title, "publisher": cite.publisher, "year": cite.year, "url": cite.url}
    return {"source": cite.source, "where": cite.where, **{key: value for key, value in more.items() if value}}
