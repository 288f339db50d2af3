"""What tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# no test looks at the clock: machines are slow for reasons of their own
settings.register_profile("signlint", deadline=None)
settings.load_profile("signlint")


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program speaks English, whatever the machine does."""
    monkeypatch.setenv("SIGNLINT_LANG", "en")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which the test runs."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
