"""Whatever the text: it comes back as written, and every character's place holds it in the file."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import yaml
from fuzz_readers import fuzz
from hypothesis import given
from hypothesis import strategies as st
from reading import read_stream

from signlint import readers
from signlint.model import Document, Text
from signlint.places import line_starts

AWKWARD = [
    "", " ", "🏯", "漢字（かんじ）", "が", "ﾄｲﾚ", "a\r\nb", "\ufeffx", "no", "12:30", '"', "''", "a, b; c\td",
    "\\n", "- a", "# b", "&a", "*a", "!a", "| x |", "𠮷", "\u2028", "\x85", "{漢字|かんじ}", "key: value", "\\",
]  # fmt: skip
# no "?": texts of nothing else are taken out as lost characters (test_readers.py)
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="?")
TEXTS = st.text(LETTERS, max_size=25) | st.sampled_from(AWKWARD)
ANY = st.text(max_size=60) | st.sampled_from([*AWKWARD, "\0", "\ud800", "[" * 200, "{" * 200, '"' * 50])


def stream(content: str, name: str) -> Document:
    return read_stream(content.encode("utf-8", "surrogatepass"), name)


def misplaced(document: Document, content: str, escapes: str = "") -> list[tuple[str, int]]:
    """Characters that do not stand where their place says; one of `escapes` may stand for any."""
    starts = line_starts(content)
    wrong = []
    for unit in document.units:
        for text in [*unit.texts.values(), *unit.fields.values()]:
            for offset, char in enumerate(text.value):
                line, column = text.place.at(offset)
                held = content[starts[line - 1] + column - 1 :][:1]
                if held != char and held not in escapes:
                    wrong.append((text.value, offset))
    return wrong


def ends(text: Text) -> bool:
    """Whether the places of a text never go back, up to its end."""
    places = [text.place.at(i) for i in range(len(text.value) + 1)]
    return places == sorted(places)


@given(values=st.lists(TEXTS, min_size=1, max_size=5), style=st.sampled_from([None, "'", '"', "|", ">"]))
def test_yaml(values: list[str], style: str | None) -> None:
    units = [{"id": f"u{i}", "ja": value, "place": value} for i, value in enumerate(values)]
    content = yaml.safe_dump({"signs": units}, default_style=style, allow_unicode=True, width=20)
    document = stream(content, "signs.yaml")
    expected = [unit["ja"] for unit in yaml.load(content, yaml.BaseLoader)["signs"]]
    if document.problems:  # the dumper writes what YAML cannot hold as !!binary
        assert {p.rule for p in document.problems} <= {"catalog/syntax"}
        assert "!!binary" in content
        return
    assert [u.texts["ja"].value for u in document.units] == expected
    assert misplaced(document, content, "\\ \t\n\r\x85\u2028\u2029") == []
    assert all(ends(text) for u in document.units for text in u.texts.values())


@given(values=st.dictionaries(TEXTS.filter(str.strip), TEXTS, min_size=1, max_size=5), ascii=st.booleans())
def test_json(values: dict[str, str], ascii: bool) -> None:
    content = json.dumps(values, ensure_ascii=ascii, indent=1)
    document = stream(content, "en.json")
    assert document.problems == ()
    assert {u.id: u.texts["en"].value for u in document.units} == values
    assert misplaced(document, content, "\\") == []
    assert all(ends(text) for u in document.units for text in u.texts.values())


@given(rows=st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5), mark=st.sampled_from(",\t;"))
def test_csv(rows: list[tuple[str, str]], mark: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark)
    writer.writerows([("key", "ja", "en"), *((f"u{i}", *row) for i, row in enumerate(rows))])
    document = stream(out.getvalue(), "signs.csv")
    expected = [{k: v for k, v in zip(("ja", "en"), row, strict=True) if v.strip()} for row in rows]
    assert [{k: t.value for k, t in u.texts.items()} for u in document.units] == expected
    assert misplaced(document, out.getvalue()) == []
    assert all(ends(text) for u in document.units for text in u.texts.values())


@given(lines=st.lists(TEXTS, max_size=6))
def test_plain_text(lines: list[str]) -> None:
    content = "\n".join(lines)
    document = stream(content, "a.txt")
    assert misplaced(document, content.removeprefix("\ufeff")) == []


@given(
    lines=st.lists(
        TEXTS | st.sampled_from(["# 題", "- 項目", "> 引用", "```", "|a|b|", "|-|-|", "<!--", "-->", "==="]), max_size=8
    )
)
def test_markdown(lines: list[str]) -> None:
    content = "\n".join(lines)
    document = stream(content, "a.md")
    assert misplaced(document, content.removeprefix("\ufeff"), "\r\n ") == []
    assert all(ends(text) for u in document.units for text in u.texts.values())


@pytest.mark.parametrize("name", ["signs.yaml", "signs.csv", "ja.json", "ja.yaml", "a.txt", "a.md", "-"])
@given(content=ANY, data=st.binary(max_size=40))
def test_any_input_gives_a_document(name: str, content: str, data: bytes) -> None:
    for given_data in (
        content.encode("utf-8", "surrogatepass"),
        data,
        f"signs:\n  - ja: {content}".encode(errors="replace"),
    ):
        document = read_stream(given_data, name)
        for unit in document.units:
            for text in unit.texts.values():
                assert not any(c == "\0" or "\ud800" <= c <= "\udfff" for c in text.value)
                assert text.locate(0, len(text.value)).line > 0


def test_a_moment_of_fuzzing() -> None:
    assert fuzz(2026, lambda count: count < 150) == 150


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_newlines_and_byte_order_marks(tmp_path: Path, newline: str, bom: str) -> None:
    for name, content in {
        "signs.yaml": "signs:\n  - id: a\n    ja: 出口\n    en: |\n      Exit\n      Way\n",
        "signs.csv": 'id,ja,en\na,出口,"Exit\nWay"\n',
        "ja.json": '{\n "a": "出口"\n}\n',
    }.items():
        content = content.replace("\n", newline)
        (tmp_path / name).write_bytes((bom + content).encode())
        sources, _ = readers.discover([tmp_path / name])
        document = readers.read(sources[0])
        assert document.problems == ()
        assert misplaced(document, content, "\r\n") == []
        assert document.units[0].texts["ja"].value == "出口"


def test_the_rows_of_a_spreadsheet_are_told_where_they_are_not_the_lines() -> None:
    content = 'id,ja,en\na,出口,Exit\nb,"駅の\r\n出口",Exit\n\nc,入口,Way in\n'
    found = [text.locate(0, 1) for unit in stream(content, "a.csv").units for text in unit.texts.values()]
    assert [(at.line, at.cell) for at in found] == [(2, ""), (2, ""), (3, ""), (4, "C3"), (6, "B5"), (6, "C5")]
    header = "".join(f",列{i}" for i in range(30))
    content = f'id,ja{header},en\na,"駅の\n出口"{"," * 30},Exit\n'
    assert stream(content, "a.csv").units[0].texts["en"].locate(0, 1).cell == "AG2"
