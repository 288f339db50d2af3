"""The shape of the house: import order, sizes, start-up, nothing of one machine in the files."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import signlint

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "signlint"

# DESIGN §2: a module imports from its own row and those above it, never from below.
ORDER = (
    ("messages",),
    ("errors",),
    ("model",),
    ("language", "places"),
    ("data", "compiled", "yaml_tree", "textfile", "params", "console", "rulefile", "cells"),
    ("analysis",),
    ("glossary",),
    ("readers",),
    ("writers",),
    ("checks",),
    ("rules", "config", "schema"),
    ("engine", "ruletest", "run"),
    ("reporters",),
    ("review",),
    ("cli", "__main__"),
)
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}

# The same inside a package of many rooms.
ROOMS = {
    "analysis": (("text",), ("reading",), ("words",), ("spelling",), ("values",), ("analysis", "annotate", "kinds")),
}
MODULES = sorted(PACKAGE.rglob("*.py"))
SOURCES = [*MODULES, *sorted((ROOT / "benchmarks").glob("*.py")), ROOT / "hatch_build.py"]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _part(path: Path) -> str:
    """The name in ORDER of the module or sub-package that a file is or belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imported(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Parts of signlint that a module imports anywhere, with the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            dotted = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module == "signlint":
            dotted = [f"signlint.{alias.name}" for alias in node.names if not alias.name.startswith("__")]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: relative import"
            dotted = [node.module or ""]
        else:
            continue
        yield from ((name.split(".")[1], node.lineno) for name in dotted if name.startswith("signlint."))


@pytest.mark.parametrize("path", [p for p in MODULES if p != PACKAGE / "__init__.py"], ids=_name)
def test_imports_go_one_way(path: Path) -> None:
    part = _part(path)
    assert part in RANK, f"{part} has no place in ORDER"
    for other, line in _imported(ast.parse(path.read_text(encoding="utf-8"))):
        assert other in RANK, f"line {line}: {other} has no place in ORDER"
        assert RANK[other] <= RANK[part], f"line {line}: {part} imports {other}, which stands above it"


def _at_run_time(tree: ast.AST) -> Iterator[ast.AST]:
    """All nodes but those that only a type checker sees."""
    if isinstance(tree, ast.If) and isinstance(tree.test, ast.Name) and tree.test.id == "TYPE_CHECKING":
        return
    yield tree
    for node in ast.iter_child_nodes(tree):
        yield from _at_run_time(node)


def _rooms(package: str) -> list[Path]:
    return [p for p in sorted((PACKAGE / package).rglob("*.py")) if p != PACKAGE / package / "__init__.py"]


@pytest.mark.parametrize(
    ("package", "path"), [(name, path) for name in ROOMS for path in _rooms(name)], ids=lambda value: Path(value).stem
)
def test_rooms_of_a_package_import_one_way(package: str, path: Path) -> None:
    rank = {name: floor for floor, names in enumerate(ROOMS[package]) for name in names}
    room = path.relative_to(PACKAGE / package).parts[0].removesuffix(".py")
    assert room in rank, f"{room} has no place in ROOMS"
    for node in _at_run_time(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"signlint.{package}"):
            other = (node.module or "").split(".")[2]
            assert rank[other] <= rank[room], f"line {node.lineno}: {room} imports {other}, which stands above it"


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_files_and_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 40, f"{node.name} has {length} lines"


def _tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True
    )
    if listed.returncode:  # an unpacked archive
        return [p for p in ROOT.rglob("*") if p.is_file() and not {".venv", ".git"} & set(p.relative_to(ROOT).parts)]
    return [p for name in listed.stdout.decode().split("\0") if name and (p := ROOT / name).is_file()]


def test_no_file_names_a_path_of_one_machine() -> None:
    homes = "|".join(("home", "Users", "work", "root"))
    machine = re.compile(rf"(?<![\w.~}})])/(?:{homes})/\w")
    for path in _tracked():
        text = path.read_bytes().decode("utf-8", "replace")
        found = [line for line in text.splitlines() if machine.search(line)]
        assert not found, f"{path}: {found[0]}"


def _loaded(*arguments: str) -> set[str]:
    """The modules that a fresh interpreter imports when it runs signlint with these arguments."""
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "signlint", *arguments], capture_output=True, text=True, cwd=ROOT
    )
    lines = [line for line in run.stderr.splitlines() if line.startswith("import time:")]
    assert lines, run.stderr
    return {line.rsplit("|", 1)[1].strip() for line in lines}


HEAVY = {"rich", "yaml", "click", "fugashi", "jinja2", "xlsxwriter", "python_calamine"}
HEAVY |= {"importlib.metadata", "dataclasses", "difflib", "asyncio", "logging", "concurrent.futures"}


def test_version_starts_light() -> None:
    assert not _loaded("--version") & HEAVY


def test_version_is_a_literal() -> None:
    run = subprocess.run([sys.executable, "-m", "signlint", "--version"], capture_output=True, text=True, cwd=ROOT)
    assert run.stdout == f"signlint {signlint.__version__}\n"


def test_console_script_is_the_entry_of_main() -> None:
    scripts = entry_points(group="console_scripts", name="signlint")
    assert [script.value for script in scripts] == ["signlint.__main__:entry"]
    assert callable(next(iter(scripts)).load())
