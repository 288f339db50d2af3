"""The words of a text as a string of one letter each, so that one regular expression looks at all of them.

Measures of a text ask the same few things of every word: is it a noun, can a sentence end in it. Most texts are done
with when a search over their letters finds nothing; the others are looked at word by word. A search may find too much,
never too little.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from signlint.analysis.text.sentences import ENDS
from signlint.analysis.text.tokens import PerWord

if TYPE_CHECKING:
    from signlint.analysis.analysis import Analysis
    from signlint.analysis.text.tokens import Word

NOUN, SHORT_NOUN, NAME = "nlm"
"""Nouns that can be part of a compound, those written in other letters (hiragana, Latin), names and figures."""

NOUN_SUFFIX, AFFIX, NOUN_LIKE = "sak"
"""接尾辞 that make nouns, other affixes, and 形状詞."""

POLITE, PLAIN, COPULA = "ped"
"""What ends a sentence politely (ます, です, ください), plainly (開く, 高い, た), and だ."""

COMMA, STOP, SIGN, PARTICLE, OTHER = "ctbfx"
"""Commas; stops and other marks behind the last word; other signs, such as brackets; 終助詞 (ね, か); all else."""

DOUBTFUL = "o"
"""A noun or a predicate with a mark in it that may end a sentence (a.m.)."""

POLITE_WORDS = frozenset(("ます", "です", "下さる", "為さる", "御座る"))
"""The lemmas of polite endings."""

_IN_COMPOUND = re.compile("[\u3400-\u9fff々ァ-ヺ]")
_ENDS = re.compile(f"[{re.escape(ENDS)}]")

_NOUNS = re.compile(f"[{NOUN}{SHORT_NOUN}{NAME}{DOUBTFUL}]")
_COMPOUNDS = re.compile(f"[{NOUN}{DOUBTFUL}][{NOUN}{DOUBTFUL}{NOUN_SUFFIX}{AFFIX}]*")

# Behind the noun that ends a sentence come commas and other marks, then the end of the text or a mark that ends the
# sentence: `sentences.split` cuts elsewhere only at line ends. A mark in the noun itself makes it DOUBTFUL.
_NOUN_END = re.compile(f"{DOUBTFUL}|[{NOUN}{SHORT_NOUN}{NOUN_SUFFIX}{NOUN_LIKE}]{COMMA}*(?:{STOP}|$)")

# A plain ending has signs or a final particle behind it; だ may stand at the end of the text too. A polite word right
# before it (ました, ません) is in the same sentence, as a mark that ends one would stand between or make it DOUBTFUL.
_PLAIN_END = re.compile(f"{DOUBTFUL}|(?<!{POLITE})(?:[{PLAIN}{COPULA}][{COMMA}{STOP}{SIGN}{PARTICLE}]|{COPULA}$)")


def most_nouns(analysis: Analysis) -> int:
    """A number that the nouns of the text, or of a part of it, are not above."""
    return len(_NOUNS.findall(analysis.shape))


def longest_compound(analysis: Analysis) -> int:
    """A number that the words of a compound noun in the text are not above."""
    return max(map(len, _COMPOUNDS.findall(analysis.shape)), default=0)


def may_end_in_noun(analysis: Analysis) -> bool:
    """False where no sentence ends in a noun (`is_noun`)."""
    return _NOUN_END.search(analysis.shape) is not None or "\n" in analysis.plain.text


def may_end_plainly(analysis: Analysis) -> bool:
    """False where no sentence ends in a plain predicate with a stop, or in だ."""
    return _PLAIN_END.search(analysis.shape) is not None or "\n" in analysis.plain.text


def _letter(word: Word) -> str:
    if word.pos1 == "補助記号":
        if not is_mark(word):
            return SIGN
        return COMMA if word.surface in ("、", "，", ",") else STOP
    if word.pos2 == "終助詞":
        return PARTICLE
    letter = _predicate(word) or _nominal(word)
    return DOUBTFUL if letter not in (OTHER, AFFIX, NAME) and _ENDS.search(word.surface) else letter


letter_of = PerWord(_letter).__getitem__


def _predicate(word: Word) -> str:
    if word.pos1 not in ("動詞", "形容詞", "助動詞"):
        return ""
    if word.lemma in POLITE_WORDS:
        return POLITE
    if not can_end(word):
        return OTHER
    return COPULA if word.lemma == "だ" else PLAIN


def _nominal(word: Word) -> str:
    if word.pos1 == "名詞":
        if can_join(word):
            return NOUN
        return SHORT_NOUN if is_noun(word) else NAME
    if word.pos1 in ("接尾辞", "接頭辞"):
        return NOUN_SUFFIX if is_noun(word) else AFFIX
    return NOUN_LIKE if is_noun(word) else OTHER


def is_mark(word: Word) -> bool:
    """Whether it is a stop, a comma or the like, as they stand behind the last word of a sentence."""
    return word.pos2 in ("句点", "読点", "一般") and word.pos1 == "補助記号"


def is_noun(word: Word) -> bool:
    """Whether it is a noun that stands for a verb when a sentence ends in it; names and figures do not."""
    nouns = word.pos1 in ("名詞", "形状詞") and word.pos2 not in ("固有名詞", "数詞", "助動詞語幹")
    return nouns or (word.pos1 == "接尾辞" and word.pos2 == "名詞的")


def can_join(word: Word) -> bool:
    """Whether it is a noun that can be part of a compound: no name and no figure, in kanji or katakana."""
    return (
        word.pos1 == "名詞" and word.pos2 not in ("数詞", "固有名詞") and _IN_COMPOUND.search(word.surface) is not None
    )


def can_end(word: Word) -> bool:
    """Whether it is a predicate in a form in which plain sentences end."""
    return word.pos1 in ("動詞", "形容詞", "助動詞") and word.cform.startswith(("終止形", "連体形"))
