"""Readings in Hangul by 외래어 표기법, and Korean texts that do not match the reading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signlint.analysis.spelling.hangul import judge, transcribe

TRICKY = [
    "",
    " ",
    "🏯",
    "石垣（いしがき）",
    "か\u3099ん",
    "ｸﾏﾓﾄ",
    "あ\r\nい",
    "\ufeffくまもと",
    "\0",
    "\ud800",
    "ー",
    "っ",
    "\u1100",
    "ㄱ",
    "12",
]


@pytest.mark.parametrize(
    ("kana", "hangul"),
    [
        ("くまもと", "구마모토"),
        ("すいぜんじ", "스이젠지"),
        ("とおりちょうすじ", "도리초스지"),
        ("つぼい", "쓰보이"),
        ("きっぷ", "깃푸"),
        ("さっぽろ", "삿포로"),
        ("とっとり", "돗토리"),
        ("よっかいち", "욧카이치"),
        ("きゅうしゅう", "규슈"),
        ("にいがた", "니가타"),
        ("とうきょう", "도쿄"),
        ("おおさか", "오사카"),
        ("かみいいだ", "가미이다"),
        ("うみのおうむかえ", "우미노오무카에"),
        ("けいおう", "게이오"),
        ("ちゃたん", "자탄"),
        ("しんちば", "신치바"),
        ("じゅんさい", "준사이"),
        ("あそ くうこう", "아소 구코"),
        ("いのうえ", "이노우에"),
        ("とよおか", "도요오카"),
        ("", ""),
    ],
)
def test_transcribe(kana: str, hangul: str) -> None:
    assert transcribe(kana) == hangul


@pytest.mark.parametrize(
    ("kana", "hangul", "ja"),
    [
        ("くまもと", "구마모토", "熊本"),
        ("くまもとえき", "구마모토역", "熊本駅"),
        ("くまもとじょう", "구마모토성", "熊本城"),
        ("しらかわ", "시라카와강", "白川"),
        ("あそさん", "아소산", "阿蘇山"),
        ("くまもとし", "구마모토시", "熊本市"),
        ("ちゅうおうく", "주오구", "中央区"),
        ("さんちょうめ", "3초메", "三丁目"),
        ("ちか", "지하", "地下"),
        ("じゅうしょ", "주소", "住所"),
        ("としょかん", "도서관", "図書館"),
        ("しやくしょまえ", "시청 앞", "市役所前"),
        ("バスターミナル", "버스 터미널", "バスターミナル"),
        ("さくらまちバスターミナル", "사쿠라마치 버스 터미널", "桜町バスターミナル"),
        ("とうきょう", "동경", "東京"),
        ("のぼるな", "오르지 마시오", "登るな"),
        ("くまもと", "", "熊本"),
        ("", "구마모토", ""),
        ("くまもと", "Kumamoto", "熊本"),
        ("けんちょうまえ（なかまち）", "겐초마에", "県庁前（中町）"),
    ],
)
def test_ok(kana: str, hangul: str, ja: str) -> None:
    assert judge(kana, hangul, ja).level == "ok"


@pytest.mark.parametrize(
    ("kana", "hangul", "mark"),
    [
        ("くまもと", "쿠마모토", "initial"),
        ("ちば", "치바", "initial"),
        ("とうきょう", "토쿄", "initial"),
        ("つしま", "츠시마", "usual"),
        ("じょうえつ", "죠에쓰", "usual"),
        ("おおさか", "오오사카", "long"),
        ("しんばし", "심바시", "final"),
        ("けんぐんまち", "겐군마찌", "tense"),
    ],
)
def test_variant(kana: str, hangul: str, mark: str) -> None:
    verdict = judge(kana, hangul)
    assert verdict.level == "variant" and mark in verdict.marks and verdict.expected == transcribe(kana)


@pytest.mark.parametrize(
    ("kana", "hangul", "ja", "part", "different"),
    [
        ("かみくまもと", "가미쿠마모타", "上熊本", "타", False),
        ("しんまち", "신미치", "新町", "미", False),
        ("やつしろ", "아라오", "八代", "아라오", True),
        ("うと", "마쓰바세", "宇土", "마쓰바세", True),
        ("ほんまち", "다마나", "本町", "다마나", True),
    ],
)
def test_typo(kana: str, hangul: str, ja: str, part: str, different: bool) -> None:
    verdict = judge(kana, hangul, ja)
    assert verdict.level == "typo" and part in hangul[verdict.start : verdict.end]
    assert ("different" in verdict.marks) is different


def test_decomposed_hangul_is_read_too() -> None:
    assert judge("くま", "\u1100\u116e\u1106\u1161", "熊").level == "ok"


@given(
    st.one_of(st.text(max_size=20), st.sampled_from(TRICKY)), st.one_of(st.text(max_size=20), st.sampled_from(TRICKY))
)
def test_never_raises(kana: str, hangul: str) -> None:
    verdict = judge(kana, hangul, kana)
    assert 0 <= verdict.start <= verdict.end <= len(hangul)


@given(
    st.text(
        alphabet="あいうえおかきくけこさしすせそたちつてとなにぬねのまみむめもやゆよらりるれろわんっがぎぐげござじずぜぞ",
        max_size=12,
    )
)
def test_what_is_transcribed_is_right(kana: str) -> None:
    assert judge(kana, transcribe(kana)).level == "ok"
