"""Sign-offs: their file, and where texts stand by them."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signlint import readers
from signlint.model import Document
from signlint.review import signoffs, status
from signlint.review.diff import difference, inline, words
from signlint.review.sheet import State, Verdict, text_hash
from signlint.review.signoffs import Ledger, SignOff
from signlint.review.units import subjects
from signlint.writers.files import write_all

JA, EN = "石垣に登らないでください", "Do not climb the walls."


def record(
    verdict: Verdict = "ok", reviewer: str = "Ann", day: str = "2026-04-01", target: str = EN, corrected: str = "",
    unit: str = "a", source: str = JA, decides: bool = False, lang: str = "en",
) -> SignOff:  # fmt: skip
    return SignOff(
        unit, lang, verdict, reviewer, day, text_hash(lang, source, target), source, target, corrected, "", decides
    )


def catalog(tmp_path: Path, *units: tuple[str, str, str]) -> list[Document]:
    path = tmp_path / "signs.yaml"
    quoted = [[json.dumps(part) for part in unit] for unit in units]
    rows = "".join(f"  - {{id: {i}, ja: {ja}, en: {en}}}\n" for i, ja, en in quoted)
    path.write_text(f"signs:\n{rows}", encoding="utf-8")
    sources, _ = readers.discover([path], readers.ReadOptions())
    return [readers.read(source) for source in sources]


def stands(documents: list[Document], *records: SignOff) -> status.LangStatus:
    return status.status(subjects(documents), Ledger(records), ["en"])[0]


def state(tmp_path: Path, *records: SignOff, ja: str = JA, en: str = EN) -> State:
    return stands(catalog(tmp_path, ("a", ja, en)), *records).entries[0].standing.state


STATES: list[tuple[list[SignOff], State]] = [
    ([], "pending"),
    ([record()], "signed-off"),
    ([record("fix")], "needs-change"),
    ([record("discuss")], "discuss"),
    ([record(target="Old.")], "stale"),
    ([record(source="古い文")], "stale"),
    ([record("fix", target="Old.")], "pending"),
    ([record("fix", target="Old.", corrected=EN)], "signed-off"),
    ([record("fix", target="Old.", corrected="Other.")], "stale"),
    ([record(), record(reviewer="Bob")], "signed-off"),
    ([record(), record("fix", "Bob", corrected="B.")], "discuss"),
    ([record("fix", corrected="A."), record("fix", "Bob", corrected="B.")], "discuss"),
    ([record("fix", corrected="A."), record("fix", "Bob", corrected="A.")], "needs-change"),
    ([record("fix", corrected="A."), record("fix", "Bob")], "needs-change"),
    ([record("fix", day="2026-03-01"), record()], "signed-off"),
    ([record(day="2026-03-01"), record("fix")], "needs-change"),
    ([record(), record("fix", "Bob"), record("ok", "Office", "2026-04-02", decides=True)], "signed-off"),
    ([record("ok", "Office", decides=True), record("fix", "Bob", "2026-05-01")], "discuss"),
    ([record(unit="b")], "pending"),
]


@pytest.mark.parametrize(("records", "wanted"), STATES)
def test_state_does_not_depend_on_the_order(tmp_path: Path, records: list[SignOff], wanted: State) -> None:
    assert {state(tmp_path, *order) for order in itertools.permutations(records)} == {wanted}


def test_what_makes_no_other_text_makes_nothing_stale(tmp_path: Path) -> None:
    signed = record(target="Café\nbar", source="カ゛")
    assert state(tmp_path, signed, ja="カ゛ ", en="Cafe\u0301\r\nbar\n") == "signed-off"


def test_stale_tells_what_changed(tmp_path: Path) -> None:
    entry = stands(catalog(tmp_path, ("a", JA, "Do not climb the stone walls.")), record()).entries[0]
    assert entry.standing.was == record()
    assert inline(difference(EN, entry.text.value, "en")) == "Do not climb the {+stone +}walls."


def test_a_renamed_unit_is_offered_by_its_texts(tmp_path: Path) -> None:
    one = stands(catalog(tmp_path, ("new", JA, EN)), record(), record(unit="gone", target="Gone."))
    assert [(o.unit, o.renamed) for o in one.orphans] == [("a", ("new",)), ("gone", ())]
    assert one.count("pending") == 1

    renamed = signoffs.renamed(Ledger((record(),)), "a", "new")
    assert stands(catalog(tmp_path, ("new", JA, EN)), *renamed.records).count("signed-off") == 1


def test_two_units_with_one_id_do_not_make_each_other_stale(tmp_path: Path) -> None:
    one = stands(catalog(tmp_path, ("a", JA, EN), ("a", "出口", "Exit")), record())
    assert [e.standing.state for e in one.entries] == ["signed-off", "pending"]


def test_lines_of_text_files_keep_their_sign_off_when_they_move(tmp_path: Path) -> None:
    path = tmp_path / "notice.en.txt"
    path.write_text("Boil the water.\n", encoding="utf-8")
    before = subjects([readers.read(s) for s in readers.discover([path])[0]])[0]
    signed = SignOff(before.id, "en", "ok", "Ann", "2026-04-01", before.hash("en"), "", "Boil the water.")
    path.write_text("# new\n\nBoil the water.\n", encoding="utf-8")

    one = stands([readers.read(s) for s in readers.discover([path])[0]], signed)

    assert [e.standing.state for e in one.entries] == ["pending", "signed-off"]
    assert one.orphans == ()


def test_missing_texts_keep_a_language_from_being_ready(tmp_path: Path) -> None:
    documents = catalog(tmp_path, ("a", JA, EN), ("b", "出口", ""))
    one = status.status(subjects(documents), Ledger((record(),)), ["en", "ko"], lambda s: ("en",))
    assert [(s.missing, s.ready) for s in one] == [(("b",), False), ((), False)]


# the file

ODD = 'quote" \\ back, line\nbreak \u2028 \x85 \x7f 漢字 \udc80 end'


def test_a_record_is_one_line_whatever_is_in_it(tmp_path: Path) -> None:
    odd = replace(record(target="x", unit=ODD), note=ODD, corrected=ODD)
    write_all(signoffs.files(tmp_path, Ledger((odd,)), ["en"]))

    data = (tmp_path / "en.jsonl").read_bytes()

    assert data.decode().splitlines() == [signoffs.line(odd)] and data.endswith(b"\n")
    loaded = signoffs.load(tmp_path)
    assert loaded.records == (odd,) and loaded.errors == ()


@given(
    st.permutations(
        [record(reviewer=n, unit=u, day=d) for n in "AB" for u in "ab" for d in ("2026-01-02", "2026-01-03")]
    )
)
def test_files_are_sorted_whatever_the_order(records: list[SignOff]) -> None:
    made = signoffs.files(Path("s"), Ledger(tuple(records) + tuple(records)), ["en"])
    lines = made[Path("s/en.jsonl")].decode().splitlines()
    assert lines == sorted(set(lines)) and len(lines) == 8


def test_unknown_fields_and_wrong_lines_survive_a_rewrite(tmp_path: Path) -> None:
    good = json.loads(signoffs.line(record()))
    newer = json.dumps({**good, "v": 2})
    more = json.dumps({**good, "x-ticket": [1, "é"]}, ensure_ascii=False)
    wrong = [b"{not json", newer.encode(), b"\xff\xfe raw"]
    (tmp_path / "en.jsonl").write_bytes(b"\r\n".join([more.encode(), *wrong, more.encode()]) + b"\r\n")

    ledger = signoffs.load(tmp_path)
    write_all(signoffs.files(tmp_path, ledger.with_records([record(reviewer="Bob")]), ["en"]))

    assert [e.line for e in ledger.errors] == [2, 3, 4]
    lines = (tmp_path / "en.jsonl").read_bytes().split(b"\n")
    assert len(lines) == 6 and lines[-1] == b""
    assert '"x-ticket":[1,"é"]'.encode() in lines[0]
    assert lines[2:5] == wrong
    assert len(signoffs.load(tmp_path).records) == 2


GOOD = json.loads(signoffs.line(record()))
WRONG = [
    ({"lang": "ko"}, "lang is ko"),
    ({"verdict": "yes"}, "no verdict named yes"),
    ({"date": "2026-02-30"}, "write the date"),
    ({"date": "1 April"}, "write the date"),
    ({"target": "changed by hand"}, "not that of source and target"),
    ({"reviewer": ""}, "reviewer is missing"),
    ({"note": 3}, "note must be text"),
    ({"v": None}, "version None"),
]


@pytest.mark.parametrize(("change", "said"), WRONG)
def test_wrong_records_are_errors_with_path_and_line(tmp_path: Path, change: dict[str, object], said: str) -> None:
    (tmp_path / "en.jsonl").write_text("\n" + json.dumps({**GOOD, **change}), encoding="utf-8")

    (error,) = signoffs.load(tmp_path).errors

    assert error.text("en").startswith(f"{tmp_path / 'en.jsonl'}:2: ")
    assert said in error.text("en") and error.what.ja != error.what.en


@pytest.mark.parametrize(
    ("line", "said"),
    [("<<<<<<< HEAD", "merge conflict"), ("[" * 5000, "not JSON"), ('{"v":1,"v":1}', "there twice"), ("3", "not JSON")],
)
def test_lines_that_are_no_records(tmp_path: Path, line: str, said: str) -> None:
    (tmp_path / "en.jsonl").write_text(line + "\n", encoding="utf-8")
    assert said in signoffs.load(tmp_path).errors[0].text("en")


def test_a_file_of_another_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "english.jsonl").write_text("{}\n", encoding="utf-8")
    assert "named by a language tag" in signoffs.load(tmp_path).errors[0].text("en")


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_two_branches_merge_without_a_conflict(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from signlint.cli.main import main

    def git(*arguments: str) -> str:
        identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        run = subprocess.run(["git", *identity, *arguments], cwd=tmp_path, capture_output=True, text=True)
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    def sign(*records: SignOff) -> None:
        ledger = signoffs.load(tmp_path / "signoffs").with_records(records)
        write_all(signoffs.files(tmp_path / "signoffs", ledger, ["en"]))
        git("add", "-A")
        git("commit", "-m", "sign")

    git("init", "-b", "main")
    assert CliRunner().invoke(main, ["init", str(tmp_path)]).exit_code == 0
    sign(record(unit="m"))
    git("checkout", "-b", "ann")
    sign(*(record(unit=u) for u in "akz"))
    git("checkout", "main")
    git("checkout", "-b", "bob")
    sign(*(record(unit=u, reviewer="Bob", verdict="fix") for u in "abkz"))
    git("checkout", "main")
    git("merge", "ann")
    git("merge", "bob", "-m", "both")

    merged = signoffs.load(tmp_path / "signoffs")
    assert merged.errors == () and len(merged.records) == 8
    assert sorted(r.reviewer for r in merged.history("k")) == ["Ann", "Bob"]


# differences


@pytest.mark.parametrize(
    ("lang", "before", "now", "shown"),
    [
        ("en", "Mind the gap", "Mind the step", "Mind the [-gap-]{+step+}"),
        ("zh-Hans", "请勿攀爬石墙", "请勿攀登石墙", "请勿攀[-爬-]{+登+}石墙"),
        ("ko", "올라가지 마십시오", "올라가지 마세요", "올라가지 [-마십시오-]{+마세요+}"),
        ("ne", "नमस्ते संसार", "नमस्ते जगत", "नमस्ते [-संसार-]{+जगत+}"),
        ("en", "same", "same", ""),
        ("en", "", "new", "{+new+}"),
    ],
)  # fmt: skip
def test_differences_are_shown_by_word(lang: str, before: str, now: str, shown: str) -> None:
    assert inline(difference(before, now, lang)) == shown


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["en", "ja", "th", "ne"]))
def test_a_difference_holds_both_texts(before: str, now: str, lang: str) -> None:
    changes = difference(before, now, lang)
    assert "".join(words(now, lang)) == now
    if before != now:
        assert "".join(c.text for c in changes if c.op != "added") == before
        assert "".join(c.text for c in changes if c.op != "removed") == now


def test_a_very_long_text_is_compared_as_a_whole() -> None:
    before, now = "a " * 50_000, "b " * 50_000
    assert [c.op for c in difference(before, now, "en")] == ["removed", "added"]
