"""Which words of a text it explains: 避難所（逃げる ところ）, 津波＜＝高い 波＞, 「津波」とは …, 津波は～のことです.

ISA 2020 and Hirosaki keep words that readers meet in real life and explain them so; a word
that is explained once is explained in the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from signlint.analysis.text.lazy_pattern import lazy_pattern
from signlint.analysis.text.letters import KANJI, is_kanji
from signlint.analysis.words.difficulty import WordLevel, in_plain

if TYPE_CHECKING:
    from signlint.analysis.analysis import Analysis

_LETTER = f"[{KANJI}ぁ-ゖァ-ヺA-Za-z]"
# What follows the word: a note with at least two letters, or the beginning of a definition.
_AFTER = lazy_pattern(
    f"[」』]?\\s*(?:[（(＜<〈〔](?=[^（()）＜<＞>〈〉〔〕\n]*{_LETTER}{{2}})"
    f"|(?:という(?:の|もの|こと)|と)は[、，\\s]|[＝=]|は[、，]?[^。\n]{{2,40}}?(?:こと|意味|いみ)です)"
)
_HINT = re.compile(r"[（(＜<〈〔＝=]|とは|という|ことです|意味です|いみです")


def explained(analysis: Analysis) -> frozenset[str]:
    """The lemmas (as in `words`) of the words that the text explains.

    The explanation of 罹災証明書（…） is one of each word the compound is made of.
    """
    text = analysis.plain.text
    if not _HINT.search(text):
        return frozenset()
    # offsets of plain text: between a word and its note there may be furigana in the text as given
    return frozenset(_explained(in_plain(analysis), text))


def _explained(found: Sequence[WordLevel], text: str) -> set[str]:
    lemmas: set[str] = set()
    joined = -1
    for word in reversed(found):
        noun = _ends_like_a_noun(word.text)
        tail = noun and word.end < len(text) and is_kanji(text[word.end])  # 天守|閣（…）
        if _AFTER.match(text, word.end + tail) or (noun and word.end == joined):
            lemmas.add(word.lemma)
            joined = word.start if noun else -1
    return lemmas


def _ends_like_a_noun(text: str) -> bool:
    last = text[-1]
    return "ァ" <= last <= "ヺ" or last == "ー" or is_kanji(last)
