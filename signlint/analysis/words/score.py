"""How easy a Japanese text is: 0 … 100, higher is easier, with what drives it.

::

    score = 100 · (0.4 · words + 0.3 · grammar + 0.2 · kanji + 0.1 · length)

    words    mean over the words of level / 5: N5 counts 1, N4 0.8, … N1 0.2, in no list 0; a word that is explained in
             brackets counts 0.6 at least; names, figures and Latin words do not count
    grammar  1 / (1 + h / 2), h = hard constructions per sentence (`signlint.analysis.words.grammar`)
    kanji    1 − share of kanji without furigana among kana and kanji
    length   45 / (45 + m), m = morae per sentence without bracketed notes (やんしす: over 45 is too long)

Each part is in its natural unit and none was fitted. Mean level is the measure that orders pairs of normal and
simplified text best; an untrained sum of level, constructions and share of kanji does better than any of them
(easy-japanese.md §4). The weights only rank the parts as that table does: alone they order 86 % (level), 74 %
(constructions), 73 % (kanji) and 61 % (morae) of pairs of single sentences. A part that a text gives no ground for
(a text of names has no levels) is left out and the others share its weight.

Not to be trusted: texts of fewer than `ENOUGH` words (`sure` is False then), where one word decides; poems, lists and
tables; whether the *content* is clear. It compares wordings of the same message better than different messages.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from signlint.analysis.text.lazy_pattern import lazy_pattern
from signlint.analysis.text.letters import KANJI
from signlint.analysis.words.difficulty import WordLevel, in_plain
from signlint.analysis.words.grammar import count
from signlint.messages import Bilingual

if TYPE_CHECKING:
    from signlint.analysis.analysis import Analysis
    from signlint.analysis.text.tokens import Token, Word

T = TypeVar("T", WordLevel, "Token")

ENOUGH = 5
"""Words below which a score says little."""

WEIGHTS = {"words": 0.4, "grammar": 0.3, "kanji": 0.2, "length": 0.1}
EXPLAINED = 3
"""The level that a word with an explanation has at least."""

LONG = 45

_KANJI = lazy_pattern(f"[{KANJI}]+")
_LETTERS = lazy_pattern(f"[{KANJI}ぁ-ゖァ-ヺー]+")
_MORAE: Callable[[Word], float] = attrgetter("morae")
_OPEN = re.compile("[（(＜<〈〔]")
_SPELLED = re.compile("(?<=[A-Za-z0-9])[（(][ァ-ヺー・ ]+[）)]")
_NOTE = re.compile(r"(?<!\s)\s*+(?:（[^（）\n]+）|\([^()\n]+\)|[＜<][^＜<＞>\n]+[＞>]|〈[^〈〉\n]+〉|〔[^〔〕\n]+〕)")

_BANDS = ((90, 5), (78, 4), (66, 3), (52, 2), (0, 1))


class Factor(NamedTuple):
    """One part of a score: `value` 0 (hard) … 1 (easy), and `part` of `whole` it was made from."""

    name: str
    value: float
    weight: float
    part: float
    whole: int

    @property
    def why(self) -> Bilingual:
        """What was counted, for people."""
        numbers = {"part": f"{self.part:g}", "whole": self.whole, "mean": f"{self.part / self.whole:.1f}"}
        return _WHY[self.name].fill(numbers)


_WHY = {
    "words": Bilingual("{whole}語のうち{part}語がN4までの語です", "{part} of {whole} words are N4 or easier"),
    "grammar": Bilingual(
        "{whole}文に、むずかしい文法が{part}か所あります", "{part} hard places in {whole} sentence(s)"
    ),
    "kanji": Bilingual(
        "かなと漢字{whole}字のうち、ふりがなのない漢字が{part}字です",
        "{part} of {whole} letters are kanji without furigana",
    ),
    "length": Bilingual("1文の長さは平均{mean}拍です", "{mean} morae a sentence on average"),
}


@dataclass(frozen=True, slots=True)
class Score:
    """How easy a text is. `value` is 0 … 100, `level` 5 (N5) … 1 (N1), read off `value`.

    `sure` is False where the text is too short for the number to mean much.
    """

    value: float
    level: int
    sure: bool
    factors: tuple[Factor, ...]

    @property
    def label(self) -> Bilingual:
        """The level as people say it; the levels of the test are only a yardstick."""
        if self.sure:
            return Bilingual(f"N{self.level}くらい", f"about N{self.level}")
        return Bilingual(f"N{self.level}くらい（短いので目安です）", f"about N{self.level} (short text: a rough guess)")


def score(analysis: Analysis) -> Score | None:
    """The score of a Japanese text; None when it has no Japanese word (not applicable)."""
    tokens = analysis.tokens
    if not tokens:
        return None
    found = in_plain(analysis)
    letters = _length_of(_LETTERS, analysis.plain.text)
    if not found or not letters:
        return None
    levels = _levels(found, analysis.plain.text)
    sentences = max(1, len(analysis.sentences))
    factors = (
        *_words(levels),
        _grammar(count(analysis), sentences),
        _kanji(_bare_kanji(analysis), letters),
        _length(_morae(analysis), sentences),
    )
    value = round(100 * sum([f.value * f.weight for f in factors]) / sum([f.weight for f in factors]), 1)
    return Score(value, next(n for least, n in _BANDS if value >= least), len(levels) >= ENOUGH, factors)


def _bare_kanji(analysis: Analysis) -> int:
    """The kanji that no furigana reads."""
    bases = "".join([ruby.base for ruby in analysis.ruby])
    return max(0, _length_of(_KANJI, analysis.plain.text) - _length_of(_KANJI, bases))


def _length_of(pattern: re.Pattern[str], text: str) -> int:
    """How many code points of `text` the pattern matches."""
    return len("".join(pattern.findall(text)))


def _morae(analysis: Analysis) -> float:
    """The morae of a text without its bracketed notes."""
    tokens = analysis.tokens
    text = analysis.plain.text
    notes = [m.span() for m in _NOTE.finditer(text)] if _OPEN.search(text) else []
    if not notes:
        return sum(map(_MORAE, analysis.entries))
    return sum([token.word.morae for token in _outside(tokens, notes)])


def _outside(things: Sequence[T], spans: list[tuple[int, int]]) -> list[T]:
    """Those of `things` that do not begin within one of `spans`; both are in order."""
    starts = [start for start, _ in spans]
    kept = []
    for thing in things:
        at = bisect_right(starts, thing[0]) - 1
        if at < 0 or spans[at][1] <= thing[0]:
            kept.append(thing)
    return kept


def is_explained(text: str, end: int) -> bool:
    """Whether the word that ends at `end` of `text` has an explanation in brackets behind it."""
    return _NOTE.match(text, end) is not None


def _levels(found: tuple[WordLevel, ...], text: str) -> list[int]:
    """The level that each word counts with; names and the kana of a Latin word (Cookie（クッキー）) have none."""
    counted = [one for one in found if not one[2].is_name]
    if not _OPEN.search(text):  # nothing in brackets
        return [rating.level for _, _, rating in counted]
    spelled = [m.span() for m in _SPELLED.finditer(text)]
    if spelled:
        counted = _outside(counted, spelled)
    return [max(word.level, EXPLAINED) if is_explained(text, word.end) else word.level for word in counted]


def _words(levels: list[int]) -> tuple[Factor, ...]:
    if not levels:
        return ()
    easy = sum([level >= 4 for level in levels])
    return (Factor("words", sum(levels) / 5 / len(levels), WEIGHTS["words"], easy, len(levels)),)


def _grammar(places: int, sentences: int) -> Factor:
    return Factor("grammar", 1 / (1 + places / sentences / 2), WEIGHTS["grammar"], places, sentences)


def _kanji(bare: int, letters: int) -> Factor:
    return Factor("kanji", 1 - bare / letters, WEIGHTS["kanji"], bare, letters)


def _length(morae: float, sentences: int) -> Factor:
    return Factor("length", LONG / (LONG + morae / sentences), WEIGHTS["length"], morae, sentences)
