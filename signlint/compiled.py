"""YAML packs and glossaries as JSON, cached by content: YAML stays the source.

Parsing 1,500 terms of YAML costs a good part of a second, the same as JSON a few
milliseconds. `load` looks beside the shipped data first (compiled when the wheel was
built), then in the user's cache folder, and builds only when neither has it. What was
built from other bytes, names or another schema has another digest, so nothing here ever
needs to be invalidated. Never pickle: a cache file is data, not code.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from signlint import __version__
from signlint.data import data_root

KEPT = 24
"""How many files of one kind the user's cache keeps; the oldest go first."""


def load(paths: Sequence[Path], build: Callable[[], Any], kind: str, schema: int = 1) -> Any:
    """What `build` makes of `paths`, from a cache if one has it.

    `build` returns JSON-able data and is called at most once; what it raises is raised here.
    `kind` is a short ASCII name for file names; raise `schema` when `build` returns another
    shape for the same bytes. A cache that cannot be read or written is done without.

    Raises OSError when one of `paths` cannot be read.
    """
    name = file_name(paths, kind, schema)
    user = cache_dir()
    folders = [data_root() / "compiled", *([user] if user else [])]
    for folder in folders:
        found, data = _read(folder / name)
        if found:
            return data
    data = build()
    if user:
        _write(user, name, data)
        _prune(user, kind)
    return data


def recall(name: str) -> Any:
    """What `remember` wrote under this file name, or None."""
    user = cache_dir()
    return _read(user / name)[1] if user else None


def remember(kind: str, name: str, data: Any) -> None:
    """Write `data` under a file name that starts with `kind`; of one kind only the newest few stay."""
    user = cache_dir()
    if user:
        _write(user, name, data)
        _prune(user, kind)


def file_name(paths: Sequence[Path], kind: str, schema: int = 1) -> str:
    """``<kind>-<digest>.json``; the digest covers names, bytes, schema and program version.

    Names under the data root count relative to it, so that a file compiled on the build
    machine is found on every other.
    """
    root = data_root()
    digest = blake2b(f"{kind}\0{schema}\0{__version__}".encode(), digest_size=16)
    for path in paths:
        content = path.read_bytes()
        name = _shipped_name(path, root).encode("utf-8", "surrogateescape")
        digest.update(b"%d %d\0" % (len(name), len(content)) + name + content)
    return f"{kind}-{digest.hexdigest()}.json"


def _shipped_name(path: Path, root: Path) -> str:
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return str(path)


def cache_dir() -> Path | None:
    """The user's cache folder for this program, by the habit of the system; None without a home.

    ``SIGNLINT_CACHE_DIR`` overrides it; set but empty, it turns the cache off.
    platformdirs would say the same, but its import takes 23 ms of a start of 100.
    """
    own = os.environ.get("SIGNLINT_CACHE_DIR")
    if own is not None:
        return Path(own) if own else None
    base = _cache_base()
    return base / "signlint" if base else None


def _cache_base() -> Path | None:
    variable = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME"
    given = Path(os.environ.get(variable, ""))
    if given.is_absolute():  # the XDG specification: relative paths are to be ignored
        return given
    try:
        home = Path.home()
    except RuntimeError:
        return None
    folders = {"win32": "AppData/Local", "darwin": "Library/Caches"}
    return home / folders.get(sys.platform, ".cache")


def _read(path: Path) -> tuple[bool, Any]:
    """Whether the file holds whole JSON, and what; a corrupted one counts as missing."""
    try:
        return True, json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False, None


def _dump(data: Any) -> bytes:
    # as it is, not as \uXXXX: half the bytes to read; json.loads decodes bytes with surrogatepass too
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _write(folder: Path, name: str, data: Any) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(folder / name, _dump(data))
    except OSError:
        return


def _replace(target: Path, content: bytes) -> None:
    """Write a file so that a reader sees all of it or none."""
    draft = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(content)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _prune(folder: Path, kind: str) -> None:
    try:
        files = sorted(folder.glob(f"{kind}-*.json"), key=lambda path: path.stat().st_mtime)
        for path in files[:-KEPT]:
            path.unlink(missing_ok=True)
    except OSError:
        return
