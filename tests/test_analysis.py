"""Folding, furigana, sentences, words and readings of one text."""

from __future__ import annotations

import pickle
import threading
import unicodedata
from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import seconds

from signlint.analysis import Analysis, analyse
from signlint.analysis.reading.furigana import find
from signlint.analysis.reading.readings import overrides, readings
from signlint.analysis.text.fold import fold, through
from signlint.analysis.text.letters import count_morae, hiragana, is_kanji, kanji_runs, katakana, mora_count
from signlint.analysis.text.sentences import split
from signlint.analysis.text.tokens import PIECE, tokenize
from signlint.analysis.text.view import View

HARD = [
    "",
    " ",
    "\n",
    "🚻",
    "👨\u200d👩\u200d👧",
    "漢字（かんじ）",
    "か\u3099き\u3099",
    "ﾄﾞｱを閉める",
    "一行目\r\n二行目",
    "\ufeff入口",
    "入\0口",
    "\ud800入口\udfff",
    "葛\U000e0100飾",
    "（（（）",
    "（ひなんじょ）",
    "<ruby><rt></ruby>",
    "<ruby>漢<ruby>字<rt>じ</rt>",
    "{|}",
    "$( )",
    "《》",
]

BLANK = dict.fromkeys([*range(32), 127, *range(0xD800, 0xE000)], " ")

TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(
        alphabet="漢字仮名入口（）()《》｜|{}$ <ruby>/rt。！？!.\n「」かがﾄﾞ\u3099ーＡ１1a\u200b\u3000\0\ud800",
        max_size=80,
    ),
    st.sampled_from(HARD),
)


@pytest.mark.parametrize(
    ("value", "folded"),
    [
        ("入口", "入口"),
        ("１７時　Ａ口", "17時 A口"),
        ("ﾄﾞｱ ﾊﾟﾝ ｶｰﾄﾞ", "ドア パン カード"),
        ("｢ｺﾝﾆﾁﾜ｡｣", "「コンニチワ。」"),
        ("か\u3099く", "がく"),
        ("葛\U000e0100飾", "葛飾"),
        ("神\ufa19", "神神"),
        ("入\u200b口\ufeff", "入口"),
        ("入\0口\t①", "入 口 ①"),
        ("100％（税込）～：！？", "100％（税込）～：！？"),
        ("a\r\nb", "a\n\nb"),
        ("각", "각"),
        ("\ud83d", "\ufffd"),
    ],
)
def test_fold(value: str, folded: str) -> None:
    assert fold(value).text == folded


def test_fold_keeps_the_way_back() -> None:
    view = fold("ﾄﾞｱを\u200bか\u3099っ")
    assert view.text == "ドアをがっ"
    assert [view.span(i, i + 1) for i in range(5)] == [(0, 2), (2, 3), (3, 4), (5, 7), (7, 8)]


@pytest.mark.parametrize("value", ["石垣に登らないでください", "１７時", "Tür", "한국어", ""])
def test_fold_makes_no_maps_for_nothing(value: str) -> None:
    assert fold(value).starts is None


@given(TEXTS)
def test_fold_is_stable_and_inside(value: str) -> None:
    view = fold(value)
    assert fold(view.text).text == view.text
    assert unicodedata.is_normalized("NFC", view.text)
    for at in range(len(view.text)):
        start, end = view.span(at, at + 1)
        assert 0 <= start < end <= len(value)


def test_through_composes() -> None:
    inner = View("abcd").select([1, 3])
    assert through(View("BD"), inner).span(1, 2) == (3, 4)
    assert through(View("D", [1], [2]), inner).span(0, 1) == (3, 4)


