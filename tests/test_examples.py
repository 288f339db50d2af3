"""examples/: every planted mistake is found, nothing else is, and the clean catalog passes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import signlint

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"


class Mistake(NamedTuple):
    """A row of MISTAKES.md."""

    sign: str
    lang: str
    what: str
    rule: str


def _mistakes() -> list[Mistake]:
    rows = (EXAMPLES / "kumamoto" / "MISTAKES.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows if row.startswith("|")]
    return [Mistake(*row) for row in cells[2:]]


MISTAKES = _mistakes()


def _check(*arguments: str) -> tuple[int, dict[str, Any]]:
    run = subprocess.run(
        [sys.executable, "-m", "signlint", "check", *arguments, "--output-format", "json"],
        cwd=EXAMPLES,
        capture_output=True,
        encoding="utf-8",
    )
    return run.returncode, json.loads(run.stdout)


@pytest.fixture(scope="module")
def every() -> tuple[int, dict[str, Any]]:
    """Exit code and JSON of one run over the whole folder."""
    return _check(".")


def _bad(output: dict[str, Any], folder: str) -> list[dict[str, Any]]:
    """Errors and warnings about files of a folder; notes are only shown, nobody is failed for them."""
    found = output["findings"]
    return [f for f in found if f["path"].removeprefix("./").startswith(folder) and f["severity"] != "note"]


def test_there_are_as_many_mistakes_as_signs_that_hold_them() -> None:
    assert len(MISTAKES) >= 15
    assert len({m.sign for m in MISTAKES}) == len(MISTAKES)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda m: m.sign)
def test_planted_mistake_is_found(mistake: Mistake, every: tuple[int, dict[str, Any]]) -> None:
    """As a note too: the English of 優先席 was read in no official table."""
    found = every[1]["findings"]
    assert mistake.rule in [f["rule"] for f in found if (f["unit"], f["lang"]) == (mistake.sign, mistake.lang)]


def test_nothing_else_is_found_in_the_city(every: tuple[int, dict[str, Any]]) -> None:
    planted = {(m.sign, m.lang) for m in MISTAKES}
    assert [f for f in _bad(every[1], "kumamoto/") if (f["unit"], f["lang"]) not in planted] == []


@pytest.mark.parametrize("part", ["clean/", "formats/", "water-notice"])
def test_the_others_are_clean(part: str, every: tuple[int, dict[str, Any]]) -> None:
    assert _bad(every[1], part) == []


def test_exit_codes(every: tuple[int, dict[str, Any]]) -> None:
    assert every[0] == 1
    code, output = _check("clean", "--fail-on", "warning")
    assert (code, output["summary"]["units"], output["summary"]["texts"]) == (0, 15, 15 * 6 + 2)


def test_the_same_signs_in_two_formats() -> None:
    """The table has readings as well; all else is the same."""
    formats = [EXAMPLES / "formats" / name for name in ("signs.csv", "i18n")]
    documents, skipped = signlint.read([str(path) for path in formats])
    folder, table = (
        {u.id: {t.lang: t.value for t in u.texts.values() if t.lang != "ja-Hrkt"} for u in d.units} for d in documents
    )
    assert not skipped
    assert len(table) == 8
    assert table == folder


def test_no_telephone_number_can_be_real() -> None:
    """No local exchange in Japan begins with 1."""
    for path in EXAMPLES.rglob("*.*"):
        text = path.read_text(encoding="utf-8-sig")
        numbers = re.findall(r"96-(\d{3})-\d{4}", text)
        assert all(number.startswith("1") for number in numbers), path
