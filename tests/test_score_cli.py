"""score, furigana and explain as their users meet them; docs/score.md says what the code does."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signlint.analysis import analyse
from signlint.analysis.annotate import Wishes, annotate, split
from signlint.analysis.words import score
from signlint.cli import run

ROOT = Path(__file__).parents[1]
ODD = [
    "",
    " ",
    "。。。",
    "ABC",
    "ひらがなだけ",
    "あ" * 10_000,
    "ﾄｲﾚﾊｺﾁﾗ",
    "か\u3099くせい",
    "🚻",
    "トイレ toilet 🚻 화장실",
    "\0\ud800",
]


pytestmark = pytest.mark.usefixtures("english")


def feed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode("utf-8"))))


def test_the_documented_formula_is_the_one_that_runs() -> None:
    text = (ROOT / "docs" / "score.md").read_text(encoding="utf-8")
    for name, weight in score.WEIGHTS.items():
        assert f"{weight} × {name}" in text
    for least, level in score._BANDS[:4]:
        assert f"{least} and more N{level}" in text or f"{least} N{level}" in text
    found = score.score(analyse("会場が変更されましたので、入口で係員にお尋ねください。", "ja"))
    assert found is not None
    total = sum(f.value * f.weight for f in found.factors) / sum(f.weight for f in found.factors)
    assert found.value == round(100 * total, 1)


def test_score_as_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    feed(monkeypatch, "会場が変更されました。\n会場が 変わりました。\nABC\n")
    assert run(["score", "-", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["version"] == 1
    hard, easy, none = data["texts"]
    assert hard["score"] < easy["score"]
    assert (hard["line"], hard["path"], hard["unit"]) == (1, "-", None)
    assert set(hard["factors"]) == {"words", "grammar", "kanji", "length"}
    assert none["score"] is None


def test_score_of_a_catalog_names_its_units(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "signs.yaml"
    path.write_text(
        "signs:\n  - id: gate\n    ja: 立入禁止\n    ja-simple: ここに 入らないで ください\n", encoding="utf-8"
    )
    assert run(["score", str(path), "--format", "json"]) == 0
    texts = json.loads(capsys.readouterr().out)["texts"]
    assert [(t["unit"], t["lang"], t["line"]) for t in texts] == [("gate", "ja", 3), ("gate", "ja-simple", 4)]
    assert texts[0]["score"] < texts[1]["score"]


def test_japanese_and_easy_japanese_have_means_of_their_own(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.csv").write_text("id,ja,ja-simple\na,雨天の場合は中止,雨の ときは しません\n", encoding="utf-8")
    for lang, last in (
        ("ja", r"ふつうの日本語 平均 [\d.]+（1文）／やさしい日本語 平均 [\d.]+（1文）"),
        ("en", r"Japanese mean [\d.]+ \(1 text\), Easy Japanese mean [\d.]+ \(1 text\)"),
    ):
        assert run(["score", "a.csv", "--message-lang", lang]) == 0
        assert re.fullmatch(last, capsys.readouterr().out.splitlines()[-1])


@pytest.mark.parametrize("argument", ["empty", "a.csv", "notes.en.txt"])
def test_why_there_is_no_score(here: Path, capsys: pytest.CaptureFixture[str], argument: str) -> None:
    (here / "empty").mkdir()
    (here / "a.csv").write_text("番号,内容\n1,出口\n", encoding="utf-8")
    (here / "notes.en.txt").write_text("Exit\n", encoding="utf-8")
    assert run(["score", argument]) == 2
    assert "signlint: There is no Japanese text to score.\n" in capsys.readouterr().err


@pytest.mark.parametrize("text", ODD)
def test_odd_input_is_answered(text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode("utf-8", "replace"))))
    assert run(["score", "-"]) in (0, 2)
    for command in (["explain", text], ["furigana", text]):
        assert run(command) in (0, 2)
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "wishes", "expected"),
    [
        ("非常口", Wishes(), "非常口（ひじょうぐち）"),
        ("取り扱い", Wishes(), "取（と）り扱（あつか）い"),
        ("ここは学校です。", Wishes("html"), "ここは<ruby>学校<rp>（</rp><rt>がっこう</rt><rp>）</rp></ruby>です。"),
        ("学校", Wishes("aozora"), "｜学校《がっこう》"),
        ("学校", Wishes("denden"), "{学校|がっこう}"),
        ("学校と学校", Wishes(first_only=True), "学校（がっこう）と学校"),
        ("学校", Wishes(from_grade=3), "学校"),
        ("避難所（ひなんじょ）", Wishes(), "避難所（ひなんじょ）"),
        ("<b>学校</b>", Wishes("html"), "&lt;b&gt;<ruby>学校<rp>（</rp><rt>がっこう</rt><rp>）</rp></ruby>&lt;/b&gt;"),
        (
            "ここで靴を脱いでください。",
            Wishes(spaces=True, from_grade=7),
            "ここで 靴（くつ）を 脱（ぬ）いでください。",
        ),
        ("3月31日（火）に出す。", Wishes(), "3月（がつ）31日（にち）（火（か））に出（だ）す。"),
        (
            "4月1日 1日 10日 14日",
            Wishes(),
            "4月（がつ）1日（ついたち） 1日（ついたち？） 10日（とおか） 14日（じゅうよっか）",
        ),
        ("1階 2人 3日間 10分", Wishes(), "1階（かい） 2人（ふたり） 3日間（みっかかん） 10分（ぷん）"),
        ("1日に3回、1日目", Wishes(), "1日（ついたち？）に3回（かい）、1日目（いちにちめ？）"),
        ("12月24日（土・日）", Wishes(), "12月（がつ）24日（にじゅうよっか）（土（ど）・日（にち））"),
        ("１　日　時", Wishes(), "１　日（ひ？）　時（じ）"),
        ("手取本町の水道管", Wishes(), "手取本町（てとりほんちょう）の水道管（すいどうかん）"),
        ("ドアが開いています", Wishes(), "ドアが開（あ？）いています"),
        ("人々", Wishes(from_grade=7), "人々"),
        ("ﾄｲﾚは１階です", Wishes(), "ﾄｲﾚは１階（かい）です"),
    ],
)
def test_furigana(text: str, wishes: Wishes, expected: str) -> None:
    assert annotate(text, wishes).text == expected


@pytest.mark.parametrize(
    ("text", "grade", "expected"),
    [
        ("図書館は市役所の3階", 1, "図書館（としょかん）は市役所（しやくしょ）の3階（がい）"),
        ("北図書館へ", 1, "北図書館（きたとしょかん？）へ"),
        ("国民健康保険課へ", 1, "国民（こくみん）健康（けんこう）保険課（ほけんか）へ"),
        ("3階会議室", 1, "3階（がい）会議室（かいぎしつ）"),
        # a bracket behind 健康 alone would read 国民健康, and one behind 館 the whole 図書館
        ("国民健康保険課へ", 4, "国民（こくみん）健康（けんこう）保険課（ほけんか）へ"),
        ("図書館へ", 3, "図書館（としょかん）へ"),
        ("小学校の先生", 3, "小学校の先生"),
    ],
)
def test_no_letter_of_a_longer_word_gets_a_reading_alone(text: str, grade: int, expected: str) -> None:
    assert annotate(text, Wishes(from_grade=grade)).text == expected


def test_what_is_unsure_is_marked() -> None:
    result = annotate("市場へ行く")
    assert "？）" in result.text
    assert result.unsure


@pytest.mark.parametrize(
    ("word", "kana", "parts"),
    [
        ("取り扱い", "とりあつかい", [("取", "と"), ("り", ""), ("扱", "あつか"), ("い", "")]),
        ("学校", "がっこう", [("学校", "がっこう")]),
        ("食べ物", "くいもの", [("食べ物", "くいもの")]),
    ],
)
def test_readings_are_parted_at_the_kana(word: str, kana: str, parts: list[tuple[str, str]]) -> None:
    assert split(word, kana) == parts


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40) | st.text(alphabet="学校へ行く（がっこう）取り扱い｜《》{}ｶﾞ１ \n", max_size=40))
def test_furigana_only_adds(text: str) -> None:
    result = annotate(text).text
    at = 0
    for char in text:
        at = result.index(char, at) + 1
