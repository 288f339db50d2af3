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

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from signlint.analysis import lexicon
from signlint.analysis.lexicon import MAX_UNITS, UNLISTED, easier, kanji_grade, kanji_level, keep
from signlint.analysis.morae import katakana
from signlint.analysis.word_facts import (
    AFFIX,
    ALONE,
    HELPER,
    HONORIFIC,
    NOTHING,
    NOUN,
    NUMBER,
    SKIP,
    WORD,
    Facts,
    difficulty,
    facts_of,
    known,
    level_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from signlint.analysis import Analysis
    from signlint.analysis.tokens import Token, Word

__all__ = ["WordLevel", "difficulty", "easier", "kanji_grade", "kanji_level", "keep", "level_of", "measure", "words"]


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


_SURU = frozenset(("為る", "出来る", "致す", "為さる", "下さる", "頂く"))
_make_fast = partial(tuple.__new__, WordLevel)


def words(analysis: Analysis) -> tuple[WordLevel, ...]:
    """The words of a text in order, function words left out; () where there is no Japanese."""
    plain = analysis.plain
    found = in_plain(analysis)
    if not plain.moved:
        return found
    kept: tuple[WordLevel, ...] | None = analysis.__dict__.get("_placed_words")
    if kept is None:
        kept = tuple([_make_fast((*plain.span(one[0], one[1]), *one[2:])) for one in found])
        analysis.__dict__["_placed_words"] = kept
    return kept


def in_plain(analysis: Analysis) -> tuple[WordLevel, ...]:
    """`words` with offsets of ``plain.text``. Kept with the analysis: rules and the score ask for them."""
    kept: tuple[WordLevel, ...] | None = analysis.__dict__.get("_words")
    if kept is None:
        kept = analysis.__dict__["_words"] = tuple(measure(analysis.tokens))
    return kept


def measure(tokens: Sequence[Token]) -> list[WordLevel]:
    """The words among `tokens`, with offsets of the tokenized text."""
    get = known.get
    facts = [get(id(token[2])) or facts_of(token[2]) for token in tokens]
    found: list[WordLevel] = []
    until = 0
    for at, one in enumerate(facts):
        kind = one[0]
        if kind == NOTHING or at < until:
            continue
        token = tokens[at]
        if kind == ALONE or (kind == NOUN and not (at + 1 < len(facts) and facts[at + 1].suru)):
            found.append(_make_fast((token[0], token[1], *one[1])))
        elif kind == HELPER:
            helps = at > 0 and _helps(one.word, tokens[at - 1].word)
            found.append(_make_fast((token[0], token[1], *(one.helping if helps else one.tail))))
        else:
            until, word = _in_full(tokens, facts, at)
            if word is not None:
                found.append(word)
    return found


def _in_full(tokens: Sequence[Token], facts: list[Facts], at: int) -> tuple[int, WordLevel | None]:
    end, word = _word_at(tokens, facts, at, at)
    honoured = word is None and facts[at].role == HONORIFIC and _touch(tokens, at + 1)
    if honoured and facts[at + 1].role >= AFFIX:
        return _word_at(tokens, facts, at, at + 1)
    return end, word


def _touch(tokens: Sequence[Token], at: int) -> bool:
    """Whether there is a token at `at`, and no space before it."""
    return at < len(tokens) and tokens[at].start == tokens[at - 1].end


def _word_at(tokens: Sequence[Token], facts: list[Facts], start: int, at: int) -> tuple[int, WordLevel | None]:
    """Where the word that begins at token `at` ends, and the word, if it is one to measure.

    `start` is the token of its honorific (お, ご), else `at`.
    """
    first = facts[at]
    if first.longest > 1:
        end, key = _longest(tokens, at, first.longest)
        if key:
            return _compound(tokens, facts, start, at, end, key)
    if first.hiragana and first.level < 4 and _touch(tokens, at + 1) and facts[at + 1].hiragana:
        end, level = _spelled(tokens, facts, at)
        if level:
            kana = "".join([token.word.surface for token in tokens[at:end]])
            return end, _make(tokens, start, end, kana, level, difficulty(level, None))
    if first.role == NUMBER:
        end = _counted(tokens, facts, at)
        return end, _make(tokens, start, end, "", UNLISTED, 0.0, is_name=True)
    if first.role != WORD:
        return at + 1, None
    if first.word.pos1 == "名詞" and _is_suru(tokens, at + 1):
        return _compound(tokens, facts, start, at, at + 1, first.word.lemma)
    content = first.word.pos2 != "非自立可能" or at == 0 or not _helps(first.word, tokens[at - 1].word)
    return at + 1, _make(tokens, start, at + 1, first.word.lemma, first.level, first.tail[3], content=content)


def _make(
    tokens: Sequence[Token], start: int, end: int, lemma: str, level: int, hard: float,
    *, is_name: bool = False, content: bool = True,
) -> WordLevel:  # fmt: skip
    if end - start == 1:
        token = tokens[start]
        text = token.word.surface
        return WordLevel(token.start, token.end, text, lemma or text, level, hard, is_name, content)
    text = "".join([token.word.surface for token in tokens[start:end]])
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
    tokens: Sequence[Token], facts: list[Facts], start: int, at: int, end: int, key: str
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


def _zipf(tokens: Sequence[Token], facts: list[Facts], at: int, end: int, key: str) -> float | None:
    """The frequency of a word, else that of its rarest unit: the corpus parts 避難 and 所."""
    known = lexicon.zipf()
    if key in known:
        return known[key]
    parts = [known.get(t.word.lemma) for t, f in zip(tokens[at:end], facts[at:end], strict=True) if f.role == WORD]
    return min([part for part in parts if part], default=None)


def _spelled(tokens: Sequence[Token], facts: list[Facts], at: int) -> tuple[int, int]:
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


def _counted(tokens: Sequence[Token], facts: list[Facts], at: int) -> int:
    """The end of a figure with its counters: 2026年4月1日, 3人, 2回目."""
    end = at + 1
    while _touch(tokens, end):
        word = tokens[end].word
        if facts[end].role != NUMBER and not word.pos3.startswith("助数詞") and word.pos1 != "接尾辞":
            break
        end += 1
    return end
