"""`balance`: brackets and quotes without their partner, or closed by another one's.

Signs that only look like brackets are left alone: list markers (1) a)), emoticons, inches; so is what
stands alone in the Japanese too, as in a sentence that is cut over two cells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from signlint import language
from signlint.checks.contract import Context, Match, TextSubject
from signlint.messages import Bilingual
from signlint.model import Fix

NAME = "balance"
SCOPE = "text"
VALUES = ("what",)

Kind = Literal["open", "close", "mixed", "width"]


@dataclass(frozen=True, slots=True)
class Params:
    """`kinds`: ``open`` (never closed), ``close`` (never opened), ``mixed`` (closed by another kind:
    「…”, （…]), ``width`` (（ closed by ) or the other way round, in languages that have both). None given = all.
    """

    kinds: tuple[Kind, ...] = ()


class Fault(NamedTuple):
    """One sign at [start, end) that has no partner or a wrong one; `want` is the right partner or sign.

    `opened`: where the bracket stands that one of another width closes.
    """

    start: int
    end: int
    kind: Kind
    want: str
    opened: int = -1


_PAIRS = {
    "(": ")", "[": "]", "（": "）", "［": "］", "「": "」", "『": "』", "【": "】", "〈": "〉", "《": "》",
    "〔": "〕", "｢": "｣", "“": "”", "«": "»", "„": "“",
}  # fmt: skip
_OPENERS = {close: opener for opener, close in _PAIRS.items()} | {"“": "", "”": "“"}
_FAMILY = dict.fromkeys("()（）", "()") | dict.fromkeys("[]［］", "[]") | dict.fromkeys("「」｢｣", "「」")
_QUOTES = frozenset('「」『』“”«»„"｢｣')
_ALL_SIGNS = frozenset({*_PAIRS, *_PAIRS.values(), '"'})
_SIGNS = re.compile(f"[{re.escape(''.join(_ALL_SIGNS))}]")

_MARKER = re.compile(
    r"(?:^|[\s、。,;:・※＊*注])(?:[0-9０-９]{1,2}|[A-Za-zＡ-Ｚａ-ｚ]|[ivx]{1,4}|[ぁ-んァ-ン一-十가-하])\s?$"
)
_FACE = re.compile(r"[:;：；=][-'o]?$|[ω_^＾;；Д∀]$")
_CODE_SIGNS = frozenset("{<$")
# Nearly every text with brackets: full-width ones side by side, which need no second look
_WELL_PAIRED = re.compile("(?:（）|「」|『』|【】|〔〕|“”|［］|《》|〈〉|«»)*")
# The brackets of furigana, side by side: `faults` takes each off with its partner. What it blanks cannot hold one
# without a sign of `_CODE_SIGNS`.
_ROUND = frozenset("（）")
_ROUND_PAIRS = re.compile("[^（）]*+(?:（[^（）]*+）[^（）]*+)*+")
_SOURCE_CODE = re.compile(r"\$?\{[^{}]*\}|\$\([^()]*\)|<[^<>]*>")


def silent(subject: TextSubject) -> bool:
    """Whether each sign of the text has its partner, as where there are no signs."""
    text, chars = subject.text.value, subject.chars
    signs = _ALL_SIGNS & chars
    if signs <= _ROUND and (not signs or (_CODE_SIGNS.isdisjoint(chars) and _ROUND_PAIRS.fullmatch(text))):
        return True
    return not faults(text)


def check(subject: TextSubject, params: Params, context: Context) -> Iterator[Match]:
    """One match for each sign without a partner or with a wrong one, for the first `MOST`."""
    text = subject.text.value
    if subject.lang == language.READING:
        return
    source = subject.unit.texts.get(language.SOURCE)
    told = [f for f in faults(text) if not params.kinds or f.kind in params.kinds]
    if not _has_both_widths(subject.lang):
        told = [f for f in told if f.kind != "width"]
    if source is not None and subject.lang != language.SOURCE:
        spared = {kind for kind in {f.kind for f in told} if _in_source(kind, source.value)}
        told = [f for f in told if f.kind not in spared]
    for number, fault in enumerate(told[:MOST], 1):
        message = _WHAT[fault.kind]
        if fault.kind == "width" and language.is_japanese(subject.lang) and fault.want.isascii():
            fault, message = Fault(fault.opened, fault.opened + 1, "width", _OPENERS[text[fault.start]]), _HALF
        fix = Fix(fault.want) if fault.kind in ("mixed", "width") else None
        what = message.fill({"sign": text[fault.start : fault.end], "want": fault.want})
        if number == MOST < len(told):
            what = _MORE.fill({"what": what, "count": len(told) - MOST})
        yield Match(fault.start, fault.end, {"what": what}, (fault.want,) if fix else (), fix)


def _has_both_widths(lang: str) -> bool:
    """Whether full-width brackets are right in a language; elsewhere each is told of as full-width (`script`)."""
    return language.is_japanese(lang) or language.info(lang).script in ("Hans", "Hant", "Kore")


MOST = 3
"""How many signs are told of in one text; where there are more, the text is broken as a whole."""
_MORE = Bilingual("{what}（ほかにも{count}か所あります）", "{what} (and {count} more places)")

_WHAT = {
    "open": Bilingual("「{sign}」が閉じられていません", "“{sign}” is never closed"),
    "close": Bilingual("「{sign}」に対応する始めのかっこがありません", "“{sign}” was never opened"),
    "mixed": Bilingual(
        "「{sign}」は始めのかっこと種類が違います（「{want}」）", "“{sign}” closes another kind; it should be “{want}”"
    ),
    "width": Bilingual(
        "「{sign}」は始めのかっこと全角・半角が違います（「{want}」）",
        "“{sign}” and its opening partner differ in width; it should be “{want}”",
    ),
}

_HALF = Bilingual(
    "「{sign}」は終わりのかっこと全角・半角が違います（「{want}」）",
    "“{sign}” and its closing partner differ in width; it should be “{want}”",
)
"""For Japanese, whose brackets are full-width: the half-width one is wrong, whichever stands first."""


def _in_source(kind: str, source: str) -> bool:
    """Whether the Japanese has a sign without a partner as well."""
    return kind in ("open", "close") and any(fault.kind == kind for fault in faults(source))


class _Stack:
    """The signs that are open, with how many there are of each family (so that looking for one is no search)."""

    def __init__(self) -> None:
        self.signs: list[tuple[str, int]] = []
        self.counts: Counter[str] = Counter()

    def push(self, sign: str, at: int) -> None:
        self.signs.append((sign, at))
        self.counts[_family(sign)] += 1

    def pop(self) -> tuple[str, int]:
        sign, at = self.signs.pop()
        self.counts[_family(sign)] -= 1
        return sign, at


def _family(opener: str) -> str:
    return _FAMILY.get(opener, opener)


@lru_cache(maxsize=1024)
def faults(text: str) -> tuple[Fault, ...]:
    """All signs of `text` without a partner or with a wrong one, in order. Time is linear."""
    blank = text if _CODE_SIGNS.isdisjoint(text) else _SOURCE_CODE.sub(lambda m: " " * len(m[0]), text)
    if _WELL_PAIRED.fullmatch("".join(_SIGNS.findall(blank))):
        return ()
    found: list[Fault] = []
    stack = _Stack()
    for match in _SIGNS.finditer(blank):
        sign, at = match[0], match.start()
        if sign == '"' and not stack.counts['"']:
            if not (at and blank[at - 1].isdigit()):
                stack.push(sign, at)
        elif sign in _PAIRS and not (sign == "“" and stack.counts["„"]):
            if not (sign == "(" and _FACE.search(blank[max(0, at - 2) : at])):
                stack.push(sign, at)
        else:
            found += _close(stack, sign, at, blank)
    found += (Fault(at, at + 1, "open", _partner(sign)) for sign, at in stack.signs)
    return tuple(sorted(found))


def _partner(sign: str) -> str:
    return _PAIRS.get(sign, sign)


def _close(stack: _Stack, sign: str, at: int, text: str) -> Iterator[Fault]:
    """Take the partner of a closing sign off the stack, and say what is wrong with the two."""
    family = next((f for f in _closed_by(sign) if stack.counts[f]), None)
    if family is not None:
        while _family(stack.signs[-1][0]) != family:
            left, place = stack.pop()
            yield Fault(place, place + 1, "open", _partner(left))
        opener, place = stack.pop()
        if _partner(opener) != sign:
            yield Fault(at, at + 1, "width", _partner(opener), place)
    elif stack.signs and len({stack.signs[-1][0], sign} & _QUOTES) != 1:
        yield Fault(at, at + 1, "mixed", _partner(stack.pop()[0]))
    elif not _spared(sign, at, text):
        yield Fault(at, at + 1, "close", _OPENERS.get(sign, sign))


def _closed_by(sign: str) -> tuple[str, ...]:
    """The families of openers that a sign closes: “ closes „ only, " only itself."""
    if sign == "“":
        return ("„",)
    return (_family(_OPENERS.get(sign) or sign),)


def _spared(sign: str, at: int, text: str) -> bool:
    """Whether a closing sign without an opening one is a list marker, a face, an inch or minute."""
    before = text[max(0, at - 6) : at]
    if sign in ")）":
        return bool(_MARKER.search(before) or _FACE.search(before))
    return sign == "”" and before[-1:].isdigit()
