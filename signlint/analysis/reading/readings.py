"""How the words of a Japanese text are read, as far as a dictionary can tell.

UniDic misreads what signs are full of (非常口 as ひじょうくち, 下通 as したとおり), so the table
``rules/lexicon/readings.tsv`` goes first, longest words first. What remains unsure is said
to be: furigana is checked against this, never corrected from it (DESIGN law 6).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from signlint.analysis.reading.counters import Counted, counted
from signlint.analysis.text.letters import hiragana, is_kanji
from signlint.analysis.text.tokens import PerWord, Token, Word, tokenize
from signlint.data import rows

if TYPE_CHECKING:
    from signlint.analysis.analysis import Analysis

_KANA = re.compile("[ぁ-ゖァ-ヺーゝゞヽヾ]+")


class Reading(NamedTuple):
    """How ``plain.text[start:end]`` is read.

    `kana` is hiragana, "" for figures, Latin and symbols. `sure` says that the reading is the
    only likely one: False for words of several readings, unknown words, and single kanji joined
    to other nouns, where UniDic misses 連濁 and on/kun (出入|口, 避難|所, 月曜|日). `others` are
    further readings of the table.
    """

    start: int
    end: int
    kana: str
    sure: bool
    others: tuple[str, ...] = ()


@cache
def overrides() -> Mapping[str, tuple[str, ...]]:
    """The table: word → its readings in hiragana, the likeliest first."""
    return {word: tuple(kana.split("|")) for word, kana, _ in rows("readings.tsv")}


@cache
def places() -> frozenset[str]:
    """The names of places in the table."""
    return frozenset(word for word, _, why in rows("readings.tsv") if why.startswith("place name"))


def readings(analysis: Analysis) -> tuple[Reading, ...]:
    """The readings of a Japanese text in order, in offsets of ``analysis.plain``.

    Each is of one word, or of the words that one entry of the table covers; an entry is used
    only where it begins and ends between words.
    """
    return tuple(_readings(analysis.plain.text, analysis.tokens))


def sure_at(analysis: Analysis, offsets: Collection[int]) -> dict[int, Reading]:
    """The sure ones of `readings` that begin at one of these offsets of ``analysis.plain``, by offset."""
    text, tokens, heads = analysis.plain.text, analysis.tokens, _heads()
    last = max(offsets)
    found: dict[int, Reading] = {}
    at = 0
    while at < len(tokens) and (start := tokens[at][0]) <= last:
        longest = heads.get(text[start])
        size = 1
        if longest is not None:
            size, several = _from_tables(text, tokens, at, longest)
            found |= {one.start: one for one in several if one.start in offsets and one.sure}
        elif start in offsets and (one := _reading(tokens, at)).sure:
            found[start] = one
        at += size
    return found


def compounds(analysis: Analysis) -> Iterator[Reading]:
    """`readings` with a noun or affix of one kanji joined to the kanji beside it: 保険|課 and 北|公園 are read as one.

    It joins the word before it, else (unless it counts a figure: 3階会議室) the one behind it. The whole
    is sure where its parts are, and so are suffixes that are read in one way (`_TAILS`).
    """
    text = analysis.plain.text
    nominal, counted = _nominal(analysis.tokens)
    held: Reading | None = None
    for one in _readings(text, analysis.tokens):
        if held is not None and _joins(text, held, one, nominal, counted):
            tail = one.sure or _TAILS.get(text[one.start : one.end]) == one.kana
            held = Reading(held.start, one.end, held.kana + one.kana, held.sure and tail)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _nominal(tokens: Sequence[Token]) -> tuple[set[int], set[int]]:
    """Where nouns and affixes start, and those of them that count a figure."""
    nominal = {token.start for token in tokens if token.word.pos1 in _NOMINAL}
    counted = {b.start for a, b in pairwise(tokens) if a.word.pos2 == "数詞" and a.end == b.start}
    return nominal, counted & nominal


_TAILS = {
    "館": "かん", "園": "えん", "署": "しょ", "局": "きょく", "校": "こう", "室": "しつ", "場": "じょう", "課": "か",
    "駅": "えき", "院": "いん", "券": "けん", "目": "め", "証": "しょう", "員": "いん", "者": "しゃ", "料": "りょう",
    "費": "ひ", "店": "てん", "線": "せん", "会": "かい", "語": "ご", "車": "しゃ", "市": "し", "県": "けん",
    "区": "く", "用": "よう", "式": "しき", "科": "か", "票": "ひょう",
}  # fmt: skip
"""Suffixes with the one reading that they have behind a word of 漢語 and that UniDic knows."""


def _joins(text: str, held: Reading, one: Reading, nominal: set[int], counted: set[int]) -> bool:
    if held.end != one.start or not (held.kana and one.kana) or not {held.start, one.start} <= nominal:
        return False
    if not (is_kanji(text[held.end - 1]) and is_kanji(text[one.start])):
        return False
    return one.end - one.start == 1 or (held.end - held.start == 1 and held.start not in counted)


def read(text: str) -> tuple[Reading, ...]:
    """The readings of folded Japanese `text` without furigana, such as the base of one."""
    return tuple(_readings(text, tokenize(text)))


def _readings(text: str, tokens: Sequence[Token]) -> Iterator[Reading]:
    heads = _heads()
    at = 0
    while at < len(tokens):
        longest = heads.get(text[tokens[at][0]])
        if longest is None:
            yield _reading(tokens, at)
            at += 1
            continue
        size, several = _from_tables(text, tokens, at, longest)
        yield from several
        at += size


def _from_tables(text: str, tokens: Sequence[Token], at: int, longest: int) -> tuple[int, tuple[Reading, ...]]:
    """How many words the tables tell of from `at` on, and their readings; the dictionary's of one where they do not."""
    size, kana = _override(text, tokens, at, longest)
    if kana:
        return size, (_of_table(tokens, at, size, kana),)
    if at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start:
        found = counted(tokens[at].word.surface, tokens[at + 1].word.surface)
        if found is not None:
            return 2, _of_figure(text, tokens, at, found)
    return 1, (_reading(tokens, at),)


