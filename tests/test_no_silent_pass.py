"""Nothing passes in silence: what was left out, switched off or could not be read is said, and the exit code tells."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from command import signlint

from signlint.cli import run

GOOD = "signs:\n  - id: a\n    kind: label\n    ja: 出口\n    en: Exit\n"
UNUSED = "[{rule: multilingual/numbers, reason: 確認済み}]"
ODD = f"signs:\n  - kind: labl\n    ja: 出口\n    en: Exit\n    ignore: {UNUSED}\n"
BROKEN = "signs:\n  - id: a\n    ja: [出口\n"
BARE = "title: {ja: 私, en: Ours}\n"


pytestmark = pytest.mark.usefixtures("english")


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


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


PACK = "title: {ja: 私, en: Ours}\nsources: {}\n"


def unreadable(path: Path, how: str) -> None:
    """Make `path` what cannot be read, also by root."""
    path.unlink(missing_ok=True)
    if how == "folder":
        path.mkdir()
    elif how == "dangling":
        path.symlink_to("nowhere")
    else:
        path.write_bytes("# 設定\n# 看".encode("cp932"))


@pytest.mark.parametrize(
    ("name", "how", "says"),
    [
        ("ours/x.yaml", "dangling", "no such file"),
        ("ours/x.yaml", "folder", "it is a folder"),
        ("ours/x.yaml", "cp932", "x.yaml:1:3: this is not UTF-8: save the file as UTF-8"),
        ("ours/pack.yaml", "cp932", "pack.yaml:1:3: this is not UTF-8"),
        ("signlint.yaml", "cp932", "signlint.yaml:1:3: this is not UTF-8"),
        ("signlint-suppressions.yaml", "cp932", "signlint-suppressions.yaml:1:3: this is not UTF-8"),
        ("words.yaml", "cp932", "words.yaml:1:3: this is not UTF-8"),
        ("words.yaml", "folder", "it is a folder"),
        ("words.yaml", "dangling", "no such file"),
    ],
)
def test_a_file_of_ours_that_cannot_be_read(
    here: Path, capsys: pytest.CaptureFixture[str], name: str, how: str, says: str
) -> None:
    settings = "packs: [ours]\nglossaries: [words.yaml]\n"
    write(here, {"a.yaml": GOOD, "signlint.yaml": settings, "ours/pack.yaml": PACK, "words.yaml": "terms: {}\n"})
    assert signlint(capsys, "check", "a.yaml", "--select", "public-sign,public-sign/onsen")[0] == 0
    unreadable(here / name, how)
    code, out, err = signlint(capsys, "check", "a.yaml")
    assert code == 2
    assert Path(name).name in err
    assert says in err
    assert "Traceback" not in out + err


def test_a_place_that_is_not_utf8_counts_lines_and_characters(tmp_path: Path) -> None:
    from signlint import textfile
    from signlint.errors import ConfigError

    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\rc: 3\n" + "看板 ".encode() + b"\xff")
    with pytest.raises(ConfigError) as caught:
        textfile.read(path, ConfigError)
    assert (caught.value.line, caught.value.column) == (4, 4)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_is_said(here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    write(here, {"a.yaml": GOOD})
    with open("/dev/full", "w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        code = run(["check", "a.yaml"])
    assert code == 2
    assert "reading or writing failed (no space is left)" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed")
def test_a_folder_that_is_gone_is_said(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "gone").mkdir()
    os.chdir(here / "gone")
    (here / "gone").rmdir()
    code, _, err = signlint(capsys, "check", ".")
    assert (code, err) == (2, "signlint: the current folder is no longer there\n")


@pytest.mark.parametrize(
    ("settings", "args"),
    [
        ("profile: bare.yaml", ()),
        ("", ("--ignore", "multilingual,easy-japanese,public-sign,review")),
        ("", ("--ignore", "multilingual,easy-japanese,public-sign,review,catalog")),
        ("rules: {multilingual: off, easy-japanese: off, public-sign: off, review: off}", ()),
        ("", ("--select", "public-sign", "--ignore", "public-sign")),
        ("", ("--select", "review")),
    ],
)
def test_no_rules_in_force_is_no_pass(
    here: Path, capsys: pytest.CaptureFixture[str], settings: str, args: tuple[str, ...]
) -> None:
    write(here, {"a.yaml": GOOD, "signlint.yaml": settings, "bare.yaml": BARE})
    code, out, err = signlint(capsys, "check", "a.yaml", *args)
    assert (code, out) == (2, "")
    assert "no rule is in force" in err


def test_the_shape_of_catalogs_may_be_checked_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(here, {"a.yaml": GOOD, "odd.yaml": ODD})
    assert signlint(capsys, "check", "a.yaml", "--select", "catalog")[0] == 0
    assert rules_found(capsys, "odd.yaml", "--select", "catalog/unknown-kind")[0] == 1


def test_a_pack_that_does_not_load_is_in_the_report(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule = "check: patern\n"
    write(here, {"a.yaml": GOOD, "signlint.yaml": "packs: [ours]", "ours/pack.yaml": PACK, "ours/r.yaml": rule})
    code, out, _ = signlint(capsys, "check", "a.yaml", "--format", "json")
    broken, unknown = json.loads(out)["summary"]["broken"]
    assert code == 2
    assert "no check named 'patern'" in unknown["message"]
    assert (broken["path"], broken["line"], broken["column"]) == ("ours/r.yaml", 1, 1)
    code, out, _ = signlint(capsys, "rules", "test", "ours")
    assert code == 2
    assert "rules: 0, examples: 0, known misses: 0, failures: 0, mistakes in rules: 2" in out


@pytest.mark.parametrize(
    ("args", "idle"),
    [
        ((".",), ["c/signlint-suppressions.yaml", "c/signlint.yml"]),
        (("c/s.yaml",), []),
    ],
)
def test_files_of_ours_that_do_not_count_are_named(
    here: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], idle: list[str]
) -> None:
    ours = ("a/signlint.yaml", "b/signlint.yaml", "c/signlint-suppressions.yaml", "c/signlint.yml")
    write(here, {**dict.fromkeys(ours, ""), **{f"{name}/s.yaml": GOOD for name in ("a", "a/deep", "b", "c")}})
    code, out, _ = signlint(capsys, "check", *args, "--format", "json")
    skipped = json.loads(out)["summary"]["skipped"]
    assert code == 0
    assert sorted(entry["path"] for entry in skipped) == idle
    assert all("not in force" in entry["reason"] for entry in skipped)
