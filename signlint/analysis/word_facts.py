"""What is known of a word wherever it stands: whether it counts, its level, what it may join with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from signlint.analysis import lexicon
from signlint.analysis.late import late
from signlint.analysis.lexicon import UNLISTED
from signlint.analysis.morae import KANJI
from signlint.analysis.tokens import KNOWN

if TYPE_CHECKING:
    from signlint.analysis.tokens import Word

SKIP, NUMBER, NAME, HONORIFIC, AFFIX, WORD = range(6)
_CLASSES = frozenset(("名詞", "代名詞", "動詞", "形容詞", "形状詞", "副詞", "連体詞", "接続詞", "感動詞"))
_JAPANESE = late(f"[ぁ-ゖァ-ヺ{KANJI}]")
_HIRAGANA = re.compile("[ぁ-ゖー]+")
_LATIN = re.compile("[A-Za-zÀ-ɏＡ-Ｚａ-ｚ]")


# How the place of a word is looked at: not at all, it stands for itself, it may join する, it may help, or in full.
NOTHING, ALONE, NOUN, HELPER, FULL = range(5)


class Facts(NamedTuple):
    """What does not depend on the place of a word; kept for each `Word`, which it holds alive.

    `tail` and `helping` are the fields of its `WordLevel` after the offsets.
    """

    kind: int
    tail: Tail
    helping: Tail
    word: Word
    role: int
    level: int
    longest: int
    hiragana: bool
    suru: bool


Tail = tuple[str, str, int, float, bool, bool]
known: dict[int, Facts] = {}
# By id: a Word is one object per surface and reading (analysis.tokens), and hashing it costs more than the look-up.


def facts_of(word: Word) -> Facts:
    one = known.get(id(word))
    if one is None:
        if len(known) >= KNOWN:
            known.clear()
        one = known[id(word)] = _learn(word)
    return one


def _learn(word: Word) -> Facts:
    hiragana = _HIRAGANA.fullmatch(word.surface) is not None
    role = _role(word)
    level = _level(word, hiragana) if role >= AFFIX else UNLISTED
    hard = difficulty(level, lexicon.zipf().get(word.lemma)) if role == WORD else 0.0
    longest = lexicon.words().longest.get(word.lemma, 1)
    kind = _kind(word, role, longest > 1 or (hiragana and level < 4))
    tail = (word.surface, word.lemma, level, hard, role < AFFIX, True)
    suru = word.lemma == "為る" and word.pos1 == "動詞"
    return Facts(kind, tail, (*tail[:5], False), word, role, level, longest, hiragana, suru)


def _kind(word: Word, role: int, joins: bool) -> int:
    if role in (SKIP, NAME):
        return NOTHING if role == SKIP else ALONE
    if role == AFFIX and not joins:
        return NOTHING
    if role != WORD or joins:
        return FULL
    if word.pos2 == "非自立可能":
        return HELPER
    return NOUN if word.pos1 == "名詞" else ALONE


def _role(word: Word) -> int:
    if word.pos2 == "助動詞語幹" or word.pos1 in ("助詞", "助動詞", "補助記号", "空白"):
        return SKIP
    if word.pos2 == "数詞" or word.surface[:1].isdecimal():
        return NUMBER
    if _LATIN.match(word.surface):
        return NAME
    if not _JAPANESE.search(word.surface):
        return SKIP
    if word.pos2 == "固有名詞":
        return NAME
    if word.pos1 == "接頭辞":
        return HONORIFIC if word.lemma == "御" else AFFIX
    if word.pos1 == "接尾辞":
        return AFFIX
    return WORD if word.pos1 in _CLASSES else SKIP


def _level(word: Word, hiragana: bool) -> int:
    """The level by lemma and reading, else by lemma, else by spelling.

    In hiragana UniDic guesses among homophones (かいて is 掻く): there the easiest of them counts.
    """
    table = lexicon.words()
    level = table.exact.get(f"{word.lemma}/{word.lform}") or table.lemmas.get(word.lemma, UNLISTED)
    if level == UNLISTED:
        level = table.lemmas.get(word.surface) or table.lemmas.get(word.orth_base, UNLISTED)
    return max(level, table.kana.get(word.lform, UNLISTED)) if hiragana else level


def difficulty(level: int, zipf: float | None) -> float:
    """0 (easy) … 5 from a level (0 = unlisted) and a frequency on the Zipf scale (None = too rare to tell)."""
    learner = 5.0 - level
    if level >= 4:
        return learner
    rare = 5.0 if zipf is None else min(5.0, max(0.0, 5.0 - 1.25 * (zipf - 2.0)))
    return round((2 * learner + rare) / 3, 2)


def level_of(word: Word) -> int:
    """The level of one UniDic unit: 5 (N5) … 1 (N1), 0 = in no list or without a level."""
    return facts_of(word).level
