"""The review workbook: what is in it, and that what is written into it comes back as answers."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape
from zipfile import ZipFile

import pytest
import report_sample as samples
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from signlint.cells import unguard
from signlint.review import answer_files, answers, export
from signlint.review.export import ExportOptions
from signlint.review.interface import INTERFACES, words
from signlint.review.sheet import Review
from signlint.review.xlsx import render
from signlint.review.xlsx_cells import CELL, COLUMNS, INDEX, answerable, exact, visible, written

FIRST = 6  # the row of the first text
SPACE = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def book(review: Review, ui: str = "") -> bytes:
    return render(review, ExportOptions(ui))


def part(data: bytes, name: str) -> str:
    with ZipFile(BytesIO(data)) as package:
        return package.read(name).decode("utf-8")


def table(data: bytes, sheet: int = -1) -> list[list[str]]:
    read = CalamineWorkbook.from_filelike(BytesIO(data))
    return [[str(cell) for cell in row] for row in read.get_sheet_by_index(sheet % len(read.sheet_names)).to_python()]


def column(name: str) -> str:
    return chr(ord("A") + INDEX[name])


def fill(data: bytes, sheet: int, cells: dict[str, str]) -> bytes:
    """The workbook with these cells written, as a spreadsheet program writes them."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as package, ZipFile(out, "w") as copy:
        for name in package.namelist():
            content = package.read(name).decode("utf-8")
            if name == f"xl/worksheets/sheet{sheet}.xml":
                for cell, text in cells.items():
                    value = f't="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
                    content, count = re.subn(
                        rf'(<c r="{cell}" s="\d+")/>', lambda m, value=value: f"{m[1]} {value}", content
                    )
                    assert count == 1, cell
            copy.writestr(name, content)
    return out.getvalue()


def read(tmp_path: Path, data: bytes) -> answers.AnswerFile:
    file = tmp_path / "answers.xlsx"
    file.write_bytes(data)
    return answers.read(file, project="kumamoto-signs")


ANSWERED = {
    "B3": "김민지",
    "B4": "2026-04-01",
    f"{column('verdict')}{FIRST}": "좋음",
    f"{column('verdict')}{FIRST + 1}": "수정",
    f"{column('corrected')}{FIRST + 1}": "3층 시민과",
    f"{column('verdict')}{FIRST + 3}": "논의",
    f"{column('note')}{FIRST + 3}": "=왜 바뀌었나요?",
}


def check_answers(found: answers.AnswerFile) -> None:
    assert not found.refused
    said = [(a.record.unit, a.record.verdict, a.record.corrected, a.record.note) for a in found.answers]
    assert said == [
        ("castle-gate-01", "ok", "", ""),
        ("ward-floor", "fix", "3층 시민과", ""),
        ("car-ban", "discuss", "", "=왜 바뀌었나요?"),
    ]
    assert {(a.record.reviewer, a.record.date, a.record.lang) for a in found.answers} == {
        ("김민지", "2026-04-01", "ko")
    }


def test_filled_in_workbook_comes_back_as_answers(tmp_path: Path) -> None:
    check_answers(read(tmp_path, fill(book(samples.sample()), 2, ANSWERED)))


def test_workbook_of_the_office_comes_back_too(tmp_path: Path) -> None:
    # instructions, summary, then en, zh-Hans, zh-Hant, ko, ur
    check_answers(read(tmp_path, fill(book(samples.all_languages()), 6, ANSWERED)))


def test_a_workbook_that_was_filled_in_is_known_by_its_answers(tmp_path: Path) -> None:
    file = tmp_path / "review.xlsx"
    assert not answer_files.holds_answers(file)
    empty = book(samples.all_languages())
    for data, held in ((empty, False), (fill(empty, 6, ANSWERED), True), (fill(empty, 6, {"B3": "Kim"}), False)):
        file.write_bytes(data)
        assert answer_files.holds_answers(file) == held


