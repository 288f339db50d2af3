"""`furigana`: kanji without a reading, readings that cannot be right, broken brackets and stray spaces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from signlint import language
from signlint.analysis import Analysis
from signlint.analysis.reading.broken import broken
from signlint.analysis.reading.furigana import Ruby
from signlint.analysis.reading.in_place import Figure, figure, fits_word, parted
from signlint.analysis.reading.plausible import fits, known, known_between, stretch_readings
from signlint.analysis.reading.readings import overrides, readings, sure_at
from signlint.analysis.text.fold import fold
from signlint.analysis.text.letters import hiragana, kanji_runs
from signlint.analysis.words.lexicon import kanji_before
from signlint.checks.contract import Context, Match, TextSubject, Triggers
from signlint.checks.names import has_reading
from signlint.messages import Bilingual
from signlint.model import Fix

NAME = "furigana"
SCOPE = "text"
VALUES = ("base", "count", "kanji", "reading", "right")


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
    """Each place; kanji without furigana have one finding for the text, at the first of them."""
    return _FINDERS[params.find](subject, params, context)


def _missing(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Runs of kanji that have no reading here, had none before in the text, and have none beside it.

    Japanese that stands in for Easy Japanese need not have furigana; half of it is a mistake.
    """
    ruby = subject.analysis.ruby
    if not ruby and subject.lang != subject.role and params.grade == 1:
        return
    if subject.lang == language.SOURCE and has_reading(subject):
        return
    runs = _bare_runs(subject, params)
    if runs and ruby:
        read = {one.base for one in ruby}
        runs = [run for run in runs if subject.text.value[slice(*run)] not in read]
    if not runs:
        return
    start, end = runs[0]
    kana = _sure_reading(subject.analysis, start, end)
    shown = (f"{subject.text.value[start:end]}（{kana}）",) if kana else ()
    yield Match(start, end, values=_named(subject.text.value, runs), suggestions=shown)


SHOWN = 8
"""How many of the words a message names, and how many letters of them."""
_LETTERS = 40


def _named(value: str, runs: list[tuple[int, int]]) -> dict[str, str | Bilingual]:
    """How many words there are, and which: each once, as many as a message has room for."""
    told = list(dict.fromkeys([value[start:end] for start, end in runs]))
    more = ""
    if len(told) > SHOWN or runs[-1][1] - runs[0][0] > _LETTERS:
        room = [sum(map(len, told[: n + 1])) <= _LETTERS for n in range(min(SHOWN, len(told)))]
        kept = [told[0][:_LETTERS], *told[1 : sum(room)]]
        told, more = kept, "…" if len(kept) < len(told) else ""
    return {"count": str(len(runs)), "kanji": Bilingual("、".join(told) + more, ", ".join(told) + more)}


def _sure_reading(analysis: Analysis, start: int, end: int) -> str:
    """The kana of a run that is one word whose reading is sure, else ""."""
    plain = analysis.plain
    offset = plain.offset(start)
    one = sure_at(analysis, (offset,)).get(offset)
    return one.kana if one is not None and plain.span(one.start, one.end) == (start, end) else ""


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


_DIGITS = frozenset("0123456789")


def _wrong(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Readings that the tables, the glossaries and the dictionary do not know for their base."""
    value = subject.text.value
    figures = not _DIGITS.isdisjoint(subject.chars)
    for one in subject.analysis.ruby:
        counted = figure(value, one) if figures else None
        if counted is not None:
            if not counted.counted.fits(hiragana(one.reading)):
                yield _wrong_count(one, counted)
        elif not known(_folded(one.base), one.reading) and (found := _wrong_word(one, subject, context)):
            yield found


def _wrong_count(one: Ruby, found: Figure) -> Match:
    """A figure or its counter with a reading that it does not have: 4人（しにん）, 10分（ふん）."""
    whole, tail = found.counted.whole[:2], found.counted.tail
    if tail and not one.base[0].isdecimal():
        return Match(one.start, one.end, {"base": one.base, "reading": one.reading, "right": tail})
    shown = (f"{one.base}（{whole[0]}）",) if one.base[0].isdecimal() and len(whole) == 1 else ()
    return Match(one.start, one.end, {"base": found.text, "reading": one.reading, "right": "、".join(whole)}, shown)


def _wrong_word(one: Ruby, subject: TextSubject, context: Context) -> Match | None:
    base, value = _folded(one.base), subject.text.value
    if _may_be_right(one, base, value, context) or fits_word(subject.analysis, one):
        return None
    values = {"base": one.base, "reading": one.reading}
    ending = parted(base, hiragana(one.reading), value[one.end : one.end + 4])
    if ending is not None:
        return Match(one.start, one.end, values | {"right": ending[0]}, (f"{one.base}（{ending[0]}）{ending[1]}",))
    right = _dictionary(one, base, subject)
    proposed = right if len(base) > 1 else ""  # of a single kanji the dictionary knows too many
    values["right"] = right or _any_reading(base) or "？"
    return Match(one.start, one.end, values, (f"{one.base}（{proposed}）",) if proposed else ())


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
    from signlint.analysis.text.tokens import tokenize

    return any(token.word.pos2 == "固有名詞" or token.word.unknown for token in tokenize(base))


def _brackets(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Broken brackets of a reading. Japanese without furigana has brackets for other things."""
    forms = subject.lang == language.SOURCE and not subject.analysis.ruby
    for start, end in broken(subject.text.value, empty=not forms):
        yield Match(start, end)


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
