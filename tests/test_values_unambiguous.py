"""Shortcuts of the value reader say what the long way says: free figures, gates, folding, agreement."""

from __future__ import annotations

import re._parser as parser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signlint.analysis.values import extract, facts, grammar, unambiguous
from signlint.analysis.values.bounds import bound_at, has_bounds
from signlint.analysis.values.extract import stated
from signlint.analysis.values.fact import Fact, agree
from signlint.analysis.values.fold import fold, folded
from signlint.analysis.values.vocabulary import BOUND_AFTER, BOUND_BEFORE

_LANGS = st.sampled_from(["ja", "zh", "ko", "en", "vi", "fr", "th", "xx"])
_PIECES = st.sampled_from(
    "1|3|12|100|2026|0120|24/7|1/2|9:00|17:30|1,000|7F|096-328-2111|1.5|１２|一|千|万|三十".split("|")
    + "番|号|円|엔|日元|月|年|日|時|点|시|分|間|の|之|以上|半|階|段|층|楼|km|m|m²|メートル|A|天|시간|개월|引".split("|")
    + "小时|午前|下午|오전|治|元年|歳|以内|、|)|(|※|.|,|:|-|/|%|\n| |  |\x01|て|を|국".split("|")
    + " of | of May| May| yen| minutes| people| million| per cent| phần trăm| a m| pm|Floor |floor 2|st|off".split("|")
    + ["é", "h", "H", "F"]
)
_TEXTS = st.lists(_PIECES | st.text(max_size=3), max_size=10).map("".join)


@pytest.fixture(scope="module")
def long_way() -> dict[str, Any]:
    """The grammar of a language without its first row."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(unambiguous, "row", lambda lang, spaced: "(?!)")
        return {lang: grammar.pattern.__wrapped__(lang) for lang in ("ja", "zh", "ko", "en", "vi", "fr", "th", "xx")}


def said(text: str, lang: str) -> list[tuple[object, ...]]:
    found = extract._settled(extract._figures(text, lang), text)
    return [
        (f.kind, f.value, f.start + by, f.end + by, f.text, f.hard, f.bound, f.keys, f.weak, f.parts) for f, by in found
    ]


@settings(max_examples=2000, deadline=None)
@given(_TEXTS, _LANGS)
def test_a_free_figure_is_read_as_the_other_rows_read_it(long_way: Any, text: str, lang: str) -> None:
    text = folded(text, lang)
    short = said(text, lang)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(extract, "pattern", long_way.__getitem__)
        assert short == said(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "476番の方は3階の4番窓口で9,400円を払ってください"),
        ("ja", "8月1日の午前9時30分から410m先、第一駐車場は5分間"),
        ("zh", "步行50分钟，距市立图书馆340米，2650日元"),
        ("ko", "시립 도서관까지 340m, 도보 50분, 9400엔, 2층"),
        ("en", "Number 476: please pay 3750 yen at counter 4 of Gymnasium, 7F, within 180 m"),
    ],
)
def test_common_figures_are_free(lang: str, text: str) -> None:
    assert {m.lastgroup for m in grammar.pattern(lang).finditer(text)} == {"free"}


@settings(max_examples=500, deadline=None)
@given(_TEXTS, _LANGS.map(lambda lang: "ja-simple" if lang == "xx" else lang))
def test_the_text_alone_is_that_of_the_view(text: str, lang: str) -> None:
    assert folded(text, lang) == fold(text, lang).text


@settings(max_examples=500, deadline=None)
@given(_TEXTS, _TEXTS, _LANGS, _LANGS)
def test_meeting_is_agreeing_with_one_of_the_facts(left: str, right: str, lang: str, other: str) -> None:
    a, b = stated(left, lang), stated(right, other)
    theirs: tuple[Fact, ...] = facts(right, other)
    assert b.meets(a) == all(any(agree(f, g) for g in theirs) for f in facts(left, lang) if f.hard)


def writings(tree: Any) -> list[str]:
    """Every text that a small expression matches; a look-around matches nothing."""
    texts = [""]
    for op, arg in tree:
        name = str(op)
        if name == "LITERAL":
            more = [chr(arg)]
        elif name == "BRANCH":
            more = [one for branch in arg[1] for one in writings(branch)]
        elif name == "SUBPATTERN":
            more = writings(arg[-1])
        elif name == "MAX_REPEAT":
            more = ["", *writings(arg[2])] if arg[0] == 0 else writings(arg[2])
        elif name == "IN":
            more = [chr(value) for _, value in arg]
        else:
            assert name in ("ASSERT", "ASSERT_NOT", "AT"), name
            more = [""]
        texts = [text + one for text in texts for one in more]
    return texts


@pytest.mark.parametrize("lang", ["ja", "zh", "ko", "en"])
def test_every_limit_passes_the_gate(lang: str) -> None:
    for pattern, _ in (*BOUND_BEFORE.get(lang, ()), *BOUND_AFTER[lang]):
        for text in writings(parser.parse(pattern)):
            assert has_bounds(f"Children {text.upper()} 6", lang), text


@settings(max_examples=500, deadline=None)
@given(_TEXTS, _TEXTS, _LANGS)
def test_a_limit_passes_the_gate(before: str, after: str, lang: str) -> None:
    text = folded(f"{before}6{after}", lang)
    if bound_at(text, len(folded(before, lang)), len(folded(before, lang)) + 1, lang):
        assert has_bounds(text, lang)
