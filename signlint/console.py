"""What a screen can show: its encoding, its reader's language, the width of text on it.

Text from catalogs is hostile until shown otherwise: `escape_controls` makes escape
sequences, bidirectional overrides and invisible characters visible and harmless
(Unicode TR36 §3 and CVE-2021-42574 describe what they can do to a reader).
"""

from __future__ import annotations

import codecs
import os
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

_CJK_ENCODINGS = frozenset({"cp932", "shift_jis", "euc_jp", "iso2022_jp", "shift_jis_2004", "shift_jisx0213"})
_JAPANESE_UI = 0x11  # LANG_JAPANESE, the primary part of a Windows LANGID
_GETA = "geta-or-question"

# C0 and C1 controls, soft hyphen, zero-width space, bidi marks, embeddings, overrides and isolates, line and
# paragraph separators, invisible operators, fillers that look like nothing, BOM, interlinear marks, surrogates,
# noncharacters (which XML may not hold), language tags. Joiners (U+200C, U+200D) and variation selectors stay:
# Nepali, Persian, emoji and 異体字 need them.
_CONTROLS = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e00ff]"
)


def _name(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def escape_controls(text: str) -> str:
    r"""`text` with every control, bidirectional or invisible character written as ``\x1b``, ``\u202e``, …

    Line breaks and tabs too: the result is one line that does to a terminal nothing but show itself.
    """
    return text if text.isascii() and text.isprintable() else _CONTROLS.sub(_name, text)


@cache
def char_width(char: str) -> int:
    """Cells that one character takes: 0, 1 or 2, or -1 for Unicode's "ambiguous" (see `width`).

    Wide and full-width of UAX #11 take two; non-spacing and enclosing marks, format characters and the
    vowels and finals of decomposed Hangul none.
    """
    if unicodedata.category(char) in ("Mn", "Me", "Cf") or "\u1160" <= char <= "\u11ff":
        return 0
    kind = unicodedata.east_asian_width(char)
    if kind == "A":
        return -1
    return 2 if kind in "WF" else 1


def cells(text: str, ambiguous: int = 1) -> Iterator[int]:
    """The cells that each code point of `text` adds to the line.

    A code point joined to an emoji (after U+200D, or a skin tone) adds nothing.
    """
    before = ""
    for char in text:
        joined = before == "\u200d" or ("\U0001f3fb" <= char <= "\U0001f3ff" and before > "\u2600")
        before = char
        size = 0 if joined else char_width(char)
        yield ambiguous if size < 0 else size


def width(text: str, ambiguous: int = 1) -> int:
    """Cells that `text` takes in a terminal; control characters must have been escaped (colours of ours take none).

    `ambiguous` is what characters like ``①`` and ``→`` take: 1, or 2 where the font is a legacy Japanese one.
    """
    if "\x1b" in text:
        text = _SGR.sub("", text)
    if text.isascii():
        return len(text)
    if _JOINS.search(text):
        return sum(cells(text, ambiguous))
    sizes = list(map(char_width, text))
    return sum(sizes) + (1 + ambiguous) * sizes.count(-1)


_SGR = re.compile("\x1b\\[[0-9;]*m")
_JOINS = re.compile("[\u200d\U0001f3fb-\U0001f3ff]")
_piece_width = lru_cache(maxsize=8192)(width)  # lines are made of the same few characters and words


_OPENING = "「『（［｛【〔〈《“‘"
_CLOSING = "、。，．・：；！？」』）］｝】〕〉》”’…ー～〜％々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
_LETTER = "[!-~\u00c0-\u02af\u0300-\u036f\u0400-\u04ff\u1e00-\u1eff\uac00-\ud7a3]"
_SPACE = "[\\s⏎]"  # ⏎ stands for a line break in what a message quotes
_PIECE = re.compile(
    # colours stay with what they colour
    rf"(?:{_SGR.pattern})*"
    # an opening bracket goes with what follows, spaces and all; so does a half-width one before a wide character
    rf"(?:[{_OPENING}]{_SPACE}*|{_LETTER}*[(\[{{](?=[^\s!-~]))*"
    rf"(?:{_LETTER}+(?:’{_LETTER}+)*|\S)"
    # a closing mark with what is before it
    rf"(?:[\u3000⏎]*[{_CLOSING}]|[)\]}}.,;:!?]+(?![!-~])|\x1b\[0m)*"
    rf"|\s+"
)


def wrap(text: str, room: int, ambiguous: int = 1) -> list[str]:
    """`text` in lines of at most `room` cells, broken at spaces and between Japanese characters.

    Closing marks and small kana do not begin a line and opening brackets do not end one (the common core of
    JIS X 4051's line-start and line-end rules). A word longer than a line is left whole. The end of a Japanese
    sentence (す。) does not stand alone on the last line: the break before it goes back to where a phrase begins.
    """
    if 2 * len(text) <= room or width(text, ambiguous) <= room:
        return [text]
    lines: list[list[str]] = [[]]
    used = 0
    for piece in _PIECE.findall(text):
        size = _piece_width(piece, ambiguous)
        if lines[-1] and used + size > room and not piece.isspace():
            lines.append([])
            used = 0
        if lines[-1] or not piece.isspace():
            lines[-1].append(piece)
            used += size
    _fill_last(lines, room, ambiguous)
    return ["".join(line).rstrip() for line in lines]


_ORPHAN = 3
_NUMBERED = frozenset(f"の{digit}" for digit in "0123456789")  # 第49条の4


def _fill_last(lines: list[list[str]], room: int, ambiguous: int) -> None:
    """Move the end of the last line but one down if the last has next to nothing."""
    if len(lines) < 2 or not lines[-1] or lines[-1][0].isascii() or len("".join(lines[-1])) > _ORPHAN:
        return
    before = lines[-2]
    for at in range(len(before) - 1, len(before) // 2 - 1, -1):
        if _begins_phrase(before[at - 1], before[at]):
            if width("".join(before[at:] + lines[-1]), ambiguous) > room:
                return
            lines[-1][:0] = before[at:]
            del before[at:]
            return


def _begins_phrase(before: str, piece: str) -> bool:
    """Whether a phrase may begin here: behind a space or 、, and where kana (the particle) meet what is no kana."""
    if piece.isspace() or piece[0] in _CLOSING:
        return False
    particle = "ぁ" <= before[-1] <= "ゖ" and not "ぁ" <= piece[0] <= "ゖ" and before[-1] + piece[0] not in _NUMBERED
    return before.isspace() or before[-1] in "、。」）・" or particle


_COMMAND = re.compile(r"^(\s*)::|##\[")


def inert(line: str) -> str:
    """`line` without the power to command a GitHub Actions runner that prints it.

    The runner obeys a line that begins with ``::`` after any spaces, and ``##[`` anywhere in a line
    (actions/runner, ActionCommand.cs); a backslash between the two characters disarms both.
    """
    if "::" not in line and "##[" not in line:
        return line
    return _COMMAND.sub(lambda m: "#\\#[" if m[1] is None else f"{m[1]}:\\:", line)


def is_utf(stream: Any) -> bool:
    """Whether `stream` takes all of Unicode (a stream without an encoding, such as StringIO, does)."""
    encoding = getattr(stream, "encoding", None)
    return encoding is None or codecs.lookup(encoding).name.startswith("utf")


def ambiguous_width(stream: Any) -> int:
    """2 if `stream` is in a legacy Japanese encoding, whose fonts show ``①`` full width; else 1."""
    encoding = getattr(stream, "encoding", None)
    return 2 if encoding and codecs.lookup(encoding).name in _CJK_ENCODINGS else 1


def prepare(stream: Any) -> None:
    """Make writing to `stream` never raise for what its encoding lacks; call it once, before any output.

    On a Japanese Windows console (cp932) Simplified Chinese and Hangul are outside the encoding. They become
    〓 (the printer's mark for a missing type), which is as wide, so that columns stay aligned; narrow
    characters become ``?``. Lone surrogates on a UTF-8 stream are written as ``\\udc80``.
    """
    if not hasattr(stream, "reconfigure"):
        return
    codecs.register_error(_GETA, _stand_in)
    stream.reconfigure(errors="backslashreplace" if is_utf(stream) else _GETA)


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    japanese = codecs.lookup(error.encoding).name in _CJK_ENCODINGS
    wide = "〓" if japanese else "??"
    missing = error.object[error.start : error.end]
    sizes = cells(missing, 2 if japanese else 1)
    return "".join(("", "?", wide)[size] for size in sizes), error.end


def reader_language(option: str | None = None, env: Mapping[str, str] | None = None) -> str:
    """``"ja"`` or ``"en"``: the language in which to speak to the person at the screen.

    The first of these that is set decides: `option` (``--message-lang``), SIGNLINT_LANG, LC_ALL, LC_MESSAGES,
    LANG; on Windows then the language of the user interface. Everything that is not Japanese gets English.
    """
    variables = os.environ if env is None else env
    asked = [option, *(variables.get(name) for name in ("SIGNLINT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))]
    wish = next((value for value in asked if value), "") or _windows_language()
    return "ja" if re.match(r"ja($|[_.\-@])|japanese", wish.casefold()) else "en"


def _windows_language() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes

    return "ja" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == _JAPANESE_UI else "en"
