"""Places whose grammar is hard for learners, found on UniDic words.

These are the constructions that professional writers of Easy Japanese leave out: each was at least three times as
frequent on the normal side of parallel texts, at up to a few per cent on the easy side (the project's facts, §2a).
What easy writers use as much or more often (なければならない, たり, relative clauses, ながら) is not here.

| name | example | advice from |
|---|---|---|
| passive, rareru, causative | 変更**され**ます, 見**られ**ます, 飲ま**せ**ます | ISA 2020, 公用文作成の考え方 2022 |
| kango-suru, nominal | **提出し**ます, **点検を行い**ます | ISA 2020 (漢語 → 和語), 弘前 |
| keigo | **ご記入ください**, 待って**おり**ます | ISA 2020 (丁寧語 only) |
| renyo, noun-end, zu | 雨で**中止し**、…, 受付**終了**。, 食べ**ず**に | 一文一義 |
| particle, stiff, affix, teki | **に関する**, **場合**, 使用**後**に, 安全**的**な | 公用文作成の考え方 2022, 横浜市 |
| vague, double-negative | **おそれ**がある, 使え**ないことはない** | ISA 2020, 弘前 |

The detector counts for the score; the rules of the easy-japanese pack, with their own guards and messages, report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from signlint.analysis.text.tokens import PerWord
from signlint.analysis.words import constructions, stiff
from signlint.analysis.words.neighbours import Handler, Tokens
from signlint.analysis.words.shape import is_mark, is_noun, may_end_in_noun

if TYPE_CHECKING:
    from signlint.analysis.analysis import Analysis
    from signlint.analysis.text.tokens import Word


def count(analysis: Analysis) -> int:
    """How many hard constructions a text has; 0 where there is no Japanese."""
    return len(find(analysis)) + len(list(noun_ends(analysis)))


_KANA_RUN = re.compile("[ぁ-ゖー]{4,12}")
_ENDINGS = frozenset("ます です ん た ない て で だ う れる られる せる させる ください か".split())


def is_name_in_kana(analysis: Analysis) -> bool:
    """Whether the whole text is one short run of hiragana that ends in no predicate: きよせし, かつしかく.

    Without particles and spaces MeCab tears a name apart into words that are not there.
    """
    if _KANA_RUN.fullmatch(analysis.plain.text) is None:
        return False
    tokens = analysis.tokens
    return len(tokens) > 1 and tokens[-1].word.surface not in _ENDINGS


HANDLERS = constructions.HANDLERS | stiff.HANDLERS


def _handler(word: Word) -> Handler | None:
    return HANDLERS.get(word.lemma)


_handler_of = PerWord(_handler).__getitem__


def find(analysis: Analysis) -> list[tuple[str, int, int]]:
    """Name, first and last token of each construction but `noun-end`, which needs sentences."""
    tokens = analysis.tokens
    handlers = enumerate(map(_handler_of, analysis.entries))
    hits = [handler(tokens, at) for at, handler in handlers if handler is not None]
    return [hit for hit in hits if hit is not None]


def noun_ends(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """The spans in ``plain.text`` of nouns that end a sentence (体言止め).

    A label is no sentence: what counts has a stop, a topic, or a noun of action in place of a verb
    (立入禁止, 受付終了). A sentence that ends in brackets or a name is left alone.
    """
    return _noun_ends(analysis) if may_end_in_noun(analysis) else iter(())


def _noun_ends(analysis: Analysis) -> Iterator[tuple[int, int]]:
    for _, tokens in analysis.sentence_tokens():
        last = len(tokens) - 1
        while last > 0 and is_mark(tokens[last].word):
            last -= 1
        if last > 0 and is_noun(tokens[last].word) and _is_sentence(tokens, last):
            yield tokens[last].start, tokens[last].end


def _is_sentence(tokens: Tokens, last: int) -> bool:
    """Whether words that end in the noun `last` stand for a sentence rather than name a thing."""
    word = tokens[last].word
    if word.surface.isascii() and all(token.word.surface.isascii() for token in tokens):
        return False  # a sentence in another language
    if last < len(tokens) - 1 and tokens[last + 1].word.pos2 == "句点":
        return True
    before = tokens[last - 1].word
    if before.cform.startswith("連体形") or before.surface == "の":
        return False
    acts = word.pos3 == "サ変可能" and word.goshu == "漢"
    return acts or any(token.word.lemma == "は" and token.word.pos1 == "助詞" for token in tokens[:last])
