"""Both READMEs: every ```console block is run and shows what it says, the pictures are true, links lead somewhere;
docs/rules.md lists the rules there are.
"""

from __future__ import annotations

import html
import importlib.util
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest
import yaml

from signlint.cli import run

ROOT = Path(__file__).resolve().parent.parent
LANGS = {"README.md": "en", "README.ja.md": "ja"}
posix = pytest.mark.skipif(sys.platform == "win32", reason="the blocks are for a POSIX shell")


class Step(NamedTuple):
    """A command of a block and the lines printed under it.

    A line `…` stands for any lines, `…` in a line for anything: how many rules there are, say.
    """

    command: str
    expected: list[str]


def _blocks(name: str) -> list[list[Step]]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return [list(steps(body)) for body in re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)]


def steps(body: str) -> Iterator[Step]:
    """Split a block at its prompts; lines that begin with ``> `` go on with the command."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        lines = part.splitlines()
        more = 1
        while more < len(lines) and lines[more].startswith("> "):
            more += 1
        command = "\n".join([lines[0], *(line[2:] for line in lines[1:more])])
        yield Step(command, lines[more:])


def matches(expected: list[str], actual: list[str]) -> bool:
    """Whether a block's lines, … and all, say what was printed."""
    pattern = "".join(
        "(?:.*\n)*" if line == "…" else ".*".join(re.escape(part) for part in line.split("…")) + "\n"
        for line in expected
    )
    return re.fullmatch(pattern, "".join(f"{line.rstrip()}\n" for line in actual)) is not None


_PLAIN = re.compile(r"signlint [^|&;<>$`*?~#\n]+")
"""A command of which a shell would only take the quotes off: the program is called here, without a new interpreter."""


def run_step(step: Step, previous: int, folder: Path, lang: str) -> tuple[int, list[str]]:
    """Exit code and output; `previous` is the exit code that ``$?`` means."""
    settings = {"SIGNLINT_LANG": lang, "PYTHONUTF8": "1", "COLUMNS": "100"}
    if _PLAIN.fullmatch(step.command):
        return _called(shlex.split(step.command)[1:], folder, settings)
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        **settings,
    }
    shell = subprocess.run(
        ["bash", "-c", step.command.replace("$?", str(previous))],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    return shell.returncode, shell.stdout.splitlines()


def _called(arguments: list[str], folder: Path, settings: dict[str, str]) -> tuple[int, list[str]]:
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name, value in settings.items():
            patch.setenv(name, value)
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", out)
        code = run(arguments)
    return code, out.getvalue().splitlines()


@posix
@pytest.mark.parametrize("name", LANGS)
def test_blocks_print_what_they_show(name: str, tmp_path: Path) -> None:
    """All blocks of one README, in order, in one folder: later ones use files that earlier ones wrote."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    every = [step for block in _blocks(name) for step in block]
    assert len(every) >= 5
    code = 0
    for step in every:
        code, actual = run_step(step, code, tmp_path, LANGS[name])
        assert matches(step.expected, actual), f"$ {step.command}\n" + "\n".join(actual)


def _commands(name: str) -> list[str]:
    found = re.search(r"^```sh\n(.*?)^```$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert found
    return found[1].splitlines()


def test_both_readmes_give_the_same_two_commands() -> None:
    """CI runs exactly these (.ci/run takes them from README.md)."""
    assert len(_commands("README.md")) == 2
    assert _commands("README.md") == _commands("README.ja.md")


@pytest.mark.parametrize("name", LANGS)
def test_links_lead_to_files(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = re.findall(r"(?:\]\(|src=\")(?!https?://|#)([^)#\"]+)", text)
    assert targets
    assert [t for t in targets if not (ROOT / t).exists()] == []


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"docs_{name}", ROOT / "docs" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _letters(text: str) -> str:
    """The text without white space, which a picture has otherwise, and without the number of rules, which grows."""
    return re.sub(r"\d+(?=rules|ルール)", "", re.sub(r"\s", "", text))


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_pictures_show_what_is_printed(lang: str) -> None:
    picture = _script("picture")
    svg = (ROOT / "docs" / picture.LANGS[lang]).read_text(encoding="utf-8")
    shown = "".join(html.unescape(t) for t in re.findall(r"<text [^>]*>(.*?)</text>", svg))
    printed = re.sub(r"\x1b\[[0-9;]*m", "", picture.output(lang))
    assert _letters(printed) in _letters(shown)


def test_every_shipped_rule_is_listed() -> None:
    written = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert _script("rules").page() == written, "the rules have changed: run .venv/bin/python docs/rules.py"


_WORKFLOW = re.compile(r"^```yaml\n(on:.*?)^```$", re.MULTILINE | re.DOTALL)


@posix
@pytest.mark.parametrize("name", LANGS)
def test_the_workflow_says_what_the_program_understands(name: str, tmp_path: Path) -> None:
    found = _WORKFLOW.search((ROOT / name).read_text(encoding="utf-8"))
    assert found
    steps_ = yaml.safe_load(found[1])["jobs"]["signs"]["steps"]
    commands = [step["run"] for step in steps_ if step.get("run", "").startswith("signlint ")]
    assert len(commands) >= 3
    shutil.copytree(ROOT / "examples" / "clean", tmp_path / "signs")
    codes = [run_step(Step(command, []), 0, tmp_path, "en")[0] for command in commands]
    assert codes == [0, 0, 1]  # the signs are right, and nobody has signed them off


def test_both_readmes_give_the_same_workflow() -> None:
    en, ja = (_WORKFLOW.findall((ROOT / name).read_text(encoding="utf-8")) for name in LANGS)
    assert [re.sub(r" *#.*", "", text) for text in en] == [re.sub(r" *#.*", "", text) for text in ja]
