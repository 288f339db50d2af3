"""`tokens`: a sequence of tokens by their UniDic features."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from signlint.analysis import Analysis
from signlint.analysis.text.tokens import PerWord, Token, Word
from signlint.analysis.words.grammar import is_name_in_kana
from signlint.checks.condition import REMEMBERED, Condition
from signlint.checks.contract import Context, Match, TextSubject, Triggers
from signlint.checks.names import is_name
from signlint.checks.pattern import exceptions
from signlint.messages import Bilingual

NAME = "tokens"
SCOPE = "text"


@dataclass(frozen=True, slots=True)
class Row:
    """Conditions for tokens in a row, and where to look for it.

    The word that condition number `at` fits has one of `forms` as its surface or lemma; where no condition
    tells a form, it has one of `keys`. `written`: the forms are surfaces, which can be found in the text.
    `least`: how many tokens at least stand before that word.
    """

    conditions: tuple[Condition, ...]
    at: int = 0
    forms: tuple[str, ...] = ()
    written: bool = False
    keys: frozenset[str] = frozenset()
    least: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "least", sum([not one.optional for one in self.conditions[: self.at]]))

    @property
    def is_telling(self) -> bool:
        """Whether words of a text tell that the row does not fit."""
        return bool(self.forms or self.keys)


@dataclass(frozen=True, slots=True)
class Params:
    """`match`: conditions for tokens in a row; `either`: several such rows, any of which hits.

    `mark`: first and last condition of the part that is underlined (0-based; default all).
    `not-before`, `not-after`: the token before or after the hit must be none of these.
    `at-end`: only punctuation or final particles may follow in the sentence.
    `unless`: regular expressions; a hit that overlaps one of them in the text without furigana
    is dropped. `suggest`: ready-made proposals.
    """

    match: tuple[Condition, ...] = ()
    either: tuple[tuple[Condition, ...], ...] = ()
    mark: tuple[int, ...] = ()
    not_before: tuple[Condition, ...] = ()
    not_after: tuple[Condition, ...] = ()
    at_end: bool = False
    unless: tuple[str, ...] = ()
    suggest: tuple[str, ...] = ()
    rows: tuple[Row, ...] = field(init=False, default=())
    rows_with: PerWord[tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        rows = (self.match, *self.either) if self.match else self.either
        if not rows:
            raise ValueError(Bilingual("match か either が必要です", "'match' or 'either' is required"))
        object.__setattr__(self, "rows", tuple(_row(row) for row in rows))
        telling = _telling(self.rows) if all(row.is_telling for row in self.rows) else None
        object.__setattr__(self, "rows_with", PerWord(partial(_rows_with, self.rows, telling), REMEMBERED))


def _telling(rows: Sequence[Row]) -> frozenset[str]:
    return frozenset().union(*[{*row.forms, *row.keys} for row in rows])


def _rows_with(rows: Sequence[Row], telling: frozenset[str] | None, word: Word) -> tuple[int, ...]:
    """The numbers of the rows whose most telling condition fits `word`; those without one may begin anywhere.

    `telling`: what a word needs one of for that, as its surface or among its keys.
    """
    if telling is not None and word.surface not in telling and telling.isdisjoint(word.keys):
        return ()
    return tuple([i for i, row in enumerate(rows) if not row.is_telling or row.conditions[row.at].fits[word]])


def triggers(params: Params) -> Triggers:
    """For each row, what its most telling condition needs."""
    literals: set[str] = set()
    words: set[str] = set()
    for row in params.rows:
        if not row.is_telling:
            return Triggers()
        (literals if row.written else words).update(row.forms or row.keys)
    return Triggers(literals=frozenset(literals), words=frozenset(words))


_PARTICLES = frozenset("て に を と は が の も で から ます です た だ ない ず し".split())
_COMMON = frozenset("下さる 為る 成る 居る 有る 出来る 御".split())
"""Forms that are in every sentence, and in every other one: the last ones to look for."""


def _row(conditions: tuple[Condition, ...]) -> Row:
    """The row with its most telling condition: a surface that is not a common word, a lemma, else a part of speech."""
    needed = [(i, c) for i, c in enumerate(conditions) if not c.optional]
    found = [
        (rank, not written, Row(conditions, i, forms, written))
        for i, condition in needed
        for name, written in (("surface", True), ("lemma", False))
        if (forms := _wanted(condition, name))
        for rank in [2 * (not _PARTICLES.isdisjoint(forms)) or int(not _COMMON.isdisjoint(forms))]
    ]
    if found:
        return min(found, key=lambda one: one[:2])[2]
    for name in ("cType", "pos3", "pos2", "pos"):
        for i, condition in needed:
            keys = frozenset(_wanted(condition, name))
            if keys and not (name == "cType" and any("-" in key for key in keys)):
                return Row(conditions, i, keys=keys)
    return Row(conditions)


def _wanted(condition: Condition, name: str) -> tuple[str, ...]:
    return tuple(value for value in getattr(condition, name) if not value.startswith("!"))


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Yield every row of tokens that fits, longest part first, not overlapping itself; none in a name."""
    found = list(map(params.rows_with.__getitem__, subject.analysis.entries))
    if not any(found) or is_name_in_kana(subject.analysis) or is_name(subject):
        return iter(())
    return _hits(subject.analysis, params, found)


