"""`limit`: a measure of a sentence or a text against a number that depends on the kind of unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Literal

from signlint.analysis import Analysis
from signlint.analysis.morae import count as count_morae
from signlint.analysis.tokens import Token
from signlint.checks.contract import Context, Match, TextSubject, Triggers, demand_kinds
from signlint.model import Severity

NAME = "limit"
SCOPE = "text"
VALUES = ("count", "limit")

Measure = Literal["characters", "morae", "kanji", "kanji-percent", "kanji-run", "nouns", "noun-run", "commas", "gloss"]


@dataclass(frozen=True, slots=True)
class Params:
    """`measure` and its highest allowed number by kind of unit (``default`` for the others; a kind
    without a number is not measured). Bracketed glosses, furigana and spaces are not counted.
    `soft`: lower numbers, over which there is a note. `least`: a shorter sentence (characters) is
    not measured.
    """

    measure: Measure
    max: Mapping[str, float]
    soft: Mapping[str, float] = field(default_factory=dict)
    least: int = 0


def validate(params: Params) -> None:
    """The limits are for kinds of unit that there are."""
    demand_kinds((*params.max, *params.soft))


def triggers(params: Params) -> Triggers:
    """Commas and brackets can be looked for; the other measures are always taken."""
    return Triggers(literals=frozenset(_LITERALS.get(params.measure, ())))


_LITERALS = {"commas": ("、", "，"), "gloss": ("（", "(", "＜", "〈")}


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Each sentence (for runs: each run) over the limit, with its ``count`` and the ``limit``."""
    limit = params.max.get(subject.kind, params.max.get("default", inf))
    soft = params.soft.get(subject.kind, params.soft.get("default", limit))
    least = min(limit, soft)
    if least == inf or _most(params.measure, subject.analysis) <= least:
        return
    span = subject.analysis.plain.span
    for start, end, size in _measured(subject, params):
        if size > limit:
            yield Match(*span(start, end), values=_values(size, limit))
        elif size > soft:
            yield Match(*span(start, end), values=_values(size, soft), cap=Severity.NOTE)


def _most(measure: Measure, analysis: Analysis) -> float:
    """A number that no measure of the text is above: most texts are far below their limits."""
    if measure in ("nouns", "noun-run"):
        return _count(analysis, "_nominals", lambda: sum([t.word.pos1 in _NOMINAL for t in analysis.tokens]))
    if measure in ("kanji", "kanji-run"):
        return _count(analysis, "_kanji", lambda: len(_KANJI.findall(analysis.plain.text)))
    size = len(analysis.plain.text)
    return size * 3 if measure == "morae" else inf if measure == "kanji-percent" else size


_NOMINAL = frozenset(("名詞", "接尾辞", "接頭辞"))


def _count(analysis: Analysis, name: str, count: Callable[[], int]) -> int:
    """A count that several rules ask for; kept with the analysis, as its own parts are."""
    kept: int | None = analysis.__dict__.get(name)
    if kept is None:
        kept = analysis.__dict__[name] = count()
    return kept


def _measured(subject: TextSubject, params: Params) -> Iterator[Run]:
    """The places to measure, with what they measure."""
    if params.measure in _RUNS:
        yield from _RUNS[params.measure](subject)
        return
    size = _SIZES[params.measure]
    for start, end, counted in _sentences(subject.analysis):
        if len(counted) > params.least:
            yield start, end, size(subject, start, end, counted)


def _sentences(analysis: Analysis) -> list[tuple[int, int, str]]:
    """Each sentence with its text without glosses and spaces; kept with the analysis, as its own parts are."""
    kept: list[tuple[int, int, str]] | None = analysis.__dict__.get("_bare_sentences")
    if kept is None:
        text = analysis.plain.text
        kept = [(start, end, bare(text[start:end])) for start, end in analysis.sentences]
        analysis.__dict__["_bare_sentences"] = kept
    return kept


def _values(size: float, limit: float) -> dict[str, str]:
    return {"count": f"{size:.0f}", "limit": f"{limit:g}"}


_NOTES = re.compile(r"[（(＜<〈《【][^（）()＜＞<>〈〉《》【】]*[）)＞>〉》】]")
_GLOSS = re.compile(rf"{_NOTES.pattern}|\s")
_KANJI = re.compile("[\u3400-\u9fff\uf900-\ufaff々〆]")


def bare(text: str) -> str:
    """`text` without bracketed glosses and spaces."""
    return _GLOSS.sub("", text)


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


Run = tuple[int, int, float]
_KANJI_RUN = re.compile("[\u3400-\u9fff々]{3,}")
Size = Callable[[TextSubject, int, int, str], float]

_SIZES: dict[str, Size] = {
    "characters": lambda subject, start, end, text: len(text),
    "morae": lambda subject, start, end, text: count_morae(_outside_brackets(subject, start, end)),
    "kanji": lambda subject, start, end, text: len(_KANJI.findall(text)),
    "kanji-percent": lambda subject, start, end, text: 100 * len(_KANJI.findall(text)) / max(1, len(text)),
    "nouns": lambda subject, start, end, text: _nouns(_outside_brackets(subject, start, end)),
    "commas": lambda subject, start, end, text: text.count("、") + text.count("，"),
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


_NOUN = re.compile("[\u3400-\u9fff々ァ-ヺ]")


def _in_noun_run(token: Token, size: int) -> bool:
    word = token.word
    if word.pos1 == "名詞":
        return word.pos2 not in ("数詞", "固有名詞") and _NOUN.search(word.surface) is not None
    return word.pos1 in ("接尾辞", "接頭辞") and size > 0


def _glosses(subject: TextSubject) -> Iterator[Run]:
    for gloss in re.finditer(r"[（(＜〈]([^（）()＜＞〈〉]*)[）)＞〉]", subject.analysis.plain.text):
        yield gloss.start(), gloss.end(), len(gloss[1].replace(" ", ""))


_RUNS: dict[str, Callable[[TextSubject], Iterator[Run]]] = {
    "kanji-run": _kanji_runs,
    "noun-run": _noun_runs,
    "gloss": _glosses,
}
