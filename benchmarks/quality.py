"""How many known defects are found, and how many right rows are flagged for nothing.

    python benchmarks/quality.py defects.csv clean.csv [--list RULE] [--missed] [--show RULE]

`defects.csv` has the columns dataset, key, lang, ja, translation, defect_type, detectable, reading (others are
ignored), `clean.csv` dataset, key, lang, ja, translation, trap, why_clean, reading. Where a folder of the dataset's
name with a ``catalog.csv`` stands beside the file, the row is looked up in the whole catalog as well.

Each row is linted with every shipped pack and default settings, alone as a catalog of one sign, and in its
catalog. It counts as flagged when a finding at warning or error is on its language (for ``ja``: on the
Japanese). A clean row with the scope ``trap`` is only clean in that one respect: there only the checks that
the trap is set for count.
"""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from signlint import language, run
from signlint.config import load
from signlint.engine import Engine
from signlint.model import Finding, Severity
from signlint.rules import shipped_packs

TRAPS = {"number_mismatch": ("agree",), "furigana_check": ("furigana",), "url_mismatch": ("agree",)}
"""The checks that a trap is set for; any other trap is for all."""
CLASSES = ("char", "reading", "glossary", "native")
csv.field_size_limit(10_000_000)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of either file. `kind` is its defect type or trap, `group` how it can be detected."""

    dataset: str
    key: str
    lang: str
    ja: str
    translation: str
    kind: str
    group: str
    reading: str
    note: str
    scope: str

    @property
    def tag(self) -> str:
        """The canonical language of the text that is judged."""
        return language.canonical(self.lang) or self.lang


@dataclass(frozen=True, slots=True)
class Result:
    """A row with what was found on it, alone and in its catalog."""

    row: Row
    alone: tuple[Finding, ...]
    whole: tuple[Finding, ...]

    @property
    def flagged(self) -> tuple[bool, bool, bool]:
        """Alone, in the catalog, either."""
        return bool(self.alone), bool(self.whole), bool(self.alone or self.whole)

    @property
    def rules(self) -> list[str]:
        return sorted({f.rule for f in (*self.alone, *self.whole)})


def rows(path: Path) -> list[Row]:
    """The lines of a defects or clean file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [_row(line) for line in csv.DictReader(file)]


def _row(line: Mapping[str, str]) -> Row:
    def cell(*names: str) -> str:
        return next((line[name] for name in names if line.get(name)), "")

    return Row(
        dataset=cell("dataset"),
        key=cell("key"),
        lang=cell("lang"),
        ja=cell("ja"),
        translation=cell("translation"),
        kind=cell("defect_type", "trap"),
        group=cell("detectable") or "clean",
        reading=cell("reading"),
        note=cell("explanation", "why_clean"),
        scope=cell("scope"),
    )


def engine() -> Engine:
    """Every shipped pack with default settings."""
    settings = replace(load(), packs=shipped_packs())
    return Engine(run.load_rules(settings).rules, run.context(settings), run.policy(settings))


def lint(runner: Engine, path: Path) -> list[Finding]:
    """The findings at warning or error in one catalog."""
    documents, _ = run.read([path])
    return [f for f in runner.lint(documents) if f.severity >= Severity.WARNING]


