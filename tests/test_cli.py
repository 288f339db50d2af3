"""The command line as its users meet it: output, exit codes, mistakes."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from command import signlint

from signlint import config

GOOD = "signs:\n  - id: a\n    kind: label\n    ja: 出口\n    en: Exit\n"
BAD = "signs:\n  - id: a\n    kind: label\n    ja: 3階\n    en: 4F\n"


pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize(
    ("text", "args", "code"),
    [
        (GOOD, (), 0),
        (BAD, (), 1),
        (BAD, ("--exit-zero",), 0),
        (BAD, ("--ignore", "multilingual/numbers"), 0),
        (BAD, ("--select", "public-sign"), 0),
        (BAD, ("--select", "multilingual/n*"), 1),
        ("signs:\n  - id: a\n    ja: 多目的トイレ\n    kind: label\n", (), 0),
        ("signs:\n  - id: a\n    ja: 多目的トイレ\n    kind: label\n", ("--fail-on", "warning"), 1),
        ("signs:\n  - id: a\n    ja: 多目的トイレ\n    kind: label\n", ("--max-warnings", "0"), 1),
        ("signs: [", (), 2),
        ("", (), 2),
    ],
)
def test_exit_codes(
    here: Path, capsys: pytest.CaptureFixture[str], text: str, args: tuple[str, ...], code: int
) -> None:
    (here / "signs.yaml").write_text(text, encoding="utf-8")
    assert signlint(capsys, "check", "signs.yaml", *args)[0] == code


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("chek",), "did you mean 'check'?"),
        (("check", "--selct", "x"), "--select"),
        (("check", "--select", "public-sgn"), "no rule or pack named 'public-sgn'; did you mean 'public-sign'?"),
        (("check", "--ignore", "multilingual/nubers"), "did you mean 'multilingual/numbers'?"),
        (("check", "--profile", "kumamotto"), "no profile named 'kumamotto'; did you mean 'kumamoto'?"),
        (("check", "--as", "jp-easy", "x.txt"), "no language named 'jp-easy'"),
        (("check", "--as", "ja-simpel", "x.txt"), "no language named 'ja-simpel'; did you mean 'ja-simple'?"),
        (("check", "--encoding", "utf-9", "x.txt"), "no encoding named 'utf-9'; did you mean 'utf-8'?"),
        (("check", "--encoding", "hex", "x.txt"), "no encoding named 'hex'"),
        (("check", "--config", "nowhere.yaml"), "there is no config file nowhere.yaml"),
        (("check", "--format", "sarf"), "sarif"),
        (("rules", "list", "everything"), "too many arguments: everything"),
        (("rules", "show", "public-sign/onsenn"), "did you mean 'public-sign/onsen'?"),
        (("rules", "show", "passive"), "no rule named 'passive'; did you mean 'easy-japanese/passive'?"),
        (("rules", "show", "easy-japanese"), "'easy-japanese' is a pack of rules: signlint rules list"),
        (("check", "--select", "passive"), "no rule or pack named 'passive'; did you mean 'easy-japanese/passive'?"),
        (("check", "--select", "pasive"), "did you mean 'easy-japanese/passive'?"),
    ],
)
def test_a_wrong_command_is_answered(
    here: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], says: str
) -> None:
    (here / "x.txt").write_text("出口\n", encoding="utf-8")
    code, out, err = signlint(capsys, *args)
    assert code == 2
    assert says in err
    assert "Traceback" not in out + err


@pytest.mark.parametrize("command", ["score", "furigana", "explain"])
@pytest.mark.parametrize(
    ("argument", "says"),
    [
        ("ない.txt", "there is no file ない.txt"),
        ("./ない", "there is no file ./ない"),
        ("a.pdf", "a.pdf: cannot read .pdf files. Copy the text into a .txt file."),
        ("bare.csv", "bare.csv:1:1: No header names a language (番号, 内容)"),
    ],
)
def test_what_is_given_in_place_of_a_text(
    here: Path, capsys: pytest.CaptureFixture[str], command: str, argument: str, says: str
) -> None:
    (here / "a.pdf").write_bytes(b"%PDF")
    (here / "bare.csv").write_text("番号,内容\n1,出口\n", encoding="utf-8")
    code, out, err = signlint(capsys, command, argument)
    assert (code, out) == (2, "")
    assert says in err


@pytest.mark.parametrize(
    ("argument", "shows", "not_shown"),
    [("a.csv", ["市役所", "学校"], ["日本語", "出口在"]), ("男性/女性", ["男性", "女性"], [])],
)
@pytest.mark.parametrize("command", ["score", "furigana", "explain"])
def test_texts_and_tables_are_taken_for_what_they_are(
    here: Path, capsys: pytest.CaptureFixture[str], command: str, argument: str, shows: list[str], not_shown: list[str]
) -> None:
    content = "id,日本語,ja-simple,zh-Hans\na,市役所へ行く,学校へ いく,出口在这里\n"
    (here / "a.csv").write_text(content, encoding="utf-8")
    code, out, _ = signlint(capsys, command, argument)
    assert code == 0
    assert all(word in out for word in shows)
    assert not any(word in out for word in not_shown)


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (("bad.csv", "--diff"), 2, "bad.csv:2:3: this quote is not closed."),
        (("bad.csv", "good.yaml", "--diff"), 2, "bad.csv:2:3: this quote is not closed."),
        (("no.csv", "--diff"), 2, "no.csv: The file cannot be opened (no such file)"),
        (("no.csv", "--fix"), 2, "Nothing to fix."),
        (("a.pdf", "--diff"), 2, "a.pdf: cannot read .pdf files."),
        (("empty", "--diff"), 2, "There was nothing to check."),
        (("good.yaml", "--diff"), 0, "Nothing to fix."),
        (("good.yaml", "--fix"), 0, "Nothing to fix."),
    ],
)
def test_where_nothing_is_mended(
    here: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], code: int, says: str
) -> None:
    (here / "empty").mkdir()
    (here / "a.pdf").write_bytes(b"%PDF")
    (here / "bad.csv").write_text('id,ja\na,"出口\n', encoding="utf-8")
    (here / "good.yaml").write_text(GOOD, encoding="utf-8")
    found, _, err = signlint(capsys, "check", *args)
    assert found == code
    assert says in err


def test_a_line_without_a_column_is_named_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "x.csv").write_bytes(b"id,ja\na,\xff\xff\n")
    for format, place in (("concise", "x.csv:2: error"), ("github", "file=x.csv,line=2,title"), ("terminal", "  2 ")):
        code, out, _ = signlint(capsys, "check", "x.csv", "--format", format)
        assert code == 2
        assert place in out


def test_lost_characters_are_told_once(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = "id,種別,ja,en,zh-Hans,zh-Hant,ko\na,案内,出口,Exit,出口,出口,출구\nb,案内,入口,Entrance,入口,入口,입구\n"
    (here / "x.csv").write_bytes(content.encode("cp932", "replace"))
    code, out, _ = signlint(capsys, "check", "x.csv", "--format", "json")
    assert [f["rule"] for f in json.loads(out)["findings"]] == ["catalog/lost-characters"]
    assert code == 1


def test_a_name_for_standard_input_that_cannot_be_read(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("出口".encode())))
    code, out, _ = signlint(capsys, "check", "-", "--stdin-filename", "foo.pdf")
    assert code == 2
    assert "(.pdf)" in out


def test_nothing_to_check_is_no_pass(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "photo.pdf").write_bytes(b"%PDF")
    code, out, _ = signlint(capsys, "check", ".")
    assert code == 2
    assert "0 files" in out
    assert ".pdf" in out


def test_the_summary_says_what_was_read(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "signs.yaml").write_text(GOOD, encoding="utf-8")
    (here / "plan.pdf").write_bytes(b"%PDF")
    code, out, _ = signlint(capsys, "check", ".")
    assert code == 0
    assert "1 file, 1 unit, 2 texts, " in out
    assert "skipped 1 (.pdf)" in out


def test_a_broken_file_does_not_stop_the_others(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "broken.yaml").write_text("signs: [", encoding="utf-8")
    (here / "signs.yaml").write_text(BAD, encoding="utf-8")
    code, out, _ = signlint(capsys, "check", "--format", "concise", ".")
    assert code == 2
    assert "broken.yaml:2:1: error catalog/syntax" in out
    assert "multilingual/numbers" in out


def test_a_broken_pack_is_told_and_the_rest_runs(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = here / "ours"
    pack.mkdir()
    (pack / "pack.yaml").write_text("title: {ja: 私, en: Ours}\nsources: {}\n", encoding="utf-8")
    (pack / "r.yaml").write_text("check: patern\n", encoding="utf-8")
    (here / "signlint.yaml").write_text("packs: [ours]\n", encoding="utf-8")
    (here / "signs.yaml").write_text(BAD, encoding="utf-8")
    code, out, err = signlint(capsys, "check", "--format", "concise", ".")
    assert code == 2
    assert f"ours{os.sep}r.yaml:1:1: " in err
    assert "multilingual/numbers" in out


def test_json_is_the_contract(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "signs.yaml").write_text(BAD, encoding="utf-8")
    _, out, _ = signlint(capsys, "check", "signs.yaml", "--format", "json")
    data = json.loads(out)
    (found,) = [f for f in data["findings"] if f["rule"] == "multilingual/numbers"]
    assert data["version"] == 1
    assert data["summary"]["error"] == 1
    assert (found["path"], found["line"], found["column"], found["match"]) == ("signs.yaml", 5, 9, "4F")
    assert (found["unit"], found["lang"], found["span"]) == ("a", "en", [0, 2])


def test_standard_input(here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("避難勧告が出ました。\n".encode())))
    code, out, _ = signlint(capsys, "check", "-", "--format", "concise")
    assert code == 1
    assert "public-sign/stale-evacuation-advisory" in out


def test_output_to_a_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "signs.yaml").write_text(GOOD, encoding="utf-8")
    code, out, _ = signlint(capsys, "check", "signs.yaml", "--format", "sarif", "-o", "out.sarif")
    assert (code, out) == (0, "")
    assert json.loads((here / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    for name, begins in (("a.csv", "\ufefffile,"), ("a.JSON", "{"), ("a.sarif", "{"), ("a.txt", "No problems")):
        assert signlint(capsys, "check", "signs.yaml", "-o", name)[0] == 0
        assert (here / name).read_text(encoding="utf-8").startswith(begins)
    err = signlint(capsys, "check", "signs.yaml", "--format", "csv")[2]
    assert err.startswith("signlint: 0 errors, 0 warnings, 0 notes; 1 file, 1 unit, 2 texts, ")
    code, _, err = signlint(capsys, "check", "signs.yaml", "-o", "no/such/folder.txt")
    assert code == 2
    assert f"{Path('no/such/folder.txt')}: cannot be written (there is no such folder)" in err


SETTINGS = """\
profile: kumamoto
default-kind: name
files: [{path: 'a b/*.csv', columns: {和文 案: ja}, default-kind: notice}]
ignore: [old/, "*.md"]
rules:
  public-sign/onsen: note
  review: off
  easy-japanese/sentence-length: {severity: error, with: {max: {name: 10}}}
