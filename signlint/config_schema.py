"""JSON Schema (2020-12) of signlint.yaml and rule files, from the dataclasses that read them."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Literal, Union

from signlint import checks
from signlint.config import ConfigFile, profiles
from signlint.model import KINDS
from signlint.rulefile import RuleFile
from signlint.schema import DIALECT

_TEXT = {"type": ["string", "number", "boolean"]}
"""What an editor's YAML makes of a scalar; the loader takes it as text."""


def config_schema() -> dict[str, Any]:
    """The schema of signlint.yaml."""
    schema = {"$schema": DIALECT, "title": "signlint.yaml", **of_dataclass(ConfigFile)}
    own = schema["properties"]
    own["profile"] = {"anyOf": [{"enum": list(profiles())}, {"type": "string", "pattern": r"\.ya?ml$"}]}
    own["default-kind"] = {"enum": list(KINDS)}
    required = own["languages"]["properties"]["required"]
    required["propertyNames"] = {"enum": ["default", *KINDS]}
    short = {"enum": ["off", "note", "warning", "error"]}
    rule = own["rules"]["additionalProperties"]
    own["rules"]["additionalProperties"] = {"anyOf": [short, rule]}
    return schema


def rule_schema() -> dict[str, Any]:
    """The schema of a rule file."""
    schema = {"$schema": DIALECT, "title": "signlint rule", **of_dataclass(RuleFile)}
    schema["properties"]["check"] = {"enum": list(checks.NAMES)}
    schema["properties"]["cite"] = {"anyOf": [{"type": "string"}, schema["properties"]["cite"]]}
    examples = schema["properties"]["examples"]["properties"]
    for several in examples.values():
        several["items"] = {"anyOf": [{"type": "string"}, several["anyOf"][0]["items"]]}
        del several["anyOf"]
        several["type"] = "array"
    return schema


def of_dataclass(cls: type) -> dict[str, Any]:
    """An object with the dataclass's fields as keys (``_`` is written ``-``); nothing else is allowed."""
    hints = typing.get_type_hints(cls)
    known = {f.name.removesuffix("_").replace("_", "-"): f for f in fields(cls) if f.init}
    needed = [n for n, f in known.items() if f.default is MISSING and f.default_factory is MISSING]
    return {
        "type": "object",
        "properties": {name: of_type(hints[f.name]) for name, f in known.items()},
        "additionalProperties": False,
        **({"required": needed} if needed else {}),
    }


def of_type(hint: Any) -> dict[str, Any]:
    """What may stand where `hint` is read; the same cases as `signlint.params.convert`."""
    origin = typing.get_origin(hint)
    arguments = typing.get_args(hint)
    if hint is Any or hint is object:
        return {}
    if origin in (Union, types.UnionType):
        return _any_of(of_type(a) for a in arguments if a is not type(None))
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (tuple, frozenset, list):
        item = of_type(arguments[0])
        return {"anyOf": [{"type": "array", "items": item}, item]}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": of_type(arguments[1])}
    if is_dataclass(hint):
        return of_dataclass(typing.cast(type, hint))
    return {"type": "boolean"} if hint is bool else {"type": "number"} if hint in (int, float) else dict(_TEXT)


def _any_of(schemas: Iterable[dict[str, Any]]) -> dict[str, Any]:
    several = list(schemas)
    return several[0] if len(several) == 1 else {"anyOf": several}
