"""The phrases that several outputs share: severities, places, citations, the summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from signlint.console import escape_controls
from signlint.messages import Bilingual
from signlint.model import Citation, Finding, Location, Report, Severity
from signlint.reporters.options import Options, shown_path

SEVERITY_WORDS = {
    Severity.ERROR: Bilingual("エラー", "error"),
    Severity.WARNING: Bilingual("警告", "warning"),
    Severity.NOTE: Bilingual("参考", "note"),
}
NOTHING = Bilingual("調べるテキストがありませんでした。", "There was nothing to check.")
_NAMED = 5


def place(location: Location, sheet: bool = True) -> str:
    """``12:9``, ``12`` without a column, ``Sheet1!C12`` (or ``C12``), or nothing without line and cell."""
    if location.is_in_workbook:
        parts = (location.sheet, location.cell) if sheet else (location.cell or location.sheet,)
        return escape_controls("!".join(part for part in parts if part))
    return ":".join(str(number) for number in (location.line, location.column) if number)


def table_place(location: Location, lang: str) -> str:
    """``row 26, column H`` of a table whose rows are not its lines; nothing otherwise."""
    if location.is_in_workbook or not location.cell:
        return ""
    column = location.cell.rstrip("0123456789")
    values = {"row": location.cell.removeprefix(column), "column": column}
    return Bilingual("{row}行目 {column}列", "row {row}, column {column}").fill(values).pick(lang)


def citation(cite: Citation, lang: str) -> str:
    """Publisher, title, year and page in one phrase; the key alone when nothing more is known."""
    if lang == "ja":
        year = f"（{cite.year}）" if cite.year else ""
        phrase = f"{cite.publisher}「{cite.title}」{year}" if cite.title else f"{cite.source} "
        return escape_controls(f"{phrase}{cite.where}".strip())
    titled = (cite.title or cite.source) + (f" ({cite.year})" if cite.year else "")
    return escape_controls(", ".join(part for part in (cite.publisher, titled, cite.where) if part))


OWN = Bilingual("signlint の決め", "signlint’s own rule")
NO_GUIDELINE = Bilingual("公的なガイドラインではありません", "no guideline says so")


def is_own(cite: Citation) -> bool:
    """Whether the source is the project's own, which no reader should take for a guideline."""
    return cite.publisher == "signlint"


def sources(report: Report, lang: str) -> dict[str, tuple[str, Citation]]:
    """The sources that the findings cite, by key, each with its short name: who and when.

    Two sources of one publisher and year carry their keys too; those of the project are called its own.
    """
    cited = {
        f.cite.source: f.cite for f in report.findings if f.cite is not None and f.rule.partition("/")[0] != _FILES
    }
    names = {key: " ".join(part for part in (c.publisher, c.year) if part) or c.title for key, c in cited.items()}
    shared = {name for name, number in Counter(names.values()).items() if number > 1}
    names |= {key: OWN.pick(lang) for key, cite in cited.items() if is_own(cite)}
    return {
        key: (f"{names[key]} ({key})" if names[key] in shared else names[key] or key, cite)
        for key, cite in sorted(cited.items())
    }


_FILES = "catalog"
"""The pack about the shape of files: that a file cannot be read needs no source."""


def fix_hint(finding: Finding) -> str:
    """The flags that let ``check`` make the correction itself, or nothing."""
    if finding.fix is None:
        return ""
    return "--fix" if finding.fix.safe else "--fix --unsafe-fixes"


def advice(finding: Finding, lang: str, visible: bool = False) -> list[str]:
    """The first few suggestions, each in one line; the fix comes first. `visible`: a blank as a mark with its name."""
    found = [escape_controls(text) for text in finding.suggestions]
    if visible:
        found = [_visible(text, lang) for text in found]
    if finding.fix is not None:
        fixed = escape_controls(finding.fix.text)
        fixed = _visible(fixed, lang) if visible else fixed or Bilingual("（消す）", "(delete)").pick(lang)
        found = [fixed, *(text for text in found if text != fixed)]
        found[0] += f"  [{fix_hint(finding)}]"
    return found[:_NAMED]


def _visible(text: str, lang: str) -> str:
    """`text`; nothing as words, and blanks, which nobody sees, as a mark with their name."""
    if not text:
        return Bilingual("（取る）", "(take out)").pick(lang)
    if not text.isspace():
        return text
    named = _BLANKS.get(text) or Bilingual(f"空白 {len(text)}文字", f"{len(text)} spaces")
    return "␣" * len(text) + Bilingual(f"（{named.ja}）", f" ({named.en})").pick(lang)


