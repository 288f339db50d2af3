"""YAML's plain data becomes dataclasses; what does not fit names the key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import pytest

from signlint.params import ParamError, build


@dataclass(frozen=True, slots=True)
class Inner:
    size: int


@dataclass(frozen=True, slots=True)
class Sample:
    words: tuple[str, ...]
    level: Literal["a", "b"] = "a"
    limit: float | None = None
    on: bool = False
    max_size: Mapping[str, int] = field(default_factory=dict)
    inner: Inner | None = None
    with_: str = ""


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"words": ["x", "y"]}, Sample(("x", "y"))),
        ({"words": "x"}, Sample(("x",))),
        ({"words": [], "limit": "2.5", "on": "true"}, Sample((), limit=2.5, on=True)),
        ({"words": [], "max-size": {"name": "3"}}, Sample((), max_size={"name": 3})),
        ({"words": [], "inner": {"size": "4"}}, Sample((), inner=Inner(4))),
        ({"words": [], "with": "z"}, Sample((), with_="z")),
        ({"words": [], "limit": "~"}, Sample(())),
    ],
)
def test_builds(data: object, expected: Sample) -> None:
    assert build(Sample, data) == expected


@pytest.mark.parametrize(
    ("data", "keys", "says"),
    [
        ({}, (), "'words' is required"),
        ({"words": [], "levle": "a"}, ("levle",), "did you mean 'level'?"),
        ({"words": [], "level": "c"}, ("level",), "is not one of a, b"),
        ({"words": [], "limit": "many"}, ("limit",), "'many' is not a number"),
        ({"words": [], "on": "perhaps"}, ("on",), "neither true nor false"),
        ({"words": [["x"]]}, ("words", 0), "expected one value"),
        ({"words": {"x": "y"}}, ("words",), "expected a list"),
        ({"words": [], "inner": {"size": "four"}}, ("inner", "size"), "not a number"),
        ("text", (), "expected keys and values"),
    ],
)
def test_names_what_does_not_fit(data: object, keys: tuple[object, ...], says: str) -> None:
    with pytest.raises(ParamError) as caught:
        build(Sample, data)
    assert caught.value.keys == keys
    assert says in caught.value.what.en
    assert caught.value.what.ja
