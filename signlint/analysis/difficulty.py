"""How hard each word of a Japanese text is for a learner.

A word is the longest sequence of UniDic units that a list knows, up to five (自転|車). Two measures:

- `level`: JLPT level after Waller and our supplement. Mean level orders normal and simplified
  sentences better than anything else measured (facts of the project: 86 % and 99.7 % of pairs).
- `difficulty` 0 … 5, for pointing at single words, where general frequency helps (the same facts:
  area under curve .85 for the level alone, .93 with frequency)::

      learner   = 5 − level                       (unlisted: 5)
      rare      = 5 − 1.25 · (zipf − 2), within 0 … 5
      difficulty = learner if level is N5 or N4, else (2 · learner + rare) / 3

  Beginners' words stay easy however rare they are in web text (はさみ); an unlisted word that
  everybody uses (動画) comes down. Kanji are an axis of their own (`kanji_grade`, `kanji_level`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from signlint.analysis import lexicon
from signlint.analysis.lexicon import MAX_UNITS, UNLISTED, easier, kanji_grade, kanji_level, keep
from signlint.analysis.morae import katakana

if TYPE_CHECKING:
    from collections.abc import Sequence

    from signlint.analysis import Analysis
    from signlint.analysis.tokens import Token, Word

__all__ = ["WordLevel", "difficulty", "easier", "kanji_grade", "kanji_level", "keep", "measure", "words"]


class WordLevel(NamedTuple):
    """A word of a text with its level.

    `start` and `end` count code points of the text as given. `lemma` is the dictionary form
    (提出する, 自転車). `level` is 5 (N5) … 1 (N1), 0 = in no list. `is_name`: a proper name, a
    figure with its counter, or a Latin word, which have no level of their own. `content` is False
    for verbs that only help another one (書いて*ください*).
    """

    start: int
    end: int
    text: str
    lemma: str
    level: int
    difficulty: float
    is_name: bool
    content: bool


SKIP, NUMBER, NAME, HONORIFIC, AFFIX, WORD = range(6)
_SURU = frozenset(("為る", "出来る", "致す", "為さる", "下さる", "頂く"))
_CLASSES = frozenset(("名詞", "代名詞", "動詞", "形容詞", "形状詞", "副詞", "連体詞", "接続詞", "感動詞"))
_JAPANESE = re.compile("[ぁ-ゖァ-ヺ一-鿿々〆㐀-䶿豈-﫿\U00020000-\U000323af]")
_HIRAGANA = re.compile("[ぁ-ゖー]+")
_LATIN = re.compile("[A-Za-zÀ-ɏＡ-Ｚａ-ｚ]")


class _Facts(NamedTuple):
    """What does not depend on the place of a word; kept for each `Word`, which it holds alive."""

    word: Word
    role: int
    level: int
    difficulty: float
    longest: int
    hiragana: bool


_facts: dict[int, _Facts] = {}
# By id: a Word is one object per surface and reading (analysis.tokens), and hashing it costs more than the look-up.


def _facts_of(word: Word) -> _Facts:
    known = _facts.get(id(word))
    if known is None:
        hiragana = _HIRAGANA.fullmatch(word.surface) is not None
        role = _role(word)
        level = _level(word, hiragana) if role >= AFFIX else UNLISTED
        hard = difficulty(level, lexicon.zipf().get(word.lemma)) if role == WORD else 0.0
        longest = lexicon.words().longest.get(word.lemma, 1)
        known = _facts[id(word)] = _Facts(word, role, level, hard, longest, hiragana)
    return known


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


def words(analysis: Analysis) -> tuple[WordLevel, ...]:
    """The words of a text in order, function words left out; () where there is no Japanese.

    Kept with the analysis, as its own parts are: several rules and the score ask for them.
    """
    kept: tuple[WordLevel, ...] | None = analysis.__dict__.get("_words")
    if kept is None:
        span = analysis.plain.span
        kept = found = tuple(measure(analysis.tokens))
        if analysis.plain.starts is not None:
            kept = tuple([one._replace(start=span(*one[:2])[0], end=span(*one[:2])[1]) for one in found])
        analysis.__dict__["_words"] = kept
    return kept


def measure(tokens: Sequence[Token]) -> list[WordLevel]:
    """The words among `tokens`, with offsets of the tokenized text."""
    facts = [_facts_of(token.word) for token in tokens]
    found: list[WordLevel] = []
    at = 0
    while at < len(tokens):
        role = facts[at].role
        if role == SKIP:
            at += 1
            continue
        end, word = _word_at(tokens, facts, at, at)
        if role == HONORIFIC and word is None and _touch(tokens, at + 1) and facts[at + 1].role >= AFFIX:
            end, word = _word_at(tokens, facts, at, at + 1)
        if word is not None:
            found.append(word)
        at = end
    return found


def _touch(tokens: Sequence[Token], at: int) -> bool:
    """Whether there is a token at `at`, and no space before it."""
    return at < len(tokens) and tokens[at].start == tokens[at - 1].end


def _word_at(tokens: Sequence[Token], facts: list[_Facts], start: int, at: int) -> tuple[int, WordLevel | None]:
    """Where the word that begins at token `at` ends, and the word, if it is one to measure.

    `start` is the token of its honorific (お, ご), else `at`.
    """
    first = facts[at]
    if first.longest > 1:
        end, key = _longest(tokens, at, first.longest)
        if key:
            return _compound(tokens, facts, start, at, end, key)
    if first.hiragana and _touch(tokens, at + 1) and facts[at + 1].hiragana:
        end, level = _spelled(tokens, facts, at)
        if level:
            kana = "".join([token.word.surface for token in tokens[at:end]])
            return end, _make(tokens, start, end, kana, level, difficulty(level, None))
    if first.role == NUMBER:
        end = _counted(tokens, facts, at)
        return end, _make(tokens, start, end, "", UNLISTED, 0.0, is_name=True)
    if first.role == NAME:
        return at + 1, _make(tokens, start, at + 1, first.word.lemma, UNLISTED, 0.0, is_name=True)
    if first.role != WORD:
        return at + 1, None
    if first.word.pos1 == "名詞" and _is_suru(tokens, at + 1):
        return _compound(tokens, facts, start, at, at + 1, first.word.lemma)
    content = first.word.pos2 != "非自立可能" or at == 0 or not _helps(first.word, tokens[at - 1].word)
    return at + 1, _make(tokens, start, at + 1, first.word.lemma, first.level, first.difficulty, content=content)


def _make(
    tokens: Sequence[Token], start: int, end: int, lemma: str, level: int, hard: float,
    *, is_name: bool = False, content: bool = True,
) -> WordLevel:  # fmt: skip
    if end - start == 1:
        token = tokens[start]
        text = token.word.surface
        return WordLevel(token.start, token.end, text, lemma or text, level, hard, is_name, content)
    text = "".join([token.word.surface for token in tokens[start:end]])
    content = content and not is_name
    return WordLevel(tokens[start].start, tokens[end - 1].end, text, lemma or text, level, hard, is_name, content)


def _helps(word: Word, before: Word) -> bool:
    """書いて*ください*, 使うことが*できます* keeps its verb, 利用*いただく* does not."""
    return (before.lemma == "て" and before.pos2 == "接続助詞") or (before.pos1 == "名詞" and word.lemma in _SURU)


def _is_suru(tokens: Sequence[Token], at: int) -> bool:
    return _touch(tokens, at) and tokens[at].word.lemma == "為る" and tokens[at].word.pos1 == "動詞"


def _longest(tokens: Sequence[Token], at: int, limit: int) -> tuple[int, str]:
    """The end and the key of the longest listed word of several units that begins at `at`."""
    known = lexicon.words().lemmas
    key, best = tokens[at].word.lemma, (at, "")
    for end in range(at + 1, min(at + limit, len(tokens))):
        if not _touch(tokens, end):
            break
        key = f"{key}|{tokens[end].word.lemma}"
        if key in known:
            best = (end + 1, key)
    return best


def _compound(
    tokens: Sequence[Token], facts: list[_Facts], start: int, at: int, end: int, key: str
) -> tuple[int, WordLevel]:
    """A word of one or several units, with the する that makes it a verb.

    A term that no list gives a level is as hard as its hardest unit.
    """
    known = lexicon.words().lemmas
    level = known.get(key) or min([f.level for f in facts[at:end] if f.role == WORD], default=UNLISTED)
    lemma, after = key.replace("|", ""), end
    if tokens[end - 1].word.pos1 in ("名詞", "接尾辞") and _is_suru(tokens, end):
        after, lemma = end + 1, lemma + "する"
    hard = difficulty(level, _zipf(tokens, facts, at, end, key))
    return after, _make(tokens, start, after, lemma, level, hard)


def _zipf(tokens: Sequence[Token], facts: list[_Facts], at: int, end: int, key: str) -> float | None:
    """The frequency of a word, else that of its rarest unit: the corpus parts 避難 and 所."""
    known = lexicon.zipf()
    if key in known:
        return known[key]
    parts = [known.get(t.word.lemma) for t, f in zip(tokens[at:end], facts[at:end], strict=True) if f.role == WORD]
    return min([part for part in parts if part], default=None)


def _spelled(tokens: Sequence[Token], facts: list[_Facts], at: int) -> tuple[int, int]:
    """The end and the level of a word that UniDic tore apart because it is in hiragana (じゅう|しょ)."""
    end = at + 1
    while end - at < MAX_UNITS and _touch(tokens, end) and facts[end].hiragana and facts[end].role != SKIP:
        end += 1
    known = lexicon.words().kana
    for stop in range(end, at + 1, -1):
        level = known.get(katakana("".join([token.word.surface for token in tokens[at:stop]])), UNLISTED)
        if level:
            return stop, level
    return at, UNLISTED


def _counted(tokens: Sequence[Token], facts: list[_Facts], at: int) -> int:
    """The end of a figure with its counters: 2026年4月1日, 3人, 2回目."""
    end = at + 1
    while _touch(tokens, end):
        word = tokens[end].word
        if facts[end].role != NUMBER and not word.pos3.startswith("助数詞") and word.pos1 != "接尾辞":
            break
        end += 1
    return end


def level_of(word: Word) -> int:
    """The level of one UniDic unit: 5 (N5) … 1 (N1), 0 = in no list or without a level."""
    return _facts_of(word).level
