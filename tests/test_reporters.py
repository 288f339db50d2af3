from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reporters_sample import BROKEN, CLEAN, FINDINGS, HOSTILE, NOTHING, REPORT, RULES
from timing import seconds

from signlint import console
from signlint.errors import UsageError
from signlint.messages import Bilingual
from signlint.model import Citation, Finding, Fix, Location, Report, Severity
from signlint.reporters import FORMATS, Options, describe, exit_code, output_schema, write
from signlint.reporters.excerpt import excerpt
from signlint.rules import Rule

SARIF = Path(__file__).parent / "data" / "sarif" / "sarif-2.1.0.json"


def written(report: Report, format: str, lang: str = "en", **options: Any) -> str:
    out = io.StringIO()
    write(report, out, format=format, lang=lang, options=Options(**{"rules": RULES, **options}))
    return out.getvalue()


def parsed(report: Report, format: str, lang: str = "en", **options: Any) -> Any:
    return json.loads(written(report, format, lang, **options))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


# --- the same for every output ---------------------------------------------------------------------------------


def test_unknown_format() -> None:
    with pytest.raises(UsageError, match="no output format named 'jsn'; did you mean 'json'"):
        write(REPORT, io.StringIO(), format="jsn")


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("format", list(FORMATS))
def test_no_control_or_bidi_character_reaches_the_output(format: str, lang: str) -> None:
    text = written(REPORT, format, lang)
    assert "owned" in text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("format", list(FORMATS))
def test_a_japanese_console_takes_every_output(format: str, lang: str) -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="cp932", write_through=True)
    console.prepare(out)
    write(REPORT, out, format=format, lang=lang, options=Options(rules=RULES))
    text = raw.getvalue().decode("cp932")
    if format in ("json", "sarif"):
        assert text.isascii()
        assert json.loads(text) == parsed(REPORT, format, lang)
    elif format == "junit":
        assert ET.fromstring(raw.getvalue()).find(".//failure") is not None
    else:
        assert "화" not in text


@pytest.mark.parametrize("format", ["terminal", "concise", "github"])
def test_catalog_text_cannot_command_the_github_runner(format: str) -> None:
    """The runner obeys lines that begin with ``::`` after any spaces, and ``##[`` anywhere."""
    narrow = [
        replace(f, message=Bilingual("x " * 9 + "::error::a " * 20, "x " * 9 + "::error::a " * 20)) for f in FINDINGS
    ]
    path = replace(FINDINGS[0], location=Location("::error::x.yaml", 1, 1))
    text = written(replace(REPORT, findings=(*FINDINGS, *narrow, path)), format, width=50)
    commands = [line for line in text.splitlines() if line.strip().startswith("::")]
    if format != "github":
        assert commands == []
        assert "##[" not in text
    else:
        assert all(re.match(r"::(error|warning|notice) (file|title)=[^:]*::", line) for line in commands)
        assert [line for line in text.splitlines() if "##[" in line and not line.startswith("::")] == []


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(
        ["", " ", "🚻", "漢字（かんじ）", "が", "ｱｲｳ", "a\r\nb", "\ufeffa", "a\0b", "\ud800", "｜漢字《かんじ》"]
    )
    | st.text(st.characters(codec=None), max_size=300),
    st.integers(-2, 320),
    st.integers(-2, 320),
    st.integers(1, 130),
)
def test_no_text_breaks_an_output(text: str, start: int, end: int, width: int) -> None:
    finding = Finding(
        text, Severity.ERROR, Bilingual(text, text), text, text, Location(text, 1, 1, 1, 2, text, text), (start, end),
        text, text, (text,), Fix(text), Citation(text, text, text, text, text, text), fingerprint=text,
    )  # fmt: skip
    for format in FORMATS:
        shown = written(Report((finding,), 1, 1, 1, 1), format, width=width)
        shown.encode("utf-8")
        if format in ("json", "sarif"):
            json.loads(shown)
        if format == "junit":
            ET.fromstring(shown)


