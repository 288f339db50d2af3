"""From the files of a pack to records of plain data, which `signlint.compiled` keeps.

A record has been checked in every respect, so that a rule is made of it without asking again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from signlint import checks, language, messages, params, textfile
from signlint.errors import RuleError, SignlintError
from signlint.messages import Bilingual, not_found
from signlint.model import KINDS
from signlint.rulefile import PackFile, RuleFile
from signlint.yaml_tree import parse, plain

SCHEMA = 3
"""Raise when the shape of `records` changes, or what is refused."""


def records(folder: Path, paths: Sequence[Path]) -> dict[str, Any]:
    """The pack's title, and for each rule file what a rule needs, or its error."""
    about: PackFile = _build(PackFile, folder / "pack.yaml", _data(folder / "pack.yaml"))
    made: dict[str, Any] = {}
    for path in paths:
        if path.name != "pack.yaml":
            try:
                made[path.name] = _record(path, about)
            except SignlintError as error:
                made[path.name] = {"error": [*error.what, error.line, error.column]}
    return {"title": list(about.title.bilingual()), "rules": made}


def _data(path: Path) -> object:
    """A YAML file as plain data."""
    return plain(parse(textfile.read(path, RuleError), str(path), RuleError, unique=True))


def _build(cls: type, path: Path, data: object, keys: params.Keys = ()) -> Any:
    try:
        return params.build(cls, data, keys)
    except params.ParamError as error:
        raise _place_error(path, error) from None


def _place_error(path: Path, error: params.ParamError) -> RuleError:
    """The error with line and column, found by reading the file again with places."""
    line, column = params.place_of(parse(textfile.read(path, RuleError), str(path)), error)
    return RuleError(error.what, str(path), line, column)


def _record(path: Path, about: PackFile) -> dict[str, Any]:
    """A rule file, checked in every respect, as what a rule needs. Raises RuleError."""
    data = _normal(_data(path))
    spec: RuleFile = _build(RuleFile, path, data)
    _demand(spec, path, about)
    module = checks.get(spec.check)
    settings = dict(spec.with_)
    made = _build(module.Params, path, settings, ("with",))
    try:
        validate(module, made)
    except ValueError as error:
        raise _place_error(path, params.ParamError(("with",), params.said(error))) from None
    _demand_slots(spec, path, module, made)
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


def validate(module: Any, made: object) -> None:
    """Let the check look at new settings beyond their types, if it does. Raises ValueError."""
    if hasattr(module, "validate"):
        module.validate(made)


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
    _known(path, ("check",), spec.check, checks.NAMES, "チェック", "check")
    _known(path, ("cite",), spec.cite.source, about.sources, "出典は pack.yaml に", "source")
    for i, lang in enumerate(spec.langs):
        if lang not in _GROUPS and language.canonical(lang) != lang:
            raise _place_error(path, params.ParamError(("langs", i), language.unknown(lang)))
    for i, kind in enumerate(spec.kinds):
        _known(path, ("kinds", i), kind, KINDS, "種類", "kind")
    for key in ("bad", "good"):
        if not getattr(spec.examples, key):
            what = Bilingual(f"examples の {key} に例が1つ以上必要です", f"examples needs at least one '{key}' example")
            raise _place_error(path, params.ParamError(("examples",), what))


def _demand_slots(spec: RuleFile, path: Path, module: Any, made: Any) -> None:
    """The check must fill every ``{name}`` of the message; the reader of the finding would see it as it is."""
    values = module.values(made) if hasattr(module, "values") else getattr(module, "VALUES", ())
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
                raise _place_error(path, params.ParamError(("message", key), what))


_GROUPS = ("*", "target", "zh")
"""What may stand in ``langs:`` beside languages (see `signlint.engine.applies`)."""


def _known(path: Path, keys: params.Keys, word: str, known: Iterable[str], ja: str, en: str) -> None:
    names = list(known)
    if word not in names:
        raise _place_error(path, params.ParamError(keys, not_found(word, names, ja, en)))
