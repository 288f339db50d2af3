"""What is said of formats that no reader reads: what they are, and how to save what is in them otherwise."""

from __future__ import annotations

from signlint.messages import Bilingual

_EXCEL = Bilingual(
    "Excel の「名前を付けて保存」で「CSV UTF-8」を選んでください。",
    "Save it in Excel as “CSV UTF-8”.",
)
_WORD = Bilingual(
    "Word の「名前を付けて保存」で「書式なし（.txt）」を選んでください。", "Save it in Word as plain text (.txt)."
)
_PDF = Bilingual("文をコピーして .txt にしてください。", "Copy the text into a .txt file.")
_EXPORT = Bilingual("CSV か JSON に書き出してください。", "Export it as CSV or JSON.")

_WAYS = {
    **dict.fromkeys((".xlsx", ".xlsm", ".xls", ".ods"), (Bilingual("Excel ブック", "an Excel workbook"), _EXCEL)),
    **dict.fromkeys((".docx", ".doc", ".odt", ".rtf"), (Bilingual("Word の文書", "a Word document"), _WORD)),
    ".pdf": (Bilingual("PDF", "a PDF"), _PDF),
    **dict.fromkeys((".po", ".pot", ".xlf", ".xliff"), (Bilingual("翻訳ファイル", "a translation file"), _EXPORT)),
}
"""Suffix → what it is, and the way out."""

UNREADABLE = frozenset(_WAYS)
"""Suffixes of documents that people have texts in, and no reader reads."""

_NO_SUFFIX = Bilingual(
    "名前に拡張子（.csv、.txt など）がないので、形式がわかりません",
    "its name has no extension such as .csv or .txt, so nobody knows its format",
)
_UNKNOWN = Bilingual("{suffix} は読めない形式です", "cannot read {suffix} files")
_KNOWN = Bilingual("{suffix} は読めません。{how}", "cannot read {suffix} files. {how}")


def unread(suffix: str) -> Bilingual:
    """Why a file with this suffix (in lower case, "" for none) is not read."""
    if not suffix:
        return _NO_SUFFIX
    if suffix not in _WAYS:
        return _UNKNOWN.fill({"suffix": suffix})
    return _KNOWN.fill({"suffix": suffix, "how": _WAYS[suffix][1]})


_UTF16 = Bilingual(
    "UTF-16 の文字であれば --encoding utf-16 を付けてください。", "If it is text in UTF-16, add --encoding utf-16."
)
_IN_TRUTH = Bilingual("中身は{what}です。{how}", "What is in it is {what}. {how}")


def in_truth(data: bytes) -> Bilingual:
    """What is said of bytes that are no text, whatever the file's name is."""
    suffix = ""
    if data.startswith(b"PK"):
        suffix = ".xlsx" if b"xl/" in data else ".docx" if b"word/" in data else ""
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        suffix = ".xls" if "Workbook".encode("utf-16-le") in data else ".doc"
    elif data.startswith(b"%PDF"):
        suffix = ".pdf"
    if not suffix:
        return _UTF16
    what, how = _WAYS[suffix]
    return _IN_TRUTH.fill({"what": what, "how": how})