def _hits(analysis: Analysis, params: Params, found: Sequence[tuple[int, ...]]) -> Iterator[Match]:
    tokens = analysis.tokens
    telling: dict[int, list[int]] = {}
    for at, rows in enumerate(found):
        for number in rows:
            telling.setdefault(number, []).append(at)
    spared: list[tuple[int, int]] | None = None
    for number in sorted(telling):
        row = params.rows[number]
        done = 0
        for start in _starts(row, telling[number]):
            ends = fit(tokens, start, row.conditions) if start >= done else None
            if ends is None or not _allowed(tokens, start, ends[-1], params):
                continue
            first, last = _marked(ends, start, params)
            begin, end = tokens[first].start, tokens[last].end
            if spared is None:
                spared = exceptions(params.unless, analysis.plain.text)
            if not any(s < end and begin < e for s, e in spared):
                yield Match(*analysis.plain.span(begin, end), suggestions=params.suggest)
            done = max(ends[-1], start + 1)


def _starts(row: Row, found: Sequence[int]) -> Sequence[int]:
    """Where `row` may begin, if its most telling condition fits the tokens `found`.

    Optional conditions before that one move the beginning by one token each.
    """
    at, least = row.at, row.least
    if at == least:
        return [i - at for i in found if i >= at] if at else found
    return sorted({i - back for i in found for back in range(least, at + 1) if i >= back})


def fit(tokens: Sequence[Token], start: int, row: Sequence[Condition]) -> list[int] | None:
    """For each condition the index after its token, or None if the row does not fit at `start`."""
    at, size = start, len(tokens)
    ends = []
    for condition in row:
        if at < size and condition.fits[tokens[at][2]] and (not condition.touch or _touches(tokens, at)):
            at += 1
        elif not condition.optional:
            return None
        ends.append(at)
    return ends if at > start else None


def _touches(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].end == tokens[at].start


def _allowed(tokens: Sequence[Token], start: int, end: int, params: Params) -> bool:
    if start and any(c.fits[tokens[start - 1].word] for c in params.not_before):
        return False
    if end < len(tokens) and any(c.fits[tokens[end].word] for c in params.not_after):
        return False
    return not params.at_end or _is_end(tokens, end)


_STOPS = frozenset("。！？!?．.")


def _is_end(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens[at:]:
        word = token.word
        if word.surface in _STOPS:
            return True
        if word.pos1 not in ("補助記号", "記号", "空白") and word.pos2 != "終助詞":
            return False
    return True


def _marked(ends: list[int], start: int, params: Params) -> tuple[int, int]:
    if len(params.mark) < 2:
        return start, ends[-1] - 1
    first, last = params.mark[0], params.mark[1]
    return (ends[first - 1] if first else start), ends[last] - 1
