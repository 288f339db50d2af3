"""`signoff`: translations that no native speaker has signed off as they are now (DESIGN §8).

Where a text stands is asked of the context; without sign-offs every text is pending. A rule's
example gives what was signed as ``signed: en: Do not climb the walls.`` (which no catalog can hold).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from signlint import language
from signlint.checks.contract import Context, Match, UnitSubject
from signlint.messages import Bilingual

NAME = "signoff"
SCOPE = "unit"
VALUES = ("language", "state")

State = Literal["pending", "stale", "needs-change", "discuss"]
_SAID = {
    "pending": Bilingual("まだ確認されていません", "not reviewed yet"),
    "stale": Bilingual("確認の後で変わりました", "changed since it was reviewed"),
    "needs-change": Bilingual("直すように言われています", "a reviewer asked for a change"),
    "discuss": Bilingual("相談が必要です", "to be discussed"),
}


@dataclass(frozen=True, slots=True)
class Params:
    """The `states` that are reported. `languages`: only these (none given = every translation)."""

    states: tuple[State, ...]
    languages: tuple[str, ...] = ()


def check(subject: UnitSubject, params: Params, context: Context) -> Iterator[Match]:
    """One match for each text in one of the states, over all of it."""
    for lang in subject.langs:
        wanted = lang in params.languages if params.languages else language.is_target(lang)
        if wanted and subject.filled(lang):
            state = context.states(subject.unit, lang) if context.states else _example(subject, lang)
            if state in params.states:
                values = {"state": _SAID[state], "language": language.info(lang).name}
                yield Match(0, len(subject.unit.texts[lang].value), values, lang=lang)


def _example(subject: UnitSubject, lang: str) -> str:
    """The state in an example of a rule, from its ``signed:``; pending without it."""
    signed = subject.unit.fields.get("signed")
    tag, _, text = signed.value.partition(":") if signed else ("", "", "")
    if tag.strip() != lang:
        return "pending"
    return "signed-off" if text.strip() == subject.unit.texts[lang].value.strip() else "stale"