@pytest.mark.parametrize("format", list(FORMATS))
def test_paths_are_relative_to_the_root(format: str, tmp_path: Path) -> None:
    inside = replace(FINDINGS[0], location=Location(str(tmp_path / "signs" / "a.yaml"), 1, 1, 1, 2), related=())
    text = written(Report((inside,), 1, 1, 1, 1), format, root=tmp_path)
    assert "signs/a.yaml" in text
    assert str(tmp_path) not in text


def test_heavy_modules_are_not_imported_without_a_terminal() -> None:
    import subprocess
    import sys

    code = (
        "import io, sys; from signlint.reporters import write; from signlint.model import Report;"
        "write(Report(texts=1), io.StringIO(), format='terminal');"
        "print([m for m in ('rich', 'json', 'jsonschema', 'xml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- excerpt ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "span", "line", "mark"),
    [
        ("Open 4 days", (5, 6), "Open 4 days", "     ^"),
        ("週３日 あいています", (1, 2), "週３日 あいています", "　＾"),
        ("か\u309910時", (2, 4), "か\u309910時", "　^^"),
        ("cafe\u0301 ouvert", (6, 12), "cafe\u0301 ouvert", "     ^^^^^^"),
        ("🚻 出口", (2, 4), "🚻 出口", "　 ＾＾"),
        ("出口", (2, 2), "出口", "　　^"),
        ("", (0, 0), "", "^"),
        ("一行目\n二行目です", (4, 6), "二行目です", "＾＾"),
        ("一行目\r\n二行目", (2, 7), "一行目", "　　＾"),
        ("a\x1bb", (1, 3), r"a\x1bb", " ^^^^^"),
        ("出口", (-3, 99), "出口", "＾＾"),
    ],
)
def test_excerpt(text: str, span: tuple[int, int], line: str, mark: str) -> None:
    part = excerpt(text, span, 60)
    assert (part.before + part.marked + part.after, part.mark) == (line, mark)


def test_a_long_line_is_windowed_around_the_span() -> None:
    text = "あ" * 300 + "出口" + "い" * 300
    part = excerpt(text, (300, 302), 20)
    assert part.marked == "出口"
    assert part.before.startswith("…あ") and part.after.endswith("い…")
    assert console.width(part.before + part.marked + part.after) <= 20


@given(
    st.text(st.characters(codec=None), max_size=400), st.integers(0, 400), st.integers(0, 400),
    st.integers(12, 100), st.sampled_from([1, 2]),
)  # fmt: skip
def test_the_mark_is_under_the_span(text: str, start: int, end: int, room: int, ambiguous: int) -> None:
    part = excerpt(text, (start, end), room, ambiguous)
    line = part.before + part.marked + part.after
    # a mark joined to the letter before the span changes its width only where the parts are cut
    assert console.width(part.before, ambiguous) == console.width(part.mark, 1) - console.width(part.mark.lstrip(), 1)
    assert console.width(line, ambiguous) <= room + 2
    assert len(part.mark.lstrip()) >= 1


def test_an_excerpt_does_not_read_the_whole_text() -> None:
    text = "あ" * 2_000_000
    places = range(0, 2_000_000, 20_000)
    assert seconds(lambda: [excerpt(text, (at, at + 2), 60) for at in places]) < 1


# --- terminal --------------------------------------------------------------------------------------------------


def plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_lines_fit_the_terminal(width: int, lang: str) -> None:
    body = written(REPORT, "terminal", lang, width=width).replace(r"#\#[", "##[").splitlines()
    assert max(console.width(line) for line in body[:-1]) <= width


def test_findings_of_a_unit_share_one_header() -> None:
    text = written(REPORT, "terminal")
    assert text.count("counter-07") == 1
    assert text.splitlines()[0] == "examples/signs.yaml:12  counter-07"


@pytest.mark.parametrize(("lang", "row"), [("en", "table  row 5, column AH"), ("ja", "表  5行目 AH列")])
def test_the_row_of_a_table_is_told_to_people_only(lang: str, row: str) -> None:
    finding = replace(FINDINGS[2], location=Location("a.csv", 6, 6, 6, 8, cell="AH5"))
    without = replace(finding, location=finding.location._replace(cell=""))
    for format in ("concise", "json", "sarif", "github", "junit"):
        assert written(Report((finding,)), format, lang) == written(Report((without,)), format, lang)
    assert row in written(Report((finding,)), "terminal", lang)


