"""Rules as data: load packs, validate, freeze.

A pack is a folder with ``pack.yaml`` and one YAML file per rule (DESIGN §5). A rule that
is wrong is left out and its error reported with file, line and column; the others load.

What was found right once is kept (`signlint.compiled`) as a record of plain data, from which
a `Rule` is made without asking again: 150 rules take 40 ms instead of 400.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from signlint import checks, compiled, params
from signlint.data import data_root
from signlint.errors import RuleError, SignlintError, UsageError
from signlint.messages import Bilingual, not_found
from signlint.model import SEVERITIES, Citation, Severity
from signlint.rulefile import Example, Examples
from signlint.rules import demands, loading
from signlint.rules.names import meant


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, ready to run. `settings` is its ``with:``, from which `params` was built;
    `example_data` its ``examples:``, which few commands look at.
    """

    id: str
    title: Bilingual
    why: Bilingual
    cite: Citation
    severity: Severity
    langs: tuple[str, ...]
    kinds: tuple[str, ...]
    check: str
    params: Any
    message: Bilingual
    example_data: Mapping[str, Any]
    settings: Mapping[str, Any]
    hard: bool
    enabled: bool
    path: str

    @property
    def pack(self) -> str:
        return self.id.partition("/")[0]

    @property
    def examples(self) -> Examples:
        """What the rule marks, what it leaves alone, and what it still gets wrong."""
        built: Examples = params.build(Examples, self.example_data)
        return built


class Pack(NamedTuple):
    """A pack's rules in the order of their ids, and the errors of those that did not load."""

    id: str
    title: Bilingual
    rules: tuple[Rule, ...]
    errors: tuple[SignlintError, ...]


def shipped_packs() -> tuple[str, ...]:
    """The names of the packs that come with signlint."""
    return tuple(sorted(p.parent.name for p in (data_root() / "rules").glob("*/pack.yaml")))


def shipped() -> tuple[Pack, ...]:
    """The packs that come with signlint, in the order of their names."""
    return tuple(load_pack(data_root() / "rules" / name) for name in shipped_packs())


def pack_folder(name: str, base: Path) -> Path:
    """The folder of a pack: a shipped name, or a path (relative to `base`) of a user's own.

    Raises UsageError with "did you mean" when there is none.
    """
    shipped = data_root() / "rules" / name
    if name in shipped_packs():
        return shipped
    own = base / name
    if (own / "pack.yaml").is_file():
        return own
    if own.is_dir():
        raise RuleError(Bilingual("pack.yaml がありません", "there is no pack.yaml here"), str(own))
    raise UsageError(not_found(name, shipped_packs(), "ルール集", "pack"))


def load_pack(folder: Path) -> Pack:
    """Load one pack. Errors of single rules are in the result; a wrong pack.yaml raises RuleError."""
    paths = sorted(folder.glob("*.yaml"))
    try:
        read = compiled.load(paths, lambda: loading.records(folder, paths), "pack", loading.SCHEMA)
    except OSError:  # nothing can be kept for a file that cannot be opened; among the records it has its error
        read = loading.records(folder, paths)
    rules: list[Rule] = []
    errors: list[SignlintError] = [RuleError(_NO_PLACE, str(path)) for path in _misplaced(folder)]
    for name, record in read["rules"].items():
        path = folder / name
        if "errors" in record:
            errors += [_error(path, said) for said in record["errors"]]
        else:
            rules.append(_rule(f"{folder.name}/{path.stem}", path, record))
    return Pack(folder.name, Bilingual(*read["title"]), tuple(rules), tuple(errors))


def _misplaced(folder: Path) -> list[Path]:
    """The files of a user's own pack that look like rules, and are none where they are."""
    if folder.name in shipped_packs():
        return []
    found = [*folder.glob("*.yml"), *folder.glob("*/*.yaml"), *folder.glob("*/*.yml")]
    return sorted(path for path in found if not (path.parent / "pack.yaml").is_file() or path.suffix == ".yml")


_NO_PLACE = Bilingual(
    "ルールとして読みません。ルールのファイルは pack.yaml と同じフォルダーに置き、名前を .yaml で終えてください",
    "not read as a rule: put it beside pack.yaml, with a name that ends in .yaml",
)


def _error(path: Path, said: Sequence[Any]) -> RuleError:
    ja, en, line, column = said
    return RuleError(Bilingual(ja, en), str(path), line, column)


def _rule(name: str, path: Path, record: Mapping[str, Any]) -> Rule:
    """The rule that a record of `signlint.rules.loading` stands for."""
    title, why, message = (Bilingual(*text) for text in record["texts"])
    return Rule(
        id=name,
        title=title,
        why=why,
        cite=Citation(*record["cite"]),
        severity=SEVERITIES[record["severity"]],
        langs=tuple(record["langs"]),
        kinds=tuple(record["kinds"]),
        check=record["check"],
        params=params.build(checks.get(record["check"]).params, record["with"]),
        message=message,
        example_data=record["examples"],
        settings=record["with"],
        hard=record["hard"],
        enabled=record["enabled"],
        path=str(path),
    )


def with_settings(rule: Rule, settings: Mapping[str, Any]) -> Rule:
    """The rule with `settings` laid over its own ``with:``; raises params.ParamError."""
    merged = {**rule.settings, **settings}
    made = demands.made(checks.get(rule.check), merged)
    return replace(rule, settings=merged, params=made)


def find(rules: Sequence[Rule], name: str) -> Rule:
    """The rule with this id. Raises UsageError with "did you mean"."""
    for rule in rules:
        if rule.id == name:
            return rule
    ids = [rule.id for rule in rules]
    if any(rule.pack == name for rule in rules):
        raise UsageError(
            Bilingual(
                f"'{name}' はルール集の名前です。中のルールは signlint rules list で見られます",
                f"'{name}' is a pack of rules: signlint rules list names those in it",
            )
        )
    tail = meant(name, ids)
    raise UsageError(Bilingual(f"'{name}' というルールはありません{tail.ja}", f"no rule named '{name}'{tail.en}"))


__all__ = ["Example", "Examples", "Pack", "Rule", "find", "load_pack", "pack_folder", "shipped", "shipped_packs"]
