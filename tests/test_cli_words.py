"""What a person reads on the screen: help, the language asked for, lines that fit."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from command import signlint

from signlint.cli.main import main
from signlint.console import width

COMMANDS = [(), *((name,) for name in main.list_commands(None))]  # type: ignore[arg-type]
COMMANDS += [("rules", "new"), ("rules", "stats"), ("glossary", "import"), ("review", "status"), ("review", "sign")]


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("args", COMMANDS, ids=" ".join)
def test_help_fits_the_screen(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    out = signlint(capsys, *args, "--help", "--message-lang", "ja")[1]
    assert max(map(width, out.splitlines())) <= columns
    assert not [line for line in out.splitlines() if line.lstrip().startswith(("。", "）", "、"))]
    for english in ("Usage", "Options", "Commands", "Show this", "[default", "[OPTIONS]"):
        assert english not in out
    assert "使い方: signlint" in out and "  この説明を表示します。" in out


def test_no_help_is_cut_off() -> None:
    """In a process of its own: help is made when the commands are imported."""
    command = [sys.executable, "-m", "signlint", "--message-lang", "en", "--help"]
    out = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert "..." not in out.replace("[ARGS]...", "")
    assert "  check     Check the sign texts in files and folders.\n" in out


@pytest.mark.parametrize("args", [("--message-lang", "ja", "rules", "list"), ("rules", "--message-lang=ja", "list")])
def test_the_language_may_come_first(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    monkeypatch.setenv("SIGNLINT_LANG", "en")
    assert "参考" in signlint(capsys, *args)[1]


@pytest.mark.parametrize(
    ("args", "ja", "en"),
    [
        (("report",), "-o で書くファイルを指定してください（例: -o review.html）", "give the file to write with -o"),
        (("init", "x.txt"), "x.txt はファイルです。フォルダーを指定してください", "name a folder, not a file"),
        (("review", "sign", "a", "--lang", "en"), "--by を指定してください（決めた人）", "--by is missing"),
        (("rules", "show"), "名前（ID）を指定してください（RULE...）", "RULE... is missing: give a name"),
        (("check", "--select", "easy"), "'easy-japanese' ではありませんか？", "did you mean 'easy-japanese'?"),
        (("check", "--ignore", "やさしい日本語"), "（ルール集: catalog, easy-japanese,", "the packs are catalog, easy"),
        (("check", "--profile", "熊本"), "（使えるのは jta2014, kumamoto,", "there is jta2014, kumamoto,"),
    ],
)
def test_what_is_wanted_is_said(
    here: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], ja: str, en: str
) -> None:
    (here / "x.txt").write_text("出口\n", encoding="utf-8")
    for lang, says in (("ja", ja), ("en", en)):
        code, _, err = signlint(capsys, *args, "--message-lang", lang)
        assert code == 2
        assert says in err


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize(
    "args",
    [
        ("rules", "list"),
        ("rules", "show", "easy-japanese/hard-word"),
        ("glossary", "lookup", "避難所"),
        ("glossary", "show", "exit"),
        ("explain", "雨天の場合は、避難所が変更されます。"),
        ("score", "x.txt"),
        ("init", "folder"),
    ],
)
def test_lines_fit_a_terminal_and_are_whole_in_a_pipe(
    here: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    args: tuple[str, ...],
    lang: str,
    columns: int,
) -> None:
    (here / "x.txt").write_text("避難所の開設については、市の防災課までお問い合わせください。\n" * 3, encoding="utf-8")
    (here / "folder").mkdir()
    monkeypatch.setenv("COLUMNS", str(columns))
    piped = signlint(capsys, *args, "--message-lang", lang)[1]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    shown = re.sub("\x1b\\[[0-9;]*m", "", signlint(capsys, *args, "--message-lang", lang)[1])
    assert max(map(width, shown.splitlines())) <= columns
    if args[0] != "init":  # the second time it says that the files are there
        assert "".join(piped.split()) == "".join(shown.split())
        assert len(piped.splitlines()) <= len(shown.splitlines())


@pytest.mark.parametrize(("git", "told"), [(True, True), (False, False)])
def test_init_speaks_of_git_only_where_it_is(
    here: Path, capsys: pytest.CaptureFixture[str], english: None, git: bool, told: bool
) -> None:
    if git:
        (here / ".git").mkdir()
    (here / "signs").mkdir()
    out = signlint(capsys, "init", "signs")[1]
    assert ("joined by git" in out) == told
    assert "wrote signs/.gitattributes\n" in out.replace("\\", "/")
    assert "next: signlint check signs, then signlint report signs -o review.html" in out
