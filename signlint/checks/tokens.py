"""`tokens`: a sequence of tokens by their UniDic features."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from functools import cache

from signlint.analysis.tokens import Token, Word
from signlint.checks.contract import Context, Match, TextSubject, Triggers
from signlint.checks.pattern import exceptions
from signlint.messages import Bilingual

NAME = "tokens"
SCOPE = "text"


@dataclass(frozen=True, slots=True)
class Condition:
    """What one token must be. Alternatives are or-ed, keys are and-ed; ``!x`` forbids x.

    `cType` and `cForm` compare by beginning (``五段`` holds for ``五段-カ行``), the rest exactly.
    `surface` is the word as written (widths folded), `lemma` the dictionary's headword,
    `orth` its usual spelling. An `optional` token may be absent.
    """

    surface: tuple[str, ...] = ()
    lemma: tuple[str, ...] = ()
    orth: tuple[str, ...] = ()
    pos: tuple[str, ...] = ()
    pos2: tuple[str, ...] = ()
    pos3: tuple[str, ...] = ()
    cType: tuple[str, ...] = ()
    cForm: tuple[str, ...] = ()
    goshu: tuple[str, ...] = ()
    optional: bool = False


_ATTRIBUTE = {"pos": "pos1", "cType": "ctype", "cForm": "cform", "orth": "orth_base"}
_BY_BEGINNING = frozenset({"cType", "cForm"})


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
    rows: tuple[tuple[Condition, ...], ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        rows = (self.match, *self.either) if self.match else self.either
        if not rows:
            raise ValueError(Bilingual("match か either が必要です", "'match' or 'either' is required"))
        object.__setattr__(self, "rows", rows)


def triggers(params: Params) -> Triggers:
    """For each row, the features of its most telling condition that must be there."""
    words: set[str] = set()
    for row in params.rows:
        keys = _telling(row)
        if not keys:
            return Triggers()
        words |= keys
    return Triggers(words=frozenset(words))


def _telling(row: Sequence[Condition]) -> set[str]:
    for name in ("lemma", "cType", "pos3", "pos2", "pos"):
        for condition in row:
            wanted = {v for v in getattr(condition, name) if not v.startswith("!")}
            if wanted and not condition.optional and not (name == "cType" and any("-" in v for v in wanted)):
                return wanted
    return set()


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Yield every row of tokens that fits, longest part first, not overlapping itself."""
    analysis = subject.analysis
    tokens = analysis.tokens
    spared = exceptions(params.unless, analysis.plain.text)
    for row in params.rows:
        start = 0
        while start < len(tokens):
            ends = fit(tokens, start, row)
            if ends is None or not _allowed(tokens, start, ends[-1], params):
                start += 1
                continue
            first, last = _marked(ends, start, params)
            begin, end = tokens[first].start, tokens[last].end
            if not any(s < end and begin < e for s, e in spared):
                yield Match(*analysis.plain.span(begin, end), suggestions=params.suggest)
            start = max(ends[-1], start + 1)


def fit(tokens: Sequence[Token], start: int, row: Sequence[Condition]) -> list[int] | None:
    """For each condition the index after its token, or None if the row does not fit at `start`."""
    at = start
    ends = []
    for condition in row:
        if at < len(tokens) and holds(condition, tokens[at].word):
            at += 1
        elif not condition.optional:
            return None
        ends.append(at)
    return ends if at > start else None


def holds(condition: Condition, word: Word) -> bool:
    """Whether `word` is what `condition` asks."""
    return all(_one(getattr(word, attribute), values, begin) for attribute, values, begin in _tests(condition))


@cache
def _tests(condition: Condition) -> tuple[tuple[str, tuple[str, ...], bool], ...]:
    named = [f.name for f in fields(condition) if f.name != "optional"]
    return tuple(
        (_ATTRIBUTE.get(name, name), getattr(condition, name), name in _BY_BEGINNING)
        for name in named
        if getattr(condition, name)
    )


def _one(value: str, wanted: tuple[str, ...], by_beginning: bool) -> bool:
    asked = False
    for want in wanted:
        forbids = want.startswith("!")
        word = want[1:] if forbids else want
        same = value.startswith(word) if by_beginning else value == word
        if forbids and same:
            return False
        if not forbids:
            if same:
                return True
            asked = True
    return not asked


def _allowed(tokens: Sequence[Token], start: int, end: int, params: Params) -> bool:
    if start and any(holds(c, tokens[start - 1].word) for c in params.not_before):
        return False
    if end < len(tokens) and any(holds(c, tokens[end].word) for c in params.not_after):
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
