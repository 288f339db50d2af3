"""Which files to read: what is named and what is found in folders, and what is left out and why."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from signlint.language import SOURCE, canonical
from signlint.messages import Bilingual
from signlint.model import Skipped
from signlint.readers import folder
from signlint.readers.base import ReadOptions, Source

TABLES = (".csv", ".tsv", ".tab")
PLAIN = (".txt", ".text")
MARKDOWN = (".md", ".markdown")

_HIDDEN = frozenset({"node_modules", "__pycache__", "venv", "signoffs"})
_OWN = frozenset({"signlint.yaml", "signlint.yml", "signlint-suppressions.yaml"})
_PAPERS = re.compile(r"(README|LICENSE|LICENCE|COPYING|NOTICE|CHANGELOG|CHANGES|CONTRIBUTING|AUTHORS)\b", re.IGNORECASE)
_SETTINGS = re.compile(
    r"package(-lock)?|composer|tsconfig.*|jsconfig.*|manifest|.*\.config|.*\.schema|mkdocs|pack|openapi"
)
_CATALOG = re.compile(rb"""^\s*\{?\s*["']?(?:signs|units|forms)["']?\s*:""", re.MULTILINE)

_FORMAT = Bilingual("{suffix} は読めない形式です", "cannot read {suffix} files")
_PAPER = Bilingual("説明やライセンスの文書です", "a document about the folder, not a catalog")
_SETTING = Bilingual("設定ファイルです", "a settings file, not a catalog")
_NO_TEXT = Bilingual(
    "カタログ（signs: など）でも、名前に言語のある翻訳ファイル（ja.json など）でもありません",
    "neither a catalog (signs: …) nor a translation file with a language in its name (ja.json …)",
)
_IGNORED = Bilingual("設定の ignore: にあります", "left out by ignore: in the settings")
_CLOSED = Bilingual("開けません: {reason}", "cannot open: {reason}")
_SPECIAL = Bilingual("ふつうのファイルではありません", "not a regular file")


@dataclass(frozen=True, slots=True)
class _File:
    """A file to look at; `named` if the user named it, and not a folder around it."""

    path: str
    named: bool


def discover(
    paths: Sequence[str | os.PathLike[str]], options: ReadOptions | None = None
) -> tuple[list[Source], list[Skipped]]:
    """What there is to read under `paths`, sorted, and what was left out, with the reason.

    A file that is named is a source if its format is known, so that what is wrong with it is
    said; files found in folders are left out where they are no catalog. Never raises for a file.
    """
    options = options or ReadOptions()
    sources: dict[str, Source] = {}
    groups: dict[str, list[tuple[str, str]]] = {}
    skipped: list[Skipped] = []
    for file in _files(paths, skipped):
        format, lang, group = _recognise(file, options)
        if isinstance(format, Bilingual):
            skipped.append(Skipped(file.path, format))
        elif format == "folder":
            groups.setdefault(group, []).append((lang, file.path))
        else:
            sources[file.path] = Source(file.path, format, ((lang, file.path),), options)
    for group, files in groups.items():
        name = group if len(files) > 1 else files[0][1]
        sources[name] = Source(name, "folder", tuple(sorted(files, key=lambda f: f[1])), options)
    return [sources[name] for name in sorted(sources)], skipped


def _files(paths: Sequence[str | os.PathLike[str]], skipped: list[Skipped]) -> Iterator[_File]:
    """Every file once, folders walked in sorted order; links to folders are not followed."""
    seen: set[str] = set()
    for given in paths:
        path = os.fspath(given)
        for file in _walk(path, skipped) if os.path.isdir(path) else [_File(path, True)]:
            if file.path not in seen:
                seen.add(file.path)
                yield file


def _walk(top: str, skipped: list[Skipped]) -> Iterator[_File]:
    def closed(error: OSError) -> None:
        skipped.append(Skipped(str(error.filename), _CLOSED.fill({"reason": error.strerror})))

    for parent, folders, names in os.walk(top, onerror=closed):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in _HIDDEN)
        for name in sorted(names):
            if not name.startswith(".") and name not in _OWN:
                yield _File(os.path.normpath(os.path.join(parent, name)), False)


def stream(name: str, data: bytes, options: ReadOptions) -> Source:
    """Standard input as a source: read like a file of this name, as plain text if the name tells no format."""
    options = replace(options, given={name: data})
    format, lang, _ = _recognise(_File(name, True), options)
    if isinstance(format, Bilingual):
        format, lang = "text", options.as_lang
    return Source(name, format, ((lang, name),), options)


def _recognise(file: _File, options: ReadOptions) -> tuple[str | Bilingual, str, str]:
    """The format (or why the file is left out), the language, and the group of a translation file."""
    path, mapping = PurePath(file.path), options.mapping(file.path)
    suffix = path.suffix.lower()
    lang = canonical(mapping.lang) or "" if mapping.lang else ""
    why = None if file.named else _left_out(file.path, options)
    if why or suffix in TABLES:
        return why or "table", "", ""
    if suffix in folder.SUFFIXES:
        return _tree(file, lang, options)
    if suffix in PLAIN or suffix in MARKDOWN:
        found = folder.tagged_name(file.path)
        return "text" if suffix in PLAIN else "markdown", lang or found or options.as_lang or SOURCE, ""
    if file.named and not os.path.exists(file.path):
        return "text", options.as_lang, ""  # its reader says that it is not there
    return _FORMAT.fill({"suffix": suffix or path.name}), "", ""


def _left_out(path: str, options: ReadOptions) -> Bilingual | None:
    """Why a file found in a folder is not read, whatever is in it."""
    if not os.path.isfile(path):
        return _SPECIAL
    if options.ignored(path):
        return _IGNORED
    if _PAPERS.match(PurePath(path).name) and PurePath(path).suffix.lower() not in (*TABLES, *folder.SUFFIXES):
        return _PAPER
    return None


def _tree(file: _File, lang: str, options: ReadOptions) -> tuple[str | Bilingual, str, str]:
    """A JSON or YAML file: a catalog by what is in it, a translation by its name."""
    head = options.given[file.path] if file.path in options.given else _head(file.path)
    if head is None or _CATALOG.search(head):  # what cannot be opened is left to the reader to say
        return "catalog", "", ""
    tagged = folder.tagged(file.path)
    if lang or tagged:
        group = tagged.group if tagged else str(PurePath(file.path).parent / "*")
        return "folder", lang or (tagged.lang if tagged else ""), group
    if file.named:
        return ("folder", options.as_lang, file.path) if options.as_lang else ("catalog", "", "")
    if _SETTINGS.fullmatch(PurePath(file.path).stem.lower()):
        return _SETTING, "", ""
    return _NO_TEXT, "", ""


def _head(path: str) -> bytes | None:
    """The first bytes of a file, without those that UTF-16 puts between letters; None if it cannot be opened."""
    try:
        with Path(path).open("rb") as file:
            return file.read(65536).replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")
    except (OSError, ValueError):
        return None
