"""Terms out to and in from the formats that other people's programs read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO

from signlint.cells import guard, unguard
from signlint.errors import GlossaryError, UsageError, unreadable
from signlint.glossary import tables, tbx
from signlint.glossary.termbase import Termbase
from signlint.glossary.terms import Term
from signlint.glossary.writing import dump_yaml
from signlint.messages import Bilingual, not_found

MAX_BYTES = 64 * 1024 * 1024


def export_terms(terms: Iterable[Term], format: str, stream: BinaryIO) -> None:
    """Write `terms` as ``yaml``, ``csv``, ``xlsx`` or ``tbx``, sorted by id.

    Raises UsageError for another format.
    """
    write = _WRITERS.get(format)
    if write is None:
        raise UsageError(not_found(format, _WRITERS, "形式", "format"))
    write(sorted(terms, key=lambda term: term.id), stream)


def import_terms(path: Path) -> list[Term]:
    """The terms of a file, by its ending: ``.yaml``, ``.csv``, ``.tsv``, ``.xlsx``, ``.tbx`` or ``.xml``.

    Raises GlossaryError for what cannot be read (of a YAML file: its first mistake), and
    UsageError for another ending.
    """
    ending = path.suffix.lower()
    read = _READERS.get(ending)
    if read is None:
        what = Bilingual(f"'{ending}' のファイルは読めません", f"files ending in '{ending}' are not read")
        raise UsageError(what, str(path))
    try:
        if path.stat().st_size > MAX_BYTES:
            raise GlossaryError(Bilingual("大きすぎます（64 MiB まで）", "too large (at most 64 MiB)"), str(path))
        found: list[Term] = read(path)
    except OSError as problem:
        raise unreadable(problem, str(path), GlossaryError) from None
    return found


def _write_yaml(terms: list[Term], stream: BinaryIO) -> None:
    stream.write(dump_yaml(terms).encode("utf-8"))


def _read_yaml(path: Path) -> list[Term]:
    base = Termbase.from_paths([path], cached=False)
    if base.errors:
        raise base.errors[0]
    return list(base)


def _write_csv(terms: list[Term], stream: BinaryIO) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    columns = tables.header(terms)
    writer.writerow(columns)
    writer.writerows([guard(cell) for cell in tables.row(term, columns)] for term in terms)
    stream.write(text.getvalue().encode("utf-8-sig", "replace"))


def _read_csv(path: Path) -> list[Term]:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp932", "replace")  # what Excel on a Japanese Windows writes
    dialect = "excel-tab" if path.suffix.lower() == ".tsv" else "excel"
    try:
        rows = [[unguard(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""), dialect)]
    except csv.Error as problem:
        what = Bilingual(f"CSV として読めません（{problem}）", f"not readable as CSV ({problem})")
        raise GlossaryError(what, str(path)) from None
    return tables.read_rows(rows, str(path))


def _write_xlsx(terms: list[Term], stream: BinaryIO) -> None:
    from xlsxwriter import Workbook

    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(stream, options) as book:
        sheet = book.add_worksheet("terms")
        bold = book.add_format({"bold": True})
        columns = tables.header(terms)
        for at, name in enumerate(columns):
            sheet.write_string(0, at, name, bold)
        for number, term in enumerate(terms, 1):
            for at, cell in enumerate(tables.row(term, columns)):
                sheet.write_string(number, at, cell)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(terms), len(columns) - 1)


def _read_xlsx(path: Path) -> list[Term]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
        rows = book.get_sheet_by_index(0).to_python()
    except (CalamineError, IndexError) as problem:
        what = Bilingual(f"Excel のファイルとして読めません（{problem}）", f"not readable as a workbook ({problem})")
        raise GlossaryError(what, str(path)) from None
    return tables.read_rows([[_cell(cell) for cell in row] for row in rows], str(path))


def _cell(value: Any) -> str:
    """A cell as text; 110 typed as a number comes back from the workbook as 110.0."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _read_tbx(path: Path) -> list[Term]:
    return tbx.read(path.read_bytes(), str(path))


_WRITERS = {"yaml": _write_yaml, "csv": _write_csv, "xlsx": _write_xlsx, "tbx": tbx.write}
_READERS = {
    ".yaml": _read_yaml,
    ".yml": _read_yaml,
    ".csv": _read_csv,
    ".tsv": _read_csv,
    ".xlsx": _read_xlsx,
    ".tbx": _read_tbx,
    ".xml": _read_tbx,
}
