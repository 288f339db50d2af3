"""The report for a person at a screen: by file and unit, each finding with its text, reason and source.

Findings are plain strings with ANSI styles: rich costs about 300 µs a print and 70 ms to import, so it is
asked only about the terminal (colours, width) and draws only the table of ``--statistics``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TextIO

from signlint.console import ambiguous_width, escape_controls, inert, width, wrap
from signlint.messages import Bilingual
from signlint.model import Citation, Finding, Related, Report, Severity
from signlint.reporters.excerpt import excerpt
from signlint.reporters.options import Options, shown_path
from signlint.reporters.phrases import (
    NO_GUIDELINE,
    NOTHING,
    SEVERITY_WORDS,
    advice,
    counts,
    is_own,
    place,
    remarks,
    scope,
    sources,
    statistics,
    table_place,
)

if TYPE_CHECKING:
    from rich.console import JustifyMethod

_COLUMN = 20  # where the text column begins: "  1234:123 warning  "
_NARROWEST = 40
_DEFAULT_WIDTH = 100
_STYLES = {"bold": "1", "dim": "2", "path": "36", "fix": "32"}
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;34"}


@dataclass(frozen=True, slots=True)
class Page:
    """What the lines are written for. `room` is the width of the text column in cells."""

    lang: str
    options: Options
    ink: bool
    width: int
    ambiguous: int
    sources: Mapping[str, tuple[str, Citation]] = field(default_factory=dict)

    @property
    def room(self) -> int:
        return max(_NARROWEST, self.width) - _COLUMN

    def paint(self, text: str, style: str) -> str:
        """`text` in an SGR style (its number, or a name of ours) if the terminal has colours."""
        return f"\x1b[{_STYLES.get(style, style)}m{text}\x1b[0m" if self.ink and text else text

    def path(self, path: str) -> str:
        return escape_controls(shown_path(path, self.options.root))


def write(report: Report, out: TextIO, lang: str, options: Options) -> None:
    """Write the whole report; ends with the summary line of DESIGN §7."""
    page = replace(_page(out, lang, options), sources=sources(report, lang))
    for findings in _units(report.findings):
        lines = [_header(findings, page), *(line for f in findings for line in _finding(f, page)), ""]
        out.write("".join(inert(line.rstrip()) + "\n" for line in lines))
    if options.statistics and report.findings:
        _statistics(report, out, page)
    out.write("".join(inert(line) + "\n" for line in _ending(report, page)))


def _page(out: TextIO, lang: str, options: Options) -> Page:
    forced = options.color is True or (options.color is None and bool(os.environ.get("FORCE_COLOR")))
    if not forced and not out.isatty():
        return Page(lang, options, False, options.width or _DEFAULT_WIDTH, ambiguous_width(out))
    from rich.console import Console

    console = Console(file=out, force_terminal=forced or None)
    allowed = options.color is not False and not (console.no_color and options.color is None)
    ink = allowed and (options.color is True or console.color_system is not None) and not console.legacy_windows
    return Page(lang, options, ink, options.width or console.width, ambiguous_width(out))


def _units(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """The findings by file and unit, in the order in which these come first."""
    files: dict[str, dict[tuple[str, str], list[Finding]]] = {}
    for f in findings:
        files.setdefault(f.location.path, {}).setdefault((f.location.sheet, f.unit), []).append(f)
    for units in files.values():
        yield from units.values()


def _header(findings: list[Finding], page: Page) -> str:
    """``signs.yaml:12  castle-gate-01``: path and first line together, which terminals make a link."""
    first = findings[0]
    line = min((f.location.line for f in findings if f.location.line), default=0)
    where = page.path(first.location.path) + (f":{line}" if line else "")
    parts = [page.paint(where, "path"), page.paint(escape_controls(first.unit), "bold")]
    if first.location.sheet:
        parts.insert(
            1,
            Bilingual("シート「{s}」", "sheet “{s}”")
            .fill({"s": escape_controls(first.location.sheet)})
            .pick(page.lang),
        )
    return "  ".join(part for part in parts if part)


def _finding(finding: Finding, page: Page) -> Iterator[str]:
    yield from _head(finding, page)
    if finding.text:
        yield from _text(finding, page)
    for other in finding.related:
        yield from _row(other.lang, _related(other, finding, page), page)
    row = table_place(finding.location, page.lang)
    if row:
        yield from _row(Bilingual("表", "table").pick(page.lang), row, page)
    for text in advice(finding, page.lang, visible=True):
        yield from _row("→", text, page, "fix")
    yield from _row("", _reason(finding, page), page, "dim")


def _head(finding: Finding, page: Page) -> Iterator[str]:
    """Place, severity and message; a place too long for its column gets a line of its own."""
    word = SEVERITY_WORDS[finding.severity].pick(page.lang)
    where = place(finding.location, sheet=False)
    free = _COLUMN - 4 - width(where, page.ambiguous) - width(word, page.ambiguous)
    label = page.paint(word, _COLOURS[finding.severity])
    head = f"  {where}{' ' * max(1, free)}{label}  "
    lines = wrap(escape_controls(finding.message.pick(page.lang)), page.room, page.ambiguous)
    if free < 1:
        yield head
        head = " " * _COLUMN
    yield head + page.paint(lines[0], "bold")
    for line in lines[1:]:
        yield " " * _COLUMN + page.paint(line, "bold")


def _text(finding: Finding, page: Page) -> Iterator[str]:
    part = excerpt(finding.text, finding.span, page.room, page.ambiguous)
    colour = _COLOURS[finding.severity]
    marked = page.paint(part.marked, f"4;{colour}")
    yield f"{_label(finding.lang, page)}{part.before}{marked}{part.after}"
    if not _parted(finding):
        return
    blank = len(part.mark) - len(part.mark.lstrip())
    yield " " * _COLUMN + part.mark[:blank] + page.paint(part.mark[blank:], colour)


def _parted(finding: Finding) -> bool:
    """Whether the span is less than the whole text: a mark below everything shows nothing."""
    start, end = finding.span
    return bool(finding.text[:start].strip() or finding.text[end:].strip()) or not finding.match.strip()


def _label(label: str, page: Page) -> str:
    """`label` at the right edge of the left column."""
    label = escape_controls(label)
    gap = _COLUMN - 2 - width(label, page.ambiguous)
    return " " * max(gap, 2) + page.paint(label, "dim") + "  "


def _row(label: str, text: str, page: Page, style: str = "") -> Iterator[str]:
    first, *rest = wrap(text, page.room, page.ambiguous)
    yield _label(label, page) + (page.paint(first, style) if style else first)
    for line in rest:
        yield " " * _COLUMN + (page.paint(line, style) if style else line)


def _related(other: Related, finding: Finding, page: Page) -> str:
    """The other text's words and where they stand, with the path only if it is another file."""
    where = place(other.location)
    if other.location.path != finding.location.path:
        where = ":".join(part for part in (page.path(other.location.path), where) if part)
    return f"{escape_controls(other.match)}  {f'({where})' if where else ''}".rstrip()


