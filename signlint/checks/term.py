"""`term`: texts that do not use the words the glossaries settle (DESIGN §6).

Under ``use: preferred`` a sign that *is* a term must carry an allowed form; with ``where:
inside`` a longer text whose Japanese holds the term must hold one too. Under ``use:
forbidden`` no text may be a forbidden form, nor hold one that the glossary marks ``inside``
or ``anywhere``. What is only suggested never weighs more than a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from signlint import language
from signlint.analysis.spelling.hangul import transcribe
from signlint.analysis.spelling.romaji import spells
from signlint.analysis.text.letters import hiragana
from signlint.checks.contract import Context, Match, UnitSubject
from signlint.glossary import Entry, Forbidden, Forbidding, Term, Termbase, fold, loose
from signlint.messages import Bilingual
from signlint.model import Severity

NAME = "term"
SCOPE = "unit"
VALUES = ("claim", "lang", "preferred", "source", "status", "term", "why")


@dataclass(frozen=True, slots=True)
class Params:
    """`domains` and `except_domains` choose terms by domain (none given = all)."""

    use: Literal["preferred", "forbidden"]
    where: Literal["whole", "inside", "both"] = "both"
    domains: tuple[str, ...] = ()
    except_domains: tuple[str, ...] = ()

    def wants(self, term: Term) -> bool:
        """Whether the rule is about this term."""
        return (not self.domains or term.domain in self.domains) and term.domain not in self.except_domains


def concerns(params: Params, langs: tuple[str, ...], multilingual: bool) -> bool:
    """A text that stands alone can only hold a forbidden word."""
    inside = params.use == "forbidden" and params.where != "whole"
    return inside or (language.SOURCE in langs and len(langs) > 1)


def check(subject: UnitSubject, params: Params, context: Context) -> Iterable[Match]:
    """One match for each text, or place in it, that goes against a term."""
    base = context.termbase
    found: list[Iterable[Match]] = []
    if params.where != "inside":
        whole = tuple(term for term in subject.shared(_whole, base) if params.wants(term))
        found += [_WHOLE[params.use](subject, lang, whole, base) for lang in (_filled(subject) if whole else ())]
    if params.where != "whole":
        found.append(_INSIDE[params.use](subject, params, base))
    return chain.from_iterable(found) if found else ()


def _filled(subject: UnitSubject) -> Iterator[str]:
    return (lang for lang in subject.langs if lang != language.SOURCE and subject.filled(lang))


def _source(subject: UnitSubject) -> str:
    """The unit's Japanese without furigana and spaces; "" without Japanese."""
    return subject.analysis(language.SOURCE).tight.text if subject.text(language.SOURCE) else ""


def _whole(subject: UnitSubject, base: Termbase) -> list[Term]:
    found = [term for term in base.whole(_source(subject)) if _reads_so(subject, term)]
    return [] if found and _is_spelled(subject) else found


def _is_spelled(subject: UnitSubject) -> bool:
    """Whether the translations spell the reading: a station named 峠 is Toge and 도게, and no pass.

    One alone may be a translation that is missing.
    """
    texts = subject.unit.texts
    if not {language.READING, "en", "ko"} <= texts.keys():
        return False
    kana, english, korean = (texts[lang].value for lang in (language.READING, "en", "ko"))
    by_rule = fold(transcribe(kana), "ko")
    return bool(by_rule) and fold(korean, "ko") == by_rule and spells(kana, english, "operator")


def _reads_so(subject: UnitSubject, term: Term) -> bool:
    """Whether the unit's own reading, if it has one, is the term's: the 日本橋 of Osaka is no Nihonbashi."""
    text = subject.text(language.READING)
    if text is None or not term.ja.reading:
        return True
    own, settled = (hiragana(fold(r, language.READING)) for r in (text.value, term.ja.reading))
    return not own or own == settled


