"""`same-name`: a Chinese name that shares no character with the Japanese name it stands for (R5.2).

That is how a table looks whose rows have slipped by one. Only names of places and people in kanji are
compared: other words are translated, and names in kana are not made from characters (R5.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from signlint import language
from signlint.analysis.spelling.han import zh_name_mismatch
from signlint.checks.contract import Context, Match, UnitSubject
from signlint.checks.name_reading import LONGEST, TRANSLATED, has_proper_name

NAME = "same-name"
SCOPE = "unit"
VALUES = ("source",)
PAIRS = True


@dataclass(frozen=True, slots=True)
class Params:
    """There is nothing to set."""


def check(subject: UnitSubject, params: Params, context: Context) -> Iterator[Match]:
    """One match for each Chinese text that is another name."""
    source = subject.text(language.SOURCE)
    if source is None or not 1 < len(source.value) <= LONGEST:
        return
    for lang in subject.langs:
        if lang.startswith("zh"):
            value = subject.unit.texts[lang].value
            if (
                value.strip()
                and not source.value.endswith(TRANSLATED)
                and zh_name_mismatch(source.value, value)
                and _is_name(subject)
            ):
                yield Match(0, len(value), {"source": source.value}, lang=lang)


def _is_name(subject: UnitSubject) -> bool:
    return has_proper_name(subject.analysis(language.SOURCE))
