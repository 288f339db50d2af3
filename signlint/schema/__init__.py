"""JSON Schema (2020-12) of the native catalog, from the tables its reader uses.

An editor that knows the schema completes keys and kinds and shows what they mean.
"""

from __future__ import annotations

import re
from typing import Any

from signlint.language import LANGUAGES, READING, codes, spellings
from signlint.messages import Bilingual
from signlint.model import KINDS
from signlint.readers.keys import IGNORE_KEYS, KEYS, KIND_NAMES, LISTS, Key

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SCALAR = {"type": ["string", "number", "boolean", "null"]}
"""What an editor's YAML makes of a text: ``12:30`` or ``No`` need no quotes here (the reader takes them as text)."""


def catalog_schema() -> dict[str, Any]:
    """The schema of a catalog file as plain data."""
    return {
        "$schema": DIALECT,
        "title": "signlint catalog",
        **about(Bilingual("signlint のカタログ：看板や書類の文", "A signlint catalog: texts of signs and forms")),
        "type": "object",
        "properties": {name: {"type": ["array", "null"], "items": {"$ref": "#/$defs/unit"}} for name in LISTS},
        "anyOf": [{"required": [name]} for name in LISTS],
        "additionalProperties": False,
        "$defs": {"unit": _unit(), "ignore": _ignore()},
    }


def about(what: Bilingual) -> dict[str, str]:
    """Both languages: editors show one description, whoever reads it."""
    return {"description": f"{what.ja} / {what.en}"}


def spelling_pattern() -> str:
    """A regular expression of the languages' spellings that `signlint.language.canonical` takes.

    Case and the marks between words are free, as they are there; full-width letters are not in it.
    """
    names = "|".join("".join(map(_either, name)) for name in sorted(spellings()))
    return rf"^(?:(?:{names})[)）」\]]?|{_TAG})$"


def tag_pattern() -> str:
    """A regular expression of the tags that are `signlint.language.canonical` as they stand."""
    return f"^(?:{'|'.join(LANGUAGES)}|ja-Latn|{_TAG})$"


_TAG = f"(?:{'|'.join(codes())})(?:[-_][A-Za-z]{{4}})?(?:[-_](?:[A-Za-z]{{2}}|[0-9]{{3}}))?(?:[-_][A-Za-z0-9]{{5,8}})*"
_MARKS = r"[-_\s/・.()（）「」\[\]]+"


def _either(char: str) -> str:
    """A character of a folded spelling as it may be written: a letter in either case, ``-`` as any marks."""
    if char == "-":
        return _MARKS
    upper = char.upper()
    return f"[{char}{upper}]" if upper != char and len(upper) == 1 else re.escape(char)


def _unit() -> dict[str, Any]:
    keys = {name: {**about(key.about), **_shape(key)} for name, key in KEYS.items()}
    langs = {tag: {**about(info.name), **_SCALAR} for tag, info in LANGUAGES.items() if tag not in keys}
    reading = {"reading": langs[READING]}
    return {
        "type": "object",
        "properties": {**keys, **langs, **reading, "id-ID": {**about(_INDONESIAN), **_SCALAR}},
        "patternProperties": {spelling_pattern(): _SCALAR, **_headers()},
        "additionalProperties": False,
        "required": ["id"],
    }


def _headers() -> dict[str, Any]:
    """What keys are called in tables, which the reader takes in a catalog too."""
    return {f"^(?:{'|'.join(map(re.escape, key.headers))})$": _shape(key) for key in KEYS.values() if key.headers}


def _shape(key: Key) -> dict[str, Any]:
    """What may stand under the key."""
    if key.shape == "kind":
        return {"enum": [*KINDS, *(name for kind in KINDS for name in KIND_NAMES[kind])]}
    if key.shape == "layout":
        return {"type": "object"}
    if key.shape == "ignore":
        one = {"$ref": "#/$defs/ignore"}
        return {"oneOf": [one, {"type": "array", "items": one}]}
    return dict(_SCALAR)


def _ignore() -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {name: {**about(what), "type": "string"} for name, what in IGNORE_KEYS.items()},
        "additionalProperties": False,
        "required": ["rule", "reason"],
    }


_INDONESIAN = Bilingual("インドネシア語（id は項目の名前）", "Indonesian (id is the unit's name)")
