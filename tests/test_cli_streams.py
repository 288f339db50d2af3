"""What ``check`` reads from and writes to: standard streams, a file for the report, a part of a project."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import signlint

GOOD = "id,ja,en\na,出口,Exit\n"


@pytest.fixture(autouse=True)
def signs(here: Path, english: None) -> None:
    (here / "a.csv").write_text(GOOD, encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("a.csv", "-o", "a.csv"), "a.csv is one of the files to check"),
        ((".", "-o", "./a.csv"), "a.csv is one of the files to check"),
        (("a.csv", "--diff", "-o", "x"), "-o is for the report of a check"),
        (("a.csv", "--show-files", "-o", "x"), "-o is for the report of a check"),
        (("a.csv", "--stdin-filename", "b.csv"), "--stdin-filename names what standard input (-) holds"),
        (("a.csv", "--max-warnings", "-1"), "--max-warnings: -1 is not in the range"),
    ],
)
def test_what_makes_no_sense_is_refused(
    here: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], says: str
) -> None:
    code, out, err = signlint(capsys, "check", *args)
    assert (code, out) == (2, "")
    assert says in err
    assert (here / "a.csv").read_text(encoding="utf-8") == GOOD


def test_a_name_for_standard_input_means_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GOOD.encode() + "b,入口,Entrance\n".encode())))
    assert "1 file, 2 units" in signlint(capsys, "check", "--stdin-filename", "b.csv")[1]


@pytest.mark.parametrize(
    ("redirection", "says"),
    [("check - <&-", "standard input is closed"), ("check a.csv >&-", "standard output is closed")],
)
def test_a_closed_stream_is_told(here: Path, redirection: str, says: str) -> None:
    if sys.platform == "win32":
        pytest.skip("a POSIX shell closes it")
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m signlint {redirection}'], cwd=here, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert done.stderr == f"signlint: {says}{done.stderr.removeprefix(f'signlint: {says}')}"
    assert "Traceback" not in done.stderr


def test_the_list_of_files_names_what_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = signlint(capsys, "check", "no.csv", "--show-files")
    assert code == 2
    assert out == "no.csv: table, 0, \n"
    assert "no.csv: The file cannot be opened" in err


def test_a_suppression_of_another_file_is_not_called_dead(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "b.csv").write_text("id,ja,en\nz,避難勧告,Evacuation\n", encoding="utf-8")
    (here / "signlint.yaml").write_text("profile: jta2014\n", encoding="utf-8")
    entry = "{unit: z, rule: public-sign/stale-evacuation-advisory, reason: 昔の看板}"
    (here / "signlint-suppressions.yaml").write_text(f"suppressions:\n  - {entry}\n", encoding="utf-8")
    assert "unused-ignore" not in signlint(capsys, "check", "a.csv", "--format", "concise")[1]
    (here / "b.csv").unlink()
    assert "unused-ignore" in signlint(capsys, "check", ".", "--format", "concise")[1]


def test_one_file_that_cannot_be_mended_does_not_stop_the_others(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    wide = "id,ja,en\na,無料Wi-Fi,Free Ｗｉ-Ｆｉ\n"
    for name in ("b.csv", "c.csv"):
        (here / name).write_text(wide, encoding="utf-8")
    replace = os.replace

    def refuse(draft: Path, target: Path) -> None:
        if Path(target).name == "b.csv":
            raise PermissionError(13, "Permission denied", str(target))
        replace(draft, target)

    monkeypatch.setattr(os, "replace", refuse)
    _, out, err = signlint(capsys, "check", "b.csv", "c.csv", "--fix", "--select", "multilingual/full-width")
    assert "b.csv: cannot be written" in err
    assert "fixed 1" in err or "fixed 2" in err
    assert (here / "b.csv").read_text(encoding="utf-8") == wide
    assert "Free Wi-Fi" in (here / "c.csv").read_text(encoding="utf-8")
    assert "b.csv" in out and "c.csv" not in out
