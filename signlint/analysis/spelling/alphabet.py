"""Whether a text holds nothing but characters that are beyond doubt in its language.

Nearly every text does, and sets of characters tell it in no time, where `hygiene`, `foreign_han` and
`wrong_script` look for each sort of mistake in turn. What they say of a character is asked once.
"""

from __future__ import annotations

from functools import lru_cache

from signlint.analysis.spelling.han import never_right
from signlint.analysis.spelling.hygiene import is_doubtful, is_joined_well
from signlint.analysis.spelling.scripts import COMMON, expected_scripts, has_neutral, script_of
from signlint.language import is_japanese


@lru_cache(maxsize=64)
def alphabet(lang: str) -> Alphabet:
    """What has been learned of the characters of `lang`."""
    return Alphabet(lang)


class Alphabet:
    """The characters met in texts in one language: fine ones, Latin letters among another script's, doubtful ones."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._scripts = frozenset() if is_japanese(lang) else expected_scripts(lang)
        self._fine: set[str] = set()
        self._own: set[str] = set()
        self._latin: set[str] = set()
        self._doubtful: set[str] = set()

    def clears(self, text: str, chars: frozenset[str]) -> bool:
        """Whether `hygiene`, `foreign_han` and `wrong_script` find nothing in `text`, whatever its source; else False
        says only that they have to look. `chars` are all characters of `text`, and may be more."""
        return is_joined_well(text) and (self._fine.issuperset(chars) or self._clears_others(text, chars))

    def _clears_others(self, text: str, chars: frozenset[str]) -> bool:
        """Whether the characters that are not known to be fine turn out so, or are Latin letters beside the
        language's own; for those no address or tag may be there, which `wrong_script` blanks before it looks.
        """
        if not self._doubtful.isdisjoint(chars):
            return False
        for char in chars - self._fine - self._latin:
            self._learn(char)
        rest = chars - self._fine
        return not rest or (rest <= self._latin and not self._own.isdisjoint(text) and not has_neutral(text))

    def _learn(self, char: str) -> None:
        script = script_of(char) if self._scripts else COMMON
        if is_doubtful(char, self._lang) or char in never_right(self._lang):
            self._doubtful.add(char)
        elif script == COMMON or script in self._scripts:
            self._fine.add(char)
            if script in self._scripts:
                self._own.add(char)
        elif script == "Latn":
            self._latin.add(char)
        else:
            self._doubtful.add(char)
