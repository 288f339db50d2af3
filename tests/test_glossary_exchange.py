"""Looking terms up, and taking them out to and in from other programs' formats."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signlint.cells import guard, unguard
from signlint.errors import GlossaryError, SignlintError, UsageError
from signlint.glossary import Entry, Forbidden, Term, Termbase, shipped_glossaries
from signlint.glossary.exchange import export_terms, import_terms
from signlint.glossary.lookup import lookup
from signlint.glossary.writing import dump_yaml

SHIPPED = Termbase.from_paths(shipped_glossaries(), cached=False)

RICH = Term(
    "evacuation-site",
    "disaster",
    "CITY",
    {
        "ja": Entry(
            "避難場所",
            ("ひなん場所",),
            (Forbidden("避難地", ("避難場所",), {"ja": "古い", "en": "old"}, True),),
            reading="ひなんばしょ",
        ),
        "ja-simple": Entry("逃げる 場所", policy="gloss"),
        "en": Entry("Evacuation Site", ("Evacuation Area",), (Forbidden("Shelter"), Forbidden("No")), cite="JIS"),
        "zh-Hant": Entry(
            "避難場所", (), (Forbidden("避難所在", anywhere=True, except_=("x",)),), "suggested", confidence="low"
        ),
        "no": Entry("Evakueringssted: <1> & \"2\""),
    },
    "not 避難所; see the law",
)  # fmt: skip
HOSTILE = Term("hostile", "own", "", {"ja": Entry("=1+1"), "en": Entry("-x", ("@y", "+z", "'=w")), "ko": Entry("110")})
TERMS = [RICH, HOSTILE]


def bare(term: Term) -> Term:
    return replace(term, path="", line=0, own=False)


def out(terms: list[Term], format: str, folder: Path) -> Path:
    path = folder / f"terms.{format}"
    with path.open("wb") as stream:
        export_terms(terms, format, stream)
    return path


@pytest.mark.parametrize("format", ["yaml", "csv", "xlsx"])
def test_nothing_is_lost_on_the_way(format: str, tmp_path: Path) -> None:
    assert [bare(t) for t in import_terms(out(TERMS, format, tmp_path))] == TERMS
    shipped = sorted(map(bare, SHIPPED), key=lambda t: t.id)
    assert [bare(t) for t in import_terms(out(shipped, format, tmp_path))] == shipped


def test_tbx_keeps_forms_and_their_status(tmp_path: Path) -> None:
    back = import_terms(out(TERMS, "tbx", tmp_path))
    assert [(t.id, t.domain, t.cite, t.note) for t in back] == [(t.id, t.domain, t.cite, t.note) for t in TERMS]
    for term, read in zip(TERMS, back, strict=True):
        for lang, entry in term.entries.items():
            got = read.entries[lang]
            assert (got.allowed, got.status, got.reading) == (entry.allowed, entry.status, entry.reading)
            assert [f.form for f in got.forbidden] == [f.form for f in entry.forbidden]


def test_tbx_uses_the_picklist_of_tbx_basic(tmp_path: Path) -> None:
    written = out([RICH], "tbx", tmp_path).read_text(encoding="utf-8")
    assert 'type="TBX-Basic"' in written and "urn:iso:std:iso:30042:ed-2" in written
    for status in ("preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"):
        assert f'<termNote type="administrativeStatus">{status}</termNote>' in written


OLD_TBX = """<?xml version="1.0"?>
<martif type="TBX" xml:lang="en"><text><body><termEntry id="c1"><descrip type="subjectField">road</descrip>
<langSet xml:lang="ja"><tig><term>駅</term></tig></langSet>
<langSet xml:lang="zh-TW"><ntig><termGrp><term>車站</term></termGrp></ntig><tig><term>驛</term>
<termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet>
</termEntry></body></text></martif>"""


def test_older_tbx_is_read(tmp_path: Path) -> None:
    path = tmp_path / "old.tbx"
    path.write_text(OLD_TBX, encoding="utf-8")
    (term,) = import_terms(path)
    assert (term.id, term.domain, term.ja.preferred) == ("c1", "road", "駅")
    assert term.entries["zh-Hant"].preferred == "車站" and term.entries["zh-Hant"].forbidden[0].form == "驛"


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>'


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.tbx", BOMB.encode(), "DOCTYPE"),
        ("a.tbx", b"<tbx><a></tbx>", ":1:"),
        ("a.tbx", b"<tbx>" * 100, "deeply"),
        ("a.tbx", b"<tbx/>", "conceptEntry"),
        ("a.tbx", b"", "XML"),
        ("a.tbx", b'<tbx><conceptEntry><langSec xml:lang="xx-yy-zz"/></conceptEntry></tbx>', "xx-yy-zz"),
        ("a.csv", b"", "languages"),
        ("a.csv", b"ja,englisch\r\n", "englisch"),
        ("a.csv", b"ja,en:admited\r\n", ":1:2:"),
        ("a.csv", b"id,ja\r\nexit,\r\n", ":2:"),
        ("a.csv", "ja,ja:status\r\n出口,oficial\r\n".encode(), "did you mean 'official'"),
        ("a.csv", "ja,details\r\n出口,[1]\r\n".encode(), "JSON"),
        ("a.csv", b"ja\r\n" + b"x" * 200_000, "CSV"),
        ("a.xlsx", b"PK\x03\x04 no", "workbook"),
        ("a.xlsx", b"", "workbook"),
        ("a.yaml", b"terms: [", ":1:"),
        ("a.yaml", b"\xff\xfe\x00", "read"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(name: str, content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(GlossaryError) as caught:
        import_terms(path)
    assert said in caught.value.text() and name in caught.value.text()


@pytest.mark.parametrize("name", ["none.csv", "none.xlsx", "none.tbx", "none.yaml"])
def test_a_file_that_is_not_there(name: str, tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=r"none\."):
        import_terms(tmp_path / name)


def test_an_unknown_format() -> None:
    with pytest.raises(UsageError, match="did you mean 'xlsx'"):
        export_terms([], "xlsxx", io.BytesIO())
    with pytest.raises(UsageError, match=r"\.pdf"):
        import_terms(Path("a.pdf"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_a_table_made_by_hand(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "city.csv"
    path.write_bytes(
        "日本語,英語,en:forbidden,中国語（簡体字）\r\n市電,Tram,Streetcar | Train,\r\n\r\n".encode(encoding, "replace")
    )
    (term,) = import_terms(path)
    assert term.domain == "own" and term.ja.preferred == "市電"
    assert [f.form for f in term.entries["en"].forbidden] == ["Streetcar", "Train"]
    assert list(term.entries) == ["ja", "en"]


def test_cells_never_are_formulas(tmp_path: Path) -> None:
    import zipfile

    written = out([HOSTILE], "csv", tmp_path).read_text(encoding="utf-8-sig")
    cells = [cell for line in written.splitlines() for cell in line.split(",")]
    assert "'=1+1" in cells and not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert out([HOSTILE], "csv", tmp_path).read_bytes().startswith(b"\xef\xbb\xbf")
    with zipfile.ZipFile(out([HOSTILE], "xlsx", tmp_path)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


@given(st.text())
def test_guarding_is_undone(cell: str) -> None:
    assert unguard(guard(cell)) == cell
    assert not guard(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_yaml_is_stable_and_sorted() -> None:
    assert dump_yaml(TERMS) == dump_yaml(list(reversed(TERMS)))
    assert dump_yaml(TERMS).index("evacuation-site:") < dump_yaml(TERMS).index("hostile:")


def test_yaml_means_the_same_to_other_readers() -> None:
    import yaml

    read = yaml.safe_load(dump_yaml(TERMS))["terms"]
    assert read["evacuation-site"]["en"]["forbidden"] == ["Shelter", "No"]
    assert read["hostile"]["ko"]["preferred"] == "110"


@pytest.mark.parametrize("path", [p for p in shipped_glossaries() if p.stem != "sources"], ids=lambda p: p.stem)
def test_shipped_files_are_as_we_write_them(path: Path) -> None:
    """So that an export laid over a shipped file shows only real changes."""
    body = "".join(line for line in path.read_text(encoding="utf-8").splitlines(True) if not line.startswith("#"))
    assert body == dump_yaml(t for t in SHIPPED if Path(t.path) == path)


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("避難所", "shelter"),
        ("ひなんじょ", "shelter"),
        ("Shelter", "shelter"),
        ("대피소", "shelter"),
        ("避难所", "shelter"),
        ("避難勧告", "evacuation-order"),
        ("way out", "exit"),
        ("shinkansen", "shinkansen"),
        ("Restrom", "restroom"),
    ],
)
def test_lookup(word: str, first: str) -> None:
    found = lookup(SHIPPED, word)
    assert found and found[0].id.startswith(first)


def test_lookup_puts_the_shortest_first_and_knows_nothing_of_the_rest() -> None:
    found = [t.ja.preferred for t in lookup(SHIPPED, "避難")]
    assert found[0] == "避難" and "避難所" in found[:4] and len(found) == 20
    assert lookup(SHIPPED, "") == lookup(SHIPPED, " ") == lookup(SHIPPED, "zzzzqqqq") == []


@given(st.binary(max_size=200), st.sampled_from([".csv", ".tbx", ".xlsx", ".yaml"]))
def test_any_file(data: bytes, ending: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"f{ending}"
        path.write_bytes(data)
        try:
            found = import_terms(path)
        except SignlintError:
            return
        assert all(isinstance(term, Term) for term in found)
