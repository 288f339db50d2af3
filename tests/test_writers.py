"""Writing into files: exactly the edited text is new, every other byte is as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from signlint import readers
from signlint.errors import WriteError
from signlint.model import Document, Text
from signlint.readers.base import ReadOptions, Source
from signlint.writers import Edit, can_write, rewrite

Write = Callable[[str, bytes | str], Path]


def _open(path: Path, encoding: str = "") -> tuple[Source, Document]:
    sources, _ = readers.discover([path], ReadOptions(encoding=encoding))
    assert len(sources) == 1
    return sources[0], readers.read(sources[0])


def _text(document: Document, unit: str, lang: str) -> Text:
    """The text; one that looks as if it had lost characters ("?") stands among the unit's fields."""
    found = next(u for u in document.units if u.id == unit)
    return {**found.fields, **found.texts}[lang]


def _change(path: Path, value: str, unit: str = "a", lang: str = "en", encoding: str = "") -> bytes:
    """The new content of `path` with one text changed, read again and compared."""
    source, document = _open(path, encoding)
    made = rewrite(source, document, [Edit(_text(document, unit, lang), value)])
    new = made.get(str(path), path.read_bytes())
    path.write_bytes(new)
    assert _text(_open(path, encoding)[1], unit, lang).value == value
    return new


YAML = """\
# the gate
signs:
  - id: a   # first
    ja: 出口
    en: {en}
    ko: '나가는 곳'  # 확인
  - {{id: b, ja: 入口, en: In}}
"""

YAML_CASES = [
    ("Exit", "Way Out", "Way Out"),
    ("Exit", "Way: Out", '"Way: Out"'),
    ("Exit", "Stop, look: #1", '"Stop, look: #1"'),
    ("Exit", "Stop, look#1", "Stop, look#1"),
    ("Exit", "Gate # 1", '"Gate # 1"'),
    ("Exit", "No", '"No"'),
    ("Exit", "12:30", '"12:30"'),
    ("12:30", "12:45", '"12:45"'),
    ("Exit", "- out", '"- out"'),
    ("Exit", "Out\nNow", '"Out\\nNow"'),
    ("'Exit'", "Visitors' Exit", "'Visitors'' Exit'"),
    ("'Exit'", "No", "'No'"),
    ('"Exit"', 'The "A" Exit', '"The \\"A\\" Exit"'),
    ('"\\u0045xit \\u2713"', "Exit ✓!", '"\\u0045xit \\u2713!"'),
    ("|\n      Mind the\n      step\n", "Mind the\nhigh step\n", "|\n      Mind the\n      high step\n"),
    ("|-\n      Mind the\n      step\n", "Mind\nthe\nstep", "|-\n      Mind\n      the\n      step\n"),
    ("|\n      Mind\n", "Mind", '"Mind"\n'),
    (">-\n      Mind the\n      step\n\n      now\n", "Mind the\nsteps now", ">-\n      Mind the\n\n      steps now\n"),
    (">\n      Mind the\n      step here\n", "Mind the step there\n", ">\n      Mind the\n      step there\n"),
    ("|2\n        Mind\n      step\n", "  Mind\nsteps\n", "|2\n        Mind\n      steps\n"),
    ("Mind the\n      step here", "Mind the step there", "Mind the\n      step there"),
    # two places are mended, and the folds between them stay
    (">\n      ＡＢ and\n      here\n\n      ＣＤ\n", "AB and here\nCD\n", ">\n      AB and\n      here\n\n      CD\n"),
    ("ＡＢ and\n      here\n\n      ＣＤ", "AB and here\nCD", "AB and\n      here\n\n      CD"),
    ("'ＡＢ\n\n      ＣＤ'", "AB\nCD", "'AB\n\n      CD'"),
    ('"ＡＢ caf\\u00e9 and \\\n      more ＣＤ"', "AB café and more CD", '"AB caf\\u00e9 and \\\n      more CD"'),
]


