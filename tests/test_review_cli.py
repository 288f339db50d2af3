"""The loop a city goes through, by commands: report, import, status, stale, re-review; gate, fixes, statistics."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from signlint.cli import run

CATALOG = """\
signs:
  - id: gate   # 頬当御門
    kind: prohibition
    ja: 石垣に登らないでください
    en: "Do not climb the walls."
    ko: 돌담에 올라가지 마십시오
  - {id: exit, kind: name, ja: 出口, en: Exit, ko: 출구}
  - {id: wifi, kind: guidance, ja: Wi-Fiが使えます, en: Free Ｗi-Fi, ko: 무료 Wi-Fi}
"""


class Shell:
    """Runs commands in one folder and keeps what the last one printed."""

    def __init__(self, home: Path, capfd: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self.capfd = capfd
        self.out = self.err = ""

    def __call__(self, line: str, code: int = 0) -> str:
        self.capfd.readouterr()
        got = run(line.split())
        self.out, self.err = self.capfd.readouterr()
        assert got == code, f"{line}: {got}\n{self.out}{self.err}"
        return self.out

    def read(self, name: str) -> str:
        return (self.home / name).read_text("utf-8")

    def write(self, name: str, text: str) -> None:
        (self.home / name).write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        assert old in self.read(name)
        self.write(name, self.read(name).replace(old, new))


@pytest.fixture
def sh(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SIGNLINT_LANG", "en")
    shell = Shell(tmp_path, capfd)
    shell.write("signs.yaml", CATALOG)
    shell.write("signlint.yaml", "project: castle\n")
    return shell


def fill(sh: Shell, name: str, **corrected: str) -> None:
    """Answer every text of a Markdown sheet: OK, or a correction for the units named."""
    text = sh.read(name).replace("reviewer: ", "reviewer: Kim").replace("date: ", "date: 2026-04-01")

    def answered(block: re.Match[str]) -> str:
        unit = re.search('unit: "(.*)"', block[0])
        value = corrected.get(unit[1] if unit else "")
        said = f"verdict: fix\ncorrected: {value}" if value else "verdict: ok\ncorrected: "
        return block[0].replace("verdict: \ncorrected: ", said)

    sh.write(name, re.sub("```answer\n.*?```", answered, text, flags=re.DOTALL))


def test_the_whole_loop(sh: Shell) -> None:
    assert "Korean (ko): 3 texts, pending 3" in sh("review status --require ko", 1)

    sh("report . -o sheet-{lang}.md --lang ko,en")
    fill(sh, "sheet-ko.md", gate="돌담에 올라가지 마세요")
    assert "gate [ko] 돌담에 올라가지 [-마십시오-]{+마세요+} (Kim)" in sh("review import sheet-ko.md --dry-run")
    assert sh.read("signs.yaml") == CATALOG and not (sh.home / "signoffs").exists()
    assert "+    ko: 돌담에 올라가지 마세요" in sh("review import sheet-ko.md --diff")
    assert sh.read("signs.yaml") == CATALOG
    assert "new sign-offs ko 3; already there 0; corrections 1; refused 0" in sh("review import sheet-ko.md")
    assert sh.read("signs.yaml") == CATALOG.replace("마십시오", "마세요")
    assert "new sign-offs 0; already there 3; corrections 0" in sh("review import sheet-ko.md")
    assert "ko: all signed off" in sh("review status --require ko")

    sh.replace("signs.yaml", "石垣に登らないで", "石垣や木に登らないで")
    assert "石垣{+や木+}に登らないでください" in sh("review status --require ko", 1)
    assert "stale (changed since)  gate  signs.yaml:6" in sh.out

    assert "ko 1" in sh("report . -o again.md --lang ko --only stale")
    assert "바뀐 곳: 石垣" in sh.read("again.md") and "지난 검수 뒤에 바뀜" in sh.read("again.md")
    fill(sh, "again.md")
    sh("review import again.md")
    sh("review status --require ko")
    assert len(sh("review log gate").splitlines()) == 2


def test_an_old_sheet_is_refused_and_names_both_versions(sh: Shell) -> None:
    sh("report . -o sheet.csv --lang en")
    rows = sh.read("sheet.csv")
    sh.write("sheet.csv", rows.replace("Do not climb the walls.,,", "Do not climb the walls.,ok,"))
    sh.replace("signs.yaml", "climb the walls", "climb the stone walls")
    sh("review import sheet.csv --by Ann --date 2026-04-01", 1)
    assert "translation was “Do not climb the walls.”, is now “Do not climb the stone walls.”" in sh.err
    sh("review import sheet.csv", 1)
    assert "name is missing" in sh.err


def test_status_for_programs(sh: Shell) -> None:
    sh("review sign exit --lang en --by Office --date 2026-04-01")
    data = json.loads(sh("review status --format json --require en", 1))
    en = next(one for one in data["languages"] if one["lang"] == "en")
    assert (data["version"], data["met"], en["texts"], en["states"]["signed-off"], en["ready"]) == (
        1,
        False,
        3,
        1,
        False,
    )
    assert [(i["unit"], i["state"], i["line"]) for i in en["items"]] == [("gate", "pending", 5), ("wifi", "pending", 8)]
    badge = json.loads(sh("review status --badge --require en", 1))
    assert badge == {"schemaVersion": 1, "label": "native check", "message": "en 1/3", "color": "yellow"}
    assert "zh-Hans" in sh("review status --require zh", 1)
    assert "the catalog has no text in Simplified Chinese (it has en, ko)" in sh.err


def test_a_decision_settles_a_conflict(sh: Shell) -> None:
    for reviewer, verdict in (("Ann", "fix"), ("Bob", "discuss")):
        sh(f"review sign exit --lang en --by {reviewer} --verdict {verdict} --date 2026-04-01")
    assert "discuss 1" in sh("review status")
    sh("review sign exit --lang en --by Office --date 2026-04-02 --note agreed")
    assert "signed off 1" in sh("review status")
    names = [line.split()[2] for line in sh("review log exit --lang en").splitlines()]
    assert sorted(names) == ["Ann", "Bob", "Office"] and names[-1] == "Office"


def test_a_renamed_unit_keeps_its_sign_offs(sh: Shell) -> None:
    sh("review sign exit --lang en --by Ann --date 2026-04-01")
    sh.replace("signs.yaml", "id: exit", "id: north-exit")
    assert "signlint review rename exit north-exit" in sh("review status")
    sh("review rename exit north-exit")
    assert "signed off 1" in sh("review status") and "not here" not in sh.out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("review sign exti --lang en --by A", "no unit named 'exti'; did you mean 'exit'?"),
        ("review sign exit --lang vi --by A", "has no text in vi"),
        ("review sign exit --lang englsh --by A", "no language named 'englsh'"),
        ("review sign exit --lang en --by A --date today", "write the date as 2026-11-01"),
        ("review sign exit --lang en --by A --date 令和8年11月1日", "write the date as 2026-11-01"),
        ("review import sheet.html", "ask for the .json that “Save answers” made"),
        ("report . -o review.md --lang ko,fr", "the catalog has no text in French (it has en, ko)"),
        ("report . -o review.md --only stale", "en, ko: nothing to send"),
        ("report . -o signs.yaml --format csv", "signs.yaml is a catalog: not written over"),
        ("init nowhere", "there is no folder nowhere"),
        ("review log nothing", "nothing is recorded"),
        ("review rename a b", "nothing is recorded"),
        ("review import nothing.json", "no such file"),
        ("report . -o review.pdf", "cannot write '.pdf'"),
        ("report . -o review", "give --format"),
        ("report . -o review.md --lang xx", "no language named 'xx'"),
        ("review status nowhere", "no file with units"),
        ("check . --unsafe-fixes", "goes with --fix or --diff"),
        ("check - --fix", "standard input"),
    ],
)
def test_mistakes_are_told(sh: Shell, line: str, said: str) -> None:
    sh(line, 2)
    assert said in sh.err and "Traceback" not in sh.err


def test_nothing_looks_complete_when_something_cannot_be_read(sh: Shell) -> None:
    sh("review sign exit --lang en --by Ann --date 2026-04-01")
    with (sh.home / "signoffs/en.jsonl").open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    sh("review status", 2)
    assert "en.jsonl:2: this line is not JSON" in sh.err
    sh("review sign gate --lang en --by Ann --date 2026-04-01", 2)
    assert "{broken\n" in sh.read("signoffs/en.jsonl") and len(sh.read("signoffs/en.jsonl").splitlines()) == 3
    sh("check . --select review/unsigned", 2)
    assert "not JSON" in sh.err


def test_sheets_and_answers_beside_the_catalog_are_no_catalogs(sh: Shell) -> None:
    sh("report . -o sheet.csv")
    sh("report . -o sheet-ko.md --lang ko")
    sh.write("answers-ko.json", '{"signlint": "answers", "version": 1}')
    assert "Korean (ko): 3 texts" in sh("review status")


def test_hostile_text_reaches_the_terminal_inert(sh: Shell) -> None:
    sh.write("signs.yaml", 'signs:\n  - {id: "a\\e[31m", ja: 出口, en: "Exit \\e[2J\\u202e"}\n')
    out = sh("report . -o s.md") + sh("review status")
    assert "\x1b" not in out and "\u202e" not in out
    fill(sh, "s.md", a="x")
    sh("review import s.md --dry-run")
    assert "\x1b" not in sh.out + sh.err


@pytest.mark.parametrize("suffix", ["csv", "md"])
def test_answers_are_not_written_over(sh: Shell, suffix: str) -> None:
    sh(f"report . -o sheet.{suffix} --lang en")
    sh(f"report . -o sheet.{suffix} --lang en")  # nothing was filled in
    mark = {"csv": ("Do not climb the walls.,,", "Do not climb the walls.,ok,"), "md": ("verdict: ", "verdict: ok")}
    sh.replace(f"sheet.{suffix}", *mark[suffix])
    before = sh.read(f"sheet.{suffix}")
    sh(f"report . -o sheet.{suffix} --lang en", 2)
    assert f"sheet.{suffix} holds answers" in sh.err and sh.read(f"sheet.{suffix}") == before
    sh(f"report . -o sheet.{suffix} --lang en --overwrite")
    assert sh.read(f"sheet.{suffix}") != before


def test_a_language_with_nothing_to_send_is_named_and_has_no_sheet(sh: Shell) -> None:
    sh("review sign exit --lang en --by Ann --date 2026-04-01")
    sh.replace("signs.yaml", "en: Exit", "en: Way Out")
    assert sh("report . -o {lang}.md --only stale").splitlines() == ["en.md: en 1"]
    assert "ko: nothing to send" in sh.err and not (sh.home / "ko.md").exists()


def test_every_refused_answer_counts_and_what_a_sheet_lacks_is_said_once(sh: Shell) -> None:
    sh("report . -o sheet.csv --lang en")
    sh("review import sheet.csv", 2)
    assert "no answers: every verdict is empty" in sh.err
    sh.write("sheet.csv", sh.read("sheet.csv").replace("walls.,,", "walls.,ok,").replace("Exit,,", "Exit,ok,"))
    assert "refused 2 (nothing was written)" in sh("review import sheet.csv", 1)
    assert sh.err.count("name is missing: put it under “reviewer / ") == 1
    sh.write("sheet.csv", sh.read("sheet.csv").replace("Exit,ok,", "Way Out,○,"))
    assert "new sign-offs en 1; already there 0; corrections 0; refused 1" in sh(
        "review import sheet.csv --by Ann --date 2026-04-01", 1
    )
    assert "no verdict named '○'; use ok, fix or discuss, or the sheet's own words OK・Fix・Discuss" in sh.err


# one id in several files


def two_folders(sh: Shell) -> None:
    (sh.home / "signs.yaml").unlink()
    (sh.home / "signlint.yaml").unlink()
    for folder, other in (("A", "出口,Exit"), ("B", "売店,Shop")):
        (sh.home / folder).mkdir()
        sh.write(f"{folder}/{folder.lower()}.csv", f"id,ja,en\n1,{other}\n2,入口,Entrance\n")


def test_without_settings_sign_offs_are_beside_the_folder_that_is_named(sh: Shell) -> None:
    two_folders(sh)
    sh("review sign 1 --lang en --by Ann --date 2026-04-01 -C A")
    assert [str(p.relative_to(sh.home)) for p in sh.home.rglob("*.jsonl")] == ["A/signoffs/en.jsonl"]
    assert "signed off 1" in sh("review status A") and "2 texts, pending 2" in sh("review status B")
    assert "pending 4" in sh("review status .") and "A/signoffs: sign-offs that do not count here" in sh.err
    assert "Exit" in sh("review log 1 -C A")
    sh("review rename 1 one -C A")
    assert "Exit" in sh("review log one -C A/a.csv")


def test_an_id_in_several_files_is_signed_only_where_it_is_clear_what_is_meant(sh: Shell) -> None:
    two_folders(sh)
    sh("review sign 1 --lang en --by Ann", 2)
    assert "“1” is in 2 files (A/a.csv, B/b.csv); name one with -C" in sh.err
    assert len(sh("review sign 2 --lang en --by Ann --date 2026-04-01").splitlines()) == 1  # the texts are the same
    sh.write("A/a.csv", "id,ja,en\n1,出口,Exit\n1,売店,Shop\n")
    sh("review sign 1 --lang en --by Ann -C A", 2)
    assert "A/a.csv more than once" in sh.err


def test_an_answer_goes_to_the_texts_it_was_given_for_and_names_the_files(sh: Shell) -> None:
    two_folders(sh)
    sh("report . -o sheet.md --lang en")
    fill(sh, "sheet.md", **{"1": "Way Out", "2": "Way In"})
    sh.write("sheet.md", sh.read("sheet.md").split("## 3.")[0])
    out = sh("review import sheet.md")
    assert "A/a.csv: 1 [en] [-Exit-]{+Way Out+}" in out and out.count("Way In") == 2 and "B/b.csv: 2 [en]" in out
    assert sh.read("B/b.csv") == "id,ja,en\n1,売店,Shop\n2,入口,Way In\n"


def test_what_was_said_of_a_namesake_makes_no_text_stale(sh: Shell) -> None:
    two_folders(sh)
    sh.write("signlint.yaml", "")
    sh("review sign 1 --lang en --by Ann --date 2026-04-01 -C A")
    sh.replace("A/a.csv", "Exit", "Way Out")
    assert "stale (changed since) 1" in sh("review status") and "A/a.csv:2" in sh.out and "B/b.csv" not in sh.out


# the gate


def rules_of(sh: Shell, line: str, code: int) -> list[tuple[str, str, str]]:
    found = json.loads(sh(line, code))["findings"]
    return [(f["rule"], f["unit"], f["lang"]) for f in found if f["rule"].startswith("review/")]


def test_check_gates_on_sign_offs_when_asked(sh: Shell) -> None:
    assert rules_of(sh, "check . --format json --exit-zero", 0) == []
    sh.write(
        "signlint.yaml", "rules: {review/unsigned: {severity: error, with: {languages: [en]}}, review/stale: error}\n"
    )
    unsigned = [("review/unsigned", unit, "en") for unit in ("gate", "exit", "wifi")]
    assert rules_of(sh, "check . --format json", 1) == unsigned
    for unit in ("gate", "exit", "wifi"):
        sh(f"review sign {unit} --lang en --by Ann --date 2026-04-01")
    assert rules_of(sh, "check . --format json --exit-zero", 0) == []
    sh.replace("signs.yaml", "ja: 出口", "ja: 北出口")
    assert rules_of(sh, "check . --format json", 1) == [("review/stale", "exit", "en")]


# fixes


def test_unsafe_fixes_are_only_made_when_asked(sh: Shell) -> None:
    before = sh.read("signs.yaml")
    sh("check . --select multilingual/full-width --fix --exit-zero")
    safe = sh.read("signs.yaml")
    sh("check . --select multilingual/full-width --diff --unsafe-fixes", 1 if safe == before else 0)
    assert sh.read("signs.yaml") == safe
    sh("check . --select multilingual/full-width --fix --unsafe-fixes")
    assert sh.read("signs.yaml") == CATALOG.replace("Ｗ", "W")
    sh("check . --select multilingual/full-width --diff --unsafe-fixes")
    assert sh.out == ""


# what reviewers say of rules, and of the glossary


def test_stats_count_what_natives_said_of_findings(sh: Shell) -> None:
    sh("report . -o s.md --lang en")
    fill(sh, "s.md", wifi="Free Wi-Fi")
    sh("review import s.md")
    line = next(row for row in sh("rules stats").splitlines() if row.startswith("multilingual/full-width"))
    assert "agreed 1, disagreed 0 (100%)" in line

    sh.write("more.yaml", "signs:\n  - {id: shop, kind: name, ja: 売店, en: ＳＨＯＰ}\n")
    sh("review sign shop --lang en --by Ann --date 2026-04-01")
    line = next(row for row in sh("rules stats").splitlines() if row.startswith("multilingual/full-width"))
    assert "agreed 1, disagreed 1 (50%)" in line


def test_learn_proposes_terms_as_a_patch_and_writes_nothing(sh: Shell) -> None:
    sh.write(
        "ours.yaml",
        "sources: {CITY: {title: City}}\nterms:\n  way-out:\n    ja: {preferred: 出口}\n"
        "    ko: {preferred: 나가는 곳, status: suggested}\n    domain: guide\n    cite: CITY\n",
    )
    sh.write("signlint.yaml", "project: castle\nglossaries: [ours.yaml]\nignore: [ours.yaml]\n")
    sh("report signs.yaml -o s.md --lang ko")
    fill(sh, "s.md")
    files = sorted(p.name for p in sh.home.iterdir())

    out = sh("review import s.md --learn --dry-run")

    patch = out[out.index("--- /dev/null") :]
    assert "+++ glossaries/from-review.yaml" in patch
    assert "+    ko: {preferred: 출구, admitted: [나가는 곳], status: confirmed, cite: REVIEW}" in patch
    assert "Kim, 2026-04-01" in patch
    assert sorted(p.name for p in sh.home.iterdir()) == files


def test_init_writes_what_is_missing_and_nothing_else(sh: Shell) -> None:
    sh("init new-city --profile kumamoto", 2)
    (sh.home / "new-city").mkdir()
    sh("init new-cty", 2)
    assert "there is no folder new-cty; did you mean 'new-city'?" in sh.err and not (sh.home / "new-cty").exists()
    sh("init new-city --profile kumamoto")
    assert "profile: kumamoto" in sh.read("new-city/signlint.yaml") and 'project: "new-city"' in sh.out + sh.read(
        "new-city/signlint.yaml"
    )
    assert sh.read("new-city/.gitattributes") == "signoffs/*.jsonl text eol=lf merge=union\n"
    sh.write("new-city/.gitattributes", "*.csv text")
    sh.write("new-city/signlint.yaml", "# mine\n")
    sh("init new-city")
    sh("init new-city")
    assert sh.read("new-city/.gitattributes") == "*.csv text\nsignoffs/*.jsonl text eol=lf merge=union\n"
    assert sh.read("new-city/signlint.yaml") == "# mine\n"
    sh("init new-city --profile kumamto", 2)
    assert "did you mean 'kumamoto'?" in sh.err