def test_units_of_two_files_with_one_id_stay_apart() -> None:
    other = replace(FINDINGS[0], location=Location("b.yaml", 1, 1, 1, 2))
    text = written(replace(REPORT, findings=(FINDINGS[0], other, FINDINGS[1])), "terminal")
    assert text.index("easy-japanese/passive") < text.index("b.yaml:1")


@pytest.mark.parametrize(
    ("env", "color", "tty", "coloured"),
    [
        ({}, None, False, False),
        ({"TERM": "xterm-256color"}, None, True, True),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, None, True, False),
        ({"TERM": "dumb"}, None, True, False),
        ({"TERM": "xterm-256color", "FORCE_COLOR": "1"}, None, False, True),
        ({"TERM": "xterm-256color"}, False, True, False),
        ({"NO_COLOR": "1", "TERM": "xterm"}, True, False, True),
    ],
)
def test_colours(
    env: dict[str, str], color: bool | None, tty: bool, coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    out = Terminal() if tty else io.StringIO()
    write(REPORT, out, format="terminal", options=Options(color=color, statistics=True))
    assert ("\x1b[" in out.getvalue()) is coloured


def test_colours_change_nothing_else() -> None:
    assert plain(written(REPORT, "terminal", "ja", color=True, width=90)) == written(REPORT, "terminal", "ja", width=90)


def test_many_suggestions_are_cut_after_five() -> None:
    finding = replace(FINDINGS[0], suggestions=tuple(f"choice {n}" for n in range(9)))
    text = written(Report((finding,), 1, 1, 1, 1), "terminal")
    assert "choice 4" in text and "choice 5" not in text


def test_every_citation_is_listed_once_with_its_title() -> None:
    text = written(REPORT, "terminal", "ja", width=120)
    assert text.count("在留支援のためのやさしい日本語ガイドライン") == 1
    assert text.count("出入国在留管理庁・文化庁 2020") == 3


def test_two_sources_of_one_publisher_and_year_are_told_apart() -> None:
    cites = [Citation("A", "ことば", "市", "2020"), Citation("B", "文字", "市", "2020")]
    text = written(replace(REPORT, findings=tuple(replace(FINDINGS[0], cite=c) for c in cites)), "terminal")
    assert "市 2020 (A)" in text and "市 2020 (B)" in text


OURS = Citation("QA", "照合", "signlint", "2026")


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("ja", "signlint の決め（公的なガイドラインではありません）「照合」"),
        ("en", "signlint’s own rule (no guideline says so), 照合"),
    ],
)
def test_a_source_of_our_own_is_called_so(lang: str, says: str) -> None:
    text = written(replace(REPORT, findings=(replace(FINDINGS[0], cite=OURS),)), "terminal", lang)
    assert f"  {says}\n" in text and "signlint 2026" not in text


def test_what_is_said_of_a_file_has_no_source() -> None:
    found = replace(FINDINGS[-1], cite=OURS)
    text = written(replace(REPORT, findings=(found,)), "terminal")
    assert "catalog/empty\n" in text and "Sources" not in text


@pytest.mark.parametrize(
    ("fix", "shown"),
    [
        (" ", "␣ (a space)  [--fix]"),
        ("\u3000", "␣ (a full-width space)  [--fix]"),
        ("  ", "␣␣ (2 spaces)  [--fix]"),
        ("", "(take out)  [--fix]"),
        ("a b", "a b  [--fix]"),
    ],
)
def test_a_blank_correction_can_be_seen(fix: str, shown: str) -> None:
    report = replace(REPORT, findings=(replace(FINDINGS[0], fix=Fix(fix, safe=True), suggestions=()),))
    assert f"→  {shown}\n" in written(report, "terminal")


