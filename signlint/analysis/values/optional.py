"""Values in words and symbols (``two``, ``①``, ``正午``): they satisfy a figure and never demand one."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache, lru_cache

from signlint.analysis.values.alternatives import either
from signlint.analysis.values.fact import Fact, floor, measure, number, share, time
from signlint.analysis.values.grammar import CJK, UNSPACED
from signlint.analysis.values.statement import Placed
from signlint.analysis.values.vocabulary import WORDS, word_pattern

_ENUMERATED = ("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", "❶❷❸❹❺❻❼❽❾❿", "㈠㈡㈢")
SYMBOLS = {c: n for row in _ENUMERATED for n, c in enumerate(row, 1)}
_ROMAN = {"I": 1, "V": 5, "X": 10}
_PARTS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}

SAID = {
    "noon": "正午|정오|เที่ยงวัน|noon|giữa trưa|meio-dia|mediodía|midi|tengah hari|полдень",
    "night": "零時|零时|午夜|子夜|자정|เที่ยงคืน|midnight|"
    "nửa đêm|meia-noite|medianoche|minuit|tengah malam|hatinggabi|полночь",
    "year": "半年|半岁|半歲|半歳|반년|half a year|half-year|half-yearly|nửa năm|setengah tahun|meio ano|medio año",
    "ground": "ground floor|tầng trệt|rez-de-chaussée|planta baja|térreo",
}
"""What is said without a figure: noon and midnight, half a year, the floor at the street (1階; facts R7.8)."""


def _whole(words: str) -> str:
    """Any of `words`, in a script with spaces only as whole words (and no midi in après-midi)."""
    spaced = [word for word in words.split("|") if ord(word[0]) < 0x500]
    others = [word for word in words.split("|") if word not in spaced]
    return "|".join([*others, rf"(?i:(?<!\w)(?<!s-)(?:{either(spaced)})(?!\w))"])


_SYMBOL = re.compile(
    rf"[{''.join(SYMBOLS)}½¼¾]|(?<![A-Za-z])(?:X{{1,3}}(?:I[XV]|VI{{0,3}}|I{{1,3}})|I[XV]|VI{{1,3}}|I{{2,3}}|X{{2,3}})(?![A-Za-z])"
    rf"|{'|'.join(f'(?P<{name}>{_whole(words)})' for name, words in SAID.items())}"
)
_SAID = "|".join(SAID.values()).split("|")
_MAY_BE_SYMBOL = re.compile(
    "|".join([*SYMBOLS, *_PARTS, *"II IV IX VI XI XV XX".split(), *(w.split()[0][ord(w[0]) < 0x500 :] for w in _SAID)])
)
"""What every `_SYMBOL` holds, as literals, for which `re` searches faster; words without what may be a capital."""
WORD = re.compile(r"[^\W\d_]+")


def soft(text: str, base: str) -> list[Placed]:
    """Number words and symbols in a folded text; `base` is a bare subtag."""
    out = [(_symbol(m), 0) for m in _SYMBOL.finditer(text)] if _MAY_BE_SYMBOL.search(text) else []
    for start, end in _words(text, base):
        out += [(f, start) for f in _word(text[start:end], base)]
    return out


@lru_cache(maxsize=4096)
def _word(word: str, base: str) -> tuple[Fact, ...]:
    """What a number word says, at the start of a text."""
    value = WORDS[base].get(word.lower(), 1)
    at = (0, len(word), word)
    plain = number(at, value, hard=False)
    if isinstance(value, Fraction) or value == 100:
        return share(at, Fraction(value) if value != 100 else 1, "fraction", hard=False), plain
    return (plain,)


def _words(text: str, base: str) -> list[tuple[int, int]]:
    """Where number words stand; single words are looked up, which is much faster than trying each."""
    phrases = word_pattern(base)
    if phrases is None:
        return []
    if base in CJK or base in UNSPACED:
        return [m.span() for m in phrases.finditer(text)] if phrases.search(text) else []
    small = text.lower()
    if _first_words(base).isdisjoint(WORD.findall(small)):
        return []
    table = WORDS[base]
    found = [m.span() for m in WORD.finditer(text) if m[0].lower() in table]
    if any(map(small.__contains__, _phrases(base))):
        found += [m.span() for m in phrases.finditer(text) if not WORD.fullmatch(m[0])]
    return found


@cache
def _first_words(base: str) -> frozenset[str]:
    return frozenset(WORD.findall(word)[0] for word in WORDS[base])


@cache
def _phrases(base: str) -> tuple[str, ...]:
    return tuple(word for word in WORDS[base] if not WORD.fullmatch(word))


def _symbol(m: re.Match[str]) -> Fact:
    """Circled digits count lists and are soft like words; so are Roman numerals."""
    at = (m.start(), m.end(), m[0])
    if m[0] in _PARTS:
        return share(at, _PARTS[m[0]], "fraction", hard=False)
    if m[0] in SYMBOLS:
        return number(at, SYMBOLS[m[0]], hard=False)
    if m[0][0] in _ROMAN:
        return number(at, _roman(m[0]), hard=False)
    if m["year"]:
        return measure(at, 6, "month-count", 1).softened()
    if m["ground"]:
        return floor(at, 1, hard=False)
    one = time(at, 12 if m["noon"] else 0, 0, hard=False)
    return replace(one, keys=frozenset({("time", 720 if m["noon"] else 0)}))


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
