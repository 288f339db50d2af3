"""Hepburn: a kana reading in Latin letters, by profile, and every other spelling seen of it.

Profiles (facts: sign-guidelines §3): ``gsi2026`` 国土地理院 地名等の英語表記規程 (2026-03-24), ``jta2014``
観光庁 多言語対応ガイドライン (2014-03), ``road`` road signs, ``cabinet2025`` ローマ字のつづり方 (令和7年内閣告示
第4号), ``operator`` the usage of railways and passports. They share Hepburn;
they part over ん before b/m/p, っち, long vowels and the mark after ん.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from signlint.analysis.spelling.align import Choices
from signlint.analysis.spelling.morae import Mora, begins_word, is_long, morae

_ROWS = """
ア a|イ i|ウ u|エ e,ye=old|オ o|カ ka|キ ki|ク ku|ケ ke|コ ko|サ sa|シ shi,si=kunrei|ス su|セ se|ソ so|タ ta
チ chi,ti=kunrei|ツ tsu,tu=kunrei|テ te|ト to|ナ na|ニ ni|ヌ nu|ネ ne|ノ no|ハ ha,wa=particle|ヒ hi
フ fu,hu=kunrei|ヘ he,e=particle|ホ ho|マ ma|ミ mi|ム mu|メ me|モ mo|ヤ ya|ユ yu|ヨ yo|ラ ra|リ ri|ル ru|レ re
ロ ro|ワ wa|ヰ i,wi=old|ヱ e,ye=old|ヲ o,wo=old|ガ ga|ギ gi|グ gu|ゲ ge|ゴ go|ザ za|ジ ji,zi=kunrei|ズ zu|ゼ ze
ゾ zo|ダ da|ヂ ji,di=kunrei,zi=kunrei|ヅ zu,du=kunrei,dzu=old|デ de|ド do|バ ba|ビ bi|ブ bu|ベ be|ボ bo|パ pa
ピ pi|プ pu|ペ pe|ポ po|ヴ vu,bu|シェ she|ジェ je|チェ che|ティ ti|ディ di|トゥ tu|ドゥ du|デュ dyu|テュ tyu
ファ fa|フィ fi|フェ fe|フォ fo|フュ fyu|ツァ tsa|ツィ tsi|ツェ tse|ツォ tso|ウィ wi|ウェ we|ウォ wo|ヴァ va
ヴィ vi|ヴェ ve|ヴォ vo|ヴュ vyu|イェ ye|クァ kwa|クィ kwi|クェ kwe|クォ kwo|グァ gwa
"""
_YOON = {"キ": "ky", "ギ": "gy", "ニ": "ny", "ヒ": "hy", "ビ": "by", "ピ": "py", "ミ": "my", "リ": "ry"}
_SIBILANT = {"シ": ("sh", "sy"), "チ": ("ch", "ty", "cy"), "ジ": ("j", "zy", "jy"), "ヂ": ("j", "dy", "zy", "jy")}


def _spelled(row: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    kana, forms = row.split(" ")
    pairs = (form.partition("=") for form in forms.split(","))
    return kana, tuple((spelling, mark) for spelling, _, mark in pairs)


def _table() -> dict[str, tuple[tuple[str, str], ...]]:
    table = dict(_spelled(row) for line in _ROWS.strip().splitlines() for row in line.split("|"))
    for small, vowel in (("ャ", "a"), ("ュ", "u"), ("ョ", "o")):
        for kana, onset in _YOON.items():
            table[kana + small] = ((onset + vowel, ""),)
        for kana, (hepburn, *others) in _SIBILANT.items():
            table[kana + small] = ((hepburn + vowel, ""), *((other + vowel, "kunrei") for other in others))
    return table


_TABLE = _table()
_BASE = {kana: forms[0][0] for kana, forms in _TABLE.items()}

# marks: m = m before b/m/p; macron, circumflex; ou, oo (also uu) = written out; oh; short = a kept vowel was left out
# tch / cch = っち; old, particle = historic spelling, は へ as wa e; kunrei = si ti tu hu zi sya jya …
FINE: Mapping[str, frozenset[str]] = {
    "gsi2026": frozenset({"tch"}),
    "road": frozenset({"tch"}),
    "jta2014": frozenset({"tch", "m", "macron"}),
    "cabinet2025": frozenset({"cch", "macron", "circumflex", "ou", "oo"}),
    "operator": frozenset({"tch", "m", "macron", "ou", "oo", "oh"}),
}
WRONG: Mapping[str, frozenset[str]] = {
    "gsi2026": frozenset({"kunrei", "oh", "ou", "oo", "circumflex", "cch"}),
    "road": frozenset({"kunrei", "oh", "ou", "oo", "circumflex", "cch"}),
    "jta2014": frozenset({"kunrei", "oh", "ou", "oo", "circumflex", "cch"}),
    "cabinet2025": frozenset({"kunrei", "oh"}),
    "operator": frozenset({"kunrei"}),
}
RANK = {
    "kunrei": 3,
    "oh": 2,
    "circumflex": 2,
    "cch": 2,
    "old": 1,
    "particle": 1,
    "short": 1,
    "ou": 1,
    "oo": 1,
    "m": 1,
    "macron": 1,
}


def _long_choices(at: int, beats: tuple[Mora, ...]) -> Choices:
    """Spellings of a mora that may be the second half of a long vowel."""
    vowel, mora = beats[at - 1].vowel, beats[at]
    following = beats[at + 1].kana if at + 1 < len(beats) else ""
    written = _BASE.get(mora.kana, vowel)
    marked = [("\u0304", "macron"), ("\u0302", "circumflex"), *([("h", "oh")] if vowel == "o" else [])]
    if mora.kana == "イ" or (vowel in "ae" and mora.kana != "ー"):
        return [(written, ""), ("", "short"), *marked]
    if begins_word(at, beats):
        return [(written, ""), ("", ""), *marked]
    if mora.kana == "ウ" and following in tuple("エオサシジタチツマミメラン"):
        return [("", ""), (written, ""), *marked]  # せとうち, かねうら: perhaps two words
    doubled = "ou" if mora.kana == "ウ" and vowel == "o" else "oo"
    return [("", ""), (written, doubled), (vowel, "oo"), *marked]


def _choices(at: int, beats: tuple[Mora, ...]) -> Choices:
    """Every known spelling of the mora at `at`, among its neighbours."""
    mora = beats[at]
    following = beats[at + 1] if at + 1 < len(beats) else None
    if is_long(at, beats):
        return _long_choices(at, beats)
    if mora.kana == "ー":
        return [("", "")]
    if mora.kana == "ン":
        return _syllabic_n(following.kana[0] if following else "")
    if mora.kana == "ッ":
        return _doubled(following)
    if mora.kana == "ツ" and following and not following.first and following.kana[0] in _DOUBLES:
        return [*_TABLE["ツ"], *((letter, "old") for letter, _ in _doubled(following))]  # どつく: Dokku
    return _TABLE.get(mora.kana) or [("".join(_BASE.get(k, "") for k in mora.kana), "")]


_DOUBLES = frozenset("カキクケコサシスセソタチツテトパピプペポ")


def _syllabic_n(following: str) -> Choices:
    if following and following in "バビブベボパピプペポマミムメモ":
        return [("n", ""), ("m", "m")]
    if following and following in "アイウエオヤユヨ":
        return [("n", ""), ("nn", "old")]  # 観音 かんおん → kannon
    return [("n", "")]


def _doubled(following: Mora | None) -> Choices:
    if following is None:
        return [("", ""), ("tsu", "old"), ("tu", "kunrei")]
    forms = _TABLE.get(following.kana, ())
    if following.kana[0] == "チ":
        return [("t", "tch"), ("c", "cch")]
    return list(dict.fromkeys((spelling[0], mark) for spelling, mark in forms)) or [("", "")]


@lru_cache(maxsize=4096)
def all_choices(kana: str) -> tuple[tuple[Choices, ...], tuple[Mora, ...]]:
    """Every known spelling of each mora of a reading, and the morae."""
    beats = morae(kana)
    return tuple(_choices(at, beats) for at in range(len(beats))), beats


@lru_cache(maxsize=4096)
def plainest(kana: str) -> str:
    """The reading in plain Hepburn letters that are right under every profile; "" where profiles differ (っち)."""
    choices, _ = all_choices(kana)
    return "".join(forms[0][0] for forms in choices) if all(not forms[0][1] for forms in choices) else ""


def romanize(kana: str, profile: str = "gsi2026") -> str:
    """The canonical spelling of a reading under `profile`, each word capitalised.

    Without the kanji a long o is taken as one (Toyooka and Setouchi come out short); `judge` accepts both.
    """
    choices, beats = all_choices(kana)
    words: list[str] = []
    for at, mora in enumerate(beats):
        if mora.first:
            words.append("")
        words[-1] += _canonical(choices[at], beats, at, profile)
    return " ".join(unicodedata.normalize("NFC", word.capitalize()) for word in words)


def _canonical(choices: Choices, beats: tuple[Mora, ...], at: int, profile: str) -> str:
    spelling = choices[0][0]
    marks = {mark: form for form, mark in choices}
    following = beats[at + 1] if at + 1 < len(beats) else None
    if profile == "operator" and "m" in marks:
        return "m"
    if profile == "cabinet2025":
        long = "macron" in marks and not choices[0][0]
        spelling = marks["macron"] if long else marks.get("cch", spelling)
    if beats[at].kana == "ン" and following and not following.first and following.kana[0] in "アイウエオヤユヨ":
        return spelling + {"cabinet2025": "'", "operator": ""}.get(profile, "-")
    return spelling
