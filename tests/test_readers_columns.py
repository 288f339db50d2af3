"""Columns that no header explains: what of them is told, and when a table is checked for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import read_stream

from signlint import config, run
from signlint.model import Document
from signlint.readers import ReadOptions


def read(name: str, content: str, options: ReadOptions | None = None) -> Document:
    return read_stream(content.encode(), name, options)


def problems(document: Document) -> list[str]:
    return [problem.rule.removeprefix("catalog/") for problem in document.problems]


SENTENCES = "館内の飲食はご遠慮を;Please do not eat or drink;请勿在馆内饮食;Xin không ăn;음식을 삼가 주십시오"


@pytest.mark.parametrize(
    ("header", "langs", "found"),
    [
        ("Source (JP);Target (EN);Target (ZH-CN);Vietnamese;KR", ["ja", "en", "zh-Hans", "vi", "ko"], []),
        ("原　文;訳文（英語）;簡体中文;ベトナム;韓国", ["ja", "en", "zh-Hans", "vi", "ko"], []),
        ("もと;英訳;Text C;ベトナム語;韓国", ["en", "vi", "ko"], ["unread-texts", "unread-texts", "no-source"]),
        ("日本文;英訳;中国訳;Tiếng;韓国", ["ja", "en", "ko"], ["unread-texts", "unread-texts"]),
        ("和文;現在の文;zh;vi;ko", ["ja", "zh-Hans", "vi", "ko"], ["unknown-column"]),
        ("一;二;三;四;五", [], ["no-language"]),
    ],
)
def test_columns_of_texts_that_are_not_read(header: str, langs: list[str], found: list[str]) -> None:
    document = read("a.csv", f"番号;{header}\n1;{SENTENCES}\n")
    assert [tag for unit in document.units for tag in unit.texts] == langs
    assert problems(document) == found


def test_what_a_table_is_told_can_be_written_into_the_settings(tmp_path: Path) -> None:
    content = 'id,"もと ""1""",en\na,押してください,Push\n'
    document = read("a.csv", content)
    (how,) = {problem.values["how"] for problem in document.problems}
    assert how == 'files: [{path: "a.csv", columns: {"もと \\"1\\"": ja}}]'
    (tmp_path / "signlint.yaml").write_text(how, encoding="utf-8")
    settings = config.load(tmp_path / "signlint.yaml", None)
    again = read("a.csv", content, run.read_options(settings))
    assert (list(again.units[0].texts), problems(again)) == (["ja", "en"], [])


@pytest.mark.parametrize(
    ("name", "cells", "hint"),
    [
        ("ベトナム吾", "Lối ra ở đây", True),
        ("更新日", "2026-04-01", False),
        ("担当", "土木課です", False),
        ("サイズ", "A4 たて", False),
        ("大小", "300", False),
    ],
)
def test_only_columns_of_texts_are_taken_for_misspelt_languages(name: str, cells: str, hint: bool) -> None:
    document = read("a.csv", f"id,ja,en,{name}\na,出口,Exit,{cells}\n")
    assert [bool(p.values["hint_ja"]) for p in document.problems] == [hint]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("項番,文A,文B\n1,押してください,Push the door\n2,止まれ,Stop here\n", ["no-language"]),
        ("番号,説明,English\n1,押してください,Push the door\n", ["unread-texts", "no-source"]),
        ("番号,内容\n1,押してください\n", None),
        ("番号,件数,名前,連絡先\n1,3,たなか,tanaka@example.jp\n2,5,すずき,https://example.jp/a b\n", None),
        ("date,value\n2026-04-01,1\n", None),
    ],
)
def test_a_table_of_texts_in_a_folder_is_told(tmp_path: Path, content: str, told: list[str] | None) -> None:
    (tmp_path / "a.csv").write_text(content, encoding="utf-8")
    documents, skipped = run.read(tmp_path)
    assert [problems(document) for document in documents] == ([] if told is None else [told])
    assert len(skipped) == (told is None)
