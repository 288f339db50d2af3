"""Names, whose words nobody can choose: what the checks of words leave alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from signlint import language
from signlint.analysis.readings import places
from signlint.analysis.shape import can_end
from signlint.analysis.tokens import PerWord, Word
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


def place_spans(text: str, termbase: Termbase) -> list[tuple[int, int]]:
    """Where names of places stand that a glossary of places or the table of readings has."""
    heads = _heads(termbase)
    found = []
    for start, char in enumerate(text):
        for name in heads.get(char, ()):
            if text.startswith(name, start):
                found.append((start, start + len(name)))
    return found


@lru_cache(maxsize=8)
def _heads(termbase: Termbase) -> Mapping[str, list[str]]:
    """The names by their first character."""
    terms = termbase.in_domains("place-")
    names = {form for term in terms if (ja := term.entries.get(language.SOURCE)) for form in ja.allowed}
    heads: dict[str, list[str]] = {}
    for name in sorted({*names, *places()}):
        heads.setdefault(name[0], []).append(name)
    return heads
