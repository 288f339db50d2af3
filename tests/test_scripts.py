"""Scripts, Chinese characters of the wrong country, and characters that no sign should hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signlint.analysis.spelling.han import foreign_han, over_conversion, zh_name_mismatch
from signlint.analysis.spelling.hygiene import hygiene
from signlint.analysis.spelling.scripts import expected_scripts, script_of, script_runs, wrong_script

LANGS = [
    "ja",
    "ja-simple",
    "en",
    "zh-Hans",
    "zh-Hant",
    "zh-Hant-HK",
    "ko",
    "vi",
    "th",
    "my",
    "ne",
    "ru",
    "ar",
    "ja-Hrkt",
    "xx",
]
TRICKY = [
    "",
    " ",
    "🏯",
    "石垣（いしがき）",
    "か\u3099",
    "ｱｲｳ",
    "上\r\n下",
    "\ufeff出口",
    "\0",
    "\ud800",
    "々",
    "ー",
    "👨‍👩‍👧",
]


@pytest.mark.parametrize(
    ("char", "script"),
    [
        ("あ", "Hira"),
        ("ｱ", "Kana"),
        ("城", "Hani"),
        ("々", "Hani"),
        ("성", "Hang"),
        ("é", "Latn"),
        ("ก", "Thai"),
        ("မ", "Mymr"),
        ("ने"[0], "Deva"),
        ("Ж", "Cyrl"),
        ("ع", "Arab"),
        ("ব", "Beng"),
        ("ខ", "Khmr"),
        ("ລ", "Laoo"),
        ("ස", "Sinh"),
        ("1", "Zyyy"),
        ("ー", "Zyyy"),
        ("🏯", "Zyyy"),
        ("\ud800", "Zyyy"),
    ],
)
def test_script_of(char: str, script: str) -> None:
    assert script_of(char) == script


def test_script_runs_join_what_has_no_script() -> None:
    runs = [(r.script, "A-1 出口（北） Exit"[r.start : r.end]) for r in script_runs("A-1 出口（北） Exit")]
    assert runs == [("Latn", "A"), ("Hani", "-1 出口（北"), ("Latn", "） Exit")]


def han(text: str, lang: str) -> list[tuple[str, str, str]]:
    return [(f.char, f.kind, f.suggestion) for f in foreign_han(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("zh-Hans", "熊本城宇土櫓", [("櫓", "traditional", "橹")]),
        ("zh-Hans", "电车駅前", [("駅", "shinjitai", "站")]),
        ("zh-Hans", "桜之馬場", [("桜", "shinjitai", "樱"), ("馬", "traditional", "马"), ("場", "traditional", "场")]),
        ("zh-Hans", "佐々木小次郎之墓", [("々", "iteration", "佐")]),
        ("zh-Hans", "労働局", [("労", "shinjitai", "劳"), ("働", "kokuji", "动")]),
        ("zh-Hans", "頬当御门", [("頬", "shinjitai", "颊")]),
        ("zh-Hant", "熊本県庁", [("県", "shinjitai", "縣"), ("庁", "shinjitai", "廳")]),
        ("zh-Hant", "国宝", [("国", "shinjitai", "國"), ("宝", "shinjitai", "寶")]),
        (
            "zh-Hant",
            "请从国道进",
            [
                ("请", "simplified", "請"),
                ("从", "simplified", "從"),
                ("国", "simplified", "國"),
                ("进", "simplified", "進"),
            ],
        ),
        ("ja", "停车场はこちら", [("车", "simplified", "車"), ("场", "simplified", "場")]),
        ("ja", "内戶", [("戶", "traditional", "戸")]),
    ],
)
def test_foreign_han(lang: str, text: str, found: list[tuple[str, str, str]]) -> None:
    assert han(text, lang) == found


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("田原坂", "田原坂", []),
        ("三峯神社・鮎川", "三峯神社・鮎川", []),
        ("", "赤坂", []),
        ("大阪", "大坂", [("坂", "variant", "阪")]),
        ("ほか", "大坂", []),
        ("熊本県", "熊本県", [("県", "shinjitai", "縣")]),
    ],
)
def test_taiwan_keeps_what_names_have(source: str, text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(f.char, f.kind, f.suggestion) for f in foreign_han(text, "zh-Hant", source)] == found


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh-Hant", "台灣里占斗后面只云干系着余"),
        ("zh-Hant", "吃唇峰床灶痴皂秘粽群"),
        ("zh-Hant", "宇土櫓 熊本縣廳"),
        ("zh-Hans", "栃木 埼玉 新潟 水俣 峠 辻 込 畑"),
        ("zh-Hans", "瞭望台"),
        ("zh-Hans", "请勿攀爬石墙"),
        ("zh-Hans", "著名 乾坤"),
        ("zh-Hant-HK", "衞生間 裏面"),
        ("ja", "國學院 櫻井 齋藤 髙島 﨑"),
        ("ja", "静かに入る"),
        ("en", "Kumamoto Castle 熊本城"),
        ("ko", "구마모토"),
    ],
)
def test_foreign_han_is_silent(lang: str, text: str) -> None:
    assert han(text, lang) == []


@pytest.mark.parametrize(
    ("ja", "hant", "found"),
    [
        ("御幸橋", "禦幸橋", [("禦", "御")]),
        ("消火体系図", "消防體係圖", [("係", "系")]),
        ("北斗駅", "北鬥站", [("鬥", "斗")]),
        ("美容院", "請在理發店排隊", [("發", "髮")]),
        ("台風接近", "颱風接近", []),
        ("仙台", "仙臺", []),
        ("街頭で見つかった", "在街頭發現", []),
        ("豊肥本線", "豐肥本線", []),
        ("製作室", "製作室", []),
        ("熊本城の里", "熊本城之里", []),
    ],
)
def test_over_conversion(ja: str, hant: str, found: list[tuple[str, str]]) -> None:
    assert [(f.char, f.suggestion) for f in over_conversion(ja, hant)] == found


def test_over_conversion_needs_no_source_where_neighbours_speak() -> None:
    assert [(f.start, f.suggestion) for f in over_conversion("", "聯繫體係")] == [(3, "系")]


@pytest.mark.parametrize(
    ("ja", "zh", "wrong"),
    [
        ("水前寺", "健军町", True),
        ("水前寺", "水前寺", False),
        ("上熊本", "上熊本", False),
        ("沢津", "泽津", False),
        ("横浜", "横滨", False),
        ("おもろまち", "Omoromachi", False),
        ("ニセコ町", "二世谷町", False),
        ("広", "福冈", False),
        ("熊本市", "福冈市", True),
        ("藤崎", "", False),
        ("荒尾", "Arao", False),
        ("上ノ国", "上之国", False),
    ],
)
def test_zh_name_mismatch(ja: str, zh: str, wrong: bool) -> None:
    assert zh_name_mismatch(ja, zh) is wrong


@pytest.mark.parametrize(
    ("text", "lang", "ja", "found"),
    [
        ("熊本城 Kumamoto Castle", "en", "熊本城", [("Hani", "foreign", "熊本城")]),
        ("立入禁止エリア・北側", "en", "立入禁止エリア", [("Jpan", "foreign", "立入禁止エリア・北側")]),
        ("请在コーナー排队", "zh-Hans", "コーナー", [("Kana", "foreign", "コーナー")]),
        ("출구", "zh-Hans", "出口", [("Hang", "foreign", "출구")]),
        ("출구(出口)", "ko", "出口", [("Hani", "foreign", "出口")]),
        ("出口", "ko", "出口", [("Hani", "foreign", "出口")]),
        ("Kumamoto", "ko", "熊本", [("Latn", "missing", "Kumamoto")]),
        ("Please do not enter.", "zh-Hant", "入らないでください", [("Latn", "missing", "Please do not enter.")]),
        ("Please keep to the left", "th", "左側通行", [("Latn", "missing", "Please keep to the left")]),
        ("Мuseum", "en", "博物館", [("Cyrl", "foreign", "М")]),
        ("ทางออก", "my", "出口", [("Thai", "foreign", "ทางออก")]),
        ("출구(東)", "ko", "出口（東）", [("Hani", "foreign", "東")]),
        ("입구 博物館(북)", "ko", "入口", [("Hani", "foreign", "博物館")]),
        ("Tokyo(東京)", "en", "東京", [("Hani", "foreign", "東京")]),
        ("음성(陰性) 陽性", "ko", "陰性 陽性", [("Hani", "foreign", "陰性) 陽性")]),
    ],
)
def test_wrong_script(text: str, lang: str, ja: str, found: list[tuple[str, str, str]]) -> None:
    assert [(f.script, f.kind, text[f.start : f.end]) for f in wrong_script(text, lang, ja)] == found


@pytest.mark.parametrize(
    ("text", "lang", "ja"),
    [
        ("Omoromachi", "zh-Hans", "おもろまち"),
        ("Wi-Fi", "ko", "Wi-Fi"),
        ("JR", "zh-Hant", "JR"),
        ("ATM", "ko", "現金自動預払機"),
        ("熊本城", "zh-Hant", "熊本城"),
        ("https://example.jp/ja/", "ko", "https://example.jp/"),
        ("{count} km", "zh-Hans", "{count} km"),
        ("B1F-2", "ko", "地下1階"),
        ("한국어", "en", "韓国語"),
        ("日本語", "en", "日本語"),
        ("熊本城（くまもとじょう）", "ja", ""),
        ("음성(陰性)이 확인된 경우", "ko", "陰性とわかったとき"),
        ("학교（學校）", "ko", "学校"),
        ("구마모토(熊本)성", "ko", "熊本城"),
        ("〇", "vi", "〇"),
        ("〇〇 Station", "en", "〇〇駅"),
        ("Exit", "ja", ""),
        ("Chuo City", "th", "中央区"),
        ("20 µm", "en", ""),
        ("100 mL", "ru", "100mL"),
        ("何でも", "xx", ""),
        ("ทางออก A1", "th", "A1出口"),
    ],
)
def test_wrong_script_is_silent(text: str, lang: str, ja: str) -> None:
    assert wrong_script(text, lang, ja) == ()


def test_expected_scripts() -> None:
    assert expected_scripts("ko") == {"Hang"} and expected_scripts("ja") == {"Hira", "Kana", "Hani"}
    assert expected_scripts("ne") == {"Deva"} and expected_scripts("qq") == frozenset()


@pytest.mark.parametrize(
    ("text", "lang", "kind", "match", "suggestion"),
    [
        ("Free wi\ufb01", "en", "ligature", "\ufb01", "fi"),
        ("Floor ３", "en", "full-width", "３", "3"),
        ("Museum（North）", "en", "full-width", "（", "("),
        ("１２번 출구", "ko", "full-width", "１２", "12"),
        ("限４月", "zh-Hant", "full-width", "４", "4"),
        ("North・South", "en", "middle-dot", "・", None),
        ("Exit。", "en", "cjk-punctuation", "。", "."),
        (" Exit", "en", "edge-space", " ", ""),
        ("출구 ", "ko", "edge-space", " ", ""),
        ("No  smoking", "en", "double-space", "  ", " "),
        ("No\u3000smoking", "en", "ideographic-space", "\u3000", " "),
        ("Ex\u200bit", "en", "invisible", "\u200b", ""),
        ("\ufeffExit", "en", "invisible", "\ufeff", ""),
        ("Exit \u202egnirkoms", "en", "bidi", "\u202e", ""),
        ("Ex\x07it", "en", "control", "\x07", ""),
        ("caf\ufffd", "en", "replacement", "\ufffd", None),
        ("CafÃ© bar", "en", "mojibake", "Ã©", "é"),
        ("ç†Šæœ¬", "ja", "mojibake", "ç†Šæœ¬", "熊本"),
        ("縺薙ｓ縺ｫ縺｡縺ｯ", "ja", "mojibake", "縺薙ｓ縺ｫ縺｡縺ｯ", "こんにちは"),
        ("????", "ko", "question-marks", "????", None),
        ("\u1100\u116e\u1106\u1161", "ko", "jamo", "\u1100\u116e\u1106\u1161", "구마"),
        ("ㅊ출구", "ko", "compatibility-jamo", "ㅊ", None),
        ("か\u3099んばる", "ja", "decomposed", "か\u3099", "が"),
        ("e\u0301tage", "fr", "decomposed", "e\u0301", "é"),
        ("ﾄｲﾚ", "ja", "half-width-kana", "ﾄｲﾚ", "トイレ"),
        ("⼤⼈", "ja", "compatibility", "⼤⼈", "大人"),
        ("外\ue000字", "ja", "private-use", "\ue000", None),
    ],
)
def test_hygiene(text: str, lang: str, kind: str, match: str, suggestion: str | None) -> None:
    found = hygiene(text, lang)[0]
    assert (found.kind, text[found.start : found.end], found.suggestion) == (kind, match, suggestion)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("よく使う\u3000アプリ", "ja-simple"),
        ("３階", "ja"),
        ("请稍候（3楼）", "zh-Hans"),
        ("營業時間（北館）", "zh-Hant"),
        ("ကျေးဇူး\u200bတင်", "my"),
        ("👨‍👩‍👧 Family", "en"),
        ("می\u200cشود", "fa"),
        ("São Paulo – café, naïve, “Ärzte”", "pt"),
        ("À la carte", "fr"),
        ("Really??", "en"),
        ("ㄱ. 출구", "ko"),
        ("Closed.  Please return.", "en"),
        ("神﨑", "ja"),
        ("驕る", "ja"),
        ("繧繝縁の畳", "ja"),
        ("a\nb\n", "en"),
        ("NG: 50%", "en"),
    ],
)
def test_hygiene_is_silent(text: str, lang: str) -> None:
    assert hygiene(text, lang) == ()


def test_fragments_keep_their_spaces() -> None:
    assert hygiene(" deleted", "en", source=" を削除") == ()


@given(
    st.one_of(st.text(max_size=30), st.sampled_from(TRICKY)),
    st.sampled_from(LANGS),
    st.sampled_from(["", "後楽園", "かな", "A"]),
)
def test_spans_lie_inside(text: str, lang: str, ja: str) -> None:
    runs = script_runs(text)
    assert "".join(text[r.start : r.end] for r in runs) == text
    found = [
        (f.start, f.end) for f in (*foreign_han(text, lang), *over_conversion(ja, text), *wrong_script(text, lang, ja))
    ]
    found += [(f.start, f.end) for f in hygiene(text, lang, ja)]
    assert all(0 <= start < end <= len(text) for start, end in found)
    zh_name_mismatch(text, ja)
