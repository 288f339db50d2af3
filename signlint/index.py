"""Which rules can fire on a text: an index by literal and by token feature.

A rule whose words do not occur in a text is not tried on it, so the cost of a text hardly
grows with the number of rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import add
from typing import TYPE_CHECKING

from signlint import checks
from signlint.checks.contract import Triggers

if TYPE_CHECKING:
    from signlint.analysis import Analysis
    from signlint.analysis.tokens import Word
    from signlint.engine import Ready
    from signlint.rules import Rule


class Index:
    """The text rules of one role, as bit sets: bit i stands for ``rules[i]``."""

    def __init__(self, rules: Sequence[Ready]) -> None:
        self.rules = tuple(rules)
        self._always = 0
        self._literals: dict[str, list[tuple[str, int]]] = {}
        self._keys: dict[str, int] = {}
        self._words: dict[int, tuple[Word, int]] = {}
        self._kinds: dict[str, int] = {}
        for i, rule in enumerate(self.rules):
            self._add(_triggers(rule.rule), 1 << i)

    @property
    def reads_words(self) -> bool:
        """Whether a rule is looked up by the words of a text."""
        return bool(self._keys)

    def _add(self, triggers: Triggers, bit: int) -> None:
        if not triggers.literals and not triggers.words:
            self._always |= bit
        for literal in triggers.literals:
            # the last two characters: the first ones are often a common prefix, a single one too common
            self._literals.setdefault(literal[-2:], []).append((literal, bit))
        for key in triggers.words:
            self._keys[key] = self._keys.get(key, 0) | bit

    def candidates(self, analysis: Analysis, kind: str) -> list[Ready]:
        """The rules worth trying on this text of a unit of this kind, in order."""
        mask = self._always | self._by_literal(analysis)
        if self._keys:
            mask |= self._by_word(analysis)
        mask &= self._of_kind(kind)
        out = []
        while mask:
            low = mask & -mask
            out.append(self.rules[low.bit_length() - 1])
            mask ^= low
        return out

    def _of_kind(self, kind: str) -> int:
        mask = self._kinds.get(kind)
        if mask is None:
            bits = (1 << i for i, (rule, _, _) in enumerate(self.rules) if not rule.kinds or kind in rule.kinds)
            mask = self._kinds[kind] = sum(bits)
        return mask

    def _by_literal(self, analysis: Analysis) -> int:
        tight = analysis.tight.text
        mask = self._literals_in(tight)
        if analysis.value != tight:
            mask |= self._literals_in(analysis.value)
        return mask

    def _literals_in(self, text: str) -> int:
        mask = 0
        literals = self._literals
        for end in literals.keys() & {*text, *map(add, text, text[1:])}:
            for literal, bit in literals[end]:
                if literal in text:
                    mask |= bit
        return mask

    def _by_word(self, analysis: Analysis) -> int:
        mask = 0
        words = self._words
        for token in analysis.tokens:
            word = token.word
            # words are interned by the tokenizer; the entry keeps the word alive, so its id stays its own
            entry = words.get(id(word))
            if entry is None:
                entry = words[id(word)] = (word, self._mask(word))
            mask |= entry[1]
        return mask

    def _mask(self, word: Word) -> int:
        mask = 0
        for key in word.keys:
            mask |= self._keys.get(key, 0)
        return mask


def _triggers(rule: Rule) -> Triggers:
    module = checks.get(rule.check)
    make = getattr(module, "triggers", None)
    found: Triggers = make(rule.params) if make else Triggers()
    return found
