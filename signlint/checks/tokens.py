"""`tokens`: a sequence of tokens by their UniDic features."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from signlint.analysis import Analysis
from signlint.analysis.difficulty import level_of
from signlint.analysis.grammar import is_name_in_kana
from signlint.analysis.tokens import Token, Word
from signlint.checks.contract import Context, Match, TextSubject, Triggers
from signlint.checks.pattern import exceptions
from signlint.messages import Bilingual

NAME = "tokens"
SCOPE = "text"


Test = Callable[[Word], bool]


@dataclass(frozen=True, slots=True)
class Condition:
    """What one token must be. Alternatives are or-ed, keys are and-ed; ``!x`` forbids x.

    `cType` and `cForm` compare by beginning (``五段`` holds for ``五段-カ行``), the rest exactly.
    `surface` is the word as written (widths folded), `lemma` the dictionary's headword,
    `orth` its usual spelling, `reading` the headword in katakana. `like`: a regular expression for
    the whole surface. `above`: the word is harder than this JLPT level (4 = harder than N4, or in
    no list). `touch`: no space before it. An `optional` token may be absent.
    """

    surface: tuple[str, ...] = ()
    lemma: tuple[str, ...] = ()
    orth: tuple[str, ...] = ()
    reading: tuple[str, ...] = ()
    pos: tuple[str, ...] = ()
    pos2: tuple[str, ...] = ()
    pos3: tuple[str, ...] = ()
    cType: tuple[str, ...] = ()
    cForm: tuple[str, ...] = ()
    goshu: tuple[str, ...] = ()
    like: str = ""
    above: int = 0
    touch: bool = False
    optional: bool = False
    tests: tuple[Test, ...] = field(init=False, default=(), repr=False, compare=False)

    def __post_init__(self) -> None:
        names = ("surface", "lemma", "pos", "pos2", "pos3", "orth", "reading", "goshu", "cType", "cForm")
        found = [_test(name, getattr(self, name)) for name in names if getattr(self, name)]
        if self.like:
            found.append(_like(self.like))
        if self.above:
            found.append(_Above(self.above))
        object.__setattr__(self, "tests", tuple(found))


_ATTRIBUTE = {"pos": "pos1", "cType": "ctype", "cForm": "cform", "orth": "orth_base", "reading": "lform"}
_BY_BEGINNING = frozenset({"cType", "cForm"})


@dataclass(frozen=True, slots=True)
class _Values:
    """One of `wanted` (none = any), and none of `forbidden`."""

    attribute: str
    wanted: tuple[str, ...]
    forbidden: tuple[str, ...]
    begins: bool

    def __call__(self, word: Word) -> bool:
        value: str = getattr(word, self.attribute)
        if self.begins:
            return (not self.wanted or value.startswith(self.wanted)) and not value.startswith(self.forbidden)
        return (not self.wanted or value in self.wanted) and value not in self.forbidden


def _test(name: str, values: tuple[str, ...]) -> Test:
    wanted = tuple(v for v in values if not v.startswith("!"))
    forbidden = tuple(v[1:] for v in values if v.startswith("!"))
    return _Values(_ATTRIBUTE.get(name, name), wanted, forbidden, name in _BY_BEGINNING)


@dataclass(frozen=True, slots=True)
class _Like:
    pattern: re.Pattern[str]

    def __call__(self, word: Word) -> bool:
        return self.pattern.fullmatch(word.surface) is not None


def _like(pattern: str) -> Test:
    try:
        return _Like(re.compile(pattern))
    except re.error as error:
        what = Bilingual(
            f"正規表現 '{pattern}' が正しくありません: {error}", f"the regular expression '{pattern}' is wrong: {error}"
        )
        raise ValueError(what) from None


@dataclass(frozen=True, slots=True)
class _Above:
    level: int

    def __call__(self, word: Word) -> bool:
        return level_of(word) < self.level


@dataclass(frozen=True, slots=True)
class Row:
    """Conditions for tokens in a row, and where to look for it.

    The word that condition number `at` fits has one of `forms` as its surface or lemma; where no condition
    tells a form, it has one of `keys`. `written`: the forms are surfaces, which can be found in the text.
    """

    conditions: tuple[Condition, ...]
    at: int = 0
    forms: tuple[str, ...] = ()
    written: bool = False
    keys: frozenset[str] = frozenset()


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

    def __post_init__(self) -> None:
        rows = (self.match, *self.either) if self.match else self.either
        if not rows:
            raise ValueError(Bilingual("match か either が必要です", "'match' or 'either' is required"))
        object.__setattr__(self, "rows", tuple(_row(row) for row in rows))


def triggers(params: Params) -> Triggers:
    """For each row, what its most telling condition needs."""
    literals: set[str] = set()
    words: set[str] = set()
    for row in params.rows:
        if not (row.forms or row.keys):
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
    """Yield every row of tokens that fits, longest part first, not overlapping itself; none in a name in kana."""
    analysis = subject.analysis
    if is_name_in_kana(analysis):
        return
    tokens = analysis.tokens
    spared: list[tuple[int, int]] | None = None
    for row in params.rows:
        done = 0
        for start in starts(analysis, row):
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


def starts(analysis: Analysis, row: Row) -> Sequence[int]:
    """Where `row` may begin: its most telling condition must hold at its place.

    Optional conditions before that one move the beginning by one token each.
    """
    if row.forms:
        known = _places(analysis)
        found = [i for form in row.forms if form in known for i in known[form]]
    elif row.keys:
        found = [i for i, token in enumerate(analysis.tokens) if not token.word.keys.isdisjoint(row.keys)]
    else:
        return range(len(analysis.tokens))
    if not found:
        return ()
    least = sum([not condition.optional for condition in row.conditions[: row.at]])
    return sorted({i - back for i in found for back in range(least, row.at + 1) if i >= back})


def _places(analysis: Analysis) -> dict[str, list[int]]:
    """The numbers of the tokens by surface and by lemma; kept with the analysis, as its own parts are."""
    known: dict[str, list[int]] | None = analysis.__dict__.get("_places")
    if known is None:
        known = analysis.__dict__["_places"] = {}
        for i, token in enumerate(analysis.tokens):
            word = token.word
            known.setdefault(word.lemma, []).append(i)
            if word.surface != word.lemma:
                known.setdefault(word.surface, []).append(i)
    return known


def fit(tokens: Sequence[Token], start: int, row: Sequence[Condition]) -> list[int] | None:
    """For each condition the index after its token, or None if the row does not fit at `start`."""
    at = start
    ends = []
    for condition in row:
        if at < len(tokens) and holds(condition, tokens[at].word) and (not condition.touch or _touches(tokens, at)):
            at += 1
        elif not condition.optional:
            return None
        ends.append(at)
    return ends if at > start else None


def holds(condition: Condition, word: Word) -> bool:
    """Whether `word` is what `condition` asks."""
    for test in condition.tests:  # noqa: SIM110 - a loop, since this is the hot path
        if not test(word):
            return False
    return True


def _touches(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].end == tokens[at].start


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