@pytest.mark.parametrize(("span", "marked"), [((0, 4), False), ((0, 5), False), ((0, 3), True), ((4, 5), True)])
def test_no_mark_under_a_whole_text(span: tuple[int, int], marked: bool) -> None:
    found = replace(FINDINGS[0], text="Exit ", span=span, match="Exit "[slice(*span)])
    assert ("^" in written(replace(REPORT, findings=(found,)), "terminal")) == marked


# --- the summary -----------------------------------------------------------------------------------------------


def test_summary_is_the_last_line() -> None:
    report = Report((), 3, 212, 1060, 94, skipped=NOTHING.skipped)
    for format in ("terminal", "concise", "github"):
        assert (
            written(report, format)
            .splitlines()[-1]
            .endswith("3 files, 212 units, 1,060 texts, 94 rules; skipped 1 (.pdf)")
        )
    japanese = written(report, "concise", "ja").splitlines()[-1]
    assert japanese.endswith("3ファイル、212項目、1,060テキスト、94ルール；対象外 1（.pdf）")


def test_summary_names_everything_that_was_left_out() -> None:
    text = written(replace(REPORT, unread=1), "concise").splitlines()[-1]
    for part in (
        "2 errors, 3 warnings, 2 notes",
        "skipped 3 (.pdf, README)",
        "unreadable 1",
        "not UTF-8 1 (cp932)",
        "suppressed 2",
    ):
        assert part in text


@pytest.mark.parametrize(
    ("report", "fail_on", "max_warnings", "exit_zero", "code"),
    [
        (CLEAN, Severity.ERROR, None, False, 0),
        (REPORT, Severity.ERROR, None, False, 1),
        (REPORT, Severity.ERROR, None, True, 0),
        (replace(REPORT, findings=FINDINGS[1:4]), Severity.ERROR, None, False, 0),
        (replace(REPORT, findings=FINDINGS[1:4]), Severity.WARNING, None, False, 1),
        (replace(REPORT, findings=FINDINGS[3:4]), Severity.WARNING, None, False, 0),
        (replace(REPORT, findings=FINDINGS[3:4]), Severity.NOTE, None, False, 1),
        (replace(REPORT, findings=FINDINGS[1:3]), Severity.ERROR, 1, False, 1),
        (replace(REPORT, findings=FINDINGS[1:3]), Severity.ERROR, 2, False, 0),
        (replace(REPORT, findings=FINDINGS[1:2]), Severity.ERROR, 0, False, 1),
        (NOTHING, Severity.ERROR, None, False, 2),
        (NOTHING, Severity.ERROR, None, True, 2),
        (replace(CLEAN, unread=1), Severity.ERROR, None, False, 2),
        (replace(REPORT, unread=1), Severity.ERROR, None, True, 2),
        (BROKEN, Severity.ERROR, None, False, 2),
        (BROKEN, Severity.ERROR, None, True, 2),
    ],
)
def test_exit_code(report: Report, fail_on: Severity, max_warnings: int | None, exit_zero: bool, code: int) -> None:
    assert exit_code(report, fail_on, max_warnings, exit_zero) == code


# --- json ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("report", [REPORT, CLEAN, NOTHING, BROKEN])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_json_keeps_its_schema(report: Report, lang: str) -> None:
    jsonschema.Draft202012Validator.check_schema(output_schema())
    jsonschema.validate(parsed(report, "json", lang), output_schema())


def test_the_json_schema_is_closed() -> None:
    document = parsed(REPORT, "json")
    del document["findings"][0]["fingerprint"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, output_schema())


def test_json_keys_and_values_are_the_contract() -> None:
    document = parsed(REPORT, "json", "en")
    assert list(document) == ["version", "tool", "summary", "findings"]
    assert list(document["summary"])[:6] == ["files", "units", "texts", "error", "warning", "note"]
    first = document["findings"][0]
    keys = (
        "rule severity message unit lang path line column endLine endColumn span match suggestions fix cite fingerprint"
    )
    assert " ".join(first) == keys
    assert first["span"] == [5, 6] and first["line"] == 12 and first["endColumn"] == 15
    assert list(first["cite"])[:2] == ["source", "where"]
    cell = document["findings"][4]
    assert list(cell)[5:9] == ["path", "sheet", "cell", "line"] and cell["line"] is None
    assert document["findings"][2]["fix"] == {"text": "10", "safe": True}
    assert document["findings"][5]["match"] == HOSTILE
    assert document["findings"][6]["cite"] is None


