"""The YAML tree: values as written, exact places in every scalar style, clear errors."""

from __future__ import annotations

import pickle
import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from signlint.errors import ReadError, RuleError
from signlint.places import line_starts, locate
from signlint.yaml_tree import MapNode, ScalarNode, SeqNode, duplicates, parse, plain

SCALARS = """\
plain: 出口 です
no: 12:30
single: '駅''s 前'
double: "a\\tb\\u3042 \\
  続き"
folded: >-
  一行目
  二行目

  三行目
literal: |
  山
    川
  谷
indented: |2
    先頭に空白
multi: これは
  折り返した 文
flow: [出口, "入\\n口"]
empty:
"""


def scalars(node: object) -> list[ScalarNode]:
    if isinstance(node, ScalarNode):
        return [node]
    if isinstance(node, SeqNode):
        return [s for item in node.items for s in scalars(item)]
    if isinstance(node, MapNode):
        return [s for pair in node.items for part in pair for s in scalars(part)]
    return []


def misplaced(source: str) -> list[tuple[str, int]]:
    """The characters whose place in the file does not hold them (escapes and folds aside)."""
    starts = line_starts(source)
    wrong = []
    for scalar in scalars(parse(source, "t.yaml")):
        place = scalar.place()
        for offset, char in enumerate(scalar.value):
            line, column = place.at(offset)
            at = starts[line - 1] + column - 1
            held = source[at : at + 1]
            if held != char and not (held == "\\" or held in " \t\r\n\x85\u2028\u2029"):
                wrong.append((scalar.value, offset))
            assert locate(starts, at) == (line, column)
    return wrong


def test_every_scalar_is_text_as_written() -> None:
    assert plain(parse(SCALARS, "t.yaml")) == {
        "plain": "出口 です",
        "no": "12:30",
        "single": "駅's 前",
        "double": "a\tbあ 続き",
        "folded": "一行目 二行目\n三行目",
        "literal": "山\n  川\n谷\n",
        "indented": "  先頭に空白\n",
        "multi": "これは 折り返した 文",
        "flow": ["出口", "入\n口"],
        "empty": "",
    }


@pytest.mark.parametrize(
    ("key", "part", "expected"),
    [
        ("plain", "です", (1, 11)),
        ("single", "前", (3, 15)),
        ("double", "あ", (4, 14)),
        ("double", "続", (5, 3)),
        ("folded", "二", (8, 3)),
        ("folded", "三", (10, 3)),
        ("literal", "川", (13, 5)),
        ("indented", "先", (16, 5)),
        ("multi", "文", (18, 9)),
    ],
)
def test_places_inside_scalars(key: str, part: str, expected: tuple[int, int]) -> None:
    root = parse(SCALARS, "t.yaml")
    assert isinstance(root, MapNode)
    node = root.get(key)
    assert isinstance(node, ScalarNode)
    assert node.place().at(node.value.index(part)) == expected
    assert pickle.loads(pickle.dumps(node.place())).at(node.value.index(part)) == expected


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_no_character_is_misplaced(newline: str) -> None:
    assert misplaced(SCALARS.replace("\n", newline)) == []


def test_end_of_a_text() -> None:
    root = parse("a: '出口'\nb: 入口\nc: |\n  山\nd: \"\\t\"\n", "t.yaml")
    ends = [s.place().at(len(s.value)) for s in scalars(root) if s.value not in "abcd"]
    assert ends == [(1, 7), (2, 6), (5, 1), (5, 7)]


@pytest.mark.parametrize(
    ("source", "part", "end"),
    [
        ("a: 'x ＡＢ\n\n  two'", "ＡＢ", (1, 9)),
        ("a: x ＡＢ  \n\n  two", "ＡＢ", (1, 8)),
        ('a: "x ＡＢ\\\n  two"', "ＡＢ", (1, 9)),
        ('a: "x \\u3042\n\n  two"', "あ", (1, 13)),
        ("a: 'x ''\n\n  two'", "'", (1, 9)),
        ("a: >\n  x ＡＢ\n\n  two", "ＡＢ", (2, 7)),
        ("a: x ＡＢ two", "ＡＢ", (1, 8)),
    ],
)
def test_a_part_ends_before_what_is_folded_away(source: str, part: str, end: tuple[int, int]) -> None:
    root = parse(source, "t.yaml")
    assert isinstance(root, MapNode)
    node = root.get("a")
    assert isinstance(node, ScalarNode)
    assert node.place().until(node.value.index(part) + len(part)) == end


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x7f"), max_size=30) | st.sampled_from(
    ["", " ", "🏯", "漢字（かんじ）", "が", "ﾄｲﾚ", "a\r\nb", "\ufeffx", "no", "- a", "# b", "&a", "*a", "!a", "\u2028"]
)


