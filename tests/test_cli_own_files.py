"""What users write themselves: starting and testing rules, testing and importing terms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from command import signlint

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def elevator(here: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Path]:
    """A pack of the user's own, as ``rules new`` leaves it."""
    signlint(capsys, "rules", "new", "ourcity/elevator")
    yield here / "ourcity/elevator.yaml"


@pytest.mark.parametrize(
    ("settings", "pack", "says"),
    [
        (None, "ourcity", "write packs: [ourcity] in"),
        ("packs: [other]\n", "ourcity", "write packs: [other, ourcity] in"),
        ("packs: [rules/ourcity]\n", "rules/ourcity", ""),
        ("profile: kumamoto\n", "rules/ourcity", "write packs: [rules/ourcity] in"),
    ],
)
def test_a_new_rule_says_how_it_is_used(
    here: Path, capsys: pytest.CaptureFixture[str], settings: str | None, pack: str, says: str
) -> None:
    if settings is not None:
        (here / "signlint.yaml").write_text(settings, encoding="utf-8")
    code, out, _ = signlint(capsys, "rules", "new", f"{pack}/elevator")
    assert code == 0
    assert says in out and ("to use it" in out) == bool(says)


@pytest.mark.parametrize("name", ["ourcity", "ourcity/elevator", "ourcity/passive"])
def test_a_pack_that_the_settings_do_not_name(elevator: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    elevator.with_name("x.txt").write_text("出口\n", encoding="utf-8")
    code, _, err = signlint(capsys, "check", ".", "--select", name)
    assert code == 2
    assert "the folder ourcity is there, but packs: in signlint.yaml does not name it" in err


def test_an_untouched_template_is_a_failure(elevator: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = signlint(capsys, "rules", "test", "ourcity")
    assert code == 1
    assert "ourcity/elevator: still the template: replace 〇〇 and △△" in out
    text = elevator.read_text(encoding="utf-8").replace("〇〇", "昇降機").replace("△△", "エレベーター")
    elevator.write_text(text, encoding="utf-8")
    assert signlint(capsys, "rules", "test", "ourcity")[0] == 0


@pytest.mark.parametrize("path", ["easy-japanese/lift", "rules/easy-japanese/lift"])
def test_the_name_of_a_shipped_pack_is_taken(here: Path, capsys: pytest.CaptureFixture[str], path: str) -> None:
    code, _, err = signlint(capsys, "rules", "new", path)
    assert code == 2
    assert "easy-japanese is a pack of signlint's own" in err
    assert not list(here.iterdir())


@pytest.mark.parametrize(
    ("sources", "cite", "mistakes"),
    [
        ("", "OURGUIDE", 1),
        ("sources: {OURGUIDE: {title: 手引き}}\n", "OURGUIDE", 0),
        ("", "BFT", 0),
        ("", "''", 0),
    ],
)
def test_a_source_must_be_described(
    here: Path, capsys: pytest.CaptureFixture[str], sources: str, cite: str, mistakes: int
) -> None:
    text = f"{sources}terms:\n  lift: {{ja: 昇降機, en: Elevator, domain: d, cite: {cite}}}\n"
    (here / "terms.yaml").write_text(text, encoding="utf-8")
    code, out, err = signlint(capsys, "glossary", "test", "terms.yaml")
    assert (code, f"mistakes: {mistakes}" in out) == (2 if mistakes else 0, True)
    assert ("'OURGUIDE', cited by lift" in err) == bool(mistakes)


def test_a_table_with_unknown_headings_is_told_the_usable_ones(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "terms.csv").write_text("日本語,英語,使わない英語,分類\n出口,Exit,x,y\n", encoding="utf-8")
    code, _, err = signlint(capsys, "glossary", "import", "terms.csv")
    assert code == 2
    assert "no column named '使わない英語'" in err and "no column named '分類'" in err
    assert err.count("usable headings: id, domain, cite, note, ja, ja:reading, en,") == 1


def test_a_table_with_japanese_headings(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "terms.csv").write_text("日本語,読み,英語\n出口,でぐち,Exit\n", encoding="utf-8")
    assert signlint(capsys, "glossary", "import", "terms.csv", "-o", "terms.yaml")[0] == 0
    text = (here / "terms.yaml").read_text(encoding="utf-8")
    assert "ja: {preferred: 出口, reading: でぐち}" in text
    code, _, err = signlint(capsys, "glossary", "import", "terms.csv", "-o", "terms.yaml")
    assert (code, err) == (2, "signlint: terms.yaml is already there and is kept: take another name\n")
    assert (here / "terms.yaml").read_text(encoding="utf-8") == text
