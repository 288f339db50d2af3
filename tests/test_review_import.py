"""Answers in: hostile files, what is planned, what is written, and what a crash leaves."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from signlint import readers, run
from signlint.cells import guard, unguard
from signlint.errors import ReviewError
from signlint.model import Report
from signlint.readers.base import ReadOptions
from signlint.review import answers, importing, signoffs
from signlint.review.answer_words import VERDICT_LABELS
from signlint.review.compose import Material, compose
from signlint.review.export import ExportOptions, render
from signlint.review.sheet import Review, text_hash
from signlint.review.signoffs import Ledger
from signlint.review.units import subjects

CATALOG = """\
# The castle
signs:
  - id: gate   # 頬当御門
    kind: prohibition
    ja: 石垣に登らないでください
    en: "Do not climb the walls."
    ko: 돌담에 올라가지 마십시오
  - id: exit
    ja: 出口
    en: Exit
    ko: 출구
  - {id: formula, ja: 電話, en: '=cmd|" /C calc"!A0', ko: "</textarea><script>alert(1)</script>"}
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "signs.yaml").write_text(CATALOG, encoding="utf-8")
    return tmp_path


def catalogs(home: Path) -> importing.Catalogs:
    sources, _ = readers.discover([home / "signs.yaml"], ReadOptions())
    return importing.Catalogs(tuple(sources), tuple(readers.read(s) for s in sources))


Row = dict[str, str]
WALLS = "Do not climb the walls."


def answer(
    unit: str, target: str, verdict: str = "ok", lang: str = "en", source: str = "", **more: str
) -> dict[str, str]:
    source = source or {"gate": "石垣に登らないでください", "exit": "出口", "formula": "電話"}.get(unit, "")
    return {
        "unit": unit, "hash": text_hash(lang, source, target), "verdict": verdict, "source": source,
        "target": target, **more,
    }  # fmt: skip


def answer_file(home: Path, *rows: dict[str, str], lang: str = "en", reviewer: str = "Ann", **top: Any) -> Path:
    data = {
        "signlint": "answers", "version": 1, "project": "", "lang": lang, "reviewer": reviewer,
        "date": "2026-04-01", "answers": list(rows), **top,
    }  # fmt: skip
    path = home / f"answers-{len(list(home.glob('answers*')))}.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def plan(home: Path, *files: Path) -> importing.Plan:
    found = [a for f in files for a in answers.read(f).answers]
    return importing.plan(found, catalogs(home), signoffs.load(home / "signoffs"), home / "signoffs")


def test_answers_become_sign_offs_and_corrections(home: Path) -> None:
    first = answer_file(
        home,
        answer("gate", "Do not climb the walls.", "fix", corrected=" Do not climb the stone walls. ", note="which?"),
        answer("exit", "Exit"),
    )
    made = plan(home, first)

    importing.apply(made)

    assert [c.value for c in made.corrections] == ["Do not climb the stone walls."]
    assert (home / "signs.yaml").read_text("utf-8") == CATALOG.replace("climb the walls", "climb the stone walls")
    loaded = signoffs.load(home / "signoffs").records
    assert [(r.unit, r.verdict, r.reviewer, r.date, r.note) for r in loaded] == [
        ("exit", "ok", "Ann", "2026-04-01", ""),
        ("gate", "fix", "Ann", "2026-04-01", "which?"),
    ]


def test_twice_changes_nothing(home: Path) -> None:
    first = answer_file(home, answer("gate", WALLS, "fix", corrected="No climbing."), answer("exit", "Exit"))
    importing.apply(plan(home, first))

    again = plan(home, first)

    assert (again.new, again.corrections, again.refused, dict(again.files), again.known) == ((), (), (), {}, 2)


def test_a_changed_text_is_refused_naming_both_versions(home: Path) -> None:
    file = answer_file(home, answer("gate", "Don't climb.", source="石垣にのぼるな"), answer("exit", "Exit"))

    made = plan(home, file)

    (error,) = made.refused
    for said in ("Don't climb.", "Do not climb the walls.", "石垣にのぼるな", "石垣に登らないでください", "gate [en]"):
        assert said in error.text("en") and said in error.text("ja")
    assert error.text("en").startswith(f"{file}:1: ")
    assert [r.unit for r in made.new] == ["exit"]


