"""``check --lang``, ``--min-level`` and ``--as``: seeing less is no silent pass, and what has no effect is said."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped, unused-ignore]
import pytest
from command import signlint

from signlint.reporters import output_schema

TWO = "id,種別,ja,en,ko\na,案内,3階です。,4th floor,3층\nb,案内,多目的トイレ,Toilet,화장실\n"

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize(
    ("args", "code", "langs", "says"),
    [
        ((), 1, {"en", "ja"}, "1 error, 1 warning, 0 notes;"),
        (("--lang", "en,ko"), 1, {"en"}, "1 error, 0 warnings, 0 notes;|; in other languages 1 (--lang)"),
        (("--lang", "韓国語"), 0, set(), "0 errors, 0 warnings, 0 notes;|; in other languages 2 (--lang)"),
        (("--min-level", "error"), 1, {"en"}, "1 error, 1 warning, 0 notes;|; not shown 1 (--min-level)"),
        (("--min-level", "error", "--fail-on", "warning", "--lang", "ja"), 1, set(), "0 errors, 1 warning, 0 notes;"),
        (("--min-level", "error", "--max-warnings", "0", "--lang", "ja"), 1, set(), "; not shown 1 (--min-level)"),
    ],
)
def test_seeing_less(
    here: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], code: int, langs: set[str], says: str
) -> None:
    (here / "a.csv").write_text(TWO, encoding="utf-8")
    rules = ("--select", "multilingual/numbers,public-sign/stale-toilet")
    found, out, _ = signlint(capsys, "check", "a.csv", *rules, *args, "--format", "json")
    data = json.loads(out)
    jsonschema.validate(data, output_schema())
    assert (found, {f["lang"] for f in data["findings"]}) == (code, langs)
    for format in ("terminal", "concise"):
        _, out, _ = signlint(capsys, "check", "a.csv", *rules, *args, "--format", format)
        assert "No problems found" not in out
        assert all(part in out.replace("notes\n", "notes; ") for part in says.split("|"))


def test_only_what_is_seen_is_mended(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.csv").write_text("id,ja,en,ko\na,Ｗｉ-Ｆｉ,Free Ｗｉ-Ｆｉ,무료 Ｗｉ-Ｆｉ\n", encoding="utf-8")
    assert signlint(capsys, "check", "a.csv", "--diff", "--lang", "en")[1].count("Wi-Fi") == 1


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--lang", "th"), "there is no text in th (--lang)"),
        (("--lang", "koo"), "no language named 'koo'; did you mean 'ko'?"),
        (("--lang", ","), "--lang names no language"),
        (("--min-level", "bad"), "--min-level: 'bad' is not one of note, warning, error"),
    ],
)
def test_what_cannot_be_seen(here: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], says: str) -> None:
    (here / "a.csv").write_text(TWO, encoding="utf-8")
    code, _, err = signlint(capsys, "check", "a.csv", *args)
    assert (code, says in err) == (2, True)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", TWO, True),
        ("a.yaml", "signs:\n  - {id: a, ja: 出口}\n", True),
        ("a.en.txt", "Exit\n", True),
        ("ja.json", '{"a": "出口"}', True),
        ("a.txt", "出口\n", False),
        ("a.ja-simple.md", "出口\n", False),
        ("a.json", '{"a": "出口"}', False),
    ],
)
def test_a_language_that_files_name_themselves(
    here: Path, capsys: pytest.CaptureFixture[str], name: str, content: str, told: bool
) -> None:
    (here / name).write_text(content, encoding="utf-8")
    _, _, err = signlint(capsys, "check", name, "--as", "ja-simple")
    assert (f"--as ja-simple has no effect on {name}" in err) is told
