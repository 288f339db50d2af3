from __future__ import annotations

import ctypes
import io
import re
from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signlint import console


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        (" ", 1),
        ("abc", 3),
        ("出口", 4),
        ("ｱｲｳ", 3),
        ("１０:00", 7),
        ("か\u3099", 2),  # NFD が
        ("한국", 4),
        ("\u1112\u1161\u11ab", 2),  # NFD 한
        ("é", 1),
        ("शौ", 2),  # spacing vowel sign
        ("कि्", 2),
        ("🚻", 2),
        ("👨‍👩‍👧", 2),
        ("👍🏽", 2),
        ("🇯🇵", 2),
        ("葛󠄀", 2),  # variation selector
        ("①→…", 3),
    ],
)
def test_width(text: str, cells: int) -> None:
    assert console.width(text) == cells


def test_ambiguous_characters_are_wide_in_a_japanese_font() -> None:
    assert console.width("①a→", ambiguous=2) == 5


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", r"\x1b[31m"),
        ("a\r\n\tb", r"a\x0d\x0a\x09b"),
        ("\x9b2J", r"\x9b2J"),
        ("a\u202eb\u2066c\u200fd", r"a\u202eb\u2066c\u200fd"),
        ("\ufeff出口\u200b", r"\ufeff出口\u200b"),
        ("\ud800", r"\ud800"),
        ("\U000e0041", r"\U000e0041"),
        ("नेपाली‍ 👨‍👩‍👧 が", "नेपाली‍ 👨‍👩‍👧 が"),
    ],
)
def test_escape_controls(text: str, shown: str) -> None:
    assert console.escape_controls(text) == shown


@given(st.text(st.characters(codec=None)))
def test_nothing_active_is_left(text: str) -> None:
    shown = console.escape_controls(text)
    assert console.escape_controls(shown) == shown
    shown.encode("utf-8")
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 or c in "\u202a\u202b\u202c\u202d\u202e\u2066" for c in shown)


@given(st.text(st.characters(codec="utf-8")), st.integers(1, 60), st.sampled_from([1, 2]))
def test_wrap_keeps_every_word(text: str, room: int, ambiguous: int) -> None:
    text = console.escape_controls(text)
    lines = console.wrap(text, room, ambiguous)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(
    st.lists(st.sampled_from(["あ", "漢", "字。", "（か", " ", "word", "１０", "ｱ", "🚻"]), max_size=60),
    st.integers(4, 40),
)
def test_wrapped_lines_fit(pieces: list[str], room: int) -> None:
    text = " ".join(pieces)
    assert all(console.width(line) <= room for line in console.wrap(text, room))


def test_wrap_keeps_closing_marks_off_the_line_start() -> None:
    assert console.wrap("ここは入口です。次は出口です。", 14) == ["ここは入口で", "す。次は", "出口です。"]
    assert console.wrap("Two or three words", 9) == ["Two or", "three", "words"]


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("すぐ後ろの（　）の中で", 14, ["すぐ後ろの", "（　）の中で"]),
        ("ここは（ok）です", 10, ["ここは", "（ok）です"]),
        ("「市」の「,⏎」を", 10, ["「市」の", "「,⏎」を"]),
        ("he says “⏎096-100” here", 12, ["he says", "“⏎096-100”", "here"]),
        ("日本語(英語)です", 8, ["日本語", "(英語)で", "す"]),
        ("あいう), で", 6, ["あい", "う),", "で"]),
        ("don’t do", 4, ["don’t", "do"]),
        ("un café ouvert", 8, ["un café", "ouvert"]),
        ("Nhà vệ sinh", 6, ["Nhà vệ", "sinh"]),
        ("지정 대피소", 8, ["지정", "대피소"]),
        ("ここから１００％", 14, ["ここから", "１００％"]),
    ],
)
def test_wrap_keeps_brackets_and_words_whole(text: str, room: int, lines: list[str]) -> None:
    assert console.wrap(text, room) == lines


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("避難所（暮らす所）の意味です。", 28, ["避難所（暮らす所）の", "意味です。"]),
        ("あとの文で終わってください。", 24, ["あとの文で", "終わってください。"]),
        ("第49条の4・第49条の7", 18, ["第49条の4・", "第49条の7"]),
        ("漢字漢字漢字です", 14, ["漢字漢字漢字で", "す"]),
        ("no room for it", 12, ["no room for", "it"]),
        ("\x1b[31m入口\x1b[0mは\x1b[33m北側\x1b[0m", 6, ["\x1b[31m入口\x1b[0mは", "\x1b[33m北側\x1b[0m"]),
    ],
)
def test_wrap_leaves_no_orphan_and_no_torn_colour(text: str, room: int, lines: list[str]) -> None:
    assert console.wrap(text, room) == lines