def test_two_reviewers_who_disagree_are_to_discuss(home: Path) -> None:
    target = "Do not climb the walls."
    ann = answer_file(home, answer("gate", target, "fix", corrected="No climbing."))
    bob = answer_file(home, answer("gate", target), reviewer="Bob")

    made = plan(home, ann, bob)
    importing.apply(made)

    assert made.corrections == () and len(made.new) == 2
    assert "Ann: fix “No climbing.”" in made.conflicts[0].text("en") and "Bob: ok" in made.conflicts[0].text("en")
    assert (home / "signs.yaml").read_text("utf-8") == CATALOG
    assert plan(home, bob, ann).files == {}


def test_a_second_reviewer_with_the_same_correction_agrees(home: Path) -> None:
    row = answer("exit", "Exit", "fix", corrected="Way Out")
    importing.apply(plan(home, answer_file(home, row)))

    made = plan(home, answer_file(home, row, reviewer="Bob"))

    assert (len(made.new), made.refused, made.corrections) == (1, (), ())


@pytest.mark.parametrize(
    ("unit", "lang", "said"),
    [("nowhere", "en", "no such unit"), ("exit", "vi", "has no text in vi"), ("old-exit", "en", "now called exit")],
)
def test_what_is_gone_is_refused(home: Path, unit: str, lang: str, said: str) -> None:
    row = {**answer("exit", "Exit" if unit != "nowhere" else "Gone", lang=lang), "unit": unit}
    assert said in plan(home, answer_file(home, row, lang=lang)).refused[0].text("en")


def test_a_letter_that_a_catalog_cannot_hold_stops_the_whole_import(home: Path) -> None:
    (home / "signs.yaml").unlink()
    rows = [answer("exit", "Exit", "fix", corrected="Sortie ✓"), answer("gate", WALLS, "fix", corrected="Keep off.")]
    file = answer_file(home, *rows)

    def planned(encoding: str) -> importing.Plan:
        text = f"id,ja,en\nexit,出口,Exit\ngate,石垣に登らないでください,{WALLS}\n"
        (home / "signs.csv").write_bytes(text.encode(encoding))
        sources, _ = readers.discover([home / "signs.csv"], ReadOptions())
        found = importing.Catalogs(tuple(sources), tuple(readers.read(s) for s in sources))
        return importing.plan(answers.read(file).answers, found, Ledger(), home / "signoffs")

    made = planned("cp932")
    assert (made.new, made.corrections, dict(made.files)) == ((), (), {})
    assert [error.text("en") for error in made.kept] == [
        f"{home / 'signs.csv'}: cp932 has no '✓' (U+2713): save the file as UTF-8 first",
        "nothing was written: save the catalog as UTF-8 and import again",
    ]
    again = planned("utf-8")
    assert (len(again.new), len(again.corrections), again.kept) == (2, 2, ())


@pytest.mark.parametrize(
    ("source", "target", "corrected", "encoding", "said"),
    [
        ("水道町", "Suidotyo", "Suidōchō — café", "cp932", "letters of the correction were lost"),
        ("喫茶", "Cafe", "Café", "cp932", "letters of the correction were lost"),
        ("喫茶", "Cafe", "Café", "utf-8-sig", ""),
        ("喫茶", "Cafe", "Café", "utf-16", ""),
        ("喫茶", "Cafe", "Tea Room", "cp932", ""),
        ("お困りですか", "Trouble.", "Need help?", "cp932", ""),
        ("何か?", "Trouble.", "Need help?", "cp932", ""),
        ("喫茶", "https://a.jp/?q=1", "https://a.jp/?q=2", "cp932", ""),
        ("喫茶", "Café", "Cafe", "cp932", "letters of the Japanese or the translation were lost"),
        ("喫茶", "Cafe", "Café", "ascii", "letters of the correction were lost"),
    ],
)
def test_letters_that_a_table_lost_are_not_taken(
    tmp_path: Path, source: str, target: str, corrected: str, encoding: str, said: str
) -> None:
    row = {**answer("cafe", target, "fix", source=source), "corrected": corrected, "date": "2026-04-01"}
    row |= {"lang": "en", "reviewer": "Ann"}
    table = io.StringIO()
    csv.writer(table).writerows([row.keys(), row.values()])
    (tmp_path / "a.csv").write_bytes(table.getvalue().encode(encoding, "replace"))

    read = answers.read(tmp_path / "a.csv")

    assert [a.record.corrected for a in read.answers] == ([] if said else [corrected])
    assert [said in error.text("en") for error in read.refused] == ([True] if said else [])


