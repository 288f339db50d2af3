"""The facts of one text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache
from operator import attrgetter

from signlint.analysis.values import cjk
from signlint.analysis.values.bounds import bound_at
from signlint.analysis.values.fact import Fact, number, share, time, together
from signlint.analysis.values.fold import fold
from signlint.analysis.values.grammar import CJK, UNSPACED, pattern
from signlint.analysis.values.marks import marks
from signlint.analysis.values.reading import READERS
from signlint.analysis.values.words import MONTHS, WORDS, months, word_pattern
from signlint.analysis.view import View

_ENUMERATED = ("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", "❶❷❸❹❺❻❼❽❾❿", "㈠㈡㈢")
_SYMBOLS = {c: n for row in _ENUMERATED for n, c in enumerate(row, 1)}
_ROMAN = {"I": 1, "V": 5, "X": 10}
_PARTS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_SYMBOL = re.compile(
    rf"[{''.join(_SYMBOLS)}½¼¾]|(?<![A-Za-z])(?:X{{1,3}}(?:I[XV]|VI{{0,3}}|I{{1,3}})|I[XV]|VI{{1,3}}|I{{2,3}}|X{{2,3}})(?![A-Za-z])"
    r"|正午|\b[Nn]oon\b|\b[Mm]idnight\b|정오|자정|零時"
)
_SIGN = re.compile(
    rf"[\d{{%<@{cjk.K}{cjk.M}{''.join(_SYMBOLS)}½¼¾]|元年|正午|零時|정오|자정|초메|쵸메|www\.|\.[a-z]{{2}}|\$t|ch[oō]me|[IVX]{{2}}"
)
_FIGURE = re.compile(rf"[\d{cjk.K}{cjk.M}]|元年|초메|쵸메")
_WORD = re.compile(r"[^\W\d_]+")
_ALSO = {
    "en": "floor floors basement underground noon midnight third thirds quarter quarters fourth fifth tenth",
}
_BOUNDED = frozenset({"number", "ordinal", "measure", "duration", "money", "percent", "fraction"})


def facts(text: str, lang: str) -> tuple[Fact, ...]:
    """Every value that `text` in `lang` (a canonical tag) states, in order; spans count the text as given."""
    base = lang.partition("-")[0]
    if _quiet(text, base):
        return ()
    found = marks(text)
    view = fold(_masked(text, found), lang)
    figures = _settled(_figures(view.text, base), view.text) if _gate(base)(view.text) else []
    taken = {i for f in figures for i in range(f.start, f.end)}
    words = [f for f in _soft(view.text, base) if f.start not in taken]
    found += [_placed(f, text, view) for f in (*figures, *words)]
    found.sort(key=attrgetter("start", "end"))
    return tuple(found)


def _quiet(text: str, base: str) -> bool:
    """Whether nothing in `text` can be a value: tried first, since most sign texts have none."""
    if _SIGN.search(text):
        return False
    known = _vocabulary(base)
    if known:
        return known.isdisjoint(_WORD.findall(text.lower()))
    words = word_pattern(base)
    return not (words and words.search(text)) and not (base in MONTHS and _gate(base)(text))


@cache
def _vocabulary(base: str) -> frozenset[str]:
    """First words of what states a value in a language that parts its words by spaces; else nothing."""
    if base in UNSPACED or base in CJK or not (base in WORDS or base in MONTHS):
        return frozenset()
    phrases = [*WORDS.get(base, ()), *months(base), *_ALSO.get(base, "").split(), "jo", "jō"]
    return frozenset(word for phrase in phrases for word in _WORD.findall(phrase)[:1])


@cache
def _gate(base: str) -> Callable[[str], object]:
    """What tells whether the grammar is worth trying on a folded text."""
    if base in CJK or not (base in WORDS or base in MONTHS):
        return _FIGURE.search
    names = "".join("|" + re.escape(name) for name in months(base))
    also = "".join(f"|{word}" for word in _ALSO.get(base, "").split())
    also += "|minute|hour|day|week|month|met(?:er|re)" if base == "en" else ""
    words = re.compile(rf"ch[oō]me|\bj[oō]\b{names}{also}", re.I)
    return lambda text: _FIGURE.search(text) or words.search(text)


def _masked(text: str, found: list[Fact]) -> str:
    """`text` with the marks blanked out, so that their digits are not read again."""
    if not found:
        return text
    out, at = [], 0
    for f in sorted(found, key=attrgetter("start", "end")):
        out += [text[at : f.start], "\x00" * (f.end - max(at, f.start))]
        at = max(at, f.end)
    return "".join([*out, text[at:]])


def _placed(f: Fact, text: str, view: View) -> Fact:
    start, end = view.span(f.start, f.end)
    said = text[start:end]
    return f if said == f.text and start == f.start else f.at(start, end, said)


def _figures(text: str, base: str) -> Iterator[Fact]:
    for m in pattern(base).finditer(text):
        kind = (m.lastgroup or "").partition("_")[0]
        for f in READERS[kind](m, (m.start(), m.end(), m[0]), base):
            if f.kind in _BOUNDED and (bound := bound_at(text, f.start, f.end, base)):
                f = f.with_bound(bound)
            yield f


def _settled(found: Iterator[Fact], text: str) -> list[Fact]:
    """One hour after 12 shows a 24-hour text, where 9:00 is in the morning; 1 hour 30 minutes are one."""
    out = _joined(found, text)
    times = [f for f in out if f.kind == "time"]
    if any(len(f.keys) == 1 and _by_24(f) for f in times):
        out = [_morning(f) if f.kind == "time" else f for f in out]
    return out


_AND = re.compile(r"[\s,]*(?:and|と|y|e|et|và)?\s*")


def _joined(found: Iterator[Fact], text: str) -> list[Fact]:
    out: list[Fact] = []
    for f in found:
        last = out[-1] if out else None
        if last and last.kind == f.kind == "duration" and _AND.fullmatch(text, last.end, f.start):
            one = together(last, f, text)
            if one is not None:
                out[-1] = one
                continue
        out.append(f)
    return out


def _by_24(f: Fact) -> bool:
    return any(isinstance(h, int) and h > 12 for h in f.weak) or bool(re.match(r"(?:1[3-9]|2[0-4]):", f.text))


def _morning(f: Fact) -> Fact:
    return replace(f, keys=frozenset({("time", f.value)}))


def _soft(text: str, base: str) -> Iterator[Fact]:
    for m in _SYMBOL.finditer(text):
        yield _symbol(m)
    table = WORDS.get(base, {})
    for start, end in _words(text, base):
        value = table.get(text[start:end].lower(), 1)
        at = (start, end, text[start:end])
        if isinstance(value, Fraction) or value == 100:
            yield share(at, Fraction(value) if value != 100 else 1, "fraction", hard=False)
        yield number(at, value, hard=False)


def _words(text: str, base: str) -> Iterator[tuple[int, int]]:
    """Where number words stand; single words are looked up, which is much faster than trying each."""
    whole = base in WORDS and base not in CJK and base not in UNSPACED
    phrases = word_pattern(base)
    if whole:
        table = WORDS[base]
        yield from (m.span() for m in _WORD.finditer(text) if m[0].lower() in table)
        if not any(phrase in text.lower() for phrase in _phrases(base)):
            return
    if phrases is not None:
        yield from (m.span() for m in phrases.finditer(text) if not (whole and _WORD.fullmatch(m[0])))


@cache
def _phrases(base: str) -> tuple[str, ...]:
    return tuple(word for word in WORDS[base] if not _WORD.fullmatch(word))


def _symbol(m: re.Match[str]) -> Fact:
    """Circled digits count lists and are soft like words; so are Roman numerals."""
    at = (m.start(), m.end(), m[0])
    if m[0] in _PARTS:
        return share(at, _PARTS[m[0]], "fraction", hard=False)
    if m[0] in _SYMBOLS:
        return number(at, _SYMBOLS[m[0]], hard=False)
    if m[0][0] in _ROMAN:
        return number(at, _roman(m[0]), hard=False)
    noon = m[0].lower() in ("正午", "noon", "정오")
    return time(at, 12 if noon else 0, 0, "pm" if noon else "", hard=False)


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