# --- sarif -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("report", [REPORT, CLEAN, NOTHING, BROKEN, replace(REPORT, unread=1)])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_sarif_keeps_the_official_schema(report: Report, lang: str) -> None:
    schema = json.loads(SARIF.read_text(encoding="utf-8-sig"))
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(
        parsed(report, "sarif", lang)
    )


def test_sarif_results() -> None:
    run = parsed(REPORT, "sarif", "ja")["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in results)
    assert [r["level"] for r in results] == [f.severity.label for f in FINDINGS]
    assert results[0]["partialFingerprints"] == {"signlint/v1": "a1f0c3"}
    place = results[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "examples/signs.yaml", "uriBaseId": "SRCROOT"}
    assert place["region"] == {"startLine": 12, "startColumn": 14, "endLine": 12, "endColumn": 15}
    assert results[0]["relatedLocations"][0]["message"]["text"] == "ja: ３"
    assert results[2]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "10"}
    assert results[4]["locations"][0]["logicalLocations"][1] == {"name": "案内 1階!F12", "kind": "cell"}
    assert "region" not in results[4]["locations"][0]["physicalLocation"]
    assert "%E5%B8%82%E5%BD%B9%E6%89%80%20" in results[4]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def test_sarif_rules() -> None:
    rules = {r["id"]: r for r in parsed(REPORT, "sarif", "ja")["runs"][0]["tool"]["driver"]["rules"]}
    passive = rules["easy-japanese/passive"]
    assert passive["name"] == "EasyJapanesePassive"
    assert passive["shortDescription"]["text"] == "受身を使わない"
    assert passive["helpUri"].startswith("https://www.moj.go.jp/")
    assert passive["defaultConfiguration"] == {"level": "warning"}
    assert passive["properties"]["tags"] == ["easy-japanese"]
    assert "○ 会場が 変わりました。" in passive["help"]["text"]
    assert list(rules) == sorted(rules)


def test_rules_are_described_by_their_own_examples() -> None:
    examples = {
        "bad": [{"text": "会場が 変更されました。"}],
        "good": [{"unit": {"ja": "出口", "en": "Exit", "layout": {}}}, {"file": "signs: []"}],
    }
    rule = Rule(
        "p/r", Bilingual("題", "title"), Bilingual("理由", "why"), FINDINGS[0].cite or Citation("A"), Severity.NOTE,
        (), (), "pattern", None, Bilingual("", ""), examples, {}, False, True, "",
    )  # fmt: skip
    assert describe([rule])["p/r"].help.ja == "× 会場が 変更されました。\n○ ja: 出口 / en: Exit"


def test_sarif_messages_hold_no_links_from_catalogs() -> None:
    results = parsed(REPORT, "sarif")["runs"][0]["results"]
    assert all("](" not in r["message"]["text"] for r in results)


@pytest.mark.parametrize(
    ("text", "location", "offered"),
    [
        ("10", Location("a", 1, 1, 1, 3), True),
        ('"10"', Location("a", 1, 1, 1, 3), False),
        ("10: x", Location("a", 1, 1, 1, 3), False),
        ("10", Location("a", 1, 1, 1, 9), False),
        ("10", Location("a", 1, 1, 2, 3), False),
        ("10", Location("a", sheet="s", cell="A1"), False),
    ],
)
def test_sarif_offers_a_fix_only_where_it_can_be_typed_in(text: str, location: Location, offered: bool) -> None:
    finding = replace(FINDINGS[2], fix=Fix(text, True), location=location)
    result = parsed(Report((finding,), 1, 1, 1, 1), "sarif")["runs"][0]["results"][0]
    assert ("fixes" in result) is offered


