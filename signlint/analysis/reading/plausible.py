"""Whether a reading can be one of a spelling, by all that the dictionary knows.

UniDic's best reading is one of many: 一日 is いちにち and ついたち, 所 is ところ, しょ, じょ. A
comparison with the best alone calls 176 of 3,708 real furigana wrong where 15 are. So every
reading counts that MeCab's n-best analyses give a stretch of one to `PIECE` characters, with
連濁 (はこ → ばこ) and 促音便 (がく → がっ) where stretches meet, and 人々's 々 as voiced repetition.
"""

from __future__ import annotations

import re
from functools import lru_cache

from signlint.analysis.reading.readings import overrides
from signlint.analysis.text.letters import has_kanji, hiragana, is_kanji

PIECE = 6
"""Longest stretch that is looked up as one, in code points."""

BEST = 24
"""How many analyses of a stretch are asked for."""

LONGEST = 16
"""Longer spellings are not judged."""

_KANA = re.compile("[ぁ-ゖァ-ヺー]+")
_VOICED = str.maketrans("かきくけこさしすせそたちつてとはひふへほ", "がぎぐげござじずぜぞだぢづでどばびぶべぼ")
_HALF_VOICED = str.maketrans("はひふへほ", "ぱぴぷぺぽ")
_JOINED = ("つ", "ち", "く", "き", "ふ")
_FIGURE = re.compile("[0-9０-９A-Za-zＡ-Ｚａ-ｚ]+")
_VOICED_PAIRS = str.maketrans("ぢづ", "じず")
_FROM_OTHER = re.compile("[^ぁ-ゖ].*", re.DOTALL)

_ALSO = {("等", "など"), ("他", "ほか"), ("共", "とも")}
"""Readings that UniDic has under another spelling only."""
_NO_READING = frozenset(("さん", "さま", "たち"))
"""What brackets hold that is said or not said: 皆(さん)."""


@lru_cache(maxsize=20_000)
def known(base: str, reading: str) -> bool:
    """Whether the table or the dictionary knows the reading of `base`, whatever stands around it."""
    kana = hiragana(reading)
    settled = overrides().get(base)
    if settled:
        return kana in settled
    return (base, kana) in _ALSO or kana in _NO_READING or plausible(base, kana)


@lru_cache(maxsize=20_000)
def known_between(base: str, reading: str, before: str, behind: str) -> bool:
    """Whether they know it between these characters: one before, and up to four behind the notation.

    True wherever `known` is: what stands around a spelling only adds to how it may be read.
    """
    if known(base, reading):
        return True
    if base in overrides():
        return False
    return fits(base, hiragana(reading), behind, before=_joins(before))


def fits(base: str, reading: str, behind: str, *, before: bool = False) -> bool:
    """Whether the reading is one of the base, or of the base with some of the kana `behind` it."""
    tail = _FROM_OTHER.sub("", behind)
    longer = [(base + tail[:n], reading + tail[:n]) for n in range(1, len(tail) + 1)]
    if any(_is_one_word(*one) for one in longer) or plausible(base, reading, before=before, after=bool(tail)):
        return True
    return any(plausible(*one, before=before) for one in longer)


def plausible(spelling: str, reading: str, *, before: bool = False, after: bool = False) -> bool:
    """Whether `reading` (hiragana) can be how `spelling` is read.

    `before` and `after`: kana or kanji stand right before or behind it, so that its first sound may
    be voiced and its last one doubled. Figures and Latin letters may be read in any way.
    """
    if len(spelling) > LONGEST or len(reading) > 4 * LONGEST:
        return True
    return _is_one_word(spelling, reading) or _reads(spelling, reading, before, after)


def _has_kanji(spelling: str) -> bool:
    return has_kanji(spelling) or "〇" in spelling


def _joins(before: str) -> bool:
    """Whether the character before a base may be of the same word."""
    return bool(before) and (
        is_kanji(before) or "ぁ" <= before <= "ゖ" or "ァ" <= before <= "ヺ" or before in "ー）》)"
    )


def _is_one_word(spelling: str, reading: str) -> bool:
    """What `_reads` finds too where one stretch is the whole, without an analysis of each shorter one.

    The likeliest analysis goes first: MeCab needs ten times as long for `BEST`, of which it is one.
    """
    if not reading or len(spelling) > PIECE:
        return False
    if _has_kanji(spelling) and not spelling.endswith("々") and reading in _analyses(spelling, 1):
        return True
    return reading in stretch_readings(spelling)


def _reads(spelling: str, reading: str, before: bool, after: bool) -> bool:
    """Whether readings of stretches of `spelling`, one behind the other, make up `reading`."""
    size = len(spelling)
    reached: list[set[int]] = [set() for _ in range(size + 1)]
    reached[0].add(0)
    for at in range(size):
        if not reached[at]:
            continue
        for end in range(at + 1, min(at + PIECE, size) + 1):
            joins = (before or at > 0, after or end < size)
            for start in reached[at]:
                reached[end] |= {start + n for n in _fitting(spelling[at:end], reading, start, *joins)}
    return len(reading) in reached[size]


def _fitting(piece: str, reading: str, start: int, before: bool, after: bool) -> set[int]:
    """The lengths of the readings of `piece` that stand at `start` of `reading`."""
    if _FIGURE.fullmatch(piece):
        return set(range(1, len(reading) - start + 1))
    found = set()
    for kana in stretch_readings(piece):
        for form in _forms(kana, before, after):
            if reading.startswith(form, start):
                found.add(len(form))
    return found


def _forms(kana: str, before: bool, after: bool) -> set[str]:
    """A reading with its first sound voiced and its last one doubled, where it may be."""
    forms = {kana}
    if before and kana:
        forms |= {kana[0].translate(_VOICED) + kana[1:], kana[0].translate(_HALF_VOICED) + kana[1:]}
        forms |= {form[0].translate(_VOICED_PAIRS) + form[1:] for form in forms}
    if after and len(kana) > 1 and kana.endswith(_JOINED):
        forms |= {form[:-1] + "っ" for form in forms}
    return forms


@lru_cache(maxsize=20_000)
def stretch_readings(piece: str) -> frozenset[str]:
    """All readings of a short stretch, in hiragana; kana is read as it stands."""
    if _KANA.fullmatch(piece):
        return frozenset((hiragana(piece),))
    if piece in ("々", "〻"):
        return frozenset()
    if len(piece) > 1 and piece.endswith("々"):
        return frozenset(kana + form for kana in stretch_readings(piece[:-1]) for form in _forms(kana, True, False))
    if not _has_kanji(piece):
        return frozenset(("",))
    return _analyses(piece, BEST)


def _analyses(piece: str, count: int) -> frozenset[str]:
    """The readings of the likeliest analyses, in hiragana."""
    from signlint.analysis.text.tokens import alternatives

    return frozenset([hiragana(kana) for kana in alternatives(piece, count) if _KANA.fullmatch(kana)])
