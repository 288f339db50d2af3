"""The schemas for editors accept what the loaders accept, and refuse what they refuse."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped, unused-ignore]
import pytest

from signlint import language, yaml_tree
from signlint.schema import spelling_pattern
from signlint.schema.settings import config_schema, rule_schema

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
    validator = jsonschema.Draft202012Validator(rule_schema())
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
        {"files": [{"path": "a.csv", "columns": {"A": "英吾"}}]},
        {"files": [{"path": "a.csv", "default-kind": "nama"}]},
        {"rules": {"easy-japanese/pasive": "note"}},
        {"rules": {"easy-japanese/commas": {"with": {"maxx": {"default": 5}}}}},
        {"rules": {"easy-japanese/commas": {"with": {"max": {"default": "many"}}}}},
        {"languages": {"required": {"name": ["koo"]}}},
        {"languages": {"required": {"name": ["en", "English"]}}},
    ],
)
def test_wrong_configs_do_not(data: object) -> None:
    with pytest.raises(jsonschema.ValidationError):
        check(data, config_schema())


@pytest.mark.parametrize(
    "data",
    [
        {"rules": {"easy-japanese": "off", "multilingual/n*": "note", "ourcity/elevator": "error", "ourcity": "note"}},
        {"rules": {"easy-japanese/commas": {"severity": "error", "with": {"max": {"default": 5, "name": "2"}}}}},
        {"packs": "ourcity", "languages": {"required": {"default": "en | zh", "name": ["ko", "sv", "pt|es"]}}},
        {"files": [{"path": "*.csv", "columns": {"A": "英語", "B": "zh_TW"}, "lang": "EN", "default-kind": "name"}]},
    ],
)
def test_right_configs_fit(data: object) -> None:
    check(data, config_schema())


@pytest.mark.parametrize(
    ("change", "fits"),
    [({}, True), ({"langs": ["jaa"]}, False), ({"kinds": ["sign"]}, False), ({"with": {"mach": ["x"]}}, False)],
)
def test_what_a_rule_may_say(change: dict[str, object], fits: bool) -> None:
    rule = plain(next(p for p in RULES if p.stem == "onsen"))
    assert isinstance(rule, dict)
    assert jsonschema.Draft202012Validator(rule_schema()).is_valid({**rule, **change}) is fits


@pytest.mark.parametrize("schema", [config_schema(), rule_schema()], ids=["config", "rule"])
def test_every_key_is_described(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert [name for name, shape in schema["properties"].items() if " / " not in shape.get("description", "")] == []


def test_rules_and_languages_are_listed_for_completion() -> None:
    schema = config_schema()["properties"]
    assert {f"{path.parent.name}/{path.stem}" for path in RULES} < set(schema["rules"]["properties"])
    listed = {one.get("const") for one in config_schema()["$defs"]["required"]["anyOf"]}
    assert {"en", "zh", "zh-Hans", "ko", "vi"} < listed


SPELLINGS = [name for one in language.LANGUAGES.values() for name in (one.tag, one.ja, one.en, *one.names)]


@pytest.mark.parametrize("pattern", [spelling_pattern()], ids=["pattern"])
def test_the_schema_knows_the_languages_that_the_reader_knows(pattern: str) -> None:
    more = ["EN", "En_us", "easy japanese", "sv", "sv-SE", "fil_Latn", "ローマ字", "zh-Hant-TW", "名称 英語"]
    wrong = ["zh-Hnas", "英吾", "englsh", "kk-", "x", "SV", "zh-419", "photos", "名前"]
    for spelling in [*SPELLINGS, *more, *wrong]:
        assert bool(re.search(pattern, spelling)) == (language.canonical(spelling) is not None), spelling
