"""Which files to read: what is named and what is found in folders, and what is left out and why."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from signlint.language import SOURCE, canonical
from signlint.messages import Bilingual
from signlint.model import Skipped
from signlint.readers import folder, formats, sniff
from signlint.readers.base import ReadOptions, Source
from signlint.readers.own import IDLE, OURS, is_in_force

TABLES = (".csv", ".tsv", ".tab")
PLAIN = (".txt", ".text")
MARKDOWN = (".md", ".markdown")

_HIDDEN = frozenset({"node_modules", "__pycache__", "venv", "signoffs"})
_PAPERS = re.compile(r"(?i:README|LICENSE|LICENCE|COPYING|CHANGELOG|CHANGES|CONTRIBUTING|AUTHORS)\b|NOTICE(\.txt)?$")
_SETTINGS = re.compile(
    r"package(-lock)?|composer|tsconfig.*|jsconfig.*|manifest|.*\.config|.*\.schema|mkdocs|pack|openapi"
)
# more of them, which may also be names of translations (ja/settings.json): asked only where nothing tells a language
_PROGRAMS = re.compile(
    r"settings|tasks|launch|(docker-)?compose.*|renovate|lerna|turbo|angular|firebase|vercel"
    r"|netlify|cspell|pubspec|chart|values|pnpm-.*|_config|deno"
)
# a template, or keys with which the files of well-known programs begin
_OTHERS = re.compile(r'\A\s*(?:\{[{%#]|\{?\s*"?(?:\$schema|apiVersion|openapi|swagger|AWSTemplateFormatVersion)"?\s*:)')
# the reports of signlint itself, and SARIF of any tool
_OUTPUT = re.compile(r'\A\s*\{[^\0]*?(?:"tool"\s*:\s*\{\s*"name"\s*:\s*"signlint"|"\$schema"\s*:\s*"[^"]*sarif)')
# what `signlint report` wrote and reviewers sent back (signlint.review) lies beside the catalogs, and is none
_SHEET = re.compile(
    r'\A(?:\xef\xbb\xbf)?"?unit(?: /|,"?lang)|^```signlint\r?$|\A\s*\{\s*"signlint"\s*:\s*"answers"', re.MULTILINE
)

_PAPER = Bilingual("説明やライセンスの文書です", "a document about the folder, not a catalog")
_SETTING = Bilingual("設定ファイルです", "a settings file, not a catalog")
_ANSWERS = Bilingual("確認シートかその回答です", "a review sheet or answers to one")
_REPORT = Bilingual("点検の結果です", "the report of a check, not a catalog")
_NO_TEXT = Bilingual(
    "カタログ（signs: など）でも、名前に言語のある翻訳ファイル（ja.json など）でもありません",
    "neither a catalog (signs: …) nor a translation file with a language in its name (ja.json …)",
)
_NO_LANGUAGE = Bilingual("見出しに言語のない表です", "a table whose header names no language")
_NO_JAPANESE = Bilingual("日本語のない文書です", "a text without any Japanese")
_RULES = Bilingual("signlint のルールです", "a rule of signlint")
_IGNORED = Bilingual("設定の ignore: にあります", "left out by ignore: in the settings")
_CLOSED = Bilingual("開けません: {reason}", "cannot open: {reason}")
_LINK = Bilingual("フォルダーへのリンクは、たどりません", "a link to a folder is not followed")
_SPECIAL = Bilingual("ふつうのファイルではありません", "not a regular file")


class _File(NamedTuple):
    """A file to look at; `named` if the user named it, and not a folder around it."""

    path: str
    named: bool


class _Found(NamedTuple):
    """What a file is taken for. A translation file has a `group`; `sure` as in `folder.Tagged`."""

    path: str
    format: str
    lang: str = ""
    group: str = ""
    sure: bool = True


def discover(
    paths: Sequence[str | os.PathLike[str]], options: ReadOptions | None = None
) -> tuple[list[Source], list[Skipped]]:
    """What there is to read under `paths`, sorted, and what was left out, with the reason.

    A file that is named is a source if its format is known, so that what is wrong with it is
    said; files found in folders are left out where they are no catalog. Never raises for a file.
    """
    options = options or ReadOptions()
    sources: dict[str, Source] = {}
    groups: dict[str, list[_Found]] = {}
    skipped: list[Skipped] = []
    for file in _files(paths, skipped, options):
        found = _recognise(file, options)
        if isinstance(found, Bilingual):
            skipped.append(Skipped(file.path, found))
        elif found.group:
            groups.setdefault(found.group, []).append(found)
        else:
            sources[file.path] = Source(file.path, found.format, ((found.lang, file.path),), options)
    for name, members in groups.items():
        if any(f.sure for f in members) or len({f.lang for f in members}) > 1:
            files = tuple(sorted(((f.lang, f.path) for f in members), key=lambda f: f[1]))
            path = name if len(files) > 1 else files[0][1]
            sources[path] = Source(path, "folder", files, options)
        else:
            for member in members:
                _alone(member, options, sources, skipped)
    return [sources[name] for name in sorted(sources)], skipped


def _alone(file: _Found, options: ReadOptions, sources: dict[str, Source], skipped: list[Skipped]) -> None:
    """A file whose name only might hold a language, without another beside it."""
    found = _other(file.path, options)
    if isinstance(found, Bilingual):
        skipped.append(Skipped(file.path, found))
    else:
        sources[file.path] = Source(file.path, found.format, (("", file.path),), options)


def _files(paths: Sequence[str | os.PathLike[str]], skipped: list[Skipped], options: ReadOptions) -> Iterator[_File]:
    """Every file once, folders walked in sorted order; links to folders are not followed.

    Of our own files those that are not in force are skipped, the others passed over.
    """
    seen: set[str] = set()
    for given in paths:
        path = os.fspath(given)
        for file in _walk(path, skipped) if os.path.isdir(path) else [_File(path, True)]:
            one = os.path.abspath(file.path)
            if one in seen:
                continue
            seen.add(one)
            where, name = os.path.split(file.path)
            if file.named or name not in OURS:
                yield file
            elif name in IDLE and not is_in_force(where, name, options.base):
                skipped.append(Skipped(file.path, IDLE[name]))


def _walk(top: str, skipped: list[Skipped]) -> Iterator[_File]:
    def closed(error: OSError) -> None:
        skipped.append(Skipped(str(error.filename), _CLOSED.fill({"reason": error.strerror})))

    for parent, folders, names in os.walk(top, onerror=closed):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in _HIDDEN)
        for link in (os.path.join(parent, f) for f in folders):
            if os.path.islink(link):
                skipped.append(Skipped(os.path.normpath(link), _LINK))
        for name in sorted(names):
            if not name.startswith("."):
                yield _File(os.path.normpath(os.path.join(parent, name)), False)


def stream(name: str, data: bytes, options: ReadOptions) -> Source | Skipped:
    """Standard input as a source: read like a file of this name, as plain text if the name has no suffix."""
    options = replace(options, given={name: data})
    found = _recognise(_File(name, True), options)
    if isinstance(found, Bilingual):
        if Path(name).suffix:
            return Skipped(name, found)
        found = _Found(name, "text", options.as_lang)
    return Source(name, found.format, ((found.lang, name),), options)


def _recognise(file: _File, options: ReadOptions) -> _Found | Bilingual:
    """What the file is, or why it is left out."""
    suffix = Path(file.path).suffix.lower()
    why = _endless(file.path, options) if file.named else _left_out(file.path, options)
    if why:
        return why
    if suffix in folder.SUFFIXES:
        return _tree(file, options)
    if suffix in TABLES:
        return _table(file, options)
    if suffix in PLAIN or suffix in MARKDOWN:
        return _words(file, "text" if suffix in PLAIN else "markdown", options)
    if file.named and file.path not in options.given and not os.path.exists(file.path):
        return _Found(file.path, "text", options.as_lang)  # its reader says that it is not there
    return formats.unread(suffix)


def _table(file: _File, options: ReadOptions) -> _Found | Bilingual:
    head = None if file.named else sniff.peek(file.path, options)
    if head and not sniff.is_table(head, file.path, options):
        broken = sniff.is_broken_text(file.path, options) or not sniff.has_header(head)
        return _Found(file.path, "table") if broken or sniff.holds_texts(head) else _NO_LANGUAGE
    return _Found(file.path, "table")


def _words(file: _File, format: str, options: ReadOptions) -> _Found | Bilingual:
    lang = canonical(options.mapping(file.path).lang) or folder.tagged_name(file.path) or options.as_lang
    head = sniff.peek(file.path, options)
    if head and format == "text" and sniff.is_tabbed_table(head, file.path, options):
        return _Found(file.path, "table")
    if (
        head
        and not (file.named or lang)
        and not sniff.is_japanese(head)
        and not sniff.is_broken_text(file.path, options)
    ):
        return _NO_JAPANESE
    return _Found(file.path, format, lang or SOURCE)


def _endless(path: str, options: ReadOptions) -> Bilingual | None:
    """Why a file is not read though it is named: it is a pipe or a device, and reading it may never end."""
    special = path not in options.given and os.path.exists(path) and not os.path.isfile(path)
    return _SPECIAL if special else None


def _left_out(path: str, options: ReadOptions) -> Bilingual | None:
    """Why a file found in a folder is not read, whatever is in it."""
    if not os.path.isfile(path):
        return _SPECIAL
    if options.ignored(path):
        return _IGNORED
    if _PAPERS.match(Path(path).name) and Path(path).suffix.lower() not in (*TABLES, *folder.SUFFIXES):
        return _PAPER
    head = (sniff.peek(path, options) or "")[:4096]
    if _OUTPUT.search(head) or path.lower().endswith(".sarif"):
        return _REPORT
    return _ANSWERS if _SHEET.search(head) else None


def _tree(file: _File, options: ReadOptions) -> _Found | Bilingual:
    """A JSON or YAML file: a catalog by what is in it, a translation by its name."""
    path, head = Path(file.path), sniff.peek(file.path, options)
    if head is None or sniff.is_catalog(head):  # what cannot be opened is left to the reader to say
        return _Found(file.path, "catalog")
    if not file.named and _SETTINGS.fullmatch(path.stem.lower()):
        return _SETTING
    if not file.named and (path.parent / "pack.yaml").is_file():
        return _RULES
    lang, tagged = canonical(options.mapping(file.path).lang), folder.tagged(file.path)
    if lang or tagged:
        group = tagged.group if tagged else str(path.parent / "*")
        sure = bool(file.named or lang or (tagged and tagged.sure))
        return _Found(file.path, "folder", lang or (tagged.lang if tagged else ""), group, sure)
    if file.named and options.as_lang:
        return _Found(file.path, "folder", options.as_lang, file.path)
    return _Found(file.path, "catalog") if file.named else _other(file.path, options)


def _other(path: str, options: ReadOptions) -> _Found | Bilingual:
    """A JSON or YAML file that shows nothing of a catalog: left out, unless it cannot be read and so might be one."""
    if _PROGRAMS.fullmatch(Path(path).stem.lower()) or _OTHERS.match(sniff.peek(path, options) or ""):
        return _SETTING
    return _Found(path, "catalog") if sniff.is_broken_tree(path, options) else _NO_TEXT
