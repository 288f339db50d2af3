"""Texts in which an export left ``?`` where it had no character.

Windows-31J (cp932), in which Excel saves CSV on a Japanese Windows, has no Hangul, few simplified characters
and no accents; what it lacks becomes ``?``, without a word. No check can judge such a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from signlint.analysis.text.lazy_pattern import lazy_pattern
from signlint.language import info, is_japanese
from signlint.model import Problem, Text, Unit

LEAST, SHARE = 2, 0.3
"""A column has lost characters if so many of its texts, and this part of them, are damaged: one is no export.

In a file that *is* in such an encoding one is enough, if its ``?`` can hardly be anything else.
"""

# in place of letters: a run that ends no word, or stands before one; one mark between letters or at the start
# of a word; nothing else at all. What ends a question (本当??, Really?!) does not count.
_DAMAGE = re.compile(r"(?<![\w!！?])\?{2,}|\?{2,}(?=\w)|(?<=[^\W\d_])\?(?=[^\W\d_])|(?<!\S)\?(?=\w)|\A[\s?]*\?[\s?]*\Z")
_QUESTION = re.compile(r"[?？]|か(?=[。\s]|\Z)")
# between two kanji (嗎呢吧, after which a question may end, are not in cp932 either); within a word; before one
_SURE = lazy_pattern(r"(?<=[々㐀-鿿])\?+(?=[々㐀-鿿])|(?<=[^\W\d_㐀-鿿])\?(?=[a-zß-ɏ가-힣])|(?<!\S)\?(?=[^\W\d_])")
_ADDRESS = re.compile(r"\S+[/.]\S*\?\S*")

Column = tuple[str, str]
"""A file and a language."""


def without_lost(units: Iterable[Unit], encoding: str = "") -> tuple[list[Unit], list[Problem]]:
    """The units without texts that have lost characters, and one problem for each such column.

    The text moves to the unit's `fields`, under its language: it is there, but nothing to check.
    `encoding` is what the file was read as, "" for UTF-8.
    """
    units = list(units)
    found = _columns(units, bool(encoding) and not encoding.lower().startswith(("utf", "gb18030")))
    if not found:
        return units, []
    return [_cleaned(unit, found) for unit in units], [_problem(texts) for texts in found.values()]


def _columns(units: list[Unit], legacy: bool) -> dict[Column, list[tuple[str, Text]]]:
    """The columns that have lost characters, each with (unit id, text) of what holds a ``?``."""
    filled: dict[Column, int] = {}
    marked: dict[Column, list[tuple[str, Text]]] = {}
    for unit in units:
        for lang, text in unit.texts.items():
            column = (text.path, lang)
            filled[column] = filled.get(column, 0) + (not text.value.isspace() and text.value != "")
            if "?" in text.value:
                marked.setdefault(column, []).append((unit.id, text))
    return {column: texts for column, texts in marked.items() if _is_lost(texts, filled[column], legacy)}


def _is_lost(texts: list[tuple[str, Text]], filled: int, legacy: bool) -> bool:
    if legacy and any(_is_sure(text) for _, text in texts):
        return True
    damaged = sum(is_damaged(text.value) for _, text in texts)
    return damaged >= LEAST and damaged >= SHARE * filled


def _is_sure(text: Text) -> bool:
    """Whether a letter of a text was lost beyond doubt: of Japanese hardly any are, and 本当?嘘 asks."""
    return not is_japanese(text.lang) and bool(_SURE.search(_ADDRESS.sub(" ", text.value)))


def is_damaged(value: str) -> bool:
    """Whether ``?`` stands in place of letters."""
    return bool(_DAMAGE.search(_ADDRESS.sub(" ", value)))


def is_lost(value: str, beside: Iterable[str]) -> bool:
    """Whether letters of `value` became ``?``: it is damaged, or asks more than each of the texts it stands beside.

    Only where the file's encoding lacks letters at all: then ``caf?`` beside a text that asks nothing is no question.
    """
    asked = max(len(_QUESTION.findall(one)) for one in ("", *beside) if not is_damaged(one))
    return is_damaged(value) or _ADDRESS.sub(" ", value).count("?") > asked


def _dropped(text: Text) -> bool:
    """In a damaged column a ``?`` at the end of a text with no spaces may be a lost letter as well as a question."""
    spaced = info(text.lang).spaces or is_japanese(text.lang)  # of Japanese hardly anything is lost
    return is_damaged(text.value) or ("?" in text.value and not spaced)


def _cleaned(unit: Unit, found: dict[Column, list[tuple[str, Text]]]) -> Unit:
    gone = {lang: text for lang, text in unit.texts.items() if (text.path, lang) in found and _dropped(text)}
    if not gone:
        return unit
    texts = {lang: text for lang, text in unit.texts.items() if lang not in gone}
    return unit._replace(texts=texts, fields={**unit.fields, **gone})


def _problem(texts: list[tuple[str, Text]]) -> Problem:
    gone = [(id, text) for id, text in texts if _dropped(text)]
    unit, first = gone[0]
    language = info(first.lang)
    values = {"lang_ja": language.ja, "lang_en": language.en, "count": str(len(gone))}
    return Problem("catalog/lost-characters", first.locate(0, len(first.value)), values, unit, first.lang)
