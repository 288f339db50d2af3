"""`furigana`: kanji without a reading, readings that cannot be right, broken brackets and stray spaces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from signlint import language
from signlint.analysis import Analysis
from signlint.analysis.fold import fold
from signlint.analysis.furigana import Ruby
from signlint.analysis.lazy_pattern import lazy_pattern
from signlint.analysis.letters import KANJI, hiragana, kanji_runs
from signlint.analysis.lexicon import kanji_before
from signlint.analysis.plausible import fits, known, known_between, stretch_readings
from signlint.analysis.readings import overrides, readings, sure_at
from signlint.checks.contract import Context, Match, TextSubject, Triggers
from signlint.model import Fix, Severity

NAME = "furigana"
SCOPE = "text"
VALUES = ("base", "count", "reading", "right")


@dataclass(frozen=True, slots=True)
class Params:
    """`find`: kanji without furigana (``missing``), furigana that no dictionary gives (``wrong``),
    broken notation (``brackets``) or spaces inside it (``spaces``). `grade` (for ``missing``): only
    kanji of this school grade or later, 9 = outside the Jōyō table. `names`: also in proper names.
    """

    find: Literal["missing", "wrong", "brackets", "spaces"]
    grade: int = 1
    names: bool = True


def triggers(params: Params) -> Triggers:
    """Brackets, for all but missing furigana."""
    return Triggers() if params.find == "missing" else Triggers(literals=frozenset(_OPENING))


_OPENING = ("（", "(", "）", ")", "《", "》", "|", "｜", "<ruby", "<RUBY")


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Each place; a text without any furigana has one for all its kanji."""
    return _FINDERS[params.find](subject, params, context)


