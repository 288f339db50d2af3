"""Words of Japanese text, from fugashi with unidic-lite.

MeCab's own plain output is read, one string for each text (``-O ""`` puts aside the format of
UniDic's dicrc). That is faster than asking fugashi's nodes for their features, and nothing can
go stale: nodes point into a lattice that the next call overwrites (polm/fugashi#98). Taggers
are not thread-safe: each thread has its own.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple, Protocol, TypeVar

from signlint.analysis.text.letters import estimated_morae

T = TypeVar("T")

PIECE = 2000
"""Longest text handed to MeCab at once, in code points: its lattice takes 1 kB for each."""

KNOWN = 200_000
"""How many words are kept before the cache starts anew; a catalog of 10,000 signs has some 10,000."""

_UNFIT = re.compile("[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One dictionary entry as it stood in a text; one object per surface and reading.

    Compared and hashed by identity, so that what is known of a word is found in C in a dict keyed by it.

    Part-of-speech values are UniDic's. `lemma` has lost its "-coffee" tail; `lform` (of the
    lemma), `kana` and `pron` (of the surface) are katakana, "" where the dictionary has none.
    `orth_base` is the dictionary form in the spelling of the text. `goshu` is 和 漢 外 混 固 記.
    `unknown` means not in the dictionary, as are all figures and most Latin words.
    `morae` is an estimate for those. `size` is the length of the surface. `keys` is what rules
    are indexed by: lemma, pos1 … pos3, ctype, and ctype up to its first hyphen.
    """

    surface: str
    pos1: str
    pos2: str
    pos3: str
    ctype: str
    cform: str
    lemma: str
    lform: str
    orth_base: str
    kana: str
    pron: str
    goshu: str
    unknown: bool
    morae: float
    size: int
    keys: frozenset[str]


class PerWord(dict[Word, T]):
    """What `learn` says of each word; it is asked once. Look-ups by ``map`` stay in C.

    Starts anew when it has `size` words.
    """

    def __init__(self, learn: Callable[[Word], T], size: int = KNOWN) -> None:
        super().__init__()
        self._learn = learn
        self._size = size

    def __missing__(self, word: Word) -> T:
        if len(self) >= self._size:
            self.clear()
        value = self[word] = self._learn(word)
        return value


class Token(NamedTuple):
    """A word and where it stands, in code points of the tokenized text."""

    start: int
    end: int
    word: Word


# Token(…) without the call of its Python-level __new__
_make = partial(tuple.__new__, Token)


class _Tagger(Protocol):
    """What is used of fugashi's Tagger (it has no type hints)."""

    def parse(self, text: str) -> str: ...

    def nbest(self, text: str, num: int) -> str: ...


class _Words(dict[str, Word]):
    """MeCab's lines, each with its word, made when first seen."""

    def __missing__(self, line: str) -> Word:
        if len(self) >= KNOWN:
            self.clear()
        word = self[line] = _word(*line.split("\t", 1))
        return word


_local = threading.local()
_words = _Words()
_size = attrgetter("size")


def _tagger() -> _Tagger:
    """This thread's tagger; making one maps the dictionary into memory."""
    tagger: _Tagger | None = getattr(_local, "tagger", None)
    if tagger is None:
        from fugashi import Tagger

        tagger = _local.tagger = Tagger('-O ""')
    return tagger


def tokenize(text: str) -> list[Token]:
    """The words of `text` in order; white space is in none of them.

    Each line is parsed alone, since MeCab takes a newline for a space. Control characters
    and lone surrogates are parsed as spaces. Time and memory grow linearly with the text.
    """
    if _UNFIT.search(text):
        text = _UNFIT.sub(" ", text)
    tokens: list[Token] = []
    if len(text) <= PIECE and "\n" not in text:
        _append(tokens, text, 0)
        return tokens
    at = 0
    for line in text.split("\n"):
        for start, end in _pieces(line):
            _append(tokens, line[start:end], at + start)
        at += len(line) + 1
    return tokens


def alternatives(text: str, count: int) -> set[str]:
    """The readings, in katakana, of the `count` likeliest analyses of a short text.

    Analyses with a word that has no reading are left out.
    """
    analyses = _tagger().nbest(_UNFIT.sub(" ", text).replace("\n", " "), count).split("EOS\n")
    kana = ([_words[line].kana for line in lines.split("\n") if "\t" in line] for lines in analyses)
    return {"".join(words) for words in kana if words and all(words)}


def _append(tokens: list[Token], piece: str, at: int) -> None:
    """The hot path, in C as far as it goes: the words follow each other but for spaces."""
    lines = _tagger().parse(piece).split("\n")
    lines.pop()  # EOS
    words = list(map(_words.__getitem__, lines))
    ends = list(accumulate(map(_size, words)))
    starts = [0, *ends]
    if " " in piece:
        places = [i for i, ch in enumerate(piece) if ch != " "]
        starts = [places[i] for i in starts[:-1]]
        ends = [places[i - 1] + 1 for i in ends]
    if at:
        starts = [at + i for i in starts]
        ends = [at + i for i in ends]
    tokens += map(_make, zip(starts, ends, words, strict=False))


def _pieces(line: str) -> list[tuple[int, int]]:
    """Spans of at most `PIECE` code points, cut after the last stop, comma or space in reach."""
    spans = []
    start = 0
    while len(line) - start > PIECE:
        end = start + _cut(line[start : start + PIECE])
        spans.append((start, end))
        start = end
    return [*spans, (start, len(line))]


def _cut(piece: str) -> int:
    for stops in ("。！？!?", "、,", " "):
        at = max(piece.rfind(stop) for stop in stops)
        if at >= 0:
            return at + 1
    return len(piece)


def _fields(feature: str) -> list[str]:
    if '"' not in feature:
        return feature.split(",")
    import csv

    return next(csv.reader([feature]))


def _word(surface: str, feature: str) -> Word:
    """Read UniDic's CSV line; the order of fields is that of its dicrc."""
    fields = ["" if f == "*" else f for f in _fields(feature)]
    unknown = len(fields) < 18
    fields += [""] * (18 - len(fields))
    pos1, pos2, pos3, _, ctype, cform, lform, lemma, _, pron, orth_base, _, goshu = fields[:13]
    lemma = _plain_lemma(lemma) or surface
    kana = fields[17]
    keys = frozenset((lemma, pos1, pos2, pos3, ctype, ctype.partition("-")[0])) - {""}
    return Word(
        surface, pos1, pos2, pos3, ctype, cform, lemma, lform, orth_base or surface, kana, pron, goshu,
        unknown, estimated_morae(surface, kana), len(surface), keys,
    )  # fmt: skip


def _plain_lemma(lemma: str) -> str:
    """コーヒー-coffee → コーヒー, 君-代名詞 → 君; a lemma that starts in ASCII stays whole."""
    head, _, tail = lemma.partition("-")
    return head if tail and not head.isascii() else lemma
