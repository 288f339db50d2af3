"""What a reporter may be told beside the report: looks, root folder, facts about the rules."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from signlint.messages import Bilingual
from signlint.model import Citation, Severity

if TYPE_CHECKING:
    from signlint.rules import Example, Rule

_NOTHING = Bilingual("", "")


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What the outputs that describe rules (SARIF, statistics) say of one.

    `help` is for a person: what to write instead, examples; both sentences may be empty.
    """

    id: str
    title: Bilingual
    why: Bilingual
    cite: Citation | None
    severity: Severity
    help: Bilingual = _NOTHING


@dataclass(frozen=True, slots=True)
class Options:
    """Wishes about the output.

    `color`: None = as the terminal and NO_COLOR, FORCE_COLOR say. `width`: cells of a line, None = as the
    terminal says, 100 without one. `root`: paths inside it are shown relative to it. `statistics`: count by
    rule (terminal and concise). `rules`: the rules that ran, by id.
    """

    color: bool | None = None
    width: int | None = None
    root: Path | None = None
    statistics: bool = False
    rules: Mapping[str, RuleInfo] = field(default_factory=dict)


def shown_path(path: str, root: Path | None) -> str:
    """`path` relative to `root` if it is inside, with forward slashes; else as it was given."""
    return _shown(path, "" if root is None else str(root))


@lru_cache(maxsize=4096)
def _shown(path: str, root: str) -> str:
    if root:
        base, full = os.path.abspath(root), os.path.abspath(os.path.join(root, path))
        if full.startswith(os.path.join(base, "")):
            path = os.path.relpath(full, base)
    return path.replace(os.sep, "/")


def describe(rules: Iterable[Rule]) -> dict[str, RuleInfo]:
    """What the outputs say of `rules`, by id; the help is each rule's own bad and good examples."""
    return {r.id: RuleInfo(r.id, r.title, r.why, r.cite, r.severity, _examples(r)) for r in rules}


def _examples(rule: Rule) -> Bilingual:
    marked = [("×", example) for example in rule.examples.bad] + [("○", example) for example in rule.examples.good]
    lines = "\n".join(f"{mark} {shown}" for mark, example in marked if (shown := _example(example)))
    return Bilingual(lines, lines)


def _example(example: Example) -> str:
    """The example in one line; nothing for a whole file or several units, which do not fit one."""
    return example.text or " / ".join(f"{key}: {text}" for key, text in example.unit.items() if isinstance(text, str))
