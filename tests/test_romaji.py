"""Readings in Latin letters: what each profile writes, and what is right, a habit, wrong or mistyped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signlint.analysis.spelling.hepburn import FINE, romanize
from signlint.analysis.spelling.morae import morae
from signlint.analysis.spelling.romaji import judge, regime

PROFILES = ("gsi2026", "jta2014", "road", "cabinet2025", "operator")
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
    "ん",
    "ゃ",
    "ッー",
]


@pytest.mark.parametrize(
    ("kana", "beats"),
    [
        ("きょうと", ["キョ", "ウ", "ト"]),
        ("スーパー", ["ス", "ー", "パ", "ー"]),
        ("ｶﾞｯｺｳ", ["ガ", "ッ", "コ", "ウ"]),
        ("か\u3099く", ["ガ", "ク"]),
        ("阿蘇", []),
        ("ゃ", ["ヤ"]),
    ],
)
def test_morae(kana: str, beats: list[str]) -> None:
    assert [m.kana for m in morae(kana)] == beats


def test_morae_know_their_place_and_their_word() -> None:
    found = morae("あそ ｸﾞﾗ")
    assert [(m.start, m.end, m.first) for m in found] == [(0, 1, True), (1, 2, False), (3, 5, True), (5, 6, False)]


@pytest.mark.parametrize(
    ("kana", "gsi2026", "cabinet2025", "operator"),
    [
        ("くまもと", "Kumamoto", "Kumamoto", "Kumamoto"),
        ("とおりちょうすじ", "Torichosuji", "Tōrichōsuji", "Torichosuji"),
        ("しんばし", "Shinbashi", "Shinbashi", "Shimbashi"),
        ("かんおんじ", "Kan-onji", "Kan'onji", "Kanonji"),
        ("はっちょうぼり", "Hatchobori", "Hacchōbori", "Hatchobori"),
        ("きっぷ", "Kippu", "Kippu", "Kippu"),
        ("にいがた", "Niigata", "Niigata", "Niigata"),
        ("へいあん", "Heian", "Heian", "Heian"),
        ("いのうえ", "Inoue", "Inoue", "Inoue"),
        ("うみのおうむかえ", "Uminoomukae", "Uminoōmukae", "Uminoomukae"),
        ("おおうら", "Oura", "Ōura", "Oura"),
        ("タワー", "Tawa", "Tawā", "Tawa"),
        ("づつみ を", "Zutsumi O", "Zutsumi O", "Zutsumi O"),
    ],
)
def test_romanize(kana: str, gsi2026: str, cabinet2025: str, operator: str) -> None:
    assert [romanize(kana, p) for p in ("gsi2026", "cabinet2025", "operator")] == [gsi2026, cabinet2025, operator]


@pytest.mark.parametrize(
    ("kana", "latin", "ja"),
    [
        ("くまもと", "Kumamoto", "熊本"),
        ("すいぜんじえづここうえん", "Suizenji Ezuko Park", "水前寺江津湖公園"),
        ("くまもとじょう", "Kumamoto Castle", "熊本城"),
        ("あそさん", "Mt. Aso", "阿蘇山"),
        ("しらかわ", "Shirakawa River", "白川"),
        ("きよみずでら", "Kiyomizu-dera Temple", "清水寺"),
        ("ふじさきぐう", "Fujisaki-gu Shrine", "藤崎宮"),
        ("ちゅうおうく", "Chuo Ward", "中央区"),
        ("ちゅうおうく", "Chuo-ku", "中央区"),
        ("たきかわし", "Takikawa", "滝川市"),
        ("さくらまちばすたーみなる", "Sakuramachi Bus Terminal", "桜町バスターミナル"),
        ("ドームまえ", "Dome-mae", "ドーム前"),
        ("ひごおおづ", "Higo-Ozu", "肥後大津"),
        ("おおおか", "Ooka", "大岡"),
        ("いのうえ", "Inoue", "井上"),
        ("かすみがせきさんちょうめ", "Kasumigaseki 3-chome", "霞が関三丁目"),
        ("としょかん", "Library", "図書館"),
        ("こくりつはくぶつかん", "National Museum of Nature and Science", "国立博物館"),
        ("わしつ", "Tatami Room", "和室"),
        ("えいぎょうちゅう", "Open", "営業中"),
        ("じょせい", "Women", "女性"),
        ("うんてんめんきょしけんじょう", "Driver's License Center", "運転免許試験場"),
        ("オオサカ　ウエホンマチ", "Uehonmachi", "大阪上本町"),
        ("けんちょうまえ（なかまち）", "Kencho-mae (Nakamachi)", "県庁前（中町）"),
        ("", "Kumamoto", ""),
        ("くまもと", "", "熊本"),
        ("くまもと", "出口 3", "熊本"),
    ],
)
def test_ok(kana: str, latin: str, ja: str) -> None:
    assert judge(kana, latin, ja=ja).level == "ok"


@pytest.mark.parametrize(
    ("kana", "latin", "levels"),
    [
        # in the order of PROFILES
        ("しんばし", "Shimbashi", ["variant", "ok", "variant", "variant", "ok"]),
        ("こうべ", "Kōbe", ["variant", "ok", "variant", "ok", "ok"]),
        ("こうべ", "Kôbe", ["nonhepburn", "nonhepburn", "nonhepburn", "ok", "variant"]),
        ("こうべ", "Koube", ["nonhepburn", "nonhepburn", "nonhepburn", "ok", "ok"]),
        ("おおつ", "Ohtsu", ["nonhepburn", "nonhepburn", "nonhepburn", "nonhepburn", "ok"]),
        ("しんおおつ", "Shin-Otsu", ["ok"] * 5),
        ("しんおおつ", "Shin-Ohtsu", ["nonhepburn", "nonhepburn", "nonhepburn", "nonhepburn", "ok"]),
        ("さんぽ", "sampo", ["variant", "ok", "variant", "variant", "ok"]),
        ("はっちょう", "Hatcho", ["ok", "ok", "ok", "variant", "ok"]),
        ("はっちょう", "Haccho", ["nonhepburn", "nonhepburn", "nonhepburn", "ok", "variant"]),
        ("しちのへ", "Sitinohe", ["nonhepburn"] * 5),
        ("ほんじょう", "Honjyo", ["nonhepburn"] * 5),
        ("つるが", "Turuga", ["nonhepburn"] * 5),
        ("ふじさわ", "Huzisawa", ["nonhepburn"] * 5),
    ],
)
def test_habits_depend_on_the_profile(kana: str, latin: str, levels: list[str]) -> None:
    assert [judge(kana, latin, profile).level for profile in PROFILES] == levels


@pytest.mark.parametrize(
    ("kana", "latin", "ja", "expected", "part"),
    [
        ("けんぐんまち", "Kengumachi", "健軍町", "Kengunmachi", "m"),
        ("かみくまもと", "Kamikumamato", "上熊本", "Kamikumamoto", "ma"),
        ("じごくだに", "Jikokudani", "地獄谷", "Jigokudani", "ko"),
        ("しんすいぜんじ", "Shin-Suizanji", "新水前寺", "Shinsuizenji", "za"),
        ("くまもとじょう", "Kumamto Castle", "熊本城", "Kumamoto", "m"),
        ("かわごええき", "Kawgoe Station", "川越駅", "Kawagoe", "w"),
        ("たけだ", "Taketa", "武田", "Takeda", "ta"),
        ("やつしろ", "Arao", "八代", "Yatsushiro", "Arao"),
        ("みどりがおか", "Midorigaoga", "みどりが丘", "Midorigaoka", "ga"),
        ("しらかわばし", "Shirakawaba", "白川橋", "Shirakawabashi", "a"),
        ("きょうまち", "Koymachi", "京町", "Kyomachi", "oym"),
    ],
)
def test_typo(kana: str, latin: str, ja: str, expected: str, part: str) -> None:
    verdict = judge(kana, latin, ja=ja)
    assert (verdict.level, verdict.expected) == ("typo", expected)
    assert part in latin[verdict.start : verdict.end]
    assert verdict.end - verdict.start <= len(part) + 2


def test_another_name_is_marked() -> None:
    assert judge("やつしろ", "Arao", ja="八代").marks == {"different"}
    assert judge("けんぐんまち", "Kengumachi", ja="健軍町").marks == frozenset()


@pytest.mark.parametrize(
    ("latin", "marks"),
    [
        ("Tōbu", {"macron"}),
        ("Tôbu", {"circumflex"}),
        ("Shimbashi", {"m"}),
        ("Hatchobori", {"tch"}),
        ("Toukyou", {"ou"}),
        ("Ohtsu", {"oh"}),
        ("Sizuoka", {"kunrei"}),
        ("Kumamoto", set()),
        ("Matsuo Station", set()),
        ("Hitachi Hospital", set()),
    ],
)
def test_regime(latin: str, marks: set[str]) -> None:
    assert regime(latin) == marks


@given(
    st.one_of(st.text(max_size=20), st.sampled_from(TRICKY)), st.one_of(st.text(max_size=20), st.sampled_from(TRICKY))
)
def test_never_raises(kana: str, latin: str) -> None:
    for mora in morae(kana):
        assert 0 <= mora.start < mora.end <= len(kana)
    for profile in PROFILES:
        verdict = judge(kana, latin, profile, kana)
        assert 0 <= verdict.start <= verdict.end <= len(latin)
    regime(latin)


def test_these_are_all_profiles() -> None:
    assert set(PROFILES) == set(FINE)


@given(
    st.text(
        alphabet="あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわんっがぎぐげござじずぜぞ",
        min_size=1,
        max_size=12,
    )
)
def test_every_profile_accepts_what_it_writes(kana: str) -> None:
    for profile in PROFILES:
        assert judge(kana, romanize(kana, profile), profile).level == "ok"
