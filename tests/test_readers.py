"""Readers: what they read, and what they say about files that are wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from reading import read_stream

from signlint import readers
from signlint.model import Document, Skipped
from signlint.readers import FileMapping, ReadOptions, decode
from signlint.readers.lost_characters import is_damaged
from signlint.readers.plain import read_text


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def read_all(path: Path, options: ReadOptions | None = None) -> list[Document]:
    sources, _ = readers.discover([path], options)
    return [readers.read(source) for source in sources]


def read_one(folder: Path, name: str, content: str | bytes, options: ReadOptions | None = None) -> Document:
    write(folder, {name: content})
    (document,) = read_all(folder / name, options)
    return document


def problems(document: Document) -> list[tuple[str, int, int]]:
    return [(p.rule.removeprefix("catalog/"), p.location.line, p.location.column) for p in document.problems]


def texts(document: Document) -> dict[str, dict[str, str]]:
    return {u.id: {lang: t.value for lang, t in u.texts.items()} for u in document.units}


CATALOG = """\
signs:
  - id: gate
    kind: 禁止
    place: 城の門
    ja: 石垣に 登らないでください
    reading: いしがきに のぼらないでください
    やさしい日本語: >-
      石垣（いしがき）に
      のぼらないで ください。
    en: "Do not climb"
    zh_CN: 请勿攀爬
    id-ID: Dilarang memanjat
    no: 12:30
    pictogram: JIS Z 8210 6.2.1
    layout: {viewing-distance-m: 10, text-height-mm: {ja: 40}}
    ignore:
      rule: easy-japanese/katakana
      reason: 固有名詞
      lang: 英語
forms:
  - {id: name, ja: 氏名, ignore: [{rule: a/b, reason: c}]}