_BLANKS = {" ": Bilingual("半角の空白", "a space"), "\u3000": Bilingual("全角の空白", "a full-width space")}


def counts(report: Report, lang: str) -> str:
    """``1 error, 2 warnings, 0 notes``."""
    pairs = [(severity, report.count(severity)) for severity in SEVERITY_WORDS]
    if lang == "ja":
        return "、".join(f"{SEVERITY_WORDS[s].ja} {n:,}" for s, n in pairs)
    return ", ".join(_some(n, SEVERITY_WORDS[s].en) for s, n in pairs)


def _some(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def scope(report: Report, lang: str) -> str:
    """What was read and what was not: ``3 files, 212 units, 1,060 texts, 94 rules; skipped 1 (.pdf)``."""
    numbers = (report.files, report.units, report.texts, report.rules)
    if lang == "ja":
        nouns = ("ファイル", "項目", "テキスト", "ルール")
        return "；".join(
            ["、".join(f"{n:,}{noun}" for n, noun in zip(numbers, nouns, strict=True)), *_left(report, "ja")]
        )
    english = ("file", "unit", "text", "rule")
    return "; ".join(
        [", ".join(_some(n, noun) for n, noun in zip(numbers, english, strict=True)), *_left(report, "en")]
    )


def _left(report: Report, lang: str) -> Iterator[str]:
    """What a reader of the counts must know beside them; nothing is passed over in silence."""
    ja = lang == "ja"
    if report.hidden:
        hidden = len(report.hidden)
        yield f"表示しない指摘 {hidden:,}（--min-level）" if ja else f"not shown {hidden:,} (--min-level)"
    if report.elsewhere:
        yield (
            f"ほかの言語の指摘 {report.elsewhere:,}（--lang）"
            if ja
            else f"in other languages {report.elsewhere:,} (--lang)"
        )
    if report.skipped:
        kinds = _list([PurePath(s.path).suffix or PurePath(s.path).name for s in report.skipped], ja)
        yield f"対象外 {len(report.skipped):,}{kinds}" if ja else f"skipped {len(report.skipped):,}{kinds}"
    if report.unread:
        yield f"読めないファイル {report.unread:,}" if ja else f"unreadable {report.unread:,}"
    if report.broken:
        yield (
            f"ルールや用語の誤り {len(report.broken):,}" if ja else f"mistakes in rules or terms {len(report.broken):,}"
        )
    if report.assumed:
        kinds = _list([codec for _, codec in report.assumed], ja)
        yield f"UTF-8以外 {len(report.assumed):,}{kinds}" if ja else f"not UTF-8 {len(report.assumed):,}{kinds}"
    if report.suppressed:
        yield f"除外した指摘 {report.suppressed:,}" if ja else f"suppressed {report.suppressed:,}"


def _list(names: list[str], ja: bool) -> str:
    common = [escape_controls(name) for name, _ in Counter(names).most_common()]
    shown = [*common[:_NAMED], *(["…"] if len(common) > _NAMED else [])]
    return f"（{'、'.join(shown)}）" if ja else f" ({', '.join(shown)})"


def remarks(report: Report, lang: str, options: Options) -> Iterator[str]:
    """A line for each file that was not checked and each encoding that was assumed, the first few of each."""
    skipped = [f"{_path(s.path, options)}: {escape_controls(s.reason.pick(lang))}" for s in report.skipped]
    said = Bilingual("{path}: UTF-8 ではないため {codec} として読みました", "{path}: is not UTF-8, read as {codec}")
    assumed = [
        said.fill({"path": _path(path, options), "codec": escape_controls(codec)}).pick(lang)
        for path, codec in report.assumed
    ]
    for lines in (skipped, assumed):
        yield from lines[:_NAMED]
        if len(lines) > _NAMED:
            more = _some(len(lines) - _NAMED, "more file")
            said = Bilingual(f"… ほか {len(lines) - _NAMED:,} ファイル（--show-files）", f"… and {more} (--show-files)")
            yield said.pick(lang)


def _path(path: str, options: Options) -> str:
    return escape_controls(shown_path(path, options.root))


def statistics(report: Report) -> list[tuple[str, Severity, int]]:
    """Rule, its worst severity and how often it was found; worst first, then most frequent."""
    number = Counter(f.rule for f in report.findings)
    worst: dict[str, Severity] = {}
    for f in report.findings:
        worst[f.rule] = max(f.severity, worst.get(f.rule, f.severity))
    rows = [(rule, worst[rule], n) for rule, n in number.items()]
    return sorted(rows, key=lambda row: (-row[1], -row[2], row[0]))
