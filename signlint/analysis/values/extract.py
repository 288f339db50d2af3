"""The facts of one text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache, lru_cache

from signlint.analysis.values import cjk
from signlint.analysis.values.bounds import bound_at, has_bounds
from signlint.analysis.values.fact import Fact, together
from signlint.analysis.values.fold import folded
from signlint.analysis.values.grammar import CJK, UNSPACED, pattern
from signlint.analysis.values.interpret import READERS
from signlint.analysis.values.marks import marks
from signlint.analysis.values.optional import SYMBOLS, WORD, soft
from signlint.analysis.values.statement import NOTHING, Placed, Stated, masked
from signlint.analysis.values.unambiguous import ALONE
from signlint.analysis.values.vocabulary import MONTHS, WORDS, months, word_pattern

_SIGN = re.compile(
    rf"[\d{{%<@{cjk.K}{cjk.M}{''.join(SYMBOLS)}½¼¾]|元年|正午|零[時时]|[午子]夜|정오|자정|เที่ยง|초메|쵸메|www\.|\.[a-z]{{2}}|\$t|ch[oō]me|[IVX]{{2}}"
)
_FIGURE = re.compile(rf"[\d{cjk.K}{cjk.M}]|元年|초메|쵸메")
_ALSO = {
    "en": "floor floors basement underground noon midnight third thirds quarter quarters fourth fifth tenth",
    "vi": "giữa trệt",
    "id": "tengah",
    "fil": "hatinggabi",
    "pt": "térreo",
    "es": "mediodía medianoche baja",
    "fr": "midi minuit chaussée",
    "ru": "полдень полночь",
}
_BOUNDED = frozenset({"number", "ordinal", "measure", "duration", "money", "percent", "fraction"})


def facts(text: str, lang: str) -> tuple[Fact, ...]:
    """Every value that `text` in `lang` (a canonical tag) states, in order; spans count the text as given."""
    return stated(text, lang).facts


def stated(text: str, lang: str) -> Stated:
    """What `text` in `lang` (a canonical tag) states."""
    base = lang.partition("-")[0]
    if _quiet(text, base):
        return NOTHING
    found = marks(text)
    folded_ = folded(masked(text, found), lang)
    figures = _settled(_figures(folded_, base), folded_) if _gate(base)(folded_) else []
    words = soft(folded_, base)
    if words:
        taken = {i for f, by in figures for i in range(f.start + by, f.end + by)}
        figures += [(f, by) for f, by in words if f.start + by not in taken]
    return Stated((text, lang), found, figures)


def _quiet(text: str, base: str) -> bool:
    """Whether nothing in `text` can be a value: tried first, since most sign texts have none."""
    if _SIGN.search(text):
        return False
    known = _vocabulary(base)
    if known:
        return known.isdisjoint(WORD.findall(text.lower()))
    words = word_pattern(base)
    return not (words and words.search(text)) and not (base in MONTHS and _gate(base)(text))


@cache
def _vocabulary(base: str) -> frozenset[str]:
    """First words of what states a value in a language that parts its words by spaces; else nothing."""
    if base in UNSPACED or base in CJK or not (base in WORDS or base in MONTHS):
        return frozenset()
    phrases = [*WORDS.get(base, ()), *months(base), *_ALSO.get(base, "").split(), "jo", "jō"]
    return frozenset(word for phrase in phrases for word in WORD.findall(phrase)[:1])


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


def _figures(text: str, base: str) -> list[Placed]:
    out: list[Placed] = []
    for m in pattern(base).finditer(text):
        kind = m.lastgroup or ""
        if kind == "free":
            for f in _alone(m[0], base):
                out.append((f, m.start()))
        else:
            for f in READERS[kind.partition("_")[0]](m, (m.start(), m.end(), m[0]), base):
                out.append((f, 0))
    return [(_limited(f, by, text, base), by) for f, by in out] if has_bounds(text, base) else out


@lru_cache(maxsize=16384)
def _alone(writing: str, base: str) -> tuple[Fact, ...]:
    """What the other rows of the grammar read where a row of `signlint.analysis.values.unambiguous` stands."""
    return tuple(
        f
        for m in pattern(base).finditer(ALONE + writing)
        for f in READERS[(m.lastgroup or "").partition("_")[0]](m, (m.start() - 1, m.end() - 1, m[0]), base)
    )


def _limited(f: Fact, by: int, text: str, base: str) -> Fact:
    bound = bound_at(text, f.start + by, f.end + by, base) if f.kind in _BOUNDED else ""
    return f.with_bound(bound) if bound else f


def _settled(found: list[Placed], text: str) -> list[Placed]:
    """One hour after 12 shows a 24-hour text, where 9:00 is in the morning; 1 hour 30 minutes are one."""
    kinds = [f.kind for f, _ in found]
    out = _joined(found, text) if kinds.count("duration") > 1 else found
    if "time" in kinds and any(f.kind == "time" and len(f.keys) == 1 and _by_24(f) for f, _ in out):
        out = [(_morning(f), by) if f.kind == "time" else (f, by) for f, by in out]
    return out


_AND = re.compile(r"[\s,]*(?:and|と|y|e|et|và)?\s*")


def _joined(found: list[Placed], text: str) -> list[Placed]:
    out: list[Placed] = []
    for f, by in found:
        last, back = out[-1] if out else (None, 0)
        if last and last.kind == f.kind == "duration" and _AND.fullmatch(text, last.end + back, f.start + by):
            one = together(_moved(last, back), _moved(f, by), text)
            if one is not None:
                out[-1] = one, 0
                continue
        out.append((f, by))
    return out


def _moved(f: Fact, by: int) -> Fact:
    return f.at(f.start + by, f.end + by, f.text) if by else f


def _by_24(f: Fact) -> bool:
    return any(isinstance(h, int) and h > 12 for h in f.weak) or bool(re.match(r"(?:1[3-9]|2[0-4]):", f.text))


def _morning(f: Fact) -> Fact:
    return replace(f, keys=frozenset({("time", f.value)}))
