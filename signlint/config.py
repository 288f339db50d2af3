"""signlint.yaml and profiles: load, validate, and say where each value came from.

A profile is a file of ``rules/profiles/``; a user's ``signlint.yaml`` has the same keys and
some more. Later layers go before earlier ones: profile ← profile that extends it ←
signlint.yaml ← command line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from signlint import compiled, language, params, textfile
from signlint.data import data_root
from signlint.errors import ConfigError, UsageError
from signlint.messages import Bilingual, not_found
from signlint.model import KINDS, Severity
from signlint.readers.base import FileMapping
from signlint.readers.keys import HEADERS, fold
from signlint.rulefile import Both
from signlint.yaml_tree import MapNode, Node, ScalarNode, SeqNode, parse, plain

DEFAULT_PROFILE = "jta2014"

Easy = Literal["off", "note", "full"]
Scheme = Literal["gsi2026", "jta2014", "road", "cabinet2025", "operator"]
Level = Literal["off", "note", "warning", "error"]


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What a profile or user changes of a rule: its severity, its ``with:`` values."""

    severity: Level | None = None
    with_: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Languages:
    """``languages:``, required ones by kind of unit; ``default`` is for all other kinds."""

    required: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """The keys of signlint.yaml, and (the first ones) of a profile."""

    title: Both | None = None
    extends: str | None = None
    profile: str | None = None
    packs: tuple[str, ...] = ()
    easy_japanese: Easy | None = None
    romanization: Scheme | None = None
    default_kind: str | None = None
    languages: Languages = Languages()
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    files: tuple[FileMapping, ...] = ()
    glossaries: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    signoffs: str | None = None
    project: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """The effective values. `origin` says for each key where its value came from."""

    profile: str = DEFAULT_PROFILE
    packs: tuple[str, ...] = ()
    easy: Easy = "note"
    romanization: Scheme = "gsi2026"
    default_kind: str = ""
    required: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    files: tuple[FileMapping, ...] = ()
    glossaries: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    signoffs: str = "signoffs"
    project: str = ""
    base: Path = Path()
    path: Path | None = None
    origin: Mapping[str, str] = field(default_factory=dict)