def alone(runner: Engine, row: Row) -> tuple[Finding, ...]:
    """What is found on the row as a catalog of one sign."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "catalog.csv"
        write(path, row)
        return tuple(f for f in lint(runner, path) if f.lang == row.tag)


def write(path: Path, row: Row) -> None:
    """The row as a catalog of one sign."""
    cells = {"id": "row-1", "ja": row.ja}
    if row.reading:
        cells["reading"] = row.reading
    if row.tag != language.SOURCE:
        cells[row.lang] = row.translation
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([cells.keys(), cells.values()])


def by_place(found: Iterable[Finding]) -> dict[tuple[str, str], list[Finding]]:
    """Findings by unit and language."""
    table: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in found:
        table[finding.unit, finding.lang].append(finding)
    return table


def results(runner: Engine, wanted: Sequence[Row], folder: Path) -> Iterator[Result]:
    """Every row with its findings. Catalogs are linted once."""

    @cache
    def catalog(dataset: str) -> dict[tuple[str, str], list[Finding]]:
        path = folder / dataset / "catalog.csv"
        return by_place(lint(runner, path)) if dataset and path.is_file() else {}

    for row in wanted:
        whole = catalog(row.dataset).get((row.key, row.tag), ())
        yield Result(row, *(tuple(f for f in found if counts(runner, row, f)) for found in (alone(runner, row), whole)))


def counts(runner: Engine, row: Row, finding: Finding) -> bool:
    """Whether a finding is about what the row is listed for."""
    checks = TRAPS.get(row.kind, ()) if row.scope == "trap" else ()
    return not checks or runner.rules[finding.rule].check in checks


def share(results: Sequence[Result]) -> str:
    """“12/14 86 % (alone 11, in the catalog 12)”."""
    counts = [sum(column) for column in zip(*(r.flagged for r in results), strict=True)]
    percent = round(100 * counts[2] / len(results))
    return f"{counts[2]:>3}/{len(results):<3} {percent:>3} %  (alone {counts[0]}, in the catalog {counts[1]})"


def table(defects: Sequence[Result], clean: Sequence[Result]) -> Iterator[str]:
    """The shares by class and type, then what flags clean rows."""
    for group in CLASSES:
        chosen = [r for r in defects if r.row.group == group]
        if chosen:
            yield f"{group:<28} {share(chosen)}"
            for kind in sorted({r.row.kind for r in chosen}):
                yield f"  {kind:<26} {share([r for r in chosen if r.row.kind == kind])}"
    if clean:
        yield f"{'clean rows flagged':<28} {share(clean)}"
        for rule, count in Counter(rule for r in clean for rule in r.rules).most_common():
            yield f"  {rule:<40} {count}"


def by_rule(defects: Sequence[Result], clean: Sequence[Result]) -> Iterator[str]:
    """For each rule: on how many defects and on how many clean rows it stands."""
    hits = Counter(rule for r in defects for rule in r.rules)
    wrong = Counter(rule for r in clean for rule in r.rules)
    for rule in sorted(hits | wrong, key=lambda rule: (-hits[rule], rule)):
        yield f"  {rule:<40} defects {hits[rule]:>3}   clean {wrong[rule]:>3}"


def shown(result: Result) -> str:
    """One row for reading: where, what it says, what was found."""
    row = result.row
    found = "; ".join(sorted({f"{f.rule} «{f.match}»" for f in (*result.alone, *result.whole)}))
    text = f"{row.dataset} {row.lang} [{row.kind}] {row.ja} → {row.translation}".replace("\n", "⏎")
    return f"{text[:240]}\n    {row.note[:160]}\n    {found or '-'}"


def listed(runner: Engine, paths: Sequence[Path], rule: str) -> Iterator[str]:
    """All findings of one rule (any severity) in the catalogs, for reading."""
    for path in paths:
        documents, _ = run.read([path])
        units = {unit.id: unit for document in documents for unit in document.units}
        for finding in runner.lint(documents):
            if finding.rule == rule:
                unit = units.get(finding.unit)
                source = unit.texts[language.SOURCE].value if unit and language.SOURCE in unit.texts else ""
                line = f"{finding.severity.label} {path.parent.name} {finding.lang} «{finding.match}»"
                yield f"{line} | {finding.message.en} | {source} → {finding.text}".replace("\n", "⏎")[:420]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("defects", type=Path)
    parser.add_argument("clean", type=Path)
    parser.add_argument("--missed", action="store_true", help="list the defects that are not flagged")
    parser.add_argument("--flagged", action="store_true", help="list the clean rows that are flagged")
    parser.add_argument("--list", metavar="RULE", help="list every finding of a rule in the catalogs beside the files")
    options = parser.parse_args(arguments)
    runner = engine()
    folder = options.defects.resolve().parent
    if options.list:
        paths = sorted(folder.glob("*/catalog.csv"))
        print(*listed(runner, paths, options.list), sep="\n")
        return
    defects = list(results(runner, rows(options.defects), folder))
    clean = list(results(runner, rows(options.clean), options.clean.resolve().parent))
    print(*table(defects, clean), "", "by rule", *by_rule(defects, clean), sep="\n")
    if options.missed:
        print("", "missed", *(shown(r) for r in defects if not any(r.flagged)), sep="\n")
    if options.flagged:
        print("", "flagged clean rows", *(shown(r) for r in clean if any(r.flagged)), sep="\n")


if __name__ == "__main__":
    main()
