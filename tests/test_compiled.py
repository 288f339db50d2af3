"""The content-keyed cache: built once, silent without a folder, proof against rot."""

from __future__ import annotations

from pathlib import Path

import pytest

from signlint import compiled


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("SIGNLINT_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text("terms: 避難", encoding="utf-8")
    return path


class Builder:
    def __init__(self, data: object) -> None:
        self.data, self.calls = data, 0

    def __call__(self) -> object:
        self.calls += 1
        return self.data


def test_builds_once(cache: Path, source: Path) -> None:
    build = Builder({"語": ["\ud800", None, 1]})
    assert compiled.load([source], build, "t") == build.data
    assert compiled.load([source], build, "t") == build.data
    assert build.calls == 1
    assert [path.suffix for path in cache.iterdir()] == [".json"], "no draft is left behind"


@pytest.mark.parametrize("change", ["content", "name", "kind", "schema"])
def test_another_input_is_built_again(cache: Path, source: Path, change: str) -> None:
    compiled.load([source], Builder("old"), "t")
    kind, schema = ("u" if change == "kind" else "t"), (2 if change == "schema" else 1)
    if change == "content":
        source.write_text("terms: 避難所", encoding="utf-8")
    if change == "name":
        source = source.rename(source.with_name("b.yaml"))
    assert compiled.load([source], Builder("new"), kind, schema) == "new"


def test_names_and_bytes_do_not_run_together(tmp_path: Path) -> None:
    one, other = tmp_path / "x", tmp_path / "xy"
    one.write_bytes(b"yz")
    other.write_bytes(b"z")
    assert compiled.file_name([one], "t") != compiled.file_name([other], "t")


@pytest.mark.parametrize("rot", [b"", b'{"a": [1', b"\xff\xfe\x00", b"[" * 100_000])
def test_a_corrupted_file_is_rewritten(cache: Path, source: Path, rot: bytes) -> None:
    compiled.load([source], Builder([1]), "t")
    (cache / compiled.file_name([source], "t")).write_bytes(rot)
    assert compiled.load([source], Builder([2]), "t") == [2]
    assert compiled.load([source], Builder([3]), "t") == [2]


def test_a_folder_that_cannot_be_written_is_done_without(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    monkeypatch.setenv("SIGNLINT_CACHE_DIR", str(blocker / "below"))
    assert compiled.load([source], Builder(1), "t") == 1


def test_the_cache_can_be_turned_off(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGNLINT_CACHE_DIR", "")
    assert compiled.cache_dir() is None
    assert compiled.load([source], Builder(1), "t") == 1


def test_what_the_builder_raises_is_raised_and_nothing_kept(cache: Path, source: Path) -> None:
    def build() -> object:
        raise LookupError("wrong")

    with pytest.raises(LookupError):
        compiled.load([source], build, "t")
    assert compiled.load([source], Builder(1), "t") == 1


def test_a_file_compiled_into_the_wheel_is_taken_first(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    (root / "glossaries").mkdir(parents=True)
    source = root / "glossaries" / "a.yaml"
    source.write_text("terms: {}")
    monkeypatch.setattr(compiled, "data_root", lambda: root)
    with monkeypatch.context() as build:  # as hatch_build.compile_into does
        build.setenv("SIGNLINT_CACHE_DIR", str(root / "compiled"))
        compiled.load([source], Builder("shipped"), "t")
    assert compiled.load([source], Builder("built"), "t") == "shipped"
    assert not cache.exists()
    moved = root.rename(tmp_path / "moved")
    monkeypatch.setattr(compiled, "data_root", lambda: moved)
    assert compiled.load([moved / "glossaries" / "a.yaml"], Builder("built"), "t") == "shipped"


def test_the_cache_does_not_grow_for_ever(cache: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "KEPT", 3)
    for number in range(6):
        source.write_text(str(number))
        compiled.load([source], Builder(number), "t")
    assert len(list(cache.iterdir())) == 3


@pytest.mark.parametrize(
    ("platform", "variable", "tail"),
    [("linux", "XDG_CACHE_HOME", ".cache"), ("win32", "LOCALAPPDATA", "Local"), ("darwin", "XDG_CACHE_HOME", "Caches")],
)
def test_cache_folder_by_system(
    platform: str, variable: str, tail: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SIGNLINT_CACHE_DIR", raising=False)
    monkeypatch.setattr(compiled.sys, "platform", platform)
    monkeypatch.setenv(variable, "relative")
    folder = compiled.cache_dir()
    assert folder is not None and folder.name == "signlint" and folder.parent.name == tail
    monkeypatch.setenv(variable, str(tmp_path))
    assert compiled.cache_dir() == tmp_path / "signlint"
