"""What every construction looks at: the words around one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from signlint.analysis.text.tokens import Token, Word

Hit = tuple[str, int, int] | None
"""A name and the first and last token of the construction."""

Tokens = Sequence["Token"]
Handler = Callable[[Tokens, int], Hit]


def word_before(tokens: Tokens, at: int, steps: int = 1) -> Word | None:
    return tokens[at - steps].word if at >= steps else None


def word_after(tokens: Tokens, at: int, steps: int = 1) -> Word | None:
    return tokens[at + steps].word if at + steps < len(tokens) else None


def surface_of(word: Word | None) -> str:
    return word.surface if word else ""


def table(groups: dict[Handler, str]) -> dict[str, Handler]:
    """Handlers by lemma, from the lemmas (in one string) of each handler."""
    return {lemma: handler for handler, lemmas in groups.items() for lemma in lemmas.split()}