"""


def test_settings_are_shown_with_their_origin(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "signlint.yaml").write_text(SETTINGS, encoding="utf-8")
    (here / "signs.yaml").write_text(GOOD, encoding="utf-8")
    code, out, _ = signlint(capsys, "check", "--show-settings", "--select", "multilingual", "--fail-on", "note")
    assert code == 0
    assert "profile: kumamoto  # signlint.yaml\n" in out
    assert "  public-sign/onsen: note  # signlint.yaml\n" in out
    assert "romanization: gsi2026  # profile jta2014\n" in out
    assert "# --select: multilingual\n# --fail-on: note\n" in out
    rules = re.search(r"# rules in force: (\d+) ", out)
    assert rules and f" {rules[1]} rules" in signlint(capsys, "check", "--select", "multilingual")[1]


def test_settings_are_shown_as_a_file_of_settings(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "signlint.yaml").write_text(SETTINGS, encoding="utf-8")
    before = config.load(here / "signlint.yaml")
    out = signlint(capsys, "check", "--show-settings")[1]
    (here / "signlint.yaml").write_text(out, encoding="utf-8")
    after = config.load(here / "signlint.yaml")
    name = "easy-japanese/sentence-length"
    assert after.rules[name].with_ == {
        "measure": "characters",
        "max": {"name": "10"},
        "soft": {"notice": "50", "explanation": "50"},
    }
    assert replace(after, rules={}, origin={}) == replace(before, rules={}, origin={})
    assert {k: v for k, v in after.rules.items() if k != name} == {k: v for k, v in before.rules.items() if k != name}


@pytest.mark.parametrize(("lang", "names"), [("en", "English, Chinese, Korean;"), ("ja", "英語、中国語、韓国語が必要")])
def test_required_languages_have_names(here: Path, capsys: pytest.CaptureFixture[str], lang: str, names: str) -> None:
    (here / "signs.yaml").write_text("signs:\n  - id: a\n    kind: name\n    ja: 出口\n", encoding="utf-8")
    args = ("--profile", "kumamoto", "--select", "multilingual/required-languages", "--message-lang", lang)
    assert names in signlint(capsys, "check", "signs.yaml", "--format", "concise", *args)[1]


@pytest.mark.parametrize(
    ("args", "unused"),
    [
        (("a", "b"), "b/signlint.yaml: not used; one run has one set of settings, here a/signlint.yaml."),
        (("b/signs.yaml", "a"), "a/signlint.yaml: not used; one run has one set of settings, here b/signlint.yaml."),
        (
            (".",),
            "a/signlint.yaml, b/signlint.yaml: not used; one run has one set of settings, here the default settings.",
        ),
        (("a", "a/sub"), ""),
        (("a/sub",), ""),
        (("c",), ""),
        (("a", "b", "--config", "a/signlint.yaml"), ""),
        (("a", "b", "--diff"), ""),
    ],
)
def test_settings_that_are_not_used_are_told(
    here: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], unused: str
) -> None:
    for folder in ("a", "a/sub", "b", "c"):
        (here / folder).mkdir()
        (here / folder / "signs.yaml").write_text(GOOD, encoding="utf-8")
    for folder in ("a", "b"):
        (here / folder / "signlint.yaml").write_text("profile: kumamoto\n", encoding="utf-8")
    code, _, err = signlint(capsys, "check", *args)
    assert code in (0, 1)
    assert err.startswith(f"signlint: {unused}" if unused else "")
    assert err.count("not used") == bool(unused)


def test_columns_are_read_as_the_settings_say(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = "profile: kumamoto\nfiles:\n  - {path: 'a.csv', columns: {和文案: ja, 英文案: en}, id: コード}\n"
    (here / "signlint.yaml").write_text(settings, encoding="utf-8")
    (here / "a.csv").write_text("コード,和文案,英文案\nx1,3階,4F\n", encoding="utf-8")
    code, out, _ = signlint(capsys, "check", "a.csv", "--format", "json")
    found = [f for f in json.loads(out)["findings"] if f["rule"] == "multilingual/numbers"]
    assert code == 1
    assert [(f["unit"], f["lang"], f["match"], f["line"]) for f in found] == [("x1", "en", "4F", 2)]
    assert (
        "files: [{path: a.csv, columns: {和文案: ja, 英文案: en}, id: コード}]"
        in signlint(capsys, "check", "--show-settings")[1]
    )


def test_rules_show_has_all_that_convinces(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = signlint(capsys, "rules", "show", "public-sign/shelter-or-site")
    assert code == 0
    for part in ("public-sign/shelter-or-site (error)", "Source: ", "JIS Z 9098", "Bad:", "Good:", "避難場所"):
        assert part in out


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("check", "--max-warnings", "x"), "signlint: --max-warnings: 「x」は0以上の整数で書いてください\n"),
        (("furigana", "--from-grade", "9", "山"), "signlint: --from-grade: 「9」は1から7までの整数で書いてください\n"),
        (("check", "--statistics=1"), "signlint: --statistics に値は付けられません\n"),
        (("check", "--as"), "signlint: --as に値が必要です\n"),
        (
            ("check", "--format", "jsn"),
            "使えるのは terminal, concise, json, sarif, github, junit, csv です（'json' ではありませんか？）",
        ),
        (("schema", "conf"), "signlint: NAME に 'conf' は使えません。"),
        (("rules",), "使い方: signlint rules "),
    ],
)
def test_a_wrong_command_is_answered_in_japanese(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], says: str
) -> None:
    monkeypatch.setenv("SIGNLINT_LANG", "ja")
    code, out, err = signlint(capsys, *args)
    assert (code, out) == (2, "")
    assert says in err


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("check", "--show-files", "."), "signs.yaml: カタログ, 1, ja, en\nx.txt: テキスト, 1, ja\n"),
        (("rules", "show", "easy-japanese/passive"), "easy-japanese/passive（警告）\n"),
        (("rules", "show", "easy-japanese/commas"), "\n数値: max: 3\n"),
        (("rules", "list"), "参考    "),
        (("explain", "会場が変更されました。"), "\n警告: easy-japanese/passive: "),
    ],
)
def test_a_japanese_reader_reads_japanese(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], says: str
) -> None:
    monkeypatch.setenv("SIGNLINT_LANG", "ja")
    (here / "signs.yaml").write_text(GOOD, encoding="utf-8")
    (here / "x.txt").write_text("出口\n", encoding="utf-8")
    assert says in signlint(capsys, *args)[1]


def test_a_compound_is_what_its_last_part_makes_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [line.split() for line in signlint(capsys, "explain", "避難所は小学校です。")[1].splitlines()]
    assert [row[2] for row in rows[:4]] == ["名詞", "助詞", "名詞", "助動詞"]


def test_a_rule_is_started_once(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert signlint(capsys, "rules", "new", "packs/ourcity/escalator")[0] == 0
    code, _, err = signlint(capsys, "rules", "new", "packs/ourcity/escalator")
    assert code == 2
    assert "is already there" in err
    (here / "packs/ourcity/escalator.yaml").write_text("title: x\n", encoding="utf-8")
    code, _, err = signlint(capsys, "rules", "test", "packs/ourcity")
    assert code == 2
    assert "escalator.yaml:1:8: " in err


def test_messages_are_japanese_too(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "signs.yaml").write_text(BAD, encoding="utf-8")
    _, out, _ = signlint(capsys, "check", "signs.yaml", "--message-lang", "ja")
    assert "数が合いません" in out
    code, _, err = signlint(capsys, "check", "--select", "x", "--message-lang", "ja")
    assert code == 2
    assert "というルールはありません" in err


def test_a_rule_that_is_off_runs_only_when_named(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "signs.yaml").write_text(GOOD, encoding="utf-8")
    assert signlint(capsys, "check", "signs.yaml", "--select", "review,public-sign", "--fail-on", "note")[0] == 0
    code, out, _ = signlint(capsys, "check", "signs.yaml", "--select", "review/unsigned", "--fail-on", "note")
    assert code == 1
    assert "review/unsigned" in out


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    from signlint import __version__

    assert signlint(capsys, "--version")[:2] == (0, f"signlint {__version__}\n")
    code, out, _ = signlint(capsys, "check", "--help")
    assert code == 0
    for option in ("--select", "--ignore", "--profile", "--config", "--fail-on", "--output", "--statistics"):
        assert option in out


def test_the_python_interface_takes_a_path_as_text(here: Path) -> None:
    import signlint as package

    (here / "signs.yaml").write_text(BAD, encoding="utf-8")
    (here / "signlint.yaml").write_text("rules: {multilingual/numbers: note}\n", encoding="utf-8")
    settings = package.load_settings("signlint.yaml")
    for paths in ("signs.yaml", Path("signs.yaml"), ["signs.yaml"]):
        documents, skipped = package.read(paths)
        report = package.lint(documents, package.load_rules(settings), settings, skipped)
        assert [(f.rule, f.severity.label) for f in report.findings] == [("multilingual/numbers", "note")]


def test_public_names_are_there() -> None:
    import signlint as package

    for name in package.__all__:
        assert getattr(package, name) is not None
    assert set(package.__all__) == {*package._HOME, "__version__"}
