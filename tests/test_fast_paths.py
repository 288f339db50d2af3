"""What is done at once for most texts finds the same as the long way."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from re import _parser as parser  # type: ignore[attr-defined]
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signlint import run
from signlint.analysis import Analysis, analyse, kinds
from signlint.analysis.text import sentences
from signlint.analysis.words import grammar, shape
from signlint.analysis.words.difficulty import in_plain, words
from signlint.analysis.words.grammar import is_name_in_kana
from signlint.checks import limit, share, style, tokens
from signlint.checks.contract import Context
from signlint.cli import options
from signlint.glossary import Termbase

PIECES = st.sampled_from(
    "。 、 ， ！ ？ ! ? . ． （ ） 「 」 ( ) ＜ ＞ ' \" : ： \u3000 \n \r\n ｡ \u0964 ー 々 ヶ ｶﾞ か\u3099 \u200b "
    "𠮷 \ud800 "
    "漢字 受付終了 使用禁止 入口 部分的 午後 使用後 3階 2026年4月1日 8:30 a.m. No. NPO AED スマホ モーニング娘。 "
    "お ご 御 じゅう しょ 自転 車 避難 所 市役所 提出 する し できます いただく て ください います ました ません "
    "です だ だった である 行く 行った 高い 静か な の は が を に ね か よ とは という ことです 意味です "
    "プライバシー ポリシー 罹災証明書 及び 場合 れる られる".split(" ")
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=10).map(" ".join), st.text(max_size=20)
)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_sentences(text: str) -> None:
    assert sentences.split(text) == sentences.by_marks(text)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_letters_of_words_never_hide_an_ending(text: str) -> None:
    one = analyse(text, "ja")
    assert len(one.shape) == len(one.tokens)
    if not shape.may_end_in_noun(one):
        assert not list(grammar._noun_ends(one))
    if not shape.may_end_plainly(one):
        assert not list(style._plain_ones(one))


MEASURES: list[limit.Measure] = [
    "characters", "kanji", "kanji-percent", "kanji-run", "nouns", "noun-run", "commas", "gloss",
]  # fmt: skip


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_nothing_measures_more_than_the_text(text: str) -> None:
    subject = _subject(analyse(text, "ja"))
    for measure in MEASURES:
        found = limit._measured(subject, limit.Params(measure=measure, max={}))
        assert max([size for _, _, size in found], default=0) <= limit._MOST[measure](subject.analysis)


@given(TEXTS, st.integers(0, 2), st.integers(0, 60))
@settings(max_examples=300, deadline=None)
def test_a_share_is_counted_wherever_there_are_enough_hard_words(text: str, least: int, percent: int) -> None:
    subject = _subject(analyse(text, "ja"))
    params = share.Params(level=4, max={"default": percent}, least=least, hard=least)
    every = frozenset(id(w.rating) for w in in_plain(subject.analysis) if _counts(w.rating, subject.analysis))
    slow = list(share._over(subject.analysis, params, percent, every))
    assert list(share.check(subject, params, _NO_CONTEXT)) == slow


def _counts(word: Any, analysis: Analysis) -> bool:
    return word.level < 4 and word.lemma not in share.explained(analysis) and not share._passes(word)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_offsets_of_words_are_those_of_their_text(text: str) -> None:
    one = analyse(text, "ja")
    assert [one.plain.text[w.start : w.end].replace(" ", "") for w in in_plain(one)] == [w.text for w in in_plain(one)]
    assert [one.plain.span(w.start, w.end) for w in in_plain(one)] == [(w.start, w.end) for w in words(one)]


RULES = [
    rule for rule in run.load_rules(options.settings(None, None, Path(__file__))).rules if rule.check == tokens.NAME
]


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_rows_begin_only_where_their_most_telling_word_is(text: str) -> None:
    one = analyse(text, "ja")
    for rule in RULES:
        found = [(match.start, match.end) for match in tokens.check(_subject(one), rule.params, _NO_CONTEXT)]
        assert found == ([] if is_name_in_kana(one) else list(_everywhere(one, rule.params))), rule.id


def test_what_rules_remember_of_words_pickles() -> None:
    one = analyse("会場が変更されました。", "ja")
    for rule in RULES:
        copy = pickle.loads(pickle.dumps(rule.params))
        assert copy == rule.params
        assert list(map(copy.rows_with.__getitem__, one.entries)) == list(
            map(rule.params.rows_with.__getitem__, one.entries)
        )


def _everywhere(one: Analysis, params: tokens.Params) -> Iterator[tuple[int, int]]:
    """The hits of a search that tries each row at each word."""
    spared = tokens.exceptions(params.unless, one.plain.text)
    for row in params.rows:
        done = 0
        for start in range(len(one.tokens)):
            ends = tokens.fit(one.tokens, start, row.conditions) if start >= done else None
            if ends is not None and tokens._allowed(one.tokens, start, ends[-1], params):
                first, last = tokens._marked(ends, start, params)
                begin, end = one.tokens[first].start, one.tokens[last].end
                if not any(s < end and begin < e for s, e in spared):
                    yield one.plain.span(begin, end)
                done = max(ends[-1], start + 1)


@pytest.mark.parametrize(("reach", "pattern"), [row[1:] for row in kinds._TABLE if row[1] < kinds._ALL])
def test_the_end_of_a_text_is_long_enough_for_its_kind(reach: int, pattern: Any) -> None:
    needed = pattern.pattern.replace("[0-9]+", "[0-9]").replace("[0-9]*", "")  # one digit tells as much as many
    assert reach >= parser.parse(needed).getwidth()[1]


_NO_CONTEXT = Context(lambda: Termbase.from_paths([]))


def _subject(analysis: Analysis) -> Any:
    return SimpleNamespace(analysis=analysis, kind="notice", lang="ja", role="ja")
