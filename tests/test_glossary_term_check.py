"""The check `term`: what is settled in the glossaries, looked for in units."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signlint.analysis import analyse
from signlint.checks import term
from signlint.checks.contract import Context, Match, UnitSubject
from signlint.glossary import Termbase, shipped_glossaries
from signlint.model import Location, Severity, Straight, Text, Unit

SHIPPED = Termbase.from_paths(shipped_glossaries(), cached=False)


def run(texts: dict[str, str], params: term.Params, base: Termbase = SHIPPED) -> list[Match]:
    made = {lang: Text(lang, value, "a.yaml", Straight(1, 1)) for lang, value in texts.items()}
    unit = Unit("u", Location("a.yaml"), made)
    return list(term.check(UnitSubject(unit, "name", analyse), params, Context(lambda: base)))


PREFERRED = term.Params("preferred", "whole")
FORBIDDEN = term.Params("forbidden")


@pytest.mark.parametrize(
    ("ja", "lang", "text", "suggestion"),
    [
        ("出口", "en", "Exit", None),
        ("出口", "en", "EXIT.", None),
        ("コインロッカー", "en", "Coin Locker", None),
        ("無料Wi-Fi", "en", "Free wifi", None),
        ("トイレ", "en", "Toilet", None),
        ("トイレ", "en", "Public Restroom", None),
        ("$(出口 でぐち)", "en", "Exit", None),
        ("避難場所", "ko", "대피장소", None),
        ("出口", "en", "Emergency", "Exit"),
        ("津波", "en", "Big Wave", "Tsunami"),
        ("左", "en", "Left Luggage", "Left"),
        ("市役所", "zh-Hant", "市廳", "市政府"),
        ("出口", "en", " ", None),
        ("出口はこちら", "en", "Something else", None),
        ("会計", "en", "Cashier", None),
        ("会計", "en", "Bill", None),
        ("靴を脱いでください", "ko", "신발을 벗어 주십시오", None),
    ],
)
def test_preferred_whole(ja: str, lang: str, text: str, suggestion: str | None) -> None:
    found = run({"ja": ja, lang: text}, PREFERRED)
    assert [m.suggestions[0] for m in found] == ([suggestion] if suggestion else [])
    assert all((m.start, m.end, m.lang) == (0, len(text), lang) for m in found)


def test_a_suggested_term_is_a_note_and_says_so() -> None:
    (suggested,) = run({"ja": "余震", "zh-Hant": "後震"}, PREFERRED)
    (official,) = run({"ja": "津波", "zh-Hans": "大浪"}, PREFERRED)
    assert suggested.cap is Severity.NOTE and official.cap is None
    assert suggested.values["status"] != official.values["status"]
    assert suggested.values["claim"] == ("という案があります", "may be")
    assert official.values["claim"] == ("です", "is")
    assert suggested.values["term"] == "余震" and suggested.values["source"]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ({"ja": "出口", "en": "way out"}, ["way out"]),
        ({"ja": "出口はこちら", "en": "Way out"}, []),
        ({"ja": "窓", "en": "Window"}, []),
        ({"ja": "男性", "en": "Male"}, []),
        ({"ja": "総合受付", "zh-Hans": "综合受付"}, ["受付"]),
        ({"ja": "会計", "zh-Hans": "受付"}, []),
        ({"ja": "カード可", "zh-Hans": "接受付款"}, []),
        ({"ja": "階段", "zh-Hans": "阶段"}, ["阶段"]),
        ({"ja": "第2段階", "zh-Hans": "第二阶段"}, []),
        ({"ja": "お知らせ", "zh-Hant": "最新信息"}, ["信息"]),
        ({"en": "Gasoline Stand ahead"}, ["Gasoline Stand"]),
        ({"ja": "コンセント", "en": "Consent"}, ["Consent"]),
        ({"ja": "同意", "en": "Consent"}, []),
        ({"ja": "日本橋", "ja-Hrkt": "ニッポンバシ", "en": "Nippombashi"}, []),
    ],
)
def test_forbidden(texts: dict[str, str], found: list[str]) -> None:
    assert [texts[m.lang][m.start : m.end] for m in run(texts, FORBIDDEN)] == found


OLD = """\
terms:
  order:
    ja:
      preferred: 避難指示
      forbidden: [{form: 避難勧告, why: {ja: 2021年に廃止, en: abolished in 2021}, inside: true}]
    domain: disaster
