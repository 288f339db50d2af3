"""The multilingual pack: brackets, readings, opposite words, and one name for one thing."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import seconds

from signlint import run
from signlint.analysis import analyse
from signlint.checks import agree, balance, choice, consistent, copy, habits, romanize, same_name, transcribe
from signlint.checks.contract import Context, TextSubject, UnitSubject
from signlint.config import load
from signlint.engine import Engine
from signlint.glossary import Termbase, shipped_glossaries
from signlint.messages import Bilingual
from signlint.model import Document, Finding, Location, Severity, Straight, Text, Unit

ROOT = Path(__file__).resolve().parent.parent
CONTEXT = Context(lambda: Termbase.from_paths(shipped_glossaries()))
LANGS = ("en", "zh-Hans", "zh-Hant", "ko", "vi", "ja-simple", "ja-Hrkt", "ja-Latn")
ODD = [
    "",
    " ",
    "🚻",
    "漢字（かんじ）",
    "か\u3099",
    "ﾄｲﾚ",
    "a\r\nb",
    "\ufeff出口",
    "\0",
    "\ud800",
    "「",
    "）",
    '"',
    "12)",
]


def unit(texts: dict[str, str], kind: str = "name", ident: str = "a") -> Unit:
    made = {lang: Text(lang, value, "a.yaml", Straight(1, 1)) for lang, value in texts.items()}
    return Unit(ident, Location("a.yaml", 1, 1), made, kind)


def subject(texts: dict[str, str], kind: str = "name", ident: str = "a") -> UnitSubject:
    return UnitSubject(unit(texts, kind, ident), kind, analyse)


@pytest.fixture(scope="module")
def every() -> Engine:
    settings = load()
    return Engine(run.load_rules(settings).rules, run.context(settings), run.policy(settings))


def loud(engine: Engine, *units: Unit) -> list[Finding]:
    return [f for f in engine.lint([Document("a.yaml", "yaml", units)]) if f.severity >= Severity.WARNING]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", []),
        ("Exit (East)", []),
        ("出口（東)", [(4, "width", "）")]),
        ("（東", [(0, "open", "）")]),
        ("東）", [(1, "close", "（")]),
        ("「東”", [(2, "mixed", "」")]),
        ("(a [b) c", [(3, "open", "]")]),
        ("1) a 2) b", []),
        ("(see 1) a", []),
        ("(^_^)", []),
        (":( closed", []),
        ('19" screen', []),
        ('the "COVID-19" desk', []),
        ('the "desk', [(4, "open", '"')]),
        ("{n}(을)를", []),
        ("${a} $(漢字 かんじ)", []),
        ("„Tor“", []),
        ("“a” “b”", []),
        ("5’ 6”", []),
    ],
)
def test_brackets(text: str, faults: list[tuple[int, str, str]]) -> None:
    assert [(f.start, f.kind, f.want) for f in balance.faults(text)] == faults


@given(st.text(alphabet='()（）「」『』“”"[]a1 、', max_size=60))
def test_brackets_lie_in_the_text(text: str) -> None:
    for fault in balance.faults(text):
        assert 0 <= fault.start < fault.end <= len(text)


def test_brackets_take_linear_time() -> None:
    assert seconds(lambda: balance.faults("(" * 20_000 + "」" * 2_000)) < 5


def levels(texts: dict[str, str], module: object, what: str) -> list[Severity | None]:
    found = module.check(subject(texts), module.Params(what), CONTEXT)  # type: ignore[attr-defined]
    return [m.cap for m in found]


@pytest.mark.parametrize(
    ("texts", "caps"),
    [
        ({"ja": "田崎橋", "ja-Hrkt": "たさきばし", "en": "Tasakibashi"}, []),
        ({"ja": "田崎橋", "ja-Hrkt": "たさきばし", "en": "Tasaki Bridge"}, []),
        ({"ja": "田崎橋", "ja-Hrkt": "たさきばし", "en": "Tazakibashi"}, [None]),
        ({"ja": "田崎橋（たさきばし）", "en": "Tazakibashi"}, [Severity.WARNING]),
        ({"ja": "田崎橋", "ja-simple": "田崎橋（たさきばし）", "en": "Tazakibashi"}, [Severity.WARNING]),
        ({"ja": "札幌", "en": "Sappolo"}, []),
        ({"ja": "緑川", "en": "Midorigawo"}, [Severity.NOTE]),
        ({"ja": "韓国語", "ja-Hrkt": "かんこくご", "en": "Korean"}, []),
        ({"ja": "ごま", "ja-Hrkt": "ごま", "en": "Sesame"}, []),
        ({"ja": "札幌", "ja-Hrkt": "さっぽろ", "vi": "thành phố Sapporo"}, []),
        ({"ja": "札幌", "ja-Hrkt": "さっぽろ", "vi": "thành phố Saporo"}, [Severity.WARNING]),
        ({"ja": "左へお進みください", "en": "Keep left"}, []),
    ],
)
def test_the_reading_decides_how_loud_a_typing_error_is(texts: dict[str, str], caps: list[Severity | None]) -> None:
    assert levels(texts, romanize, "typo") == caps


@pytest.mark.parametrize(
    ("ja", "kana", "en", "what", "marked", "proposed"),
    [
        ("坪井川", "つぼいがわ", "Tuboi River", "style", "Tuboi", ("Tsuboi",)),
        ("熊本城", "くまもとじょう", "Kumamoto Zyo", "style", "Kumamoto Zyo", ("Kumamoto Castle",)),
        ("海王迎", "うみのおうむかえ", "Umino-oh-mukae", "style", "Umino-oh-mukae", ("Uminoomukae",)),
        ("水前寺", "すいぜんじ", "Suisenji Shopping Street", "typo", "Suisenji", ("Suizenji",)),
        ("後志総合局管内", "しりべしそうごうきょくかんない", "Shishi Subprefecture", "typo", "Shishi", ()),
    ],
)
def test_what_is_proposed_fits_what_is_marked(
    ja: str, kana: str, en: str, what: Literal["typo", "style"], marked: str, proposed: tuple[str, ...]
) -> None:
    one = subject({"ja": ja, "ja-Hrkt": kana, "en": en})
    (found,) = romanize.check(one, romanize.Params(what), CONTEXT)
    assert (en[found.start : found.end], found.suggestions) == (marked, proposed)


def test_hangul() -> None:
    names = {"ja": "大船", "ja-Hrkt": "おおふな", "ko": "나리타"}
    assert levels(names, transcribe, "typo") == [None]
    assert levels({**names, "ko": "오후나"}, transcribe, "typo") == []
    assert levels({"ja": "年齢", "ja-Hrkt": "ねんれい", "ko": "나이"}, transcribe, "typo") == []
    assert levels({"ja": "熊本", "ja-Hrkt": "くまもと", "ko": "쿠마모토"}, transcribe, "style") == [None]


def test_other_names() -> None:
    def found(ja: str, zh: str) -> int:
        return len(list(same_name.check(subject({"ja": ja, "zh-Hans": zh}), same_name.Params(), CONTEXT)))

    assert found("旭川", "秋田") == 1
    assert found("旭川", "旭川") == found("受付", "接待处") == found("日本語", "简体中文") == 0


def catalog(*rows: tuple[str, str]) -> list[UnitSubject]:
    return [subject({"ja": ja, "en": en}, ident=f"u{i}") for i, (ja, en) in enumerate(rows)]


def texts_of(what: str, subjects: list[UnitSubject]) -> list[str]:
    found = consistent.check(subjects, consistent.Params(what), CONTEXT)  # type: ignore[arg-type]
    return [m.unit.texts[m.lang].value for m in found if m.unit]


def test_one_way_for_one_text() -> None:
    rows = catalog(("売店", "Shop"), ("売店", "Shop"), ("売店", "Store"), ("売店", "SHOP"))
    assert texts_of("source", rows) == ["Store"]
    assert texts_of("source", catalog(("売店", "Shop"), ("本屋", "Store"))) == []
    assert texts_of("target", catalog(("市役所", "City Hall"), ("市民会館", "City Hall"))) == ["City Hall"]
    assert texts_of("target", catalog(("トイレ", "Toilet"), ("お手洗い（トイレ）", "Toilet"))) == []
    assert texts_of("term", catalog(("トイレ", "Restroom"), ("トイレ", "Toilet"))) == ["Toilet"]


@pytest.mark.parametrize(
    ("lang", "rows", "proposed"),
    [
        ("en", (("a", "Shop"), ("b", "Store")), {"b": ()}),
        ("en", (("a", " Shop"), ("b", "Shop"), ("c", "Store")), {"c": ("Shop",)}),
        ("en", (("a", "Shop"), ("b", "Store"), ("c", "Shop"), ("d", "Store"), ("e", "Shop")), {"b": (), "d": ()}),
        ("zh-Hans", (("a", "売店"), ("b", "売店"), ("c", "小卖部")), {"a": (), "b": ()}),
        ("en", (("売店.map", "Shop"), ("売店.list", "Store")), {}),
        ("en", (("売店.map", "Shop"), ("売店.map", "Shop"), ("売店.map", "Store")), {"売店.map": ("Shop",)}),
    ],
)
def test_only_what_most_say_and_rightly_is_proposed(
    lang: str, rows: tuple[tuple[str, str], ...], proposed: dict[str, tuple[str, ...]]
) -> None:
    subjects = [subject({"ja": "売店", lang: text}, ident=ident) for ident, text in rows]
    found = consistent.check(subjects, consistent.Params("source"), CONTEXT)
    assert {m.unit.id: m.suggestions for m in found if m.unit} == proposed


def test_what_differs_everywhere_is_meant() -> None:
    one = {"ja": "その他", "en": "Other needs", "ko": "기타 요청", "vi": "Nhu cầu khác"}
    two = {"ja": "その他", "en": "Other languages", "ko": "다른 언어", "vi": "Ngôn ngữ khác"}
    found = list(consistent.check([subject(one), subject(two)], consistent.Params("source"), CONTEXT))
    assert [(m.lang, m.cap) for m in found] == [("ja", Severity.NOTE)]


def test_a_broken_text_is_told_a_few_times() -> None:
    broken = unit({"ja": "（" * 10_000})
    text = broken.texts["ja"]
    given_one = TextSubject(broken, "name", text, analyse(text.value, "ja"), "ja")
    found = list(balance.check(given_one, balance.Params(), CONTEXT))
    assert [m.start for m in found] == [0, 1, 2]
    last = found[-1].values["what"]
    assert isinstance(last, Bilingual)
    assert "9997" in last.ja
    assert "9997" in last.en


def test_counting_a_catalog_is_linear() -> None:
    def cost(size: int) -> float:
        rows = catalog(*((f"会議室{i % 50}", f"Room {i}") for i in range(size)))
        return seconds(lambda: [texts_of(what, rows) for what in ("source", "target", "term")], tries=1)

    cost(500)
    assert cost(8000) < 24 * max(cost(1000), 0.01)


def test_habits_are_told_once() -> None:
    params = habits.Params("writing", {"am": r"\d am", "AM": r"\d AM"}, least=2)
    rows = catalog(("朝", "9 am"), ("朝", "8 am"), ("朝", "7 AM"), ("朝", "6 AM"), ("朝", "5 am"))
    found = list(habits.check(rows, params, CONTEXT))
    assert [(m.values["usual"], m.values["few"]) for m in found] == [("am", "2")]
    assert list(habits.check(rows[:2], params, CONTEXT)) == []


def test_what_all_translations_have_otherwise_is_told_at_the_japanese(every: Engine) -> None:
    wrong = {"ja": "定員30名です", "en": "For 20 people", "ko": "정원은 20명입니다", "zh-Hans": "限20人"}
    found = [f for f in loud(every, unit(wrong)) if f.rule == "multilingual/numbers"]
    assert [(f.lang, f.match) for f in found] == [("ja", "30")]
    found = [f for f in loud(every, unit({**wrong, "en": "For 30 people"})) if f.rule == "multilingual/numbers"]
    assert sorted(f.lang for f in found) == ["ko", "zh-Hans"]


MAIL = {"ja": "info@city.example.jp", "zh-Hans": "info@city.example.jp"}
FLOORS = {"ja": "3階へ", "en": "To 4F", "ko": "4층으로"}


@pytest.mark.parametrize(
    ("texts", "at"),
    [
        (
            {**MAIL, "en": "info@city.exmaple.jp", "vi": "info@city.example", "ko": "i@city.example.jp"},
            ["en", "ko", "vi"],
        ),
        (
            {"ja": "電話 096-128-2111", "en": "096-128-2112", "vi": "096-182-2111", "ko": "096-128-211"},
            ["en", "ko", "vi"],
        ),
        ({**FLOORS, "zh-Hans": "到4层"}, ["ja"]),
        ({**FLOORS, "zh-Hans": "到5层"}, ["en", "ko", "zh-Hans"]),
        ({**FLOORS, "zh-Hans": "3階へ"}, ["en", "ko"]),
    ],
)
def test_translations_that_differ_among_themselves_are_told_each(
    every: Engine, texts: dict[str, str], at: list[str]
) -> None:
    found = loud(every, unit(texts))
    assert sorted(f.lang for f in found if f.rule in ("multilingual/numbers", "multilingual/contact")) == at


@pytest.mark.parametrize(
    ("lang", "texts", "severity", "said"),
    [
        ("en", {"ja": "65歳以上", "en": "Over 65"}, Severity.WARNING, "“65 (more than)”, which leaves that number"),
        ("en", {"ja": "10人以下", "en": "Under 10"}, Severity.WARNING, "“10 (less than)”, which leaves that number"),
        ("en", {"ja": "65歳未満", "en": "65 and under"}, Severity.ERROR, "the Japanese says “65 (less than)”"),
        ("vi", {"ja": "37.5℃以上", "vi": "Trên 37,5℃"}, Severity.NOTE, "leaves that number out"),
        ("ja-simple", {"ja": "30人以上", "ja-simple": "30人（にん）より 多（おお）い"}, Severity.NOTE, "leaves that"),
        ("ja-simple", {"ja": "3階", "ja-simple": "4階（かい）"}, Severity.ERROR, "this says “4階"),
        ("en", {"ja": "徒歩5分", "en": "5-hour walk"}, Severity.ERROR, "“5-hour”: another unit"),
        (
            "ja",
            {"ja": "9歳未満", "en": "Up to 9", "vi": "tối đa 9 tuổi", "ko": "9세 이하"},
            Severity.ERROR,
            "“9 (less than)” of",
        ),
    ],
)
def test_a_limit_and_a_unit_are_told_for_what_they_are(
    every: Engine, lang: str, texts: dict[str, str], severity: Severity, said: str
) -> None:
    found = every.lint([Document("a.yaml", "yaml", (unit(texts),))])
    (one,) = [f for f in found if f.rule == "multilingual/numbers"]
    assert (one.lang, one.severity) == (lang, severity)
    assert said in one.message.en


RIGHT = (
    ("受付は1階です", "Reception is on the 1st floor"),
    ("開館時間 9:00～17:00", "Open: 9:00 a.m.–5:00 p.m."),
    ("休館日 毎週月曜日（祝日の場合は翌日）", "Closed: Mondays (or the following day if Monday is a holiday)"),
    ("入場料 大人300円、小人150円", "Admission: Adults 300 yen, Children 150 yen"),
    ("65歳以上は無料です", "Free for visitors aged 65 and over"),
    ("関係者以外立入禁止", "Staff Only"),
    ("ペットの同伴はご遠慮ください", "No pets, please"),
    ("お子さまから目を離さないでください", "Please keep an eye on your children"),
    ("お問い合わせ 096-328-2111", "Inquiries: +81-96-328-2111"),
    ("〒860-8601 熊本市中央区手取本町1番1号", "1-1 Tetorihoncho, Chuo-ku, Kumamoto City 860-8601"),
    ("12月29日から1月3日まで休みます", "Closed from December 29 to January 3"),
    ("震度5弱の地震がありました", "An earthquake of seismic intensity 5 Lower occurred"),
    ("この先右折禁止", "No Right Turn Ahead"),
    ("出入口", "Entrance/Exit"),
    ("藤崎八旛宮", "Fujisaki Hachimangu Shrine"),
)
WRONG = (
    ("受付は3階です", "Reception is on the 2nd floor"),
    ("毎月第2火曜日", "Second Monday of every month"),
    ("6歳未満は無料", "Free for children 6 and under"),
    ("北口", "South Exit"),
    ("押す", "Pull"),
    ("大雨注意報", "Heavy Rain Warning"),
    ("犬の立入禁止", "Dogs Allowed"),
    ("加藤神社", "Kato Temple"),
    ("午後3時から", "From 3:00 a.m."),
    ("徒歩5分", "15-minute walk"),
    ("窓口の案内", "窓口の案内"),
    ("ごみは8時までに出してください", "Put out garbage after 8"),
    ("5日以内", "Within 5 weeks"),
    ("開館中（無料）", "Open (free"),
)


@pytest.mark.parametrize(("ja", "en"), RIGHT)
def test_right_pairs_are_left_alone(every: Engine, ja: str, en: str) -> None:
    assert [f.rule for f in loud(every, unit({"ja": ja, "en": en}, kind=""))] == []


@pytest.mark.parametrize(("ja", "en"), WRONG)
def test_wrong_pairs_are_found(every: Engine, ja: str, en: str) -> None:
    assert [f for f in loud(every, unit({"ja": ja, "en": en}, kind="")) if f.lang == "en"]


@pytest.mark.parametrize(
    ("ja", "lang", "text", "severities"),
    [
        ("駆け込み乗車はご遠慮ください", "en", "Please wait for the next train.", [Severity.NOTE]),
        ("芝生に入らないでください", "ko", "산책로로 다녀 주십시오", [Severity.NOTE]),
        ("芝生に入らないでください", "ko", "들어오십시오", [Severity.ERROR]),
        ("割り込み禁止", "zh-Hans", "请排队", []),
        ("入場できません", "ko", "입장할 수 있습니다", [Severity.ERROR]),
        ("入場できません", "en", "Tickets are sold out", []),
        ("エレベーターは使えません", "en", "You can take the stairs", [Severity.NOTE]),
        ("18歳未満入場不可", "zh-Hans", "18岁以上可入场", [Severity.NOTE]),
        ("土足厳禁", "ja-simple", "靴（くつ）を ぬいで ください。", []),
        ("川に近づくな", "ja-simple", "川（かわ）に 近（ちか）づいて ください。", [Severity.ERROR]),
        ("飲まないでください", "ko", "마십시오", [Severity.ERROR]),
        ("押さないでください", "en", "  ", []),
    ],
)
def test_only_what_allows_it_is_surely_no_prohibition(
    every: Engine, ja: str, lang: str, text: str, severities: list[Severity]
) -> None:
    found = every.lint([Document("a.yaml", "yaml", (unit({"ja": ja, lang: text}),))])
    assert [f.severity for f in found if f.rule == "multilingual/lost-negation"] == severities


TEXTS = st.one_of(st.sampled_from(ODD), st.text(max_size=30))
GROUPS = {"side": {"left": {"ja": "左", "en": "left"}, "right": {"ja": "右", "en": "right"}}}


@given(TEXTS, TEXTS, st.sampled_from(LANGS), TEXTS)
def test_any_text(ja: str, target: str, lang: str, reading: str) -> None:
    texts = {"ja": ja, lang: target, "ja-Hrkt": reading}
    one = subject(texts)
    matches = [
        *romanize.check(one, romanize.Params("typo"), CONTEXT),
        *transcribe.check(one, transcribe.Params("typo"), CONTEXT),
        *same_name.check(one, same_name.Params(), CONTEXT),
        *copy.check(one, copy.Params("english"), CONTEXT),
        *agree.check(one, agree.Params(), CONTEXT),
        *choice.check(one, choice.Params(GROUPS), CONTEXT),
        *consistent.check([one, one], consistent.Params("source"), CONTEXT),
        *habits.check([one], habits.Params("romanization"), CONTEXT),
    ]
    text = one.unit.texts[lang]
    matches += balance.check(TextSubject(one.unit, "name", text, one.analysis(lang), lang), balance.Params(), CONTEXT)
    for match in matches:
        assert 0 <= match.start <= match.end <= len(texts[match.lang or lang])


def test_all_that_is_missing_from_a_text_is_said_at_once() -> None:
    one = subject({"ja": "2階と4階 9:00", "en": "Floors", "zh-Hans": "2楼 9:00"})
    joined, alone = agree.check(one, agree.Params(), CONTEXT)
    assert (joined.start, joined.end, joined.lang, len(joined.related)) == (0, 6, "en", 3)
    assert joined.values["what"] == (
        "日本語の「2階」「4階」「9:00」がありません",
        "“2階”, “4階”, “9:00” of the Japanese are missing",
    )
    assert alone.values["what"].en == "“4階” of the Japanese is missing"  # type: ignore[union-attr]


def test_the_rates_can_be_measured(tmp_path: Path) -> None:
    """benchmarks/quality.py on files of two rows, and a catalog beside them."""
    columns = ["dataset", "key", "lang", "ja", "translation", "defect_type", "detectable", "reading"]
    defects = [
        ["town", "a", "en", "3階", "4F", "number", "char", ""],
        ["", "b", "en", "出口", "Exit", "x", "native", ""],
    ]
    _write(tmp_path / "defects.csv", [columns, *defects])
    clean = [["dataset", "key", "lang", "ja", "translation", "trap"], ["", "c", "en", "入口", "Entrance", "x"]]
    _write(tmp_path / "clean.csv", clean)
    (tmp_path / "town").mkdir()
    _write(tmp_path / "town" / "catalog.csv", [["key", "ja", "en"], ["a", "3階", "4F"]])
    command = [sys.executable, str(ROOT / "benchmarks" / "quality.py"), "defects.csv", "clean.csv", "--missed"]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    assert "char                           1/1   100 %  (alone 1, in the catalog 1)" in told
    assert "native                         0/1     0 %" in told
    assert "clean rows flagged             0/1     0 %" in told
    assert "出口 → Exit" in told.partition("missed")[2]


def _write(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