@pytest.mark.parametrize(
    ("value", "pairs"),
    [
        ("避難所（ひなんじょ）", [("避難所", "ひなんじょ")]),
        ("避難所(ひなんじょ)", [("避難所", "ひなんじょ")]),
        ("ﾆﾎﾝ語（ﾆﾎﾝｺﾞ）", [("ﾆﾎﾝ語", "ニホンゴ")]),
        ("これは ｺﾞﾐ箱（ごみばこ）です", [("ｺﾞﾐ箱", "ごみばこ")]),
        ("避難所（逃げる ところ）", []),
        ("避難所（にげる ところ）", []),
        ("避難所（にげるところ）", []),
        ("高台（たかい ところ）", []),
        ("便所（トイレ）", []),
        ("氏名（シメイ）", [("氏名", "シメイ")]),
        ("桜市地域振興課（さくらし ちいきしんこうか）", [("桜市地域振興課", "さくらしちいきしんこうか")]),
        ("立（た）ち入（い）り禁止（きんし）", [("立", "た"), ("入", "い"), ("禁止", "きんし")]),
        ("取り扱い（とりあつかい）", [("取り扱い", "とりあつかい")]),
        ("子ども（こども）の本", [("子ども", "こども")]),
        ("このごみ箱（ごみばこ）へ", [("ごみ箱", "ごみばこ")]),
        ("お医者（いしゃ）さん", [("医者", "いしゃ")]),
        ("お金（おかね）を", [("お金", "おかね")]),
        ("お教（おし）えください", [("教", "おし")]),
        ("承る（うけたまわる）", [("承る", "うけたまわる")]),
        ("1階（いっかい）", [("1階", "いっかい")]),
        ("9時（じ）から", [("時", "じ")]),
        ("2日（ふつか）と4日（にち）", [("2日", "ふつか"), ("日", "にち")]),
        ("28日月曜日（げつようび）", [("月曜日", "げつようび")]),
        ("一ヶ所（いっかしょ）", [("一ヶ所", "いっかしょ")]),
        ("土日・祝日（どにちしゅくじつ）", [("土日・祝日", "どにちしゅくじつ")]),
        ("カード（かーど）", [("カード", "かーど")]),
        ("緑市 (みどりし)です", [("緑市", "みどりし")]),
        ("緑市民会館\n（みどりし みんかいかん）", [("緑市民会館", "みどりしみんかいかん")]),
        ("緑市 中央町（みどりし ちゅうおうちょう）", [("緑市 中央町", "みどりしちゅうおうちょう")]),
        ("市民相談センター（しみんそうだんせんたー）", [("市民相談センター", "しみんそうだんせんたー")]),
        ("各保健所（ほけんじょ）", [("保健所", "ほけんじょ")]),
        ("その 時（とき）、水（みず）を", [("時", "とき"), ("水", "みず")]),
        ("件数 (ぜんぶで)", []),
        ("AED（エーイーディー）とWi-Fi(ワイファイ)", [("AED", "エーイーディー"), ("Wi-Fi", "ワイファイ")]),
        ("ICカード（アイシーカード）、B1（ビーワン）", [("ICカード", "アイシーカード"), ("B1", "ビーワン")]),
        ("LINE（らいん）、119（イチイチキュー）、Map （マップ）", []),
        ("3つ（みっつ）", [("3つ", "みっつ")]),
        ("図書館（としよかん）", [("図書館", "としよかん")]),
        ("に日本（にほん）", [("日本", "にほん")]),
        ("｜中央口《ちゅうおうぐち》から出口《でぐち》へ", [("中央口", "ちゅうおうぐち"), ("出口", "でぐち")]),
        ("『注意』《重要》", []),
        ("{窓口|まどぐち}{count}", [("窓口", "まどぐち")]),
        ("{窓口|まど|ぐち}", [("窓口", "まどぐち")]),
        ("$(窓口 まどぐち)へ", [("窓口", "まどぐち")]),
        ("$(count)円", []),
        ("<ruby>窓<rp>(</rp><rt>まど</rt><rp>)</rp>口<rt>ぐち</rt></ruby>", [("窓", "まど"), ("口", "ぐち")]),
        ("<RUBY><rb>窓口</rb><rt>まどぐち</rt></RUBY>", [("窓口", "まどぐち")]),
        ("<ruby>窓口<rt>まどぐち", []),
        ("窓口（まどぐち", []),
        ("窓口（ま（ど）ぐち）", []),
        ("（まどぐち）", []),
    ],
)
def test_furigana(value: str, pairs: list[tuple[str, str]]) -> None:
    assert [(ruby.base, ruby.reading) for ruby in find(value)] == pairs


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("石垣（いしがき）に 登（のぼ）らない", "石垣に 登らない"),
        ("避難所（ひなんじょ）＜逃げる ところ＞", "避難所＜逃げる ところ＞"),
        ("{１階|いっかい}へ", "1階へ"),
        ("<ruby>窓<rp>(</rp><rt>まど</rt><rp>)</rp>口<rt>ぐち</rt></ruby>です", "窓口です"),
        ("$(窓口 まどぐち)へ", "窓口へ"),
        ("｜駅ビル《えきびる》です", "駅ビルです"),
    ],
)
def test_plain(value: str, plain: str) -> None:
    view = analyse(value, "ja-simple").plain
    assert view.text == plain
    assert fold(value[slice(*view.span(0, 1))]).text == plain[0]
    assert view.span(0, len(plain))[1] <= len(value)


