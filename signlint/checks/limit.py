"""`limit`: a measure of a sentence or a text against a number that depends on the kind of unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Literal, NamedTuple

from signlint.analysis import Analysis
from signlint.analysis.text.letters import count_morae
from signlint.analysis.text.tokens import Token
from signlint.analysis.words.exempt import Run, kanji_left, kanji_with_kept, nouns_with_kept, said
from signlint.analysis.words.shape import can_join, longest_compound, most_nouns
from signlint.checks.contract import Context, Match, TextSubject, Triggers, demand_kinds
from signlint.messages import Bilingual
from signlint.model import Severity
from signlint.readers.keys import KIND_NAMES

NAME = "limit"
SCOPE = "text"
VALUES = ("count", "kind", "limit")

Measure = Literal["characters", "morae", "kanji", "kanji-percent", "kanji-run", "nouns", "noun-run", "commas", "gloss"]


@dataclass(frozen=True, slots=True)
class Params:
    """`measure` and its highest allowed number by kind of unit (``default`` for the others; a kind
    without a number is not measured). Bracketed glosses, furigana and spaces are not counted, in a
    share of kanji none with furigana, in morae no addresses and numbers to call; a word to keep is one in a run.
    `soft`: lower numbers, over which there is a note. `least`: a shorter sentence (characters) is
    not measured. `bounds`, by kind: the lowest number that is told, and the limit.
    """

    measure: Measure
    max: Mapping[str, float]
    soft: Mapping[str, float] = field(default_factory=dict)
    least: int = 0
    bounds: Mapping[str, tuple[float, float]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "bounds", {kind: self._bounds(kind) for kind in ("default", *self.max, *self.soft)})

    def _bounds(self, kind: str) -> tuple[float, float]:
        limit = self.max.get(kind, self.max.get("default", inf))
        return min(limit, self.soft.get(kind, self.soft.get("default", limit))), limit


def validate(params: Params) -> None:
    """The limits are for kinds of unit that there are."""
    demand_kinds((*params.max, *params.soft))


def triggers(params: Params) -> Triggers:
    """Commas and brackets can be looked for; the other measures are always taken."""
    return Triggers(literals=frozenset(_LITERALS.get(params.measure, ())))


_LITERALS = {"commas": ("、", "，"), "gloss": ("（", "(", "＜", "〈")}


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Each sentence (for runs: each run) over the limit, with its ``count`` and the ``limit``."""
    bounds = params.bounds
    soft, limit = bounds.get(subject.kind) or bounds["default"]
    if soft == inf or _MOST[params.measure](subject.analysis) <= soft:
        return iter(())
    return _over(subject, params, soft, limit)


def _over(subject: TextSubject, params: Params, soft: float, limit: float) -> Iterator[Match]:
    span = subject.analysis.plain.span
    closer = _CLOSER.get(params.measure)
    for run in _measured(subject, params):
        if run[2] <= soft:
            continue
        for start, end, size in closer(subject.analysis, *run) if closer else (run,):
            if size > limit:
                yield Match(*span(start, end), values=_values(size, limit, subject.kind))
            elif size > soft:
                yield Match(*span(start, end), values=_values(size, soft, subject.kind), cap=Severity.NOTE)


def _measured(subject: TextSubject, params: Params) -> Iterator[Run]:
    """The places to measure, with what they measure; what `_CLOSER` measures is no more."""
    if params.measure in _RUNS:
        yield from _RUNS[params.measure](subject)
        return
    size = _SIZES[params.measure]
    for sentence in subject.analysis.shared(_sentences):
        if len(sentence.text) > params.least:
            yield sentence.start, sentence.end, size(subject, sentence)


class Sentence(NamedTuple):
    """A sentence, its text without glosses and spaces, and how many kanji that has."""

    start: int
    end: int
    text: str
    kanji: int


def _sentences(analysis: Analysis) -> list[Sentence]:
    text, spans = analysis.plain.text, analysis.sentences
    if len(spans) == 1 and not _NOTE_OPENS.search(text):
        return [Sentence(*spans[0], "".join(text.split()), analysis.shared(_kanji)[0])]
    bared = [bare(text[start:end]) for start, end in spans]
    return [Sentence(*span, each, sum(_kanji_in(each))) for span, each in zip(spans, bared, strict=True)]


def _values(size: float, limit: float, kind: str) -> dict[str, str | Bilingual]:
    return {"count": f"{size:.0f}", "limit": f"{limit:g}", "kind": Bilingual(KIND_NAMES[kind][0], kind)}


_NOTES = re.compile(r"[（(＜<〈《【][^（）()＜＞<>〈〉《》【】]*[）)＞>〉》】]")
_GLOSS = re.compile(rf"{_NOTES.pattern}|\s")
_NOTE_OPENS = re.compile("[（(＜<〈《【]")
_GLOSSES = re.compile(r"[（(＜〈]([^（）()＜＞〈〉]*)[）)＞〉]")
_KANJI_RUNS = re.compile("[\u3400-\u9fff\uf900-\ufaff々〆]+")


