"""Rules as data: load packs, validate, freeze.

A pack is a folder with ``pack.yaml`` and one YAML file per rule (DESIGN §5). A rule that
is wrong is left out and its error reported with file, line and column; the others load.

What was found right once is kept (`signlint.compiled`) as a record of plain data, from which
a `Rule` is made without asking again: 150 rules take 40 ms instead of 400.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from signlint import checks, compiled, language, messages, params, textfile
from signlint.data import data_root
from signlint.errors import RuleError, SignlintError, UsageError
from signlint.messages import Bilingual, not_found, suggestion
from signlint.model import KINDS, SEVERITIES, Citation, Severity
from signlint.rulefile import Example, Examples, PackFile, RuleFile
from signlint.rules.names import meant
from signlint.yaml_tree import parse, plain


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
        read = compiled.load(paths, lambda: _records(folder, paths), "pack", _SCHEMA)
    except OSError:  # nothing can be kept for a file that cannot be opened; among the records it has its error
        read = _records(folder, paths)
    rules: list[Rule] = []
    errors: list[SignlintError] = []
    for name, record in read["rules"].items():
        path = folder / name
        if "error" in record:
            errors.append(_error(path, record["error"]))
        else:
            rules.append(_rule(f"{folder.name}/{path.stem}", path, record))
    return Pack(folder.name, Bilingual(*read["title"]), tuple(rules), tuple(errors))


_SCHEMA = 3
"""Raise when the shape of `_records` changes, or what is refused."""


def _records(folder: Path, paths: Sequence[Path]) -> dict[str, Any]:
    """The pack's title, and for each rule file what `_rule` needs, or its error."""
    about: PackFile = _build(PackFile, folder / "pack.yaml", _data(folder / "pack.yaml"))
    records: dict[str, Any] = {}
    for path in paths:
        if path.name != "pack.yaml":
            try:
                records[path.name] = _record(path, about)
            except SignlintError as error:
                records[path.name] = {"error": [*error.what, error.line, error.column]}
    return {"title": list(about.title.bilingual()), "rules": records}


def _error(path: Path, said: Sequence[Any]) -> RuleError:
    ja, en, line, column = said
    return RuleError(Bilingual(ja, en), str(path), line, column)


def _data(path: Path) -> object:
    """A YAML file as plain data."""
    return plain(parse(textfile.read(path, RuleError), str(path), RuleError, unique=True))


def _build(cls: type, path: Path, data: object, keys: params.Keys = ()) -> Any:
    try:
        return params.build(cls, data, keys)
    except params.ParamError as error:
        raise place_error(path, error) from None


def place_error(path: Path, error: params.ParamError) -> RuleError:
    """The error with line and column, found by reading the file again with places."""
    line, column = params.place_of(parse(textfile.read(path, RuleError), str(path)), error)
    return RuleError(error.what, str(path), line, column)


def _record(path: Path, about: PackFile) -> dict[str, Any]:
    """A rule file, checked in every respect, as what `_rule` needs. Raises RuleError."""
    data = _normal(_data(path))
    spec: RuleFile = _build(RuleFile, path, data)
    _demand(spec, path, about)
    check = checks.get(spec.check)
    settings = dict(spec.with_)
    made = _build(check.params, path, settings, ("with",))
    try:
        check.validate(made)
    except ValueError as error:
        raise place_error(path, params.ParamError(("with",), params.said(error))) from None
    _demand_slots(spec, path, check.values(made))
    source = about.sources[spec.cite.source]
    return {
        "texts": [list(text.bilingual()) for text in (spec.title, spec.why, spec.message)],
        "cite": [spec.cite.source, source.title, source.publisher, source.year, source.url, spec.cite.where],
        "severity": spec.severity,
        "langs": list(spec.langs),
        "kinds": list(spec.kinds),
        "check": spec.check,
        "with": settings,
        "examples": data["examples"] if isinstance(data, Mapping) else {},
        "hard": spec.gate == "hard",
        "enabled": spec.enabled,
    }


def _rule(name: str, path: Path, record: Mapping[str, Any]) -> Rule:
    """The rule that a record of `_record` stands for."""
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


def _normal(data: object) -> object:
    """Short forms to long ones: ``cite: KEY`` and examples that are only a text."""
    if not isinstance(data, Mapping):
        return data
    out = dict(data)
    if isinstance(out.get("cite"), str):
        out["cite"] = {"source": out["cite"]}
    if isinstance(out.get("examples"), Mapping):
        out["examples"] = {
            key: [{"text": e} if isinstance(e, str) else e for e in value] if isinstance(value, list) else value
            for key, value in out["examples"].items()
        }
    return out


def _demand(spec: RuleFile, path: Path, about: PackFile) -> None:
    """What the types cannot say: known check, source, kinds, and both sorts of example."""
    _known(path, ("check",), spec.check, checks.NAMES, Bilingual("というチェックはありません", "check"))
    _known(path, ("cite",), spec.cite.source, about.sources, Bilingual("という出典は pack.yaml にありません", "source"))
    for i, lang in enumerate(spec.langs):
        if lang not in _GROUPS and language.canonical(lang) != lang:
            raise place_error(path, params.ParamError(("langs", i), language.unknown(lang)))
    for i, kind in enumerate(spec.kinds):
        _known(path, ("kinds", i), kind, KINDS, Bilingual("という種類はありません", "kind"))
    for key in ("bad", "good"):
        if not getattr(spec.examples, key):
            what = Bilingual(f"examples の {key} に例が1つ以上必要です", f"examples needs at least one '{key}' example")
            raise place_error(path, params.ParamError(("examples",), what))


def _demand_slots(spec: RuleFile, path: Path, values: Collection[str] | None) -> None:
    """The check must fill every ``{name}`` of the message; the reader of the finding would see it as it is."""
    if values is None:
        return
    known = ["match", *values]
    for key in ("ja", "en"):
        for name in messages.slots(getattr(spec.message, key)):
            if name not in known:
                end = messages.suggestion(name, known)
                listed = ", ".join(f"{{{one}}}" for one in known)
                what = Bilingual(
                    f"{{{name}}} に入るものがありません。使えるのは {listed} です{end.ja}",
                    f"nothing fills {{{name}}}; there is {listed}{end.en}",
                )
                raise place_error(path, params.ParamError(("message", key), what))


_GROUPS = ("*", "target", "zh")
"""What may stand in ``langs:`` beside languages (see `signlint.engine.applies`)."""


def _known(path: Path, keys: params.Keys, word: str, known: Iterable[str], what: Bilingual) -> None:
    names = list(known)
    if word in names:
        return
    tail = suggestion(word, names)
    said = Bilingual(f"'{word}' {what.ja}{tail.ja}", f"no {what.en} named '{word}'{tail.en}")
    raise place_error(path, params.ParamError(keys, said))


def with_settings(rule: Rule, settings: Mapping[str, Any]) -> Rule:
    """The rule with `settings` laid over its own ``with:``; raises params.ParamError."""
    merged = {**rule.settings, **settings}
    check = checks.get(rule.check)
    made = params.build(check.params, merged)
    try:
        check.validate(made)
    except ValueError as error:
        raise params.ParamError((), params.said(error)) from None
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


__all__ = ["Example", "Examples", "Pack", "Rule", "find", "load_pack", "pack_folder", "shipped_packs"]
