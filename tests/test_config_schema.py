"""The schemas for editors accept what the loaders accept, and refuse what they refuse."""

from __future__ import annotations

from pathlib import Path

import jsonschema  # type: ignore[import-untyped, unused-ignore]
import pytest

from signlint import yaml_tree
from signlint.config_schema import config_schema, rule_schema

ROOT = Path(__file__).parents[1]
CONFIGS = [*(ROOT / "rules" / "profiles").glob("*.yaml"), *(ROOT / "examples").rglob("signlint.yaml")]
RULES = [p for p in (ROOT / "rules").glob("*/*.yaml") if p.name != "pack.yaml" and p.parent.name != "profiles"]


def plain(path: Path) -> object:
    """Every scalar as text, as our own loader reads it."""
    return yaml_tree.plain(yaml_tree.parse(path.read_text(encoding="utf-8"), str(path)))


def check(data: object, schema: dict[str, object]) -> None:
    jsonschema.Draft202012Validator(schema).validate(data)


@pytest.mark.parametrize("path", CONFIGS, ids=lambda p: p.stem)
def test_profiles_and_configs_fit(path: Path) -> None:
    check(plain(path), config_schema())


def test_rules_fit() -> None:
    import json

    schema = json.loads(
        json.dumps(rule_schema()).replace('{"type": "number"}', "{}").replace('{"type": "boolean"}', "{}")
    )
    validator = jsonschema.Draft202012Validator(schema)
    assert RULES
    for path in RULES:
        assert not list(validator.iter_errors(plain(path))), path


@pytest.mark.parametrize(
    "data",
    [
        {"profil": "kumamoto"},
        {"easy-japanese": "sometimes"},
        {"rules": {"public-sign/onsen": "bad"}},
        {"languages": {"required": {"nam": ["en"]}}},
        {"files": [{"columns": {"A": "ja"}}]},
    ],
)
def test_wrong_configs_do_not(data: object) -> None:
    with pytest.raises(jsonschema.ValidationError):
        check(data, config_schema())
