"""JSON Schema (2020-12) of signlint.yaml and rule files, from the dataclasses that read them.

What may be named (rules, packs, kinds, languages, the values of each check) is listed, so that
editors complete it, with a description in both languages.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Literal, Union

from signlint import checks, rules, textfile
from signlint.config import ConfigFile, Level, profiles
from signlint.language import LANGUAGES
from signlint.messages import Bilingual
from signlint.model import KINDS
from signlint.readers.base import FileMapping
from signlint.rulefile import RuleFile
from signlint.schema import DIALECT, about, spelling_pattern, tag_pattern
from signlint.schema.descriptions import CONFIG_KEYS, FILE_KEYS, REQUIRED, RULE_KEYS, SETTING_KEYS

_TEXT = {"type": ["string", "number", "boolean"]}
"""What an editor's YAML makes of a scalar; the loader takes it as text."""

_NUMBER = {"type": ["number", "string"], "pattern": r"^\s*[-+]?[0-9]+(\.[0-9]+)?\s*$"}
_TRUTH = {"type": ["boolean", "string"], "pattern": "^([Tt]rue|TRUE|[Yy]es|[Oo]n|[Ff]alse|FALSE|[Nn]o|[Oo]ff)$"}
"""Numbers and yes or no, which may stand in quotes."""

_GROUPS = {
    "*": Bilingual("すべての言語", "Every language"),
    "target": Bilingual("すべての翻訳", "Every translation"),
    "zh": Bilingual("中国語", "Chinese"),
}
"""What a rule's ``langs:`` may say beside languages."""

_LANGUAGES = {tag: one.name for tag, one in LANGUAGES.items()}


def config_schema() -> dict[str, Any]:
    """The schema of signlint.yaml."""
    schema = {"$schema": DIALECT, "title": textfile.SETTINGS, **of_dataclass(ConfigFile)}
    own = schema["properties"]
    own["profile"] = {"anyOf": [{"enum": list(profiles())}, {"type": "string", "pattern": r"\.ya?ml$"}]}
    own["packs"] = _some({"anyOf": [{"enum": list(rules.shipped_packs())}, {"type": "string"}]})
    own["default-kind"] = {"enum": list(KINDS)}
    own["languages"]["properties"]["required"] = {
        **about(REQUIRED),
        "type": "object",
        "propertyNames": {"enum": ["default", *KINDS]},
        "additionalProperties": _some(_ref("required")),
    }
    own["rules"] = _rules()
    own["files"] = _some(_ref("file"))
    schema["$defs"] = {
        **{f"with {name}": _values(name, partly=True) for name in checks.NAMES},
        **{f"rule {name}": _setting(_ref(f"with {name}")) for name in checks.NAMES},
        "rule": _setting({"type": "object"}),
        "file": _file(),
        "language": {"anyOf": [{"enum": list(LANGUAGES)}, {"type": "string", "pattern": spelling_pattern()}]},
        "required": _required(),
    }
    return _describe(schema, CONFIG_KEYS)


def rule_schema() -> dict[str, Any]:
    """The schema of a rule file."""
    schema = {"$schema": DIALECT, "title": "signlint rule", **of_dataclass(RuleFile)}
    own = schema["properties"]
    own["check"] = {"enum": list(checks.NAMES)}
    own["kinds"] = _some({"enum": list(KINDS)})
    own["langs"] = _some(_ref("language"))
    own["cite"] = {"anyOf": [{"type": "string"}, own["cite"]]}
    for name, several in own["examples"]["properties"].items():
        one = {"anyOf": [{"type": "string"}, several["anyOf"][0]["items"]]}
        own["examples"]["properties"][name] = {"type": "array", "items": one}
    schema["allOf"] = [
        {"if": {"properties": {"check": {"const": name}}}, "then": {"properties": {"with": _ref(f"with {name}")}}}
        for name in checks.NAMES
    ]
    tags = {"type": "string", "pattern": tag_pattern()}
    schema["$defs"] = {
        **{f"with {name}": _values(name, partly=False) for name in checks.NAMES},
        "language": {"anyOf": [*_constants({**_LANGUAGES, **_GROUPS}), tags]},
    }
    return _describe(schema, RULE_KEYS)


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": "#/$defs/" + name.replace(" ", "%20")}


def _values(check: str, partly: bool) -> dict[str, Any]:
    """What a check takes under ``with:``; `partly`: what settings give is laid over the rule's own values."""
    shape = of_dataclass(checks.get(check).params)
    if partly:
        shape.pop("required", None)
    return shape


def _setting(values: dict[str, Any]) -> dict[str, Any]:
    """What settings may say of a rule: its severity, or that and `values`."""
    levels = {"enum": list(typing.get_args(Level))}
    long = _describe({"type": "object", "properties": {"severity": levels, "with": values}}, SETTING_KEYS)
    return {"anyOf": [levels, {**long, "additionalProperties": False}]}


def _rules() -> dict[str, Any]:
    """Every shipped rule and pack by name, patterns with ``*``, and rules of packs of one's own."""
    packs = rules.shipped()
    named = {pack.id: {**about(pack.title), **_ref("rule")} for pack in packs}
    for pack in packs:
        named |= {rule.id: {**about(rule.title), **_ref(f"rule {rule.check}")} for rule in pack.rules}
    others = rf"[*?\[]|^(?!(?:{'|'.join(pack.id for pack in packs)})(?:/|$))"
    return {
        "type": "object",
        "properties": named,
        "patternProperties": {others: _ref("rule")},
        "additionalProperties": False,
    }


def _file() -> dict[str, Any]:
    entry = of_dataclass(FileMapping)
    entry["properties"]["columns"] = {"type": "object", "additionalProperties": _ref("language")}
    entry["properties"]["lang"] = _ref("language")
    entry["properties"]["default-kind"] = {"enum": list(KINDS)}
    return _describe(entry, FILE_KEYS)


def _required() -> dict[str, Any]:
    """A language, or several with ``|`` between them of which one is enough."""
    one = rf"(?:{tag_pattern()[1:-1]}|zh)"
    alternatives = {"type": "string", "pattern": rf"^\s*{one}\s*(\|\s*{one}\s*)*$"}
    return {"anyOf": [*_constants({**_LANGUAGES, "zh": _GROUPS["zh"]}), alternatives]}


def _constants(named: Mapping[str, Bilingual]) -> list[dict[str, Any]]:
    return [{"const": name, **about(what)} for name, what in named.items()]


def _some(item: dict[str, Any]) -> dict[str, Any]:
    """A list, or one item without its list."""
    return {"anyOf": [{"type": "array", "items": item}, item]}


def _describe(schema: dict[str, Any], words: Mapping[str, Bilingual]) -> dict[str, Any]:
    for name, shape in schema["properties"].items():
        schema["properties"][name] = {**about(words[name]), **shape}
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
        return _some(of_type(arguments[0]))
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": of_type(arguments[1])}
    if is_dataclass(hint):
        return of_dataclass(typing.cast(type, hint))
    return dict(_TRUTH) if hint is bool else dict(_NUMBER) if hint in (int, float) else dict(_TEXT)


def _any_of(schemas: Iterable[dict[str, Any]]) -> dict[str, Any]:
    several = list(schemas)
    return several[0] if len(several) == 1 else {"anyOf": several}
