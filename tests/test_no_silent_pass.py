"""Nothing passes in silence: what was left out, switched off or could not be read is said, and the exit code tells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from signlint.cli import run

GOOD = "signs:\n  - id: a\n    kind: label\n    ja: 出口\n    en: Exit\n"
ODD = "signs:\n  - kind: labl\n    ja: 出口\n    en: Exit\n    ignore: [{rule: multilingual/numbers, reason: 確認済み}]\n"
BROKEN = "signs:\n  - id: a\n    ja: [出口\n"
BARE = "title: {ja: 私, en: Ours}\n"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGNLINT_LANG", "en")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def signlint(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    code = run(list(args))
    out = capsys.readouterr()
    return code, out.out, out.err


def rules_found(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, dict[str, str]]:
    """The exit code, and the rules found with their severity."""
    code, out, _ = signlint(capsys, "check", "--format", "json", *args)
    return code, {f["rule"]: f["severity"] for f in json.loads(out)["findings"]}


@pytest.mark.parametrize(
    ("settings", "args", "gone"),
    [
        ("", ("--ignore", "catalog"), {"unknown-kind", "missing-id", "unused-ignore"}),
        ("", ("--ignore", "catalog/missing-id"), {"missing-id"}),
        ("rules: {catalog: off}", (), {"unknown-kind", "missing-id", "unused-ignore"}),
        ("rules: {catalog/unused-ignore: off}", (), {"unused-ignore"}),
        ("profile: bare.yaml\npacks: [multilingual]", (), {"unknown-kind", "missing-id", "unused-ignore"}),
    ],
)
def test_a_catalog_rule_that_is_off_is_silent(
    here: Path, capsys: pytest.CaptureFixture[str], settings: str, args: tuple[str, ...], gone: set[str]
) -> None:
    write(here, {"odd.yaml": ODD, "signlint.yaml": "", "bare.yaml": BARE})
    every = rules_found(capsys, "odd.yaml")[1]
    write(here, {"signlint.yaml": settings})
    left = {name: every[name] for name in every if name.removeprefix("catalog/") not in gone}
    assert rules_found(capsys, "odd.yaml", *args)[1] == left


@pytest.mark.parametrize(
    ("settings", "args"),
    [
        ("", ("--ignore", "catalog")),
        ("rules: {catalog: off}", ()),
        ("rules: {catalog/syntax: off}", ()),
        ("profile: bare.yaml\npacks: [multilingual]", ()),
    ],
)
def test_what_cannot_be_read_is_always_said(
    here: Path, capsys: pytest.CaptureFixture[str], settings: str, args: tuple[str, ...]
) -> None:
    write(here, {"broken.yaml": BROKEN, "signlint.yaml": settings, "bare.yaml": BARE})
    code, out, _ = signlint(capsys, "check", "broken.yaml", "--format", "concise", *args)
    assert code == 2
    assert "broken.yaml:3:9: error catalog/syntax ',' or a closing bracket is missing" in out
