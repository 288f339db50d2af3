"""A closer look at what is too long or has too much kanji: what in it does not count.

Measures of a text are made quickly and may be too high; few texts come here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from signlint.analysis.text.letters import count_morae, is_kanji
from signlint.analysis.words.lexicon import keep_list

if TYPE_CHECKING:
    from signlint.analysis.analysis import Analysis
    from signlint.analysis.text.tokens import Token

Run = tuple[int, int, float]
"""A stretch of ``plain.text`` and what it measures."""

# Nobody reads these out: pages, mail addresses, telephone numbers
_CONTACT = re.compile(
    r"(?i:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]++@\S*"
    r"|(?<![0-9])\(?0[0-9]{1,4}[-()（） ]{1,2}[0-9]{1,4}[-)） ]{1,2}[0-9]{3,4}(?![0-9])|(?<![0-9])0[0-9]{9,10}(?![0-9])"
)
_NOTES = re.compile(r"[（(＜<〈《【][^（）()＜＞<>〈〉《》【】]*[）)＞>〉》】]")


def said(analysis: Analysis, start: int, end: int) -> Iterator[Run]:
    """The parts of a sentence with the morae of each, without notes, addresses and numbers to call.

    Parts are what stands between full-width spaces, where those are not the spaces between words; what has neither
    particle nor predicate is a list, and every space parts it.
    """
    text = analysis.plain.text
    silent = [m.span() for m in (*_NOTES.finditer(text, start, end), *_CONTACT.finditer(text, start, end))]
    tokens = [t for t in analysis.tokens if start <= t.start and t.end <= end]
    tokens = [t for t in tokens if not any(s <= t.start < e for s, e in silent)]
    for first, last in pairwise((start, *_gaps(analysis, start, end, tokens), end)):
        first += text[first : first + 1].isspace()
        yield first, last, count_morae(t for t in tokens if first <= t.start < last)


def _gaps(analysis: Analysis, start: int, end: int, tokens: Sequence[Token]) -> list[int]:
    text, value, span = analysis.plain.text, analysis.value, analysis.plain.span
    spaces = [at for at in range(start, end) if text[at].isspace()]
    if not any(t.word.pos1 in ("助詞", "助動詞", "動詞", "形容詞") for t in tokens):
        return spaces
    wide = [at for at in spaces if value[span(at, at + 1)[0]] == "\u3000"]
    return wide if len(wide) < len(spaces) else []


def kanji_left(analysis: Analysis, start: int, end: int) -> float:
    """The share of the kanji of a sentence that no furigana reads."""
    if not analysis.ruby:
        return 1.0
    kanji = [at for at in range(start, end) if is_kanji(analysis.plain.text[at])]
    offset = analysis.plain.offset
    read = {at for one in analysis.ruby for at in range(offset(one.base_start), offset(one.base_end))}
    return len([at for at in kanji if at not in read]) / max(1, len(kanji))


def kanji_with_kept(analysis: Analysis, start: int, end: int) -> int:
    """The kanji of a run in which a word to keep is one of them: to part 国民健康保険 would be to lose it."""
    return end - start - sum(last - first - 1 for first, last in _kept(analysis.plain.text, start, end))


def nouns_with_kept(analysis: Analysis, start: int, end: int) -> int:
    """The nouns of a run in which a word to keep is one of them."""
    starts = [t.start for t in analysis.tokens if start <= t.start < end]
    kept = [len([at for at in starts if s <= at < e]) for s, e in _kept(analysis.plain.text, start, end)]
    return len(starts) - sum(kept) + len(kept)


def _kept(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where words to keep stand, the longest first."""
    heads = _kept_words()
    at = start
    while at < end:
        word = next((word for word in heads.get(text[at], ()) if text.startswith(word, at, end)), "")
        if word:
            yield at, at + len(word)
        at += max(1, len(word))


@cache
def _kept_words() -> Mapping[str, list[str]]:
    """The words to keep of more than one letter by their first, the longest first."""
    heads: dict[str, list[str]] = {}
    for word in sorted(keep_list(), key=len, reverse=True):
        if len(word) > 1:
            heads.setdefault(word[0], []).append(word)
    return heads
