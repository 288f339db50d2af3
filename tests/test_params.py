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
        ({"words": "x", "limit": "2.5", "on": "true"}, Sample(("x",), limit=2.5, on=True)),
        ({"words": "x", "max-size": {"name": "3"}}, Sample(("x",), max_size={"name": 3})),
        ({"words": "x", "inner": {"size": "4"}}, Sample(("x",), inner=Inner(4))),
        ({"words": "x", "with": "z"}, Sample(("x",), with_="z")),
        ({"words": "x", "limit": "~"}, Sample(("x",))),
    ],
)
def test_builds(data: object, expected: Sample) -> None:
    assert build(Sample, data) == expected


@pytest.mark.parametrize(
    ("data", "keys", "says"),
    [
        ({}, (), "'words' is required"),
        ({"words": "x", "levle": "a"}, ("levle",), "did you mean 'level'?"),
        ({"words": "x", "level": "c"}, ("level",), "is not one of a, b"),
        ({"words": "x", "limit": "many"}, ("limit",), "'many' is not a number"),
        ({"words": "x", "on": "perhaps"}, ("on",), "neither true nor false"),
        ({"words": [["x"]]}, ("words", 0), "expected one value"),
        ({"words": {"x": "y"}}, ("words",), "expected a list"),
        ({"words": "x", "inner": {"size": "four"}}, ("inner", "size"), "not a number"),
        ("text", (), "expected keys and values"),
    ],
)
def test_names_what_does_not_fit(data: object, keys: tuple[object, ...], says: str) -> None:
    with pytest.raises(ParamError) as caught:
        build(Sample, data)
    assert caught.value.keys == keys
    assert says in caught.value.what.en
    assert caught.value.what.ja
