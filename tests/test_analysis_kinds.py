"""The kind that a text looks like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signlint.analysis.kinds import guess
from signlint.model import KINDS, Location, Straight, Text, Unit


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("熊本城", "name"),
        ("総合案内", "name"),
        ("石垣に登らないでください", "prohibition"),
        ("石垣（いしがき）に のぼらないで ください。", "prohibition"),
        ("立入禁止", "prohibition"),
        ("立入禁止（関係者を除く）", "prohibition"),
        ("土足厳禁", "prohibition"),
        ("館内での飲食はご遠慮ください", "prohibition"),
        ("さわるな", "prohibition"),
        ("撮影はできません", "prohibition"),
        ("ただいま利用できません", "notice"),
        ("医療に関すること", "name"),
        ("申請書は黒のペンで記入すること", "instruction"),
        ("頭上注意", "warning"),
        ("危険", "warning"),
        ("足元にご注意ください", "warning"),
        ("車に気をつけてください。", "warning"),
        ("靴を脱いでください", "instruction"),
        ("番号札をお取りください。", "instruction"),
        ("受付はこちら", "guidance"),
        ("出口→", "guidance"),
        ("本日は休館日です。", "notice"),
        ("津波です。高台へ逃げてください。", "emergency"),
        ("大雨特別警報が出ています", "emergency"),
        ("避難所", "name"),
        ("氏名", "label"),
        ("電話番号：", "label"),
        ("この城は四百年前に建てられました。今の天守は新しいものです。石垣は昔のままです。", "explanation"),
        ("", "name"),
        ("\ud800\0", "name"),
    ],
)
def test_kind_of_text(text: str, kind: str) -> None:
    assert guess(_unit(ja=text)) == kind


def _unit(kind: str = "", **texts: str) -> Unit:
    place = Straight(1, 1)
    return Unit("a", Location("a"), {lang: Text(lang, value, "a", place) for lang, value in texts.items()}, kind)


def test_a_stated_kind_wins() -> None:
    assert guess(_unit("title", ja="立入禁止")) == "title"
    assert guess(_unit("sign", ja="立入禁止")) == "prohibition"
    assert guess(_unit(en="No Entry")) == "name"


@given(st.text(max_size=100))
def test_any_text_has_a_kind(text: str) -> None:
    assert guess(_unit(ja=text)) in KINDS