def _entries(terms: tuple[Term, ...], lang: str) -> list[tuple[Term, Entry]]:
    return [(term, term.entries[lang]) for term in terms if lang in term.entries]


def _not_allowed(subject: UnitSubject, lang: str, terms: tuple[Term, ...], base: Termbase) -> Iterator[Match]:
    """The whole text, where the Japanese is a term and the text holds none of its forms."""
    found = [(term, entry) for term, entry in _entries(terms, lang) if entry.preferred and not _is_free(term, entry)]
    value = subject.unit.texts[lang].value
    if not found or _is_forbidden(value, lang, found) or _is_told(subject, lang, base):
        return
    if _holds(value, lang, (f for _, e in found for f in e.allowed)):
        return
    strongest = min(found, key=lambda pair: pair[1].status == "suggested")
    forms = tuple(dict.fromkeys(form for _, entry in found for form in entry.allowed))
    yield _match(0, len(value), lang, strongest, forms, base)


_SENTENCE = ("ください", "下さい", "ましょう", "ます", "ません", "です")


def _is_free(term: Term, entry: Entry) -> bool:
    """Whether the entry is one way of many: a sentence that no table settles."""
    return entry.status == "suggested" and term.ja.preferred.endswith(_SENTENCE)


def _is_told(subject: UnitSubject, lang: str, base: Termbase) -> bool:
    """Whether the whole text is a word that `forbidden` tells, with what to write instead."""
    return any(
        place.end - place.start == len(subject.unit.texts[lang].value) for place in _in_target(subject, lang, base)
    )


def _is_forbidden(value: str, lang: str, found: list[tuple[Term, Entry]]) -> bool:
    return fold(value, lang) in {fold(f.form, lang) for _, entry in found for f in entry.forbidden}


# A form shorter than this says too little when it only stands somewhere in a text: Left, yen; 左, 円
_LATIN, _OTHER = 5, 2


def _holds(value: str, lang: str, forms: Iterator[str]) -> bool:
    """Whether the text is one of the forms, or holds one that is long enough to be told."""
    text = loose(value, lang)
    enough = _LATIN if language.info(lang).script == "Latn" else _OTHER
    return any(form == text or (len(form) >= enough and form in text) for form in (loose(f, lang) for f in forms))


def _forbidden_whole(subject: UnitSubject, lang: str, terms: tuple[Term, ...], base: Termbase) -> Iterator[Match]:
    """The whole text, where it is a forbidden form of the term that its Japanese is.

    A form that is looked for inside texts is left to that, so that none is told twice.
    """
    value = subject.unit.texts[lang].value
    found = _entries(terms, lang)
    key = fold(value, lang)
    if key in {fold(form, lang) for _, entry in found for form in entry.allowed}:
        return
    if _is_told(subject, lang, base):
        return
    for term, entry in found:
        for forbidden in entry.forbidden:
            if not (forbidden.inside or forbidden.anywhere) and fold(forbidden.form, lang) == key:
                yield _match(0, len(value), lang, (term, entry), _instead(entry, forbidden), base, forbidden)
                return


def _instead(entry: Entry, forbidden: Forbidden) -> tuple[str, ...]:
    return forbidden.use or entry.allowed


def _forbidden_inside(subject: UnitSubject, params: Params, base: Termbase) -> Iterator[Match]:
    for lang in subject.langs:
        japanese = language.is_japanese(lang)
        if not base.forbids(language.SOURCE if japanese else lang):
            continue
        for place in _in_japanese(subject, lang, base) if japanese else _in_target(subject, lang, base):
            if params.wants(place.term):
                instead = _instead(place.entry, place.forbidden)
                pair = (place.term, place.entry)
                yield _match(place.start, place.end, lang, pair, instead, base, place.forbidden)


