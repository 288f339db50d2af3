"""Words of several UniDic units: 自転|車, 提出|する, お|名前, 2026|年, and what UniDic tore apart (じゅう|しょ)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from signlint.analysis.reading.readings import is_weekday
from signlint.analysis.text.letters import katakana
from signlint.analysis.words import lexicon
from signlint.analysis.words.lexicon import MAX_UNITS, UNLISTED
from signlint.analysis.words.word_facts import (
    AFFIX,
    HELPER,
    HONORIFIC,
    NAME,
    NUMBER,
    SKIP,
    WORD,
    Facts,
    Rating,
    difficulty,
    facts_of,
    helps,
)

if TYPE_CHECKING:
    from signlint.analysis.text.tokens import Token, Word

Found = tuple[int, Rating | None]
"""Where a word ends, as a number of a token, and what it is; None if it is none to measure."""

Tokens = Sequence["Token"]

KNOWN = 20_000
"""How many words of several units are remembered."""


def word_at(tokens: Tokens, facts: Sequence[Facts], at: int) -> Found:
    """The word that begins at token `at`. `facts` are those of each token and, last, of none."""
    found = _word(tokens, facts, at, at)
    honoured = found[1] is None and facts[at].role == HONORIFIC and facts[at + 1].role >= AFFIX
    return _word(tokens, facts, at, at + 1) if honoured and _touch(tokens, at + 1) else found


def figure(tokens: Tokens, facts: Sequence[Facts], at: int) -> tuple[int, Rating]:
    """The figure at token `at` with its counters: 2026年4月1日, 3人, 2回目."""
    end = at + 1
    while facts[end].counts and tokens[end][0] == tokens[end - 1][1]:
        end += 1
    text = _text(tokens, at, end)
    return end, _rating((text, text, UNLISTED, 0.0, True, True))


# Rating(…) without the call of its Python-level __new__
_rating = partial(tuple.__new__, Rating)


def _touch(tokens: Tokens, at: int) -> bool:
    """Whether there is a token at `at`, and no space before it."""
    return at < len(tokens) and tokens[at].start == tokens[at - 1].end


def _text(tokens: Tokens, start: int, end: int) -> str:
    return "".join([token.word.surface for token in tokens[start:end]])


def _word(tokens: Tokens, facts: Sequence[Facts], start: int, at: int) -> Found:
    """The word whose first unit but for an honorific (お, ご) is token `at`; `start` is the honorific's, else `at`."""
    first = facts[at]
    if first.longest > 1:
        end = _longest(tokens, at, first.longest)
        if end > at:
            return _compound(tokens, facts, start, at, end)
    if first.hiragana and first.level < 4 and facts[at + 1].hiragana and _touch(tokens, at + 1):
        end, level = _spelled(tokens, facts, at)
        if level:
            spelled = Rating(
                _text(tokens, start, end), _text(tokens, at, end), level, difficulty(level, None), False, True
            )
            return end, spelled
    if first.role == NUMBER:
        return figure(tokens, facts, at)
    if first.role != WORD:
        return at + 1, None
    if first.noun and facts[at + 1].suru and _touch(tokens, at + 1):
        return _compound(tokens, facts, start, at, at + 1)
    if first.lone and _is_piece(tokens, facts, at):
        return at + 1, first.rating._replace(difficulty=0.0, is_name=True)
    rating = first.helping if first.otherwise == HELPER and helps(first, facts[at - 1]) else first.rating
    return at + 1, rating if start == at else rating._replace(text=_text(tokens, start, at + 1))


def _is_piece(tokens: Tokens, facts: Sequence[Facts], at: int) -> bool:
    """Whether one kanji is a piece of a name beside it (綱|利, 福|大前), or marks a date (（祝））."""
    if at and facts[at - 1].role == NAME and _touch(tokens, at):
        return True
    return (facts[at + 1].role == NAME and _touch(tokens, at + 1)) or is_weekday(tokens, at)


def _longest(tokens: Tokens, at: int, limit: int) -> int:
    """The end of the longest listed word of several units that begins at `at`; `at` if there is none."""
    known = lexicon.words().lemmas
    key, best = tokens[at].word.lemma, at
    for end in range(at + 1, min(at + limit, len(tokens))):
        if not _touch(tokens, end):
            break
        key = f"{key}|{tokens[end].word.lemma}"
        if key in known:
            best = end + 1
    return best


def _compound(tokens: Tokens, facts: Sequence[Facts], start: int, at: int, end: int) -> Found:
    """A word of one or several units, with the する that makes it a verb."""
    verb = facts[end].suru and tokens[end - 1].word.pos1 in ("名詞", "接尾辞") and _touch(tokens, end)
    after = end + 1 if verb else end
    return after, _joined(tuple([token.word for token in tokens[start:after]]), at - start, end - start)


@lru_cache(maxsize=KNOWN)
def _joined(words: tuple[Word, ...], first: int, last: int) -> Rating:
    """What the words are together; before the `first` unit is an honorific, from the `last` on する.

    A term that no list gives a level is as hard as its hardest unit.
    """
    units = [facts_of(word) for word in words[first:last]]
    key = "|".join([word.lemma for word in words[first:last]])
    hardest = min([unit.level for unit in units if unit.role == WORD], default=UNLISTED)
    level = lexicon.words().lemmas.get(key) or hardest
    lemma = key.replace("|", "") + ("する" if last < len(words) else "")
    text = "".join([word.surface for word in words])
    return Rating(text, lemma or text, level, difficulty(level, _zipf(key, words[first:last])), False, True)


def _zipf(key: str, words: Sequence[Word]) -> float | None:
    """The frequency of a word, else that of its rarest unit: the corpus parts 避難 and 所."""
    known = lexicon.zipf(key)
    if known is not None:
        return known
    parts = [lexicon.zipf(word.lemma) for word in words if facts_of(word).role == WORD]
    return min([part for part in parts if part], default=None)


def _spelled(tokens: Tokens, facts: Sequence[Facts], at: int) -> tuple[int, int]:
    """The end and the level of a word that UniDic tore apart because it is in hiragana (じゅう|しょ)."""
    end = at + 1
    while end - at < MAX_UNITS and facts[end].hiragana and facts[end].role != SKIP and _touch(tokens, end):
        end += 1
    known = lexicon.words().kana
    for stop in range(end, at + 1, -1):
        level = known.get(katakana(_text(tokens, at, stop)), UNLISTED)
        if level:
            return stop, level
    return at, UNLISTED
