"""What is known of a word wherever it stands: whether it counts, its level, what it may join with."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from signlint.analysis.text.letters import is_kanji
from signlint.analysis.text.tokens import PerWord
from signlint.analysis.words import lexicon
from signlint.analysis.words.lexicon import UNLISTED

if TYPE_CHECKING:
    from signlint.analysis.text.tokens import Word

SKIP, NUMBER, NAME, HONORIFIC, AFFIX, WORD = range(6)
_CLASSES = frozenset(("名詞", "代名詞", "動詞", "形容詞", "形状詞", "副詞", "連体詞", "接続詞", "感動詞"))
_HIRAGANA = re.compile("[ぁ-ゖー]+")
_LATIN = re.compile("[A-Za-zÀ-ɏＡ-Ｚａ-ｚ]")
_PARTED = re.compile("[^ぁ-ゖァ-ヺー]・[^ぁ-ゖァ-ヺー]")
"""上・下, which UniDic takes for 上下."""


# How the place of a word is looked at: not at all, it stands for itself, it may join する, it may help, it is a
# figure with its counters, it may begin a listed word of several units, or in full.
NOTHING, ALONE, NOUN, HELPER, FIGURE, JOINS, FULL = range(7)


class Rating(NamedTuple):
    """How hard a word is, wherever it stands; see `signlint.analysis.words.difficulty.WordLevel`."""

    text: str
    lemma: str
    level: int
    difficulty: float
    is_name: bool
    content: bool


class Facts(NamedTuple):
    """What does not depend on the place of a word.

    `rating` is that of the word alone, `helping` where it only helps another one. `seconds` are the lemmas that
    come second in listed words of several units that begin with it; where none of them follows, `kind` JOINS
    is `otherwise`. `lone`: one kanji that no list has, which may be a piece of a name. `helped`: a verb behind it
    helps (て), `helpful`: it helps a noun, `counts`: it goes on a figure.
    """

    kind: int
    rating: Rating
    helping: Rating
    lemma: str
    otherwise: int
    seconds: Collection[str]
    longest: int
    role: int
    level: int
    hiragana: bool
    lone: bool
    suru: bool
    noun: bool
    helped: bool
    helpful: bool
    counts: bool


_NO_RATING = Rating("", "", UNLISTED, 0.0, is_name=False, content=False)
NO_WORD = Facts(
    kind=NOTHING, rating=_NO_RATING, helping=_NO_RATING, lemma="", otherwise=NOTHING, seconds=(), longest=1, role=SKIP,
    level=UNLISTED, hiragana=False, lone=False, suru=False, noun=False, helped=False, helpful=False, counts=False,
)  # fmt: skip
"""The facts of what stands before a text and after it."""


def helps(verb: Facts, before: Facts) -> bool:
    """書いて*ください*, 使うことが*できます* keeps its verb, 利用*いただく* does not."""
    return before.helped or (before.noun and verb.helpful)


_SURU = frozenset(("為る", "出来る", "致す", "為さる", "下さる", "頂く"))


def _learn(word: Word) -> Facts:
    hiragana = _HIRAGANA.fullmatch(word.surface) is not None
    role = _role(word)
    level = _level(word, hiragana) if role >= AFFIX else UNLISTED
    hard = difficulty(level, lexicon.zipf(word.lemma)) if role == WORD else 0.0
    rating = Rating(word.surface, word.lemma, level, hard, role < AFFIX, True)
    longest = lexicon.words().longest.get(word.lemma, 1)
    alone = _kind(word, role)
    noun = word.pos1 == "名詞"
    lone = role == WORD and level == UNLISTED and word.size == 1 and is_kanji(word.surface)
    return Facts(
        kind=_joining(role, alone, noun, longest > 1, lone or (hiragana and level < 4)),
        rating=rating,
        helping=rating._replace(content=False),
        lemma=word.lemma,
        otherwise=alone,
        seconds=lexicon.words().seconds.get(word.lemma, ()),
        longest=longest,
        role=role,
        level=level,
        hiragana=hiragana,
        lone=lone,
        suru=word.lemma == "為る" and word.pos1 == "動詞",
        noun=noun,
        helped=word.lemma == "て" and word.pos2 == "接続助詞",
        helpful=word.lemma in _SURU,
        counts=role == NUMBER or word.pos3.startswith("助数詞") or word.pos1 == "接尾辞",
    )


def _kind(word: Word, role: int) -> int:
    """How the place of a word that begins no listed word of several units is looked at."""
    if role in (SKIP, AFFIX):
        return NOTHING
    if role != WORD:
        return {NAME: ALONE, NUMBER: FIGURE}.get(role, FULL)
    if word.pos2 == "非自立可能":
        return HELPER
    return NOUN if word.pos1 == "名詞" else ALONE


def _joining(role: int, alone: int, noun: bool, begins: bool, torn: bool) -> int:
    """The kind of a word that otherwise is `alone`.

    `begins`: it begins listed words, `torn`: it may be a piece of a word that UniDic tore apart.
    """
    if role in (SKIP, NAME) or not (begins or torn):
        return alone
    return FULL if torn or (noun and alone == HELPER) else JOINS


def _is_japanese(char: str) -> bool:
    return "ぁ" <= char <= "ゖ" or "ァ" <= char <= "ヺ" or is_kanji(char)


def _role(word: Word) -> int:
    if word.pos2 == "助動詞語幹" or word.pos1 in ("助詞", "助動詞", "補助記号", "空白"):
        return SKIP
    if word.pos2 == "数詞" or word.surface[:1].isdecimal():
        return NUMBER
    if _LATIN.match(word.surface):
        return NAME
    if not any(map(_is_japanese, word.surface)) or _PARTED.fullmatch(word.surface):
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

    In hiragana UniDic guesses among homophones (かいて is 掻く): there the easiest of them counts, and so does
    a verb that the word says one can do (つかえます is 使える rather than 仕える).
    """
    table = lexicon.words()
    level = table.exact.get(f"{word.lemma}/{word.lform}") or table.lemmas.get(word.lemma, UNLISTED)
    if level == UNLISTED:
        level = table.lemmas.get(word.surface) or table.lemmas.get(word.orth_base, UNLISTED)
    if not hiragana:
        return level
    able = word.lform[:-2] + word.lform[-2:-1].translate(_ABLE) if word.ctype.startswith("下一段") else ""
    return max(level, table.kana.get(word.lform, UNLISTED), table.kana.get(able, UNLISTED))


_ABLE = str.maketrans("エケゲセテネベメレ", "ウクグスツヌブムル")


facts_of = PerWord(_learn).__getitem__


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
