"""From the plain data of a YAML file to a dataclass, with the key that is wrong.

Every scalar of our YAML is text; the field's type says what it must become. Keys are
written with hyphens in YAML and with underscores in Python.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union

from signlint.messages import Bilingual, did_you_mean, not_found, suggestion
from signlint.yaml_tree import MapNode, Node, node_at

Keys = tuple[str | int, ...]

_TRUE = {"true", "yes", "on"}
_FALSE = {"false", "no", "off"}


class ParamError(Exception):
    """A value (or with `on_key` a key) that does not fit; `keys` is the way to it from the top.

    `others` are further mistakes in the same data, so that all of them can be mended at once.
    """

    def __init__(self, keys: Keys, what: Bilingual, on_key: bool = False) -> None:
        super().__init__(keys, what)
        self.keys = keys
        self.what = what
        self.on_key = on_key
        self.others: tuple[ParamError, ...] = ()

    @property
    def every(self) -> tuple[ParamError, ...]:
        """This mistake and the `others`."""
        return (self, *self.others)


def joined(errors: Iterable[ParamError]) -> ParamError:
    """The first of `errors`, with all the rest as its `others`."""
    first, *rest = [one for error in errors for one in error.every]
    for one in rest:
        one.others = ()
    first.others = tuple(rest)
    return first


@cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


@cache
def _keys(cls: type) -> dict[str, Field[Any]]:
    """The fields that YAML may give, by how they are written there."""
    return {f.name.removesuffix("_").replace("_", "-"): f for f in fields(cls) if f.init}


def build(cls: type, data: object, keys: Keys = ()) -> Any:
    """An instance of the dataclass `cls` from `data` (a mapping of text).

    Raises ParamError on unknown or missing keys and on values of the wrong type.
    """
    if not isinstance(data, Mapping):
        raise ParamError(keys, Bilingual("ここには「キー: 値」の組が必要です", "expected keys and values here"))
    known = _keys(cls)
    values: dict[str, Any] = {}
    wrong = []
    for key, value in data.items():
        try:
            if key not in known:
                raise ParamError((*keys, str(key)), not_found(str(key), known, "キー", "key"), on_key=True)
            made = values[known[key].name] = convert(_hints(cls)[known[key].name], value, (*keys, key))
            if made == () and _is_required(known[key]):
                raise ParamError((*keys, key), Bilingual("1つ以上必要です", "at least one is required here"))
        except ParamError as error:
            wrong.append(error)
    wrong += _missing(known, data, keys)
    if wrong:
        raise joined(wrong)
    try:
        return cls(**values)
    except ValueError as error:
        raise ParamError(keys, said(error)) from None


def _is_required(spec: Field[Any]) -> bool:
    return spec.default is MISSING and spec.default_factory is MISSING


def _missing(known: Mapping[str, Field[Any]], data: Mapping[Any, object], keys: Keys) -> Iterator[ParamError]:
    """An error that names the keys that must be there and are not, nor are misspelt."""
    lacking = [name for name, spec in known.items() if _is_required(spec) and name not in data]
    meant = {did_you_mean(str(key), known) for key in data if key not in known} if lacking else ()
    names = [f"'{name}'" for name in lacking if name not in meant]
    if names:
        verb = "is" if len(names) == 1 else "are"
        yield ParamError(keys, Bilingual(f"{'、'.join(names)} が必要です", f"{', '.join(names)} {verb} required"))


def said(error: ValueError) -> Bilingual:
    """What a dataclass or a check has against its values."""
    if error.args and isinstance(error.args[0], Bilingual):
        return error.args[0]
    return Bilingual(str(error), str(error))


def convert(hint: Any, value: object, keys: Keys) -> Any:
    """`value` as the type `hint`; ParamError names `keys` when it does not fit."""
    origin = typing.get_origin(hint)
    if hint is Any or hint is object:
        return value
    if origin in (Union, types.UnionType):
        return _optional(hint, value, keys)
    if origin is Literal:
        return _choice(typing.get_args(hint), value, keys)
    if origin in (tuple, frozenset, list):
        return _several(origin, typing.get_args(hint)[0], value, keys)
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(typing.get_args(hint)[1], value, keys)
    if is_dataclass(hint):
        return build(typing.cast(type, hint), value, keys)
    return _scalar(hint, value, keys)


def _optional(hint: Any, value: object, keys: Keys) -> Any:
    choices = [arg for arg in typing.get_args(hint) if arg is not type(None)]
    if value is None or (isinstance(value, str) and value in ("", "~", "null") and len(choices) == 1):
        return None
    problem: ParamError | None = None
    for choice in choices:
        try:
            return convert(choice, value, keys)
        except ParamError as error:
            problem = error
    assert problem is not None
    raise problem


def _choice(choices: tuple[Any, ...], value: object, keys: Keys) -> Any:
    if value in choices:
        return value
    tail = suggestion(str(value), [str(c) for c in choices])
    listed = ", ".join(str(c) for c in choices)
    raise ParamError(
        keys,
        Bilingual(
            f"'{value}' は使えません。使えるのは {listed} です{tail.ja}",
            f"'{value}' is not one of {listed}{tail.en}",
        ),
    )


def _several(make: Any, item: Any, value: object, keys: Keys) -> Any:
    if isinstance(value, Mapping):
        raise ParamError(keys, Bilingual("ここにはリストが必要です", "expected a list here"))
    items = value if isinstance(value, (list, tuple)) else [value]
    return make(value for _, value in _each(item, enumerate(items), keys))


def _mapping(item: Any, value: object, keys: Keys) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise ParamError(keys, Bilingual("ここには「キー: 値」の組が必要です", "expected keys and values here"))
    return dict(_each(item, ((str(k), v) for k, v in value.items()), keys))


def _each(hint: Any, items: Iterable[tuple[Any, object]], keys: Keys) -> list[tuple[Any, Any]]:
    """Each value as the type `hint`, with its key; the error tells of all that do not fit."""
    out, wrong = [], []
    for key, value in items:
        try:
            out.append((key, convert(hint, value, (*keys, key))))
        except ParamError as error:
            wrong.append(error)
    if wrong:
        raise joined(wrong)
    return out


def _scalar(hint: Any, value: object, keys: Keys) -> Any:
    if isinstance(value, (Mapping, list, tuple)) or value is None:
        raise ParamError(keys, Bilingual("ここには1つの値が必要です", "expected one value here"))
    if hint is bool:
        return _truth(value, keys)
    if hint is str:
        return str(value)
    try:
        return hint(value)
    except (ValueError, TypeError):
        raise ParamError(keys, Bilingual(f"'{value}' は数ではありません", f"'{value}' is not a number")) from None


def _truth(value: object, keys: Keys) -> bool:
    word = str(value).lower()
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    raise ParamError(
        keys, Bilingual(f"'{value}' は true か false で書いてください", f"'{value}' is neither true nor false")
    )


def place_of(root: Node | None, error: ParamError) -> tuple[int, int]:
    """Line and column of what `error` speaks of: a value, a key, or the nearest thing above."""
    node = node_at(root, error.keys[:-1] if error.on_key else error.keys)
    if error.on_key and isinstance(node, MapNode):
        node = next((key for key, _ in node.items if key.value == error.keys[-1]), node)
    return (node.line, node.column) if node else (1, 1)