def test_views_lead_back() -> None:
    one = analyse("本を 読（よ）む（静（しず）かに）。", "ja-simple")
    assert (one.plain.text, one.tight.text, one.bare.text) == (
        "本を 読む（静かに）。",
        "本を読む（静かに）。",
        "本を読む。",
    )
    at = one.bare.text.index("読")
    assert one.value[slice(*one.bare.span(at, at + 1))] == "読"


def test_other_languages_have_no_furigana_or_words() -> None:
    one = analyse("Ｅxit (でぐち)", "en")
    assert (one.ruby, one.tokens, one.plain.text, one.raw.text) == ((), (), "Exit (でぐち)", "Ｅxit (でぐち)")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        (" \n ", []),
        ("出口", ["出口"]),
        ("止まれ。右を見る。", ["止まれ。", "右を見る。"]),
        ("本当ですか？はい！", ["本当ですか？", "はい！"]),
        ("「止まれ。」と書いてあります。次へ。", ["「止まれ。」と書いてあります。", "次へ。"]),
        ("中止です（雨のとき。）。", ["中止です（雨のとき。）。"]),
        ("見出し\n本文です。", ["見出し", "本文です。"]),
        ("だめです！！ 次", ["だめです！！", "次"]),
        ("「" + "あ" * 40 + "。" + "い" * 40 + "。」", ["「" + "あ" * 40 + "。", "い" * 40 + "。」"]),
        ("「閉じない。次です。", ["「閉じない。", "次です。"]),
        ("Open 9 a.m. to 5 p.m. daily. Closed on Mt. Aso.", ["Open 9 a.m. to 5 p.m. daily.", "Closed on Mt. Aso."]),
        ("See www.example.jp/a.html?b=1 now. 3.5 km!", ["See www.example.jp/a.html?b=1 now.", "3.5 km!"]),
        ("1. Stop. 2. Go.", ["1. Stop.", "2. Go."]),
        ('He said "Stop." Then go.', ['He said "Stop."', "Then go."]),
        ("Yahoo!ニュース", ["Yahoo!ニュース"]),
        ("यहाँ रुकें। आगे बढ़ें।", ["यहाँ रुकें।", "आगे बढ़ें।"]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in split(text)] == sentences


