"""Every output in both languages against golden files; SIGNLINT_UPDATE_SNAPSHOTS=1 writes them anew."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from reporters_sample import CLEAN, NOTHING, REPORT, RULES

import signlint
from signlint.model import Report
from signlint.reporters import FORMATS, Options, write

FOLDER = Path(__file__).parent / "snapshots" / "reporters"
UPDATE = os.environ.get("SIGNLINT_UPDATE_SNAPSHOTS") == "1"


def same(name: str, text: str) -> None:
    text = text.replace(signlint.__version__, "VERSION")
    path = FOLDER / name
    if UPDATE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text


def written(report: Report, name: str, lang: str, **options: object) -> str:
    out = io.StringIO()
    write(report, out, format=name, lang=lang, options=Options(rules=RULES, **options))  # type: ignore[arg-type]
    return out.getvalue()


@pytest.fixture(autouse=True)
def no_wishes(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", list(FORMATS))
def test_format(name: str, lang: str) -> None:
    same(f"{name}.{lang}.txt", written(REPORT, name, lang))


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", ["terminal", "concise"])
def test_statistics(name: str, lang: str) -> None:
    same(f"{name}-statistics.{lang}.txt", written(REPORT, name, lang, statistics=True))


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_colours_at_80_columns(lang: str) -> None:
    text = written(REPORT, "terminal", lang, color=True, width=80, statistics=True)
    same(f"terminal-colour.{lang}.txt", text)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_clean_and_empty_runs(lang: str) -> None:
    parts = [written(report, name, lang) for report in (CLEAN, NOTHING) for name in FORMATS]
    same(f"clean-and-nothing.{lang}.txt", "\n".join(parts))