@pytest.mark.parametrize(("old", "value", "new"), YAML_CASES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_yaml_keeps_the_style(tmp_path: Path, old: str, value: str, new: str, newline: str) -> None:
    path = tmp_path / "signs.yaml"
    path.write_bytes(YAML.format(en=old).replace("\n", newline).encode())

    made = _change(path, value)

    assert made.decode() == YAML.format(en=new).replace("\n", newline)


def test_yaml_quotes_in_flow_what_needs_quotes_only_there(tmp_path: Path) -> None:
    path = tmp_path / "signs.yaml"
    path.write_text(YAML.format(en="Exit"), encoding="utf-8")

    _change(path, "In, please", unit="b")
    made = _change(path, "Out, please")

    assert made.decode() == YAML.format(en="Out, please").replace("en: In}", 'en: "In, please"}')


CSV = 'id,ja,en,note\na,出口,{en},"x ""y"""\nb,入口,In,\n'
CSV_CASES = [
    ("Exit", "Way Out", "Way Out"),
    ("Exit", "Out, now", '"Out, now"'),
    ("Exit", 'The "A"', '"The ""A"""'),
    ("Exit", "Out; now", "Out; now"),
    ("Exit", "two\nlines", '"two\nlines"'),
    ('"Exit"', "Way Out", '"Way Out"'),
    ('"An ""A"""', 'A "B"', '"A ""B"""'),
    ('"two\nlines"', "three\nlines", '"three\nlines"'),
]


@pytest.mark.parametrize(("old", "value", "new"), CSV_CASES)
def test_csv_quotes_only_where_needed(tmp_path: Path, old: str, value: str, new: str) -> None:
    path = tmp_path / "signs.csv"
    path.write_text(CSV.format(en=old), encoding="utf-8")

    assert _change(path, value).decode() == CSV.format(en=new)


JSON_CASES = [
    ('{"a": "Exit", "b": "In"}', "Way Out", '{"a": "Way Out", "b": "In"}'),
    ('{"a":"Caf\\u00E9","b":"\\u00C9"}', "Cafés é", '{"a":"Caf\\u00E9s \\u00E9","b":"\\u00C9"}'),
    ('{"a":"Caf\\u00e9 é"}', "Cafés é", '{"a":"Caf\\u00e9s é"}'),
    ('{"a":"Ａ caf\\u00e9 \\/ Ｂ"}', "A café / B", '{"a":"A caf\\u00e9 \\/ B"}'),
    ('{"a":"in\\/out"}', "in/out/on", '{"a":"in\\/out\\/on"}'),
    ('{"a":"one\\ntwo"}', "one\ntwo\n\"three\"", '{"a":"one\\ntwo\\n\\"three\\""}'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "value", "new"), JSON_CASES)
def test_json_escapes_as_the_file_does(tmp_path: Path, old: str, value: str, new: str) -> None:
    path = tmp_path / "en.json"
    path.write_text(old, encoding="utf-8")

    assert _change(path, value).decode() == new


MARKDOWN = "# Water\n\nUse **only** clean water.\nBoil it.\n\n| a | b |\n|---|---|\n| one | two |\n"


@pytest.mark.parametrize(
    ("unit", "value", "new"),
    [
        ("L3", "Use only clean water.\nBoil it twice.", MARKDOWN.replace("Boil it.", "Boil it twice.")),
        ("L3", "Use only boiled water.\nBoil it.", MARKDOWN.replace("clean", "boiled")),
        ("L8.2", "three", MARKDOWN.replace("two", "three")),
    ],
)
def test_markdown_keeps_its_marks(tmp_path: Path, unit: str, value: str, new: str) -> None:
    path = tmp_path / "water.en.md"
    path.write_text(MARKDOWN, encoding="utf-8")

    assert _change(path, value, unit).decode() == new


REFUSED = [
    ("water.en.md", MARKDOWN, "L3", "Use no water.\nBoil it.", "emphasis"),
    ("water.en.md", MARKDOWN, "L1", "Water\n\nMore", "line break"),
    ("water.en.md", MARKDOWN, "L8.2", "two | three", "more than the one text"),
    ("water.en.txt", "One\nTwo\n", "L2", "Two\nThree", "line break"),
    ("water.en.txt", "One\nTwo\n", "L2", " ", "empty"),
    ("a.csv", "id,en\na,Exit\n", "a", "Exit\0", "U+0000"),
    ("a.csv", "id,en\na,Exit\n", "a", "Exit\ud800", "U+D800"),
    ("a.csv", "id,en\na,Exit\n", "a", "Exit\x1b[31m", "U+001B"),
    ("a.csv", "id,ja,en\na,出口,Exit\nb,入口,In\n", "a", " ", "more than the one text"),
]


@pytest.mark.parametrize(("name", "content", "unit", "value", "said"), REFUSED)
def test_what_cannot_be_written_is_refused_at_its_place(
    tmp_path: Path, name: str, content: str, unit: str, value: str, said: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    source, document = _open(path)

    with pytest.raises(WriteError) as caught:
        rewrite(source, document, [Edit(_text(document, unit, "en"), value)])

    assert said in caught.value.text("en")
    assert caught.value.text("en").startswith(f"{path}:")
    assert caught.value.what.ja != caught.value.what.en


def test_a_file_that_changed_meanwhile_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "signs.yaml"
    path.write_text(YAML.format(en="Exit"), encoding="utf-8")
    source, document = _open(path)
    path.write_text("# new\n" + YAML.format(en="Exit"), encoding="utf-8")

    with pytest.raises(WriteError, match="differs from what was read"):
        rewrite(source, document, [Edit(_text(document, "a", "en"), "Out")])


@pytest.mark.parametrize(
    ("codec", "value"), [("utf-8-sig", "避難所"), ("utf-16", "避難所😀"), ("cp932", "避難所"), ("utf-32", "避難所")]
)
def test_encoding_and_mark_stay(tmp_path: Path, codec: str, value: str) -> None:
    path = tmp_path / "signs.csv"
    path.write_bytes("id,ja,en\r\na,出口，①∵,Exit\r\nb,入口,In\r\n".encode(codec))

    made = _change(path, value)

    assert made.decode(codec) == f"id,ja,en\r\na,出口，①∵,{value}\r\nb,入口,In\r\n"
    assert made.count(b"\xef\xbb\xbf") == (codec == "utf-8-sig")


def test_the_other_code_of_a_cp932_character_stays(tmp_path: Path) -> None:
    path = tmp_path / "signs.csv"
    nec, ibm = b"\x81\xe6", b"\x87\x9a"  # both are U+2235
    path.write_bytes("id,ja,en\na,出口".encode("cp932") + nec + ibm + b",Exit\n")

    made = _change(path, "Way Out")

    assert made == "id,ja,en\na,出口".encode("cp932") + nec + ibm + b",Way Out\n"


def test_a_character_that_the_encoding_lacks_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "signs.csv"
    path.write_bytes("id,ja,ko\na,出口,KO\n".encode("cp932"))

    with pytest.raises(WriteError, match="cp932 has no '출'"):
        _change(path, "출구", lang="ko")


def test_several_edits_in_several_files_of_a_folder(tmp_path: Path) -> None:
    for lang, text in (("ja", "出口"), ("en", "Exit"), ("ko", "출구")):
        (tmp_path / f"{lang}.json").write_text(f'{{"a": "{text}", "b": "{text} 2"}}', encoding="utf-8")
    source, document = _open(tmp_path)

    edits = [Edit(_text(document, unit, lang), f"{unit}/{lang}") for unit in "ab" for lang in ("en", "ko")]
    made = rewrite(source, document, edits)

    assert {Path(path).name: data.decode() for path, data in made.items()} == {
        "en.json": '{"a": "a/en", "b": "b/en"}',
        "ko.json": '{"a": "a/ko", "b": "b/ko"}',
    }


def test_nothing_to_change_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "signs.yaml"
    path.write_text(YAML.format(en="Exit"), encoding="utf-8")
    source, document = _open(path)

    assert rewrite(source, document, [Edit(_text(document, "a", "en"), "Exit")]) == {}
    assert can_write(document, str(path))


VALUES = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("ab:#-,[]{}'\"\\|>&*!%@`? \t\n;/．。（）ﾊﾟが\u3099😀é\u0301\u202e\ufeff\x85\u2028")),
        st.characters(exclude_categories=("Cs", "Cc")),
    ),
    min_size=1,
    max_size=30,
).filter(lambda v: v.strip())
STYLES = [
    "Exit",
    "'Exit'",
    '"Exit"',
    "|\n      Exit\n",
    ">-\n      Exit\n      now\n",
    "Exit\n      now",
    "|+\n      Exit\n\n",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=VALUES, other=VALUES, style=st.sampled_from(STYLES))
