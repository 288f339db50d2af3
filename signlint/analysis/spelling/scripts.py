"""Which script a text is written in, and what of it is in the wrong one.

Scripts are ISO 15924 codes; the ranges come from Unicode's Scripts.txt (generated,
``rules/lexicon/han/scripts.tsv``). Characters of no script (digits, spaces, punctuation,
emoji, ー, ・) are ``Zyyy``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from signlint.analysis.text.lazy_pattern import lazy_pattern
from signlint.data import rows
from signlint.language import canonical, info, is_japanese

COMMON = "Zyyy"
_GROUPS = {
    "Jpan": frozenset({"Hira", "Kana", "Hani"}),
    "Hrkt": frozenset({"Hira", "Kana"}),
    "Hans": frozenset({"Hani", "Bopo"}),
    "Hant": frozenset({"Hani", "Bopo"}),
    "Kore": frozenset({"Hang"}),
}
# What stands in any language as it is: addresses, placeholders, tags, codes and units
_NEUTRAL = re.compile(
    r"https?://\S+|(?<![\w.+-])[\w.+-]++@[\w-]+\.[\w.-]+|(?<![\w.-])(?:[\w-]++\.)+(?:jp|com|org|net|html?|csv|xlsx?|pdf)\b\S*"
    r"|\$?\{[^{}]*\}|%\d*\$?[sdif@]|</?[A-Za-z][^<>]*>|&#?\w+;",
    re.ASCII,
)
_WORD = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]+(?:['’.-][A-Za-zÀ-ɏḀ-ỿ]+)*")
_JAPANESE_SCRIPTS = {"Hira", "Kana", "Hani", "Jpan"}
_JAPANESE_WORDS = lazy_pattern("[ぁ-ゖ々㐀-䶿一-鿿]")
_KANJI = lazy_pattern("[々㐀-䶿一-鿿]")


class Run(NamedTuple):
    """A stretch of one script; characters of no script belong to what they stand in."""

    start: int
    end: int
    script: str


class ScriptFinding(NamedTuple):
    """`kind` is ``foreign`` (this stretch does not belong) or ``missing`` (the whole text has nothing
    in the script of its language); `script` is what is there."""

    start: int
    end: int
    script: str
    kind: str


@cache
def _ranges() -> tuple[list[int], list[int], list[str]]:
    table = [(int(low, 16), int(high, 16), script) for low, high, script in rows("han/scripts.tsv")]
    return [t[0] for t in table], [t[1] for t in table], [t[2] for t in table]


@lru_cache(maxsize=8192)
def script_of(char: str) -> str:
    """The script of one character (ISO 15924), ``Zyyy`` if it has none or an unlisted one."""
    point = ord(char)
    starts, ends, scripts = _ranges()
    at = bisect_right(starts, point) - 1
    return scripts[at] if at >= 0 and point <= ends[at] else COMMON


def script_runs(text: str) -> tuple[Run, ...]:
    """`text` in stretches of one script, in order; together they cover it.

    Characters of no script join the stretch before them (at the start: the one after), except
    that a stretch ends at its last letter when another script follows.
    """
    letters: list[tuple[int, str]] = []
    for at, char in enumerate(text):
        script = script_of(char)
        if char == "ー" and letters and letters[-1][1] in ("Hira", "Kana"):
            script = letters[-1][1]
        if script != COMMON:
            letters.append((at, script))
    if not letters:
        return (Run(0, len(text), COMMON),) if text else ()
    return tuple(_runs(letters, len(text)))


def _runs(letters: list[tuple[int, str]], length: int) -> Iterator[Run]:
    start = 0
    for at, (place, script) in enumerate(letters):
        following = letters[at + 1] if at + 1 < len(letters) else None
        if following is None:
            yield Run(start, length, script)
        elif following[1] != script:
            yield Run(start, place + 1, script)
            start = place + 1


def expected_scripts(lang: str) -> frozenset[str]:
    """The scripts that texts in `lang` are written in; empty where nothing is known."""
    if lang == "ja-Latn":
        return frozenset({"Latn"})
    script = info(lang).script
    return _GROUPS.get(script, frozenset() if script == COMMON else frozenset({script}))


def has_neutral(text: str) -> bool:
    """Whether `text` holds what stands in any language as it is, so that `wrong_script` passes over it."""
    return _NEUTRAL.search(text) is not None


def wrong_script(text: str, lang: str, source_ja: str | None = None) -> tuple[ScriptFinding, ...]:
    """What of `text` is in a script that `lang` is not written in.

    Latin letters are never ``foreign``: acronyms, brands and units stand in every language, and
    Chinese writes Japanese kana names in Latin (R5.3). They are ``missing`` when nothing else is
    there, unless the Japanese has the same words or (in Chinese) no kanji. A text that is the
    name of a language in its own script is right anywhere (language menus).
    """
    expected = expected_scripts(lang)
    if not expected or not text.strip() or (expected == {"Latn"} and text.isascii()):
        return ()
    blank = _NEUTRAL.sub(lambda m: " " * len(m[0]), text)
    present = {script_of(char) for char in set(blank)} - {COMMON}
    if not present or (present <= expected | {"Latn"} and present & expected) or canonical(text.strip()):
        return ()
    foreign = tuple(_foreign(blank, expected, source_ja or ""))
    if foreign or present & expected:
        return foreign
    if _latin_is_fine(blank, lang, source_ja):
        return ()
    start = len(text) - len(text.lstrip())
    return (ScriptFinding(start, len(text.rstrip()), "Latn", "missing"),)


def _foreign(text: str, expected: frozenset[str], source: str) -> Iterator[ScriptFinding]:
    """Stretches that do not belong; kana and kanji side by side are one stretch of ``Jpan``."""
    allowed = expected | {"Latn", COMMON}
    open_: ScriptFinding | None = None
    for run in script_runs(text):
        if run.script in allowed or _kept(text, run, source):
            continue
        found = _trimmed(text, run)
        if open_ and open_.end >= run.start and {open_.script, run.script} <= _JAPANESE_SCRIPTS:
            open_ = ScriptFinding(open_.start, found.end, "Jpan", "foreign")
            continue
        if open_:
            yield open_
        open_ = found
    if open_:
        yield open_


def _trimmed(text: str, run: Run) -> ScriptFinding:
    """The stretch without the spaces and marks around its letters."""
    start, end = run.start, run.end
    while script_of(text[start]) == COMMON:
        start += 1
    while script_of(text[end - 1]) == COMMON and text[end - 1] != "ー":
        end -= 1
    return ScriptFinding(start, end, run.script, "foreign")


def _kept(text: str, run: Run, source: str) -> bool:
    """What may stand in another script: a lone Greek letter, a Han character inside a Latin name that the
    source writes so (JUST道IT), Han in brackets behind the Hangul that it spells (but not the whole source,
    which somebody left there), and 〇, which is a ring."""
    letters = text[run.start : run.end].strip(" ()（）")
    if run.script == "Grek":
        return len(letters) == 1
    if run.script != "Hani":
        return False
    if len(letters) == 1 and re.search(f"[A-Za-z] ?{letters}|{letters} ?[A-Za-z]", source):
        return True
    return not letters.strip("〇") or (letters != source.strip() and _is_hanja(text, run))


_HANJA = lazy_pattern("[(（](?P<han>[㐀-䶿一-鿿]+)(?=[)）])")
_HANGUL_WORD = re.compile("[가-힣]+$")


def _is_hanja(text: str, run: Run) -> bool:
    """Whether the run is nothing but Han in brackets that go with the Korean word before them."""
    found = _HANJA.match(text, run.start)
    word = _HANGUL_WORD.search(text[max(0, run.start - _LONGEST_WORD) : run.start]) if found else None
    if not (found and word) or any("㐀" <= char <= "鿿" for char in text[found.end() : run.end]):
        return False
    from signlint.analysis.spelling.hangul import is_gloss

    return is_gloss(word[0], found["han"])


_LONGEST_WORD = 20


_COMPANY = re.compile(r"\b(?:Inc|Corp|Ltd|LLC|Corporation)\b\.?\s*$")
"""A company's registered name in Latin letters is the same in every language."""


def _latin_is_fine(text: str, lang: str, source_ja: str | None) -> bool:
    """Whether a text with nothing but Latin letters may stand in a language of another script.

    Brands (a katakana source), kana names in Chinese (R5.3), and short names elsewhere may.
    """
    if is_japanese(lang) or _COMPANY.search(text):
        return True
    source = (source_ja or "").casefold()
    words = [w for w in _WORD.findall(text) if w.casefold() not in source and not _code_like(w)]
    if not words:
        return True
    if not source_ja:
        return False
    if lang.startswith("zh") and not _KANJI.search(source):
        return True
    if lang != "ko" and not lang.startswith("zh") and len(words) <= 3 and all(w[0].isupper() for w in words):
        return True
    return not _JAPANESE_WORDS.search(source)


def _code_like(word: str) -> bool:
    """Acronyms, units and brands spelled with inner capitals: Wi-Fi, JR, km, SmartHR, iPhone."""
    return len(word) <= 2 or any(c.isupper() for c in word[1:])
