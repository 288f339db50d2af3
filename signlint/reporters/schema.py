"""The JSON Schema of ``check --format json``, version 1."""

from __future__ import annotations

from typing import Any

from signlint.model import SEVERITIES
from signlint.reporters.plain_json import VERSION

_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 0}
_NUMBER = {"type": ["integer", "null"], "minimum": 1}


def _object(properties: dict[str, Any], optional: tuple[str, ...] = ()) -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def output_schema() -> dict[str, Any]:
    """The schema, draft 2020-12, closed: a key that it does not name is not in the output."""
    document = {
        "version": {"const": VERSION},
        "tool": _object({"name": {"const": "signlint"}, "version": _TEXT}),
        "summary": _summary(),
        "findings": _list(_finding()),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "signlint check --format json, version 1",
        **_object(document),
    }


def _summary() -> dict[str, Any]:
    names = ("files", "units", "texts", "error", "warning", "note", "rules", "suppressed", "unread")
    lists = {
        "skipped": _list(_object({"path": _TEXT, "reason": _TEXT})),
        "broken": _list(_object({"path": _TEXT, "line": _NUMBER, "column": _NUMBER, "message": _TEXT})),
        "assumed": _list(_object({"path": _TEXT, "encoding": _TEXT})),
    }
    narrowed = ("hidden", "elsewhere")  # by --min-level and --lang
    return _object(dict.fromkeys((*names, *narrowed), _COUNT) | lists, optional=narrowed)


def _finding() -> dict[str, Any]:
    cite = dict.fromkeys(("source", "where", "title", "publisher", "year", "url"), _TEXT)
    span = {"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2}
    span["description"] = "half-open, in code points of the text as given"
    properties = {
        "rule": _TEXT,
        "severity": {"enum": list(SEVERITIES)},
        **dict.fromkeys(("message", "unit", "lang", "path", "sheet", "cell"), _TEXT),
        **dict.fromkeys(("line", "column", "endLine", "endColumn"), _NUMBER),
        "span": span,
        "match": _TEXT,
        "suggestions": _list(_TEXT),
        "fix": _or_null(_object({"text": _TEXT, "safe": {"type": "boolean"}})),
        "cite": _or_null(_object(cite, optional=("title", "publisher", "year", "url"))),
        "fingerprint": _TEXT,
    }
    return _object(properties, optional=("sheet", "cell"))
