"""Kana in Hangul by 외래어 표기법 (문교부 고시 85-11, table 4), and what is wrong with a Hangul that is given.

At the beginning of a word カ and タ rows are plain (가 다), inside it aspirated (카 타); ン is a final ㄴ,
ッ a final ㅅ; long vowels are not written (facts: sign-guidelines §6): 니가타, but ei is not one: 게이오.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from signlint.analysis.spelling.align import (
    BRACKETED,
    LONGEST,
    OK,
    TYPO,
    VARIANT,
    WILD,
    Alignment,
    Choices,
    Problem,
    Verdict,
    align,
)
from signlint.analysis.spelling.han import korean_sounds
from signlint.analysis.spelling.morae import Mora, begins_word, endings, foreign_words, is_long, morae
from signlint.analysis.spelling.place_words import KOREAN, LEFT_OUT

# Table 4; where two forms stand, the first is for the beginning of a word, the second for the middle
_ROWS = """
ア 아|イ 이|ウ 우|エ 에|オ 오|カ 가카|キ 기키|ク 구쿠|ケ 게케|コ 고코|サ 사|シ 시|ス 스|セ 세|ソ 소|タ 다타
チ 지치|ツ 쓰|テ 데테|ト 도토|ナ 나|ニ 니|ヌ 누|ネ 네|ノ 노|ハ 하|ヒ 히|フ 후|ヘ 헤|ホ 호|マ 마|ミ 미|ム 무
メ 메|モ 모|ヤ 야|ユ 유|ヨ 요|ラ 라|リ 리|ル 루|レ 레|ロ 로|ワ 와|ヰ 이|ヱ 에|ヲ 오|ガ 가|ギ 기|グ 구|ゲ 게
ゴ 고|ザ 자|ジ 지|ズ 즈|ゼ 제|ゾ 조|ダ 다|ヂ 지|ヅ 즈|デ 데|ド 도|バ 바|ビ 비|ブ 부|ベ 베|ボ 보|パ 파|ピ 피
プ 푸|ペ 페|ポ 포|ヴ 부|キャ 갸캬|キュ 규큐|キョ 교쿄|ギャ 갸|ギュ 규|ギョ 교|シャ 샤|シュ 슈|ショ 쇼|ジャ 자
ジュ 주|ジョ 조|ヂャ 자|ヂュ 주|ヂョ 조|チャ 자차|チュ 주추|チョ 조초|ニャ 냐|ニュ 뉴|ニョ 뇨|ヒャ 햐|ヒュ 휴
ヒョ 효|ビャ 뱌|ビュ 뷰|ビョ 뵤|ピャ 퍄|ピュ 퓨|ピョ 표|ミャ 먀|ミュ 뮤|ミョ 묘|リャ 랴|リュ 류|リョ 료|シェ 셰
ジェ 제|チェ 제체|ティ 티|ディ 디|トゥ 투|ドゥ 두|デュ 듀|ファ 파|フィ 피|フェ 페|フォ 포|ウィ 위|ウェ 웨
ウォ 워|ヴァ 바|ヴィ 비|ヴェ 베|ヴォ 보
"""
_TABLE = dict(row.split(" ") for line in _ROWS.strip().splitlines() for row in line.split("|"))
# Usual spellings that the rule does not have
_USUAL_ROWS = """
ツ 츠쯔쑤|ジャ 쟈|ジュ 쥬|ジョ 죠|ヂャ 쟈|ヂュ 쥬|ヂョ 죠|チャ 챠쟈|チュ 츄쥬|チョ 쵸죠|ズ 주|ヅ 쓰츠쯔주|ス 수
ハ 와|ヘ 에|ファ 화|フ 프|シェ 쉐|ヂ 치|ヲ 워
"""
_USUAL = dict(row.split(" ") for line in _USUAL_ROWS.strip().splitlines() for row in line.split("|"))
_TENSE = {"ᄀ": "ᄁ", "ᄏ": "ᄁ", "ᄃ": "ᄄ", "ᄐ": "ᄄ", "ᄌ": "ᄍ", "ᄎ": "ᄍ", "ᄑ": "ᄈ", "ᄇ": "ᄈ"}
_RANK = {"initial": 1, "usual": 1, "long": 1, "tense": 2, "final": 1}
_CODA_N, _CODA_S = "\u11ab", "\u11ba"


def _nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _choices(at: int, beats: tuple[Mora, ...]) -> Choices:
    mora = beats[at]
    if mora.kana == "ン":
        return [(_CODA_N, ""), ("\u11b7", "final"), ("\u11bc", "final"), (_nfd("은"), "usual"), (_nfd("응"), "usual")]
    if mora.kana == "ッ":
        return [(_CODA_S, ""), ("", "final"), ("\u11a8", "final"), ("\u11b8", "final"), (_nfd("쓰"), "usual")]
    forms = [(_nfd(form), mark) for form, mark in _forms(mora.kana, mora.first)]
    if is_long(at, beats):
        written = [(form, "long") for form, _ in forms]
        return [*forms, ("", "")] if begins_word(at, beats) else [("", ""), *written, ("\u110b\u1169", "long")]
    return [*forms, *((_TENSE[form[0]] + form[1:], "tense") for form, _ in forms if form[:1] in _TENSE)]


def _forms(kana: str, first: bool) -> list[tuple[str, str]]:
    """Spellings of a mora, the one by the rule first."""
    if kana == "ー":
        return [("", "")]
    table = _TABLE.get(kana) or _TABLE.get(kana[0], "")
    by_rule, other = (table[0], table[1:]) if first else (table[-1:], table[:-1])
    forms = [(form, "") for form in by_rule] + [(form, "initial") for form in other]
    return [*forms, *((form, "usual") for form in _USUAL.get(kana, ""))] or [("", "")]


@lru_cache(maxsize=4096)
def _all_choices(kana: str) -> tuple[tuple[Choices, ...], tuple[Mora, ...]]:
    beats = morae(kana)
    return tuple(_choices(at, beats) for at in range(len(beats))), beats


def transcribe(kana: str) -> str:
    """The reading in Hangul by the rule; words are parted where the kana are (あそ くうこう → 아소 구코)."""
    choices, beats = _all_choices(kana)
    out: list[str] = []
    for mora, forms in zip(beats, choices, strict=True):
        if mora.first and out:
            out.append(" ")
        out.append(forms[0][0])
    return unicodedata.normalize("NFC", "".join(out))


@lru_cache(maxsize=4096)
def _joined(kana: str) -> str:
    """The reading in Hangul by the rule without spaces: what most texts are."""
    return transcribe(kana).replace(" ", "")


class _Case(NamedTuple):
    """One way to read the text: the jamo to align, what Korean common noun was taken off, how much kana is left."""

    target: str
    choices: tuple[Choices, ...]
    free: Mapping[int, int]
    expected: str

    def align(self, limit: int = 0, before: str = "", after: str = "") -> Alignment | None:
        """Align with at most `limit` jamo wrong; `before` and `after` are `WILD` or nothing."""
        return align(Problem(self.choices, before + self.target + after, _RANK, self.free), limit)

    @property
    def limit(self) -> int:
        """How many wrong jamo still make the same name, mistyped."""
        return max(2, len(self.target) * 45 // 100)

    def is_part(self, several: bool) -> bool:
        """Whether the text spells only the beginning or the end of the reading: four syllables or whole words.

        One mora too few is a typing error.
        """
        if len(self.target) < (5 if several else 8):
            return False
        bare = self._replace(free={})
        if any(bare._replace(choices=fewer).align() for fewer in (self.choices[1:], self.choices[:-1])):
            return False
        return bare.align(before=WILD) is not None or bare.align(after=WILD) is not None


def _target(hangul: str) -> tuple[str, list[int]]:
    """The jamo of `hangul` with the place of each; numbers and Latin words become `WILD`."""
    jamo: list[str] = []
    places: list[int] = []
    for at, char in enumerate(unicodedata.normalize("NFC", hangul)):
        if "가" <= char <= "힣":
            pieces = _nfd(char)
        elif char.isalnum() and jamo[-1:] != [WILD]:
            pieces = WILD
        else:
            continue
        jamo.extend(pieces)
        places.extend([at] * len(pieces))
    return "".join(jamo), places


def _cases(kana: str, target: str, ja: str) -> Iterator[_Case]:
    """The ways to read the text: a common noun translated, added (시라카와강), left out, or all as it stands."""
    choices, beats = _all_choices(kana)
    free = foreign_words(ja, beats)
    sizes = [(target, len(beats))]
    for rest, size in sizes:
        more = [case for case in _stripped(rest, beats[:size]) if case[1] < size or size == len(beats)]
        sizes += [case for case in more if case not in sizes]
    tails = endings(beats)
    sizes += [(target, tails[noun]) for noun in LEFT_OUT.get(ja[-1:], ()) if noun in tails]
    for rest, size in sizes:
        within = {at: end for at, end in free.items() if end <= size}
        noun = unicodedata.normalize("NFC", target[len(rest) :])
        expected = transcribe(kana[: beats[size - 1].end]) + noun if noun and size < len(beats) else transcribe(kana)
        yield _Case(rest, choices[:size], within, expected)


def _stripped(target: str, beats: tuple[Mora, ...]) -> Iterator[tuple[str, int]]:
    """`target` without a Korean common noun at its end, with the kana that are left for it."""
    tails = endings(beats)
    for korean, nouns in KOREAN.items():
        if target.endswith(_nfd(korean)) and len(target) > len(_nfd(korean)):
            rest = target[: -len(_nfd(korean))]
            yield from ((rest, tails[noun]) for noun in nouns if noun in tails)
            yield rest, len(beats)


def judge(kana: str, hangul: str, ja: str = "") -> Verdict:
    """How `hangul` (the Korean of a name) spells the reading `kana`.

    Common nouns may be Korean words, words of foreign origin (katakana in `ja`) may be written in any way;
    a text that is plainly a translation is ``ok``.
    """
    if hangul == _joined(kana):
        return Verdict(OK)
    target, places = _target(hangul)
    beats = _all_choices(kana)[1]
    if not beats or not target.strip(WILD) or len(beats) > LONGEST or len(target) > 3 * LONGEST:
        return Verdict(OK)
    cases = tuple(_cases(kana, target, ja))
    fits = [(fit.marks, case.expected) for case in cases if (fit := case.align()) is not None]
    if fits:
        # of equals one with a Korean common noun, which is not transcribed (도쿄도)
        marks, expected = min(fits, key=lambda fit: (len(fit[0]), fit[1] == transcribe(kana)))
        if not marks or any(case.free for case in cases) or _is_right_by_words(hangul.split(), kana):
            return Verdict(OK)
        return Verdict(VARIANT, expected, 0, len(hangul), marks)
    several = sum(m.first for m in beats) > 1
    outside = BRACKETED.sub("", hangul)
    if any(case.is_part(several) for case in cases) or (outside != hangul and judge(kana, outside, ja).level != TYPO):
        return Verdict(OK)
    return _misfit(cases, places, _sino_korean(hangul, ja))


_WORDS = 4
"""More words are no name."""


def _is_right_by_words(words: list[str], kana: str) -> bool:
    """Whether each word is by the rule for a part of the reading: a space begins a word (세이부 지치부)."""
    beats = morae(kana)
    if not 1 < len(words) <= _WORDS:
        return False
    reached = {0}
    for word in words:
        pairs = ((start, end) for start in reached for end in range(start + 1, len(beats) + 1))
        reached = {end for start, end in pairs if _is_word(word, kana[beats[start].start : beats[end - 1].end])}
    return len(beats) in reached


def _is_word(word: str, kana: str) -> bool:
    noun = KOREAN.get(word, ())
    return word == _joined(kana) or "".join(mora.kana for mora in morae(kana)) in noun


def _misfit(cases: tuple[_Case, ...], places: list[int], sino: float) -> Verdict:
    """The verdict on a spelling that no habit explains: a typing error, another name, or Korean."""
    case, fit = min(((c, c.align(c.limit)) for c in cases), key=lambda pair: pair[1].cost if pair[1] else 999)
    size = len(case.target)
    near = fit is not None and fit.cost <= 2 and size >= 8 and sino < 1
    if WILD in case.target or case.free or (sino >= 0.5 and not near):
        return Verdict(OK)
    if not all(map(_is_japanese_sound, unicodedata.normalize("NFC", case.target))):
        return Verdict(OK)
    if fit is not None:
        return Verdict(TYPO, case.expected, *fit.stretch(places))
    spaced = places[size - 1] - places[0] >= len(unicodedata.normalize("NFC", case.target))
    if size < 4 or spaced:
        return Verdict(OK)
    return Verdict(TYPO, case.expected, places[0], places[size - 1] + 1, frozenset({"different"}))


def _sino_korean(hangul: str, ja: str) -> float:
    """The share of syllables that are how Korean reads characters of `ja`: from half on (지하 地下), a translation."""
    syllables = [c for c in unicodedata.normalize("NFC", hangul) if "가" <= c <= "힣"]
    hanja = sum(not korean_sounds().get(c, frozenset()).isdisjoint(ja) for c in syllables)
    return hanja / len(syllables)


def is_gloss(word: str, han: str) -> bool:
    """Whether `han`, in brackets behind a Hangul word, says how that is written: 음성(陰性), 구마모토(熊本).

    Korean puts Han there rightly, for words that sound alike and for Japanese names. Every other one may
    miss: sounds change inside a word, and the table is of Japanese characters.
    """
    pairs = list(zip(word[-len(han) :], han, strict=False))
    known = sum(char in korean_sounds().get(syllable, ()) for syllable, char in pairs)
    if len(pairs) == len(han) and 2 * known >= len(han):
        return True
    return 1 < len(han) <= len(word) and all(map(_is_japanese_sound, word))


@lru_cache(maxsize=2048)
def _is_japanese_sound(syllable: str) -> bool:
    """Whether a syllable occurs in transcribed Japanese; words of Korean soon have one that does not."""
    jamo = _nfd(syllable)
    return jamo[:2] in _sounds() and jamo[2:] in ("", _CODA_N, _CODA_S)


@lru_cache(maxsize=1)
def _sounds() -> frozenset[str]:
    usual = "".join(
        (*_TABLE.values(), *(_USUAL[kana] for kana in ("ツ", "ジャ", "ジュ", "ジョ", "チャ", "チュ", "チョ")))
    )
    return frozenset(_nfd(char) for char in usual)