def find_upward(start: Path) -> Path | None:
    """The nearest signlint.yaml in `start` or a folder above it."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / textfile.SETTINGS).is_file():
            return folder / textfile.SETTINGS
    return None


def profiles() -> tuple[str, ...]:
    """The names of the shipped profiles."""
    return tuple(sorted(p.stem for p in _shipped().glob("*.yaml")))


def load(path: str | Path | None = None, profile: str | None = None) -> Settings:
    """The effective settings of a signlint.yaml (or None) and a profile named on the command line.

    Raises ConfigError with file, line and column, UsageError for an unknown profile.
    """
    path = Path(path) if path else None
    own = _read(path) if path else ConfigFile()
    if path and own.extends:
        raise ConfigError(_PROFILE_ONLY, str(path), *_place(path, ("extends",), on_key=True))
    name = profile or own.profile or DEFAULT_PROFILE
    base = path.parent if path else Path()
    layers = [(f"profile {n}", layer) for n, layer in _chain(name, base, None if profile or not own.profile else path)]
    if path:
        layers.append((path.name, own))
    values: dict[str, Any] = {"profile": name, "base": base, "path": path}
    origin = {"profile": "--profile" if profile else (path.name if own.profile and path else "default")}
    for source, layer in layers:
        _lay(values, origin, layer, source)
    return Settings(**values, origin=origin)


def _chain(name: str, base: Path, said_in: Path | None) -> list[tuple[str, ConfigFile]]:
    """The profile and those it extends, the furthest first. `said_in` is the file that names the profile, if one does.

    Raises ConfigError for a profile that in the end extends itself.
    """
    out: list[tuple[str, ConfigFile]] = []
    key = "profile"
    while name:
        if any(name == known for known, _ in out):
            assert said_in is not None
            raise ConfigError(_CIRCLE.fill({"name": name}), str(said_in), *_place(said_in, (key,)))
        try:
            path = _profile_path(name, base)
        except UsageError as error:
            raise ConfigError(error.what, str(said_in), *_place(said_in, (key,))) if said_in else error from None
        layer = _read(path)
        out.insert(0, (name, layer))
        name, said_in, key = layer.extends or "", path, "extends"
    return out


_PROFILE_ONLY = Bilingual(
    "extends はプロファイルのファイルに書くものです。ここでは profile: と書いてください",
    "'extends' is for the file of a profile: here write 'profile:'",
)
_CIRCLE = Bilingual("'{name}' は自分自身を extends しています", "'{name}' extends itself")


def _place(path: Path, keys: params.Keys, on_key: bool = False) -> tuple[int, int]:
    """Line and column of the value that `keys` lead to, or of the last key."""
    return params.place_of(_tree(path), params.ParamError(keys, Bilingual("", ""), on_key))


def _shipped() -> Path:
    return data_root() / "rules" / "profiles"


def _is_shipped(path: Path) -> bool:
    return path.parent == _shipped()


def _profile_path(name: str, base: Path) -> Path:
    if name in profiles():
        return _shipped() / f"{name}.yaml"
    own = base / name
    if own.suffix in (".yaml", ".yml") and own.is_file():
        return own
    raise UsageError(not_found(name, profiles(), "プロファイル", "profile"))


_SIMPLE = {
    "easy_japanese": "easy",
    "romanization": "romanization",
    "default_kind": "default_kind",
    "signoffs": "signoffs",
    "project": "project",
}


def _lay(values: dict[str, Any], origin: dict[str, str], layer: ConfigFile, source: str) -> None:
    for key, name in _SIMPLE.items():
        if getattr(layer, key) is not None:
            values[name] = getattr(layer, key)
            origin[name] = source
    for key in ("files", "glossaries", "ignore", "packs"):
        if getattr(layer, key):
            before = values.get(key, ())
            # compared, not hashed: an entry of `files` holds a mapping
            values[key] = (*before, *(one for one in getattr(layer, key) if one not in before))
            origin[key] = f"{origin[key]}, {source}" if key in origin else source
    for key, more in (("rules", layer.rules), ("required", layer.languages.required)):
        if more:
            values[key] = {**values.get(key, {}), **more}
            origin.update({f"{key}.{k}": source for k in more})


def _read(path: Path) -> ConfigFile:
    """One file as ConfigFile; raises ConfigError with its place."""
    # what we ship is read from its compiled form: a run on a text file then needs no YAML, 15 ms
    data = compiled.load([path], lambda: plain(_tree(path)), "profile") if _is_shipped(path) else plain(_tree(path))
    try:
        made: ConfigFile = params.build(ConfigFile, _normal(data))
        _check(made)
    except params.ParamError as error:
        raise ConfigError(error.what, str(path), *params.place_of(_tree(path), error)) from None
    return made


def _normal(data: object) -> object:
    """An empty file is an empty mapping; ``rule: off`` is short for ``rule: {severity: off}``."""
    if data is None or data == "":
        return {}
    if isinstance(data, dict) and isinstance(data.get("rules"), dict):
        rules = {k: {"severity": v} if isinstance(v, str) else v for k, v in data["rules"].items()}
        return {**data, "rules": rules}
    return data


def _check(made: ConfigFile) -> None:
    """Kinds and languages must be known."""
    for kind, langs in made.languages.required.items():
        _known(("languages", "required", kind), kind, ("default", *KINDS), Bilingual("種類", "kind"), on_key=True)
        for i, alternatives in enumerate(langs):
            for tag in alternatives.split("|"):
                if tag.strip() != "zh" and language.canonical(tag) != tag.strip():
                    raise params.ParamError(("languages", "required", kind, i), language.unknown(tag.strip()))
    if made.default_kind:
        _known(("default-kind",), made.default_kind, KINDS, Bilingual("種類", "kind"))
    for i, entry in enumerate(made.files):
        _check_mapping(entry, ("files", i))


def _check_mapping(entry: FileMapping, keys: params.Keys) -> None:
    """Kinds, languages and fields of one entry of ``files:`` must be known."""
    if entry.default_kind:
        _known((*keys, "default-kind"), entry.default_kind, KINDS, Bilingual("種類", "kind"))
    if entry.lang and language.canonical(entry.lang) is None:
        raise params.ParamError((*keys, "lang"), language.unknown(entry.lang))
    for header, spelling in entry.columns.items():
        if language.canonical(spelling) is None and fold(spelling) not in HEADERS:
            raise params.ParamError((*keys, "columns", header), language.unknown(spelling))


def _known(keys: params.Keys, word: str, known: Any, what: Bilingual, on_key: bool = False) -> None:
    if word in known:
        return
    said = not_found(word, known, what.ja, what.en)
    raise params.ParamError(keys, said, on_key)


def severity_of(level: Level | None, default: Severity) -> Severity | None:
    """The severity a setting means; None for ``off``."""
    if level is None:
        return default
    return None if level == "off" else Severity[level.upper()]


def place_in(settings: Settings, key: str, name: str) -> tuple[str, int, int]:
    """Path, line and column of `name` under `key` of the user's settings; ("", 0, 0) if it is not there."""
    if settings.path is None:
        return "", 0, 0
    root = _tree(settings.path)
    node = root.get(key) if isinstance(root, MapNode) else None
    if isinstance(node, MapNode):
        below: list[Node] = [found for found, _ in node.items]
    else:
        below = node.items if isinstance(node, SeqNode) else [node] if node else []
    for found in below:
        if isinstance(found, ScalarNode) and found.value == name:
            return str(settings.path), found.line, found.column
    return "", 0, 0


def place_of_value(settings: Settings, keys: params.Keys, on_key: bool = False) -> tuple[str, int, int]:
    """Like `place_in` for the value that `keys`, of which the first two are there, lead to (or for the last key)."""
    path, _, _ = place_in(settings, str(keys[0]), str(keys[1]))
    return (path, *_place(Path(path), keys, on_key)) if path else ("", 0, 0)


def _tree(path: Path) -> Node | None:
    return parse(textfile.read(path, ConfigError), str(path), ConfigError, unique=True)
