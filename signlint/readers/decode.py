"""From a file to text: size, kind of content, encoding.

The ladder is byte order mark, strict UTF-8, strict cp932, and then we ask; detectors by
frequency call Big5 or EUC-JP text many things (measured), and a wrong guess would be
reported as wrong Japanese.
"""

from __future__ import annotations

import codecs
import re

from signlint.errors import reason
from signlint.model import Location, Problem
from signlint.readers.base import ReadOptions, Unread, said
from signlint.readers.formats import in_truth

MAX_BYTES = 50 * 1024 * 1024
"""The largest catalog known has 5 MB per 10,000 signs; ten times that is not a catalog but a mistake."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"\x7fELF")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SEVERAL = 3
_HALF_KANA = re.compile("[\uff61-\uff9f]")
_FULL_KANA = re.compile("[\u3041-\u30fa]")
# How the two-byte characters of EUC-JP (JIS X 0208 and 0212, half-width katakana) and of Big5 are made
_EUC = re.compile(rb"(?:[\x00-\x7f]|[\xa1-\xfe]{2}|\x8e[\xa1-\xdf]|\x8f[\xa1-\xfe]{2})*+")
_BIG5 = re.compile(rb"(?:[\x00-\x7f]|[\xa1-\xf9][\x40-\x7e\xa1-\xfe])*+")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
# cp932 lets single bytes through that no Japanese file holds (0x80, 0xA0, 0xFD-0xFF)
_NOT_CP932 = re.compile("[\x80-\xa0\uf8f0-\uf8f3]")


def load(path: str, options: ReadOptions) -> tuple[str, str]:
    """The file's text without byte order mark, and the codec taken ("" for UTF-8).

    Raises Unread with the problem: unreadable, too-large, binary, encoding.
    """
    data = options.given.get(path)
    return decode(_bytes(path) if data is None else data, path, options.encoding)


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise Unread(Problem("catalog/unreadable", Location(path), said(reason(error)))) from None
    return data


def decode(data: bytes, path: str, encoding: str = "") -> tuple[str, str]:
    """The text of `data` and the codec taken ("" for UTF-8); see `load`."""
    if len(data) > MAX_BYTES:
        raise Unread(Problem("catalog/too-large", Location(path), {"limit": f"{MAX_BYTES // 2**20} MiB"}))
    mark = next((codec for bom, codec in _BOMS if data.startswith(bom)), "")
    if encoding and not mark.startswith("utf"):
        return _strict(data, encoding, path), encoding
    if mark:
        return _strict(data, mark, path), "" if mark == "utf-8-sig" else mark
    _refuse_binary(data, path)
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        text = _cp932(data)
        if text is None:
            raise _unknown(data, error.start, path) from None
        return text, "cp932"


def _strict(data: bytes, codec: str, path: str) -> str:
    try:
        return data.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise _unknown(data, error.start, path, codec) from None
    except (LookupError, UnicodeError):
        raise _unknown(data, 0, path, codec) from None


def _unknown(data: bytes, at: int, path: str, tried: str = "utf-8, cp932") -> Unread:
    line = data.count(b"\n", 0, at) + 1
    return Unread(Problem("catalog/encoding", Location(path, line), {"tried": tried}))


def _refuse_binary(data: bytes, path: str) -> None:
    """Refuse what holds many control characters; one or two are left to the text they are in."""
    head = data[:8192]
    controls = len(_CONTROL.findall(head))
    if data.startswith(_MAGIC) or (controls >= _SEVERAL and controls * 20 > len(head)):
        raise Unread(Problem("catalog/binary", Location(path), said(in_truth(data))))


def _cp932(data: bytes) -> str | None:
    """`data` read as cp932, or None where that is not what it is.

    EUC-JP and Big5 pass as cp932 too, as half-width katakana without any full-width kana: then the bytes must
    not be theirs.
    """
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError:
        return None
    doubtful = len(_HALF_KANA.findall(text)) * 5 > len(_NOT_ASCII.findall(text)) and not _FULL_KANA.search(text)
    foreign = doubtful and (_EUC.fullmatch(data) or _BIG5.fullmatch(data))
    return None if foreign or _NOT_CP932.search(text) else text