"""


def test_native_catalog(tmp_path: Path) -> None:
    document = read_one(tmp_path, "signs.yaml", CATALOG)
    assert problems(document) == []
    assert document.format == "catalog"
    gate, name = document.units
    assert texts(document)["gate"] == {
        "ja": "石垣に 登らないでください",
        "ja-Hrkt": "いしがきに のぼらないでください",
        "ja-simple": "石垣（いしがき）に のぼらないで ください。",
        "en": "Do not climb",
        "zh-Hans": "请勿攀爬",
        "id": "Dilarang memanjat",
        "no": "12:30",
    }
    assert gate.kind == "prohibition"
    assert {key: text.value for key, text in gate.fields.items()} == {
        "place": "城の門",
        "pictogram": "JIS Z 8210 6.2.1",
    }
    assert gate.layout == {"viewing-distance-m": "10", "text-height-mm": {"ja": "40"}}
    assert [(i.rule, i.reason, i.lang, i.location.line) for i in gate.ignores] == [
        ("easy-japanese/katakana", "固有名詞", "en", 17)
    ]
    assert [(i.rule, i.reason) for i in name.ignores] == [("a/b", "c")]
    assert (gate.location.line, gate.location.column) == (2, 5)
    simple = gate.texts["ja-simple"]
    at = simple.locate(simple.value.index("のぼ"), simple.value.index("ない"))
    assert (at.line, at.column, at.end_line, at.end_column) == (9, 7, 9, 10)


CATALOG_MISTAKES = [
    ("signs:\n  - id: a\n    ja: 出口\n    ja: 入口\n", [("duplicate-key", 4, 5)]),
    ("signs:\n  - {id: a, ja: 出口}\n  - {id: a, ja: 入口}\n", [("duplicate-id", 3, 5)]),
    ("signs:\n  - ja: 出口\n", [("missing-id", 2, 5)]),
    ("signs:\n  - id: a\n    pictgram: x\n", [("unknown-key", 3, 5)]),
    ("signs:\n  - id: a\n    xx-foo: x\n", [("unknown-key", 3, 5)]),
    ("sign:\n  - id: a\nforms: []\n", [("unknown-key", 1, 1)]),
    ("signs:\n  - id: a\n    kind: prohibiton\n", [("unknown-kind", 3, 11)]),
    ("signs:\n  - id: a\n    ignore: {rule: a/b}\n", [("ignore-reason", 3, 20)]),
    ("signs:\n  - id: a\n    ignore: {rule: a/b, reason: c, because: d}\n", [("unknown-key", 3, 36)]),
    ("signs:\n  - id: a\n    ignore: [a/b]\n", [("ignore-reason", 3, 14)]),
    ("signs:\n  - id: a\n    ja: [出口]\n", [("shape", 3, 9)]),
    ("signs:\n  - id: a\n    layout: big\n", [("shape", 3, 13)]),
    ("signs:\n  - id: a\n    zh: 出口\n    zh-CN: 出口\n", [("duplicate-language", 4, 5)]),
    ("signs:\n  a: {ja: 出口}\n", [("shape", 2, 3)]),
    ("signs:\n  - 出口\n", [("shape", 2, 5)]),
    ("other: 1\n", [("not-a-catalog", 1, 1)]),
    ("signs:\n", [("empty", 0, 0)]),
    ("", [("empty", 0, 0)]),
    ("signs:\n  - id: a\n    ja: b: c\n", [("syntax", 3, 10)]),
    ("signs:\n  - id: a\n    ja: &x 出口\n    en: *x\n", [("syntax", 3, 9)]),
    ("signs: " + "[" * 900, [("syntax", 1, 71)]),
    ('signs:\n  - id: a\n    ja: "出\\0口"\n', [("character", 3, 11)]),
    ("signs:\n  - id: a\n    ja: 出\0口\n", [("syntax", 3, 10)]),
]


TAB, WIDE, COLON = "字下げにタブがあります", "行の初めに全角の空白があります", "「：」が全角です"


@pytest.mark.parametrize(
    ("lines", "at", "says"),
    [
        ("signs:\n\t- id: a", (2, 1), TAB),
        ("signs:\n  - id: a\n\tja: 出口", (3, 1), TAB),
        ("signs:\n  - id: a\n  \tja: 出口", (3, 3), TAB),
        ("signs:\n  - id: a\n　　ja: 出口", (3, 1), WIDE),
        ("signs:\n　- id: a", (2, 1), WIDE),
        ("signs：\n  - id: a", (1, 6), COLON),
        ("signs:\n  - id：a\n    ja: 出口", (2, 7), COLON),
        ("signs:\n  - id：a\n    ja：出口", (2, 7), COLON),
        ("signs:\n  - id: a\n    ja：出口", (3, 7), COLON),
        ("signs:\n  - id: a\n    英語：　Exit\n    ja: 出口", (3, 7), COLON),
        ("signs:\n  - id: a\n    ja: |\n      受付：9時\n    en: a: b", (5, 10), "ここに「: 」は書けません"),
        ("signs:\n  - id: a\n    ja: |\n      受付：9時\n    en: 'x", (5, 9), "引用符が閉じていません"),
    ],
)
def test_slips_of_the_keyboard(tmp_path: Path, lines: str, at: tuple[int, int], says: str) -> None:
    problem = read_one(tmp_path, "a.yaml", lines + "\n").problems[0]
    assert (problem.rule, problem.location.line, problem.location.column) == ("catalog/syntax", *at)
    assert problem.values["what_ja"].startswith(says)


def test_a_catalog_may_call_its_keys_as_tables_do(tmp_path: Path) -> None:
    lines = "signs:\n  - id: a\n    ja: 出口\n    備考: x\n    種別: 案内\n    設置場所: 北口\n"
    for name in ("備　考", "remarks", "note", "Comment"):
        document = read_one(tmp_path, "a.yaml", lines.replace("備考", name))
        assert problems(document) == []
        (unit,) = document.units
        assert (unit.kind, unit.fields["note"].value, unit.fields["place"].value) == ("guidance", "x", "北口")


@pytest.mark.parametrize(("content", "expected"), CATALOG_MISTAKES, ids=range(len(CATALOG_MISTAKES)))
def test_mistakes_in_a_catalog(tmp_path: Path, content: str, expected: list[tuple[str, int, int]]) -> None:
    assert problems(read_one(tmp_path, "signs.yaml", content)) == expected


def test_unknown_key_suggests(tmp_path: Path) -> None:
    document = read_one(tmp_path, "signs.yaml", "signs:\n  - id: a\n    pictgram: x\n")
    assert "“pictogram”" in document.problems[0].values["hint_en"]


def test_the_rest_of_a_wrong_catalog_is_read(tmp_path: Path) -> None:
    document = read_one(tmp_path, "signs.yaml", "signs:\n  - {ja: [x]}\n  - 1\n  - {id: b, ja: 出口}\n")
    assert texts(document)["b"] == {"ja": "出口"}
    assert document.units[0].id == "signs-1"


@pytest.mark.parametrize(
    ("header", "langs", "id"),
    [
        ("id,日本語,英語,中国語（簡体字）", ["ja", "en", "zh-Hans"], "1"),
        ("No.,ja,en,id", ["ja", "en", "id"], "1"),
        ("番号,名称,名称_英語,no", ["ja", "en", "no"], "1"),
        ("key,ja,id,ne", ["ja", "id", "ne"], "1"),
        ("id,ja,en,no", ["ja", "en", "no"], "1"),
        ("no,ja,en,ko", ["ja", "en", "ko"], "1"),
    ],
)
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_headers_of_tables(tmp_path: Path, header: str, langs: list[str], id: str, delimiter: str) -> None:
    content = f"{header}\n1,a,b,c\n".replace(",", delimiter)
    document = read_one(tmp_path, "signs.csv", content)
    assert problems(document) == []
    assert texts(document) == {id: dict(zip(langs, "abc", strict=False))}


TABLE = (
    "No.,種別,設置場所,日本語,英語,ignore\r\n"
    '1,案内,北口,"駅の\r\n""北口""です",North Exit,"a/b: 理由; c/d：ほか"\r\n'
    "2,,, 出口,,\r\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932"])
def test_table(tmp_path: Path, encoding: str) -> None:
    document = read_one(tmp_path, "signs.csv", TABLE.encode(encoding))
    assert document.encoding == ("" if encoding.startswith("utf-8") else encoding)
    assert problems(document) == []
    first, second = document.units
    assert texts(document) == {"1": {"ja": '駅の\r\n"北口"です', "en": "North Exit"}, "2": {"ja": " 出口"}}
    assert first.kind == "guidance"
    assert first.fields["place"].value == "北口"
    ja = first.texts["ja"]
    at = ja.locate(ja.value.index("北"), ja.value.index("で"))
    assert (at.line, at.column, at.end_line, at.end_column) == (3, 3, 3, 7)
    assert [(i.rule, i.reason, i.location.column) for i in first.ignores] == [
        ("a/b", "理由", 23),
        ("c/d", "ほか", 32),
    ]
    assert second.texts["ja"].place.at(1) == (4, 6)


TABLE_MISTAKES = [
    ("ja,en\n出口,Exit\n", [("no-id-column", 1, 1)]),
    ("id,ja\n,出口\n", [("missing-id", 2, 1)]),
    ("id,ja,担当\na,出口,x\nb,入口,y\n", [("unknown-column", 1, 7)]),
    ("id,ja,英語,en\na,出口,Exit,Way out\n", [("duplicate-language", 1, 10)]),
    ("番号,内容\n1,出口\n", [("no-language", 1, 1)]),
    ("id,ja,en\na,出口,Exit, please\n", [("ragged-row", 2, 1)]),
    ("id,ja,en\na,出口\n", [("short-row", 2, 1)]),
    ("id,ja,en\na,出口,Exit,,\n", []),
    ("id,ja\na,出口\na,入口\n", [("duplicate-id", 3, 1)]),
    ('id,ja\na,"出口\n', [("syntax", 2, 3)]),
    ('id,ja\na,"出口"です\n', [("syntax", 2, 7)]),
    ("id,kind,ja\na,出入口,出口\n", [("unknown-kind", 2, 3)]),
    ("id,ja,ignore\na,出口,x/y\n", [("ignore-reason", 2, 6)]),
    ("id,ja\na,出\0口をまっすぐ進んでください。係の者がいます。\n", [("character", 2, 4)]),
    ("看板の一覧,\n\nid,ja\na,出口\n", []),
    ("", [("empty", 0, 0)]),
    ("id,ja\n", [("empty", 0, 0)]),
    ("id,en,ko\na,Exit,출구\n", [("no-source", 1, 1)]),
]


@pytest.mark.parametrize(("content", "expected"), TABLE_MISTAKES, ids=range(len(TABLE_MISTAKES)))
def test_mistakes_in_a_table(tmp_path: Path, content: str, expected: list[tuple[str, int, int]]) -> None:
    assert problems(read_one(tmp_path, "signs.csv", content)) == expected


def test_table_with_a_mapping(tmp_path: Path) -> None:
    mapping = FileMapping(
        "*.csv", {"内容": "ja", "外国語": "en", "課": "note", "無い列": "ko"}, id="記号", default_kind="label"
    )
    document = read_one(tmp_path, "t.csv", "記号,内容,外国語,課\nA,出口,Exit,土木\n", ReadOptions(mappings=(mapping,)))
    assert texts(document) == {"A": {"ja": "出口", "en": "Exit"}}
    assert document.units[0].kind == "label"
    assert document.units[0].fields["note"].value == "土木"
    assert problems(document) == [("missing-column", 1, 1)]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"en.json": '{"出口": "Exit"}', "ko.json": '{"出口": "출구"}'}, {"ja": "出口", "en": "Exit", "ko": "출구"}),
        # kanji that may be Chinese are no Japanese
        ({"en.json": '{"出口": "Exit"}', "zh.json": '{"出口": "出口"}'}, {"en": "Exit", "zh-Hans": "出口"}),
    ],
)
def test_keys_that_are_the_japanese(tmp_path: Path, files: dict[str, str | bytes], expected: dict[str, str]) -> None:
    write(tmp_path, files)
    (document,) = read_all(tmp_path)
    assert texts(document) == {"出口": expected}


def test_translation_folder(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "ja.json": '{"home": {"title": "入口", "n": 3, "on": true}, "list": ["一", "二"]}',
            "zh_CN.json": '{"home": {"title": "入口\\ud83d\\ude00"}}',
            "ja_easy.json": '{"home": {"title": ""}, "extra": "x"}',
            "LICENSE": "text",
            "package.json": '{"name": "x"}',
        },
    )
    sources, skipped = readers.discover([tmp_path])
    assert [Path(s.path).name for s in skipped] == ["LICENSE", "package.json"]
    (source,) = sources
    assert source.format == "folder"
    document = readers.read(source)
    assert problems(document) == []
    assert texts(document) == {
        "home.title": {"ja": "入口", "ja-simple": "", "zh-Hans": "入口😀"},
        "list.0": {"ja": "一"},
        "list.1": {"ja": "二"},
        "extra": {"ja-simple": "x"},
    }


@pytest.mark.parametrize(
    ("names", "langs"),
    [
        (["ja.yaml", "en.yaml"], ["ja", "en"]),
        (["ja-Hira.i18n.json", "zh_TW.i18n.json"], ["ja-simple", "zh-Hant"]),
        (["messages.ja.yaml", "messages.pt_BR.yaml"], ["ja", "pt"]),
        (["strings_ja.json", "strings_ko_kr.json"], ["ja", "ko"]),
        (["ja/common.json", "en/common.json"], ["ja", "en"]),
    ],
)
def test_names_of_translation_files(tmp_path: Path, names: list[str], langs: list[str]) -> None:
    write(tmp_path, {name: f'{{"a": "{lang}"}}' for name, lang in zip(names, langs, strict=True)})
    (document,) = read_all(tmp_path)
    assert texts(document) == {"a": {lang: lang for lang in langs}}


def test_rails_files_name_the_language_inside(tmp_path: Path) -> None:
    write(tmp_path, {"ja.yml": "ja:\n  home: 出口\n", "en.yml": "en:\n  home: Exit\n"})
    (document,) = read_all(tmp_path)
    assert texts(document) == {"home": {"ja": "出口", "en": "Exit"}}


def test_japanese_keys_stand_in(tmp_path: Path) -> None:
    write(tmp_path, {"en.json": '{\n "出口は こちら": "Exit",\n "OK": "OK"}', "ko.json": '{"トイレ": "화장실"}'})
    (document,) = read_all(tmp_path)
    assert texts(document) == {
        "出口は こちら": {"ja": "出口は こちら", "en": "Exit"},
        "OK": {"en": "OK"},
        "トイレ": {"ja": "トイレ", "ko": "화장실"},
    }
    stand_in = document.units[0].texts["ja"]
    assert (Path(stand_in.path).name, stand_in.place.at(4)) == ("en.json", (2, 7))


def test_chinese_keys_do_not_stand_in(tmp_path: Path) -> None:
    write(tmp_path, {"en.json": '{"出口": "Exit"}', "zh.json": '{"出口": "出口"}'})
    assert texts(read_all(tmp_path)[0]) == {"出口": {"en": "Exit", "zh-Hans": "出口"}}


def test_two_files_of_one_language(tmp_path: Path) -> None:
    write(tmp_path, {"ja.json": '{"a": "出口"}', "zh-cn.json": '{"a": ""}', "zh_CN.json": '{"a": "出口"}'})
    (document,) = read_all(tmp_path)
    assert [p.rule for p in document.problems] == ["catalog/two-files"]
    assert document.problems[0].values["kept"].endswith("zh_CN.json")
    assert texts(document) == {"a": {"ja": "出口", "zh-Hans": "出口"}}


JSON_MISTAKES = [
    ('{"a": "x", "a": "y"}', [("duplicate-key", 1, 13)]),
    ('{"a": {"b": "x"}, "a.b": "y"}', [("duplicate-id", 1, 20)]),
    ('["x"]', [("shape", 1, 1)]),
    ('{"a": "x",}', [("syntax", 1, 11)]),
    ('{"a" "x"}', [("syntax", 1, 6)]),
    ('{"a": "x"', [("syntax", 1, 1)]),
    ('{"a": "x" "b": "y"}', [("syntax", 1, 11)]),
    ("{'a': 'x'}", [("syntax", 1, 2)]),
    ('{"a": "x\n"}', [("syntax", 1, 7)]),
    ('{"a": "\\q"}', [("syntax", 1, 7)]),
    ('{"a": 1} {', [("syntax", 1, 10)]),
    ('// x\n{"a": "x"}', [("syntax", 1, 1)]),
    ("[" * 100_000, [("syntax", 1, 65)]),
    ('{"a":' * 5000, [("syntax", 1, 321)]),
    ('{"a": 01}', [("syntax", 1, 7)]),
    ('{"a": ]}', [("syntax", 1, 7)]),
    ('{"a": "x\\ud83d"}', [("character", 1, 9)]),
    ('{"": "x"}', [("missing-id", 1, 3)]),
    ('{"": ""}', [("empty", 0, 0)]),
    ("", [("empty", 0, 0)]),
]


@pytest.mark.parametrize(("content", "expected"), JSON_MISTAKES, ids=range(len(JSON_MISTAKES)))
def test_mistakes_in_json(tmp_path: Path, content: str, expected: list[tuple[str, int, int]]) -> None:
    assert problems(read_one(tmp_path, "ja.json", content)) == expected


def test_one_broken_file_does_not_hide_the_others(tmp_path: Path) -> None:
    write(tmp_path, {"ja.json": '{"a": "出口"}', "en.json": '{"a": '})
    (document,) = read_all(tmp_path)
    assert problems(document) == [("syntax", 1, 1)]
    assert texts(document) == {"a": {"ja": "出口"}}


MARKDOWN = """\
---
title: 表題
---
# お知らせ #