def _of_figure(text: str, tokens: Sequence[Token], at: int, found: Counted) -> tuple[Reading, ...]:
    """31日（にち） is read behind its figure, 10日（とおか） with it."""
    start, end = tokens[at].start, tokens[at + 1].end
    if found.tail:
        return _reading(tokens, at), Reading(tokens[at + 1].start, end, found.tail, True)
    if text[start:end] != "1日":
        return (Reading(start, end, found.whole[0], True, found.whole[1:]),)
    # the one figure whose readings differ in meaning: the first of a month, and a day
    first, day = found.whole
    if text[start - 1 : start] == "月":
        return (Reading(start, end, first, True),)
    goes_on = end < len(text) and is_kanji(text[end])
    return (Reading(start, end, day if goes_on else first, False, (first if goes_on else day,)),)


def _of_table(tokens: Sequence[Token], at: int, size: int, kana: tuple[str, ...]) -> Reading:
    return Reading(tokens[at].start, tokens[at + size - 1].end, kana[0], len(kana) == 1, kana[1:])


@cache
def _heads() -> Mapping[str, int]:
    """For each first character in the table, the length of the longest word with it; 0 for figures."""
    heads = dict.fromkeys("0123456789", 0)
    for word in overrides():
        heads[word[0]] = max(len(word), heads.get(word[0], 0))
    return heads


def _override(text: str, tokens: Sequence[Token], at: int, longest: int) -> tuple[int, tuple[str, ...]]:
    """How many words the longest entry of the table covers from `at` on, and its readings."""
    start = tokens[at].start
    table = overrides()
    for size in range(min(longest, len(tokens) - at), 0, -1):
        end = tokens[at + size - 1].end
        if end - start <= longest and (kana := table.get(text[start:end])):
            return size, kana
    return 1, ()


def _reading(tokens: Sequence[Token], at: int) -> Reading:
    start, end, word = tokens[at]
    kana, kanji, single = _sound_of(word)
    if single and at and (marked := _beside_mark(tokens, at)):
        return Reading(start, end, *marked)
    return Reading(start, end, kana, not kanji or (kana != "" and not (single and _joined(tokens, at))))


_DAYS = dict(zip("月火水木金土日祝", "げつ か すい もく きん ど にち しゅく".split(), strict=True))
"""The short names of days, as they stand in brackets behind a date."""
_OPENS = frozenset("（(・")


def _beside_mark(tokens: Sequence[Token], at: int) -> tuple[str, bool] | None:
    """The reading, and whether it is sure, of 金 in 20日（金） and of a counter that a gap parts from its figure.

    １　日　時 is 日時, number one in a list: MeCab takes white space for none.
    """
    word, before = tokens[at].word, tokens[at - 1]
    if before.word.surface in _OPENS and word.surface in _DAYS:
        return (_DAYS[word.surface], True) if is_weekday(tokens, at) else None
    if before.word.pos2 == "数詞" and before.end < tokens[at].start and word.pos3.startswith("助数詞"):
        alone = _sound(tokenize(word.surface)[0].word)
        return alone.kana, False
    return None


def is_weekday(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is the short name of a day behind a date: 20日（金）, 3日（土・祝）."""
    while at and tokens[at - 1].word.surface == "・" and tokens[at].word.surface in _DAYS:
        at -= 2
    if at < 2 or tokens[at - 1].word.surface not in ("（", "(") or tokens[at].word.surface not in _DAYS:
        return False
    dated = tokens[at - 2].word.surface
    return dated == "日" or dated[-1].isdecimal()


class _Sound(NamedTuple):
    """How a word is read wherever it stands. `single`: a noun or affix of one kanji, or of one with its ending."""

    kana: str
    kanji: bool
    single: bool


def _sound(word: Word) -> _Sound:
    kana = word.surface if _KANA.fullmatch(word.surface) else word.kana
    kanji = any(map(is_kanji, word.surface))
    single = word.pos1 in _NOMINAL and len(word.surface.rstrip("ぁあいうえりきしちみめげけせてれ")) <= 1
    return _Sound(hiragana(kana) if _KANA.fullmatch(kana) else "", kanji, single)


_sound_of = PerWord(_sound).__getitem__


def _joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word touches another noun or a figure."""
    before = at > 0 and tokens[at - 1].end == tokens[at].start and tokens[at - 1].word.pos1 in _NOMINAL
    after = at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end
    return before or (after and tokens[at + 1].word.pos1 in _NOMINAL)


_NOMINAL = frozenset({"名詞", "接尾辞", "接頭辞"})