@given(TEXTS)
def test_sentences_hold_everything(text: str) -> None:
    spans = split(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(a < b for a, b in spans)


def test_words_hold_what_rules_ask_for() -> None:
    words = {token.word.surface: token.word for token in tokenize("会場が変更されました。コーヒーはスマホで")}
    passive = words["れ"]
    assert (passive.pos1, passive.ctype, passive.lemma) == ("助動詞", "助動詞-レル", "れる")
    assert {"れる", "助動詞", "助動詞-レル"} <= passive.keys
    assert (words["変更"].goshu, words["変更"].kana) == ("漢", "ヘンコウ")
    assert words["コーヒー"].lemma == "コーヒー"
    assert (words["スマホ"].unknown, words["スマホ"].kana, words["会場"].unknown) == (True, "", False)


def test_words_do_not_go_stale() -> None:
    first = tokenize("東京駅")
    tokenize("実際に見る")
    assert [token.word.lemma for token in first] == ["トウキョウ", "駅"]


@given(TEXTS)
@settings(max_examples=150)
def test_tokens_stand_where_they_say(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end <= len(text)
        assert not text[end : token.start].translate(BLANK).strip()
        end = token.end


def test_long_text_is_cut_between_sentences() -> None:
    text = "ここは出口です。" * (PIECE // 4)
    tokens = tokenize(text)
    assert "".join(token.word.surface for token in tokens) == text
    assert all(text[token.start : token.end] == token.word.surface for token in tokens)
    assert len(tokens) == 5 * (PIECE // 4)


def test_lines_are_parsed_alone() -> None:
    lines = ["受付は", "三番です"]
    alone = [token.word.surface for line in lines for token in tokenize(line)]
    assert [token.word.surface for token in tokenize("\n".join(lines))] == alone


def test_threads_have_taggers_of_their_own() -> None:
    texts = [f"{n}階の窓口で申請書を出してください。" for n in range(200)]
    expected = [tokenize(text) for text in texts]
    wrong: list[str] = []

    def run() -> None:
        wrong.extend(text for text, tokens in zip(texts, expected, strict=True) if tokenize(text) != tokens)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


@pytest.mark.parametrize(
    ("kana", "number"),
    [("", 0), ("きゅう", 2), ("がっこう", 4), ("エレベーター", 6), ("しんぶん", 4), ("ﾄｲﾚ", 3), ("出口", 0)],
)
def test_morae(kana: str, number: int) -> None:
    assert mora_count(kana) == number


@pytest.mark.parametrize(
    "value",
    [
        "（" * 50_000,
        "漢（か" * 20_000,
        "漢あ" * 19 + "（" + "あ" * 79 + "）",
        "<ruby>" * 20_000 + "</ruby>",
        "《" * 50_000,
        "{漢|" * 20_000,
    ],
)
def test_hostile_notation_is_read_in_linear_time(value: str) -> None:
    assert seconds(lambda: analyse(value, "ja").plain.text) < 2.0


def test_morae_of_words_estimate_figures_and_letters() -> None:
    assert count_morae(tokenize("登らないでください")) == 10
    assert count_morae(tokenize("24時間")) == 2 * 2 + 3
    assert count_morae(tokenize("AED")) == pytest.approx(2.1)


def test_kana_and_kanji() -> None:
    assert (hiragana("ヴァイオリン・カード"), katakana("ゔぁ行")) == ("ゔぁいおりん・かーど", "ヴァ行")
    assert [ch for ch in "々漢𠮷\ufa16かカ〇쿠힣ꀀ\ue000Ａ" if is_kanji(ch)] == ["々", "漢", "𠮷", "\ufa16"]
    assert kanji_runs("一ヶ所の入口々") == [(0, 3), (4, 7)]
    assert kanji_runs("三ヶ") == [(0, 1)]
    assert kanji_runs("쿠마모토") == []


@pytest.mark.parametrize(
    ("text", "kana"),
    [
        ("非常口", "ひじょうぐち"),
        ("下通", "しもとおり"),
        ("上熊本", "かみくまもと"),
        ("辛島町", "からしまちょう"),
        ("生年月日", "せいねんがっぴ"),
        ("通行止め", "つうこうどめ"),
        ("水前寺江津湖公園", "すいぜんじえづここうえん"),
        ("月曜日と避難所", "げつようびとひなんじょ"),
        ("17時", "じ"),
    ],
)
def test_readings(text: str, kana: str) -> None:
    assert "".join(reading.kana for reading in readings(analyse(text, "ja"))) == kana


def test_readings_say_when_they_are_unsure() -> None:
    found = readings(analyse("市場の石垣とスマホ口", "ja"))
    assert [(r.kana, r.sure) for r in found[:4]] == [("いちば", False), ("の", True), ("いしがき", True), ("と", True)]
    assert found[0].others == ("しじょう",)
    assert not found[-1].sure


def test_reading_table_is_clean() -> None:
    table = overrides()
    assert len(table) > 150
    for word, kana in table.items():
        assert fold(word).text == word
        assert len(set(kana)) == len(kana) > 0
        assert all(k and k == hiragana(k) and not kanji_runs(k) for k in kana)
    assert list(table) == sorted(table)


@given(TEXTS, st.sampled_from(["ja", "ja-simple", "en", "ko"]))
@settings(max_examples=300)
def test_analysis_never_raises_and_stays_inside(value: str, lang: str) -> None:
    one = analyse(value, lang)
    for view in (one.raw, one.plain, one.tight, one.bare):
        for at in range(len(view.text)):
            start, end = view.span(at, at + 1)
            assert 0 <= start < end <= len(value)
    for ruby in one.ruby:
        assert ruby.start <= ruby.base_start < ruby.base_end <= ruby.reading_start < ruby.reading_end <= ruby.end
        assert value[ruby.base_start : ruby.base_end] == ruby.base
    assert all(a.end <= b.start for a, b in zip(one.ruby, one.ruby[1:], strict=False))
    assert all(0 <= t.start < t.end <= len(one.plain.text) for t in one.tokens)
    assert sum(len(words) for _, words in one.sentence_tokens()) == len(one.tokens)
    assert all(0 <= r.start < r.end <= len(one.plain.text) for r in readings(one))
    assert len(split(one.plain.text)) == len(one.sentences)


def test_analysis_is_made_once_and_pickles() -> None:
    one = analyse("石垣に登らないでください", "ja")
    assert one.tokens is one.tokens
    assert {"石垣", "助詞", "五段"} <= one.lemmas
    copy = pickle.loads(pickle.dumps(one))
    assert isinstance(copy, Analysis)
    assert [(t.start, t.end, asdict(t.word)) for t in copy.tokens] == [
        (t.start, t.end, asdict(t.word)) for t in one.tokens
    ]
