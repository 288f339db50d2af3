"""Putting new pieces into the bytes of a file; every byte outside of them stays as it is.

A file is never encoded again as a whole: cp932 has two codes for some characters (NEC's and
IBM's), and decoding and encoding would swap them.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from signlint.errors import WriteError
from signlint.messages import Bilingual

_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ORDERED = {
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_CANNOT = Bilingual(
    "文字コード {codec} では「{char}」（{code}）を書けません。ファイルを UTF-8 で保存し直してください",
    "{codec} has no '{char}' ({code}): save the file as UTF-8 first",
)
_UNSTABLE = Bilingual(
    "文字コード {codec} のファイルの一部だけを書きかえることはできません。UTF-8 で保存し直してください",
    "a part of a file in {codec} cannot be changed alone: save it as UTF-8 first",
)


class EncodingError(WriteError):
    """The file's encoding has no room for what is to be written: the whole file has to be saved in another."""


@dataclass(frozen=True, slots=True)
class Splice:
    """Put `text` in place of the code points [start, end) of a file's text (without byte order mark)."""

    start: int
    end: int
    text: str


def splice(text: str, splices: Sequence[Splice]) -> str:
    """`text` with all splices, which must not overlap."""
    parts: list[str] = []
    at = 0
    for one in _ordered(splices):
        parts += (text[at : one.start], one.text)
        at = one.end
    return "".join([*parts, text[at:]])


def _ordered(splices: Sequence[Splice]) -> list[Splice]:
    ordered = sorted(splices, key=lambda one: (one.start, one.end))
    for first, second in pairwise(ordered):
        assert first.end <= second.start, "splices overlap"
    return ordered


def splice_bytes(data: bytes, text: str, codec: str, splices: Sequence[Splice], path: str) -> bytes:
    """`data`, whose text is `text` in `codec` ("" = UTF-8), with all splices.

    Raises EncodingError when the codec lacks a character, or shifts states, so that no part stands alone.
    """
    mark = next((bom for bom in _BOMS if data.startswith(bom)), b"")
    codec = _ORDERED.get(mark, codec or "utf-8")
    parts: list[bytes] = []
    at, byte = 0, len(mark)
    for one in _ordered(splices):
        start = byte + len(text[at : one.start].encode(codec, "surrogatepass"))
        parts += (data[byte:start], _encode(one.text, codec, path))
        byte = start + len(text[one.start : one.end].encode(codec, "surrogatepass"))
        at = one.end
    made = mark + b"".join([*parts, data[byte:]])
    if made[len(mark) :].decode(codec, "replace") != splice(text, splices):
        raise EncodingError(_UNSTABLE.fill({"codec": codec}), path)
    return made


def _encode(text: str, codec: str, path: str) -> bytes:
    try:
        return text.encode(codec)
    except UnicodeEncodeError as error:
        char = text[error.start]
        values = {"codec": codec, "char": char, "code": f"U+{ord(char):04X}"}
        raise EncodingError(_CANNOT.fill(values), path) from None


Change = tuple[int, int, str]
"""A stretch [start, end) of a text, and what stands there afterwards."""


def changes(old: str, new: str) -> list[Change]:
    """What differs between `old` and `new`, in order: what stands between two changes is left as it is written.

    A long stretch is one change: to compare it in detail takes time that grows with its square.
    """
    start, end, middle = _changed(old, new)
    if not middle or start == end or max(end - start, len(middle)) > _COMPARED:
        return [(start, end, middle)]
    codes = SequenceMatcher(None, old[start:end], middle, autojunk=False).get_opcodes()
    return [(start + i, start + j, middle[k:m]) for what, i, j, k, m in codes if what != "equal"]


_COMPARED = 2000


def _changed(old: str, new: str) -> Change:
    """The smallest stretch that holds all that differs."""
    limit = min(len(old), len(new))
    start = next((i for i in range(limit) if old[i] != new[i]), limit)
    tail = next((i for i in range(limit - start) if old[-1 - i] != new[-1 - i]), limit - start)
    return start, len(old) - tail, new[start : len(new) - tail]
