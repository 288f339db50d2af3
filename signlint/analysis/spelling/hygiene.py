"""Characters that no sign text should hold: invisible, broken, decomposed, of the wrong width.

Everything here is a fact about code points; nothing depends on what the text means.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from signlint.language import info, is_japanese


class HygieneFinding(NamedTuple):
    """A stretch of the text, what is wrong with it, and what to write instead (None: a person must say)."""

    start: int
    end: int
    kind: str
    suggestion: str | None


_RTL = frozenset({"Arab", "Hebr", "Thaa"})
_BREAKS = frozenset({"Thai", "Khmr", "Mymr", "Laoo"})  # written without spaces: U+200B marks words
_JOINS = frozenset(
    ["Arab", "Deva", "Beng", "Sinh", "Mymr", "Khmr", "Taml", "Telu", "Knda", "Mlym", "Gujr", "Guru", "Mong"]
)

_EDGE = re.compile(r"\A[ \t\u3000\u00a0]+(?=\S)|(?<=\S)[ \t\u3000\u00a0]+\Z")
# Two spaces after a full stop are an old typing habit in English, not a slip
_DOUBLE = re.compile(r"(?<=[^\s.!?:])[ \u00a0]{2,}(?=\S)")
_WIDE_SPACE = re.compile(r"(?<=\S)[ \u00a0]*\u3000[ \u00a0\u3000]*(?=\S)")
# Room to write in: within brackets, beside boxes, much of it beside units and strokes; or before the next label
_ROOM = re.compile(
    r"[(（\[［【]\s+|\s+[)）\]］】]|[□■☐☑○◯●✓✔]\s+|\s+[□■☐☑○◯●✓✔]"
    r"|(?:(?<=[/／年月日時分年년월일시분号號호번:：_＿〒-])|(?=\s+[/／年月日時分年년월일시분番号號호번:：_＿№円元엔원-]))(?:\s{3,}|\u3000{2,})"
    r"|\s+[^\s:：]{1,20}(?:\s[^\s:：]{1,20})?[:：]|\s{5,}"
)
# A form leaves room in the Japanese as well; one ideographic space only parts two words there
_ROOM_LEFT = re.compile(r"[^\S\n]{2,}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufff9-\ufffb\ufffe\uffff]+")
_BIDI = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_INVISIBLE = re.compile(r"[\u00ad\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u3164\ufeff\uffa0]+")
_EMOJI_JOIN = re.compile(r"[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010fffd]+")
_LIGATURE = re.compile(r"[\ufb00-\ufb06]")
# Kangxi and CJK radicals (text copied from PDF) and compatibility ideographs that NFC folds
_COMPATIBILITY = re.compile(r"[\u2e80-\u2fdf\uf900-\ufaff]+")
_HALF_KANA = re.compile(r"[\uff66-\uff9f]+")
_WIDE_LATIN = re.compile(r"[\uff01-\uff5e\uffe0-\uffe6]+")
_WIDE_ALNUM = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
_WIDE_WORD = re.compile(
    rf"{_WIDE_ALNUM.pattern}(?:(?:[－．／＠＆＋＿]|(?<=[０-９])：(?=[０-９])){_WIDE_ALNUM.pattern})*"
)
_CJK_MARKS = re.compile(r"[\u3001\u3002\u3008-\u3011\u30fb\uff61-\uff65]")
_LATIN_MARK = {
    "、": ",",
    "。": ".",
    "「": "“",
    "」": "”",
    "『": "“",
    "』": "”",
    "【": "[",
    "】": "]",
    "､": ",",
    "｡": ".",
}
_JAMO = re.compile(r"[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]+")
_LETTER_JAMO = re.compile(r"[\u3131-\u3163\u3165-\u318e]+")
_MARKED = re.compile(r"[^\W\d_][\u0300-\u036f\u3099\u309a]+")

_REPLACED = re.compile("\ufffd+")
_QUESTIONS = re.compile(r"\?{3,}|\A\s*\?{2,}\s*\Z")
# UTF-8 read as Latin-1 or code page 1252: a lead byte and its continuation bytes
_LEAD_AND_MORE = r"[Â-ô][\u0080-¿Œœ-šŸžŽƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]"
_AS_LATIN = re.compile(f"(?:{_LEAD_AND_MORE}+)+")
_LATIN_PAIR = re.compile(_LEAD_AND_MORE)
# UTF-8 Japanese read as code page 932: what the lead bytes E3–E9 turn into
_CP932_LEADS = "縺繧繝譁譌譛蜊蜿蜷蝨蟄蟶莠荳莉莨豌遨驕鬘鬮逕逋隲隱蠎蠢諠讖謾髢髮"
_AS_CP932 = re.compile(rf"[{_CP932_LEADS}][^\x00-\x7f]*[{_CP932_LEADS}][^\x00-\x7f]*")
_STRAY = re.compile("锟斤拷|烫烫烫|屯屯屯")
# One scan that clears nearly every text of all that `_broken`, `_unseen` and `_forms` look for
_SUSPECT = re.compile(
    "[\u00ad\u061c\u1100-\u11ff\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u2e80-\u2fdf\u3131-\u318e\ua960-\ua97c\ud7b0-\ud7fb\ufeff\uffa0\ufffd"
    f"\ue000-\uf8ff\uf900-\ufaff\ufb00-\ufb06\U000f0000-\U0010fffd{_CP932_LEADS}锟烫屯]|{_LEAD_AND_MORE}"
)


def hygiene(text: str, lang: str, source: str = "") -> tuple[HygieneFinding, ...]:
    """What is wrong with the characters of `text`, left to right.

    kinds: edge-space, double-space, ideographic-space, control, bidi, invisible, private-use, replacement, mojibake,
    question-marks, ligature, compatibility, decomposed, half-width-kana, full-width, cjk-punctuation,
    middle-dot, jamo, compatibility-jamo. Spaces at the edges are left alone where `source` (the Japanese) has them
    too: a fragment; and blanks where a form leaves room to write in.
    """
    if not text.strip():
        return ()
    found = [
        *(one for one in _spaces(text, lang, source) if one.kind == "edge-space" or not _is_room(text, one)),
        *_questions(text),
    ]
    found.extend(_hits(_CONTROL, text, "control", lambda _: ""))
    if not text.isascii():
        script = info(lang).script
        found.extend(_widths(text, lang, script))
        if _SUSPECT.search(text) or not unicodedata.is_normalized("NFC", text):
            for look in (_broken, _unseen, _forms, _jamo):
                found.extend(look(text, script))
    return tuple(sorted(found, key=lambda f: f[:3]))


def is_doubtful(char: str, lang: str) -> bool:
    """Whether `char` alone can be what `hygiene` finds in a text in `lang`.

    All that it looks for are stretches of such characters, but for what `is_joined_well` asks.
    """
    if _CONTROL.match(char) or _SUSPECT.match(char) or any(_widths(char, lang, info(lang).script)):
        return True
    return char in "\u00a0\u3000" and not is_japanese(lang)


def is_joined_well(text: str) -> bool:
    """Whether nothing is wrong in how the characters of `text` stand beside each other, whatever the language:
    no space at the edges or beside another, no run of ?, no pair read in a wrong encoding, all composed."""
    if len(text.strip()) != len(text) or "  " in text or "??" in text:
        return False
    return text.isascii() or (unicodedata.is_normalized("NFC", text) and not _LATIN_PAIR.search(text))


def _hits(pattern: re.Pattern[str], text: str, kind: str, fix: Callable[[str], str | None]) -> Iterator[HygieneFinding]:
    for match in pattern.finditer(text):
        yield HygieneFinding(match.start(), match.end(), kind, fix(match[0]))


def _nfkc(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _nothing(_: str) -> None:
    return None


def _spaces(text: str, lang: str, source: str) -> Iterator[HygieneFinding]:
    if text[0].isspace() or text[-1].isspace():
        for found in _hits(_EDGE, text, "edge-space", lambda _: ""):
            fragment = source[:1].isspace() if found.start == 0 else source[-1:].isspace()
            if not fragment:
                yield found
    if is_japanese(lang):
        return
    if ("  " in text or "\u00a0" in text or "\u3000" in text) and not _ROOM_LEFT.search(source):
        yield from _hits(_DOUBLE, text, "double-space", lambda _: " ")
        yield from _hits(_WIDE_SPACE, text, "ideographic-space", lambda _: " ")


def _is_room(text: str, found: HygieneFinding) -> bool:
    """Whether a run of blanks is where a person writes something in, or keeps two fields of a form apart."""
    places = (max(0, found.start - 1), found.start)
    return found.end - found.start > 1 and any(_ROOM.match(text, at) for at in places)


def _questions(text: str) -> Iterator[HygieneFinding]:
    if "??" in text:
        yield from _hits(_QUESTIONS, text, "question-marks", _nothing)


def _broken(text: str, script: str) -> Iterator[HygieneFinding]:
    """Text that went through the wrong encoding."""
    yield from _hits(_REPLACED, text, "replacement", _nothing)
    yield from _hits(_STRAY, text, "mojibake", _nothing)
    for match in _AS_LATIN.finditer(text):
        meant = _redecode(match[0], "cp1252") or _redecode(match[0], "latin-1")
        if meant:
            yield HygieneFinding(match.start(), match.end(), "mojibake", meant)
    for match in _AS_CP932.finditer(text):
        if _mostly_utf8(match[0]):
            yield HygieneFinding(match.start(), match.end(), "mojibake", _redecode(match[0], "cp932"))


def _redecode(text: str, codec: str) -> str | None:
    """`text` read again as the UTF-8 it was before `codec` took it, or None."""
    try:
        return text.encode(codec).decode("utf-8")
    except UnicodeError:
        return None


def _mostly_utf8(text: str) -> bool:
    """Whether the code page 932 bytes of `text` are UTF-8 but for a few that got lost (繧繝縁 is a word)."""
    meant = text.encode("cp932", "replace").decode("utf-8", "replace")
    return meant.count("\ufffd") * 4 <= len(meant)


def _unseen(text: str, script: str) -> Iterator[HygieneFinding]:
    """Characters that nobody sees: zero width, direction marks, private use (外字)."""
    for found in _hits(_BIDI, text, "bidi", lambda _: ""):
        overriding = not {"\u202d", "\u202e"}.isdisjoint(text[found.start : found.end])
        if script not in _RTL or overriding:
            yield found
    for found in _hits(_INVISIBLE, text, "invisible", lambda _: ""):
        if not _wanted(text, found, script):
            yield found
    yield from _hits(_PRIVATE, text, "private-use", _nothing)


def _wanted(text: str, found: HygieneFinding, script: str) -> bool:
    """Whether an invisible character does its work: word breaks, joiners, emoji sequences."""
    chars = set(text[found.start : found.end])
    if chars <= {"\u200b"}:
        return script in _BREAKS
    if chars <= {"\u200c", "\u200d"}:
        return script in _JOINS or bool(found.start and _EMOJI_JOIN.match(text[found.start - 1]))
    return False


def _forms(text: str, script: str) -> Iterator[HygieneFinding]:
    """Compatibility and decomposed forms."""
    yield from _hits(_LIGATURE, text, "ligature", _nfkc)
    for found in _hits(_COMPATIBILITY, text, "compatibility", _nfkc):
        if found.suggestion != text[found.start : found.end]:
            yield found
    if not unicodedata.is_normalized("NFC", text):
        for found in _hits(_MARKED, text, "decomposed", _nfc):
            if found.suggestion != text[found.start : found.end]:
                yield found


def _widths(text: str, lang: str, script: str) -> Iterator[HygieneFinding]:
    yield from _hits(_HALF_KANA, text, "half-width-kana", _nfkc)
    if is_japanese(lang):
        return
    if script in ("Hans", "Hant", "Kore"):
        yield from _hits(_WIDE_WORD, text, "full-width", _nfkc)
        return
    yield from _hits(_WIDE_LATIN, text, "full-width", _nfkc)
    for found in _hits(_CJK_MARKS, text, "cjk-punctuation", _LATIN_MARK.get):
        yield found if text[found.start] not in "・･" else found._replace(kind="middle-dot")


def _jamo(text: str, script: str) -> Iterator[HygieneFinding]:
    yield from _hits(_JAMO, text, "jamo", _nfc)
    for match in _LETTER_JAMO.finditer(text):
        label = text[match.end() : match.end() + 1] in (".", ")", "") and not text[: match.start()].strip(" (\n")
        if not (label and len(match[0]) == 1):
            yield HygieneFinding(match.start(), match.end(), "compatibility-jamo", None)