def test_a_name_that_is_missing_is_asked_for_in_its_cell(tmp_path: Path) -> None:
    cells = {cell: text for cell, text in ANSWERED.items() if cell not in ("B3", "B4")}
    found = read(tmp_path, fill(book(samples.sample()), 2, cells))
    assert len(found.refused) == 3 and len({error.text() for error in found.refused}) == 1
    assert "put it in B3 of the sheet “ko 한국어”, or give --by" in found.refused[0].text("en")
    assert "シート「ko 한국어」の B3 に書くか、--by で指定" in found.refused[0].text("ja")


def test_a_verdict_that_is_none_is_answered_with_the_words_of_the_sheet(tmp_path: Path) -> None:
    found = read(tmp_path, fill(book(samples.sample()), 2, {**ANSWERED, f"{column('verdict')}{FIRST}": "○"}))
    assert "判定「○」はありません。ok・fix・discuss か、シートのことば 좋음・수정・논의" in found.refused[0].text("ja")


def test_untouched_workbook_holds_no_answers(tmp_path: Path) -> None:
    found = read(tmp_path, book(samples.all_languages()))
    assert found.answers == found.refused == ()


@pytest.mark.parametrize("ui", INTERFACES)
def test_verdicts_of_every_interface_are_understood(tmp_path: Path, ui: str) -> None:
    data = book(samples.sample(), ui)
    t = words(ui)
    listed = re.search(
        r"<formula1>&quot;(.*?)&quot;</formula1>|<formula1>\"(.*?)\"</formula1>", part(data, "xl/worksheets/sheet2.xml")
    )
    assert listed and (listed[1] or listed[2]).split(",") == [t["ok"], t["fix"], t["discuss"]]
    cells = {f"{column('verdict')}{FIRST + i}": t[v] for i, v in enumerate(("ok", "fix", "discuss"))}
    found = read(tmp_path, fill(data, 2, {"B3": "Kim", "B4": "2026-04-01", **cells}))
    assert [a.record.verdict for a in found.answers] == ["ok", "fix", "discuss"]
    assert table(data, 0)[2][0] == f"1. {t['sheet_1']}"


def test_columns_of_answers_are_there_by_name() -> None:
    header = table(book(samples.sample()))[4]
    names = [cell.split(" / ")[0] for cell in header]
    assert names == [one.name for one in COLUMNS]
    assert {"unit", "lang", "hash", "source", "target", "verdict", "corrected", "note"} <= set(names) & set(
        answers.COLUMNS
    ) | {"lang"}


def test_source_has_no_ruby_and_readings_a_column() -> None:
    row = table(book(samples.sample()))[FIRST - 1]
    assert row[INDEX["source"]] == "石垣に登らないでください"
    assert row[INDEX["reading"]] == "石垣（いしがき） 登（のぼ）"
    assert row[INDEX["file"]] == "signs.yaml:9"
    found = table(book(samples.sample()))[FIRST][INDEX["findings"]]
    assert found.startswith("오류: 数「3」が訳にありません")  # who judges a translation of Japanese reads Japanese
    assert "제안" in row[INDEX["terms"]]


def test_only_answers_can_be_written_and_ids_are_hidden() -> None:
    data = book(samples.sample())
    sheet, styles = (
        ElementTree.fromstring(part(data, f"xl/{name}")) for name in ("worksheets/sheet2.xml", "styles.xml")
    )
    assert sheet.find("x:sheetProtection", SPACE).get("sheet") == "1"
    formats = styles.find("x:cellXfs", SPACE).findall("x:xf", SPACE)
    free = [
        i
        for i, one in enumerate(formats)
        if (p := one.find("x:protection", SPACE)) is not None and p.get("locked") == "0"
    ]
    open_cells = {c.get("r") for c in sheet.iter(f"{{{SPACE['x']}}}c") if int(c.get("s", "0")) in free}
    rows = range(FIRST, FIRST + 6)
    assert open_cells == {f"{column(n)}{r}" for n in ("verdict", "corrected", "note") for r in rows} | {"B3", "B4"}
    runs = [c for c in sheet.find("x:cols", SPACE) if c.get("hidden") == "1"]
    hidden = {index for one in runs for index in range(int(one.get("min")) - 1, int(one.get("max")))}
    assert {INDEX[name] for name in ("unit", "lang", "hash")} <= hidden
    assert not {INDEX[name] for name in ("source", "target", "verdict", "corrected", "note")} & hidden
    pane = sheet.find("x:sheetViews/x:sheetView/x:pane", SPACE)
    assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "5")
    assert len(sheet.findall("x:conditionalFormatting", SPACE)) == 2


