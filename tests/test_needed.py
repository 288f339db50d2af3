"""What an expression cannot match without."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from signlint.checks.needed import _ALIKE, needed


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        ("多目的(トイレ|便所)", {"多目的"}),
        ("(?:Mt|Sta)\\b(?!\\.)", {"Mt", "Sta"}),
        (r"\d{1,2}/\d{1,2}", {"/"}),
        ("(?i)ab", {"ab", "aB", "Ab", "AB"}),
        (r"\d(?i:K)", {"k", "K", "\u212a"}),
        (r"a\.[xy]", {"a.x", "a.y"}),
        ("(?:避難所)?行き", {"行き"}),
        ("a b", {"b"}),
        ("駅(?=前|東)", {"駅"}),
        ("q+z*", {"q"}),
        ("ない(?!と)", {"ない"}),
        (r"\d+", set()),
        ("駅|.", set()),
        ("[^a]", set()),
        ("(?:駅)*", set()),
        ("", set()),
    ],
)
def test_what_is_needed(pattern: str, strings: set[str]) -> None:
    assert needed((pattern,)) == strings


def test_one_of_several_expressions() -> None:
    assert needed(("駅", "港")) == {"駅", "港"}
    assert needed(("駅", r"\d")) == frozenset()
    assert needed(("駅前",), pieces=False) in ({"駅"}, {"前"})


def test_letters_that_are_alike_without_regard_to_case() -> None:
    for letter in map(chr, range(128)):
        pattern = re.compile(re.escape(letter), re.IGNORECASE)
        alike = {char for char in map(chr, range(0x11000)) if pattern.fullmatch(char)}
        assert alike == {letter.lower(), letter.upper(), *_ALIKE.get(letter.lower(), "")}


ATOMS = st.sampled_from(["a", "b", "K", "s", "i", "あ", "駅", " ", ".", r"\d", "[ab]", "[^a]", r"\.", "É", "^", r"\b"])


def _combined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    rows = st.lists(inner, min_size=1, max_size=4).map("".join)
    return (
        rows
        | st.tuples(rows, rows).map(lambda two: f"(?:{two[0]}|{two[1]})")
        | st.tuples(
            rows,
            st.sampled_from(["(?:{})?", "(?:{})*", "(?:{})+", "(?:{}){{2}}", "(?i:{})", "(?={})", "(?!{})", "(?>{})"]),
        ).map(lambda two: two[1].format(two[0]))
    )


TEXTS = st.text(alphabet="abAkKsSiıİſ\u212aéÉあ駅 .1", max_size=12)


@hypothesis_settings(max_examples=1000, deadline=None)
@given(pattern=st.recursive(ATOMS, _combined, max_leaves=8), text=TEXTS)
def test_no_match_without_one_of_them(pattern: str, text: str) -> None:
    if re.search(pattern, text):
        for strings in (needed((pattern,)), needed((pattern,), pieces=False)):
            assert not strings or any(string in text for string in strings)
