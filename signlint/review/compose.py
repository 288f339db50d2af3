"""From documents, findings, sign-offs and terms to the sheets that reviewers get."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from signlint import language
from signlint.analysis.kinds import guess
from signlint.glossary import Termbase
from signlint.messages import Bilingual
from signlint.model import Finding, Location, Report, Severity
from signlint.reporters.options import shown_path
from signlint.review.context import Sources, ruby
from signlint.review.diff import difference
from signlint.review.sheet import STATES, Found, Item, LangCount, Review, RuleCount, Sheet, Summary
from signlint.review.signoffs import Ledger
from signlint.review.status import Entry, LangStatus, Required, Standing, status
from signlint.review.units import Subject, ordered, targets
from signlint.rules import Rule

_PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})
Found_ = Mapping[tuple[str, str, str], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Material:
    """What sheets are made of. `root` is the folder that paths are shown relative to.

    `rules` maps ids to the rules of the run (for their titles); `required` says which languages a unit needs.
    """

    subjects: Sequence[Subject]
    report: Report
    ledger: Ledger
    termbase: Termbase
    rules: Mapping[str, Rule] = field(default_factory=dict)
    required: Required | None = None
    default_kind: str = ""
    project: str = ""
    root: Path | None = None


def compose(material: Material, langs: Sequence[str] = (), only: str = "all") -> Review:
    """The review of `langs` (none given = every translation that has a text), with the office's summary.

    `only` is what ``report --only`` takes: everything (``all``); what awaits the reviewer (``pending``, which are
    pending and stale); ``stale`` only; texts with ``findings``.
    """
    tags = ordered(langs) if langs else targets(material.subjects)
    stands = status(material.subjects, material.ledger, tags, material.required)
    sources = Sources(material.subjects, material.termbase)
    findings = _by_text(material.report.findings)
    sheets = tuple(_sheet(material, sources, findings, one, only) for one in stands)
    return Review(material.project, sheets, summary(material, stands))


def _by_text(findings: Iterable[Finding]) -> dict[tuple[str, str, str], list[Finding]]:
    found: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        found.setdefault((finding.location.path, finding.unit, finding.lang), []).append(finding)
    return found


def _sheet(material: Material, sources: Sources, findings: Found_, stand: LangStatus, only: str) -> Sheet:
    chosen = [e for e in stand.entries if _wanted(e.standing, _findings(material, findings, e), only)]
    numbers = {id(entry.subject): number for number, entry in enumerate(chosen, 1)}
    items = [_item(material, sources, findings, entry, numbers) for entry in chosen]
    return Sheet(stand.lang, material.project, tuple(items), only)


def _wanted(standing: Standing, findings: Sequence[Found], only: str) -> bool:
    if only == "findings":
        return bool(findings)
    return {"pending": standing.state in ("pending", "stale"), "stale": standing.state == "stale"}.get(only, True)


def _findings(material: Material, findings: Found_, entry: Entry) -> tuple[Found, ...]:
    key = (entry.text.path, entry.subject.unit.id, entry.text.lang)
    found = sorted(findings.get(key, ()), key=lambda f: (-f.severity, f.span))
    return tuple(_found(material, finding) for finding in found)


def _found(material: Material, finding: Finding) -> Found:
    rule = material.rules.get(finding.rule)
    title = rule.title if rule else Bilingual(finding.rule, finding.rule)
    return Found(
        finding.rule, finding.severity, finding.message, title,
        finding.span, finding.match, finding.suggestions, finding.cite,
    )  # fmt: skip


def _item(material: Material, sources: Sources, findings: Found_, entry: Entry, numbers: Mapping[int, int]) -> Item:
    subject, standing, lang = entry.subject, entry.standing, entry.text.lang
    source = subject.source
    reading, easy, english = (_value(subject, tag) for tag in (language.READING, language.EASY, "en"))
    before = standing.was or standing.last
    changed = before is not None and standing.state in ("stale", "pending")
    return Item(
        number=numbers[id(subject)],
        unit=subject.id,
        hash=entry.hash,
        kind=subject.unit.kind or material.default_kind or guess(subject.unit),
        place=_field(subject, "place"),
        photo=_field(subject, "photo"),
        photo_file=_photo(subject),
        source=source,
        ja=ruby(source, reading),
        reading=reading,
        easy=easy if lang != language.EASY else "",
        english=english if lang != "en" else "",
        target=entry.text.value,
        location=_shown(entry.text.locate(0, len(entry.text.value)), material.root),
        state=standing.state,
        findings=_findings(material, findings, entry),
        terms=sources.terms(source, lang),
        sisters=sources.sisters(subject, lang, numbers),
        last=standing.last.signed() if standing.last else None,
        notes=tuple(r.signed() for r in standing.answers if r is not standing.last),
        source_diff=difference(before.source, source, language.SOURCE) if before and changed else (),
        target_diff=difference(before.corrected or before.target, entry.text.value, lang) if before and changed else (),
    )


def _value(subject: Subject, lang: str) -> str:
    text = subject.text(lang)
    return text.value if text else ""


def _field(subject: Subject, name: str) -> str:
    text = subject.unit.fields.get(name)
    return text.value if text else ""


def _photo(subject: Subject) -> str:
    """The photo's path, if it lies in or below the catalog's folder: a catalog must not name other files."""
    written = _field(subject, "photo")
    if not written or Path(written).suffix.lower() not in _PHOTOS:
        return ""
    try:
        folder = Path(subject.unit.location.path).parent.resolve()
        path = (folder / written).resolve()
        inside = path.is_relative_to(folder) and path.is_file()
    except (OSError, ValueError):
        return ""
    return str(path) if inside else ""


def _shown(location: Location, root: Path | None) -> Location:
    return location._replace(path=shown_path(location.path, root))


def summary(material: Material, stands: Sequence[LangStatus]) -> Summary:
    """Counts by language and rule, and what is still to be done."""
    findings = _by_text(material.report.findings)
    langs = tuple(_count(findings, stand) for stand in stands)
    return Summary(langs, _rules(material, [s.lang for s in stands]), tuple(_blocking(material, langs)))


def _count(findings: Found_, stand: LangStatus) -> LangCount:
    states = tuple((state, stand.count(state)) for state in STATES)
    keys = ((e.text.path, e.subject.unit.id, e.text.lang) for e in stand.entries)
    return LangCount(stand.lang, len(stand.entries), states, sum(key in findings for key in keys), len(stand.missing))


def _rules(material: Material, langs: Sequence[str]) -> tuple[RuleCount, ...]:
    counts: dict[tuple[str, Severity], int] = {}
    for finding in material.report.findings:
        if finding.lang in langs:
            key = (finding.rule, finding.severity)
            counts[key] = counts.get(key, 0) + 1
    ranked = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    rules = material.rules
    return tuple(
        RuleCount(rule, rules[rule].title if rule in rules else Bilingual(rule, rule), severity, count)
        for (rule, severity), count in ranked
    )


_WAITING: Mapping[str, Bilingual] = {
    "pending": Bilingual("{lang}: 確認されていない文が {n} 件あります", "{lang}: {n} not reviewed yet"),
    "stale": Bilingual("{lang}: 確認の後で変わった文が {n} 件あります", "{lang}: {n} changed since the review"),
    "needs-change": Bilingual("{lang}: 直すように言われた文が {n} 件あります", "{lang}: {n} to be corrected"),
    "discuss": Bilingual("{lang}: 話し合いが必要な文が {n} 件あります", "{lang}: {n} to be discussed"),
}
_MISSING = Bilingual("{lang}: 必要な訳がない項目が {n} 件あります", "{lang}: {n} required texts missing")
_ERRORS = Bilingual("点検のエラーが {n} 件あります", "{n} errors found by the checks")


def _blocking(material: Material, langs: Sequence[LangCount]) -> Iterable[Bilingual]:
    errors = material.report.count(Severity.ERROR)
    if errors:
        yield _ERRORS.fill({"n": errors})
    for one in langs:
        values = {"lang": language.info(one.lang).name}
        if one.missing:
            yield _MISSING.fill({**values, "n": one.missing})
        for state, count in one.states:
            if count and state in _WAITING:
                yield _WAITING[state].fill({**values, "n": count})
