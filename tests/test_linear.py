"""No text may hang a run: every rule takes time that grows with the text, not with its square or worse.

Measured between two lengths of one repeated seed, with room for a busy machine: twice the text may take
six times as long; what is quadratic with long texts, or worse, takes more or breaks the cap.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from timing import seconds

from signlint import config, rules, run
from signlint.analysis import Analysis
from signlint.analysis.words.score import score
from signlint.checks import pattern
from signlint.engine import Engine, Policy
from signlint.model import Document, Location, Straight, Text, Unit

RULES = [rule for pack in rules.shipped() for rule in pack.rules]
PATTERNS = [rule for rule in RULES if rule.check == "pattern"]
LANGS = ("ja", "ja-simple", "reading", "en", "ko", "zh-Hans", "vi")
SEEDS = (
    "a", "あ", "漢", "1", " ", "(", "（", "ア", "a ", "1,", "、", "ab.", "foo bar. baz-", "-", "——", "[", "{", "<",
    "「", "Aa", "%", "$", "9:", "1/", "年", "１", "禁止され", "12円 ", "http://", "www.", "@", "a@", "_a", "0-", "a-",
    "9 a-", "\n", "。", "ab'", "ー", "한", "(a", "<ruby>", "《", "|", "一", "+81 ", "2020 ", "Aaa ", "  （",
    "漢（かん）", "please refrain ", "地震", "{x, plural, ", "ｶ", " ）",
)  # fmt: skip
CAP = 2.0
"""Seconds that no text of 4,000 characters may take, whatever the shorter one took."""


def _seconds(work: Callable[[str], object], text: str) -> float:
    return seconds(lambda: work(text), tries=1)


def _grows_linearly(work: Callable[[str], object], seed: str, tail: str = "") -> None:
    short, long = ((seed * size)[:size] + tail for size in (2000, 4000))
    _seconds(work, short)  # what is compiled or loaded once
    for _ in range(3):  # a pause of the garbage collector is not growth
        first, second = _seconds(work, short), _seconds(work, long)
        if second < min(CAP, first * 6 + 0.05):
            return
    assert second < min(CAP, first * 6 + 0.05), f"{seed!r}: {first:.3f} s, then {second:.3f} s for twice the text"


def _expressions() -> dict[str, re.Pattern[str]]:
    found = {}
    for rule in PATTERNS:
        assert isinstance(rule.params, pattern.Params)
        for one in (*rule.params.match, *rule.params.unless):
            found[f"{rule.id}: {one}"] = re.compile(one)
    return found


EXPRESSIONS = _expressions()


@pytest.mark.parametrize("expression", EXPRESSIONS.values(), ids=EXPRESSIONS.keys())
def test_every_expression_takes_linear_time(expression: re.Pattern[str]) -> None:
    """Whatever literals a rule waits for: a text may hold them as well."""
    for seed in SEEDS:
        for tail in ("", ".", ":"):
            _grows_linearly(lambda text: sum(1 for _ in expression.finditer(text)), seed, tail)


def _lint(text: str) -> object:
    """A new engine for each text: it keeps what it knows of one."""
    engine = Engine(RULES, CONTEXT, Policy(easy="note"))
    texts = {lang: Text(lang, text, "t.yaml", Straight(1, 1)) for lang in LANGS}
    return engine.lint([Document("t.yaml", "yaml", (Unit("t", Location("t.yaml", 1), texts),))])


CONTEXT = run.context(config.Settings())


@pytest.mark.parametrize("seed", SEEDS)
def test_all_rules_together_take_linear_time(seed: str) -> None:
    _grows_linearly(_lint, seed)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_score_takes_linear_time(seed: str) -> None:
    _grows_linearly(lambda text: score(Analysis(text, "ja")), seed)


def test_a_report_of_ours_is_no_trap() -> None:
    """Many words in Latin letters that end in a colon: the expression for them took forever on this."""
    text = "  2:74        note  Unless “or the language into the” is a name, write it in kana or explain it.\n" * 20
    assert _seconds(_lint, text) < CAP
    assert _seconds(_lint, "verylongwordwithoutanyspaces" * 100 + "/x") < CAP
