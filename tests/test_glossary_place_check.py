"""The check `place`: translations that still speak of another city's prefecture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signlint.analysis import analyse
from signlint.checks import place
from signlint.checks.contract import Context, UnitSubject
from signlint.glossary import Termbase, shipped_glossaries
from signlint.model import Location, Straight, Text, Unit

SHIPPED = Termbase.from_paths(shipped_glossaries(), cached=False)
HOME = [{"ja": "熊本城"}, {"ja": "熊本市役所"}, {"ja": "くまもと 熊本県"}]


def run(units: list[dict[str, str]], params: place.Params | None = None) -> list[str]:
    subjects = [
        UnitSubject(
            Unit(str(at), Location("a.yaml"), {k: Text(k, v, "a.yaml", Straight(1, 1)) for k, v in texts.items()}),
            "name",
            analyse,
        )
        for at, texts in enumerate(units)
    ]
    found = place.check(subjects, params or place.Params(), Context(lambda: SHIPPED))
    return [m.unit.texts[m.lang].value[m.start : m.end] for m in found if m.unit]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ({"ja": "知事のあいさつ", "ko": "도쿄 도지사의 인사"}, ["도쿄"]),
        ({"ja": "相談窓口", "en": "Tokyo Help Desk", "vi": "Trung tâm Tokyo"}, ["Tokyo", "Tokyo"]),
        ({"ja": "相談窓口", "zh-Hans": "东京咨询窗口"}, ["东京"]),
        ({"ja": "相談窓口", "en": "Kumamoto Help Desk"}, []),
        ({"ja": "県の相談窓口", "en": "Kumamoto Prefecture Help Desk"}, []),
        ({"ja": "県の相談窓口", "en": "Gifu Prefecture Help Desk"}, ["Gifu"]),
        ({"ja": "東京方面", "en": "for Tokyo"}, []),
        ({"ja": "とうきょう", "en": "Tokyo"}, []),
        ({"ja": "都が補助します", "en": "Tokyo Metropolitan Government pays"}, []),
        ({"ja": "阪神", "en": "Osaka and Kobe"}, []),
        ({"ja": "TOKYO TOWER", "en": "Tokyo Tower"}, []),
        ({"ja": "峠", "zh-Hans": "山口"}, []),
        ({"ja": "大部分", "zh-Hans": "大分"}, []),
        ({"ja": "国", "ko": "나라"}, []),
        ({"en": "Tokyo"}, []),
    ],
)
def test_foreign_prefectures(texts: dict[str, str], found: list[str]) -> None:
    assert run([*HOME, texts]) == found


def test_a_catalog_without_a_home() -> None:
    foreign = {"ja": "相談窓口", "en": "Tokyo Help Desk"}
    assert run([foreign]) == ["Tokyo"]
    assert run([{"ja": "相談窓口", "en": "Gifu Help Desk"}]) == []
    assert run([{"ja": "市の相談窓口", "en": "Tokyo Help Desk"}]) == run([HOME[0], foreign]) == []
    nationwide = [{"ja": f"{name}駅"} for name in ("熊本", "熊本", "福岡", "福岡", "青森")]
    assert run([*nationwide, foreign]) == []
    assert run([*HOME, foreign]) == ["Tokyo"]


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(["en", "zh-Hant", "ko", "th"]))
def test_any_text(ja: str, target: str, lang: str) -> None:
    run([*HOME, {"ja": ja, lang: target}])
