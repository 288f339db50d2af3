"""The model of a sheet: what stands beside each text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signlint import readers, run
from signlint.config import Settings
from signlint.messages import Bilingual
from signlint.model import Citation, Document, Finding, Fix, Location, Report, Severity
from signlint.review.compose import Material, compose
from signlint.review.context import ruby
from signlint.review.sheet import Furigana, Item, Sheet, normal, text_hash
from signlint.review.signoffs import Ledger, SignOff
from signlint.review.units import subjects
from signlint.writers import fixing

CATALOG = """\
signs:
  - {id: gate, kind: prohibition, place: 頬当御門, photo: gate.png, ja: 石垣に登らないでください,
     reading: いしがきにのぼらないでください, ja-simple: 石垣（いしがき）に のぼらないで ください。,
     en: Do not climb the walls., ko: 돌담에 올라가지 마십시오}
  - {id: tower, ja: 石垣には登らないで下さい, en: Keep off the walls., ko: 돌담에 올라가지 마십시오}
  - {id: moat, photo: ../secret.png, ja: 石垣に登らないでください, en: Keep off.}
  - {id: exit, photo: "gate.png\\0", ja: 出口, en: Exit, ko: 출구, zh-Hans: ""}
"""


@pytest.fixture
def documents(tmp_path: Path) -> list[Document]:
    (tmp_path.parent / "secret.png").write_bytes(b"x")
    (tmp_path / "gate.png").write_bytes(b"x")
    (tmp_path / "signs.yaml").write_text(CATALOG, encoding="utf-8")
    return [readers.read(s) for s in readers.discover([tmp_path / "signs.yaml"])[0]]


def finding(document: Document, unit: str, lang: str, match: str, fix: Fix | None = None, rule: str = "p/r") -> Finding:
    text = next(u for u in document.units if u.id == unit).texts[lang]
    start = text.value.index(match)
    span = (start, start + len(match))
    return Finding(
        rule, Severity.ERROR, Bilingual("だめ", "bad"), unit, lang, text.locate(*span), span, match, text.value,
        ("steps",), fix, Citation("G", "手引き"),
    )  # fmt: skip


def material(documents: list[Document], *findings: Finding, records: tuple[SignOff, ...] = ()) -> Material:
    termbase = run.termbase(Settings())
    return Material(subjects(documents), Report(findings), Ledger(records), termbase, project="castle")


def sheet(material: Material, lang: str, only: str = "all") -> Sheet:
    (one,) = compose(material, (lang,), only).sheets
    return one


def item(
    documents: list[Document], unit: str, lang: str, *findings: Finding, records: tuple[SignOff, ...] = ()
) -> Item:
    return next(i for i in sheet(material(documents, *findings, records=records), lang).items if i.unit == unit)


def test_an_item_carries_all_that_a_reviewer_needs(documents: list[Document], tmp_path: Path) -> None:
    gate = item(documents, "gate", "ko")

    assert (gate.number, gate.kind, gate.place, gate.state) == (1, "prohibition", "頬当御門", "pending")
    assert gate.hash == text_hash("ko", gate.source, gate.target)
    assert gate.ja[0] == Furigana("石垣", "いしがき")
    assert gate.easy.startswith("石垣（いしがき）") and gate.english == "Do not climb the walls."
    assert gate.photo_file == str(tmp_path / "gate.png")
    assert (gate.location.line, gate.location.column) == (4, 39)
    assert item(documents, "gate", "en").english == ""


def test_photos_outside_of_the_folder_are_not_opened(documents: list[Document]) -> None:
    assert item(documents, "moat", "en").photo == "../secret.png"
    assert item(documents, "moat", "en").photo_file == ""
    assert item(documents, "exit", "en").photo_file == ""


def test_languages_with_texts_have_sheets_in_order(documents: list[Document]) -> None:
    review = compose(material(documents))
    assert [(s.lang, len(s.items)) for s in review.sheets] == [("en", 4), ("ko", 3)]
    assert [(s.lang, len(s.items)) for s in compose(material(documents), ["vi"]).sheets] == [("vi", 0)]


def test_findings_are_those_of_the_text(documents: list[Document]) -> None:
    found = [finding(documents[0], "gate", "en", "walls"), finding(documents[0], "gate", "ja", "石垣")]
    (one,) = item(documents, "gate", "en", *found).findings
    assert (one.match, one.span, one.suggestions, one.message.en) == ("walls", (17, 22), ("steps",), "bad")
    assert item(documents, "gate", "ko", *found).findings == ()
    only = sheet(material(documents, *found), "en", "findings")
    assert [i.unit for i in only.items] == ["gate"]


def test_sisters_share_the_words(documents: list[Document]) -> None:
    sisters = item(documents, "gate", "en").sisters
    assert [(s.unit, s.exact, s.differs) for s in sisters] == [("moat", True, True), ("tower", False, True)]
    assert [(s.unit, s.differs, s.number) for s in item(documents, "gate", "ko").sisters] == [("tower", False, 2)]


def test_terms_in_the_japanese_come_with_their_forms(documents: list[Document]) -> None:
    assert "Exit" in {t.preferred for t in item(documents, "exit", "en").terms if t.ja == "出口"}


def test_a_stale_item_shows_what_was_signed(documents: list[Document]) -> None:
    source, target = "石垣にのぼるな", "Do not climb the stone walls."
    old = SignOff("gate", "en", "ok", "Ann", "2026-01-01", text_hash("en", source, target), source, target, note="fine")
    gate = item(documents, "gate", "en", records=(old,))

    assert gate.state == "stale" and gate.last is not None and gate.last.note == "fine"
    assert [c.text for c in gate.target_diff if c.op == "removed"] == ["stone "]
    assert gate.source_diff
    assert [i.unit for i in sheet(material(documents, records=(old,)), "en", "stale").items] == ["gate"]


def test_the_summary_tells_what_blocks(documents: list[Document]) -> None:
    summary = compose(material(documents, finding(documents[0], "gate", "en", "walls"))).summary
    assert [(c.lang, c.texts, c.with_findings, dict(c.states)["pending"]) for c in summary.langs] == [
        ("en", 4, 1, 4),
        ("ko", 3, 0, 3),
    ]
    assert [(r.rule, r.count) for r in summary.rules] == [("p/r", 1)]
    assert [b.en for b in summary.blocking] == [
        "1 errors found by the checks",
        "English: 4 not reviewed yet",
        "Korean: 3 not reviewed yet",
    ]


@pytest.mark.parametrize(
    ("source", "reading", "wanted"),
    [
        ("石垣（いしがき）に登（のぼ）る", "", [("石垣", "いしがき"), ("に", ""), ("登", "のぼ"), ("る", "")]),
        ("熊本城 入口", "くまもとじょういりぐち", [("熊本城 入口", "")]),  # two runs of kanji side by side: not certain
        ("熊本城の入口", "クマモトジョウのいりぐち", [("熊本城", "くまもとじょう"), ("の", ""), ("入口", "いりぐち")]),
        ("出口", "でぐち", [("出口", "でぐち")]),
        ("出口", "ちがう よみ 123", [("出口", "")]),
        ("母は母", "ははははは", [("母は母", "")]),
        ("", "よみ", []),
        (" ", "", [(" ", "")]),
        ("😀", "え", [("😀", "")]),
    ],
)
def test_ruby(source: str, reading: str, wanted: list[tuple[str, str]]) -> None:
    assert [(piece.base, piece.reading) for piece in ruby(source, reading)] == wanted


@given(
    st.text(alphabet="石垣あいアー（）｜《》{|}か\u3099ﾊﾟ \r\n😀a", max_size=40),
    st.text(alphabet="いしがきアー ", max_size=60),
)
def test_ruby_never_loses_text_without_furigana(source: str, reading: str) -> None:
    pieces = ruby(source, reading)
    if "（" not in source and "《" not in source and "{" not in source:
        assert "".join(piece.base for piece in pieces) == source


def test_aligning_a_long_hostile_reading_takes_no_time() -> None:
    assert ruby("漢あ" * 60, "あ" * 400) == (Furigana("漢あ" * 60),)


@given(st.text(max_size=40))
def test_the_hash_is_of_normal_texts(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert text_hash("en", text, text) == text_hash("en", f" {text}\r\n", normal(text))
    assert text_hash("en", text, "x") != text_hash("ko", text, "x")


# fixes


def test_of_overlapping_fixes_the_first_wins_and_unsafe_ones_wait(documents: list[Document], tmp_path: Path) -> None:
    sources = readers.discover([tmp_path / "signs.yaml"])[0]
    (document,) = documents
    findings = [
        finding(document, "gate", "en", "the walls", Fix("these walls", safe=True), "p/a"),
        finding(document, "gate", "en", "walls", Fix("steps", safe=True), "p/b"),
        finding(document, "gate", "en", "Do not", Fix("Never", safe=True), "p/c"),
        finding(document, "tower", "en", "Keep", Fix("Stay", safe=False), "p/d"),
        finding(document, "exit", "en", "Exit", None, "p/e"),
    ]

    safe = fixing.fixed(sources, documents, findings)
    every = fixing.fixed(sources, documents, findings, unsafe=True)

    first = CATALOG.replace("Do not climb the walls", "Never climb these walls")
    assert safe.files == {str(tmp_path / "signs.yaml"): first.encode()}
    assert [f.rule for f in safe.applied] == ["p/c", "p/a"]
    assert every.files == {str(tmp_path / "signs.yaml"): first.replace("Keep off the", "Stay off the").encode()}


def test_a_fix_of_a_text_that_is_not_there_any_more_is_left_out(documents: list[Document], tmp_path: Path) -> None:
    from dataclasses import replace

    sources = readers.discover([tmp_path / "signs.yaml"])[0]
    old = finding(documents[0], "exit", "en", "Exit", Fix("Out", safe=True))
    for wrong in (
        replace(old, text="Other"),
        replace(old, location=Location(old.location.path, 1, 1)),
        replace(old, lang="ko"),
    ):
        assert fixing.fixed(sources, documents, [wrong]).files == {}
