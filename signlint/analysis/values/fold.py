"""A text with its widths, digits, dashes and spaces made alike, and the way back."""

from __future__ import annotations

import re
import unicodedata

from signlint.analysis.late import late
from signlint.analysis.view import View
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
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_RUBY = late(r"(?<=[\u4e00-\u9fff々0-9])[(][ぁ-ゖァ-ヺー・ ]+[)]")
_RUBY_TAG = re.compile(r"<rp>.*?</rp>|<rt>.*?</rt>|</?r(?:uby|b)>", re.S)
_JOINING = re.compile(r"[\u0300-\u036f\u1160-\u11ff\u3099\u309a]")


def fold(text: str, lang: str) -> View:
    """`text` for reading numbers: one code point for one, but NFC, and Japanese without furigana."""
    view = View(text) if text.isascii() or unicodedata.is_normalized("NFC", text) else _composed(text)
    if not text.isascii():
        folded = view.text.translate(_TABLE)
        folded = _FOREIGN_DIGIT.sub(lambda m: str(unicodedata.decimal(m[0])), folded)
        view = View(folded, view.starts, view.ends)
    if is_japanese(lang) and ("(" in view.text or "<r" in view.text):
        view = _without(_without(view, _RUBY_TAG), _RUBY)
    return view


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