@given(st.text(st.sampled_from("あ漢（）「」。、 　a(),’é⏎"), max_size=60), st.integers(1, 30))
def test_no_line_begins_with_a_closing_bracket_or_ends_with_an_opening_one(text: str, room: int) -> None:
    lines = console.wrap(text, room)
    for above, below in pairwise(lines):
        broken = re.escape(above) + r"( *)" + re.escape(below)
        spaces = re.search(broken, text)
        if spaces and not spaces[1]:
            assert below[:1] not in "）」。、", lines
            assert above[-1:] not in "（「", lines


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("::error::x", r":\:error::x"),
        ("   ::add-mask::x", r"   :\:add-mask::x"),
        ("text ::error::x", "text ::error::x"),
        ("text ##[error]x ##[group]", r"text #\#[error]x #\#[group]"),
        ("plain", "plain"),
    ],
)
def test_inert(line: str, shown: str) -> None:
    assert console.inert(line) == shown


def stream(encoding: str) -> tuple[io.TextIOWrapper, io.BytesIO]:
    raw = io.BytesIO()
    return io.TextIOWrapper(raw, encoding=encoding, write_through=True), raw


@pytest.mark.parametrize(
    ("encoding", "text", "written"),
    [
        ("cp932", "出口 间 화장실 ệ ✓①é", "出口 〓 〓〓〓 ? ?①〓"),
        ("cp932", "か\u0301", "か"),
        ("cp1252", "é 出", "é ??"),
        ("ascii", "é 出", "? ??"),
        ("utf-8", "出口 화\udc80", "出口 화\\udc80"),
    ],
)
def test_prepared_streams_never_raise(encoding: str, text: str, written: str) -> None:
    out, raw = stream(encoding)
    console.prepare(out)
    out.write(text)
    assert raw.getvalue().decode(encoding) == written


def test_what_a_japanese_console_lacks_keeps_its_width() -> None:
    out, raw = stream("cp932")
    console.prepare(out)
    out.write("间화①é")
    assert console.width(raw.getvalue().decode("cp932"), 2) == console.width("间화①é", 2)


def test_prepare_leaves_other_streams_alone() -> None:
    out = io.StringIO()
    console.prepare(out)
    out.write("화")
    assert out.getvalue() == "화"


@pytest.mark.parametrize(
    ("option", "env", "lang"),
    [
        ("ja", {"LANG": "en_US.UTF-8"}, "ja"),
        ("en", {"LANG": "ja_JP.UTF-8"}, "en"),
        (None, {"LANG": "ja_JP.UTF-8"}, "ja"),
        (None, {"SIGNLINT_LANG": "en", "LC_ALL": "ja_JP.UTF-8"}, "en"),
        (None, {"LC_ALL": "C", "LANG": "ja_JP.UTF-8"}, "en"),
        (None, {"LC_ALL": "", "LC_MESSAGES": "ja", "LANG": "en_US"}, "ja"),
        (None, {"LANG": "Japanese_Japan.932"}, "ja"),
        (None, {"LANG": "jav_ID"}, "en"),
        ("", {"LANG": "C.UTF-8"}, "en"),
        (None, {}, "en"),
    ],
)
def test_reader_language(option: str | None, env: dict[str, str], lang: str) -> None:
    assert console.reader_language(option, env) == lang


@pytest.mark.parametrize(("langid", "lang"), [(0x0411, "ja"), (0x0409, "en")])
def test_windows_without_variables_follows_its_user_interface(
    langid: int, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: langid)
    monkeypatch.setattr(console.sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    assert console.reader_language(None, {}) == lang
    assert console.reader_language("en", {}) == "en"


@given(st.text(alphabet="aé①→あ漢ｱ가\u0301\u200d\U0001f3fb👍❤\ufe0f\u1160…ー", max_size=8), st.sampled_from([1, 2]))
def test_a_width_is_the_sum_of_its_cells(text: str, ambiguous: int) -> None:
    assert console.width(text, ambiguous) == sum(console.cells(text, ambiguous))