# For each measure a number that nothing in the text is above: most texts are far below their limits.
_MOST: dict[Measure, Callable[[Analysis], float]] = {
    "characters": lambda analysis: len(analysis.plain.text),
    "morae": lambda analysis: 3 * len(analysis.plain.text),
    "kanji": lambda analysis: analysis.shared(_kanji)[0],
    "kanji-percent": lambda analysis: max(map(_percent, analysis.shared(_sentences)), default=0),
    "kanji-run": lambda analysis: analysis.shared(_kanji)[1],
    "nouns": most_nouns,
    "noun-run": longest_compound,
    "commas": lambda analysis: analysis.plain.text.count("、") + analysis.plain.text.count("，"),
    "gloss": lambda analysis: max(map(len, _GLOSSES.findall(analysis.plain.text)), default=0),
}


def _kanji(analysis: Analysis) -> tuple[int, int]:
    """How many kanji the text has, and how many in a row."""
    sizes = _kanji_in(analysis.plain.text)
    return sum(sizes), max(sizes, default=0)


def _kanji_in(text: str) -> list[int]:
    """How many kanji each run of them has."""
    return list(map(len, _KANJI_RUNS.findall(text)))


def _percent(sentence: Sentence) -> float:
    return 100 * sentence.kanji / max(1, len(sentence.text))


def bare(text: str) -> str:
    """`text` without bracketed glosses and spaces."""
    return _GLOSS.sub("", text) if _NOTE_OPENS.search(text) else "".join(text.split())


def _outside_brackets(subject: TextSubject, start: int, end: int) -> list[Token]:
    tokens = [t for t in subject.analysis.tokens if start <= t.start and t.end <= end]
    glosses = [m.span() for m in _NOTES.finditer(subject.analysis.plain.text, start, end)]
    return [t for t in tokens if not any(s <= t.start < e for s, e in glosses)] if glosses else tokens


def _nouns(tokens: Sequence[Token]) -> float:
    """The nouns; a figure with its counters, such as 8時30分 or 8:30, is one of them."""
    size, figure_until = 0, -1
    for start, end, word in tokens:
        figure = word.pos2 == "数詞" or word.pos3.startswith("助数詞") or word.surface in (":", "：")
        goes_on = figure and start == figure_until
        if word.pos1 == "名詞" and not goes_on:
            size += 1
        if goes_on or word.pos2 == "数詞":
            figure_until = end
    return size


_KANJI_RUN = re.compile("[\u3400-\u9fff々]{3,}")
Size = Callable[[TextSubject, Sentence], float]

_SIZES: dict[str, Size] = {
    "characters": lambda subject, sentence: len(sentence.text),
    "morae": lambda subject, sentence: count_morae(_outside_brackets(subject, sentence.start, sentence.end)),
    "kanji": lambda subject, sentence: sentence.kanji,
    "kanji-percent": lambda subject, sentence: _percent(sentence),
    "nouns": lambda subject, sentence: _nouns(_outside_brackets(subject, sentence.start, sentence.end)),
    "commas": lambda subject, sentence: sentence.text.count("、") + sentence.text.count("，"),
}


def _kanji_runs(subject: TextSubject) -> Iterator[Run]:
    """Runs of kanji without a proper name in them: addresses and offices are called what they are called."""
    names: list[int] | None = None
    for run in _KANJI_RUN.finditer(subject.analysis.plain.text):
        if names is None:
            names = [t.start for t in subject.analysis.tokens if t.word.pos2 == "固有名詞"]
        if not any(run.start() <= at < run.end() for at in names):
            yield run.start(), run.end(), run.end() - run.start()


def _noun_runs(subject: TextSubject) -> Iterator[Run]:
    first: Token | None = None
    size = 0
    last = None
    for token in (*subject.analysis.tokens, None):
        joined = token is not None and _in_noun_run(token, size)
        if first is not None and last is not None and (not joined or token is None or token.start > last.end):
            yield first.start, last.end, size
            first, last, size = None, None, 0
        if joined and token is not None and (size or token.word.pos1 == "名詞"):
            first, last, size = first or token, token, size + 1


def _in_noun_run(token: Token, size: int) -> bool:
    return can_join(token.word) or (token.word.pos1 in ("接尾辞", "接頭辞") and size > 0)


def _glosses(subject: TextSubject) -> Iterator[Run]:
    for gloss in _GLOSSES.finditer(subject.analysis.plain.text):
        yield gloss.start(), gloss.end(), len(gloss[1].replace(" ", ""))


_CLOSER: dict[str, Callable[[Analysis, int, int, float], Iterable[Run]]] = {
    "morae": lambda analysis, start, end, _: said(analysis, start, end),
    "kanji-percent": lambda analysis, start, end, size: [(start, end, size * kanji_left(analysis, start, end))],
    "kanji-run": lambda analysis, start, end, _: [(start, end, kanji_with_kept(analysis, start, end))],
    "noun-run": lambda analysis, start, end, _: [(start, end, nouns_with_kept(analysis, start, end))],
}
"""A second look at what is over a limit, which few texts are."""

_RUNS: dict[str, Callable[[TextSubject], Iterator[Run]]] = {
    "kanji-run": _kanji_runs,
    "noun-run": _noun_runs,
    "gloss": _glosses,
}