def _reason(finding: Finding, page: Page) -> str:
    """The rule, and its source by publisher, year and page; titles are listed once, at the end."""
    rule = escape_controls(finding.rule)
    if finding.cite is None or finding.cite.source not in page.sources:
        return rule
    name, _ = page.sources[finding.cite.source]
    return f"{rule}  {escape_controls(', '.join(part for part in (name, finding.cite.where) if part))}"


def _sources(page: Page) -> Iterator[str]:
    """What the short names of the sources stand for."""
    titled = [(name, cite) for name, cite in page.sources.values() if cite.title]
    if not titled:
        return
    yield page.paint(Bilingual("根拠", "Sources").pick(page.lang), "bold")
    for name, cite in titled:
        title = f"「{cite.title}」" if page.lang == "ja" else f", {cite.title}"
        title = "" if name == cite.title else title
        if is_own(cite):
            said = NO_GUIDELINE.pick(page.lang)
            title = f"（{said}）{title}" if page.lang == "ja" else f" ({said}){title}"
        yield from ("  " + line for line in wrap(escape_controls(name + title), page.width - 2, page.ambiguous))
        if cite.url:
            yield "    " + page.paint(escape_controls(cite.url), "dim")
    yield ""


def _ending(report: Report, page: Page) -> Iterator[str]:
    yield from _sources(page)
    for remark in remarks(report, page.lang, page.options):
        yield page.paint(remark, "dim")
    if not report.texts:
        yield page.paint(NOTHING.pick(page.lang), _COLOURS[Severity.ERROR])
    elif report.broken:
        yield page.paint(_BROKEN.fill({"n": len(report.broken)}).pick(page.lang), _COLOURS[Severity.ERROR])
    elif not (report.findings or report.hidden or report.elsewhere):
        yield page.paint(Bilingual("問題は見つかりませんでした。", "No problems found.").pick(page.lang), "fix")
    if report.findings or report.hidden or report.elsewhere:
        yield page.paint(counts(report, page.lang), "bold")
    yield scope(report, page.lang)


_BROKEN = Bilingual(
    "ルールや用語に誤りが {n} 件あるため、点検は完全ではありません。",
    "Not everything was checked: mistakes in rules or terms, {n} in all.",
)


def _statistics(report: Report, out: TextIO, page: Page) -> None:
    rows = statistics(report)
    if page.ink:
        _table(rows, out, page)
        return
    for rule, severity, number in rows:
        word = SEVERITY_WORDS[severity].pick(page.lang)
        gap = " " * (9 - width(word, page.ambiguous))
        out.write(f"{number:6,}  {word}{gap}{escape_controls(rule)}  {_title(rule, page)}".rstrip() + "\n")
    out.write("\n")


def _title(rule: str, page: Page) -> str:
    info = page.options.rules.get(rule)
    return escape_controls(info.title.pick(page.lang)) if info else ""


def _table(rows: list[tuple[str, Severity, int]], out: TextIO, page: Page) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    names = Bilingual("件数 程度 ルール 題", "count severity rule title").pick(page.lang).split()
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    sides: tuple[JustifyMethod, ...] = ("right", "left", "left", "left")
    for name, justify in zip(names, sides, strict=True):
        table.add_column(name, justify=justify)
    for rule, severity, number in rows:
        label = Text.from_ansi(page.paint(SEVERITY_WORDS[severity].pick(page.lang), _COLOURS[severity]))
        table.add_row(f"{number:,}", label, Text(escape_controls(rule)), Text(_title(rule, page)))
    Console(file=out, width=page.width, force_terminal=True).print(table)