工事の **お知らせ** です。
次の [図](https://example.jp/a_b) を見てください。

- 漢字（かんじ）
  つづき
- [漢字](かんじ)と{漢字|かんじ}

| 場所 | 時間 |
|------|:----:|
| 北口 | 9時 |

```
code
```
<!-- 消す
文 --> 残す

題
===
> 引用
"""


def test_markdown(tmp_path: Path) -> None:
    document = read_one(tmp_path, "notice.md", MARKDOWN)
    assert texts(document) == {
        "L4": {"ja": "お知らせ"},
        "L6": {"ja": "工事の お知らせ です。\n次の 図 を見てください。"},
        "L9": {"ja": "漢字（かんじ）\nつづき"},
        "L11": {"ja": "[漢字](かんじ)と{漢字|かんじ}"},
        "L13": {"ja": "場所"},
        "L13.2": {"ja": "時間"},
        "L15": {"ja": "北口"},
        "L15.2": {"ja": "9時"},
        "L21": {"ja": "残す"},
        "L23": {"ja": "題"},
        "L25": {"ja": "引用"},
    }
    assert [u.id for u in document.units if u.kind == "title"] == ["L4", "L23"]
    text = document.units[1].texts["ja"]
    assert text.place.at(text.value.index("お")) == (6, 7)
    assert text.place.at(text.value.index("図")) == (7, 5)
    assert text.place.at(text.value.index("を")) == (7, 32)


@pytest.mark.parametrize(
    ("line", "word", "columns"),
    [
        ("[リンク 14:00](http://x/15:00) へ", "14:00", (6, 11)),
        ("[リンク 14:00](http://x/15:00)", "14:00", (6, 11)),
        ("[リンク 14:00](http://x/会場15:00)", "14:00", (6, 11)),
        ("**出口**は ここ", "出口", (3, 5)),
        ("**出口**は ここ", "出口は", (3, 8)),
        ("出口は ここ", "出口", (1, 3)),
    ],
)
def test_a_stretch_of_markdown_ends_before_the_marks(
    tmp_path: Path, line: str, word: str, columns: tuple[int, int]
) -> None:
    text = read_one(tmp_path, "a.md", line + "\n").units[0].texts["ja"]
    start = text.value.index(word)
    found = text.locate(start, start + len(word))
    assert (found.column, found.end_column) == columns


@pytest.mark.parametrize(
    ("name", "options", "lang"),
    [
        ("a.txt", ReadOptions(), "ja"),
        ("a.txt", ReadOptions(as_lang="ja-simple"), "ja-simple"),
        ("ja_easy.txt", ReadOptions(), "ja-simple"),
        ("notice.en.md", ReadOptions(as_lang="ja-simple"), "en"),
        ("a.md", ReadOptions(mappings=(FileMapping("*.md", lang="韓国語"),)), "ko"),
    ],
)
def test_language_of_plain_text(tmp_path: Path, name: str, options: ReadOptions, lang: str) -> None:
    document = read_one(tmp_path, name, "一\r\n\r\n 二\n", options)
    assert {lang for u in document.units for lang in u.texts} == {lang}


def test_plain_text_lines(tmp_path: Path) -> None:
    document = read_one(tmp_path, "a.txt", "\ufeff一\r\n\r\n 二\n")
    assert texts(document) == {"L1": {"ja": "一"}, "L3": {"ja": " 二"}}
    assert document.units[1].texts["ja"].place.at(1) == (3, 2)


def test_standard_input() -> None:
    assert texts(read_text("一\n二", lang="ja-simple")) == {
        "L1": {"ja-simple": "一"},
        "L2": {"ja-simple": "二"},
    }
    assert texts(read_stream("出口".encode("cp932"))) == {"L1": {"ja": "出口"}}
    assert texts(read_stream(b"id,ja\na,x\n", "signs.csv")) == {"a": {"ja": "x"}}
    assert texts(read_stream(b"signs: [{id: a, en: x}]", "new.yaml")) == {"a": {"en": "x"}}
    assert problems(read_stream(b"", "-")) == [("empty", 0, 0)]


ENCODED = [
    ("出口は こちらです".encode("cp932"), "cp932", []),
    ("出口".encode("utf-16"), "utf-16", []),
    ("出口".encode("utf-32"), "utf-32", []),
    ("案内所の電話".encode("euc-jp"), "", ["encoding"]),
    ("無障礙廁所與電梯".encode("big5"), "", ["encoding"]),
    (b"\xef\xbb\xbf\xff", "", ["encoding"]),
    (b"\xff\xfea", "", ["encoding"]),
    (b"\x89PNG\r\n\x1a\n\0\0\0", "", ["binary"]),
    ("出口 A\n入口 B\n".encode("utf-16-le"), "", ["binary"]),
    (b"Exit\n".decode().encode("utf-16-le"), "", ["binary"]),
    ("ﾄｲﾚはこちら".encode("cp932"), "cp932", []),
    ("山田ｽﾎﾟｰﾂｾﾝﾀｰ\n東ﾎｰﾑ".encode("cp932"), "cp932", []),
]


@pytest.mark.parametrize(("content", "encoding", "expected"), ENCODED, ids=range(len(ENCODED)))
def test_encodings(tmp_path: Path, content: bytes, encoding: str, expected: list[str]) -> None:
    document = read_one(tmp_path, "a.txt", content)
    assert document.encoding == encoding
    assert [rule for rule, _, _ in problems(document)] == expected


def test_encoding_named_by_the_user(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "案内所".encode("euc-jp"), "b.txt": b"\xff"})
    document, broken = read_all(tmp_path, ReadOptions(encoding="euc-jp"))
    assert (texts(document), document.encoding) == ({"L1": {"ja": "案内所"}}, "euc-jp")
    assert problems(broken) == [("encoding", 1, 0)]
    assert problems(read_all(tmp_path / "a.txt", ReadOptions(encoding="no-such"))[0]) == [("encoding", 1, 0)]


def test_the_line_of_the_first_wrong_byte(tmp_path: Path) -> None:
    assert problems(read_one(tmp_path, "a.txt", b"a\nb\n\xff\xff\n")) == [("encoding", 3, 0)]


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "MAX_BYTES", 2**20)
    document = read_one(tmp_path, "signs.yaml", b"# " + b"x" * 2**20)
    assert problems(document) == [("too-large", 0, 0)]
    assert document.problems[0].values == {"limit": "1 MiB"}


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "no.csv", "no such file"), (tmp_path / "no", "no such file")):
        (document,) = read_all(path)
        assert problems(document) == [("unreadable", 0, 0)]
        assert document.problems[0].values["what_en"] == reason
    write(tmp_path, {"signs.yaml": "signs: []"})
    source = readers.discover([tmp_path / "signs.yaml"])[0][0]
    (tmp_path / "signs.yaml").unlink()
    (tmp_path / "signs.yaml").mkdir()
    assert readers.read(source).problems[0].values["what_en"] == "it is a folder"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    write(tmp_path, {"signs.yaml": "signs: []", "closed/a.csv": "x"})
    (tmp_path / "signs.yaml").chmod(0)
    (tmp_path / "closed").chmod(0)
    try:
        sources, skipped = readers.discover([tmp_path])
        assert [problems(readers.read(source)) for source in sources] == [[("unreadable", 0, 0)]]
        assert [Path(s.path).name for s in skipped] == ["closed"]
    finally:
        (tmp_path / "closed").chmod(0o700)


def test_refused_by_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"signs.csv": "id,ja\na,b\n"})

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    sources, _ = readers.discover([tmp_path])
    with monkeypatch.context() as patch:
        patch.setattr("builtins.open", refuse)
        (document,) = [readers.read(source) for source in sources]
    assert document.problems[0].values == {"what_ja": "許可がありません", "what_en": "permission denied"}


def test_discover_names_what_it_leaves_out(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "signs.yaml": "# kept\nsigns: []",
            "sub/table.csv": "id,ja\na,b\n",
            "sub/config.yaml": "a: 1",
            "sub/data.json": "{}",
            "tsconfig.json": "{}",
            "map.pdf": b"%PDF",
            "data.csv": "date,value\n1,2\n",
            "requirements.txt": "pytest\n",
            "opt_in.json": '{"a": "x"}',
            "kana.yaml": "a: x",
            "rules/pack.yaml": "title: x",
            "rules/en.yaml": "title: x",
            "docs/ja/mkdocs.yml": "site: x",
            "old/x.csv": "id,ja\n",
            "README.md": "x",
            ".hidden/a.csv": "x",
            "node_modules/a.csv": "x",
            "signlint.yaml": "a: 1",
            "signoffs/en.jsonl": "{}",
        },
    )
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.csv").symlink_to(tmp_path / "nothing")
    sources, skipped = readers.discover([tmp_path, tmp_path], ReadOptions(ignore=("old/",), base=tmp_path))
    assert [(Path(s.path).name, s.format) for s in sources] == [("signs.yaml", "catalog"), ("table.csv", "table")]
    named = {Path(s.path).name: s.reason.en for s in skipped}
    assert sorted(named) == [
        "README.md",
        "config.yaml",
        "data.csv",
        "data.json",
        "en.yaml",
        "gone.csv",
        "kana.yaml",
        "loop",
        "map.pdf",
        "mkdocs.yml",
        "opt_in.json",
        "pack.yaml",
        "requirements.txt",
        "tsconfig.json",
        "x.csv",
    ]
    assert named["data.csv"] == "a table whose header names no language"
    assert named["en.yaml"] == "a rule of signlint"
    assert named["map.pdf"] == "cannot read .pdf files. Copy the text into a .txt file."
    assert all(s.reason.ja != s.reason.en for s in skipped)


def test_a_named_file_is_never_left_out_silently(tmp_path: Path) -> None:
    write(tmp_path, {"data.json": '{"a": "x"}', "config.yaml": "a: 1", "x.pdf": b"%PDF"})
    assert problems(read_all(tmp_path / "config.yaml")[0]) == [("not-a-catalog", 1, 1)]
    assert problems(read_all(tmp_path / "data.json")[0]) == [("not-a-catalog", 1, 1)]
    assert texts(read_all(tmp_path / "data.json", ReadOptions(as_lang="en"))[0]) == {"a": {"en": "x"}}


@pytest.mark.parametrize(
    ("name", "ja", "en"),
    [
        ("x.pdf", "文をコピーして .txt に", "cannot read .pdf files. Copy the text into a .txt file."),
        ("x.XLSX", ".xlsx は読めません。Excel の「名前を付けて保存」で「CSV UTF-8」を", "in Excel as “CSV UTF-8”."),
        ("x.doc", "「書式なし（.txt）」を", "Save it in Word as plain text (.txt)."),
        ("x.po", "CSV か JSON に", "Export it as CSV or JSON."),
        ("x.odd", ".odd は読めない形式です", "cannot read .odd files"),
        ("x", "拡張子（.csv、.txt など）がない", "no extension such as .csv"),
    ],
)
def test_the_way_out_of_a_format_that_is_not_read(tmp_path: Path, name: str, ja: str, en: str) -> None:
    _, (skipped,) = readers.discover([write(tmp_path, {name: b"x"}) / name])
    assert ja in skipped.reason.ja
    assert en in skipped.reason.en


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"PK\x03\x04 xl/workbook.xml", "What is in it is an Excel workbook. Save it in Excel as “CSV UTF-8”."),
        (b"PK\x03\x04 word/document.xml", "plain text"),
        (b"\xd0\xcf\x11\xe0" + "Workbook".encode("utf-16-le"), "Excel"),
        (b"%PDF-1.7", "Copy the text"),
        (b"PK\x03\x04", "--encoding utf-16"),
    ],
)
def test_what_is_in_a_file_with_a_wrong_name_is_told(tmp_path: Path, content: bytes, says: str) -> None:
    (problem,) = read_one(tmp_path, "a.csv", content).problems
    assert (problem.rule, says in problem.values["what_en"]) == ("catalog/binary", True)


def test_the_text_of_excel_is_a_table(tmp_path: Path) -> None:
    content = "番号\t日本語\t英語\n1\t出口\tExit\n"
    for name in ("a.txt", "b.ja.txt"):
        assert texts(read_one(tmp_path, name, content.encode("utf-16"))) == {"1": {"ja": "出口", "en": "Exit"}}
    assert read_one(tmp_path, "c.txt", "出口\t入口\n").format == "text"


NO_CATALOGS = {
    "package.json": b'{"name": ',
    "tsconfig.json": b"// settings\n{}",
    "settings.yaml": b"a: [",
    "schema.json": b'{"$schema": "x", ',
    "comments.json": b"// settings\n{}",
    "two.yaml": b"a: 1\n---\nb: 2\n",
    "tags.yaml": b"a: !ref x\n",
    "template.yaml": b"{{- if x }}\na: [\n",
    "plain.txt": b"pytest\n",
    "numbers.csv": "番号,件数\n1,2\n".encode(),
    "kana.yaml": b"a: x\n",
    "report.json": b'{"version": 1, "tool": {"name": "signlint", "version": "1"}, "summary": {\n"units": 3}}',
    "scan.json": b'{\n "$schema": "https://json.schemastore.org/sarif-2.1.0.json"}',
    "scan.sarif": b"{",
}
UNREADABLE = {
    "x.json": (b'{"a": ', "syntax"),
    "opt_in.json": (b'{"a": ', "syntax"),
    "x.yml": (b"a: [", "syntax"),
    "deep.json": (b"[" * 5000, "syntax"),
    "random.yaml": (bytes(range(32)) * 8, "binary"),
    "random.txt": (bytes(range(32)) * 8, "binary"),
    "random.md": (b"\xff\xfd text", "encoding"),
    "euc.tsv": ("番号\t日本語\n1\t案内所の電話".encode("euc-jp"), "encoding"),
    "quote.csv": ('id,ja\na,"出口\n'.encode(), "syntax"),
    "first.csv": (b'"a,b\n', "syntax"),
}


def test_what_cannot_be_read_in_a_folder_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"signs.csv": "id,ja\na,出口\n", **{name: data for name, (data, _) in UNREADABLE.items()}})
    found = {Path(d.path).name: [rule for rule, _, _ in problems(d)] for d in read_all(tmp_path)}
    assert found == {"signs.csv": [], **{name: [rule] for name, (_, rule) in UNREADABLE.items()}}
    assert {f"catalog/{rule}" for _, rule in UNREADABLE.values()} <= readers.UNREAD


@pytest.mark.parametrize("name", NO_CATALOGS)
def test_files_of_other_programs_are_left_out(tmp_path: Path, name: str) -> None:
    sources, skipped = readers.discover([write(tmp_path, {name: NO_CATALOGS[name]})])
    assert (sources, [Path(s.path).name for s in skipped]) == ([], [name])
    if name.startswith(("report", "scan")):
        assert skipped[0].reason.en == "the report of a check, not a catalog"


def test_translations_may_be_called_like_settings(tmp_path: Path) -> None:
    write(tmp_path, {f"{lang}/settings.json": '{"$schema": "x", "a": "y"}' for lang in ("ja", "en")})
    assert [(d.format, len(d.paths)) for d in read_all(tmp_path)] == [("folder", 2)]


def test_a_shifted_row_is_not_read(tmp_path: Path) -> None:
    document = read_one(tmp_path, "a.csv", "id,ja,en\na,料金は12,000円,12,000 yen\nb,出口\nc,入口,Entrance\n")
    assert problems(document) == [("ragged-row", 2, 1), ("short-row", 3, 1)]
    assert texts(document) == {"b": {"ja": "出口"}, "c": {"ja": "入口", "en": "Entrance"}}


LOST = """id,ja,en,zh-Hans,ko,vi
a,避難場所,Evacuation area,避难场所,대피 장소,Nơi lánh nạn
b,出口,Exit,出口,출구,Lối ra
c,電話は どこですか?,Where is the phone?,电话在哪里?,전화는 어디입니까?,Điện thoại ở đâu?
"""


def test_lost_characters(tmp_path: Path) -> None:
    document = read_one(tmp_path, "a.csv", LOST.encode("cp932", "replace"))
    assert problems(document) == [("lost-characters", 2, column) for column in (24, 29, 35)]
    assert [(p.lang, p.unit, p.values["count"]) for p in document.problems] == [
        ("zh-Hans", "a", "2"),
        ("ko", "a", "3"),
        ("vi", "a", "3"),
    ]
    assert [list(unit.texts) for unit in document.units] == [["ja", "en"], ["ja", "en", "zh-Hans"], ["ja", "en"]]
    assert document.units[0].fields["ko"].value == "?? ??"
    assert problems(read_one(tmp_path, "b.csv", LOST)) == []


@pytest.mark.parametrize(
    ("value", "damaged"),
    [
        ("避?所", True),
        ("?話", True),
        ("???? ??", True),
        ("?", True),
        ("N?i l?nh n?n", True),
        ("（??）", True),
        ("Need help?", False),
        ("本当ですか??", False),
        ("本当!?", False),
        ("お困りですか? 係員へ", False),
        ("（わかりますか?）", False),
        ("What?! Yes?", False),
        ("https://example.jp/a?q=b", False),
        ("example.jp?q=b", False),
        ("？", False),
        ("", False),
        (" ", False),
    ],
)
def test_what_is_damaged(value: str, damaged: bool) -> None:
    assert is_damaged(value) is damaged


def test_a_few_strange_texts_are_no_lost_column(tmp_path: Path) -> None:
    rows = "".join(f"{i},출구{i}\n" for i in range(6))
    for odd in ("x,??\n", "x,??\ny,??\n"):
        assert problems(read_one(tmp_path, "a.csv", f"id,ko\n{rows}{odd}")) == []


@pytest.mark.parametrize(
    ("cell", "encoding", "lost"),
    [
        ("zh-Hant,館?請勿飲食", "cp932", 1),
        ("zh-Hant,吸?處", "cp932", 1),
        ("vi,L?i ra", "cp932", 1),
        ("fr,?cole", "cp932", 1),
        ("zh-Hant,館?請勿飲食", "utf-8", 0),
        ("en,Need help?", "cp932", 0),
        ("en,https://example.jp/a?b=c", "cp932", 0),
        ("ja,本当?嘘です", "cp932", 0),
        ("ja,お困りですか?係員へ", "cp932", 0),
    ],
)
def test_one_lost_character_in_a_table_of_windows_is_enough(
    tmp_path: Path, cell: str, encoding: str, lost: int
) -> None:
    lang, text = cell.split(",")
    rows = "".join(f"{i},場所{i}\n" for i in range(20))
    document = read_one(tmp_path, "a.csv", f"id,{lang}\nx,{text}\n{rows}".encode(encoding))
    assert problems(document) == [("lost-characters", 2, 3)] * lost


def test_a_character_that_no_text_may_hold_is_replaced(tmp_path: Path) -> None:
    document = read_one(tmp_path, "ja.json", '{"a": "出\\u0000口\\ud83d", "b": "\\u0000 "}')
    assert problems(document) == [("character", 1, 9), ("character", 1, 31)]
    assert texts(document) == {"a": {"ja": "出\u034f口\u034f"}, "b": {"ja": "  "}}


@pytest.mark.parametrize("value", ["\\ud8003F", "3F\\u0000", "Floor \\ud8003", "Flo\\u0000or 3"])
def test_a_character_that_no_text_may_hold_is_one_finding(tmp_path: Path, value: str) -> None:
    from signlint import config, run

    write(tmp_path, {"signs.json": f'{{"signs": [{{"id": "a", "kind": "label", "ja": "3階", "en": "{value}"}}]}}'})
    documents, _ = run.read([tmp_path / "signs.json"])
    found = run.lint(documents, run.load_rules(config.load()), config.load()).findings
    assert [f.rule for f in found] == ["catalog/character"]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("あ\0い\n", [("character", 1, 2)]),
        ("\0", [("character", 1, 1)]),
        ("あ\0い\0\0\0\n", [("binary", 0, 0)]),
        ("e\0x\0i\0t\0", [("binary", 0, 0)]),
    ],
)
def test_a_single_nul_in_a_small_file_is_told_with_its_place(
    tmp_path: Path, data: str, found: list[tuple[str, int, int]]
) -> None:
    assert problems(read_one(tmp_path, "a.txt", data)) == found


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.csv")
    for given in (tmp_path, tmp_path / "x.csv"):
        sources, skipped = readers.discover([given])
        assert (sources, [s.reason.en for s in skipped]) == ([], ["not a regular file"])


def test_how_to_write_a_suppression(tmp_path: Path) -> None:
    document = read_one(tmp_path, "a.yaml", "signs:\n  - {id: a, ja: 出口, ignore: [a/b]}\n")
    assert document.problems[0].values == {"rule": "a/b", "how": "{rule: a/b, reason: …}"}
    document = read_one(tmp_path, "a.csv", "id,ja,ignore\na,出口,a/b\n")
    assert document.problems[0].values == {"rule": "a/b", "how": "a/b: …"}
    document = read_one(tmp_path, "b.yaml", "signs:\n  - {id: a, ja: 出口, ignore: ['']}\n")
    assert [rule for rule, _, _ in problems(document)] == ["shape"]


def test_a_question_ends_without_a_full_stop(tmp_path: Path) -> None:
    content = "signs:\n  - {id: a, kind: prohibiton}\n  - {id: b, kind: zzz}\n"
    close, far = read_one(tmp_path, "a.yaml", content).problems
    assert (close.values["hint_en"], far.values["hint_en"]) == ("; did you mean “prohibition”?", ".")


def test_the_name_of_standard_input_tells_its_format() -> None:
    skipped = readers.stream("foo.pdf", "出口".encode(), ReadOptions())
    assert isinstance(skipped, Skipped)
    assert skipped.reason.en.startswith("cannot read .pdf files.")
    assert read_stream("出口".encode(), "foo.pdf").units == ()
    assert texts(read_stream("出口".encode(), "notes")) == {"L1": {"ja": "出口"}}


def test_json_catalog(tmp_path: Path) -> None:
    document = read_one(tmp_path, "signs.json", '{"signs": [{"id": "a", "ja": "出口", "en": "\\u0045xit"}]}')
    assert (texts(document), problems(document)) == ({"a": {"ja": "出口", "en": "Exit"}}, [])


def test_mappings_match_from_the_settings_folder(tmp_path: Path) -> None:
    mapping = FileMapping("data/**/*.txt", lang="en")
    options = ReadOptions(mappings=(mapping,), base=tmp_path)
    write(tmp_path, {"data/a.txt": "x", "data/b/c.txt": "x", "d.txt": "語"})
    langs = [next(iter(d.units[0].texts)) for d in read_all(tmp_path, options)]
    assert langs == ["ja", "en", "en"]
