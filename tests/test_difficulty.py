"""Levels of words and kanji, hard grammar, and the score."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signlint.analysis import Analysis, analyse
from signlint.analysis.words import lexicon
from signlint.analysis.words.difficulty import WordLevel, words
from signlint.analysis.words.grammar import count, find, noun_ends
from signlint.analysis.words.lexicon import easier, kanji, kanji_grade
from signlint.analysis.words.score import WEIGHTS, score
from signlint.analysis.words.word_facts import difficulty
from signlint.data import rows

DATA = Path(__file__).parent / "data"
PAIRS = [
    line.split("\t")
    for name in ("signage_pairs.tsv", "article_pairs.tsv")
    for line in (DATA / name).read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def constructions(analysis: Analysis) -> list[tuple[str, int, int]]:
    """The hard constructions of a text, each with its place in the text as given."""
    tokens, span = analysis.tokens, analysis.plain.span
    found = [(name, *span(tokens[first].start, tokens[last].end)) for name, first, last in find(analysis)]
    return found + [("noun-end", *span(*one)) for one in noun_ends(analysis)]


def found(text: str) -> list[WordLevel]:
    return list(words(analyse(text, "ja-simple")))


def the(text: str) -> WordLevel:
    (one,) = found(text)
    return one


@pytest.mark.parametrize(
    ("text", "lemma", "level"),
    [
        ("自転車", "自転車", 5),  # two UniDic units
        ("ごみ", "塵", 4),
        ("ゴミ", "塵", 4),
        ("申し込み", "申し込み", 4),
        ("申込み", "申し込み", 4),
        ("お申し込み", "申し込み", 4),
        ("お名前", "名前", 5),
        ("お茶", "御茶", 5),  # listed with its お
        ("ご飯", "御飯", 5),
        ("市役所", "市役所", 4),
        ("じゅうしょ", "じゅうしょ", 5),  # torn into 十 and しょ
        ("スマホ", "スマホ", 4),
        ("氾濫", "氾濫", 1),
        ("立入禁止", "立ち入り禁止", 0),
        ("転入届", "転入届け", 0),
    ],
)
def test_word(text: str, lemma: str, level: int) -> None:
    one = the(text)
    assert (one.text, one.lemma, one.level, one.is_name) == (text, lemma, level, False)
    assert (one.start, one.end) == (0, len(text))


def test_kana_meets_the_easiest_homophone() -> None:
    written, heard = found("名前を書いて")[-1], found("名前を かいて")[-1]
    assert heard.lemma == "掻く"  # what UniDic makes of it
    assert (written.level, heard.level) == (5, 5)


@pytest.mark.parametrize("text", ["提出する", "提出します", "提出できる", "御提出"])
def test_verbs_with_suru(text: str) -> None:
    assert found(text)[0].lemma.startswith("提出")
    assert found(text)[0].level == 3


def test_suru_belongs_to_its_noun() -> None:
    assert [(w.text, w.lemma) for w in found("書類を提出してください")] == [
        ("書類", "書類"),
        ("提出し", "提出する"),
        ("ください", "下さる"),
    ]


@pytest.mark.parametrize("text", ["熊本", "2026年4月1日", "３人", "2回目", "WiFi", "ﾄｳｷｮｳ"])
def test_names_have_no_level(text: str) -> None:
    one = the(text)
    assert (one.is_name, one.level, one.difficulty) == (True, 0, 0.0)


def test_function_words_are_left_out_and_helpers_marked() -> None:
    assert [(w.text, w.content) for w in found("ここに書いてください。")] == [
        ("ここ", True),
        ("書い", True),
        ("ください", False),
    ]


def test_spans_lead_back_to_the_text_as_given() -> None:
    text = "石垣（いしがき）に、ﾄｲﾚ、か\u3099くせい"
    assert [text[w.start : w.end] for w in found(text)] == ["石垣", "ﾄｲﾚ", "か\u3099くせい"]


@pytest.mark.parametrize(
    ("level", "zipf", "expected"),
    [(5, None, 0.0), (4, 1.0, 1.0), (3, 6.0, 1.33), (0, None, 5.0), (0, 6.0, 3.33), (1, 4.0, 3.5)],
)
def test_difficulty(level: int, zipf: float | None, expected: float) -> None:
    assert difficulty(level, zipf) == expected


@pytest.mark.parametrize(
    ("char", "grade"),
    [("一", 1), ("駅", 3), ("熊", 4), ("避", 8), ("蘇", 9), ("あ", 9), ("", 9)],
)
def test_kanji(char: str, grade: int) -> None:
    assert kanji_grade(char) == grade


def test_kanji_tables_are_whole() -> None:
    grades = list(kanji().values())
    assert [grades.count(n) for n in range(1, 7)] == [80, 160, 200, 202, 193, 191]  # 学年別漢字配当表 2020
    assert sum(grade <= 8 for grade in grades) == 2136


@pytest.mark.parametrize(
    ("word", "wording"),
    [
        ("記入", "書く"),
        ("記入する", "書く"),
        ("提示", "見せる"),
        ("避難所", "逃げて みんなで いる ところ"),
        ("立ち入り禁止", "入らないでください"),
        ("本日", "今日（きょう）"),
    ],
)
def test_easier(word: str, wording: str) -> None:
    paraphrase = easier(word)
    assert paraphrase is not None
    assert paraphrase.easier == wording


def test_easier_knows_nothing_of_easy_words() -> None:
    assert easier("水") is None
    assert easier("") is None


@pytest.mark.parametrize("name", ["paraphrases.tsv", "keep.tsv"])
def test_terms_are_unique_and_keyed(name: str) -> None:
    terms = [row[0] for row in rows(name)]
    assert len(terms) == len(set(terms))


def test_paraphrases_are_easier_than_their_terms() -> None:
    """An easier wording is no wording if it is as hard as the term (glosses of terms that beginners know aside)."""
    worse = [
        p.term
        for p in lexicon.paraphrases().values()
        if p.policy == "replace" and hardest(p.easier) > hardest(p.term) > 0
    ]
    assert worse == []


def hardest(text: str) -> float:
    return max((w.difficulty for w in found(text) if not w.is_name), default=0)


def test_keep_list_is_cited() -> None:
    assert all(keep.why and keep.source for keep in lexicon.keep_list().values())
    assert lexicon.keep("避難所") is not None
    assert lexicon.keep("順路") is None


@pytest.mark.parametrize(
    ("text", "name", "match"),
    [
        ("会場が変更されました。", "passive", "され"),
        ("ここから山が見られます。", "rareru", "見られ"),
        ("薬を飲ませてください。", "causative", "飲ませ"),
        ("書類を提出してください。", "kango-suru", "提出し"),
        ("機械の点検を行います。", "nominal", "点検を行い"),
        ("名前をご記入ください。", "keigo", "ご記入ください"),
        ("受付でお待ちしております。", "keigo", "お待ちし"),
        ("トイレは二階にございます。", "keigo", "ござい"),
        ("写真はご遠慮願います。", "keigo", "ご遠慮願い"),
        ("ご覧ください。", "keigo", "ご覧ください"),
        ("紙を出し、外で待ってください。", "renyo", "出し、"),
        ("朝ごはんを食べずに来てください。", "zu", "食べず"),
        ("雨の場合は休みます。", "stiff", "場合"),
        ("人または車", "stiff", "または"),
        ("休みとなります。", "stiff", "となり"),
        ("工事に伴い、休みます。", "particle", "に伴い"),
        ("台風により休みます。", "particle", "により"),
        ("工事中につき通れません。", "particle", "につき"),
        ("使用後に返してください。", "affix", "使用後"),
        ("各店舗で聞いてください。", "affix", "各店舗"),
        ("積極的に話してください。", "teki", "積極的"),
        ("津波のおそれがあります。", "vague", "おそれ"),
        ("雨が降る可能性があります。", "vague", "可能性"),
        ("使えないことはありません。", "double-negative", None),
        ("両替はいたしかねます。", "double-negative", "いたしかね"),
        ("関係者以外立入禁止", "noun-end", "禁止"),
        ("今日は雨。", "noun-end", "雨"),
    ],
)
def test_hard(text: str, name: str, match: str | None) -> None:
    places = constructions(analyse(text, "ja"))
    assert name in [place for place, _, _ in places]
    assert match is None or match in [text[start:end] for place, start, end in places if place == name]


@pytest.mark.parametrize(
    "text",
    [
        "写真を 撮ることが できます。",
        "本を 取れる。電車に 遅れる。",
        "水を ください。書いてください。",
        "お願いします。ありがとうございます。",
        "駅で おります。",
        "家族に 知らせて、すぐに 逃げます。",
        "駅に つきました。",
        "また 地震が 来るかもしれません。",
        "最後に 名前を 書きます。午後 3日後に 来ます。",
        "まず、手を 洗います。",
        "人によって ちがいます。場所によります。",
        "行かなければ なりません。",
        "日本に いることが できる 最後の 日",
        "トイレ",
        "市役所の 電話番号",
        "確認して ください。",
        "おみやげを いただく。",
        "目的は 何ですか。",
        "ごめんなさい。",
        "しらべた かずです。",
        "ページの 移動",
    ],
)
def test_plain(text: str) -> None:
    analysis = analyse(text, "ja-simple")
    assert constructions(analysis) == []
    assert count(analysis) == 0


def test_count_is_the_number_of_places() -> None:
    for _, _, normal, easy in PAIRS:
        for text in (normal, easy):
            assert count(analyse(text, "ja")) == len(constructions(analyse(text, "ja")))


@pytest.mark.parametrize(("name", "domain", "normal", "easy"), PAIRS)
def test_simplified_sign_scores_higher(name: str, domain: str, normal: str, easy: str) -> None:
    hard, plain = score(analyse(normal, "ja")), score(analyse(easy, "ja-simple"))
    assert hard is not None
    assert plain is not None
    assert plain.value >= hard.value + 10, (name, domain)


def test_score_is_the_weighted_mean_of_its_factors() -> None:
    result = score(analyse("ごみを 指定袋に 入れて 提出してください。", "ja"))
    assert result is not None
    assert sum(WEIGHTS.values()) == pytest.approx(1)
    assert result.value == pytest.approx(100 * sum(f.value * f.weight for f in result.factors), abs=0.06)
    assert [f.name for f in result.factors] == list(WEIGHTS)
    assert all(f.why.ja and f.why.en and "{" not in f.why.ja + f.why.en for f in result.factors)


@pytest.mark.parametrize(
    ("easier_text", "harder_text"),
    [
        ("避難所（逃げる ところ）へ 行ってください。", "避難所へ 行ってください。"),  # an explanation helps
        ("石垣（いしがき）に 登らないでください。", "石垣に 登らないでください。"),  # so do readings
        ("Cookie（クッキー）について", "クッキーについて"),
        ("なまえを かいてください。", "名前を 書いてください。"),
        ("紙を 出します。それから 外で 待ちます。", "紙を 出し、外で 待ちます。"),
    ],
)
def test_what_helps_readers_raises_the_score(easier_text: str, harder_text: str) -> None:
    one, other = score(analyse(easier_text, "ja-simple")), score(analyse(harder_text, "ja-simple"))
    assert one is not None
    assert other is not None
    assert one.value > other.value


@pytest.mark.parametrize("text", ["", " ", "😀", "※★→", "123", "PUSH", "\ufeff", "\x00", "\ud800", "한국어", "\r\n"])
def test_nothing_to_score(text: str) -> None:
    assert score(analyse(text, "ja")) is None


def test_translations_are_not_scored() -> None:
    assert score(analyse("请勿攀爬石墙", "zh-Hans")) is None


def test_labels_are_not_sure() -> None:
    short, long = (
        score(analyse("出口", "ja")),
        score(analyse("ここで 名前を 書いて、係の 人に 紙を 出してください。", "ja")),
    )
    assert short is not None
    assert long is not None
    assert (short.sure, long.sure) == (False, True)
    assert "目安" in short.label.ja
    assert long.label.ja.startswith("N")


def test_names_alone_are_scored_without_levels() -> None:
    result = score(analyse("熊本", "ja"))
    assert result is not None
    assert "words" not in [f.name for f in result.factors]


def test_width_and_composition_do_not_change_the_score() -> None:
    text = "ガイドブックは 3ページです。"
    half = "ｶﾞｲﾄﾞﾌﾞｯｸは 3ﾍﾟｰｼﾞです｡"
    values = {score(analyse(t, "ja")) for t in (text, unicodedata.normalize("NFD", text), half)}
    assert len(values) == 1


def test_a_text_without_a_stop() -> None:
    result = score(analyse("大雨で川の水が多くなって道を通ることができません" * 420, "ja"))
    assert result is not None
    assert 0 <= result.value <= 100


TEXTS = st.text(
    st.sampled_from(
        list(
            "駅市役所避難お御ごをにはがのです。、（）() 　\n\r3年月日人A-字しますれるられせ提出禁止ガｶﾞ"
            "\u3099😀\x00\ufeff\ud800"
        )
    ),
    max_size=40,
)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_anything_has_a_sane_answer(text: str) -> None:
    analysis = analyse(text, "ja-simple")
    spans = [(w.start, w.end) for w in words(analysis)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for _, start, end in constructions(analysis))
    result = score(analysis)
    assert result is None or 0 <= result.value <= 100


SEVERAL_WORDS = {"燃えないごみ", "納期限"}  # a negation within; 納 and 期限 for UniDic


@pytest.mark.parametrize("term", [t for t in (*lexicon.paraphrases(), *lexicon.keep_list()) if t not in SEVERAL_WORDS])
def test_each_term_is_one_word_and_found(term: str) -> None:
    one = the(term)
    assert one.text in (term, term.removesuffix("に"))
    assert easier(one.lemma) or lexicon.keep(one.lemma) or easier(one.text) or lexicon.keep(one.text)