def _in_target(subject: UnitSubject, lang: str, base: Termbase) -> Iterator[Forbidding]:
    """Forbidden forms in a translation, if its Japanese speaks of the term or need not."""
    for place in base.find_forbidden(subject.unit.texts[lang].value, lang):
        if place.forbidden.anywhere or _speaks_of(subject, place.term):
            yield place


def _speaks_of(subject: UnitSubject, term: Term) -> bool:
    source = _source(subject)
    forms = (*term.ja.allowed, *(forbidden.form for forbidden in term.ja.forbidden))
    return any(form in source for form in forms)


def _in_japanese(subject: UnitSubject, lang: str, base: Termbase) -> Iterator[Forbidding]:
    """Forbidden words in the Japanese, on token boundaries.

    A text that also has the right word explains the change (避難勧告は避難指示になりました).
    """
    if lang == language.READING:
        return
    analysis = subject.analysis(lang)
    if not any(base.find_forbidden(analysis.plain.text, language.SOURCE)):
        return  # spare the tokens
    for place in base.find_forbidden(analysis.plain.text, language.SOURCE, analysis.edges):
        if place.entry.preferred not in analysis.tight.text:
            start, end = analysis.plain.span(place.start, place.end)
            yield place._replace(start=start, end=end)


def _missing_inside(subject: UnitSubject, params: Params, base: Termbase) -> Iterator[Match]:
    """Texts without any form of a term that their Japanese holds. Silent about suggested forms:
    in a sentence there are too many right ways to say a thing."""
    if not subject.text(language.SOURCE):
        return
    analysis = subject.analysis(language.SOURCE)
    for start, end, term in base.find(analysis.plain.text, language.SOURCE, analysis.edges):
        if not params.wants(term):
            continue
        for lang, entry in term.entries.items():
            text = subject.unit.texts.get(lang)
            if lang == language.SOURCE or text is None or entry.status == "suggested" or not text.value.strip():
                continue
            if not _holds(text.value, lang, iter(entry.allowed)):
                place = (language.SOURCE, *analysis.plain.span(start, end))
                yield _match(0, len(text.value), lang, (term, entry), entry.allowed, base, related=(place,))


_WHOLE = {"preferred": _not_allowed, "forbidden": _forbidden_whole}
_INSIDE = {"preferred": _missing_inside, "forbidden": _forbidden_inside}


def _match(
    start: int,
    end: int,
    lang: str,
    pair: tuple[Term, Entry],
    suggestions: tuple[str, ...],
    base: Termbase,
    forbidden: Forbidden | None = None,
    related: tuple[tuple[str, int, int], ...] = (),
) -> Match:
    term, entry = pair
    unsure = entry.status == "suggested" or entry.confidence == "low"
    cap = Severity.NOTE if unsure else None
    values = _values(term, entry, lang, suggestions, base)
    if forbidden and forbidden.why:
        reason = forbidden.reason
        values = {**values, "why": Bilingual(reason.ja, f" {reason.en}")}
    key = entry.cite or term.cite
    cite = base.citation(key) if key else None
    return Match(start, end, values, suggestions, lang=lang, cap=cap, related=related, cite=cite)


_STATUS = {
    "official": Bilingual("決まった用語", "settled"),
    "confirmed": Bilingual("別の資料で確かめた用語", "confirmed by another source"),
    "suggested": Bilingual("公的な表では未確認", "a suggestion, in no official table"),
}


_IS = Bilingual("です", "is")
_MAY_BE = Bilingual("という案があります", "may be")


def _values(
    term: Term, entry: Entry, lang: str, suggestions: tuple[str, ...], base: Termbase
) -> Mapping[str, str | Bilingual]:
    return {
        "term": term.ja.preferred or term.id,
        "preferred": suggestions[0] if suggestions else "",
        "lang": language.info(lang).name,
        "source": base.citation(entry.cite or term.cite).title,
        "status": _STATUS[entry.status],
        "claim": _MAY_BE if entry.status == "suggested" else _IS,
        "why": Bilingual("", ""),
    }
