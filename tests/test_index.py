"""Which rules are tried on a text: none that could fire is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from signlint import config, rules, run
from signlint.analysis import analyse
from signlint.checks import pattern
from signlint.checks.contract import TextSubject
from signlint.engine import Engine
from signlint.engine.index import Index
from signlint.model import Location, Straight, Text, Unit
from signlint.rules import Rule

CONTEXT = run.context(config.Settings())
EVERY = [rule for pack in rules.shipped() for rule in pack.rules]


def subject(texts: dict[str, str], lang: str, kind: str = "name") -> TextSubject:
    made = {tag: Text(tag, value, "x", Straight(1, 1)) for tag, value in texts.items()}
    unit = Unit("a", Location("x", 1, 1), made)
    return TextSubject(unit, kind, made[lang], analyse(texts[lang], lang), lang)


def indexes(engine: Engine, lang: str, unit: Unit) -> list[Index]:
    return [look.rules for look in engine._looks(lang, unit)]


def test_only_what_can_fire_is_tried() -> None:
    names = ["public-sign/stale-toilet", "easy-japanese/passive"]
    engine = Engine([rules.find(EVERY, name) for name in names], CONTEXT)
    for value, expected in (("多目的トイレ", ["public-sign/stale-toilet"]), ("出口", [])):
        given_one = subject({"ja": value, "ja-simple": ""}, "ja")
        (index,) = indexes(engine, "ja", given_one.unit)
        assert [index.rules[i].rule.id for i in index.candidates(given_one)] == expected


PLAIN = {
    "ja": "非常口は2階（西側）です。", "ja-simple": "逃（に）げる ところは 2階（かい）です。", "en": "Exit (2nd floor)",
    "zh-Hans": "安全出口在2楼", "zh-Hant": "安全出口在2樓 Wi-Fi", "ko": "비상구는 2층 Wi-Fi",
    "vi": "Lối thoát hiểm tầng 2", "th": "ทางออกฉุกเฉิน ชั้น 2",
}  # fmt: skip


@pytest.mark.parametrize("lang", PLAIN)
def test_checks_on_characters_are_silent_on_a_plain_text(told_apart: Engine, lang: str) -> None:
    given_one = subject(PLAIN, lang)
    (index,) = indexes(told_apart, lang, given_one.unit)
    tried = {index.rules[i].rule.id for i in index.candidates(given_one)}
    assert tried <= {"multilingual/repeated-word", "multilingual/key-as-text"}


# Characters that checks on characters look for, alone and side by side, and others that only seem so
MARKS = (
    " \u3000\u00a0\t\n??「」『』（）()[]【】“”„«»\"'.:/{}<>$%@&;,、。！？ー・々〇 0123４ａＡabcKSiéêÃ©â€™ﬁñụơ"
    "\u0301\u0323\u3099か\u3099がガｶﾞ\uff65\u200b\u200d\u202e\ufeff\u00ad\ufffd\ue000\x00\x85\ud800縺譁繧锟斤拷烫避難駅驿站為为爲国國體体系係"
    "繫後后台臺檯鐘鍾里裏裡豈漢⼀⺀가\u1100\u1161ㄱ각Жαω^＾Д∀ไที่นेली\u093cမြန်ع😀️⃣"
)
WORDS = (
    "Exit Wi-Fi km 出口 駅前 여기 1층 です （かんじ） 「駅」 … http://a.jp/（x info@a.jp $(x) {x} <b> :( 1) a.b.c a_b "
    "key_name the Mt Sta Please refrain. handicapped Disabled toilet parking Reiwa SHOWA R5.1.2 令和5年 平成 元 年 "
    "레이와5년 1/2/2024 / 系統 體係 御成門 禦成門"
).split()
TEXTS = (
    st.text(alphabet=MARKS, max_size=12)
    | st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)
    | st.lists(st.sampled_from([*WORDS, *PLAIN.values(), *MARKS]), max_size=4).map("".join)
)
LANGS = "ja ja-simple ja-Hrkt ja-Latn en zh-Hans zh-Hant zh-Hant-HK ko vi ne th my ru xx".split()


@pytest.fixture(scope="module")
def told_apart() -> Engine:
    """The rules for texts that are left out because their check is silent, or their author named words."""
    return Engine([rule for rule in EVERY if rule.check in ("script", "balance", "pattern")], CONTEXT)


@hypothesis_settings(max_examples=600, deadline=None)
@given(ja=TEXTS, other=TEXTS, lang=st.sampled_from(LANGS), kind=st.sampled_from(["name", "notice"]))
def test_what_is_not_tried_has_nothing_to_say(told_apart: Engine, ja: str, other: str, lang: str, kind: str) -> None:
    given_one = subject({"ja": ja, lang: other}, lang, kind)
    for index in indexes(told_apart, lang, given_one.unit):
        tried = [index.rules[i] for i in index.candidates(given_one)]
        for ready in index.rules:
            if ready not in tried and (not ready.rule.kinds or kind in ready.rule.kinds):
                assert not list(ready.way.check(given_one, ready.rule.params, CONTEXT))


WITH_WORDS = [rule for rule in EVERY if rule.check == pattern.NAME and rule.params.words]


@pytest.mark.parametrize("rule", WITH_WORDS, ids=lambda rule: rule.id)
def test_words_hide_nothing_that_the_pattern_finds(rule: Rule) -> None:
    """On the rule's own examples, in usual letter case."""
    lang = rule.langs[0]
    index = Index(Engine([rule], CONTEXT)._by_scope["text"])
    for example in (*rule.examples.bad, *rule.examples.good, *rule.examples.todo):
        text = example.text
        for value in (text, text.lower(), text.upper(), text.title(), text.capitalize()):
            one = subject({example.lang or lang: value}, example.lang or lang, (*rule.kinds, "name")[0])
            assert index.candidates(one) or not list(pattern.check(one, rule.params, CONTEXT)), value
