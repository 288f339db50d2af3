"""Furigana in the notations people use in plain text.

| style      | written as                                   |
|------------|----------------------------------------------|
| `brackets` | 漢字（かんじ）, 漢字(かんじ), 立（た）ち入（い）り |
| `aozora`   | ｜漢字《かんじ》, 漢字《かんじ》                 |
| `braces`   | {漢字|かんじ}                                 |
| `denden`   | {漢字|かん|じ}                                |
| `dollar`   | $(漢字 かんじ)                                |
| `html`     | <ruby>漢字<rp>(</rp><rt>かんじ</rt></ruby>     |

Only brackets need judgement, since they hold explanations (避難所（にげる ところ）) as often as
readings: see `signlint.analysis.reading.brackets`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from signlint.analysis.reading.brackets import read_before
from signlint.analysis.text.fold import fold
from signlint.analysis.text.lazy_pattern import lazy_pattern
from signlint.analysis.text.letters import KANJI


class Ruby(NamedTuple):
    """One base with its reading; all offsets are code points of the text as given.

    `start` … `end` is the whole notation, brackets and tags included. `base` is as written;
    `reading` is without spaces and separators and with widths folded (katakana stays katakana).
    """

    start: int
    end: int
    base_start: int
    base_end: int
    reading_start: int
    reading_end: int
    base: str
    reading: str
    style: str


_make = partial(tuple.__new__, Ruby)  # a third of the time of Ruby(…), in the one place where that counts

_KANA = "ぁ-ゖァ-ヺーゝゞヽヾ\u3099\u309aｦ-ﾟ"
_GAP = " \u3000・･"
_MARKED = re.compile("[<$＄|｜《]")
"""One of these is in every notation but brackets."""

_BRACKETS = re.compile(f"[（(]([{_GAP}]*[{_KANA}][{_KANA}{_GAP}]{{0,79}})[）)]")
_BRACES = re.compile(
    f"[{{｛](?P<base>[^|｜{{}}｛｝\n]{{1,40}})(?P<readings>(?:[|｜][{_KANA}{_GAP}]{{0,40}}){{1,40}})[}}｝]"
)
_DOLLAR = re.compile(f"[$＄][(（](?P<base>[^\\s()（）$]{{1,40}})[ \u3000](?P<reading>[{_KANA}{_GAP}]{{1,80}})[)）]")
_AOZORA = lazy_pattern(
    f"(?:[｜|](?P<marked>[^｜|《》\n]{{1,40}})|(?P<run>[{KANJI}ヶヵ]{{1,40}}))《(?P<reading>[{_KANA}{_GAP}]{{1,80}})》"
)
_OPEN_RUBY = re.compile(r"<ruby(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_CLOSE_RUBY = re.compile(r"</ruby\s*>", re.IGNORECASE)
_RT = re.compile(r"<rt(?:\s[^<>]{0,200})?>([^<]*)(?:</rt\s*>)?", re.IGNORECASE)
_RUBY_TAG = re.compile(r"</?(?:rb|rtc|rp)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_RP = re.compile(r"<rp(?:\s[^<>]{0,200})?>[^<]*(?:</rp\s*>)?", re.IGNORECASE)
_SEPARATORS = re.compile(f"[{_GAP}|｜\\s]")


def find(value: str) -> tuple[Ruby, ...]:
    """The furigana in `value`, in order and without overlaps; () when there is none.

    Unclosed, empty and nested notations are left alone: they are text.
    """
    if not _MARKED.search(value):
        return tuple(_brackets(value, [])) if "（" in value or "(" in value else ()
    found = [*_html(value), *_dollar(value), *_braces(value), *_aozora(value)]
    taken = sorted((ruby.start, ruby.end) for ruby in found)
    found += _brackets(value, taken)
    return _apart(sorted(found, key=lambda ruby: (ruby.start, -ruby.end)))


def _apart(found: list[Ruby]) -> tuple[Ruby, ...]:
    kept: list[Ruby] = []
    for ruby in found:
        if not kept or ruby.start >= kept[-1].end:
            kept.append(ruby)
    return tuple(kept)


def _ruby(value: str, whole: tuple[int, int], base: tuple[int, int], reading: tuple[int, int], style: str) -> Ruby:
    said = _SEPARATORS.sub("", fold(value[slice(*reading)]).text)
    return Ruby(*whole, *base, *reading, value[slice(*base)], said, style)


def _dollar(value: str) -> Iterator[Ruby]:
    if "$" not in value and "＄" not in value:
        return
    for m in _DOLLAR.finditer(value):
        yield _ruby(value, m.span(), m.span("base"), m.span("reading"), "dollar")


def _braces(value: str) -> Iterator[Ruby]:
    if "|" not in value and "｜" not in value:
        return
    for m in _BRACES.finditer(value):
        start, end = m.span("readings")
        several = len(re.findall("[|｜]", m["readings"])) > 1
        if _SEPARATORS.sub("", m["readings"]):
            yield _ruby(value, m.span(), m.span("base"), (start + 1, end), "denden" if several else "braces")


def _aozora(value: str) -> Iterator[Ruby]:
    if "《" not in value:
        return
    for m in _AOZORA.finditer(value):
        group = "run" if m["marked"] is None else "marked"
        if _SEPARATORS.sub("", m["reading"]):
            yield _ruby(value, m.span(), m.span(group), m.span("reading"), "aozora")


def _brackets(value: str, taken: list[tuple[int, int]]) -> list[Ruby]:
    """Bracketed readings outside `taken`; a base never reaches back over another notation."""
    found: list[Ruby] = []
    floor = 0
    pending = iter(taken)
    held = next(pending, None)
    for m in _BRACKETS.finditer(value):
        bracket, end = m.span()
        while held and held[0] < bracket:
            floor = max(floor, held[1])
            held = next(pending, None)
        if bracket < floor:
            continue
        read = read_before(value[floor:bracket], m[1], value[end : end + 1])
        if read is not None:
            back, gap, base, reading = read
            start = bracket - back
            found.append(_make((start, end, start, bracket - gap, bracket + 1, end - 1, base, reading, "brackets")))
        floor = end
    return found


def _html(value: str) -> Iterator[Ruby]:
    if "<" not in value:
        return
    at = 0
    for opening in _OPEN_RUBY.finditer(value):
        if opening.start() < at:
            continue
        close = _CLOSE_RUBY.search(value, opening.end())
        if close is None:
            return
        yield from _pairs(value, opening, close)
        at = close.end()


def _pairs(value: str, opening: re.Match[str], close: re.Match[str]) -> Iterator[Ruby]:
    """Each base with its <rt> in one <ruby>; the outer tags go to the first and the last."""
    inside = list(_RT.finditer(value, opening.end(), close.start()))
    start, base_start = opening.start(), opening.end()
    for rt in inside:
        end = close.end() if rt is inside[-1] else _after_rp(value, rt.end(), close.start())
        base = _base(value, base_start, rt.start())
        if base[0] < base[1] and rt[1].strip():
            yield _ruby(value, (start, end), base, rt.span(1), "html")
        start = base_start = end


def _after_rp(value: str, at: int, end: int) -> int:
    rp = _RP.match(value, at, end)
    return rp.end() if rp else at


def _base(value: str, start: int, end: int) -> tuple[int, int]:
    """The base between `start` and `end`, without <rb> and <rp> around it."""
    rp = next((m for m in _RP.finditer(value, start, end)), None)
    if rp is not None:
        end = rp.start()
    spans = [m.span() for m in _RUBY_TAG.finditer(value, start, end)]
    for tag_start, tag_end in spans:
        if not value[start:tag_start].strip():
            start = tag_end
        else:
            end = min(end, tag_start)
    return start, max(start, end)
