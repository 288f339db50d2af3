"""`script`: characters that do not belong into a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from signlint import language
from signlint.analysis.spelling.alphabet import alphabet
from signlint.analysis.spelling.han import foreign_han, over_conversion
from signlint.analysis.spelling.hygiene import hygiene
from signlint.analysis.spelling.scripts import ScriptFinding, wrong_script
from signlint.checks.contract import Context, Match, TextSubject
from signlint.checks.copy import is_copy
from signlint.messages import Bilingual
from signlint.model import Fix

NAME = "script"
SCOPE = "text"
VALUES = ("kind",)

Found = tuple[int, int, str, str | None]


@dataclass(frozen=True, slots=True)
class Params:
    """`what` is looked for: ``han`` (characters of the wrong country), ``foreign`` (another script's
    letters), ``missing`` (nothing in the language's own script), ``over-conversion`` (a traditional
    form of another word), ``hygiene`` (broken, invisible, wrong-width characters).
    `kinds` narrows it: kinds of `signlint.analysis.spelling.han` and `.hygiene`, scripts for ``foreign``.
    `safe`: whether the correction may be made without asking.
    """

    what: Literal["han", "foreign", "missing", "over-conversion", "hygiene"]
    kinds: tuple[str, ...] = ()
    safe: bool = False


def silent(subject: TextSubject) -> bool:
    """Whether all characters are beyond doubt, those of Traditional Chinese beside the Japanese as well."""
    text, lang = subject.text.value, subject.lang
    if not alphabet(lang).clears(text, subject.chars):
        return False
    source = subject.unit.texts.get(language.SOURCE)
    return source is None or not any(_over(text, lang, source.value))


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """One match for each stretch, with ``kind`` and, where there is exactly one, the right character."""
    source = subject.unit.texts.get(language.SOURCE)
    if source and language.is_target(subject.lang) and is_copy(subject.text.value, source.value, subject.lang):
        return  # `copy` tells it once, and more to the point
    found = _LOOK[params.what](subject.text.value, subject.lang, source.value if source else "")
    for start, end, kind, right in found:
        if params.kinds and kind not in params.kinds:
            continue
        if subject.kind == "label" and kind in _BLANKS:
            continue  # the room of a form to write in
        fix = Fix(right, params.safe) if right is not None else None
        yield Match(start, end, {"kind": _KINDS.get(kind, kind)}, (right,) if right else (), fix)


def _han(text: str, lang: str, source: str) -> Iterator[Found]:
    for f in foreign_han(text, lang, source):
        yield f.start, f.end, f.kind, f.suggestion or None


def _over(text: str, lang: str, source: str) -> Iterator[Found]:
    if lang.startswith("zh-Hant") and source:
        for f in over_conversion(source, text):
            yield f.start, f.end, f.kind, f.suggestion or None


def _wrong(kind: str) -> Callable[[str, str, str], Iterator[Found]]:
    def look(text: str, lang: str, source: str) -> Iterator[Found]:
        if language.is_japanese(lang):
            return
        for f in _scripts(text, lang, source):
            if f.kind == kind:
                yield f.start, f.end, f.script, None

    return look


@lru_cache(maxsize=1024)
def _scripts(text: str, lang: str, source: str) -> tuple[ScriptFinding, ...]:
    """Remembered like `_hygiene`."""
    return wrong_script(text, lang, source or None)


@lru_cache(maxsize=1024)
def _hygiene(text: str, lang: str, source: str) -> tuple[Found, ...]:
    """Remembered for the rules that follow on the same text: each takes some of the kinds."""
    return tuple((f.start, f.end, f.kind, f.suggestion) for f in hygiene(text, lang, source))


_LOOK: dict[str, Callable[[str, str, str], Iterable[Found]]] = {
    "han": _han,
    "over-conversion": _over,
    "foreign": _wrong("foreign"),
    "missing": _wrong("missing"),
    "hygiene": _hygiene,
}

_BLANKS = frozenset({"double-space", "ideographic-space"})


def is_clean(text: str, lang: str, source: str) -> bool:
    """Whether no character of a text is out of place, beside the Japanese `source`."""
    return not any(any(look(text, lang, source)) for look in _LOOK.values())


_KINDS = {
    "control": Bilingual("制御文字", "control character"),
    "bidi": Bilingual("文字の向きを変える制御文字", "bidirectional control"),
    "invisible": Bilingual("見えない文字", "invisible"),
    "private-use": Bilingual("外字", "private use"),
    "replacement": Bilingual("読めなかった文字のしるし", "replacement character"),
    "mojibake": Bilingual("文字化け", "mojibake"),
    "question-marks": Bilingual("文字化けした？", "question marks"),
    "ligature": Bilingual("合字", "ligature"),
    "jamo": Bilingual("ばらばらのハングル", "jamo"),
    "compatibility-jamo": Bilingual("1字だけのハングルの字母", "compatibility jamo"),
    "decomposed": Bilingual("分解された文字", "decomposed"),
    "compatibility": Bilingual("互換文字", "compatibility"),
    "half-width-kana": Bilingual("半角カナ", "half-width kana"),
    "full-width": Bilingual("全角です。半角で書いてください", "is full-width; write it half-width"),
    "cjk-punctuation": Bilingual(
        "日本語の記号です。その言語の記号で書いてください", "is a Japanese mark; write the mark of the language"
    ),
    "middle-dot": Bilingual(
        "日本語の中点です。「/」か「-」か「,」で書いてください",
        "is the Japanese middle dot; write “/”, “-” or “,” instead",
    ),
}
"""What a message calls the kinds of `signlint.analysis.spelling.hygiene` that messages name."""