@example(value=" lead", other="\n\nlead", style="|\n      Exit\n")
@example(value="a\n\n b\n", other="trail \n", style=">-\n      Exit\n      now\n")
@example(value="漢字（かんじ）", other="!x", style="Exit")
@example(value="?", other="?", style="Exit")
def test_any_value_in_any_yaml_style(tmp_path: Path, value: str, other: str, style: str) -> None:
    path = tmp_path / "signs.yaml"
    path.write_text(YAML.format(en=style), encoding="utf-8", newline="")
    source, document = _open(path)

    made = rewrite(source, document, [Edit(_text(document, "a", "en"), value), Edit(_text(document, "b", "en"), other)])

    path.write_bytes(made.get(str(path), path.read_bytes()))
    again = _open(path)[1]
    assert (_text(again, "a", "en").value, _text(again, "b", "en").value) == (value, other)
    assert path.read_text("utf-8").startswith(YAML.split("{en}")[0].replace("{{", "{"))
    assert "    ko: '나가는 곳'  # 확인\n  - {id: b, ja: 入口, en: " in path.read_bytes().decode()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=VALUES, old=st.sampled_from(["Exit", '"Exit"', '"E""x""it"']), mark=st.sampled_from(",\t;"))
def test_any_value_in_any_table(tmp_path: Path, value: str, old: str, mark: str) -> None:
    path = tmp_path / "signs.csv"
    before, after = f"id{mark}ja{mark}en\r\na{mark}出口{mark}", f"\r\nb{mark}入口{mark}In\r\n"
    path.write_bytes(f"{before}{old}{after}".encode())

    made = _change(path, value).decode()

    assert made.startswith(before) and made.endswith(after)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=VALUES, old=st.sampled_from(["Exit", "E\\u0078it", "\\ud83d\\ude00 😀", "a\\/b"]))
def test_any_value_in_json(tmp_path: Path, value: str, old: str) -> None:
    path = tmp_path / "en.json"
    path.write_text(f'{{\n\t"a": "{old}",\n\t"b" : "In"}}', encoding="utf-8")

    made = _change(path, value).decode()

    assert made.startswith('{\n\t"a": "') and made.endswith('",\n\t"b" : "In"}')