def _missing(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Runs of kanji that have no reading here, had none before in the text, and have none beside it.

    Japanese that stands in for Easy Japanese need not have furigana; half of it is a mistake.
    """
    ruby = subject.analysis.ruby
    if not ruby and subject.lang != subject.role and params.grade == 1:
        return
    if subject.lang == language.SOURCE and _has_reading(subject):
        return
    runs = _bare_runs(subject, params)
    if runs and ruby:
        read = {one.base for one in ruby}
        runs = [run for run in runs if subject.text.value[slice(*run)] not in read]
    if not runs:
        return
    shown_runs = runs if ruby else runs[:1]
    told = _sure_readings(subject.analysis, shown_runs)
    for start, end in shown_runs:
        kana = told.get((start, end))
        shown = (f"{subject.text.value[start:end]}（{kana}）",) if kana else ()
        yield Match(start, end, values={"count": str(len(runs))}, suggestions=shown)


def _has_reading(subject: TextSubject) -> bool:
    """Whether the unit tells beside its Japanese how that is read."""
    reading = subject.unit.texts.get(language.READING)
    return reading is not None and bool(reading.value.strip())


def _sure_readings(analysis: Analysis, runs: list[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """The kana of the runs that are one word whose reading is sure."""
    plain = analysis.plain
    offsets = {plain.offset(start) for start, _ in runs}
    return {plain.span(one.start, one.end): one.kana for one in sure_at(analysis, offsets).values()}


def _bare_runs(subject: TextSubject, params: Params) -> list[tuple[int, int]]:
    value, runs = subject.text.value, subject.analysis.shared(_outside)
    if runs and params.grade > 1:
        known = kanji_before(params.grade)
        runs = [run for run in runs if not known.issuperset(value[slice(*run)])]
    if runs and not params.names:
        span = subject.analysis.plain.span
        names = [span(t.start, t.end) for t in subject.analysis.tokens if t.word.pos2 == "固有名詞"]
        runs = [run for run in runs if not any(start < run[1] and run[0] < end for start, end in names)]
    return runs


def _outside(analysis: Analysis) -> list[tuple[int, int]]:
    """The runs of kanji outside of furigana."""
    return kanji_runs(_blanked(analysis.value, analysis.ruby))


def _blanked(value: str, ruby: tuple[Ruby, ...]) -> str:
    """The text with a blank for each code point of its furigana."""
    pieces: list[str] = []
    at = 0
    for one in ruby:
        pieces += (value[at : one.start], " " * (one.end - one.start))
        at = one.end
    pieces.append(value[at:])
    return "".join(pieces)


@lru_cache(maxsize=20_000)
def _folded(base: str) -> str:
    return fold(base).text


def _wrong(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Readings that the table, the glossaries and the dictionary do not know for their base."""
    value = subject.text.value
    for one in subject.analysis.ruby:
        base = _folded(one.base)
        if known(base, one.reading) or _may_be_right(one, base, value, context):
            continue
        right = _dictionary(one, base, subject)
        proposed = right if len(base) > 1 else ""  # of a single kanji the dictionary knows too many
        values = {"base": one.base, "reading": one.reading, "right": right or _any_reading(base) or "？"}
        yield Match(one.start, one.end, values=values, suggestions=(f"{one.base}（{proposed}）",) if proposed else ())


def _dictionary(one: Ruby, base: str, subject: TextSubject) -> str:
    """How the dictionary reads the base where it stands; "" where words do not end with it or its ending."""
    settled = overrides().get(base)
    if settled:
        return settled[0]
    span = subject.analysis.plain.span
    found = [(*span(r.start, r.end), r.kana) for r in readings(subject.analysis)]
    found = [r for r in found if one.base_start <= r[0] < one.base_end]
    if not found or found[0][0] != one.base_start or found[-1][1] < one.base_end:
        return ""
    ending = hiragana(subject.text.value[one.end : found[-1][1]])
    kana = "".join(r[2] for r in found)
    if not all(r[2] or _PARTED.fullmatch(subject.text.value[r[0] : r[1]]) for r in found) or not kana.endswith(ending):
        return ""
    return kana.removesuffix(ending)


def _any_reading(base: str) -> str:
    """Some readings that a single kanji can have."""
    return "、".join(sorted(stretch_readings(base))[:3]) if len(base) == 1 else ""


def _may_be_right(one: Ruby, base: str, value: str, context: Context) -> bool:
    reading = hiragana(one.reading)
    behind = value[one.end : one.end + 4]
    if known_between(base, reading, value[one.start - 1 : one.start], behind):
        return True
    if base in overrides():
        return False
    figure = _FIGURE_BEFORE.search(value[max(0, one.start - 12) : one.start])
    if figure and any(fits(figure[0][n:] + base, reading, "") for n in range(len(figure[0]))):
        return True
    parts = _PARTED.split(base)
    if len(parts) > 1 and fits(parts[-1], reading, behind):
        return True
    return _is_name(base) or context.termbase.readings.get(base) == reading


_FIGURE_BEFORE = re.compile("(?:[0-9０-９]+|[数何])?[かカヵヶケ]?$")
_PARTED = re.compile("[・･]")


def _is_name(base: str) -> bool:
    """Whether the dictionary takes the base for a name, whose reading is its owner's affair, or does not know it."""
    from signlint.analysis.tokens import tokenize

    return any(token.word.pos2 == "固有名詞" or token.word.unknown for token in tokenize(base))


_UNCLOSED = lazy_pattern(f"[{KANJI}][（(][ぁ-ゖー \u3000]{{1,20}}(?=[^ぁ-ゖー \u3000）)]|$)")
_UNOPENED = lazy_pattern(f"[{KANJI}][ぁ-ゖー]{{1,12}}[）)]")
_EMPTY = lazy_pattern(f"[{KANJI}](?:（[ \u3000]*）|\\([ \u3000]*\\)|《[ \u3000]*》)")
_MIXED = lazy_pattern(f"[{KANJI}](?:（[ぁ-ゖァ-ヺー \u3000]{{1,40}}\\)|\\([ぁ-ゖァ-ヺー \u3000]{{1,40}}）)")
_DOUBLED = lazy_pattern(f"[{KANJI}](?:（（|\\(\\()[ぁ-ゖー]+[）)]+")
_RUBY_TAG = re.compile("<(/?)ruby[^<>]*>", re.IGNORECASE)


def _brackets(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Unclosed, unopened, empty, doubled and mixed brackets of a reading; <ruby> without its end."""
    value = subject.text.value
    if _TIDY.fullmatch(value):
        return
    for sign, pattern in ((_NOTHING, _EMPTY), (_TWICE, _DOUBLED)):
        for hit in pattern.finditer(value) if sign.search(value) else ():
            yield Match(*hit.span())
    for hit in _MIXED.finditer(value) if _is_mixed(value) else ():
        same = f"{hit[0][0]}（{hit[0][2:-1]}）"
        yield Match(*hit.span(), suggestions=(same,), fix=Fix(same, safe=True), cap=Severity.NOTE)
    lone = _lone_brackets(value)
    for pattern, at in ((_UNCLOSED, 1), (_UNOPENED, -1)):
        for hit in pattern.finditer(value) if lone else ():
            if (hit.start() + 1 if at == 1 else hit.end() - 1) in lone:
                yield Match(*hit.span())
    tags = [(hit.span(), not hit[1]) for hit in _RUBY_TAG.finditer(value)]
    for number, (span, opens) in enumerate(tags):
        closed = number + 1 < len(tags) and not tags[number + 1][1]
        opened = number > 0 and tags[number - 1][1]
        if not (closed if opens else opened):
            yield Match(*span)


# Round brackets each with its like and with something in it, none inside another, and no other notation
_TIDY = re.compile(
    "[^（）()《<]*(?:(?:（[^（）()《<\\s][^（）()《<]*）|\\([^（）()《<\\s][^（）()《<]*\\))[^（）()《<]*)*"
)
# Looked for first: the expressions below name all kanji, which takes long to compile and to search
_NOTHING = re.compile("（[ \u3000]*）|\\([ \u3000]*\\)|《[ \u3000]*》")
_TWICE = re.compile("（（|\\(\\(")


def _is_mixed(value: str) -> bool:
    return ("（" in value and ")" in value) or ("(" in value and "）" in value)


def _lone_brackets(value: str) -> set[int]:
    """Where round brackets without a partner stand."""
    opened: list[int] = []
    lone: set[int] = set()
    for hit in re.finditer("[（(）)]", value):
        if hit[0] in "（(":
            opened.append(hit.start())
        elif opened:
            opened.pop()
        else:
            lone.add(hit.start())
    return lone | set(opened)


def _spaces(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """A space before the bracket of a reading or just inside it; the fix takes it out."""
    value = subject.text.value
    for one in subject.analysis.ruby:
        if one.end - one.start == len(one.base) + len(one.reading) + 2:
            continue  # base, brackets and reading, the last without anything left out, are all there is
        if one.style not in ("brackets", "aozora") or "\n" in value[one.base_end : one.reading_start]:
            continue
        inside = value[one.reading_start : one.reading_end]
        fixed = value[one.start : one.base_end].rstrip() + value[one.base_end : one.reading_start].strip()
        fixed += inside.strip() + value[one.reading_end : one.end]
        if fixed != value[one.start : one.end]:
            yield Match(one.start, one.end, suggestions=(fixed,), fix=Fix(fixed, safe=True))


Finder = Callable[[TextSubject, Params, Context], Iterator[Match]]
_FINDERS: dict[str, Finder] = {"missing": _missing, "wrong": _wrong, "brackets": _brackets, "spaces": _spaces}
