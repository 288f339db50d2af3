"""Findings remembered from one run to the next: the same answers, and never a stale one."""

from __future__ import annotations

from pathlib import Path

import pytest

from signlint import config, readers, run
from signlint.engine import memory
from signlint.model import Document, Report

SIGNS = "".join(
    f"  - id: s{i}\n    kind: notice\n    ja: 会場が{i + 2}階に変更されました。\n    en: The venue moved to {i + 3}F.\n"
    for i in range(6)
)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(run, "LEAST", 1)
    monkeypatch.setenv("SIGNLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def documents(tmp_path: Path, text: str = SIGNS) -> list[Document]:
    (tmp_path / "signs.yaml").write_text("signs:\n" + text, encoding="utf-8")
    sources, _ = readers.discover([tmp_path / "signs.yaml"])
    return [readers.read(source) for source in sources]


def lint(found: list[Document], settings: config.Settings | None = None, remember: bool = True) -> Report:
    settings = settings or config.load()
    return run.lint(found, run.load_rules(settings), settings, remember=remember)


def test_the_second_run_says_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = documents(tmp_path)
    plain = lint(found, remember=False)
    first = lint(found)
    kept: list[str] = []
    recall = memory.Memory.recall
    monkeypatch.setattr(memory.Memory, "recall", lambda self, key: kept.append(key) or recall(self, key))
    second = lint(found)
    assert plain.findings == first.findings == second.findings
    assert len(plain.findings) > 6
    assert len(set(kept)) == 6


def test_a_changed_text_is_looked_at_again(tmp_path: Path) -> None:
    lint(documents(tmp_path))
    changed = documents(tmp_path, SIGNS.replace("to 3F.", "to 2F."))
    assert lint(changed).findings == lint(changed, remember=False).findings


def test_moved_units_are_found_at_their_new_place(tmp_path: Path) -> None:
    first = lint(documents(tmp_path))
    moved = lint(documents(tmp_path, "  - id: new\n    ja: 出口\n    en: Exit\n" + SIGNS))
    lines = {f.fingerprint: f.location.line for f in first.findings}
    assert {f.location.line - lines[f.fingerprint] for f in moved.findings if f.fingerprint in lines} == {3}


def test_another_profile_has_a_memory_of_its_own(tmp_path: Path) -> None:
    found = documents(tmp_path)
    lint(found)
    sign = config.load(None, "sign")
    assert lint(found, sign).findings == lint(found, sign, remember=False).findings


def test_a_damaged_memory_counts_as_none(tmp_path: Path, small: Path) -> None:
    found = documents(tmp_path)
    expected = lint(found).findings
    (kept,) = small.glob("findings-*.json")
    for content in (b"{", b"[1]", b"\xff", b"{}"):
        kept.write_bytes(content)
        assert lint(found).findings == expected


def test_without_a_cache_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGNLINT_CACHE_DIR", "")
    found = documents(tmp_path)
    assert lint(found).findings == lint(found, remember=False).findings
