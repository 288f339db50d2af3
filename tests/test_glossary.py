"""Loading glossaries and matching their terms."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import seconds

from signlint.errors import GlossaryError
from signlint.glossary import Termbase, fold, loose, shipped_glossaries
from signlint.glossary.matching import Forms

SHIPPED = Termbase.from_paths(shipped_glossaries(), cached=False)
ODD = [
    "",
    " ",
    "🚻",
    "$(避難所 ひなんじょ)",
    "か\u3099",
    "ﾋﾅﾝｼﾞｮ",
    "避難所\r\n出口",
    "\ufeff出口",
    "出\x00口",
    "\ud800出口",
]


def write(tmp_path: Path, text: str, name: str = "g.yaml") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def load(tmp_path: Path, text: str) -> Termbase:
    return Termbase.from_paths([write(tmp_path, text)], cached=False)


GOOD = """\
sources:
  CITY: {title: 用語集, publisher: 市, year: '2026'}
terms:
  evacuation-site:
    ja: {preferred: 避難場所, reading: ひなんばしょ, forbidden: [{form: 避難地, why: {ja: 古い, en: old}}]}
    ja-simple: {preferred: 逃げる 場所, policy: gloss}
    en: {preferred: Evacuation Site, admitted: [Evacuation Area], forbidden: [Shelter]}
    zh-CN: {preferred: 避难场所, status: suggested, confidence: low}
    no: Evakueringssted
    domain: disaster
    cite: CITY