def test_hostile_texts_stay_text(tmp_path: Path) -> None:
    review = samples.hostile()
    review = replace(review, project="kumamoto-signs")
    data = book(review)
    with ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        everything = b"".join(package.read(name) for name in names)
        for name in names:
            ElementTree.fromstring(package.read(name))
    assert not re.search(rb"<f[ >]|<hyperlink|TargetMode=\"External\"|<ddeLink", everything)
    assert not [name for name in names if re.search("vba|external|embed|media|drawing", name, re.IGNORECASE)]
    items = review.sheets[0].items
    good = {i.number for i in items if answerable(i)}
    cells = {f"{column('verdict')}{FIRST + n - 1}": "좋음" for n in good}
    found = read(tmp_path, fill(data, 2, {"B3": "Kim", "B4": "2026-04-01", **cells}))
    assert not found.refused and len(found.answers) == len(good) >= 12
    rows = table(data)[FIRST - 1 :]
    for item in items:
        held = words("ko")["sheet_hold"] in rows[item.number - 1][INDEX["findings"]]
        assert held == (item.number not in good), item.target[:40]
        if not held:
            assert unguard(rows[item.number - 1][INDEX["target"]]).strip() == item.target.replace("\r\n", "\n").strip()
    assert [i.target[:4] for i in items if i.number not in good] == ["a\0b\x1b", "lone", "_x00", "長長長長"]


TEXT = st.text(st.characters(exclude_categories=[]))


@given(TEXT)
def test_any_text_can_be_looked_at(text: str) -> None:
    made = visible(text)
    made.encode("utf-8")
    assert len(made) <= CELL
    assert made == text or len(text) > CELL or not exact(text)


@given(TEXT)
def test_exact_texts_come_back(text: str) -> None:
    if exact(text):
        assert unguard(written(text)) == text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize(
    "text", ["", " ", "🚻", "石垣（いしがき）", "か\u3099", "ｶﾞ", "a\r\nb", "\ufeffx", "'=1", "''=1", "x" * 32_767]
)
def test_cells_come_back(tmp_path: Path, text: str) -> None:
    one = samples.item(1, "ko", "x", text)
    data = book(samples.counted(replace(samples.korean(), items=(one,))))
    cells = {"B3": "Kim", "B4": "2026-04-01", f"{column('verdict')}{FIRST}": "ok"}
    found = read(tmp_path, fill(data, 2, cells))
    assert not found.refused and found.answers[0].record.hash == one.hash


def test_same_review_gives_the_same_bytes() -> None:
    assert book(samples.all_languages()) == export.render(samples.all_languages(), "xlsx")


SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.skipif(not SOFFICE, reason="no LibreOffice here")
def test_libreoffice_opens_it_and_what_it_saves_comes_back(tmp_path: Path) -> None:
    source, out = tmp_path / "review.xlsx", tmp_path / "saved"
    source.write_bytes(fill(book(samples.all_languages()), 6, ANSWERED))
    command = [
        SOFFICE,
        "--headless",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--convert-to",
        "xlsx",
    ]
    run = subprocess.run([*command, "--outdir", out, source], capture_output=True, text=True, timeout=180)
    assert run.returncode == 0, run.stderr
    data = (out / "review.xlsx").read_bytes()
    assert table(data)[FIRST - 1][:3] == table(source.read_bytes())[FIRST - 1][:3]
    check_answers(read(tmp_path, data))
