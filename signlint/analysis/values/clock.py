"""Halves of the day: what stands before or after an hour, and which half it means."""

from __future__ import annotations

import re
from functools import cache

from signlint.analysis.values.vocabulary import AM, NIGHT, NOON, PM

_KINDS = {
    re.sub(r"\s|\.$", "", word): kind
    for kind, words in (("noon", NOON), ("night", NIGHT), ("pm", PM), ("am", AM))
    for word in words.split("|")
}
_EDGE = re.compile(r"\s|\.$")
EN_HALF = r"[AaPp]\.?\s?[Mm]\b\.?"
_ALL = [word for words in (AM, PM, NIGHT, NOON) for word in words.split("|")]
_AFTER = "|".join(re.escape(w) for w in _ALL if ord(w[0]) < 0x500 and w not in ("am", "pm", "a.m.", "p.m."))
POST = rf"(?:{EN_HALF}|(?:{_AFTER})(?!\w))"


def half_of_day(word: str, hour: int) -> str:
    """``am`` or ``pm`` for what stands before or after an hour; "" for nothing."""
    word = _EDGE.sub("", word.lower())
    kind = _KINDS.get(word) or {"am": "am", "pm": "pm"}.get(word.replace(".", ""), "")
    if kind == "night":
        return "pm" if 5 <= hour < 12 else "am"
    if kind == "noon":
        return "am" if hour in (10, 11) else "pm"
    return kind


@cache
def before_hour(lang: str) -> list[str]:
    """The words that stand before an hour in the script of the bare subtag `lang`."""
    scripts = {"ne": (0x900, 0x980), "my": (0x1000, 0x10A0)}
    first, last = scripts.get(lang, (0x3040, 0xD7B0) if lang in ("ja", "zh", "ko") else (1, 0))
    return [word for word in _ALL if first <= ord(word[0]) < last]