def test_a_correction_into_the_wrong_column_is_told_the_right_one(home: Path) -> None:
    wrong = cells("exit", "Exit", "fix")
    wrong[3] = "Way Out"
    (error,) = answers.read(workbook(home / "a.xlsx", wrong)).refused
    assert "exit: the cell of the translation (or of the Japanese) was changed" in error.text("en")
    assert "「corrected」の列" in error.text("ja") and "[en]:6:" in error.text("en")


# what a crash leaves

KILLED = """
import os, signal, sys
from pathlib import Path
from signlint.writers import files
target, at = Path(sys.argv[1]), int(sys.argv[2])
calls = 0
def dying(real):
    def call(*arguments):
        global calls
        if calls == at:
            os.kill(os.getpid(), signal.SIGKILL)
        calls += 1
        return real(*arguments)
    return call
os.fsync, os.replace = dying(os.fsync), dying(os.replace)
from signlint.cli import run
os.chdir(target)
sys.exit(run(["review", "import", "answers-0.json"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("at", range(6))
def test_killed_at_any_step_every_file_is_whole_and_importing_again_finishes(home: Path, at: int) -> None:
    answer_file(home, answer("gate", WALLS, "fix", corrected="No climbing."), answer("exit", "Exit"))
    command = [sys.executable, "-c", KILLED, str(home), str(at)]

    killed = subprocess.run(command, capture_output=True, text=True)

    wanted = CATALOG.replace("Do not climb the walls.", "No climbing.")
    now = (home / "signs.yaml").read_text("utf-8")
    signed = home / "signoffs" / "en.jsonl"
    assert killed.returncode == -9, killed.stderr
    assert now in (CATALOG, wanted)
    if at < 2:  # drafts only
        assert now == CATALOG and not signed.exists()
    importing.apply(plan(home, home / "answers-0.json"))
    assert (home / "signs.yaml").read_text("utf-8") == wanted
    assert len(signed.read_text("utf-8").splitlines()) == 2
    assert signoffs.load(home / "signoffs").errors == ()


# every format of sheet comes back


def review_of(home: Path) -> Review:
    found = subjects(catalogs(home).documents)
    return compose(Material(found, Report(), Ledger(), run.termbase(run.Settings()), project="castle"))


def filled_csv(data: bytes) -> bytes:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    names = [cell.split(" ")[0] for cell in rows[0]]
    for number, row in enumerate(rows[1:]):
        row[names.index("verdict")] = "Fix" if number == 0 else "ok"
        row[names.index("corrected")] = "'=1+1 is two" if number == 0 else ""
    rows[1][names.index("reviewer")], rows[1][names.index("date")] = "Ann", "2026-04-01"
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-16")


def filled_markdown(data: bytes) -> bytes:
    text = data.decode().replace("reviewer: ", "reviewer: Ann").replace("date: ", "date: 2026-04-01")
    first, rest = text.split("verdict: ", 1)
    filled = "直す\ncorrected: =1+1 is two\nnote: two\nlines\n```" + rest.split("```", 1)[1]
    return f"{first}verdict: {filled.replace('verdict: ', 'verdict: OK')}".encode()


@pytest.mark.parametrize(("suffix", "fill"), [("csv", filled_csv), ("md", filled_markdown)])
def test_a_filled_sheet_comes_back_whole(home: Path, suffix: str, fill: Callable[[bytes], bytes]) -> None:
    review = review_of(home)
    path = home / f"sheet.{suffix}"
    path.write_bytes(fill(render(review, suffix, ExportOptions())))

    read = answers.read(path, project="castle" if suffix == "md" else "")

    assert read.refused == ()
    records = [a.record for a in read.answers]
    wanted = [(s.lang, i.unit, i.hash, i.target) for s in review.sheets for i in s.items]
    assert [(r.lang, r.unit, r.hash, r.target) for r in records] == wanted
    assert [r.verdict for r in records] == ["fix"] + ["ok"] * 5
    assert records[0].corrected == "=1+1 is two"
    assert {(r.reviewer, r.date) for r in records} == {("Ann", "2026-04-01")}


def sheet_of(home: Path, suffix: str, *langs: str, ui: str = "") -> str:
    review = review_of(home)
    sheets = tuple(sheet for sheet in review.sheets if sheet.lang in langs)
    return render(replace(review, sheets=sheets), suffix, ExportOptions(ui)).decode("utf-8-sig")


@pytest.mark.parametrize("suffix", ["md", "csv"])
@pytest.mark.parametrize(
    ("langs", "ui", "there", "not_there"),
    [
        (("ko",), "", ["일본어", "미검수", "좋음"], ["Japanese", "pending"]),
        (("ko",), "ja", ["日本語", "未確認", "よい"], ["일본어"]),
        (("en",), "", ["Japanese", "Not checked yet", "OK"], ["일본어"]),
    ],
)
def test_plain_sheets_speak_the_language_of_their_reader(
    home: Path, suffix: str, langs: tuple[str, ...], ui: str, there: list[str], not_there: list[str]
) -> None:
    text = sheet_of(home, suffix, *langs, ui=ui)
    assert [word for word in there if word not in text] == [word for word in not_there if word in text] == []


def test_headings_of_a_table_say_nothing_twice(home: Path) -> None:
    def heads(*langs: str) -> list[str]:
        return next(csv.reader([sheet_of(home, "csv", *langs).split("\r\n")[0]]))

    assert "verdict / 判定 / Verdict (ok, fix, discuss)" in heads("en", "ko")
    assert "verdict / 판정 (좋음, 수정, 논의)" in heads("ko") and "unit" in heads("ko")
    for head in (*heads("en", "ko"), *heads("ko"), *heads("en")):
        parts = re.split(r" / | \(|\)", head)
        assert len(set(parts)) == len(parts)


def test_a_sheet_that_is_not_filled_in_holds_no_answers(home: Path) -> None:
    for suffix in ("csv", "md"):
        path = home / f"sheet.{suffix}"
        path.write_bytes(render(review_of(home), suffix, ExportOptions()))
        assert answers.read(path, reviewer="Ann", day="2026-04-01").answers == ()


def test_sheets_hold_hostile_text_inert(home: Path) -> None:
    table = list(csv.reader(io.StringIO(render(review_of(home), "csv", ExportOptions()).decode("utf-8-sig"))))
    assert not [cell for row in table for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
    text = render(review_of(home), "md", ExportOptions()).decode()
    outside = [line for line in text.splitlines() if "script" in line and not line.startswith("target: ")]
    assert outside and all("\\<script\\>" in line for line in outside)


@given(st.text(max_size=40))
def test_guarded_cells_come_back(text: str) -> None:
    assert unguard(guard(text)) == text
    assert guard(text)[:1] not in ("=", "+", "-", "@")


def workbook(path: Path, *rows: list[str], head: bool = True) -> Path:
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    book.add_worksheet("説明").write_string(0, 0, "read me")
    sheet = book.add_worksheet("en")
    lines = [["reviewer / 確認者", "Ann"], ["lang", "en"], ["project", "castle"], []]
    lines += [["unit / ID", "hash", "source", "target", "verdict\n判定", "corrected", "note", "date"]] if head else []
    for number, row in enumerate([*lines, *rows]):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell)
    book.close()
    return path


def cells(unit: str, target: str, verdict: str, corrected: str = "") -> list[str]:
    row = answer(unit, target)
    return [unit, row["hash"], row["source"], guard(target), verdict, corrected, "", "2026-04-01"]


def test_a_workbook_comes_back(home: Path) -> None:
    path = workbook(
        home / "a.xlsx",
        cells("gate", "Do not climb the walls.", "수정", "No."),
        cells("formula", '=cmd|" /C calc"!A0', "よい"),
    )

    read = answers.read(path, "castle")

    assert read.refused == ()
    found = [
        (a.record.unit, a.record.verdict, a.record.corrected, a.record.reviewer, a.line, a.sheet) for a in read.answers
    ]
    assert found == [("gate", "fix", "No.", "Ann", 6, "en"), ("formula", "ok", "", "Ann", 7, "en")]


@pytest.mark.parametrize("ui", VERDICT_LABELS)
def test_verdicts_are_understood_in_every_interface(ui: str) -> None:
    for verdict, label in VERDICT_LABELS[ui].items():
        assert answers.verdict_of(f" {label.upper()} ") == verdict


# hostile files


def with_part(source: Path, name: str, content: bytes = b"x") -> Path:
    with zipfile.ZipFile(source, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return source


@pytest.mark.parametrize(
    ("part", "content", "said"),
    [
        ("xl/vbaProject.bin", b"x", "macros"),
        ("xl/macrosheets/sheet1.xml", b"x", "macros"),
        ("xl/externalLinks/externalLink1.xml", b"x", "links to other files"),
        ("xl/connections.xml", b"x", "links to other files"),
        ("xl/embeddings/oleObject1.bin", b"x", "macros"),
    ],
)
def test_workbooks_with_more_than_cells_are_refused(home: Path, part: str, content: bytes, said: str) -> None:
    path = with_part(workbook(home / "a.xlsx", cells("exit", "Exit", "ok")), part, content)
    with pytest.raises(ReviewError, match=said):
        answers.read(path)


def test_workbooks_that_unpack_to_too_much_are_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = with_part(workbook(home / "a.xlsx", cells("exit", "Exit", "ok")), "xl/media/big.xml", b"\0" * 3_000_000)
    assert len(answers.read(path).answers) == 1
    monkeypatch.setattr("signlint.review.workbook.MAX_UNPACKED", 2_000_000)
    with pytest.raises(ReviewError, match="unpacks to more"):
        answers.read(path)


def test_broken_workbooks_are_refused(home: Path) -> None:
    whole = workbook(home / "a.xlsx", cells("exit", "Exit", "ok")).read_bytes()
    for data in (b"", b"PK\x03\x04", whole[:-30], whole[: len(whole) // 2], b"\xd0\xcf\x11\xe0" * 100):
        (home / "b.xlsx").write_bytes(data)
        with pytest.raises(ReviewError):
            answers.read(home / "b.xlsx")
    with pytest.raises(ReviewError, match="no table with the headers"):
        answers.read(workbook(home / "c.xlsx", head=False))
    (home / "d.xlsm").write_bytes(whole)
    with pytest.raises(ReviewError, match="macros"):
        answers.read(home / "d.xlsm")


WRONG_FILES: list[tuple[str | bytes, str]] = [
    ("", "must be keys and values"),
    ("[]", "must be keys and values"),
    ("{}", "not an answer file"),
    ('{"signlint": "answers"}', "version"),
    ('{"signlint": "answers", "version": 2}', "version 2"),
    ('{"signlint": "answers", "version": "1"}', "version 1"),
    ('{"signlint": "answers", "version": 1, "answers": {}}', "lang must be text"),
    ('{"signlint": "answers", "version": 1, "lang": "en", "reviewer": "A", "answers": {}}', "answers must be a list"),
    ('{"signlint": "answers", "version": 1, "lang": "en", "reviewer": "A", "answers": [3]}', "keys and values"),
    ('{"signlint": "answers", "signlint": "answers", "version": 1}', "there twice"),
    ('{"signlint": "answers", "version": 1, "anwsers": []}', "did you mean 'answers'?"),
    ("[" * 100_000, "nested too deeply"),
    ('{"a":' * 5_000, "nested too deeply"),
    (b"\xff\xfe\x00", "not an answer file"),
    (b"%PDF-1.7", "not an answer file"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "said"), WRONG_FILES, ids=[said for _, said in WRONG_FILES])
def test_files_that_are_no_answers_are_refused(tmp_path: Path, content: str | bytes, said: str) -> None:
    path = tmp_path / "answers.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())

    with pytest.raises(ReviewError) as caught:
        answers.read(path)

    assert said in caught.value.text("en") and caught.value.text("en").startswith(str(path))
    assert caught.value.what.ja != caught.value.what.en


def test_files_of_another_project_or_kind_or_too_large_are_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = answer_file(home, answer("exit", "Exit"), project="other city")
    with pytest.raises(ReviewError, match=r"another project \(other city\)"):
        answers.read(file, "castle")
    assert len(answers.read(file).answers) == 1
    with pytest.raises(ReviewError, match=r"cannot read answers from \.exe"):
        answers.read(home / "answers.exe")
    with pytest.raises(ReviewError, match="no such file"):
        answers.read(home / "nothing.json")
    monkeypatch.setattr("signlint.review.answers.MAX_ANSWERS", 0)
    with pytest.raises(ReviewError, match="too many"):
        answers.read(file)
    monkeypatch.setattr("signlint.review.answer_files.MAX_BYTES", 20)
    with pytest.raises(ReviewError, match="too large"):
        answers.read(file)


EXIT = answer("exit", "Exit")
WRONG_ANSWERS: list[tuple[dict[str, str], dict[str, str], str]] = [
    ({"hash": "sha256:" + "0" * 64}, {}, "something was altered"),
    ({"hash": "md5:1"}, {}, "something was altered"),
    ({"target": "Exit!"}, {}, "something was altered"),
    ({"verdict": "yes"}, {}, "no verdict named 'yes'"),
    ({"verdict": "", "note": "hm"}, {}, "no verdict"),
    ({"corrected": "Way Out"}, {}, "verdict is OK"),
    ({"verdict": "fix", "corrected": "x" * 100_001}, {}, "too long"),
    ({"verdict": "fix", "corrected": "a\0b"}, {}, "U+0000"),
    ({"verdict": "fix", "corrected": "a\x1b[31m"}, {}, "U+001B"),
    ({"unit": ""}, {}, "unit is missing"),
    ({}, {"lang": "../../etc/passwd"}, "cannot take answers in the language"),
    ({}, {"lang": "EN"}, "cannot take answers in the language"),
    ({}, {"lang": "ja"}, "cannot take answers in the language"),
    ({}, {"reviewer": " "}, "name is missing"),
    ({}, {"reviewer": "A\u2028B\x07"}, "name is missing"),
    ({}, {"reviewer": "x" * 201}, "too long"),
    ({}, {"date": "yesterday"}, "day of the answer"),
]


@pytest.mark.parametrize(("row", "top", "said"), WRONG_ANSWERS)
def test_wrong_answers_are_refused_one_by_one(
    tmp_path: Path, row: dict[str, str], top: dict[str, str], said: str
) -> None:
    path = answer_file(tmp_path, {**EXIT, **row}, **{"lang": "en", **top})  # type: ignore[arg-type]

    read = answers.read(path)

    assert read.answers == () and len(read.refused) == 1
    assert said in read.refused[0].text("en") and read.refused[0].text("en").startswith(f"{path}:1: ")
    assert read.refused[0].what.ja != read.refused[0].what.en


def test_two_answers_to_one_text_are_both_refused_unless_they_are_the_same(tmp_path: Path) -> None:
    same = answers.read(answer_file(tmp_path, EXIT, EXIT))
    assert (len(same.answers), same.refused) == (1, ())
    other = answers.read(answer_file(tmp_path, EXIT, {**EXIT, "verdict": "discuss"}))
    assert other.answers == () and "two different answers to exit" in other.refused[0].text("en")


@pytest.mark.parametrize("suffix", [".json", ".csv", ".md", ".xlsx", ".tsv"])
@given(data=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass"))))
def test_no_bytes_raise_anything_but_our_own_error(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / f"fuzz{suffix}"
    path.write_bytes(data)
    try:
        assert answers.read(path).answers == ()
    except ReviewError as error:
        assert str(path) in error.text("en")
