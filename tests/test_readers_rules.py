"""The catalog pack says something for every problem a reader has, and the schema fits the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import jsonschema  # type: ignore[import-untyped, unused-ignore]
import pytest
import yaml
from reading import read_stream

from signlint import readers
from signlint.rules import Rule, load_pack
from signlint.schema import catalog_schema

ROOT = Path(__file__).parents[1]
PACK = load_pack(ROOT / "rules" / "catalog")
RULES = {rule.id.removeprefix("catalog/"): rule for rule in PACK.rules}
UNTESTED_HERE = {"unknown-rule", "unused-ignore", "hard-gate"}
"""Problems of suppressions, which `signlint.engine.suppress` finds."""


def used() -> set[str]:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "signlint" / "readers").glob("*.py"))
    named = set(re.findall(r'problem\(\s*"([a-z-]+)"', source)) | set(
        re.findall(r'Problem\("catalog/([a-z-]+)"', source)
    )
    return named


def test_every_problem_has_a_rule() -> None:
    assert PACK.errors == ()
    assert used() == set(RULES) - UNTESTED_HERE
    assert {name.removeprefix("catalog/") for name in readers.UNREAD} <= set(RULES)


def examples(key: str) -> Iterator[tuple[Rule, str, str]]:
    for name, rule in RULES.items():
        for example in getattr(rule.examples, key):
            if name not in UNTESTED_HERE and example.file:
                yield rule, example.name, example.file


@pytest.mark.parametrize(("rule", "name", "content"), list(examples("bad")))
def test_bad_examples(rule: Rule, name: str, content: str) -> None:
    found = [p for p in read_stream(content.encode(), name).problems if p.rule == rule.id]
    assert found
    for problem in found:
        message = rule.message.fill(problem.values)
        assert "{" not in message.ja + message.en or "{" in "".join(problem.values.values())


@pytest.mark.parametrize(("rule", "name", "content"), list(examples("good")))
def test_good_examples(rule: Rule, name: str, content: str) -> None:
    assert read_stream(content.encode(), name).problems == ()


def schema_errors(content: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(catalog_schema())
    return [error.message for error in validator.iter_errors(yaml.load(content, yaml.BaseLoader))]


GOOD = """\
signs:
  - id: a
    kind: 禁止
    ja: 入らないで
    zh_CN: 12:30
    zh_TW: a
    tl: b
    easy: c
    sv: d
    kr: e
    English: no
    reading: はいらないで
    備考: 仮
    設置場所: 北口
    layout: {viewing-distance-m: 10}
    ignore: {rule: a/b, reason: c}
"""


def test_schema_accepts_what_the_reader_accepts() -> None:
    jsonschema.Draft202012Validator.check_schema(catalog_schema())
    assert schema_errors(GOOD) == []
    assert read_stream(GOOD.encode(), "signs.yaml").problems == ()


@pytest.mark.parametrize(
    "content",
    [
        "signs:\n  - id: a\n    pictgram: x\n",
        "signs:\n  - id: a\n    kind: prohibiton\n",
        "signs:\n  - id: a\n    zh-Hnas: x\n",
        "signs:\n  - id: a\n    英吾: x\n",
        "signs:\n  - id: a\n    ja: [x]\n",
        "signs:\n  - ja: x\n",
        "signs:\n  - id: a\n    ignore: [{rule: a/b}]\n",
        "sign: []\n",
    ],
)
def test_schema_refuses_what_the_reader_refuses(content: str) -> None:
    assert schema_errors(content)
    assert read_stream(content.encode(), "signs.yaml").problems
