"""The easy-japanese pack: its examples, its checks, and what it must not mark."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signlint import checks, config, rules, ruletest, run
from signlint.analysis import analyse
from signlint.analysis.words.exempt import kanji_with_kept, nouns_with_kept, said
from signlint.analysis.words.explained import explained
from signlint.analysis.words.lexicon import paraphrases
from signlint.checks import level, limit
from signlint.checks.contract import Context, Match, TextSubject
from signlint.checks.names import is_name
from signlint.data import data_root
from signlint.engine import Engine
from signlint.glossary import Termbase
from signlint.messages import Bilingual
from signlint.model import Document, Location, Severity, Straight, Text, Unit

CONTEXT = Context(lambda: Termbase.from_paths([]))
PACK = rules.load_pack(data_root() / "rules" / "easy-japanese")
RULES = {rule.id.partition("/")[2]: rule for rule in PACK.rules}


def _subject(value: str, lang: str = "ja-simple", kind: str = "notice") -> TextSubject:
    text = Text(lang, value, "test.yaml", Straight(1, 1))
    unit = Unit("t", Location("test.yaml", 1), {lang: text}, kind)
    return TextSubject(unit, kind, text, analyse(value, lang), lang)


def _found(rule: str, value: str, lang: str = "ja-simple", kind: str = "notice", **settings: object) -> list[Match]:
    chosen = RULES[rule]
    chosen = rules.with_settings(chosen, settings) if settings else chosen
    return list(checks.get(chosen.check).check(_subject(value, lang, kind), chosen.params, CONTEXT))


def _marked(rule: str, value: str, **settings: object) -> list[str]:
    return [value[m.start : m.end] for m in _found(rule, value, **settings)]


def test_every_rule_loads() -> None:
    assert not PACK.errors
    assert len(RULES) >= 60


def test_every_example_holds() -> None:
    outcome = ruletest.run(PACK.rules, CONTEXT)
    assert not outcome.failures


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_rule_has_two_examples_of_each(rule: rules.Rule) -> None:
    assert len(rule.examples.bad) >= 2
    assert len(rule.examples.good) >= 2
    assert rule.cite.title


HOSTILE = [
    "",
    " ",
    "😀",
    "漢（かん）",
    "か\u3099き\u3099",
    "ｶﾀｶﾅ",
    "一行\r\n二行",
    "\ufeff先頭",
    "a\x00b",
    "\ud800",
    "漢" * 3000,
]


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_no_rule_trips_on_odd_text(rule: rules.Rule) -> None:
    for value in HOSTILE:
        for match in checks.get(rule.check).check(_subject(value), rule.params, CONTEXT):
            assert 0 <= match.start <= match.end <= len(value)


@given(st.text(alphabet="漢字を出しますご記入ください（）()《》～0149:/年月 。、{}|$<>ruby午カナ", max_size=40))
@settings(deadline=None)
def test_spans_are_inside_the_text(value: str) -> None:
    for rule in RULES.values():
        for match in checks.get(rule.check).check(_subject(value), rule.params, CONTEXT):
            assert 0 <= match.start <= match.end <= len(value)


@pytest.mark.parametrize(
    ("rule", "text", "written"),
    [
        ("date-era", "令和元年", "2019年"),
        ("date-era", "平成三十一年", "2019年"),
        ("date-era", "H31.4.30", "2019年4月30日"),
        ("date-slash", "2026/4/1", "2026年4月1日"),
        ("date-slash", "12/5に", "12月5日"),
        ("time-24h", "13:30", "午後1時30分"),
        ("time-24h", "18時半", "午後6時半"),
        ("time-24h", "24時", "夜の12時"),
        ("range-wave", "10時～12時", "10時から 12時まで"),
        ("range-wave", "９時〜１７時まで", "9時から 17時"),
        ("range-wave", "3～5人", "3から 5人まで"),
        ("range-wave", "9時～", "9時から"),
    ],
)
def test_dates_come_with_the_other_way_to_write_them(rule: str, text: str, written: str) -> None:
    (match,) = _found(rule, text)
    assert match.suggestions == (written,)


def test_dates_in_plain_japanese_are_only_noted() -> None:
    assert [m.cap for m in _found("date-era", "令和6年", lang="ja")] == [Severity.NOTE]
    assert [m.cap for m in _found("date-era", "令和6年")] == [None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("避難所（逃げる ところ）", {"避難所"}),
        ("避難所（ひなんじょ）＜＝逃げる ところ＞", {"避難所"}),
        ("「配偶者」とは 夫や 妻です。", {"配偶者"}),
        ("津波は、とても 高い 波の ことです。", {"津波"}),
        ("神社（shrine）", {"神社"}),
        ("15日（火）", set()),
        ("避難所に 行ってください。", set()),
    ],
)
def test_explained_words(text: str, words: set[str]) -> None:
    assert words <= explained(analyse(text, "ja-simple"))
    assert words or not explained(analyse(text, "ja-simple"))


def test_hard_words_come_with_an_easier_one() -> None:
    (match,) = _found("kango-suru", "書類を 提出してください。")
    assert match.suggestions == ("出（だ）す",)
    (match,) = _found("unexplained-word", "避難所に 行ってください。")
    assert match.suggestions[0].startswith("避難所（")


def test_a_word_to_keep_is_only_ever_explained() -> None:
    (match,) = _found("unexplained-word", "戸籍が 要ります。")
    advice = match.values["advice"]
    assert isinstance(advice, Bilingual)
    assert "言いかえる" not in advice.ja
    assert "easier" not in advice.en
    (match,) = _found("unexplained-word", "警戒レベル4です。")
    assert match.suggestions == ("警戒レベル（どのくらい 危（あぶ）ないかを 知（し）らせる 数字（すうじ））",)


def test_proposed_wordings_can_be_taken_over() -> None:
    for one in paraphrases().values():
        wording, _ = level._easier(one.term, one.term, CONTEXT.termbase, one.policy == "gloss")
        assert "？" not in wording, one.term
        for rule in ("furigana-wrong", "furigana-brackets", "furigana-spaces"):
            assert not _found(rule, f"{wording}です。"), (rule, wording)
        assert not _found("furigana-missing", wording.removeprefix(one.term)), wording


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("天守閣を 見ます。天守です。", ["天守閣"]),
        ("カシューナッツと 落花生", ["落花生"]),
        ("耳鼻咽喉科（耳や 鼻の 病院）へ 行きます。", []),
        ("区市町村です。", ["区市町村"]),
        ("都内の 中堅です。", ["都内", "中堅"]),
        ("2026年11月20日（金）と 5月3日（祝）", []),
        ("上・下、光の森、つかえます。", []),
        ("細川綱利", []),
    ],
)
def test_hard_words_are_told_whole(text: str, marked: list[str]) -> None:
    assert _marked("hard-word", text) == marked


@pytest.mark.parametrize(
    ("ja", "kind", "reading", "name"),
    [
        ("光の森", "name", "", True),
        ("及位", "name", "", True),
        ("山河内", "guidance", "やまこうち", True),
        ("山河内", "guidance", "", False),
        ("山河を 見る", "name", "", False),
        ("山河です", "name", "さんがです", False),
    ],
)
def test_japanese_that_only_names_is_left_alone(ja: str, kind: str, reading: str, name: bool) -> None:
    texts = {lang: Text(lang, value, "t.yaml", Straight(1, 1)) for lang, value in (("ja", ja), ("ja-Hrkt", reading))}
    unit = Unit("t", Location("t.yaml", 1), texts, kind)
    subject = TextSubject(unit, kind, texts["ja"], analyse(ja, "ja"), "ja-simple")
    assert is_name(subject) == name
    assert not is_name(TextSubject(unit, kind, texts["ja"], analyse(ja, "ja"), "ja"))


def test_a_compound_ends_with_its_noun() -> None:
    (match,) = _found("vocabulary", "個人県民税および延滞金加算。")
    assert match.values["words"] == "個人県民税、および、延滞金加算"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("大人 500円　子ども 200円　65歳より 上の 人 300円", [11.0, 11.0, 21.0]),
        ("大人 500円 子ども 200円", [3.0, 8.0, 3.0, 8.0]),
        ("大きい　地震です。", [9.0]),
        ("電話 096-328-2111　内線 2345", [3.0, 0, 4.0, 8.0]),
        ("https://www.example.jp/easy を 見る", [3.0]),
    ],
)
def test_morae_are_of_what_is_said_at_once(text: str, parts: list[float]) -> None:
    analysis = analyse(text, "ja-simple")
    assert [size for _, _, size in said(analysis, 0, len(text))] == parts


@pytest.mark.parametrize(
    ("text", "kanji", "nouns"), [("国民健康保険", 1, 1), ("国民健康保険加入届", 4, 3), ("粗大廃棄物収集", 7, 4)]
)
def test_a_word_to_keep_is_one_in_a_run(text: str, kanji: int, nouns: int) -> None:
    analysis = analyse(text, "ja-simple")
    assert (kanji_with_kept(analysis, 0, len(text)), nouns_with_kept(analysis, 0, len(text))) == (kanji, nouns)


def test_hard_words_are_told_once() -> None:
    assert _marked("hard-word", "配偶者の 名前と 配偶者の 仕事") == ["配偶者"]


def test_limits_have_a_softer_number() -> None:
    long = "市役所の 前の 道で 水道の 工事を していますから 車は 駅の となりの 広い 駐車場に 止めて 来てください。"
    (match,) = _found("sentence-length", long, soft={"notice": "30"}, max={"notice": "60"})
    assert match.cap is Severity.NOTE
    (match,) = _found("sentence-length", long, soft={"notice": "10"}, max={"notice": "20"})
    assert match.cap is None
    assert match.values["limit"] == "20"


def test_runs_of_nouns_end_at_spaces() -> None:
    assert _marked("noun-run", "会場 駐車場 入口 出口 受付 案内所") == []


@pytest.mark.parametrize("name", ["sign", "notice", "label", "public-plain"])
def test_profiles_load(name: str) -> None:
    settings = config.load(profile=name)
    rule_set = run.load_rules(settings)
    assert not rule_set.errors
    assert any(rule.pack == "easy-japanese" for rule in rule_set.rules)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("福祉（ふくし）と 道（みち）", []),
        ("今日（きょう）は 二十日（はつか）です。", []),
        ("午前（ごぜん）9時（くじ）", []),
        ("お金（かね）を 払（はら）う 日（ひ）", []),
        ("行（い）った。行（おこな）います。", []),
        ("一人（ひとり）、二人（ふたり）、三人（さんにん）", []),
        ("三百円（さんびゃくえん）、六本（ろっぽん）", []),
        ("人・仕事（しごと）", []),
        ("東京（トウキョウ）", []),
        ("警報（けいほ）", ["警報（けいほ）"]),
        ("地震（じんしん）", ["地震（じんしん）"]),
        ("伝（つたえ）る", ["伝（つたえ）"]),
        ("引（ひ）っ越（こ）したら、引（ひ）っ張（ぱ）らないで、突（つ）っ込（こ）まないで", []),
        ("引（ひい）っ越（こ）したら", ["引（ひい）"]),
        ("8月1日（いちにち）", ["1日（いちにち）"]),
        ("1日（いちにち）に 3回（かい）、3日間（みっかかん）", []),
        ("1,000人（せんにん）、2、3日（にさんにち）、3分の1（さんぶんのいち）", []),
        ("両替所（りょうがえしょ）", ["両替所（りょうがえしょ）"]),
    ],
)
def test_readings_are_compared_with_all_that_the_dictionary_knows(text: str, marked: list[str]) -> None:
    assert _marked("furigana-wrong", text) == marked


@pytest.mark.parametrize(
    ("text", "right", "proposed"),
    [
        ("電話（でわ）", "でんわ", ("電話（でんわ）",)),
        ("土日・祝日（どにちしゅく）", "どにちしゅくじつ", ("土日・祝日（どにちしゅくじつ）",)),
        ("3件（にん）", "けん", ()),
        ("4人（しにん）", "よにん", ("4人（よにん）",)),
        ("10分（ふん）", "ぷん", ()),
        ("３日（みつか）", "みっか", ("３日（みっか）",)),
        ("5月8日（にち）", "ようか", ()),
        ("1階（かいい）", "かい", ()),
        ("人に 伝（つたえ）る", "つた", ("伝（つた）え",)),
        ("窓を 開（あけ）ます", "あ", ("開（あ）け",)),
        ("手紙を 集（つど）めます", "あつ", ()),
        ("電{話|いぬ}", "はなし、ばなし、わ", ()),
    ],
)
def test_wrong_readings_come_with_the_dictionary_s(text: str, right: str, proposed: tuple[str, ...]) -> None:
    (match,) = _found("furigana-wrong", text)
    assert (match.values["right"], match.suggestions) == (right, proposed)


@pytest.mark.parametrize(("text", "fixed"), [("水 （みず）", "水（みず）"), ("水（ みず）", "水（みず）")])
def test_spaces_can_be_fixed(text: str, fixed: str) -> None:
    assert [m.fix.text for m in _found("furigana-spaces", text) if m.fix] == [fixed]


@pytest.mark.parametrize(
    ("text", "marked", "named"),
    [
        ("避難所で 水を 配ります。", "避難所", "避難所、水、配"),
        ("避難所（ひなんじょ）で 水を 配ります。", "水", "水、配"),
        ("水です。", "水", "水"),
        ("3月31日（火）に ごみを 出（だ）します。", "月", "月、日、火"),
        ("一二 三四 五六 七八 九十 百千 万億 東西 南北", "一二", "一二、三四、五六、七八、九十、百千、万億、東西…"),
        ("漢" * 100, "漢" * 100, "漢" * 40),
    ],
)
def test_kanji_without_furigana_are_told_once_a_text(text: str, marked: str, named: str) -> None:
    (match,) = _found("furigana-missing", text)
    assert (text[match.start : match.end], match.values["kanji"]) == (marked, (named, named.replace("、", ", ")))


@pytest.mark.parametrize(
    ("text", "marked", "named"),
    [
        ("時間が 変更（へんこう）されました。", "変更", "変更する"),
        ("書類を 提出して ください。", "提出", "提出する"),
        ("高い ところへ 避（ひ）難（なん）してください。", "避（ひ）難", "避難する"),
    ],
)
def test_a_verb_is_marked_by_its_noun_and_named_in_full(text: str, marked: str, named: str) -> None:
    (match,) = _found("kango-suru", text)
    assert text[match.start : match.end] == marked
    assert match.values["word"] == named


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("8時30分に 来て", 1),
        ("9:30から 17:00まで", 2),
        ("2026年4月1日の 朝", 2),
        ("名前と 3人の 住所", 3),
        ("3階 4階", 2),
    ],
)
def test_a_figure_with_its_counters_is_one_noun(text: str, nouns: int) -> None:
    assert limit._nouns(analyse(text, "ja").tokens) == nouns


def test_the_limits_of_disaster_signs_are_not_for_notices() -> None:
    text = "燃えるごみは 月曜日と 木曜日の 朝の 8時までに 家の 前の 集める ところに 出してください。"
    for kind in ("notice", "instruction", "explanation"):
        assert not _found("sentence-morae", text, kind=kind)
    for kind in ("prohibition", "warning", "emergency"):
        assert _found("sentence-morae", text, kind=kind)
        assert _found("kanji-count", text, kind=kind)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("市役所（しやくじょ）", ["市役所（しやくじょ）"]),
        ("公園（こおえん）", ["公園（こおえん）"]),
        ("図書館（としゃかん）", ["図書館（としゃかん）"]),
        ("市役所（しやくしょ）の図書館（としょかん）と東区（ひがしく）役所（やくしょ）", []),
        ("出生届（しゅっせいとどけ）、出生届（しゅっしょうとどけ）", []),
    ],
)
def test_readings_of_common_compounds(text: str, wrong: list[str]) -> None:
    assert _marked("furigana-wrong", text) == wrong


def test_a_message_quotes_no_page() -> None:
    runner = Engine([RULES["kanji-run"], RULES["noun-run"], RULES["furigana-missing"]], CONTEXT)
    text = Text("ja-simple", "漢" * 5000, "t.yaml", Straight(1, 1))
    found = runner.lint(
        [Document("t.yaml", "yaml", (Unit("t", Location("t.yaml", 1), {"ja-simple": text}, "notice"),))]
    )
    assert found
    for finding in found:
        assert len(finding.message.ja) < 200
        assert len(finding.message.en) < 200
    assert max(len(finding.match) for finding in found) == 5000