"""


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ({"ja": "避難勧告が出たら"}, ["避難勧告"]),
        ({"ja": "避難勧告は避難指示になりました"}, []),
        ({"ja": "$(避難勧告 ひなんかんこく)が出たら"}, ["避難勧告"]),
        ({"ja": "避難（ひなん）勧告（かんこく）"}, ["避難（ひなん）勧告"]),
        ({"ja": "避難所", "ja-simple": "避難勧告"}, ["避難勧告"]),
        ({"ja": "避難所", "ja-Hrkt": "避難勧告"}, []),
        ({"ja": "避難所", "zh-Hant": "避難勧告"}, []),
    ],
)
def test_own_forbidden_japanese(texts: dict[str, str], found: list[str], tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(OLD, encoding="utf-8")
    matches = run(texts, FORBIDDEN, Termbase.from_paths([path], cached=False))
    assert [texts[m.lang][m.start : m.end] for m in matches] == found
    for match in matches:
        assert match.suggestions == ("避難指示",) and match.cap is None
        assert match.values["why"] == ("2021年に廃止", " abolished in 2021")


def test_what_needs_a_native_check_is_a_note() -> None:
    (english,) = run({"ja": "ミャンマー語", "en": "Myanmar"}, PREFERRED)
    (korean,) = run({"ja": "ミャンマー語", "ko": "인도네시아어"}, PREFERRED)
    assert english.cap is None and korean.cap is Severity.NOTE


def test_forbidden_forms_are_not_told_twice() -> None:
    texts = {"ja": "出口", "en": "Way out"}
    assert run(texts, PREFERRED) == [] and len(run(texts, FORBIDDEN)) == 1
    assert len(run({"ja": "優先席", "en": "Silver Seat"}, FORBIDDEN)) == 1


OWN = """\
terms:
  castle: {ja: 熊本城, en: Kumamoto Castle, domain: city}
  tram: {ja: 市電, en: {preferred: Tram, status: suggested}, domain: city}
"""


def test_a_term_missing_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    base = Termbase.from_paths([path], cached=False)
    params = term.Params("preferred", "inside")
    (match,) = run({"ja": "熊本城へは市電で", "en": "Take the train to the castle."}, params, base)
    assert match.suggestions == ("Kumamoto Castle",) and match.related == (("ja", 0, 3),)
    assert run({"ja": "熊本城へは市電で", "en": "To Kumamoto Castle by train."}, params, base) == []


def test_domains() -> None:
    texts = {"ja": "総合受付", "zh-Hans": "综合受付"}
    assert run(texts, term.Params("forbidden", domains=("false-friends",)))
    assert not run(texts, term.Params("forbidden", except_domains=("false-friends",)))


ODD = [
    "",
    " ",
    "🚻",
    "$(避難所 ひなんじょ)",
    "か\u3099",
    "ﾋﾅﾝｼﾞｮ",
    "避難所\r\n出口",
    "\ufeff出口",
    "出\x00口",
    "\ud800出口",
]
TEXT = st.one_of(st.sampled_from([*ODD, "出口", "Way out", "避難勧告"]), st.text(max_size=40))


@given(TEXT, TEXT, st.sampled_from(["en", "zh-Hans", "zh-Hant", "ko", "th", "ja-simple"]))
def test_spans_lie_inside_the_text(ja: str, target: str, lang: str) -> None:
    texts = {"ja": ja, lang: target}
    for params in (PREFERRED, FORBIDDEN, term.Params("preferred", "inside")):
        for match in run(texts, params):
            assert 0 <= match.start <= match.end <= len(texts[match.lang])
