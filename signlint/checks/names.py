"""Names, whose words nobody can choose: what the checks of words leave alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from signlint import language
from signlint.analysis.reading.readings import places
from signlint.analysis.text.tokens import PerWord, Word
from signlint.analysis.words.shape import can_end
from signlint.checks.contract import TextSubject
from signlint.glossary import Termbase


def is_name(subject: TextSubject) -> bool:
    """Whether Japanese that stands in for Easy Japanese is the name of something: 光の森, 及位, ほくほく大島.

    It is one of its kind or has a reading beside it, and says nothing: no particle but の, no predicate.
    """
    if subject.lang == subject.role or not (subject.kind == "name" or has_reading(subject)):
        return False
    return not any(map(_says_of.__getitem__, subject.analysis.entries))


def has_reading(subject: TextSubject) -> bool:
    """Whether the unit tells beside its Japanese how that is read."""
    reading = subject.unit.texts.get(language.READING)
    return reading is not None and bool(reading.value.strip())


def _says(word: Word) -> bool:
    if word.pos1 == "助詞":
        return word.surface not in ("の", "ノ") and "ぁ" <= word.surface[0] <= "ゖ"
    return word.pos1 in ("動詞", "形容詞", "助動詞") and "ぁ" <= word.surface[-1] <= "ゖ" and can_end(word)


_says_of = PerWord(_says)


def place_names(word: str, termbase: Termbase) -> Sequence[tuple[str, int]]:
    """The names of places that hold `word`, with where they do: of glossaries of places and the table of readings.

    None for nearly all words.
    """
    return _names_with(termbase).get(word, ())


def in_place(text: str, start: int, names: Sequence[tuple[str, int]]) -> bool:
    """Whether the word at `start` of `text` stands in one of its `place_names`."""
    return any(at <= start and text.startswith(name, start - at) for name, at in names)


@lru_cache(maxsize=8)
def _names_with(termbase: Termbase) -> Mapping[str, list[tuple[str, int]]]:
    """Each stretch of a name → the names with it."""
    found: dict[str, list[tuple[str, int]]] = {}
    for name in places().union(termbase.forms_in("place-")):
        for start, end in combinations(range(len(name) + 1), 2):
            found.setdefault(name[start:end], []).append((name, start))
    return found
