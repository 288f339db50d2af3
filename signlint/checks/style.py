"""`style`: how sentences end: です・ます beside だ・である, or a noun in place of a verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from signlint.analysis import Analysis
from signlint.analysis.text.tokens import Token
from signlint.analysis.words.grammar import noun_ends
from signlint.analysis.words.shape import POLITE_WORDS, can_end, may_end_in_noun, may_end_plainly
from signlint.checks.contract import Context, Match, TextSubject

NAME = "style"
SCOPE = "text"


@dataclass(frozen=True, slots=True)
class Params:
    """`find`: ``mixed``, plain endings in a text that has polite ones, or ``noun``, a noun where a
    sentence should end in です or ます (体言止め; see `signlint.analysis.words.grammar.noun_ends`).
    """

    find: Literal["mixed", "noun"]


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """Each ending that goes against the rule."""
    if params.find == "noun":
        return _nouns(subject) if may_end_in_noun(subject.analysis) else iter(())
    return _plain_ones(subject.analysis) if may_end_plainly(subject.analysis) else iter(())


def _nouns(subject: TextSubject) -> Iterator[Match]:
    analysis = subject.analysis
    if len(analysis.sentences) < 2 and _ends_in_verb(analysis.tokens):
        return
    for start, end in noun_ends(analysis):
        if not analysis.plain.text.startswith(_BRACKETS, end) and not _is_heading(subject, start):
            yield Match(*analysis.plain.span(start, end))


_BRACKETS = ("（", "(", "」", "』", "：", ":")


def _ends_in_verb(tokens: Sequence[Token]) -> bool:
    """A quick look at the end of a text of one sentence, where most end in です, ます or ください."""
    return any(token.word.pos1 in ("助動詞", "動詞") for token in tokens[-2:])


def _plain_ones(analysis: Analysis) -> Iterator[Match]:
    """The plain endings in a text that has polite ones."""
    if len(analysis.sentences) < 2:
        return
    endings = [found for _, tokens in analysis.sentence_tokens() if (found := ending(tokens)) is not None]
    if any(polite for polite, _ in endings):
        for polite, token in endings:
            if not polite:
                yield Match(*analysis.plain.span(token.start, token.end))


def _is_heading(subject: TextSubject, at: int) -> bool:
    """Whether the sentence with the noun at `at` is a heading over running text: no stop, no particle."""
    if subject.kind not in ("notice", "explanation"):
        return False
    for (start, end), tokens in subject.analysis.sentence_tokens():
        if start <= at < end:
            return not any(t.word.pos1 == "助詞" or t.word.pos2 == "句点" for t in tokens)
    return False


def ending(tokens: Sequence[Token]) -> tuple[bool, Token] | None:
    """Whether a sentence ends politely, and its last word; None where it ends in no predicate.

    A plain verb counts only before a full stop: headings and lists are not sentences.
    """
    at = len(tokens) - 1
    stopped = False
    while at >= 0 and (tokens[at].word.pos1 == "補助記号" or tokens[at].word.pos2 == "終助詞"):
        if tokens[at].word.pos2 == "括弧閉":
            return None
        stopped = stopped or tokens[at].word.surface in ("。", "．", ".")
        at -= 1
    if at < 0:
        return None
    word = tokens[at].word
    if _is_polite(tokens, at):
        return True, tokens[at]
    return (False, tokens[at]) if can_end(word) and (stopped or word.lemma == "だ") else None


def _is_polite(tokens: Sequence[Token], at: int) -> bool:
    """です, ました, ません, ください; also the た or ん after one of them."""
    return any(token.word.lemma in POLITE_WORDS for token in tokens[max(0, at - 1) : at + 1])
