"""Furigana are read by short cuts; here each of them is held against the long way it stands for."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import seconds

from signlint.analysis import Analysis, analyse
from signlint.analysis.reading import brackets, broken, counters, plausible
from signlint.analysis.reading.furigana import find
from signlint.analysis.reading.readings import readings, sure_at
from signlint.analysis.text.fold import fold
from signlint.analysis.text.tokens import alternatives
from signlint.analysis.text.view import Rest, View
from signlint.checks import furigana
from signlint.checks.contract import Context, TextSubject
from signlint.glossary import Termbase
from signlint.model import Location, Straight, Text, Unit

CONTEXT = Context(lambda: Termbase.from_paths([]))

WORDS = (
    "避難所 水 図書館 お金 ごみ箱 取り扱い 一ヶ所 各保健所 28日月曜日 9時 借 子ども カード 人々 緑市 中央町 罹災証明書 "
    "申込 です を りる 1日 20日 4人 （金） ｶｰﾄﾞ １７時 か\u3099 \ud800 \u200b ・ 。 漢 の ゖ"
).split(" ")
READINGS = [
    "ひなんじょ",
    "みず",
    "としょかん",
    "おかね",
    "とりあつかい",
    "げつようび",
    "か",
    "こども",
    "カード",
    "もうしこ",
]
READINGS += ["みどりし ちゅうおうちょう", "にげる ところ", " ひと びと ", "じ"]
NOTATIONS = [*(f"（{kana}）" for kana in READINGS), "(みず)", "《みず》", "{水|みず}", "<ruby>水<rt>みず</rt></ruby>"]
NOTATIONS += ["$(水 みず)", "｜お茶《おちゃ》", "（）", "（注）", "〔注〕"]
MARKS = [*"（）()《》｜{|}<> 　\n\x1c", "<ruby>", "</ruby>", "（（", "））"]
SIGNS = st.lists(st.sampled_from([*WORDS, *WORDS, *NOTATIONS, *NOTATIONS, *MARKS]), max_size=12).map("".join)
KANA = st.text(alphabet="ひなんじょみずかりしっー とげつようびこき", min_size=1, max_size=8)
BASES = st.one_of(
    st.sampled_from(["水", "借", "人々", "月曜日", "申込", "取扱", "12", "Ａ棟", "々"]),
    st.text(alphabet="水日人々本込借り9Aヶ", max_size=7),
)


def _subject(value: str) -> TextSubject:
    text = Text("ja-simple", value, "t.yaml", Straight(1, 1))
    unit = Unit("t", Location("t.yaml", 1), {"ja-simple": text}, "notice")
    return TextSubject(unit, "notice", text, analyse(value, "ja-simple"), "ja-simple")


def _maps(view: View) -> list[tuple[int, int]]:
    return [view.span(at, at + 1) for at in range(len(view.text))]


@given(st.text(alphabet="abc ()", max_size=30), st.booleans())
def test_what_is_left_leads_back(text: str, spread: bool) -> None:
    inner = View(text, range(5, 5 + 2 * len(text), 2), range(6, 6 + 2 * len(text), 2)) if spread else View(text)
    gaps = [m.span() for m in re.finditer(r"\s+|\(", text)]
    keep = [at for at in range(len(text)) if not any(start <= at < end for start, end in gaps)]
    chosen = inner.select(keep)
    rest = Rest(chosen.text, inner, lambda _: gaps)
    size = len(keep)
    for start in range(size + 1):
        for end in range(start, size + 1):
            assert rest.span(start, end) == chosen.span(start, end)
    assert (rest.starts, rest.ends) == (chosen.starts, chosen.ends)
    for place in range(inner.span(0, len(text))[1] + 1):
        assert rest.offset(place) == next((at for at in range(size) if chosen.span(at, at + 1)[0] >= place), size)


@given(SIGNS)
def test_views_leave_out_what_they_say(value: str) -> None:
    one = analyse(value, "ja")
    assert one.tight.text == re.sub(r"\s+", "", one.plain.text)
    assert one.bare.text == _without_notes(_without_notes(one.tight.text))
    bases = [at for ruby in one.ruby for at in range(ruby.base_start, ruby.base_end)]
    inside = {at for ruby in one.ruby for at in range(ruby.start, ruby.end)} - set(bases)
    left = View(value).select([at for at in range(len(value)) if at not in inside])
    assert one.plain.text == fold(left.text).text
    for view in (one.plain, one.tight, one.bare):
        places = _maps(view)
        assert places == sorted(places)
        assert not {start for start, _ in places} & inside


def _without_notes(text: str) -> str:
    return re.sub(r"[（(][^（()）\n]*[）)]|[＜<〈][^＜<〈＞>〉\n]*[＞>〉]|〔[^〔〕\n]*〕", "", text)


@given(
    SIGNS,
    st.sampled_from(["（ひなんじょ）", "（かね）", "（ みず）", "（みどりし ちゅうおうちょう）"]),
    st.sampled_from(["", "を", "り", "漢"]),
)
@settings(max_examples=200)
def test_the_last_word_says_what_brackets_read(before: str, inside: str, after: str) -> None:
    whole = brackets._read_before(before[-brackets.REACH :], inside, after in brackets._INFLECTS)
    assert brackets.read_before(before, inside, after) == whole


@given(BASES, KANA, st.sampled_from(["", "漢", "お", " "]), st.text(alphabet="りるきを。漢", max_size=4))
@settings(max_examples=300)
def test_what_is_known_alone_is_known_anywhere(base: str, kana: str, before: str, behind: str) -> None:
    if plausible.known(base, kana):
        assert plausible.known_between(base, kana, before, behind)
    for around in ((False, False), (True, False), (False, True), (True, True)):
        long_way = plausible._reads(base, kana, *around)
        assert plausible.plausible(base, kana, before=around[0], after=around[1]) == long_way
        assert long_way or not plausible._is_one_word(base, kana)


@pytest.mark.parametrize("word", ["避難所", "申込み", "生", "下通", "一日", "東区役所", "９時半", "々", "ーヶ所"])
def test_the_likeliest_analysis_is_one_of_many(word: str) -> None:
    assert alternatives(word, 1) <= alternatives(word, plausible.BEST)


@given(SIGNS)
@settings(max_examples=300)
def test_tidy_brackets_have_no_findings(value: str) -> None:
    if broken._TIDY.fullmatch(value):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(broken, "_TIDY", re.compile("(?!)"))
            params = furigana.Params(find="brackets")
            assert list(furigana.check(_subject(value), params, CONTEXT)) == []


@given(SIGNS)
@settings(max_examples=200)
def test_furigana_of_the_plain_size_hold_no_space(value: str) -> None:
    found = furigana.check(_subject(value), furigana.Params(find="spaces"), CONTEXT)
    spaced = {match.start for match in found}
    for ruby in find(value):
        notation = value[ruby.base_end : ruby.end]  # the base may hold brackets of its own
        if ruby.style in ("brackets", "aozora") and "\n" not in value[ruby.base_end : ruby.reading_start]:
            assert (ruby.start in spaced) == (re.search(r"\s[（(《]|[（(《]\s|\s[）)》]", notation) is not None)


@pytest.mark.parametrize(
    ("counter", "readings"),
    [
        ("日", "1 ついたち 2 ふつか 4 よっか 8 ようか 10 とおか 14 じゅうよっか 20 はつか 31 さんじゅういちにち"),
        ("人", "1 ひとり 2 ふたり 4 よにん 11 じゅういちにん 24 にじゅうよにん 100 ひゃくにん"),
        ("分", "1 いっぷん 3 さんぷん 5 ごふん 10 じゅっぷん 15 じゅうごふん 30 さんじゅっぷん 110 ひゃくじゅっぷん"),
        ("階", "1 いっかい 2 にかい 3 さんがい 8 はっかい 10 じゅっかい"),
        ("本", "1 いっぽん 3 さんぼん 6 ろっぽん"),
        ("時", "0 れいじ 4 よじ 7 しちじ 9 くじ"),
        ("月", "4 しがつ 7 しちがつ 12 じゅうにがつ"),
        ("年", "2026 にせんにじゅうろくねん 1990 せんきゅうひゃくきゅうじゅうねん 2000 にせんねん"),
        ("円", "300 さんびゃくえん 1200 せんにひゃくえん"),
        ("つ", "1 ひとつ 9 ここのつ"),
    ],
)
def test_figures_are_read_with_what_they_count(counter: str, readings: str) -> None:
    words = readings.split()
    for number, kana in zip(words[::2], words[1::2], strict=True):
        found = counters.counted(number, counter)
        assert found is not None and found.whole[0] == kana
        assert found.fits(kana) and found.fits(found.tail) and not found.fits("ぞ" + kana)


@pytest.mark.parametrize("figure", ["", "12", "100000", "三", "１", "x"])
def test_other_figures_are_left_alone(figure: str) -> None:
    assert counters.counted(figure, "つ") is None


def test_the_table_of_counters_is_tidy() -> None:
    for counter, row in counters.counters().items():
        assert row.tail and set(row.after) <= set(range(1, 11)), counter
        for kana in (row.tail, *sum(row.after.values(), ()), *sum(row.alone.values(), ()), *row.other):
            assert re.fullmatch("[ぁ-ん]+", kana), counter


@given(SIGNS)
@settings(max_examples=200)
def test_sure_readings_are_those_of_the_text(value: str) -> None:
    one: Analysis = analyse(value, "ja")
    everywhere = {reading.start: reading for reading in readings(one) if reading.sure}
    offsets = {token.start for token in one.tokens[1::2]}
    if offsets:
        assert sure_at(one, offsets) == {at: everywhere[at] for at in offsets if at in everywhere}


@pytest.mark.parametrize("size", [20_000, 40_000])
def test_brackets_are_judged_in_linear_time(size: int) -> None:
    def cost(text: str, find: Literal["brackets", "spaces"]) -> float:
        subject = _subject(text)
        return seconds(lambda: list(furigana.check(subject, furigana.Params(find=find), CONTEXT)), tries=1)

    for seed in ("漢（か）", "（", "（あ", "漢（（", "漢 （ か ）", "漢(か）"):
        text = (seed * size)[:size]
        assert cost(text, "brackets") < 2.0
        assert cost(text, "spaces") < 2.0
