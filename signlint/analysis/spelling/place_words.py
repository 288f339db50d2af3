"""Common nouns at the end of place names: how they are read, and the English and Korean that stands for them.

For comparing names with readings only; which word is right on a sign is the glossary's business.
"""

from __future__ import annotations

from functools import cache

from signlint.data import data_root

_ROWS = """
エキ|station sta|역
コウエン|park|공원
ユウエンチ||유원지
パーク|park|
ジョウ|castle|성
ガワ カワ|river riv|강
ヤマ サン ザン|mt mount mountain|산
ダケ ミネ|mt mount|
コ|lake|호
イケ|lake pond|
ヌマ|pond|
ミサキ サキ ザキ|cape|
シマ ジマ|island|섬 도
トウ|island|
ジンジャ|shrine|신사
ジングウ|shrine|신궁
タイシャ グウ シャ|shrine|
テラ デラ ジ|temple|사 절
イン|temple|
バシ ハシ|bridge brg brdg|다리 교
キョウ|bridge|
ドオリ トオリ|street st avenue ave|거리
カイドウ|avenue ave|가도
シ|city|시
ク|ward city|구
チョウ マチ|town|정
ムラ ソン|village|촌
ケン|prefecture pref|현
フ|prefecture pref|부
ト|metropolis|도
ドウ||도
グン|county|군
クウコウ|airport|공항
コウ ミナト|port|항
ワン|bay|만
トウゲ|pass|
タキ ノタキ|falls|
オンセン|onsen|온천
トンネル|tunnel|
ダイガク|university univ|대학
コウコウ||고교
チュウガッコウ||중학교
ショウガッコウ||초등학교
ガッコウ|school|
ハクブツカン ビジュツカン キネンカン|museum|
カイカン ホール|hall|
ビョウイン|hospital|병원
シヤクショ||시청
ケンチョウ||현청
チョウメ|chome|초메 정목
マエ||앞
イリグチ グチ||입구
"""

ENGLISH: dict[str, tuple[str, ...]] = {}
"""English word → the readings it may stand for."""
KOREAN: dict[str, tuple[str, ...]] = {}
"""Korean word → the readings it may stand for."""

for _row in _ROWS.strip().splitlines():
    _readings, _english, _korean = _row.split("|")
    for _word in _english.split():
        ENGLISH[_word] = (*ENGLISH.get(_word, ()), *_readings.split())
    for _word in _korean.split():
        KOREAN[_word] = (*KOREAN.get(_word, ()), *_readings.split())

LEFT_OUT = {
    "市": ("シ",),
    "町": ("チョウ", "マチ"),
    "村": ("ムラ", "ソン"),
    "区": ("ク",),
    "県": ("ケン",),
    "駅": ("エキ",),
    "都": ("ト",),
    "府": ("フ",),
}
"""Kinds of place that a translation may leave out, by the last character of the Japanese."""

_MORE = frozenset({"jr", "ic", "jct", "wi", "fi"})
_NAMES = frozenset(
    {"shin", "bingo", "saga", "mine", "den", "undo", "oh", "ii", "ozone"}
)  # parts of Japanese names first


@cache
def romaji_like() -> frozenset[str]:
    """English words that could be read as romaji (open, area, rain), generated from SCOWL, and some abbreviations."""
    path = data_root() / "rules" / "lexicon" / "english" / "romaji_like.txt"
    return (frozenset(path.read_text(encoding="utf-8").split()) | _MORE) - _NAMES