@given(texts=st.lists(TEXTS, max_size=6), style=st.sampled_from([None, "'", '"', "|", ">"]), width=st.integers(5, 80))
def test_places_of_any_text(texts: list[str], style: str | None, width: int) -> None:
    source = yaml.safe_dump({"signs": texts}, default_style=style, width=width, allow_unicode=True)
    try:
        root = parse(source, "t.yaml")
    except ReadError as error:  # PyYAML writes !!binary and the like for what YAML cannot hold
        assert error.line
        return
    assert plain(root) == {"signs": yaml.load(source, yaml.BaseLoader)["signs"]}
    assert misplaced(source) == []


@given(st.text())
def test_any_input_gives_a_tree_or_our_error(text: str) -> None:
    try:
        parse(text, "t.yaml")
    except ReadError as error:
        assert error.path == "t.yaml"
        assert error.what.ja
        assert error.what.en


BAD = {
    "a: b: c": (1, 5, "not allowed here"),
    "x: 1\na: [1": (2, 4, "bracket"),
    "x: 1\na: 'x": (2, 4, "not closed"),
    "a: *x": (1, 4, "anchors"),
    "a: &x 1": (1, 4, "anchors"),
    "&a [*a]": (1, 1, "anchors"),
    "a: !!python/name:os 1": (1, 4, "tags"),
    "[" * 900: (1, 65, "64 levels"),
    "{a: " * 3000: (1, 257, "64 levels"),
    'a: "\\q"': (1, 5, "escape"),
    'a: "\\ud800"': (1, 7, "does not exist"),
    'a: "\\xzz"': (1, 7, "hexadecimal"),
    "a: - b": (1, 4, "'- ' is not allowed"),
    "a: ? b": (1, 4, "'? ' is not allowed"),
    "a: [,]": (1, 5, "value is missing"),
    '"a" b': (1, 5, "lines above"),
    "a:\n\t- b": (2, 1, "tab"),
    "a: 1\n---\nb: 2": (2, 1, "one document"),
    "? [a]\n: b": (1, 3, "key must be text"),
    "a: x\0": (1, 5, "U+0000"),
    "a: \ud800": (1, 4, "U+D800"),
    "a: 1\n\u2028b: &x 2": (2, 5, "anchors"),
}


@pytest.mark.parametrize(("text", "expected"), BAD.items(), ids=range(len(BAD)))
def test_errors_have_a_place(text: str, expected: tuple[int, int, str]) -> None:
    with pytest.raises(ReadError) as caught:
        parse(text, "t.yaml")
    line, column, words = expected
    assert (caught.value.line, caught.value.column) == (line, column)
    assert words in caught.value.what.en


def test_levels_beyond_what_libyaml_reads() -> None:
    """libyaml 0.2.6 stops at 1,000 levels of its own while it looks ahead, an older one where we do."""
    with pytest.raises(ReadError) as caught:
        parse("[" * 100_000, "t.yaml")
    assert caught.value.column in (65, 1001)
    assert "64 levels" in caught.value.what.en
    assert not re.search("[a-z]{4} [a-z]", caught.value.what.ja)  # nothing that a library said in English


def test_duplicate_keys_are_kept_or_refused() -> None:
    text = "a: 1\nb:\n  - c: 1\n    c: 2\n"
    root = parse(text, "t.yaml")
    assert [(first.line, again.line) for first, again in duplicates(root)] == [(3, 4)]
    with pytest.raises(RuleError, match=r"t\.yaml:4:5: duplicate key 'c' \(first on line 3\)"):
        parse(text, "t.yaml", RuleError, unique=True)


@pytest.mark.parametrize("text", ["", "# only a comment\n", "\ufeff", "---\n"])
def test_nothing(text: str) -> None:
    assert plain(parse(text, "t.yaml")) in (None, "")
