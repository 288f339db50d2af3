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
  everybody uses (動画) comes down. Kanji are an axis of their own (`lexicon.kanji_grade`).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from signlint.analysis.words.compounds import figure, word_at
from signlint.analysis.words.word_facts import (
    FIGURE,
    FULL,
    HELPER,
    JOINS,
    NO_WORD,
    NOTHING,
    NOUN,
    Rating,
    facts_of,
    helps,
)

if TYPE_CHECKING:
    from signlint.analysis.analysis import Analysis


class WordLevel(NamedTuple):
    """A word of a text: where it stands and how hard it is.

    `start` and `end` count code points of the text as given. The rating has all the rest; of those that
    stand alone it is one object for all places, so that a text of ten words is measured with ten small tuples.
    """

    start: int
    end: int
    rating: Rating

    @property
    def text(self) -> str:
        """The word as it is written, folded."""
        return self.rating.text

    @property
    def lemma(self) -> str:
        """The dictionary form (提出する, 自転車)."""
        return self.rating.lemma

    @property
    def level(self) -> int:
        """5 (N5) … 1 (N1), 0 = in no list."""
        return self.rating.level

    @property
    def difficulty(self) -> float:
        """0 (easy) … 5."""
        return self.rating.difficulty

    @property
    def is_name(self) -> bool:
        """Whether it is a proper name, a figure with its counter, or a Latin word: they have no level of their own."""
        return self.rating.is_name

    @property
    def content(self) -> bool:
        """False for verbs that only help another one (書いて*ください*)."""
        return self.rating.content


_place = partial(tuple.__new__, WordLevel)


def words(analysis: Analysis) -> tuple[WordLevel, ...]:
    """The words of a text in order, function words left out; () where there is no Japanese."""
    return analysis.shared(_placed) if analysis.plain.moved else in_plain(analysis)


def in_plain(analysis: Analysis) -> tuple[WordLevel, ...]:
    """`words` with offsets of ``plain.text``."""
    return analysis.shared(_measured)


def _placed(analysis: Analysis) -> tuple[WordLevel, ...]:
    span = analysis.plain.span
    return tuple([_place((*span(start, end), rating)) for start, end, rating in in_plain(analysis)])


def _measured(analysis: Analysis) -> tuple[WordLevel, ...]:
    """What most words are is settled here, by facts of single words; the others are looked at with their neighbours."""
    tokens = analysis.tokens
    facts = [*map(facts_of, analysis.entries), NO_WORD]  # beside the first word and the last there is none
    found: list[WordLevel] = []
    until = 0
    rating: Rating | None
    for at, one in enumerate(facts):
        kind = one[0]
        if kind == NOTHING or at < until:
            continue
        if kind == JOINS:
            kind = FULL if facts[at + 1].lemma in one.seconds else one.otherwise
            if kind == NOTHING:
                continue
        last, rating = at, one[1]
        if kind == HELPER:
            rating = one.helping if helps(one, facts[at - 1]) else rating
        elif kind >= FIGURE or (kind == NOUN and facts[at + 1].suru):
            until, rating = (figure if kind == FIGURE else word_at)(tokens, facts, at)
            last = until - 1
        if rating is not None:
            found.append(_place((tokens[at][0], tokens[last][1], rating)))
    return tuple(found)