"""


def test_a_term_as_written(tmp_path: Path) -> None:
    base = load(tmp_path, GOOD)
    (term,) = base.whole("避難場所")
    assert (term.id, term.domain, term.own, term.line) == ("evacuation-site", "disaster", True, 4)
    assert list(term.entries) == ["ja", "ja-simple", "en", "zh-Hans", "no"]
    assert term.entries["en"].allowed == ("Evacuation Site", "Evacuation Area")
    assert term.entries["zh-Hans"].status == "suggested" and term.entries["zh-Hans"].confidence == "low"
    assert term.entries["ja-simple"].policy == "gloss"
    assert term.ja.forbidden[0].reason == ("古い", "old")
    assert base.citation("CITY").year == "2026" and base.citation("NONE").title == ""
    assert base.readings == {"避難場所": "ひなんばしょ"}


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("- a\n", ":1:1:", "terms"),
        ("term: {}\n", ":1:1:", "did you mean 'terms'"),
        ("terms:\n  Exit: {ja: 出口, domain: d}\n", ":2:3:", "is no id"),
        ("terms:\n  exit: {ja: 出口}\n", ":2:9:", "'domain' is required"),
        ("terms:\n  exit: {ja: 出口, zh-Hanz: 出口, domain: d}\n", ":2:18:", "did you mean 'zh-Han"),
        ("terms:\n  exit: {ja: {prefered: 出口}, domain: d}\n", ":2:15:", "did you mean 'preferred'"),
        ("terms:\n  exit: {ja: {preferred: 出口, status: oficial}, domain: d}\n", ":2:38:", "did you mean 'official'"),
        (
            "terms:\n  exit: {ja: 出口, en: {preferred: Exit, forbidden: [EXIT]}, domain: d}\n",
            ":2:22:",
            "both allowed and",
        ),
        ("terms:\n  exit: {en: {status: suggested}, domain: d}\n", ":2:14:", "is needed"),
        ("terms:\n  exit: {domain: d}\n", ":2:3:", "no language"),
        ("terms:\n  exit: {ja: 出口, en: Exit, domain: d}\n  exit: {ja: 出口, domain: d}\n", ":3:3:", "exit"),
        ("terms:\n  exit: {zh: 出口, zh-CN: 出口, domain: d}\n", ":2:18:", "twice"),
        ("terms:\n  exit: [出口]\n", ":2:9:", "language: term"),
        ("terms: !!python/object:os.system {}\n", ":1:", ""),
        ("terms:\n  exit: {ja: {preferred: [a, b]}, domain: d}\n", ":2:26:", "one value"),
    ],
)
def test_mistakes_are_told_with_their_place(tmp_path: Path, text: str, place: str, said: str) -> None:
    (error,) = load(tmp_path, text).errors
    assert place in error.text() and said in error.text(), error.text()
    assert error.text("ja") != error.text("en")


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    text = "titel: x\nterms:\n  A: {ja: 出口, doman: d}\n  b: {xx-: y, en: {preferred: a, polcy: z}, domain: d}\n"
    errors = load(tmp_path, text).errors
    assert [(error.line, error.column) for error in errors] == [(1, 1), (3, 3), (3, 15), (4, 7), (4, 34)]


def test_a_wrong_term_does_not_stop_the_others(tmp_path: Path) -> None:
    base = load(tmp_path, "terms:\n  a: {ja: 入口}\n  b: {ja: 出口, domain: d}\n")
    assert [t.id for t in base] == ["b"] and len(base.errors) == 1


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=r"none\.yaml"):
        Termbase.from_paths([tmp_path / "none.yaml"])


def test_compiled_and_parsed_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGNLINT_CACHE_DIR", str(tmp_path / "cache"))
    paths = [write(tmp_path, GOOD)]
    parsed, first, second = (Termbase.from_paths(paths, cached=c) for c in (False, True, True))
    assert list(parsed) == list(first) == list(second)
    assert second.errors == parsed.errors == ()


def test_own_glossary_overrides_by_language(tmp_path: Path) -> None:
    own = write(tmp_path, "terms:\n  our-exit: {ja: 出口, en: Way Out, domain: wayfinding}\n")
    base = Termbase.from_paths([*shipped_glossaries(), own], cached=False)
    (term,) = base.whole("出口")
    assert term.own and term.entries["en"].preferred == "Way Out"
    assert term.entries["ko"].preferred == "출구", "languages it does not settle stay"
    (override,) = base.overridden
    assert override.id == "exit" and override.by_path == str(own) and override.by_line == 2


def test_own_terms_come_alone(tmp_path: Path) -> None:
    own = write(tmp_path, "terms:\n  toilet: {ja: トイレ, en: Toilet, domain: city}\n")
    base = Termbase.from_paths([*shipped_glossaries(), own], cached=False)
    assert [t.id for t in base.whole("トイレ")] == ["toilet"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("避難所", "避難所"),
        (" 避難所。", "避難所"),
        ("避 難　所", "避難所"),
        ("無線ＬＡＮ", "無線LAN"),
        ("ｴﾚﾍﾞｰﾀｰ", "エレベーター"),
        ("避難所はこちら", None),
        ("多目的トイレ", "バリアフリートイレ"),
        ("", None),
    ],
)
def test_whole(text: str, found: str | None) -> None:
    assert {t.ja.preferred for t in SHIPPED.whole(text)} == ({found} if found else set())


def test_whole_in_another_language() -> None:
    assert "出口" in {t.ja.preferred for t in SHIPPED.whole("EXIT", "en")}
    assert "出口" in {t.ja.preferred for t in SHIPPED.whole("출 구", "ko")}


@pytest.mark.parametrize(
    ("text", "boundaries", "found"),
    [
        ("指定避難所です", None, ["指定避難所"]),
        ("避難所と避難場所", None, ["避難所", "避難場所"]),
        ("避難場所", frozenset({0, 2, 4}), ["避難場所"]),
        ("津波避難場所", frozenset({0, 1, 3, 5}), []),
    ],
)
def test_longest_match_on_boundaries(text: str, boundaries: frozenset[int] | None, found: list[str]) -> None:
    places = list(SHIPPED.find(text, "ja", boundaries))
    assert list(dict.fromkeys(text[a:b] for a, b, _ in places)) == found
    assert all(term.ja.preferred == text[a:b] for a, b, term in places)


@pytest.mark.parametrize(
    ("form", "text", "lang", "found"),
    [
        ("shelter", "The Shelter is open", "en", True),
        ("shelter", "Sheltered seats", "en", False),
        ("shelter", "BusShelter", "en", False),
        ("wi-fi", "無料Wi-Fiあり", "ja", True),
        ("hp", "https://example.jp", "en", False),
        ("café", "Cafés", "fr", False),
        ("대피", "대피하세요", "ko", False),
        ("대피소", "대피소로 가세요", "ko", True),
        ("信息", "提供信息為", "zh-Hant", True),
        ("ทาง", "ทางออก", "th", True),
    ],
)
def test_word_boundaries_belong_to_the_script(form: str, text: str, lang: str, found: bool) -> None:
    assert bool(list(Forms([form]).find(text, lang))) is found


@given(st.one_of(st.sampled_from(ODD), st.text()), st.sampled_from(["ja", "en", "zh-Hans", "zh-Hant", "ko", "th"]))
def test_any_text(text: str, lang: str) -> None:
    SHIPPED.whole(text, lang)
    fold(text, lang), loose(text, lang)
    end = 0
    for start, stop, term in SHIPPED.find(text):
        assert 0 <= start < stop <= len(text) and start >= 0
        assert fold(text[start:stop], "ja") in {fold(f, "ja") for f in (*term.ja.allowed, *_forbidden(term))}
    for place in SHIPPED.find_forbidden(text, lang):
        assert end <= place.start < place.end <= len(text) or end == place.end
        end = place.end


def _forbidden(term: object) -> list[str]:
    return [f.form for f in term.ja.forbidden]  # type: ignore[attr-defined]


@given(st.text(alphabet="避難所場ab ", max_size=30))
def test_find_finds_what_a_plain_search_finds(text: str) -> None:
    forms = ["避難", "避難所", "避難場所", "所", "場"]
    expected, at = [], 0
    while at < len(text):
        hit = max((f for f in forms if text.startswith(f, at)), key=len, default="")
        if hit:
            expected.append((at, at + len(hit), hit))
        at += len(hit) or 1
    assert list(Forms(forms).find(text, "ja")) == expected


def test_time_does_not_grow_with_the_number_of_terms() -> None:
    """Forms that share no beginning with the text are never looked at."""
    many = Forms(f"{chr(0x4E00 + n)}{chr(0x5000 + n)}" for n in range(5000))
    few = Forms(["避難"])
    text = "ひらがなだけの ながい ぶんしょうです。" * 200

    def cost(forms: Forms) -> float:
        return seconds(lambda: list(forms.find(text, "ja")))

    assert cost(many) < 20 * cost(few) + 0.005


def test_a_form_inside_a_longer_right_word_is_left_alone() -> None:
    assert not list(SHIPPED.find_forbidden("可接受付款", "zh-Hans"))
    assert [p.forbidden.form for p in SHIPPED.find_forbidden("请到受付", "zh-Hans")] == ["受付"]
    assert [p.forbidden.use[0] for p in SHIPPED.find_forbidden("下載軟件", "zh-Hant")] == ["軟體"]
