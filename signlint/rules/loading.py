"""From the files of a pack to records of plain data, which `signlint.compiled` keeps.

A record has been checked in every respect, so that a rule is made of it without asking again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from signlint import params, textfile
from signlint.errors import RuleError, SignlintError, joined
from signlint.rulefile import PackFile, RuleFile
from signlint.rules import demands
from signlint.yaml_tree import parse, plain

SCHEMA = 4
"""Raise when the shape of `records` changes, or what is refused."""


def records(folder: Path, paths: Sequence[Path]) -> dict[str, Any]:
    """The pack's title, and for each rule file what a rule needs, or its errors."""
    about: PackFile = _build(PackFile, folder / "pack.yaml", _data(folder / "pack.yaml"))
    records: dict[str, Any] = {}
    for path in paths:
        if path.name != "pack.yaml":
            try:
                records[path.name] = _record(path, about)
            except SignlintError as error:
                records[path.name] = {"errors": [[*one.what, one.line, one.column] for one in error.every]}
    return {"title": list(about.title.bilingual()), "rules": records}


def _data(path: Path) -> object:
    """A YAML file as plain data."""
    return plain(parse(textfile.read(path, RuleError), str(path), RuleError, unique=True))


def _build(cls: type, path: Path, data: object) -> Any:
    try:
        return params.build(cls, data)
    except params.ParamError as error:
        raise _placed(path, error) from None


def _placed(path: Path, error: params.ParamError) -> RuleError:
    """The error and its others with line and column, found by reading the file again with places; in their order."""
    root = parse(textfile.read(path, RuleError), str(path))
    places = sorted(((*params.place_of(root, one), one.what) for one in error.every), key=lambda place: place[:2])
    return joined([RuleError(what, str(path), line, column) for line, column, what in places])


def _record(path: Path, about: PackFile) -> dict[str, Any]:
    """A rule file, checked in every respect, as what a rule needs. Raises RuleError."""
    data = _normal(_data(path))
    wrong = list(demands.mistakes(data, about.sources)) if isinstance(data, Mapping) else []
    try:
        spec: RuleFile = params.build(RuleFile, data)
    except params.ParamError as error:
        wrong.append(error)
    if wrong:
        raise _placed(path, params.joined(wrong))
    source = about.sources[spec.cite.source]
    return {
        "texts": [list(text.bilingual()) for text in (spec.title, spec.why, spec.message)],
        "cite": [spec.cite.source, source.title, source.publisher, source.year, source.url, spec.cite.where],
        "severity": spec.severity,
        "langs": list(spec.langs),
        "kinds": list(spec.kinds),
        "check": spec.check,
        "with": dict(spec.with_),
        "examples": data["examples"] if isinstance(data, Mapping) else {},
        "hard": spec.gate == "hard",
        "enabled": spec.enabled,
    }


def _normal(data: object) -> object:
    """Short forms to long ones: ``cite: KEY``, examples that are only a text, languages by any of their names."""
    if not isinstance(data, Mapping):
        return data
    out = dict(data)
    if isinstance(out.get("cite"), str):
        out["cite"] = {"source": out["cite"]}
    if isinstance(out.get("langs"), (str, list)):
        langs = [out["langs"]] if isinstance(out["langs"], str) else out["langs"]
        out["langs"] = [demands.language_named(lang) for lang in langs]
    if isinstance(out.get("examples"), Mapping):
        out["examples"] = {
            key: [{"text": e} if isinstance(e, str) else e for e in value] if isinstance(value, list) else value
            for key, value in out["examples"].items()
        }
    return out
