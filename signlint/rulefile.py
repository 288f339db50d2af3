"""The shape of rule files and pack.yaml: their keys, as dataclasses (see `signlint.params`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from signlint.messages import Bilingual


@dataclass(frozen=True, slots=True)
class Both:
    """A sentence that a rule file must give in both languages."""

    ja: str
    en: str

    def bilingual(self) -> Bilingual:
        return Bilingual(self.ja, self.en)


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule: a `text`, a `unit` (language → text), several `units`, or a `file`.

    `hex` is a file that is not UTF-8, byte by byte; `name` is the file's name; `tested_in` names
    the test of what no file in an example can show (a file that is too large or locked).
    `match` is what must be marked; `want` says what a ``todo`` example should be one day.
    """

    text: str = ""
    unit: Mapping[str, object] = field(default_factory=dict)
    units: tuple[Mapping[str, object], ...] = ()
    file: str = ""
    hex: str = ""
    name: str = "example.yaml"
    tested_in: str = ""
    lang: str = ""
    kind: str = ""
    match: str | None = None
    want: Literal["good", "bad", ""] = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Examples:
    """What the rule marks, what it leaves alone, and what it still gets wrong."""

    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    todo: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Cite:
    """A key of the pack's sources, and where in it."""

    source: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class RuleFile:
    """The keys of a rule file."""

    title: Both
    why: Both
    cite: Cite
    severity: Literal["error", "warning", "note"]
    langs: tuple[str, ...]
    check: str
    message: Both
    examples: Examples
    with_: Mapping[str, Any] = field(default_factory=dict)
    kinds: tuple[str, ...] = ()
    gate: Literal["soft", "hard"] = "soft"
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One entry of a pack's ``sources:``."""

    title: str
    publisher: str = ""
    year: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class PackFile:
    """The keys of a pack.yaml."""

    title: Both
    sources: Mapping[str, SourceFile]
