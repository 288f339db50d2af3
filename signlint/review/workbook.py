"""The cells of a workbook that a reviewer filled in, after a look at what else is in the file."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from signlint.errors import ReviewError
from signlint.review import answer_words as words

MAX_UNPACKED = 200 * 2**20
MAX_PARTS = 2_000
_RATIO = 200
_MACROS = re.compile(r"vba|\.bin$|macrosheets/|activeX/", re.IGNORECASE)
_LINKS = re.compile(r"externalLinks/|connections\.xml$|queryTables/|embeddings/|model/", re.IGNORECASE)
_HARMLESS = re.compile(r"printerSettings/[^/]*\.bin$", re.IGNORECASE)
_TYPES, _MACRO_TYPE = "[Content_Types].xml", b"macroEnabled"


def sheets(data: bytes, path: str) -> Iterator[tuple[str, list[tuple[int, list[str]]]]]:
    """Name and rows (with their numbers, from 1) of each sheet.

    Raises ReviewError for macros, links to other files, and what unpacks to too much.
    """
    clean = _repacked(data, path)
    from python_calamine import CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(clean)
        for name in book.sheet_names:
            found = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            yield name, [(number, [_cell(cell) for cell in row]) for number, row in enumerate(found, 1)]
    except GeneratorExit:
        raise
    except BaseException as problem:
        # a workbook can make the Rust reader panic, which is no Exception
        if isinstance(problem, Exception) or type(problem).__name__ == "PanicException":
            raise ReviewError(words.NO_ZIP, path) from None
        raise


def _repacked(data: bytes, path: str) -> BytesIO:
    """The parts of the package, looked at before they are unpacked, and each no longer than it says."""
    clean = BytesIO()
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
            total = sum(part.file_size for part in parts)
            if len(parts) > MAX_PARTS or total > MAX_UNPACKED or total > _RATIO * max(len(data), 2**20):
                raise ReviewError(words.BOMB, path)
            for part in parts:
                _refuse(part.filename, path)
            with ZipFile(clean, "w") as copy:
                for name in {part.filename for part in parts}:
                    content = package.read(name)
                    if name == _TYPES and _MACRO_TYPE in content:
                        raise ReviewError(words.MACROS, path)
                    copy.writestr(name, content)
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        raise ReviewError(words.NO_ZIP, path) from None
    clean.seek(0)
    return clean


def _refuse(part: str, path: str) -> None:
    if _MACROS.search(part) and not _HARMLESS.search(part):
        raise ReviewError(words.MACROS, path)
    if _LINKS.search(part):
        raise ReviewError(words.LINKS.fill({"part": part[:80]}), path)


def _cell(value: Any) -> str:
    """A cell as text: Excel turns a typed day into a date, and figures into a number."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value) if value is not None else ""
