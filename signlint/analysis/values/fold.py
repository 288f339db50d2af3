"""A text with its widths, digits, dashes and spaces made alike, and the way back."""

from __future__ import annotations

import re
import unicodedata

from signlint.analysis.text.lazy_pattern import lazy_pattern
from signlint.analysis.text.view import View
from signlint.language import is_japanese

_TABLE: dict[int, int | str] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_TABLE |= dict.fromkeys(map(ord, "\u3000\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\ufeff\u200b"), " ")
_TABLE |= dict.fromkeys(map(ord, "‐‑‒–—―−－─"), "-")
_TABLE |= dict.fromkeys(map(ord, "〜～∼∿⁓"), "~")
_TABLE |= (
    dict.fromkeys(map(ord, "：∶"), ":") | dict.fromkeys(map(ord, "￥"), "¥") | dict.fromkeys(map(ord, "％﹪"), "%")
)
_TABLE |= dict.fromkeys(map(ord, "ヵヶｹゕゖケ"), "か") | dict.fromkeys(map(ord, "’ʼ"), "'")
_TABLE |= {ord("ſ"): "s", ord("ı"): "i", ord("İ"): "I", 0x212A: "K"}  # `re` matches them as s, i and k
_RUBY = lazy_pattern(r"[(](?<=[\u4e00-\u9fff々0-9][(])[ぁ-ゖァ-ヺー・ ]+[)]")
_RUBY_TAG = re.compile(r"<rp>.*?</rp>|<rt>.*?</rt>|</?r(?:uby|b)>", re.S)
_JOINING = re.compile(r"[\u0300-\u036f\u1160-\u11ff\u3099\u309a]")


class _Alike(dict[int, int | str]):
    """The table for `str.translate`. It learns the other characters, as a missing one costs an exception each time."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = alike = str(unicodedata.decimal(char)) if char.isdecimal() else char
        return alike


_ALIKE = _Alike(_TABLE)


def fold(text: str, lang: str) -> View:
    """`text` for reading numbers: one code point for one, but NFC, and Japanese without furigana."""
    view = View(text) if _is_composed(text) else _composed(text)
    view = View(view.text.translate(_ALIKE), view.starts, view.ends)
    if _may_have_furigana(view.text, lang):
        view = _without(_without(view, _RUBY_TAG), _RUBY)
    return view


def folded(text: str, lang: str) -> str:
    """The text of `fold`, without the way back."""
    if not text.isascii():
        text = (text if _is_composed(text) else _composed(text).text).translate(_ALIKE)
    return _RUBY.sub("", _RUBY_TAG.sub("", text)) if _may_have_furigana(text, lang) else text


def _is_composed(text: str) -> bool:
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def _may_have_furigana(text: str, lang: str) -> bool:
    return ("(" in text or "<r" in text) and is_japanese(lang)


def _without(view: View, pattern: re.Pattern[str]) -> View:
    gone = [m.span() for m in pattern.finditer(view.text)]
    if not gone:
        return view
    drop = {i for start, end in gone for i in range(start, end)}
    return view.select([i for i in range(len(view.text)) if i not in drop])


def _composed(text: str) -> View:
    """NFC, cluster by cluster, so that every code point knows where it came from."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and (_JOINING.match(text[end]) or unicodedata.combining(text[end])):
            end += 1
        piece = unicodedata.normalize("NFC", text[at:end])
        out.append(piece)
        starts += [at] * len(piece)
        ends += [end] * len(piece)
        at = end
    return View("".join(out), starts, ends)
