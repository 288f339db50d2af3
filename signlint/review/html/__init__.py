"""The review page: one HTML file that works from a mail attachment, offline, on a phone and a PC.

It makes no request (its Content-Security-Policy forbids all), runs only its own script (by hash), and
without scripts is a document to read and print. Catalog text reaches it through autoescape and as JSON
in a data block; the script never makes markup out of text.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from signlint import language
from signlint.review.answer_words import interface
from signlint.review.export import ExportOptions
from signlint.review.html.photo import Album
from signlint.review.html.texts import marked, plain, script_json, shown
from signlint.review.interface import INTERFACES, own_name, words
from signlint.review.sheet import STATES, VERDICTS, Item, Review, Sheet, where

if TYPE_CHECKING:
    from jinja2 import Template

_FOLDER = Path(__file__).parent
_SCRIPTS = ("text.js", "store.js", "page.js", "start.js")


def render(review: Review, options: ExportOptions) -> bytes:
    """`review` as a page. With several languages it opens on the office's summary and has a part for each."""
    ui = interface(review.sheets[0].lang if len(review.sheets) == 1 else language.SOURCE, options.ui)
    style, script = _style(), _script()
    page = _template().render(
        review=review,
        ui=ui,
        fixed_ui=bool(options.ui),
        style=style,
        script=script,
        policy=_policy(style, script),
        data=script_json(_data(review, ui, options)),
        photo=Album().uri,
        **_helpers(options),
    )
    return page.encode("utf-8", "replace")


def _helpers(options: ExportOptions) -> Mapping[str, Any]:
    return {
        "own_name": own_name,
        "words": words,
        "interface": lambda lang: interface(lang, options.ui),
        "interfaces": INTERFACES,
        "marked": marked,
        "where": where,
        "severities": ("error", "warning", "note"),
        "states": STATES,
        "verdicts": VERDICTS,
        "places": places,
    }


def places(sheet: Sheet) -> list[str]:
    """The places of a sheet, in its order."""
    return list(dict.fromkeys(item.place for item in sheet.items if item.place))


def _data(review: Review, ui: str, options: ExportOptions) -> dict[str, Any]:
    """What the script needs: the exact texts (HTML knows no NUL and no lone surrogate) and the words."""
    return {
        "project": review.project,
        "ui": ui,
        "fixed": bool(options.ui),
        "sheets": [_sheet(sheet, options) for sheet in review.sheets],
        "words": {tag: dict(words(tag)) for tag in INTERFACES},
    }


def _sheet(sheet: Sheet, options: ExportOptions) -> dict[str, Any]:
    index = {place: number for number, place in enumerate(places(sheet))}
    return {
        "lang": sheet.lang,
        "script": language.info(sheet.lang).script,
        "ui": interface(sheet.lang, options.ui),
        "version": sheet.version,
        "hash": _identity(sheet),
        "items": [_item(item, index) for item in sheet.items],
    }


def _item(item: Item, index: Mapping[str, int]) -> dict[str, Any]:
    return {
        "n": item.number,
        "unit": item.unit,
        "hash": item.hash,
        "source": item.source,
        "target": item.target,
        "place": index.get(item.place, -1),
        "found": bool(item.findings),
        "signed": item.state == "signed-off",
    }


def _identity(sheet: Sheet) -> str:
    """Names a sheet by its texts: answers kept by the browser belong to exactly these."""
    ids = "\0".join(f"{item.unit}\0{item.hash}" for item in sheet.items)
    return sha256(ids.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@cache
def _style() -> str:
    return (_FOLDER / "page.css").read_text(encoding="utf-8")


@cache
def _script() -> str:
    parts = "\n".join((_FOLDER / name).read_text(encoding="utf-8") for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}\n}})();\n'


def _policy(style: str, script: str) -> str:
    """Nothing is loaded from anywhere; only this style and this script count, each named by its hash."""
    own = {"style-src": _source(style), "script-src": _source(script), "img-src": "data:"}
    none = dict.fromkeys(("base-uri", "form-action"), "'none'")
    return "; ".join(f"{key} {value}" for key, value in {"default-src": "'none'", **own, **none}.items())


def _source(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(shown=shown, plain=plain)
    return environment.get_template("page.html.j2")
