"""What the rules of a unit share, and the shortcuts by which they find that they have nothing to say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signlint.analysis import analyse
from signlint.checks import copy
from signlint.checks.contract import UnitSubject
from signlint.checks.pattern import caseless, finder
from signlint.glossary import matching
from signlint.glossary.matching import Forms
from signlint.model import Location, Straight, Text, Unit


def subject(**texts: str) -> UnitSubject:
    tags = {lang.replace("_", "-"): value for lang, value in texts.items()}
    made = {lang: Text(lang, value, "a.yaml", Straight(1, 1)) for lang, value in tags.items()}
    return UnitSubject(Unit("a", Location("a.yaml", 1, 1), made), "name", analyse)


def test_what_rules_share_is_found_once_until_the_unit_is_done() -> None:
    asked: list[str] = []

    def find(unit: UnitSubject, word: str) -> str:
        asked.append(word)
        return unit.unit.id + word

    unit = subject(ja="出口")
    assert [unit.shared(find, "x"), unit.shared(find, "x")] == ["ax", "ax"]
    assert asked == ["x"]
    unit.forget()
    unit.shared(find, "y")
    assert asked == ["x", "y"]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ({"ja": "出口です", "en": " 出口です "}, [("source", "en")]),
        ({"ja": "出口です", "ja_simple": "出口です"}, []),
        ({"ja": "出口", "ja_simple": " ", "en": ""}, [("empty", "ja-simple"), ("empty", "en")]),
        ({"ja": " ", "en": ""}, []),
        (
            {"ja": "出口", "ja_simple": "未定", "en": "TBD", "ko": "…"},
            [("hollow", k) for k in ("ja-simple", "en", "ko")],
        ),
        ({"ja": "未定", "en": "未定"}, [("source", "en")]),
        ({"ja": "出口", "en": "Way out", "vi": "Way out", "fr": "Way Out"}, [("english", "vi")]),
        ({"en": "no data", "ko": "no data"}, [("english", "ko")]),
    ],
)
def test_each_text_that_is_no_translation(texts: dict[str, str], found: list[tuple[str, str]]) -> None:
    assert copy._copies(subject(**texts)) == found


_PATTERNS = st.lists(
    st.sampled_from(
        ["月曜|火", r"\bMon\b", "(?P<n>[0-9]+)日", "(?<!出)口", "[A-C]{2}", r"(a)\1", r"\(\?P<n>x", "(?i)z$", "^é"]
    ),
    min_size=1,
    max_size=5,
)
_TEXT = st.lists(
    st.sampled_from(["月曜", "mon", "Mon ", "3日", "出口", "入口", "AB", "aa", "(?P<n>x", "Z", "É", " "])
).map("".join)


@settings(max_examples=500, deadline=None)
@given(_PATTERNS, _TEXT)
def test_one_search_finds_what_the_expressions_find(patterns: list[str], text: str) -> None:
    assert bool(finder(patterns)(text)) == any(caseless(one).search(text) is not None for one in patterns)


@settings(max_examples=500, deadline=None)
@given(st.lists(st.text("ab]^-避難", max_size=3), max_size=6), st.text("ab]^-避難 A", max_size=12))
def test_forms_are_found_by_two_characters_as_by_one(forms: list[str], text: str) -> None:
    by_two = list(Forms(forms).find(text, "ja"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching, "MANY", 0)
        assert list(Forms(forms).find(text, "ja")) == by_two
