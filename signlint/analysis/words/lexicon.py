"""The tables of rules/lexicon: levels of words and kanji, frequencies, easier wordings.

Each table is read when first asked for. How they are built, and from what, is told in
rules/lexicon/build.py; their licences in rules/lexicon/LICENSE-DATA.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from signlint.data import rows

MAX_UNITS = 5
"""Longest word, in UniDic units, that is looked up as one."""

UNLISTED = 0
"""The level of a word that is in no list; listed words have 5 (N5, easiest) … 1 (N1)."""

NOT_JOYO = 9
"""The grade of a kanji outside the Jōyō table; 1 … 6 are primary school years, 8 is other Jōyō."""


class Paraphrase(NamedTuple):
    """An easier wording for a term.

    `policy` is ``replace`` (say it so instead) or ``gloss`` (readers meet the term in real life:
    keep it and add the wording in brackets, as ISA 2020 and Hirosaki advise). `domain` is the
    kind of text it was written for. The wording has the spaces of Easy Japanese.
    """

    term: str
    reading: str
    easier: str
    policy: str
    domain: str


class Keep(NamedTuple):
    """A word that the reader meets in real life, so that a guide keeps it with an explanation."""

    word: str
    why: str
    source: str


class Words(NamedTuple):
    """Levels by `exact` (``lemma/READING``), by `lemmas` (``自転|車``) and by `kana` (reading alone).

    `longest` gives, for the first lemma of each word of several units, how many units the
    longest of them has, and `seconds` the lemmas that come second. `terms` gives the term of
    paraphrases.tsv or keep.tsv for its lemmas without bars.
    """

    exact: dict[str, int]
    lemmas: dict[str, int]
    kana: dict[str, int]
    longest: dict[str, int]
    seconds: dict[str, set[str]]
    terms: dict[str, str]


@cache
def words() -> Words:
    """The word levels. A word listed twice has its easier level."""
    exact: dict[str, int] = {}
    lemmas: dict[str, int] = {}
    kana: dict[str, int] = {}
    for key, reading, level, _ in rows("words.tsv"):
        value = int(level)
        exact[f"{key}/{reading}"] = value
        if lemmas.get(key, 0) < value:
            lemmas[key] = value
        if kana.get(reading, 0) < value:
            kana[reading] = value
        if "|" in key:  # UniDic cuts 一日 in two or not, by what stands beside it
            lemmas.setdefault(key.replace("|", ""), value)
            head, _, rest = key.partition("|")
            if head == "御" and "|" not in rest:  # 御主人 is listed, and 主人 is the same word
                lemmas[rest] = max(value, lemmas.get(rest, UNLISTED))
    terms = {row[0]: row[1] for row in rows("terms.tsv")}
    for key in terms:
        lemmas.setdefault(key, UNLISTED)
    written = {key.replace("|", ""): term for key, term in terms.items()}
    return Words(exact, lemmas, kana, *_longer(lemmas), written)


def _longer(keys: Iterable[str]) -> tuple[dict[str, int], dict[str, set[str]]]:
    """`Words.longest` and `Words.seconds`."""
    longest: dict[str, int] = {}
    seconds: dict[str, set[str]] = {}
    for key in keys:
        if "|" in key:
            first, second, *rest = key.split("|")
            longest[first] = max(longest.get(first, 0), len(rest) + 2)
            seconds.setdefault(first, set()).add(second)
    return longest, seconds


def zipf(lemmas: str) -> float | None:
    """Frequency of a word by its lemmas: log10 of occurrences per 10⁹ words (van Heuven et al. 2014)."""
    value = _frequency().get(lemmas)
    return None if value is None else float(value)


@cache
def _frequency() -> dict[str, str]:
    """The table as it is written: few of its 15,000 numbers are ever asked for."""
    return dict(rows("frequency.tsv"))


@cache
def kanji() -> dict[str, int]:
    """The grade of each kanji of the table (whose levels nobody asks for: readers of Chinese do not need them)."""
    return {char: int(grade) for char, grade, _ in rows("kanji.tsv")}


def kanji_grade(char: str) -> int:
    """1 … 6 the school year (学年別漢字配当表, 2020), 8 other Jōyō (2010), 9 any other character.

    The signs in runs of kanji that are no kanji (人々, 二ヶ所) have 1: they make a word no harder.
    """
    return 1 if char in _MARKS else kanji().get(char, NOT_JOYO)


_MARKS = frozenset("々ヶヵ")


@cache
def kanji_before(grade: int) -> frozenset[str]:
    """The kanji of the school grades before this one."""
    return frozenset(char for char in (*kanji(), *_MARKS) if kanji_grade(char) < grade)


@cache
def paraphrases() -> dict[str, Paraphrase]:
    """Easier wordings by term."""
    return {row[0]: Paraphrase(*row[:5]) for row in rows("paraphrases.tsv")}


@cache
def keep_list() -> dict[str, Keep]:
    """The words to keep, by word."""
    return {row[0]: Keep(*row[:3]) for row in rows("keep.tsv")}


def easier(word: str) -> Paraphrase | None:
    """The easier wording of a term, given as written, by lemma, or as a verb with する.

    A noun finds the wording of its verb (提示 → that of 提示する) and a verb that of its noun;
    速やか, as UniDic cuts it, that of 速やかに.
    """
    known = paraphrases()
    noun = word.removesuffix("する")
    for form in (word, words().terms.get(word, ""), f"{noun}する", noun, words().terms.get(noun, ""), f"{word}に"):
        if form in known:
            return known[form]
    return None


def keep(word: str) -> Keep | None:
    """Why `word` (as written or by lemma) is kept and explained, or None if it is not in the list."""
    known = keep_list()
    return known.get(word) or known.get(words().terms.get(word, ""))
