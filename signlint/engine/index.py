"""Which rules can fire on a text: an index by literal and by token feature.

A rule whose words do not occur in a text is not tried on it, so the cost of a text hardly
grows with the number of rules; nor is one whose check says that it is `silent` on the text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from signlint import checks
from signlint.analysis.text.tokens import PerWord, Word
from signlint.checks.contract import TextSubject

if TYPE_CHECKING:
    from signlint.analysis import Analysis
    from signlint.engine import Ready
    from signlint.rules import Rule

KEPT = 4096
"""How many different sets of rules are remembered."""

_COMMON = (
    " eaoitnsrlhcdumpgyfbwv.,0123456789STACPREINOML-:kx'いのんにでてをはくすだがかしなとまるきこうつれさらりもちょっけ"
)
_RARITY = {char: at for at, char in enumerate(_COMMON)}


def rarity(char: str) -> int:
    """How seldom texts hold `char`: the higher, the less often."""
    return _RARITY.get(char, len(_COMMON))


class Index:
    """The text rules of one role, as bit sets: bit i stands for ``rules[i]``."""

    def __init__(self, rules: Sequence[Ready]) -> None:
        self.rules = tuple(rules)
        self._always = 0
        self._literals: dict[str, dict[str, int]] = {}
        self._keys: dict[str, int] = {}
        self._of_word = PerWord(self._called_by)
        self._kinds: dict[str, int] = {}
        self._silent: dict[Callable[[TextSubject], bool], int] = {}
        self._chosen: dict[int, tuple[int, ...]] = {}
        for i, rule in enumerate(self.rules):
            self._add(rule.rule, 1 << i)
        self._chars = frozenset(self._literals)

    @property
    def reads_words(self) -> bool:
        """Whether a rule is looked up by the words of a text."""
        return bool(self._keys)

    def _add(self, rule: Rule, bit: int) -> None:
        check = checks.get(rule.check)
        if check.silent:
            self._silent[check.silent] = self._silent.get(check.silent, 0) | bit
        triggers = check.triggers(rule.params)
        if not triggers.literals and not triggers.words:
            self._always |= bit
        for literal in filter(None, triggers.literals):
            # by its rarest character, so that it is seldom looked for in vain
            alike = self._literals.setdefault(max(literal, key=rarity), {})
            alike[literal] = alike.get(literal, 0) | bit
        for key in triggers.words:
            self._keys[key] = self._keys.get(key, 0) | bit

    def candidates(self, subject: TextSubject) -> tuple[int, ...]:
        """The numbers of the rules worth trying on this text, in order."""
        mask = self._always | self._by_literal(subject)
        if self._keys:
            mask |= self._by_word(subject.analysis)
        mask &= self._of_kind(subject.kind)
        for silent, bits in self._silent.items():
            if mask & bits and silent(subject):
                mask &= ~bits
        chosen = self._chosen.get(mask)
        return self._choose(mask) if chosen is None else chosen

    def _choose(self, mask: int) -> tuple[int, ...]:
        if len(self._chosen) >= KEPT:
            self._chosen.clear()
        chosen = self._chosen[mask] = tuple([i for i in range(len(self.rules)) if mask >> i & 1])
        return chosen

    def _of_kind(self, kind: str) -> int:
        mask = self._kinds.get(kind)
        if mask is None:
            bits = (1 << i for i, (rule, _) in enumerate(self.rules) if not rule.kinds or kind in rule.kinds)
            mask = self._kinds[kind] = sum(bits)
        return mask

    def _by_literal(self, subject: TextSubject) -> int:
        """The rules of which a literal is in the text as given or in ``tight``.

        Both have only characters that `subject.chars` has. ``tight`` is not made for a text without any of those
        that literals are looked for by, as nearly all translations are.
        """
        mask = 0
        chars = self._chars & subject.chars
        if chars:
            value, tight = subject.analysis.value, subject.analysis.tight.text
            for char in chars:
                for literal, bits in self._literals[char].items():
                    if literal in value or literal in tight:
                        mask |= bits
        return mask

    def _by_word(self, analysis: Analysis) -> int:
        return reduce(or_, set(map(self._of_word.__getitem__, analysis.entries)), 0)

    def _called_by(self, word: Word) -> int:
        """The rules that `word` calls for."""
        return reduce(or_, (self._keys.get(key, 0) for key in word.keys), 0)
