"""Chinese characters of the wrong country: Traditional, Simplified, shinjitai, kokuji.

The tables are generated (``rules/lexicon/build_han.py``, sources and licences in
``rules/lexicon/han/NOTICE.md``). A character that is right in the language in *some* word
(台 里 后 面 只 干 系 …) is never reported alone; `over_conversion` needs a source or neighbours
to speak.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from signlint.analysis.text.lazy_pattern import lazy_pattern
from signlint.data import rows

NONE = "〓"
_HAN = lazy_pattern("[々〇㐀-䶿一-鿿\uf900-\ufaff]")
_EITHER = frozenset("台臺余餘")  # Taiwan writes either
_SUFFIXES = frozenset("市区町村県府都駅站镇县乡")


class HanFinding(NamedTuple):
    """A character that does not belong. `suggestion` is "" unless there is exactly one right form."""

    start: int
    end: int
    char: str
    kind: str
    suggestion: str = ""


class _Table(NamedTuple):
    kinds: dict[str, str]
    right: dict[str, str]


class _Form(NamedTuple):
    """One traditional form of `simple` with the neighbours it has in words."""

    simple: str
    left: frozenset[str]
    right: frozenset[str]


@cache
def _table(name: str) -> _Table:
    kinds: dict[str, str] = {}
    right: dict[str, str] = {}
    for kind, chars, forms in rows(f"han/{name}"):
        kinds.update(dict.fromkeys(chars, kind))
        right.update(zip(chars, forms, strict=True))
    return _Table(kinds, right)


@cache
def _wrong(lang: str) -> _Table | None:
    """What is wrong in `lang`, or None if nothing is known of it."""
    if lang.startswith("ja"):
        return _table("ja.tsv")
    if lang == "zh-Hans":
        return _without(_table("hans.tsv"), {"twin"})
    if lang.startswith("zh-Hant"):
        table = _table("hant.tsv")
        fine = table.right if lang == "zh-Hant-HK" else {}
        allowed = {c for c in fine if c in _hongkong()}
        return _without(table, {"hongkong"}, allowed)
    return None


@cache
def _hongkong() -> frozenset[str]:
    return frozenset("".join(chars for kind, chars, _ in rows("han/hant.tsv") if kind == "hongkong"))


def _without(table: _Table, kinds: set[str], chars: set[str] | frozenset[str] = frozenset()) -> _Table:
    kept = {c: k for c, k in table.kinds.items() if k not in kinds and c not in chars}
    return _Table(kept, {c: table.right[c] for c in kept})


def foreign_han(text: str, lang: str, source: str = "") -> tuple[HanFinding, ...]:
    """Characters of `text` that the script of `lang` does not have, left to right.

    kind is ``traditional``, ``simplified``, ``shinjitai``, ``kokuji``, ``iteration`` (々 in Chinese) or
    ``variant``: a form that Taiwan keeps in Japanese names (赤坂), and so only one where the Japanese `source`
    has the other (大坂 for 大阪). Languages without Han characters give nothing.
    """
    table = _wrong(lang)
    if table is None or text.isascii():
        return ()
    chinese = lang.startswith("zh")
    if table.kinds.keys().isdisjoint(text) and not (chinese and "々" in text):
        return ()
    found = (f for f in _findings(text, table, chinese) if f.kind != "variant" or _is_other(f, source))
    return tuple(_settled(tuple(found)))


@cache
def never_right(lang: str) -> frozenset[str]:
    """The characters that `foreign_han` finds in texts in `lang`."""
    table = _wrong(lang)
    iteration = "々" if lang.startswith("zh") else ""
    return frozenset(table.kinds).union(iteration) if table else frozenset()


def _findings(text: str, table: _Table, chinese: bool) -> Iterator[HanFinding]:
    for at, char in enumerate(text):
        kind = table.kinds.get(char)
        if kind is not None:
            right = table.right[char]
            yield HanFinding(at, at + 1, char, kind, "" if right == NONE else right)
        elif chinese and char == "々" and at:
            yield HanFinding(at, at + 1, char, "iteration", text[at - 1])


def _is_other(finding: HanFinding, source: str) -> bool:
    """Whether the Japanese has not this form but the one that it is a variant of."""
    return finding.suggestion != "" and finding.suggestion in source and finding.char not in source


def _settled(found: tuple[HanFinding, ...]) -> Iterator[HanFinding]:
    """A form that is simplified and shinjitai at once is what the rest of the text is."""
    both = "simplified" if any(f.kind == "simplified" for f in found) else "shinjitai"
    for finding in found:
        if finding.kind == "both":
            yield HanFinding(finding.start, finding.end, finding.char, both, finding.suggestion)
        else:
            yield finding


@cache
def _simplify() -> dict[int, str]:
    table = _table("hans.tsv")
    return {ord(c): r for c, r in table.right.items() if r != NONE and table.kinds[c] != "twin"} | {0x81FA: "台"}


def simplify(text: str) -> str:
    """`text` with Traditional and Japanese forms folded to Simplified ones; a key to compare by, not a translation."""
    return text.translate(_simplify())


@cache
def _twins() -> dict[str, str]:
    table = _table("hans.tsv")
    return {c: table.right[c] for c, kind in table.kinds.items() if kind == "twin"}


def zh_name_mismatch(ja: str, zh: str) -> bool:
    """Whether a name in kanji has a Chinese text that shares no character with it.

    That is how a row shifted by one looks. Names with kana in them, and texts without Han
    characters, are never judged: their Chinese is not made from the characters (R5.3).
    """
    names = _HAN.findall(re.sub(r"[ケヶノ之のがガ\s()（）・]", "", ja))
    if len(names) < len(re.sub(r"[ケヶノ之のがガ\s()（）・]", "", ja)) or len(names) < 2:
        return False
    left, right = simplify("".join(names)), simplify("".join(_HAN.findall(zh)))
    if not right:
        return False
    if len(left) > 2 and left[-1] in _SUFFIXES and right[-1] in _SUFFIXES:
        left, right = left[:-1], right[:-1]
    keys = set(left) | {_twins()[c] for c in left if c in _twins()}
    return keys.isdisjoint(right)


@cache
def korean_sounds() -> dict[str, frozenset[str]]:
    """Each Korean syllable with the characters of Japanese that are read so in Korean."""
    return {sound: frozenset(chars) for sound, chars in rows("han/hanja.tsv")}


@cache
def _forms() -> dict[str, _Form]:
    return {
        form: _Form(simple, frozenset(left), frozenset(right)) for simple, form, left, right in rows("han/split.tsv")
    }


@cache
def _siblings() -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for form, entry in _forms().items():
        groups.setdefault(entry.simple, []).append(form)
    return {form: tuple(f for f in groups[entry.simple] if f != form) for form, entry in _forms().items()}


def _supported(form: str, before: str, after: str) -> bool:
    entry = _forms()[form]
    return before in entry.left or after in entry.right


def over_conversion(source_ja: str, target_hant: str) -> tuple[HanFinding, ...]:
    """Characters of a Traditional text that became another word's form: 體係 for 體系, 禦成門 for 御成門.

    A form is judged by its neighbours: reported only where none speaks for it and exactly one other form
    makes a word (never a simplified form that was left: names keep it rightly, 斜里, 世田谷). Beyond
    that, it is compared with the Japanese where the target repeats the Japanese characters around it;
    translated words (颱風 for 台風) and forms that make a word with a neighbour are left alone.
    """
    places = _unsupported(target_hant)
    if not places:
        return ()
    found = []
    simple_ja = simplify(source_ja)
    for at in places:
        right = _by_neighbours(target_hant, at) or _by_source(source_ja, simple_ja, target_hant, at)
        if right:
            found.append(HanFinding(at, at + 1, target_hant[at], "over-conversion", right))
    return tuple(found)


@cache
def _judged() -> frozenset[str]:
    return frozenset(_forms()) - _EITHER


def _unsupported(text: str) -> list[int]:
    """Where a form stands that makes no word with a neighbour."""
    judged = _judged()
    if judged.isdisjoint(text):
        return []
    places = [at for at, char in enumerate(text) if char in judged]
    return [at for at in places if not _supported(text[at], *_neighbours(text, at))]


def _neighbours(text: str, at: int) -> tuple[str, str]:
    """The characters beside a place, simplified; a space at the edges."""
    return simplify(text[at - 1] if at else " "), simplify(text[at + 1 : at + 2] or " ")


def _by_neighbours(text: str, at: int) -> str:
    """The one other form that makes a word with a neighbour, or "" (always for a simplified form that was left)."""
    char = text[at]
    if char == _forms()[char].simple:
        return ""
    around = _neighbours(text, at)
    others = [form for form in _siblings()[char] if _supported(form, *around)]
    return others[0] if len(others) == 1 else ""


def _by_source(source: str, simple: str, text: str, at: int) -> str:
    """The one form that the Japanese (`simple` is it simplified) has in the same place, or ""."""
    own = [form for form in _siblings()[text[at]] if form in source]
    if len(own) != 1 or text[at] in source:
        return ""
    before, after = _neighbours(text, at)
    return own[0] if _copied(simple, before + simplify(text[at]) + after) else ""


def _copied(source: str, around: str) -> bool:
    """Whether the source has the character in the middle with the same neighbour."""
    left, right = around[:2], around[1:]
    return (left in source and left[0] != " ") or (right in source and right[1] != " ")
