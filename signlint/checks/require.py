"""`require`: the languages (or other parts) that a unit of this kind must have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from signlint import language
from signlint.checks.contract import Context, Match, UnitSubject
from signlint.messages import Bilingual
from signlint.model import Severity

NAME = "require"
SCOPE = "unit"
VALUES = ("missing",)


@dataclass(frozen=True, slots=True)
class Params:
    """`languages`: kind → required languages (``default`` for all others); a profile's
    ``languages.required`` goes before it. ``en|ja-simple`` means one of the two; ``zh`` any Chinese.
    `fields`: kind → other parts of a unit, such as ``reading`` or ``pictogram``.
    """

    languages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def concerns(params: Params, langs: tuple[str, ...], multilingual: bool) -> bool:
    """Only files in several languages can lack one."""
    return multilingual


def check(subject: UnitSubject, params: Params, context: Context) -> Iterator[Match]:
    """One match for all languages that are missing, one for each missing field."""
    if not subject.multilingual or not (_says(subject, language.SOURCE) or _says(subject, language.EASY)):
        return  # a row without Japanese is no sign whose translation is missing
    wanted: Mapping[str, tuple[str, ...]] = params.languages and {**params.languages, **context.required}
    missing = [alternatives for alternatives in _of(subject, wanted) if not _has(subject, alternatives)]
    if missing:
        yield Match(0, 0, values=_named(missing), lang=language.SOURCE, cap=_cap(subject))
    for name in _of(subject, params.fields):
        if name not in subject.unit.fields and not subject.filled(name):
            yield Match(0, 0, values={"missing": name}, lang=language.SOURCE, cap=_cap(subject))


def _says(subject: UnitSubject, lang: str) -> bool:
    """Whether there is anything to translate: of a slash or of figures alone there is not."""
    text = subject.text(lang)
    return text is not None and any(map(str.isalpha, text.value))


def _of(subject: UnitSubject, table: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return table.get(subject.kind, table.get("default", ()))


def _has(subject: UnitSubject, alternatives: str) -> bool:
    return any(_filled(subject, lang.strip()) for lang in alternatives.split("|"))


def _filled(subject: UnitSubject, lang: str) -> bool:
    """Whether there is a text; one that its reader took out as damaged (`readers.lost_characters`) is not missing."""
    tags = (*(tag for tag in subject.langs if subject.filled(tag)), *subject.unit.fields)
    return any(tag == lang or tag.startswith(lang + "-") for tag in tags)


def _named(missing: list[str]) -> dict[str, Bilingual]:
    return {"missing": Bilingual(*(_join(missing, ja) for ja in (True, False)))}


def _join(missing: list[str], ja: bool) -> str:
    groups = [[language.info(tag.strip()) for tag in group.split("|")] for group in missing]
    if ja:
        return "、".join("か".join(one.ja for one in group) for group in groups)
    return ", ".join(" or ".join(one.en for one in group) for group in groups)


def _cap(subject: UnitSubject) -> Severity | None:
    """A kind that was only guessed must not fail anybody's build."""
    return None if subject.unit.kind else Severity.WARNING