# --- github ----------------------------------------------------------------------------------------------------


def test_github_shows_the_worst_ten_and_counts_the_rest() -> None:
    many = (*(replace(FINDINGS[3], unit=str(i)) for i in range(30)), FINDINGS[4])
    lines = written(replace(REPORT, findings=many), "github").splitlines()
    assert len(lines) == 12
    assert lines[0].startswith("::error file=data/市役所 本庁舎.xlsx,title=multilingual/numbers A-102::案内 1階!F12: ")
    assert lines[10].startswith("::notice title=signlint::1 error, 0 warnings, 30 notes;")
    assert "The worst 10 are shown." in lines[10]
    assert lines[11].startswith("1 error, 0 warnings, 30 notes; 4 files")


def test_github_escapes() -> None:
    finding = replace(
        FINDINGS[0],
        message=Bilingual("", "100%\r\nnext"),
        location=Location("a,b:c%.yaml", 2, 3, 2, 5),
        suggestions=(),
        cite=None,
    )
    first = written(Report((finding,), 1, 1, 1, 1), "github").splitlines()[0]
    assert first == (
        "::error file=a%2Cb%3Ac%25.yaml,line=2,col=3,endColumn=5,title=multilingual/numbers counter-07::"
        "100%25\\x0d%0Anext"
    )


# --- junit -----------------------------------------------------------------------------------------------------


def test_junit_counts() -> None:
    root = ET.fromstring(written(REPORT, "junit", "ja"))
    suites = {s.get("name"): s for s in root}
    assert suites["examples/signs.yaml"].get("tests") == "4"
    assert suites["examples/signs.yaml"].get("failures") == "3"
    assert len(root.findall(".//failure")) == 5
    assert root.findall(".//error") == []


def test_junit_escapes_what_xml_may_not_hold() -> None:
    odd = replace(REPORT, findings=(replace(REPORT.findings[0], unit="a\ufffeb\uffff"),))
    names = [case.get("name") or "" for case in ET.fromstring(written(odd, "junit")).iter("testcase")]
    assert any("a\\ufffeb\\uffff" in name for name in names)


def test_junit_of_a_broken_run_is_in_error() -> None:
    assert len(ET.fromstring(written(NOTHING, "junit")).findall(".//error")) == 1
    assert len(ET.fromstring(written(replace(CLEAN, unread=2), "junit")).findall(".//error")) == 1
    assert len(ET.fromstring(written(BROKEN, "junit")).findall(".//error")) == 1
    assert ET.fromstring(written(CLEAN, "junit")).findall(".//error") == []


# --- csv -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("danger", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_no_cell_of_the_table_is_a_formula(danger: str) -> None:
    found = replace(FINDINGS[0], match=danger, unit=danger, suggestions=(danger,))
    text = written(replace(REPORT, findings=(found,)), "csv")
    assert text.startswith("\ufefffile,line,column,unit,")
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    assert all(row[key][0] in "'\\" for key in ("match", "unit", "suggestions"))
    assert row["line"] == "12"


# --- what did not load -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("format", "says"),
    [
        ("terminal", "Not everything was checked: mistakes in rules or terms, 2 in all."),
        ("concise", "; mistakes in rules or terms 2"),
        ("json", '"path": "ours/r.yaml",\n        "line": 3,\n        "column": 8,\n        "message": "no check'),
        ("sarif", '"toolConfigurationNotifications"'),
        ("github", "::error file=ours/r.yaml,line=3,col=8::no check named 'patern'\n::error file=ours/x.yaml::cannot"),
        ("junit", "ours/r.yaml:3:8: no check named 'patern'"),
        ("csv", "ours/r.yaml,3,8,,,error,,no check named 'patern',"),
    ],
)
def test_every_output_tells_what_did_not_load(format: str, says: str) -> None:
    text = written(BROKEN, format)
    assert says in text
    assert "No problems found" not in text


def test_concise_says_why_nothing_was_checked() -> None:
    assert written(NOTHING, "concise").splitlines()[:2] == ["a.pdf: PDF is not read", "There was nothing to check."]
